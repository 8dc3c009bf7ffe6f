import type { NoteFacts, Problem, SubjectFact, UseFact } from '../facts/fact';
import { findSolution } from '../facts/find-solutions';
import type { ElementRegistry } from './element-registry';
import { findDisputes } from './find-disputes';
import type { Comparison, DecisionRule, Element, ElementId, Use } from './garden';

export interface ProblemInput {
  readonly notes: readonly NoteFacts[];
  readonly registry: ElementRegistry;
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly uses: readonly Use[];
  readonly rules: readonly DecisionRule[];
  readonly comparisons: readonly Comparison[];
}

/** What only all notes together show: names claimed twice, elements without solutions, names no catalogue knows, notes that disagree. */
export function findProblems(input: ProblemInput): readonly Problem[] {
  return [...findAmbiguousNames(input), ...findMissingSolutions(input), ...findUnknownSolutions(input), ...findDisagreements(input)];
}

function findAmbiguousNames({ registry }: ProblemInput): readonly Problem[] {
  return registry.names.ambiguous.map(({ name, readings: [a, b], fact }) => ({
    code: 'ambiguous-name', at: fact.at,
    effect: `"${name}" is kept apart as two things.`,
    cause: `Both "${a}" and "${b}" go by it.`,
    tip: 'Give one of the notes another title, or name the alias in the front matter of just one of them.',
  }));
}

/** Only workloads and components: a pattern may well be one of organisation and need no product. */
function findMissingSolutions({ notes, registry, elements, uses }: ProblemInput): readonly Problem[] {
  const used = new Set(uses.map(({ subject }) => subject));
  const seen = new Set<ElementId>();
  return notes.flatMap(({ facts }) => facts.filter((fact): fact is SubjectFact => fact.kind === 'subject')).flatMap(({ name, at }): readonly Problem[] => {
    const id = registry.subject(name);
    const element = elements.get(id);
    if (!element || used.has(id) || seen.has(id) || (element.kind !== 'workload' && element.kind !== 'component')) return [];
    seen.add(id);
    return [{ code: 'no-solutions', at, effect: `No solution is listed for ${element.name}.`, cause: 'No note says what realises it.', tip: 'Add a line such as "**Solutions:** A, B" below its heading.' }];
  });
}

function findUnknownSolutions({ notes, elements, registry }: ProblemInput): readonly Problem[] {
  const seen = new Set<string>();
  return notes.flatMap(({ facts }) => facts.filter((fact): fact is UseFact => fact.kind === 'use')).flatMap(({ solution, at }): readonly Problem[] => {
    const id = registry.solution(solution, at.path);
    if (id === null || findSolution(solution) || seen.has(id) || registry.names.find(solution)) return [];
    seen.add(id);
    const name = elements.get(id)?.name ?? solution;
    return [{ code: 'unknown-solution', at, effect: `${name} is taken for a solution of its own.`, cause: 'It stands in a list of solutions, and the catalogue does not know it.', tip: 'Nothing to do if it is one; if it is another name of one, add it as an alias to that solution\u2019s note.' }];
  });
}

function findDisagreements({ comparisons, rules, elements }: ProblemInput): readonly Problem[] {
  return findDisputes({ comparisons, rules }).map(({ option, about, sides }) => ({
    code: 'disagreement', at: sides.at(-1)?.places[0] ?? null,
    effect: `Both readings of ${about} for ${elements.get(option)?.name ?? option} are kept and shown side by side.`,
    cause: `Notes disagree: ${sides.map(({ text, places }) => `"${text}" (${places.map(({ path }) => path).join(', ')})`).join(' against ')}.`,
    tip: 'Change the note that is out of date, or keep both where both are meant.',
  }));
}
