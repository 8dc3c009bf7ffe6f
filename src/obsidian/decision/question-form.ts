import type { PanelQuestion } from '../../views/decision-panel';
import { agreeWith, giveAnswer, takeBack, weigh } from '../../views/change-situation';
import { placeLink } from '../open-place';
import { decisionStrings } from '../strings';
import { anyChip, createChips, type Chip } from './choice-chips';
import { noteNameOf, type DecisionContext } from './decision-context';
import type { Part } from './keyed-list';
import { createUnseenName } from './name-element';
import { createSlider } from './range-slider';
import { createWeightControls } from './weight-controls';

const strings = decisionStrings.question;

export interface QuestionFormOptions {
  readonly context: DecisionContext;
  /** Id of the element that holds the question. */
  readonly namedBy: string;
}

/** The controls of one question: a slider, chips, or both, and how much the answer counts. A question never changes its form: see `formKeyOf`. */
export function createQuestionForm(parent: HTMLElement, question: PanelQuestion, { context, namedBy }: QuestionFormOptions): Part<PanelQuestion> {
  const el = parent.createDiv({ cls: 'architecture-garden-question-form' });
  const { asked, id } = question;
  const retract = (): void => context.change(takeBack(context.situation(), asked), 'settled');
  const slider = question.form !== 'scale' ? null : createSlider(el, {
    namedBy,
    onMove: ({ value, text }, pace) => context.change(giveAnswer(context.situation(), id, { kind: 'quantity', value, unit: question.scale?.unit ?? 's', text }), pace),
    onTakeBack: retract,
  });
  const chips = createChips(el, {
    namedBy: slider === null ? namedBy : `${namedBy} ${createUnseenName(el, strings.words)}`,
    onChoose: (answer) => context.change(
      'statement' in asked && answer.kind !== 'any' ? agreeWith(context.situation(), asked.statement) : giveAnswer(context.situation(), id, answer), 'settled'),
    onTakeBack: retract,
  });
  const weight = createWeightControls(el, { onWeigh: (change) => context.change(weigh(context.situation(), asked, change), 'settled') });
  if (question.at !== null) {
    const note = noteNameOf(question.at);
    const link = placeLink(el.createDiv({ cls: 'architecture-garden-asked' }), { app: context.app, at: question.at, text: strings.source(note, question.at.line), source: 'architecture-garden-decision' });
    link.removeAttribute('aria-label');
  }
  return {
    el,
    update(next) {
      if (slider !== null && next.scale !== null) {
        const { given } = next;
        slider.update({ scale: next.scale, given: given !== null && given.value !== null ? { text: given.text, spoken: given.spoken, value: given.value } : null });
      }
      chips.update(listChips(next));
      weight.update(next.given);
    },
  };
}

/** Questions with equal keys have the same controls. */
export function formKeyOf({ id, form, scale, at }: PanelQuestion): string {
  return `${id}\n${form}\n${scale?.unit ?? ''}\n${at?.path ?? ''}\n${at?.line ?? ''}`;
}

function listChips(question: PanelQuestion): readonly Chip[] {
  const any = anyChip(question.given?.isAny === true);
  switch (question.form) {
    case 'scale':
    case 'choices': return [...question.choices.map((choice): Chip => ({ ...choice, isQuiet: false })), any];
    case 'holds': return [...question.choices.map((choice): Chip => ({ ...choice, text: strings.yes, isQuiet: false })), any];
    case 'matters': return [{ text: strings.matters, answer: { kind: 'choice', text: question.id, range: null }, isChosen: question.given !== null, isQuiet: false }];
    default: return question.form satisfies never;
  }
}
