import type { Block, ItemBlock, Span } from '../notes/note-document';
import { joinLines } from './join-lines';
import { isSureSolutionList } from './judge-solution-list';
import { withoutBracket } from './name-keys';
import type { NoteWalk } from './note-walk';
import { markPolarity } from './polarity-marks';
import { isNameLike, isProductName } from './product-names';
import { knownOptions } from './read-choice';
import type { Context } from './read-content';
import { BEST_CHOICE } from './read-scenario';
import { splitLabel } from './split-label';

/** True where the block behind an item is nested in it. */
export const isNestedIn = (next: Block | undefined, { indent, section }: ItemBlock): next is ItemBlock => next?.kind === 'item' && next.section === section && next.indent > indent;

/** True for an item over others. */
export const holdsItems = ({ blocks, reading }: NoteWalk, block: ItemBlock): boolean => isNestedIn(blocks[reading + 1], block);

/** True for an item over one other, and none besides it. */
export function holdsOne({ blocks, reading }: NoteWalk, block: ItemBlock): boolean {
  const next = blocks[reading + 1];
  return isNestedIn(next, block) && !isNestedIn(blocks[reading + 2], block);
}

/** True for an item over two or more of the next depth. */
export function holdsSeveral({ blocks, reading }: NoteWalk, block: ItemBlock): boolean {
  const [first, second] = [blocks[reading + 1], blocks[reading + 2]];
  return isNestedIn(first, block) && isNestedIn(second, block) && second.indent === first.indent;
}

/** True for an item over two or more that a mark puts on a side, and no others. */
export function holdsMarks({ blocks, reading, text }: NoteWalk, block: ItemBlock): boolean {
  let marked = 0;
  for (let at = reading + 1; ; at++) {
    const next = blocks[at];
    if (!isNestedIn(next, block)) return marked > 1;
    if (markPolarity(next.marker, joinLines(text, next.lines).plain) === null) return false;
    marked++;
  }
}

/** True for an item over others that begin with a product and say what it is; half of them are known. */
export function holdsLabelledProducts({ blocks, reading, text }: NoteWalk, block: ItemBlock): boolean {
  let known = 0;
  let items = 0;
  let depth = -1;
  for (let at = reading + 1; ; at++) {
    const next = blocks[at];
    if (!isNestedIn(next, block)) break;
    if (depth < 0) depth = next.indent;
    const [line] = next.lines;
    if (next.indent > depth || !line) continue;
    const labelled = splitLabel(text, line);
    if (!labelled?.bold || labelled.value === null || !isNameLike(labelled.label)) return false;
    items++;
    if (isProductName(withoutBracket(labelled.label))) known++;
  }
  return items > 0 && known * 2 >= items;
}

/** True for "**Database**: PostgreSQL", or an item beside such a one, among what a thing brings or is like: its parts, and what plays them. */
export function listsParts({ blocks, reading, text }: NoteWalk, block: ItemBlock, context: Context): boolean {
  if (context.is !== 'facet' || (context.facet !== 'benefit' && context.facet !== 'characteristic') || context.subject === null) return false;
  const isBold = ({ lines: [line] }: ItemBlock): boolean => line !== undefined && text.startsWith('**', line.start);
  const isPart = (other: Block | undefined): boolean => {
    if (other?.kind !== 'item' || other.section !== block.section || other.indent !== block.indent || other.lines.length > 1 || !isBold(other)) return false;
    const [line] = other.lines;
    const labelled = line ? splitLabel(text, line) : null;
    return labelled?.bold === true && labelled.value !== null && !isProductName(labelled.label) && isSureSolutionList(joinLines(text, [labelled.value]).plain.replace(/\s*\([^()]*\)/g, ''), 1);
  };
  return isPart(block) || (isBold(block) && (isPart(blocks[reading - 1]) || isPart(blocks[reading + 1])));
}

/** True for an item right over a label of what to take then, and a product or more. */
export function holdsBestChoice(walk: NoteWalk, block: ItemBlock): boolean {
  const next = walk.blocks[walk.reading + 1];
  const [line] = isNestedIn(next, block) ? next.lines : [];
  return line !== undefined && tellsChoice(walk, line, BEST_CHOICE);
}

