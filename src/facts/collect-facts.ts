import { joinInline, readInline, spanOf, type InlineText } from '../notes/inline-text';
import type { NoteDocument, Span } from '../notes/note-document';
import { readList } from '../notes/properties';
import { headingPath } from '../notes/read-note';
import { findCriterion } from './conditions/criterion-vocabulary';
import type { AlternativesFact, ElementKind, Fact, Facet, Problem, Provenance, RuleFact, UseFact } from './fact';
import { findSolution } from './find-solutions';
import { decideKind, isKnownComponent, type KindVotes } from './decide-kind';
import { readNameParts } from './name-keys';
import type { NoteOutline } from './note-outline';
import { holdsKnownName, isCollection, kindByName } from './read-title';
import { CRITERION, hasSign, readSigns, type WordSigns } from './word-signs';

interface KnownSubject {
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

/** What the note's title says of its parts outweighs two facets. */
const COLLECTED_WEIGHT = 2.5;

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

export function addStatement(collector: FactCollector, { subject, facet, inline, from = 0, to = inline.plain.length }: { subject: string; facet: Facet; inline: InlineText; from?: number; to?: number }): void {
  const said = inline.plain.slice(from, to);
  const text = said.length > LONGEST_STATEMENT ? firstSentences(said) : said;
  if (text === '' || /^(?:e\.?g\.?|https?:\/\/\S+)$/i.test(text) || (!isPlainStart(text.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(text)) || isPlaceholder(text)) return;
  const span = spanOf(inline, from, from + text.length);
  const at = provenanceOf(collector, span, 'statement');
  const known = subjectOf(collector, subject, at);
  // A facet votes once, however many items it has.
  if (!known.stated.includes(facet)) {
    known.stated.push(facet);
    castVotes(known.votes, FACET_VOTES[facet]);
  }
  collector.facts.push({ kind: 'statement', subject, facet, text, criterion: hasSign(collector.words, CRITERION, span.start, span.end) ? findCriterion(text) : null, at });
}

export function addUse(collector: FactCollector, use: Omit<UseFact, 'kind' | 'at'> & { readonly span: Span; readonly extractor: string; readonly vote?: Partial<KindVotes> }): void {
  const { subject, solution, role, group, span, extractor, vote } = use;
  if (subject === solution) return;
  const at = provenanceOf(collector, span, extractor);
  const known = subjectOf(collector, subject, at);
  castVotes(known.votes, vote ?? (known.uses ? NO_VOTE : FIRST_USE_VOTE));
  known.uses = true;
  collector.facts.push({ kind: 'use', subject, solution, role, group, at });
  const { part } = collector;
  if (part?.section === collector.section && part.of === subject) addUse(collector, { subject: part.name, solution, role: null, group: `${part.name}||${part.section}`, span, extractor, vote: { component: 1 } });
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
  const { blocks, sections } = document;
  const headings = new Map<string, { readonly span: Span; readonly kind: ElementKind | null; readonly section: number }>();
  for (let index = 0; index < outline.roles.length; index++) {
    const { candidate = null, kind = null } = outline.roles[index] ?? {};
    if (candidate === null || candidate === '' || headings.has(candidate)) continue;
    const block = blocks[sections[index]?.heading ?? -1];
    if (block?.kind === 'heading') headings.set(candidate, { span: block.content, kind, section: index });
  }
  giveRolesToTitle(collector);
  settleWeakSections(collector);
  const [first] = document.blocks;
  const titleKind = outline.noteSubject === null ? null : kindByName(outline.noteSubject);
  if (outline.noteSubject !== null && first && titleKind !== null && titleKind !== 'solution' && (titleKind !== 'component' || outline.noteSubject.includes(' ')) && !/^\d|-\S+-|^\S+s$/.test(outline.noteSubject) && !collector.subjects.has(outline.noteSubject)) {
    const place = first.kind === 'heading' ? first.content : first;
    noteSubject(collector, outline.noteSubject, provenanceOf(collector, { start: place.start, end: Math.min(place.end, place.start + 200) }, 'title'), { [titleKind]: 1 });
  }
  const productSections = findProductSections(collector);
  const subjects: Fact[] = [];
  for (const [name, known] of collector.subjects) {
    const heading = headings.get(name);
    if (heading) collector.section = heading.section;
    const at = heading && heading.span.end > heading.span.start ? provenanceOf(collector, heading.span, 'heading') : known.at;
    if (!at) continue;
    const kind = heading?.kind ?? (name === outline.noteSubject ? noteKind : null) ?? (heading && productSections.has(sections[heading.section]?.parent ?? -1) && !isKnownComponent(name) ? 'solution' : null);
    const collected = collector.kinds.get(name) ?? (heading ? outline.collects : null);
    subjects.push({ kind: 'subject', name, aliases: aliasesOf(name, known), elementKind: decideKind(name, collected ? { ...known.votes, [collected]: known.votes[collected] + COLLECTED_WEIGHT } : known.votes, kind), at });
  }
  function aliasesOf(name: string, { aliases: own }: KnownSubject): readonly string[] {
    // "Istio" as an alias of the note on service meshes is one of them, not another name.
    const fromHeader = name === outline.noteSubject ? readList(document.frontMatter, 'aliases', 'alias').filter((alias) => findSolution(name) !== null || findSolution(alias) === null) : [];
    const { aliases } = readNameParts(name);
    return fromHeader.length === 0 && own.size === 0 && aliases.length < 2 ? [...aliases] : [...new Set([...aliases, ...fromHeader, ...own])];
  }
  return merge(merge(inOrder(subjects), inOrder(collector.facts)), inOrder(mentions));
}

const byPlace = (a: Fact, b: Fact): number => a.at.start - b.at.start || a.at.end - b.at.end;

/** Facts are read in order but for a few. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  for (let index = 1; index < facts.length; index++) if (byPlace(facts[index - 1] as Fact, facts[index] as Fact) > 0) return [...facts].sort(byPlace);
  return facts;
}

/** Two lists in order as one; of facts at one place those of the first list come first. */
function merge(first: readonly Fact[], second: readonly Fact[]): readonly Fact[] {
  if (second.length === 0) return first;
  const all: Fact[] = [];
  let next = 0;
  for (const fact of second) {
    while (next < first.length && byPlace(first[next] as Fact, fact) <= 0) all.push(first[next++] as Fact);
    all.push(fact);
  }
  while (next < first.length) all.push(first[next++] as Fact);
  return all;
}

/**
 * A note titled by a pattern whose sections do nothing but list solutions ("Ingestion", "Storage") describes that one
 * pattern: the sections are the roles its solutions play.
 */
function giveRolesToTitle({ document, outline, subjects, facts }: FactCollector): void {
  const { titleName } = outline;
  if (titleName === null || outline.noteSubject !== null) return;
  const parts = new Set<string>();
  for (const { candidate } of outline.roles) if (candidate !== null && candidate !== titleName && subjects.has(candidate)) parts.add(candidate);
  for (const fact of facts) if ('subject' in fact && fact.subject !== null && fact.kind !== 'use' && fact.kind !== 'drawing') parts.delete(fact.subject);
  const first = [...parts][0];
  const known = first === undefined ? undefined : subjects.get(first);
  if (parts.size < 2 || !known || document.blocks.length === 0) return;
  for (const [index, fact] of [...facts].entries()) {
    if (fact.kind !== 'use' || !parts.has(fact.subject)) continue;
    // "Storage layer" has them too.
    if (kindByName(fact.subject) === 'component') facts.push(fact);
    facts[index] = { ...fact, subject: titleName, role: fact.role ?? fact.subject, group: `${titleName}|${fact.subject}` };
  }
  for (const part of parts) if (kindByName(part) !== 'component') subjects.delete(part);
  const there = subjects.get(titleName);
  subjects.set(titleName, there ?? { ...known, votes: { pattern: 1, workload: 0, component: 0, solution: 0, quality: 0 }, aliases: new Set() });
}

/**
 * A section whose title names nothing known and under which nothing stands but products is a part of what the note is about ("Detailed
 * explanation"): the note's subject uses them, else the element around the section. Where neither is there, nobody does.
 */
function settleWeakSections({ document, outline, subjects, facts, kinds }: FactCollector): void {
  const weak = new Map<string, string | null>();
  for (const [index, { candidate, kind }] of outline.roles.entries()) {
    if (candidate === null || kind !== null || candidate === outline.noteSubject || (document.sections[index]?.level === 1 && index === 1) || !subjects.has(candidate) || weak.has(candidate) || kinds.has(candidate) || holdsKnownName(candidate)) continue;
    const home = outline.noteSubject ?? outline.titleName ?? around(index);
    // Several such sections side by side are the parts of a stack, and so is one below another.
    const parent = document.sections[index]?.parent ?? -1;
    const isBelow = subjects.has(outline.roles[parent]?.candidate ?? '');
    if (home === null && (isBelow || outline.collects === 'component' || outline.roles.filter((other, at) => other.candidate !== null && subjects.has(other.candidate) && document.sections[at]?.parent === parent).length > 2)) continue;
    weak.set(candidate, home);
  }
  function around(index: number): string | null {
    for (let at = document.sections[index]?.parent ?? -1; at > 0; at = document.sections[at]?.parent ?? -1) {
      const name = outline.roles[at]?.candidate;
      if (name && kindByName(name) !== null && !isCollection(name)) return name;
    }
    return null;
  }
  for (const fact of facts) {
    if ('subject' in fact && fact.subject !== null && fact.kind !== 'use' && fact.kind !== 'drawing') weak.delete(fact.subject);
    else if (fact.kind === 'rule') weak.delete(fact.option);
    else if (fact.kind === 'comparison') for (const { option } of fact.ratings) weak.delete(option);
  }
  if (weak.size === 0) return;
  const kept = facts.flatMap((fact): Fact[] => {
    const home = fact.kind === 'use' ? weak.get(fact.subject) : undefined;
    if (fact.kind !== 'use' || home === undefined) return [fact];
    return home === null ? [] : [{ ...fact, subject: home }];
  });
  for (const [name, home] of weak) {
    const known = subjects.get(name);
    if (home !== null && known && !subjects.has(home)) subjects.set(home, known);
    subjects.delete(name);
  }
  facts.splice(0, facts.length, ...kept);
}

/** Sections whose described sub-headings are products, most of them known: an unknown one beside them is a product too. */
function findProductSections({ document, outline, subjects }: FactCollector): ReadonlySet<number> {
  const { sections } = document;
  const described = new Map<number, { known: number; all: number }>();
  for (let index = 0; index < outline.roles.length; index++) {
    const candidate = outline.roles[index]?.candidate;
    if (!candidate || candidate === outline.noteSubject || !subjects.has(candidate)) continue;
    const parent = sections[index]?.parent ?? -1;
    const count = described.get(parent) ?? { known: 0, all: 0 };
    count.all++;
    if (findSolution(candidate)) count.known++;
    described.set(parent, count);
  }
  const products = new Set<number>();
  for (const [section, { known, all }] of described) if (known > 1 && known * 2 >= all) products.add(section);
  return products;
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
