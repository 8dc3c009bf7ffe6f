import type { ElementKind, Range, Unit } from '../facts/fact';

/** What a user answered to a criterion. */
export type Answer =
  /** `value` in base units; `text` as it was given, for showing and for records. */
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: Unit; readonly text: string }
  /** In the notes' words or nearly so; with a range where the words name one ("Minutes to hours"). */
  | { readonly kind: 'choice'; readonly text: string; readonly range: Range | null }
  /** Doesn't matter: the criterion counts for nobody and is not asked again. */
  | { readonly kind: 'any' };

export interface GivenAnswer {
  /** `Criterion.id`. Several answers to one criterion are read as "any of these". */
  readonly criterion: string;
  readonly answer: Answer;
  /** w of the scoring, 1 by default, above 0. */
  readonly importance: number;
  /** An alternative that contradicts it is vetoed. */
  readonly must: boolean;
}

export interface AgreedStatement {
  readonly text: string;
  readonly importance: number;
  readonly must: boolean;
}

/** All that is known of one case. The order of the lists means nothing. */
export interface Situation {
  readonly answers: readonly GivenAnswer[];
  readonly agreed: readonly AgreedStatement[];
  /** Only alternatives of this kind; null: every element that the notes' rules and statements weigh. */
  readonly kind: ElementKind | null;
}

/** Nothing answered: every alternative stands at 0. */
export const emptySituation: Situation = { answers: [], agreed: [], kind: null };
