import type { Surface } from './drawing-surface';
import { BLANK, cellAt } from './lay-out-grid';
import { DOWN, LEFT, RIGHT, UP, columnStep, rowStep } from './read-strokes';

/** A piece of text in one row and one region: words with single blanks between them. Columns are inclusive. */
export interface Run {
  readonly id: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly region: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HORIZONTAL = LEFT | RIGHT, VERTICAL = UP | DOWN;

/** Takes back strokes that are only separators in a text: `A │ B`, `name -- remark`, `(a → b)`, a bullet arrow, `cost ↓`. Changes `strokes`. */
export function dropLooseStrokes(surface: Surface, body: string): void {
  const { grid, strokes, regions, meter } = surface;
  const arms = (i: number): number => (i < 0 ? 0 : strokes.arms[i] ?? 0);
  const border = (i: number): number => (i < 0 ? -1 : regions.border[i] ?? -1);
  const isText = (i: number): boolean => i >= 0 && grid.code[i] !== BLANK && !arms(i) && border(i) < 0;
  const isSingleHead = (cell: number, region: number): boolean => {
    for (const step of [-1, 1]) for (let i = cell + step, n = 0; i >= 0 && n < 120 && regions.inside[i] === region; i += step, n++) { meter.visited++; if ((strokes.heads[i] ?? 0) & HORIZONTAL) return false; }
    return true;
  };
  /** Whether the rows right above or below hold text of the same box near this column, or the box has this row only. */
  const isWithinText = (row: number, column: number, region: number): boolean => {
    const box = surface.boxes[region];
    if (box && box.bottom - box.top === 2) return true;
    return [-1, 1].some((step) => [-4, -2, 0, 2, 4].some((drift) => { const i = cellAt(grid, row + step, column + drift); return isText(i) && regions.inside[i] === region; }));
  };
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.start[row] ?? 0, last = grid.start[row + 1] ?? 0;
    let hasHead = false;
    for (let i = first; i < last && !hasHead; i++) hasHead = ((strokes.heads[i] ?? 0) & HORIZONTAL) !== 0;
    let depth = 0;
    for (let i = first; i < last; i++) {
      meter.visited++;
      if (grid.code[i] === 40) depth++;
      else if (grid.code[i] === 41) depth = Math.max(0, depth - 1);
      if (border(i) >= 0) { depth = 0; continue; }
      const column = i - first, at = arms(i), head = strokes.heads[i] ?? 0;
      const above = cellAt(grid, row - 1, column), below = cellAt(grid, row + 1, column);
      const own = regions.inside[i] ?? -1;
      const textNear = (step: number): boolean => isText(cellAt(grid, row, column + step)) || (arms(cellAt(grid, row, column + step)) === 0 && isText(cellAt(grid, row, column + 2 * step)));
      if (at === VERTICAL && !head) {
        const up = (!!(arms(above) & DOWN) && border(above) !== own) || !!((strokes.heads[above] ?? 0) & UP) || (border(above) >= 0 && border(above) !== own), down = (!!(arms(below) & UP) && border(below) !== own) || (border(below) >= 0 && border(below) !== own);
        const held = arms(cellAt(grid, row, column - 1)) & RIGHT || arms(cellAt(grid, row, column + 1)) & LEFT;
        const closedIn = border(above) >= 0 && border(above) === border(below) && border(above) === regions.inside[i];
        if (!held && ((!up && !down && textNear(-1) && textNear(1)) || closedIn)) strokes.arms[i] = 0;
      } else if (at === HORIZONTAL && !hasHead && !(arms(i - 1) & RIGHT && column > 0)) {
        let end = i;
        while (end + 1 < last && arms(end + 1) === HORIZONTAL && border(end + 1) < 0) { end++; meter.visited++; }
        const free = (j: number): boolean => j < first || j >= last || (!arms(j) && border(j) < 0);
        if (free(i - 1) && free(end + 1) && (end - i < 3) && (isText(i - 1) || isText(i - 2) || isText(end + 1) || isText(end + 2)) && border(i - 2) < 0 && border(end + 2) < 0) for (let j = i; j <= end; j++) strokes.arms[j] = 0;
        i = end;
      } else if (head && !(arms(cellAt(grid, row - rowStep(head), column - columnStep(head))) & head)) {
        // A head with no stroke behind it.
        const region = regions.inside[i] ?? -1;
        const leaf = region >= 0;
        const beside = isText(cellAt(grid, row, column - 1)) || isText(cellAt(grid, row, column + 1)) || isText(cellAt(grid, row, column - 2)) || isText(cellAt(grid, row, column + 2));
        // One bare arrow in a line of a box's text is part of the sentence; a chain, or a line of its own, is not.
        const isPhrase = leaf && !(head & VERTICAL) && isSingleHead(i, region) && isWithinText(row, column, region);
        if (isPhrase || (head & VERTICAL ? leaf && beside : depth > 0 && body.indexOf(')', grid.to[i]) >= 0)) { strokes.heads[i] = 0; strokes.arms[i] = 0; }
      }
    }
  }
}

