import { BLANK, cellAt, type Grid } from './lay-out-grid';
import { DOWN, LEFT, RIGHT, UP, type Strokes } from './read-strokes';
import type { WorkMeter } from './drawing';

/** A horizontal stroke from corner to corner that may be a box's top, bottom or row split. Columns are inclusive. */
export interface Border {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly side: 'top' | 'bottom' | 'split';
  /** Inclusive columns of a title that interrupts the stroke. */
  readonly title: readonly [number, number] | null;
}

function sideOf(bits: number): Border['side'] | null {
  const upright = bits & (UP | DOWN);
  return upright === DOWN ? 'top' : upright === UP ? 'bottom' : upright ? 'split' : null;
}

/** A corner made of `+` may have lost its upright to a shift by a column or two; the nearest one decides. */
function lostUpright(grid: Grid, strokes: Strokes, row: number, column: number): number {
  let bits = 0;
  for (const [step, bit] of [[-1, UP], [1, DOWN]] as const) for (const drift of [-1, 1, -2, 2]) {
    const i = cellAt(grid, row + step, column + drift);
    if (i >= 0 && ((strokes.arms[i] ?? 0) & (UP | DOWN)) === (UP | DOWN)) { bits |= bit; break; }
  }
  return bits;
}

/** Column where the stroke goes on behind a title, or -1. A title starts behind a stroke and holds no stroke of its own. */
function resume(grid: Grid, strokes: Strokes, row: number, column: number, meter: WorkMeter): number {
  let words = 0;
  for (let c = column; ; c++) {
    const i = cellAt(grid, row, c);
    if (i < 0) return -1;
    meter.visited++;
    const arms = strokes.arms[i] ?? 0;
    if ((arms & (LEFT | RIGHT)) === (LEFT | RIGHT) || (arms & LEFT && !(arms & RIGHT) && !strokes.heads[i])) return words > 0 ? c : -1;
    if (arms) return -1;
    if (grid.code[i] !== BLANK) words++;
    else if (words === 0 && c - column > 2) return -1;
  }
}

/** Finds every horizontal stroke between two corners, top to bottom and left to right. */
export function findBorders(grid: Grid, strokes: Strokes, meter: WorkMeter): Border[] {
  const borders: Border[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const width = (grid.start[row + 1] ?? 0) - (grid.start[row] ?? 0);
    for (let left = 0; left < width; left++) {
      meter.visited++;
      const first = cellAt(grid, row, left);
      const opening = strokes.arms[first] ?? 0;
      if (!(opening & RIGHT) || opening & LEFT || strokes.heads[first]) continue;
      let column = left + 1;
      let title: [number, number] | null = null;
      let closed = false;
      for (; column < width; column++) {
        meter.visited++;
        const i = cellAt(grid, row, column);
        const arms = strokes.arms[i] ?? 0, head = strokes.heads[i] ?? 0;
        if (head & (UP | DOWN)) continue;
        if (head || (arms & (UP | DOWN)) === (UP | DOWN) && !(arms & (LEFT | RIGHT))) break;
        if ((arms & (LEFT | RIGHT)) === (LEFT | RIGHT)) continue;
        if (arms & LEFT) { closed = true; break; }
        if (arms) break;
        const next: number = title ? -1 : resume(grid, strokes, row, column, meter);
        if (next < 0) break;
        title = [column, next - 1];
        column = next - 1;
      }
      if (closed) {
        const last = strokes.arms[cellAt(grid, row, column)] ?? 0;
        let open = sideOf(opening), close = sideOf(last);
        const plus = (c: number): boolean => grid.code[cellAt(grid, row, c)] === 43;
        if (!open && plus(left)) open = sideOf(lostUpright(grid, strokes, row, left)) ?? close;
        if (!close && plus(column)) close = open;
        if (open && close && (open === close || plus(left) || plus(column))) borders.push({ row, left, right: column, side: open === close ? open : 'split', title });
      }
      left = Math.max(left, column - 1);
    }
  }
  return borders;
}
