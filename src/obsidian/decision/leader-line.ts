import { setIcon } from 'obsidian';
import { formatScore, type RankingPanel } from '../../views/decision-panel';
import { decisionStrings } from '../strings';
import type { Part } from './keyed-list';

const strings = decisionStrings.ranking;
/** A screen reader would not come to an end while a slider moves. In milliseconds. */
const pause = 600;

/** Who comes first: a line that stays in sight and leads to the ranking, announced when it changes. */
export function createLeaderLine(parent: HTMLElement, onJump: () => void): Part<RankingPanel> {
  const el = parent.createEl('button', { cls: 'architecture-garden-leader', attr: { type: 'button' } });
  setIcon(el.createSpan({ cls: 'architecture-garden-leader-icon', attr: { 'aria-hidden': 'true' } }), 'trophy');
  const name = el.createSpan({ cls: 'architecture-garden-leader-name' });
  const score = el.createSpan({ cls: 'architecture-garden-score' });
  const live = parent.createDiv({ cls: 'architecture-garden-unseen', attr: { role: 'status', 'aria-live': 'polite' } });
  let timer = 0;
  let isFirst = true;
  let said = '';
  el.addEventListener('click', onJump);
  return {
    el,
    update({ alternatives }) {
      const leaders = alternatives.filter((each) => each.rank === 1 && each.vetoed === null);
      const isRanked = alternatives.some((each) => each.vetoed !== null || each.score !== 0 || each.low !== each.high);
      const names = leaders.map((each) => each.name);
      const points = formatScore(leaders[0]?.score ?? 0);
      name.setText(!isRanked ? strings.unranked : names.length === 0 ? strings.allOut : strings.leading(names));
      score.setText(isRanked && names.length > 0 ? points : '');
      el.toggleClass('is-open', isRanked);
      const text = !isRanked ? strings.unranked : names.length === 0 ? strings.allOut : strings.first(names, points);
      if (text === said) return;
      said = text;
      el.win.clearTimeout(timer);
      // What stands there from the start is read when it is reached.
      if (!isFirst) timer = el.win.setTimeout(() => live.setText(text), pause);
      isFirst = false;
    },
  };
}
