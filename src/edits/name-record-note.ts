interface Numbering {
  /** What stands before the number: `ADR-`. */
  readonly before: string;
  readonly number: number;
  /** Digits of the number, zeros in front included. */
  readonly width: number;
  /** What parts number and title: a blank, a hyphen … */
  readonly separator: string;
  /** Titles are written in lower case with hyphens. */
  readonly isSlug: boolean;
}

const longestTitle = 80;

/**
 * A file name for a new record, as the folder's own records are named: `0008 Title.md` behind `0007 …`, `ADR-013 …`, `0008-title.md`. The
 * number follows the highest one. `names` are all file names of the folder, endings included; none of them is given out, whatever its case.
 */
export function nameRecordNote(names: readonly string[], title: string): string {
  const numbered = names.flatMap((name) => readNumbering(name) ?? []).sort((a, b) => a.number - b.number);
  const last = numbered[numbered.length - 1] ?? { before: '', number: 0, width: 4, separator: ' ', isSlug: false };
  const taken = new Set(names.map((name) => name.normalize('NFC').toLowerCase()));
  const written = last.isSlug ? slugOf(title) : cleanTitle(title);
  for (let number = last.number + 1; ; number++) {
    const digits = String(number).padStart(last.width, '0');
    const name = `${last.before}${digits}${written === '' ? '' : last.separator + written}.md`;
    // A name taken by other means than its number: the next number is as good.
    if (!taken.has(name.normalize('NFC').toLowerCase())) return name;
  }
}

/** Years and dates are no numbers of records. */
function readNumbering(name: string): Numbering | null {
  const found = /^((?:adr|madr|rfc|decision)[ _.-]{0,2})?(\d{1,6})(?:([ _.-]{1,3})(.*))?\.md$/i.exec(name);
  if (found === null) return null;
  const [, before = '', digits = '', separator = ' ', title = ''] = found;
  if (/^\d{1,2}(?:\D|$)/.test(title) && /^(?:19|20)\d\d$/.test(digits)) return null;
  return { before, number: Number(digits), width: digits.length, separator, isSlug: separator === '-' && /^[\p{Ll}\p{N}_-]+$/u.test(title) };
}

/** Without what file systems or wikilinks cannot hold. */
function cleanTitle(title: string): string {
  const clean = title.normalize('NFC').replace(/[\u0000-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, ' ').replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').trim();
  return [...clean].slice(0, longestTitle).join('').replace(/^[.\s]+|[.\s]+$/g, '');
}

function slugOf(title: string): string {
  return cleanTitle(title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}
