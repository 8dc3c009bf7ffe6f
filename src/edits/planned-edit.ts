import type { Span } from '../notes/note-document';

/** Puts `text` in the place of the span; offsets are those of the note before the edit. */
export interface Replacement extends Span {
  readonly text: string;
}

/** Replacements in reading order that do not overlap: one undo step in one note. Empty where nothing is to be done. */
export type PlannedEdit = readonly Replacement[];

/** Throws where replacements overlap, are out of order or reach over the text: that is a bug of the planner, and half an edit would lose text. */
export function applyEdit(text: string, edit: PlannedEdit): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of edit) {
    if (start < at || end < start || end > text.length) throw new Error(`Replacement ${start}..${end} does not fit behind ${at} in ${text.length} characters.`);
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
