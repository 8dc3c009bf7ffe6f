import { parseYaml, TFile, type App, type Plugin } from 'obsidian';
import { planRefresh } from '../edits/refresh-blocks';
import type { PlannedEdit } from '../edits/planned-edit';
import { readFrontMatter } from '../notes/front-matter';
import { findGeneratedBlocks } from '../notes/generated-blocks';
import type { NotePath } from '../notes/note-document';
import { renderQuery } from '../views/render-query';
import { editNote, findEditor } from './edit-note';
import type { GardenHost } from './garden-host';
import { runCommand } from './show-problem';

const storageKey = 'architecture-garden-auto-refresh';
/** How long nobody must have typed before notes are written, in milliseconds. */
const pause = 3000;
/** Notes that would be written more often than this within a minute are left alone until the minute is over: two notes may feed each other. */
const mostInAMinute = 3;

/** Whether blocks marked `auto` are kept up to date on this device; on unless switched off. Not synced: one device writing is enough. */
export function isAutoRefreshOn(app: App): boolean {
  return app.loadLocalStorage(storageKey) !== 'off';
}

export function setAutoRefresh(app: App, isOn: boolean): void {
  app.saveLocalStorage(storageKey, isOn ? null : 'off');
}

/**
 * Refreshes blocks marked `| auto` when other notes changed, once nobody has typed for a while: never the block under the cursor, never a note
 * that says `architecture-garden-refresh: false`, never text that the user edited.
 */
export function startAutoRefresh(plugin: Plugin, host: GardenHost): void {
  const { app, source } = host;
  const changed = new Set<string>();
  const writing = new Set<string>();
  const written = new Map<string, number[]>();
  let timer: number | null = null;

  const refreshSoon = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = null;
      runCommand(refresh);
    }, pause);
  };
  const isResting = (path: string): boolean => {
    const recent = (written.get(path) ?? []).filter((at) => Date.now() - at < 60_000);
    written.set(path, recent);
    return recent.length >= mostInAMinute;
  };
  const refresh = async (): Promise<void> => {
    if (!isAutoRefreshOn(app) || changed.size === 0) return;
    if (!source.ready) {
      refreshSoon();
      return;
    }
    const sources = [...changed];
    changed.clear();
    for (const file of app.vault.getMarkdownFiles()) {
      if (!sources.some((path) => path !== file.path) || isResting(file.path)) continue;
      if (!mayHoldAuto(await app.vault.cachedRead(file))) continue;
      writing.add(file.path);
      try {
        let held = false;
        const change = await editNote(app, file, (text) => {
          const plan = planAutoRefresh(host, file, text);
          ({ held } = plan);
          return plan.edit;
        });
        // Tried again when the user goes on.
        if (held) for (const path of sources) changed.add(path);
        if (change !== null) written.set(file.path, [...(written.get(file.path) ?? []), Date.now()]);
      } finally {
        // Obsidian tells of a write a moment after it is done.
        window.setTimeout(() => writing.delete(file.path), 1000);
      }
    }
  };
  const note = (path: string): void => {
    if (!path.endsWith('.md') || writing.has(path)) return;
    changed.add(path);
    refreshSoon();
  };

  plugin.register(() => {
    if (timer !== null) window.clearTimeout(timer);
  });
  plugin.registerEvent(app.vault.on('modify', (file) => note(file.path)));
  plugin.registerEvent(app.vault.on('delete', (file) => note(file.path)));
  plugin.registerEvent(app.vault.on('rename', (file) => note(file.path)));
  plugin.registerEvent(app.vault.on('create', (file) => {
    if (file instanceof TFile) note(file.path);
  }));
  const goOn = (): void => {
    if (changed.size > 0) refreshSoon();
  };
  plugin.registerEvent(app.workspace.on('editor-change', goOn));
  plugin.registerEvent(app.workspace.on('active-leaf-change', goOn));
  plugin.registerEvent(app.workspace.on('file-open', goOn));
}

function mayHoldAuto(text: string): boolean {
  return text.includes('<!-- garden:') && /\|\s{0,9}auto\s{0,9}-->/i.test(text);
}

interface AutoPlan {
  readonly edit: PlannedEdit;
  /** Whether a block was left out because the cursor is in it. */
  readonly held: boolean;
}

function planAutoRefresh({ app, source }: GardenHost, file: TFile, text: string): AutoPlan {
  if (!mayHoldAuto(text) || isSwitchedOff(text)) return { edit: [], held: false };
  const editor = findEditor(app, file);
  const cursors = editor === null ? [] : editor.listSelections().flatMap(({ anchor, head }) => [editor.posToOffset(anchor), editor.posToOffset(head)]);
  const held = new Set(findGeneratedBlocks(text).filter(({ start, end, mode }) => mode === 'auto' && cursors.some((at) => start <= at && at <= end)).map(({ start }) => start));
  const garden = source.gardenForText({ path: file.path as NotePath, text });
  const { edit } = planRefresh({ path: file.path as NotePath, text }, { render: (query) => renderQuery(garden, query), isWanted: ({ mode, start }) => mode === 'auto' && !held.has(start) });
  return { edit, held: held.size > 0 };
}

/** `architecture-garden-refresh: false` in a note's properties. */
function isSwitchedOff(text: string): boolean {
  const value = readFrontMatter(text, parseYaml).properties['architecture-garden-refresh'];
  return value === false || value === 'false';
}
