import type { WorkMeter } from './drawing';
import { BLANK, cellAt, type Grid } from './lay-out-grid';
import { DOWN, LEFT, RIGHT, UP } from './read-strokes';

const codesOf = (glyphs: string): ReadonlySet<number> => new Set([...glyphs].map((glyph) => glyph.codePointAt(0) ?? 0));
const DASHES = codesOf('-=─━═'), DOTS = codesOf('.·');
const COLON = 58;
/** What a dotted line may begin at (`before`) or end at: heads, corners, borders. */
const BEFORE = codesOf('<+|│┃║├┝╠┣└╰┌╭╚┗'), AFTER = codesOf('>+|│┃║┤┥╣┫┘╯┐╮╝┛▶►→▸');
const OVER = codesOf("+-=|^'`│─┬┴┼├┤┌┐╭╮▲↑┆┊╎"), UNDER = codesOf("+-=|vV.'│─┬┴┼├┤└┘╰╯▼↓┆┊╎");

/** Marks lines drawn as `- - ->`, `.....>` or with `:` below each other. A dotted run counts only where it touches a head, corner or border, so leaders and key–value lists stay text. */
export function markDottedStrokes(grid: Grid, arms: Uint8Array, meter: WorkMeter): void {
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.start[row] ?? 0, last = grid.start[row + 1] ?? 0;
    const code = (i: number): number => (i >= first && i < last ? grid.code[i] ?? BLANK : BLANK);
    for (let i = first; i < last; i++) {
      meter.visited++;
      if (grid.code[i] === BLANK) continue;
      if (DASHES.has(code(i)) && code(i + 1) === BLANK && DASHES.has(code(i + 2))) {
        let end = i;
        while (code(end + 1) === BLANK && DASHES.has(code(end + 2))) { end += 2; meter.visited++; }
        if (end - i >= 4) {
          arms.fill(LEFT | RIGHT, i, end + 1);
          if (code(i - 1) === BLANK && BEFORE.has(code(i - 2)) && i - 1 > first) arms[i - 1] = LEFT | RIGHT;
          if (code(end + 1) === BLANK && AFTER.has(code(end + 2))) arms[end + 1] = LEFT | RIGHT;
        }
        i = end;
      } else if (DOTS.has(code(i)) && DOTS.has(code(i + 1))) {
        let end = i;
        while (DOTS.has(code(end + 1))) { end++; meter.visited++; }
        if (end - i >= 2 && (BEFORE.has(code(i - 1)) || AFTER.has(code(end + 1)))) arms.fill(LEFT | RIGHT, i, end + 1);
        i = end;
      } else if (code(i) === COLON && !arms[i]) {
        const column = i - first;
        const at = (r: number): number => { const j = cellAt(grid, r, column); return j >= 0 ? grid.code[j] ?? BLANK : BLANK; };
        const isAlone = (r: number): boolean => at(r) === COLON && [-1, 1].every((d) => { const j = cellAt(grid, r, column + d); return j < 0 || grid.code[j] === BLANK; });
        if (!isAlone(row) || isAlone(row - 1)) continue;
        let bottom = row;
        while (isAlone(bottom + 1)) { bottom++; meter.visited++; }
        if (OVER.has(at(row - 1)) && UNDER.has(at(bottom + 1))) for (let r = row; r <= bottom; r++) arms[cellAt(grid, r, column)] = UP | DOWN;
      }
    }
  }
}
