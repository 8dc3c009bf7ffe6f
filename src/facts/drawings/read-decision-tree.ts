import type { Drawing, DrawingDoubt, DrawingEdge, DrawingNode, WorkMeter } from './drawing';
import { columnsOf } from './lay-out-grid';

/** A line of a tree: where its branch hangs (`key`) and what it says. Offsets are into the body. */
interface Entry {
  readonly line: number;
  readonly key: number;
  readonly isBranch: boolean;
  readonly text: string;
  readonly at: number;
  readonly children: Entry[];
  extra: string;
}

const GLYPH = /^[│┃║|¦\s]*(?:[├└┣┗╠╚╰┝┕](?:[─━═╌-]*[>▶►→]?)|\+-+>?|\|-+>?|\\-+>?|`-+>?|[-*•](?=\s))\s*/;
const BARS = /^[│┃║|¦\s▼↓v^]*/;
const ARROW = /\s*(?:[─━═-]+[>▶►→]|[=]+>|[→➔➜➝➞⇒⟶►▶])\s*/;
const ANSWER = /^(?:yes|no|y|n|true|false|otherwise|else|oui|non|ja|nein|si|sí|いいえ|はい|default|maybe|both|neither|none|[<>≤≥=~±]\s*\S.*)$/i;

const YES_OR_NO = /^(?:yes|no|y|n|true|false|ja|nein|oui|non|s[ií]|はい|いいえ)$/i;

const isQuestion = (text: string): boolean => /[?？]\s*(?:\([^()]*\))?$/.test(text.trim());

const spoken = (entry: Entry | undefined): string => (entry ? entry.text + entry.extra : '');
/** Words that a line below may end: no question, answer or arrow, and no title. */
const isUnfinished = (text: string): boolean => !isQuestion(text) && !ARROW.test(text) && !ANSWER.test(text.trim()) && !/[.:!]\s*$/.test(text) && text.trim().includes(' ');

/** "NO ──► │ Is it large? …" over "│ Is it graph-like? …": what stands behind bars hangs below the answer, each line by itself. */
function partAtBar(line: string): readonly string[] {
  const bar = BAR_BEHIND_ARROW.exec(line)?.[0].length ?? 0;
  return bar === 0 ? [line] : [line.slice(0, bar - 1), ' '.repeat(bar - 1) + line.slice(bar - 1)];
}

const BAR_BEHIND_ARROW = /^[^▶►→>]*[─━═-][>▶►→]\s*[│┃║|](?=\s)/;

function readEntries(body: string, meter: WorkMeter): { readonly roots: readonly Entry[]; readonly lines: number; readonly branches: number } {
  const roots: Entry[] = [];
  let stack: Entry[] = [];
  /** The entry read last, unless a line of nothing but bars stands in between. */
  let last: Entry | null = null;
  /** "NO" with nothing behind it: the next question is what it leads to. */
  let open: Entry | null = null;
  let at = 0, lines = 0, branches = 0;
  for (const [n, raw] of body.split('\n').entries()) {
    meter.visited += raw.length + 1;
    for (const line of partAtBar(raw.trimEnd())) readLine(line, n, at);
    at += raw.length + 1;
  }
  return { roots, lines, branches };

  function readLine(line: string, n: number, start: number): void {
    const glyph = GLYPH.exec(line);
    const lead = (glyph ?? BARS.exec(line))?.[0] ?? '';
    const text = line.slice(lead.length);
    if (!text) { last = null; return; }
    lines++;
    const columnAt = (offset: number): number => { let column = 0; for (const ch of line.slice(0, offset)) column += ch === '\t' ? 4 : columnsOf(ch.codePointAt(0) ?? 32); return column; };
    const hang = glyph ? lead.search(/[├└┣┗╠╚╰┝┕+\\`•*-]|\|-/) : lead.length;
    const key = columnAt(Math.max(0, hang)) + (glyph ? 0.5 : 0);
    if (glyph) branches++;
    // "Is the data relational" over "with many joins?": one question in two lines.
    if (last && !glyph && !last.isBranch && last.key === key && isQuestion(text) && isUnfinished(last.text)) { last.extra += ` ${text.trim()}`; return; }
    while (stack.length && (stack[stack.length - 1]?.key ?? 0) >= key) stack = stack.slice(0, -1);
    // "YES ──► X" and "NO" centred below one question stand side by side, whatever their columns.
    const isAnswer = !glyph && YES_OR_NO.test((text.split(ARROW)[0] ?? '').trim());
    if (isAnswer && stack.length > 1 && !isQuestion(spoken(stack.at(-1)))) stack = stack.slice(0, -1);
    // A question further left than the answer that leads to it goes on below it.
    if (open && !glyph && open.key >= key && open.children.length === 0) stack = [open];
    const above = stack[stack.length - 1];
    const wraps = above && !glyph && !isQuestion(text) && !ARROW.test(text) && !splitAnswer(text, false) && !ANSWER.test(text) && above.children.length === 0 && above.isBranch;
    if (above && wraps) { above.extra += ` ${text.trim()}`; return; }
    const entry: Entry = { line: n + 1, key, isBranch: !!glyph, text, at: start + lead.length, children: [], extra: '' };
    if (above) above.children.push(entry);
    else roots.push(entry);
    if (above && above === open) stack = [entry];
    else stack.push(entry);
    last = entry;
    open = isAnswer && !ARROW.test(text) ? entry : above === open ? null : open;
  }
}

