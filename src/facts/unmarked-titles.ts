import type { Block, ItemBlock, ParagraphBlock, Span } from '../notes/note-document';
import { SIDES, type Facet } from './fact';
import { findSolution } from './find-solutions';
import { joinLines } from './join-lines';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import { matchShortForm, withoutBracket } from './name-keys';
import { labelOf, type NoteWalk } from './note-walk';
import { subjectOf } from './read-content';
import { readLabel } from './read-label';
import { canBeName, isKnownName, kindByName } from './read-title';
import { splitLabel, type LabelledLine } from './split-label';

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

/** A title in bold and with a colon in a line of its own below a side of its subject, over text or code, or one that ends in a dash, over items; with another such line before or behind it in the section. */
export function isTitleOfText({ blocks, reading, text, vocabulary, section }: NoteWalk, { section: here, lines }: ParagraphBlock, { value, label }: LabelledLine, facet: Facet): boolean {
  if ((facet !== 'benefit' && facet !== 'drawback') || value !== null || lines.length > 1 || subjectOf(section) === null || readLabel(label, vocabulary) !== null) return false;
  const isTitle = (at: number): boolean => {
    const block = blocks[at], next = blocks[at + 1];
    if (block?.kind !== 'paragraph' || block.section !== here || block.lines.length > 1 || next?.section !== here) return false;
    return next.kind === 'item' ? DASHED_TITLE.test(text.slice(block.start, block.end)) : (next.kind === 'paragraph' || next.kind === 'fence') && BOLD_TITLE.test(text.slice(block.start, block.end));
  };
  if (!isTitle(reading)) return false;
  for (let at = reading - 1; blocks[at]?.section === here; at--) if (isTitle(at)) return true;
  for (let at = reading + 1; blocks[at]?.section === here; at++) if (isTitle(at)) return true;
  return false;
}

const BOLD_TITLE = /^\*\*[^*]{4,80}(?::\*\*|\*\*:)\s*$/;
const DASHED_TITLE = /^\p{Lu}[^.:;*]{3,60}\s[-\u2013\u2014]\s*$/u;

/** "**Storage:**" over products, behind a label of what the section's thing is like: what that is made of, and no thing that the labels go on about. */
export function isPartAmongFacets({ section, open, blocks, reading, text, headed, vocabulary }: NoteWalk, { label, bold, value }: LabelledLine, whole: string): boolean {
  const next = blocks[reading + 1];
  if (!bold || value !== null || !whole.endsWith(':') || headed !== null || section.is !== 'plain' || section.subject === null || findSolution(section.subject) || open?.context.is !== 'facet' || open.context.subject !== section.subject) return false;
  return kindByName(label) === 'component' && readLabel(label, vocabulary) === null && next?.kind === 'item' && next.section === blocks[reading]?.section && holdsProducts(joinLines(text, next.lines).plain);
}

/** "Redis", "Data lakes (S3, GCS)" */
const holdsProducts = (plain: string): boolean => isSureSolutionList(plain, 1) || isSolutionList(/\(([^()]{2,120})\)$/.exec(plain)?.[1] ?? '');

/** In lines below the name. */
const FARTHEST_LABEL = 3;

/** "Options: Redis, Memcached" */
export function listsProductsBehindLabel(walk: NoteWalk, line: Span): boolean {
  const label = labelOf(walk, line)?.label;
  const meaning = label === undefined ? undefined : readLabel(label, walk.vocabulary)?.meaning.is;
  return meaning === 'solutions' || meaning === 'roles';
}

/** "Cache" over "Options: Redis, Memcached" in one paragraph: its labels speak of what the first line names. */
export function leadingName(walk: NoteWalk, { lines }: ParagraphBlock): string | null {
  const { text, vocabulary, section } = walk;
  const [first, ...rest] = lines;
  if (!first || rest.length === 0 || (section.is !== 'plain' && section.is !== 'choice') || first.end - first.start > 50) return null;
  const { plain } = joinLines(text, [first]);
  const isLabel = (line: Span): boolean => {
    const label = labelOf(walk, line)?.label ?? joinLines(text, [line]).plain;
    return label.length < 50 && readLabel(label, vocabulary) !== null;
  };
  if (readLabel(plain, vocabulary) !== null || labelOf(walk, first) !== null || !rest.slice(0, FARTHEST_LABEL).some(isLabel)) return null;
  return findSolution(plain)?.name ?? (/^[\p{Lu}\d]/u.test(plain) && plain.split(' ').length < 6 && canBeName(plain) ? plain : null);
}

