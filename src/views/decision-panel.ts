import type { ElementKind, Problem, Provenance } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import { decide, rankSituation } from '../questions/decide';
import { indexDecisions, type DecisionIndex } from '../questions/decision-index';
import type { Criterion } from '../questions/group-criteria';
import { listChoices, listStatements } from '../questions/list-hypotheses';
import { listStack, type StackPart } from '../questions/list-stack';
import { planEvolution, type Evolution } from '../questions/plan-evolution';
import type { RankedAlternative } from '../questions/rank-alternatives';
import type { AgreedStatement, Answer, GivenAnswer, Situation } from '../questions/situation';
import { weighTradeOffs, type TradeOffs } from '../questions/trade-offs';
import { readChange, type Asked, type ReadChange } from './change-situation';
import { buildScale, speakQuantity, type QuantityScale } from './quantity-scale';

export interface PanelChoice {
  readonly text: string;
  readonly answer: Answer;
  readonly isChosen: boolean;
}

/** What was said to a question or statement. */
export interface PanelGiven {
  /** As it was given; '' for "doesn't matter". */
  readonly text: string;
  readonly spoken: string;
  readonly isAny: boolean;
  /** In base units where the answer is a number. */
  readonly value: number | null;
  readonly must: boolean;
  readonly importance: number;
}

export interface PanelQuestion {
  readonly id: string;
  readonly question: string;
  /** `scale`: a number, beside answers in words; `choices`: answers in words; `holds`: one answer, given or not; `matters`: a quality that counts or not. */
  readonly form: 'scale' | 'choices' | 'holds' | 'matters';
  /** What its answer is kept under. */
  readonly asked: Asked;
  /** Set for `scale` alone. */
  readonly scale: QuantityScale | null;
  readonly choices: readonly PanelChoice[];
  readonly given: PanelGiven | null;
  /** Where a note asks it, or gives its first answer; null where it is put together. */
  readonly at: Provenance | null;
  readonly isNext: boolean;
}

export interface PanelStatement {
  readonly text: string;
  readonly given: PanelGiven | null;
  readonly isNext: boolean;
}

export interface AnswerChip {
  /** Unique among the chips. */
  readonly key: string;
  readonly asked: Asked;
  /** The criterion, or null where the value says enough. */
  readonly label: string | null;
  /** The question in full, or the statement. */
  readonly question: string;
  readonly given: PanelGiven;
  /** False: the notes no longer ask for it, and it counts nothing. */
  readonly isKnown: boolean;
}

export interface PanelFlip {
  /** As the engine writes it; `applyChange` takes it. */
  readonly change: string;
  readonly read: ReadChange;
}

export interface PanelAlternative extends RankedAlternative {
  readonly isTied: boolean;
  readonly kind: ElementKind;
  /** First place that speaks of it. */
  readonly at: Provenance | null;
}

/** What follows a slider within a frame. */
export interface RankingPanel {
  readonly alternatives: readonly PanelAlternative[];
  /** The ends of all bands, 0 always inside. */
  readonly low: number;
  readonly high: number;
}

export interface ChosenAlternative {
  readonly option: ElementId;
  readonly name: string;
  readonly tradeOffs: TradeOffs;
  readonly evolution: Evolution;
  readonly stack: readonly StackPart[];
}

export interface DecisionPanel {
  /** Nothing to ask and nothing to rank: the notes hold no rules. */
  readonly isEmpty: boolean;
  readonly questions: readonly PanelQuestion[];
  readonly statements: readonly PanelStatement[];
  readonly chips: readonly AnswerChip[];
  /** What to ask next: a question's id, a statement, or null where no answer would part the first from the others. */
  readonly next: Asked | null;
  /** All that is worth asking, best first; begins with `next`. */
  readonly nexts: readonly Asked[];
  readonly ranking: RankingPanel;
  /** By runner-up, in the ranking's order. */
  readonly flips: ReadonlyMap<ElementId, readonly PanelFlip[]>;
  /** The one that trade-offs and evolution are shown for: the wanted one, else the first that is not vetoed. */
  readonly chosen: ChosenAlternative | null;
  /** Kinds that can be ranked apart. */
  readonly kinds: readonly ElementKind[];
  readonly problems: readonly Problem[];
}

/** The whole panel for a situation: pure, the same for equal garden and situation. */
export function buildDecisionPanel(garden: Garden, situation: Situation, wanted: ElementId | null): DecisionPanel {
  const index = indexDecisions(garden);
  const decision = decide(garden, situation);
  const statements = listStatements(index);
  const nexts = listNext(index, statements, decision.next.map((each) => each.question));
  const next = nexts[0] ?? null;
  const flips = new Map<ElementId, PanelFlip[]>();
  for (const { option, change } of decision.flips) flips.set(option, [...(flips.get(option) ?? []), { change, read: readChange(change) }]);
  return {
    isEmpty: index.criteria.length === 0 && statements.length === 0,
    questions: index.criteria.map((criterion) => describeQuestion(criterion, situation, next)),
    statements: statements.map((text) => ({ text, given: agreedOf(situation, text), isNext: next !== null && 'statement' in next && next.statement === text })),
    chips: listChips(index, situation),
    next, nexts, ranking: frameRanking(index, decision.ranking), flips,
    chosen: describeChosen(garden, decision.ranking, wanted),
    kinds: listKinds(index), problems: decision.problems,
  };
}

