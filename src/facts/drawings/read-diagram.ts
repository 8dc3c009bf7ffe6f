import type { Drawing, DrawingDoubt, DrawingEdge, DrawingNode, WorkMeter } from './drawing';
import { rowsOf, type Surface } from './drawing-surface';
import { findBorders } from './find-borders';
import { findBoxes } from './find-boxes';
import { findNets } from './find-ends';
import { joinEdges, type Link, type NodeKey } from './join-edges';
import { labelEdges } from './label-edges';
import { cellAt, layOutGrid } from './lay-out-grid';
import { mapRegions } from './map-regions';
import { joinLines, nameBoxes } from './name-boxes';
import { dropLooseStrokes, readRuns, type Run } from './read-runs';
import { DOWN, RIGHT, UP, readStrokes } from './read-strokes';
import { findDiagonals, linkDiagonals } from './trace-diagonals';
import { traceLines } from './trace-lines';

const BULLET = /^(?:[-*•+]|\d+[.)])\s/;

/** A drawing with what the judgement needs that does not belong into the result. */
export interface DiagramDraft {
  readonly drawing: Drawing;
  readonly boxes: number;
  readonly cells: number;
  readonly sections: number;
  /** Boxes and cells that an arrow or line meets. */
  readonly linkedBoxes: number;
  /** Non-blank lines, and those that hold a node, a label or a line. */
  readonly lines: number;
  readonly usedLines: number;
}

