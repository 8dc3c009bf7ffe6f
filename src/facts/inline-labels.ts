import type { Span } from '../notes/note-document';
import { findSolution } from './find-solutions';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { readLabel } from './read-label';
import { readRuleOpener } from './read-rule-opener';

/** "… with events. **Pros:** loose coupling. _Con_: hard to debug": labels that begin behind the end of what is said before. */
const INLINE_LABEL = /((?:[.;,!)]|\s[\u2013\u2014-])\s{1,2})(?:(\*\*|__|[*_])(?=\S)([^*_:]{2,30})(?::\2|\2\s?:|\2)|(\p{Lu}\p{L}+(?:[ -]\p{L}+)?|pros?|cons?|benefits?|drawbacks?|advantages?|disadvantages?):)(?=\s)/gu;
/** "… one writer. Use Delta Lake when: many.": the same of what opens rules; most texts hold none. */
const INLINE_OPENER = /((?:[.;,!)]|\s[\u2013\u2014-])\s{1,2})(\p{Lu}[^.:;,]{2,50}\s(?:when|if)):(?=\s)/gu;
const HOLDS_OPENER = /\s(?:when|if):\s/;
/** In bold or italics, these need no colon. */
const OPENS = /\s(?:when|if|for)$/;
/** "Event brokers - Eg: Kafka": of what stands before it. */
const FOR_EXAMPLE = /^(?:eg|ex)$/i;
/** "**Use A when** x. **Don't use it when** y.": two sentences on A. */
const ADVISES = /^\*\*[^*]{4,60}\s(?:when|if|for)\*\*\s/, REFUSES = /^(?:don['\u2019]t|do not|avoid|never)\s.*\s(?:when|if|for)$/i;
const OWN: ReadonlySet<Meaning['is']> = new Set<Meaning['is']>(['facet', 'trade-off', 'solutions', 'alternatives']);

/** The line, parted in front of each label within it that the vocabulary knows by itself; nearly always the line alone. */
export function splitAtLabels(text: string, line: Span, vocabulary: LabelVocabulary): readonly Span[] {
  const raw = text.slice(line.start, line.end);
  const stop = raw.search(/[.;,!)\u2013\u2014-]\s/);
  if (stop < 0 || (raw.lastIndexOf(':') < stop && !raw.includes('**', stop))) return [line];
  const cuts: { readonly index: number; readonly lead: string }[] = [];
  for (const { 0: whole, index, 1: lead = '', 3: marked, 4: plain } of raw.matchAll(INLINE_LABEL)) {
    const label = marked ?? plain ?? '';
    if (FOR_EXAMPLE.test(label) || (REFUSES.test(label) && ADVISES.test(raw))) continue;
    const reading = whole.includes(':') || OPENS.test(label) ? readLabel(label, vocabulary) : null;
    if (reading !== null && reading.about === null && OWN.has(reading.meaning.is)) cuts.push({ index, lead });
  }
  if (HOLDS_OPENER.test(raw)) {
    for (const { index, 1: lead = '', 2: opener = '' } of raw.matchAll(INLINE_OPENER)) if (readRuleOpener(`${opener}:`) !== null || findSolution(opener.replace(OPENS, '')) !== null) cuts.push({ index, lead });
    cuts.sort((one, other) => one.index - other.index);
  }
  const parts: Span[] = [];
  let { start } = line;
  for (const { index, lead } of cuts) {
    parts.push({ start, end: line.start + index + 1 });
    start = line.start + index + lead.length;
  }
  parts.push({ start, end: line.end });
  return parts;
}
