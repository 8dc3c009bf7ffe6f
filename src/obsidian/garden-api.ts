import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { decide, type DecisionAnswer } from '../questions/decide';
import type { GardenAnswer } from '../questions/garden-answer';
import { parseQuery } from '../questions/parse-query';
import { readSituation, type SituationOptions } from '../questions/read-situation';
import type { GardenSource } from './garden-source';

/**
 * For other plugins and scripts: `app.plugins.plugins['architecture-garden'].api`. All is read-only data and speaks of the whole vault;
 * what is shown to others must not be taken from here without a look at who publishes its sources.
 */
export interface GardenApi {
  /** False while the vault is read for the first time; the garden is empty until then. */
  readonly ready: boolean;
  /** All that the notes say, valid for its `revision`; ask again after a change. */
  garden(): Garden;
  /** Answers a query as in a `garden` code block. A text that is no query gives a `failed` answer, never an error. */
  query(text: string): GardenAnswer;
  /** Ranks alternatives for answers as the terminal takes them: `decide({ answers: ['latency=30s'], must: ['open source'] })`. */
  decide(options: SituationOptions): DecisionAnswer;
}

export function offerApi(source: GardenSource): GardenApi {
  return {
    get ready() { return source.ready; },
    garden: () => source.garden(),
    query(text) {
      const reading = parseQuery(text);
      return 'failure' in reading ? { kind: 'failed', problems: [reading.failure.problem] } : answerQuery(source.garden(), reading.query);
    },
    decide(options) {
      const garden = source.garden();
      const { situation, problems } = readSituation(garden, options);
      const answer = decide(garden, situation);
      return { ...answer, problems: [...problems, ...answer.problems] };
    },
  };
}
