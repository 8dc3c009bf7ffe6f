import { defaultVaultSettings, readVaultSettings, type VaultSettings } from '../facts/vault-settings';

/** What `data.json` holds. */
export interface PluginSettings extends VaultSettings {
  /** Where decision records are written. */
  readonly decisionFolder: string;
  /** Whether text drawings get a button in reading view. */
  readonly drawingButtons: boolean;
  /** Where notes about solutions are made. */
  readonly solutionFolder: string;
  /** Whether relations may be written to properties. */
  readonly relationProperties: boolean;
}

export const defaultSettings: PluginSettings = { ...defaultVaultSettings, decisionFolder: 'Decisions', drawingButtons: true, solutionFolder: 'Solutions', relationProperties: false };

/** Reads saved settings. What is missing or of another type gets its default. */
export function readSettings(saved: unknown): PluginSettings {
  const from: Readonly<Record<string, unknown>> = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const { decisionFolder, drawingButtons, solutionFolder, relationProperties } = from;
  return {
    ...readVaultSettings(saved),
    decisionFolder: typeof decisionFolder === 'string' ? decisionFolder : defaultSettings.decisionFolder,
    drawingButtons: typeof drawingButtons === 'boolean' ? drawingButtons : defaultSettings.drawingButtons,
    solutionFolder: typeof solutionFolder === 'string' ? solutionFolder : defaultSettings.solutionFolder,
    relationProperties: typeof relationProperties === 'boolean' ? relationProperties : defaultSettings.relationProperties,
  };
}

/** Entries parted by commas or line ends, `#` before tags taken off. */
export function readEntries(text: string): readonly string[] {
  return [...new Set(text.split(/[,\n]/).map((entry) => entry.trim().replace(/^#/, '')).filter((entry) => entry !== ''))];
}
