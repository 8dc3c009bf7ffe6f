import type { ElementKind } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import { compareElements } from './compare';
import { indexDecisions } from './decision-index';
import type { QueryRest } from './query-forms';

/** Elements that a query of this form has an answer for, so that no completion leads to nothing. In the garden's order. */
export function listNameable(garden: Garden, rest: QueryRest): readonly Element[] {
  const ids = new Set<ElementId>(idsFor(garden, rest));
  return [...garden.elements.values()].filter(({ id }) => ids.has(id));
}

function idsFor(garden: Garden, rest: QueryRest): readonly ElementId[] {
  const users = garden.uses.map(({ subject }) => subject);
  switch (rest.kind) {
    case 'solutions-used-by':
      return [...users, ...garden.provisions.map(({ component }) => component)];
    case 'using':
      return garden.uses.filter(({ subject }) => rest.elementKind === null || garden.elements.get(subject)?.kind === rest.elementKind).flatMap(({ solution, component }) => [solution, ...(component === null ? [] : [component])]);
    case 'alternatives-to':
      return garden.alternatives.flatMap(({ of }) => of);
    case 'statements-of':
      return garden.statements.filter(({ facet }) => facet === rest.facet).map(({ subject }) => subject);
    case 'draw':
      if (rest.what === 'structure') return garden.drawings.flatMap(({ subject, drawing }) => (subject === null || drawing.kind !== 'diagram' ? [] : [subject]));
      return users.filter((id) => isOfKind(garden, id, ['pattern', 'workload']));
    case 'compare-uses':
      return users;
    case 'compare':
      return [...users, ...garden.statements.map(({ subject }) => subject), ...garden.rules.map(({ option }) => option), ...garden.comparisons.flatMap(({ ratings }) => ratings.map(({ option }) => option))];
    default:
      return [...garden.elements.keys()];
  }
}

function isOfKind(garden: Garden, id: ElementId, kinds: readonly ElementKind[]): boolean {
  const kind = garden.elements.get(id)?.kind;
  return kind !== undefined && kinds.includes(kind);
}

/** What the notes say that tells the named elements apart; of all there are, where fewer than two are known. */
export function listAspects(garden: Garden, names: readonly string[]): readonly string[] {
  const elements = names.flatMap((name) => garden.resolve(name).slice(0, 1));
  if (elements.length >= 2) return compareElements(garden, elements).rows.map(({ aspect }) => aspect);
  return [...new Set(garden.comparisons.map(({ aspect }) => aspect))];
}

const longestPhrase = 60;

/** Conditions and needs in the notes' words, each once, those of rules first; long sentences are left out. */
export function listDemandWords(garden: Garden, kind: ElementKind | null): readonly string[] {
  const isWanted = (id: ElementId): boolean => kind === null || garden.elements.get(id)?.kind === kind;
  const said = [
    ...garden.rules.filter(({ option, stance }) => stance === 'prefer' && isWanted(option)).flatMap(({ when }) => when.map(({ condition }) => condition)),
    ...garden.statements.filter(({ facet, subject }) => facet === 'suits' && isWanted(subject)).map(({ text }) => text),
  ];
  return [...new Map(said.filter((text) => text.length <= longestPhrase).map((text) => [text.toLowerCase(), text])).values()];
}

/** What can be answered: criteria by name, each with its answers in the notes' words. */
export function listAnswerable(garden: Garden): readonly { readonly name: string; readonly answers: readonly string[] }[] {
  return indexDecisions(garden).criteria.map(({ name, choices }) => ({ name, answers: choices.map(({ text }) => text).filter((text) => text.length <= longestPhrase) }));
}
