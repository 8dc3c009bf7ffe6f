export interface MarkdownText {
  /** Where the text stands: in a table cell, at the start of a paragraph or list item, or behind other text of these. */
  readonly place: 'cell' | 'prose' | 'inline';
}

/** Characters that mean something to Obsidian, GitHub, Quartz or the Digital Garden anywhere in a line. */
const marks = /[\\`*_~$[\]#^={}|%]/g;
/** C0 controls but for blanks and breaks, and directional overrides that would turn what follows. */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Any text as Markdown that reads as that text wherever it is published: HTML, wikilinks, comments, tags, block ids, inline fields,
 * formulas, attributes and table borders come out as characters. Breaks become `<br>` in a cell and blanks elsewhere.
 */
export function escapeMarkdown(text: string, { place }: MarkdownText): string {
  const lines = text.replace(invisible, '').split(/\s*(?:\r\n|\r|\n|\u2028|\u2029)\s*/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const escaped = lines.map(escapeLine);
  if (place === 'cell') return escaped.join('<br>');
  return place === 'prose' ? escapeBlockStart(escaped.join(' ')) : escaped.join(' ');
}

function escapeLine(line: string): string {
  return line
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replace(marks, escapeMark)
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=:)/g, ':\\')
    .replace(/!(?=\\\[)/g, '\\!');
}

function escapeMark(mark: string, at: number, line: string): string {
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  switch (mark) {
    // Attribute plugins look at text after escapes are undone, so braces are written as entities.
    case '{': return '&#123;';
    case '}': return '&#125;';
    case '_': return isWordCharacter(before) && isWordCharacter(after) ? mark : `\\${mark}`;
    case '%':
    case '=':
    case '~': return before === mark || after === mark ? `\\${mark}` : mark;
    case '#': return at === 0 || /\s/.test(before) || before === '#' ? `\\${mark}` : mark;
    default: return `\\${mark}`;
  }
}

/** What would begin a list, a quote, a heading, a rule or a setext underline at the start of a block. */
function escapeBlockStart(line: string): string {
  return line.replace(/^([-+])(?=\s|$|[-+])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^=/, '\\=');
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** A wikilink with its alias, fit for the place; plain text where target or text holds characters that a link cannot. */
export function formatWikilink(target: string, shown: string, { place }: MarkdownText): string {
  const isClean = (text: string): boolean => text.trim() !== '' && !/[\\`*_~$[\]#^={}|%<>&]|::|[\r\n]/.test(text) && text.search(invisible) < 0;
  if (!isClean(target) || !isClean(shown)) return escapeMarkdown(shown, { place });
  return target === shown ? `[[${target}]]` : `[[${target}${place === 'cell' ? '\\|' : '|'}${shown}]]`;
}

/** Rows of finished cells as a GFM table; short rows are filled up with blank cells. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const format = (cells: readonly string[]): string => `| ${header.map((_title, column) => cells[column] ?? '').join(' | ')} |`;
  return [format(header), format(header.map(() => '---')), ...rows.map(format)].join('\n');
}
