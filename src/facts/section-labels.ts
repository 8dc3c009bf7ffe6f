import { plainText } from '../notes/inline-text';
import type { Block, NoteDocument } from '../notes/note-document';
import type { Facet } from './fact';
import type { LabelVocabulary } from './label-vocabulary';
import { isProductName } from './product-names';
import { readLabel } from './read-label';
import { splitLabel } from './split-label';

/** Titles over what a whole note, or each thing of it, is. */
export const SUMS_UP = /^\P{L}*(?:quick |short |brief )?(?:summary|overview|definitions?|introduction|intro|tl;?dr|in short|basics|what they are|at a glance)\P{L}*$/iu;

/** Titles that every note may have, and that name a part where products stand below them. */
export const GENERIC_PART = /^(?:monitoring|metrics|logs|traces|analytics|reporting|visuali[sz]ation|security|deployment|testing|apis?|analysis)$/i;

/** What stands right below the section's title, up to the next one. */
function blocksOf({ blocks, sections }: NoteDocument, section: number): readonly Block[] {
  const from = (sections[section]?.heading ?? -1) + 1;
  let to = from;
  while (blocks[to]?.section === section) to++;
  return blocks.slice(from, to);
}

/** True where at least two items or rows, and half of all right below the title, begin with a product. */
export function listsProducts(document: NoteDocument, section: number): boolean {
  const { text } = document;
  let items = 0;
  let products = 0;
  for (const block of blocksOf(document, section)) {
    const lines = block.kind === 'table' ? block.rows.map(([name]) => name) : block.kind === 'item' && block.indent === 0 ? block.lines.slice(0, 1) : [];
    for (const line of lines) {
      if (!line || line.end <= line.start) continue;
      items++;
      if (isProductName(splitLabel(text, line)?.label ?? plainText(text.slice(line.start, line.end)))) products++;
    }
  }
  return products > 1 && products * 2 >= items;
}

/** What only a thing of its own is told by labels: an item of a facet has no benefits or uses of its own. */
const OWN_FACETS: ReadonlySet<string> = new Set(['benefit', 'drawback', 'suits', 'struggles', 'characteristic', 'solutions', 'trade-off']);

/** "1. Offline store" among key features, with use cases and technologies of its own: at least two labels right below the title, one of them such. */
export function hasOwnLabels(document: NoteDocument, section: number, vocabulary: LabelVocabulary): boolean {
  const { text } = document;
  let labels = 0;
  let own = 0;
  for (const block of blocksOf(document, section)) {
    if (block.kind !== 'paragraph') continue;
    const [line] = block.lines;
    const label = line && splitLabel(text, line);
    if (!label?.bold) continue;
    const meaning = readLabel(label.label, vocabulary)?.meaning;
    labels++;
    if (OWN_FACETS.has(meaning?.is === 'facet' ? meaning.facet : meaning?.is ?? '')) own++;
  }
  return labels > 1 && own > 0;
}

/** In characters; longer lines without a colon are no labels. */
const LONGEST_BARE = 24;

/** The facets that labels right below the title tell of what it names. */
export function facetsOf(document: NoteDocument, section: number, vocabulary: LabelVocabulary): ReadonlySet<Facet> {
  const { text } = document;
  const facets = new Set<Facet>();
  for (const block of blocksOf(document, section)) {
    const [line] = block.kind === 'paragraph' || (block.kind === 'item' && block.indent === 0) ? block.lines : [];
    const label = line && (splitLabel(text, line)?.label ?? (line.end - line.start < LONGEST_BARE ? plainText(text.slice(line.start, line.end)) : ''));
    const meaning = label ? readLabel(label, vocabulary)?.meaning : undefined;
    if (meaning?.is === 'facet') facets.add(meaning.facet);
  }
  return facets;
}
