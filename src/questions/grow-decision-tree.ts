import type { ElementKind } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import { indexDecisions, type DecisionIndex } from './decision-index';
import { formatQuantity } from './format-quantity';
import type { Criterion } from './group-criteria';
import { judgeAnswer, judgeStatement, type WeighedKey } from './judge-situation';
import { listChoices, listIntervals, listStatements } from './list-hypotheses';
import { listCandidates, scoreAlternatives } from './rank-alternatives';
import { emptySituation, type AgreedStatement, type GivenAnswer } from './situation';

export interface DecisionBranch {
  /** In the notes' words or as intervals between their bounds; several where they lead to the same place. */
  readonly answers: readonly string[];
  /** What one such answer is to the engine; null for a statement that does not hold, which changes nothing. */
  readonly given: GivenAnswer | AgreedStatement | null;
  readonly to: DecisionNode;
}

export type DecisionNode =
  | { readonly kind: 'question'; readonly question: string; readonly branches: readonly DecisionBranch[] }
  /** The alternatives that share the first place, in the garden's order; never empty. */
  | { readonly kind: 'outcome'; readonly options: readonly Element[] };

export interface TreeLimits {
  /** Alternatives of this kind; null: all that rules and statements weigh. */
  readonly kind: ElementKind | null;
  readonly mostNodes: number;
  readonly mostQuestions: number;
}

interface Leaf {
  readonly keys: readonly WeighedKey[];
  readonly asked: ReadonlySet<string>;
  question: string | null;
  branches: { answers: string[]; given: DecisionBranch['given']; leaf: Leaf }[];
}

interface Candidate {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly given: DecisionBranch['given']; readonly key: WeighedKey | null }[];
}

/** Statements number hundreds in a large garden; those that most alternatives share come first. */
const mostStatements = 24;
/** Questions tried below the root: those that tell most apart at the root. Keeps the work in a large garden at one pass over all. */
const mostCandidates = 32;

/**
 * A tree of questions, induced greedily as the engine chooses its next one: by how many alternatives an answer is expected to put out of
 * reach of the first place, then by how many it parts from it, every answer taken as equally likely. It scores with the engine, so each path ends with the alternatives that `decide` ranks first for its answers.
 * Null where the garden weighs nothing.
 */
export function growDecisionTree(garden: Garden, { kind, mostNodes, mostQuestions }: TreeLimits): DecisionNode | null {
  const index = indexDecisions(garden);
  const options = listCandidates(index, { ...emptySituation, kind });
  if (options.length === 0) return null;
  const root: Leaf = { keys: [], asked: new Set(), question: null, branches: [] };
  const candidates = listQuestions(index)
    .flatMap((candidate) => { const rated = rateQuestion(index, { leaf: root, candidate, options }); return rated === null ? [] : [{ candidate, rated }]; })
    .sort((a, b) => (isBelow(a.rated.left, b.rated.left) ? -1 : isBelow(b.rated.left, a.rated.left) ? 1 : 0))
    .slice(0, mostCandidates)
    .map(({ candidate }) => candidate);
  const open: Leaf[] = [root];
  let nodes = 1;
  for (let leaf = open.shift(); leaf !== undefined; leaf = open.shift()) {
    if (leaf.asked.size >= mostQuestions) continue;
    const best = chooseQuestion(index, { leaf, candidates, options });
    if (best === null || nodes + best.branches.length > mostNodes) continue;
    leaf.question = best.question;
    leaf.branches = best.branches;
    nodes += best.branches.length;
    open.push(...best.branches.map((branch) => branch.leaf));
  }
  return settle(index, root, options);
}

function listQuestions(index: DecisionIndex): readonly Candidate[] {
  const criteria = index.criteria.filter(({ origin }) => origin !== 'usage').map((criterion): Candidate => ({ id: criterion.id, question: criterion.question, answers: answersTo(index, criterion) }));
  const statements = listStatements(index).slice(0, mostStatements).map((text): Candidate => ({
    id: `statement ${text}`,
    question: text,
    answers: [
      { text: 'Yes', given: { text, importance: 1, must: false }, key: { ...judgeStatement(index, text), weight: 1, must: false } },
      { text: 'No', given: null, key: null },
    ],
  }));
  return [...criteria, ...statements];
}

function answersTo(index: DecisionIndex, criterion: Criterion): Candidate['answers'] {
  const intervals = listIntervals(criterion).map((hypothesis, at) => ({ ...hypothesis, text: nameInterval(criterion, at) }));
  return [...intervals, ...listChoices(criterion)].flatMap(({ answer, text }) => {
    const given: GivenAnswer = { criterion: criterion.id, answer, importance: 1, must: false };
    const key = judgeAnswer(index, criterion.id, [given]);
    return key === null ? [] : [{ text, given, key: { ...key, weight: 1, must: false } }];
  });
}

