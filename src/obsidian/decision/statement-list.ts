import type { PanelStatement } from '../../views/decision-panel';
import { agreeWith, takeBack, weigh } from '../../views/change-situation';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import { keyedList, type Part } from './keyed-list';
import { createSection } from './section';
import { createWeightControls } from './weight-controls';

const strings = decisionStrings.question;
/** As many as are read through without a filter. */
const shownAtFirst = 8;

/** Statements of the notes, each with a box to tick; a filter finds one among many. What is agreed with is always shown. */
export function createStatementList(parent: HTMLElement, context: DecisionContext): Part<readonly PanelStatement[]> {
  const key = 'statements';
  const section = createSection(parent, { title: strings.statements, level: 0, isOpen: context.isOpen(key, false), cls: 'architecture-garden-question', onToggle: (isOpen) => context.setOpen(key, isOpen) });
  const search = section.body.createDiv({ cls: 'search-input-container' });
  const filter = search.createEl('input', { type: 'search', attr: { placeholder: strings.filter, 'aria-label': strings.filter, spellcheck: 'false' } });
  const list = keyedList<PanelStatement>(section.body.createDiv({ cls: 'architecture-garden-statements' }), { keyOf: ({ text }) => text, create: (statement) => createStatement(statement, context) });
  const foot = section.body.createDiv({ cls: 'architecture-garden-foot' });
  const counted = foot.createSpan({ cls: 'architecture-garden-hint', attr: { role: 'status' } });
  const more = foot.createEl('button', { cls: 'architecture-garden-plain', text: strings.more, attr: { type: 'button' } });
  let all: readonly PanelStatement[] = [];
  let isWhole = false;

  const show = (): void => {
    const words = filter.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const found = all.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
    const isShort = !isWhole && words.length === 0;
    const shown = found.filter((statement, i) => !isShort || i < shownAtFirst || statement.given !== null || statement.isNext);
    list.update(shown);
    counted.setText(strings.shown(shown.length, all.length));
    more.toggle(isShort && shown.length < all.length);
  };
  filter.addEventListener('input', show);
  more.addEventListener('click', () => {
    isWhole = true;
    show();
    section.body.querySelectorAll<HTMLInputElement>('.architecture-garden-statement input[type=checkbox]')[shownAtFirst]?.focus();
  });
  return {
    el: section.el,
    update(statements) {
      all = statements;
      section.el.toggle(all.length > 0);
      search.toggle(all.length > shownAtFirst);
      const agreed = all.filter(({ given }) => given !== null).length;
      section.flair.setText(agreed === 0 ? '' : strings.counted(agreed, all.length));
      section.el.toggleClass('is-answered', agreed > 0);
      show();
    },
  };
}

function createStatement({ text }: PanelStatement, context: DecisionContext): Part<PanelStatement> {
  const el = createDiv({ cls: 'architecture-garden-statement' });
  el.dataset['gardenQuestion'] = `statement ${text}`;
  const label = el.createEl('label');
  const box = label.createEl('input', { type: 'checkbox' });
  label.createSpan({ text });
  const retract = (): void => context.change(takeBack(context.situation(), { statement: text }), 'settled');
  box.addEventListener('change', () => {
    if (box.checked) context.change(agreeWith(context.situation(), text), 'settled');
    else retract();
  });
  const weight = createWeightControls(el, { onWeigh: (change) => context.change(weigh(context.situation(), { statement: text }, change), 'settled') });
  return {
    el,
    update(statement) {
      box.checked = statement.given !== null;
      el.toggleClass('is-next', statement.isNext);
      weight.el.toggle(statement.given !== null);
      weight.update(statement.given);
    },
  };
}
