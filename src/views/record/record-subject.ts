import type { Garden } from '../../garden/garden';
import type { DecisionAnswer } from '../../questions/decide';
import type { RankedAlternative } from '../../questions/rank-alternatives';
import type { Situation } from '../../questions/situation';
import type { NoteLinkOptions } from '../note-link';

/** What every section of a record is written from. */
export interface RecordSubject {
  readonly garden: Garden;
  /** As it can be read back from the record. */
  readonly situation: Situation;
  readonly answer: DecisionAnswer;
  /** In the ranking's order; the chosen one always among them. */
  readonly considered: readonly RankedAlternative[];
  /** Null where every alternative is excluded or there is none. */
  readonly chosen: RankedAlternative | null;
  readonly links: NoteLinkOptions;
}

/** Markdown of a record; with `query` it is the content of a generated block. */
export interface RecordPart {
  readonly markdown: string;
  readonly query: string | null;
}
