import { offsetOf, readInline, spanOf, type InlineText } from '../notes/inline-text';
import type { ItemBlock, ParagraphBlock, Span, Block, NoteDocument } from '../notes/note-document';
import { addRule, addStatement, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { LabelVocabulary } from './label-vocabulary';
import { canBeName, type NoteOutline } from './note-outline';
import { subjectOf, type Context } from './read-content';
import { readLabel } from './read-label';
import { readRuleSentences } from './read-rule-sentence';
import { splitLabel, type LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

/** What a label opened: what comes next is read under it. */
export interface OpenContext {
  readonly context: Context;
  readonly quote: number;
  /** Items were read under it: the next prose ends it. */
  used: boolean;
}

/** Where the walk over one note stands. Its functions stand by themselves: closures would be made anew, and made fast anew, for every note. */
export interface NoteWalk {
  readonly collector: FactCollector;
  readonly vocabulary: LabelVocabulary;
  readonly document: NoteDocument;
  readonly outline: NoteOutline;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The note's subjects. */
  readonly names: readonly string[];
  /** Sections that hold list items. */
  readonly listed: ReadonlySet<number>;
  section: Context;
  open: OpenContext | null;
  /** Contexts of the list items around the next one, outermost first. */
  stack: { readonly indent: number; readonly context: Context }[];
  /** Index of the block that is being read. */
  reading: number;
  /** Section whose first prose was read. */
  proseSeen: number;
  /** Whether the list up to this block mixes `+` and `-`. */
  mixedUntil: number;
  mixed: boolean;
  /** Whether the list of examples up to this block names products. */
  productsUntil: number;
  products: boolean;
  /** Where the line begins whose label was asked for last, and the label. */
  labelledAt: number;
  labelled: LabelledLine | null;
}

export function startWalk(collector: FactCollector, vocabulary: LabelVocabulary): NoteWalk {
  const { document, outline } = collector;
  const { text, blocks } = document;
  const listed = new Set<number>();
  for (const block of blocks) if (block.kind === 'item') listed.add(block.section);
  return {
    collector, vocabulary, document, outline, text, blocks, names: outline.names, listed,
    section: { is: 'plain', subject: outline.noteSubject }, open: null, stack: [], reading: -1, proseSeen: -1, mixedUntil: -1, mixed: false, productsUntil: -1, products: false, labelledAt: -1, labelled: null,
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

export function openWith(walk: NoteWalk, context: Context, quote: number, used = false): void {
  walk.open = { context, quote, used };
  walk.stack = [];
}

/** "Pros" alone in a line or bullet, without colon, over a list: a label where the vocabulary knows it. */
export function bareLabel(walk: NoteWalk, block: ParagraphBlock | ItemBlock, lines: readonly Span[]): LabelledLine | null {
  const { vocabulary, text, blocks } = walk;
  const [line] = lines;
  const next = blocks[walk.reading + 1];
  if (!line || lines.length > 1 || line.end - line.start > 50 || next?.kind !== 'item' || next.section !== block.section) return null;
  if (block.kind === 'item' && next.indent <= block.indent) return null;
  const label = readInline(text, line).plain;
  const meaning = readLabel(label, vocabulary)?.meaning.is;
  if (meaning === undefined || meaning === 'neutral' || meaning === 'furniture' || meaning === 'container') return null;
  return { label, labelSpan: line, value: null, bold: true };
}

/** A sentence in bold is emphasis, not a label. */
export function withoutSentence(labelled: LabelledLine | null): LabelledLine | null {
  return labelled?.value === null && /[.!]$/.test(labelled.label) ? null : labelled;
}

/** Where a labelled text may recommend something in a sentence of its own: no facet or list claims it. */
export function mayAdvise(context: Context): boolean {
  return context.is === 'plain' || context.is === 'choice' || context.is === 'question';
}

/** "Use X when …" as a sentence, where the note or the catalogue knows X. True where the text is nothing but that. */
export function readRules(walk: NoteWalk, inline: InlineText, about: string | null = null): boolean {
  const { collector, names } = walk;
  if (!hasSign(collector.words, ADVICE, inline.pieces[1] ?? 0, inline.end) && !inline.plain.includes('?')) return false;
  const subject = subjectOf(walk.stack.at(-1)?.context ?? current(walk));
  const holdsAdvice = (from: number, to: number): boolean => hasSign(collector.words, ADVICE, offsetOf(inline, from) ?? 0, (offsetOf(inline, to - 1) ?? inline.end) + 1);
  const sentences = readRuleSentences(inline.plain, names, { subject: subject !== null && canBeName(subject) ? subject : null, mayAdvise: holdsAdvice }).filter(({ options }) => about === null || !options.includes(about));
  for (const { options, stance, condition, isFit, from, to } of sentences) {
    const at = provenanceOf(collector, spanOf(inline, from, to), 'rule-sentence');
    const begin = inline.plain.indexOf(condition, from);
    if (isFit && subject !== null && options.length === 1 && options[0] === subject) addStatement(collector, { subject, facet: 'suits', inline, from: begin, to: begin + condition.length });
    for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `sentences ${collector.section}`, at });
  }
  return sentences.length > 0;
}
