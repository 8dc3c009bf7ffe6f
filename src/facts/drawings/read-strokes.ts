import { BLANK, cellAt, type Grid } from './lay-out-grid';
import type { WorkMeter } from './drawing';
import { markDottedStrokes } from './read-dotted-strokes';

/** Directions are bits, so that a set of them is a number; `DIRECTIONS` lists them clockwise from the top. */
export const UP = 1, RIGHT = 2, DOWN = 4, LEFT = 8;
export const DIRECTIONS = [UP, RIGHT, DOWN, LEFT] as const;
/** Marks a cell of a slanted line in `arms`: no text, and no stroke of the four directions. */
export const DIAGONAL = 16;
export const opposite = (d: number): number => (d === UP ? DOWN : d === DOWN ? UP : d === LEFT ? RIGHT : LEFT);
export const rowStep = (d: number): number => (d === UP ? -1 : d === DOWN ? 1 : 0);
export const columnStep = (d: number): number => (d === LEFT ? -1 : d === RIGHT ? 1 : 0);

/** What each cell draws. `arms` are the sides a stroke leaves its cell by; `heads` the directions an arrowhead points to (its arm is behind it). */
export interface Strokes {
  readonly arms: Uint8Array;
  readonly heads: Uint8Array;
}

/** By code point; no glyph of a drawing lies beyond. */
const GLYPHS = 0x2c00;
const shapes = new Uint8Array(GLYPHS);
const heads = new Uint8Array(GLYPHS);
const learn = (into: Uint8Array, glyphs: string, bits: number): void => { for (const glyph of glyphs) into[glyph.codePointAt(0) ?? 0] = bits; };
const shapeOf = (code: number): number => (code > 0 && code < GLYPHS ? shapes[code] as number : 0);
const headOf = (code: number): number => (code > 0 && code < GLYPHS ? heads[code] as number : 0);
// Unicode block "Box Drawing", U+2500 to U+257F; weight carries no meaning here.
learn(shapes, '─━┄┅┈┉╌╍═╼╾', LEFT | RIGHT);
learn(shapes, '│┃┆┇┊┋╎╏║╽╿‖∥', UP | DOWN);
learn(shapes, '┌┍┎┏╒╓╔╭', RIGHT | DOWN);
learn(shapes, '┐┑┒┓╕╖╗╮', LEFT | DOWN);
learn(shapes, '└┕┖┗╘╙╚╰', UP | RIGHT);
learn(shapes, '┘┙┚┛╛╜╝╯', UP | LEFT);
learn(shapes, '├┝┞┟┠┡┢┣╞╟╠', UP | DOWN | RIGHT);
learn(shapes, '┤┥┦┧┨┩┪┫╡╢╣', UP | DOWN | LEFT);
learn(shapes, '┬┭┮┯┰┱┲┳╤╥╦', LEFT | RIGHT | DOWN);
learn(shapes, '┴┵┶┷┸┹┺┻╧╨╩', LEFT | RIGHT | UP);
learn(shapes, '┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬', 15);
learn(shapes, '╴╸', LEFT);
learn(shapes, '╶╺', RIGHT);
learn(shapes, '╵╹', UP);
learn(shapes, '╷╻', DOWN);
learn(heads, '▶►→⟶⇒⟹➔➜➝➞➤▸▷▹⇨➡⭢⇾', RIGHT);
learn(heads, '◀◄←⟵⇐⟸◂◁◃⇦⬅⭠⇽', LEFT);
learn(heads, '▼↓⇓▾▽▿⇩⬇⭣', DOWN);
learn(heads, '▲↑⇑▴△▵⇧⬆⭡', UP);
learn(heads, '↔⇔⟷⟺', LEFT | RIGHT);
learn(heads, '↕⇕', UP | DOWN);

