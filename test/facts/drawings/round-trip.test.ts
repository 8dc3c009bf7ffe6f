import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../src/facts/drawings/read-drawing';

/** Corners, strokes and heads of one hand: top left, level, top right, upright, bottom left, bottom right, tee down-right, turn down, heads right, left, down, up. */
const HANDS = ['┌─┐│└┘├┐▶◀▼▲', '╔═╗║╚╝╠╗▶◀▼▲', '╭─╮│╰╯├╮►◄▼▲', '┏━┓┃┗┛┣┓→←↓↑', '+-+|++++><v^'];

interface Sketch { readonly text: string; readonly edges: readonly string[]; readonly nesting: readonly string[] }

/** Draws a random grid of boxes with arrows in its gutters, in a frame or not; knows nothing of the reader. */
function drawSketch(seed: number): Sketch {
  let state = seed * 7919 + 13;
  const pick = (n: number): number => { state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff; return Math.floor((state / 0x80000000) * n); };
  const [tl = '', level = '', tr = '', upright = '', bl = '', br = '', tee = '', turn = '', right = '', left = '', down = '', up = ''] = [...(HANDS[pick(HANDS.length)] ?? '')];
  const canvas: string[][] = [];
  const put = (row: number, column: number, text: string): void => { let at = column; for (const glyph of text) { while (canvas.length <= row) canvas.push([]); const line = canvas[row] ?? []; while (line.length <= at) line.push(' '); line[at++] = glyph; } };
  const rows = 1 + pick(3), columns = 1 + pick(4), gap = 6 + pick(4), drop = 2 + pick(3), height = 3 + pick(2), width = 10, isFramed = pick(3) === 0;
  const dx = isFramed ? 3 : 0, dy = isFramed ? 3 : 0;
  const nameOf = (row: number, column: number): string => `Part ${row}${column}`;
  const edges: string[] = [], nesting: string[] = [];
  const box = (row: number, column: number, w: number, h: number): void => {
    put(row, column, tl + level.repeat(w - 2) + tr);
    for (let i = 1; i < h - 1; i++) { put(row + i, column, upright); put(row + i, column + w - 1, upright); }
    put(row + h - 1, column, bl + level.repeat(w - 2) + br);
  };
  if (isFramed) { box(0, 0, columns * (width + gap) - gap + 6, rows * (height + drop) - drop + 5); put(1, 3, 'Frame'); }
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    box(dy + r * (height + drop), dx + c * (width + gap), width, height);
    put(dy + r * (height + drop) + 1, dx + c * (width + gap) + 2, nameOf(r, c));
    if (isFramed) nesting.push(`${nameOf(r, c)} in Frame`);
  }
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    const y = dy + r * (height + drop), x = dx + c * (width + gap), name = nameOf(r, c), next = nameOf(r, c + 1), below = nameOf(r + 1, c);
    const way = pick(5), fall = pick(5);
    if (c + 1 < columns && way < 4) {
      if (way === 0) { put(y + 1, x + width, left + level.repeat(gap - 2) + right); edges.push(`${name} > ${next}`, `${next} > ${name}`); }
      else if (way === 1) { put(y + 1, x + width, left + level.repeat(gap - 1)); edges.push(`${next} > ${name}`); }
      else { put(y + 1, x + width + way - 2, level.repeat(gap - way + 1) + right); edges.push(`${name} > ${next}`); }
    }
    const middle = x + 5;
    if (r + 1 >= rows || fall === 4) continue;
    if (fall === 3 && c + 1 === columns - 1 && drop > 2) {
      const other = middle + width + gap;
      put(y + height, middle, upright);
      put(y + height + 1, middle, tee + level.repeat(width + gap - 1) + turn);
      for (let i = 2; i < drop - 1; i++) { put(y + height + i, middle, upright); put(y + height + i, other, upright); }
      put(y + height + drop - 1, middle, down);
      put(y + height + drop - 1, other, down);
      edges.push(`${name} > ${below}`, `${name} > ${nameOf(r + 1, c + 1)}`);
      c++;
    } else if (fall === 1) {
      put(y + height, middle, up);
      for (let i = 1; i < drop; i++) put(y + height + i, middle, upright);
      edges.push(`${below} > ${name}`);
    } else {
      for (let i = 0; i < drop - 1; i++) put(y + height + i, middle, upright);
      put(y + height + drop - 1, middle, down);
      edges.push(`${name} > ${below}`);
    }
  }
  return { text: canvas.map((line) => line.join('').trimEnd()).join('\n'), edges: [...new Set(edges)].sort(), nesting: nesting.sort() };
}

describe('a graph that is drawn and read back', () => {
  it('comes back the same for 1,000 fixed seeds', () => {
    let drawn = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const { text, edges, nesting } = drawSketch(seed);
      if (!edges.length) continue;
      drawn++;
      const reading = readDrawing(text, '');
      if (!('drawing' in reading)) throw new Error(`${reading.refused}\n${text}`);
      const { drawing } = reading;
      const label = (id: string | null): string => drawing.nodes.find((node) => node.id === id)?.label ?? '?';
      expect([...new Set(drawing.edges.map((edge) => `${label(edge.from)} > ${label(edge.to)}`))].sort(), text).toEqual(edges);
      expect(drawing.nodes.flatMap((node) => (node.parent ? [`${node.label} in ${label(node.parent)}`] : [])).sort(), text).toEqual(nesting);
    }
    expect(drawn).toBeGreaterThan(700);
  });
});
