import type { Problem, Provenance } from '../facts/fact';
import type { Element, ElementId, GardenDrawing, Use } from '../garden/garden';
import type { ComparisonAnswer } from './compare';
import type { DecisionAnswer } from './decide';
import type { DecisionNode } from './grow-decision-tree';

/** One line of a list. `element` or `text` is there, often both: whose statement, and what it says. */
export interface FoundItem {
  readonly element: Element | null;
  readonly text: string | null;
  /** Roles, facets and the like, in the notes' words; may be empty. */
  readonly details: readonly string[];
  /** Where it was read, by note and place; never empty save for what a garden lacks. */
  readonly places: readonly Provenance[];
}

export interface ListAnswer {
  readonly kind: 'list';
  /** A phrase that names what is listed: `Solutions used by Lakehouse`. */
  readonly title: string;
  readonly items: readonly FoundItem[];
}

export interface StructureAnswer {
  readonly kind: 'structure';
  readonly element: Element | null;
  /** The notes' own drawings of it, in reading order; never empty. */
  readonly drawings: readonly GardenDrawing[];
}

export interface MapAnswer {
  readonly kind: 'map';
  readonly users: readonly Element[];
  /** By user, in reading order; every subject is among `users`. */
  readonly uses: readonly Use[];
  readonly elements: ReadonlyMap<ElementId, Element>;
}

export interface StackLayer {
  /** The component or role, or null where the notes give none. */
  readonly name: string | null;
  readonly solutions: readonly Element[];
}

export interface StackAnswer {
  readonly kind: 'stack';
  readonly element: Element;
  readonly layers: readonly StackLayer[];
}

export interface DecisionTreeAnswer {
  readonly kind: 'decision-tree';
  readonly root: DecisionNode;
}

/** The engine's ranking for the answers in a query, with problems of reading these among its own. */
export interface RankingAnswer {
  readonly kind: 'ranking';
  readonly decision: DecisionAnswer;
}

export interface FailedAnswer {
  readonly kind: 'failed';
  /** Never empty. */
  readonly problems: readonly Problem[];
}

/** What the garden says to a query; pure data for the views. */
export type GardenAnswer =
  | ComparisonAnswer | ListAnswer | StructureAnswer | MapAnswer | StackAnswer | DecisionTreeAnswer | RankingAnswer | FailedAnswer;
