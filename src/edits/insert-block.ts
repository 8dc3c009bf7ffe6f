import { findFrontMatterFence } from '../notes/front-matter-fence';
import type { BlockMode } from '../notes/garden-marker';
import { findGeneratedBlocks } from '../notes/generated-blocks';
import type { PlannedEdit } from './planned-edit';
import { wrapContent } from './wrap-content';

export interface BlockInsertion {
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
  readonly query: string;
  readonly markdown: string;
  readonly mode: BlockMode;
}

/**
 * Plans a new generated block at the cursor: on an empty line in its place, at a line's start before the line, else behind the line.
 * A cursor in front matter, in a code fence or in a generated block is moved behind it. Blank lines part the block from its neighbours;
 * in a callout or a list item it stays inside.
 */
export function planBlockInsertion(text: string, { offset, query, markdown, mode }: BlockInsertion): PlannedEdit {
  const at = movePastTable(text, movePastRegions(text, Math.max(0, Math.min(offset, text.length))));
  const lineStart = startOfText(text, at);
  const lineEnd = endOfLine(text, at);
  const line = text.slice(lineStart, lineEnd);
  const prefix = isBlank(line) ? continuationOf(line.trimEnd()) : continuationOf(line);
  const newline = text.indexOf('\n');
  const eol = newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
  const blank = prefix.trimEnd();
  const block = prefix + wrapContent({ query, mode, markdown, prefix, lineEnd: eol });
  if (isBlank(line)) {
    const before = isBlank(lineBefore(text, lineStart)) ? '' : blank + eol;
    const after = isBlank(lineAfter(text, lineEnd)) ? '' : eol + blank;
    return [{ start: lineStart, end: lineEnd, text: before + block + after }];
  }
  if (at === lineStart) {
    const before = isBlank(lineBefore(text, lineStart)) ? '' : blank + eol;
    return [{ start: at, end: at, text: before + block + eol + blank + eol }];
  }
  const after = isBlank(lineAfter(text, lineEnd)) ? '' : eol + blank;
  return [{ start: lineEnd, end: lineEnd, text: eol + blank + eol + block + after }];
}

function movePastRegions(text: string, offset: number): number {
  const header = findFrontMatterFence(text);
  let at = header?.closed && offset < header.end ? header.end : offset;
  if (at === 0 && text.startsWith('\uFEFF')) at = 1;
  for (const block of findGeneratedBlocks(text)) if (block.start < at && at < block.end) at = block.end;
  return movePastFence(text, at);
}

/** A blank line between two rows would end the table. */
function movePastTable(text: string, offset: number): number {
  let at = offset;
  for (let isInside = false; ; isInside = true) {
    const start = startOfLine(text, at);
    const end = endOfLine(text, at);
    if (!/^[ \t>]*\|/.test(text.slice(start, Math.min(end, start + 400)))) return isInside ? start - 1 - (text[start - 2] === '\r' ? 1 : 0) : offset;
    const newline = text.indexOf('\n', end);
    if (newline < 0) return end;
    at = newline + 1;
  }
}

function movePastFence(text: string, offset: number): number {
  let open = '';
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const rest = text.slice(start, Math.min(end, start + 400)).replace(/^[ \t>]*(?:[-*+][ \t]+)?/, '');
    const mark = /^(`{3,}|~{3,})/.exec(rest)?.[1] ?? '';
    if (open === '' && start >= offset) return offset;
    if (open === '') open = mark;
    else if (mark.startsWith(open) && rest.trim() === mark) {
      if (offset <= end) return end;
      open = '';
    }
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return open === '' ? offset : text.length;
}

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** As `startOfLine`, behind a byte order mark. */
function startOfText(text: string, at: number): number {
  const start = startOfLine(text, at);
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line that holds `at` ends, before its line end. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

function lineBefore(text: string, lineStart: number): string {
  return lineStart === 0 ? '' : text.slice(startOfLine(text, lineStart - 1), lineStart);
}

function lineAfter(text: string, lineEnd: number): string {
  const newline = text.indexOf('\n', lineEnd);
  return newline < 0 ? '' : text.slice(newline + 1, endOfLine(text, newline + 1));
}

function isBlank(line: string): boolean {
  return !/[^\s>\uFEFF]/.test(line);
}

function continuationOf(line: string): string {
  const marks = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line)?.[0] ?? '';
  const quoted = marks.lastIndexOf('>') + 1;
  const indent = marks.slice(quoted).replace(/[^ \t]/g, ' ');
  return marks.slice(0, quoted) + (quoted > 0 && indent === '' ? ' ' : indent);
}