/** The ranking alone; equal to `buildDecisionPanel(…).ranking`. */
export function buildRankingPanel(garden: Garden, situation: Situation): RankingPanel {
  return frameRanking(indexDecisions(garden), rankSituation(garden, situation));
}

/** `+2`, `0`, `−1`; hundredths at most. */
export function formatScore(score: number): string {
  const text = String(Math.abs(Math.round(score * 100) / 100));
  return score > 0 ? `+${text}` : text === '0' ? '0' : `−${text}`;
}

function frameRanking(index: DecisionIndex, ranking: readonly RankedAlternative[]): RankingPanel {
  const ranks = new Map<number, number>();
  for (const { rank } of ranking) ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
  return {
    alternatives: ranking.map((each) => ({
      ...each, isTied: (ranks.get(each.rank) ?? 0) > 1,
      kind: index.garden.elements.get(each.option)?.kind ?? 'pattern', at: index.places.get(each.option) ?? null,
    })),
    low: Math.min(0, ...ranking.map((each) => each.low)), high: Math.max(0, ...ranking.map((each) => each.high)),
  };
}

function describeQuestion(criterion: Criterion, situation: Situation, next: Asked | null): PanelQuestion {
  const { id, question, unit, thresholds } = criterion;
  const answer = situation.answers.find((each) => each.criterion === id);
  const scale = unit !== null && thresholds.length > 0 ? buildScale(unit, thresholds) : null;
  const said = answer?.answer.kind === 'choice' ? answer.answer.text : null;
  const choices = listChoices(criterion).map((choice) => ({ text: choice.text, answer: choice.answer, isChosen: choice.text === said }));
  const isBare = scale === null && choices.length === 0;
  return {
    id, question, scale, choices,
    form: scale !== null ? 'scale' : isBare ? 'matters' : choices.length === 1 ? 'holds' : 'choices',
    asked: isBare ? { statement: id } : { criterion: id },
    given: isBare ? agreedOf(situation, id) : answer === undefined ? null : describeGiven(answer),
    at: criterion.asked[0]?.at ?? criterion.choices[0]?.at ?? null,
    isNext: next !== null && 'criterion' in next && next.criterion === id,
  };
}

function describeGiven({ answer, must, importance }: GivenAnswer): PanelGiven {
  const text = answer.kind === 'any' ? '' : answer.text;
  return { text, spoken: answer.kind === 'quantity' ? speakQuantity(text) : text, isAny: answer.kind === 'any', value: answer.kind === 'quantity' ? answer.value : null, must, importance };
}

function agreedOf(situation: Situation, text: string): PanelGiven | null {
  const agreed = situation.agreed.find((each) => each.text === text);
  return agreed === undefined ? null : describeAgreed(agreed);
}

function describeAgreed({ text, must, importance }: AgreedStatement): PanelGiven {
  return { text, spoken: text, isAny: false, value: null, must, importance };
}

function listChips(index: DecisionIndex, situation: Situation): readonly AnswerChip[] {
  const order = new Map(index.criteria.map((criterion, i) => [criterion.id, i]));
  const placeOf = ({ criterion }: GivenAnswer): number => order.get(criterion) ?? order.size;
  const answers = [...situation.answers].sort((a, b) => placeOf(a) - placeOf(b)).map((given): AnswerChip => {
    const criterion = index.grouped.get(given.criterion)?.criterion;
    const isShort = criterion?.origin === 'criterion' || given.answer.kind === 'any' || criterion === undefined;
    return {
      key: `answer ${given.criterion}`, asked: { criterion: given.criterion }, label: isShort ? criterion?.name ?? given.criterion : null,
      question: criterion?.question ?? given.criterion, given: describeGiven(given), isKnown: criterion !== undefined,
    };
  });
  const agreed = situation.agreed.map((each): AnswerChip => ({
    key: `agree ${each.text}`, asked: { statement: each.text }, label: null, question: each.text, given: describeAgreed(each), isKnown: true,
  }));
  return [...answers, ...agreed];
}

function listNext(index: DecisionIndex, statements: readonly string[], questions: readonly string[]): readonly Asked[] {
  return questions.flatMap((question): readonly Asked[] => {
    const criterion = index.criteria.find((each) => each.question === question);
    if (criterion !== undefined) return [{ criterion: criterion.id }];
    const statement = statements.find((text) => question.includes(`“${text}”`));
    return statement === undefined ? [] : [{ statement }];
  });
}

function describeChosen(garden: Garden, ranking: readonly RankedAlternative[], wanted: ElementId | null): ChosenAlternative | null {
  const found = ranking.find((each) => each.option === wanted) ?? ranking.find((each) => each.vetoed === null);
  if (found === undefined) return null;
  const { option, name } = found;
  return { option, name, tradeOffs: weighTradeOffs(garden, option), evolution: planEvolution(garden, option), stack: listStack(garden, option) };
}

function listKinds(index: DecisionIndex): readonly ElementKind[] {
  const present = new Set([...index.weighed].map((id) => index.garden.elements.get(id)?.kind));
  return (['pattern', 'workload', 'component', 'solution'] as const).filter((kind) => present.has(kind));
}
