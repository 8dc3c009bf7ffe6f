import type { Span } from '../notes/note-document';
import { readList } from '../notes/properties';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { noteSubject, provenanceOf, type FactCollector, type KnownSubject } from './collect-facts';
import { decideKind, isKnownComponent } from './decide-kind';
import type { ElementKind, Fact, Provenance } from './fact';
import { findSolution } from './find-solutions';
import { readNameParts, withoutBracket } from './name-keys';
import { canBeName, holdsKnownName, isCollection, isKnownName, kindByName, readTitle } from './read-title';

/** What the note's title says of its parts outweighs two facets. */
const COLLECTED_WEIGHT = 2.5;

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
  dropAspects(collector);
  giveRolesToTitle(collector);
  settleWeakSections(collector);
  useChosen(collector, mentions);
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
    const kind = heading?.kind ?? (name === outline.noteSubject ? noteKind : null) ?? (heading && productSections.has(sections[heading.section]?.parent ?? -1) && !isKnownComponent(name) && !/\sand\s/.test(name) ? 'solution' : null);
    const placed = collector.kinds.get(name);
    const collected = placed ?? (heading ? outline.collects : null);
    // A product among products is one, however much is said of it.
    const isProduct = placed === 'solution' && kindByName(name) === null;
    subjects.push({ kind: 'subject', name, aliases: aliasesOf(name, known), elementKind: decideKind(name, collected ? { ...known.votes, [collected]: known.votes[collected] + COLLECTED_WEIGHT } : known.votes, kind ?? (isProduct ? 'solution' : null)), at });
  }
  function aliasesOf(name: string, { aliases: own }: KnownSubject): readonly string[] {
    // "Istio" as an alias of the note on service meshes is one of them, not another name.
    const fromHeader = name === outline.noteSubject ? readList(document.frontMatter, 'aliases', 'alias').filter((alias) => findSolution(name) !== null || findSolution(alias) === null) : [];
    const { aliases: spelled } = readNameParts(name);
    const bare = spelled.length > 0 ? null : nameInFront(name);
    const aliases = bare === null ? spelled : [bare];
    return fromHeader.length === 0 && own.size === 0 && aliases.length < 2 ? [...aliases] : [...new Set([...aliases, ...fromHeader, ...own])];
  }
  /** "Hexagonal architecture (ports and adapters)" goes by "Hexagonal architecture" too, where that is a thing by its words and the note has no other of it. */
  function nameInFront(name: string): string | null {
    const bare = withoutBracket(name);
    const kind = bare === name || !bare.includes(' ') ? null : kindByName(bare);
    if (kind === null || kind === 'solution') return null;
    return [...collector.subjects.keys()].some((other) => other !== name && other.startsWith(bare) && !/^\p{L}/u.test(other.slice(bare.length))) ? null : bare;
  }
  return merge(merge(inOrder(subjects), inOrder(collector.facts)), inOrder(mentions));
}

/** "Use pgvector when \u2026" and "Use Pinecone when \u2026" in the section on vector databases: the part has the products that are chosen for it. */
function useChosen(collector: FactCollector, mentions: readonly Fact[]): void {
  const chosen = new Map<string, Map<string, { readonly component: string; readonly at: Provenance }>>();
  for (const fact of collector.facts) {
    const product = fact.kind === 'rule' && fact.stance === 'prefer' && fact.certain ? findSolution(fact.option) : null;
    const part = product && partAround(collector, fact.at.headings);
    if (!product || part === null) continue;
    const products = chosen.get(part) ?? new Map<string, { readonly component: string; readonly at: Provenance }>();
    if (!products.has(product.name)) products.set(product.name, { component: product.component, at: fact.at });
    chosen.set(part, products);
  }
  if (chosen.size === 0) return;
  const used = new Set(collector.facts.flatMap((fact) => (fact.kind === 'use' ? [`${fact.subject}|${findSolution(fact.solution)?.name ?? fact.solution}`] : [])));
  for (const [part, products] of chosen) {
    // Products of other parts alone are chosen for something else.
    const component = componentVocabulary().get(part.toLowerCase());
    if (products.size < FEWEST_CHOSEN || (component !== undefined && ![...products.values()].some((product) => product.component === component))) continue;
    for (const [solution, { at }] of products) {
      // Where the product is named: in the case, or in a title or label over it.
      const named = mentions.filter((mention) => mention.kind === 'mention' && mention.solution === solution && mention.at.start <= at.end).at(-1)?.at;
      if (!named || used.has(`${part}|${solution}`)) continue;
      noteSubject(collector, part, named, {});
      collector.facts.push({ kind: 'use', subject: part, solution, role: null, group: `${part}||chosen`, at: { ...named, extractor: 'chosen' } });
    }
  }
}

/** A single product that is chosen may be there for another part. */
const FEWEST_CHOSEN = 2;

/** The part that one of the titles around a place names, the nearest first, else the note's own title; null where none names one. */
function partAround({ outline: { roles, titled } }: FactCollector, headings: readonly string[]): string | null {
  for (let at = headings.length - 1; at >= 0; at--) {
    const { name } = readTitle(headings[at] ?? '');
    if (isChoosable(name) && (name === titled || roles.some(({ candidate }) => candidate === name))) return name;
  }
  return titled !== null && isChoosable(titled) ? titled : null;
}

const isChoosable = (name: string): boolean => (kindByName(name) === 'component' || componentVocabulary().has(name.toLowerCase())) && !findSolution(name) && !/^(?:right|best|which)\s/i.test(name);

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

/** Fewer sections with the same products may be parts that share them, and fewer products chance. */
const FEWEST_ASPECTS = 3;

/**
 * "Ease of use", "Feature set" and "Pricing", each over the same products: what they are judged by, and nothing that uses them. One such section
 * suffices where the note's title or a table of it sets those products side by side.
 */
