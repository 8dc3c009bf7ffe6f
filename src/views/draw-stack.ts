import type { StackAnswer, StackLayer } from '../questions/garden-answer';
import { aim, drawFlow, type Diagram, type FlowEdge, type FlowNode } from './flowchart';

const mostInLayer = 8;

/**
 * A column of layers in the notes' order, each with the solutions that can fill it. What is more than eight in a layer is counted, and more
 * where the whole would have over 30 boxes; where even two a layer are too many, each layer is one box that counts its solutions.
 */
export function drawStack(answer: StackAnswer): Diagram {
  for (let shown = mostInLayer; shown > 1; shown--) {
    const boxes = 1 + answer.layers.reduce((sum, { solutions }) => sum + 1 + Math.min(solutions.length, shown), 0);
    if (boxes <= aim.nodes) return drawLayers(answer, shown);
  }
  return drawCounts(answer);
}

function drawLayers({ element, layers }: StackAnswer, most: number): Diagram {
  const nodes: FlowNode[] = [topOf(element.name)];
  const edges: FlowEdge[] = [];
  let above = 'top';
  for (const [at, layer] of layers.entries()) {
    const { solutions } = layer;
    const id = `layer ${at}`;
    nodes.push({ id, label: nameLayer(layer), parent: null, look: 'box', mark: null });
    const shown = solutions.length > most ? solutions.slice(0, most - 1) : solutions;
    for (const solution of shown) nodes.push({ id: `${id} ${solution.id}`, label: solution.name, parent: id, look: 'box', mark: null });
    if (shown.length < solutions.length) nodes.push({ id: `${id} hidden`, label: `${solutions.length - shown.length} hidden`, parent: id, look: 'round', mark: 'hidden' });
    edges.push({ from: above, to: id, label: null, directed: false });
    above = id;
  }
  return drawFlow({ direction: 'TB', nodes, edges });
}

function drawCounts({ element, layers }: StackAnswer): Diagram {
  const shown = layers.length > aim.nodes - 1 ? layers.slice(0, aim.nodes - 2) : layers;
  const labels = shown.map((layer) => {
    const [only, another] = layer.solutions;
    return `${nameLayer(layer)}: ${another === undefined && only !== undefined ? only.name : `${layer.solutions.length} solutions`}`;
  });
  const nodes: FlowNode[] = [topOf(element.name), ...labels.map((label, at): FlowNode => ({ id: `layer ${at}`, label, parent: null, look: 'box', mark: null }))];
  if (shown.length < layers.length) nodes.push({ id: 'hidden', label: `${layers.length - shown.length} hidden`, parent: null, look: 'round', mark: 'hidden' });
  const edges = nodes.slice(1).map((node, at): FlowEdge => ({ from: nodes[at]?.id ?? 'top', to: node.id, label: null, directed: false }));
  return drawFlow({ direction: 'TB', nodes, edges });
}

function topOf(label: string): FlowNode {
  return { id: 'top', label, parent: null, look: 'round', mark: null };
}

function nameLayer({ name }: StackLayer): string {
  return name === null ? 'Other solutions' : name.charAt(0).toUpperCase() + name.slice(1);
}
