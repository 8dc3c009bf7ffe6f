const delimiterCell = /^:?-+:?$/;
const fence = /^(`{3,}|~{3,})/;

/**
 * 8 hexadecimal characters over what a reader sees of generated content. Equal for what Obsidian and formatters change by themselves:
 * padded table cells, delimiter rows, link targets (renames), line ends, blank lines, blanks at line ends, callout marks and common
 * indentation. Different for any other change. FNV-1a, 32 bits: tells edits apart, is no protection against an attacker.
 */
export function checksumContent(content: string): string {
  return hash(normaliseContent(content));
}

/** True where nothing but blanks and callout marks stands between the markers. */
export function isBlankContent(content: string): boolean {
  return !/[^\s>]/.test(content);
}

function normaliseContent(content: string): string {
  const lines = content.split(/\r\n|\r|\n/).map(dropQuotePrefix).map((line) => line.trimEnd()).filter((line) => line !== '');
  const indent = lines.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.MAX_SAFE_INTEGER);
  let fenced = '';
  return lines
    .map((line) => {
      const text = line.slice(indent);
      const mark = fence.exec(text.trimStart())?.[1] ?? '';
      if (fenced !== '') {
        if (mark !== '' && mark.startsWith(fenced) && text.trim() === mark) fenced = '';
        return text;
      }
      fenced = mark;
      return mark === '' ? normaliseLine(text) : text;
    })
    .join('\n');
}

function dropQuotePrefix(line: string): string {
  const prefix = /^(?:[ \t]*>)+ ?/.exec(line)?.[0] ?? '';
  return line.slice(prefix.length);
}

function normaliseLine(line: string): string {
  const shown = showLinks(line);
  if (!shown.trimStart().startsWith('|')) return shown;
  const cells = splitRow(shown.trim());
  return cells.map((cell) => (delimiterCell.test(cell) ? cell.replace(/-+/, '-') : cell)).join('|');
}

function splitRow(row: string): readonly string[] {
  const cells: string[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  for (let at = from; at < row.length; at++) {
    if (row[at] === '\\') at++;
    else if (row[at] === '|') {
      cells.push(row.slice(from, at).trim());
      from = at + 1;
    }
  }
  const last = row.slice(from).trim();
  return last === '' ? cells : [...cells, last];
}

/** `[[folder/Note|shown]]`, `[[folder/Note]]` and `[shown](target)` become what they show; a target alone shows its last part. */
function showLinks(line: string): string {
  if (!line.includes('[')) return line;
  const withoutWikilinks = line.replace(/\[\[([^\][]{1,2000})\]\]/g, (_link, inside: string) => {
    const alias = /\\?\|(.*)$/.exec(inside);
    return `[${alias === null ? inside.slice(inside.lastIndexOf('/') + 1).replace(/\.md$/i, '') : (alias[1] ?? '')}]`;
  });
  return withoutWikilinks.replace(/\[([^\][]{0,2000})\]\([^()\s]{0,2000}\)/g, '[$1]');
}

/** https://datatracker.ietf.org/doc/html/draft-eastlake-fnv, over both bytes of each UTF-16 unit. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
