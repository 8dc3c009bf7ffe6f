import type { PublisherSettings } from '../notes/publishers';
import { defaultReading, type ReadingSettings } from './extract-facts';
import { defaultScope } from './judge-scope';

/** What a vault keeps of how its notes are read, as it stands in the plugin's `data.json`: the plugin and the command line read the same. */
export interface VaultSettings {
  /** Without `#`. */
  readonly tags: readonly string[];
  readonly folders: readonly string[];
  readonly digitalGarden: boolean;
  readonly obsidianPublish: boolean;
  readonly enveloppe: boolean;
  readonly quartz: NonNullable<PublisherSettings['quartz']>;
  /** Properties that publish a note in ways of the user's own. */
  readonly flags: readonly string[];
  /** `phrase = meaning`: labels in any language (`ventajas = benefit`). */
  readonly labels: readonly string[];
  /** `Name = other name`: two spellings of one thing. */
  readonly sameNames: readonly string[];
  /** `Name | other name`: two things whose names are alike. */
  readonly apartNames: readonly string[];
}

export const defaultVaultSettings: VaultSettings = {
  tags: defaultScope.tags, folders: defaultScope.folders, digitalGarden: true, obsidianPublish: true, enveloppe: true, quartz: 'off',
  flags: [], labels: [], sameNames: [], apartNames: [],
};

/** Reads saved settings. What is missing or of another type, as after an edit by hand or by another version, gets its default. */
export function readVaultSettings(saved: unknown): VaultSettings {
  const from: Readonly<Record<string, unknown>> = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const flag = (key: 'digitalGarden' | 'obsidianPublish' | 'enveloppe'): boolean => {
    const value = from[key];
    return typeof value === 'boolean' ? value : defaultVaultSettings[key];
  };
  const list = (key: 'tags' | 'folders' | 'flags' | 'labels' | 'sameNames' | 'apartNames'): readonly string[] => {
    const value = from[key];
    return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : defaultVaultSettings[key];
  };
  const { quartz } = from;
  return {
    tags: list('tags'), folders: list('folders'),
    digitalGarden: flag('digitalGarden'), obsidianPublish: flag('obsidianPublish'), enveloppe: flag('enveloppe'),
    quartz: quartz === 'unless-draft' || quartz === 'explicit' ? quartz : defaultVaultSettings.quartz,
    flags: list('flags'), labels: list('labels'), sameNames: list('sameNames'), apartNames: list('apartNames'),
  };
}

/** What the settings mean for reading notes; entries that are no pair are left out. */
export function toReading({ tags, folders, digitalGarden, obsidianPublish, enveloppe, quartz, flags, labels, sameNames, apartNames }: VaultSettings): ReadingSettings {
  return {
    ...defaultReading,
    scope: { tags, folders: folders.map((folder) => folder.replace(/^\/+|\/+$/g, '')).filter((folder) => folder !== '') },
    publishers: { digitalGarden, obsidianPublish, enveloppe, quartz, configured: flags.map((flag) => ({ id: `flag ${flag}`, flag })) },
    labels: Object.fromEntries(labels.flatMap((entry) => pairOf(entry, '='))),
    names: { same: sameNames.flatMap((entry) => pairOf(entry, '=')), apart: apartNames.flatMap((entry) => pairOf(entry, '|')) },
  };
}

function pairOf(entry: string, separator: string): readonly (readonly [string, string])[] {
  const at = entry.indexOf(separator);
  const [a, b] = [entry.slice(0, Math.max(0, at)).trim(), entry.slice(at + 1).trim()];
  return at > 0 && a !== '' && b !== '' ? [[a, b]] : [];
}
