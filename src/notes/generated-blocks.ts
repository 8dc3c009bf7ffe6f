import { findFrontMatterFence } from './front-matter-fence';
import { readClosingMarker, readOpeningMarker, type BlockMode, type ClosingMarker } from './garden-marker';
import type { Span } from './note-document';

export type BlockProducer = 'garden' | 'waypoint' | 'dataview-serializer' | 'index';

/** A region that a tool wrote, markers included. Where `unclosed`, the region is the opening marker alone: what follows is the user's. */
export interface GeneratedBlock extends Span {
  readonly producer: BlockProducer;
  /** 1-based line of the opening marker. */
  readonly line: number;
  readonly opening: Span;
  /** Everything between the two markers, line ends and prefixes included. */
  readonly content: Span;
  readonly closing: Span | null;
  readonly unclosed: boolean;
  /** Our own blocks only; null for other tools. */
  readonly query: string | null;
  readonly mode: BlockMode;
  /** Of our closing marker; null in the fresh form. */
  readonly version: number | null;
  readonly checksum: string | null;
  /** What each line of the content starts with: callout marks and list indentation, a list marker replaced by blanks. */
  readonly prefix: string;
}

interface Marker extends Span {
  readonly role: 'open' | 'close';
  readonly key: string;
  readonly producer: BlockProducer;
  readonly line: number;
  readonly quote: number;
  readonly prefix: string;
  readonly opening: { readonly query: string; readonly mode: BlockMode } | null;
  readonly closing: ClosingMarker | null;
}

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly quote: number;
}

