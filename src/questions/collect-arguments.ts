import type { Provenance } from '../facts/fact';
import type { ElementId } from '../garden/garden';
import type { Demand } from './collect-demands';
import { comparePlaces, compareText } from './collect-demands';
import type { DecisionIndex } from './decision-index';
import type { WeighedKey } from './judge-situation';
import type { Outcome } from './tally-key';
import { effectOf, isGivenAsAlternative } from './tally-key';

/** A quotation that speaks for or against an alternative. Weights of one key add up to its share of the score: the first carries it, repetitions carry 0. */
export interface Argument {
  readonly text: string;
  readonly weight: number;
  readonly at: Provenance;
}

export interface KeyOfOption {
  readonly key: WeighedKey;
  readonly keys: readonly WeighedKey[];
  readonly option: ElementId;
  readonly outcome: Outcome | undefined;
}

interface Spoken {
  readonly text: string;
  readonly at: Provenance;
  readonly outranked: boolean;
}

/** All quotations of one key for and against one option; exactly one carries the key's weight where the outcome counts. */
export function collectArguments(index: DecisionIndex, { key, keys, option, outcome }: KeyOfOption): { readonly for: readonly Argument[]; readonly against: readonly Argument[] } {
  const pro: Spoken[] = [], con: Spoken[] = [];
  const metIn = { rule: new Set<string>(), statement: new Set<string>() };
  const statedIn = new Map<string, Set<string>>();
  const effects = [...key.verdicts].filter(([demand]) => demand.option === option).map(([demand, verdict]) => ({ demand, effect: effectOf(index, demand, verdict, keys) }));
  for (const { demand, effect } of effects) {
    const fact = `${demand.source} ${demand.fact}`;
    if (effect === 'against') statedIn.set(fact, (statedIn.get(fact) ?? new Set()).add(demand.at.path));
    if (effect !== 'for') continue;
    metIn[demand.source].add(demand.at.path);
    pro.push({ text: describeDemand(demand), at: demand.at, outranked: demand.source === 'statement' });
  }
  for (const { demand, effect } of effects) {
    if (effect !== 'against') continue;
    // A note that gives several conditions to choose from is not against an option that meets one of them.
    if (demand.side === 'for' && isGivenAsAlternative(statedIn.get(`${demand.source} ${demand.fact}`) ?? new Set(), metIn[demand.source])) continue;
    con.push({ text: describeDemand(demand), at: demand.at, outranked: demand.source === 'statement' });
  }
  for (const support of key.support) if (support.option === option) pro.push({ text: support.text, at: support.at, outranked: false });
  return {
    for: weigh(pro, outcome === 'for' ? key.weight : 0),
    against: weigh(con, outcome === 'against' ? -key.weight : 0),
  };
}

function weigh(spoken: readonly Spoken[], weight: number): readonly Argument[] {
  const seen = new Set<string>();
  return [...spoken].sort((a, b) => Number(a.outranked) - Number(b.outranked) || comparePlaces(a.at, b.at) || compareText(a.text, b.text))
    .filter(({ text, at }) => { const id = `${at.path}\n${at.start}\n${text}`; const isNew = !seen.has(id); seen.add(id); return isNew; })
    .map(({ text, at }, i) => ({ text, weight: i === 0 ? weight : 0, at }));
}

/** The condition in the note's words; "Yes" and "No" say nothing without their question. */
function describeDemand({ condition: { question, condition } }: Demand): string {
  return question !== null && /^(yes|no|ja|nein|true|false)\b\W*$/i.test(condition) ? `${question} ${condition}` : condition;
}
