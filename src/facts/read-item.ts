import { readInline, type InlineText } from '../notes/inline-text';
import type { Block, ItemBlock, Span } from '../notes/note-document';
import { addKindInBrackets } from './add-solutions';
import { addUse } from './collect-facts';
import { joinLines } from './join-lines';
import { findSolution } from './find-solutions';
import { splitAtLabels } from './inline-labels';
import { isSortOf, matchShortForm } from './name-keys';
import { canBeName, isKnownName, kindByName } from './read-title';
import { bareLabel, current, gluedLabel, isCaseOver, mayAdvise, readRules, takesKnown, withoutSentence, type ListedNames, type NoteWalk } from './note-walk';
import { addChoice, arrowChoice } from './read-choice';
import { addFirstSentence, addFitSentences, readContent, subjectOf, type Context } from './read-content';
import { readLabel, readRuleOpener } from './read-label';
import { readLabelled } from './read-labelled';
import { addNamedProducts } from './read-named-products';
import { readParagraph } from './read-paragraph';
import { readOptions } from './read-options';
import { isNameLike, isProductName, isSureSolutionList, smallName } from './read-solution-list';
import { splitLabel, type LabelledLine } from './split-label';

/** Reads a list item under the items around it, and says what is nested in it. */
export function readItem(walk: NoteWalk, block: ItemBlock): void {
  const { collector, vocabulary, text, blocks, names } = walk;
  const parts = block.lines.flatMap((line) => splitAtLabels(text, line, vocabulary));
  if (parts.length > block.lines.length) { readItemWithLabels(walk, block, parts); return; }
  const glued = gluedLabel(walk, block);
  if (glued !== null) {
    readItem(walk, { ...block, lines: block.lines.slice(0, -1) });
    readParagraph(walk, { ...block, kind: 'paragraph', lines: [glued] });
    return;
  }
  if (isNumberedTitle(walk, block)) {
    walk.open = null;
    walk.headed = null;
    const [title, ...below] = block.lines;
    if (title) walk.section = { is: 'plain', subject: joinLines(text, [title]).plain };
    // "1. Canary" right over "Description: …"
    if (below.length > 0) readParagraph(walk, { ...block, kind: 'paragraph', lines: below });
    return;
  }
  while ((walk.stack.at(-1)?.indent ?? -1) >= block.indent) walk.stack.pop();
  const state = walk.open;
  if (state && !state.used) state.used = true;
  const around = walk.stack.at(-1)?.context ?? current(walk);
  const context = listsProducts(walk, block, around) ? { is: 'solutions', subject: subjectOf(around), role: null, strict: false, ofComponent: false } as const : around;
  if (context.is === 'furniture') { walk.stack.push({ indent: block.indent, context }); return; }
  const [first] = block.lines;
  if (first && isAnchor(text, first)) { walk.stack.push({ indent: block.indent, context: { is: 'furniture' } }); return; }
  // "Redshift" and a sentence on it in the next line: the item is the name.
  const isNamed = first && block.lines.length > 1 && (first.end - first.start < 40 || /[)*]$/.test(text.slice(first.start, first.end))) && (context.is === 'plain' || context.is === 'solutions') && namesOne(joinLines(text, [first]).plain, context.is === 'solutions' ? null : names);
  const inline = joinLines(text, isNamed ? [first] : block.lines);
  if (!first || inline.plain === '') return;
  // "It keeps documents. Some popular ones include:" over products.
  if (context.is === 'plain' && context.subject !== null && OPENS_PRODUCTS.test(inline.plain)) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: context.subject, role: null, strict: false, ofComponent: false } });
    return;
  }
  const labelled = withoutSentence(splitLabel(text, first)) ?? bareLabel(walk, block, block.lines);
  if (labelled) {
    const value = labelled.value ? joinLines(text, [labelled.value, ...block.lines.slice(1)]) : block.lines.length > 1 ? joinLines(text, block.lines.slice(1)) : null;
    const described = describedName(walk, block, labelled, context);
    if (described) { walk.stack.push({ indent: block.indent, context: described }); return; }
    const opened = readLabelled(collector, { labelled, value, whole: inline, context, open: walk.stack.length === 0 ? state?.context ?? null : null, vocabulary, names, isItem: true });
    if (opened) {
      // "When not suitable: if you need X, a gateway may be a better fit"
      if (value && (opened.is === 'choice' || (opened.is === 'facet' && opened.facet === 'struggles' && /^(?:if|when) [^,]{5,200}, /i.test(value.plain)))) readRules(walk, value);
      else if (opened.is === 'details' && value && mayAdvise(context)) readRules(walk, value, subjectOf(context), findSolution(labelled.label)?.name ?? matchShortForm(labelled.label, names));
      // A label in a bullet of its own over bullets of the same depth: they are its list.
      const after = blocks[walk.reading + 1];
      const isOverPeers = value === null && opened.is !== 'details' && (opened.is !== 'plain' || opened.subject !== labelled.label || isKnownName(labelled.label) || namesOne(labelled.label, names)) && after?.kind === 'item' && after.section === block.section && after.indent === block.indent;
      walk.stack.push({ indent: isOverPeers ? block.indent - 0.5 : block.indent, context: opened });
      return;
    }
  }
  const described = labelled ? null : describedKind(walk, block, inline, context);
  if (described !== null) { walk.stack.push({ indent: block.indent, context: described }); return; }
  const next = blocks[walk.reading + 1];
  // "2. write-through" over "pros" and "cons", however deep.
  if (context.is === 'plain' && !labelled && namesOverFacets(walk, block, inline.plain)) {
    walk.stack.push({ indent: block.indent, context: { is: 'plain', subject: inline.plain } });
    return;
  }
  const isOver = next?.kind === 'item' && next.section === block.section && next.indent > block.indent;
  if (isOver && context.is !== 'solutions' && context.is !== 'roles' && (takesKnown(walk, next) || isCaseOver(walk, inline.plain, next))) {
    // "Rows change daily" over "Use MongoDB".
    if (context.is === 'facet') readContent(collector, { inline, marker: markOf(walk, block), context, names, prose: false });
    walk.stack.push({ indent: block.indent, context: { is: 'choice', subject: subjectOf(context), condition: inline.plain.replace(/[:.]$/, '') } });
    return;
  }
  // "Public API \u2192 REST" among such items.
  const taken = context.is === 'plain' && !labelled ? casesAround(walk, block, inline.plain) : null;
  if (taken !== null && (subjectOf(context) === null || !taken.options.some((option) => findSolution(option)))) {
    addChoice(collector, { ...taken, inline, group: `choice ${block.section}` });
    walk.stack.push({ indent: block.indent, context: { is: 'details', subject: subjectOf(context) } });
    return;
  }
  // "Blue-green" over its conditions below "Which one when?", where the note speaks of it elsewhere too.
  if (isOver && context.is === 'choice' && context.condition === null && isNameLike(inline.plain) && canBeName(inline.plain) && isNamedAlso(walk, inline.plain, block)) {
    walk.stack.push({ indent: block.indent, context: { is: 'rule', options: [inline.plain], stance: 'prefer', subject: subjectOf(context) } });
    return;
  }
  if (isOver && /\s(?:if|when|wenn|falls)$/i.test(inline.plain)) {
    // "Use Memcached if" over a list.
    const opener = readRuleOpener(`${inline.plain}:`);
    const options = opener ? readOptions(opener.option, names).filter(({ known }) => known).map(({ name }) => name) : [];
    if (opener && options.length > 0) { walk.stack.push({ indent: block.indent, context: { is: 'rule', options, stance: opener.stance, subject: subjectOf(context) } }); return; }
  }
  if (context.is === 'solutions' && next?.kind === 'item' && next.section === block.section && next.indent > block.indent && !isProductName(inline.plain) && !/[(,]/.test(inline.plain) && !isAmongProducts(walk, block, inline.plain)) {
    // A bullet over bullets is the role that they play.
    const name = inline.plain.replace(/:$/, '');
    walk.stack.push({ indent: block.indent, context: context.subject === null && canBeName(name) ? { ...context, subject: name, strict: true } : { ...context, role: name } });
    return;
  }
  // "Key value" over bullets that are products, where nothing else claims them.
  if (isOver && context.is === 'plain' && (context.subject === null || kindByName(context.subject) === null) && canBeName(inline.plain) && isProductName(bareName(joinLines(text, next.lines).plain))) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: inline.plain.replace(/:$/, ''), role: null, strict: true, ofComponent: false } });
    return;
  }
  // "Ingestion" over bullets that are products: the part they play in what the note is about.
  if (context.is === 'plain' && context.subject !== null && context.ofKinds === undefined && !isSortOf(inline.plain, context.subject) && next?.kind === 'item' && next.section === block.section && next.indent > block.indent && isKnownName(inline.plain) && isSureSolutionList(joinLines(text, next.lines).plain, 1)) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: context.subject, role: inline.plain, strict: true, ofComponent: false } });
    return;
  }
  if ((context.is === 'roles' || context.is === 'solutions') && context.subject !== null && addActor(walk, first, context.subject)) { walk.stack.push({ indent: block.indent, context: { is: 'details', subject: context.subject } }); return; }
  // Under "When to use" of one thing an item may still recommend another.
  const isKind = (context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, inline, subjectOf(context), { isKind: context.is === 'plain' && context.ofKinds !== undefined });
  const mayRecommend = context.is === 'plain' || context.is === 'details' || context.is === 'choice' || context.is === 'question' || context.is === 'rule' || (context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles'));
  const about = context.is === 'facet' || context.is === 'rule' ? subjectOf(context) : null;
  if ((mayRecommend && readRules(walk, inline, about, context.is === 'plain' ? context.subject : null)) || isKind) { walk.stack.push({ indent: block.indent, context: { is: 'details', subject: subjectOf(context) } }); return; }
  walk.stack.push({ indent: block.indent, context: readContent(collector, { inline, marker: markOf(walk, block), context, names, prose: false }) });
}