function dropAspects({ facts, subjects, outline: { compared, titleName } }: FactCollector): void {
  const used = new Map<string, Set<string>>();
  for (const fact of facts) if (fact.kind === 'use') used.set(fact.subject, (used.get(fact.subject) ?? new Set()).add(fact.solution));
  // "Message brokers: Kafka vs RabbitMQ" says what they are.
  for (const fact of facts) if (fact.kind === 'use' && fact.at.extractor === 'title') used.delete(fact.subject);
  const dropped = new Set<string>();
  const alike = new Map<string, string[]>();
  const tabled = new Set(facts.flatMap((fact) => (fact.kind === 'comparison' && fact.ratings.every(({ option }) => findSolution(withoutBracket(option))) ? fact.ratings.flatMap(({ option }) => findSolution(withoutBracket(option))?.name ?? []) : [])));
  for (const [name, solutions] of used) {
    if (solutions.size < 2 || (subjects.get(name)?.stated ?? []).length > 0) continue;
    const products = [...solutions].sort();
    if (titleName === null && products.every((product) => compared.includes(product))) dropped.add(name);
    else if (!isKnownName(name) && products.every((product) => tabled.has(product))) dropped.add(name);
    else if (products.length >= FEWEST_ASPECTS && !isKnownName(name)) alike.set(products.join('|'), [...(alike.get(products.join('|')) ?? []), name]);
  }
  for (const names of alike.values()) if (names.length >= FEWEST_ASPECTS) for (const name of names) dropped.add(name);
  if (dropped.size === 0) return;
  for (const name of dropped) subjects.delete(name);
  facts.splice(0, facts.length, ...facts.filter((fact) => fact.kind !== 'use' || !dropped.has(fact.subject)));
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
    if (isPart(fact.subject)) facts.push(fact);
    facts[index] = { ...fact, subject: titleName, role: fact.role ?? fact.subject, group: `${titleName}|${fact.subject}` };
  }
  for (const part of parts) if (!isPart(part)) subjects.delete(part);
  const there = subjects.get(titleName);
  subjects.set(titleName, there ?? { ...known, votes: { pattern: 1, workload: 0, component: 0, solution: 0, quality: 0 }, aliases: new Set() });
}

/** A part by its words, or by the vocabulary alone ("Extract and load"). */
const isPart = (name: string): boolean => kindByName(name) === 'component' || (kindByName(name) === null && isKnownName(name));

/** Fewer weak sections are details of what is around them. */
const FEWEST_PARTS = 3;

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
    const beside = outline.roles.flatMap((other, at) => (other.candidate !== null && subjects.has(other.candidate) && document.sections[at]?.parent === parent ? [other.candidate] : []));
    if (home === null && (isBelow || outline.collects === 'component' || beside.length > 2 || (beside.length === 2 && beside.every(listsTools)))) continue;
    weak.set(candidate, home);
  }
  function around(index: number): string | null {
    for (let at = document.sections[index]?.parent ?? -1; at > 0; at = document.sections[at]?.parent ?? -1) {
      const name = outline.roles[at]?.candidate;
      if (name && kindByName(name) !== null && !isCollection(name)) return name;
    }
    return null;
  }
  /** "Rule-based checks" over "Tools: A, B, C": three products or more from one list. */
  function listsTools(name: string): boolean {
    const lists = new Map<string, number>();
    for (const fact of facts) if (fact.kind === 'use' && fact.subject === name && fact.at.extractor === 'solution-list') lists.set(fact.group, (lists.get(fact.group) ?? 0) + 1);
    return [...lists.values()].some((products) => products > 2);
  }
  /** "Document" beside "Key-value databases" and "Graph databases", each with products. */
  function isAmongParts(name: string): boolean {
    const parent = document.sections[outline.roles.findIndex(({ candidate }) => candidate === name)]?.parent;
    const beside = outline.roles.filter(({ candidate }, at) => candidate !== null && document.sections[at]?.parent === parent && facts.some((fact) => fact.kind === 'use' && fact.subject === candidate));
    return beside.length >= FEWEST_PARTS;
  }
  for (const fact of facts) {
    if ('subject' in fact && fact.subject !== null && fact.kind !== 'use' && fact.kind !== 'drawing') weak.delete(fact.subject);
    else if (fact.kind === 'rule') weak.delete(fact.option);
    else if (fact.kind === 'comparison') for (const { option } of fact.ratings) weak.delete(option);
  }
  if (weak.size === 0) return;
  // Several side by side are the parts of a stack, which have their products themselves too.
  const parts = new Set([...weak.keys()].filter((name) => (weak.size >= FEWEST_PARTS || isAmongParts(name)) && canBeName(name) && !findSolution(name)));
  const kept = facts.flatMap((fact): Fact[] => {
    const home = fact.kind === 'use' ? weak.get(fact.subject) : undefined;
    if (fact.kind !== 'use' || home === undefined) return [fact];
    if (parts.has(fact.subject) && home !== null) return [fact, { ...fact, subject: home, role: fact.role ?? fact.subject }];
    return home === null ? [] : [{ ...fact, subject: home }];
  });
  for (const [name, home] of weak) {
    if (parts.has(name) && home !== null) {
      const own = subjects.get(name);
      // What is drawn with products is a way to join them, and no part.
      const isDrawn = kept.every((fact) => fact.kind !== 'use' || fact.subject !== name || fact.at.extractor === 'drawing');
      if (own && (kindByName(name) === 'pattern' || isDrawn)) subjects.set(name, { ...own, votes: { ...own.votes, component: 0 } });
      if (own && !subjects.has(home)) subjects.set(home, { ...own, aliases: new Set() });
      continue;
    }
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
