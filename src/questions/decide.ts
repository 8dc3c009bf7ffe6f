import type { Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { indexDecisions } from './decision-index';
import { findDisputes } from './find-disputes';
import type { Flip } from './find-flips';
import { findFlips } from './find-flips';
import { judgeSituation } from './judge-situation';
import type { NextQuestion } from './next-question';
import { rankNextQuestions } from './next-question';
import type { RankedAlternative } from './rank-alternatives';
import { rankAlternatives } from './rank-alternatives';
import type { Situation } from './situation';

/** What `decide --format json` prints: keys in this order, places as provenance. */
export interface DecisionAnswer {
  readonly ranking: readonly RankedAlternative[];
  readonly next: readonly NextQuestion[];
  readonly flips: readonly Flip[];
  readonly problems: readonly Problem[];
}

/** The ranking alone, for views that must follow a slider within a frame. The same as `decide(…).ranking`. */
export function rankSituation(garden: Garden, situation: Situation): readonly RankedAlternative[] {
  const index = indexDecisions(garden);
  return rankAlternatives(index, situation, judgeSituation(index, situation));
}

/**
 * Decides a situation: a pure function of garden and situation, the same for every host. `problems` holds a `disagreement` for every dispute
 * between notes that touched the ranking, and answers to criteria that the garden does not ask.
 */
export function decide(garden: Garden, situation: Situation): DecisionAnswer {
  const index = indexDecisions(garden);
  const keys = judgeSituation(index, situation);
  const ranking = rankAlternatives(index, situation, keys);
  const leader = ranking[0];
  const flips = findFlips(index, situation, { keys, leader: leader === undefined || leader.vetoed !== null ? null : leader.option });
  const ranks = new Map(ranking.map((each, i) => [each.option, i]));
  return {
    ranking,
    next: rankNextQuestions(index, situation, keys),
    flips: [...flips].sort((a, b) => (ranks.get(a.option) ?? 0) - (ranks.get(b.option) ?? 0)),
    problems: [...findUnasked(situation, index.grouped), ...findDisputes(index, situation, keys)],
  };
}

function findUnasked(situation: Situation, asked: ReadonlyMap<string, unknown>): readonly Problem[] {
  return [...new Set(situation.answers.map((given) => given.criterion))].filter((criterion) => !asked.has(criterion)).sort().map((criterion) => ({
    code: 'unknown-criterion' as const, effect: 'The answer is left out.', cause: `No note in this garden asks for “${criterion}”.`,
    tip: 'Notes may have changed since the answer was given; take it back or answer another criterion.', at: null,
  }));
}
