import { spanOf, type InlineText } from '../notes/inline-text';
import type { NoteDocument, Span } from '../notes/note-document';
import { headingPath } from '../notes/read-note';
import { findCriterion } from './conditions/criterion-vocabulary';
import type { AlternativesFact, ElementKind, Fact, Facet, Problem, Provenance, RuleFact, UseFact } from './fact';
import { type KindVotes } from './decide-kind';
import { findOfCloud, findSolution } from './find-solutions';
import type { NoteOutline } from './note-outline';
import { CRITERION, hasSign, readSigns, type WordSigns } from './word-signs';
import { isShortFor } from './name-keys';

/** What was noted of a name so far. */
export interface KnownSubject {
  readonly votes: KindVotes;
  readonly aliases: Set<string>;
  /** Facets that it has a statement of already. */
  readonly stated: Facet[];
  /** A solution it uses was read already. */
  uses: boolean;
  at: Provenance | null;
}

/** Where the readers of one note put what they found; the only mutable thing of an extraction. */
export interface FactCollector {
  readonly document: NoteDocument;
  readonly outline: NoteOutline;
  readonly words: WordSigns;
  /** Section that is being read; provenance takes its headings from it. */
  section: number;
  readonly facts: Fact[];
  readonly problems: Problem[];
  readonly subjects: Map<string, KnownSubject>;
  /** Heading path by section, as far as it was asked for. */
  readonly headings: Map<number, readonly string[]>;
  /** `subject|role` of groups that the note calls components ("Relational databases" under "Which products for this component?"). */
  readonly componentGroups: Set<string>;
  /** What a "Scenario:" of this section says, until its "Best choice:" is read. */
  scenario: { readonly condition: string; readonly section: number } | null;
  /** The part of `of` that a section is on: what stands in the section as used by `of` is the part's too. */
  part: { readonly of: string; readonly name: string; readonly section: number } | null;
  /** Names under a title that says what they are ("Database types", "Caching strategies"). */
  readonly kinds: Map<string, ElementKind>;
}

export function startCollecting(document: NoteDocument, outline: NoteOutline): FactCollector {
  return { document, outline, words: readSigns(document.text), section: 0, facts: [], problems: [], subjects: new Map(), headings: new Map(), componentGroups: new Set(), kinds: new Map(), scenario: null, part: null };
}

/** The quote is a slice of the note; `flattenStrings` copies it when the extraction is done. */
export function provenanceOf(collector: FactCollector, span: Span, extractor: string): Provenance {
  const { document, section } = collector;
  return {
    path: document.path, start: span.start, end: span.end, line: lineAt(document.text, span.start),
    quote: document.text.slice(span.start, span.end), headings: headingsOf(collector, section), extractor,
  };
}

/** One list a section, shared by all its facts. */
function headingsOf({ document, headings }: FactCollector, section: number): readonly string[] {
  let path = headings.get(section);
  if (!path) headings.set(section, path = headingPath(document, section));
  return path;
}

let lastText = '';
let lastStarts: readonly number[] = [];

/** 1-based line of an offset, by bisection over the note's line starts, which are found once a note. */
function lineAt(text: string, offset: number): number {
  if (text !== lastText) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    lastText = text;
    lastStarts = starts;
  }
  let low = 0;
  let high = lastStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lastStarts[middle] ?? 0) <= offset) low = middle; else high = middle - 1;
  }
  return low + 1;
}

/** Notes that facts hang from `name`; `vote` says what the fact tells of its kind. */
export function noteSubject(collector: FactCollector, name: string, at: Provenance, vote: Partial<KindVotes> = {}): void {
  castVotes(subjectOf(collector, name, at).votes, vote);
}

function subjectOf({ subjects }: FactCollector, name: string, at: Provenance): KnownSubject {
  let known = subjects.get(name);
  if (!known) subjects.set(name, known = { votes: { pattern: 0, workload: 0, component: 0, solution: 0, quality: 0 }, aliases: new Set<string>(), stated: [], uses: false, at });
  known.at ??= at;
  return known;
}

