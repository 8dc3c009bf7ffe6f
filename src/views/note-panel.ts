import type { ElementKind, Facet, NoteFacts, Problem, Provenance, Stance } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';

/** One thing read in a note, with the place to jump to. */
export interface NoteEntry {
  readonly text: string;
  /** A role, a reason, the alternative; '' where there is nothing to add. */
  readonly detail: string;
  readonly at: Provenance;
}

export interface FacetEntries {
  readonly facet: Facet;
  readonly entries: readonly NoteEntry[];
}

export interface RuleEntry extends NoteEntry {
  readonly stance: Stance;
}

/** An element that the note describes, and what other notes do with it. */
export interface DescribedElement {
  readonly id: ElementId;
  readonly name: string;
  readonly kind: ElementKind;
  /** First place in the note that speaks of it. */
  readonly at: Provenance;
  readonly uses: readonly NoteEntry[];
  readonly facets: readonly FacetEntries[];
  readonly rules: readonly RuleEntry[];
  readonly drawings: readonly NoteEntry[];
  readonly elsewhere: readonly NoteEntry[];
}

export interface NotePanel {
  /** `outside`: not part of the garden; `silent`: part of it, but nothing was read. */
  readonly state: 'outside' | 'silent' | 'read';
  /** Why the note is in the garden; '' outside. */
  readonly why: string;
  readonly elements: readonly DescribedElement[];
  /** Solutions that the note names without describing them, each once, with what uses it elsewhere. */
  readonly mentioned: readonly { readonly entry: NoteEntry; readonly elsewhere: readonly NoteEntry[] }[];
  readonly comparisons: readonly NoteEntry[];
  readonly decisions: readonly NoteEntry[];
  readonly problems: readonly Problem[];
}

const facetOrder: readonly Facet[] = ['definition', 'characteristic', 'principle', 'need', 'suits', 'struggles', 'benefit', 'drawback', 'implication', 'example'];

/** What the garden read from the note at `path`. `facts` undefined: the note is not known (yet). Every list in reading order. */
export function buildNotePanel(garden: Garden, path: string, facts: NoteFacts | undefined): NotePanel {
  const problems = collectProblems(garden, path, facts);
  if (facts === undefined || facts.why === null) return { state: 'outside', why: '', elements: [], mentioned: [], comparisons: [], decisions: [], problems };
  const elements = describeElements(garden, path);
  const comparisons = garden.comparisons.filter(({ at }) => at.path === path)
    .map(({ aspect, ratings, at }): NoteEntry => ({ text: aspect, detail: [...new Set(ratings.map(({ option }) => nameOf(garden, option)))].join(', '), at }));
  const decisions = garden.decisions.filter(({ at }) => at.path === path)
    .map(({ title, outcome, status, at }): NoteEntry => ({ text: title, detail: [outcome === null ? null : nameOf(garden, outcome), status].filter((part) => part !== null).join(', '), at }));
  const mentioned = collectMentioned(garden, path, new Set(elements.flatMap(({ id }) => id)));
  const isSilent = elements.length + comparisons.length + decisions.length + mentioned.length === 0;
  return { state: isSilent ? 'silent' : 'read', why: facts.why, elements, mentioned, comparisons, decisions, problems };
}

function describeElements(garden: Garden, path: string): readonly DescribedElement[] {
  const places = new Map<ElementId, Provenance>();
  const see = (id: ElementId | null, at: Provenance): void => {
    if (id === null || at.path !== path) return;
    const known = places.get(id);
    if (known === undefined || at.start < known.start) places.set(id, at);
  };
  for (const { subject, at } of garden.statements) see(subject, at);
  for (const { subject, at } of garden.uses) see(subject, at);
  for (const { option, at } of garden.rules) see(option, at);
  for (const { subject, at } of garden.drawings) see(subject, at);
  return [...places].sort((a, b) => a[1].start - b[1].start).flatMap(([id, at]) => {
    const element = garden.elements.get(id);
    return element === undefined ? [] : [describeElement(garden, { path, element, at })];
  });
}

