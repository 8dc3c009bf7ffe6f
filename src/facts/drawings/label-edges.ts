import type { Surface } from './drawing-surface';
import { cellAt } from './lay-out-grid';
import type { Joined, Link } from './join-edges';
import type { Run } from './read-runs';
import { DIRECTIONS, DOWN, LEFT, RIGHT, UP } from './read-strokes';
import type { Lines } from './trace-lines';

/** Cells; a longer way to a branch's end is not followed, so that many labels on one line stay cheap. */
const LONGEST_BRANCH = 600;
const HORIZONTAL = LEFT | RIGHT, VERTICAL = UP | DOWN;

/** Gives texts beside an upright stroke, and right above or below a level one, to that line's links. Returns the runs so used. */
export function labelEdges(surface: Surface, lines: Lines, joined: Joined, runs: readonly Run[], isTaken: (run: number) => boolean): Set<number> {
  const { grid, strokes, regions, meter } = surface;
  const byNet = new Map<number, Link[]>();
  for (const link of joined.links) { const net = joined.netId(link.net), list = byNet.get(net); if (list) list.push(link); else byNet.set(net, [link]); }
  const used = new Set<number>();
  const isLine = (i: number): boolean => i >= 0 && (strokes.arms[i] ?? 0) !== 0 && (regions.border[i] ?? -1) < 0;
  const linksAt = (i: number, direction: number): Link[] => byNet.get(joined.netId(lines.netOf(i, direction))) ?? [];
  const give = (links: readonly Link[], text: string): void => { for (const link of links) if ((link.label?.length ?? 0) < 200) link.label = link.label ? `${link.label} ${text}` : text; };
  for (const [run, cells] of joined.labelRuns) {
    const [before, behind] = cells.map((cell) => branchOf(surface, lines, cell, [...new Set([...linksAt(cell, RIGHT), ...linksAt(cell, DOWN)])]));
    const all = before && behind ? [...new Set([...before, ...behind])] : [];
    // One line with a head at both ends is said for both ways.
    const [there, back] = all;
    if (all.length === 2 && there && back && there.from === back.to && there.to === back.from) give(all, runs[run]?.text ?? '');
    else if (before && behind) give(before.length < behind.length ? before : behind, runs[run]?.text ?? '');
  }
  for (const run of runs) {
    if (isTaken(run.id)) continue;
    let anchor = -1, direction = DOWN;
    for (let gap = 1; gap <= 4 && anchor < 0; gap++) for (const column of [run.left - gap, run.right + gap]) {
      const i = cellAt(grid, run.row, column);
      meter.visited++;
      if (anchor < 0 && isLine(i) && ((strokes.arms[i] ?? 0) & VERTICAL) && linksAt(i, DOWN).length && (regions.inside[i] ?? -1) === run.region) anchor = i;
    }
    for (const step of [1, -1]) {
      if (anchor >= 0) break;
      let level = 0, first = -1;
      for (let column = run.left; column <= run.right; column++) {
        const i = cellAt(grid, run.row + step, column);
        meter.visited++;
        if (isLine(i) && ((strokes.arms[i] ?? 0) & HORIZONTAL) && linksAt(i, RIGHT).length) { level++; if (first < 0) first = i; }
      }
      if (first >= 0 && (level >= (run.right - run.left + 1) * 0.6 || (level >= 3 && !isLine(cellAt(grid, run.row + step, run.left - 1)) && !isLine(cellAt(grid, run.row + step, run.right + 1))))) { anchor = first; direction = RIGHT; }
    }
    if (anchor < 0) continue;
    used.add(run.id);
    give(branchOf(surface, lines, anchor, linksAt(anchor, direction)), run.text);
  }
  return used;
}

/** The links whose end is reached from a cell without passing a junction; all of them where the cell lies on the shared trunk. */
function branchOf(surface: Surface, lines: Lines, cell: number, links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  const isJunction = (i: number): boolean => !lines.crossing[i] && DIRECTIONS.filter((_, k) => (lines.link[i * 4 + k] ?? -1) >= 0).length > 2;
  const reached = new Set<number>([cell]);
  const queue = [cell];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    surface.meter.visited++;
    if (reached.size > LONGEST_BRANCH) return links;
    if (isJunction(at)) continue;
    for (let k = 0; k < 4; k++) {
      const next = lines.link[at * 4 + k] ?? -1;
      if (next >= 0 && !reached.has(next)) { reached.add(next); if (!lines.crossing[next]) queue.push(next); }
    }
  }
  const into = links.filter((link) => reached.has(link.ends[1]));
  if (into.length) return into;
  const outOf = links.filter((link) => reached.has(link.ends[0]));
  return outOf.length ? outOf : links;
}