const OPENS_PRODUCTS = /\b(?:popular|common|well-known|some|examples?|widely used)\b[^.:]{0,60}\b(?:include|are|is|such as|like)\s*:$/i;

/** What an item says to take in which case, where the item before or behind it says so too; null for any other. */
function casesAround({ blocks, reading, text, names }: NoteWalk, block: ItemBlock, plain: string): ReturnType<typeof arrowChoice> {
  const chosen = arrowChoice(plain, names);
  const isCase = (other: Block | undefined): boolean => other?.kind === 'item' && other.section === block.section && other.indent === block.indent && arrowChoice(joinLines(text, other.lines).plain, names) !== null;
  return chosen !== null && (isCase(blocks[reading - 1]) || isCase(blocks[reading + 1])) ? chosen : null;
}

/** True where the name stands somewhere before or behind its item as well. */
const isNamedAlso = ({ text }: NoteWalk, name: string, { start, end }: ItemBlock): boolean => text.indexOf(name) < start || text.includes(name, end);

/** Fewer are a list that text stands between. */
const FEWEST_TITLES = 2;

/** "2. Canary" over text, one of several such lines in the section, or one of a series through the note, and no list among them: titles that no heading marks. */
function isNumberedTitle(walk: NoteWalk, block: ItemBlock): boolean {
  return block.indent === 0 && /^\d/.test(block.marker) && (walk.numberedTitles ??= findNumberedTitles(walk)).has(block);
}