/** Reads boxes, texts and lines as a graph; judges nothing. */
export function readDiagram(body: string, meter: WorkMeter): DiagramDraft {
  const grid = layOutGrid(body, meter);
  const strokes = readStrokes(grid, meter);
  const { boxes, alone } = findBoxes(grid, strokes, findBorders(grid, strokes, meter), meter);
  const surface: Surface = { grid, strokes, boxes, regions: mapRegions(grid, boxes, meter), meter, rowOf: rowsOf(grid) };
  const diagonals = findDiagonals(surface);
  dropLooseStrokes(surface, body);
  const { runs, runAt } = readRuns(surface, body);
  const lines = traceLines(surface);
  const traced = joinEdges(surface, lines, findNets(surface, lines, runAt), runs);
  const slanted = linkDiagonals(surface, diagonals, runs, runAt);
  const joined = { ...traced, links: withoutClashes([...traced.links, ...slanted.links]), understood: traced.understood + slanted.links.length };
  const nodeRuns = new Map<number, Run[]>();
  for (const link of joined.links) for (const key of [link.from, link.to]) if (key.startsWith('r')) { const run = runs[Number(key.slice(1))]; if (run) nodeRuns.set(run.id, [run]); }
  widenTexts(surface, runs, runAt, nodeRuns, new Set(joined.labelRuns.keys()));
  for (const [run, link] of slanted.labels) if (!nodeRuns.has(run)) link.label = [link.label, runs[run]?.text].filter(Boolean).join(' ');
  const taken = new Set<number>([...slanted.labels.keys(), ...[...nodeRuns.values()].flat().map((run) => run.id)]);
  for (const run of joined.labelRuns.keys()) taken.add(run);
  const rows = contentRows(surface, joined.links, [...nodeRuns.values()].flat());
  const titled = nameBoxes(surface, runs, body, (run) => taken.has(run), { rows });
  const titleRuns = new Set([...rows.keys()].flatMap((box) => titled.get(box)?.runs ?? []));
  const labels = labelEdges(surface, lines, joined, runs, (run) => taken.has(run) || titleRuns.has(run) || ((runs[run]?.region ?? -1) >= 0 && !rows.has(runs[run]?.region ?? -1)));
  const names = nameBoxes(surface, runs, body, (run) => taken.has(run) || labels.has(run), { rows });
  const used = new Set<number>([...taken, ...labels, ...[...names.values()].flatMap((name) => name.runs)]);
  captionBoxes(surface, runs, runAt, names, used);

  const linked = new Set(joined.links.flatMap((link) => [link.from, link.to]));
  const shown = boxes.map((_, id) => names.has(id) || linked.has(`b${id}`));
  const parentOf = (box: number): number => { let at = box; while (at >= 0 && !shown[at]) at = surface.regions.parent[at] ?? -1; return at; };
  const nodes: DrawingNode[] = [];
  const ids = new Map<NodeKey, string>();
  boxes.forEach((_, id) => { if (shown[id]) ids.set(`b${id}`, `n${ids.size + 1}`); });
  const childrenOf = new Map<number, number[]>();
  boxes.forEach((_, id) => { const up = surface.regions.parent[id] ?? -1; if (up >= 0) childrenOf.set(up, [...(childrenOf.get(up) ?? []).slice(-7), id]); });
  /** Names of what stands in an unnamed box, for its label and place. */
  const within = (id: number): { label: string; start: number; end: number }[] => (innerRuns.get(id) ?? []).map((run) => ({ label: run.text, start: run.start, end: run.end })).concat((childrenOf.get(id) ?? []).flatMap((child) => names.get(child) ?? []));
  const innerRuns = new Map<number, Run[]>();
  for (const run of [...nodeRuns.values()].flat()) innerRuns.set(run.region, [...(innerRuns.get(run.region) ?? []).slice(-20), run]);
  boxes.forEach((box, id) => {
    if (!shown[id]) return;
    const up = parentOf(surface.regions.parent[id] ?? -1);
    const inner = within(id);
    const corner = cellAt(grid, box.top, box.left);
    const spare = { label: inner.map((part) => part.label.split('\n')[0]).join(innerRuns.has(id) ? ' → ' : ', '), start: inner.length ? Math.min(...inner.map((part) => part.start)) : grid.from[corner] ?? 0, end: Math.max(...inner.map((part) => part.end), grid.to[corner] ?? 0) };
    const name = names.get(id) ?? spare;
    nodes.push({ id: ids.get(`b${id}`) ?? '', label: name.label, parent: up >= 0 ? ids.get(`b${up}`) ?? null : null, start: name.start, end: name.end });
  });
  const same = new Map<string, string>();
  for (const [run, parts] of nodeRuns) {
    const first = parts[0], last = parts[parts.length - 1];
    const home = parentOf(runs[run]?.region ?? -1);
    const parent = home >= 0 ? ids.get(`b${home}`) ?? null : null;
    const label = tidyText(joinLines(parts.map((part) => ({ text: part.text, startsBlock: false }))));
    const known = same.get(`${parent}|${label}`);
    if (known) { ids.set(`r${run}`, known); continue; }
    const id = `n${nodes.length + 1}`;
    ids.set(`r${run}`, id);
    same.set(`${parent}|${label}`, id);
    nodes.push({ id, label, parent, start: first?.start ?? 0, end: last?.end ?? 0 });
  }
  const isNamed = (key: NodeKey): boolean => nodes[Number((ids.get(key) ?? 'n0').slice(1)) - 1]?.label !== '';
  const named = joined.links.filter((link) => isNamed(link.from) && isNamed(link.to));
  const edges = uniqueEdges(named.map((link) => ({ from: ids.get(link.from) ?? '', to: ids.get(link.to) ?? '', label: link.label ? tidyLabel(link.label) : null, directed: link.directed })));
  const shownNodes = withoutNameless(nodes);
  const { usedLines, lineCount } = countLines(surface, used, runs, joined.links.length > 0);
  const doubts: DrawingDoubt[] = [...joined.doubts];
  let bad = joined.misunderstood + joined.links.length - named.length;
  boxes.forEach((box, id) => { if (linked.has(`b${id}`) && !isNamed(`b${id}`)) doubts.push({ line: box.top + 1, column: box.left + 1, reason: 'This box has no name.' }); });
  const busy = new Set(joined.links.map((link) => joined.netId(link.net)));
  for (const top of alone) {
    const corner = cellAt(grid, top.row, top.left);
    if (busy.has(joined.netId(lines.netOf(corner, RIGHT)))) continue;
    bad++;
    if (doubts.length < 200) doubts.push({ line: top.row + 1, column: top.left + 1, reason: 'This box is not closed.' });
  }
  const good = joined.understood + names.size;
  const confidence = good + bad > 0 ? good / (good + bad) : 0;
  const kind = isTree(shownNodes, edges) ? 'decision-tree' : 'diagram';
  const drawing: Drawing = { kind, title: frameTitle(shownNodes), nodes: shownNodes, edges, confidence: Math.round(confidence * 100) / 100, direction: directionOf(joined.links), doubts };
  return { drawing, boxes: boxes.filter((box) => !box.isCell).length, cells: boxes.filter((box) => box.isCell).length, linkedBoxes: [...linked].filter((key) => key.startsWith('b')).length, sections: boxes.reduce((n, box) => n + box.splits.length, 0), lines: lineCount, usedLines };
}

