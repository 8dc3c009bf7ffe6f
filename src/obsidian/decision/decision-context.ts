import type { App } from 'obsidian';
import type { Garden } from '../../garden/garden';
import type { Situation } from '../../questions/situation';
import type { Place } from '../open-place';

/** `live`: a slider is on the way, only the ranking must follow; `settled`: everything does, and the answer is kept. */
export type Pace = 'live' | 'settled';

/** What the parts of the decision framework share. */
export interface DecisionContext {
  readonly app: App;
  garden(): Garden;
  situation(): Situation;
  change(situation: Situation, pace: Pace): void;
  /** What is unfolded, by a key of the part's own; kept with the view. */
  isOpen(key: string, otherwise: boolean): boolean;
  setOpen(key: string, isOpen: boolean): void;
  /** Unfolds a question or statement and moves the focus to it. */
  goToQuestion(id: string): void;
}

/** The note's name as people know it. */
export function noteNameOf({ path }: Pick<Place, 'path'>): string {
  return path.replace(/^.*\//, '').replace(/\.md$/i, '');
}
