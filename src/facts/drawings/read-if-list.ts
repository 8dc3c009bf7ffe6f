import type { Drawing, DrawingEdge, DrawingNode, WorkMeter } from './drawing';

const CASE = /^(\s*(?:[-*•]|\d{1,2}[.)])?\s*)((?:if|when|wenn|falls|si)\s\S.{0,160}?|otherwise|else|sonst|sinon)\s*(?:[-─━=]{1,3}>|[→➔➜⇒▶►]|[─━]+[▶►])\s*(\S.*)$/i;

/** Reads lines of `If … → outcome` as a decision tree: each condition a node of its own, each outcome shared by what leads to it. Every line must be one; at least two. */
export function readIfList(body: string, meter: WorkMeter): Drawing | null {
  const nodes: DrawingNode[] = [], edges: DrawingEdge[] = [];
  const outcomes = new Map<string, string>();
  let at = 0;
  for (const raw of body.split('\n')) {
    const line = raw.trimEnd(), offset = at;
    at += raw.length + 1;
    meter.visited += line.length + 1;
    if (!line.trim()) continue;
    const found = line.length > 300 ? null : CASE.exec(line);
    if (!found?.[2] || !found[3]) return null;
    const [, lead = '', condition, outcome] = found;
    const add = (label: string, start: number): string => { nodes.push({ id: `n${nodes.length + 1}`, label, parent: null, start: offset + start, end: offset + start + label.length }); return `n${nodes.length}`; };
    const from = add(condition, lead.length);
    const key = outcome.toLowerCase();
    const to = outcomes.get(key) ?? add(outcome, line.length - outcome.length);
    outcomes.set(key, to);
    edges.push({ from, to, label: null, directed: true });
  }
  return edges.length < 2 ? null : { kind: 'decision-tree', title: null, nodes, edges, confidence: 1, direction: 'LR', doubts: [] };
}
