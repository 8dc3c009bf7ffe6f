import type { Span } from '../notes/note-document';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { readLabel } from './read-label';

/** "… with events. **Pros:** loose coupling. _Con_: hard to debug": labels that begin behind the end of what is said before. */
const INLINE_LABEL = /(?<=[.;,!)]\s{1,2})(?:(\*\*|__|[*_])(?=\S)([^*_:]{2,30})(?::\1|\1\s?:|(?<=\s(?:when|if|for))\1)|(\p{Lu}\p{L}+(?:[ -]\p{L}+)?):)(?=\s)/gu;
const OWN: ReadonlySet<Meaning['is']> = new Set<Meaning['is']>(['facet', 'solutions', 'alternatives']);

/** The line, parted in front of each label within it that the vocabulary knows by itself; nearly always the line alone. */
export function splitAtLabels(text: string, line: Span, vocabulary: LabelVocabulary): readonly Span[] {
  const raw = text.slice(line.start, line.end);
  const stop = raw.search(/[.;,!)]\s/);
  if (stop < 0 || (raw.lastIndexOf(':') < stop && !raw.includes('**', stop))) return [line];
  const parts: Span[] = [];
  let { start } = line;
  for (const { index, 2: marked, 3: plain } of raw.matchAll(INLINE_LABEL)) {
    const reading = readLabel(marked ?? plain ?? '', vocabulary);
    if (reading === null || reading.about !== null || !OWN.has(reading.meaning.is)) continue;
    parts.push({ start, end: trimmedEnd(text, start, line.start + index) });
    start = line.start + index;
  }
  parts.push({ start, end: line.end });
  return parts;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