/** Several lines without heads between the same two texts lead to words that cannot be told apart. */
function withoutClashes(links: readonly Link[]): Link[] {
  const lines = new Map<string, Set<number>>();
  const keyOf = ({ from, to }: Link): string => [from, to].sort().join(' ');
  for (const link of links) if (!link.directed && link.from.startsWith('r') && link.to.startsWith('r')) lines.set(keyOf(link), (lines.get(keyOf(link)) ?? new Set()).add(link.net));
  return links.filter((link) => link.directed || (lines.get(keyOf(link))?.size ?? 0) < 2);
}

/** A text at the root goes on in the next line where that stands flush or centred with it and nothing else claims it. */
function widenTexts(surface: Surface, runs: readonly Run[], runAt: Int32Array, nodeRuns: Map<number, Run[]>, labelRuns: ReadonlySet<number>): void {
  const claimed = new Set<number>([...nodeRuns.keys(), ...labelRuns]);
  for (const [id, parts] of nodeRuns) for (const step of [-1, 1]) for (let n = 0; n < 3; n++) {
    const at = step < 0 ? parts[0] : parts[parts.length - 1];
    if (!at || at.region >= 0) break;
    let next: Run | undefined;
    for (let column = at.left; column <= at.right && !next; column++) { const cell = cellAt(surface.grid, at.row + step, column); surface.meter.visited++; if (cell >= 0 && (runAt[cell] ?? -1) >= 0) next = runs[runAt[cell] ?? 0]; }
    const isFlush = next && (next.left === at.left || Math.abs(next.left + next.right - at.left - at.right) <= 2);
    if (!next || !isFlush || claimed.has(next.id) || BULLET.test(next.text) || BULLET.test(at.text)) break;
    claimed.add(next.id);
    if (step < 0) parts.unshift(next); else parts.push(next);
    nodeRuns.set(id, parts);
  }
}

/** First and last row of what a box holds besides text. */
function contentRows(surface: Surface, links: readonly Link[], nodeRuns: readonly Run[]): Map<number, readonly [number, number]> {
  const rows = new Map<number, readonly [number, number]>();
  const add = (box: number, first: number, last: number): void => {
    if (box < 0) return;
    const known = rows.get(box);
    rows.set(box, known ? [Math.min(known[0], first), Math.max(known[1], last)] : [first, last]);
  };
  surface.boxes.forEach((box, id) => add(surface.regions.parent[id] ?? -1, box.top, box.bottom));
  for (const run of nodeRuns) add(run.region, run.row, run.row);
  // A line that enters from outside may stand beside the title.
  const holding = new Set(rows.keys());
  for (const link of links) for (const cell of link.ends) if (!holding.has(surface.regions.inside[cell] ?? -1)) add(surface.regions.inside[cell] ?? -1, surface.rowOf[cell] ?? 0, surface.rowOf[cell] ?? 0);
  return rows;
}

