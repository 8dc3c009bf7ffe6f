import { columnOf, isAround, type Surface } from './drawing-surface';
import type { DrawingDoubt } from './drawing';
import type { End, Meeting, Net } from './find-ends';
import { BLANK, cellAt } from './lay-out-grid';
import type { Run } from './read-runs';
import { DOWN, RIGHT, UP, opposite } from './read-strokes';
import { placeOf, type Lines } from './trace-lines';

/** A node's key: `b3` is box 3, `r7` is text run 7. */
export type NodeKey = string;

export interface Link {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly directed: boolean;
  readonly net: number;
  /** Cells of the two ends, for labels that belong to one branch. */
  readonly ends: readonly [number, number];
  label: string | null;
  /** Where the line goes as it meets `to`, a direction of read-strokes. */
  readonly direction: number;
}

export interface Joined {
  readonly links: Link[];
  readonly doubts: DrawingDoubt[];
  /** Runs that stand in a line as its label, with the cells before and behind them. */
  readonly labelRuns: ReadonlyMap<number, readonly [number, number]>;
  readonly understood: number;
  readonly misunderstood: number;
  /** Net id after texts within lines joined their two halves. */
  netId(net: number): number;
}

/** A line with more pairs of ends than this is a grid, not a bus. */
const MOST_LINKS = 256;
const MOST_DOUBTS = 100;

const keyOf = (meets: Meeting): NodeKey | null => (meets ? (meets.kind === 'box' ? (meets.inside ? null : `b${meets.box}`) : `r${meets.run}`) : null);
const boxOf = (runs: readonly Run[], key: NodeKey): number => (key.startsWith('b') ? Number(key.slice(1)) : runs[Number(key.slice(1))]?.region ?? -1);

interface Named { readonly end: End; readonly key: NodeKey }

/** Turns nets into links: every source to every head; two heads and no source both ways; no head, one undirected link. */
export function joinEdges(surface: Surface, lines: Lines, nets: readonly Net[], runs: readonly Run[]): Joined {
  const links: Link[] = [], doubts: DrawingDoubt[] = [];
  const worded = new Int8Array(surface.grid.rows);
  let understood = 0, misunderstood = 0;
  const { groups, netId, labelRuns } = joinThroughLabels(surface, nets, runs);
  const doubt = (cell: number, reason: string, weight: number): void => { misunderstood += weight; if (doubts.length < MOST_DOUBTS) doubts.push({ ...placeOf(surface, cell), reason }); };
  const isOwn = (a: NodeKey, b: NodeKey): boolean => {
    if (a === b) return true;
    const x = boxOf(runs, a), y = boxOf(runs, b);
    return (a.startsWith('b') && y >= 0 && isAround(surface, x, y)) || (b.startsWith('b') && x >= 0 && isAround(surface, y, x));
  };
  const bends = new Map(nets.map((net) => [net.id, net.corners])), sizes = new Map(nets.map((net) => [net.id, net.cells]));
  const orphans: { readonly end: End; readonly net: number; readonly to: NodeKey }[] = [];
  for (const [net, ends] of groups) {
    const heads: Named[] = [], plain: Named[] = [], tails: Named[] = [];
    for (const end of ends) { const key = keyOf(end.meets); if (key) (end.role === 'head' ? heads : end.role === 'plain' ? plain : tails).push({ end, key }); }
    const link = (a: Named, b: Named, directed: boolean): boolean => {
      if (isOwn(a.key, b.key) || [a, b].some(({ key }) => key.startsWith('r') && /:\s*$/.test(runs[Number(key.slice(1))]?.text ?? ''))) return false;
      links.push({ from: a.key, to: b.key, directed, net, ends: [a.end.cell, b.end.cell], label: null, direction: b.end.direction });
      return true;
    };
    for (const end of ends) if (end.role === 'head' && !keyOf(end.meets)) { if (!end.isBare) doubt(end.cell, 'This arrowhead points to nothing.', 1); else if ((surface.regions.inside[end.cell] ?? -1) < 0) misunderstood += 0.5; }
    const sources = [...plain, ...tails];
    if (heads.length * sources.length > MOST_LINKS || plain.length > MOST_LINKS) doubt(ends[0]?.cell ?? 0, 'This line joins too many ends.', heads.length + 1);
    else if (heads.length && sources.length) {
      for (const head of heads) { let any = false; for (const source of sources) any = link(source, head, true) || any; if (any) understood++; }
    } else if (heads.length === 2 && heads[0] && heads[1]) {
      const bent = bends.get(net) ?? 0;
      if (bent && heads.every(({ key }) => key.startsWith('r'))) doubt(heads[0].end.cell, 'This looks like the axes of a chart.', 3);
      else { if (link(heads[0], heads[1], true)) understood++; link(heads[1], heads[0], true); }
    } else if (heads.length === 1 && heads[0]) orphans.push({ end: heads[0].end, net, to: heads[0].key });
    else if (heads.length) doubt(heads[0]?.end.cell ?? 0, 'These arrowheads share a line that starts nowhere.', heads.length);
    else if (tails.length && plain.length) for (const tail of tails) for (const other of plain) link(tail, other, true);
    else if (plain.length === 2 && plain[0] && plain[1] && plain.every(({ key }) => key.startsWith('r')) && isBareUpright(surface, worded, plain[0].end, plain[1].end)) {
      const [above, below] = plain[0].end.direction === UP ? [plain[0], plain[1]] : [plain[1], plain[0]];
      if (link(above, below, false)) understood++;
    } else if (plain.length >= 2 && plain.some(({ key }) => key.startsWith('b'))) {
      const hub = plain.length === 2 ? plain[0] : plain.find(({ end }) => plain.filter((other) => other.end.direction === end.direction).length === 1);
      if (hub) { for (const other of plain) if (other !== hub && link(hub, other, false)) understood++; }
      else doubt(plain[0]?.end.cell ?? 0, 'This line joins several boxes and shows no direction.', 1);
    } else if (plain.length === 1 && plain[0] && (sizes.get(net) ?? 0) > 2 && !ends.some((e) => e.meets?.kind === 'box' && e.meets.inside) && plain[0].key.startsWith('b')) doubt(plain[0].end.cell, 'This line leads to nothing.', 0.5);
  }
  for (const orphan of orphans) {
    const shared = continueAbove(surface, lines, links, orphan.end);
    if (shared && !isOwn(shared, orphan.to)) { links.push({ from: shared, to: orphan.to, directed: true, net: orphan.net, ends: [orphan.end.cell, orphan.end.cell], label: null, direction: orphan.end.direction }); understood++; }
    else if (!orphan.end.isBare) doubt(orphan.end.cell, 'This arrow starts nowhere.', 1);
    else if ((surface.regions.inside[orphan.end.cell] ?? -1) < 0) doubt(orphan.end.cell, 'This arrow starts nowhere.', 0.5);
  }
  return { links, doubts, labelRuns, understood, misunderstood, netId };
}

