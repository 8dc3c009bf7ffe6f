import { joinInline, readInline, type InlineText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';

/** Content lines as one text: wrapped lines joined by a blank, offsets kept. */
export function joinLines(text: string, lines: readonly Span[]): InlineText {
  const [first] = lines;
  if (lines.length === 1 && first) return readLine(text, first);
  return joinInline(lines.map((line) => ({ inline: readLine(text, line), start: line.start })));
}

let keptOf = '';
const kept = new Map<number, { readonly end: number; readonly inline: InlineText }>();

/** Reads a line that `joinLines` will be asked for again in the same note. */
export function keepLine(text: string, line: Span): InlineText {
  if (text !== keptOf) { kept.clear(); keptOf = text; }
  const inline = readInline(text, line);
  kept.set(line.start, { end: line.end, inline });
  return inline;
}

function readLine(text: string, line: Span): InlineText {
  const known = text === keptOf ? kept.get(line.start) : undefined;
  return known?.end === line.end ? known.inline : readInline(text, line);
}