/** Names boxes without text by a caption right under or over them. Adds to `names` and `used`. */
function captionBoxes(surface: Surface, runs: readonly Run[], runAt: Int32Array, names: Map<number, { label: string; start: number; end: number; runs: readonly number[] }>, used: Set<number>): void {
  const holding = new Set(surface.regions.parent);
  surface.boxes.forEach((box, id) => {
    if (/[\p{L}\p{N}]/u.test(names.get(id)?.label ?? '') || box.isCell || holding.has(id)) return;
    for (const row of [box.bottom + 1, box.top - 1]) for (let column = box.left; column <= box.right; column++) {
      const cell = cellAt(surface.grid, row, column);
      const run = cell < 0 ? undefined : runs[runAt[cell] ?? -1];
      if (!run || used.has(run.id) || run.left < box.left - 2 || run.right > box.right + 2) continue;
      const sign = names.get(id);
      names.set(id, { label: sign ? `${sign.label} ${run.text}` : run.text, start: sign ? Math.min(sign.start, run.start) : run.start, end: sign ? Math.max(sign.end, run.end) : run.end, runs: [...(sign?.runs ?? []), run.id] });
      used.add(run.id);
      return;
    }
  });
}

const tidyText = (text: string): string => text.replace(/^\[(.*)\]$/, '$1').trim() || text;
const tidyLabel = (text: string): string => { const inner = /^\((.*)\)$/.exec(text.trim()); return (inner?.[1] && !/[()]/.test(inner[1]) ? inner[1] : text).trim(); };

/** Leaves out boxes without any name; their children move up. */
function withoutNameless(nodes: readonly DrawingNode[]): DrawingNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const up = (id: string | null): string | null => { for (let at = id; at !== null; at = byId.get(at)?.parent ?? null) if (byId.get(at)?.label) return at; return null; };
  return nodes.filter((node) => node.label).map((node) => (node.parent === null || byId.get(node.parent)?.label ? node : { ...node, parent: up(node.parent) }));
}

function uniqueEdges(edges: readonly DrawingEdge[]): DrawingEdge[] {
  const seen = new Set<string>();
  return edges.filter((edge) => { const key = `${edge.from}>${edge.to}>${edge.label ?? ''}`; if (edge.from === edge.to || seen.has(key)) return false; seen.add(key); return true; });
}

/** Questions whose answers are the labels of their links make a decision tree. */
export function isTree(nodes: readonly DrawingNode[], edges: readonly DrawingEdge[]): boolean {
  const answers = new Map<string, number>();
  for (const edge of edges) if (edge.label) answers.set(edge.from, (answers.get(edge.from) ?? 0) + 1);
  return nodes.some((node) => /[?？]/.test(node.label) && (answers.get(node.id) ?? 0) >= 2);
}

/** The label of a box that holds every other node. */
function frameTitle(nodes: readonly DrawingNode[]): string | null {
  const tops = nodes.filter((node) => node.parent === null);
  const [frame] = tops;
  return tops.length === 1 && frame && nodes.length > 1 ? frame.label.split('\n')[0] ?? null : null;
}

function directionOf(links: readonly Link[]): 'TB' | 'LR' {
  let down = 0, across = 0;
  for (const link of links) if (link.direction & (UP | DOWN)) down++; else across++;
  return across > down ? 'LR' : 'TB';
}

function countLines(surface: Surface, used: ReadonlySet<number>, runs: readonly Run[], hasLinks: boolean): { usedLines: number; lineCount: number } {
  const { grid, strokes } = surface;
  const isUsed = new Set([...used].map((run) => runs[run]?.row));
  let lineCount = 0, usedLines = 0;
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.start[row] ?? 0, last = grid.start[row + 1] ?? 0;
    let ink = false, text = false;
    for (let i = first; i < last; i++) { surface.meter.visited++; if (grid.code[i] !== 32) { ink = true; if (!strokes.arms[i] && !strokes.heads[i]) text = true; } }
    if (!ink) continue;
    lineCount++;
    if (isUsed.has(row) || (!text && hasLinks)) usedLines++;
  }
  return { usedLines, lineCount };
}

