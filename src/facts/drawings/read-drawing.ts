import type { Drawing, DrawingReading, WorkMeter } from './drawing';
import { readDecisionTree } from './read-decision-tree';
import { readDiagram, type DiagramDraft } from './read-diagram';
import { readMermaid } from './read-mermaid';
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
  if (!isDrawnLanguage(language)) return { refused: `A block of ${language.trim()} is code, not a drawing.` };
  if (!body.trim()) return { refused: 'The block is empty.' };
  const draft = readDiagram(body, meter);
  const isBoxed = draft.boxes > 0 && draft.drawing.edges.length > 0;
  if (!isBoxed) {
    const tree = readDecisionTree(body, meter);
    if (tree && draft.boxes === 0) return judge(tree);
    const reason = draft.boxes > 0 ? null : refuseText(body, meter);
    if (reason) return { refused: reason };
  }
  return refuseDraft(draft, body) ?? judge(draft.drawing);
}

function judge(drawing: Drawing): DrawingReading {
  if (drawing.confidence >= CONFIDENCE_THRESHOLD) return { drawing };
  const doubt = drawing.doubts[0];
  return { refused: doubt ? `Line ${doubt.line}, column ${doubt.column}: ${doubt.reason}` : 'Too little of this drawing was understood.' };
}

/** Two or more arrows, none of which shares an end with another: renames, mappings, scales. */
function isPairList(drawing: Drawing): boolean {
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of drawing.edges) for (const [a, b] of [[from, to], [to, from]] as const) partners.set(a, (partners.get(a) ?? new Set()).add(b));
  return partners.size >= 4 && [...partners.values()].every((others) => others.size === 1);
}

/** Drafts that are drawn with boxes or arrows and are no graph nonetheless. */
function refuseDraft(draft: DiagramDraft, body: string): DrawingReading | null {
  const { drawing, boxes, cells, sections, linkedBoxes, lines, usedLines } = draft;
  if (!drawing.edges.length) {
    if (drawing.doubts.some((doubt) => doubt.reason.includes('axes'))) return { refused: 'This looks like the axes of a chart.' };
    if (boxes === 0) return { refused: 'There is no arrow between two things in it.' };
    if (cells >= 4) return { refused: 'This is a table.' };
    if (boxes === 1) return { refused: sections > 0 || cells > 0 ? 'This is a framed list, with no arrows.' : 'This is a single framed text.' };
    return drawing.nodes.length >= 2 ? null : { refused: 'There is no arrow between two things in it.' };
  }
  if (cells >= 4 && linkedBoxes === 0) return { refused: 'This is a table.' };
  if (boxes > 0) return null;
  if (isPairList(drawing)) return { refused: 'This is a list of pairs, one arrow in each line.' };
  if (usedLines < lines * 0.6) return { refused: `Only ${usedLines} of ${lines} lines belong to an arrow.` };
  if ((body.match(/[─━-]{2,}[●○◉◆◇•|┼*o](?=[─━-]{2})/g)?.length ?? 0) >= 2 && drawing.edges.length <= 2) return { refused: 'This looks like a time line.' };
  const odd = drawing.nodes.filter((node) => /[;{}=]|\(\)|::|^\W*$|https?:/.test(node.label) || node.label.length > 80).length;
  if (odd * 3 > drawing.nodes.length) return { refused: 'This looks like code or running text.' };
  if (/[┼+]/.test(body) && drawing.nodes.length <= 4 && drawing.edges.every((edge) => !edge.directed)) return { refused: 'This looks like the axes of a chart.' };
  return null;
}
