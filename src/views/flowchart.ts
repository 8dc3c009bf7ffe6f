import { escapeMarkdown, formatTable } from './markdown-text';
import { quoteLabel } from './mermaid-text';

export interface FlowNode {
  /** Unique among the nodes; never shown, never written. */
  readonly id: string;
  readonly label: string;
  /** A node that others name as parent becomes a subgraph. */
  readonly parent: string | null;
  readonly look: 'box' | 'question' | 'round';
  /** One of `looks`, or null. */
  readonly mark: FlowMark | null;
}

export type FlowMark = 'shared' | 'hidden' | 'outcome';

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly directed: boolean;
}

export interface Flow {
  readonly direction: 'TB' | 'LR';
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** Mermaid text without a fence; a Markdown table where the drawing would be too large to read or to render. */
export type Diagram = { readonly kind: 'mermaid'; readonly text: string } | { readonly kind: 'table'; readonly markdown: string };

/** What still reads on a screen: views group above it. */
export const aim = { nodes: 30, edges: 45 } as const;
/** Never more: Mermaid takes seconds, then refuses. */
export const most = { nodes: 80, edges: 120, characters: 20_000 } as const;

const styles: Readonly<Record<FlowMark, string>> = {
  shared: 'stroke-width:3px',
  hidden: 'stroke-dasharray:4 4',
  outcome: 'stroke-width:2px',
};

/**
 * Writes a flowchart with synthetic ids and quoted labels, deterministic for equal input. An edge between a container and what lies inside it
 * cannot be laid out and is left out. Class lines in place of `:::`; no comments, no clicks.
 */
export function drawFlow(flow: Flow): Diagram {
  const text = writeFlow(flow);
  const isSmall = flow.nodes.length <= most.nodes && flow.edges.length <= most.edges && text.length <= most.characters;
  return isSmall ? { kind: 'mermaid', text } : { kind: 'table', markdown: writeEdgeTable(flow) };
}

function writeFlow({ direction, nodes, edges }: Flow): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string | null, FlowNode[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && byId.has(node.parent) && !isInside(byId, node.parent, node.id) ? node.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const names = new Map(nodes.map((node, at) => [node.id, `${children.has(node.id) ? 'g' : 'n'}${at + 1}`]));
  const lines: string[] = [`flowchart ${direction}`];
  const write = (parent: string | null, indent: string): void => {
    for (const node of children.get(parent) ?? []) {
      const name = names.get(node.id) ?? '';
      if (!children.has(node.id)) {
        lines.push(`${indent}${name}${shape(node)}`);
        continue;
      }
      lines.push(`${indent}subgraph ${name}[${quoteLabel(node.label)}]`);
      write(node.id, `${indent}  `);
      lines.push(`${indent}end`);
    }
  };
  write(null, '  ');
  for (const { from, to, label, directed } of edges) {
    const [start, finish] = [names.get(from), names.get(to)];
    if (start === undefined || finish === undefined || (from !== to && (isInside(byId, from, to) || isInside(byId, to, from)))) continue;
    lines.push(`  ${start} ${directed ? '-->' : '---'}${label === null || label.trim() === '' ? '' : `|${quoteLabel(label)}|`} ${finish}`);
  }
  for (const mark of ['shared', 'hidden', 'outcome'] as const) {
    const marked = nodes.filter((node) => node.mark === mark && !children.has(node.id)).map((node) => names.get(node.id));
    if (marked.length > 0) lines.push(`  classDef ${mark} ${styles[mark]}`, `  class ${marked.join(',')} ${mark}`);
  }
  return lines.join('\n');
}

function shape({ look, label }: FlowNode): string {
  switch (look) {
    case 'box': return `[${quoteLabel(label)}]`;
    case 'question': return `{${quoteLabel(label)}}`;
    case 'round': return `(${quoteLabel(label)})`;
    default: return look satisfies never;
  }
}

/** Whether `inner` lies in `outer`, or both are one. Ends on parents that form a ring. */
function isInside(byId: ReadonlyMap<string, FlowNode>, inner: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = inner; id !== null && !seen.has(id); id = byId.get(id)?.parent ?? null) {
    if (id === outer) return true;
    seen.add(id);
  }
  return false;
}

function writeEdgeTable({ nodes, edges }: Flow): string {
  const cell = (text: string | null | undefined): string => escapeMarkdown(text ?? '', { place: 'cell' });
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = edges.map(({ from, to, label }) => [cell(labels.get(from)), cell(label), cell(labels.get(to))]);
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ label, parent }) => [cell(label), parent === null ? '' : 'in', cell(parent === null ? '' : labels.get(parent))]);
  return formatTable(['From', '', 'To'], [...rows, ...alone]);
}