function castVotes(votes: KindVotes, { pattern, workload, component, solution, quality }: Partial<KindVotes>): void {
  if (pattern !== undefined) votes.pattern += pattern;
  if (workload !== undefined) votes.workload += workload;
  if (component !== undefined) votes.component += component;
  if (solution !== undefined) votes.solution += solution;
  if (quality !== undefined) votes.quality += quality;
}

const NO_VOTE: Partial<KindVotes> = {}, FIRST_USE_VOTE: Partial<KindVotes> = { component: 0.5 };

const FACET_VOTES: Readonly<Record<Facet, Partial<KindVotes>>> = {
  definition: {}, characteristic: {}, example: { workload: 0.5 }, need: { workload: 1, component: 1 }, implication: { workload: 3 }, principle: { pattern: 1 },
  suits: { pattern: 1 }, struggles: { pattern: 1 }, benefit: { pattern: 1 }, drawback: { pattern: 1 },
};

/** What templates leave to be filled in. */
const PLACEHOLDER_START = /^[{<[tTxXnNlL]/;
const PLACEHOLDER = /\{\{|^\{.*\}$|^<[^<>]*>$|^\[[^\]]*\]$|^(?:tbd|todo|xxx|n\/a|lorem ipsum)\b/i;

function isPlaceholder(text: string): boolean {
  return (PLACEHOLDER_START.test(text) || text.includes('{{')) && PLACEHOLDER.test(text);
}

const LONGEST_STATEMENT = 600;

/** The sentences of a text that is too long which end within the limit; '' where none does. */
function firstSentences(text: string): string {
  const end = text.lastIndexOf('. ', LONGEST_STATEMENT - 1);
  return end < 0 ? '' : text.slice(0, end + 1);
}

/** Letters and digits of ASCII. */
const isPlainStart = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

/** Readers of one place add few facts in between. */
const LAST = 6;

/** True where one of the last facts is such a one from the same place: two readers may come upon it. */
function wasSaid({ facts }: FactCollector, { start, end }: Provenance, isSuch: (fact: Fact) => boolean): boolean {
  for (let index = facts.length - 1; index >= 0 && index >= facts.length - LAST; index--) {
    const fact = facts[index];
    if (fact && fact.at.start === start && fact.at.end === end && isSuch(fact)) return true;
  }
  return false;
}

/** "How do you keep an index in step?" asks, "Not to use it" is a title: neither is a case. */
const NO_CASE = /^(?:how|what|why)\s.*\?$|^not to (?:use|choose|pick|take)\b/i;
/** "In short", "Consider both": what leads to a verdict, and is no case. */
export const LEADS_TO_VERDICT = /^(?:in short|in brief|in a nutshell|tl;?dr|bottom line|summary|verdict|rule of thumb|conclusion|overall|(?:my |our )?(?:take|recommendation|default|opinion)|(?:consider |use )?both)$/i;
/** "If you do \u2192 Y" behind "If you want X \u2192 Z": a case only together with the one before. */
const ELLIPTIC = /^(?:(?:you|we|it|they) )?(?:do|does|don['\u2019]?t|doesn['\u2019]?t|is|are|isn['\u2019]?t|aren['\u2019]?t|not|so)$/i;
const SAYS_NONE = /^(?:e\.?g\.?|https?:\/\/\S+|none\.?|nothing\.?|or|and|n\/a|tb[ad]|keine\.?|nenhum[ao]?\.?|ningun[ao]\.?)$/i;

/** True for what templates leave open, a word that only joins, and a question where a case should stand. */
function saysNothing(text: string, facet: Facet): boolean {
  if (text === '' || SAYS_NONE.test(text) || isPlaceholder(text)) return true;
  if (!isPlainStart(text.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(text)) return true;
  return (facet === 'suits' || facet === 'struggles') && NO_CASE.test(text);
}

/** "an open-source tool to \u2026": what only products are. */
const SAYS_PRODUCT = /\b(?:open[- ]sourced?|proprietary|commercial|fully[- ]managed|self-hosted)\b.{0,60}\b(?:tool|platform|database|library|framework|engine|server|product|software|proxy|broker|project|runtime|toolkit|orchestrator)\b/i;

export function addStatement(collector: FactCollector, { subject, facet, inline, from = 0, to = inline.plain.length }: { subject: string; facet: Facet; inline: InlineText; from?: number; to?: number }): void {
  const said = inline.plain.slice(from, to);
  const text = said.length > LONGEST_STATEMENT ? firstSentences(said) : said;
  if (saysNothing(text, facet)) return;
  const span = spanOf(inline, from, from + text.length);
  const at = provenanceOf(collector, span, 'statement');
  if (wasSaid(collector, at, (fact) => fact.kind === 'statement' && fact.subject === subject && fact.facet === facet)) return;
  const known = subjectOf(collector, subject, at);
  // A facet votes once, however many items it has.
  if (!known.stated.includes(facet)) {
    known.stated.push(facet);
    castVotes(known.votes, FACET_VOTES[facet]);
    if (facet === 'definition' && SAYS_PRODUCT.test(text) && !/\s\p{Ll}/u.test(subject)) castVotes(known.votes, { solution: 8 });
  }
  collector.facts.push({ kind: 'statement', subject, facet, text, criterion: hasSign(collector.words, CRITERION, span.start, span.end) ? findCriterion(text) : null, at });
}

export function addUse(collector: FactCollector, use: Omit<UseFact, 'kind' | 'at'> & { readonly span: Span; readonly extractor: string; readonly vote?: Partial<KindVotes> }): void {
  const { subject, role, group, span, extractor, vote } = use;
  const solution = findOfCloud(use.solution, collector.document.text)?.name ?? use.solution;
  // "AWS" over "Amazon Web Services \u2014 a cloud provider"
  if (subject === solution || findSolution(subject)?.name === solution || isShortFor(subject, solution)) return;
  const at = provenanceOf(collector, span, extractor);
  if (wasSaid(collector, at, (fact) => fact.kind === 'use' && fact.subject === subject && fact.solution === solution && fact.role === role)) return;
  const known = subjectOf(collector, subject, at);
  castVotes(known.votes, vote ?? (known.uses ? NO_VOTE : FIRST_USE_VOTE));
  known.uses = true;
  collector.facts.push({ kind: 'use', subject, solution, role, group, at });
  const { part } = collector;
  if (part?.section === collector.section && part.of === subject) addUse(collector, { subject: part.name, solution, role: null, group: `${part.name}||${part.section}`, span, extractor, vote: { component: 1 } });
}

export function addRule(collector: FactCollector, rule: Omit<RuleFact, 'kind'>, vote: Partial<KindVotes> = { pattern: 0.5 }): void {
  if (rule.when.some(({ question, condition }) => NO_CASE.test(condition) || LEADS_TO_VERDICT.test(condition) || (question === null && ELLIPTIC.test(condition)))) return;
  // "Data Lake" is a part, whichever cloud's is named beside it.
  const option = rule.option.includes(' ') || collector.outline.names.includes(rule.option) ? rule.option : findOfCloud(rule.option, collector.document.text, { inFull: true })?.name ?? rule.option;
  collector.facts.push({ kind: 'rule', ...rule, option });
  if (collector.outline.names.includes(rule.option)) noteSubject(collector, rule.option, rule.at, vote);
}

export function addAlternatives(collector: FactCollector, of: AlternativesFact['of'], span: Span): void {
  collector.facts.push({ kind: 'alternatives', of, at: provenanceOf(collector, span, 'alternatives') });
}
