import type { Span } from './note-document';

/** Text as a reader sees it, with the way back to the note. */
export interface InlineText {
  readonly plain: string;
  /**
   * Pairs: from `pieces[n]` of `plain` on, its characters stand one behind the other in the note from the UTF-16 offset `pieces[n + 1]` on.
   * Most text is one piece; an offset a character would cost more than reading it.
   */
  readonly pieces: readonly number[];
  /** Where the content ends in the note. */
  readonly end: number;
}

const BACKTICK = 96, BACKSLASH = 92, BANG = 33, OPEN = 91, CLOSE = 93, LESS = 60, STAR = 42, UNDERSCORE = 95, EQUALS = 61, TILDE = 126, PERCENT = 37, BAR = 124, HASH = 35, SLASH = 47;

/** Longer content is no prose; what lies behind is not read. */
const LONGEST = 8000;
const LONGEST_LINK_TEXT = 500;

/**
 * Strips inline markup from `span`: emphasis, highlights, code ticks, tags, comments, images, footnote marks;
 * links and wikilinks leave what they display. Never looks outside the span; linear in its length.
 */
export function readInline(text: string, span: Span): InlineText {
  const end = Math.min(span.end, span.start + LONGEST);
  return readPlain(text, span.start, end) ?? readMarked(text.slice(span.start, end), span.start);
}

/** What may start markup. The engine searches for it several times faster than characters can be asked for one by one. */
const MARKUP = /[\\`*_=~%![<]/;
const markup = Uint8Array.from({ length: 128 }, (_, code) => (MARKUP.test(String.fromCharCode(code)) ? 1 : 0));
const startsMarkup = (code: number): boolean => code < 128 && markup[code] === 1;

/** Most content has no markup at all: a slice. Null where there is some. */
function readPlain(text: string, from: number, to: number): InlineText | null {
  let start = from;
  let end = to;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const plain = text.slice(start, end);
  return plain.search(MARKUP) >= 0 ? null : { plain, pieces: [0, start], end };
}

/** Adds to the pieces of a text of `length` what stands in the note from `offset` on. */
function addPiece(pieces: number[], length: number, offset: number): void {
  const last = pieces.length - 2;
  if (last >= 0 && (pieces[last + 1] ?? 0) - (pieces[last] ?? 0) === offset - length) return;
  pieces.push(length, offset);
}

/** `base` is where `text` stands in the note. */
function readMarked(text: string, base: number): InlineText {
  let plain = '';
  const pieces: number[] = [];
  const end = text.length;
  let at = 0;
  const keep = (from: number, to: number): void => {
    if (to <= from) return;
    addPiece(pieces, plain.length, base + from);
    plain += text.slice(from, to);
  };
  while (at < end) {
    let run = at;
    while (run < end && !startsMarkup(text.charCodeAt(run))) run++;
    if (run > at) { keep(at, run); at = run; continue; }
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    let skip = 0;
    switch (code) {
      case BACKSLASH:
        if (next !== 0 && isPunctuation(next)) { keep(at + 1, at + 2); at += 2; continue; }
        break;
      case BACKTICK: {
        const close = text.indexOf('`', at + 1);
        skip = 1;
        if (close > at && close < end) { keep(at + 1, close); skip = close + 1 - at; }
        break;
      }
      case STAR: skip = 1; break;
      case UNDERSCORE: {
        const inWord = isWordCode(at > 0 ? text.charCodeAt(at - 1) : 0) && isWordCode(next);
        skip = inWord ? 0 : 1;
        break;
      }
      case EQUALS: skip = next === EQUALS ? 2 : 0; break;
      case TILDE: skip = next === TILDE ? 2 : 0; break;
      case PERCENT:
        if (next === PERCENT) { const close = text.indexOf('%%', at + 2); skip = close < 0 || close >= end ? end - at : close + 2 - at; }
        break;
      case BANG:
        if (next === OPEN) skip = 1 + linkLength(text, at + 1, end).length;
        break;
      case OPEN: {
        const link = linkLength(text, at, end);
        if (link.length > 0) {
          // What a link shows may hold emphasis of its own, never another link.
          const shown = readShown(text, link.shown);
          for (let piece = 0; piece < shown.pieces.length; piece += 2) addPiece(pieces, plain.length + (shown.pieces[piece] ?? 0), base + (shown.pieces[piece + 1] ?? at));
          plain += shown.plain;
          at += link.length;
          continue;
        }
        break;
      }
      case LESS: {
        if (text.startsWith('<!--', at)) { const close = text.indexOf('-->', at + 4); skip = close < 0 || close >= end ? end - at : close + 3 - at; break; }
        const close = text.indexOf('>', at + 1);
        if (close > 0 && close < end && /^<\/?[a-zA-Z][^<>]*$/.test(text.slice(at, Math.min(close, at + 300)))) {
          skip = close + 1 - at;
          if (/^<br/i.test(text.slice(at, at + 3)) && !plain.endsWith(' ')) { addPiece(pieces, plain.length, base + at); plain += ' '; }
        }
        break;
      }
      default: break;
    }
    if (skip > 0) { at += skip; continue; }
    keep(at, at + 1);
    at++;
  }
  return trimmed({ plain, pieces, end: base + end });
}

/** `plain` only, for where no way back is needed. */
export function plainText(text: string, span: Span = { start: 0, end: text.length }): string {
  return readInline(text, span).plain;
}

