import { describe, expect, it } from 'vitest';
import { buildDecisionTable } from '../../src/questions/decision-table';
import { listStack } from '../../src/questions/list-stack';
import { planEvolution } from '../../src/questions/plan-evolution';
import { weighTradeOffs } from '../../src/questions/trade-offs';
import { aGarden } from '../support/a-garden';
import { buildGarden, idOf } from '../support/build-garden';

const garden = buildGarden({
  'a.md': { Hub: { prefer: ['Latency below 1 s', { all: [['Who runs it?', 'Us'], 'Replay is needed'] }], avoid: ['Fewer than 5 people'], benefit: ['Low cost', 'Low costs', 'Replays history'], drawback: ['Slow start'], struggles: ['Tiny crews'], uses: ['StoreOne', 'StoreTwo', 'StoreOne'] } },
  'b.md': { Hub: { drawback: ['Cost grows fast', 'Proprietary format'], suits: ['Tiny crews', 'Slow start is fine'] } },
});
const hub = idOf('pattern', 'Hub');

describe('weighTradeOffs', () => {
  it('lists what is gained, given up and risked in the notes\' words, each wording once', () => {
    const { gained, givenUp, risks } = weighTradeOffs(garden, hub);
    expect(gained.map((each) => each.text)).toEqual(['Low cost', 'Replays history']);
    expect(givenUp.map((each) => [each.text, each.at.path])).toEqual([['Slow start', 'a.md'], ['Cost grows fast', 'b.md'], ['Proprietary format', 'b.md']]);
    expect(risks.map((each) => each.text)).toEqual(['Tiny crews']);
  });

  it('shows both sides where two notes disagree', () => {
    expect(weighTradeOffs(garden, hub).disagreements.map(({ about, for: pro, against }) => [about, pro.text, against.text])).toEqual([['cost', 'Low cost', 'Cost grows fast'], ['Tiny crews', 'Tiny crews', 'Tiny crews']]);
  });

  it('does not take a note that weighs both sides for a disagreement', () => {
    const one = buildGarden({ 'a.md': { Hub: { benefit: ['Low cost'], drawback: ['Cost grows fast'] } } });
    expect(weighTradeOffs(one, hub).disagreements).toEqual([]);
  });
});

describe('planEvolution', () => {
  it('quotes what bears on changing later, and names the gaps', () => {
    const plan = planEvolution(garden, hub);
    expect(plan.reversibility.map((each) => each.text)).toEqual(['Replays history']);
    expect(plan.lockIn.map((each) => each.text)).toEqual(['Proprietary format']);
    expect(plan.gaps).toEqual(['migration']);
  });

  it('quotes no cross that a table does not have', () => {
    const crossed = aGarden({ 'formats.md': '---\ntags: [architecture]\n---\n# Redis, Kafka, RabbitMQ\n\n|  | Redis | Kafka | RabbitMQ |\n|---|---|---|---|\n| Open format |  | X |  |\n| Portable |  | X | X |\n' });
    const quoted = (name: string): readonly string[] => planEvolution(crossed, idOf('solution', name)).lockIn.map(({ text }) => text);
    expect(quoted('Redis')).toEqual([]);
    expect(quoted('RabbitMQ')).toEqual(['Portable: X']);
  });
});

describe('listStack', () => {
  it('lists each solution of a part once', () => {
    expect(listStack(garden, hub).map((part) => part.solutions.map((each) => each.solution))).toEqual([['solution:storeone', 'solution:storetwo']]);
  });
});

describe('buildDecisionTable', () => {
  it('has a row for every rule and a column for every criterion that rules use', () => {
    const table = buildDecisionTable(garden, 'pattern');
    expect(table.inputs).toEqual(['Who runs it?', 'latency', 'team size', 'statement']);
    expect(table.rows.map((row) => [row.stance, ...row.conditions])).toEqual([
      ['prefer', '', 'Latency below 1 s', '', ''],
      ['prefer', 'Us', '', '', 'Replay is needed'],
      ['avoid', '', '', 'Fewer than 5 people', ''],
    ]);
    expect(buildDecisionTable(garden, 'solution').rows).toEqual([]);
  });
});
