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

const shapes = new Map<number, number>();
const heads = new Map<number, number>();
const learn = (into: Map<number, number>, glyphs: string, bits: number): void => { for (const glyph of glyphs) into.set(glyph.codePointAt(0) ?? 0, bits); };
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
const isWord = (code: number): boolean => code > BLANK && /[\p{L}\p{N}_]/u.test(String.fromCodePoint(code));

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

/** Reads every cell's strokes. ASCII glyphs count only where their neighbours make them strokes: `-` in a word, a lone `+` or a `v` in a text stay text. */
export function readStrokes(grid: Grid, meter: WorkMeter): Strokes {
  const arms = new Uint8Array(grid.code.length), pointing = new Uint8Array(grid.code.length);
  const codeAt = (r: number, c: number): number => { const i = cellAt(grid, r, c); return i < 0 ? BLANK : grid.code[i] ?? BLANK; };
  const shapeAt = (r: number, c: number): number => { const i = cellAt(grid, r, c); return i < 0 ? 0 : arms[i] ?? 0; };
  /** `-yes->`: a dash, a short word, an arrow. */
  const closesArrow = (r: number, c: number): boolean => {
    for (let n = 1; n <= 16; n++) { meter.visited++; const code = codeAt(r, c + n); if (isDash(code)) return codeAt(r, c + n + 1) === point('>'); if (!isWord(code)) return false; }
    return false;
  };
  const each = (visit: (i: number, r: number, c: number, code: number) => void): void => {
    for (let r = 0; r < grid.rows; r++) for (let i = grid.start[r] ?? 0, c = 0; i < (grid.start[r + 1] ?? 0); i++, c++) { meter.visited++; const code = grid.code[i] ?? BLANK; if (code !== BLANK) visit(i, r, c, code); }
  };
  each((i, r, c, code) => {
    const shape = shapes.get(code);
    if (shape !== undefined) { arms[i] = shape; return; }
    const head = heads.get(code);
    if (head !== undefined) { pointing[i] = head; return; }
    if (isUpright(code)) { arms[i] = UP | DOWN; return; }
    if (!isDash(code)) return;
    const before = codeAt(r, c - 1), after = codeAt(r, c + 1);
    const beside = (other: number): boolean => other === code || other === PLUS || ((shapes.get(other) ?? 0) & (LEFT | RIGHT)) !== 0 || heads.has(other);
    if (before === BLANK && isWord(after) && closesArrow(r, c)) { arms[i] = LEFT | RIGHT; return; }
    if (beside(before) || beside(after) || (after === point('>') && !isWord(codeAt(r, c + 2))) || (after === point('>') && !isWord(before)) || (before === point('<') && !isWord(codeAt(r, c - 2)))) arms[i] = LEFT | RIGHT;
  });
  underlines(grid, arms, meter);
  markDottedStrokes(grid, arms, meter);
  const dashes = (r: number, c: number): boolean => (shapeAt(r, c) & (LEFT | RIGHT)) === (LEFT | RIGHT);
  const uprights = (r: number, c: number): boolean => (shapeAt(r, c) & (UP | DOWN)) !== 0;
  each((i, r, c, code) => {
    const right = dashes(r, c + 1), left = dashes(r, c - 1);
    if (code === PLUS || code === STAR) {
      const above = codeAt(r - 1, c), below = codeAt(r + 1, c);
      const up = isUpright(above) || (shapeAt(r - 1, c) & DOWN) !== 0 || above === point('^') || ((shapes.get(above) ?? 0) & DOWN) !== 0 || ((heads.get(above) ?? 0) & UP) !== 0;
      const down = isUpright(below) || (shapeAt(r + 1, c) & UP) !== 0 || (below === point('v') && !isWord(codeAt(r + 1, c + 1)) && !isWord(codeAt(r + 1, c - 1))) || ((shapes.get(below) ?? 0) & UP) !== 0 || ((heads.get(below) ?? 0) & DOWN) !== 0;
      const bits = (up ? UP : 0) | (down ? DOWN : 0) | (right || (codeAt(r, c + 1) === point('>')) || (heads.get(codeAt(r, c + 1)) ?? 0) & RIGHT ? RIGHT : 0) | (left || (codeAt(r, c - 1) === point('<')) || (heads.get(codeAt(r, c - 1)) ?? 0) & LEFT ? LEFT : 0);
      if (code === PLUS ? bits !== 0 && !(bits & (UP | DOWN) && !(bits & (LEFT | RIGHT)) && (isWord(codeAt(r, c - 1)) || isWord(codeAt(r, c + 1)))) : bits & (UP | DOWN) && bits & (LEFT | RIGHT)) arms[i] = bits;
    } else if (isUpright(code)) {
      // `--|--` over or under an upright: the line goes through.
      if (left && right && (uprights(r - 1, c) || uprights(r + 1, c)) && isDash(codeAt(r, c - 1)) && isDash(codeAt(r, c + 1))) arms[i] = UP | RIGHT | DOWN | LEFT;
    } else if (code === point('>')) { if (left) pointing[i] = RIGHT; }
    else if (code === point('<')) { if (right) pointing[i] = LEFT; }
    else if (code === point('.') || code === point(',') || code === point('/') || code === point('\\')) {
      if ((right !== left) && isUpright(codeAt(r + 1, c)) && code !== point(right ? '\\' : '/')) arms[i] = DOWN | (right ? RIGHT : LEFT);
      else if ((right !== left) && isUpright(codeAt(r - 1, c)) && (code === point(right ? '\\' : '/'))) arms[i] = UP | (right ? RIGHT : LEFT);
    } else if (code === point("'") || code === point('`')) { if (right !== left && isUpright(codeAt(r - 1, c))) arms[i] = UP | (right ? RIGHT : LEFT); }
  });
  /** A lone `v` right under a word that itself stands under an upright: the line goes on through its label. */
  const isLabelled = (r: number, c: number): boolean => [-2, -1, 1, 2].every((d) => codeAt(r, c + d) === BLANK) && [-1, 0, 1].some((d) => isWord(codeAt(r - 1, c + d)) && uprights(r - 2, c + d) && (shapeAt(r - 2, c + d) & DOWN) !== 0);
  each((i, r, c, code) => {
    if (code !== point('v') && code !== point('V') && code !== point('^')) return;
    if (isWord(codeAt(r, c - 1)) || isWord(codeAt(r, c + 1))) return;
    if (code === point('^')) { if (uprights(r + 1, c) && (shapeAt(r + 1, c) & UP)) pointing[i] = UP; }
    else if (uprights(r - 1, c) && (shapeAt(r - 1, c) & DOWN)) pointing[i] = DOWN;
    else if (isLabelled(r, c)) pointing[i] = DOWN;
    else if ([-2, -1, 1, 2].every((d) => codeAt(r, c + d) === BLANK) && [-1, 1].some((d) => uprights(r - 1, c + d) && (shapeAt(r - 1, c + d) & DOWN))) pointing[i] = DOWN;
  });
  for (let i = 0; i < pointing.length; i++) for (const d of DIRECTIONS) if ((pointing[i] ?? 0) & d) arms[i] = (arms[i] ?? 0) | opposite(d);
  return { arms, heads: pointing };
}