/** Offset in the note of `plain[index]`; behind the last character the content's end, undefined beyond that. */
export function offsetOf({ plain, pieces, end }: InlineText, index: number): number | undefined {
  if (index >= plain.length) return index === plain.length ? end : undefined;
  let piece = pieces.length - 2;
  while (piece > 0 && (pieces[piece] ?? 0) > index) piece -= 2;
  return (pieces[piece + 1] ?? 0) + index - (pieces[piece] ?? 0);
}

/** The note's range that `plain.slice(from, to)` was read from. `from < to` is required for a non-empty range. */
export function spanOf(inline: InlineText, from: number, to: number): Span {
  const start = offsetOf(inline, from) ?? 0;
  const last = offsetOf(inline, Math.max(from, to - 1)) ?? start;
  return { start, end: last + 1 };
}

/** Characters `from` to `to` of an inline text, as an inline text of its own. */
export function sliceInline(inline: InlineText, from: number, to: number): InlineText {
  const plain = inline.plain.slice(from, to);
  const pieces: number[] = [];
  for (let piece = 0; piece < inline.pieces.length; piece += 2) {
    const begin = inline.pieces[piece] ?? 0;
    const next = inline.pieces[piece + 2] ?? inline.plain.length;
    if (next > from && begin < to) pieces.push(Math.max(0, begin - from), (inline.pieces[piece + 1] ?? 0) + Math.max(0, from - begin));
  }
  return { plain, pieces, end: (offsetOf(inline, to - 1) ?? 0) + 1 };
}

/** Texts of several places, one behind the other with a blank between them; the blank stands right before the place that follows. */
export function joinInline(parts: readonly { readonly inline: InlineText; readonly start: number }[]): InlineText {
  let plain = '';
  const pieces: number[] = [];
  let end = 1;
  for (const { inline, start } of parts) {
    if (inline.plain === '') continue;
    if (plain !== '') { addPiece(pieces, plain.length, start - 1); plain += ' '; }
    for (let piece = 0; piece < inline.pieces.length; piece += 2) addPiece(pieces, plain.length + (inline.pieces[piece] ?? 0), inline.pieces[piece + 1] ?? start);
    plain += inline.plain;
    end = (offsetOf(inline, inline.plain.length - 1) ?? start) + 1;
  }
  return { plain, pieces, end };
}

function trimmed(inline: InlineText): InlineText {
  const { plain } = inline;
  let from = 0;
  let to = plain.length;
  while (from < to && isBlankCode(plain.charCodeAt(from))) from++;
  while (to > from && isBlankCode(plain.charCodeAt(to - 1))) to--;
  if (to === from) return { plain: '', pieces: [], end: inline.end };
  if (from > 0 || to < plain.length) return sliceInline(inline, from, to);
  return { plain, pieces: inline.pieces, end: (offsetOf(inline, to - 1) ?? 0) + 1 };
}

const isBlankCode = (code: number): boolean => code === 32 || code === 9 || code === 160 || code === 10 || code === 13;
const isPunctuation = (code: number): boolean => (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127);
const isWordCode = (code: number): boolean => (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 127;

/** Length of the link that opens at `at` (0: no link) and what it shows. */
function linkLength(text: string, at: number, end: number): { readonly length: number; readonly shown: Span } {
  const none = { length: 0, shown: { start: at, end: at } };
  if (text.charCodeAt(at + 1) === OPEN) {
    const close = text.indexOf(']]', at + 2);
    if (close < 0 || close >= end) return none;
    let hash = -1;
    let from = at + 2;
    for (let i = at + 2; i < close; i++) {
      const code = text.charCodeAt(i);
      if (code === BAR) return { length: close + 2 - at, shown: { start: i + 1, end: close } };
      if (code === HASH && hash < 0) hash = i;
      else if (code === SLASH && (hash < 0 || hash === at + 2)) from = i + 1;
    }
    return { length: close + 2 - at, shown: { start: from, end: hash > at + 2 ? hash : close } };
  }
  if (text.charCodeAt(at + 1) === 94) {
    const close = text.indexOf(']', at);
    return close > 0 && close < end && close - at < 20 ? { length: close + 1 - at, shown: { start: at, end: at } } : none;
  }
  const nearest = text.indexOf(']', at);
  if (nearest < 0 || nearest >= at + LONGEST_LINK_TEXT) return none;
  let depth = 0;
  let close = -1;
  for (let i = at; i < end && i < at + LONGEST_LINK_TEXT; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) { close = i; break; }
  }
  if (close < 0) return none;
  const after = text.charCodeAt(close + 1);
  if (after === 40) {
    const paren = text.indexOf(')', close + 2);
    if (paren > 0 && paren < end) return { length: paren + 1 - at, shown: { start: at + 1, end: close } };
  }
  if (after === OPEN) {
    const second = text.indexOf(']', close + 2);
    if (second > 0 && second < end) return { length: second + 1 - at, shown: { start: at + 1, end: close } };
  }
  return none;
}

function readShown(text: string, shown: Span): InlineText {
  const none: InlineText = { plain: '', pieces: [], end: shown.end };
  if (shown.start >= shown.end) return none;
  const inner = text.slice(shown.start, shown.end);
  if (!/[[*_`=~<\\]/.test(inner)) return { plain: inner, pieces: [0, shown.start], end: shown.end };
  return inner.includes('[') ? none : readInline(text, shown);
}