function describeElement(garden: Garden, { path, element, at }: { readonly path: string; readonly element: Element; readonly at: Provenance }): DescribedElement {
  const { id, name, kind } = element;
  const isHere = (fact: { readonly at: Provenance }): boolean => fact.at.path === path;
  const statements = garden.statements.filter((statement) => statement.subject === id && isHere(statement));
  return {
    id, name, kind, at,
    uses: garden.uses.filter((use) => use.subject === id && isHere(use))
      .map((use): NoteEntry => ({ text: nameOf(garden, use.solution), detail: use.role ?? (use.component === null ? '' : nameOf(garden, use.component)), at: use.at })),
    facets: facetOrder.map((facet): FacetEntries => ({ facet, entries: statements.filter((statement) => statement.facet === facet).map(({ text, criterion, at: place }) => ({ text, detail: criterion ?? '', at: place })) }))
      .filter(({ entries }) => entries.length > 0),
    rules: garden.rules.filter((rule) => rule.option === id && isHere(rule))
      .map(({ stance, when, at: place }) => ({ stance, text: when.map(({ condition }) => condition).join(' and '), detail: when.map(({ question }) => question).find((question) => question !== null) ?? '', at: place })),
    drawings: garden.drawings.filter((drawing) => drawing.subject === id && isHere(drawing))
      .map(({ drawing, at: place }): NoteEntry => ({ text: place.headings[place.headings.length - 1] ?? name, detail: drawing.kind, at: place })),
    elsewhere: findElsewhere(garden, path, id),
  };
}

/** What other notes say of an element: who uses it, what they state and demand, one entry for a note and user. */
function findElsewhere(garden: Garden, path: string, id: ElementId): readonly NoteEntry[] {
  const found = new Map<string, NoteEntry>();
  const put = (entry: NoteEntry): void => {
    const key = `${entry.text}\n${entry.detail}\n${entry.at.path}`;
    if (entry.at.path !== path && !found.has(key)) found.set(key, entry);
  };
  for (const { subject, solution, component, role, at } of garden.uses) if (solution === id || component === id) put({ text: nameOf(garden, subject), detail: role ?? '', at });
  const own = new Set<string>();
  for (const fact of [...garden.statements, ...garden.uses.filter((use) => use.subject === id), ...garden.rules.map(({ option, at }) => ({ subject: option, at }))]) {
    if (fact.subject !== id || own.has(fact.at.path)) continue;
    own.add(fact.at.path);
    put({ text: titleOf(garden, fact.at.path), detail: '', at: fact.at });
  }
  for (const { of: [a, b], because, at } of garden.alternatives) if (a === id || b === id) put({ text: nameOf(garden, a === id ? b : a), detail: because, at });
  return [...found.values()];
}

function collectMentioned(garden: Garden, path: string, described: ReadonlySet<ElementId>): NotePanel['mentioned'] {
  const places = new Map<ElementId, Provenance>();
  for (const { solution, at } of garden.mentions) if (at.path === path && !described.has(solution) && !places.has(solution)) places.set(solution, at);
  return [...places].map(([id, at]) => ({ entry: { text: nameOf(garden, id), detail: '', at }, elsewhere: findElsewhere(garden, path, id) }));
}

function collectProblems(garden: Garden, path: string, facts: NoteFacts | undefined): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of [...(facts?.problems ?? []), ...garden.problems.filter(({ at }) => at?.path === path)]) found.set(`${problem.code}\n${problem.cause}\n${problem.at?.start ?? -1}`, problem);
  return [...found.values()];
}

function nameOf(garden: Garden, id: ElementId): string {
  return garden.elements.get(id)?.name ?? id;
}

function titleOf(garden: Garden, path: string): string {
  return garden.notes.find((note) => note.path === path)?.title ?? path.replace(/^.*\//, '').replace(/\.md$/, '');
}
