import { offsetOf, readInline, spanOf, type InlineText } from '../notes/inline-text';
import type { ItemBlock, ParagraphBlock, Span, Block, NoteDocument } from '../notes/note-document';
import { addRule, addStatement, provenanceOf, type FactCollector } from './collect-facts';
import { SIDES } from './fact';
import { findSolution } from './find-solutions';
import { joinLines } from './join-lines';
import { readCondition } from './conditions/read-condition';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { matchShortForm } from './name-keys';
import type { NoteOutline } from './note-outline';
import { beginsAsNoName } from './generic-names';
import { canBeName, holdsKnownName, kindByName } from './read-title';
import { markPolarity } from './polarity-marks';
import { isKindOfThing, subjectOf, type Context } from './read-content';
import { ARROW, CASE_LINE, chosenOptions, knownOptions, readAnswersInLine, readArrowClauses, readClauses, TAKES, USE_FIRST } from './read-choice';
import { readLabel } from './read-label';
import type { PassingUse } from './read-passing-products';
import { readRuleSentences } from './read-rule-sentence';
import { splitLabel, type LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

/** What a label opened: what comes next is read under it. */
export interface OpenContext {
  readonly context: Context;
  readonly quote: number;
  /** Items were read under it: the next prose ends it. */
  used: boolean;
  /** It stands over bare lines: further ones, each behind a blank line, are its own. */
  readonly overLines: boolean;
}

/** Items of a list at one depth: how many, how many are known products, and whether the others could be names. */
export interface ListedNames {
  /** Index of the block where the list ends. */
  readonly until: number;
  readonly items: number;
  readonly known: number;
  readonly named: boolean;
}

/** Where the walk over one note stands. Its functions stand by themselves: closures would be made anew, and made fast anew, for every note. */
export interface NoteWalk {
  readonly collector: FactCollector;
  readonly vocabulary: LabelVocabulary;
  readonly document: NoteDocument;
  readonly outline: NoteOutline;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The note's subjects, and what the tables read so far compare. */
  readonly names: string[];
  /** Sections that hold list items. */
  readonly listed: ReadonlySet<number>;
  section: Context;
  open: OpenContext | null;
  /** What a bold line in the place of a title speaks of, until the next one or the section's end. */
  headed: Context | null;
  /** Contexts of the list items around the next one, outermost first. */
  stack: { readonly indent: number; readonly context: Context }[];
  /** Index of the block that is being read. */
  reading: number;
  /** Section whose first prose was read. */
  proseSeen: number;
  /** The section whose text ends in "Choose X when you need:", for the titles below it; -1 for none. */
  ruled: number;
  /** Whether the list up to this block mixes `+` and `-`. */
  mixedUntil: number;
  mixed: boolean;
  /** Whether the items up to this block say what to take in which case, behind a dash. */
  casesUntil: number;
  cases: boolean;
  /** What the items of the list that is being read name, by its depth. */
  readonly listedNames: Map<number, ListedNames>;
  /** Where the line begins whose label was asked for last, and the label. */
  labelledAt: number;
  labelled: LabelledLine | null;
  readonly passing: PassingUse[];
  /** What a numbered title names, for the headings below it that are deeper than `level`. */
  series: { readonly name: string; readonly level: number } | null;
  /** Numbered lines that are titles; null until one is asked for. */
  numberedTitles: ReadonlySet<Block> | null;
}

export function startWalk(collector: FactCollector, vocabulary: LabelVocabulary): NoteWalk {
  const { document, outline } = collector;
  const { text, blocks } = document;
  const listed = new Set<number>();
  for (const block of blocks) if (block.kind === 'item') listed.add(block.section);
  return {
    collector, vocabulary, document, outline, text, blocks, names: [...outline.names], listed,
    section: { is: 'plain', subject: outline.noteSubject }, open: null, headed: null, stack: [], reading: -1, proseSeen: -1, ruled: -1, mixedUntil: -1, mixed: false, casesUntil: -1, cases: false, listedNames: new Map(), labelledAt: -1, labelled: null, passing: [], series: null, numberedTitles: null,
  };
}

/** The line's label. A paragraph is parted by it and then read by it, so the last one is kept. */
export function labelOf(walk: NoteWalk, line: Span): LabelledLine | null {
  if (walk.labelledAt !== line.start) {
    walk.labelled = splitLabel(walk.text, line);
    walk.labelledAt = line.start;
  }
  return walk.labelled;
}

export const current = ({ open, section }: NoteWalk): Context => open?.context ?? section;

export function openWith(walk: NoteWalk, context: Context, quote: number, used = false, overLines = false): void {
  walk.open = { context, quote, used, overLines };
  walk.stack = [];
}

/** "**Data storage** (warehouse or lake)" alone in a line: a title in bold. */
export function boldTitle(walk: NoteWalk, lines: readonly Span[]): LabelledLine | null {
  const [line] = lines;
  if (!line || lines.length > 1) return null;
  const code = walk.text.charCodeAt(line.start);
  if (code !== 42 && code !== 95) return null;
  // "*Log-based CDC*" over a list.
  const slanted = walk.blocks[walk.reading + 1]?.kind === 'item' && line.end - line.start < 60 ? /^([*_])([^*_.:!?]{2,50})\1$/.exec(walk.text.slice(line.start, line.end))?.[2] : undefined;
  if (slanted !== undefined && canBeName(slanted) && holdsKnownName(slanted)) return { label: slanted, labelSpan: { start: line.start + 1, end: line.end - 1 }, value: null, bold: true };
  if (code !== 42) return null;
  const title = /^\*\*([^*]{2,60})\*\*\s*\([^()]{1,80}\)$/.exec(walk.text.slice(line.start, line.end))?.[1];
  return title === undefined ? null : { label: title, labelSpan: { start: line.start + 2, end: line.start + 2 + title.length }, value: null, bold: true };
}

/** "\u27a1\ufe0f ETL (Extract, Transform, Load)", "3.InfluxDB" alone in a line: a title behind a sign, or behind a number without a blank. */
export function signedTitle(walk: NoteWalk, lines: readonly Span[]): LabelledLine | null {
  const [line] = lines;
  if (!line || lines.length > 1 || line.end - line.start > 80) return null;
  const raw = walk.text.slice(line.start, line.end);
  const sign = SIGN.exec(raw)?.[0].length ?? 0;
  if (sign === 0 || markPolarity('', raw) !== null) return null;
  const label = readInline(walk.text, { start: line.start + sign, end: line.end }).plain;
  return isKindOfThing(label) || matchShortForm(label, walk.names) !== null ? { label, labelSpan: { start: line.start + sign, end: line.end }, value: null, bold: true } : null;
}

const SIGN = /^(?:\d{1,2}[.)](?=\p{L})|(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\u2192\u25b6\u25ba\u25cf\u25c6])+\s*)/u;

