import type { Facet, Problem, Provenance } from '../facts/fact';
import { normalizeName } from '../facts/name-keys';
import { viewOf } from '../garden/find-disputes';
import type { Element, ElementId, Garden } from '../garden/garden';
import { findNearestNames } from './nearest-names';
import type { CompareOption } from './query';

export interface ComparisonEntry {
  readonly text: string;
  /** A solution's role, or what kind of statement it is; null where the row says it. */
  readonly role: string | null;
  /** Where the entry is the name of an element. */
  readonly element: ElementId | null;
  /** All places that say so; never empty. */
  readonly places: readonly Provenance[];
}

export interface ComparisonRow {
  readonly aspect: string;
  /** Where the row is an element itself, as in a table of solutions by pattern; else not there. */
  readonly element?: Element;
  readonly criterion: string | null;
  /** One list an element, in the order of `ComparisonAnswer.elements`; an empty list where the notes say nothing. */
  readonly cells: readonly (readonly ComparisonEntry[])[];
  /** For each cell, whether two notes rate it differently. */
  readonly disputed: readonly boolean[];
}

export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly elements: readonly Element[];
  /** Without rows that are blank for all elements. */
  readonly rows: readonly ComparisonRow[];
  /** Aspects asked for that no note speaks of. */
  readonly problems: readonly Problem[];
  /** What the rows are, `Aspect` where not there. */
  readonly corner?: string;
  /** How the query wants it shown; nothing where not there. */
  readonly options?: readonly CompareOption[];
}

interface Finding {
  readonly subject: ElementId;
  readonly aspect: string;
  readonly criterion: string | null;
  readonly entry: ComparisonEntry;
  readonly isRating: boolean;
  /** `definition`, `benefit`, `choose when`, `solutions` … or, of the notes' own tables, `rated`. */
  readonly source: string;
}

const facetTitles: Readonly<Record<Facet, string>> = {
  definition: 'Definition', characteristic: 'Characteristics', need: 'Needs', implication: 'Implications', principle: 'Principles', example: 'Examples',
  suits: 'Suits', struggles: 'Struggles with', benefit: 'Benefits', drawback: 'Drawbacks',
};
const sourceOrder = ['definition', 'rated', 'characteristic', 'need', 'implication', 'principle', 'suits', 'prefer', 'struggles', 'avoid', 'benefit', 'drawback', 'example', 'solutions'];
const otherWords: Readonly<Record<string, string>> = { pros: 'benefits', advantages: 'benefits', cons: 'drawbacks', disadvantages: 'drawbacks', tools: 'solutions', strengths: 'suits', 'best for': 'suits' };

/**
 * Sets elements side by side: the notes' own comparison tables, what the notes say of each in facets and rules, and the solutions used.
 * With `aspects`, only rows of that name, facet, role or criterion; a criterion gathers all that is said on it.
 */
export function compareElements(garden: Garden, elements: readonly Element[], aspects: readonly string[] = []): ComparisonAnswer {
  const findings = collectFindings(garden, new Set(elements.map(({ id }) => id)));
  if (aspects.length === 0) return { kind: 'comparison', elements, rows: buildRows(elements, findings), problems: [] };
  const problems: Problem[] = [];
  const rows = aspects.flatMap((aspect) => {
    const found = rowsFor(elements, findings, aspect);
    if (found.length === 0) problems.push(unknownAspect(aspect, findings));
    return found;
  });
  return { kind: 'comparison', elements, rows: [...new Map(rows.map((row) => [row.aspect, row])).values()], problems };
}

function collectFindings(garden: Garden, asked: ReadonlySet<ElementId>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { aspect, criterion, ratings } of garden.comparisons) {
    for (const { option, text, at } of ratings) {
      if (asked.has(option) && text.trim() !== '') findings.push({ subject: option, aspect, criterion, isRating: true, source: 'rated', entry: { text, role: null, element: null, places: [at] } });
    }
  }
  for (const { subject, facet, text, criterion, at } of garden.statements) {
    if (asked.has(subject)) findings.push({ subject, aspect: facetTitles[facet], criterion, isRating: false, source: facet, entry: { text, role: null, element: null, places: [at] } });
  }
  for (const { option, stance, when, at } of garden.rules) {
    if (!asked.has(option)) continue;
    const text = when.map(({ question, condition }) => (question === null ? condition : `${question} ${condition}`)).join(' and ');
    const criterion = when.find((condition) => condition.criterion !== null)?.criterion ?? null;
    findings.push({ subject: option, aspect: stance === 'prefer' ? 'Choose when' : 'Avoid when', criterion, isRating: false, source: stance, entry: { text, role: null, element: null, places: [at] } });
  }
  for (const { subject, solution, role, component, at } of garden.uses) {
    const name = garden.elements.get(solution)?.name;
    if (!asked.has(subject) || name === undefined) continue;
    const part = role ?? (component === null ? null : (garden.elements.get(component)?.name ?? null));
    findings.push({ subject, aspect: 'Solutions', criterion: null, isRating: false, source: 'solutions', entry: { text: name, role: part, element: solution, places: [at] } });
  }
  return findings;
}

