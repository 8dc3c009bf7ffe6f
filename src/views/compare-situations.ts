import type { Garden } from '../garden/garden';
import { rankSituation } from '../questions/decide';
import { indexDecisions } from '../questions/decision-index';
import type { Answer, Situation } from '../questions/situation';

export interface NamedSituation {
  readonly name: string;
  readonly situation: Situation;
}

/** A cell without text says nothing about the row; `isAny`: it does not matter there. */
export interface SituationCell {
  readonly texts: readonly string[];
  readonly isAny: boolean;
  readonly must: boolean;
}

export interface SituationRow {
  readonly about: string;
  readonly cells: readonly SituationCell[];
  readonly differs: boolean;
}

/** Situations side by side: what was said in each, and who comes first for it. */
export interface SituationComparison {
  readonly names: readonly string[];
  /** The alternatives that share the first place, by situation; empty where all are vetoed or nothing is said. */
  readonly leaders: readonly (readonly string[])[];
  readonly rows: readonly SituationRow[];
}

const silent: SituationCell = { texts: [], isAny: false, must: false };

export function compareSituations(garden: Garden, situations: readonly NamedSituation[]): SituationComparison {
  const { criteria } = indexDecisions(garden);
  const asked = new Set(situations.flatMap(({ situation }) => situation.answers.map((given) => given.criterion)));
  const known = criteria.filter((criterion) => asked.has(criterion.id)).map(({ id, name }) => ({ id, name }));
  const unknown = [...asked].filter((id) => !criteria.some((criterion) => criterion.id === id)).sort().map((id) => ({ id, name: id }));
  const answered = [...known, ...unknown].map(({ id, name }) => toRow(name, situations.map(({ situation }) => {
    const given = situation.answers.filter((each) => each.criterion === id);
    return given.length === 0 ? silent : { texts: given.flatMap((each) => textOf(each.answer)), isAny: given.some((each) => each.answer.kind === 'any'), must: given.some((each) => each.must) };
  })));
  const statements = [...new Set(situations.flatMap(({ situation }) => situation.agreed.map((each) => each.text)))].sort();
  const agreed = statements.map((text) => toRow(text, situations.map(({ situation }) => {
    const given = situation.agreed.find((each) => each.text === text);
    return given === undefined ? silent : { texts: ['✓'], isAny: false, must: given.must };
  })));
  return { names: situations.map(({ name }) => name), leaders: situations.map(({ situation }) => findLeaders(garden, situation)), rows: [...answered, ...agreed] };
}

function findLeaders(garden: Garden, situation: Situation): readonly string[] {
  if (situation.agreed.length === 0 && situation.answers.every((given) => given.answer.kind === 'any')) return [];
  return rankSituation(garden, situation).filter((each) => each.rank === 1 && each.vetoed === null).map((each) => each.name);
}

function toRow(about: string, cells: readonly SituationCell[]): SituationRow {
  return { about, cells, differs: new Set(cells.map((cell) => JSON.stringify(cell))).size > 1 };
}

function textOf(answer: Answer): readonly string[] {
  return answer.kind === 'any' ? [] : [answer.text];
}
