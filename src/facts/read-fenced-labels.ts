import { readInline } from '../notes/inline-text';
import type { FenceBlock, Span } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { addStatement, type FactCollector } from './collect-facts';
import type { Facet } from './fact';
import { fencedLines, holdsText } from './fenced-lines';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { readLabel } from './read-label';
import { splitItems } from './split-items';

const LABELLED = /^([^:*_`]{2,40}):\s*(\S.*)?$/;
/** Fewer are a comment or a setting. */
const FEWEST = 2;
const BULLET = /^\s*(?:[-*\u2022+\u2713\u2717\u2705\u274c]|\d{1,2}[.)]|[\u2714\u2716\u26a0]\ufe0f?)\s+/;

/** Lists under labels, written in a code block as in a note: `Best for:` over bullets, or bullets of the facet that the section has. False where the block has other lines than those. */
export function readFencedLabels(collector: FactCollector, fence: FenceBlock, { subject, facet, vocabulary }: { readonly subject: string; readonly facet: Facet | null; readonly vocabulary: LabelVocabulary }): boolean {
  const { text } = collector.document;
  if (!holdsText(fence)) return false;
  const said: { readonly meaning: Meaning; readonly span: Span; readonly isList: boolean }[] = [];
  let meaning: Meaning | null = facet === null ? null : { is: 'facet', facet };
  for (const { start, end } of fencedLines(text, fence)) {
    const line = text.slice(start, end).trimEnd();
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '') {
      const labelled = bullet > 0 ? null : LABELLED.exec(line);
      if (bullet > 0 && meaning !== null) said.push({ meaning, span: { start: start + bullet, end: start + line.length }, isList: false });
      else {
        const reading = labelled?.[1] ? readLabel(labelled[1], vocabulary) : null;
        if (reading === null || reading.about !== null || (reading.meaning.is !== 'facet' && reading.meaning.is !== 'solutions')) return false;
        ({ meaning } = reading);
        if (labelled?.[2]) said.push({ meaning, span: { start: start + line.length - labelled[2].length, end: start + line.length }, isList: true });
      }
    }
  }
  if (said.length < FEWEST) return false;
  for (const { meaning: one, span, isList } of said) {
    const inline = readInline(text, span);
    if (one.is === 'solutions') addSolutions(collector, inline, { subject, role: null, strict: false });
    else if (one.is === 'facet') for (const { from, to } of isList ? splitItems(inline, one.facet) : [{ from: 0, to: inline.plain.length }]) addStatement(collector, { subject, facet: one.facet, inline, from, to });
  }
  return true;
}
