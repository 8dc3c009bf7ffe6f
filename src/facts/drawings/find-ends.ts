import { columnOf, isAround, stepFrom, type Surface } from './drawing-surface';
import { BLANK, cellAt } from './lay-out-grid';
import { DIRECTIONS, DOWN, LEFT, RIGHT, UP, columnStep, opposite, rowStep } from './read-strokes';
import type { Lines } from './trace-lines';

/** What a line's end meets: a box (`inside`: its border from within), a text, or nothing. */
export type Meeting = { readonly kind: 'box'; readonly box: number; readonly inside: boolean } | { readonly kind: 'run'; readonly run: number } | null;

export interface End {
  readonly cell: number;
  readonly direction: number;
  /** `tail`: the head sits on this end but points away along the line. */
  readonly role: 'head' | 'plain' | 'tail';
  readonly meets: Meeting;
  /** A head without a stroke behind it. */
  readonly isBare: boolean;
}

export interface Net {
  readonly id: number;
  readonly ends: End[];
  cells: number;
  corners: number;
}

const VERTICAL = UP | DOWN;

/** Looks from a cell straight ahead over a few blanks. */
export function lookAhead(surface: Surface, runAt: Int32Array, cell: number, direction: number, reach: number): Meeting {
  const { grid, strokes, regions, meter, rowOf } = surface;
  const row = rowOf[cell] ?? 0, column = columnOf(surface, cell);
  const home = regions.inside[cell] ?? -1;
  for (let n = 1; n <= reach + 1; n++) {
    meter.visited++;
    const r = row + rowStep(direction) * n, c = column + columnStep(direction) * n;
    const i = cellAt(grid, r, c);
    const border = i < 0 ? -1 : regions.border[i] ?? -1;
    if (border >= 0) {
      // A crossing drawn into a border leads on, here straight into the border of a box behind it.
      const onward = cellAt(grid, r + rowStep(direction), c + columnStep(direction));
      if (strokes.arms[i] === (VERTICAL | LEFT | RIGHT) && onward >= 0 && (regions.border[onward] ?? -1) >= 0 && regions.border[onward] !== border && n <= reach) continue;
      // A border shared by two boxes belongs to the one that lies behind it.
      const behind = cellAt(grid, r + rowStep(direction), c + columnStep(direction));
      const far = behind < 0 ? -1 : regions.inside[behind] ?? -1;
      const box = far >= 0 && !isAround(surface, far, home) && isOnEdge(surface, far, r, c) ? far : border;
      return { kind: 'box', box, inside: home >= 0 && isAround(surface, box, home) };
    }
    const run = i < 0 ? -1 : runAt[i] ?? -1;
    if (run >= 0) return { kind: 'run', run };
    if (i >= 0 && (strokes.arms[i] || strokes.heads[i])) return null;
    if (direction & VERTICAL && (i < 0 || grid.code[i] === BLANK)) for (const drift of [-1, 1, -2, 2]) {
      const side = cellAt(grid, r, c + drift);
      const near = side < 0 ? -1 : runAt[side] ?? -1;
      if (near >= 0 && (regions.inside[side] ?? -1) === home) return { kind: 'run', run: near };
    }
  }
  return null;
}

function isOnEdge(surface: Surface, box: number, row: number, column: number): boolean {
  const b = surface.boxes[box];
  if (!b) return false;
  const n = row - b.top;
  return row === b.top || row === b.bottom || b.leftAt[n] === column || b.rightAt[n] === column;
}

/** Collects each net's ends, then settles which crossings are junctions: a straight way that has no sense of its own joins the other. */
export function findNets(surface: Surface, lines: Lines, runAt: Int32Array): Net[] {
  const { strokes, regions, meter } = surface;
  const size = strokes.arms.length;
  const found: { readonly end: End }[] = [];
  for (let i = 0; i < size; i++) {
    meter.visited++;
    const head = strokes.heads[i] ?? 0, arms = strokes.arms[i] ?? 0;
    if ((head === 0 && arms === 0) || (regions.border[i] ?? -1) >= 0) continue;
    for (let k = 0; k < 4; k++) {
      const d = DIRECTIONS[k] ?? UP;
      if (head & d) {
        if (lines.link[i * 4 + k] !== -1) continue;
        found.push({ end: { cell: i, direction: d, role: 'head', meets: lookAhead(surface, runAt, i, d, d & VERTICAL ? 2 : 4), isBare: !(head & opposite(d)) && lines.link[i * 4 + ((k + 2) % 4)] === -1 } });
      } else if (arms & d && lines.link[i * 4 + k] === -1) {
        const isBare = head !== 0;
        const meets = lookAhead(surface, runAt, i, d, d & VERTICAL ? (isBare ? 2 : 1) : 3);
        const next = stepFrom(surface, i, rowStep(d), columnStep(d));
        const sunk = next >= 0 && (regions.border[next] ?? -1) >= 0 ? strokes.heads[next] ?? 0 : 0;
        if (!meets) continue; // a loose end tells nothing
        found.push({ end: { cell: i, direction: d, role: sunk & d ? 'head' : sunk & opposite(d) ? 'tail' : 'plain', meets, isBare } });
      }
    }
  }
  const corners: number[] = [];
  for (let i = 0; i < size; i++) {
    const arms = strokes.arms[i] ?? 0;
    if (arms && !strokes.heads[i] && (regions.border[i] ?? -1) < 0 && arms & VERTICAL && arms & (LEFT | RIGHT) && !lines.crossing[i]) corners.push(i);
  }
  const tally = new Map<number, { heads: number; plain: number; corners: number }>();
  const of = (net: number): { heads: number; plain: number; corners: number } => { let t = tally.get(net); if (!t) tally.set(net, (t = { heads: 0, plain: 0, corners: 0 })); return t; };
  for (const { end } of found) { const t = of(lines.netOf(end.cell, end.direction)); if (end.role === 'head') t.heads++; else if (end.meets && !(end.meets.kind === 'box' && end.meets.inside)) t.plain++; }
  for (const i of corners) of(lines.netOf(i, RIGHT)).corners++;
  const makesSense = (net: number): boolean => { const t = of(net); return (t.heads > 0 && t.plain > 0) || (t.heads === 2 && t.corners === 0); };
  for (let i = 0; i < size; i++) {
    if (!lines.crossing[i]) continue;
    meter.visited++;
    const across = lines.netOf(i, RIGHT), down = lines.netOf(i, DOWN);
    if (across === down) continue;
    const a = of(across), b = of(down);
    const undirected = a.heads === 0 && b.heads === 0 && a.plain === 2 && b.plain === 2;
    if ((makesSense(across) && makesSense(down)) || undirected) continue;
    lines.join(across, down);
    corners.push(i);
    const joined = lines.netOf(i, RIGHT);
    tally.set(joined, { heads: a.heads + b.heads, plain: a.plain + b.plain, corners: a.corners + b.corners + 1 });
  }
  const nets = new Map<number, Net>();
  const netAt = (id: number): Net => { let net = nets.get(id); if (!net) nets.set(id, (net = { id, ends: [], cells: 0, corners: 0 })); return net; };
  for (const { end } of found) netAt(lines.netOf(end.cell, end.direction)).ends.push(end);
  for (const i of corners) { const net = nets.get(lines.netOf(i, RIGHT)); if (net) net.corners++; }
  for (let i = 0; i < size; i++) if (strokes.arms[i] && (regions.border[i] ?? -1) < 0) { const net = nets.get(lines.netOf(i, (strokes.arms[i] ?? 0) & (LEFT | RIGHT) ? RIGHT : DOWN)); if (net) net.cells++; }
  return [...nets.values()];
}
