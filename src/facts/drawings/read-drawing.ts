import type { Drawing, DrawingDoubt, DrawingReading, WorkMeter } from './drawing';
import { readArrowChain, readArrowLines } from './read-arrow-lines';
import { readDecisionTree } from './read-decision-tree';
import { readDiagram, type DiagramDraft } from './read-diagram';
import { readIfList } from './read-if-list';
import { isFlowchart, readMermaid } from './read-mermaid';
import { isDrawnLanguage, refuseText } from './refuse-text';

export type { Drawing, DrawingDoubt, DrawingEdge, DrawingNode, DrawingReading } from './drawing';

/** Below this share of understood strokes and lines a drawing is reported, not shown as a graph. */
export const CONFIDENCE_THRESHOLD = 0.6;

/**
 * Reads the text inside a code fence as a graph: boxes and arrows, chains of words, trees of questions, Mermaid flowcharts.
 * `language` is the fence's info string. An edge is only ever a drawn line or arrow. What is no graph (folder trees, tables,
 * banners, charts, code, shell output), or is understood too little, is refused with a reason. Never throws on content.
 */
export function readDrawing(body: string, language: string, meter: WorkMeter = { visited: 0 }): DrawingReading {
  if (/^mermaid\b/i.test(language.trim())) return readMermaid(body, meter);
  if (!isDrawnLanguage(language)) return refuse(`A block of ${language.trim()} is code, not a drawing.`);
  if (!body.trim()) return refuse('The block is empty.');
  if (isFlowchart(body)) return readMermaid(body, meter);
  const draft = readDiagram(body, meter);
  if (draft.boxes === 0) {
    const tree = readIfList(body, meter) ?? (draft.drawing.edges.length > 0 || !/[┌╔╭]/.test(body) ? readDecisionTree(body, meter) : null);
    if (tree) return judge(tree, true);
    const chain = readArrowChain(body, meter);
    if (chain) return judge(chain, true);
    const reason = refuseText(body, meter);
    if (reason) return refuse(reason);
    const listed = readArrowLines(body, meter);
    if (listed) return isPairList(listed) ? refuse(pairs) : judge(listed, true);
  }
  return refuseDraft(draft, body) ?? judge(draft.drawing, draft.boxes > 0 || draft.drawing.edges.length > 1);
}

const pairs = 'This is a list of pairs, one arrow in each line.';

function refuse(refused: string, doubts: readonly DrawingDoubt[] = []): DrawingReading {
  return { refused, isDrawing: doubts.length > 0, doubts };
}

function judge(drawing: Drawing, isDrawing: boolean): DrawingReading {
  if (drawing.confidence >= CONFIDENCE_THRESHOLD) return { drawing };
  const [doubt] = drawing.doubts;
  return { refused: doubt ? `Line ${doubt.line}, column ${doubt.column}: ${doubt.reason}` : 'Too little of this drawing was understood.', isDrawing, doubts: drawing.doubts };
}

/** Two or more arrows, none of which shares an end with another: renames, mappings, scales. */
function isPairList(drawing: Drawing): boolean {
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of drawing.edges) for (const [a, b] of [[from, to], [to, from]] as const) partners.set(a, (partners.get(a) ?? new Set()).add(b));
  return partners.size >= 4 && [...partners.values()].every((others) => others.size === 1);
}

/** Three things, each tied to the two others by a line without a head: the corners of a triangle. */
function isTriangle({ nodes, edges }: Drawing): boolean {
  return nodes.length === 3 && edges.length === 3 && edges.every(({ directed }) => !directed);
}

/** Drafts that are drawn with boxes or arrows and are no graph nonetheless. */
function refuseDraft(draft: DiagramDraft, body: string): DrawingReading | null {
  const { drawing, boxes, cells, sections, linkedBoxes, lines, usedLines } = draft;
  if (!drawing.edges.length) {
    if (drawing.doubts.some((doubt) => doubt.reason.includes('axes'))) return refuse('This looks like the axes of a chart.');
    // Strokes that end in nothing: somebody drew, and none of it was understood.
    if (boxes === 0) return refuse('There is no arrow between two things in it.', /[┌╔╭▶►▼┐╗╮└╚╰]/.test(body) ? drawing.doubts : []);
    if (cells >= 4) return refuse('This is a table.');
    if (boxes === 1) return refuse(sections > 0 || cells > 0 ? 'This is a framed list, with no arrows.' : 'This is a single framed text.');
    if (sections >= boxes && drawing.nodes.every((node) => node.parent === null)) return refuse('These are framed lists, with no arrows.');
    return drawing.nodes.length >= 2 ? null : refuse('There is no arrow between two things in it.');
  }
  if (cells >= 4 && linkedBoxes === 0) return refuse('This is a table.');
  if (isTriangle(drawing)) return refuse('This is a triangle.');
  if (drawing.nodes.every(({ label }) => !/\p{L}/u.test(label))) return refuse('Nothing in it has a name.');
  if (boxes > 0) return null;
  if (isPairList(drawing)) return refuse(pairs);
  if (usedLines < lines * 0.6) return refuse(`Only ${usedLines} of ${lines} lines belong to an arrow.`);
  if ((body.match(/[─━-]{2,}[●○◉◆◇•|┼*o](?=[─━-]{2})/g)?.length ?? 0) >= 2 && drawing.edges.length <= 2) return refuse('This looks like a time line.');
  const odd = drawing.nodes.filter((node) => /[;{}=]|\(\)|::|^\W*$|^[oOxX*]$|https?:/.test(node.label) || node.label.length > 80).length;
  if (odd * 3 > drawing.nodes.length) return refuse('This looks like code or running text.');
  if (/[┼+]/.test(body) && drawing.nodes.length <= 4 && drawing.edges.every((edge) => !edge.directed)) return refuse('This looks like the axes of a chart.');
  return null;
}
