import { sliceInline, type InlineText } from '../notes/inline-text';
import type { Block, ItemBlock, ParagraphBlock } from '../notes/note-document';
import { findSolution } from './find-solutions';
import { joinLines } from './join-lines';
import type { NoteWalk } from './note-walk';
import { addChoice, arrowChoice, ARROWS, knownOptions } from './read-choice';
import { readContent } from './read-content';
import { comparedThings, isKnownName } from './read-title';
import { splitItems } from './split-items';

/** What an item says to take, and in which case. */
export type CaseOfList = NonNullable<ReturnType<typeof arrowChoice>>;

/** Fewer items behind a dash may be anything. */
const FEWEST_DASHED = 3;

/** "Fits in memory → DuckDB" beside another such item: null for any other. */
export function arrowCase({ blocks, reading, text, names }: NoteWalk, block: ItemBlock, plain: string): CaseOfList | null {
  const chosen = arrowChoice(plain, names);
  const isCase = (other: Block | undefined): boolean => isBeside(block, other) && arrowChoice(joinLines(text, other.lines).plain, names) !== null;
  return chosen !== null && (isCase(blocks[reading - 1]) || isCase(blocks[reading + 1])) ? chosen : null;
}

/** "Fits in memory - use DuckDB" in a list each item of which ends in something known: null for any other. */
export function dashCase(walk: NoteWalk, block: ItemBlock, plain: string): CaseOfList | null {
  const { blocks, reading, text, names } = walk;
  const chosen = readDashed(plain, names);
  if (chosen === null || walk.casesUntil >= reading) return walk.cases ? chosen : null;
  let to = reading;
  let isEach = true, isAdvised = false;
  for (let next = blocks[to]; isBeside(block, next); next = blocks[++to]) {
    const one = joinLines(text, next.lines).plain;
    isEach &&= readDashed(one, names) !== null;
    isAdvised ||= ADVISES.test(one);
  }
  walk.cases = isEach && isAdvised && to - reading >= FEWEST_DASHED;
  walk.casesUntil = to - 1;
  return walk.cases ? chosen : null;
}

/** "**Relational, one region → Cloud SQL**" as a text beside another such one. False for any other. */
export function readArrowParagraph({ collector, blocks, reading, text, names }: NoteWalk, { section, lines }: ParagraphBlock, inline: InlineText): boolean {
  const chosen = lines.length === 1 && ARROWS.test(inline.plain) ? arrowChoice(inline.plain, names) : null;
  const isCase = (other: Block | undefined): boolean => other?.kind === 'paragraph' && other.section === section && other.lines.length === 1 && arrowChoice(joinLines(text, other.lines).plain, names) !== null;
  if (chosen === null || !(isCase(blocks[reading - 1]) || isCase(blocks[reading + 1]))) return false;
  addChoice(collector, { ...chosen, inline, to: chosen.condition.length, group: `choice ${section}` });
  return true;
}

/** In characters; longer ones tell a story. */
const LONGEST_LINE = 200;

/** "Old systems, strict rules" as the first text below "Use ETL when": a case each. False for any other text. */
export function readCaseLine(walk: NoteWalk, { section }: ParagraphBlock, inline: InlineText): boolean {
  const { collector, names } = walk;
  if (walk.section.is !== 'rule' || walk.proseSeen === section) return false;
  walk.proseSeen = section;
  if (!inline.plain.includes(' ') || inline.plain.length > LONGEST_LINE || /[.!?:]\s|[:?]$/.test(inline.plain)) return false;
  for (const { from, to } of splitItems(inline, 'suits')) readContent(collector, { inline: sliceInline(inline, from, to), marker: '', context: walk.section, names, prose: false });
  return true;
}

const isBeside = ({ section, indent }: ItemBlock, other: Block | undefined): other is ItemBlock => other?.kind === 'item' && other.section === section && other.indent === indent;

const BEFORE_TAKEN = String.raw`\s[-\u2013\u2014]\s`;
const TAKE = String.raw`(?:go (?:for|with)|use|choose|pick|take|prefer|consider)\s`;
const DASHED = new RegExp(`^(.{3,140}?)${BEFORE_TAKEN}(?:${TAKE})?([^\u2013\u2014-]{2,80})$`, 'i');
/** One item of the list that says so suffices: the others leave it out. */
const ADVISES = new RegExp(BEFORE_TAKEN + TAKE, 'i');

/** "Key lookups, very fast - Redis": null where a name stands in front, as "Cache - Redis" has it, or nothing known behind. */
function readDashed(plain: string, names: readonly string[]): CaseOfList | null {
  const [, condition = '', taken = ''] = DASHED.exec(plain) ?? [];
  if (taken === '' || condition.endsWith('?') || isKnownName(condition) || findSolution(condition) !== null) return null;
  const options = knownOptions(taken.replace(/\s\([^()]*\)|\.$/g, '').replace(/\s(?:like|such as|e\.g\.)\s.*$/i, ''), names);
  return options.length > 0 ? { condition, options } : null;
}

/** True for a product that the note's title or the section's sets side by side with others. */
export function isCompared({ outline, document }: NoteWalk, { section }: ItemBlock, option: string): boolean {
  const product = findSolution(option);
  return outline.compared.includes(product?.name ?? option) || (product !== null && comparedThings(document.sections[section]?.title ?? '').some((name) => findSolution(name) === product));
}
