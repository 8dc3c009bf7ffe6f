import type { NotePath, Span } from '../notes/note-document';
import type { Drawing } from './drawings/read-drawing';

/** Where a fact was read (W3C PROV, Web Annotation text position and quote selectors). `text.slice(start, end) === quote`, always. */
export interface Provenance extends Span {
  readonly path: NotePath;
  /** 1-based line of `start`. */
  readonly line: number;
  readonly quote: string;
  /** Headings around the place, outermost first. */
  readonly headings: readonly string[];
  /** The reader that found it, for bug reports: `label`, `choice-list`, `table` … */
  readonly extractor: string;
}

export type ElementKind = 'pattern' | 'workload' | 'component' | 'solution' | 'quality';

export type Facet =
  | 'definition' | 'characteristic' | 'example' | 'need' | 'implication' | 'principle'
  | 'suits' | 'struggles' | 'benefit' | 'drawback';

/** What speaks for or against a thing, or tells when to take it. */
export const SIDES: ReadonlySet<Facet> = new Set<Facet>(['benefit', 'drawback', 'suits', 'struggles']);

export type Stance = 'prefer' | 'avoid';

/** Base units: seconds, bytes, bytes per second, events per second, people, US dollars a month. */
export type Unit = 's' | 'B' | 'B/s' | '1/s' | 'people' | 'USD/month';

/** Half-open in base units; null is an open end. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: Unit;
}

/** What a note demands: one condition of a decision rule, in the note's words. */
export interface Condition {
  /** The question the note asks ("What are your latency requirements?"), or null. */
  readonly question: string | null;
  readonly condition: string;
  /** Name of the criterion spoken of, lower case (`latency`), or null. */
  readonly criterion: string | null;
  readonly range: Range | null;
}

/** A name as one note writes it, resolved across notes by the garden. */
export type WrittenName = string;

/** An element that the note describes: a heading, a title or a label that facts hang from. */
export interface SubjectFact {
  readonly kind: 'subject';
  readonly name: WrittenName;
  readonly aliases: readonly string[];
  readonly elementKind: ElementKind;
  readonly at: Provenance;
}

export interface StatementFact {
  readonly kind: 'statement';
  readonly subject: WrittenName;
  readonly facet: Facet;
  /** One item as the note has it, without markup. */
  readonly text: string;
  readonly criterion: string | null;
  readonly at: Provenance;
}

export interface UseFact {
  readonly kind: 'use';
  readonly subject: WrittenName;
  readonly solution: WrittenName;
  /** The part the solution plays, in the note's words, or null. */
  readonly role: string | null;
  /** Facts with the same group stand in one list and are alternatives to each other; '' where alone. */
  readonly group: string;
  readonly at: Provenance;
}

export interface RuleFact {
  readonly kind: 'rule';
  readonly option: WrittenName;
  readonly stance: Stance;
  /** All must hold together. Never empty. */
  readonly when: readonly Condition[];
  /** False where nothing in the note knows the option: the garden keeps the rule only if another note does. */
  readonly certain: boolean;
  /** Rules of one list, question or table set their options side by side. */
  readonly group: string;
  readonly at: Provenance;
}

export interface RatingFact {
  readonly option: WrittenName;
  /** As the cell has it; '' where a table of crosses has none for the option. */
  readonly text: string;
  readonly at: Provenance;
}

/** One aspect on which options are rated side by side. */
export interface ComparisonFact {
  readonly kind: 'comparison';
  readonly aspect: string;
  readonly criterion: string | null;
  readonly ratings: readonly RatingFact[];
  /** False where nothing in the note knows an option: the garden keeps it only if another note does. */
  readonly certain: boolean;
  /** Facts of one table share it. */
  readonly table: string;
  readonly at: Provenance;
}

/** Two names that a note sets against each other by its own words ("Alternatives: Pulsar"). */
export interface AlternativesFact {
  readonly kind: 'alternatives';
  readonly of: readonly [WrittenName, WrittenName];
  readonly at: Provenance;
}

export interface DrawingFact {
  readonly kind: 'drawing';
  /** The pattern whose structure it shows, or null. */
  readonly subject: WrittenName | null;
  readonly drawing: Drawing;
  readonly at: Provenance;
}

export interface DecisionFact {
  readonly kind: 'decision';
  readonly title: string;
  readonly status: string | null;
  readonly drivers: readonly string[];
  readonly options: readonly WrittenName[];
  readonly outcome: WrittenName | null;
  readonly at: Provenance;
}

/** A known solution named in running text, outside code, links' targets and URLs. */
export interface MentionFact {
  readonly kind: 'mention';
  /** Catalogue name. */
  readonly solution: WrittenName;
  readonly at: Provenance;
}

export type Fact =
  | SubjectFact | StatementFact | UseFact | RuleFact | ComparisonFact | AlternativesFact | DrawingFact | DecisionFact | MentionFact;

export type ProblemCode =
  | 'front-matter-unreadable' | 'front-matter-unclosed' | 'front-matter-code'
  | 'note-unreadable' | 'note-binary'
  | 'drawing-not-understood' | 'ragged-table-row'
  | 'ambiguous-name' | 'no-solutions' | 'unknown-solution'
  | 'disagreement' | 'assumed-unit' | 'unknown-criterion' | 'unknown-name' | 'unknown-value' | 'invalid-query'
  | 'block-edited' | 'block-newer' | 'block-unclosed' | 'block-stale' | 'unseen-shown';

/** Something a person should know; never an exception. Every text is a full sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly effect: string;
  readonly cause: string;
  readonly tip: string;
  readonly at: Provenance | null;
}

/** All that one note says. */
export interface NoteFacts {
  readonly path: NotePath;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly publishers: readonly string[];
  /** Why the note is in the garden (`tag data-engineering`); null: it is not, and `facts` is empty. */
  readonly why: string | null;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}
