import type { Provenance } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import { findAlternativesTo, findMentionsOf, findSolutionsUsedBy, findUsersOf } from '../questions/find';
import type { ListAnswer } from '../questions/garden-answer';
import type { findStrings } from './strings';

/** One thing that a note says of an element, with the place that says so. */
export interface ElementRelation {
  readonly group: keyof typeof findStrings.groups;
  readonly text: string;
  readonly detail: string;
  readonly at: Provenance;
}

/** All that the garden knows of an element, by group: relations first, then statements and rules, then where it is named. */
export function listRelations(garden: Garden, element: Element): readonly ElementRelation[] {
  const listed = (group: ElementRelation['group'], { items }: ListAnswer): readonly ElementRelation[] => items.flatMap(({ element: other, text, details, places }) =>
    places.slice(0, 3).map((at) => ({ group, text: other?.name ?? text ?? '', detail: details.join(', '), at })));
  const said = garden.statements.filter(({ subject }) => subject === element.id).map(({ facet, text, at }): ElementRelation => ({ group: facet, text, detail: '', at }));
  const ruled = garden.rules.filter(({ option }) => option === element.id).map(({ stance, when, at }): ElementRelation => ({
    group: stance, text: when.map(({ question, condition }) => (question === null ? condition : `${question} ${condition}`)).join(', '), detail: '', at,
  }));
  return [
    ...listed('uses', findSolutionsUsedBy(garden, element)),
    ...listed('usedBy', findUsersOf(garden, element, null)),
    ...listed('alternative', findAlternativesTo(garden, element)),
    ...said,
    ...ruled,
    ...listed('mention', findMentionsOf(garden, element)),
  ];
}

/** How many relations each element has, for all elements in one pass. */
export function countRelations(garden: Garden): ReadonlyMap<ElementId, number> {
  const counts = new Map<ElementId, number>();
  const add = (id: ElementId): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { subject, solution } of garden.uses) {
    add(subject);
    add(solution);
  }
  for (const { of } of garden.alternatives) of.forEach(add);
  for (const { subject } of garden.statements) add(subject);
  for (const { option } of garden.rules) add(option);
  for (const { solution } of garden.mentions) add(solution);
  return counts;
}
