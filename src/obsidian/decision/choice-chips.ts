import type { Answer } from '../../questions/situation';
import { decisionStrings } from '../strings';
import { keyedList, type Part } from './keyed-list';

/** One answer of several. */
export interface Chip {
  readonly text: string;
  readonly answer: Answer;
  readonly isChosen: boolean;
  /** Stands back: "doesn't matter". */
  readonly isQuiet: boolean;
}

export interface ChipsOptions {
  /** Id of the element that names the group. */
  readonly namedBy: string;
  readonly onChoose: (answer: Answer) => void;
  readonly onTakeBack: () => void;
}

let groups = 0;

/** Answers of which one holds: native radio buttons that look like chips. Choosing the chosen one again takes it back. */
export function createChips(parent: HTMLElement, { namedBy, onChoose, onTakeBack }: ChipsOptions): Part<readonly Chip[]> {
  const name = `architecture-garden-chips-${(groups += 1)}`;
  const el = parent.createDiv({ cls: 'architecture-garden-chips', attr: { role: 'radiogroup', 'aria-labelledby': namedBy } });
  const list = keyedList<Chip>(el, {
    keyOf: (chip) => (chip.isQuiet ? 'any' : `choice ${chip.text}`),
    create: (made) => {
      const chip = createEl('label', { cls: 'architecture-garden-chip' });
      const input = chip.createEl('input', { type: 'radio', attr: { name } });
      const text = chip.createSpan({ text: made.text });
      let current = made;
      // Browsers also report a change when a click takes back what was chosen.
      input.addEventListener('change', () => {
        if (input.checked) onChoose(current.answer);
      });
      const takeBack = (): void => {
        if (current.isChosen) onTakeBack();
      };
      // A radio button that is checked reports nothing when it is chosen again.
      input.addEventListener('click', takeBack);
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') takeBack();
      });
      return {
        el: chip,
        update(next) {
          current = next;
          input.checked = next.isChosen;
          text.setText(next.text);
          chip.toggleClass('is-active', next.isChosen);
          chip.toggleClass('mod-quiet', next.isQuiet);
        },
      };
    },
  });
  return { el, update: (chips) => list.update(chips) };
}

/** The chip for "doesn't matter". */
export function anyChip(isChosen: boolean): Chip {
  return { text: decisionStrings.question.any, answer: { kind: 'any' }, isChosen, isQuiet: true };
}
