import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../src/facts/drawings/read-drawing';

const fill = (size: number, glyph: (row: number, column: number) => string): string =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => glyph(row, column)).join('')).join('\n');

/** A fixed sequence of glyphs, the same in each run. */
function scatter(glyphs: string): (row: number, column: number) => string {
  const set = [...glyphs];
  return (row, column) => set[Math.abs((row * 7919 + column * 104729 + row * column * 31) % 1009) % set.length] ?? ' ';
}

const hostile: Record<string, (row: number, column: number) => string> = {
  'all top corners': () => '┌', 'all bottom corners': () => '└', 'all plus signs': () => '+', 'all crossings': () => '┼', 'all right heads': () => '▶', 'all down heads': () => '▼',
  'all v': () => 'v', 'all greater-than': () => '>', 'all dashes': () => '-', 'all bars': () => '|', 'all uprights': () => '│', 'all levels': () => '─', 'all underscores': () => '_', 'all words': () => 'a',
  'all Unicode glyphs': scatter('┌┐└┘├┤┬┴┼─│▶▼◀▲ a'), 'all ASCII glyphs': scatter('+-|><v^ a'), 'all bare arrows': scatter('→↓ a'), 'all tops': (_, column) => '┌──┐'[column % 4] ?? ' ',
  'a lattice': (row, column) => (row % 2 ? (column % 2 ? ' ' : '|') : column % 2 ? '-' : '+'), 'tops over bottoms': (row, column) => (row % 4 ? (row % 4 === 3 ? '└──┘' : '│  x') : '┌──┐')[column % 4] ?? ' ',
  'one side missing': (row, column) => (row === 0 ? '┌──┐' : row % 4 === 0 ? '└──┘' : '│   ')[column % 4] ?? ' ', 'boxes side by side': (row, column) => (['+---+ ', '| a |>', '+---+ ', '      '][row % 4] ?? '')[column % 6] ?? ' ',
  'slopes': (row, column) => '/\\ a'[(row + column) % 4] ?? ' ', 'all slopes': () => '/', 'slopes that meet': (row, column) => ((column * 7 + row * row) % 3 ? '\\' : ' '),
  'uprights between words': (row, column) => (column % 2 ? ' ' : row % 2 ? '|' : 'a'), 'dotted lines': scatter(':.-+ v>'), 'lanes': (row, column) => (row % 4 === 0 ? '+----+' : ['|    |', '|+--+|', '|+--+|'][(row % 4) - 1] ?? '')[column % 6] ?? ' ',
};

function nest(size: number): string {
  const cells = Array.from({ length: size }, () => new Array<string>(size).fill(' '));
  const put = (row: number, column: number, glyph: string): void => { const line = cells[row]; if (line) line[column] = glyph; };
  for (let first = 0; first < size / 2 - 1; first += 2) {
    const last = size - 1 - first;
    for (let i = first; i <= last; i++) { put(first, i, '─'); put(last, i, '─'); put(i, first, '│'); put(i, last, '│'); }
    put(first, first, '┌'); put(first, last, '┐'); put(last, first, '└'); put(last, last, '┘');
  }
  return cells.map((line) => line.join('')).join('\n');
}

const visits = (body: string): number => { const meter = { visited: 0 }; readDrawing(body, '', meter); return meter.visited; };

describe('the work of reading a drawing', { timeout: 60_000 }, () => {
  it.each(Object.entries(hostile))('grows with the area of %s', (_, glyph) => {
    const small = visits(fill(150, glyph)), large = visits(fill(300, glyph));
    expect(small).toBeGreaterThan(150 * 150);
    expect(large / small).toBeLessThan(4.6);
    expect(large).toBeLessThan(60 * 300 * 300);
  });
  it('grows with the area of boxes nested as deep as they can be', () => expect(visits(nest(300)) / visits(nest(150))).toBeLessThan(4.6));
  it('grows with the length of a single line', () => {
    for (const glyph of ['─', '-', '        a', '→ a ', '| ', '? -> ']) expect(visits(glyph.repeat(40000)) / visits(glyph.repeat(10000)), JSON.stringify(glyph)).toBeLessThan(4.6);
  });
});
