import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdit } from '../edits/planned-edit';
import { planRefresh } from '../edits/refresh-blocks';
import type { Problem } from '../facts/fact';
import type { NotePath } from '../notes/note-document';
import type { GardenIndex } from '../pipeline';
import { renderQuery } from '../views/render-query';
import { listNotes, reasonOf } from './read-folder';

/** What happened, or would happen, to the generated blocks of one note. */
export interface RefreshedNote {
  readonly path: NotePath;
  readonly refreshed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/**
 * Brings the generated blocks of a folder up to date; with `write` false it only says what would change. Each block is computed on
 * what the readers of its note can see. A note is read again right before it is written, and replaced in one step.
 */
export async function refreshFolder(folder: string, index: GardenIndex, write: boolean): Promise<readonly RefreshedNote[]> {
  const notes: RefreshedNote[] = [];
  for (const path of await listNotes(folder)) {
    const file = join(folder, path);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch {
      continue; // Reported as a problem when the folder was read.
    }
    if (!text.includes('<!-- garden:') || text.includes('\u0000')) continue;
    const plan = planRefresh({ path, text }, { render: (query) => renderQuery(index.gardenFor(path), query) });
    const problems = [...plan.problems];
    if (write && plan.edit.length > 0) {
      const failed = await replaceFile(file, text, applyEdit(text, plan.edit));
      if (failed) problems.push({ code: 'note-unreadable', effect: `${path} was left as it is.`, cause: failed, tip: 'Close other programs that write this file and run the command again.', at: null });
    }
    if (plan.refreshed.length + plan.unchanged.length + problems.length > 0) notes.push({ path, refreshed: plan.refreshed.length, unchanged: plan.unchanged.length, problems });
  }
  return notes;
}

/** Null when done, else why not. A crash leaves the old text or the new one, never half of one. */
async function replaceFile(file: string, before: string, after: string): Promise<string | null> {
  const fresh = `${file}.garden-tmp`;
  try {
    if (await readFile(file, 'utf8') !== before) return 'It changed while the garden was read.';
    await writeFile(fresh, after, 'utf8');
    await rename(fresh, file);
    return null;
  } catch (error) {
    await rm(fresh, { force: true });
    return `It could not be written (${reasonOf(error)}).`;
  }
}

/** A line a note for a terminal, and the problems under it. */
export function describeRefresh(notes: readonly RefreshedNote[], written: boolean): string {
  if (notes.length === 0) return 'No generated blocks here.';
  const lines = notes.flatMap(({ path, refreshed, unchanged, problems }) => [
    `${path}: ${refreshed} ${written ? 'refreshed' : 'would be refreshed'}, ${unchanged} up to date`,
    ...problems.flatMap(({ effect, cause, tip, at }) => [`  ${at ? `line ${at.line}: ` : ''}${effect}`, `    Cause: ${cause}`, `    Tip:   ${tip}`]),
  ]);
  return lines.join('\n');
}