/** True for a line whose label is one of `labels` in front of a known option. */
export function tellsChoice({ text, names }: NoteWalk, line: Span, labels: RegExp): boolean {
  const labelled = splitLabel(text, line);
  return labelled?.value != null && labels.test(labelled.label) && knownOptions(joinLines(text, [labelled.value]).plain, names).length > 0;
}

/** In blocks: how far apart two groups of names stand at most. */
const FARTHEST_GROUP = 40;

/** True for an item over nothing but names, a known product among them, beside another such item. */
export function isGroupOfProducts(walk: NoteWalk, block: ItemBlock): boolean {
  const { blocks, reading } = walk;
  if (!holdsSeveral(walk, block) || !holdsNamedProducts(walk, reading)) return false;
  // The depth of an item of the same list, or of one below it; -1 beyond the list.
  const depthOf = (at: number): number => {
    const other = blocks[at];
    return other?.kind === 'item' && other.section === block.section && Math.abs(at - reading) <= FARTHEST_GROUP ? other.indent : -1;
  };
  for (const step of [-1, 1]) {
    let at = reading + step;
    while (depthOf(at) > block.indent) at += step;
    if (depthOf(at) === block.indent && holdsNamedProducts(walk, at)) return true;
  }
  return false;
}

/** True where each item below that at `index` is a name, and one is a known product. */
function holdsNamedProducts({ blocks, text }: NoteWalk, index: number): boolean {
  const block = blocks[index];
  let isKnown = false;
  for (let at = index + 1; at < index + FARTHEST_GROUP; at++) {
    const next = blocks[at];
    if (block?.kind !== 'item' || !isNestedIn(next, block)) break;
    const name = withoutBracket(joinLines(text, next.lines).plain);
    const isProduct = isProductName(name);
    if (!isProduct && !isNameLike(name)) return false;
    isKnown ||= isProduct;
  }
  return isKnown;
}

/** In items. */
const MOST_BESIDE = 12;

/** "Use EFS for shared files" among "Deploy \u2026" and "Configure \u2026": a step of a set-up, and no advice. Where nothing but uses stands, it is. */
export function isStepAmongSteps({ blocks, reading, text }: NoteWalk, block: ItemBlock, plain: string): boolean {
  if (!/^Use .{2,60}? for /.test(plain)) return false;
  let advised = 0;
  let steps = 0;
  for (const step of [-1, 1]) {
    for (let at = reading + step; Math.abs(at - reading) <= MOST_BESIDE; at += step) {
      const other = blocks[at];
      if (other?.kind !== 'item' || other.section !== block.section || other.indent < block.indent) break;
      const [line] = other.lines;
      if (other.indent > block.indent || !line) continue;
      const said = text.slice(line.start, line.start + 20);
      if (ADVISES.test(said)) advised++;
      else if (STEP.test(said)) steps++;
    }
  }
  return steps > 0 && steps >= advised;
}

const ADVISES = /^\W*(?:use|choose|pick|prefer|avoid|don[\u2019']t|go with|reach for|consider)\b/i;
/** What one does to set something up. */
const STEP = /^(?:Add|Apply|Attach|Automate|Batch|Build|Compress|Configure|Connect|Create|Define|Deploy|Enable|Ensure|Expose|Handle|Implement|Index|Integrate|Keep|Leverage|Log|Monitor|Partition|Process|Register|Run|Scale|Schedule|Secure|Send|Set|Split|Store|Track|Tune|Validate|Write)\s/;

/** "2. Hot spots" behind "1. Cost" and a labelled text on that: the list goes on, and is no part of that text. */
export function goesOnCounting({ open, blocks, reading }: NoteWalk, { marker, section, indent }: ItemBlock): boolean {
  if (!open?.used || open.context.is !== 'details' || !/^(?:[2-9]|\d\d)[.)]/.test(marker)) return false;
  const before = blocks[reading - 2];
  return blocks[reading - 1]?.kind === 'paragraph' && before?.kind === 'item' && before.section === section && before.indent === indent && /^\d/.test(before.marker);
}

/** An item behind "Con: slow" as a text of the item before: the label has said what it had to. */
export function endsLabelsOfItem({ open, blocks, reading, text }: NoteWalk, { indent }: ItemBlock): boolean {
  const above = blocks[reading - 1];
  return open?.used === true && open.context.is === 'facet' && indent === 0 && above?.kind === 'paragraph' && /[ \t]/.test(text.charAt(above.start - 1));
}