const linePrefix = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const fenceLine = /^(`{3,}|~{3,})(.*)$/;
/** Longer comments are no markers; a note with one line of a megabyte must not be cut into pieces. */
const longestMarker = 4000;

/**
 * The generated regions of a note in reading order, ours and those of Waypoint, Dataview Serializer, Zoottelkeeper and makers of tables
 * of contents. They never overlap: a region inside another is not listed. A marker counts where it begins a line (behind callout
 * and list marks), outside front matter, code fences, indented code and multi-line comments, and is closed at the same callout depth.
 * Visits every character at most a fixed number of times.
 */
export function findGeneratedBlocks(text: string): readonly GeneratedBlock[] {
  if (!text.includes('<!--') && !text.includes('%%')) return [];
  return pairMarkers(findMarkers(text));
}

function findMarkers(text: string): readonly Marker[] {
  const markers: Marker[] = [];
  let at = 0;
  let line = 1;
  const header = findFrontMatterFence(text);
  if (header?.closed) {
    for (let i = text.indexOf('\n'); i >= 0 && i < header.end; i = text.indexOf('\n', i + 1)) line++;
    at = header.end;
  } else if (text.startsWith('\uFEFF')) at = 1;
  let fence: Fence | null = null;
  let commentUntil = -1;
  let isAfterText = false;
  let listColumn = 0;
  for (; at < text.length; line++) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const start = at;
    at = next;
    if (start < commentUntil) continue;
    const whole = text.slice(start, Math.min(next, start + longestMarker));
    const prefix = linePrefix.exec(whole)?.[0] ?? '';
    const quote = countQuotes(prefix);
    const rest = whole.slice(prefix.length).trimEnd();
    if (fence !== null && quote >= fence.quote) {
      if (quote === fence.quote && !/[-*+.)]/.test(prefix) && closesFence(fence, rest)) fence = null;
      continue;
    }
    fence = null;
    const indent = widthBehindQuotes(prefix);
    const isItem = /[-*+.)]/.test(prefix);
    if (rest === '') { isAfterText = false; continue; }
    if (!isItem && indent < listColumn) listColumn = indent;
    const isCode = !isItem && !isAfterText && indent - listColumn >= 4;
    if (isItem) listColumn = indent;
    if (isCode) continue;
    const opened = fenceLine.exec(rest);
    if (opened !== null && !(opened[1]?.startsWith('`') && opened[2]?.includes('`'))) {
      fence = { mark: rest.charAt(0), length: opened[1]?.length ?? 3, quote };
      isAfterText = false;
      continue;
    }
    const place = { line, quote, prefix: continuePrefix(prefix) };
    const from = start + prefix.length;
    if (rest.startsWith('<!--')) commentUntil = readComments(text, { from, next, place, markers });
    else if (rest.startsWith('%%')) readPercentMarker(rest, { from, place, markers });
    isAfterText = !rest.startsWith('<!--');
  }
  return markers;
}

type Place = Pick<Marker, 'line' | 'quote' | 'prefix'>;

/** Reads the comments that stand one behind the other on a line; returns where a comment that runs over the line ends, else -1. */
function readComments(text: string, { from, next, place, markers }: { from: number; next: number; place: Place; markers: Marker[] }): number {
  let at = from;
  while (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) return text.length;
    const end = close + 3;
    if (end - at <= longestMarker) {
      const marker = readComment(text.slice(at + 4, close), { start: at, end }, place);
      if (marker !== null) markers.push(marker);
    }
    if (end > next) return end;
    at = end;
    while (at < next && /\s/.test(text.charAt(at))) at++;
    if (at >= next) break;
  }
  return -1;
}

function readComment(comment: string, span: Span, place: Place): Marker | null {
  const base = { ...span, ...place, opening: null, closing: null };
  const opening = readOpeningMarker(comment);
  if (opening !== null) return { ...base, role: 'open', key: 'garden', producer: 'garden', opening };
  const closing = readClosingMarker(comment);
  if (closing !== null) return { ...base, role: 'close', key: 'garden', producer: 'garden', closing };
  const said = comment.trim();
  if (/^SerializedQuery:/.test(said)) return { ...base, role: 'open', key: 'serialized', producer: 'dataview-serializer' };
  if (/^(SerializedQuery END|END SerializedQuery)$/i.test(said)) return { ...base, role: 'close', key: 'serialized', producer: 'dataview-serializer' };
  const index = readIndexMarker(said);
  return index === null ? null : { ...base, ...index, producer: 'index' };
}

const pairedTocWords: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^toc$/i, /^(tocstop|\/toc)$/i],
  [/^ts$/, /^te$/],
  [/^toc start\b/i, /^toc end\b/i],
  [/^vscode-markdown-toc$/i, /^\/vscode-markdown-toc$/i],
];
const startOf = /^(?:(?:start|begin)(?:ning)?(?:[ _:-]+)(.+)|(.+?):start\b.*)$/i;
const endOf = /^(?:end(?:[ _:-]+)(.+)|(.+?):end\b.*)$/i;
const generatedWords = /(generated|doctoc|\btoc\b|\bindex\b|_index|table of contents|contributors|tf_docs|file list|\bmoc\b)/i;

/** Markers of list and index makers: `toc`/`tocstop`, `START doctoc …`/`END doctoc …`, `NAME:START`/`NAME:END`. */
function readIndexMarker(said: string): Pick<Marker, 'role' | 'key'> | null {
  for (const [index, [open, close]] of pairedTocWords.entries()) {
    if (open.test(said)) return { role: 'open', key: `toc ${index}` };
    if (close.test(said)) return { role: 'close', key: `toc ${index}` };
  }
  if (said.length > 200 || !generatedWords.test(said)) return null;
  const start = startOf.exec(said);
  if (start !== null) return { role: 'open', key: `index ${nameKey(start[1] ?? start[2] ?? '')}` };
  const end = endOf.exec(said);
  return end === null ? null : { role: 'close', key: `index ${nameKey(end[1] ?? end[2] ?? '')}` };
}

/** The first word tells the pairs apart: what follows is advice to the reader ("please keep comment here"). */
function nameKey(name: string): string {
  return (/^[\w-]+/.exec(name.trim())?.[0] ?? name.trim()).toLowerCase();
}

const percentMarkers: readonly (readonly [pattern: RegExp, role: Marker['role'], key: string, producer: BlockProducer])[] = [
  [/^%%\s*Begin (Waypoint|Landmark)\s*%%$/i, 'open', 'waypoint', 'waypoint'],
  [/^%%\s*End (Waypoint|Landmark)\s*%%$/i, 'close', 'waypoint', 'waypoint'],
  [/^%%\s*Zoottelkeeper: Beginning\b[^%]*%%$/i, 'open', 'zoottelkeeper', 'index'],
  [/^%%\s*Zoottelkeeper: End\b[^%]*%%$/i, 'close', 'zoottelkeeper', 'index'],
];

function readPercentMarker(rest: string, { from, place, markers }: { from: number; place: Place; markers: Marker[] }): void {
  if (rest.length > 200) return;
  for (const [pattern, role, key, producer] of percentMarkers) {
    if (!pattern.test(rest)) continue;
    markers.push({ ...place, start: from, end: from + rest.length, role, key, producer, opening: null, closing: null });
    return;
  }
}

function pairMarkers(markers: readonly Marker[]): readonly GeneratedBlock[] {
  const nextOfKey = new Array<number>(markers.length).fill(-1);
  const seen = new Map<string, number>();
  for (let index = markers.length - 1; index >= 0; index--) {
    const key = markers[index]?.key ?? '';
    nextOfKey[index] = seen.get(key) ?? -1;
    seen.set(key, index);
  }
  const blocks: GeneratedBlock[] = [];
  for (let index = 0; index < markers.length; index++) {
    const open = markers[index];
    if (open === undefined || open.role === 'close') continue;
    const closeIndex = nextOfKey[index] ?? -1;
    const close = markers[closeIndex];
    const isClosed = close !== undefined && close.role === 'close' && close.quote === open.quote;
    blocks.push(makeBlock(open, isClosed ? close : null));
    if (isClosed) index = closeIndex;
  }
  return blocks;
}

function makeBlock(open: Marker, close: Marker | null): GeneratedBlock {
  return {
    producer: open.producer,
    start: open.start,
    end: close?.end ?? open.end,
    line: open.line,
    opening: { start: open.start, end: open.end },
    content: { start: open.end, end: close?.start ?? open.end },
    closing: close === null ? null : { start: close.start, end: close.end },
    unclosed: close === null,
    query: open.opening?.query ?? null,
    mode: open.opening?.mode ?? 'manual',
    version: close?.closing?.version ?? null,
    checksum: close?.closing?.checksum ?? null,
    prefix: open.prefix,
  };
}

function closesFence(fence: Fence, rest: string): boolean {
  return rest.length >= fence.length && rest === fence.mark.repeat(rest.length);
}

function countQuotes(prefix: string): number {
  let quotes = 0;
  for (const character of prefix) if (character === '>') quotes++;
  return quotes;
}

/** Display columns between the last `>` (and the one blank that belongs to it) and the text. */
function widthBehindQuotes(prefix: string): number {
  const quoted = prefix.lastIndexOf('>');
  let width = 0;
  for (const character of quoted < 0 ? prefix : prefix.slice(quoted + 1).replace(/^ /, '')) {
    width += character === '\t' ? 4 - (width % 4) : 1;
  }
  return width;
}

function continuePrefix(prefix: string): string {
  const quoted = prefix.lastIndexOf('>') + 1;
  return prefix.slice(0, quoted) + prefix.slice(quoted).replace(/[^ \t]/g, ' ');
}
