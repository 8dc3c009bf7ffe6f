import type { ElementKind, Facet } from '../facts/fact';
import type { DrawingKind } from './query';

/** One way to begin a query: the words in order, what the rest is read as, and an example that parses. */
export interface QueryForm {
  readonly words: readonly string[];
  readonly rest: QueryRest;
  readonly example: string;
}

export type QueryRest =
  | { readonly kind: 'compare' | 'compare-uses' | 'what-suits' | 'decide' | 'mentions-of' | 'mentioned' | 'alternatives-to' | 'solutions-used-by' | 'gaps' | 'disagreements' }
  | { readonly kind: 'using' | 'when'; readonly elementKind: ElementKind | null }
  | { readonly kind: 'statements-of'; readonly facet: Facet }
  | { readonly kind: 'draw'; readonly what: DrawingKind };

const kindWords: readonly (readonly [word: string, kind: ElementKind | null])[] = [
  ['patterns', 'pattern'], ['workloads', 'workload'], ['components', 'component'], ['solutions', 'solution'], ['what', null], ['elements', null],
];

const facetWords: readonly (readonly [word: string, facet: Facet])[] = [
  ['benefits', 'benefit'], ['pros', 'benefit'], ['advantages', 'benefit'],
  ['drawbacks', 'drawback'], ['cons', 'drawback'], ['disadvantages', 'drawback'],
  ['definition', 'definition'], ['characteristics', 'characteristic'], ['examples', 'example'], ['needs', 'need'],
  ['implications', 'implication'], ['principles', 'principle'], ['strengths', 'suits'], ['struggles', 'struggles'],
];

/** In the order in which help lists them; the first of equal length wins. */
export const queryForms: readonly QueryForm[] = [
  { words: ['compare'], rest: { kind: 'compare' }, example: 'compare Batch, Streaming by latency, cost' },
  { words: ['compare', 'solutions', 'across'], rest: { kind: 'compare-uses' }, example: 'compare solutions across Batch, Streaming' },
  { words: ['solutions', 'used', 'by'], rest: { kind: 'solutions-used-by' }, example: 'solutions used by Lakehouse' },
  { words: ['solutions', 'of'], rest: { kind: 'solutions-used-by' }, example: 'solutions of Lakehouse' },
  ...kindWords.map(([word, elementKind]): QueryForm => ({ words: [word, word === 'what' ? 'uses' : 'using'], rest: { kind: 'using', elementKind }, example: `${word} ${word === 'what' ? 'uses' : 'using'} Kafka` })),
  { words: ['alternatives', 'to'], rest: { kind: 'alternatives-to' }, example: 'alternatives to Redshift' },
  { words: ['where', 'is'], rest: { kind: 'mentioned' }, example: 'where is Flink mentioned' },
  { words: ['mentions', 'of'], rest: { kind: 'mentions-of' }, example: 'mentions of Flink' },
  ...facetWords.map(([word, facet]): QueryForm => ({ words: [word, 'of'], rest: { kind: 'statements-of', facet }, example: `${word} of Kappa` })),
  ...kindWords.filter(([word]) => word !== 'what').map(([word, elementKind]): QueryForm => ({ words: [word, 'when'], rest: { kind: 'when', elementKind }, example: `${word} when latency < 5 min` })),
  { words: ['what', 'suits'], rest: { kind: 'what-suits' }, example: 'what suits fraud detection' },
  { words: ['draw', 'decision'], rest: { kind: 'draw', what: 'decision' }, example: 'draw decision' },
  { words: ['draw', 'map'], rest: { kind: 'draw', what: 'map' }, example: 'draw map' },
  { words: ['draw', 'structure'], rest: { kind: 'draw', what: 'structure' }, example: 'draw structure Lakehouse' },
  { words: ['draw', 'stack'], rest: { kind: 'draw', what: 'stack' }, example: 'draw stack Lakehouse' },
  { words: ['map'], rest: { kind: 'draw', what: 'map' }, example: 'map' },
  { words: ['decide'], rest: { kind: 'decide' }, example: 'decide latency=30s; team=small' },
  { words: ['gaps'], rest: { kind: 'gaps' }, example: 'gaps' },
  { words: ['disagreements'], rest: { kind: 'disagreements' }, example: 'disagreements' },
];
