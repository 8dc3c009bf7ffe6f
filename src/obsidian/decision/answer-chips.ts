import { setIcon } from 'obsidian';
import type { AnswerChip } from '../../views/decision-panel';
import { takeBack } from '../../views/change-situation';
import { emptySituation } from '../../questions/situation';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import { keyedList, type Part } from './keyed-list';
import { createUnseenName } from './name-element';
import { describeWeight, openKeyOf } from './question-list';

const strings = decisionStrings.answers;

/** What was answered: each goes back to its question, and can be taken back. */
export function createAnswerChips(parent: HTMLElement, context: DecisionContext): Part<readonly AnswerChip[]> {
  const el = parent.createDiv({ cls: 'architecture-garden-answers', attr: { role: 'group', tabindex: '-1' } });
  el.setAttr('aria-labelledby', createUnseenName(el, strings.label));
  const none = el.createDiv({ cls: 'architecture-garden-hint', text: strings.none });
  const list = keyedList<AnswerChip>(el.createDiv({ cls: 'architecture-garden-answer-list' }), { keyOf: ({ key }) => key, create: (chip) => createChip(chip, context) });
  const clear = el.createEl('button', { cls: 'architecture-garden-plain', text: strings.clear, attr: { type: 'button' } });
  clear.addEventListener('click', () => {
    context.change({ ...emptySituation, kind: context.situation().kind }, 'settled');
    el.focus();
  });
  return {
    el,
    update(chips) {
      none.toggle(chips.length === 0);
      clear.toggle(chips.length > 1);
      list.update(chips);
    },
  };
}

function createChip(made: AnswerChip, context: DecisionContext): Part<AnswerChip> {
  const el = createDiv({ cls: 'architecture-garden-answer' });
  const go = el.createEl('button', { cls: 'architecture-garden-answer-text', attr: { type: 'button' } });
  const label = go.createSpan({ cls: 'architecture-garden-answer-label' });
  const value = go.createSpan();
  const gone = go.createSpan({ cls: 'architecture-garden-unseen' });
  const remove = el.createEl('button', { cls: 'clickable-icon architecture-garden-answer-remove', attr: { type: 'button' } });
  setIcon(remove, 'x');
  go.addEventListener('click', () => context.goToQuestion(openKeyOf(made.asked)));
  remove.addEventListener('click', () => {
    const following = el.nextElementSibling ?? el.previousElementSibling;
    const group = el.closest<HTMLElement>('.architecture-garden-answers');
    context.change(takeBack(context.situation(), made.asked), 'settled');
    const target = following?.querySelector<HTMLElement>('.architecture-garden-answer-remove') ?? group;
    target?.focus();
  });
  return {
    el,
    update(chip) {
      const said = chip.given.isAny ? strings.any : chip.given.text;
      label.setText(chip.label === null ? '' : `${chip.label} `);
      value.setText(`${said}${describeWeight(chip.given)}`);
      gone.setText(chip.isKnown ? '' : strings.gone);
      remove.setAttr('aria-label', strings.take(chip.label === null ? said : `${chip.label} ${said}`));
      el.toggleClass('is-gone', !chip.isKnown);
    },
  };
}
