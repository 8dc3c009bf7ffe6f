import type { ElementKind, NoteFacts, Provenance, RuleFact, UseFact } from '../facts/fact';
import { findSolution } from '../facts/find-solutions';
import { noRulings, type NameRulings } from '../facts/name-rulings';
import { compareText } from './concept-names';
import { startRegistry, type ElementRegistry } from './element-registry';
import type { Alternatives, Comparison, Decision, DecisionRule, Element, ElementId, Garden, GardenDrawing, Mention, Provision, Statement, Use } from './garden';
import { findProblems } from './find-problems';
import { resolveName } from './resolve-name';

/** A list that sets more things side by side than this says nothing about which replaces which. */
const MOST_ALTERNATIVES = 12;

/**
 * One garden from what all notes say. Notes out of scope give only their problems.
 * Pure; the order in which notes come never changes the result.
 */
export function buildGarden(given: readonly NoteFacts[], { revision, rulings = noRulings }: { readonly revision: number; readonly rulings?: NameRulings }): Garden {
  const all = [...given].sort((a, b) => compareText(a.path, b.path));
  const notes = all.filter((note) => note.why !== null);
  const registry = startRegistry(notes, rulings);
  const statements: Statement[] = [];
  const uses: Use[] = [];
  const rules: DecisionRule[] = [];
  const comparisons: Comparison[] = [];
  const drawings: GardenDrawing[] = [];
  const decisions: Decision[] = [];
  const mentions: Mention[] = [];
  const provisions = new Map<string, Provision>();
  const alternatives = startAlternatives();

  for (const note of notes) {
    const listed = new Map<string, { readonly ids: ElementId[]; readonly because: string; readonly at: Provenance }>();
    const beside = (key: string, id: ElementId, because: string, at: Provenance): void => {
      const group = listed.get(key) ?? { ids: [], because, at };
      if (!group.ids.includes(id)) group.ids.push(id);
      listed.set(key, group);
    };
    const ruleKinds = kindsOfGroups(note, registry);
    for (const fact of note.facts) {
      switch (fact.kind) {
        case 'subject': break;
        case 'statement': statements.push({ subject: registry.subject(fact.subject), facet: fact.facet, text: fact.text, criterion: fact.criterion, at: fact.at }); break;
        case 'use': {
          const use = resolveUse(fact, registry);
          if (!use) break;
          uses.push(use);
          const name = fact.subject;
          if (fact.group !== '') beside(`use ${fact.group}`, use.solution, fact.role === null ? `both in one list of ${name}` : `both ${fact.role} of ${name}`, fact.at);
          if (use.component) {
            beside(`component ${use.subject} ${use.component}`, use.solution, `same component of ${name}`, fact.at);
            const key = `${use.solution} ${use.component}`;
            if (!provisions.has(key)) provisions.set(key, { solution: use.solution, component: use.component, at: fact.role === null ? null : fact.at });
          }
          break;
        }
        case 'rule': {
          if (!fact.certain && !registry.kindOf(fact.option)) break;
          const option = registry.option(fact.option, ruleKinds(fact), note.path);
          rules.push({ option, stance: fact.stance, when: fact.when, at: fact.at });
          if (fact.stance === 'prefer') beside(`rule ${fact.group}`, option, 'options of one choice', fact.at);
          break;
        }
        case 'comparison': {
          if (!fact.certain && !fact.ratings.some(({ option }) => registry.kindOf(option))) break;
          const kind = peerKind(fact.ratings.map(({ option }) => option), registry);
          const ratings = fact.ratings.map(({ option, text, at }) => ({ option: registry.option(option, kind, note.path), text, at }));
          comparisons.push({ aspect: fact.aspect, criterion: fact.criterion, ratings, at: fact.at });
          for (const { option } of ratings) beside(`table ${fact.table}`, option, 'compared in one table', fact.at);
          break;
        }
        case 'alternatives': {
          const [a, b] = fact.of;
          const first = registry.option(a, 'pattern', note.path);
          alternatives.add([first, registry.option(b, registry.kindOf(a) ?? 'solution', note.path)], 'named as an alternative', fact.at);
          break;
        }
        case 'drawing': drawings.push({ subject: fact.subject === null ? null : registry.subject(fact.subject), drawing: fact.drawing, at: fact.at }); break;
        case 'decision': {
          const kind = peerKind(fact.options, registry);
          decisions.push({ title: fact.title, status: fact.status, drivers: fact.drivers, options: fact.options.map((option) => registry.option(option, kind, note.path)), outcome: fact.outcome === null ? null : registry.option(fact.outcome, kind, note.path), at: fact.at });
          break;
        }
        case 'mention': {
          const solution = registry.mentioned(fact.solution);
          if (solution) mentions.push({ solution, at: fact.at });
          break;
        }
        default: fact satisfies never;
      }
    }
    for (const { ids, because, at } of listed.values()) if (ids.length <= MOST_ALTERNATIVES) alternatives.addAll(ids, because, at);
  }

  const elements = registry.elements();
  const problems = [...all.flatMap((note) => note.problems), ...findProblems({ notes, registry, elements, uses, rules, comparisons })];
  return {
    revision,
    notes: notes.map(({ path, title, publishers, why }) => ({ path, title, publishedBy: publishers, why: why ?? '' })),
    elements, statements, uses, rules, comparisons, drawings, decisions, mentions, problems,
    alternatives: alternatives.list(elements),
    provisions: [...provisions.values()].sort((a, b) => compareText(a.solution, b.solution) || compareText(a.component, b.component)),
    resolve: (name) => resolveName(elements, name),
  };
}

