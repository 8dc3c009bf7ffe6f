import { offsetOf, sliceInline, type InlineText } from '../notes/inline-text';
import type { ParagraphBlock, Span } from '../notes/note-document';
import { addKindInBrackets, addLikenedProducts, addSolutions } from './add-solutions';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addStatement } from './collect-facts';
import { findSolution, findSolutions } from './find-solutions';
import { consideredFacet, introducedFacet, leadsToRemedies } from './introduced-facet';
import { joinLines } from './join-lines';
import { isSureSolutionList, leadsToProducts } from './judge-solution-list';
import type { Meaning } from './label-vocabulary';
import { coreName, matchShortForm } from './name-keys';
import { ADVICE_IN_SHORT, bareLabel, bareMeaning, boldTitle, current, gluedLabel, isCaseOver, labelOf, mayAdvise, openWith, readRules, signedTitle, spokenOfAlone, takesKnown, withoutSentence, type NoteWalk } from './note-walk';
import { isNameLike, isProductName } from './product-names';
import { openInItem } from './label-in-item';
import { readArrowParagraph, readCaseLine } from './read-case-list';
import { addFirstSentence, firstSentence, isKindOfThing, readContent, subjectOf, type Context } from './read-content';
import { readDeed, readDefinition, readLaterDefinition, readToldProduct } from './read-definition';
import { askedWhy, readLabel } from './read-label';
import { readLabelled } from './read-labelled';
import { addNamedProducts, addToOwnKind } from './read-named-products';
import { readOptions } from './read-options';
import { readPassingProducts } from './read-passing-products';
import { readRuleOpener } from './read-rule-opener';
import { canBeName, isKnownName, kindByName } from './read-title';
import { addTitledProduct, contextOfMeaning } from './section-context';
import { splitLabel, type LabelledLine } from './split-label';
import { isLinksOrTags, splitParagraph } from './split-paragraph';
import { isNameOverLabel, isPartAmongFacets, isTitleOfText, leadingName, listsProductsBehindLabel, nameAboveLabel, nameBeforeSides, nameBelowSide, nameOverItsText, nameOverLabelledItems, nameOverList, sortOverSides } from './unmarked-titles';

/** "When to use batch?::Large data": a card to learn by. */
const FLASHCARD = /^[^:\n]{3,150}\?\s?::/;

/** Reads a paragraph line group by line group: labels, rules, questions, what its place makes of prose. */
export function readParagraph(walk: NoteWalk, block: ParagraphBlock): void {
  if (current(walk).is === 'furniture' && !walk.open) return;
  if (isPicture(walk.text, block) || FLASHCARD.test(walk.text.slice(block.start, block.start + 160))) return;
  if (openInItem(walk, block)) return;
  const last = block.lines.length > 1 && walk.section.is === 'plain' ? nameOverList(walk, block) : null;
  if (last !== null) {
    readParagraph(walk, { ...block, lines: block.lines.slice(0, -1) });
    openWith(walk, { is: 'plain', subject: last }, block.quote);
    return;
  }
  if (isNameOverLabel(walk, block)) {
    walk.headed = { is: 'plain', subject: null };
    for (const lines of [block.lines.slice(0, 1), block.lines.slice(1, -1), block.lines.slice(-1)]) if (lines.length > 0) readParagraph(walk, { ...block, lines });
    return;
  }
  const told = nameOverItsText(walk, block);
  if (told !== null) {
    walk.open = null;
    walk.headed = { is: 'plain', subject: told };
    readParagraph(walk, { ...block, lines: block.lines.slice(1) });
    return;
  }
  const titled = nameAboveLabel(walk, block);
  if (titled !== null) { walk.open = null; walk.headed = { is: 'plain', subject: titled }; return; }
  const sided = nameBelowSide(walk, block);
  if (sided !== null) { openWith(walk, { is: 'facet', ...sided }, block.quote); return; }
  const over = nameOverLabelledItems(walk, block) ?? nameBeforeSides(walk, block);
  if (over !== null) { walk.headed = { is: 'plain', subject: over }; openWith(walk, walk.headed, block.quote); return; }
  const glued = gluedLabel(walk, block);
  if (glued !== null) {
    readParagraph(walk, { ...block, lines: block.lines.slice(0, -1) });
    readParagraph(walk, { ...block, lines: [glued] });
    return;
  }
  if (readBareItems(walk, block) || readSentenceLines(walk, block) || readBareProducts(walk, block)) return;
  const spokenOf = nameAsSentence(walk, block);
  if (spokenOf !== null) walk.section = { is: 'plain', subject: spokenOf };
  let named: Context | null = null;
  const { headed } = walk;
  const lead = leadingName(walk, block);
  if (lead !== null) {
    walk.headed = { is: 'plain', subject: lead };
    if (kindByName(lead) === null && block.lines.some((line) => listsProductsBehindLabel(walk, line))) walk.collector.kinds.set(lead, 'component');
  }
  const { section } = walk;
  for (const lines of splitParagraph(walk, block)) {
    const before = walk.collector.facts.length;
    const acting = actingName(walk, lines);
    if (acting !== null) walk.section = { is: 'plain', subject: acting };
    named = readGroup(walk, block, { lines, named });
    readPassingProducts(walk, { lines, section: block.section }, before);
    if (acting !== null) walk.section = section;
  }
  if (walk.headed?.is === 'plain' && walk.headed.subject === lead) walk.headed = headed;
}