function rowsFor(elements: readonly Element[], findings: readonly Finding[], aspect: string): readonly ComparisonRow[] {
  const key = otherWords[aspectKey(aspect)] ?? aspectKey(aspect);
  const named = findings.filter((finding) => aspectKey(finding.aspect) === key);
  if (named.length > 0 && !named.some(({ isRating }) => isRating)) return buildRows(elements, named);
  const rated = findings.filter((finding) => finding.isRating && (aspectKey(finding.aspect) === key || finding.criterion === key || holdsWords(finding.aspect, key)));
  const said = findings.filter((finding) => !finding.isRating && finding.criterion === key);
  const role = findings.filter(({ source, entry }) => source === 'solutions' && entry.role !== null && aspectKey(entry.role) === key);
  const spoken = said.map((finding): Finding => ({ ...finding, aspect: capitalise(aspect), entry: { ...finding.entry, role: finding.aspect.toLowerCase() } }));
  const played = role.map((finding): Finding => ({ ...finding, aspect: capitalise(aspect), entry: { ...finding.entry, role: null } }));
  return buildRows(elements, [...rated, ...spoken, ...played]);
}

function buildRows(elements: readonly Element[], findings: readonly Finding[]): readonly ComparisonRow[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => sourceOrder.indexOf(a.source) - sourceOrder.indexOf(b.source))) {
    const key = aspectKey(finding.aspect);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [finding]);
    else row.push(finding);
  }
  return [...rows.values()].map((row) => buildRow(elements, row));
}

function buildRow(elements: readonly Element[], findings: readonly Finding[]): ComparisonRow {
  const own = elements.map(({ id }) => findings.filter(({ subject }) => subject === id));
  return {
    aspect: findings[0]?.aspect ?? '',
    criterion: findings.find(({ criterion }) => criterion !== null)?.criterion ?? null,
    cells: own.map((ofElement) => mergeEntries(ofElement.map(({ entry }) => entry))),
    disputed: own.map((ofElement) => isDisputed(ofElement.filter(({ isRating }) => isRating).map(({ entry }) => entry))),
  };
}

/** What several notes say in the same words is one entry with several places. */
function mergeEntries(entries: readonly ComparisonEntry[]): readonly ComparisonEntry[] {
  const merged = new Map<string, ComparisonEntry>();
  for (const entry of entries) {
    const key = `${entry.element ?? normalizeName(entry.text)} ${normalizeName(entry.role ?? '')}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? entry : { ...known, places: [...known.places, ...entry.places] });
  }
  return [...merged.values()];
}

function isDisputed(ratings: readonly ComparisonEntry[]): boolean {
  const notesByText = new Map<string, Set<string>>();
  for (const { text, places } of ratings) {
    const key = viewOf(text);
    const notes = notesByText.get(key) ?? new Set<string>();
    for (const { path } of places) notes.add(path);
    notesByText.set(key, notes);
  }
  const [first, ...others] = [...notesByText.values()];
  return first !== undefined && others.some((notes) => [...notes].some((note) => !first.has(note)) || [...first].some((note) => !notes.has(note)));
}

function unknownAspect(aspect: string, findings: readonly Finding[]): Problem {
  const known = findings.flatMap(({ aspect: name, criterion, entry, source }) => [name, criterion, source === 'solutions' ? entry.role : null]).filter((name) => name !== null);
  const nearest = findNearestNames(aspect, known);
  const all = [...new Map(known.map((name) => [aspectKey(name), name])).values()].slice(0, 6);
  return {
    code: 'unknown-criterion',
    effect: `The comparison has no row for "${aspect}".`,
    cause: `No note rates these options by "${aspect}".`,
    tip: nearest.length > 0 ? `Did you mean ${nearest.map((name) => `"${name}"`).join(' or ')}?` : all.length > 0 ? `The notes speak of ${all.join(', ')}.` : 'The notes say nothing about these options.',
    at: null,
  };
}

function aspectKey(aspect: string): string {
  return normalizeName(aspect);
}

function holdsWords(aspect: string, key: string): boolean {
  const words = new Set(aspectKey(aspect).split(' '));
  return key !== '' && key.split(' ').every((word) => words.has(word));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
