import type { ElementKind, Facet, Problem } from '../facts/fact';

/** A name or phrase in a query, quotes and brackets taken off; `start`/`end` are half-open UTF-16 offsets into the query's text, quotes included. */
export interface QueryText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type DrawingKind = 'decision' | 'map' | 'structure' | 'stack';

export interface QueryAnswer {
  /** The criterion or question answered; null where the user agrees with a statement. */
  readonly about: QueryText | null;
  readonly value: QueryText;
  readonly must: boolean;
}

/** How a comparison is laid out: rows and columns changed over, the notes behind each cell numbered below, links to their sections. */
export type CompareOption = 'transposed' | 'sources' | 'links';

interface CompareLayout {
  /** In the order of the type; not there where nothing is asked for. */
  readonly options?: readonly CompareOption[];
  /** What the elements are put in order by: an aspect, or `name`. Not there: the order of the query. */
  readonly sortedBy?: QueryText;
}

/** What can be asked of a garden, names not yet resolved. */
export type Query =
  | { readonly kind: 'compare'; readonly names: readonly QueryText[]; readonly by: readonly QueryText[] } & CompareLayout
  /** Which of the elements uses which solution; "patterns" and "workloads" stand for all of them. */
  | { readonly kind: 'compare-uses'; readonly names: readonly QueryText[] } & CompareLayout
  | { readonly kind: 'solutions-used-by' | 'alternatives-to' | 'mentions-of'; readonly of: QueryText }
  | { readonly kind: 'using'; readonly elementKind: ElementKind | null; readonly of: QueryText }
  | { readonly kind: 'statements-of'; readonly facet: Facet; readonly of: QueryText }
  | { readonly kind: 'when'; readonly elementKind: ElementKind | null; readonly conditions: readonly QueryText[] }
  | { readonly kind: 'what-suits'; readonly need: QueryText }
  | { readonly kind: 'draw'; readonly what: DrawingKind; readonly of: QueryText | null }
  | { readonly kind: 'decide'; readonly answers: readonly QueryAnswer[] }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'disagreements' };

/** Why a text is no query, and where: the word to point at, what could stand there, and a whole query that is valid. */
export interface QueryFailure {
  readonly problem: Problem;
  readonly offset: number;
  /** In UTF-16 units; 0 where something is missing. */
  readonly length: number;
  readonly expected: readonly string[];
  readonly nearest: string;
}

export type QueryReading = { readonly query: Query } | { readonly failure: QueryFailure };
