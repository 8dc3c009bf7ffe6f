import type { GeneratedBlock } from '../notes/generated-blocks';
import type { Span } from '../notes/note-document';
import type { PlannedEdit } from './planned-edit';

/** Plans to take away a block's markers, so that its content becomes the user's own text, byte for byte. A line that a marker has to itself goes with it. */
export function planDetach(text: string, { opening, closing }: GeneratedBlock): PlannedEdit {
  return [opening, ...(closing === null ? [] : [closing])].map((marker) => ({ ...widenToLine(text, marker), text: '' }));
}

function widenToLine(text: string, { start, end }: Span): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = /^[\s>\uFEFF]*$/.test(text.slice(lineStart, start)) && /^\s*$/.test(text.slice(end, lineEnd));
  return isAlone ? { start: text.charCodeAt(lineStart) === 0xfeff ? lineStart + 1 : lineStart, end: lineEnd } : { start, end };
}
