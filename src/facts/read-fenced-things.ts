import { readInline } from '../notes/inline-text';
import type { FenceBlock, Span } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { addStatement, type FactCollector } from './collect-facts';
import type { Facet } from './fact';
import { fencedLines, holdsText } from './fenced-lines';
import { isSolutionList } from './judge-solution-list';
import type { LabelVocabulary } from './label-vocabulary';
import { facetOfLabel, readLabel } from './read-label';
import { canBeName } from './read-title';
import { splitItems } from './split-items';

/** "Redis (in memory):" at the left */
const NAME = /^(\p{Lu}[^:()]{1,40}?)(?: \(([^()]{2,60})\))?:$/u;
/** "Pro: fast", further in */
const TOLD = /^\s+([^:]{2,30}):\s+(\S.*)$/;
/** Of the things, and of what is told of each; fewer may be settings. */
const FEWEST = 2;

interface Thing { readonly name: string; /** What its bracket holds. */ readonly inner: Span | null; readonly told: { readonly facet: Facet; readonly span: Span }[] }

/** Several things in a code block, each over labels that say what it is good and bad for; lines besides are left. False where there are fewer than two. */
export function readFencedThings(collector: FactCollector, fence: FenceBlock, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  if (!holdsText(fence)) return false;
  const things: Thing[] = [];
  for (const { start, end } of fencedLines(text, fence)) {
    const line = text.slice(start, end).trimEnd();
    const [, name = '', inner] = NAME.exec(line) ?? [];
    if (name !== '') things.push({ name, inner: inner === undefined ? null : { start: start + line.length - inner.length - 2, end: start + line.length - 2 }, told: [] });
    const [, label = '', said = ''] = TOLD.exec(line) ?? [];
    const facet = label === '' ? null : facetOfLabel(label, vocabulary);
    if (facet !== null) things.at(-1)?.told.push({ facet, span: { start: start + line.length - said.length, end: start + line.length } });
  }
  const weighed = things.filter(({ name, told }) => told.length >= FEWEST && canBeName(name) && readLabel(name, vocabulary) === null);
  if (weighed.length < FEWEST) return false;
  for (const { name: subject, inner, told } of weighed) {
    const members = inner && readInline(text, inner);
    if (members && isSolutionList(members.plain)) addSolutions(collector, members, { subject, role: null, strict: true });
    for (const { facet, span } of told) {
      const inline = readInline(text, span);
      for (const { from, to } of splitItems(inline, facet)) addStatement(collector, { subject, facet, inline, from, to });
    }
  }
  return true;
}