/** Whether a straight upright leads from a text to the next one in rows that hold nothing but strokes. */
function isBareUpright({ grid, strokes, rowOf, meter }: Surface, worded: Int8Array, a: End, b: End): boolean {
  if (a.direction === b.direction || !(a.direction & (UP | DOWN)) || !(b.direction & (UP | DOWN))) return false;
  const first = Math.min(rowOf[a.cell] ?? 0, rowOf[b.cell] ?? 0), last = Math.max(rowOf[a.cell] ?? 0, rowOf[b.cell] ?? 0);
  if (last - first > 12) return false;
  const isWorded = (row: number): boolean => {
    // 0 is not looked at yet, 1 strokes alone, 2 words: many lines share their rows.
    if (worded[row] === 0) {
      worded[row] = 1;
      for (let i = grid.start[row] ?? 0; i < (grid.start[row + 1] ?? 0); i++) { meter.visited++; if (grid.code[i] !== BLANK && !strokes.arms[i]) { worded[row] = 2; break; } }
    }
    return worded[row] === 2;
  };
  for (let row = first; row <= last; row++) if (isWorded(row)) return false;
  return true;
}

/** Leftmost cell of the stroke behind a head that points right. */
function shaftStart(surface: Surface, lines: Lines, cell: number): number {
  let at = cell;
  for (let before = lines.link[at * 4 + 3] ?? -1; before >= 0; before = lines.link[at * 4 + 3] ?? -1) { at = before; surface.meter.visited++; }
  return at;
}

