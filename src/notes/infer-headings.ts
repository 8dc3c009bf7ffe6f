import { plainText } from './inline-text';
import type { Block, HeadingBlock, ItemBlock, ParagraphBlock, Span } from './note-document';

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
  if (blocks.filter((block) => isSignedTitle(text, block)).length >= FEWEST_SIGNED) return headSigned(text, blocks, (block) => isSignedTitle(text, block)).blocks;
  // Without numbers a note has such titles where the same short lines stand below them.
  const isOpened = (block: Block): boolean => block.kind === 'paragraph' && block.quote === 0 && block.lines[0] !== undefined && isSignedLine(text, block.lines[0], /^\p{Lu}/u);
  const opened = blocks.filter(isOpened).length >= FEWEST_SIGNED ? headSigned(text, blocks, isOpened) : null;
  if (opened !== null && opened.repeated.size >= FEWEST_REPEATED) return opened.blocks;
  const signed = blocks.filter((block, at) => isOverText(text, block, blocks[at + 1]));
  if (signed.length >= FEWEST_SIGNED && new Set(signed.map(({ start }) => text.codePointAt(start))).size >= FEWEST_SIGNED) {
    const titles = new Set(signed.map(({ start }) => start));
    return headSigned(text, blocks, (block) => titles.has(block.start)).blocks;
  }
  const numbered = findNumbered(text, blocks);
  const asked = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const question = questionOf(text, block);
    if (question) asked.set(question, (asked.get(question) ?? 0) + 1);
  }
  const titles = new Map<string, number>();
  const plainTitles: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const title = block.kind === 'paragraph' ? titleOf(text, block, blocks[index + 1]) : null;
    if (title !== null) titles.set(title, (titles.get(title) ?? 0) + 1);
    if (title !== null && !isBold(text, block)) plainTitles.push(title);
  }
  // "**Monolith**" over "Pros" each time: of those that come again, the bold ones are the names.
  const areNamesBold = plainTitles.some((title) => (titles.get(title) ?? 0) > 1);
  const out: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'item' && numbered.has(block)) { out.push(headingOf(block, TITLE_LEVEL)); continue; }
    if (block.kind !== 'paragraph' || block.quote > 0) { out.push(block); continue; }
    if (numbered.size > 0 && isLettered(text, block)) { out.push(headingOf(block, LETTERED_LEVEL)); continue; }
    const question = questionOf(text, block);
    // "Sources:" at the beginning, and no other: a label.
    const written = titleOf(text, block, blocks[index + 1]);
    const title = titles.size === 1 && text.charCodeAt((block.lines[0]?.end ?? 0) - 1) === COLON ? null : written;
    if (question && (asked.get(question) ?? 0) > 1) {
      out.push(headingOf(block, REPEATED_LEVEL));
      const rest = withoutFirstLine(text, block);
      if (rest) out.push(rest);
    } else if (title !== null) out.push(headingOf(block, (titles.get(title) ?? 0) > 1 && !(areNamesBold && isBold(text, block)) ? REPEATED_LEVEL : TITLE_LEVEL));
    else out.push(block);
  }
  return out;
}

const COLON = 58;

const isBold = (text: string, { start }: Block): boolean => text.startsWith('**', start);

/** Fewer are a list. */
const FEWEST_SIGNED = 3;
/** Fewer short lines may be repeated by chance. */
const FEWEST_REPEATED = 2;

/** "\u2705 3. Microservices" where a bullet would stand: a title of a note that was copied from a chat. */
function isSignedTitle(text: string, block: Block): block is ItemBlock | ParagraphBlock {
  if ((block.kind !== 'item' && block.kind !== 'paragraph') || block.quote > 0) return false;
  const [first] = block.lines;
  if (first === undefined) return false;
  const line = text.slice(first.start, first.end);
  return KEYCAP_TITLE.test(line) || (block.kind === 'item' ? block.marker.charCodeAt(0) > 0x2600 && /^\d{1,2}[.)] \S/.test(line) : isSignedLine(text, first, /^\d{1,2}[.)] \S/));
}

