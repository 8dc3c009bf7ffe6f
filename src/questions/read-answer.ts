import { readQuantity } from '../facts/conditions/read-quantity';
import { readRange } from '../facts/conditions/read-range';
import type { Problem, Range, Unit } from '../facts/fact';
import type { DecisionIndex } from './decision-index';
import { findWorkload } from './find-workload';
import { formatQuantity } from './format-quantity';
import type { Criterion } from './group-criteria';
import { usageId } from './group-criteria';
import { matchWording, readClaim } from './judge-demand';
import { valueUnder } from './list-hypotheses';
import type { Answer } from './situation';

export interface ReadAnswer {
  readonly answer: Answer;
  /** Set where a bare number was given the criterion's unit. */
  readonly assumed: Problem | null;
}

const anything: ReadonlySet<string> = new Set(["doesn't matter", 'doesn’t matter', 'does not matter', 'any', 'anything', 'irrelevant', '*', '-', 'egal']);

/**
 * Reads the value of an answer: a quantity of the criterion's unit, an answer in the notes' words, or a range. A one-sided range is answered by
 * its bound ("under 5 min" is a number just below it). Null where the value fits nothing that the notes say about the criterion.
 */
export function readAnswer(index: DecisionIndex, criterion: Criterion, value: string): ReadAnswer | null {
  const text = value.trim();
  if (anything.has(text.toLowerCase())) return { answer: { kind: 'any' }, assumed: null };
  if (text === '') return null;
  if (criterion.id === usageId) {
    const workload = findWorkload(index.garden, text);
    return workload === null ? null : plain({ kind: 'choice', text: workload.name, range: null });
  }
  const demands = index.grouped.get(criterion.id)?.demands ?? [];
  const quantity = readQuantity(text, criterion.unit);
  if (quantity !== null && isMeasured(quantity.unit)) {
    const answer: Answer = { kind: 'quantity', value: quantity.value, unit: quantity.unit, text };
    return { answer, assumed: quantity.assumed ? describeAssumption(criterion, text, formatQuantity(quantity.value, quantity.unit)) : null };
  }
  const claim = readClaim({ kind: 'choice', text, range: null }, criterion.origin === 'criterion' ? criterion.id : '');
  const matches = demands.map((demand) => ({ demand, match: matchWording(claim, demand) })).filter(({ match }) => match === 'same' || match === 'within' || match === 'opposite');
  const range = readRange(text);
  if (matches.length > 0) return plain({ kind: 'choice', text, range });
  return range !== null && isMeasured(range.unit) ? plain(answerOfRange(range, text)) : null;

  function isMeasured(unit: Unit): boolean {
    // A question's answers in words reach numbers elsewhere, but a number answers the criterion that has them.
    return unit === criterion.unit || (criterion.origin === 'criterion' && demands.some((demand) => demand.condition.range?.unit === unit));
  }
}

function answerOfRange(range: Range, text: string): Answer {
  if (range.min === null && range.max !== null) return { kind: 'quantity', value: valueUnder(range.max), unit: range.unit, text };
  if (range.max === null && range.min !== null) return { kind: 'quantity', value: range.min, unit: range.unit, text };
  return { kind: 'choice', text, range };
}

function plain(answer: Answer): ReadAnswer {
  return { answer, assumed: null };
}

function describeAssumption(criterion: Criterion, text: string, taken: string): Problem {
  return {
    code: 'assumed-unit', effect: `“${text}” is taken as ${taken}.`, cause: `The answer to “${criterion.name}” has no unit.`,
    tip: `Write the unit, for example “${criterion.name}=${taken}”.`, at: null,
  };
}
