import type { Span } from './note-document';
import { trimCell } from './read-table-row';

/** A table in HTML, as exports of wikis write it. `end` is where its last tag ends. */
export interface HtmlTable {
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
  readonly end: number;
}

/** A longer table is data. */
const LONGEST = 60_000;

/** A form to choose from ends a heading's text: its choices are no part of it. */
const TAG = /<(\/?)(table|tr|th|td|select)\b[^<>]*>/gi;

/**
 * The table whose tag opens at `at`, or null: without end, with a table inside, or where neither its first row is all headings nor every row
 * begins with one (tables without are mostly there for the layout). Where its rows have the headings those of the columns are empty.
 * Cells are trimmed spans that keep their inline markup. Linear in the table's length.
 */
export function readHtmlTable(text: string, at: number): HtmlTable | null {
  const within = text.slice(at, at + LONGEST);
  const rows: Span[][] = [];
  let headings = 0;
  /** Rows that begin with a heading. */
  let begun = 0;
  let cell = -1;
  const close = (to: number): void => {
    if (cell >= 0) rows.at(-1)?.push(trimCell(text, at + cell, at + to));
    cell = -1;
  };
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(within); tag; tag = TAG.exec(within)) {
    const name = (tag[2] ?? '').toLowerCase();
    const ends = tag[1] === '/';
    if (name === 'table') {
      if (!ends && tag.index > 0) return null;
      if (!ends) continue;
      close(tag.index);
      const [header, ...body] = rows.filter((row) => row.length > 0);
      if (!header || header.length < 2 || body.length === 0) return null;
      if (header.length === headings) return { header, rows: body, end: at + TAG.lastIndex };
      return begun === body.length + 1 ? { header: header.map(() => ({ start: at, end: at })), rows: [header, ...body], end: at + TAG.lastIndex } : null;
    }
    if (name === 'select' && ends) continue;
    close(tag.index);
    if (ends || name === 'select') continue;
    if (name === 'tr') { rows.push([]); continue; }
    if (name === 'th' && rows.length === 1) headings++;
    if (name === 'th' && rows.at(-1)?.length === 0) begun++;
    cell = TAG.lastIndex;
  }
  return null;
}
