import type { PanelGiven } from '../../views/decision-panel';
import { decisionStrings } from '../strings';
import type { Part } from './keyed-list';

export interface WeightOptions {
  readonly onWeigh: (change: { readonly must?: boolean; readonly importance?: number }) => void;
}

/** Must-have and importance of what is answered; out of use before that, so that nothing jumps. */
export function createWeightControls(parent: HTMLElement, { onWeigh }: WeightOptions): Part<PanelGiven | null> {
  const strings = decisionStrings.question;
  const el = parent.createDiv({ cls: 'architecture-garden-weight' });
  const mustLabel = el.createEl('label', { cls: 'architecture-garden-must' });
  const must = mustLabel.createEl('input', { type: 'checkbox' });
  mustLabel.createSpan({ text: strings.must });
  const importance = el.createEl('select', { cls: 'dropdown', attr: { 'aria-label': strings.importance } });
  strings.times.forEach((text, i) => importance.createEl('option', { text, value: String(i + 1) }));
  must.addEventListener('change', () => onWeigh({ must: must.checked }));
  importance.addEventListener('change', () => onWeigh({ importance: Number(importance.value) }));
  return {
    el,
    update(given) {
      const isIdle = given === null || given.isAny;
      el.toggleClass('is-disabled', isIdle);
      must.disabled = isIdle;
      importance.disabled = isIdle;
      must.checked = given?.must ?? false;
      const wanted = String(given?.importance ?? 1);
      // Written by hand in a query, it may be any number.
      if (![...importance.options].some((option) => option.value === wanted)) importance.createEl('option', { text: decisionStrings.answers.important(Number(wanted)), value: wanted });
      importance.value = wanted;
    },
  };
}
