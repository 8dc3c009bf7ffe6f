import { plainText } from './inline-text';
import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from './note-document';

const TITLE_LEVEL = 2;
const LETTERED_LEVEL = 3;
const REPEATED_LEVEL = 4;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'into', 'of', 'on', 'or', 'the', 'to', 'vs', 'vs.', 'versus', 'with', '/', '&', '-', 'und', 'der', 'die', 'das', 'von']);

/**
 * Headings of a note that has none: a lone title-like line opens a section; a question line or such a title that the
 * note repeats opens one below it. Notes with a Markdown heading are left as they are.
 */
export function inferHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return blocks;
  const signed = blocks.filter((block) => isSignedTitle(text, block)).length;
  if (signed >= FEWEST_SIGNED) return headSigned(text, blocks);
  const numbered = findNumbered(text, blocks);
  const asked = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const question = questionOf(text, block);
    if (question) asked.set(question, (asked.get(question) ?? 0) + 1);
  }
  const titles = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const title = block.kind === 'paragraph' ? titleOf(text, block, blocks[index + 1]) : null;
    if (title !== null) titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const out: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'item' && numbered.has(block)) { out.push(headingOf(block, TITLE_LEVEL)); continue; }
    if (block.kind !== 'paragraph' || block.quote > 0) { out.push(block); continue; }
    if (numbered.size > 0 && isLettered(text, block)) { out.push(headingOf(block, LETTERED_LEVEL)); continue; }
    const question = questionOf(text, block);
    const title = titleOf(text, block, blocks[index + 1]);
    if (question && (asked.get(question) ?? 0) > 1) {
      out.push(headingOf(block, REPEATED_LEVEL));
      const rest = withoutFirstLine(text, block);
      if (rest) out.push(rest);
    } else if (title !== null) out.push(headingOf(block, (titles.get(title) ?? 0) > 1 ? REPEATED_LEVEL : TITLE_LEVEL));
    else out.push(block);
  }
  return out;
}

/** Fewer are a list. */
const FEWEST_SIGNED = 3;

/** "\u2705 3. Microservices" where a bullet would stand: a title of a note that was copied from a chat. */
function isSignedTitle(text: string, block: Block): block is ItemBlock | ParagraphBlock {
  if ((block.kind !== 'item' && block.kind !== 'paragraph') || block.quote > 0) return false;
  const [first] = block.lines;
  if (!first || first.end - first.start > 80) return false;
  const line = text.slice(first.start, first.end);
  return block.kind === 'item' ? block.marker.charCodeAt(0) > 0x2600 && /^\d{1,2}[.)] \S/.test(line) : /^[\p{Extended_Pictographic}\ufe0f]+ \d{1,2}[.)] \S/u.test(line);
}

/** Such titles, and the short lines that stand under several of them: "What it is", "Used in". All other lines are text. */
function headSigned(text: string, blocks: readonly Block[]): readonly Block[] {
  const parted = blocks.flatMap((block): Block[] => {
    if (!isSignedTitle(text, block)) return [block];
    const [title, ...rest] = block.lines;
    if (!title) return [block];
    const { line, section, quote, callout } = block;
    const head: HeadingBlock = { kind: 'heading', line, start: title.start, end: title.end, section, quote, callout, level: TITLE_LEVEL, content: title, inferred: true };
    const below = rest[0];
    return below ? [head, { kind: 'paragraph', line: line + 1, start: below.start, end: block.end, section, quote, callout, lines: rest }] : [head];
  });
  const repeated = new Map<string, number>();
  const lone = (block: Block): string | null => (block.kind === 'paragraph' && block.quote === 0 && block.lines.length === 1 && block.end - block.start < 40 ? plainText(text, block).toLowerCase() : null);
  for (const block of parted) {
    const line = lone(block);
    if (line !== null) repeated.set(line, (repeated.get(line) ?? 0) + 1);
  }
  return parted.map((block) => (block.kind === 'paragraph' && (repeated.get(lone(block) ?? '') ?? 0) > 1 ? headingOf(block, REPEATED_LEVEL) : block));
}

/** "1. Relational databases" over text, three or more in a row: titles of a note without any. */
function findNumbered(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let series: ItemBlock[] = [];
  const close = (): void => {
    if (series.length >= FEWEST_SIGNED) for (const title of series) found.add(title);
    series = [];
  };
  for (const [index, block] of blocks.entries()) {
    const number = block.kind === 'item' && block.indent === 0 && block.quote === 0 ? Number.parseInt(block.marker, 10) : NaN;
    if (block.kind !== 'item' || Number.isNaN(number)) continue;
    if (number !== series.length + 1) close();
    if (number !== series.length + 1 || block.lines.length > 1 || blocks[index + 1]?.kind !== 'paragraph' || !isTitleLike(plainText(text, block.lines[0]), true)) { close(); continue; }
    series.push(block);
  }
  close();
  return found;
}

/** "a. Key-value stores" alone in a line. */
const isLettered = (text: string, { lines }: ParagraphBlock): boolean => lines.length === 1 && /^[a-z][.)] \p{Lu}[^.:?!]{2,50}$/u.test(plainText(text, lines[0]));

/** The line where the block is nothing but one that could be a title, else null. */
function titleOf(text: string, block: ParagraphBlock, next: Block | undefined): string | null {
  if (block.lines.length !== 1 || block.quote > 0) return null;
  const title = titleText(text, block, next);
  return isTitleLike(title, next?.kind === 'paragraph') ? title : null;
}

/** A colon at the end belongs to a label where a list follows, to a title where prose does. */
function titleText(text: string, block: ParagraphBlock, next: Block | undefined): string {
  const plain = plainText(text, block);
  return next?.kind === 'paragraph' ? plain.replace(/:$/, '') : plain;
}

function questionOf(text: string, block: ParagraphBlock): string | null {
  const first = block.lines[0];
  if (!first || text.charCodeAt(first.end - 1) !== 63 || first.end - first.start > 100) return null;
  return plainText(text, first).toLowerCase();
}

function headingOf(block: ParagraphBlock | ItemBlock, level: number): HeadingBlock {
  const content = block.lines[0] ?? block;
  const { line, start, section, quote, callout } = block;
  return { line, start, section, quote, callout, kind: 'heading', level, content, end: content.end, inferred: true };
}

function withoutFirstLine(text: string, block: ParagraphBlock): ParagraphBlock | null {
  const lines = block.lines.slice(1);
  const first = lines[0];
  if (!first) return null;
  const between = text.slice(block.start, first.start).split('\n').length - 1;
  return { ...block, lines, start: first.start, line: block.line + between };
}

/** Few words, no sentence end, most of them capitalised; very few need only the first where prose follows. */
function isTitleLike(line: string, overProse: boolean): boolean {
  if (line.length > 70 || /[.?!;,:]$/.test(line) || !/^\p{Lu}/u.test(line)) return false;
  const words = line.split(/\s+/);
  if (words.length > 8) return false;
  if (overProse && words.length <= 4 && line.length <= 40) return true;
  const carrying = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const capitalised = carrying.filter((word) => /^[(\p{Lu}\d]/u.test(word)).length;
  return carrying.length > 0 && capitalised / carrying.length > 0.6;
}
