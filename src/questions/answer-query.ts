import type { ElementKind, Problem } from '../facts/fact';
import type { Element, Garden, Use } from '../garden/garden';
import { arrangeComparison } from './arrange-comparison';
import { compareElements } from './compare';
import { compareUses } from './compare-uses';
import { decide } from './decide';
import { findAlternativesTo, findMentionsOf, findSolutionsUsedBy, findStatementsOf, findUsersOf } from './find';
import { findWhatSuits, findWhen } from './find-fitting';
import { findDisagreements, findGaps } from './find-weak-spots';
import type { GardenAnswer, StackLayer } from './garden-answer';
import { growDecisionTree } from './grow-decision-tree';
import { lookUpName } from './name-lookup';
import type { DrawingKind, Query, QueryAnswer, QueryText } from './query';
import { readSituation } from './read-situation';

/** Answers a query from the garden alone; names that it does not know become the problems of a failed answer. */
export function answerQuery(garden: Garden, query: Query): GardenAnswer {
  switch (query.kind) {
    case 'compare':
      return withElements(garden, { names: query.names, preferred: ['pattern', 'workload'] }, (elements) => {
        const different = [...new Map(elements.map((element) => [element.id, element])).values()];
        return different.length < 2 ? failed(sameElement(query.names, different[0])) : arrangeComparison(compareElements(garden, different, query.by.map(({ text }) => text)), query);
      });
    case 'compare-uses':
      return compareUses(garden, query);
    case 'solutions-used-by':
      return withElement(garden, query.of, ['pattern', 'workload', 'component'], (element) => findSolutionsUsedBy(garden, element));
    case 'using':
      return withElement(garden, query.of, ['solution', 'component'], (element) => findUsersOf(garden, element, query.elementKind));
    case 'alternatives-to':
      return withElement(garden, query.of, [], (element) => findAlternativesTo(garden, element));
    case 'mentions-of':
      return withElement(garden, query.of, [], (element) => findMentionsOf(garden, element));
    case 'statements-of':
      return withElement(garden, query.of, ['pattern', 'workload', 'component'], (element) => findStatementsOf(garden, element, query.facet));
    case 'when':
      return findWhen(garden, query.conditions.map(({ text }) => text), query.elementKind);
    case 'what-suits':
      return findWhatSuits(garden, query.need.text);
    case 'draw':
      return answerDraw(garden, query.what, query.of);
    case 'decide':
      return answerDecide(garden, query.answers);
    case 'gaps':
      return findGaps(garden);
    case 'disagreements':
      return findDisagreements(garden);
    default:
      return query satisfies never;
  }
}

function answerDraw(garden: Garden, what: DrawingKind, of: QueryText | null): GardenAnswer {
  switch (what) {
    case 'map': {
      const subjects = new Set(garden.uses.map(({ subject }) => subject));
      const users = [...garden.elements.values()].filter(({ id, kind }) => kind !== 'solution' && subjects.has(id));
      const patterns = users.filter(({ kind }) => kind === 'pattern' || kind === 'workload');
      const shown = patterns.length > 0 ? patterns : users;
      const ids = new Set(shown.map(({ id }) => id));
      return { kind: 'map', users: shown, uses: garden.uses.filter(({ subject }) => ids.has(subject)), elements: garden.elements };
    }
    case 'decision':
      return of === null ? growTree(garden) : failed({ code: 'invalid-query', effect: 'No tree is drawn.', cause: 'The decision is that of the whole garden; it takes no name.', tip: 'Try: draw decision', at: null });
    case 'structure': {
      if (of === null) return drawingsOf(garden, null);
      return withElement(garden, of, ['pattern', 'workload', 'component'], (element) => drawingsOf(garden, element));
    }
    case 'stack': {
      if (of !== null) return withElement(garden, of, ['pattern', 'workload'], (element) => ({ kind: 'stack', element, layers: layersOf(garden, element) }));
      return failed({ code: 'invalid-query', effect: 'No stack is drawn.', cause: 'The query names no pattern.', tip: 'Try: draw stack followed by the name of a pattern.', at: null });
    }
    default:
      return what satisfies never;
  }
}

const treeLimits = { mostNodes: 30, mostQuestions: 4 } as const;