/** "**Stream processing** handles events as they come. It is ideal for alerts." in a section on more: what the text speaks of. */
function actingName({ text, section, open, headed, names }: NoteWalk, [first]: readonly Span[]): string | null {
  if (!first || section.is !== 'plain' || open !== null || headed !== null) return null;
  const name = /^\*\*([^*]{3,50})\*\* (?=\p{Ll}{3,})/u.exec(text.slice(first.start, Math.min(first.end, first.start + 70)))?.[1] ?? '';
  return name !== '' && isKindOfThing(name) && coreName(name) !== coreName(section.subject ?? '') ? matchShortForm(name, names.filter((one) => one !== section.subject)) ?? name : null;
}

/** A picture says nothing that could be read, and is not the first that a section says. */
function isPicture(text: string, { lines: [line, ...more] }: ParagraphBlock): boolean {
  return line !== undefined && more.length === 0 && text.charCodeAt(line.start) === 33 && /^!\[(?:\[[^\]]*\]\]|[^\]]*\]\([^)\s]*\))$/.test(text.slice(line.start, line.end));
}

/** Lines without bullets, parted from their label by a blank one. */
function readBareItems(walk: NoteWalk, { lines }: ParagraphBlock): boolean {
  const { collector, open, text, names, vocabulary } = walk;
  if (!open || open.used || lines.length < 2 || (open.context.is !== 'facet' && open.context.is !== 'trade-off' && open.context.is !== 'rule')) return false;
  const items = lines.map((line) => joinLines(text, [line]));
  // Sentences in lines of their own are items however long.
  const areSentences = lines.every(({ start, end }) => text.charCodeAt(end - 1) === 46 && end - start < LONGEST_SENTENCE_ITEM);
  if (!lines.every((line) => (areSentences || isShortLine(walk, line)) && splitLabel(text, line) === null) || !items.every(({ plain }) => /^[\p{Lu}\d].*[^:]$/u.test(plain) && readLabel(plain, vocabulary) === null)) return false;
  for (const inline of items) readContent(collector, { inline, marker: '', context: open.context, names, prose: false });
  open.used = true;
  return true;
}

/** "[[MongoDB]]" over "[[RavenDB]]" below "Popular document databases": products in lines of their own, half of them known. */
function readBareProducts({ collector, open, section, text }: NoteWalk, { lines }: ParagraphBlock): boolean {
  if (open || section.is !== 'roles' || section.subject === null || findSolution(section.subject)) return false;
  const { subject } = section;
  const names = lines.map((line) => joinLines(text, [line]));
  const [only, ...more] = names;
  // "Fivetran (E+L), dbt (T), Airbyte" below "Common ELT tools"
  if (only && more.length === 0 && isSureSolutionList(only.plain)) return addSolutions(collector, only, { subject, role: null, strict: false });
  if (!names.every(({ plain }) => isProductName(plain) || isNameLike(plain)) || names.filter(({ plain }) => isProductName(plain)).length * 2 < names.length) return false;
  for (const inline of names) addSolutions(collector, inline, { subject, role: null, strict: false });
  return true;
}

