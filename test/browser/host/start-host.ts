import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type { PluginManifest } from 'obsidian';
import { api } from './app/api-functions';
import { App } from './app/app';
import { buildWindow, setTheme, type Theme } from './app/build-window';
import { addDomMethods } from './app/dom-additions';
import { choosePhone } from './app/platform';
import type { Plugin } from './app/plugin';
import { registerMermaidBlocks } from './markdown/mermaid';
import * as obsidian from './obsidian';
import { registerCoreCommands } from './overlays/command-palette';
import { startPagePreview } from './overlays/hover-popover';
import { startTooltips } from './overlays/tooltip';
import { FileExplorerView } from './workspace/file-explorer';

interface VaultContent {
  readonly name: string;
  readonly notes: Readonly<Record<string, string>>;
  /** Files below the configuration folder, such as a plugin's data.json. */
  readonly config: Readonly<Record<string, string>>;
  readonly manifest: PluginManifest;
}

type Define = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

const modules: Record<string, unknown> = { '@codemirror/state': state, '@codemirror/view': view, moment: obsidian.moment };

function requireModule(name: string): unknown {
  const found = modules[name];
  if (found === undefined) throw new Error(`The plugin requires "${name}", which the thin host does not have.`);
  return found;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be loaded.`));
    document.head.append(script);
  });
}

/** The server wraps main.js so that it arrives here instead of being evaluated. */
async function loadPluginClass(): Promise<new (app: App, manifest: PluginManifest) => Plugin> {
  const module: { exports: unknown } = { exports: {} };
  Object.assign(window, { definePlugin: (define: Define) => define(module, module.exports, requireModule) });
  await loadScript('/plugin/main.js');
  const exported = module.exports as { readonly default?: unknown };
  return (exported.default ?? exported) as new (app: App, manifest: PluginManifest) => Plugin;
}

/** Newer parts of the API are missing when the page pretends to be an older version. */
function defineObsidian(): void {
  const isKnown = (since: string): boolean => obsidian.requireApiVersion(since);
  if (!isKnown('1.10.0')) Reflect.deleteProperty(obsidian.Plugin.prototype, 'registerBasesView');
  if (!isKnown('1.12.2')) Reflect.deleteProperty(obsidian.Plugin.prototype, 'registerCliHandler');
  const { SettingGroup, BasesView, ...always } = obsidian;
  modules['obsidian'] = { ...always, apiVersion: api.version, ...(isKnown('1.11.0') && { SettingGroup }), ...(isKnown('1.10.0') && { BasesView }) };
}

function fillVault(app: App, { notes }: VaultContent): void {
  for (const [path, text] of Object.entries(notes)) {
    const slash = path.lastIndexOf('/');
    if (slash > 0) app.vault.createFolderNow(path.slice(0, slash));
    app.vault.createNow(path, text, { ctime: 0, mtime: 0 });
  }
  app.metadataCache.readWaiting();
}

/** In Obsidian's order: plugin, then the files (each a `create`), then the layout. */
async function start(): Promise<void> {
  addDomMethods();
  const query = new URLSearchParams(location.search);
  const content = (await (await fetch('/vault.json')).json()) as VaultContent;
  document.documentElement.lang = query.get('language') ?? 'en';
  api.version = query.get('apiVersion') ?? api.version;
  if (query.has('phone')) choosePhone();
  document.body.addClasses(query.has('phone') ? ['is-mobile', 'is-phone', 'is-android'] : ['mod-linux', 'is-focused']);
  defineObsidian();
  const app = new App(content.name);
  Object.assign(window, { app });
  buildWindow(app);
  setTheme(app, (query.get('theme') as Theme | null) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  startTooltips();
  startPagePreview(app);
  registerMermaidBlocks();
  registerCoreCommands(app);
  app.workspace.registerViewType('file-explorer', (leaf) => new FileExplorerView(leaf));
  for (const [path, text] of Object.entries(content.config)) {
    app.vault.adapter.mkdirNow(path.slice(0, path.lastIndexOf('/')));
    app.vault.adapter.writeNow(path, text);
  }
  const width = query.get('sidebar');
  if (width !== null) app.workspace.rightSplit.containerEl.setCssProps({ '--sidedock-width': `${Number(width)}px` });
  const PluginClass = await loadPluginClass();
  const plugin = new PluginClass(app, content.manifest);
  app.plugins.plugins[content.manifest.id] = plugin;
  app.plugins.enabledPlugins.add(content.manifest.id);
  await plugin.load();
  fillVault(app, content);
  const leaf = app.workspace.createLeafInParent(app.workspace.rootSplit, -1);
  await app.workspace.ensureSideLeaf('file-explorer', 'left', { reveal: false });
  if (!query.has('phone') && query.get('explorer') !== 'closed') app.workspace.leftSplit.expand();
  const first = app.vault.getFileByPath(query.get('note') ?? '');
  if (first !== null) await leaf.openFile(first, { state: { mode: query.get('mode') ?? 'preview' } });
  app.workspace.setActiveLeaf(leaf);
  app.workspace.setLayoutReady();
  document.body.setAttribute('data-host', 'ready');
}

start().catch((error: unknown) => {
  document.body.setAttribute('data-host', 'failed');
  document.body.append(`The host could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  throw error;
});
