import { normalizeName } from '../../src/facts/name-keys';
import type { Condition, ElementKind, Facet, Problem, Provenance, Range, Stance } from '../../src/facts/fact';
import type { Drawing } from '../../src/facts/drawings/drawing';
import type { Element, ElementId, Garden } from '../../src/garden/garden';
import type { NotePath } from '../../src/notes/note-document';

type Rows<T extends readonly unknown[]> = readonly T[];

/** Names stand for elements and must be listed. A last `note` says which note the fact is from; `Notes.md` by default. */
export interface SmallGarden {
  readonly elements: Rows<readonly [kind: ElementKind, name: string, ...aliases: string[]]>;
  readonly statements?: Rows<readonly [subject: string, facet: Facet, text: string, criterion?: string | null, note?: string]>;
  readonly uses?: Rows<readonly [subject: string, solution: string, role?: string | null, component?: string | null, note?: string]>;
  readonly alternatives?: Rows<readonly [a: string, b: string, because: string]>;
  readonly rules?: Rows<readonly [option: string, stance: Stance, when: readonly (string | Partial<Condition>)[], note?: string]>;
  readonly comparisons?: Rows<readonly [aspect: string, ratings: Readonly<Record<string, string>>, criterion?: string | null, note?: string]>;
  readonly drawings?: Rows<readonly [subject: string | null, drawing: Drawing]>;
  readonly provisions?: Rows<readonly [solution: string, component: string]>;
  readonly mentions?: Rows<readonly [solution: string, quote: string, note?: string]>;
  readonly problems?: readonly Problem[];
}

/** A garden put together by hand, without reading notes: tests of questions and views do not depend on extraction. Lines count up by fact. */
export function smallGarden(parts: SmallGarden): Garden {
  const elements = new Map<ElementId, Element>();
  const ids = new Map<string, ElementId>();
  for (const [kind, name, ...aliases] of parts.elements) {
    const id = `${kind}:${normalizeName(name).replace(/[^\p{L}\p{N}]+/gu, '-') || String(elements.size)}` as ElementId;
    elements.set(id, { id, kind, name, aliases, notes: ['Notes.md' as NotePath] });
    for (const known of [name, ...aliases]) ids.set(known, id);
  }
  const idOf = (name: string): ElementId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`"${name}" is not among the elements`);
    return id;
  };
  const nullable = (name: string | null | undefined): ElementId | null => (name === null || name === undefined ? null : idOf(name));
  let line = 0;
  const at = (quote: string, note = 'Notes.md'): Provenance => {
    line++;
    return { path: note as NotePath, start: line * 100, end: line * 100 + quote.length, line, quote, headings: [], extractor: 'test' };
  };
  const condition = (part: string | Partial<Condition>): Condition => ({ question: null, condition: '', criterion: null, range: null, ...(typeof part === 'string' ? { condition: part } : part) });
  return {
    revision: 1,
    notes: [],
    elements,
    statements: (parts.statements ?? []).map(([subject, facet, text, criterion = null, note]) => ({ subject: idOf(subject), facet, text, criterion, at: at(text, note) })),
    uses: (parts.uses ?? []).map(([subject, solution, role = null, component, note]) => ({ subject: idOf(subject), solution: idOf(solution), role, component: nullable(component), at: at(solution, note) })),
    alternatives: (parts.alternatives ?? []).map(([a, b, because]) => ({ of: [idOf(a), idOf(b)] as const, because, at: at(because) })),
    rules: (parts.rules ?? []).map(([option, stance, when, note]) => ({ option: idOf(option), stance, when: when.map(condition), at: at(when.map((part) => condition(part).condition).join(', '), note) })),
    comparisons: (parts.comparisons ?? []).map(([aspect, ratings, criterion = null, note]) => ({
      aspect,
      criterion,
      ratings: Object.entries(ratings).map(([option, text]) => ({ option: idOf(option), text, at: at(text, note) })),
      at: at(aspect, note),
    })),
    drawings: (parts.drawings ?? []).map(([subject, drawing]) => ({ subject: nullable(subject), drawing, at: at('drawing') })),
    decisions: [],
    provisions: (parts.provisions ?? []).map(([solution, component]) => ({ solution: idOf(solution), component: idOf(component), at: null })),
    mentions: (parts.mentions ?? []).map(([solution, quote, note]) => ({ solution: idOf(solution), at: at(quote, note) })),
    problems: parts.problems ?? [],
    resolve: (name) => [...elements.values()].filter((element) => [element.name, ...element.aliases].some((known) => normalizeName(known) === normalizeName(name))),
  };
}

export const seconds = (min: number | null, max: number | null): Range => ({ min, max, unit: 's' });

/** Two patterns, a component and five solutions in our own words: enough for every query. */
export function brewGarden(): Garden {
  return smallGarden({
    elements: [
      ['pattern', 'Nightly Brew', 'Batch'], ['pattern', 'Live Tap', 'Streaming'], ['workload', 'Till Sales', 'OLTP'], ['component', 'Ingestion'],
      ['solution', 'Apache Kafka', 'Kafka'], ['solution', 'Apache Airflow', 'Airflow'], ['solution', 'dbt'], ['solution', 'Apache Flink', 'Flink'], ['solution', 'PostgreSQL'],
    ],
    statements: [
      ['Nightly Brew', 'definition', 'Work through the whole day in one go'],
      ['Nightly Brew', 'suits', 'Monthly reports', null],
      ['Nightly Brew', 'benefit', 'Cheap to run', 'cost'],
      ['Nightly Brew', 'benefit', 'Cheap to run', 'cost', 'Other.md'],
      ['Nightly Brew', 'drawback', 'Answers come the next morning', 'latency'],
      ['Live Tap', 'suits', 'Fraud alerts at the till'],
      ['Live Tap', 'benefit', 'Answers within seconds', 'latency'],
      ['Live Tap', 'struggles', 'Joins over a year of history'],
      ['Till Sales', 'need', 'Small safe writes'],
    ],
    uses: [
      ['Nightly Brew', 'Apache Airflow', 'orchestration'],
      ['Nightly Brew', 'Apache Kafka', 'ingestion', 'Ingestion'],
      ['Nightly Brew', 'dbt', 'transformations'],
      ['Live Tap', 'Apache Kafka', 'ingestion', 'Ingestion'],
      ['Live Tap', 'Apache Flink', 'processing'],
      ['Live Tap', 'Apache Kafka', 'event log', null, 'Other.md'],
      ['Till Sales', 'PostgreSQL'],
    ],
    alternatives: [['Nightly Brew', 'Live Tap', 'the same list sets them side by side'], ['Apache Kafka', 'Apache Flink', 'both named for streams']],
    rules: [
      ['Nightly Brew', 'prefer', [{ condition: 'Latency over an hour', criterion: 'latency', range: seconds(3600, null) }]],
      ['Nightly Brew', 'prefer', ['The team knows SQL']],
      ['Live Tap', 'prefer', [{ condition: 'Latency under 5 minutes', criterion: 'latency', range: seconds(null, 300) }]],
      ['Live Tap', 'avoid', ['The budget is tight']],
    ],
    comparisons: [
      ['Cost', { 'Nightly Brew': 'Low', 'Live Tap': 'High' }, 'cost'],
      ['Cost', { 'Live Tap': 'Bearable' }, 'cost', 'Other.md'],
      ['Team size', { 'Nightly Brew': 'Small' }],
    ],
    provisions: [['Apache Kafka', 'Ingestion']],
    mentions: [['Apache Kafka', 'we once ran Kafka', 'Diary.md'], ['Apache Flink', 'Flink', 'Diary.md']],
  });
}
