import type { Surface } from './drawing-surface';
import type { Run } from './read-runs';

export interface BoxName {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly runs: readonly number[];
}

const BULLET = /^[•●○◦▪▸‣·∙✓✔✅❌✗*\-–]\s?\S/;
const GLUE = /[/-]$/;

/** Joins a label's lines: one blank between them, none after a slash or hyphen, a line break before a bullet or a new block. */
export function joinLines(lines: readonly { readonly text: string; readonly startsBlock: boolean }[]): string {
  let label = '';
  for (const { text, startsBlock } of lines) {
    const clean = text.trim();
    if (!clean) continue;
    if (!label) label = clean;
    else if (startsBlock || BULLET.test(clean)) label += `\n${clean}`;
    else label += GLUE.test(label) && /[\p{L}\p{N}][/-]$/u.test(label) ? clean : ` ${clean}`;
  }
  return label;
}

/**
 * Names each box: a title in its border, else its own text. A box that holds boxes or chains is named by the first
 * block of text above them (or the last below them); the rest of its text is a caption.
 */
export function nameBoxes(surface: Surface, runs: readonly Run[], body: string, isNode: (run: number) => boolean, holds: { readonly rows: ReadonlyMap<number, readonly [number, number]> }): Map<number, BoxName> {
  const { grid, boxes } = surface;
  const own = new Map<number, Run[]>();
  for (const run of runs) if (run.region >= 0 && !isNode(run.id)) { const list = own.get(run.region); if (list) list.push(run); else own.set(run.region, [run]); }
  const names = new Map<number, BoxName>();
  boxes.forEach((box, id) => {
    const lines: { text: string; startsBlock: boolean; start: number; end: number }[] = [];
    for (const [row, from, to] of box.titles) {
      if (row !== box.top && row !== box.bottom) continue;
      const base = grid.start[row] ?? 0;
      const start = grid.from[base + from] ?? 0, end = grid.to[base + to] ?? 0;
      const raw = body.slice(start, end), text = raw.trim(), shift = raw.length - raw.trimStart().length;
      const bare = text.replace(/^[[(<┤|]\s*|\s*[\])>├|]$/g, (m) => (/^[[(<]/.test(m) !== /[\])>]$/.test(m) && /^[[(].*[\])]$/.test(text) ? '' : m));
      lines.push({ text: bare, startsBlock: lines.length > 0, start: start + shift, end: start + shift + text.length });
    }
    const mine = own.get(id) ?? [];
    const content = holds.rows.get(id);
    const used: number[] = [];
    let block = mine;
    if (content) {
      const above = mine.filter((run) => run.row < content[0]), below = mine.filter((run) => run.row > content[1]);
      const from = above.length ? above : lines.length ? [] : below;
      const firstRow = from[0]?.row ?? 0;
      const split = box.splits.find((row) => row > firstRow) ?? Infinity;
      let lastRow = firstRow;
      block = from.filter((run) => { const near = run.row <= lastRow + 1 && run.row < split; if (near) lastRow = run.row; return near; });
      if (lines.length) block = [];
    }
    let before = -1;
    for (const run of block) {
      const sameRow = run.row === before;
      const isSplit = box.splits.some((row) => row > before && row < run.row);
      lines.push({ text: run.text, startsBlock: !sameRow && before >= 0 && (isSplit || run.row > before + 1), start: run.start, end: run.end });
      used.push(run.id);
      before = run.row;
    }
    const first = lines[0], last = lines[lines.length - 1];
    if (first && last) names.set(id, { label: joinLines(lines), start: Math.min(first.start, last.start), end: Math.max(...lines.map((l) => l.end)), runs: used });
  });
  return names;
}
