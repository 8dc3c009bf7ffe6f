/** Where a front matter stands in a note's text; UTF-16 offsets. */
export interface FrontMatterFence {
  /** Word behind the opening `---` in lower case (`json`, `js`), '' if none. */
  readonly language: string;
  /** Of the opening `---`: 0, or 1 after a BOM. */
  readonly start: number;
  /** The header between the fence lines, its last line end included. When unclosed, `headerEnd` is the end of the text. */
  readonly headerStart: number;
  readonly headerEnd: number;
  /** Behind the closing line and its line end: where the body starts. Without meaning when unclosed. */
  readonly end: number;
  readonly closed: boolean;
}

const byteOrderMark = '\uFEFF';
const longestOpening = 80;
/** What the pattern below finds in the usual opening. */
const bareOpening: readonly (string | undefined)[] = ['---'];
const openingLine = /^---(?:[ \t]*|([A-Za-z][\w.+-]*)[ \t]*|[ \t]+([A-Za-z]\w*)[ \t]*)$/;

/** `--- note` may be prose and `---note` a word; these are front matter languages wherever they stand. */
const namedLanguages: ReadonlySet<string> = new Set(
  ['yaml', 'yml', 'json', 'json5', 'js', 'javascript', 'ts', 'typescript', 'coffee', 'coffeescript', 'cson', 'toml', 'lisp', 'ruby', 'python', 'php', 'lua'],
);

/**
 * Null where the first line is no opening fence. `...` closes as well as `---`; both may be followed by blanks. Does not look at what is
 * between the fences, so a thematic break at the top is found here too and told apart by `readFrontMatter`.
 */
export function findFrontMatterFence(text: string): FrontMatterFence | null {
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  if (!text.startsWith('---', start)) return null;
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  if (lineEnd - start > longestOpening) return null;
  const opening = lineEnd - start === 3 ? bareOpening : openingLine.exec(text.slice(start, lineEnd).replace(/\r$/, ''));
  if (opening === null) return null;
  const spaced = opening[2]?.toLowerCase();
  if (spaced !== undefined && !namedLanguages.has(spaced)) return null;
  const language = spaced ?? opening[1]?.toLowerCase() ?? '';
  if (lineBreak === -1) return unclosed(text, { language, start, headerStart: text.length });
  const headerStart = lineBreak + 1;

  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?$)/g;
  // The opening line's own line break may be the one before the closing fence (an empty front matter).
  closing.lastIndex = lineBreak;
  const found = closing.exec(text);
  if (found === null) return unclosed(text, { language, start, headerStart });
  return { language, start, headerStart, headerEnd: found.index + 1, end: closing.lastIndex, closed: true };
}

/** True for a language word that is meant as one even where the fence is never closed. */
export function isFrontMatterLanguage(language: string): boolean {
  return namedLanguages.has(language);
}

function unclosed(text: string, opening: Pick<FrontMatterFence, 'language' | 'start' | 'headerStart'>): FrontMatterFence | null {
  if (opening.language !== '' && !namedLanguages.has(opening.language)) return null;
  return { ...opening, headerEnd: text.length, end: 0, closed: false };
}
