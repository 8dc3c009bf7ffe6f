import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectFolder } from '../../support/read-project';
import { serveHost, type PluginFiles } from '../host/serve';
import { buildPlugin } from './build-plugin';
import { launchBrowser } from './launch-browser';

export interface VaultOptions {
  readonly notes: Readonly<Record<string, string>>;
  /** The plugin's saved settings (data.json). */
  readonly settings?: unknown;
  /** Without it, the project's own built plugin. */
  readonly plugin?: PluginFiles;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Phone layout and `Platform`, a touch screen, 390 pixels wide unless told. */
  readonly phone?: boolean;
  /** The version of Obsidian to pretend; newer parts of the API are then missing. */
  readonly apiVersion?: string;
  readonly language?: string;
  /** Width of the right sidebar in pixels; 360 unless told. */
  readonly sidebarWidth?: number;
  /** Whether the file explorer is closed at the start; it never shows on a phone. */
  readonly explorerClosed?: boolean;
}

export interface OpenedVault {
  readonly page: Page;
  /** Errors on the console and thrown in the page, in order. */
  readonly errors: readonly string[];
  /** Addresses that were asked for outside the host's own server, and what the policy refused. */
  readonly foreignRequests: readonly string[];
  /** @returns whether the command exists and could run; the id is the whole one, `plugin-id:command-id` */
  runCommand(id: string): Promise<boolean>;
  /** Ids of what the palette would offer now. */
  listCommands(): Promise<readonly string[]>;
  readNote(path: string): Promise<string>;
  /** Writes as a sync client would: creates or modifies the file, with its events. */
  writeNote(path: string, text: string): Promise<void>;
  renameNote(path: string, newPath: string): Promise<void>;
  deleteNote(path: string): Promise<void>;
  listNotes(): Promise<readonly string[]>;
  openNote(path: string, mode?: 'source' | 'preview'): Promise<void>;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Into test-screenshots/, which git ignores. @returns the file's path */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

interface HostApp {
  readonly commands: { executeCommandById(id: string): boolean; listCommands(): readonly { readonly id: string }[] };
  readonly vault: {
    getFileByPath(path: string): object | null;
    getFolderByPath(path: string): object | null;
    getMarkdownFiles(): readonly { readonly path: string }[];
    createFolder(path: string): Promise<unknown>;
    create(path: string, text: string): Promise<unknown>;
    modify(file: object, text: string): Promise<void>;
    read(file: object): Promise<string>;
    rename(file: object, path: string): Promise<void>;
    delete(file: object): Promise<void>;
  };
  readonly workspace: {
    getLeaf(newLeaf: boolean): { openFile(file: object, state: unknown): Promise<void> };
    trigger(name: string): void;
  };
}

declare global {
   
  var app: HostApp;
}

let browser: Promise<Browser> | null = null;

/** One browser for all vaults of a test file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

function watch(page: Page, url: string): { readonly errors: string[]; readonly foreignRequests: string[] } {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
    const refused = /Refused to (?:load|connect|execute|apply|create|frame)|violates the following Content Security Policy/.exec(message.text());
    if (refused !== null) foreignRequests.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url)) foreignRequests.push(request.url());
  });
  return { errors, foreignRequests };
}

async function newContext({ phone = false, width, height, theme = 'light' }: VaultOptions): Promise<BrowserContext> {
  browser ??= launchBrowser();
  const viewport = { width: width ?? (phone ? 390 : 1280), height: height ?? (phone ? 780 : 800) };
  const touch = phone ? { isMobile: true, hasTouch: true } : {};
  return (await browser).newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB', ...touch });
}

/** Opens the host with a vault of its own. The plugin has loaded and the layout is ready when it returns; close it in the end. */
export async function openVault(options: VaultOptions): Promise<OpenedVault> {
  const { notes, settings, theme = 'light', phone = false, apiVersion, language, sidebarWidth, explorerClosed = false } = options;
  const plugin = options.plugin ?? (await buildPlugin());
  const dataPath = `.obsidian/plugins/${String(plugin.manifest['id'])}/data.json`;
  const config = settings === undefined ? {} : { [dataPath]: JSON.stringify(settings) };
  const server = await serveHost({ projectFolder, plugin, vault: { name: 'Test vault', notes, config } });
  const context = await newContext(options);
  const page = await context.newPage();
  const { errors, foreignRequests } = watch(page, server.url);
  const query = new URLSearchParams({ theme, ...(phone && { phone: '' }), ...(apiVersion !== undefined && { apiVersion }), ...(language !== undefined && { language }), ...(sidebarWidth !== undefined && { sidebar: String(sidebarWidth) }), ...(explorerClosed && { explorer: 'closed' }) });
  await page.goto(`${server.url}?${query.toString()}`);
  await page.waitForSelector('body[data-host]');
  if ((await page.getAttribute('body', 'data-host')) !== 'ready') throw new Error(`The host did not start.\n${errors.join('\n')}`);

  return {
    page,
    errors,
    foreignRequests,
    runCommand: (id) => page.evaluate((command) => app.commands.executeCommandById(command), id),
    listCommands: () => page.evaluate(() => app.commands.listCommands().map(({ id }) => id)),
    readNote: (path) =>
      page.evaluate(async (name) => {
        const file = app.vault.getFileByPath(name);
        if (file === null) throw new Error(`There is no note ${name}.`);
        return app.vault.read(file);
      }, path),
    writeNote: (path, text) =>
      page.evaluate(
        async ([name, content]) => {
          const file = app.vault.getFileByPath(name);
          const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
          if (file === null && folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder);
          if (file === null) await app.vault.create(name, content);
          else await app.vault.modify(file, content);
        },
        [path, text] as const,
      ),
    renameNote: (path, newPath) =>
      page.evaluate(([from, to]) => app.vault.rename(app.vault.getFileByPath(from) ?? {}, to), [path, newPath] as const),
    deleteNote: (path) => page.evaluate((name) => app.vault.delete(app.vault.getFileByPath(name) ?? {}), path),
    listNotes: () => page.evaluate(() => app.vault.getMarkdownFiles().map((file) => file.path)),
    openNote: (path, mode = 'source') =>
      page.evaluate(
        async ([name, wanted]) => {
          const file = app.vault.getFileByPath(name);
          if (file === null) throw new Error(`There is no note ${name}.`);
          await app.workspace.getLeaf(false).openFile(file, { state: { mode: wanted } });
        },
        [path, mode] as const,
      ),
    setTheme: async (wanted) => {
      const isDark = await page.evaluate(() => document.body.classList.contains('theme-dark'));
      if (isDark !== (wanted === 'dark')) await page.evaluate(() => app.workspace.trigger('host-toggle-theme'));
    },
    screenshot: async (name) => {
      const folder = join(projectFolder, 'test-screenshots');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
