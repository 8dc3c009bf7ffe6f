import type { StackAnswer } from '../questions/garden-answer';
import { drawFlow, type Diagram, type FlowEdge, type FlowNode } from './flowchart';

const mostInLayer = 8;

/** A column of layers in the notes' order, each with the solutions that can fill it; more than eight in a layer are counted. */
export function drawStack({ element, layers }: StackAnswer): Diagram {
  const nodes: FlowNode[] = [{ id: 'top', label: element.name, parent: null, look: 'round', mark: null }];
  const edges: FlowEdge[] = [];
  let above = 'top';
  for (const [at, { name, solutions }] of layers.entries()) {
    const id = `layer ${at}`;
    nodes.push({ id, label: name === null ? 'Other solutions' : name.charAt(0).toUpperCase() + name.slice(1), parent: null, look: 'box', mark: null });
    const shown = solutions.length > mostInLayer ? solutions.slice(0, mostInLayer - 1) : solutions;
    for (const solution of shown) nodes.push({ id: `${id} ${solution.id}`, label: solution.name, parent: id, look: 'box', mark: null });
    if (shown.length < solutions.length) nodes.push({ id: `${id} hidden`, label: `${solutions.length - shown.length} hidden`, parent: id, look: 'round', mark: 'hidden' });
    edges.push({ from: above, to: id, label: null, directed: false });
    above = id;
  }
  return drawFlow({ direction: 'TB', nodes, edges });
}