/** "Pros" alone in a line or bullet, without colon, over a list: a label where the vocabulary knows it. */
export function bareLabel(walk: NoteWalk, block: ParagraphBlock | ItemBlock, lines: readonly Span[]): LabelledLine | null {
  const { vocabulary, text, blocks } = walk;
  const [line] = lines;
  const next = blocks[walk.reading + 1];
  if (!line || lines.length > 1 || line.end - line.start > 50 || next === undefined || next.section !== block.section) return null;
  const alone = block.kind === 'paragraph' && block.lines.length === 1 ? readInline(text, line).plain : '';
  if (alone !== '' && isOverLines(next, alone, vocabulary)) return { label: alone, labelSpan: line, value: null, bold: true };
  if (next.kind !== 'item') return null;
  const isPeer = block.kind === 'item' && next.indent <= block.indent;
  // "- Pros" over "* cheap" is over it, though both stand at one depth.
  if (isPeer && (next.indent < block.indent || next.marker === block.marker || /\d/.test(block.marker) || !/^\p{L}+:?$/u.test(text.slice(line.start, line.end)))) return null;
  const label = readInline(text, line).plain;
  const reading = readLabel(label, vocabulary);
  const meaning = reading?.meaning.is;
  // "Increased storage costs" is told, and no label.
  if (reading?.about != null && beginsAsNoName(reading.about)) return null;
  if (meaning === undefined || meaning === 'neutral' || meaning === 'furniture' || meaning === 'container') return null;
  return { label, labelSpan: line, value: null, bold: true };
}

