import type { Provenance } from '../facts/fact';
import type { ElementId } from '../garden/garden';
import type { Demand } from './collect-demands';
import { compareText } from './collect-demands';
import type { DecisionIndex } from './decision-index';
import { keyOfQuestion, usageId } from './group-criteria';
import { findWorkload } from './find-workload';
import type { Claim, Verdict } from './judge-demand';
import { judgeDemand, matchWording, readClaim } from './judge-demand';
import type { AgreedStatement, GivenAnswer, Situation } from './situation';

/** A quotation that speaks for an option apart from conditions: a workload's own use of it. */
export interface Support {
  readonly option: ElementId;
  readonly text: string;
  readonly at: Provenance;
}

/** One answered criterion or agreed statement, with what it makes of the notes' demands. */
export interface JudgedKey {
  /** Sorts keys, so that the order of answers means nothing. */
  readonly id: string;
  /** What `unknown` and reasons call it. */
  readonly name: string;
  /** What was said, as the user may read it: `latency=30s`, or the statement. */
  readonly said: string;
  readonly verdicts: ReadonlyMap<Demand, Verdict>;
  readonly support: readonly Support[];
}

export interface WeighedKey extends JudgedKey {
  readonly weight: number;
  readonly must: boolean;
}

const memos = new WeakMap<DecisionIndex, Map<string, JudgedKey>>();

/** Judges all answers and agreed statements; "doesn't matter" and criteria that the garden does not know drop out. */
export function judgeSituation(index: DecisionIndex, situation: Situation): readonly WeighedKey[] {
  const keys: WeighedKey[] = [];
  const answers = new Map<string, GivenAnswer[]>();
  for (const given of situation.answers) {
    if (given.answer.kind === 'any') continue;
    const same = answers.get(given.criterion);
    if (same === undefined) answers.set(given.criterion, [given]);
    else same.push(given);
  }
  for (const [criterion, given] of answers) {
    const key = judgeAnswer(index, criterion, given);
    if (key !== null) keys.push({ ...key, weight: Math.max(...given.map((each) => each.importance)), must: given.some((each) => each.must) });
  }
  const agreed = new Map<string, AgreedStatement[]>();
  for (const statement of situation.agreed) {
    const id = [...readClaim({ kind: 'choice', text: statement.text, range: null }, null).wording.words].sort().join(' ') || statement.text;
    agreed.set(id, [...(agreed.get(id) ?? []), statement]);
  }
  for (const [id, statements] of agreed) {
    const text = statements.map((statement) => statement.text).sort(compareText)[0] ?? id;
    keys.push({ ...judgeStatement(index, text), weight: Math.max(...statements.map((each) => each.importance)), must: statements.some((each) => each.must) });
  }
  return keys.sort((a, b) => compareText(a.id, b.id));
}

/** Judges the answers to one criterion, any of which may hold; null if the garden does not ask it. */
export function judgeAnswer(index: DecisionIndex, criterion: string, given: readonly GivenAnswer[]): JudgedKey | null {
  const group = index.grouped.get(criterion);
  if (group === undefined) return null;
  const texts = given.map(({ answer }) => (answer.kind === 'any' ? '' : answer.text)).sort(compareText);
  const values = given.map(({ answer }) => (answer.kind === 'quantity' ? String(answer.value) : '')).sort(compareText);
  return remember(index, `answer\n${criterion}\n${texts.join('\n')}\n${values.join('\n')}`, () => {
    const claims = given.map(({ answer }) => readClaim(answer, group.criterion.origin === 'criterion' ? criterion : ''));
    const verdicts = new Map<Demand, Verdict>();
    for (const claim of claims) {
      const siblings = findSiblings(claim, group.demands);
      for (const demand of group.demands) {
        const question = demand.condition.question;
        const verdict = judgeDemand(claim, demand, question === null ? 'none' : siblings.get(keyOfQuestion(question)) ?? 'none');
        const before = verdicts.get(demand);
        verdicts.set(demand, before === undefined ? verdict : before === 'met' || verdict === 'met' ? 'met' : before === 'silent' ? verdict : before);
      }
    }
    return {
      id: `answer ${criterion}`, name: group.criterion.name, said: `${group.criterion.name}=${texts.join(' or ')}`, verdicts,
      support: criterion === usageId ? texts.flatMap((text) => supportOfWorkload(index, text)) : [],
    };
  });
}

/** Judges a statement that the user agrees with against every demand, whatever criterion it belongs to. */
export function judgeStatement(index: DecisionIndex, text: string): JudgedKey {
  return remember(index, `agree\n${text}`, () => {
    const claim = readClaim({ kind: 'choice', text, range: null }, null);
    const verdicts = new Map<Demand, Verdict>();
    const name = text.trim().toLowerCase();
    for (const demand of index.demands) {
      const match = matchWording(claim, demand);
      // A bare criterion ("cost") agrees with what suits it and is contradicted by what struggles with it.
      const isAbout = demand.source === 'statement' && demand.condition.range === null && demand.condition.criterion === name;
      if (match === 'same' || match === 'within' || isAbout) verdicts.set(demand, 'met');
      else if (match === 'opposite') verdicts.set(demand, 'contradicted');
    }
    return { id: `statement ${text}`, name: text, said: text, verdicts, support: [] };
  });
}

/** How an answer fits the answers of each question: exactly one of them, part of some, or none. */
function findSiblings(claim: Claim, demands: readonly Demand[]): ReadonlyMap<string, 'same' | 'within'> {
  const siblings = new Map<string, 'same' | 'within'>();
  if (claim.answer.kind !== 'choice') return siblings;
  for (const demand of demands) {
    if (demand.condition.question === null) continue;
    const key = keyOfQuestion(demand.condition.question);
    const match = matchWording(claim, demand);
    if (match === 'same' || (match === 'within' && !siblings.has(key))) siblings.set(key, match);
  }
  return siblings;
}

function supportOfWorkload(index: DecisionIndex, text: string): readonly Support[] {
  const workload = findWorkload(index.garden, text);
  if (workload === null) return [];
  const support: Support[] = [];
  const place = index.places.get(workload.id);
  if (place !== undefined) support.push({ option: workload.id, text: workload.name, at: place });
  for (const use of index.usesOf.get(workload.id) ?? []) {
    const name = index.garden.elements.get(use.solution)?.name ?? use.solution;
    support.push({ option: use.solution, text: use.role === null ? `${workload.name} uses ${name}` : `${workload.name} uses ${name} (${use.role})`, at: use.at });
    if (use.component !== null) support.push({ option: use.component, text: `${workload.name} uses ${name}`, at: use.at });
  }
  return support;
}

function remember(index: DecisionIndex, id: string, judge: () => JudgedKey): JudgedKey {
  const before = memos.get(index);
  // A slider gives endless values; the bound keeps the memo small without a clock.
  const memo = before !== undefined && before.size <= 5000 ? before : new Map<string, JudgedKey>();
  if (memo !== before) memos.set(index, memo);
  const known = memo.get(id);
  if (known !== undefined) return known;
  const judged = judge();
  memo.set(id, judged);
  return judged;
}
