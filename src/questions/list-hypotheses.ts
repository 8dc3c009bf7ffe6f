import type { Unit } from '../facts/fact';
import { readWording } from './compare-wording';
import type { DecisionIndex } from './decision-index';
import { formatQuantity } from './format-quantity';
import type { Criterion } from './group-criteria';
import type { Answer } from './situation';

/** Just below a bound: ranges are half-open, so the bound itself already lies in the next one. */
const justBelow = 1 - 1e-9;

/** The value that stands for "under" a bound. */
export function valueUnder(bound: number): number {
  return bound * justBelow;
}

export interface Hypothesis {
  readonly answer: Answer;
  /** What one would write after `CRITERION=`; read back, it gives the same answer. */
  readonly text: string;
}

/** One answer for every interval between the notes' bounds: under the first, then each bound itself. */
export function listIntervals(criterion: Criterion): readonly Hypothesis[] {
  const { unit, thresholds } = criterion;
  const first = thresholds[0];
  if (unit === null || first === undefined) return [];
  const under = `under ${formatQuantity(first, unit)}`;
  return [
    ...(isLeast(first, unit) ? [] : [{ answer: { kind: 'quantity' as const, value: valueUnder(first), unit, text: under }, text: under }]),
    ...thresholds.map((value) => {
      const text = formatQuantity(value, unit);
      return { answer: { kind: 'quantity' as const, value, unit, text }, text };
    }),
  ];
}

/** Nobody asks for a team of less than one. */
function isLeast(bound: number, unit: Unit): boolean {
  return unit === 'people' && bound <= 1;
}

/** The bounds next to a number, each approached from the number's side and crossed; nearest first in either direction. */
export function listMoves(criterion: Criterion, value: number): { readonly down: readonly Hypothesis[]; readonly up: readonly Hypothesis[] } {
  const { unit, thresholds } = criterion;
  if (unit === null) return { down: [], up: [] };
  const down = thresholds.filter((bound) => bound <= value && !isLeast(bound, unit)).reverse().map((bound) => {
    const text = `under ${formatQuantity(bound, unit)}`;
    return { answer: { kind: 'quantity' as const, value: valueUnder(bound), unit, text }, text };
  });
  const up = thresholds.filter((bound) => bound > value).map((bound) => {
    const text = formatQuantity(bound, unit);
    return { answer: { kind: 'quantity' as const, value: bound, unit, text }, text };
  });
  return { down, up };
}

/** Answers in the notes' words that no number stands for. */
export function listChoices(criterion: Criterion): readonly Hypothesis[] {
  return criterion.choices.filter((choice) => choice.range === null || criterion.unit === null)
    .map((choice) => ({ answer: { kind: 'choice' as const, text: choice.text, range: choice.range }, text: choice.text }));
}

/**
 * Conditions that belong to no criterion, in the notes' words, the most widely shared first: each is a statement to agree with.
 * Of what suits or troubles an option only short wordings and labels before a colon are such; an explanation is not.
 */
export function listStatements(index: DecisionIndex): readonly string[] {
  const found = new Map<string, { text: string; options: Set<string>; isRule: boolean; order: number }>();
  index.demands.forEach((demand, order) => {
    const { question, criterion, condition } = demand.condition;
    if (question !== null || (criterion !== null && demand.source === 'rule')) return;
    const text = demand.source === 'rule' ? condition : condition.split(/:\s/, 1)[0] ?? '';
    const { words, negated } = demand.source === 'rule' ? demand.wording : readWording(text);
    if (demand.source === 'statement' && (words.size < 2 || words.size > 8)) return;
    const key = [...words].sort().join(' ') + (negated ? ' not' : '');
    const known = found.get(key);
    if (known === undefined) found.set(key, { text, options: new Set([demand.option]), isRule: demand.source === 'rule', order });
    else { known.options.add(demand.option); known.isRule ||= demand.source === 'rule'; }
  });
  return [...found.values()].sort((a, b) => Number(b.isRule) - Number(a.isRule) || b.options.size - a.options.size || a.order - b.order).map(({ text }) => text);
}
