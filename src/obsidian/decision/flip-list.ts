import type { ElementId } from '../../garden/garden';
import type { ReadChange } from '../../views/change-situation';
import type { DecisionPanel, PanelFlip } from '../../views/decision-panel';
import { decisionStrings } from '../strings';
import { keyedList, type Part } from './keyed-list';

const strings = decisionStrings.flip;

/** Changes as buttons: pressing one gives that answer. */
export function createFlips(parent: HTMLElement, onTry: (change: string) => void): Part<readonly PanelFlip[]> {
  const el = parent.createDiv({ cls: 'architecture-garden-flips' });
  const list = keyedList<PanelFlip>(el, {
    keyOf: ({ change }) => change,
    create: ({ change, read }) => {
      const button = createEl('button', { cls: 'architecture-garden-flip', text: describeChange(read), attr: { type: 'button' } });
      button.addEventListener('click', () => onTry(change));
      return { el: button, update: () => undefined };
    },
  });
  return { el, update: (flips) => list.update(flips) };
}

export function describeChange(change: ReadChange): string {
  switch (change.kind) {
    case 'answer': return strings.answer(change.about, change.value);
    case 'agree': return strings.agree(change.statement);
    case 'withdraw': return strings.withdraw(change.statement);
    default: return change satisfies never;
  }
}

interface RunnerUp {
  readonly option: ElementId;
  readonly name: string;
  readonly flips: readonly PanelFlip[];
}

/** More runners-up than are ever considered. */
const shownAtFirst = 5;

/** What would put each runner-up first. */
export function createFlipTable(parent: HTMLElement, onTry: (change: string) => void): Part<DecisionPanel> {
  const el = parent.createDiv({ cls: 'architecture-garden-flip-table' });
  const none = el.createDiv({ cls: 'architecture-garden-hint' });
  const list = keyedList<RunnerUp>(el.createDiv(), {
    keyOf: ({ option }) => option,
    create: () => {
      const row = createDiv({ cls: 'architecture-garden-flip-row' });
      const name = row.createDiv({ cls: 'architecture-garden-flip-name' });
      const flips = createFlips(row, onTry);
      return {
        el: row,
        update(item) {
          name.setText(strings.first(item.name));
          flips.update(item.flips);
        },
      };
    },
  });
  const more = el.createEl('button', { cls: 'architecture-garden-plain', text: decisionStrings.question.more, attr: { type: 'button' } });
  let all: readonly RunnerUp[] = [];
  let isWhole = false;
  const show = (): void => {
    list.update(isWhole ? all : all.slice(0, shownAtFirst));
    more.toggle(!isWhole && all.length > shownAtFirst);
  };
  more.addEventListener('click', () => {
    isWhole = true;
    show();
  });
  return {
    el,
    update({ ranking, flips, chips }) {
      all = ranking.alternatives.flatMap(({ option, name }): readonly RunnerUp[] => {
        const own = flips.get(option);
        return own === undefined ? [] : [{ option, name, flips: own }];
      });
      none.toggle(all.length === 0);
      none.setText(chips.length === 0 ? strings.blank : strings.none);
      show();
    },
  };
}