/** Below the title of a side, lines that are a sentence each: items without bullets. */
function readSentenceLines({ collector, open, section, text, names }: NoteWalk, { lines }: ParagraphBlock): boolean {
  if (open || lines.length < 2 || section.is !== 'facet' || (section.facet !== 'benefit' && section.facet !== 'drawback') || !lines.every(({ start, end }) => text.charCodeAt(end - 1) === 46 && end - start < LONGEST_SENTENCE_LINE && /^\p{Lu}/u.test(text.slice(start, start + 2)))) return false;
  for (const line of lines) readContent(collector, { inline: joinLines(text, [line]), marker: '', context: section, names, prose: false });
  return true;
}

/** In characters. */
const LONGEST_SENTENCE_ITEM = 400;

/** In characters; longer ones are prose. */
const LONGEST_SENTENCE_LINE = 120;

/** "Apache Airflow. The one that most teams know." over "Pros:": a product named by a sentence of its own, of which the labels below speak. */
function nameAsSentence({ text, blocks, reading, section, vocabulary, document }: NoteWalk, { lines: [line] }: ParagraphBlock): string | null {
  const next = blocks[reading + 1];
  const [label] = next?.kind === 'paragraph' ? next.lines : [];
  if (!line || !label || section.is !== 'plain') return null;
  const name = /^(\p{Lu}[^.\n]{1,40})\. \p{Lu}/u.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[1];
  const product = name === undefined ? null : findSolution(name)?.name ?? (document.title.includes(name) && isNameLike(name) ? name : null);
  if (product === null) return null;
  return readLabel(splitLabel(text, label)?.label ?? '', vocabulary)?.meaning.is === 'facet' ? product : null;
}