/** People come in whole numbers: from 4 up to but without 7 is `4-6 people`. */
function nameHeads(from: number, below: number | null): string {
  if (below === null) return `${from} people or more`;
  const last = Math.ceil(below) - 1;
  return last <= from ? `${from} ${from === 1 ? 'person' : 'people'}` : `${from}-${last} people`;
}

/** The interval before the first bound, between two bounds, or from the last bound on. */
function nameInterval({ thresholds, unit }: Criterion, at: number): string {
  const show = (value: number | undefined): string => (value === undefined || unit === null ? '' : formatQuantity(value, unit));
  if (unit === 'people') return nameHeads(thresholds[at - 1] ?? 1, thresholds[at] ?? null);
  if (at === 0) return `under ${show(thresholds[0])}`;
  return at === thresholds.length ? `${show(thresholds[at - 1])} or more` : `${show(thresholds[at - 1])} to ${show(thresholds[at])}`;
}

interface RatedQuestion {
  readonly question: string;
  readonly branches: Leaf['branches'];
  /** Expected after an answer. */
  readonly left: Standing;
}

function chooseQuestion(index: DecisionIndex, { leaf, candidates, options }: { leaf: Leaf; candidates: readonly Candidate[]; options: readonly ElementId[] }): RatedQuestion | null {
  const now = countStanding(scoreAlternatives(index, leaf.keys, options));
  let best: RatedQuestion | null = null;
  for (const candidate of candidates) {
    const rated = rateQuestion(index, { leaf, candidate, options });
    if (rated !== null && isBelow(rated.left, now) && (best === null || isBelow(rated.left, best.left))) best = rated;
  }
  return best;
}

/** Null where the question was asked on the way here, or all answers come to the same. */
function rateQuestion(index: DecisionIndex, { leaf, candidate: { id, question, answers }, options }: { leaf: Leaf; candidate: Candidate; options: readonly ElementId[] }): RatedQuestion | null {
  if (leaf.asked.has(id) || answers.length < 2) return null;
  const asked = new Set([...leaf.asked, id]);
  const byStanding = new Map<string, Leaf['branches'][number]>();
  const left = { reach: 0, first: 0 };
  for (const { text, given, key } of answers) {
    const keys = key === null ? leaf.keys : [...leaf.keys, key];
    const standings = scoreAlternatives(index, keys, options);
    const { reach, first } = countStanding(standings);
    left.reach += reach / answers.length;
    left.first += first / answers.length;
    const standing = standings.map(({ score, low }) => `${score} ${low}`).join(' ');
    const known = byStanding.get(standing);
    if (known === undefined) byStanding.set(standing, { answers: [text], given, leaf: { keys, asked, question: null, branches: [] } });
    else known.answers.push(text);
  }
  return byStanding.size > 1 ? { question, branches: [...byStanding.values()], left } : null;
}

interface Standing {
  /** How many alternatives touch the best low end with their band. */
  readonly reach: number;
  readonly first: number;
}

function isBelow(a: Standing, b: Standing): boolean {
  const closer = 1e-9;
  return a.reach < b.reach - closer || (a.reach < b.reach + closer && a.first < b.first - closer);
}

function countStanding(standings: readonly { readonly score: number; readonly low: number; readonly high: number }[]): Standing {
  const low = Math.max(...standings.map((standing) => standing.low));
  const score = Math.max(...standings.map((standing) => standing.score));
  return { reach: standings.filter(({ high }) => high >= low).length, first: standings.filter((standing) => standing.score === score).length };
}

function findFirst(index: DecisionIndex, keys: readonly WeighedKey[], options: readonly ElementId[]): readonly ElementId[] {
  const standings = scoreAlternatives(index, keys, options);
  const best = Math.max(...standings.map(({ score }) => score));
  return standings.filter(({ score }) => score === best).map(({ option }) => option);
}

/** Turns leaves into outcomes, and joins sibling branches that end with the same alternatives. */
function settle(index: DecisionIndex, leaf: Leaf, options: readonly ElementId[]): DecisionNode {
  if (leaf.question === null) {
    return { kind: 'outcome', options: findFirst(index, leaf.keys, options).flatMap((id) => index.garden.elements.get(id) ?? []) };
  }
  const branches = new Map<string, { answers: string[]; given: DecisionBranch['given']; to: DecisionNode }>();
  for (const [at, branch] of leaf.branches.entries()) {
    const to = settle(index, branch.leaf, options);
    const key = to.kind === 'outcome' ? to.options.map(({ id }) => id).join(' ') : String(at);
    const known = branches.get(key);
    if (known === undefined) branches.set(key, { answers: [...branch.answers], given: branch.given, to });
    else known.answers.push(...branch.answers);
  }
  const [only, ...others] = [...branches.values()];
  return only !== undefined && others.length === 0 ? only.to : { kind: 'question', question: leaf.question, branches: [...branches.values()] };
}