/** Patterns first: solutions and workloads are weighed against each other only where the garden has no rule on patterns. */
function growTree(garden: Garden): GardenAnswer {
  const hasPatterns = garden.rules.some(({ option }) => garden.elements.get(option)?.kind === 'pattern');
  const root = growDecisionTree(garden, { kind: hasPatterns ? 'pattern' : null, ...treeLimits });
  if (root !== null) return { kind: 'decision-tree', root };
  return failed({ code: 'unknown-name', effect: 'No decision is drawn.', cause: 'No note says when to choose what.', tip: 'Write "Choose X when:" with a list below it.', at: null });
}

function answerDecide(garden: Garden, answers: readonly QueryAnswer[]): GardenAnswer {
  const written = ({ about, value }: QueryAnswer): string => (about === null ? value.text : `${about.text}=${value.text}`);
  const { situation, problems } = readSituation(garden, {
    answers: answers.filter(({ about, must }) => about !== null && !must).map(written),
    agree: answers.filter(({ about, must }) => about === null && !must).map(written),
    must: answers.filter(({ must }) => must).map(written),
  });
  const decision = decide(garden, situation);
  return { kind: 'ranking', decision: { ...decision, problems: [...problems, ...decision.problems] } };
}

function drawingsOf(garden: Garden, element: Element | null): GardenAnswer {
  const drawings = garden.drawings.filter(({ subject, drawing }) => drawing.kind === 'diagram' && (element === null || subject === element.id));
  if (drawings.length > 0) return { kind: 'structure', element, drawings };
  return failed({
    code: 'unknown-name',
    effect: 'No structure is drawn.',
    cause: element === null ? 'No note holds a text drawing that could be read.' : `No note holds a text drawing of ${element.name} that could be read.`,
    tip: 'Draw boxes and arrows in a code fence below its heading.',
    at: null,
  });
}

/** The solutions of each role, in the order in which the notes name the roles; solutions without a role come last. */
function layersOf(garden: Garden, element: Element): readonly StackLayer[] {
  const layers = new Map<string, { name: string | null; solutions: Map<string, Element> }>();
  const own = garden.uses.filter(({ subject }) => subject === element.id);
  const nameOf = ({ role, component }: Use): string | null => (component === null ? role : (garden.elements.get(component)?.name ?? role));
  for (const use of [...own.filter((use) => nameOf(use) !== null), ...own.filter((use) => nameOf(use) === null)]) {
    const solution = garden.elements.get(use.solution);
    if (solution === undefined) continue;
    const name = nameOf(use);
    const layer = layers.get(name?.toLowerCase() ?? '') ?? { name, solutions: new Map<string, Element>() };
    layer.solutions.set(solution.id, solution);
    layers.set(name?.toLowerCase() ?? '', layer);
  }
  return [...layers.values()].map(({ name, solutions }) => ({ name, solutions: [...solutions.values()] }));
}

function withElement(garden: Garden, name: QueryText, preferred: readonly ElementKind[], answer: (element: Element) => GardenAnswer): GardenAnswer {
  const found = lookUpName(garden, name.text, preferred);
  return 'element' in found ? answer(found.element) : failed(found.problem);
}

function withElements(garden: Garden, { names, preferred }: { readonly names: readonly QueryText[]; readonly preferred: readonly ElementKind[] }, answer: (elements: readonly Element[]) => GardenAnswer): GardenAnswer {
  const found = names.map(({ text }) => lookUpName(garden, text, preferred));
  const problems = found.flatMap((lookup) => ('problem' in lookup ? [lookup.problem] : []));
  return problems.length > 0 ? { kind: 'failed', problems } : answer(found.flatMap((lookup) => ('element' in lookup ? [lookup.element] : [])));
}

function sameElement(names: readonly QueryText[], element: Element | undefined): Problem {
  return {
    code: 'invalid-query',
    effect: 'Nothing is compared.',
    cause: `${names.map(({ text }) => `"${text}"`).join(' and ')} are names of the same thing${element === undefined ? '' : `, ${element.name}`}.`,
    tip: 'Name two different things.',
    at: null,
  };
}

function failed(problem: Problem): GardenAnswer {
  return { kind: 'failed', problems: [problem] };
}