/** Reads the lines of one label or text. `named`: what the group before was a title of; the answer is the same for the next. */
function readGroup(walk: NoteWalk, block: ParagraphBlock, { lines, named }: { readonly lines: readonly Span[]; readonly named: Context | null }): Context | null {
  const { collector, vocabulary, text, names } = walk;
  const [first] = lines;
  const inline = joinLines(text, lines);
  if (!first || inline.plain === '') return named;
  const labelled = withoutSentence(labelOf(walk, first), walk.vocabulary) ?? boldTitle(walk, lines) ?? signedTitle(walk, lines) ?? bareLabel(walk, block, lines) ?? lineLabel(walk, lines);
  // "**Multi-leader:**" behind "**Single-leader:**" in a section on several: one more of them.
  const isOneMore = walk.section.is === 'plain' && walk.section.ofKinds !== undefined && labelled?.bold === true && labelled.value === null && readLabel(labelled.label, vocabulary) === null;
  const around = isOneMore ? walk.section : walk.headed ?? (named !== null && !block.lines.some(({ start }) => start === first.start) ? named : walk.section);
  // "Kinesis is a platform that lets you:" over what it lets one do.
  if (walk.section.is === 'facet' && walk.section.facet === 'definition' && walk.section.subject !== null && walk.proseSeen !== block.section && inline.plain.endsWith(':') && isOverList(walk, block) && IS_THING.test(inline.plain)) {
    walk.proseSeen = block.section;
    addFirstSentence(collector, walk.section.subject, inline);
    openWith(walk, { is: 'details', subject: walk.section.subject }, block.quote);
    return named;
  }
  const below = walk.blocks[walk.reading + 1];
  if (walk.section.is === 'plain' && walk.section.subject !== null && below?.kind === 'item' && isOverList(walk, block) && leadsToProducts(inline.plain, joinLines(text, below.lines).plain)) {
    openWith(walk, { is: 'solutions', subject: walk.section.subject, role: null, strict: false, ofComponent: false }, block.quote);
    return named;
  }
  if (labelled?.value === null && !labelled.bold && below?.kind === 'item' && isOverList(walk, block) && mayAdvise(walk.section) && isCaseOver(walk, labelled.label, below)) {
    openWith(walk, { is: 'choice', subject: subjectOf(walk.section), condition: labelled.label }, block.quote);
    return named;
  }
  if (labelled && isPartAmongFacets(walk, labelled, inline.plain)) {
    openWith(walk, { is: 'solutions', subject: subjectOf(walk.section), role: labelled.label, strict: true, ofComponent: false }, block.quote);
    return named;
  }
  // "**One schema for all:**" over a text on it, as another is below "Benefits": one of them.
  if (labelled && around.is === 'facet' && isTitleOfText(walk, block, labelled, around.facet)) {
    addStatement(collector, { subject: around.subject ?? '', facet: around.facet, inline, from: 0, to: labelled.label.length });
    openWith(walk, { is: 'details', subject: around.subject }, block.quote);
    return named;
  }
  const rest = labelled && lines.length > 1 ? { start: labelled.value?.start ?? (lines[1] ?? first).start, end: (lines.at(-1) ?? first).end } : labelled?.value ?? null;
  if (labelled && !labelled.value && lines.length > 1 && lines.slice(1).every((line) => isShortLine(walk, line)) && readLines(walk, labelled, lines, block)) return named;
  if (!labelled) { readProse(walk, block, inline); return named; }
  const value = rest ? joinLines(text, labelled.value ? [labelled.value, ...lines.slice(1)] : lines.slice(1)) : null;
  const context = readLabelled(collector, { labelled, value, whole: inline, context: around, open: walk.open?.context ?? null, vocabulary, names, isItem: false });
  // "**Kafka**: a log. Pros: replay." goes on about it.
  const next = around !== walk.section ? named : labelled.bold && value && (isNamedTitle(walk, labelled.label) || (context?.is === 'details' && context.subject === labelled.label)) ? { is: 'plain', subject: labelled.label } as const : null;
  if (!context) { readProse(walk, block, inline); return next; }
  const isNeutral = context.is === 'plain' && readLabel(labelled.label, vocabulary)?.meaning.is === 'neutral';
  if (value && isNeutral && /^(?:introduction|intro|background|overview|summary|tl;?dr|in short|in a nutshell)$/i.test(labelled.label)) readDefinition(walk, value);
  // "Rule of thumb: a queue for jobs; a log for replay"
  if (value && (isNeutral || context.is === 'choice')) readRules(walk, ADVICE_IN_SHORT.test(labelled.label) ? inline : value);
  if (value && ((context.is === 'details' && mayAdvise(walk.section)) || (context.is === 'facet' && context.facet === 'principle'))) readRules(walk, value, context.is === 'facet' ? null : subjectOf(walk.section), findSolution(labelled.label)?.name ?? matchShortForm(labelled.label, names));
  // "OLTP: online transaction processing" over a list of products.
  if (context.is === 'plain' && labelled.bold && value === null && context.subject !== subjectOf(walk.section) && isNamedTitle(walk, labelled.label)) walk.headed = context;
  if (labelled.bold && value === null) addTitledProduct(walk, labelled);
  const isKind = context.is === 'details' && isOverList(walk, block) && isKindOfThing(labelled.label);
  // "> Pros" over a list that is not quoted.
  const quote = value === null && below?.kind === 'item' ? Math.min(below.quote, block.quote) : block.quote;
  openWith(walk, isKind ? { is: 'plain', subject: labelled.label } : context, quote, value !== null && !isKind, labelled.value === null && lines.length === 2 && lines.every((line) => isShortLine(walk, line)));
  return next;
}

/** True for a title in bold that surely names a thing; others may be parts of what the section is about. */
const isNamedTitle = (walk: NoteWalk, label: string): boolean => isKindOfThing(label) || findSolution(label) !== null || matchShortForm(label, walk.names) !== null || walk.collector.kinds.has(label);

/** "What it is" alone in the first line, and then what it is. */
function lineLabel(walk: NoteWalk, [line, below]: readonly Span[]): LabelledLine | null {
  const { text } = walk;
  if (!line || !below || line.end - line.start > LONGEST_BARE || !/^\p{Lu}/u.test(text.slice(below.start, below.start + 2))) return null;
  const { plain } = joinLines(text, [line]);
  // "Q. When to use?" over "A. One kind of server"
  const isAsked = plain.endsWith('?') && plain.length < LONGEST_BARE && bareMeaning(plain, walk.vocabulary)?.is === 'facet';
  return !isAsked && lineMeaning(walk, plain) === null ? null : { label: plain, labelSpan: line, value: null, bold: true };
}

/** "Yes: PostgreSQL", "No → go on" in a line below its question. */
const ANSWER_LINE = /^[^:\u2192\u21d2=>]{1,60}?(?::|\u2192|=>|->|\u21d2|\s[\u2013\u2014])\s/;

