import { parseYaml, type App, type Component, type TAbstractFile, TFile } from 'obsidian';
import type { ReadingSettings } from '../facts/extract-facts';
import type { Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { readFrontMatter } from '../notes/front-matter';
import type { NotePath, NoteText } from '../notes/note-document';
import { readPublishers } from '../notes/publishers';
import { startIndex, type GardenIndex } from '../pipeline';
import { exportGarden } from '../views/export-garden';
import type { GardenSource, IndexProgress } from './garden-source';
import { indexStrings } from './strings';

/** How long reading may hold up the app at a time, in milliseconds: half a frame. */
const sliceLength = 8;
/** Changes within this time, in milliseconds, reach listeners together. */
const batchLength = 200;
const filesAtOnce = 16;

export interface VaultIndexOptions {
  readonly app: App;
  /** Events are taken back when it unloads. */
  readonly owner: Component;
  readonly reading: ReadingSettings;
}

/** The garden of a vault, kept up to date. */
export interface VaultIndex extends GardenSource {
  /** Begins to read and to watch the vault. Call once, when the layout is ready: before, Obsidian reports every file as new. */
  start(): Promise<void>;
  /** As `gardenFor`, for a text that may be newer than what was read: who publishes the note is read from it. */
  gardenForText(note: NoteText): Garden;
  /** Reads the vault anew under other settings. */
  setReading(reading: ReadingSettings): Promise<void>;
  /** Builds the garden a second time from all notes; false where the kept one differs, which is then replaced. */
  verify(): Promise<boolean>;
}

/** Starts with an empty garden; see `start`. */
export function indexVault({ app, owner, reading }: VaultIndexOptions): VaultIndex {
  const listeners = new Set<() => void>();
  let settings = reading;
  let index = startIndex(settings, parseYaml);
  /** Served until all notes are read: building a garden from every part of them would cost more than reading. */
  const empty = startIndex(settings, parseYaml).garden();
  /** Added to revisions, so that a garden of a new index never has the number of an older one. */
  let base = 0;
  let ready = false;
  let progress: IndexProgress = { done: 0, total: 0 };
  let timer: number | null = null;
  let run: { readonly into: GardenIndex; readonly touched: Set<string> } | null = null;
  const stamped = new WeakMap<Garden, Garden>();

  const notify = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    for (const listener of [...listeners]) listener();
  };
  const notifySoon = (): void => {
    timer ??= window.setTimeout(notify, batchLength);
  };
  owner.register(() => {
    if (timer !== null) window.clearTimeout(timer);
    listeners.clear();
    run = null;
  });

  const change = (path: string, apply: (index: GardenIndex) => void): void => {
    apply(index);
    if (run !== null) {
      run.touched.add(path);
      if (run.into !== index) apply(run.into);
    }
    notifySoon();
  };
  const read = async (file: TFile): Promise<NoteText | Problem> => {
    try {
      return { path: file.path as NotePath, text: await app.vault.cachedRead(file) };
    } catch (error) {
      return unreadable(file.path, error);
    }
  };
  /** A file may be renamed or deleted while it is read; its event then says what to do. */
  const isStillAt = (file: TFile, path: string): boolean => file.path === path && app.vault.getFileByPath(path) === file;
  const readChanged = async (file: TAbstractFile): Promise<void> => {
    if (!isNote(file)) return;
    const { path } = file;
    const result = await read(file);
    if (isStillAt(file, path)) change(path, (to) => put(to, path, result));
  };

  /** Reads all notes into an index; false where a later run took over. */
  const readAll = async (into: GardenIndex): Promise<boolean> => {
    const own = { into, touched: new Set<string>() };
    run = own;
    const files = app.vault.getMarkdownFiles();
    progress = { done: 0, total: files.length };
    let began = performance.now();
    for (let from = 0; from < files.length; from += filesAtOnce) {
      const group = files.slice(from, from + filesAtOnce).map((file) => ({ file, path: file.path }));
      const results = await Promise.all(group.map(({ file }) => read(file)));
      for (const [at, { file, path }] of group.entries()) {
        if (performance.now() - began > sliceLength) {
          await yieldToApp();
          began = performance.now();
        }
        if (run !== own) return false;
        const result = results[at];
        if (result !== undefined && !own.touched.has(path) && isStillAt(file, path)) put(into, path, result);
      }
      progress = { done: Math.min(files.length, from + group.length), total: files.length };
      notifySoon();
    }
    run = null;
    return true;
  };

  const replace = async (): Promise<boolean> => {
    const next = startIndex(settings, parseYaml);
    if (!(await readAll(next))) return false;
    base += index.revision + 1;
    index = next;
    ready = true;
    notify();
    return true;
  };
  const stamp = (garden: Garden): Garden => {
    if (base === 0) return garden;
    const known = stamped.get(garden);
    if (known !== undefined) return known;
    const made: Garden = { ...garden, revision: base + garden.revision };
    stamped.set(garden, made);
    return made;
  };
  const watch = (): void => {
    owner.registerEvent(app.metadataCache.on('changed', (file, text) => {
      if (isNote(file)) change(file.path, (to) => to.put({ path: file.path as NotePath, text }));
    }));
    owner.registerEvent(app.vault.on('create', (file) => void readChanged(file)));
    owner.registerEvent(app.vault.on('rename', (file, oldPath) => {
      change(oldPath, (to) => to.remove(oldPath as NotePath));
      void readChanged(file);
    }));
    owner.registerEvent(app.vault.on('delete', (file) => change(file.path, (to) => to.remove(file.path as NotePath))));
  };

  return {
    async start() {
      watch();
      if (!(await readAll(index))) return;
      ready = true;
      notify();
    },
    garden: () => (ready ? stamp(index.garden()) : empty),
    gardenFor: (path) => (ready ? stamp(index.gardenFor(path)) : empty),
    gardenForText(note) {
      const publishers = readPublishers(readFrontMatter(note.text, parseYaml), { ...settings.publishers, path: note.path });
      const known = index.facts(note.path)?.publishers;
      if (known === undefined || publishers.join('\n') !== known.join('\n')) change(note.path, (to) => to.put(note));
      return this.gardenFor(note.path);
    },
    facts: (path) => index.facts(path),
    get ready() { return ready; },
    get progress() { return progress; },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async reindex() {
      await replace();
    },
    async setReading(next) {
      settings = next;
      await replace();
    },
    async verify() {
      const kept = index;
      const before = JSON.stringify(exportGarden(index.garden()));
      const { revision } = index;
      if (!(await replace())) return true;
      // Where a note changed while the vault was read, the two gardens may differ rightly.
      return kept.revision !== revision || before === JSON.stringify(exportGarden(index.garden()));
    },
  };
}

function put(index: GardenIndex, path: string, result: NoteText | Problem): void {
  if ('text' in result) index.put(result);
  else index.fail(path as NotePath, result);
}

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === 'md';
}

function unreadable(path: string, error: unknown): Problem {
  const cause = indexStrings.unreadable(error instanceof Error ? error.message : String(error));
  const at = { path: path as NotePath, start: 0, end: 0, line: 1, quote: '', headings: [], extractor: 'vault' };
  return { code: 'note-unreadable', effect: indexStrings.leftOut, cause, tip: indexStrings.checkFile, at };
}

/** Lets the app paint and answer; a message comes sooner than a timer, which browsers hold back for 4 ms. */
function yieldToApp(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
