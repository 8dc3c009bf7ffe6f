import { Notice, parseYaml, type Editor, type Plugin, type TFile } from 'obsidian';
import { planDetach } from '../edits/detach-block';
import type { PlannedEdit } from '../edits/planned-edit';
import { planTurnIntoGeneratedBlock, planTurnIntoLiveBlock, queryOfFence, type TurnPlan } from '../edits/turn-block';
import { findGeneratedBlocks, type GeneratedBlock } from '../notes/generated-blocks';
import type { FenceBlock, NotePath } from '../notes/note-document';
import { readNote } from '../notes/read-note';
import { renderQuery } from '../views/render-query';
import type { RenderingProblem } from '../views/rendering';
import { editNote, findEditor } from './edit-note';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { noticeProblem, runCommand } from './show-problem';
import { blockMenuStrings } from './strings';

interface BlockCommand {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly fits: (place: CursorPlace) => boolean;
  readonly work: (host: GardenHost, file: TFile, place: CursorPlace) => Promise<void>;
}

/** What the cursor of a note is in. */
interface CursorPlace {
  readonly block: GeneratedBlock | null;
  readonly fence: FenceBlock | null;
  readonly text: string;
}

const blockCommands: readonly BlockCommand[] = [
  { id: 'detach-block', name: blockMenuStrings.detach, icon: 'unlink', fits: ({ block }) => block !== null, work: detachBlock },
  { id: 'turn-into-live-block', name: blockMenuStrings.toLive, icon: 'zap', fits: ({ block }) => block?.closing != null, work: turnIntoLive },
  {
    id: 'turn-into-generated-block', name: blockMenuStrings.toGenerated, icon: 'file-text', fits: ({ fence }) => fence !== null,
    work: async (host, file, { fence, text }) => {
      if (fence !== null) await turnFenceIntoBlock(host, file, { line: fence.line, query: queryOfFence(text, fence) });
    },
  },
];

/** Commands on the block under the cursor, and the same in the editor's menu; hidden where there is none. */
export function registerBlockCommands(plugin: Plugin, host: GardenHost): void {
  for (const { id, name, fits, work } of blockCommands) {
    plugin.addCommand({
      id, name,
      editorCheckCallback: (checking, editor, { file }) => {
        if (file === null || findEditor(host.app, file) === null) return false;
        const place = findPlace(editor, file.path);
        if (!fits(place)) return false;
        if (!checking) runCommand(() => work(host, file, place));
        return true;
      },
    });
  }
  plugin.registerEvent(host.app.workspace.on('editor-menu', (menu, editor, { file }) => {
    if (file === null) return;
    const place = findPlace(editor, file.path);
    for (const { name, icon, fits, work } of blockCommands) {
      if (fits(place)) menu.addItem((item) => item.setTitle(name).setIcon(icon).onClick(() => runCommand(() => work(host, file, place))));
    }
  }));
}

function findPlace(editor: Editor, path: string): CursorPlace {
  const text = editor.getValue();
  if (!text.includes('garden')) return { block: null, fence: null, text };
  const at = editor.posToOffset(editor.getCursor());
  const block = findGeneratedBlocks(text).find(({ producer, start, end }) => producer === 'garden' && start <= at && at <= end) ?? null;
  const fence = block === null ? (findFences(text, path).find(({ start, end }) => start <= at && at <= end) ?? null) : null;
  return { block, fence, text };
}

function findFences(text: string, path: string): readonly FenceBlock[] {
  return readNote({ path: path as NotePath, text }, parseYaml).blocks.flatMap((block) => (block.kind === 'fence' && block.language === 'garden' ? [block] : []));
}

/** The same block in a text that may have changed since: at its place, else the only one that asks and holds the same. */
export function findSameBlock(text: string, before: { readonly text: string; readonly block: GeneratedBlock }): GeneratedBlock | null {
  const written = (from: string, { start, end }: GeneratedBlock): string => from.slice(start, end);
  const wanted = written(before.text, before.block);
  const same = findGeneratedBlocks(text).filter((block) => block.producer === 'garden' && written(text, block) === wanted);
  return same.find(({ start }) => start === before.block.start) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

async function detachBlock(host: GardenHost, file: TFile, { block, text }: CursorPlace): Promise<void> {
  if (block === null) return;
  await write(host, file, (now) => {
    const found = findSameBlock(now, { text, block });
    return found === null ? [] : planDetach(now, found);
  }, blockMenuStrings.detached);
}

async function turnIntoLive(host: GardenHost, file: TFile, { block, text }: CursorPlace): Promise<void> {
  if (block === null) return;
  await turn(host, file, (now) => {
    const found = findSameBlock(now, { text, block });
    return found === null ? null : planTurnIntoLiveBlock(now, found);
  }, blockMenuStrings.turnedLive);
}

/** Writes the answer of the live block in its place, from the garden that the note's readers may see. `line` tells equal blocks apart. */
export async function turnFenceIntoBlock(host: GardenHost, file: TFile, { line, query }: { readonly line: number; readonly query: string }): Promise<void> {
  if (!isReady(host)) return;
  const { garden } = await gardenForFile(host, file);
  const rendering = renderQuery(garden, query);
  if ('problem' in rendering) {
    noticeProblem(rendering.problem);
    return;
  }
  await turn(host, file, (text) => {
    const fences = findFences(text, file.path).filter((fence) => queryOfFence(text, fence) === query);
    const fence = fences.find((one) => one.line === line) ?? (fences.length === 1 ? fences[0] : undefined);
    return fence === undefined ? null : planTurnIntoGeneratedBlock(text, fence, rendering.markdown);
  }, blockMenuStrings.turnedGenerated);
}

async function turn(host: GardenHost, file: TFile, plan: (text: string) => TurnPlan | null, done: string): Promise<void> {
  let problem: RenderingProblem | null = null;
  await write(host, file, (text) => {
    const planned = plan(text);
    problem = planned?.problem ?? null;
    return planned?.edit ?? [];
  }, done, () => problem);
}

async function write(host: GardenHost, file: TFile, plan: (text: string) => PlannedEdit, done: string, obstacle: () => RenderingProblem | null = () => null): Promise<void> {
  const change = await editNote(host.app, file, plan);
  const problem = obstacle();
  if (change !== null) {
    host.journal.record([change]);
    new Notice(done);
  } else if (problem !== null) noticeProblem(problem);
  else new Notice(blockMenuStrings.gone);
}
