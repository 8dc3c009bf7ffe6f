import { describe, expect, it } from 'vitest';
import { readDrawing, type Drawing } from '../../../src/facts/drawings/read-drawing';

const good = (body: string): Drawing => { const reading = readDrawing(body, 'mermaid'); if (!('drawing' in reading)) throw new Error(reading.refused); return reading.drawing; };
const edgesOf = (drawing: Drawing): string[] => {
  const label = (id: string): string => drawing.nodes.find((node) => node.id === id)?.label ?? '?';
  return drawing.edges.map((edge) => `${label(edge.from)} ${edge.directed ? '->' : '--'} ${label(edge.to)}${edge.label ? ` : ${edge.label}` : ''}`);
};

describe('a Mermaid flowchart', () => {
  it('reads question nodes with labelled edges as a decision tree', () => {
    const drawing = good('flowchart TD\n    A[Is it relational?] -->|Yes| B(Postgres)\n    A -->|No| C{Above 1 TB}\n    C -- yes --> D[(Wide column store)]\n    C -- "no, less" --> E["Mongo (small)"]\n    style A fill:#fff');
    expect(drawing.kind).toBe('decision-tree');
    expect(edgesOf(drawing)).toEqual(['Is it relational? -> Postgres : Yes', 'Is it relational? -> Above 1 TB : No', 'Above 1 TB -> Wide column store : yes', 'Above 1 TB -> Mongo (small) : no, less']);
  });
  it('reads chains, ampersands, link kinds and both heads', () => {
    const drawing = good('graph LR;\n  a & b --> c((Lake)) -.-> d[[House]]; d ==> e>Flag]\n  e --- f\n  f <--> g{{Hex}}\n  g ~~~ a\n  a -. maybe .-> g\n  b == sure ==> g\n  a ---->|far| e');
    expect(drawing.direction).toBe('LR');
    expect(edgesOf(drawing)).toEqual(['a -> Lake', 'b -> Lake', 'Lake -> House', 'House -> Flag', 'Flag -- f', 'f -> Hex', 'Hex -> f', 'a -> Hex : maybe', 'b -> Hex : sure', 'a -> Flag : far']);
  });
  it('reads subgraphs as parents, nested ones too', () => {
    const drawing = good('flowchart TB\n  subgraph outer["Cloud"]\n    direction LR\n    subgraph Inner zone\n      x[X] --> y[Y]\n    end\n  end\n  z --> outer\n  classDef hot fill:#f00\n  class x hot\n  click x "https://a.test"');
    const parent = (id: string): string | null => drawing.nodes.find((node) => node.id === id)?.parent ?? null;
    expect(parent('x')).toBe('Inner zone');
    expect(parent('Inner zone')).toBe('outer');
    expect(edgesOf(drawing)).toEqual(['X -> Y', 'z -> Cloud']);
  });
  it('points at the label in the text, with CRLF and comments', () => {
    const body = 'flowchart TD\r\n%% a remark\r\n  s["Raw store"] --> t{{"Job"}}\r\n';
    for (const node of good(body).nodes) expect(body.slice(node.start, node.end)).toBe(node.label);
  });
  it.each(['sequenceDiagram\n A->>B: hi', 'gantt\n title x', 'pie\n "a" : 1', 'classDiagram\n A <|-- B', 'mindmap\n root', ''])('refuses what is no flowchart: %j', (body) => {
    expect(readDrawing(body, 'mermaid')).toHaveProperty('refused');
  });
  it('names the place of a statement it does not understand', () => {
    const reading = readDrawing('flowchart TD\n  A --> \n  B[open --> C\n', 'mermaid');
    expect(reading).toMatchObject({ refused: expect.stringMatching(/^Line 2, column \d+/) as string });
  });
});
