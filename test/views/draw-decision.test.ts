import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/garden/garden';
import type { DecisionNode } from '../../src/questions/grow-decision-tree';
import { drawDecision } from '../../src/views/draw-decision';
import { parseMermaid } from '../support/parse-mermaid';
import { smallGarden } from '../support/small-garden';

const { elements } = smallGarden({ elements: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ['pattern', name] as const) });
const outcome = (...names: readonly string[]): DecisionNode => ({ kind: 'outcome', options: [...elements.values()].filter(({ name }: Element) => names.includes(name)) });
const branch = (answers: readonly string[], to: DecisionNode) => ({ answers, given: null, to });

describe('drawDecision', () => {
  it('joins intervals that touch, counts what does not fit, and turns a statement into a question', async () => {
    const diagram = drawDecision({
      kind: 'question',
      question: 'Latency?',
      branches: [
        branch(['under 1 s', '1 s to 5 min', 'Mixed'], outcome('A')),
        branch(['5 min to 1 h', '1 h or more'], { kind: 'question', question: 'Events are the truth.', branches: [branch(['Yes'], outcome('A', 'B', 'C', 'D', 'E', 'F')), branch(['No'], outcome('B'))] }),
        branch(['a', 'b', 'c', 'd', 'e'], outcome('C', 'D')),
      ],
    });
    if (diagram.kind !== 'mermaid') throw new Error('no diagram');
    expect(diagram.text.split('\n').slice(0, -2)).toEqual([
      'flowchart TB', '  n1{"Latency?"}', '  n2("A")', '  n3{"Events are the truth?"}', '  n4("C or D")', '  n5("A or B or C or D or 2 others")', '  n6("B")',
      '  n1 -->|"under 5 min / Mixed"| n2', '  n1 -->|"5 min or more"| n3', '  n1 -->|"a / b / c / 2 more"| n4', '  n3 -->|"Yes"| n5', '  n3 -->|"No"| n6',
    ]);
    expect(await parseMermaid(diagram.text)).toBe('flowchart-v2');
  });

  it('draws an outcome alone', () => {
    expect(drawDecision(outcome('A'))).toEqual({ kind: 'mermaid', text: 'flowchart TB\n  n1("A")\n  classDef outcome stroke-width:2px\n  class n1 outcome' });
  });
});
