import { setIcon } from 'obsidian';
import type { ElementId } from '../../garden/garden';
import { applyChange } from '../../views/change-situation';
import { formatScore, type PanelAlternative, type PanelFlip, type RankingPanel } from '../../views/decision-panel';
import { placeLink } from '../open-place';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import { createFlips } from './flip-list';
import { keyedList, type Part } from './keyed-list';
import { createQuoteList } from './quote-link';
import { createSection } from './section';

const strings = decisionStrings.ranking;
const source = 'architecture-garden-decision';
const shownAtFirst = 6;

export interface RankingItems {
  readonly ranking: RankingPanel;
  /** Null while a slider is on the way: the flips shown before stay. */
  readonly flips: ReadonlyMap<ElementId, readonly PanelFlip[]> | null;
}

interface RankedItem {
  readonly alternative: PanelAlternative;
  readonly low: number;
  readonly high: number;
  readonly flips: readonly PanelFlip[] | null;
  /** False while nothing is answered: all ranks and scores would be equal. */
  readonly isRanked: boolean;
}

/** The alternatives in rank order, each unfolding to the quotations that its score is made of. */
export function createRankingList(parent: HTMLElement, context: DecisionContext): Part<RankingItems> {
  const el = parent.createDiv({ cls: 'architecture-garden-ranking' });
  const none = el.createDiv({ cls: 'architecture-garden-hint', text: strings.none });
  const list = keyedList<RankedItem>(el.createDiv(), { keyOf: ({ alternative }) => alternative.option, create: (item) => createAlternative(item, context) });
  const more = el.createEl('button', { cls: 'architecture-garden-plain', attr: { type: 'button' } });
  let last: RankingItems | null = null;
  const show = (): void => {
    if (last === null) return;
    const { ranking, flips } = last;
    const { alternatives, low, high } = ranking;
    const isWhole = context.isOpen('all alternatives', false);
    const shown = isWhole ? alternatives : alternatives.slice(0, shownAtFirst);
    const isRanked = !alternatives.every(isUntouched);
    none.toggle(!isRanked);
    list.update(shown.map((alternative) => ({ alternative, low, high, isRanked, flips: flips === null ? null : flips.get(alternative.option) ?? [] })));
    more.toggle(alternatives.length > shownAtFirst);
    more.setText(isWhole ? strings.fewer : strings.more(alternatives.length - shown.length));
  };
  more.addEventListener('click', () => {
    context.setOpen('all alternatives', !context.isOpen('all alternatives', false));
    show();
  });
  return {
    el,
    update(items) {
      last = items;
      show();
    },
  };
}

function isUntouched({ score, for: pros, against, unknown, vetoed }: PanelAlternative): boolean {
  return score === 0 && vetoed === null && pros.length === 0 && against.length === 0 && unknown.length === 0;
}

function createAlternative({ alternative: made }: RankedItem, context: DecisionContext): Part<RankedItem> {
  const key = `alternative ${made.option}`;
  const { el, summary, title, flair, body } = createSection(createDiv(), { title: '', level: 0, isOpen: context.isOpen(key, false), cls: 'architecture-garden-alternative', onToggle: (isOpen) => context.setOpen(key, isOpen) });
  el.dataset['option'] = made.option;
  const rank = createSpan({ cls: 'architecture-garden-rank' });
  summary.insertBefore(rank, title);
  const name = title.createSpan({ cls: 'architecture-garden-alternative-name' });
  const band = createBand(title);
  const score = flair.createSpan({ cls: 'architecture-garden-score' });

  const veto = body.createDiv({ cls: 'architecture-garden-veto' });
  setIcon(veto.createSpan({ attr: { 'aria-hidden': 'true' } }), 'ban');
  const reason = veto.createSpan();
  const about = body.createDiv({ cls: 'architecture-garden-hint' });
  const pros = createGroup(body, { title: strings.for, icon: 'plus', cls: 'mod-for' });
  const proQuotes = createQuoteList(pros, { app: context.app, source });
  const cons = createGroup(body, { title: strings.against, icon: 'minus', cls: 'mod-against' });
  const conQuotes = createQuoteList(cons, { app: context.app, source });
  const gaps = createGroup(body, { title: strings.unknown, icon: 'help-circle', cls: 'mod-unknown' });
  const gapList = gaps.createEl('ul', { cls: 'architecture-garden-gaps' });
  const moves = createGroup(body, { title: strings.flips, icon: 'shuffle', cls: 'mod-flips' });
  const flipList = createFlips(moves, (change) => context.change(applyChange(context.garden(), context.situation(), change), 'settled'));
  const foot = body.createDiv({ cls: 'architecture-garden-asked' });
  let linked = '';

  return {
    el,
    update({ alternative, low, high, flips, isRanked }) {
      rank.setText(isRanked ? strings.rank(alternative.rank, alternative.isTied) : '');
      name.setText(alternative.name);
      el.toggleClass('is-vetoed', alternative.vetoed !== null);
      el.toggleClass('is-first', alternative.rank === 1 && alternative.vetoed === null && !isUntouched(alternative));
      const [at, from, to] = [formatScore(alternative.score), formatScore(alternative.low), formatScore(alternative.high)];
      score.setText(alternative.vetoed !== null ? strings.out : isRanked ? at : '');
      band.update({ ...alternative, least: low, most: high });
      veto.toggle(alternative.vetoed !== null);
      reason.setText(alternative.vetoed ?? '');
      about.setText(isUntouched(alternative) ? strings.silent : strings.score(at, from, to));
      pros.toggle(alternative.for.length > 0);
      proQuotes(alternative.for);
      cons.toggle(alternative.against.length > 0);
      conQuotes(alternative.against);
      gaps.toggle(alternative.unknown.length > 0);
      gapList.empty();
      for (const criterion of alternative.unknown) gapList.createEl('li', { text: criterion });
      if (flips !== null) {
        moves.toggle(flips.length > 0);
        flipList.update(flips);
      }
      const { at: place } = alternative;
      const target = place === null ? '' : `${alternative.name}\n${place.path}\n${place.line}`;
      if (target === linked) return;
      linked = target;
      foot.empty();
      if (place !== null) placeLink(foot, { app: context.app, at: place, text: strings.open(alternative.name), source }).removeAttribute('aria-label');
    },
  };
}

function createGroup(parent: HTMLElement, { title, icon, cls }: { readonly title: string; readonly icon: string; readonly cls: string }): HTMLElement {
  const group = parent.createDiv({ cls: ['architecture-garden-group', cls] });
  const head = group.createDiv({ cls: 'architecture-garden-group-title' });
  setIcon(head.createSpan({ attr: { 'aria-hidden': 'true' } }), icon);
  head.createSpan({ text: title });
  return group;
}

interface BandItem {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
}

/** Where the score lies on the scale that all alternatives share, and how far what is not known could move it. */
function createBand(parent: HTMLElement): Part<BandItem> {
  const el = parent.createSpan({ cls: 'architecture-garden-band', attr: { 'aria-hidden': 'true' } });
  for (const part of ['range', 'bar', 'zero']) el.createSpan({ cls: `architecture-garden-band-${part}` });
  return {
    el,
    update({ score, low, high, least, most }) {
      const width = most - least;
      const share = (value: number): string => String(width === 0 ? 0 : (value - least) / width);
      el.toggleClass('is-flat', width === 0);
      el.toggleClass('is-negative', score < 0);
      el.setCssProps({ '--garden-low': share(low), '--garden-high': share(high), '--garden-zero': share(0), '--garden-from': share(Math.min(0, score)), '--garden-to': share(Math.max(0, score)) });
    },
  };
}