/** A label over bare lines, a thing a line: products without bullets, or short statements. */
function readLines(walk: NoteWalk, labelled: LabelledLine, lines: readonly Span[], block: ParagraphBlock): boolean {
  const { collector, vocabulary, text, names } = walk;
  const [first, ...items] = lines.map((line) => withoutLetter(joinLines(text, [line])));
  if (!first) return false;
  const meaning = readLabel(labelled.label, vocabulary)?.meaning.is;
  const known = items.filter(({ plain }) => findSolution(plain)).length;
  const subject = subjectOf(walk.section);
  let context: Context | null = null;
  if (meaning === 'facet' || meaning === 'trade-off' || meaning === 'solutions' || meaning === 'alternatives') context = readLabelled(collector, { labelled, value: null, whole: first, context: walk.section, open: walk.open?.context ?? null, vocabulary, names, isItem: false });
  else if (labelled.label.endsWith('?') && items.every(({ plain }) => ANSWER_LINE.test(plain))) context = readLabelled(collector, { labelled, value: null, whole: first, context: walk.section, open: null, vocabulary, names, isItem: false });
  else if (known * 2 >= items.length && meaning === undefined) context = { is: 'solutions', subject, role: labelled.label, strict: false, ofComponent: false };
  if (!context) return false;
  for (const inline of items) readContent(collector, { inline, marker: '', context, names, prose: false });
  openWith(walk, context, block.quote, true, true);
  return true;
}

/** "B. Response times vary little": what is said. */
function withoutLetter(inline: InlineText): InlineText {
  return /^[A-Z][.)] \p{Lu}/u.test(inline.plain) ? sliceInline(inline, 3, inline.plain.length) : inline;
}

function isShortLine(walk: NoteWalk, line: Span): boolean {
  const { text } = walk;
  return line.end - line.start < 70 && !/[.!?;]$/.test(text.slice(line.start, line.end));
}

