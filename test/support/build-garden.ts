import { readCondition } from '../../src/facts/conditions/read-condition';
import { findCriterion } from '../../src/facts/conditions/criterion-vocabulary';
import type { Condition, ElementKind, Facet, Provenance, Stance } from '../../src/facts/fact';
import type { DecisionRule, Element, ElementId, Garden, GardenNote, Statement, Use } from '../../src/garden/garden';
import type { NotePath } from '../../src/notes/note-document';

/** `[question, answer]`, or a condition without a question. */
export type WrittenCondition = string | readonly [question: string, answer: string];

export interface WrittenElement {
  readonly kind?: ElementKind;
  readonly aliases?: readonly string[];
  /** Each entry is a rule of its own; an array of conditions under `all` holds together. */
  readonly prefer?: readonly (WrittenCondition | { readonly all: readonly WrittenCondition[] })[];
  readonly avoid?: readonly (WrittenCondition | { readonly all: readonly WrittenCondition[] })[];
  readonly suits?: readonly string[];
  readonly struggles?: readonly string[];
  readonly benefit?: readonly string[];
  readonly drawback?: readonly string[];
  readonly uses?: readonly string[];
}

/** Notes by path, each with what it says of elements by name: `buildGarden({ 'a.md': { Batch: { prefer: ['Latency > 1 hour'] } } })`. */
export function buildGarden(notes: Readonly<Record<string, Readonly<Record<string, WrittenElement>>>>): Garden {
  const elements = new Map<ElementId, Element>();
  const rules: DecisionRule[] = [];
  const statements: Statement[] = [];
  const uses: Use[] = [];
  const kindOf = new Map<string, ElementKind>();
  for (const said of Object.values(notes)) for (const [name, element] of Object.entries(said)) if (element.kind !== undefined) kindOf.set(name, element.kind);
  const put = (name: string, path: string, kind: ElementKind, aliases: readonly string[]): ElementId => {
    const id = idOf(kind, name);
    const known = elements.get(id);
    elements.set(id, {
      id, kind, name, aliases: [...new Set([...(known?.aliases ?? []), ...aliases])],
      notes: [...new Set([...(known?.notes ?? []), path as NotePath])].sort(),
    });
    return id;
  };
  for (const [path, said] of Object.entries(notes)) {
    let line = 1, start = 0;
    const place = (quote: string): Provenance => {
      const at: Provenance = { path: path as NotePath, line, start, end: start + quote.length, quote, headings: [], extractor: 'test' };
      line += 1;
      start += quote.length + 1;
      return at;
    };
    for (const [name, element] of Object.entries(said)) {
      const option = put(name, path, kindOf.get(name) ?? 'pattern', element.aliases ?? []);
      for (const [stance, list] of [['prefer', element.prefer ?? []], ['avoid', element.avoid ?? []]] as const) for (const entry of list) {
        rules.push(writeRule({ option, stance, entry, place }));
      }
      for (const facet of ['suits', 'struggles', 'benefit', 'drawback'] as const satisfies readonly Facet[]) for (const text of element[facet] ?? []) {
        statements.push({ subject: option, facet, text, criterion: findCriterion(text), at: place(text) });
      }
      for (const solution of element.uses ?? []) {
        uses.push({ subject: option, solution: put(solution, path, 'solution', []), role: null, component: null, at: place(solution) });
      }
    }
  }
  return assemble({ notes: Object.keys(notes), elements, rules, statements, uses });
}

/** `kind:slug` of a name. */
export function idOf(kind: ElementKind, name: string): ElementId {
  return `${kind}:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}` as ElementId;
}

function writeRule({ option, stance, entry, place }: {
  readonly option: ElementId; readonly stance: Stance; readonly entry: WrittenCondition | { readonly all: readonly WrittenCondition[] }; readonly place: (quote: string) => Provenance;
}): DecisionRule {
  const written: readonly WrittenCondition[] = typeof entry === 'string' || !('all' in entry) ? [entry] : entry.all;
  const when: readonly Condition[] = written.map((each) => (typeof each === 'string' ? readCondition(each, null) : readCondition(each[1], each[0])));
  return { option, stance, when, at: place(when.map((condition) => condition.condition).join(', ')) };
}

function assemble({ notes, elements, rules, statements, uses }: {
  readonly notes: readonly string[]; readonly elements: ReadonlyMap<ElementId, Element>; readonly rules: readonly DecisionRule[];
  readonly statements: readonly Statement[]; readonly uses: readonly Use[];
}): Garden {
  const gardenNotes: readonly GardenNote[] = notes.map((path) => ({ path: path as NotePath, title: path, publishedBy: [], why: 'test' }));
  return {
    revision: 1, notes: gardenNotes, elements, statements, uses, rules, alternatives: [], comparisons: [], drawings: [], decisions: [], provisions: [], mentions: [], problems: [],
    resolve: (name) => [...elements.values()].filter((element) => [element.name, ...element.aliases].some((each) => each.toLowerCase() === name.trim().toLowerCase())),
  };
}
