import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/garden';
import { answerQuery } from '../../src/questions/answer-query';
import { formatQuery } from '../../src/questions/format-query';
import { parseQuery } from '../../src/questions/parse-query';
import type { DrawingKind } from '../../src/questions/query';
import type { Diagram } from '../../src/views/flowchart';
import { aim, most } from '../../src/views/flowchart';
import { drawAnswer } from '../../src/views/render-answer';
import { hostileNames } from '../support/hostile-names';
import { parseMermaid, parseOldMermaid } from '../support/parse-mermaid';
import { readFolder } from '../support/read-folder';
import { projectFolder } from '../support/read-project';
import { seconds, smallGarden } from '../support/small-garden';

const seeds = join(projectFolder, '..', 'shared', 'seeds');

function draw(garden: Garden, what: DrawingKind, name: string | null = null): readonly Diagram[] {
  const reading = parseQuery(formatQuery({ kind: 'draw', what, of: name === null ? null : { text: name, start: 0, end: 0 } }));
  if ('failure' in reading) throw new Error(reading.failure.problem.cause);
  const answer = answerQuery(garden, reading.query);
  return answer.kind === 'failed' ? [] : drawAnswer(answer) ?? [];
}

/** Every diagram that can be asked of a garden, named by its query. */
function drawAll(garden: Garden): ReadonlyMap<string, Diagram> {
  const stacked = [...garden.elements.values()].filter(({ id, kind }) => (kind === 'pattern' || kind === 'workload') && garden.uses.some(({ subject }) => subject === id));
  const named = [
    ...draw(garden, 'map').map((each) => ['map', each] as const), ...draw(garden, 'decision').map((each) => ['decision', each] as const),
    ...draw(garden, 'structure').map((each, at) => [`structure ${at}`, each] as const),
    ...stacked.flatMap(({ id, name }) => draw(garden, 'stack', name).map((each) => [`stack ${id}`, each] as const)),
  ];
  return new Map(named);
}

interface Size { readonly nodes: number; readonly edges: number; readonly characters: number }

