import type { Block, ItemBlock } from '../notes/note-document';
import { joinLines } from './join-lines';
import type { NoteWalk } from './note-walk';
import { canBeName } from './read-title';
import { splitLabel } from './split-label';

/** Fewer are a list that text stands between. */
const FEWEST_TITLES = 2;

/** "2. Canary" over text, one of several such lines in the section, or one of a series through the note, and no list among them: titles that no heading marks. */
export function isNumberedTitle(walk: NoteWalk, block: ItemBlock): boolean {
  return block.indent === 0 && /^\d/.test(block.marker) && (walk.numberedTitles ??= findNumberedTitles(walk)).has(block);
}

function findNumberedTitles({ blocks, text }: NoteWalk): ReadonlySet<Block> {
  const lines: { readonly block: ItemBlock; readonly below: Block['kind'] | undefined }[] = [];
  for (const [at, block] of blocks.entries()) if (block.kind === 'item' && block.indent === 0 && /^\d/.test(block.marker)) lines.push({ block, below: blocks[at + 1]?.kind });
  const areTitles = (some: typeof lines, mayBeBelow: readonly Block['kind'][]): boolean => some.length >= FEWEST_TITLES && some.every(({ block, below }) => below !== undefined && mayBeBelow.includes(below) && isTitleLine(text, block));
  const runs = runsOf(lines).filter((run) => run.length >= FEWEST_TITLES && (holdsHeadings(run) ? run.every(({ block }) => isShortLine(text, block)) : run.length === lines.length && areTitles(run, ['paragraph', 'heading'])));
  if (runs.length > 0) return new Set(runs.flat().map(({ block }) => block));
  const sections = new Map<number, typeof lines>();
  for (const line of lines) {
    const there = sections.get(line.block.section);
    if (there) there.push(line); else sections.set(line.block.section, [line]);
  }
  return new Set([...sections.values()].filter((some) => areTitles(some, ['paragraph'])).flatMap((some) => some.map(({ block }) => block)));
}

/** Lines that count on: 1, 2, 3. */
function runsOf<Line extends { readonly block: ItemBlock }>(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let next = 0;
  for (const line of lines) {
    const number = Number.parseInt(line.block.marker, 10);
    if (number === 1 || number !== next) runs.push([line]); else runs.at(-1)?.push(line);
    next = number + 1;
  }
  return runs.filter(([first]) => first !== undefined && Number.parseInt(first.block.marker, 10) === 1);
}

/** True where headings stand between the lines: each stands in a section of its own. */
const holdsHeadings = (run: readonly { readonly block: ItemBlock }[]): boolean => new Set(run.map(({ block }) => block.section)).size === run.length;

/** In characters. */
const LONGEST_TITLE = 80;

/** One line that is no sentence. */
const isShortLine = (text: string, { lines: [line, ...more] }: ItemBlock): boolean => line !== undefined && more.length === 0 && line.end - line.start < LONGEST_TITLE && /^[\p{Lu}*_[]/u.test(text.slice(line.start, line.start + 2)) && !/[.!?;,:]$/.test(text.slice(line.start, line.end));

/** A name alone in the item's first line, and a label in the next one if there is any. */
function isTitleLine(text: string, { lines: [title, below] }: ItemBlock): boolean {
  return title !== undefined && canBeName(joinLines(text, [title]).plain) && splitLabel(text, title) === null && (below === undefined || splitLabel(text, below) !== null);
}