/** Splits `YES → Spark` and `No: Batch` into answer and rest; a colon counts only behind an answer. */
function splitAnswer(text: string, underQuestion: boolean): { readonly answer: string; readonly rest: string; readonly offset: number } | null {
  const arrow = ARROW.exec(text);
  if (arrow && arrow.index > 0) {
    const offset = arrow.index + arrow[0].length;
    return { answer: text.slice(0, arrow.index).replace(/^[─━═-]+\s*|\s*[:─━═-]+$/g, '').trim(), rest: text.slice(offset), offset };
  }
  const colon = /^(.{1,60}?)\s*[:：]\s+(?=\S)/.exec(text) ?? /^([^\s:]{1,12})\s+[-–—]+\s+(?=\S)/.exec(text) ?? /^(yes|no)\s*[,;]\s*(?=\S)/i.exec(text);
  if (!colon?.[1] || isQuestion(colon[1])) return null;
  const answer = unwrapped(colon[1]);
  return underQuestion || ANSWER.test(answer) ? { answer, rest: text.slice(colon[0].length), offset: colon[0].length } : null;
}

/** "Is it large? ── YES" in front of what a yes leads to. */
const ASKED_AND_ANSWERED = /^(.+[?？])\s*[─━═-]+\s*([^─━═?？-]{1,40})$/;

const YES_AND_MORE = /^(?:yes|no)\s*[,;]\s*\S/i;
const TAKES = /^(?:use|choose|pick|take|go with)\s+\S/i;
const LEADS = /^(?:[─━═-]*[>▶►→➔➜⇒]|=>)\s*/;

const tidyAnswer = (text: string): string => unwrapped(text.replace(/^(?:if|when)\s+/i, ''));

