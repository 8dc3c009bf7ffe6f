import type { QueryText } from './query';

/**
 * Parts a stretch of a query at every match of `separator` (a sticky expression) outside quotes and double brackets. Parts are trimmed;
 * an empty part stays, with the place where something is missing, so that the reader can point at it.
 */
export function splitQueryText(whole: string, { start, end, separator }: { readonly start: number; readonly end: number; readonly separator: RegExp }): readonly QueryText[] {
  const parts: QueryText[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const closing = closingOf(whole, at, end);
    if (closing > at) { at = closing; continue; }
    separator.lastIndex = at;
    const found = separator.exec(whole);
    if (found !== null && found[0].length > 0 && at + found[0].length <= end) {
      parts.push(cutQueryText(whole, from, at));
      at += found[0].length;
      from = at;
    } else at++;
  }
  return [...parts, cutQueryText(whole, from, end)];
}

/** Trims the stretch and takes off quotes or brackets that enclose all of it; a wikilink gives its target's last part. */
export function cutQueryText(whole: string, from: number, to: number): QueryText {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(whole.charAt(start))) start++;
  while (end > start && /\s/.test(whole.charAt(end - 1))) end--;
  return { text: unwrap(whole.slice(start, end)), start, end };
}

/** Where the quote or bracket that opens at `at` ends, behind its closing mark; `at` where none opens or it does not close. */
function closingOf(whole: string, at: number, end: number): number {
  const mark = whole.charAt(at) === '"' ? '"' : whole.startsWith('[[', at) ? ']]' : '';
  if (mark === '') return at;
  let close = mark === '"' ? at + 1 : whole.indexOf(mark, at + 2);
  while (mark === '"' && close < end && whole.charAt(close) !== '"') close += whole.charAt(close) === '\\' ? 2 : 1;
  return close < 0 || close >= end ? at : close + mark.length;
}

function unwrap(text: string): string {
  if (text.length > 1 && text.startsWith('"') && closingOf(text, 0, text.length) === text.length) return text.slice(1, -1).replace(/\\(["\\])/g, '$1').trim();
  if (text.startsWith('[[') && text.indexOf(']]') === text.length - 2) {
    const target = text.slice(2, -2).split(/\\?\||#/)[0] ?? '';
    return target.slice(target.lastIndexOf('/') + 1).trim();
  }
  return text;
}
