import type { Block, ItemBlock, ParagraphBlock } from '../notes/note-document';
import { findSolution } from './find-solutions';
import { joinLines } from './join-lines';
import { matchShortForm } from './name-keys';
import { bareMeaning, current, type NoteWalk } from './note-walk';
import { isNameLike } from './product-names';
import { subjectOf } from './read-content';

/** Between the depth of an item and that of what is nested in it. */
const HALF = 0.5;

/** "Pros:" as a text of its own in the item "Docker Swarm", over the items that are nested there: they speak of what the item names. */
export function openInItem(walk: NoteWalk, { lines, section }: ParagraphBlock): boolean {
  const { blocks, reading, text, names, stack, vocabulary } = walk;
  const [line, ...more] = lines;
  const below = blocks[reading + 1];
  if (!line || more.length > 0 || text.charCodeAt(line.end - 1) !== COLON || below?.kind !== 'item' || below.indent === 0 || below.section !== section) return false;
  const meaning = bareMeaning(joinLines(text, [line]).plain, vocabulary);
  if (meaning?.is !== 'facet') return false;
  const owner = itemAbove(blocks, reading, below.indent);
  const name = owner?.section === section ? joinLines(text, owner.lines).plain : '';
  const subject = findSolution(name)?.name ?? matchShortForm(name, names) ?? (isNameLike(name) ? name : null)
    // "Examples:" of a case, in the list of cases of what is spoken of
    ?? (meaning.facet === 'example' ? subjectOf(stack.at(-1)?.context ?? current(walk)) : null);
  if (!owner || subject === null) return false;
  while ((stack.at(-1)?.indent ?? -1) > owner.indent) stack.pop();
  stack.push({ indent: owner.indent + HALF, context: { is: 'facet', facet: meaning.facet, subject } });
  return true;
}

/** The nearest item before `reading` that is less deep than `indent`. */
function itemAbove(blocks: readonly Block[], reading: number, indent: number): ItemBlock | null {
  for (let at = reading - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind === 'heading') return null;
    if (block?.kind === 'item' && block.indent < indent) return block;
  }
  return null;
}

const COLON = 58;
