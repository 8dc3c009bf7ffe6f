import type { WorkMeter } from './drawing';

/** Cells of a text on display columns; rows are ragged, so cell `(r, c)` is `start[r] + c` where `c < start[r + 1] - start[r]`. */
export interface Grid {
  readonly rows: number;
  readonly start: Int32Array;
  /** Code point per cell; 32 is blank, -1 the second column of a wide character. */
  readonly code: Int32Array;
  /** Half-open UTF-16 range in the body per cell, combining marks included. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const BLANK = 32;
export const FILLER = -1;

/** Index of a cell, or -1 outside of its row: beyond a row's end everything is blank. */
export function cellAt(grid: Grid, row: number, column: number): number {
  if (row < 0 || row >= grid.rows || column < 0) return -1;
  const index = (grid.start[row] ?? 0) + column;
  return index < (grid.start[row + 1] ?? 0) ? index : -1;
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u0000-\u0008\u000b-\u001f]$/u;

/** Display columns of a code point, after East Asian Width (wide and fullwidth take two) and emoji presentation. */
export function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return code < 32 || code === 0xad ? 0 : 1;
  if (code >= 0x2190 && code <= 0x25ff) return code === 0x231a || code === 0x231b ? 2 : 1;
  if (ZERO_WIDTH.test(String.fromCodePoint(code))) return 0;
  if ((code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0x303e) || (code >= 0x3041 && code <= 0xa4cf)) return 2;
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f)) return 2;
  if ((code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x20000 && code <= 0x3fffd)) return 2;
  if (code >= 0x1f300 && code <= 0x1faff) return 2;
  if (code === 0x2705 || code === 0x274c || code === 0x2728 || code === 0x26a1 || code === 0x2b50 || code === 0x2753) return 2;
  return 1;
}

/** Lays a body out with tab stops every `tab` columns. CRLF, CR and LF end a line. */
function layOut(body: string, tab: number, meter: WorkMeter): Grid {
  const starts: number[] = [0], code: number[] = [], from: number[] = [], to: number[] = [];
  let line = 0;
  for (let at = 0; at < body.length; ) {
    meter.visited++;
    const point = body.codePointAt(at) ?? BLANK;
    const next = at + (point > 0xffff ? 2 : 1);
    if (point === 10 || point === 13) {
      at = point === 13 && body.charCodeAt(next) === 10 ? next + 1 : next;
      line = code.length;
      starts.push(line);
      continue;
    }
    const isTab = point === 9;
    const width = isTab ? tab - ((code.length - line) % tab) : columnsOf(point);
    if (width === 0 && code.length > line) to[code.length - 1] = next;
    for (let i = 0; i < width; i++) {
      code.push(isTab || point === 0xa0 || point === 0x3000 ? BLANK : i === 0 ? point : FILLER);
      from.push(at);
      to.push(next);
    }
    at = next;
  }
  if (starts.length === 1 || code.length > line) starts.push(code.length);
  return { rows: starts.length - 1, start: Int32Array.from(starts), code: Int32Array.from(code), from: Int32Array.from(from), to: Int32Array.from(to) };
}

const UPRIGHT = new Set([...'│┃║┆┊╎|┌┐└┘├┤┬┴┼╔╗╚╝╠╣╭╮╯╰+'].map((c) => c.codePointAt(0)));

/** Counts strokes that stand under a stroke: the right tab width gives most. */
function countStacked(grid: Grid, meter: WorkMeter): number {
  let stacked = 0;
  for (let r = 1; r < grid.rows; r++) for (let i = grid.start[r] ?? 0; i < (grid.start[r + 1] ?? 0); i++) {
    meter.visited++;
    const above = cellAt(grid, r - 1, i - (grid.start[r] ?? 0));
    if (above >= 0 && UPRIGHT.has(grid.code[i] ?? 0) && UPRIGHT.has(grid.code[above] ?? 0)) stacked++;
  }
  return stacked;
}

/** Lays a drawing out on display columns. Tabs are four or eight columns wide, whichever makes more upright strokes stand above each other. */
export function layOutGrid(body: string, meter: WorkMeter): Grid {
  if (!body.includes('\t')) return layOut(body, 4, meter);
  const four = layOut(body, 4, meter), eight = layOut(body, 8, meter);
  return countStacked(eight, meter) > countStacked(four, meter) ? eight : four;
}
