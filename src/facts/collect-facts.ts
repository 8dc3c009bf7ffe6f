import { joinInline, readInline, spanOf, type InlineText } from '../notes/inline-text';
import type { NoteDocument, Span } from '../notes/note-document';
import { readList } from '../notes/properties';
import { headingPath } from '../notes/read-note';
import { findCriterion } from './conditions/criterion-vocabulary';
import type { AlternativesFact, ElementKind, Fact, Facet, Problem, Provenance, RuleFact, UseFact } from './fact';
import { findSolution } from './find-solutions';
import { decideKind, type KindVotes } from './decide-kind';
import { readNameParts } from './name-keys';
import type { NoteOutline } from './note-outline';
import { CRITERION, hasSign, readSigns, type WordSigns } from './word-signs';

interface KnownSubject {
  readonly votes: KindVotes;
  readonly aliases: Set<string>;
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
  /** `facet subject` of what has a statement already. */
  readonly stated: Set<string>;
  /** Heading path by section, as far as it was asked for. */
  readonly headings: Map<number, readonly string[]>;
  /** `subject|role` of groups that the note calls components ("Relational databases" under "Which products for this component?"). */
  readonly componentGroups: Set<string>;
}

export function startCollecting(document: NoteDocument, outline: NoteOutline): FactCollector {
  return { document, outline, words: readSigns(document.text), section: 0, facts: [], problems: [], subjects: new Map(), stated: new Set(), headings: new Map(), componentGroups: new Set() };
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
  let known = collector.subjects.get(name);
  if (!known) collector.subjects.set(name, known = { votes: { pattern: 0, workload: 0, component: 0, solution: 0, quality: 0 }, aliases: new Set<string>(), at });
  for (const kind in vote) known.votes[kind as ElementKind] += vote[kind as ElementKind] ?? 0;
  known.at ??= at;
}

/** What the note's title says of its parts outweighs two facets. */
const COLLECTED_WEIGHT = 2.5;

const FACET_VOTES: Readonly<Record<Facet, Partial<KindVotes>>> = {
  definition: {}, characteristic: {}, example: { workload: 0.5 }, need: { workload: 1, component: 1 }, implication: { workload: 3 }, principle: { pattern: 1 },
  suits: { pattern: 1 }, struggles: { pattern: 1 }, benefit: { pattern: 1 }, drawback: { pattern: 1 },
};

