import type { SituationComparison } from '../../views/compare-situations';
import { decisionStrings } from '../strings';
import type { Part } from './keyed-list';
import { createUnseenName } from './name-element';

const strings = decisionStrings.situation;

/** Situations side by side; rows on which they differ stand out. */
export function createComparisonTable(parent: HTMLElement): Part<SituationComparison> {
  const el = parent.createDiv({ cls: 'architecture-garden-comparison', attr: { role: 'region', tabindex: '0' } });
  el.setAttr('aria-labelledby', createUnseenName(el, strings.compare));
  const content = el.createDiv();
  let shown = '';
  return {
    el,
    update(comparison) {
      const key = JSON.stringify(comparison);
      if (key === shown) return;
      shown = key;
      content.empty();
      if (comparison.names.length < 2) {
        content.createDiv({ cls: 'architecture-garden-hint', text: strings.alone });
        return;
      }
      const table = content.createEl('table');
      const head = table.createEl('thead').createEl('tr');
      head.createEl('th', { text: strings.about, attr: { scope: 'col' } });
      for (const name of comparison.names) head.createEl('th', { text: name, attr: { scope: 'col' } });
      const body = table.createEl('tbody');
      const first = body.createEl('tr', { cls: 'is-different' });
      first.createEl('th', { text: strings.leader, attr: { scope: 'row' } });
      for (const leaders of comparison.leaders) first.createEl('td', { text: leaders.length === 0 ? strings.none : leaders.join(', ') });
      for (const { about, cells, differs } of comparison.rows) {
        const row = body.createEl('tr', { cls: differs ? 'is-different' : '' });
        row.createEl('th', { text: about, attr: { scope: 'row' } });
        for (const { texts, isAny, must } of cells) {
          const said = isAny ? strings.any : texts.join(', ');
          row.createEl('td', { text: said === '' ? '–' : must ? `${said} (${strings.must})` : said });
        }
      }
    },
  };
}
