import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDrawing, type Drawing } from '../../../src/facts/drawings/read-drawing';

/** Cases of a fixture file: `#### name`, the drawing, then (where a graph is expected) `====` and one edge or nesting per line. */
function casesOf(file: string): { readonly name: string; readonly body: string; readonly expected: readonly string[] }[] {
  const parts = readFileSync(new URL(file, import.meta.url), 'utf8').split(/^#### (.*)\n/m);
  return parts.flatMap((name, i) => {
    if (i % 2 === 0) return [];
    const [body = '', expected = ''] = (parts[i + 1] ?? '').split('\n====\n');
    return [{ name, body: body.replace(/\n+$/, ''), expected: expected.split('\n').filter(Boolean) }];
  });
}

function linesOf(drawing: Drawing): string[] {
  const label = (id: string | null): string => (drawing.nodes.find((node) => node.id === id)?.label ?? '?').replace(/\n/g, ' / ');
  return [
    ...drawing.edges.map((edge) => `${label(edge.from)} ${edge.directed ? '->' : '--'} ${label(edge.to)}${edge.label ? ` : ${edge.label}` : ''}`),
    ...drawing.nodes.filter((node) => node.parent).map((node) => `${label(node.id)} in ${label(node.parent)}`),
  ];
}

const read = (body: string, language = ''): string[] => {
  const reading = readDrawing(body, language);
  return 'drawing' in reading ? linesOf(reading.drawing) : [`refused: ${reading.refused}`];
};

/** The drawing once for each row whose last upright can move a column to the right, and once to the left. */
function damagedRows(body: string): string[] {
  const lines = body.split('\n');
  const move = (change: (line: string) => string): string[] => lines.flatMap((line, i) => { const changed = change(line); return changed === line ? [] : [lines.map((other, j) => (i === j ? changed : other)).join('\n')]; });
  return [...move((line) => line.replace(/([│║┃|])\s*$/, ' $1')), ...move((line) => line.replace(/ ([│║┃|])\s*$/, '$1'))];
}

describe('a drawing of boxes and arrows', () => {
  const cases = casesOf('drawings.txt');
  it('has at least forty cases of our own', () => expect(cases.length).toBeGreaterThanOrEqual(40));
  it.each(cases)('reads "$name" as its graph', ({ body, expected }) => expect(read(body).sort()).toEqual([...expected].sort()));
  it.each(cases)('quotes the label of each node of "$name" where it stands', ({ body }) => {
    const reading = readDrawing(body, '');
    if (!('drawing' in reading)) throw new Error(reading.refused);
    for (const node of reading.drawing.nodes) {
      const words = node.label.match(/[\p{L}\p{N}]+/gu) ?? [];
      const quote = body.slice(node.start, node.end);
      expect(quote.trim()).toBe(quote);
      for (const word of [words[0], words[words.length - 1]]) if (word) expect(quote).toContain(word);
    }
  });
});

describe('a damaged drawing', () => {
  const cases = casesOf('drawings.txt');
  const damages: Record<string, (body: string) => string> = {
    'CRLF line ends': (body) => body.replace(/\n/g, '\r\n'),
    'trailing blanks cut': (body) => body.replace(/[ \t]+$/gm, ''),
    'trailing blanks added': (body) => body.replace(/$/gm, '   '),
    'an indent of three': (body) => body.replace(/^/gm, '   '),
    'an empty line before and after': (body) => `\n${body}\n\n`,
  };
  for (const [name, damage] of Object.entries(damages)) it.each(cases)(`survives ${name}: "$name"`, ({ name: drawing, body, expected }) => {
    if (drawing === 'tabs' && name === 'an indent of three') return;
    expect(read(damage(body)).sort()).toEqual([...expected].sort());
  });
  it('keeps nine of ten graphs when one row\'s last upright is off by a column', () => {
    let right = 0, all = 0;
    for (const { body, expected } of cases) for (const damaged of damagedRows(body)) { all++; if (read(damaged).sort().join() === [...expected].sort().join()) right++; }
    expect(all).toBeGreaterThan(200);
    expect(right / all).toBeGreaterThan(0.9);
  });
  it('survives an indent by a tab', () => expect(read('\t┌───┐    ┌───┐\n\t│ A │───▶│ B │\n\t└───┘    └───┘')).toEqual(['A -> B']));
});

describe('a decision tree in text', () => {
  const cases = casesOf('trees.txt');
  it('has at least eight cases of our own', () => expect(cases.length).toBeGreaterThanOrEqual(8));
  it.each(cases)('reads "$name" as questions, answers and outcomes', ({ body, expected }) => {
    const reading = readDrawing(body, 'text');
    if (!('drawing' in reading)) throw new Error(reading.refused);
    expect(reading.drawing.kind).toBe('decision-tree');
    expect(linesOf(reading.drawing).sort()).toEqual([...expected].sort());
    for (const node of reading.drawing.nodes) expect(body.slice(node.start, node.end)).toContain(node.label.split(/\s/)[0]);
  });
});

describe('what is no graph', () => {
  const cases = casesOf('refusals.txt');
  it('has at least twenty-five cases of our own', () => expect(cases.length).toBeGreaterThanOrEqual(25));
  it.each(cases)('refuses "$name" and says why', ({ body }) => {
    const reading = readDrawing(body, '');
    expect('refused' in reading && reading.refused.length > 10).toBe(true);
  });
  it.each(['python', 'sql', 'yaml', 'json', 'bash', 'ts', 'dot', 'plantuml'])('refuses a block of %s whatever it holds', (language) => {
    expect(readDrawing('┌───┐    ┌───┐\n│ A │───▶│ B │\n└───┘    └───┘', language)).toHaveProperty('refused');
  });
  it('names the line of a drawing that is understood too little', () => {
    const reading = readDrawing('  ┌──────\n  │ half ───▶\n  └──\n ───▶    ┌────\n         ▲ x   ◀──\n', '');
    expect(reading).toHaveProperty('refused');
    expect('refused' in reading && reading.refused).toMatch(/line|arrow/i);
  });
});

describe('the judgement of a drawing', () => {
  const good = (body: string): Drawing => { const reading = readDrawing(body, ''); if (!('drawing' in reading)) throw new Error(reading.refused); return reading.drawing; };
  it('takes its direction from its arrows', () => {
    expect(good('Alpha → Beta → Gamma').direction).toBe('LR');
    expect(good('Alpha\n  ↓\nBeta\n  ↓\nGamma').direction).toBe('TB');
  });
  it('takes its title from a frame around everything', () => {
    expect(good('┌────────────────────┐\n│   Fleet            │\n├────────────────────┤\n│ ┌───┐      ┌───┐   │\n│ │ A │─────▶│ B │   │\n│ └───┘      └───┘   │\n└────────────────────┘').title).toBe('Fleet');
  });
  it('doubts an arrow that points to nothing and still reads the rest', () => {
    const drawing = good('┌───┐    ┌───┐    ┌───┐\n│ A │───▶│ B │───▶│ C │\n└───┘    └───┘    └─┬─┘\n                    │\n                    └──────────▶');
    expect(drawing.edges).toHaveLength(2);
    expect(drawing.confidence).toBeLessThan(1);
    expect(drawing.doubts[0]).toMatchObject({ line: 5, column: 32 });
  });
  it('never links boxes that only stand near each other', () => {
    expect(good('┌───┐┌───┐   ┌───┐\n│ A ││ B │   │ D │\n└───┘└───┘   └───┘\n┌───┐\n│ C │\n└───┘').edges).toEqual([]);
  });
});