/** What templates leave to be filled in. */
const PLACEHOLDER = /\{\{|^\{.*\}$|^<[^<>]*>$|^\[[^\]]*\]$|^(?:tbd|todo|xxx|n\/a|lorem ipsum)\b/i;

export function addStatement(collector: FactCollector, { subject, facet, inline, from = 0, to = inline.plain.length }: { subject: string; facet: Facet; inline: InlineText; from?: number; to?: number }): void {
  const text = inline.plain.slice(from, to);
  if ((!/^[A-Za-z0-9]/.test(text) && !/[\p{L}\p{N}]/u.test(text)) || text.length > 600 || PLACEHOLDER.test(text)) return;
  const span = spanOf(inline, from, to);
  const at = provenanceOf(collector, span, 'statement');
  // A facet votes once, however many items it has.
  const stated = `${facet} ${subject}`;
  noteSubject(collector, subject, at, collector.stated.has(stated) ? {} : FACET_VOTES[facet]);
  collector.stated.add(stated);
  collector.facts.push({ kind: 'statement', subject, facet, text, criterion: hasSign(collector.words, CRITERION, span.start, span.end) ? findCriterion(text) : null, at });
}

export function addUse(collector: FactCollector, use: Omit<UseFact, 'kind' | 'at'> & { readonly span: Span; readonly extractor: string; readonly vote?: Partial<KindVotes> }): void {
  const { subject, solution, role, group, span, extractor, vote } = use;
  if (subject === solution) return;
  const at = provenanceOf(collector, span, extractor);
  const isFirst = !collector.facts.some((fact) => fact.kind === 'use' && fact.subject === subject);
  noteSubject(collector, subject, at, vote ?? (isFirst ? { component: 0.5 } : {}));
  collector.facts.push({ kind: 'use', subject, solution, role, group, at });
}

export function addRule(collector: FactCollector, rule: Omit<RuleFact, 'kind'>): void {
  collector.facts.push({ kind: 'rule', ...rule });
  if (collector.outline.names.includes(rule.option)) noteSubject(collector, rule.option, rule.at, { pattern: 0.5 });
}

export function addAlternatives(collector: FactCollector, of: AlternativesFact['of'], span: Span): void {
  collector.facts.push({ kind: 'alternatives', of, at: provenanceOf(collector, span, 'alternatives') });
}

/** Puts a `subject` fact in front for every name that facts hang from, and gives all facts back in reading order, `mentions` among them. */
export function finishCollecting(collector: FactCollector, noteKind: ElementKind | null, mentions: readonly Fact[]): readonly Fact[] {
  const { document, outline } = collector;
  const headings = new Map<string, { readonly span: Span; readonly kind: ElementKind | null; readonly section: number }>();
  for (const [index, role] of outline.roles.entries()) {
    const block = document.blocks[document.sections[index]?.heading ?? -1];
    if (role.candidate && block?.kind === 'heading' && !headings.has(role.candidate)) headings.set(role.candidate, { span: block.content, kind: role.kind, section: index });
  }
  giveRolesToTitle(collector);
  const productSections = findProductSections(collector);
  const subjects = [...collector.subjects].flatMap(([name, known]): Fact[] => {
    const heading = headings.get(name);
    if (heading) collector.section = heading.section;
    const at = heading && heading.span.end > heading.span.start ? provenanceOf(collector, heading.span, 'heading') : known.at;
    if (!at) return [];
    const kind = heading?.kind ?? (name === outline.noteSubject ? noteKind : null) ?? (heading && productSections.has(document.sections[heading.section]?.parent ?? -1) ? 'solution' : null);
    return [{ kind: 'subject', name, aliases: aliasesOf(name), elementKind: decideKind(name, outline.collects && heading ? { ...known.votes, [outline.collects]: known.votes[outline.collects] + COLLECTED_WEIGHT } : known.votes, kind), at }];
  });
  function aliasesOf(name: string): readonly string[] {
    const fromHeader = name === outline.noteSubject ? readList(document.frontMatter, 'aliases', 'alias') : [];
    return [...new Set([...readNameParts(name).aliases, ...fromHeader, ...collector.subjects.get(name)?.aliases ?? []])];
  }
  return [...subjects, ...collector.facts, ...mentions].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/**
 * A note titled by a pattern whose sections do nothing but list solutions ("Ingestion", "Storage") describes that one
 * pattern: the sections are the roles its solutions play.
 */
function giveRolesToTitle({ document, outline, subjects, facts }: FactCollector): void {
  const { titleName } = outline;
  if (titleName === null || outline.noteSubject !== null) return;
  const parts = new Set(outline.roles.flatMap(({ candidate }) => (candidate !== null && candidate !== titleName && subjects.has(candidate) ? [candidate] : [])));
  for (const fact of facts) if ('subject' in fact && fact.subject !== null && fact.kind !== 'use' && fact.kind !== 'drawing') parts.delete(fact.subject);
  const first = [...parts][0];
  const known = first === undefined ? undefined : subjects.get(first);
  if (parts.size < 2 || !known || document.blocks.length === 0) return;
  for (const [index, fact] of facts.entries()) {
    if (fact.kind !== 'use' || !parts.has(fact.subject)) continue;
    facts[index] = { ...fact, subject: titleName, role: fact.role ?? fact.subject, group: `${titleName}|${fact.subject}` };
  }
  for (const part of parts) subjects.delete(part);
  const there = subjects.get(titleName);
  subjects.set(titleName, there ?? { ...known, votes: { pattern: 1, workload: 0, component: 0, solution: 0, quality: 0 }, aliases: new Set() });
}

/** Sections whose described sub-headings are products, most of them known: an unknown one beside them is a product too. */
function findProductSections({ document, outline, subjects }: FactCollector): ReadonlySet<number> {
  const described = new Map<number, { known: number; all: number }>();
  for (const [index, { candidate }] of outline.roles.entries()) {
    if (!candidate || candidate === outline.noteSubject || !subjects.has(candidate)) continue;
    const parent = document.sections[index]?.parent ?? -1;
    const count = described.get(parent) ?? { known: 0, all: 0 };
    count.all++;
    if (findSolution(candidate)) count.known++;
    described.set(parent, count);
  }
  return new Set([...described].filter(([, { known, all }]) => all > 1 && known * 2 >= all).map(([section]) => section));
}

/** Content lines as one text: wrapped lines joined by a blank, offsets kept. */
export function joinLines(text: string, lines: readonly Span[]): InlineText {
  const [first] = lines;
  if (lines.length === 1 && first) return readLine(text, first);
  return joinInline(lines.map((line) => ({ inline: readLine(text, line), start: line.start })));
}

let keptOf = '';
const kept = new Map<number, { readonly end: number; readonly inline: InlineText }>();

/** Reads a line that `joinLines` will be asked for again in the same note. */
export function keepLine(text: string, line: Span): InlineText {
  if (text !== keptOf) { kept.clear(); keptOf = text; }
  const inline = readInline(text, line);
  kept.set(line.start, { end: line.end, inline });
  return inline;
}

function readLine(text: string, line: Span): InlineText {
  const known = text === keptOf ? kept.get(line.start) : undefined;
  return known?.end === line.end ? known.inline : readInline(text, line);
}
