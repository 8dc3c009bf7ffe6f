import type { Span } from '../notes/note-document';
import type { Drawing, DrawingNode } from './drawings/read-drawing';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList } from './judge-solution-list';
import { canBeName, kindByName, withoutNumber, withoutSigns } from './read-title';

export interface DrawnSolution {
  readonly solution: string;
  readonly role: string | null;
  /** "Storage layer" over "HDFS / S3" in one box: the part that has them. */
  readonly part: string | null;
  /** Offsets into the drawing's body. */
  readonly span: Span;
}

/** Known solutions named in a drawing's boxes; the rest of the box's label, else the box around it, is the role. */
export function readDrawnSolutions(drawing: Drawing, body: string): readonly DrawnSolution[] {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const drawn: DrawnSolution[] = [];
  for (const node of drawing.nodes) {
    const part = partOver(node.label);
    for (const [index, { entry, start, end, ordinary }] of findSolutions(node.label).entries()) {
      // "Business Vault" is no HashiCorp Vault.
      if (seen.has(entry.name) || (ordinary && index === 0 && /^\p{Lu}\p{Ll}+ $/u.test(node.label.slice(0, start)))) continue;
      seen.add(entry.name);
      const written = node.label.slice(start, end);
      drawn.push({ solution: entry.name, role: part ?? roleOf(node, nodes, drawing.title), part, span: placeOf(written, node, body) });
    }
  }
  return drawn;
}

function placeOf(written: string, node: DrawingNode, body: string): Span {
  const at = body.slice(node.start, node.end).indexOf(written);
  return at < 0 ? { start: node.start, end: node.end } : { start: node.start + at, end: node.start + at + written.length };
}

/** The first line of a box where a part of a system stands over a list of products. */
function partOver(label: string): string | null {
  const [first = '', ...more] = label.split('\n');
  const name = withoutNumber(withoutSigns(first)).trim();
  return more.length > 0 && isSolutionList(more.join(' / ')) && canBeName(name) && kindByName(name) !== null && !findSolution(name) ? name : null;
}

/** The frame around the whole drawing names the pattern, not a part. */
function roleOf(node: DrawingNode, nodes: ReadonlyMap<string, DrawingNode>, title: string | null): string | null {
  const own = withoutSolutions(node.label);
  if (own !== '') return own;
  const around = node.parent === null ? undefined : nodes.get(node.parent);
  if (!around || around.label.split('\n')[0] === title) return null;
  const outer = withoutSolutions(around.label);
  return outer === '' ? null : outer;
}

/** The label less the solutions in it: `ELT Ingestion (Fivetran, Airbyte)` → `ELT Ingestion`, `dbt (Transformations)` → `Transformations`. */
function withoutSolutions(label: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findSolutions(label)) { rest += label.slice(from, start); from = end; }
  rest += label.slice(from);
  const cleaned = rest.replace(/\([\s,;/|+&]*\)/g, ' ').replace(/[()]/g, ' ').replace(/[\s,;/|+&]+$/, '').replace(/^[\s,;/|+&]+/, '').replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(cleaned) && cleaned.length <= 60 ? cleaned : '';
}