/** Counted from the text, containers among the nodes, so that nothing is taken on trust from what drew it. */
function measure(text: string): Size {
  const lines = text.split('\n').map((line) => line.trim());
  return { nodes: lines.filter((line) => /^(?:n\d+[[({]|subgraph )/.test(line)).length, edges: lines.filter((line) => /^[ng]\d+ (?:-->|---)/.test(line)).length, characters: text.length };
}

async function expectFit(name: string, diagram: Diagram): Promise<Size> {
  if (diagram.kind === 'table') return { nodes: 0, edges: 0, characters: 0 };
  expect(await parseMermaid(diagram.text), name).toBe('flowchart-v2');
  expect(await parseOldMermaid(diagram.text), name).toBe('flowchart-v2');
  const size = measure(diagram.text);
  expect(size.nodes, name).toBeLessThanOrEqual(most.nodes);
  expect(size.edges, name).toBeLessThanOrEqual(most.edges);
  expect(size.characters, name).toBeLessThanOrEqual(most.characters);
  return size;
}

describe('both versions of Mermaid', () => {
  it('are real parsers of different versions, and refuse what is wrong', async () => {
    await expect(parseMermaid('flowchart LR\n  n1["a')).rejects.toThrow();
    await expect(parseOldMermaid('flowchart LR\n  n1["a')).rejects.toThrow();
    // An edge with an id is newer than 11.4.
    expect(await parseMermaid('flowchart LR\n  a e1@--> b\n  e1@{ animate: true }')).toBe('flowchart-v2');
    await expect(parseOldMermaid('flowchart LR\n  a e1@--> b\n  e1@{ animate: true }')).rejects.toThrow();
  });
});

describe.each([
  ['the example vault', join(projectFolder, 'example-vault')],
  ['the seeds (SKIPPED where ../shared/seeds is missing)', seeds],
])('the diagrams of %s', (_name, folder) => {
  it.skipIf(!existsSync(folder))('parse in both versions, and keep to what reads on a screen', async () => {
    const diagrams = drawAll(readFolder(folder));
    expect([...diagrams.keys()].map((name) => name.split(' ')[0])).toEqual(expect.arrayContaining(['map', 'decision', 'structure', 'stack']));
    for (const [name, diagram] of diagrams) {
      const { nodes, edges } = await expectFit(name, diagram);
      expect(diagram.kind, name).toBe('mermaid');
      // A note's own drawing is shown as it is, whatever its size.
      if (name.startsWith('structure')) continue;
      expect(nodes - countContainers(diagram), name).toBeLessThanOrEqual(aim.nodes);
      expect(edges, name).toBeLessThanOrEqual(aim.edges);
    }
  });
});

function countContainers(diagram: Diagram): number {
  return diagram.kind === 'mermaid' ? diagram.text.split('\n').filter((line) => line.trim().startsWith('subgraph ')).length : 0;
}

/** Patterns that share some solutions and have some of their own, in many roles, with rules on latency and on statements. */
function largeGarden(patterns: number, solutions: number, roles: number, label = (what: string, at: number): string => `${what} ${at}`): Garden {
  const pattern = (at: number): string => label('Pattern', at % patterns);
  const solution = (at: number): string => label('Solution', at % solutions);
  return smallGarden({
    elements: [...Array.from({ length: patterns }, (_, at) => ['pattern', pattern(at)] as const), ...Array.from({ length: solutions }, (_, at) => ['solution', solution(at)] as const)],
    uses: Array.from({ length: patterns * solutions }, (_, at) => at).filter((at) => at % 3 !== 1).map((at) => [pattern(Math.floor(at / solutions)), solution(at), label('role', at % roles)] as const),
    rules: Array.from({ length: patterns }, (_, at) => at).flatMap((at) => [
      [pattern(at), 'prefer', [{ condition: label('Latency of', at), criterion: 'latency', range: seconds(10 ** (at % 7), 10 ** (at % 7 + 1)) }]] as const,
      [pattern(at), 'prefer', [{ question: label('Which team', at % 5), condition: label('Team', at % 11) }]] as const,
      [pattern(at), at % 2 === 0 ? 'prefer' : 'avoid', [label('It is so', at)]] as const,
    ]),
    statements: Array.from({ length: patterns }, (_, at) => [pattern(at), 'suits', label('A case', at)] as const),
  });
}

describe('the diagrams of large gardens', () => {
  it.each([[1, 1, 1], [3, 30, 30], [5, 12, 4], [12, 40, 6], [40, 6, 3], [2, 200, 60], [60, 200, 25], [1, 300, 1], [100, 2, 1]])('of %i patterns, %i solutions and %i roles are grouped and counted', async (patterns, solutions, roles) => {
    const garden = largeGarden(patterns, solutions, roles);
    const diagrams = drawAll(garden);
    for (const [name, diagram] of [...diagrams].slice(0, 8)) {
      expect(diagram.kind, name).toBe('mermaid');
      const { nodes, edges } = await expectFit(name, diagram);
      expect(nodes - countContainers(diagram), name).toBeLessThanOrEqual(aim.nodes);
      expect(edges, name).toBeLessThanOrEqual(aim.edges);
    }
    const map = diagrams.get('map');
    const hidden = patterns * solutions > 100 && map?.kind === 'mermaid' ? map.text : '1 hidden, 2 solutions';
    expect(hidden).toMatch(/\d+ hidden|\d+ solutions/);
  });

  it('counts in a stack all that it does not show', () => {
    for (const [solutions, roles] of [[9, 1], [60, 6], [60, 20], [200, 60], [64, 64]] as const) {
      const [diagram] = draw(smallGarden({
        elements: [['pattern', 'P'], ...Array.from({ length: solutions }, (_, at) => ['solution', `S${at}`] as const)],
        uses: Array.from({ length: solutions }, (_, at) => ['P', `S${at}`, `role ${at % roles}`] as const),
      }), 'stack', 'P');
      if (diagram?.kind !== 'mermaid') throw new Error('no diagram');
      const shown = diagram.text.match(/"(?:[^"]*: )?S\d+"/g)?.length ?? 0;
      const counted = [...diagram.text.matchAll(/"[^"]*: (\d+) solutions"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
      const hidden = [...diagram.text.matchAll(/"(\d+) hidden"/g)].map(([, number]) => Number(number));
      // Where layers are one box each, what is hidden are layers; else solutions.
      const isCounted = !diagram.text.includes('subgraph');
      if (!isCounted) expect(shown + hidden.reduce((sum, number) => sum + number, 0), `${solutions} in ${roles}`).toBe(solutions);
      else if (hidden.length === 0) expect(shown + counted, `${solutions} in ${roles}`).toBe(solutions);
      else expect(measure(diagram.text).nodes - 2 + (hidden[0] ?? 0), `${solutions} in ${roles}`).toBe(roles);
    }
  });
});

describe('the diagrams of hostile names', () => {
  it.each(hostileNames)('parse in both versions with %j', async (name) => {
    const garden = largeGarden(3, 4, 2, (what, at) => `${name} ${what} ${at}`);
    const bare = largeGarden(1, 1, 1, (what, at) => (what === 'Pattern' && at === 0 ? name : `${what} ${name}`));
    for (const each of [garden, bare]) {
      const diagrams = [...draw(each, 'map'), ...draw(each, 'decision')];
      expect(diagrams).toHaveLength(2);
      for (const diagram of diagrams) await expectFit(name, diagram);
    }
    const element = [...garden.elements.values()].find(({ kind }) => kind === 'pattern');
    if (element === undefined) throw new Error('no pattern');
    const [stack] = drawAnswer({ kind: 'stack', element, layers: [{ name, solutions: [element] }, { name: null, solutions: [element] }] }) ?? [];
    if (stack === undefined) throw new Error('no stack');
    await expectFit(name, stack);
  });
});
