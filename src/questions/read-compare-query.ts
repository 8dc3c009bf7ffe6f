import type { CompareOption, Query, QueryText } from './query';
import { cutQueryText, splitQueryText } from './split-query-text';

/** What is wrong at a place: `missing` where something should follow, else the text that does not belong. */
export interface Slip {
  readonly at: QueryText;
  readonly expected: readonly string[];
}

interface Tail {
  /** Where names and aspects end. */
  readonly end: number;
  readonly options: readonly CompareOption[];
  readonly sortedBy: QueryText | null;
}

const optionWords: readonly (readonly [pattern: RegExp, options: readonly CompareOption[]])[] = [
  [/\stransposed$/i, ['transposed']],
  [/\swith\s{1,9}sources$/i, ['sources']],
  [/\swith\s{1,9}links$/i, ['links']],
  [/\swith\s{1,9}(?:sources\s{1,9}and\s{1,9}links|links\s{1,9}and\s{1,9}sources)$/i, ['sources', 'links']],
];
const optionOrder: readonly CompareOption[] = ['transposed', 'sources', 'links'];
const sortPhrase = /\ssorted\s{1,9}by\s{1,9}("(?:[^"\\]|\\.){1,200}"|[^\s",;][^",;]{0,200})$/i;

/** `A, B by x, y`, then in any order `sorted by z`, `transposed`, `with sources`, `with links`. Words in quotes are always names. */
export function readCompare(text: string, from: number): Query | Slip {
  const tail = readTail(text, from);
  const query = readCompareWithin(text, { from, tail });
  // "compare A with sources": of two readings, the one that is a whole query.
  return 'kind' in query || tail.end === text.length ? query : chooseReading(query, readCompareWithin(text, { from, tail: { end: text.length, options: [], sortedBy: null } }));
}

function chooseReading(first: Query | Slip, second: Query | Slip): Query | Slip {
  return 'kind' in second ? second : first;
}

/** `compare solutions across A, B`: names of patterns or workloads, or these words themselves for all of them. */
export function readCompareUses(text: string, from: number): Query | Slip {
  const { end, options, sortedBy } = readTail(text, from);
  const names = joinAnd(text, splitQueryText(text, { start: from, end, separator: /,|\s+vs\.?\s+|\s+versus\s+/iy }));
  const missing = names.find((name) => name.text === '');
  if (missing !== undefined) return { at: missing, expected: ['a name', 'patterns', 'workloads'] };
  return { kind: 'compare-uses', names, ...written(options, sortedBy) };
}

function readCompareWithin(text: string, { from, tail: { end, options, sortedBy } }: { readonly from: number; readonly tail: Tail }): Query | Slip {
  const parts = splitQueryText(text, { start: from, end, separator: /\sby(?=\s|$)/iy });
  const lastPart = parts[parts.length - 1];
  const hasBy = parts.length > 1 && lastPart !== undefined;
  const byStart = hasBy ? lastPart.start : end;
  const namesEnd = hasBy ? (parts[parts.length - 2]?.end ?? from) : end;
  const names = joinAnd(text, splitQueryText(text, { start: from, end: namesEnd, separator: /,|\s+vs\.?\s+|\s+versus\s+|\s+with\s+(?=\S)/iy }));
  const missing = names.find((name) => name.text === '');
  if (missing !== undefined) return { at: missing, expected: ['a name'] };
  if (names.length < 2) return { at: { text: '', start: namesEnd, end: namesEnd }, expected: [', and a second name'] };
  if (!hasBy) return { kind: 'compare', names, by: [], ...written(options, sortedBy) };
  const by = joinAnd(text, splitQueryText(text, { start: byStart, end, separator: /,/y }));
  const gap = by.find((aspect) => aspect.text === '');
  return gap === undefined ? { kind: 'compare', names, by, ...written(options, sortedBy) } : { at: gap, expected: ['an aspect, such as latency'] };
}

function written(options: readonly CompareOption[], sortedBy: QueryText | null): { readonly options?: readonly CompareOption[]; readonly sortedBy?: QueryText } {
  return { ...(options.length > 0 ? { options } : {}), ...(sortedBy === null ? {} : { sortedBy }) };
}

/** Takes phrases off the end, one after the other. A quote or bracket at the end belongs to a name, so nothing is taken off behind it. */
function readTail(text: string, from: number): Tail {
  const found = new Set<CompareOption>();
  let sortedBy: QueryText | null = null;
  let end = text.trimEnd().length;
  for (;;) {
    const before = text.slice(Math.max(from, end - 300), end);
    const [pattern, options] = optionWords.find(([words]) => words.test(before)) ?? [null, []];
    if (pattern !== null) {
      options.forEach((option) => found.add(option));
      end -= pattern.exec(before)?.[0].length ?? 0;
    } else {
      const sort: RegExpExecArray | null = sortedBy === null ? sortPhrase.exec(before) : null;
      const said = sort?.[1];
      if (sort === null || said === undefined) break;
      sortedBy = cutQueryText(text, end - said.length, end);
      end -= sort[0].length;
    }
    while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  }
  return { end: found.size === 0 && sortedBy === null ? text.length : end, options: optionOrder.filter((option) => found.has(option)), sortedBy };
}

/** "A, B, and C" and "A and B" part at the last "and"; elsewhere it belongs to a name. */
function joinAnd(text: string, parts: readonly QueryText[]): readonly QueryText[] {
  const listed = parts.map((part, index) => (index > 0 && /^and\s+\S/i.test(text.slice(part.start, part.end)) ? cutQueryText(text, part.start + 3, part.end) : part));
  const last = listed[listed.length - 1];
  if (last === undefined || last.start !== parts[parts.length - 1]?.start) return listed;
  const split = splitQueryText(text, { start: last.start, end: last.end, separator: /\s+and\s+/iy });
  return split.length === 2 ? [...listed.slice(0, -1), ...split] : listed;
}
