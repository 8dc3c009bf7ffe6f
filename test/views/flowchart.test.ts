import { describe, expect, it } from 'vitest';
import { drawFlow, most, type Flow, type FlowNode } from '../../src/views/flowchart';
import { drawStructure } from '../../src/views/draw-structure';
import { quoteLabel } from '../../src/views/mermaid-text';
import { hostileNames } from '../support/hostile-names';
import { parseMermaid } from '../support/parse-mermaid';
import { splitRow } from '../support/read-markdown';

const box = (id: string, label = id, parent: string | null = null): FlowNode => ({ id, label, parent, look: 'box', mark: null });
function textOf(flow: Flow): string {
  const diagram = drawFlow(flow);
  if (diagram.kind !== 'mermaid') throw new Error('the diagram became a table');
  return diagram.text;
}

describe('the Mermaid of these tests', () => {
  it('is a real parser: it refuses what is wrong', async () => {
    await expect(parseMermaid('flowchart LR\n  n1["a')).rejects.toThrow();
    await expect(parseMermaid('flowchart LR\n  end --> n1')).rejects.toThrow();
    expect(await parseMermaid('flowchart LR\n  n1["a"] --> n2')).toBe('flowchart-v2');
  });
});

describe('quoteLabel', () => {
  it.each(hostileNames)('writes %j so that it parses as node, subgraph and edge label, and survives publishing', async (name) => {
    const text = textOf({
      direction: 'LR',
      nodes: [{ ...box('a', name), look: 'question' }, { ...box('b', name), look: 'round' }, box('group', name), box('c', name, 'group')],
      edges: [{ from: 'a', to: 'b', label: name, directed: true }, { from: 'b', to: 'c', label: null, directed: false }],
    });
    expect(await parseMermaid(text)).toBe('flowchart-v2');
    expect(text.replace(/ --> ?/g, ' ')).not.toMatch(/%%|:::|\[\[|\]\]|#|<|>|`|\\|\{\{|\$\$|^\s*click|\u0000|\u202E/m);
    expect(text.split('\n')).toHaveLength(8);
  });

  it('keeps words and right-to-left names', () => {
    expect(quoteLabel('Latency: 5-60 minutes (p99)')).toBe('"Latency: 5-60 minutes (p99)"');
    expect(quoteLabel('مخزن البيانات')).toBe('"مخزن البيانات"');
    expect(quoteLabel('< 5 "min"')).toBe('"＜ 5 ”min”"');
    expect(quoteLabel('')).toBe('"–"');
  });
});

describe('drawFlow', () => {
  it('writes containers as subgraphs, marks as class lines and ids of its own', async () => {
    const text = textOf({
      direction: 'TB',
      nodes: [box('end', 'Store'), box('x', 'Raw', 'end'), { ...box('y', 'Clean', 'end'), mark: 'shared' }, { ...box('z', 'Ask?'), look: 'question' }],
      edges: [{ from: 'x', to: 'y', label: null, directed: true }, { from: 'z', to: 'end', label: 'yes', directed: false }],
    });
    expect(text).toBe(
      [
        'flowchart TB', '  subgraph g1["Store"]', '    n2["Raw"]', '    n3["Clean"]', '  end', '  n4{"Ask?"}', '  n2 --> n3', '  n4 ---|"yes"| g1', '  classDef shared stroke-width:3px', '  class n3 shared',
      ].join('\n'),
    );
    expect(await parseMermaid(text)).toBe('flowchart-v2');
  });

  it('leaves out edges between a container and its inside, and edges to nothing', () => {
    const nodes = [box('a'), box('b', 'b', 'a'), box('c', 'c', 'b')];
    const edges = [['a', 'c'], ['c', 'a'], ['b', 'b'], ['c', 'nobody']].map(([from, to]) => ({ from: from ?? '', to: to ?? '', label: null, directed: true }));
    expect(textOf({ direction: 'LR', nodes, edges }).split('\n').filter((line) => line.includes('-->'))).toEqual(['  g2 --> g2']);
  });

  it('writes parents that form a ring, and unknown parents, once', async () => {
    const text = textOf({ direction: 'LR', nodes: [box('a', 'a', 'b'), box('b', 'b', 'a'), box('c', 'c', 'nobody'), box('d', 'd', 'd')], edges: [] });
    expect(text.match(/"a"/g)).toHaveLength(1);
    expect(text.match(/"[abcd]"/g)).toHaveLength(4);
    expect(await parseMermaid(text)).toBe('flowchart-v2');
  });

  it('gives a table of edges where a drawing is too large', () => {
    const nodes = Array.from({ length: most.nodes + 1 }, (_, at) => box(`n${at}`, `a | ${at}`));
    const diagram = drawFlow({ direction: 'LR', nodes, edges: [{ from: 'n0', to: 'n1', label: 'x|y', directed: true }] });
    if (diagram.kind !== 'table') throw new Error('still a diagram');
    const rows = diagram.markdown.split('\n').map(splitRow);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([3]));
    expect(rows).toHaveLength(2 + 1 + most.nodes - 1);
  });

  it('counts characters as well', () => {
    const nodes = Array.from({ length: 79 }, (_, at) => box(`n${at}`, 'word '.repeat(100)));
    expect(drawFlow({ direction: 'LR', nodes, edges: [] }).kind).toBe('mermaid');
    const edges = nodes.map(({ id }) => ({ from: id, to: 'n0', label: 'word '.repeat(100), directed: true }));
    expect(drawFlow({ direction: 'LR', nodes, edges }).kind).toBe('table');
  });
});

describe('drawStructure', () => {
  const node = (id: string, label: string, parent: string | null = null) => ({ id, label, parent, start: 0, end: 0 });
  it('draws questions of a decision tree as diamonds and outcomes round', async () => {
    const diagram = drawStructure({
      kind: 'decision-tree', title: null, confidence: 1, direction: 'TB', doubts: [],
      nodes: [node('q', 'Fast?'), node('y', 'Tap'), node('n', 'Brew')],
      edges: [{ from: 'q', to: 'y', label: 'YES', directed: true }, { from: 'q', to: 'n', label: 'NO', directed: true }],
    });
    expect(diagram).toEqual({ kind: 'mermaid', text: 'flowchart TB\n  n1{"Fast?"}\n  n2("Tap")\n  n3("Brew")\n  n1 -->|"YES"| n2\n  n1 -->|"NO"| n3' });
  });
});
