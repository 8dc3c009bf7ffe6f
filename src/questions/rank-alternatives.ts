import type { ElementId } from '../garden/garden';
import type { Argument } from './collect-arguments';
import { collectArguments } from './collect-arguments';
import { comparePlaces, compareText } from './collect-demands';
import type { DecisionIndex } from './decision-index';
import { usageId } from './group-criteria';
import type { WeighedKey } from './judge-situation';
import type { Situation } from './situation';
import type { Outcome } from './tally-key';
import { tallyKey } from './tally-key';

export interface RankedAlternative {
  readonly option: ElementId;
  readonly name: string;
  /** 1-based; ties share it and the next rank is skipped. */
  readonly rank: number;
  /** Sum of all argument weights. */
  readonly score: number;
  /** The score if every unknown spoke against it, and if every unknown spoke for it. */
  readonly low: number;
  readonly high: number;
  /** Why it is out (a sentence with the quotation), or null. */
  readonly vetoed: string | null;
  readonly for: readonly Argument[];
  readonly against: readonly Argument[];
  /** Answered criteria and agreed statements on which the notes are silent. */
  readonly unknown: readonly string[];
}

/** The bare numbers of one alternative. */
export interface Standing {
  readonly option: ElementId;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly vetoed: boolean;
}

/** Elements that can be ranked: of the wanted kind, or weighed by any rule or statement, with the solutions of a chosen workload. */
export function listCandidates(index: DecisionIndex, situation: Situation): readonly ElementId[] {
  const { elements } = index.garden;
  const chosen = new Set<ElementId>();
  for (const element of elements.values()) {
    if (element.kind === 'quality') continue;
    if (situation.kind === null ? index.weighed.has(element.id) : element.kind === situation.kind && (element.notes.length > 0 || index.places.has(element.id))) chosen.add(element.id);
  }
  if (situation.kind !== null || !situation.answers.some((given) => given.criterion === usageId && given.answer.kind === 'choice')) return [...chosen];
  for (const uses of index.usesOf.values()) for (const use of uses) {
    if (elements.get(use.subject)?.kind === 'workload') chosen.add(use.solution);
  }
  return [...chosen];
}

/** Scores alternatives: +w, −w or 0 a key, nothing hidden. Unsorted. */
export function scoreAlternatives(index: DecisionIndex, keys: readonly WeighedKey[], candidates: readonly ElementId[]): readonly Standing[] {
  const tallies = keys.map((key) => tallyKey(index, key, keys));
  return candidates.map((option) => {
    let score = 0, unknown = 0, vetoed = false;
    keys.forEach((key, i) => {
      const outcome = tallies[i]?.get(option);
      if (outcome === undefined) unknown += key.weight;
      score += signOf(outcome) * key.weight;
      if (key.must && outcome === 'against') vetoed = true;
    });
    return { option, score, low: score - unknown, high: score + unknown, vetoed };
  });
}

/** Ranks the alternatives with their arguments. The order of notes, answers and alternatives changes nothing. */
export function rankAlternatives(index: DecisionIndex, situation: Situation, keys: readonly WeighedKey[]): readonly RankedAlternative[] {
  const candidates = listCandidates(index, situation);
  const tallies = keys.map((key) => tallyKey(index, key, keys));
  const width = new Map(candidates.map((option) => [option, fittingWidth(index, keys, option)]));
  const standings = [...scoreAlternatives(index, keys, candidates)].sort((a, b) => Number(a.vetoed) - Number(b.vetoed) || b.score - a.score
    || (width.get(a.option) ?? 0) - (width.get(b.option) ?? 0) || comparePlaced(index, a.option, b.option));
  let rank = 1;
  return standings.map((standing, i) => {
    const before = standings[i - 1];
    if (before !== undefined && (before.score !== standing.score || before.vetoed !== standing.vetoed)) rank = i + 1;
    const { option, score, low, high } = standing;
    const speaking = keys.map((key, k) => ({ key, ...collectArguments(index, { key, keys, option, outcome: tallies[k]?.get(option) }) }));
    const veto = speaking.find(({ key }, k) => key.must && tallies[k]?.get(option) === 'against');
    return {
      option, name: index.garden.elements.get(option)?.name ?? option, rank, score, low, high,
      vetoed: veto === undefined ? null : describeVeto(veto.key, veto.against[0]),
      for: speaking.flatMap((each) => each.for), against: speaking.flatMap((each) => each.against),
      unknown: keys.filter((_, k) => tallies[k]?.get(option) === undefined).map((key) => key.name),
    };
  });
}

/** The alternatives that share the first rank, in the order they are listed in; empty where all are vetoed. */
export function listLeaders(index: DecisionIndex, keys: readonly WeighedKey[], candidates: readonly ElementId[]): readonly ElementId[] {
  const open = scoreAlternatives(index, keys, candidates).filter((standing) => !standing.vetoed);
  const best = Math.max(...open.map((standing) => standing.score));
  const first = open.filter((standing) => standing.score === best).map((standing) => ({ option: standing.option, width: fittingWidth(index, keys, standing.option) }));
  return first.sort((a, b) => a.width - b.width || comparePlaced(index, a.option, b.option)).map(({ option }) => option);
}

function signOf(outcome: Outcome | undefined): number {
  return outcome === 'for' ? 1 : outcome === 'against' ? -1 : 0;
}

function describeVeto(key: WeighedKey, argument: Argument | undefined): string {
  const quote = argument === undefined ? '' : `: “${argument.text}” (${argument.at.path}, line ${argument.at.line})`;
  return `The must-have “${key.said}” is contradicted${quote}.`;
}

/** Decades that the narrowest fitting ranges span, summed over keys; an open end counts as twelve, a key without a fitting range too. */
function fittingWidth(index: DecisionIndex, keys: readonly WeighedKey[], option: ElementId): number {
  let sum = 0;
  for (const key of keys) {
    let narrowest = 12;
    for (const [demand, verdict] of key.verdicts) {
      const range = demand.condition.range;
      if (demand.option !== option || verdict !== 'met' || demand.side !== 'for' || range === null) continue;
      if (range.min !== null && range.min > 0 && range.max !== null) narrowest = Math.min(narrowest, Math.log10(range.max / range.min));
    }
    sum += narrowest;
  }
  return sum;
}

function comparePlaced(index: DecisionIndex, a: ElementId, b: ElementId): number {
  const [x, y] = [index.places.get(a), index.places.get(b)];
  return x !== undefined && y !== undefined ? comparePlaces(x, y) || compareText(a, b) : x !== undefined ? -1 : y !== undefined ? 1 : compareText(a, b);
}
