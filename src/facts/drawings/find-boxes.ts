import { cellAt, type Grid } from './lay-out-grid';
import { DOWN, LEFT, RIGHT, UP, type Strokes } from './read-strokes';
import type { Border } from './find-borders';
import type { WorkMeter } from './drawing';

/** A closed box. `leftAt`/`rightAt` hold its side columns for the rows `top..bottom` (index `row - top`): sides may be displaced row by row. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly leftAt: Int32Array;
  readonly rightAt: Int32Array;
  /** Rows of `├──┤` splits, ascending. */
  readonly splits: number[];
  readonly titles: (readonly [row: number, from: number, to: number])[];
  /** A cell of a box that upright dividers cut into columns. */
  readonly isCell: boolean;
}

export const DRIFT = 3;

function isUpright(grid: Grid, strokes: Strokes, row: number, column: number): boolean {
  const i = cellAt(grid, row, column);
  if (i < 0) return false;
  const arms = strokes.arms[i] ?? 0;
  return (arms & (UP | DOWN)) === (UP | DOWN) && !strokes.heads[i];
}

function isBorne(grid: Grid, strokes: Strokes, top: Border, bottom: Border, meter: WorkMeter, limit: number): boolean {
  const rows = bottom.row - top.row - 1;
  if (rows < 1) return false;
  let missedLeft = 0, missedRight = 0;
  for (let row = top.row + 1; row < bottom.row; row++) {
    for (const side of [0, 1] as const) {
      const column = side ? top.right : top.left;
      const exact = cellAt(grid, row, column);
      meter.visited++;
      if (exact >= 0 && (strokes.heads[exact] ?? 0) & (UP | DOWN)) return false;
      if (isUpright(grid, strokes, row, column)) continue;
      if (exact >= 0 && (strokes.heads[exact] ?? 0) & (LEFT | RIGHT)) continue;
      let near = false;
      for (let d = 1; d <= DRIFT && !near; d++) near = isUpright(grid, strokes, row, column - d) || isUpright(grid, strokes, row, column + d);
      if (!near) { if (side) missedRight++; else missedLeft++; }
    }
    // Drawings never need more; the limit keeps hostile ones linear in their area.
    if (meter.visited > limit) return false;
    if (missedLeft > rows * 0.25 || missedRight > rows * 0.34) return false;
  }
  return true;
}

/** Pairs tops with bottoms: the innermost top that fits in columns and has sides down to the bottom. */
function pairBorders(grid: Grid, strokes: Strokes, borders: readonly Border[], meter: WorkMeter): { pairs: (readonly [Border, Border])[]; alone: Border[] } {
  const open = new Map<number, Border[]>();
  const limit = meter.visited + 16 * grid.code.length + 4096;
  const pairs: (readonly [Border, Border])[] = [];
  for (const border of borders) {
    if (border.side === 'top') { open.set(border.left, [...(open.get(border.left) ?? []).slice(-7), border]); continue; }
    if (border.side !== 'bottom') continue;
    const fits: Border[] = [];
    for (const drift of [0, -1, 1, -2, 2]) for (const top of open.get(border.left + drift) ?? []) if (Math.abs(top.right - border.right) <= DRIFT) fits.push(top);
    const miss = (top: Border): number => Math.abs(top.left - border.left) + Math.max(0, Math.abs(top.right - border.right) - 1);
    fits.sort((a, b) => miss(a) - miss(b) || b.row - a.row);
    const top = fits.slice(0, 4).find((fit) => isBorne(grid, strokes, fit, border, meter, limit));
    if (!top) continue;
    pairs.push([top, border]);
    open.set(top.left, (open.get(top.left) ?? []).filter((other) => other !== top && !(other.row > top.row)));
  }
  return { pairs, alone: [...open.values()].flat() };
}

/** Gives each side of each box its column in one row: strokes are matched to expected columns in order, with the least displacement. */
function matchSides(grid: Grid, strokes: Strokes, row: number, expected: readonly { column: number; set: (column: number) => void }[], meter: WorkMeter): void {
  const MISSING = 7;
  type State = { readonly at: number; readonly cost: number; readonly before: State | null; readonly column: number };
  let states: State[] = [{ at: -1, cost: 0, before: null, column: -1 }];
  for (const { column } of expected) {
    const next: State[] = [];
    const add = (at: number, cost: number, shown: number): void => {
      let best: State | null = null;
      for (const state of states) { meter.visited++; if (state.at < at && (!best || state.cost < best.cost)) best = state; }
      if (best) next.push({ at, cost: best.cost + cost, before: best, column: shown });
    };
    for (let d = -DRIFT; d <= DRIFT; d++) if (isUpright(grid, strokes, row, column + d)) add(column + d, Math.abs(d), column + d);
    let carried: State | null = null;
    for (const state of states) if (!carried || state.cost < carried.cost) carried = state;
    if (carried) next.push({ at: carried.at, cost: carried.cost + MISSING, before: carried, column });
    states = next;
  }
  let best: State | null = null;
  for (const state of states) if (!best || state.cost < best.cost) best = state;
  for (let i = expected.length - 1; i >= 0 && best; i--) { expected[i]?.set(best.column); best = best.before; }
}