function findNumberedTitles({ blocks, text }: NoteWalk): ReadonlySet<Block> {
  const lines: { readonly block: ItemBlock; readonly below: Block['kind'] | undefined }[] = [];
  for (const [at, block] of blocks.entries()) if (block.kind === 'item' && block.indent === 0 && /^\d/.test(block.marker)) lines.push({ block, below: blocks[at + 1]?.kind });
  const areTitles = (some: typeof lines, mayBeBelow: readonly Block['kind'][]): boolean => some.length >= FEWEST_TITLES && some.every(({ block, below }) => below !== undefined && mayBeBelow.includes(below) && isTitleLine(text, block));
  const isSeries = lines.every(({ block }, at) => Number.parseInt(block.marker, 10) === at + 1);
  if (isSeries && areTitles(lines, ['paragraph', 'heading'])) return new Set(lines.map(({ block }) => block));
  const sections = new Map<number, typeof lines>();
  for (const line of lines) {
    const there = sections.get(line.block.section);
    if (there) there.push(line); else sections.set(line.block.section, [line]);
  }
  return new Set([...sections.values()].filter((some) => areTitles(some, ['paragraph'])).flatMap((some) => some.map(({ block }) => block)));
}

/** A name alone in the item's first line, and a label in the next one if there is any. */
function isTitleLine(text: string, { lines: [title, below] }: ItemBlock): boolean {
  return title !== undefined && canBeName(joinLines(text, [title]).plain) && splitLabel(text, title) === null && (below === undefined || splitLabel(text, below) !== null);
}

