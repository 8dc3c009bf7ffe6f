import type { Drawing } from '../facts/drawings/read-drawing';
import type { Condition, ElementKind, Facet, Problem, Provenance, Stance } from '../facts/fact';
import type { NotePath } from '../notes/note-document';

/** `kind:slug`, stable while the element's name and kind are. */
export type ElementId = string & { readonly __brand: 'ElementId' };

/** What a garden speaks of. Solutions are TOGAF solution building blocks, components architecture building blocks. */
export interface Element {
  readonly id: ElementId;
  readonly kind: ElementKind;
  readonly name: string;
  /** Other spellings that the notes, front matter or the catalogue give; never the name itself. */
  readonly aliases: readonly string[];
  /** Notes that describe it, choose or compare it or, for a solution, name it. Empty: it is only a role that others play. */
  readonly notes: readonly NotePath[];
}

export interface GardenNote {
  readonly path: NotePath;
  readonly title: string;
  readonly publishedBy: readonly string[];
  readonly why: string;
}

export interface Statement {
  readonly subject: ElementId;
  readonly facet: Facet;
  readonly text: string;
  readonly criterion: string | null;
  readonly at: Provenance;
}

export interface Use {
  readonly subject: ElementId;
  readonly solution: ElementId;
  readonly role: string | null;
  readonly component: ElementId | null;
  readonly at: Provenance;
}

export interface Alternatives {
  readonly of: readonly [ElementId, ElementId];
  /** Why they count as alternatives: `both Ingestion of Modern Data Stack`. */
  readonly because: string;
  readonly at: Provenance;
}

/** A DMN row: conditions tied to an alternative. */
export interface DecisionRule {
  readonly option: ElementId;
  readonly stance: Stance;
  readonly when: readonly Condition[];
  readonly at: Provenance;
}

export interface Rating {
  readonly option: ElementId;
  /** As the cell has it; '' where a table of crosses has none for the option. */
  readonly text: string;
  readonly at: Provenance;
}

export interface Comparison {
  readonly aspect: string;
  readonly criterion: string | null;
  readonly ratings: readonly Rating[];
  readonly at: Provenance;
}

export interface GardenDrawing {
  readonly subject: ElementId | null;
  readonly drawing: Drawing;
  readonly at: Provenance;
}

export interface Decision {
  readonly title: string;
  readonly status: string | null;
  readonly drivers: readonly string[];
  readonly options: readonly ElementId[];
  readonly outcome: ElementId | null;
  readonly at: Provenance;
}

/** `solution` provides `component`, by the role it plays in a note or (at null) by the catalogue. */
export interface Provision {
  readonly solution: ElementId;
  readonly component: ElementId;
  readonly at: Provenance | null;
}

export interface Mention {
  readonly solution: ElementId;
  readonly at: Provenance;
}

/**
 * All facts under one name per thing: a read-only view, valid for one revision.
 * Every list is sorted by note path and place, so equal notes give equal gardens whatever the order they came in.
 */
export interface Garden {
  readonly revision: number;
  readonly notes: readonly GardenNote[];
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly statements: readonly Statement[];
  readonly uses: readonly Use[];
  readonly alternatives: readonly Alternatives[];
  readonly rules: readonly DecisionRule[];
  readonly comparisons: readonly Comparison[];
  readonly drawings: readonly GardenDrawing[];
  readonly decisions: readonly Decision[];
  readonly provisions: readonly Provision[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
  /** Elements that go by a name, best first: by exact name or alias, then by the name ladder; empty if unknown. Pure. */
  resolve(name: string): readonly Element[];
}
