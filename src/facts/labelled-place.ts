import type { InlineText } from '../notes/inline-text';
import type { LabelVocabulary } from './label-vocabulary';
import type { Context } from './read-content';
import type { LabelledLine } from './split-label';

/** A line with a label in front, and where it stands. */
export interface LabelledPlace {
  readonly labelled: LabelledLine;
  readonly value: InlineText | null;
  readonly whole: InlineText;
  readonly context: Context;
  /** A label before it that is still open. */
  readonly open: Context | null;
  readonly vocabulary: LabelVocabulary;
  readonly names: readonly string[];
  readonly isItem: boolean;
}