/** "**Canary**: a few users first. _Pro_: small blast radius.": the item, and then what its labels say of the thing that it names. */
function readItemWithLabels(walk: NoteWalk, block: ItemBlock, parts: readonly Span[]): void {
  const { collector, vocabulary, text, names } = walk;
  const starts = new Set(block.lines.map(({ start }) => start));
  const isTail = parts.map(({ start }) => !starts.has(start));
  const from = isTail.indexOf(true);
  readItem(walk, { ...block, lines: parts.slice(0, from) });
  const [first] = parts;
  const head = first && splitLabel(text, first);
  const opened = walk.stack.at(-1)?.context ?? current(walk);
  const context: Context = { is: 'plain', subject: head?.bold && canBeName(head.label) && readLabel(head.label, vocabulary) === null ? head.label : subjectOf(opened) };
  for (let at = from; at < parts.length; at++) {
    const part = parts[at];
    if (!part || !isTail[at]) continue;
    let end = at + 1;
    while (end < parts.length && !isTail[end]) end++;
    const labelled = splitLabel(text, part);
    const below = labelled && readLabelled(collector, { labelled, value: labelled.value && joinLines(text, [labelled.value, ...parts.slice(at + 1, end)]), whole: joinLines(text, parts.slice(at, end)), context, open: null, vocabulary, names, isItem: true });
    // "It keeps documents. Some popular ones include:" over products.
    if (below && labelled?.value === null) walk.stack.push({ indent: block.indent, context: below });
  }
}

/** "**Airflow** runs the loads" among parts: the product in bold that it begins with, and not those of what it does. */
function addActor({ collector, text }: NoteWalk, line: Span, subject: string): boolean {
  const name = /^\*\*([^*]{2,40})\*\* (?!(?:for|as|with|in|on|to|and|or|by|via)\s)\p{Ll}/u.exec(text.slice(line.start, line.end))?.[1];
  if (name === undefined || !isProductName(name)) return false;
  addUse(collector, { subject, solution: findSolution(name)?.name ?? name, role: null, group: `${subject}||${collector.section}`, span: { start: line.start + 2, end: line.start + 2 + name.length }, extractor: 'solution-list' });
  return true;
}

/** A line of a table of contents: nothing but a link to a title of the same note. */
const isAnchor = (text: string, line: Span): boolean => text.charCodeAt(line.end - 1) !== 46 && /^\**\[[^\]]*\]\(#[^)]*\)\**$/.test(text.slice(line.start, line.end));

/** `names`: the things that the note speaks of; null where products stand, known or not. */
const namesOne = (line: string, names: readonly string[] | null): boolean => findSolution(line) !== null || (names === null ? isProductName(bareName(line)) || isNameLike(bareName(line)) : matchShortForm(line, names) !== null);
const bareName = (line: string): string => line.replace(/\s*\([^()]*\)$/, '');

/** Facets and solutions: what a thing of its own has labels for. */
const OWN_LABELS: ReadonlySet<string> = new Set(['facet', 'trade-off', 'solutions', 'alternatives']);

/** Labels of what is released and licensed. */
const OF_PRODUCT = /^(?:versions?|licen[cs]e|vendor|homepage|website|repo(?:sitory)?|docker image|helm chart)$/i;

/** "**Harbor**" over what is told of it: what is below speaks of that, and the part that a product stands below uses it. Null for any other item. */
function describedName(walk: NoteWalk, block: ItemBlock, { label, labelSpan, value, bold }: LabelledLine, context: Context): Context | null {
  const { collector, vocabulary } = walk;
  if (context.is !== 'plain' || !canBeName(label) || readLabel(label, vocabulary) !== null) return null;
  // "Long polling: the easy way" over "pros" and "cons".
  if (value !== null) {
    if (!namesOverFacets(walk, block, label)) return null;
    addFirstSentence(collector, label, readInline(walk.text, value));
    return { is: 'plain', subject: label };
  }
  const labels = bold ? labelsBelow(walk, block) : [];
  const own = labels.filter((one) => OWN_LABELS.has(readLabel(one, vocabulary)?.meaning.is ?? '')).length;
  const isReleased = labels.some((one) => OF_PRODUCT.test(one));
  if (labels.length < 2 || (own * 2 < labels.length && !isReleased)) return null;
  if (isReleased) collector.kinds.set(label, 'solution');
  const { subject } = context;
  if (isReleased && subject !== null && collector.outline.roles[collector.section]?.candidate === subject && kindByName(subject) === null) collector.kinds.set(subject, 'component');
  if ((isReleased || isProductName(label)) && subject !== null && !findSolution(subject)) addUse(collector, { subject, solution: findSolution(label)?.name ?? label, role: null, group: `${subject}||${collector.section}`, span: labelSpan, extractor: 'solution-list' });
  return { is: 'plain', subject: label };
}

/** "**Document stores** keep data as documents. MongoDB is one of them." among kinds: what it is, and its products. Null for any other item. */
function describedKind({ collector, text }: NoteWalk, { lines: [line] }: ItemBlock, inline: InlineText, context: Context): Context | null {
  const name = line && context.is === 'plain' && context.ofKinds ? /^(\*\*|[*_])([^*_]{2,50})\1 (?=\p{Ll})/u.exec(text.slice(line.start, line.end))?.[2] : undefined;
  if (name === undefined || context.is !== 'plain' || !context.ofKinds || !canBeName(name) || findSolution(name)) return null;
  collector.kinds.set(name, context.ofKinds);
  addFirstSentence(collector, name, inline);
  addFitSentences(collector, { subject: name, inline });
  addNamedProducts(collector, inline, name);
  return { is: 'plain', subject: name };
}

/** In labels. */
const MOST_LABELS = 4;

/** The labels of the first items right below this one; none where one has no label. */
function labelsBelow(walk: NoteWalk, block: ItemBlock): readonly string[] {
  const { blocks, text } = walk;
  const labels: string[] = [];
  let depth = -1;
  for (let at = walk.reading + 1; labels.length < MOST_LABELS; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== block.section || next.indent <= block.indent) break;
    if (depth < 0) depth = next.indent;
    const [line] = next.lines;
    if (next.indent !== depth || !line) continue;
    const label = splitLabel(text, line)?.label;
    if (label === undefined) return [];
    labels.push(label);
  }
  return labels;
}