/** "Cons" as the last line of an item or paragraph, right over bullets, or over what is nested in the item: a label that no blank line parts from the text in front. */
export function gluedLabel({ vocabulary, text, blocks, reading }: NoteWalk, block: ParagraphBlock | ItemBlock): Span | null {
  const line = block.lines.length > 1 ? block.lines.at(-1) : undefined;
  const next = blocks[reading + 1];
  if (!line || line.end - line.start > 30 || next === undefined || next.section !== block.section) return null;
  const { plain } = readInline(text, line);
  if (block.kind === 'paragraph' && isOverLines(next, plain, vocabulary)) return line;
  if (next.kind !== 'item' || (block.kind === 'item' && next.indent < block.indent)) return null;
  const isOverNested = block.kind === 'item' && next.indent > block.indent;
  return (isOverNested ? /^\p{Lu}[^.!?;,:]*:$/u : /^\p{Lu}[^.!?;,:]*$/u).test(plain) && bareMeaning(plain, vocabulary) !== null ? line : null;
}

/** "Pros" over lines of one text, as pasted from elsewhere: a side alone in its line tells what they are. */
function isOverLines(next: Block, plain: string, vocabulary: LabelVocabulary): boolean {
  if (next.kind !== 'paragraph' || next.lines.length < 2 || !/^\p{Lu}[^.!?;,:]*$/u.test(plain)) return false;
  const meaning = bareMeaning(plain, vocabulary);
  return meaning?.is === 'facet' && SIDES.has(meaning.facet);
}

/** What a text that is nothing but a label opens, where no name is part of it; null for any other. */
export function bareMeaning(plain: string, vocabulary: LabelVocabulary): Meaning | null {
  const reading = readLabel(plain, vocabulary);
  return reading?.about === null && (reading.meaning.is === 'facet' || reading.meaning.is === 'solutions' || reading.meaning.is === 'trade-off') ? reading.meaning : null;
}

const FIT_LINE = /^(?:best|ideal|great|good|perfect|suitable|well[- ]suited) for \S/i;

/** "Redis for caching"; "Keyspaces for Cassandra" is a name. */
const PRODUCT_FOR = /^\S+(?: \S+){0,2} for \p{Ll}/u;