function readProse(walk: NoteWalk, block: ParagraphBlock, inline: InlineText): void {
  const { collector, names, listed } = walk;
  const item = walk.stack.at(-1)?.context;
  // "1. **Saga pattern**" over what it is, which stands in the item.
  if (item?.is === 'plain' && item.subject !== null && item.subject !== subjectOf(walk.section) && walk.blocks[walk.reading - 1]?.kind === 'item') readDefinition(walk, inline, { of: item.subject });
  const bare = isPlainText(walk, block) ? lineMeaning(walk, inline.plain) : null;
  if (bare !== null) { openWith(walk, contextOfMeaning(walk, bare, subjectOf(walk.section), inline.plain), block.quote); return; }
  // "Why Timescale?" over the reasons
  const praised = isOverList(walk, block) && inline.plain.endsWith('?') ? askedWhy(inline.plain) : null;
  const reasoned = praised === null ? null : matchShortForm(praised, names) ?? findSolution(praised)?.name ?? null;
  if (reasoned !== null) { openWith(walk, { is: 'facet', facet: 'benefit', subject: reasoned }, block.quote); return; }
  if (isOverList(walk, block) && /\s(?:if|when|wenn|falls):?$/i.test(inline.plain)) {
    // "I'd use a document store if" over a list, be it behind other sentences.
    const opener = readRuleOpener(`${inline.plain.slice(inline.plain.lastIndexOf('. ') + 1).trim().replace(/:$/, '')}:`);
    const options = opener ? readOptions(opener.option, names).filter(({ known }) => known).map(({ name }) => name) : [];
    if (opener && options.length === 1) addLikenedProducts(collector, inline, opener.option, options[0] ?? '');
    if (opener && options.length > 0) { openWith(walk, { is: 'rule', options, stance: opener.stance, subject: subjectOf(walk.section) }, block.quote); return; }
  }
  const below = walk.blocks[walk.reading + 1];
  if (below?.kind === 'item' && isOverList(walk, block) && inline.plain.length < 80 && !/[.!?;]$/.test(inline.plain) && walk.section.is !== 'solutions' && walk.section.is !== 'roles' && takesKnown(walk, below)) {
    openWith(walk, { is: 'choice', subject: subjectOf(walk.section), condition: inline.plain.replace(/:$/, '') }, block.quote);
    return;
  }
  const [led] = isOverList(walk, block) ? findSolutions(inline.plain) : [];
  const told = led?.start === 0 && !led.ordinary ? led.entry.name : subjectOf(walk.section);
  const said = isOverList(walk, block) && (walk.section.is === 'plain' || walk.section.is === 'facet') ? introducedFacet(inline.plain, told, walk.vocabulary) ?? consideredFacet(collector, inline.plain, told) : null;
  if (walk.section.is === 'facet' && walk.section.facet === 'drawback' && isOverList(walk, block) && leadsToRemedies(inline.plain)) { openWith(walk, { is: 'details', subject: walk.section.subject }, block.quote); return; }
  if (said !== null) {
    if (walk.section.is === 'plain' && inline.plain.includes('. ')) readFirstProse(walk, block, inline);
    openWith(walk, { is: 'facet', facet: said, subject: told }, block.quote);
    return;
  }
  if (walk.section.is === 'plain' && readArrowParagraph(walk, block, inline)) return;
  const sort = sortOverSides(walk, block, inline.plain);
  if (sort !== null) walk.open = null;
  const isKind = (walk.section.is === 'plain' || walk.section.is === 'choice') && !walk.open && addKindInBrackets(collector, inline, subjectOf(walk.section), { isKind: sort !== null });
  if (isKind && sort !== null) { walk.headed = { is: 'plain', subject: sort }; openWith(walk, walk.headed, block.quote); return; }
  const chosen = walk.section.is === 'choice' ? BOLD_OPTION.exec(walk.text.slice(block.start, block.start + 60))?.[1] : undefined;
  const before = collector.facts.length;
  if (walk.section.is !== 'furniture' && readRules(chosen === undefined ? walk : { ...walk, names: [...names, chosen] }, inline, null, spokenOfAlone(walk))) { readBeforeRules(walk, block, { inline, before }); return; }
  if (isKind) return;
  // "When to choose SQL, a document store or a graph?" over the options.
  if (isOverList(walk, block) && WHICH_OF.test(inline.plain)) { openWith(walk, { is: 'choice', subject: subjectOf(walk.section), condition: null }, block.quote); return; }
  if (inline.plain.endsWith('?') && inline.plain.length < 120) { openWith(walk, { is: 'question', question: inline.plain, subject: subjectOf(walk.section) }, block.quote); return; }
  const state = walk.open;
  if (state) {
    const [line] = block.lines;
    if (state.used && state.overLines && line && block.lines.length === 1 && isShortLine(walk, line) && (state.context.is === 'facet' || state.context.is === 'rule')) { readContent(collector, { inline, marker: '', context: state.context, names, prose: false }); return; }
    // What is said of an item ends no list.
    if (state.used && walk.stack.length > 0) return;
    if (state.used) walk.open = null;
    else if (state.context.is === 'solutions' || state.context.is === 'facet' || state.context.is === 'trade-off') { readContent(collector, { inline, marker: '', context: state.context, names, prose: true }); return; }
    else return;
  }
  if (walk.section.is === 'solutions') {
    if (isGroupLine(walk, inline)) {
      const role = inline.plain.replace(/:$/, '');
      if (walk.section.ofComponent || componentVocabulary().has(role.toLowerCase())) collector.componentGroups.add(`${walk.section.subject ?? ''}|${role}`);
      openWith(walk, { ...walk.section, role }, block.quote);
    }
    else readContent(collector, { inline, marker: '', context: walk.section, names, prose: true });
    return;
  }
  const isFirst = walk.section.is === 'facet' && walk.section.facet === 'definition' && walk.proseSeen !== block.section;
  if (isFirst) walk.proseSeen = block.section;
  if ((walk.section.is === 'facet' || walk.section.is === 'trade-off') && (isFirst || (!listed.has(block.section) && !(walk.section.is === 'facet' && walk.section.facet === 'definition')))) { readContent(collector, { inline, marker: '', context: walk.section, names, prose: true }); return; }
  if (readCaseLine(walk, block, inline)) return;
  const lone = walk.section.is === 'plain' && isOverList(walk, block) ? loneName(walk, inline.plain) : null;
  if (lone !== null) { openWith(walk, { is: 'plain', subject: lone }, block.quote); return; }
  if (walk.section.is === 'plain' || walk.section.is === 'choice') readContent(collector, { inline, marker: '', context: walk.section, names, prose: true });
  if (walk.section.is === 'plain') {
    readDeed(walk, inline);
    readFirstProse(walk, block, inline);
    readToldProduct(walk, inline);
  } else if (walk.section.is === 'facet' && walk.section.subject !== null) {
    // "A service mesh is a layer that \u2026" over the list below "When to use a service mesh"
    readDefinition(walk, inline, { isFirst: false, of: walk.section.subject });
    if (walk.section.facet === 'suits' || walk.section.facet === 'struggles') readRules(walk, inline);
  }
}

