import { readRange } from '../facts/conditions/read-range';
import type { Range } from '../facts/fact';
import type { Demand } from './collect-demands';
import type { Wording } from './compare-wording';
import { compareWording, readWording, withoutWords } from './compare-wording';
import type { Answer } from './situation';

/** Whether a demand's condition holds; `silent` where the notes' words do not say. */
export type Verdict = 'met' | 'contradicted' | 'silent';

/** An answer, or a statement agreed with, made ready to be held against many demands. */
export interface Claim {
  readonly answer: Answer;
  readonly wording: Wording;
  readonly range: Range | null;
  /** The name of the criterion asked, whose words say nothing new in an answer to it; null for a statement. */
  readonly about: Wording | null;
}

/** Reads an answer to the criterion named `about`. */
export function readClaim(answer: Answer, about: string | null): Claim {
  const topic = about === null ? null : readWording(about);
  const text = answer.kind === 'any' ? '' : answer.text;
  return {
    answer, about: topic, wording: topic === null ? readWording(text) : withoutWords(readWording(text), topic.words),
    range: answer.kind === 'choice' ? answer.range ?? readRange(answer.text) : null,
  };
}

/** How an answer's wording and a demand's relate. One shared word is enough only in answer to the criterion that the demand is about. */
export function matchWording(claim: Claim, demand: Demand): 'same' | 'within' | 'opposite' | 'different' {
  return claim.about === null ? compareWording(claim.wording, demand.wording) : compareWording(claim.wording, withoutWords(demand.wording, claim.about.words), 1);
}

/**
 * Judges one demand. A quantity is held against ranges of its unit (half-open) and nothing else. Words are held against words; failing that,
 * a range in them against the demand's range (inside: met, apart: contradicted, overlapping: silent). A question's answers exclude each
 * other: `siblings` says how the answer fits the other answers to the demand's question.
 */
export function judgeDemand(claim: Claim, demand: Demand, siblings: 'same' | 'within' | 'none'): Verdict {
  const { answer } = claim;
  const { range, question } = demand.condition;
  switch (answer.kind) {
    case 'any': return 'silent';
    case 'quantity':
      if (range === null || range.unit !== answer.unit) return 'silent';
      return (range.min === null || answer.value >= range.min) && (range.max === null || answer.value < range.max) ? 'met' : 'contradicted';
    case 'choice': {
      const match = matchWording(claim, demand);
      if (match === 'same') return 'met';
      if (match === 'opposite') return 'contradicted';
      if (match === 'within') return siblings === 'same' && question !== null ? 'contradicted' : 'met';
      if (claim.range !== null && range !== null && claim.range.unit === range.unit) return judgeRange(claim.range, range);
      return question !== null && siblings !== 'none' ? 'contradicted' : 'silent';
    }
    default: { const never: never = answer; return never; }
  }
}

function judgeRange(said: Range, wanted: Range): Verdict {
  const [low, high] = [said.min ?? -Infinity, said.max ?? Infinity];
  const [min, max] = [wanted.min ?? -Infinity, wanted.max ?? Infinity];
  if (low >= min && high <= max) return 'met';
  return high <= min || low >= max ? 'contradicted' : 'silent';
}