/** Without the brackets, quotes and asterisks around it; a bracket that opens within is closed there. */
function unwrapped(text: string): string {
  const bare = text.replace(/^[[("'*]+|["'*:]+$/g, '').trim();
  return /[)\]]$/.test(bare) && !/[([]/.test(bare) ? unwrapped(bare.slice(0, -1)) : bare;
}
const START = /^(?:start|begin|root|decision(?: tree)?|q\d*|\d+[.)])\s*(?:[:.)]|→|[-─]+>?)\s*/i;

const NUMBER = /^\s*(?:(?:q(?:uestion)?|step|frage|schritt)\s*)?(\d{1,3})\s*[.):]/i;
const REFERENCE = /^(?:go to|goto|see|continue (?:with|at)|next:?|weiter (?:mit|zu|bei))\s+(?:(?:step|question|q|#|frage|schritt|no\.?)\s*)?(\d{1,3})\.?$/i;

/** Ties "go to 2" to the question of that number. Changes `nodes` and `edges`. */
function followReferences(nodes: DrawingNode[], edges: DrawingEdge[], numbers: ReadonlyMap<string, string>): void {
  for (const node of [...nodes]) {
    const target = numbers.get(REFERENCE.exec(node.label)?.[1] ?? '');
    if (!target || edges.some(({ from }) => from === node.id)) continue;
    edges.forEach((edge, n) => { if (edge.to === node.id) edges[n] = { ...edge, to: target }; });
    nodes.splice(nodes.indexOf(node), 1);
  }
}

/**
 * Reads a tree of questions drawn with branches or indentation. Questions and outcomes are nodes, answers are edge labels.
 * Null where it is no such tree: a folder tree has no answers, a list no questions.
 */
export function readDecisionTree(body: string, meter: WorkMeter): Drawing | null {
  if (!/[?？→➔➜⇒▶►]|->|=>/.test(body)) return null;
  // Trees are narrow; very long lines would only cost time.
  if (body.split('\n').some((line) => line.length > 600)) return null;
  const { roots, lines, branches } = readEntries(body, meter);
  const nodes: DrawingNode[] = [], edges: DrawingEdge[] = [], doubts: DrawingDoubt[] = [];
  let answered = 0, leaves = 0, unread = 0;
  const addNode = (label: string, at: number, length: number): string => {
    const id = `n${nodes.length + 1}`;
    nodes.push({ id, label, parent: null, start: at, end: at + length });
    return id;
  };
  const addEdge = (from: string, to: string, label: string | null): void => { edges.push({ from, to, label: label || null, directed: true }); if (label) answered++; };
  const whole = (entry: Entry, rest: string): string => (rest.trim() + entry.extra).trim();
  const place = (text: string, at: number): { label: string; at: number; length: number } => { const lead = START.exec(text)?.[0].length ?? 0; const label = text.slice(lead).trim(); const blank = text.slice(lead).length - text.slice(lead).trimStart().length; return { label, at: at + lead + blank, length: label.length }; };
  /** Node by the number that its question bears in the text. */
  const numbers = new Map<string, string>();
  const visit = (entry: Entry, from: string | null, pending: string | null, depth: number, answersAlone = false): void => {
    if (depth > 200) return;
    meter.visited += entry.text.length;
    if (!from) {
      const root = place(entry.text, entry.at);
      if (!root.label || /^(?:start(?: here)?|begin|decision(?: tree)?)$/i.test(root.label)) { for (const child of entry.children) visit(child, null, null, depth + 1); return; }
      const inline = isQuestion(root.label + entry.extra) ? null : splitAnswer(root.label, false);
      if (!entry.children.length && !isQuestion(root.label)) { unread++; doubts.push({ line: entry.line, column: 1, reason: 'This line belongs to no question.' }); return; }
      if (inline && isQuestion(inline.rest)) { const id = addNode(inline.rest.trim(), root.at + inline.offset, inline.rest.trim().length); for (const child of entry.children) visit(child, id, null, depth + 1); return; }
      const id = addNode(root.label + entry.extra, root.at, root.length);
      const number = NUMBER.exec(entry.text)?.[1];
      if (number) numbers.set(number, id);
      for (const child of entry.children) visit(child, id, null, depth + 1);
      return;
    }
    const split = splitAnswer(entry.text, !pending);
    // "Yes, on one cloud only" over what to take then is all answer.
    const isAnswer = entry.children.length > 0 && YES_AND_MORE.test(entry.text) && split !== null && !isQuestion(split.rest);
    const shown = split === null ? null : ASKED_AND_ANSWERED.exec(split.answer);
    const hasOutcome = !isAnswer && shown === null && split && split.answer && split.rest.trim() && !isQuestion(split.answer);
    if (hasOutcome) {
      const target = place(split.rest, entry.at + split.offset);
      const id = addNode(whole(entry, target.label), target.at, target.length);
      addEdge(from, id, [pending, tidyAnswer(split.answer)].filter(Boolean).join(', '));
      if (!entry.children.length) leaves++;
      for (const child of entry.children) visit(child, id, null, depth + 1);
      return;
    }
    if (split && split.rest.trim() && (shown !== null || isQuestion(split.answer))) {
      // `└─ Only SQL? → Warehouse`: a question with one shown answer, its yes.
      const [, inFront = split.answer, answer = ''] = shown ?? [];
      const asked = place(inFront, entry.at + entry.text.indexOf(inFront)), outcome = place(split.rest, entry.at + split.offset);
      const question = addNode(asked.label, asked.at, asked.length);
      addEdge(from, question, pending);
      addEdge(question, addNode(whole(entry, outcome.label), outcome.at, outcome.length), tidyAnswer(answer));
      if (answer === '') answered++;
      leaves++;
      return;
    }
    const bare = entry.text.replace(/^(?:[─━═-]*[>▶►→]|=>)\s*/, '').replace(/\s*(?:[─━═-]+[>▶►→]?|[→➔➜⇒:]|=>)\s*$/, '');
    const shift = entry.text.indexOf(bare);
    if (pending === null && entry.children.length && !isQuestion(bare)) { for (const child of entry.children) visit(child, from, tidyAnswer(bare), depth + 1); return; }
    const target = place(bare, entry.at + Math.max(0, shift));
    if (!target.label) return;
    const id = addNode(whole(entry, target.label), target.at, target.length);
    addEdge(from, id, pending);
    // "→ Use Redis" or "Use Redis" alone below a question is what a yes leads to.
    if (pending === null && answersAlone && !entry.children.length && (LEADS.test(entry.text) || TAKES.test(bare))) answered++;
    if (!entry.children.length) leaves++;
    for (const child of entry.children) visit(child, id, null, depth + 1, entry.children.length === 1 && isQuestion(whole(entry, target.label)));
  };
  for (const root of roots) visit(root, null, null, 0);
  followReferences(nodes, edges, numbers);
  const asking = new Set(edges.map((edge) => edge.from));
  const questions = nodes.filter((node) => isQuestion(node.label) && asking.has(node.id));
  const paths = edges.filter((edge) => /^[\w.@-]*\/?$/.test(edge.label ?? '') && /[/.]\w+$|\/$/.test(edge.label ?? '')).length;
  // Without a question only answers that tell the ways apart make a tree.
  const told = new Set(edges.map((edge) => `${edge.from} ${edge.label}`)).size;
  const asks = questions.length > 0 || (branches >= 2 && answered >= 2 && (roots.length === 1 || roots.every(({ children }) => children.length > 1)) && edges.length === answered && told === edges.length);
  // Below "What do you need?" stand questions of their own, which a yes leads to, and needs no answer written at the way.
  const asked = new Set(questions.map(({ id }) => id));
  const ways = edges.filter(({ to, label }) => label !== null || !asked.has(to)).length;
  if (!asks || answered < 2 || answered < ways * 0.6 || leaves < 2 || paths * 2 > edges.length) return null;
  const confidence = Math.round(((lines - unread) / lines) * (0.5 + (0.5 * answered) / ways) * 100) / 100;
  return { kind: 'decision-tree', title: null, nodes, edges, confidence, direction: 'TB', doubts };
}