/** Finds the boxes of a drawing, outer before inner, and the tops that no bottom closes. */
export function findBoxes(grid: Grid, strokes: Strokes, borders: readonly Border[], meter: WorkMeter): { readonly boxes: Box[]; readonly alone: readonly Border[] } {
  const { pairs, alone } = pairBorders(grid, strokes, borders, meter);
  const boxes: Box[] = pairs.map(([top, bottom]) => {
    const rows = bottom.row - top.row + 1;
    const leftAt = new Int32Array(rows).fill(top.left), rightAt = new Int32Array(rows).fill(top.right);
    leftAt[rows - 1] = bottom.left;
    rightAt[rows - 1] = bottom.right;
    const titles = [top, bottom].flatMap((b) => (b.title ? [[b.row, b.title[0], b.title[1]] as const] : []));
    return { top: top.row, bottom: bottom.row, left: top.left, right: top.right, leftAt, rightAt, splits: [], titles, isCell: false };
  });
  boxes.sort((a, b) => a.top - b.top || a.left - b.left || b.right - a.right);
  const spanning: Box[][] = Array.from({ length: grid.rows }, () => []);
  for (const box of boxes) for (let row = box.top + 1; row < box.bottom; row++) spanning[row]?.push(box);
  spanning.forEach((here, row) => {
    const expected = here.flatMap((box) => [
      { column: box.left, set: (c: number) => { box.leftAt[row - box.top] = c; } },
      { column: box.right, set: (c: number) => { box.rightAt[row - box.top] = c; } },
    ]).sort((a, b) => a.column - b.column);
    matchSides(grid, strokes, row, expected, meter);
  });
  for (const split of borders) if (split.side === 'split') {
    const owner = (spanning[split.row] ?? []).find((box) => Math.abs((box.leftAt[split.row - box.top] ?? 0) - split.left) <= 1 && Math.abs(box.right - split.right) <= DRIFT);
    if (owner) { owner.splits.push(split.row); owner.rightAt[split.row - owner.top] = split.right; if (split.title) owner.titles.push([split.row, ...split.title]); }
  }
  const cells = boxes.flatMap((box) => [...findCells(grid, strokes, box, meter), ...findLanes(box, boxes, meter)]);
  return { boxes: [...boxes, ...cells], alone };
}

/** The sections of a box, where two or more of them hold boxes: lanes, each a container of its own. */
function findLanes(box: Box, boxes: readonly Box[], meter: WorkMeter): Box[] {
  if (box.splits.length === 0 || box.splits.length > 32 || boxes.length > 2000) return [];
  meter.visited += boxes.length;
  const edges = [box.top, ...box.splits, box.bottom];
  const lanes = edges.slice(1).map((bottom, n) => ({ top: edges[n] ?? 0, bottom, held: false }));
  for (const other of boxes) if (other.left > box.left && other.right < box.right && other.top > box.top && other.bottom < box.bottom) {
    const lane = lanes.find(({ top, bottom }) => other.top > top && other.bottom < bottom);
    if (lane) lane.held = true;
  }
  const held = lanes.filter((lane) => lane.held);
  if (held.length < 2) return [];
  return held.map(({ top, bottom }) => ({ top, bottom, left: box.left, right: box.right, leftAt: box.leftAt.slice(top - box.top, bottom - box.top + 1), rightAt: box.rightAt.slice(top - box.top, bottom - box.top + 1), splits: [], titles: [], isCell: true }));
}

/** Cuts the sections of a box along dividers that run from one border to the next without a break or a head. */
function findCells(grid: Grid, strokes: Strokes, box: Box, meter: WorkMeter): Box[] {
  const cells: Box[] = [];
  const edges = [box.top, ...box.splits, box.bottom];
  for (let s = 0; s + 1 < edges.length; s++) {
    const top = edges[s] ?? 0, bottom = edges[s + 1] ?? 0;
    const columns: number[] = [];
    for (let column = box.left + 2; column < box.right - 1; column++) {
      const i = cellAt(grid, top, column);
      meter.visited++;
      if (i < 0 || !((strokes.arms[i] ?? 0) & DOWN) || strokes.heads[i]) continue;
      let row = top + 1;
      while (row < bottom && isUpright(grid, strokes, row, column) && !((strokes.arms[cellAt(grid, row, column)] ?? 0) & (LEFT | RIGHT))) { row++; meter.visited++; }
      const foot = cellAt(grid, bottom, column);
      if (row === bottom && bottom - top > 1 && foot >= 0 && (strokes.arms[foot] ?? 0) & UP && !strokes.heads[foot]) columns.push(column);
    }
    if (!columns.length) continue;
    const bounds = [box.left, ...columns, box.right];
    for (let n = 0; n + 1 < bounds.length; n++) {
      const left = bounds[n] ?? 0, right = bounds[n + 1] ?? 0;
      const leftAt = n === 0 ? box.leftAt.slice(top - box.top, bottom - box.top + 1) : new Int32Array(bottom - top + 1).fill(left);
      const rightAt = right === box.right ? box.rightAt.slice(top - box.top, bottom - box.top + 1) : new Int32Array(bottom - top + 1).fill(right);
      cells.push({ top, bottom, left, right, leftAt, rightAt, splits: [], titles: [], isCell: true });
    }
  }
  return cells;
}

