import type { DecisionIndex } from './decision-index';
import type { Criterion } from './group-criteria';
import type { WeighedKey } from './judge-situation';
import { judgeAnswer, judgeStatement } from './judge-situation';
import { listChoices, listIntervals, listStatements } from './list-hypotheses';
import type { Standing } from './rank-alternatives';
import { listCandidates, scoreAlternatives } from './rank-alternatives';
import type { Situation } from './situation';

/** A question worth asking next. `gain`: how many alternatives an answer is expected to put out of reach of the first place. */
export interface NextQuestion {
  readonly question: string;
  readonly gain: number;
}

/** More than this is no help, and statements number hundreds in a large garden. */
const mostStatements = 60, mostQuestions = 12;

/**
 * Open questions by expected gain, every answer taken as equally likely; an alternative is within reach while its band touches the best low end.
 * How the data is used comes first while nothing is answered. Questions that put nobody out of reach follow by how many they part from the first place; those that part nobody are left out unless a note asks them.
 */
export function rankNextQuestions(index: DecisionIndex, situation: Situation, keys: readonly WeighedKey[]): readonly NextQuestion[] {
  const candidates = listCandidates(index, situation);
  const now = scoreAlternatives(index, keys, candidates);
  const [reach, first] = [countWithinReach(now), countFirst(now)];
  const rate = (answers: readonly (WeighedKey | null)[]): { readonly gain: number; readonly parted: number } => {
    let gain = 0, parted = 0;
    for (const key of answers) {
      if (key === null) continue;
      const then = scoreAlternatives(index, [...keys, key], candidates);
      gain += reach - countWithinReach(then);
      parted += first - countFirst(then);
    }
    return { gain: gain / answers.length, parted: parted / answers.length };
  };
  const answered = new Set(situation.answers.map((given) => given.criterion));
  const rated: { readonly question: string; readonly gain: number; readonly parted: number; readonly isStatement: boolean; readonly isAsked: boolean; readonly isFirst: boolean }[] = [];
  // The first component is chosen by how the data is used, so that is asked before anything is answered.
  const opensWithUsage = situation.answers.length === 0 && situation.agreed.length === 0 && (situation.kind === null || situation.kind === 'workload' || situation.kind === 'solution');
  for (const criterion of index.criteria) {
    if (answered.has(criterion.id)) continue;
    const given = answersTo(index, criterion);
    // A single answer in words can only be given or not.
    const answers = given.length === 1 ? [...given, null] : given;
    if (answers.length > 0) rated.push({ question: criterion.question, isStatement: false, isAsked: criterion.asked.length > 0, isFirst: opensWithUsage && criterion.origin === 'usage', ...rate(answers) });
  }
  const agreed = new Set(situation.agreed.map((statement) => statement.text));
  for (const text of listStatements(index).slice(0, mostStatements)) {
    if (agreed.has(text)) continue;
    // Agreed or not: a statement that does not hold changes nothing.
    rated.push({ question: `Does this hold: “${text}”?`, isStatement: true, isAsked: false, isFirst: false, ...rate([weigh(judgeStatement(index, text)), null]) });
  }
  return rated.map((each) => ({ ...each, gain: Math.max(0, Math.round(each.gain * 1000) / 1000) })).filter((each) => each.gain > 0 || each.parted > 0 || each.isAsked || each.isFirst)
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.gain - a.gain || Number(a.isStatement) - Number(b.isStatement) || b.parted - a.parted)
    .slice(0, mostQuestions).map(({ question, gain }) => ({ question, gain }));
}

function answersTo(index: DecisionIndex, criterion: Criterion): readonly (WeighedKey | null)[] {
  return [...listIntervals(criterion), ...listChoices(criterion)].map(({ answer }) => {
    const key = judgeAnswer(index, criterion.id, [{ criterion: criterion.id, answer, importance: 1, must: false }]);
    return key === null ? null : weigh(key);
  });
}

function weigh(key: Omit<WeighedKey, 'weight' | 'must'>): WeighedKey {
  return { ...key, weight: 1, must: false };
}

function countWithinReach(standings: readonly Standing[]): number {
  const open = standings.filter((standing) => !standing.vetoed);
  const best = Math.max(...open.map((standing) => standing.low));
  return open.filter((standing) => standing.high >= best).length;
}

function countFirst(standings: readonly Standing[]): number {
  const open = standings.filter((standing) => !standing.vetoed);
  const best = Math.max(...open.map((standing) => standing.score));
  return open.filter((standing) => standing.score === best).length;
}
