import type { FenceBlock, Span } from '../notes/note-document';

/** The lines of a code block, line ends excluded. */
export function fencedLines(text: string, { body }: FenceBlock): readonly Span[] {
  const lines: Span[] = [];
  for (let start = body.start; start < body.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > body.end ? body.end : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** True for a code block that says it is text, or says nothing: what it holds may be written as in a note. */
export const holdsText = ({ language }: FenceBlock): boolean => language === '' || /^(?:te?xt|plain(?:text)?|markdown|md)$/.test(language);