/** "**Redis**" over "Strengths:", in lines of one paragraph over a list: the title of what follows. */
export function isNameOverLabel({ text, vocabulary }: NoteWalk, { lines }: ParagraphBlock): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || first === last || !BOLD_NAME.test(text.slice(first.start, first.end))) return false;
  const label = splitLabel(text, last);
  return label?.value === null && readLabel(label.label, vocabulary)?.meaning.is === 'facet' && readLabel(joinLines(text, [first]).plain, vocabulary) === null;
}

/** "Lambda Architecture" over "Lambda architecture comprises \u2026": a known name alone in the first line of what is said of it; null for any other text. */
export function nameOverItsText({ text, names }: NoteWalk, { lines: [first, second] }: ParagraphBlock): string | null {
  if (!first || !second || first.end - first.start > LONGEST_TITLE) return null;
  const name = joinLines(text, [first]).plain;
  if (!/^\p{Lu}[^.!?:;,]*$/u.test(name) || !isKnownName(name) || !canBeName(name)) return null;
  const said = joinLines(text, [second]).plain.replace(/^(?:the|an?)\s/i, '').toLowerCase();
  return said.startsWith(`${name.toLowerCase()} `) ? matchShortForm(name, names) ?? name : null;
}

/** A name of a kind as the last line of a paragraph, right over bullets: they speak of it. */
export function nameOverList(walk: NoteWalk, block: ParagraphBlock): string | null {
  const next = walk.blocks[walk.reading + 1];
  const line = block.lines.at(-1);
  if (!line || line.end - line.start > 40 || next?.kind !== 'item' || next.section !== block.section) return null;
  const { plain } = joinLines(walk.text, [line]);
  return /^\p{Lu}/u.test(plain) && isKnownName(plain) && canBeName(plain) && plain.includes(' ') ? plain : null;
}

/** "Document (MongoDB)" alone in a line over its good and bad sides: what they speak of; null for any other line. */
export function sortOverSides({ blocks, reading, section }: NoteWalk, { lines, section: here }: ParagraphBlock, plain: string): string | null {
  const next = blocks[reading + 1];
  if (section.is !== 'plain' || lines.length > 1 || next?.kind !== 'item' || next.section !== here || next.marker !== '+' || !plain.endsWith(')')) return null;
  const name = withoutBracket(plain);
  return name !== plain && canBeName(name) ? name : null;
}

/** "**Monolith**" over "Pros" in a text of its own: the name of which the label speaks; null for any other text. */
export function nameAboveLabel({ blocks, reading, text, names, vocabulary }: NoteWalk, { lines, section }: ParagraphBlock): string | null {
  const [line, ...more] = lines;
  const next = blocks[reading + 1];
  if (!line || more.length > 0 || next?.kind !== 'paragraph' || next.section !== section || next.lines.length > 1 || !BOLD_NAME.test(text.slice(line.start, line.end))) return null;
  const below = joinLines(text, next.lines).plain;
  const name = joinLines(text, [line]).plain;
  if (below.length >= LONGEST_BELOW || readLabel(below, vocabulary)?.meaning.is !== 'facet' || readLabel(name, vocabulary) !== null || !canBeName(name)) return null;
  return matchShortForm(name, names) ?? name;
}

/** In characters. */
const LONGEST_BELOW = 40;

/** "**Monolith**" over items below "Benefits" or "**Use cases**", where the note speaks of it or of no one thing: the side that the items are of, and the name; null for any other text. */
export function nameBelowSide({ blocks, reading, text, names, vocabulary, section, collector }: NoteWalk, { lines: [line, ...more], section: here }: ParagraphBlock): { readonly facet: Facet; readonly subject: string } | null {
  const next = blocks[reading + 1];
  if (!line || more.length > 0 || next?.kind !== 'item' || next.section !== here || !BOLD_NAME.test(text.slice(line.start, line.end))) return null;
  const name = joinLines(text, [line]).plain;
  const facet = section.is === 'facet' ? section.facet : boldSideAbove(reading);
  if (facet === null || !SIDES.has(facet) || !canBeName(name) || readLabel(name, vocabulary) !== null) return null;
  const spoken = matchShortForm(name, names);
  if (spoken !== null ? spoken === subjectOf(section) : !collector.subjects.has(name) && !(subjectOf(section) === null && isKnownName(withoutBracket(name)))) return null;
  return { facet, subject: spoken ?? name };

  /** The side that a bold line names right over another such line, with nothing but bold lines and items below it. */
  function boldSideAbove(from: number): Facet | null {
    for (let at = from - 1; blocks[at]?.section === here; at--) {
      const block = blocks[at];
      if (block?.kind === 'item') continue;
      if (block?.kind !== 'paragraph' || block.lines.length > 1 || !BOLD_NAME.test(text.slice(block.start, block.end))) return null;
      const meaning = readLabel(joinLines(text, block.lines).plain, vocabulary)?.meaning;
      if (meaning !== undefined) return meaning.is === 'facet' && blocks[at + 1]?.kind === 'paragraph' ? meaning.facet : null;
    }
    return null;
  }
}

