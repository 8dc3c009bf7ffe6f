import type { FenceBlock, Span } from '../notes/note-document';
import type { DrawingReading } from './drawings/read-drawing';
import type { Problem, Provenance } from './fact';

type Refused = Extract<DrawingReading, { readonly refused: string }>;

/** What a person should know of a block that looks like a drawing and was not understood, at the first line that was not. */
export function problemOfDrawing(fence: FenceBlock, body: string, { refused, doubts }: Refused, provenanceOf: (span: Span) => Provenance): Problem {
  const [first] = doubts;
  const more = doubts.length > 1 ? ` ${doubts.length - 1} more ${doubts.length === 2 ? 'place is' : 'places are'} unclear.` : '';
  return {
    code: 'drawing-not-understood',
    effect: 'This drawing is not in the garden.',
    cause: first ? `Column ${first.column}: ${first.reason}${more}` : refused,
    tip: 'Let every line end at a box or a text, and close every box; or draw it as a Mermaid flowchart.',
    at: provenanceOf(lineOfBody(fence, body, first?.line ?? 0)),
  };
}

/** The text of a 1-based line of the fence's body, without blanks around it; the opening fence where there is none. */
function lineOfBody({ start, body: { start: from } }: FenceBlock, body: string, line: number): Span {
  const lines = body.split('\n');
  const text = lines[line - 1] ?? '';
  if (text.trim() === '') return { start, end: Math.max(start + 1, from - 1) };
  const at = from + lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { start: at + text.length - text.trimStart().length, end: at + text.trimEnd().length };
}

/** The lines of the body that a span of it touches, without blanks around them. */
export function linesAround(body: string, { start, end }: Span): Span {
  const from = body.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const newline = body.indexOf('\n', Math.max(start, end - 1));
  const text = body.slice(from, newline < 0 ? body.length : newline);
  return { start: from + text.length - text.trimStart().length, end: from + text.trimEnd().length };
}
