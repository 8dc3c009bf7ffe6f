import type { Block, ParagraphBlock, Span, TableBlock } from './note-document';
import { readTableRow, trimCell } from './read-table-row';

/** Fewer lines of one shape are chance. */
const FEWEST_LINES = 3;

interface Row { readonly line: Span; readonly number: number; readonly block: ParagraphBlock; readonly cells: readonly Span[] }

/**
 * Tables that no delimiter row makes one: three lines or more in a row with as many cells, parted by pipes or, as a chat or a sheet leaves
 * them, by tabs; blank lines between them count for nothing. All other blocks are given back as they are. Linear in the paragraphs' length.
 */
export function readBareTables(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!text.includes('\t') && !text.includes('\n|')) return blocks;
  const out: Block[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    const [first] = rows;
    if (first && rows.length >= FEWEST_LINES) out.push(tableOf(first, rows));
    else for (const { line, number, block } of rows) pushText(out, block, [line], number);
    rows = [];
  };
  for (const block of blocks) {
    const shape = block.kind === 'paragraph' ? block.lines.map((line) => cellsOf(text, line)) : [];
    if (block.kind !== 'paragraph' || shape.every((cells) => cells.length < 2)) { close(); out.push(block); continue; }
    for (const [index, line] of block.lines.entries()) {
      const cells = shape[index] ?? [];
      if (rows.length > 0 && cells.length !== rows[0]?.cells.length) close();
      if (cells.length > 1) rows.push({ line, number: block.line + index, block, cells });
      else pushText(out, block, [line], block.line + index);
    }
  }
  close();
  return out;
}

function tableOf({ number, block, cells: header }: Row, rows: readonly Row[]): TableBlock {
  const [start, end] = [rows[0]?.line.start ?? block.start, rows.at(-1)?.line.end ?? block.end];
  return { kind: 'table', line: number, start, end, section: 0, quote: block.quote, callout: block.callout, header, rows: rows.slice(1).map(({ cells }) => cells) };
}

/** Lines of one paragraph stay together. */
function pushText(out: Block[], block: ParagraphBlock, lines: readonly Span[], number: number): void {
  const last = out.at(-1);
  const [first] = lines;
  if (!first) return;
  if (last?.kind === 'paragraph' && last.start >= block.start && last.end <= block.end) out[out.length - 1] = { ...last, end: lines.at(-1)?.end ?? last.end, lines: [...last.lines, ...lines] };
  else out.push({ ...block, line: number, start: first.start, end: lines.at(-1)?.end ?? first.end, lines });
}

/** The line's cells; none where nothing parts it. */
function cellsOf(text: string, line: Span): readonly Span[] {
  if (text.charCodeAt(line.start) === 124 && text.charCodeAt(line.end - 1) === 124) return readTableRow(text, line);
  const cells: Span[] = [];
  let from = line.start;
  for (let tab = text.indexOf('\t', from); tab >= 0 && tab < line.end; tab = text.indexOf('\t', from)) {
    cells.push(trimCell(text, from, tab));
    from = tab + 1;
  }
  if (cells.length > 0) cells.push(trimCell(text, from, line.end));
  return cells;
}
