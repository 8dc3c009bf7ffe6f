import type { Span } from './note-document';

/** Trimmed cell spans of one table line. `\|` and a pipe inside a wikilink or code stay in their cell. */
export function readTableRow(text: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  let { start, end } = line;
  if (text.charCodeAt(start) === 124) start++;
  if (end > start && text.charCodeAt(end - 1) === 124 && text.charCodeAt(end - 2) !== 92) end--;
  let from = start;
  let wiki = false;
  // Looked for once, not at each bracket of a row of brackets.
  let close: number | null = null;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 124;
    if (code === 92) { i++; continue; }
    if (code === 91 && text.charCodeAt(i + 1) === 91) {
      if (close === null || (close >= 0 && close < i)) close = text.indexOf(']]', i);
      wiki = close > 0 && close < end;
    }
    else if (code === 93) wiki = false;
    else if (code === 124 && (!wiki || i === end)) {
      cells.push(trimCell(text, from, Math.min(i, end)));
      from = i + 1;
    }
  }
  return cells;
}

/** True for `| --- | :-: |` and the like, with at least one pipe or one cell. */
export function isDelimiterRow(text: string, line: Span): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 45) dashes++;
    else if (code === 124) pipes++;
    else if (code !== 58 && code !== 32 && code !== 9) return false;
  }
  return dashes > 0 && pipes > 0;
}

/** The stretch without the blanks and line ends at its sides. */
export function trimCell(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

/** `||Pros|Cons|` over rows of two cells: the header without the empty cell that one pipe too many makes. */
export function overItsRows(header: readonly Span[], rows: readonly (readonly Span[])[]): readonly Span[] {
  const [lead] = header;
  return lead !== undefined && lead.start === lead.end && rows.length > 0 && rows.every((row) => row.length === header.length - 1) ? header.slice(1) : header;
}