/** "**Use A when** x. **Don't use it when** y." */
const ADVISES_AGAIN = /[.;!)] (?:don['\u2019]t|do not|never|avoid|skip)\s[^.;]{0,60}?\b(?:when|if|for)\s/i;

/** A sentence in bold is emphasis, not a label. `plain`: all that the item says. */
export function withoutSentence(labelled: LabelledLine | null, vocabulary: LabelVocabulary, plain = ''): LabelledLine | null {
  if (labelled?.bold && /\s(?:when|if|for)$/i.test(labelled.label) && ADVISES_AGAIN.test(plain)) return null;
  if (labelled?.runsIn && !canBeName(labelled.label) && readLabel(labelled.label, vocabulary) === null) return null;
  // "**Best for small teams**" says it.
  if (labelled?.value === null && FIT_LINE.test(labelled.label)) return null;
  // "**Redis for caching**" says what a product is for.
  if (labelled?.value === null && PRODUCT_FOR.test(labelled.label) && findSolution(labelled.label.replace(/\sfor\s.*$/, ''))) return null;
  // "**Static sites \u2192 SSG**" is a case in bold.
  if (labelled?.value === null && ARROW.test(labelled.label)) return null;
  return labelled?.value === null && /[.!]$/.test(labelled.label) ? null : labelled;
}

/** The thing by its name in whose own section or note the text stands: "Great for bursts." speaks of it. Null in any other. */
export function spokenOfAlone({ section, collector: { outline, section: at } }: NoteWalk): string | null {
  const subject = section.is === 'plain' ? section.subject : null;
  return subject !== null && kindByName(subject) !== null && (outline.roles[at]?.candidate === subject || (at <= 1 && outline.noteSubject === subject)) ? subject : null;
}

/** Where a labelled text may recommend something in a sentence of its own: no facet or list claims it. */
export function mayAdvise(context: Context): boolean {
  return context.is === 'plain' || context.is === 'choice' || context.is === 'question';
}

/** True for "Use MongoDB or Couchbase" as an item: what to take where what stands above it is the case. */
export function takesKnown({ text, names }: NoteWalk, item: ItemBlock): boolean {
  const { plain } = joinLines(text, item.lines);
  return plain.length < 80 && TAKES.test(plain) && knownOptions(plain.replace(TAKES, ''), names).length > 0;
}

/** True for "For small teams:" over "Start with Prefect. It is …": what to take in the case that the line names. */
export function isCaseOver({ text, names }: NoteWalk, line: string, item: ItemBlock): boolean {
  return line.length < 80 && CASE_LINE.test(line) && chosenOptions(joinLines(text, item.lines).plain, names).length > 0;
}

const IN_SHORT = 'tl;?dr|summary|verdict|bottom line|in short|rule of thumb';
/** Labels of advice in short: "TL;DR: A for this, B for that". */
export const ADVICE_IN_SHORT = new RegExp(`^(?:${IN_SHORT})$`, 'i');

/** "Use A for this, B for that.", "A if this, B if that", "So: A for this, B where that" */
const SEVERAL_USES = new RegExp(String.raw`^(?:${USE_FIRST}[^.;:]{2,60} (?:for|if|when)|(?:so|${IN_SHORT})[:,] [^.,;:]{2,60} (?:for|if|when|where)|[^.,;:]{2,60} (?:if|when)) [^.;:]{2,100}(?:,| and) (?:and )?\S+(?: \S+){0,2} (?:for|if|when|where) `, 'i');

/** "Use Kappa if …" as an item on its own. */
const TAKEN_IF = /^(?:use|choose|pick|prefer) (?!(?:it|this|them|these) )[^,.;:]{2,60}? (?:if|when) /i;

/** "Use for real-time events", "Ideal for replay": what it speaks of is left out. */
const ELIDED = /^\W*(?:use|ideal|great|good|best|perfect|suitable|well[- ]suited) (?:for|when|if|where)\s/i;

/** "Use X when …" as a sentence, where the note or the catalogue knows X. True where the text is nothing but that. */
export function readRules(walk: NoteWalk, inline: InlineText, about: string | null = null, speaksOf: string | null = null): boolean {
  const { collector, names } = walk;
  if (inline.plain.includes('? ') && readAnswersInLine(collector, inline, names)) return true;
  if ((inline.plain.includes('; ') || SEVERAL_USES.test(inline.plain)) && readClauses(collector, inline, names)) return true;
  if (inline.plain.includes(' \u2192 ') && readArrowClauses(collector, inline, names)) return true;
  if (!hasSign(collector.words, ADVICE, inline.pieces[1] ?? 0, inline.end) && !inline.plain.includes('?')) return false;
  const subject = speaksOf ?? subjectOf(walk.stack.at(-1)?.context ?? current(walk));
  const holdsAdvice = (from: number, to: number): boolean => hasSign(collector.words, ADVICE, offsetOf(inline, from) ?? 0, (offsetOf(inline, to - 1) ?? inline.end) + 1);
  // "Choose container hosting if \u2026" behind a label that says what that suits
  const written = inline.plain.toLowerCase();
  const spokenOf = [...collector.subjects].flatMap(([name, { stated }]) => (stated.length > 0 && written.includes(name.toLowerCase()) && canBeName(name) && !findSolution(name) && matchShortForm(name, names) === null ? [name] : []));
  const sentences = readRuleSentences(inline.plain, spokenOf.length === 0 ? names : [...names, ...spokenOf], { subject: subject !== null && canBeName(subject) ? subject : null, mayElide: speaksOf !== null, mayAdvise: holdsAdvice }).filter(({ options }) => about === null || !options.includes(about) || (options.length === 1 && TAKEN_IF.test(inline.plain)));
  for (const { options, stance, condition, isFit, from, to } of sentences) {
    const at = provenanceOf(collector, spanOf(inline, from, to), 'rule-sentence');
    const begin = inline.plain.indexOf(condition, from);
    // "Avoid Kafka for small jobs" says the same of Kafka as "Kafka is bad for small jobs".
    const isSaid = isFit || stance === 'avoid' || options[0] === about || ELIDED.test(inline.plain.slice(from, to));
    const isOwn = subject !== null && options.length === 1 && (options[0] === subject || options[0] === findSolution(subject)?.name);
    const [suited = null] = isOwn ? [subject] : isFit && options.length === 1 ? options : [];
    if (isSaid && suited !== null) addStatement(collector, { subject: suited, facet: stance === 'avoid' ? 'struggles' : 'suits', inline, from: begin, to: begin + condition.length });
    for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `sentences ${collector.section}`, at });
  }
  return sentences.length > 0;
}