/** The source of the arrow right above (or a few rows up) that starts in nearly the same column: `→` continued under the first. */
function continueAbove(surface: Surface, lines: Lines, links: readonly Link[], end: End): NodeKey | null {
  if (end.direction !== RIGHT) return null;
  const start = shaftStart(surface, lines, end.cell);
  const row = surface.rowOf[start] ?? 0, column = columnOf(surface, start), region = surface.regions.inside[start] ?? -1;
  for (let n = links.length - 1; n >= 0 && n > links.length - 24; n--) {
    const link = links[n];
    if (!link || !link.directed) continue;
    const head = link.ends[1];
    const up = row - (surface.rowOf[head] ?? 0);
    if (up < 1 || up > 2 || (surface.regions.inside[head] ?? -1) !== region) continue;
    const other = columnOf(surface, shaftStart(surface, lines, head));
    if (Math.abs(other - column) <= 3) return link.from;
  }
  return null;
}

/** The end at the border that a text fills the way to: `├reads──▶`, with no blank on either side. */
function throughPort({ grid, strokes, regions, rowOf }: Surface, end: End, run: Run | undefined): End | null {
  if (!run || end.role !== 'plain' || end.direction & (UP | DOWN) || (rowOf[end.cell] ?? -1) !== run.row) return null;
  const first = grid.start[run.row] ?? 0;
  const near = end.direction === RIGHT ? run.left : run.right, far = end.direction === RIGHT ? run.right + 1 : run.left - 1;
  if (Math.abs(end.cell - first - near) !== 1) return null;
  const port = cellAt(grid, run.row, far), box = port < 0 ? -1 : regions.border[port] ?? -1;
  if (box < 0 || box === run.region) return null;
  const head = strokes.heads[port] ?? 0;
  return { ...end, cell: end.cell, role: head & end.direction ? 'head' : head & opposite(end.direction) ? 'tail' : 'plain', meets: { kind: 'box', box, inside: false } };
}

/** Joins the halves of a line around a text that stands in it (`── reads ──▶`) and keeps the text as its label. */
function joinThroughLabels(surface: Surface, nets: readonly Net[], runs: readonly Run[]): { groups: Map<number, End[]>; labelRuns: Map<number, readonly [number, number]>; netId: (net: number) => number } {
  const alias = new Map<number, number>();
  const netId = (net: number): number => { let at = net; for (let next = alias.get(at); next !== undefined && next !== at; next = alias.get(at)) at = next; return at; };
  const touching = new Map<number, { net: Net; end: End }[]>();
  for (const net of nets) for (const end of net.ends) if (end.meets?.kind === 'run') {
    const known = touching.get(end.meets.run);
    if (!known) touching.set(end.meets.run, [{ net, end }]);
    else if (known.length < 8) known.push({ net, end });
  }
  const labelRuns = new Map<number, readonly [number, number]>();
  const inLine = new Set<End>();
  const moved = new Map<End, End>();
  for (const [run, touches] of touching) {
    const [only] = touches;
    const ported = touches.length === 1 && only ? throughPort(surface, only.end, runs[run]) : null;
    if (only && ported) { labelRuns.set(run, [only.end.cell, only.end.cell]); moved.set(only.end, ported); continue; }
    if (touches.length !== 2 || touches.some(({ end }) => end.role !== 'plain')) continue;
    const [a, b] = touches;
    if (!a || !b || a.net.id === b.net.id || a.end.direction !== opposite(b.end.direction)) continue;
    const others = [...a.net.ends, ...b.net.ends].filter((end) => end !== a.end && end !== b.end);
    const heads = [a, b].filter(({ net }) => net.ends.some((end) => end.role === 'head')).length;
    const isBoxed = others.length > 0 && others.every((end) => end.meets?.kind === 'box');
    const isDown = a.end.direction === DOWN || a.end.direction === UP;
    const isAnswer = heads === 1 && /^(?:yes|no|y|n|true|false|ja|nein|oui|non)$/i.test(runs[run]?.text ?? '');
    if (!(isBoxed || isAnswer || (heads === 1 && (!isDown || others.some((end) => end.meets?.kind === 'box'))))) continue;
    labelRuns.set(run, [a.end.cell, b.end.cell]);
    inLine.add(a.end).add(b.end);
    const x = netId(a.net.id), y = netId(b.net.id);
    if (x !== y) alias.set(y, x);
  }
  const groups = new Map<number, End[]>();
  for (const net of nets) { const id = netId(net.id); const isTouched = net.ends.some((end) => inLine.has(end) || moved.has(end)), kept = isTouched ? net.ends.filter((end) => !inLine.has(end)).map((end) => moved.get(end) ?? end) : [...net.ends], group = groups.get(id); if (group) for (const end of kept) group.push(end); else groups.set(id, kept); }
  return { groups, netId, labelRuns };
}

