import type { FenceBlock, Span } from '../notes/note-document';
import type { PlannedEdit } from './planned-edit';

export interface DrawingConversion {
  /** The code block of the text drawing, as `readNote` found it in this very text. */
  readonly fence: FenceBlock;
  /** What takes its place: a Mermaid block with its fences, or a table. */
  readonly markdown: string;
  readonly place: 'below' | 'replace';
  /** Whether a replaced drawing stays in a collapsed callout below. */
  readonly keepOriginal: boolean;
}

const calloutTitle = '> [!note]- Text drawing';

/**
 * Plans a diagram below a text drawing or in its place, inside the same callout or list item, with the note's own line ends.
 * Empty where the code block is not closed: what would belong to it cannot be known.
 */
export function planDrawingConversion(text: string, { fence, markdown, place, keepOriginal }: DrawingConversion): PlannedEdit {
  const closing = findClosing(text, fence);
  if (closing === null) return [];
  const marker = fence.start + Math.max(0, text.slice(fence.start, fence.body.start).search(/[`~]/));
  const lead = text.slice(startOfLine(text, marker), marker).replace(/^\uFEFF/, '');
  const prefix = continuationOf(lead);
  const eol = text.charAt(text.indexOf('\n', marker) - 1) === '\r' ? '\r\n' : '\n';
  const diagram = markdown.split(/\r\n|\r|\n/);
  const blank = prefix.trimEnd();
  if (place === 'below') return [{ start: closing.end, end: closing.end, text: ['', blank, ...diagram.map((line) => prefix + line)].join(eol) }];
  const first = diagram[0] ?? '';
  const lines = [first, ...diagram.slice(1).map((line) => prefix + line)];
  if (keepOriginal) {
    const original = text.slice(marker, closing.end).split(/\r?\n/);
    lines.push(blank, prefix + calloutTitle);
    lines.push(...original.map((line, at) => `${prefix}> ${at === 0 ? line : withoutPrefix(line, prefix)}`.trimEnd()));
    // A quote right below would be taken into the callout.
    if (withoutPrefix(lineAfter(text, closing.end), prefix).trimStart().startsWith('>')) lines.push(blank);
  }
  return [{ start: marker, end: closing.end, text: lines.join(eol) }];
}

/** The line that closes a fence, without its line end. */
export function findClosing(text: string, fence: FenceBlock): Span | null {
  const newline = text.indexOf('\n', fence.body.end);
  if (newline < 0) return null;
  // A block without lines closes in the line that its body would start in.
  const start = fence.body.end === fence.body.start ? fence.body.start : newline + 1;
  const end = endOfLine(text, start);
  const mark = /[`~]+/.exec(text.slice(fence.start, fence.body.start))?.[0] ?? '';
  const line = text.slice(start, end).replace(/^[ \t>]*/, '').trimEnd();
  return mark !== '' && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length) ? { start, end } : null;
}

/** What further lines start with to stand in the same callout and list item. */
function continuationOf(lead: string): string {
  const quoted = lead.lastIndexOf('>') + 1;
  const indent = lead.slice(quoted).replace(/[^ \t]/g, ' ');
  // The blank behind a quote mark belongs to the mark.
  return lead.slice(0, quoted) + (quoted > 0 && !indent.startsWith(' ') ? ' ' : '') + indent;
}

/** Takes off as much of the prefix as a line has. */
function withoutPrefix(line: string, prefix: string): string {
  let at = 0;
  for (let marks = prefix.split('>').length - 1; marks > 0; marks--) {
    const mark = /^[ \t]*> ?/.exec(line.slice(at));
    if (mark === null) return line.slice(at);
    at += mark[0].length;
  }
  const end = at + prefix.slice(prefix.lastIndexOf('>') + 1).length - (prefix.includes('>') ? 1 : 0);
  while (at < end && /[ \t]/.test(line.charAt(at))) at++;
  return line.slice(at);
}

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function lineAfter(text: string, at: number): string {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? '' : text.slice(newline + 1, endOfLine(text, newline + 1));
}
