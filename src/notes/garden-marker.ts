/** When a block is refreshed: by command, whenever its sources change, or only while it is empty. */
export type BlockMode = 'manual' | 'auto' | 'once';

export interface OpeningMarker {
  /** As the user reads it, the marker's escapes undone. */
  readonly query: string;
  readonly mode: BlockMode;
}

export interface ClosingMarker {
  /** Null in the fresh form `<!-- /garden -->`. */
  readonly version: number | null;
  /** 8 hexadecimal characters, or null. */
  readonly checksum: string | null;
}

/** What this build writes and understands; a block of a higher version is left alone. */
export const blockFormatVersion = 1;

const closing = /^\/garden(?:\s+(?:(\d{1,9}):([0-9a-f]{8})|\S.*))?$/i;

/**
 * Reads what stands between `<!--` and `-->` as `garden: QUERY` with an optional last option: `| manual`, `| auto` or `| once`.
 * Anything else behind a bar belongs to the query. Null where it is no opening marker.
 */
export function readOpeningMarker(comment: string): OpeningMarker | null {
  const body = comment.trim();
  if (!/^garden:/i.test(body)) return null;
  const said = body.slice('garden:'.length).trim();
  const bar = said.lastIndexOf('|');
  const mode = bar < 0 ? null : readMode(said.slice(bar + 1));
  const query = mode === null ? said : said.slice(0, bar).trim();
  return { query: unescapeQuery(query), mode: mode ?? 'manual' };
}

/** Reads `/garden` or `/garden 1:3f2a91c0`; a signature that cannot be read counts as none. Null where it is no closing marker. */
export function readClosingMarker(comment: string): ClosingMarker | null {
  const found = closing.exec(comment.trim());
  if (found === null) return null;
  const [, version, checksum] = found;
  return version === undefined || checksum === undefined
    ? { version: null, checksum: null }
    : { version: Number(version), checksum: checksum.toLowerCase() };
}

/** The inverse of `readOpeningMarker` for every query without line breaks; breaks become blanks. */
export function formatOpeningMarker({ query, mode }: OpeningMarker): string {
  const written = escapeQuery(query.replace(/\s+/g, ' ').trim());
  const bar = written.lastIndexOf('|');
  const isClear = bar < 0 || readMode(written.slice(bar + 1)) === null;
  return `<!-- garden: ${written}${mode === 'manual' && isClear ? '' : ` | ${mode}`} -->`;
}

export function formatClosingMarker(checksum: string): string {
  return `<!-- /garden ${blockFormatVersion}:${checksum} -->`;
}

function readMode(word: string): BlockMode | null {
  const mode = word.trim().toLowerCase();
  return mode === 'manual' || mode === 'auto' || mode === 'once' ? mode : null;
}

/** `-->` and `--!>` end a comment wherever they stand, so their last character is written as an entity. */
function escapeQuery(query: string): string {
  return query.replace(/&(?=amp;|gt;)/g, '&amp;').replace(/--(!?)>/g, '--$1&gt;');
}

function unescapeQuery(query: string): string {
  return query.replace(/&(amp|gt);/g, (_entity, name: string) => (name === 'amp' ? '&' : '>'));
}