/** "2\ufe0f\u20e3 Queues" */
const KEYCAP_TITLE = /^\d\ufe0f?\u20e3 \p{Lu}[^.:?!]{2,70}$/u;

/** "\u{1f527} Tools that help" over a text or a table: each with a sign of its own, such lines are titles. */
function isOverText(text: string, block: Block, next: Block | undefined): block is ParagraphBlock {
  const [line] = block.kind === 'paragraph' && block.quote === 0 ? block.lines : [];
  const isFollowed = block.kind === 'paragraph' && (block.lines.length > 1 || (next !== undefined && next.kind !== 'heading' && next.quote === 0));
  return line !== undefined && isFollowed && isSignedLine(text, { start: line.start, end: text.charAt(line.end - 1) === '?' ? line.end - 1 : line.end }, /^\p{Lu}/u);
}

/** A line that a pictograph opens and no sentence ends, as far as `after` says. */
function isSignedLine(text: string, { start, end }: Span, after: RegExp): boolean {
  if (end - start > 80) return false;
  const line = text.slice(start, end);
  const sign = /^[\p{Extended_Pictographic}\ufe0f\u200d]+ /u.exec(line)?.[0];
  return sign !== undefined && !/[.:;,?!]$/.test(line) && after.test(line.slice(sign.length));
}

/** Signed titles, and the short lines that stand under several of them: "What it is", "Used in". All other lines are text. */
function headSigned(text: string, blocks: readonly Block[], isTitle: (block: ItemBlock | ParagraphBlock) => boolean): { readonly blocks: readonly Block[]; readonly repeated: ReadonlySet<string> } {
  const parted = blocks.flatMap((block): Block[] => {
    const parts: Block[] = [];
    let rest: Block = block;
    while ((rest.kind === 'item' || rest.kind === 'paragraph') && isTitle(rest)) {
      parts.push(headingOf(rest, TITLE_LEVEL));
      const below: ParagraphBlock | null = withoutFirstLine(text, { ...rest, kind: 'paragraph' });
      if (below === null) return parts;
      rest = below;
    }
    return [...parts, rest];
  });
  const repeated = repeatedLines(text, parted);
  return { repeated, blocks: parted.map((block) => (block.kind === 'paragraph' && repeated.has(loneLine(text, block) ?? '') ? headingOf(block, REPEATED_LEVEL) : block)) };
}

/** What a paragraph of one short line says, in small letters; null for any other block. */
const loneLine = (text: string, block: Block): string | null => (block.kind === 'paragraph' && block.quote === 0 && block.lines.length === 1 && block.end - block.start < 40 ? plainText(text, block).toLowerCase() : null);

/** Lone lines that the note has more than once. */
function repeatedLines(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    const line = loneLine(text, block);
    if (line === null) continue;
    if (seen.has(line)) repeated.add(line);
    seen.add(line);
  }
  return repeated;
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

/** The line where the block is nothing but one that could be a title of what follows, else null. */
function titleOf(text: string, block: ParagraphBlock, next: Block | undefined): string | null {
  if (block.lines.length !== 1 || block.quote > 0 || next === undefined) return null;
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

/** "Tools: Vitess, Citus" */
const LISTS = /^[^:]{2,40}: [^,]+,/;

/** Few words, no sentence end, most of them capitalised; very few need only the first where prose follows. */
function isTitleLike(line: string, overProse: boolean): boolean {
  if (line.length > 70 || /[.?!;,:]$/.test(line) || !/^\p{Lu}/u.test(line) || LISTS.test(line)) return false;
  const words = line.split(/\s+/);
  if (words.length > 8) return false;
  if (overProse && words.length <= 4 && line.length <= 40) return true;
  const carrying = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const capitalised = carrying.filter((word) => /^[(\p{Lu}\d]/u.test(word)).length;
  return carrying.length > 0 && capitalised / carrying.length > 0.6;
}
