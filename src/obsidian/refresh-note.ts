import { Notice, type TFile } from 'obsidian';
import { planRefresh, type RefreshPlan } from '../edits/refresh-blocks';
import { findGeneratedBlocks } from '../notes/generated-blocks';
import type { NotePath } from '../notes/note-document';
import type { RenderingProblem } from '../views/rendering';
import { renderQuery } from '../views/render-query';
import { editNote, readCurrentText, type NoteChange } from './edit-note';
import { EditedBlocksModal } from './edited-blocks-modal';
import type { GardenHost } from './garden-host';
import { showProblem } from './show-problem';
import { refreshStrings } from './strings';

export interface RefreshedNote {
  /** Null where nothing had to be written. */
  readonly change: NoteChange | null;
  readonly plan: RefreshPlan;
}

/** What refreshing would do to a text of the note, answered from the garden that this text's readers may see. */
export function planNoteRefresh({ source }: GardenHost, note: { readonly path: NotePath; readonly text: string }): RefreshPlan {
  const garden = source.gardenForText(note);
  return planRefresh(note, { render: (query) => renderQuery(garden, query) });
}

/** Refreshes the generated blocks of a note; the plan is made on the text that is there when it is written. */
export async function refreshNote(host: GardenHost, file: TFile): Promise<RefreshedNote> {
  let plan: RefreshPlan = { edit: [], refreshed: [], unchanged: [], problems: [] };
  const change = await editNote(host.app, file, (text) => {
    plan = planNoteRefresh(host, { path: file.path as NotePath, text });
    return plan.edit;
  });
  return { change, plan };
}

/** The command: refreshes one note and says what was done and what was left. */
export async function refreshThisNote(host: GardenHost, file: TFile): Promise<void> {
  const { change, plan } = await refreshNote(host, file);
  if (change !== null) host.journal.record([change]);
  const { refreshed, unchanged } = plan;
  const edited = plan.problems.some(({ code }) => code === 'block-edited') ? await askAboutEdited(host, file) : false;
  const problems = plan.problems.filter(({ code }) => !edited || code !== 'block-edited');
  if (edited && refreshed.length + problems.length === 0) return;
  const content = createFragment();
  const isEmpty = refreshed.length + unchanged.length + problems.length === 0;
  if (isEmpty || problems.length === 0 || refreshed.length > 0) content.createDiv({ text: isEmpty ? refreshStrings.none : refreshStrings.done(refreshed.length) });
  if (problems.length > 0) listLeft(content.createDiv(), refreshStrings.left(problems.length), problems);
  new Notice(content, problems.length > 0 ? 15_000 : undefined);
}

/** The blocks as they stand now: refreshing the others has moved them. */
async function askAboutEdited(host: GardenHost, file: TFile): Promise<boolean> {
  const text = await readCurrentText(host.app, file);
  const starts = new Set(planNoteRefresh(host, { path: file.path as NotePath, text }).problems.filter(({ code }) => code === 'block-edited').map(({ at }) => at?.start));
  const blocks = findGeneratedBlocks(text).filter(({ opening, producer }) => producer === 'garden' && starts.has(opening.start));
  if (blocks.length > 0) new EditedBlocksModal(host, { file, text, blocks }).open();
  return blocks.length > 0;
}

const mostProblems = 5;

function listLeft(parent: HTMLElement, title: string, problems: readonly RenderingProblem[]): void {
  parent.createDiv({ text: title });
  for (const problem of problems.slice(0, mostProblems)) showProblem(parent, problem);
}
