import type { Drawing, DrawingEdge, DrawingNode, WorkMeter } from './drawing';

/** A name, then an arrow; the name may not hold what arrows and labels are made of. */
const ARROW = /\s*(?:(<)?(?:-{1,3}|={1,3}|-?\.+-?|[─━═]{1,3})(>{1,2})|([→➔➜➝➞⟶⇒▶►])|([↔⇔])|([←⇐]))\s*(?:\|\s*([^|]{1,80}?)\s*\|)?\s*/g;
const NUMBER = /^\s*(?:\(?\d{1,3}[.):]|step \d{1,3}[.):]?)\s+/i;
const NAME = /^[\p{L}\p{N}([]/u;

interface Piece { readonly text: string; readonly start: number; readonly end: number }
interface ArrowLine { readonly pieces: readonly Piece[]; readonly links: readonly { readonly label: string | null; readonly forth: boolean; readonly back: boolean }[]; readonly isNumbered: boolean; readonly message: string | null }

function readLine(line: string, offset: number): ArrowLine | null {
  const number = NUMBER.exec(line)?.[0].length ?? 0;
  const pieces: Piece[] = [];
  const links: { label: string | null; forth: boolean; back: boolean }[] = [];
  let from = number, message: string | null = null;
  const add = (until: number): boolean => {
    let text = line.slice(from, until);
    if (until === line.length) {
      const said = /^([^:]{1,60}?)\s*:\s+(\S.*)$/.exec(text);
      if (said?.[1] && said[2]) { message = said[2].trim(); text = said[1]; }
    }
    const blank = text.length - text.trimStart().length, name = text.trim();
    if (!NAME.test(name) || name.length > 60) return false;
    pieces.push({ text: name, start: offset + from + blank, end: offset + from + blank + name.length });
    return true;
  };
  for (const arrow of line.matchAll(ARROW)) {
    if (arrow.index < number) continue;
    if (!add(arrow.index)) return null;
    const [whole, tail, head, forth, both, back, label] = arrow;
    links.push({ label: label ?? null, forth: !!(head ?? forth ?? both), back: !!(tail ?? both ?? back) });
    from = arrow.index + whole.length;
  }
  return links.length > 0 && add(line.length) ? { pieces, links, isNumbered: number > 0, message } : null;
}

/**
 * Reads lines of `A -->|label| B`, `1. A → B: message` and `A -> B: message`. Every line must be one, and at least two must carry a number,
 * a label or a message: chains without them are read by the grid. Null for anything else.
 */
export function readArrowLines(body: string, meter: WorkMeter): Drawing | null {
  const read: ArrowLine[] = [];
  let at = 0;
  for (const raw of body.split('\n')) {
    const line = raw.trimEnd(), offset = at;
    at += raw.length + 1;
    meter.visited += line.length + 1;
    if (!line.trim()) continue;
    const one = line.length > 300 ? null : readLine(line, offset);
    if (!one) return null;
    read.push(one);
  }
  const isNumbered = read.length > 1 && read.every((line) => line.isNumbered);
  const told = read.filter((line) => line.message !== null || line.links.some(({ label }) => label !== null)).length;
  if (!isNumbered && told < 2) return null;
  // A number or a word before the colon on some lines only may belong to the name.
  if (!isNumbered && read.some((line) => line.isNumbered)) return null;
  const nodes = new Map<string, DrawingNode>();
  const edges: DrawingEdge[] = [];
  const idOf = ({ text, start, end }: Piece): string => {
    const label = /^\[(.*)\]$/.exec(text)?.[1]?.trim() || text;
    const known = nodes.get(label.toLowerCase());
    if (known) return known.id;
    const lead = text === label ? 0 : text.indexOf(label);
    const node: DrawingNode = { id: `n${nodes.size + 1}`, label, parent: null, start: start + lead, end: text === label ? end : start + lead + label.length };
    nodes.set(label.toLowerCase(), node);
    return node.id;
  };
  for (const { pieces, links, message } of read) for (const [n, { label, forth, back }] of links.entries()) {
    const a = pieces[n], b = pieces[n + 1];
    if (!a || !b) continue;
    const from = idOf(a), to = idOf(b), said = [label, n === links.length - 1 ? message : null].filter(Boolean).join(', ') || null;
    if (forth) edges.push({ from, to, label: said, directed: true });
    if (back) edges.push({ from: to, to: from, label: said, directed: true });
  }
  return { kind: 'diagram', title: null, nodes: [...nodes.values()], edges, confidence: 1, direction: 'LR', doubts: [] };
}

const CONTINUES = /^\s*(?:[-=\u2500]{1,3}>|[\u2192\u27f6\u21d2\u2794\u279c])\s*(?=\S)/;

/** A name in the first line, and an arrow to the next name at the start of every other. Null for anything else. */
export function readArrowChain(body: string, meter: WorkMeter): Drawing | null {
  const nodes: DrawingNode[] = [];
  let at = 0;
  for (const raw of body.split('\n')) {
    const line = raw.trimEnd();
    meter.visited += line.length + 1;
    const led = nodes.length === 0 ? /^\s*/.exec(line)?.[0].length : CONTINUES.exec(line)?.[0].length;
    if (line.trim() !== '') {
      const label = line.slice(led ?? 0);
      if (led === undefined || !NAME.test(label) || label.length > 60 || ARROW_INSIDE.test(label)) return null;
      nodes.push({ id: `n${nodes.length + 1}`, label, parent: null, start: at + led, end: at + line.length });
    }
    at += raw.length + 1;
  }
  if (nodes.length < SHORTEST_CHAIN) return null;
  const edges = nodes.slice(1).map((node, index): DrawingEdge => ({ from: nodes[index]?.id ?? '', to: node.id, label: null, directed: true }));
  return { kind: 'diagram', title: null, nodes, edges, confidence: 1, direction: 'TB', doubts: [] };
}

/** Two lines may be a sentence. */
const SHORTEST_CHAIN = 3;
/** Another arrow, or what programs print. */
const ARROW_INSIDE = /=\S|[{}]|-{1,3}>|={1,3}>|[\u2192\u27f6\u21d2]/;
