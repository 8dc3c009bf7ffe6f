import type { Asked } from '../../views/change-situation';
import type { DecisionPanel, PanelGiven, PanelQuestion } from '../../views/decision-panel';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import { keyedList, type Part } from './keyed-list';
import { idOf } from './name-element';
import { createQuestionForm, formKeyOf } from './question-form';
import { createSection } from './section';
import { createStatementList } from './statement-list';

const strings = decisionStrings.question;

/** Key of a question or statement among what is unfolded. */
export function openKeyOf(asked: Asked): string {
  return 'criterion' in asked ? `question ${asked.criterion}` : `statement ${asked.statement}`;
}

interface QuestionItem {
  readonly question: PanelQuestion;
  /** What to ask after this one; null where nothing else is worth asking. */
  readonly next: { readonly asked: Asked; readonly text: string } | null;
}

/** The list can begin anew with the best next question, as for another situation. */
export interface QuestionList extends Part<DecisionPanel> {
  restart(): void;
}

/**
 * The best next question first, then all others in the notes' order, each folded to a line with its answer. Nothing changes its place while
 * it is being answered: only the button "Next" brings another question to the front.
 */
export function createQuestionList(parent: HTMLElement, context: DecisionContext): QuestionList {
  const el = parent.createDiv({ cls: 'architecture-garden-questions' });
  let front: string | null = null;
  let last: DecisionPanel | null = null;
  const bringForward = (asked: Asked): void => {
    if ('criterion' in asked) front = asked.criterion;
    if (last !== null) show(last);
    context.goToQuestion(openKeyOf(asked));
  };
  const list = keyedList<QuestionItem>(el.createDiv({ cls: 'architecture-garden-question-list' }), {
    keyOf: ({ question }) => formKeyOf(question), create: (item) => createQuestion(item, context, bringForward),
  });
  const statements = createStatementList(el, context);
  const done = el.createDiv({ cls: 'architecture-garden-hint', text: strings.done });

  function show(panel: DecisionPanel): void {
    last = panel;
    const { next, questions } = panel;
    if (front === null && next !== null && 'criterion' in next) front = next.criterion;
    const first = questions.find((question) => question.id === front);
    const ordered = first === undefined ? questions : [first, ...questions.filter((question) => question !== first)];
    list.update(ordered.map((question) => {
      const offered = panel.nexts.find((asked) => !('criterion' in asked) || asked.criterion !== question.id);
      return { question, next: offered === undefined ? null : { asked: offered, text: textOf(panel, offered) } };
    }));
    statements.update(panel.statements);
    done.toggle(next === null && panel.chips.length > 0);
  }
  return {
    el,
    update: show,
    restart() {
      front = null;
    },
  };
}

function createQuestion({ question: made }: QuestionItem, context: DecisionContext, onNext: (asked: Asked) => void): Part<QuestionItem> {
  const key = `question ${made.id}`;
  const { el, summary, title, flair, body } = createSection(createDiv(), { title: made.question, level: 0, isOpen: context.isOpen(key, made.isNext), cls: 'architecture-garden-question', onToggle: (isOpen) => context.setOpen(key, isOpen) });
  el.dataset['gardenQuestion'] = key;
  const badge = createSpan({ cls: 'architecture-garden-badge', text: strings.nextShort });
  summary.insertBefore(badge, flair);
  const form = createQuestionForm(body, made, { context, namedBy: idOf(title) });
  const go = body.createEl('button', { cls: 'architecture-garden-next', attr: { type: 'button' } });
  let wanted: Asked | null = null;
  go.addEventListener('click', () => {
    if (wanted === null) return;
    el.open = false;
    onNext(wanted);
  });
  return {
    el,
    update({ question, next }) {
      title.setText(question.question);
      badge.toggle(question.isNext);
      el.toggleClass('is-answered', question.given !== null);
      el.toggleClass('is-next', question.isNext);
      flair.setText(describeGiven(question));
      form.update(question);
      wanted = next?.asked ?? null;
      go.toggleClass('is-idle', next === null);
      go.setText(next === null ? '' : question.given === null ? strings.skip(next.text) : strings.continue(next.text));
    },
  };
}

function describeGiven({ given, form }: PanelQuestion): string {
  if (given === null) return '';
  if (given.isAny) return strings.any;
  const text = form === 'holds' ? strings.yes : form === 'matters' ? strings.matters : given.text;
  return `${text}${describeWeight(given)}`;
}

/** ` · must · ×2`, or nothing. */
export function describeWeight({ must, importance }: PanelGiven): string {
  return `${must ? ` · ${decisionStrings.answers.must}` : ''}${importance === 1 ? '' : ` · ${decisionStrings.answers.important(importance)}`}`;
}

function textOf(panel: DecisionPanel, asked: Asked): string {
  if ('statement' in asked) return `“${asked.statement}”`;
  return panel.questions.find((question) => question.id === asked.criterion)?.question ?? asked.criterion;
}
