import { findDisputes } from '../garden/find-disputes';
import { normalizeName } from '../facts/name-keys';
import type { ElementKind, Provenance } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import { comparePlaces } from './find';
import type { FoundItem, ListAnswer } from './garden-answer';

const describedKinds: ReadonlySet<ElementKind> = new Set(['pattern', 'workload']);

/** What a decision would miss: patterns and workloads without solutions, reasons, benefits or drawbacks, and notes' names that came to nothing. */
export function findGaps(garden: Garden): ListAnswer {
  const users = new Set(garden.uses.map(({ subject }) => subject));
  const facets = new Map<ElementId, Set<string>>();
  for (const { subject, facet } of garden.statements) facets.set(subject, (facets.get(subject) ?? new Set<string>()).add(facet));
  const ruled = new Set(garden.rules.map(({ option }) => option));
  const items: FoundItem[] = [];
  for (const element of garden.elements.values()) {
    if (!describedKinds.has(element.kind)) continue;
    const said = facets.get(element.id) ?? new Set<string>();
    const missing = [
      users.has(element.id) ? null : 'no solutions',
      said.has('suits') || ruled.has(element.id) || element.kind === 'workload' ? null : 'no word on when to choose it',
      said.has('benefit') || element.kind === 'workload' ? null : 'no benefits',
      said.has('drawback') || said.has('struggles') || element.kind === 'workload' ? null : 'no drawbacks',
    ].filter((gap) => gap !== null);
    if (missing.length > 0) items.push({ element, text: null, details: missing, places: [] });
  }
  items.sort((a, b) => b.details.length - a.details.length || compareNames(a.element, b.element));
  const problems = garden.problems.filter(({ code }) => code === 'unknown-solution' || code === 'ambiguous-name' || code === 'drawing-not-understood');
  return { kind: 'list', title: 'Gaps', items: [...items, ...problems.map(({ cause, at }): FoundItem => ({ element: null, text: cause, details: [], places: at === null ? [] : [at] }))] };
}

/** Where notes contradict each other: ratings that differ between notes, what is a benefit here and a drawback there, rules for and against. */
export function findDisagreements(garden: Garden): ListAnswer {
  const sides = new Map<string, { readonly option: ElementId; readonly about: string; readonly views: Map<string, { readonly text: string; readonly places: Provenance[] }> }>();
  const note = ({ option, about, view, text, at }: { option: ElementId; about: string; view: string; text: string; at: Provenance }): void => {
    const key = `${option} ${normalizeName(about)}`;
    const side = sides.get(key) ?? { option, about, views: new Map<string, { text: string; places: Provenance[] }>() };
    const known = side.views.get(view) ?? { text, places: [] };
    known.places.push(at);
    side.views.set(view, known);
    sides.set(key, side);
  };
  for (const { option, about, sides: views } of findDisputes(garden)) for (const { text, places } of views) for (const at of places) note({ option, about, view: normalizeName(text), text, at });
  for (const { subject, facet, text, at } of garden.statements) if (facet === 'benefit' || facet === 'drawback') note({ option: subject, about: `statement ${text}`, view: facet, text: `${text} (${facet})`, at });
  for (const { option, stance, when, at } of garden.rules) {
    const condition = when.map((part) => part.condition).join(' and ');
    note({ option, about: `rule ${condition}`, view: stance, text: `${stance === 'prefer' ? 'choose' : 'avoid'} when ${condition}`, at });
  }
  const items: FoundItem[] = [];
  for (const { option, about, views } of sides.values()) {
    const all = [...views.values()];
    const element = garden.elements.get(option);
    const notes = new Set(all.flatMap(({ places }) => places.map(({ path }) => path)));
    const isRule = /^(rule|statement) /.test(about);
    if (element === undefined || all.length < 2 || (!isRule && notes.size < 2)) continue;
    items.push({ element, text: isRule ? null : about, details: all.map(({ text }) => text), places: all.flatMap(({ places }) => places).sort(comparePlaces) });
  }
  items.sort((a, b) => compareNames(a.element, b.element) || compareTexts(a.text ?? '', b.text ?? ''));
  return { kind: 'list', title: 'Disagreements', items };
}

function compareNames(a: Element | null, b: Element | null): number {
  return compareTexts(a?.name ?? '', b?.name ?? '');
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
