import { unitOfCriterion } from '../facts/conditions/criterion-vocabulary';
import type { Provenance, Range, Unit } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import type { Demand } from './collect-demands';
import { comparePlaces, compareText } from './collect-demands';

/** A question as a note asks it. */
export interface AskedQuestion {
  readonly text: string;
  readonly at: Provenance;
}

/** An answer in the notes' words. */
export interface Choice {
  readonly text: string;
  readonly range: Range | null;
  /** Who it speaks for or against, sorted. */
  readonly options: readonly ElementId[];
  readonly at: Provenance;
}

/** What is asked before alternatives are compared. */
export interface Criterion {
  /** The criterion's name (`latency`), `usage`, or the question itself where its answers speak of more than one criterion. Stable. */
  readonly id: string;
  /** What people call it: the criterion's name, or the question as the note has it. Understood where answers are written. */
  readonly name: string;
  /** The first question a note asks about it; else made of the name, or of its only choice. */
  readonly question: string;
  readonly origin: 'usage' | 'question' | 'criterion';
  readonly asked: readonly AskedQuestion[];
  /** Base unit of the thresholds; null where the notes give no numbers. */
  readonly unit: Unit | null;
  /** The notes' bounds in base units, ascending, each once: the marks of the slider. */
  readonly thresholds: readonly number[];
  /** In reading order, each wording once. */
  readonly choices: readonly Choice[];
}

/** Id of the first question of gardens with workloads. */
export const usageId = 'usage';

export interface GroupedCriterion {
  readonly criterion: Criterion;
  /** Demands that an answer is held against. */
  readonly demands: readonly Demand[];
}

/** Groups demands into criteria: by the criterion they speak of, and by the question where its answers do not share one. */
export function groupCriteria(garden: Garden, rules: readonly (readonly Demand[])[]): readonly GroupedCriterion[] {
  const demands = rules.flat();
  const byQuestion = groupBy(demands, (demand) => (demand.condition.question === null ? null : keyOfQuestion(demand.condition.question)));
  const shared = new Map([...byQuestion].map(([key, members]) => [key, findSharedCriterion(members)]));
  const idOf = (demand: Demand): string | null =>
    (demand.condition.question === null ? demand.condition.criterion : shared.get(keyOfQuestion(demand.condition.question)) ?? keyOfQuestion(demand.condition.question));
  const ownQuestions = new Set([...shared].filter(([, criterion]) => criterion === null).map(([key]) => key));
  const grouped: GroupedCriterion[] = [];
  for (const [id, members] of groupBy(demands, idOf)) {
    const criteria = new Set(members.filter((demand) => !isGeneric(demand)).map((demand) => demand.condition.criterion));
    criteria.delete(null);
    // An answer in the notes' words also reaches what other questions and lists say about the same criterion.
    const related = demands.filter((demand) => idOf(demand) !== id && criteria.has(demand.condition.criterion) && !isGeneric(demand));
    grouped.push({ criterion: describe(id, members, ownQuestions.has(id)), demands: [...members, ...related] });
  }
  const firsts = new Map(grouped.map(({ criterion }) => [criterion, criterion.asked[0]?.at]));
  grouped.sort((a, b) => {
    const [x, y] = [firsts.get(a.criterion), firsts.get(b.criterion)];
    if (x !== undefined && y !== undefined) return comparePlaces(x, y) || compareText(a.criterion.id, b.criterion.id);
    if (x !== undefined || y !== undefined) return x !== undefined ? -1 : 1;
    return countOptions(b) - countOptions(a) || compareText(a.criterion.id, b.criterion.id);
  });
  const usage = describeUsage(garden);
  return usage === null ? grouped : [{ criterion: usage, demands: [] }, ...grouped];
}