/** In items. */
const FARTHEST_FACET = 24;

const namesOverFacets = (walk: NoteWalk, block: ItemBlock, name: string): boolean => name.split(' ').length < 6 && canBeName(name) && readLabel(name, walk.vocabulary) === null && holdsFacets(walk, block);

/** True where at least two items nested in this one are nothing but labels that say what is told of a thing. */
function holdsFacets(walk: NoteWalk, block: ItemBlock): boolean {
  const { blocks, text, vocabulary } = walk;
  let own = 0;
  for (let at = walk.reading + 1; at < walk.reading + FARTHEST_FACET; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== block.section || next.indent <= block.indent) break;
    const [line] = next.lines;
    const label = line && (splitLabel(text, line)?.label ?? (line.end - line.start < 24 ? joinLines(text, [line]).plain : undefined));
    if (label !== undefined && OWN_LABELS.has(readLabel(label, vocabulary)?.meaning.is ?? '')) own++;
  }
  return own > 1;
}

/**
 * True where the list that the item stands in names nothing but products: as examples of a kind names suffice, as examples of anything else half of
 * them must be known, and right under a title most.
 */
function listsProducts(walk: NoteWalk, block: ItemBlock, context: Context): boolean {
  const subject = subjectOf(context);
  if (subject === null || findSolution(subject) || !(context.is === 'plain' || (context.is === 'facet' && context.facet === 'example'))) return false;
  const { items, known, named } = productsOf(walk, block);
  if (context.is === 'plain') return named && items > 2 && known * 4 >= items * 3;
  return named && (walk.collector.kinds.has(subject) || (known > 0 && known * 2 >= items));
}

/** A name in a list half of which are known products is one of them, whatever is nested in it. */
function isAmongProducts(walk: NoteWalk, block: ItemBlock, plain: string): boolean {
  if (!isNameLike(plain)) return false;
  const { items, known, named } = productsOf(walk, block);
  return named && known * 2 >= items;
}

/** How many items the list from this one on has at this depth, how many of them are known products, and whether the others could be names. */
function productsOf(walk: NoteWalk, block: ItemBlock): ListedNames {
  const { blocks, text } = walk;
  let listed = walk.listedNames.get(block.indent);
  if (!listed || listed.until < walk.reading) {
    let to = walk.reading;
    let known = 0;
    let items = 0;
    let named = true;
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section && next.indent >= block.indent; next = blocks[++to]) {
      // One that is no name tells: the others need not be read.
      if (next.indent > block.indent || !named) continue;
      const { plain } = joinLines(text, next.lines);
      items++;
      if (isProductName(bareName(plain))) known++;
      else if (!isNameLike(plain) && smallName(plain) === null) named = false;
    }
    walk.listedNames.set(block.indent, listed = { until: to - 1, items, known, named });
  }
  return listed;
}

/** A list that mixes `+` and `-` at one depth means good and bad by them; else its markers mean nothing. */
function markOf(walk: NoteWalk, block: ItemBlock): string {
  const { blocks } = walk;
  if (block.marker !== '+' && block.marker !== '-') return block.marker;
  if (walk.mixedUntil < walk.reading) {
    let to = walk.reading;
    const markers = new Set<string>();
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section; next = blocks[++to]) if (next.indent === block.indent) markers.add(next.marker);
    walk.mixedUntil = to - 1;
    walk.mixed = markers.size === 2 && markers.has('+') && markers.has('-');
  }
  return walk.mixed ? (block.marker === '+' ? '\u2795' : '\u2796') : block.marker;
}
