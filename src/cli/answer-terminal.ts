import type { Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import type { GardenAnswer } from '../questions/garden-answer';
import type { Query, QueryText } from '../questions/query';
import { UsageError } from './terminal';

/** A word of the command line as part of a query. */
export function asQueryText(text: string): QueryText {
  return { text, start: 0, end: text.length };
}

/** The garden's answer; a name that it does not know is wrong usage, answered with the nearest ones. */
export function answerOrComplain(garden: Garden, query: Query): Exclude<GardenAnswer, { kind: 'failed' }> {
  const answer = answerQuery(garden, query);
  if (answer.kind !== 'failed') return answer;
  throw asUsageError(answer.problems[0]);
}

export function asUsageError(problem: Problem | undefined): UsageError {
  return problem
    ? new UsageError(problem.effect, problem.cause, problem.tip)
    : new UsageError('Nothing was answered.', 'The query could not be read.', 'See --help for examples.');
}
