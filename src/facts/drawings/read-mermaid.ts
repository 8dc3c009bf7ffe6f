import type { DrawingDoubt, DrawingEdge, DrawingNode, DrawingReading, WorkMeter } from './drawing';
import { isTree } from './read-diagram';

interface Draft { id: string; label: string | null; parent: string | null; start: number; end: number; isRhombus: boolean }

/** Opening and closing of each node shape, longest first. `@{ shape: … }` is not supported. */
const SHAPES: readonly (readonly [open: string, close: readonly string[]])[] = [
  ['(((', [')))']], ['((', ['))']], ['([', ['])']], ['[[', [']]']], ['[(', [')]']], ['[/', ['/]', '\\]']], ['[\\', ['\\]', '/]']], ['{{', ['}}']], ['[', [']']], ['(', [')']], ['{', ['}']], ['>', [']']],
];
const SKIPPED = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr|direction)\b/;
const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.=>]))*/u;
/** A link's start: `-->`, `---`, `-.->`, `==>`, `~~~`, with `o`, `x` or `<` at its ends; no text within. */
const LINK = /^\s*([<ox](?=[-=]))?(-{2,}|={2,}|-\.+-|~{3,})([>ox](?=[\s|\p{L}\p{N}_"&]|$))?/u;
const TEXT_LINK = /^\s*([<ox](?=[-=]))?(--|==|-\.)\s+(\S(?:[^\n]{0,200}?\S)??)\s{0,8}(-{2,}|={2,}|\.+-)([>ox](?=[\s|\p{L}\p{N}_"&]|$))?/u;

/**
 * Reads a documented subset of Mermaid flowcharts (`graph` or `flowchart`): nodes of all bracket shapes, quoted labels, `-->`, `---`, `-.->`,
 * `==>` with `|label|` or `-- label -->`, chains, `&`, nested subgraphs as parents. Styles, classes and clicks are skipped; other diagram kinds are refused.
 */
export function readMermaid(body: string, meter: WorkMeter): DrawingReading {
  const nodes = new Map<string, Draft>();
  const edges: DrawingEdge[] = [], doubts: DrawingDoubt[] = [];
  const groups: string[] = [];
  let direction: 'TB' | 'LR' = 'TB', header = false, at = 0, statements = 0, inFrontMatter = false;
  for (const [n, raw] of body.split('\n').entries()) {
    const lineStart = at;
    at += raw.length + 1;
    meter.visited += raw.length + 1;
    const line = raw.trimEnd().replace(/%%.*$/, '').trimEnd();
    if (!header && line.trim() === '---') { inFrontMatter = !inFrontMatter; continue; }
    if (inFrontMatter || !line.trim()) continue;
    let offset = line.length - line.trimStart().length;
    for (const part of splitStatements(line.slice(offset))) {
      const start = lineStart + offset + (part.length - part.trimStart().length);
      const text = part.trim();
      offset += part.length + 1;
      if (!text) continue;
      if (!header) {
        const kind = /^(?:graph|flowchart(?:-elk)?)(?:\s+(TB|TD|BT|RL|LR))?$/i.exec(text);
        if (!kind) return { refused: `A Mermaid ${/^[\w-]+/.exec(text)?.[0] ?? 'text'} is no flowchart.`, isDrawing: false, doubts };
        header = true;
        direction = /LR|RL/i.test(kind[1] ?? '') ? 'LR' : 'TB';
        continue;
      }
      if (SKIPPED.test(text)) continue;
      statements++;
      if (/^end$/i.test(text)) { groups.pop(); continue; }
      const group = /^subgraph\b\s*(.*)$/i.exec(text);
      if (group) { groups.push(openGroup(nodes, group[1] ?? '', groups[groups.length - 1] ?? null, start + text.length - (group[1] ?? '').length)); continue; }
      const stop = readStatement(text, start, nodes, edges, groups[groups.length - 1] ?? null);
      if (stop >= 0) doubts.push({ line: n + 1, column: start - lineStart + stop + 1, reason: 'This part of the flowchart is not understood.' });
    }
  }
  if (!header) return { refused: 'The Mermaid block is empty.', isDrawing: false, doubts };
  const list: DrawingNode[] = [...nodes.values()].map(({ id, label, parent, start, end }) => ({ id, label: label ?? id, parent, start, end }));
  const confidence = statements ? Math.round((1 - doubts.length / statements) * 100) / 100 : 0;
  if (confidence < 0.6 || !list.length) { const doubt = doubts[0]; return { refused: doubt ? `Line ${doubt.line}, column ${doubt.column}: ${doubt.reason}` : 'The flowchart holds nothing.', isDrawing: doubts.length > 0, doubts }; }
  const asks = isTree(list, edges) || [...nodes.values()].some((node) => node.isRhombus && isAnswered(edges.filter(({ from }) => from === node.id)));
  return { drawing: { kind: asks ? 'decision-tree' : 'diagram', title: null, nodes: list, edges, confidence, direction, doubts } };
}

/** Whether a text starts as a Mermaid flowchart does, whatever its fence says. */
export function isFlowchart(body: string): boolean {
  return /^\s*(?:graph|flowchart)[ \t]+(?:TB|TD|BT|RL|LR)[ \t]*(?:;[ \t]*)?\r?\n/.test(body.slice(0, 200));
}

/** Two ways, one of them with an answer: the other one's is implied. */
function isAnswered(ways: readonly DrawingEdge[]): boolean {
  return ways.length >= 2 && ways.filter(({ label }) => label !== null).length >= ways.length - 1;
}

/** Splits at semicolons outside of quotes and brackets. */
function splitStatements(line: string): string[] {
  const parts: string[] = [];
  let quoted = false, depth = 0, from = 0;
  for (let i = 0; i < line.length; i++) {
    const ch = line[i] ?? '';
    if (ch === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('[({'.includes(ch)) depth++;
    else if ('])}'.includes(ch)) depth--;
    else if (ch === ';' && depth <= 0) { parts.push(line.slice(from, i)); from = i + 1; }
  }
  parts.push(line.slice(from));
  return parts;
}

const cleanLabel = (raw: string): string => raw.trim().replace(/^"([\s\S]*)"$/, '$1').replace(/^`([\s\S]*)`$/, '$1').replace(/<br\s*\/?>|\\n/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, '').replace(/#quot;|&quot;/g, '"').replace(/&amp;|#amp;/g, '&').replace(/&lt;|#lt;/g, '<').replace(/&gt;|#gt;/g, '>').trim();

function openGroup(nodes: Map<string, Draft>, text: string, parent: string | null, start: number): string {
  const bracket = /^([^\s[\]"]+)\s*\[(.*)\]$/.exec(text);
  const plainName = text.replace(/^\[(.*)\]$/, '$1').trim();
  const id = bracket?.[1] ?? (cleanLabel(plainName) || `group ${nodes.size + 1}`);
  const label = cleanLabel(bracket?.[2] ?? plainName);
  const known = nodes.get(id);
  const from = start + Math.max(0, text.indexOf(label));
  if (known) { known.label ??= label; known.parent ??= parent; } else nodes.set(id, { id, label, parent, start: from, end: from + label.length, isRhombus: false });
  return id;
}

/** Reads `A[x] & B -->|label| C{y} --> D`. Returns -1, or the offset of what it does not understand. */
function readStatement(text: string, base: number, nodes: Map<string, Draft>, edges: DrawingEdge[], group: string | null): number {
  let at = 0;
  const readNodes = (): string[] | null => {
    const ids: string[] = [];
    for (;;) {
      at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
      const id = ID.exec(text.slice(at))?.[0];
      if (!id) return null;
      const start = base + at;
      at += id.length;
      const node = nodes.get(id) ?? { id, label: null, parent: group, start, end: start + id.length, isRhombus: false };
      if (!nodes.has(id)) nodes.set(id, node);
      else if (group && node.parent === null && id !== group) node.parent = group;
      const shape = SHAPES.find(([open]) => text.startsWith(open, at));
      if (shape) {
        const from = at + shape[0].length;
        const quote = text[from] === '"' ? text.indexOf('"', from + 1) : from - 1;
        const ends = quote < 0 ? [] : shape[1].map((close) => ({ close, i: text.indexOf(close, quote + 1) })).filter(({ i }) => i >= 0).sort((a, b) => a.i - b.i);
        const end = ends[0];
        if (!end) return null;
        const raw = text.slice(from, end.i), label = cleanLabel(raw);
        const lead = /^[\s"`]*/.exec(raw)?.[0].length ?? 0;
        node.label = label;
        node.start = base + from + lead;
        node.end = base + from + raw.replace(/[\s"`]*$/, '').length;
        node.isRhombus = shape[0] === '{';
        at = end.i + end.close.length;
      }
      at += /^:::[\w-]+/.exec(text.slice(at))?.[0].length ?? 0;
      ids.push(id);
      const and = /^\s*&/.exec(text.slice(at));
      if (!and) return ids;
      at += and[0].length;
    }
  };
  let from = readNodes();
  if (!from) return at;
  while (text.slice(at).trim()) {
    const rest = text.slice(at);
    const plain = LINK.exec(rest), texted = TEXT_LINK.exec(rest);
    const isPlain = plain && !(texted && plain[2] === texted[2] && !plain[3]);
    const link = isPlain ? plain : texted;
    if (!link) return at;
    at += link[0].length;
    const tail = link[1], head = isPlain ? link[3] : link[5];
    let label: string | null = isPlain ? null : cleanLabel(link[3] ?? '');
    const piped = /^\s*\|([^|]*)\|/.exec(text.slice(at));
    if (piped) { label = cleanLabel(piped[1] ?? ''); at += piped[0].length; }
    const to = readNodes();
    if (!to) return at;
    if (!link[2]?.startsWith('~')) for (const a of from) for (const b of to) {
      edges.push({ from: a, to: b, label: label || null, directed: !!(head || tail) });
      if (tail === '<' && head) edges.push({ from: b, to: a, label: label || null, directed: true });
    }
    from = to;
  }
  return -1;
}
