import { plainText } from '../notes/inline-text';
import type { NoteDocument } from '../notes/note-document';
import type { LabelVocabulary } from './label-vocabulary';
import { readLabel } from './read-label';
import { isProductName } from './read-solution-list';
import { splitLabel } from './split-label';

/** Titles that every note may have, and that name a part where products stand below them. */
export const GENERIC_PART = /^(?:monitoring|metrics|security|deployment|testing|apis?|analysis)$/i;

/** True where at least two items, and half of all right below the title, begin with a product. */
export function listsProducts({ blocks, text }: NoteDocument, section: number): boolean {
  let items = 0;
  let products = 0;
  for (const block of blocks) {
    if (block.section !== section || block.kind !== 'item' || block.indent > 0) continue;
    const [line] = block.lines;
    if (!line) continue;
    items++;
    if (isProductName(splitLabel(text, line)?.label ?? plainText(text.slice(line.start, line.end)))) products++;
  }
  return products > 1 && products * 2 >= items;
}

/** What only a thing of its own is told by labels: an item of a facet has no benefits or uses of its own. */
const OWN_FACETS: ReadonlySet<string> = new Set(['benefit', 'drawback', 'suits', 'struggles', 'characteristic', 'solutions', 'trade-off']);

/** "1. Offline store" among key features, with use cases and technologies of its own: at least two labels right below the title, one of them such. */
export function hasOwnLabels({ blocks, text }: NoteDocument, section: number, vocabulary: LabelVocabulary): boolean {
  let labels = 0;
  let own = 0;
  for (const block of blocks) {
    if (block.section !== section || block.kind !== 'paragraph') continue;
    const [line] = block.lines;
    const label = line && splitLabel(text, line);
    if (!label?.bold) continue;
    const meaning = readLabel(label.label, vocabulary)?.meaning;
    labels++;
    if (OWN_FACETS.has(meaning?.is === 'facet' ? meaning.facet : meaning?.is ?? '')) own++;
  }
  return labels > 1 && own > 0;
}