/** "**Synchronous calls:**" over items among which labels tell what it is good and bad for, as another such line does in the section: the title of what they say. */
export function nameOverLabelledItems(walk: NoteWalk, { section }: ParagraphBlock): string | null {
  const { blocks, reading } = walk;
  const name = walk.section.is === 'plain' ? nameOverSides(walk, reading) : null;
  if (name === null) return null;
  const isBeside = (step: number): boolean => {
    for (let at = reading + step; blocks[at]?.section === section; at += step) if (nameOverSides(walk, at) !== null) return true;
    return false;
  };
  return isBeside(-1) || isBeside(1) ? name : null;
}

/** "NoSQL:" over items and then "Pros:", where the section is on nothing else or holds another such line: what the sides are of. */
export function nameBeforeSides(walk: NoteWalk, block: ParagraphBlock): string | null {
  const { blocks, section } = walk;
  const name = section.is === 'plain' ? nameOverItemsAndSide(walk, walk.reading) : null;
  return name !== null && (subjectOf(section) === null || blocks.some((other, at) => at !== walk.reading && other.section === block.section && nameOverItemsAndSide(walk, at) !== null)) ? name : null;
}

/** The name with a colon that the block is, if what follows the items below it is a label of a side; else null. */
function nameOverItemsAndSide({ blocks, text, vocabulary }: NoteWalk, from: number): string | null {
  const block = blocks[from];
  const [line, ...more] = block?.kind === 'paragraph' ? block.lines : [];
  if (!block || !line || more.length > 0 || text.charCodeAt(line.end - 1) !== COLON || blocks[from + 1]?.kind !== 'item') return null;
  const name = joinLines(text, [line]).plain.replace(/:$/, '');
  let at = from + 1;
  while (blocks[at]?.kind === 'item') at++;
  const next = blocks[at];
  const [label] = next?.kind === 'paragraph' && next.section === block.section ? next.lines : [];
  const meaning = label === undefined ? undefined : readLabel(joinLines(text, [label]).plain, vocabulary)?.meaning;
  const isSide = meaning?.is === 'facet' && (meaning.facet === 'benefit' || meaning.facet === 'drawback');
  return isSide && /^\p{Lu}/u.test(name) && canBeName(name) && readLabel(name, vocabulary) === null ? findSolution(name)?.name ?? name : null;
}

const COLON = 58;

/** The name in bold and with a colon that the block is, if two labels among the items below it tell of sides, one of them good or bad; else null. */
function nameOverSides({ blocks, text, vocabulary }: NoteWalk, at: number): string | null {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.lines.length > 1 || blocks[at + 1]?.kind !== 'item' || !text.startsWith('**', block.start) || !BOLD_TITLE.test(text.slice(block.start, block.end))) return null;
  const name = joinLines(text, block.lines).plain.replace(/:$/, '');
  if (!canBeName(name) || findSolution(name) !== null || readLabel(name, vocabulary) !== null) return null;
  const told = new Set<string>();
  for (let below = at + 1; ; below++) {
    const item = blocks[below];
    if (item?.kind !== 'item' || item.section !== block.section) break;
    const [line] = item.lines;
    const meaning = line === undefined ? undefined : readLabel(splitLabel(text, line)?.label ?? '', vocabulary)?.meaning;
    if (meaning?.is === 'facet' || meaning?.is === 'solutions') told.add(meaning.is === 'facet' ? meaning.facet : meaning.is);
  }
  return told.size > 1 && ['benefit', 'drawback', 'suits', 'struggles'].some((side) => told.has(side)) ? name : null;
}

const BOLD_NAME = /^\*\*[^*:]{2,40}\*\*\s*$/;
