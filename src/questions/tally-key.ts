import type { ElementId } from '../garden/garden';
import type { Demand } from './collect-demands';
import type { DecisionIndex } from './decision-index';
import type { Verdict } from './judge-demand';
import type { JudgedKey } from './judge-situation';

/** What one key makes of one option: `neutral` is known to count nothing, an option without an outcome is unknown. */
export type Outcome = 'for' | 'against' | 'disputed' | 'neutral';

/** How a demand counts once the rule it belongs to is looked at as a whole. */
export type Effect = 'for' | 'against' | 'neutral' | 'none';

export type Tally = ReadonlyMap<ElementId, Outcome>;

/** What rules, or statements, say of one option. */
interface Voices {
  readonly metIn: Set<string>;
  /** Notes that state a contradicted condition, by fact. */
  readonly contradicted: Map<string, Set<string>>;
  against: boolean;
  neutral: boolean;
}

const tallies = new WeakMap<JudgedKey['verdicts'], Tally>();

/**
 * The outcome of a key for every option that the notes speak of: at most one per option, however often they repeat it.
 * Conditions that one note gives an option are alternatives, so one met condition is enough; met in one note and contradicted in another that
 * knows nothing of it is a dispute, as is a met condition beside a warning that holds. Rules silence `suits` and `struggles`. An option is
 * absent where the notes are silent.
 */
export function tallyKey(index: DecisionIndex, key: JudgedKey, keys: readonly JudgedKey[]): Tally {
  const memo = tallies.get(key.verdicts);
  if (memo !== undefined) return memo;
  let alone = true;
  const voices = { rule: new Map<ElementId, Voices>(), statement: new Map<ElementId, Voices>() };
  for (const [demand, verdict] of key.verdicts) {
    if ((index.rules[demand.rule]?.length ?? 1) > 1) alone = false;
    const effect = effectOf(index, demand, verdict, keys);
    if (effect === 'none') continue;
    const voice = voicesOf(voices[demand.source], demand.option);
    if (effect === 'neutral') { voice.neutral = true; continue; }
    if (demand.side === 'against') { voice.against = true; continue; }
    if (effect === 'for') voice.metIn.add(demand.at.path);
    else voice.contradicted.set(demand.fact, (voice.contradicted.get(demand.fact) ?? new Set()).add(demand.at.path));
  }
  const tally = new Map<ElementId, Outcome>();
  for (const option of new Set([...voices.rule.keys(), ...voices.statement.keys()])) {
    const byRules = resolveVoices(voices.rule.get(option));
    const byStatements = resolveVoices(voices.statement.get(option));
    const outcome = byRules === null || byRules === 'neutral' ? byStatements ?? byRules : byRules;
    if (outcome !== null) tally.set(option, outcome);
  }
  for (const { option } of key.support) {
    const known = tally.get(option);
    tally.set(option, known === 'against' || known === 'disputed' ? 'disputed' : 'for');
  }
  // Conditions that hold together also hang on the other answers, so only a tally without them can be kept.
  if (alone) tallies.set(key.verdicts, tally);
  return tally;
}

/**
 * A demand's effect: a met condition counts for its option unless its rule fails on another condition; a contradicted one counts against it.
 * A rule that is out because its option took another branch (a second rule of the note meets that question otherwise) says nothing more.
 * A warning counts only when all its conditions hold, and is settled (`neutral`) when one does not.
 */
export function effectOf(index: DecisionIndex, demand: Demand, verdict: Verdict, keys: readonly JudgedKey[]): Effect {
  if (verdict === 'silent') return 'none';
  const rule = index.rules[demand.rule] ?? [demand];
  const others: readonly Verdict[] = rule.length === 1 ? [] : rule.filter((other) => other !== demand).map((other) => verdictAmong(other, keys));
  if (demand.side === 'for') {
    if (verdict === 'contradicted') return rule.some((other) => other !== demand && tookAnotherBranch(index, other, keys)) ? 'neutral' : 'against';
    return others.includes('contradicted') ? 'neutral' : 'for';
  }
  if (verdict === 'contradicted' || others.includes('contradicted')) return 'neutral';
  return others.includes('silent') ? 'none' : 'against';
}

/** Whether a contradicted demand's question is answered as another rule of the same note wants it for the same option. */
function tookAnotherBranch(index: DecisionIndex, demand: Demand, keys: readonly JudgedKey[]): boolean {
  const { question } = demand.condition;
  if (question === null || verdictAmong(demand, keys) !== 'contradicted') return false;
  return (index.demandsOf.get(demand.option) ?? []).some((other) => other.side === 'for' && other.at.path === demand.at.path && other.rule !== demand.rule
    && other.condition.question === question && verdictAmong(other, keys) === 'met');
}

function verdictAmong(demand: Demand, keys: readonly JudgedKey[]): Verdict {
  let verdict: Verdict = 'silent';
  for (const key of keys) {
    const said = key.verdicts.get(demand);
    if (said === 'met') return 'met';
    if (said === 'contradicted') verdict = said;
  }
  return verdict;
}

function voicesOf(map: Map<ElementId, Voices>, option: ElementId): Voices {
  const known = map.get(option);
  if (known !== undefined) return known;
  const voices: Voices = { metIn: new Set(), contradicted: new Map(), against: false, neutral: false };
  map.set(option, voices);
  return voices;
}

function resolveVoices(voices: Voices | undefined): Outcome | null {
  if (voices === undefined) return null;
  const speaksFor = voices.metIn.size > 0;
  const speaksAgainst = voices.against || [...voices.contradicted.values()].some((notes) => !isGivenAsAlternative(notes, voices.metIn));
  if (speaksFor && speaksAgainst) return 'disputed';
  if (speaksFor) return 'for';
  if (speaksAgainst) return 'against';
  return voices.neutral ? 'neutral' : null;
}

/** Whether a contradicted condition stands beside a met one in some note that states it: there the two are a choice. */
export function isGivenAsAlternative(statedIn: ReadonlySet<string>, metIn: ReadonlySet<string>): boolean {
  for (const note of statedIn) if (metIn.has(note)) return true;
  return false;
}
