import { normalizeName } from '../facts/name-keys';
import type { ElementKind, Facet, Provenance } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import type { FoundItem, ListAnswer } from './garden-answer';

/** Of a component, the solutions that provide it; of anything else, those it uses, each with the roles the notes give. */
export function findSolutionsUsedBy(garden: Garden, of: Element): ListAnswer {
  const items = of.kind === 'component'
    ? [
        ...garden.provisions.filter(({ component }) => component === of.id).map(({ solution, at }) => ({ id: solution, detail: null, at })),
        ...garden.uses.filter(({ subject, component }) => subject === of.id || component === of.id).map(({ solution, subject, at }) => ({ id: solution, detail: subject === of.id ? null : nameOf(garden, subject), at })),
      ]
    : garden.uses.filter(({ subject }) => subject === of.id).map(({ solution, role, component, at }) => ({ id: solution, detail: role ?? (component === null ? null : nameOf(garden, component)), at }));
  return { kind: 'list', title: `Solutions ${of.kind === 'component' ? 'for' : 'used by'} ${of.name}`, items: gatherByElement(garden, items) };
}

/** Who uses a solution, or a solution in the role of a component. `kind` null: elements of any kind. */
export function findUsersOf(garden: Garden, of: Element, kind: ElementKind | null): ListAnswer {
  const uses = garden.uses.filter(({ subject, solution, component }) => (solution === of.id || component === of.id) && subject !== of.id && (kind === null || garden.elements.get(subject)?.kind === kind));
  const items = uses.map(({ subject, solution, role, at }) => ({ id: subject, detail: of.kind === 'component' ? nameOf(garden, solution) : role, at }));
  return { kind: 'list', title: `${kind === null ? 'What uses' : `${titleOfKind(kind)} using`} ${of.name}`, items: gatherByElement(garden, items) };
}

/** Each alternative with the reasons that make it one. */
export function findAlternativesTo(garden: Garden, of: Element): ListAnswer {
  const items = garden.alternatives.flatMap(({ of: [a, b], because, at }) => (a === of.id ? [{ id: b, detail: because, at }] : b === of.id ? [{ id: a, detail: because, at }] : []));
  return { kind: 'list', title: `Alternatives to ${of.name}`, items: gatherByElement(garden, items) };
}

/** Every place that names an element or says something of it, one item a line of a note. */
export function findMentionsOf(garden: Garden, of: Element): ListAnswer {
  const places: Provenance[] = [];
  for (const { solution, at } of garden.mentions) if (solution === of.id) places.push(at);
  for (const { subject, solution, component, at } of garden.uses) if (subject === of.id || solution === of.id || component === of.id) places.push(at);
  for (const { subject, at } of garden.statements) if (subject === of.id) places.push(at);
  for (const { option, at } of garden.rules) if (option === of.id) places.push(at);
  for (const { ratings } of garden.comparisons) for (const { option, at } of ratings) if (option === of.id) places.push(at);
  for (const { subject, at } of garden.drawings) if (subject === of.id) places.push(at);
  const byLine = new Map<string, Provenance>();
  for (const at of places.sort(comparePlaces)) {
    const key = `${at.path} ${at.line}`;
    const known = byLine.get(key);
    // Of what was read from one line the longest quote says most: a mention is the name alone, a statement the whole bullet.
    if (known === undefined || at.quote.length > known.quote.length) byLine.set(key, at);
  }
  const items = [...byLine.values()].map((at): FoundItem => ({ element: null, text: at.quote, details: at.headings.slice(-1), places: [at] }));
  return { kind: 'list', title: `Where ${of.name} is mentioned`, items };
}

export function findStatementsOf(garden: Garden, of: Element, facet: Facet): ListAnswer {
  const found = new Map<string, FoundItem>();
  for (const { subject, facet: said, text, at } of garden.statements) {
    if (subject !== of.id || said !== facet) continue;
    const key = normalizeName(text);
    const known = found.get(key);
    found.set(key, { element: null, text, details: [], places: [...(known?.places ?? []), at] });
  }
  return { kind: 'list', title: `${facetTitles[facet]} ${of.name}`, items: [...found.values()] };
}

const facetTitles: Readonly<Record<Facet, string>> = {
  definition: 'Definition of', characteristic: 'Characteristics of', example: 'Examples of', need: 'Needs of', implication: 'Implications of', principle: 'Principles of',
  suits: 'What suits', struggles: 'What is hard for', benefit: 'Benefits of', drawback: 'Drawbacks of',
};

export function titleOfKind(kind: ElementKind): string {
  switch (kind) {
    case 'pattern': return 'Patterns';
    case 'workload': return 'Workloads';
    case 'component': return 'Components';
    case 'solution': return 'Solutions';
    case 'quality': return 'Qualities';
    default: return kind satisfies never;
  }
}

/** One item an element, in the order in which the notes name them. */
export function gatherByElement(garden: Garden, found: readonly { readonly id: ElementId; readonly detail: string | null; readonly at: Provenance | null }[]): readonly FoundItem[] {
  const gathered = new Map<ElementId, { element: Element; details: Map<string, string>; places: Provenance[] }>();
  for (const { id, detail, at } of found) {
    const element = garden.elements.get(id);
    if (element === undefined) continue;
    const known = gathered.get(id) ?? { element, details: new Map<string, string>(), places: [] };
    if (detail !== null && !known.details.has(normalizeName(detail))) known.details.set(normalizeName(detail), detail);
    if (at !== null) known.places.push(at);
    gathered.set(id, known);
  }
  return [...gathered.values()].map(({ element, details, places }) => ({ element, text: null, details: [...details.values()], places: places.sort(comparePlaces) }));
}

export function comparePlaces(a: Provenance, b: Provenance): number {
  return a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1;
}

function nameOf(garden: Garden, id: ElementId): string | null {
  return garden.elements.get(id)?.name ?? null;
}
