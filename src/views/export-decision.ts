import type { DecisionAnswer } from '../questions/decide';
import { placeOf } from './export-garden';

/** A ranking as the plain object that `decide --format json` prints; same names and order as the design of the command. */
export function exportDecision({ ranking, next, flips, problems }: DecisionAnswer): Readonly<Record<string, unknown>> {
  return {
    ranking: ranking.map((one) => ({
      option: one.option, name: one.name, rank: one.rank, score: one.score, low: one.low, high: one.high, vetoed: one.vetoed,
      for: one.for.map(({ text, weight, at }) => ({ text, weight, at: placeOf(at) })),
      against: one.against.map(({ text, weight, at }) => ({ text, weight, at: placeOf(at) })),
      unknown: one.unknown,
    })),
    next: next.map(({ question, gain }) => ({ question, gain })),
    flips: flips.map(({ option, change, newWinner }) => ({ option, change, newWinner })),
    problems: problems.map(({ code, effect, cause, tip, at }) => ({ code, effect, cause, tip, at: at && placeOf(at) })),
  };
}