/** "X keeps a log. Use it when …": a sentence in front of the rules says what the thing is, as in any other prose. */
function readBeforeRules(walk: NoteWalk, block: ParagraphBlock, { inline, before }: { readonly inline: InlineText; /** Number of facts before the rules. */ readonly before: number }): void {
  const { collector, section, names } = walk;
  const subject = section.is === 'plain' ? section.subject : null;
  if (subject !== null) addNamedProducts(collector, inline, subject);
  const end = offsetOf(inline, firstSentence(inline.plain).length - 1);
  if (end === undefined || walk.open !== null || collector.facts.slice(before).some(({ at }) => at.start < end)) return;
  if (section.is === 'plain') readFirstProse(walk, block, inline);
  else if (section.is === 'facet' && section.facet === 'definition' && walk.proseSeen !== block.section) {
    walk.proseSeen = block.section;
    readContent(collector, { inline, marker: '', context: section, names, prose: true });
  }
}

const IS_THING = /^\S.{1,60}? (?:is|are) (?:an?|the) /;

const WHICH_OF = /^when (?:to|should (?:i|you|we)) (?:use|choose|pick)\s[^?]{2,60}(?:,|\sor\s|\svs\.?\s)[^?]{2,60}\?$/i;

/** "**dlt** when the source is our own": what is chosen, known or not, where the note says how to choose. */
const BOLD_OPTION = /^\*\*([^*]{2,40})\*\* (?:only )?(?:when|if|for)\s/;

/** True in a note that has no headings but those told by its lines. */
function isPlainText({ document, blocks }: NoteWalk, { section }: ParagraphBlock): boolean {
  const heading = blocks[document.sections[section]?.heading ?? -1];
  return heading?.kind === 'heading' && heading.inferred;
}

/** What "Common tools" alone in a line opens; null for any other line. */
const lineMeaning = ({ vocabulary }: NoteWalk, plain: string): Meaning | null => (plain.length < LONGEST_BARE && !/[.!?;,]$/.test(plain) ? bareMeaning(plain, vocabulary) : null);

const LONGEST_BARE = 30;

/** The first prose of a section may define what its title names; any other only by its name. */
function readFirstProse(walk: NoteWalk, block: ParagraphBlock, inline: InlineText): void {
  const [line, ...more] = block.lines;
  if (line !== undefined && more.length === 0 && isLinksOrTags(walk.text, line)) return;
  const isFirst = walk.proseSeen !== block.section;
  walk.proseSeen = block.section;
  const isStressed = line !== undefined && more.length === 0 && /^\*\*[^*]+\.\*\*$/.test(walk.text.slice(line.start, line.end));
  readDefinition(walk, inline, { isFirst, isStressed });
  readLaterDefinition(walk, inline);
  const own = walk.collector.outline.roles[block.section]?.candidate;
  if (isFirst && own != null && findSolution(own)) addToOwnKind(walk.collector, inline, own);
}

function isOverList(walk: NoteWalk, block: ParagraphBlock): boolean {
  const { blocks } = walk;
  const next = blocks[walk.reading + 1];
  return block.lines.length === 1 && next?.kind === 'item' && next.section === block.section;
}

/** "MySQL" alone in a line over bullets: they speak of it. */
function loneName(walk: NoteWalk, plain: string): string | null {
  const { names } = walk;
  const bare = plain.replace(/:$/, '');
  return bare.length > 50 ? null : findSolution(bare)?.name ?? matchShortForm(bare, names) ?? (canBeName(bare) && isKnownName(bare) && bare.split(' ').length <= 4 ? bare : null);
}

/** "NoSQL databases" alone in a line over bullets, in a solution's place. */
function isGroupLine(walk: NoteWalk, inline: InlineText): boolean {
  const { blocks } = walk;
  const next = blocks[walk.reading + 1];
  return next?.kind === 'item' && inline.plain.length < 50 && !/[.;,?!]$|^(?:which|what|these|those|some|here)\b/i.test(inline.plain) && !findSolution(inline.plain);
}
