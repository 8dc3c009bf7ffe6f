import type { ElementId } from '../../garden/garden';
import type { TradeOffs } from '../../questions/trade-offs';
import { applyChange } from '../../views/change-situation';
import type { DecisionPanel } from '../../views/decision-panel';
import { showProblem } from '../show-problem';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import { createFlipTable } from './flip-list';
import type { Part } from './keyed-list';
import { createQuote, createQuoteList } from './quote-link';
import { createSection } from './section';

const strings = decisionStrings.tradeOffs;
const source = 'architecture-garden-decision';

export interface TradeOffsOptions {
  readonly context: DecisionContext;
  readonly onChoose: (option: ElementId) => void;
}

/** Gains, losses and risks of one alternative, where notes disagree, and what would flip the ranking. */
export function createTradeOffs(parent: HTMLElement, { context, onChoose }: TradeOffsOptions): Part<DecisionPanel> {
  const el = parent.createDiv({ cls: 'architecture-garden-trade-offs' });
  const none = el.createDiv({ cls: 'architecture-garden-hint', text: strings.none });
  const row = el.createEl('label', { cls: 'architecture-garden-row' });
  row.createSpan({ text: strings.choose });
  const select = row.createEl('select', { cls: 'dropdown' });
  select.addEventListener('change', () => onChoose(select.value as ElementId));
  const lists = (['gained', 'givenUp', 'risks'] as const).map((side) => {
    const section = createSection(el, { title: strings[side], level: 3, isOpen: context.isOpen(`trade-offs ${side}`, false), cls: `mod-${side}`, onToggle: (isOpen) => context.setOpen(`trade-offs ${side}`, isOpen) });
    const silent = section.body.createDiv({ cls: 'architecture-garden-hint', text: strings.silent });
    return { side, section, silent, quotes: createQuoteList(section.body, { app: context.app, source }) };
  });
  const disputes = el.createDiv({ cls: 'architecture-garden-disputes' });
  const flips = createSection(el, { title: decisionStrings.flip.title, level: 3, isOpen: context.isOpen('flips', true), onToggle: (isOpen) => context.setOpen('flips', isOpen) });
  const table = createFlipTable(flips.body, (change) => context.change(applyChange(context.garden(), context.situation(), change), 'settled'));
  let shown = '', names = '';
  return {
    el,
    update(panel) {
      const { chosen, ranking } = panel;
      none.toggle(chosen === null);
      row.toggle(chosen !== null);
      const options = ranking.alternatives.map(({ option, name }) => [option, name] as const);
      if (JSON.stringify(options) !== names) {
        names = JSON.stringify(options);
        select.empty();
        for (const [value, text] of options) select.createEl('option', { value, text });
      }
      if (chosen !== null) select.value = chosen.option;
      for (const { side, section, silent, quotes } of lists) {
        section.el.toggle(chosen !== null);
        const said = chosen?.tradeOffs[side] ?? [];
        silent.toggle(said.length === 0);
        section.flair.setText(String(said.length));
        quotes(said);
      }
      table.update(panel);
      const problems = panel.problems.filter(({ code }) => code === 'disagreement');
      const key = JSON.stringify([chosen?.tradeOffs.disagreements, problems]);
      if (key === shown) return;
      shown = key;
      disputes.empty();
      if (chosen !== null) showDisagreements(disputes, chosen.tradeOffs, context);
      for (const problem of problems) showProblem(disputes, problem);
    },
  };
}

function showDisagreements(parent: HTMLElement, { disagreements }: TradeOffs, { app }: DecisionContext): void {
  if (disagreements.length === 0) return;
  parent.createDiv({ cls: 'architecture-garden-subtitle', text: strings.disagreements, attr: { role: 'heading', 'aria-level': '3' } });
  for (const { about, for: pro, against } of disagreements) {
    const box = parent.createDiv({ cls: 'architecture-garden-dispute' });
    box.createDiv({ cls: 'architecture-garden-group-title', text: strings.about(about) });
    createQuote(box.createDiv({ cls: 'mod-for' }), { app, source, text: pro.text, at: pro.at });
    createQuote(box.createDiv({ cls: 'mod-against' }), { app, source, text: against.text, at: against.at });
  }
}
