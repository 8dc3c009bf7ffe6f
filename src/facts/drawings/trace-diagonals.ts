import type { Surface } from './drawing-surface';
import type { Link, NodeKey } from './join-edges';
import { BLANK, cellAt } from './lay-out-grid';
import type { Run } from './read-runs';
import { DIAGONAL, DOWN, UP } from './read-strokes';

/** A slanted line. `head` says at which ends an arrowhead stands; `start`/`stop` are row and column of the first cell beyond its upper and lower end. */
export interface Diagonal {
  readonly cells: readonly number[];
  readonly slope: 1 | -1;
  readonly start: readonly [row: number, column: number];
  readonly stop: readonly [row: number, column: number];
  readonly headAbove: boolean;
  readonly headBelow: boolean;
}

const FALLING = new Set([92, 0x2572]), RISING = new Set([47, 0x2571]);
const DOWN_HEADS = new Set([...'vV▼↓'].map((c) => c.codePointAt(0) ?? 0)), UP_HEADS = new Set([...'^▲↑'].map((c) => c.codePointAt(0) ?? 0));
/** Columns looked at beyond an end, in the slope's own direction. */
const REACH = [1, 0, 2, -1, 3] as const;

/** Finds lines of `/` or `\` below each other that lead from a text or box to another one, and marks their cells and heads as strokes. Slopes of triangles and slashes in texts are none. */
export function findDiagonals(surface: Surface): readonly Diagonal[] {
  const { grid, strokes, regions, meter } = surface;
  const found: Diagonal[] = [];
  const heads: number[] = [];
  const seen = new Set<number>();
  const codeAt = (row: number, column: number): number => { const i = cellAt(grid, row, column); return i < 0 ? BLANK : grid.code[i] ?? BLANK; };
  const isFree = (row: number, column: number): boolean => codeAt(row, column) === BLANK;
  const isThing = (row: number, column: number): boolean => { const i = cellAt(grid, row, column); return i >= 0 && ((regions.border[i] ?? -1) >= 0 || (grid.code[i] !== BLANK && !strokes.arms[i] && !strokes.heads[i])); };
  const end = (row: number, column: number, step: number, drift: number): { readonly at: readonly [number, number]; readonly head: number } | null => {
    const pointed = step > 0 ? DOWN_HEADS : UP_HEADS;
    for (const reach of REACH) {
      const c = column + drift * reach;
      meter.visited++;
      if (pointed.has(codeAt(row + step, c)) && isFree(row + step, c - 1) && isFree(row + step, c + 1)) return { at: [row + 2 * step, c], head: cellAt(grid, row + step, c) };
    }
    return [...REACH].some((reach) => isThing(row + step, column + drift * reach)) ? { at: [row + step, column + drift], head: -1 } : null;
  };
  for (let row = 0; row < grid.rows; row++) for (let first = grid.start[row] ?? 0, i = first; i < (grid.start[row + 1] ?? 0); i++) {
    meter.visited++;
    const code = grid.code[i] ?? BLANK;
    if (code === BLANK) continue;
    const glyphs = FALLING.has(code) ? FALLING : RISING.has(code) ? RISING : null;
    if (!glyphs || seen.has(i) || strokes.arms[i] || (regions.border[i] ?? -1) >= 0) continue;
    const slope = glyphs === FALLING ? 1 : -1;
    const cells = [i];
    let bottom = row, column = i - first, isAlone = true;
    for (;;) {
      seen.add(cellAt(grid, bottom, column));
      isAlone &&= isFree(bottom, column - 1) && isFree(bottom, column + 1);
      const step = ([1, 2, 0] as const).find((d) => { meter.visited++; return glyphs.has(codeAt(bottom + 1, column + slope * d)); });
      if (step === undefined) break;
      bottom++;
      column += slope * step;
      // Lines that run together are not followed twice.
      if (seen.has(cellAt(grid, bottom, column))) { isAlone = false; break; }
      cells.push(cellAt(grid, bottom, column));
    }
    const isShort = cells.length === 1 && [-2, 2].some((d) => { const c = codeAt(row, i - first + d); return c !== BLANK && !FALLING.has(c) && !RISING.has(c) && c !== 124; });
    if (!isAlone || isShort) continue;
    const above = end(row, i - first, -1, -slope), below = end(bottom, column, 1, slope);
    if (!above || !below) continue;
    found.push({ cells, slope, start: above.at, stop: below.at, headAbove: above.head >= 0, headBelow: below.head >= 0 });
    for (const head of [above.head, below.head]) if (head >= 0) heads.push(head);
  }
  for (const { cells } of found) for (const cell of cells) strokes.arms[cell] = DIAGONAL;
  for (const head of heads) { strokes.arms[head] = DIAGONAL; strokes.heads[head] = 0; }
  return found;
}

/** Links along slanted lines, each with the text beside it as its label; `isTaken` are texts that mean something else. */
export function linkDiagonals(surface: Surface, diagonals: readonly Diagonal[], runs: readonly Run[], runAt: Int32Array): { readonly links: readonly Link[]; readonly labels: ReadonlyMap<number, Link> } {
  const { grid, regions, meter } = surface;
  const links: Link[] = [];
  const sides: { readonly diagonal: Diagonal; readonly link: Link }[] = [];
  const keyAt = ([row, column]: readonly [number, number], drift: number, region: number): NodeKey | null => {
    for (const reach of [0, 1, -1, 2, -2]) {
      const i = cellAt(grid, row, column + drift * reach);
      meter.visited++;
      if (i < 0) continue;
      const border = regions.border[i] ?? -1;
      if (border >= 0) return border === region ? null : `b${border}`;
      const run = runs[runAt[i] ?? -1];
      if (run && run.region === region && /[\p{L}\p{N}]/u.test(run.text)) return `r${run.id}`;
    }
    return null;
  };
  diagonals.forEach((diagonal, n) => {
    const { cells, slope, start, stop, headAbove, headBelow } = diagonal;
    const top = cells[0] ?? 0, bottom = cells[cells.length - 1] ?? 0, region = regions.inside[top] ?? -1;
    const above = keyAt(start, -slope, region), below = keyAt(stop, slope, region);
    if (!above || !below || above === below) return;
    const add = (from: NodeKey, to: NodeKey, directed: boolean, direction: number): void => { const link: Link = { from, to, directed, net: -1 - n, ends: [top, bottom], label: null, direction }; links.push(link); sides.push({ diagonal, link }); };
    if (headBelow || !headAbove) add(above, below, headBelow, DOWN);
    if (headAbove) add(below, above, true, UP);
  });
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const labels = new Map<number, Link>();
  for (const { diagonal, link } of sides) for (const cell of diagonal.cells) for (let gap = 2; gap <= 4; gap++) {
    meter.visited++;
    // Labels stand on the outer side: left of `/`, right of `\`.
    const row = surface.rowOf[cell] ?? 0, column = cell - (grid.start[row] ?? 0) + diagonal.slope * gap;
    const run = runs[runAt[cellAt(grid, row, column)] ?? -1];
    if (run && !ends.has(`r${run.id}`) && !labels.has(run.id)) labels.set(run.id, link);
  }
  return { links, labels };
}
