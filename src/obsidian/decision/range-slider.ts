import { setIcon } from 'obsidian';
import type { QuantityScale } from '../../views/quantity-scale';
import { findStop } from '../../views/quantity-scale';
import { decisionStrings } from '../strings';
import type { Part } from './keyed-list';

export interface SliderAnswer {
  readonly scale: QuantityScale;
  /** The value as it was given and read out; null where no number is given. */
  readonly given: { readonly text: string; readonly spoken: string; readonly value: number } | null;
}

export interface SliderOptions {
  /** Id of the element that names it. */
  readonly namedBy: string;
  readonly onMove: (stop: { readonly value: number; readonly text: string }, pace: 'live' | 'settled') => void;
  readonly onTakeBack: () => void;
}

/** A slider over the stops of a scale, with the notes' bounds as marks below it. */
export function createSlider(parent: HTMLElement, { namedBy, onMove, onTakeBack }: SliderOptions): Part<SliderAnswer> {
  const strings = decisionStrings.question;
  const el = parent.createDiv({ cls: 'architecture-garden-slider' });
  const head = el.createDiv({ cls: 'architecture-garden-slider-head' });
  const output = head.createSpan({ cls: 'architecture-garden-slider-value', attr: { 'aria-hidden': 'true' } });
  const back = head.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': strings.takeBack } });
  setIcon(back, 'x');
  const input = el.createEl('input', { type: 'range', cls: 'slider', attr: { 'aria-labelledby': namedBy, step: '1', min: '0' } });
  const marks = el.createDiv({ cls: 'architecture-garden-marks' });
  let scale: QuantityScale | null = null;
  let isGiven = false;
  let isMoved = false;

  const move = (pace: 'live' | 'settled'): void => {
    const stop = scale?.stops[Number(input.value)];
    if (stop === undefined) return;
    isMoved = pace === 'live';
    onMove(stop, pace);
  };
  back.addEventListener('click', () => {
    isMoved = false;
    onTakeBack();
    input.focus();
  });
  input.addEventListener('input', () => move('live'));
  input.addEventListener('change', () => move('settled'));
  // Where the thumb happens to stand may be the answer, and then the slider has nothing to report.
  input.addEventListener('pointerup', () => {
    if (!isGiven && !isMoved) move('settled');
  });
  input.addEventListener('keydown', (event) => {
    if (isGiven || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    move('settled');
  });

  return {
    el,
    update(answer) {
      const isNew = scale === null || JSON.stringify(scale.stops) !== JSON.stringify(answer.scale.stops) || JSON.stringify(scale.marks) !== JSON.stringify(answer.scale.marks);
      scale = answer.scale;
      isGiven = answer.given !== null;
      const last = scale.stops.length - 1;
      if (isNew) {
        input.max = String(last);
        drawMarks(marks, scale, (stop) => {
          input.value = String(stop);
          move('settled');
        });
      }
      const at = answer.given === null ? Math.round(last / 2) : findStop(scale, answer.given.value);
      if (answer.given !== null || isNew || !isMoved) input.value = String(at);
      el.toggleClass('is-unset', answer.given === null);
      back.toggleClass('is-idle', answer.given === null);
      output.setText(answer.given?.text ?? strings.not);
      input.setAttr('aria-valuetext', answer.given?.spoken ?? strings.not);
      el.setCssProps({ '--garden-fill': String(last === 0 ? 0 : at / last) });
    },
  };
}

/** A share of the slider's width below which two labels would touch. */
const closest = 0.17;

function drawMarks(parent: HTMLElement, { marks, stops }: QuantityScale, choose: (stop: number) => void): void {
  parent.empty();
  const last = Math.max(1, stops.length - 1);
  const labelled = chooseLabels(marks.map(({ stop }) => stop / last));
  marks.forEach(({ stop, text }, i) => {
    // The slider itself reaches every stop by keyboard; marks are for the pointer.
    const mark = parent.createEl('button', { cls: ['architecture-garden-mark', 'clickable-icon'], attr: { type: 'button', tabindex: '-1' } });
    mark.setCssProps({ '--garden-at': String(stop / last) });
    mark.createSpan({ cls: 'architecture-garden-mark-tick' });
    if (labelled.has(i)) mark.createSpan({ cls: 'architecture-garden-mark-text', text });
    else mark.setAttr('aria-label', decisionStrings.question.set(stops[stop]?.spoken ?? text));
    mark.addEventListener('click', () => choose(stop));
  });
}

/** The ends first, then whatever has room between those that are chosen. */
function chooseLabels(positions: readonly number[]): ReadonlySet<number> {
  const order = [0, positions.length - 1, ...positions.keys()];
  const chosen = new Set<number>();
  for (const i of order) {
    const at = positions[i];
    if (at !== undefined && [...chosen].every((other) => Math.abs((positions[other] ?? 0) - at) >= closest)) chosen.add(i);
  }
  return chosen;
}
