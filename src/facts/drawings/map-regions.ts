import { cellAt, type Grid } from './lay-out-grid';
import type { Box } from './find-boxes';
import type { WorkMeter } from './drawing';

/** Which box each cell lies in and which box's border it is; -1 for none. `parent` is the box around each box. */
export interface Regions {
  readonly inside: Int32Array;
  readonly border: Int32Array;
  readonly parent: Int32Array;
}

/** Sweeps each row once with a stack of open boxes, so the work does not grow with nesting depth. */
export function mapRegions(grid: Grid, boxes: readonly Box[], meter: WorkMeter): Regions {
  const inside = new Int32Array(grid.code.length).fill(-1), border = new Int32Array(grid.code.length).fill(-1);
  const parent = new Int32Array(boxes.length).fill(-1);
  const onRow: number[][] = Array.from({ length: grid.rows }, () => []);
  boxes.forEach((box, id) => { for (let row = box.top; row <= box.bottom; row++) onRow[row]?.push(id); });
  const size = (box: Box): number => (box.bottom - box.top) * (box.right - box.left);
  onRow.forEach((ids, row) => {
    const here = ids.map((id) => ({ id, box: boxes[id] as Box }))
      .map(({ id, box }) => ({ id, box, left: box.leftAt[row - box.top] ?? box.left, right: box.rightAt[row - box.top] ?? box.right }))
      .sort((a, b) => a.left - b.left || size(b.box) - size(a.box));
    const stack: typeof here = [];
    let next = 0;
    const width = (grid.start[row + 1] ?? 0) - (grid.start[row] ?? 0);
    for (let column = 0; column < width || next < here.length; column++) {
      meter.visited++;
      while (stack.length && (stack[stack.length - 1]?.right ?? 0) < column) stack.pop();
      for (let opening = here[next]; opening && opening.left <= column; opening = here[++next]) {
        if (opening.box.isCell) while (stack.length && stack[stack.length - 1]?.box.isCell && (stack[stack.length - 1]?.right ?? 0) <= column) stack.pop();
        if (opening.box.top === row) {
          const { box, right } = opening;
          const around = stack.slice(-4).reverse().find((s) => s.box.bottom >= box.bottom && s.box.bottom > row && s.right >= right && (s.box.top < row || (box.isCell && !s.box.isCell)));
          parent[opening.id] = around ? around.id : -1;
        }
        stack.push(opening);
      }
      const innermost = stack[stack.length - 1];
      const i = cellAt(grid, row, column);
      if (!innermost || i < 0) continue;
      const isSide = column === innermost.left || column === innermost.right;
      if (isSide || row === innermost.box.top || row === innermost.box.bottom) border[i] = innermost.id;
      else inside[i] = innermost.id;
    }
    for (const { id, box } of here) if (box.splits.includes(row)) for (let column = box.left; column <= (box.rightAt[row - box.top] ?? box.right); column++) {
      const i = cellAt(grid, row, column);
      meter.visited++;
      if (i >= 0) border[i] = id;
    }
  });
  return { inside, border, parent };
}
