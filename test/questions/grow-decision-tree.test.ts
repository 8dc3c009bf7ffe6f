import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/garden';
import { rankSituation } from '../../src/questions/decide';
import { growDecisionTree, type DecisionBranch, type DecisionNode } from '../../src/questions/grow-decision-tree';
import { emptySituation, type Situation } from '../../src/questions/situation';
import { brewGarden, seconds, smallGarden } from '../support/small-garden';

const limits = { kind: 'pattern', mostNodes: 30, mostQuestions: 4 } as const;

interface Path {
  readonly given: readonly DecisionBranch['given'][];
  readonly names: readonly string[];
}

function listPaths(node: DecisionNode, given: Path['given'] = []): readonly Path[] {
  return node.kind === 'outcome' ? [{ given, names: node.options.map(({ name }) => name) }] : node.branches.flatMap((branch) => listPaths(branch.to, [...given, branch.given]));
}

function decideBy({ given }: Path): Situation {
  return {
    ...emptySituation,
    kind: 'pattern',
    answers: given.flatMap((each) => (each !== null && 'criterion' in each ? [each] : [])),
    agreed: given.flatMap((each) => (each !== null && 'text' in each ? [each] : [])),
  };
}

function countNodes(node: DecisionNode): number {
  return node.kind === 'outcome' ? 1 : 1 + node.branches.reduce((sum, { to }) => sum + countNodes(to), 0);
}

/** Many patterns with ranges, answers to questions and statements that overlap. */
function manyPatterns(count: number): Garden {
  const names = Array.from({ length: count }, (_, at) => `Pattern ${at}`);
  return smallGarden({
    elements: names.map((name) => ['pattern', name] as const),
    rules: names.flatMap((name, at) => [
      [name, 'prefer', [{ condition: `Latency ${at}`, criterion: 'latency', range: seconds(at % 3 === 0 ? null : 10 ** (at % 4), 10 ** ((at % 4) + 1)) }]] as const,
      [name, at % 5 === 0 ? 'avoid' : 'prefer', [{ question: 'How big is the team?', condition: ['Small', 'Large', 'Mixed'][at % 3] ?? '', criterion: 'team size' }]] as const,
      [name, 'prefer', [[`Events are the truth`, `History matters`, `Auditors come often`, `Budgets are tight`][at % 4] ?? '']] as const,
    ]),
  });
}

describe('growDecisionTree', () => {
  it.each([['the small garden', brewGarden()], ['six patterns', manyPatterns(6)], ['twenty-five patterns', manyPatterns(25)]])('ends every path of %s with what the engine ranks first', (_which, garden) => {
    const root = growDecisionTree(garden, limits);
    if (root === null) throw new Error('no tree');
    const paths = listPaths(root);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      const first = rankSituation(garden, decideBy(path)).filter(({ rank }) => rank === 1).map(({ name }) => name);
      expect([...path.names].sort()).toEqual([...first].sort());
    }
  });

  it('keeps within its limits', () => {
    const root = growDecisionTree(manyPatterns(25), limits);
    if (root === null) throw new Error('no tree');
    expect(countNodes(root)).toBeLessThanOrEqual(30);
    expect(Math.max(...listPaths(root).map(({ given }) => given.length))).toBeLessThanOrEqual(4);
  });

  it('asks nothing where nothing tells the alternatives apart', () => {
    const garden = smallGarden({ elements: [['pattern', 'A'], ['pattern', 'B']], rules: [['A', 'prefer', ['x y']], ['B', 'prefer', ['x y']]] });
    expect(growDecisionTree(garden, limits)).toMatchObject({ kind: 'outcome', options: [{ name: 'A' }, { name: 'B' }] });
    expect(growDecisionTree(smallGarden({ elements: [] }), limits)).toBeNull();
  });
});
