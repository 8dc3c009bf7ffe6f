import { findCriterion } from '../facts/conditions/criterion-vocabulary';
import { compareWording, readWording } from './compare-wording';
import type { DecisionIndex } from './decision-index';
import type { Criterion } from './group-criteria';
import { keyOfQuestion, usageId } from './group-criteria';

const usageNames: ReadonlySet<string> = new Set(['usage', 'use', 'data usage', 'workload', 'workloads', 'how the data will be used', 'how will the data be used', 'how is the data used']);

/**
 * The criteria that a written key may mean, likeliest first: by name or question, by the vocabulary ("freshness" is latency), then those
 * whose name or question holds all its words ("team"). Empty where none does: nothing is guessed from spelling.
 */
export function findCriteria(index: DecisionIndex, key: string): readonly Criterion[] {
  const name = keyOfQuestion(key);
  const wording = readWording(key);
  const known = name === '' ? null : findCriterion(key);
  const tiers: readonly ((criterion: Criterion) => boolean)[] = [
    (criterion) => criterion.id === name || criterion.asked.some((asked) => keyOfQuestion(asked.text) === name),
    (criterion) => criterion.id === usageId && usageNames.has(name),
    (criterion) => namesOf(criterion).some((each) => compareWording(wording, readWording(each)) === 'same'),
    (criterion) => known !== null && criterion.id === known,
    (criterion) => namesOf(criterion).some((each) => holdsAll(readWording(each).words, wording.words)),
  ];
  const found = new Set<Criterion>();
  if (name !== '') for (const tier of tiers) for (const criterion of index.criteria) if (tier(criterion)) found.add(criterion);
  return [...found];
}

function namesOf(criterion: Criterion): readonly string[] {
  return [criterion.id, criterion.question, ...criterion.asked.map((asked) => asked.text)];
}

function holdsAll(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return wanted.size > 0 && [...wanted].every((word) => words.has(word));
}