const point = (glyph: string): number => glyph.codePointAt(0) ?? 0;
const DASH = point('-'), DOUBLE = point('='), BAR = point('|'), BROKEN = point('¦'), PLUS = point('+'), STAR = point('*'), UNDERSCORE = point('_');
const isDash = (code: number): boolean => code === DASH || code === DOUBLE;
const isUpright = (code: number): boolean => code === BAR || code === BROKEN;
const isWord = (code: number): boolean => (code < 128 ? (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === UNDERSCORE : /[\p{L}\p{N}_]/u.test(String.fromCodePoint(code)));

/** Boxes drawn as ` ____ ` over `|    |` and `|____|`: a run of underscores between or over bars is a border. */
function underlines(grid: Grid, arms: Uint8Array, meter: WorkMeter): void {
  for (let r = 0; r < grid.rows; r++) {
    const width = (grid.start[r + 1] ?? 0) - (grid.start[r] ?? 0);
    for (let left = 0; left < width; left++) {
      meter.visited++;
      const first = cellAt(grid, r, left);
      if (grid.code[first] !== UNDERSCORE) continue;
      let right = left;
      while (right + 1 < width && grid.code[first + right + 1 - left] === UNDERSCORE) { right++; meter.visited++; }
      const last = first + right - left;
      const isBar = (row: number, column: number): boolean => { const i = cellAt(grid, row, column); return i >= 0 && isUpright(grid.code[i] ?? 0); };
      if (right - left >= 2) {
        if (isBar(r, left - 1) && isBar(r, right + 1)) { arms.fill(LEFT | RIGHT, first, last + 1); arms[first - 1] = UP | RIGHT; arms[last + 1] = UP | LEFT; }
        else if (isBar(r + 1, left - 1) && isBar(r + 1, right + 1)) { arms.fill(LEFT | RIGHT, first, last + 1); arms[first] = RIGHT | DOWN; arms[last] = LEFT | DOWN; }
      }
      left = right;
    }
  }
}

const GREATER = point('>'), LESS = point('<'), SMALL_V = point('v'), LARGE_V = point('V'), CARET = point('^'), DOT = point('.'), COMMA = point(','), SLASH = point('/'), BACKSLASH = point('\\'), QUOTE = point("'"), TICK = point('`');

interface Reading {
  readonly grid: Grid;
  readonly arms: Uint8Array;
  readonly heads: Uint8Array;
  readonly meter: WorkMeter;
}

// Functions of their own and not inside the reading: most drawings are so small that making functions would be half the work.

function codeAt({ grid }: Reading, r: number, c: number): number {
  const i = cellAt(grid, r, c);
  return i < 0 ? BLANK : grid.code[i] as number;
}

function armsAt({ grid, arms }: Reading, r: number, c: number): number {
  const i = cellAt(grid, r, c);
  return i < 0 ? 0 : arms[i] as number;
}

const isLevel = (reading: Reading, r: number, c: number): boolean => (armsAt(reading, r, c) & (LEFT | RIGHT)) === (LEFT | RIGHT);
const leads = (reading: Reading, r: number, c: number): boolean => (armsAt(reading, r, c) & (UP | DOWN)) !== 0;

/** Reads every cell's strokes. ASCII glyphs count only where their neighbours make them strokes: `-` in a word, a lone `+` or a `v` in a text stay text. */
export function readStrokes(grid: Grid, meter: WorkMeter): Strokes {
  const arms = new Uint8Array(grid.code.length), pointing = new Uint8Array(grid.code.length);
  const reading: Reading = { grid, arms, heads: pointing, meter };
  visitCells(reading, readGlyph);
  underlines(grid, arms, meter);
  markDottedStrokes(grid, arms, meter);
  visitCells(reading, readJunction);
  visitCells(reading, readLetterHead);
  for (let i = 0; i < pointing.length; i++) if (pointing[i] !== 0) for (const d of DIRECTIONS) if ((pointing[i] as number) & d) arms[i] = (arms[i] as number) | opposite(d);
  return { arms, heads: pointing };
}

interface Cell { readonly i: number; readonly r: number; readonly c: number }

function visitCells(reading: Reading, visit: (reading: Reading, code: number, cell: Cell) => void): void {
  const { grid, meter } = reading;
  for (let r = 0; r < grid.rows; r++) {
    const first = grid.start[r] as number, last = grid.start[r + 1] as number;
    meter.visited += last - first;
    for (let i = first; i < last; i++) {
      const code = grid.code[i] as number;
      if (code !== BLANK) visit(reading, code, { i, r, c: i - first });
    }
  }
}

function readGlyph(reading: Reading, code: number, { i, r, c }: Cell): void {
  const { arms, heads: pointing } = reading;
  const shape = shapeOf(code);
  if (shape !== 0) { arms[i] = shape; return; }
  const head = headOf(code);
  if (head !== 0) { pointing[i] = head; return; }
  if (isUpright(code)) { arms[i] = UP | DOWN; return; }
  if (!isDash(code)) return;
  const before = codeAt(reading, r, c - 1), after = codeAt(reading, r, c + 1);
  if (before === BLANK && isWord(after) && closesArrow(reading, r, c)) { arms[i] = LEFT | RIGHT; return; }
  if (goesOnLevel(before, code) || goesOnLevel(after, code) || (after === GREATER && !isWord(codeAt(reading, r, c + 2))) || (after === GREATER && !isWord(before)) || (before === LESS && !isWord(codeAt(reading, r, c - 2)))) arms[i] = LEFT | RIGHT;
}

const goesOnLevel = (other: number, code: number): boolean => other === code || other === PLUS || (shapeOf(other) & (LEFT | RIGHT)) !== 0 || headOf(other) !== 0;

/** `-yes->`: a dash, a short word, an arrow. */
function closesArrow(reading: Reading, r: number, c: number): boolean {
  for (let n = 1; n <= 16; n++) {
    reading.meter.visited++;
    const code = codeAt(reading, r, c + n);
    if (isDash(code)) return codeAt(reading, r, c + n + 1) === GREATER;
    if (!isWord(code)) return false;
  }
  return false;
}

function readJunction(reading: Reading, code: number, { i, r, c }: Cell): void {
  const { arms, heads: pointing } = reading;
  if (isWord(code)) return;
  const right = isLevel(reading, r, c + 1), left = isLevel(reading, r, c - 1);
  if (code === PLUS || code === STAR) {
    const above = codeAt(reading, r - 1, c), below = codeAt(reading, r + 1, c);
    const up = isUpright(above) || (armsAt(reading, r - 1, c) & DOWN) !== 0 || above === CARET || (shapeOf(above) & DOWN) !== 0 || (headOf(above) & UP) !== 0;
    const down = isUpright(below) || (armsAt(reading, r + 1, c) & UP) !== 0 || (below === SMALL_V && !isWord(codeAt(reading, r + 1, c + 1)) && !isWord(codeAt(reading, r + 1, c - 1))) || (shapeOf(below) & UP) !== 0 || (headOf(below) & DOWN) !== 0;
    const bits = (up ? UP : 0) | (down ? DOWN : 0) | (right || codeAt(reading, r, c + 1) === GREATER || headOf(codeAt(reading, r, c + 1)) & RIGHT ? RIGHT : 0) | (left || codeAt(reading, r, c - 1) === LESS || headOf(codeAt(reading, r, c - 1)) & LEFT ? LEFT : 0);
    if (code === PLUS ? bits !== 0 && !(bits & (UP | DOWN) && !(bits & (LEFT | RIGHT)) && (isWord(codeAt(reading, r, c - 1)) || isWord(codeAt(reading, r, c + 1)))) : bits & (UP | DOWN) && bits & (LEFT | RIGHT)) arms[i] = bits;
  } else if (isUpright(code)) {
    // `--|--` over or under an upright: the line goes through.
    if (left && right && (leads(reading, r - 1, c) || leads(reading, r + 1, c)) && isDash(codeAt(reading, r, c - 1)) && isDash(codeAt(reading, r, c + 1))) arms[i] = UP | RIGHT | DOWN | LEFT;
  } else if (code === GREATER) { if (left) pointing[i] = RIGHT; }
  else if (code === LESS) { if (right) pointing[i] = LEFT; }
  else if (right === left) return;
  else if (code === DOT || code === COMMA || code === SLASH || code === BACKSLASH) {
    if (isUpright(codeAt(reading, r + 1, c)) && code !== (right ? BACKSLASH : SLASH)) arms[i] = DOWN | (right ? RIGHT : LEFT);
    else if (isUpright(codeAt(reading, r - 1, c)) && code === (right ? BACKSLASH : SLASH)) arms[i] = UP | (right ? RIGHT : LEFT);
  } else if ((code === QUOTE || code === TICK) && isUpright(codeAt(reading, r - 1, c))) arms[i] = UP | (right ? RIGHT : LEFT);
}

function readLetterHead(reading: Reading, code: number, { i, r, c }: Cell): void {
  if (code !== SMALL_V && code !== LARGE_V && code !== CARET) return;
  const { heads: pointing } = reading;
  if (isWord(codeAt(reading, r, c - 1)) || isWord(codeAt(reading, r, c + 1))) return;
  if (code === CARET) { if (leads(reading, r + 1, c) && (armsAt(reading, r + 1, c) & UP)) pointing[i] = UP; }
  else if (leads(reading, r - 1, c) && (armsAt(reading, r - 1, c) & DOWN)) pointing[i] = DOWN;
  else if (!isAlone(reading, r, c)) return;
  // A lone `v` right under a word that itself stands under an upright: the line goes on through its label.
  else if ([-1, 0, 1].some((d) => isWord(codeAt(reading, r - 1, c + d)) && (armsAt(reading, r - 2, c + d) & DOWN) !== 0)) pointing[i] = DOWN;
  else if ([-1, 1].some((d) => (armsAt(reading, r - 1, c + d) & DOWN) !== 0)) pointing[i] = DOWN;
}

const isAlone = (reading: Reading, r: number, c: number): boolean => [-2, -1, 1, 2].every((d) => codeAt(reading, r, c + d) === BLANK);
