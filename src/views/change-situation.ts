import type { Garden } from '../garden/garden';
import { readSituation } from '../questions/read-situation';
import type { AgreedStatement, Answer, GivenAnswer, Situation } from '../questions/situation';

/** What a control points at: a criterion by id, or a statement by its text. */
export type Asked = { readonly criterion: string } | { readonly statement: string };

/** Puts the answer in the place of whatever was said to the criterion; importance and must-have stay, save that "doesn't matter" has neither. */
export function giveAnswer(situation: Situation, criterion: string, answer: Answer): Situation {
  const known = situation.answers.find((given) => given.criterion === criterion);
  const isAny = answer.kind === 'any';
  const given: GivenAnswer = { criterion, answer, importance: isAny ? 1 : known?.importance ?? 1, must: isAny ? false : known?.must ?? false };
  const others = situation.answers.filter((each) => each.criterion !== criterion);
  return { ...situation, answers: [...others, given] };
}

export function agreeWith(situation: Situation, text: string): Situation {
  if (situation.agreed.some((each) => each.text === text)) return situation;
  return { ...situation, agreed: [...situation.agreed, { text, importance: 1, must: false }] };
}

/** Takes back what was said; what was not said changes nothing. */
export function takeBack(situation: Situation, asked: Asked): Situation {
  return 'criterion' in asked
    ? { ...situation, answers: situation.answers.filter((given) => given.criterion !== asked.criterion) }
    : { ...situation, agreed: situation.agreed.filter((each) => each.text !== asked.statement) };
}

/** Changes how much something counts; what was not said changes nothing. */
export function weigh(situation: Situation, asked: Asked, change: { readonly must?: boolean; readonly importance?: number }): Situation {
  return 'criterion' in asked
    ? { ...situation, answers: situation.answers.map((given): GivenAnswer => (given.criterion === asked.criterion ? { ...given, ...change } : given)) }
    : { ...situation, agreed: situation.agreed.map((each): AgreedStatement => (each.text === asked.statement ? { ...each, ...change } : each)) };
}

/** A change as `findFlips` writes it, taken apart. */
export type ReadChange =
  | { readonly kind: 'answer'; readonly about: string; readonly value: string }
  | { readonly kind: 'agree' | 'withdraw'; readonly statement: string };

export function readChange(change: string): ReadChange {
  const agree = 'agree: ', withdraw = 'no longer: ';
  if (change.startsWith(agree)) return { kind: 'agree', statement: change.slice(agree.length) };
  if (change.startsWith(withdraw)) return { kind: 'withdraw', statement: change.slice(withdraw.length) };
  const cut = change.indexOf('=');
  return { kind: 'answer', about: change.slice(0, Math.max(0, cut)), value: change.slice(cut + 1) };
}

/** The situation after a change that `findFlips` proposes; unchanged where the garden no longer understands it. */
export function applyChange(garden: Garden, situation: Situation, change: string): Situation {
  const read = readChange(change);
  switch (read.kind) {
    case 'agree': return agreeWith(situation, read.statement);
    case 'withdraw': return takeBack(situation, { statement: read.statement });
    case 'answer': return readSituation(garden, { answers: [change] }).situation.answers.reduce((now, given) => giveAnswer(now, given.criterion, given.answer), situation);
    default: return read satisfies never;
  }
}
