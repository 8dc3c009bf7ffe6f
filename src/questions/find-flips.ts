import type { ElementId } from '../garden/garden';
import type { DecisionIndex } from './decision-index';
import type { WeighedKey } from './judge-situation';
import { judgeAnswer, judgeStatement } from './judge-situation';
import type { Hypothesis } from './list-hypotheses';
import { listChoices, listIntervals, listMoves, listStatements } from './list-hypotheses';
import { listCandidates, listLeaders } from './rank-alternatives';
import type { Situation } from './situation';

/** One change that puts a runner-up on the first rank and the present first alternative off it. */
export interface Flip {
  readonly option: ElementId;
  /** `latency=5 min`, as an answer is given; `agree: …` and `no longer: …` for statements. */
  readonly change: string;
  readonly newWinner: ElementId;
}

interface Change {
  readonly text: string;
  readonly keys: readonly WeighedKey[];
}

/** Changes of which only the first that helps an alternative is told: the bounds of one direction, nearest first. */
type ChangeGroup = readonly Change[];

const mostStatements = 60, mostPerOption = 6;

/**
 * For every alternative but the one listed first: the single answers that would put it first in its place. Moves of a given number come first
 * (the nearest bound that does it, in each direction), then other answers to what was asked, new answers, and statements. Where some changes make
 * an alternative the first one listed, those that only make it share the rank are left out. At most six an alternative.
 */
export function findFlips(index: DecisionIndex, situation: Situation, ranked: { readonly keys: readonly WeighedKey[]; readonly leader: ElementId | null }): readonly Flip[] {
  const { keys, leader } = ranked;
  if (keys.length === 0) return [];
  const candidates = listCandidates(index, situation);
  const listed = new Map<ElementId, string[]>();
  const shared = new Map<ElementId, string[]>();
  for (const group of [...listAnswerChanges(index, situation, keys), ...listStatementChanges(index, keys)]) {
    const helped = new Set<ElementId>();
    for (const change of group) {
      const leaders = listLeaders(index, change.keys, candidates);
      if (leader !== null && leaders.includes(leader)) continue;
      leaders.forEach((option, i) => {
        if (helped.has(option)) return;
        if (i === 0) helped.add(option);
        const told = i === 0 ? listed : shared;
        told.set(option, [...(told.get(option) ?? []), change.text]);
      });
    }
  }
  const options = [...new Set([...listed.keys(), ...shared.keys()])];
  return options.flatMap((option) => [...new Set(listed.get(option) ?? shared.get(option) ?? [])].slice(0, mostPerOption).map((change) => ({ option, change, newWinner: option })));
}

function listAnswerChanges(index: DecisionIndex, situation: Situation, keys: readonly WeighedKey[]): readonly ChangeGroup[] {
  const moves: ChangeGroup[] = [], others: ChangeGroup[] = [], fresh: ChangeGroup[] = [];
  for (const criterion of index.criteria) {
    const given = situation.answers.filter((each) => each.criterion === criterion.id);
    const rest = keys.filter((key) => key.id !== `answer ${criterion.id}`);
    const change = ({ answer, text }: Hypothesis): Change => {
      const weight = given.length === 0 ? 1 : Math.max(...given.map((each) => each.importance));
      const must = given.some((each) => each.must);
      const key = judgeAnswer(index, criterion.id, [{ criterion: criterion.id, answer, importance: weight, must }]);
      return { text: `${criterion.name}=${text}`, keys: key === null ? rest : [...rest, { ...key, weight, must }] };
    };
    const numbers = given.flatMap(({ answer }) => (answer.kind === 'quantity' ? [answer.value] : []));
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    if (numbers.length > 0) moves.push(listMoves(criterion, high).up.map(change), listMoves(criterion, low).down.map(change));
    const rivals = listChoices(criterion).filter((choice) => !given.some(({ answer }) => answer.kind !== 'any' && answer.text === choice.text)).map((choice) => [change(choice)]);
    const intervals = numbers.length > 0 ? [] : listIntervals(criterion).map((interval) => [change(interval)]);
    if (given.length === 0) fresh.push(...rivals, ...intervals);
    else others.push(...rivals, ...intervals, ...(rest.length < keys.length ? [[{ text: `${criterion.name}=doesn't matter`, keys: rest }]] : []));
  }
  return [...moves, ...others, ...fresh];
}

function listStatementChanges(index: DecisionIndex, keys: readonly WeighedKey[]): readonly ChangeGroup[] {
  const withdrawn = keys.filter((key) => key.id.startsWith('statement ')).map((key) => [{ text: `no longer: ${key.said}`, keys: keys.filter((each) => each !== key) }]);
  const agreed: ChangeGroup[] = [];
  for (const text of listStatements(index).slice(0, mostStatements)) {
    const key = judgeStatement(index, text);
    if (!keys.some((each) => each.id === key.id)) agreed.push([{ text: `agree: ${text}`, keys: [...keys, { ...key, weight: 1, must: false }] }]);
  }
  return [...withdrawn, ...agreed];
}
