import type { Drawing } from '../facts/drawings/drawing';
import { drawFlow, type Diagram } from './flowchart';

/** A note's own text drawing as a flowchart: boxes in boxes are subgraphs, questions of a decision tree are diamonds and its outcomes round. */
export function drawStructure({ kind, direction, nodes, edges }: Drawing): Diagram {
  const asked = new Set(edges.map(({ from }) => from));
  const isTree = kind === 'decision-tree';
  return drawFlow({
    direction,
    nodes: nodes.map(({ id, label, parent }) => ({ id, label, parent, look: !isTree ? 'box' : asked.has(id) ? 'question' : 'round', mark: null })),
    edges,
  });
}
