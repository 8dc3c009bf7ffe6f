import type { Box } from './find-boxes';
import { cellAt, type Grid } from './lay-out-grid';
import type { Regions } from './map-regions';
import type { Strokes } from './read-strokes';
import type { WorkMeter } from './drawing';

/** A drawing as far as its boxes are known: what the tracing of lines and texts works on. */
export interface Surface {
  readonly grid: Grid;
  readonly strokes: Strokes;
  readonly boxes: readonly Box[];
  readonly regions: Regions;
  readonly meter: WorkMeter;
  /** Row and column of each cell. */
  readonly rowOf: Int32Array;
}

export function columnOf(surface: Surface, cell: number): number {
  return cell - (surface.grid.start[surface.rowOf[cell] ?? 0] ?? 0);
}

export function stepFrom(surface: Surface, cell: number, rows: number, columns: number): number {
  return cellAt(surface.grid, (surface.rowOf[cell] ?? 0) + rows, columnOf(surface, cell) + columns);
}

/** Whether `box` is `inner` or lies around it. */
export function isAround(surface: Surface, box: number, inner: number): boolean {
  for (let at = inner, depth = 0; at >= 0 && depth < 64; at = surface.regions.parent[at] ?? -1, depth++) if (at === box) return true;
  return false;
}

export function rowsOf(grid: Grid): Int32Array {
  const rows = new Int32Array(grid.code.length);
  for (let row = 0; row < grid.rows; row++) rows.fill(row, grid.start[row] ?? 0, grid.start[row + 1] ?? 0);
  return rows;
}
