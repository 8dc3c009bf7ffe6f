import type { ParagraphBlock, Span } from '../notes/note-document';
import { splitAtLabels } from './inline-labels';
import { labelOf, type NoteWalk } from './note-walk';
import { readLabel } from './read-label';

/** Lines of one paragraph that belong together: a label, a mark or a question starts anew; in a solution's place each line stands alone. */
export function splitParagraph(walk: NoteWalk, block: ParagraphBlock): readonly (readonly Span[])[] {
  const isOpen = walk.open ? !walk.open.used && walk.open.context.is === 'solutions' : walk.section.is === 'solutions';
  const alone = isOpen && block.lines.every((line) => line.end - line.start < 60);
  // "Metrics: Prometheus" over "Logs: Loki": where every line has a label, each is one.
  const lines = block.lines.flatMap((line) => splitAtLabels(walk.text, line, walk.vocabulary));
  const labelled = lines.length > 1 && lines.every((line) => line.end - line.start < 120 && (labelOf(walk, line)?.value ?? null) !== null);
  // "**Batch** reads all of it." over "**Streaming** reads what is new."
  const led = lines.length > 1 && lines.every((line) => walk.text.startsWith('**', line.start));
  // "If reads rule \u2192 Redis" over "If writes rule \u2192 Kafka"
  const chosen = lines.length > 1 && lines.every(({ start, end }) => ARROW_IN_LINE.test(walk.text.slice(start, end)));
  const groups: Span[][] = [];
  for (const line of lines) {
    const starts = alone || labelled || led || chosen || groups.length === 0 || startsGroup(walk, line);
    if (starts) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

const ARROW_IN_LINE = /\S (?:\u2192|-{1,2}>|=>|\u27a1\ufe0f?) \S/;

/** `*` or `_`: a label in italics is meant as one, known or not. */
const isEmphasis = (code: number): boolean => code === 42 || code === 95;

function startsGroup(walk: NoteWalk, line: Span): boolean {
  const { vocabulary, text } = walk;
  const labelled = labelOf(walk, line);
  if (labelled && (labelled.bold || labelled.value === null || isEmphasis(text.charCodeAt(line.start)) || readLabel(labelled.label, vocabulary) !== null)) return true;
  return /^(?:\p{Extended_Pictographic}|[\u2713\u2715\u2717\u2718]|[[(][+\u2212-][\])])/u.test(text.slice(line.start, line.start + 3));
}

/** "[[Caching]] > [[Eviction]]": where the note belongs, and nothing that a section says first. */
const ONLY_LINKS = /^(?:\p{L}{2,12}(?: \p{L}{2,12})?:{1,2} )?(?:\[\[[^\]]{1,80}\]\]|\[[^[\]]{1,80}\]\([^()\s]{1,200}\)|[\s,|>\u00b7\u2022\u2190-\u2194/-])+$/u;

/** "#architecture #draft" */
const ONLY_TAGS = /^(?:tags?:\s*)?(?:#[\p{L}\d/_-]+[\s,]*)+$/iu;

const BRACKET = 93, PARENTHESIS = 41;

/** True for a line of nothing but links or tags. */
export function isLinksOrTags(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  const raw = text.slice(start, end);
  return ((last === BRACKET || last === PARENTHESIS) && ONLY_LINKS.test(raw)) || ONLY_TAGS.test(raw);
}
