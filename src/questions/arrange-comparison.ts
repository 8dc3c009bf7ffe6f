import { normalizeName } from '../facts/name-keys';
import type { Problem } from '../facts/fact';
import { compareText } from './collect-demands';
import type { ComparisonAnswer, ComparisonRow } from './compare';
import { findNearestNames } from './nearest-names';
import type { CompareOption, QueryText } from './query';

export interface Arrangement {
  readonly options?: readonly CompareOption[];
  readonly sortedBy?: QueryText;
}

/**
 * The comparison with its elements put in order and the wish for a layout noted down. Sorted by an aspect, cells go by number where both begin
 * with one, else by text; blank ones come last. An aspect without a row is a problem, and the order stays.
 */
export function arrangeComparison(answer: ComparisonAnswer, { options = [], sortedBy }: Arrangement): ComparisonAnswer {
  const noted = options.length === 0 ? answer : { ...answer, options };
  if (sortedBy === undefined) return noted;
  if (normalizeName(sortedBy.text) === 'name') return reorder(noted, answer.elements.map((_element, at) => at).sort((a, b) => compareText(nameAt(answer, a), nameAt(answer, b))));
  const row = answer.rows.find(({ aspect, criterion }) => [aspect, criterion ?? ''].some((known) => normalizeName(known) === normalizeName(sortedBy.text)));
  if (row === undefined) return { ...noted, problems: [...answer.problems, unknownOrder(sortedBy.text, answer.rows)] };
  return reorder(noted, answer.elements.map((_element, at) => at).sort((a, b) => compareCells(textAt(row, a), textAt(row, b)) || a - b));
}

function reorder(answer: ComparisonAnswer, order: readonly number[]): ComparisonAnswer {
  const pick = <T>(list: readonly T[]): readonly T[] => order.flatMap((at) => list.slice(at, at + 1));
  return { ...answer, elements: pick(answer.elements), rows: answer.rows.map((row) => ({ ...row, cells: pick(row.cells), disputed: pick(row.disputed) })) };
}

function nameAt({ elements }: ComparisonAnswer, at: number): string {
  return normalizeName(elements[at]?.name ?? '');
}

function textAt({ cells }: ComparisonRow, at: number): string {
  return (cells[at] ?? []).map(({ text }) => text).join(' ').trim();
}

function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  const [first, second] = [leadingNumber(a), leadingNumber(b)];
  return first !== null && second !== null && first !== second ? first - second : compareText(normalizeName(a), normalizeName(b));
}

/** `1,000 a day` is 1000; units are not converted, since one row mostly keeps to one. */
function leadingNumber(text: string): number | null {
  const found = /^[^\p{L}\d]{0,3}(\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,9})?)/u.exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(/,/g, ''));
}

function unknownOrder(aspect: string, rows: readonly ComparisonRow[]): Problem {
  const known = ['name', ...rows.map((row) => row.aspect)];
  const nearest = findNearestNames(aspect, known, 2);
  return {
    code: 'unknown-criterion',
    effect: `The comparison is not sorted by "${aspect}".`,
    cause: 'It has no such row.',
    tip: `Sort by ${(nearest.length > 0 ? nearest : known.slice(0, 4)).map((name) => `"${name}"`).join(' or ')}.`,
    at: null,
  };
}