/** Reads all texts outside of borders, with the run at each cell (blanks between words included). */
export function readRuns(surface: Surface, body: string): { readonly runs: readonly Run[]; readonly runAt: Int32Array } {
  const { grid, strokes, regions, meter } = surface;
  const runs: Run[] = [];
  const runAt = new Int32Array(grid.code.length).fill(-1);
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.start[row] ?? 0, last = grid.start[row + 1] ?? 0;
    const isText = (i: number): boolean => i < last && grid.code[i] !== BLANK && !strokes.arms[i] && !strokes.heads[i] && (regions.border[i] ?? -1) < 0;
    for (let i = first; i < last; i++) {
      meter.visited++;
      if (!isText(i)) continue;
      let end = i;
      // `[A] [B]` are two boxes without borders.
      const parts = (): boolean => grid.code[end] === 93 && grid.code[end + 2] === 91;
      // `[  A  ]` is one.
      const padded = (): boolean => grid.code[end + 1] === BLANK && grid.code[end + 2] === BLANK && isText(end + 3) && (grid.code[end] === 91) !== (grid.code[end + 3] === 93);
      for (;;) {
        const step = isText(end + 1) ? 1 : grid.code[end + 1] === BLANK && isText(end + 2) && end + 2 < last && !parts() ? 2 : padded() ? 3 : 0;
        if (step === 0) break;
        end += step;
        meter.visited++;
      }
      for (const [left, right] of splitPierced(surface, row, i, end)) {
        runAt.fill(runs.length, left, right + 1);
        const start = grid.from[left] ?? 0, stop = grid.to[right] ?? 0;
        runs.push({ id: runs.length, row, left: left - first, right: right - first, region: regions.inside[left] ?? -1, text: body.slice(start, stop), start, end: stop });
      }
      i = end;
    }
  }
  return { runs, runAt };
}


/** Parts a text where two of its words stand in upright lines of their own, as labels side by side do. Cells, inclusive. */
function splitPierced({ grid, strokes, meter }: Surface, row: number, from: number, to: number): readonly (readonly [number, number])[] {
  const first = grid.start[row] ?? 0;
  const isUpright = (r: number, column: number): boolean => { const i = cellAt(grid, r, column); return i >= 0 && ((strokes.arms[i] ?? 0) & VERTICAL) !== 0; };
  const starts: number[] = [];
  let word = from, isPierced = false, any = 0;
  for (let i = from; i <= to + 1; i++) {
    meter.visited++;
    if (i > to || grid.code[i] === BLANK) {
      if (isPierced) { any++; starts.push(word); }
      word = i + 1;
      isPierced = false;
    } else isPierced ||= isUpright(row - 1, i - first) && isUpright(row + 1, i - first);
  }
  if (any < 2) return [[from, to]];
  return starts.map((start, n) => [n === 0 ? from : start, (starts[n + 1] ?? to + 2) - 2] as const);
}