/** Questions are one when their words are, whatever case, quotes and end marks they have. */
export function keyOfQuestion(question: string): string {
  return question.toLowerCase().replace(/[\s*_`"“”?:]+/g, ' ').replaceAll('’', "'").trim();
}

/** "Yes" and "No" mean nothing apart from their question. */
function isGeneric(demand: Demand): boolean {
  return demand.condition.range === null && /^(yes|no|true|false|y|n|ja|nein|maybe|sometimes|it depends)\b[\s.!]*$/i.test(demand.condition.condition.trim());
}

/** The one criterion that a question's answers speak of; answers that name none ("Mixed") follow the numbers beside them. */
function findSharedCriterion(members: readonly Demand[]): string | null {
  const named = new Set(members.map((demand) => demand.condition.criterion));
  const hasNumbers = members.some((demand) => demand.condition.range !== null);
  if (hasNumbers) named.delete(null);
  const [first] = named;
  return named.size === 1 && !members.some(isGeneric) ? first ?? null : null;
}

function describe(id: string, members: readonly Demand[], isQuestion: boolean): Criterion {
  const asked = new Map<string, AskedQuestion>();
  const choices = new Map<string, { text: string; range: Range | null; options: Set<ElementId>; at: Provenance }>();
  const unit = isQuestion ? commonUnit(members) : unitOfCriterion(id) ?? commonUnit(members);
  // Nobody has fewer than one person or less than nothing: such a bound parts no two cases.
  const least = unit === 'people' ? 1 : 0;
  const thresholds = new Set<number>();
  for (const demand of members) {
    const { question, condition, range } = demand.condition;
    if (question !== null && !asked.has(keyOfQuestion(question))) asked.set(keyOfQuestion(question), { text: question, at: demand.at });
    if (range !== null && range.unit === unit) for (const bound of [range.min, range.max]) if (bound !== null && bound > least) thresholds.add(bound);
    if (demand.source !== 'rule') continue;
    const key = [...demand.wording.words].sort().join(' ') + (demand.wording.negated ? ' not' : '') || condition;
    const choice = choices.get(key) ?? { text: condition, range, options: new Set<ElementId>(), at: demand.at };
    choice.options.add(demand.option);
    choices.set(key, choice);
  }
  const question = [...asked.values()][0]?.text ?? null;
  const [only, another] = [...choices.values()];
  const made = thresholds.size === 0 && only !== undefined && another === undefined ? `Does this hold: “${only.text}”?` : `${id.charAt(0).toUpperCase()}${id.slice(1)}?`;
  return {
    id, name: isQuestion ? question ?? id : id, question: question ?? made, origin: isQuestion ? 'question' : 'criterion', asked: [...asked.values()],
    unit: thresholds.size > 0 ? unit : null, thresholds: [...thresholds].sort((a, b) => a - b),
    choices: [...choices.values()].map((choice) => ({ ...choice, options: [...choice.options].sort(compareText) })),
  };
}

function describeUsage(garden: Garden): Criterion | null {
  const choices: Choice[] = [];
  for (const element of garden.elements.values()) {
    if (element.kind !== 'workload') continue;
    const places = [...garden.statements, ...garden.uses].filter((fact) => fact.subject === element.id).map((fact) => fact.at).sort(comparePlaces);
    const at = places[0];
    if (at !== undefined) choices.push({ text: element.name, range: null, options: [element.id], at });
  }
  if (choices.length === 0) return null;
  choices.sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.text, b.text));
  const question = 'How will the data be used?';
  return { id: usageId, name: question, question, origin: 'usage', asked: [], unit: null, thresholds: [], choices };
}

function commonUnit(members: readonly Demand[]): Unit | null {
  const counts = new Map<Unit, number>();
  for (const { condition } of members) if (condition.range !== null) counts.set(condition.range.unit, (counts.get(condition.range.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}

function countOptions({ demands }: GroupedCriterion): number {
  return new Set(demands.map((demand) => demand.option)).size;
}

function groupBy(demands: readonly Demand[], keyOf: (demand: Demand) => string | null): ReadonlyMap<string, readonly Demand[]> {
  const groups = new Map<string, Demand[]>();
  for (const demand of demands) {
    const key = keyOf(demand);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [demand]);
    else group.push(demand);
  }
  return groups;
}
