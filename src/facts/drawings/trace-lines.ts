import { columnOf, stepFrom, type Surface } from './drawing-surface';
import { BLANK } from './lay-out-grid';
import { DIRECTIONS, DOWN, LEFT, RIGHT, UP, columnStep, opposite, rowStep } from './read-strokes';

/** Lines as connected strokes. A crossing cell has a part per axis until it is known to be a junction. */
export interface Lines {
  /** Connected neighbour per cell and direction index (0 up … 3 left), or -1. */
  readonly link: Int32Array;
  readonly crossing: Uint8Array;
  /** The net that a cell's stroke in a direction belongs to. */
  netOf(cell: number, direction: number): number;
  join(a: number, b: number): void;
}

const FULL = UP | RIGHT | DOWN | LEFT;

/** Whether a line passes straight through a border cell to a stroke on its far side. */
function passBorder(surface: Surface, cell: number, direction: number): number {
  const { strokes, regions } = surface;
  const beyond = stepFrom(surface, cell, rowStep(direction), columnStep(direction));
  if (beyond < 0 || (regions.border[beyond] ?? -1) >= 0) return -1;
  const onward = (strokes.arms[beyond] ?? 0) & opposite(direction) || (strokes.heads[beyond] ?? 0) & direction;
  if (!onward) return -1;
  const arms = strokes.arms[cell] ?? 0;
  const axis = direction | opposite(direction);
  // A stroke along the way that takes the border's place goes through it.
  return arms === FULL || arms === axis || (arms & axis) === 0 ? beyond : -1;
}

const isLine = ({ strokes, regions }: Surface, i: number): boolean => i >= 0 && strokes.arms[i] !== 0 && (regions.border[i] as number) < 0;
const armsAt = (surface: Surface, i: number): number => (isLine(surface, i) ? surface.strokes.arms[i] as number : 0);

/** True where strokes meet the cell from all four sides, or a cross stands among lines and borders. */
function isCrossing(surface: Surface, cell: number, arms: number): boolean {
  const { strokes, regions } = surface;
  for (const d of DIRECTIONS) {
    const j = stepFrom(surface, cell, rowStep(d), columnStep(d));
    const isMet = arms === FULL ? isLine(surface, j) || (j >= 0 && (regions.border[j] as number) >= 0)
      : (armsAt(surface, j) & opposite(d)) !== 0 || (isLine(surface, j) && ((strokes.heads[j] as number) & d) !== 0);
    if (!isMet) return false;
  }
  return true;
}

/** Connects strokes to nets: neighbours whose arms meet, strokes that abut, straight ways through borders, uprights displaced by one column. */
export function traceLines(surface: Surface): Lines {
  const { grid, strokes, regions, meter } = surface;
  const size = grid.code.length;
  const link = new Int32Array(size * 4).fill(-1);
  const crossing = new Uint8Array(size);
  const root = new Int32Array(size * 2);
  for (let i = 0; i < root.length; i++) root[i] = i;
  const find = (i: number): number => { let at = i; while (root[at] !== at) { root[at] = root[root[at] ?? at] ?? at; at = root[at] ?? at; meter.visited++; } return at; };
  const join = (a: number, b: number): void => { const x = find(a), y = find(b); if (x !== y) root[Math.max(x, y)] = Math.min(x, y); };
  const part = (cell: number, direction: number): number => (crossing[cell] && direction & (UP | DOWN) ? cell + size : cell);
  for (let i = 0; i < size; i++) {
    meter.visited++;
    const arms = armsAt(surface, i);
    if ((arms !== FULL && arms !== (UP | DOWN) && arms !== (LEFT | RIGHT)) || strokes.heads[i]) continue;
    if (isCrossing(surface, i, arms)) crossing[i] = 1;
  }
  const connect = (i: number, k: number, j: number): void => {
    const d = DIRECTIONS[k] ?? UP;
    link[i * 4 + k] = j;
    link[j * 4 + ((k + 2) % 4)] = i;
    join(part(i, d), part(j, d));
  };
  for (let i = 0; i < size; i++) {
    if (!isLine(surface, i)) continue;
    const arms = armsAt(surface, i) | (crossing[i] ? FULL : 0);
    for (let k = 0; k < 4; k++) {
      const d = DIRECTIONS[k] ?? UP;
      meter.visited++;
      if (!(arms & d) && !((strokes.heads[i] ?? 0) === (d | opposite(d)))) continue;
      const j = stepFrom(surface, i, rowStep(d), columnStep(d));
      if (j < 0) continue;
      if (isLine(surface, j)) {
        const head = strokes.heads[j] ?? 0;
        const meets = (armsAt(surface, j) & opposite(d)) !== 0 || head === (d | opposite(d)) || crossing[j];
        // A stroke that runs square into another one ends there, as a junction drawn without its glyph.
        const square = d & (UP | DOWN) ? LEFT | RIGHT : UP | DOWN;
        // So does one that runs on into a corner whose far side goes on in its direction.
        const straight = (armsAt(surface, i) & (d | opposite(d))) === (d | opposite(d)) && !(armsAt(surface, i) & square) && (armsAt(surface, j) & d) !== 0 && (armsAt(surface, j) & square) !== 0;
        if (meets || (!head && !strokes.heads[i] && ((armsAt(surface, j) & square) === square || straight))) connect(i, k, j);
      } else if ((regions.border[j] ?? -1) >= 0) {
        const beyond = passBorder(surface, j, d);
        if (beyond >= 0 && isLine(surface, beyond)) connect(i, k, beyond);
      }
    }
    if (armsAt(surface, i) & DOWN && link[i * 4 + 2] === -1 && !strokes.heads[i]) {
      const below = stepFrom(surface, i, 1, 0);
      if (below < 0 || (regions.border[below] ?? -1) < 0) for (const drift of [-1, 1]) {
        const j = stepFrom(surface, i, 1, drift);
        if (isLine(surface, j) && (armsAt(surface, j) & UP || (strokes.heads[j] ?? 0) & DOWN) && !(armsAt(surface, stepFrom(surface, j, -1, 0)) & DOWN) && (regions.border[stepFrom(surface, j, -1, 0)] ?? -1) < 0) { connect(i, 2, j); break; }
      }
    }
  }
  // A head may stand one blank off its stroke.
  for (let i = 0; i < size; i++) {
    const head = strokes.heads[i] ?? 0, k = DIRECTIONS.findIndex((d) => d === opposite(head));
    if (k < 0 || link[i * 4 + k] !== -1 || !isLine(surface, i)) continue;
    meter.visited++;
    const d = opposite(head), gap = stepFrom(surface, i, rowStep(d), columnStep(d)), j = stepFrom(surface, i, rowStep(d) * 2, columnStep(d) * 2);
    const isFree = gap < 0 || (grid.code[gap] === BLANK && (regions.border[gap] ?? -1) < 0);
    if (isFree && isLine(surface, j) && !strokes.heads[j] && armsAt(surface, j) & head && link[j * 4 + ((k + 2) % 4)] === -1) connect(i, k, j);
  }
  return { link, crossing, join, netOf: (cell, direction) => find(part(cell, direction)) };
}

/** Columns and rows of a cell for messages, 1-based. */
export function placeOf(surface: Surface, cell: number): { readonly line: number; readonly column: number } {
  return { line: (surface.rowOf[cell] ?? 0) + 1, column: columnOf(surface, cell) + 1 };
}