function resolveUse(fact: UseFact, registry: ElementRegistry): Use | null {
  const solution = registry.solution(fact.solution, fact.at.path);
  if (solution === null) return null;
  const subject = registry.subject(fact.subject);
  // Under two spellings in one note a product may seem to use itself.
  if (subject === solution) return null;
  const component = registry.component(fact.role, findSolution(fact.solution)?.name ?? fact.solution);
  return { subject, solution, role: fact.role, component: component === subject ? null : component, at: fact.at };
}

/** Kind of options that nothing else knows: that of the known options beside them. */
function peerKind(options: readonly string[], registry: ElementRegistry): ElementKind {
  for (const option of options) {
    const kind = registry.kindOf(option);
    if (kind) return kind;
  }
  return 'pattern';
}

function kindsOfGroups(note: NoteFacts, registry: ElementRegistry): (fact: RuleFact) => ElementKind {
  const options = new Map<string, string[]>();
  for (const fact of note.facts) if (fact.kind === 'rule') options.set(fact.group, [...(options.get(fact.group) ?? []), fact.option]);
  return (fact) => peerKind(options.get(fact.group) ?? [], registry);
}

interface AlternativesList {
  add(of: readonly [ElementId, ElementId], because: string, at: Provenance): void;
  addAll(ids: readonly ElementId[], because: string, at: Provenance): void;
  list(elements: ReadonlyMap<ElementId, Element>): readonly Alternatives[];
}

/** Keeps the first reason of every pair; only things of one kind are alternatives. */
function startAlternatives(): AlternativesList {
  const pairs = new Map<string, Alternatives>();
  const add: AlternativesList['add'] = ([a, b], because, at) => {
    if (a === b) return;
    const of = a < b ? [a, b] as const : [b, a] as const;
    const key = of.join(' ');
    if (!pairs.has(key)) pairs.set(key, { of, because, at });
  };
  return {
    add,
    addAll(ids, because, at) {
      for (const [index, a] of ids.entries()) for (const b of ids.slice(index + 1)) add([a, b], because, at);
    },
    list: (elements) => [...pairs.values()]
      .filter(({ of: [a, b] }) => elements.get(a)?.kind === elements.get(b)?.kind)
      .sort((x, y) => compareText(x.of.join(' '), y.of.join(' '))),
  };
}

