import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { parseQuery } from '../questions/parse-query';
import { renderAnswer, type RenderOptions } from './render-answer';
import type { Rendering } from './rendering';

/** From the text in a marker or code block to Markdown; a query that cannot be read or answered gives its first problem. */
export function renderQuery(garden: Garden, text: string, options?: RenderOptions): Rendering {
  const reading = parseQuery(text);
  if ('failure' in reading) return { problem: reading.failure.problem };
  const answer = answerQuery(garden, reading.query);
  const [problem] = answer.kind === 'failed' ? answer.problems : [];
  return problem === undefined ? { markdown: renderAnswer(answer, options) } : { problem };
}
