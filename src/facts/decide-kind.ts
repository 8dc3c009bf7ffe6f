import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution } from './find-solutions';
import type { ElementKind } from './fact';
import { withoutBracket } from './name-keys';
import { kindByName } from './read-title';

/** What the facts under a name tell of its kind; weights, not counts. */
export type KindVotes = Record<ElementKind, number>;

/** A name's last word tells less than what the note says of it. */
const NAME_WEIGHT = 1.5;
/** "Document databases" is a component and "Amazon QLDB" a product, whatever is praised or blamed about it. */
const KNOWN_WEIGHT = 8;
/** True for the name of a component that the catalogue knows, whatever stands around it. */
export const isKnownComponent = (name: string): boolean => componentVocabulary().has(name.toLowerCase()) || componentVocabulary().has(withoutBracket(name).toLowerCase());

/** The kind of an element: as the title says outright, a product if the catalogue knows it, else by most votes. */
export function decideKind(name: string, votes: KindVotes, said: ElementKind | null): ElementKind {
  if (said) return said;
  if (findSolution(name) || isOfProducts(name)) return 'solution';
  const named = kindByName(name);
  let best: ElementKind = 'pattern';
  let most = -1;
  for (const kind of ['pattern', 'workload', 'component', 'solution', 'quality'] as const) {
    const weight = votes[kind] + (named !== kind ? 0 : kind === 'solution' || (kind === 'component' && isKnownComponent(name)) ? KNOWN_WEIGHT : NAME_WEIGHT);
    if (weight > most) { most = weight; best = kind; }
  }
  return best;
}

/** "ECS + Fargate", "SQS/SNS": products that are taken as one. */
export function isOfProducts(name: string): boolean {
  const parts = name.split(/\s?[+/]\s?/);
  return parts.length > 1 && parts.every((part) => part !== '') && findSolution(parts[0] ?? '') !== null && parts.slice(1).every((part) => part.split(' ').length <= 2 && kindByName(part) !== 'pattern');
}
