import type { EditorSuggest } from '../overlays/popover-suggest';
import { SettingsWindow } from '../overlays/settings-window';
import { FileManager } from '../vault/file-manager';
import { MetadataCache } from '../vault/metadata-cache';
import { Vault } from '../vault/vault';
import { Workspace } from '../workspace/workspace';
import { Commands } from './commands';
import { Keymap, Scope } from './keymap';
import type { Plugin } from './plugin';

/** What the window knows of one vault. `commands`, `plugins` and `setting` are undocumented in Obsidian, yet many plugins use them. */
export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands = new Commands(this);
  readonly setting = new SettingsWindow(this);
  readonly plugins = { plugins: {} as Record<string, Plugin>, enabledPlugins: new Set<string>(), getPlugin: (id: string): Plugin | null => this.plugins.plugins[id] ?? null };
  readonly internalPlugins = { plugins: {}, getPluginById: (): null => null, getEnabledPluginById: (): null => null };
  readonly renderContext = { hoverPopover: null };
  readonly cliHandlers = new Map<string, { readonly description: string; readonly flags: unknown; readonly handler: (params: Record<string, string>) => unknown }>();
  readonly basesViews = new Map<string, unknown>();
  readonly secretStorage = {};
  readonly appId = 'thin-host';
  editorSuggests: readonly EditorSuggest<unknown>[] = [];
  lastEvent: Event | null = null;

  constructor(vaultName: string) {
    this.vault = new Vault(vaultName);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this.vault, this.metadataCache);
    this.workspace = new Workspace(this);
    for (const type of ['mousedown', 'keydown', 'touchstart']) document.addEventListener(type, (event) => (this.lastEvent = event), true);
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const stored = window.localStorage.getItem(`${this.appId}-${key}`);
    return stored === null ? null : (JSON.parse(stored) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data == null) window.localStorage.removeItem(`${this.appId}-${key}`);
    else window.localStorage.setItem(`${this.appId}-${key}`, JSON.stringify(data));
  }
}
