import type { ElementKind, Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { compareWording, readWording } from './compare-wording';
import type { DecisionIndex } from './decision-index';
import { indexDecisions } from './decision-index';
import { findCriteria } from './find-criteria';
import type { Criterion } from './group-criteria';
import { keyOfQuestion } from './group-criteria';
import { listStatements } from './list-hypotheses';
import { findNearestText } from './nearest-text';
import { readAnswer } from './read-answer';
import type { AgreedStatement, GivenAnswer, Situation } from './situation';

/** A situation as a terminal, a code block or a link writes it. */
export interface SituationOptions {
  /** `CRITERION or QUESTION=VALUE`. */
  readonly answers?: readonly string[];
  readonly agree?: readonly string[];
  /** A criterion that is answered, a statement, or `CRITERION=VALUE`. */
  readonly must?: readonly string[];
  /** `CRITERION or STATEMENT=NUMBER`; 1 where nothing is said. */
  readonly importance?: readonly string[];
  readonly kind?: string | null;
}

export interface ReadSituation {
  readonly situation: Situation;
  /** What was left out or assumed, each with the nearest thing the garden knows. */
  readonly problems: readonly Problem[];
}

const kinds: readonly ElementKind[] = ['pattern', 'workload', 'component', 'solution'];

/** Reads written answers against what the garden asks. Never throws: what fits nothing is left out and reported. */
export function readSituation(garden: Garden, options: SituationOptions): ReadSituation {
  const index = indexDecisions(garden);
  const problems: Problem[] = [];
  const answers: GivenAnswer[] = [];
  const agreed: AgreedStatement[] = [];
  for (const written of options.answers ?? []) answers.push(...readGiven(index, written, false, problems));
  for (const text of options.agree ?? []) agreed.push(...readAgreed(index, text, false, problems));
  for (const written of options.must ?? []) readMust(index, { written, answers, agreed, problems });
  for (const written of options.importance ?? []) readImportance(index, { written, answers, agreed, problems });
  const kind = kinds.find((each) => each === options.kind?.trim().toLowerCase()) ?? null;
  if (kind === null && options.kind != null && options.kind.trim() !== '') {
    problems.push({ code: 'unknown-value', effect: 'Alternatives of every kind are ranked.', cause: `“${options.kind}” is no kind of alternative.`, tip: `Kinds are ${kinds.join(', ')}.`, at: null });
  }
  return { situation: { answers, agreed, kind }, problems };
}

interface Reading {
  readonly written: string;
  readonly answers: GivenAnswer[];
  readonly agreed: AgreedStatement[];
  readonly problems: Problem[];
}

function readGiven(index: DecisionIndex, written: string, must: boolean, problems: Problem[]): readonly GivenAnswer[] {
  const cut = written.indexOf('=');
  const [key, value] = cut < 0 ? [written.trim(), ''] : [written.slice(0, cut).trim(), written.slice(cut + 1).trim()];
  const criteria = findCriteria(index, key);
  const first = criteria[0];
  if (first === undefined) {
    problems.push(unknownCriterion(index, key));
    return [];
  }
  for (const criterion of criteria) {
    const read = readAnswer(index, criterion, value);
    if (read === null) continue;
    if (read.assumed !== null) problems.push(read.assumed);
    return [{ criterion: criterion.id, answer: read.answer, importance: 1, must }];
  }
  problems.push(unknownValue(index, first, value));
  return [];
}

function readAgreed(index: DecisionIndex, text: string, must: boolean, problems: Problem[]): readonly AgreedStatement[] {
  if (isSaid(index, text)) return [{ text: text.trim(), importance: 1, must }];
  const nearest = findNearestText(text, [...new Set([...listStatements(index), ...index.demands.map((demand) => demand.condition.condition)])]);
  problems.push({
    code: 'unknown-value', effect: 'The statement is left out.', cause: `No rule or statement in the notes says anything like “${text.trim()}”.`,
    tip: nearest === null ? 'This garden has no decision rules yet.' : `Did you mean “${nearest}”?`, at: null,
  });
  return [];
}

function readMust(index: DecisionIndex, { written, answers, agreed, problems }: Reading): void {
  if (written.includes('=') && findCriteria(index, written.slice(0, written.indexOf('=')).trim()).length > 0) {
    for (const given of readGiven(index, written, true, problems)) {
      const same = answers.findIndex((each) => each.criterion === given.criterion);
      if (same >= 0) answers[same] = given;
      else answers.push(given);
    }
    return;
  }
  const criteria = findCriteria(index, written);
  const demandAnswers = (wanted: readonly Criterion[]): boolean => {
    let isAnswered = false;
    answers.forEach((given, i) => {
      if (!wanted.some((criterion) => criterion.id === given.criterion)) return;
      answers[i] = { ...given, must: true };
      isAnswered = true;
    });
    return isAnswered;
  };
  const name = keyOfQuestion(written);
  if (demandAnswers(criteria.filter((criterion) => criterion.id === name || criterion.asked.some((asked) => keyOfQuestion(asked.text) === name)))) return;
  const wording = readWording(written);
  const same = agreed.findIndex((each) => compareWording(readWording(each.text), wording) === 'same');
  const known = agreed[same];
  if (known !== undefined) { agreed[same] = { ...known, must: true }; return; }
  if (isSaid(index, written)) { agreed.push({ text: written.trim(), importance: 1, must: true }); return; }
  if (demandAnswers(criteria)) return;
  const criterion = criteria[0];
  if (criterion !== undefined) problems.push({ ...unknownValue(index, criterion, ''), effect: 'The must-have is left out.', cause: `“${criterion.name}” must be answered before it can be a must-have.` });
  else problems.push({ ...unknownCriterion(index, written), effect: 'The must-have is left out.' });
}

function readImportance(index: DecisionIndex, { written, answers, agreed, problems }: Reading): void {
  const cut = written.lastIndexOf('=');
  const importance = cut < 0 ? Number.NaN : Number(written.slice(cut + 1));
  const key = (cut < 0 ? written : written.slice(0, cut)).trim();
  if (!(importance > 0 && importance <= 100)) {
    problems.push({ code: 'unknown-value', effect: 'The importance is left at 1.', cause: `“${written}” gives no number above 0 and up to 100.`, tip: 'Write for example “cost=2”.', at: null });
    return;
  }
  const criteria = findCriteria(index, key).map((criterion) => criterion.id);
  const wording = readWording(key);
  let isKnown = false;
  answers.forEach((given, i) => { if (criteria.includes(given.criterion)) { answers[i] = { ...given, importance }; isKnown = true; } });
  agreed.forEach((each, i) => { if (compareWording(readWording(each.text), wording) === 'same') { agreed[i] = { ...each, importance }; isKnown = true; } });
  if (!isKnown) problems.push({ ...unknownCriterion(index, key), effect: 'The importance is left out.', tip: 'Only what is answered or agreed with can be more important.' });
}

/** Whether a demand says the statement, or a quality that statements speak of goes by that name. */
function isSaid(index: DecisionIndex, text: string): boolean {
  const wording = readWording(text);
  const name = text.trim().toLowerCase();
  return index.demands.some((demand) => compareWording(wording, demand.wording) !== 'different'
    || (demand.source === 'statement' && demand.condition.range === null && demand.condition.criterion === name));
}

function unknownCriterion(index: DecisionIndex, key: string): Problem {
  const nearest = findNearestText(key, index.criteria.flatMap((criterion) => [criterion.name, ...criterion.asked.map((asked) => asked.text)]));
  return {
    code: 'unknown-criterion', effect: 'The answer is left out.', cause: `“${key}” is no criterion or question of this garden.`,
    tip: nearest === null ? 'This garden has no decision rules yet.' : `Did you mean “${nearest}”?`, at: null,
  };
}

function unknownValue(index: DecisionIndex, criterion: Criterion, value: string): Problem {
  const said = criterion.choices.length > 0 ? criterion.choices.map((choice) => choice.text) : (index.grouped.get(criterion.id)?.demands ?? []).map((demand) => demand.condition.condition);
  const words = [...new Set(said)].slice(0, 6).map((text) => `“${text}”`).join(', ');
  const number = criterion.unit === null ? '' : `a quantity in ${criterion.unit}`;
  return {
    code: 'unknown-value', effect: 'The answer is left out.', cause: value === '' ? `“${criterion.name}” is given no value.` : `“${value}” fits nothing that the notes say about “${criterion.name}”.`,
    tip: `Answer with ${[number, words].filter((each) => each !== '').join(' or one of ')}, or with “doesn't matter”.`, at: criterion.choices[0]?.at ?? null,
  };
}
