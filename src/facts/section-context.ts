import { readInline, sliceInline, type InlineText } from '../notes/inline-text';
import type { HeadingBlock, NoteDocument } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { addRule, addStatement, addUse, noteSubject, provenanceOf } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import { SIDES } from './fact';
import { fromSlug } from './find-note-subject';
import { findSolution, findSolutions } from './find-solutions';
import { joinLines } from './join-lines';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import type { Meaning } from './label-vocabulary';
import { coreName, matchShortForm, sharesWords, withoutBracket } from './name-keys';
import { tellsChoice } from './nested-items';
import { isPartWord } from './note-outline';
import type { NoteWalk } from './note-walk';
import { isNameLike, isProductName, PROGRAMMING_LANGUAGE } from './product-names';
import { addAdvice, addChoice, advises, advisesOn, knownOptions, TAKES, weighs } from './read-choice';
import type { Context } from './read-content';
import { askedWhy, readLabel, whenToDo } from './read-label';
import { readOptions } from './read-options';
import { excels } from './read-rule-opener';
import { canBeName, comparedThings, holdsKnownName, isKnownName, kindByName, readTitle, setsSideBySide, subjectTitle, withoutNumber, withoutSigns } from './read-title';
import { hasOwnLabels } from './section-labels';
import { splitLabel, type LabelledLine } from './split-label';
import { addListedInTitle, addTitleProducts } from './read-title-products';

/** What a heading says of the text below it. */
export function contextOfSection(walk: NoteWalk, block: HeadingBlock): Context {
  const { collector, document, outline, text, blocks, names } = walk;
  const role = outline.roles[block.section];
  const parent = document.sections[block.section]?.parent ?? -1;
  const around = outline.roles[parent];
  const parentTitle = document.sections[parent]?.title ?? '';
  if (!role) return { is: 'plain', subject: null };
  const title = readInline(text, block.content);
  // "####" without a title goes on with what is around it.
  if (title.plain === '' && around?.meaning) return contextOfMeaning(walk, around.meaning, around.subject, parentTitle);
  const situation = SITUATION.exec(title.plain)?.[1];
  if (situation !== undefined) collector.scenario = { condition: situation, section: block.section };
  else if (role.meaning === null && role.opener === null && kindByName(title.plain) === null && !findSolution(title.plain) && isDecidedBelow(walk, block.section)) collector.scenario = { condition: withoutNumber(title.plain), section: block.section };
  if (role.meaning?.is === 'furniture' || around?.meaning?.is === 'furniture') return { is: 'furniture' };
  if (role.subject !== null && (role.candidate !== null || title.plain.toLowerCase().includes(role.subject.toLowerCase()))) addTitleProducts(collector, title, role.subject);
  addPartBehindProduct(walk, block, title);
  addListedInTitle(collector, title);
  if (role.opener && role.opener.rest.replace(/:$/, '') !== '') {
    // "4. Use a key-value store when look-ups are simple" as a heading is the rule; what is below speaks of the store.
    const { opener } = role;
    const options = readOptions(opener.option, names).filter(({ known }) => known).map(({ name }) => name);
    for (const option of options) addRule(collector, { option, stance: opener.stance, when: [readCondition(opener.rest.replace(/:$/, ''), null)], certain: true, group: `heading ${block.line}`, at: provenanceOf(collector, block.content, 'heading') });
    return { is: 'plain', subject: opener.stance === 'prefer' ? options[0] ?? role.subject : role.subject };
  }
  if (role.opener) {
    const options = readOptions(role.opener.option, names).map(({ name }) => name);
    // "Choose a relational database (PostgreSQL, MySQL) if:"
    const [led = '', products = ''] = options.length === 1 && !findSolution(options[0] ?? '') ? /^[^()]{2,60}\(([^()]{2,80})(?=\))/.exec(title.plain) ?? [] : [];
    if (options[0] !== undefined && isSureSolutionList(products, 1)) addSolutions(collector, sliceInline(title, led.length - products.length, led.length), { subject: options[0], role: null, strict: true });
    // "PostgreSQL excels when" says what it suits, as much as when to take it.
    if (options[0] !== undefined && options.length === 1 && excels(title.plain)) return { is: 'facet', facet: 'suits', subject: options[0], advises: true };
    return { is: 'rule', options, stance: role.opener.stance, subject: role.subject ?? (options.length === 1 ? options[0] ?? null : null) };
  }
  if (around?.opener && role.meaning === null && !title.plain.endsWith('?')) {
    // "1. You need replay" below "Choose Kafka when".
    const options = around.opener.rest.replace(/:$/, '') === '' ? readOptions(around.opener.option, names).map(({ name }) => name) : [];
    const condition = withoutNumber(title.plain);
    if (options.length > 0) addChoice(collector, { options, condition, stance: around.opener.stance, inline: title, from: title.plain.length - condition.length, group: 'choice-list' });
    if (options.length > 0) return { is: 'details', subject: options.length === 1 ? options[0] ?? null : null };
  }
  if (walk.series && (document.sections[block.section]?.level ?? 0) <= walk.series.level) walk.series = null;
  // "Pros" below "2. Write-through", which no heading marks.
  if (walk.series && role.meaning && role.candidate === null && role.subject === (around?.subject ?? null)) return contextOfMeaning(walk, role.meaning, walk.series.name, title.plain);
  const need = ASKED_FOR_CASE.exec(title.plain)?.[1];
  if (need !== undefined) return { is: 'choice', subject: role.subject, condition: need };
  const met = CASE_TITLE.exec(withoutNumber(title.plain))?.[1];
  const taken = met === undefined ? null : takenBelow(walk, block.section);
  if (met !== undefined && taken !== null) return { is: 'choice', subject: taken.length === 1 ? taken[0] ?? null : role.subject, condition: met };
  const aside = around?.meaning?.is === 'facet' && around.meaning.facet === 'suits' ? /^\P{L}*(don[\u2019']?t|do)(?:[\u2019']?s)?\P{L}*$/iu.exec(title.plain)?.[1] : undefined;
  if (aside !== undefined && around) return { is: 'facet', facet: aside.length > 2 ? 'struggles' : 'suits', subject: around.subject };
  // "Anti-patterns" below "When not to use X"
  if (role.meaning?.is === 'neutral' && around?.meaning?.is === 'facet' && SIDES.has(around.meaning.facet) && !outline.itemized.has(parent)) return contextOfMeaning(walk, around.meaning, around.subject, parentTitle);
  if (role.meaning) return contextOfMeaning(walk, role.meaning, role.subject, title.plain);
  const done = role.candidate === null ? whenToDo(title.plain, role.subject) : null;
  if (done !== null) return { is: 'facet', facet: done, subject: role.subject, advises: true };
  const praised = leadsToItems(walk, block.section) ? askedWhy(title.plain) : null;
  const named = praised === null ? null : matchShortForm(praised, names) ?? (/^\p{Lu}/u.test(praised) && kindByName(praised) !== null && canBeName(praised) ? praised : null);
  if (named !== null) return { is: 'facet', facet: 'benefit', subject: named };
  if (title.plain.endsWith('?') && !around?.meaning && !isOverProducts(walk, block.section)) return { is: 'question', question: title.plain, subject: role.subject };
  if (around?.meaning?.is === 'qualities' && role.candidate) {
    noteSubject(collector, role.candidate, provenanceOf(collector, block.content, 'heading'), { quality: 5 });
    return { is: 'details', subject: role.candidate };
  }
  if (around?.meaning?.is === 'facet' && !outline.itemized.has(parent)) {
    const example = around.meaning.facet === 'example' ? findSolution(title.plain) : null;
    if (example && around.subject) addUse(collector, { subject: around.subject, solution: example.name, role: null, group: '', span: block.content, extractor: 'heading' });
    if (example) return { is: 'plain', subject: role.subject };
    if (role.candidate) return hasOwnLabels(document, block.section, walk.vocabulary) ? { is: 'plain', subject: role.candidate } : { is: 'facet', facet: around.meaning.facet, subject: role.candidate };
    if (title.plain.endsWith('?')) return { is: 'question', question: title.plain, subject: around.subject };
    // "Event-driven" below "When to use it", of which a table above has said something.
    const told = collector.subjects.has(title.plain) && (collector.subjects.get(title.plain)?.stated.length ?? 0) > 0 ? title.plain : null;
    if (told !== null && told !== around.subject) return { is: 'facet', facet: around.meaning.facet, subject: told };
    // "Reliability" over "Network: it fails now and then": what is labelled below it is said, and the title only sorts it.
    if (around.subject && holdsLabelledItems(walk, block.section)) return { is: 'facet', facet: around.meaning.facet, subject: around.subject };
    // Headings over code are steps of a tutorial, not examples of the thing.
    if (around.subject && around.meaning.facet !== 'definition' && !NO_ITEM.test(title.plain) && !(setsSideBySide(title.plain) && comparedThings(title.plain).every(isKnownName)) && !(around.meaning.facet === 'example' && holdsCode(walk, block.section))) {
      const { facet } = around.meaning;
      const from = title.plain.length - withoutNumber(withoutSigns(title.plain)).length;
      addStatement(collector, { subject: around.subject, facet, inline: title, from });
      // "1. You need order" below "When to use Kafka over RabbitMQ".
      if ((facet === 'suits' || facet === 'struggles') && (advises(parentTitle) || walk.ruled === parent)) addAdvice(collector, { subject: around.subject, facet, inline: title, from });
      // "Failures stay in one place" below "Resilience" below "Benefits" is one as well.
      if (blocks[walk.reading + 1]?.kind === 'item' && blocks[walk.reading + 1]?.section === block.section) return { is: 'facet', facet, subject: around.subject };
    }
    return { is: 'details', subject: around.subject };
  }
  if (around && around.subject && (around.meaning?.is === 'solutions' || around.meaning?.is === 'roles')) {
    // "Java" over libraries for it.
    if (PROGRAMMING_LANGUAGE.test(title.plain)) return { is: 'solutions', subject: around.subject, role: null, strict: false, ofComponent: false };
    const { name } = readTitle(title.plain);
    const known = findSolution(title.plain) ?? findSolution(name) ?? findSolution(withoutBracket(title.plain));
    // What has pros and cons of its own among products is one, known or not.
    const product = known?.name ?? (role.candidate && !/\sand\s/.test(role.candidate) ? productAmong(walk, block.section, role.candidate) : null) ?? (role.candidate && !isKnownName(name) && !/\sand\s/.test(name) && hasOwnLabels(document, block.section, walk.vocabulary) ? name : null);
    if (product !== null) {
      if (!known) collector.kinds.set(product, 'solution');
      addUse(collector, { subject: around.subject, solution: product, role: null, group: '', span: block.content, extractor: 'heading' });
      return { is: 'plain', subject: role.subject };
    }
    const part = title.plain.replace(/:$/, '');
    // "Batch Processing" below "Technologies", where another section is on it: its own.
    const own = outline.roles.find(({ candidate }, at) => at !== block.section && candidate !== null && candidate !== around.subject && coreName(candidate) === coreName(part));
    if (own?.candidate) return { is: 'solutions', subject: own.candidate, role: null, strict: true, ofComponent: false };
    // "The facade" over what it is: a part that the note describes by itself.
    if (role.candidate && describesItself(walk, block.section)) {
      collector.kinds.set(role.candidate, 'component');
      return { is: 'plain', subject: role.candidate };
    }
    // "Relational databases" among the tools for storage is a part that has them too.
    if (role.candidate) collector.part = { of: around.subject, name: role.candidate, section: block.section };
    return { is: 'solutions', subject: around.subject, role: part, strict: true, ofComponent: false };
  }
  // "Monitoring" over "Prometheus, Grafana" below "Tools" in a note on no one thing: a part of its own.
  if (around && around.subject === null && role.candidate !== null && (around.meaning?.is === 'solutions' || around.meaning?.is === 'roles') && beginsWithProducts(walk, block.section)) return { is: 'solutions', subject: role.candidate, role: null, strict: true, ofComponent: false };
  // "Document" below "Types of NoSQL databases"
  if (around?.meaning?.is === 'kinds' && role.candidate !== null && kindByName(role.candidate) === null) collector.kinds.set(role.candidate, 'component');
  // "Strategies" over a list of headings: each is one, however little is said of it.
  if (around?.meaning?.is === 'container' && role.candidate && blocks[walk.reading + 1]?.section === block.section && blocks[walk.reading + 1]?.kind === 'paragraph') noteSubject(collector, role.candidate, provenanceOf(collector, block.content, 'heading'));
  // "Components of the Modern Data Stack" over sections of products: it uses them.
  const whole = role.candidate && findSolution(role.candidate) ? PARTS_OF.exec(parentTitle)?.[1]?.replace(/[:?]$/, '') : undefined;
  if (role.candidate && whole !== undefined && kindByName(whole) !== null) addUse(collector, { subject: matchShortForm(whole, names) ?? whole, solution: findSolution(role.candidate)?.name ?? role.candidate, role: null, group: '', span: block.content, extractor: 'heading' });
  const thing = role.candidate ? thingOver(walk, parent) : null;
  const listed = thing === null || role.candidate === null ? null : parent > 0 && isPartName(thing) ? productAmong(walk, block.section, role.candidate) : outline.compared.length === 0 ? knownAmong(walk, block.section, role.candidate, isPartName(thing) ? MOST_UNKNOWN : MOST_BESIDE) : null;
  if (listed !== null && thing !== null) addUse(collector, { subject: thing, solution: listed, role: null, group: '', span: block.content, extractor: 'heading' });
  // A product with a section of its own is described there, whatever its text says.
  if (role.candidate && blocks[walk.reading + 1]?.section === block.section && findSolution(role.candidate)) noteSubject(collector, role.candidate, provenanceOf(collector, block.content, 'heading'));
  // "NoSQL" below "Which one to use?", where another section is on it: what speaks for it.
  if (around?.meaning?.is === 'choice' && role.candidate !== null && outline.roles.some(({ candidate }, at) => at !== block.section && candidate !== null && coreName(candidate) === coreName(role.candidate ?? ''))) return { is: 'rule', options: [role.candidate], stance: 'prefer', subject: role.candidate };
  // "Synchronous communication" over bold names, in a note that is a collection of patterns.
  if (outline.collects === 'pattern' && (role.candidate === null ? block.level === 1 : role.candidate !== outline.noteSubject) && around?.meaning == null && holdsNamedItems(walk, block.section, block.level > 1)) return { is: 'plain', subject: role.subject, ofKinds: 'pattern' };
  // "Picking a queue" as the note's own title is over sections on each.
  const isOwn = role.candidate !== null && isKnownName(role.candidate) && document.sections[document.sections[block.section]?.parent ?? -1]?.level === 1;
  return around?.meaning?.is === 'choice' && !isOwn ? { is: 'choice', subject: role.subject, condition: role.candidate ? null : title.plain } : { is: 'plain', subject: role.subject };
}

/** True for a title over items, or over a line that introduces them ("It enables:"). */
function leadsToItems({ blocks, reading, text }: NoteWalk, section: number): boolean {
  const [next, after] = [blocks[reading + 1], blocks[reading + 2]];
  if (next?.section !== section) return false;
  return next.kind === 'item' || (next.kind === 'paragraph' && next.lines.length === 1 && text.charCodeAt(next.end - 1) === 58 && after?.kind === 'item' && after.section === section);
}

/** True where the first item below a title is nothing but known products. */
function beginsWithProducts({ blocks, reading, text }: NoteWalk, section: number): boolean {
  const next = blocks[reading + 1];
  return next?.kind === 'item' && next.section === section && isSureSolutionList(joinLines(text, next.lines).plain, 1);
}

/** "Which API gateway to use?" over "Kong" and "Traefik": no question that they answer, but the part that they are products of. */
function isOverProducts({ blocks, reading, text, outline }: NoteWalk, section: number): boolean {
  const next = blocks[reading + 1];
  return isKnownName(outline.roles[section]?.candidate ?? '') && next?.kind === 'item' && next.section === section && findSolution(joinLines(text, next.lines).plain) !== null;
}

/** "What tool should I use if I want to keep state?" */
const ASKED_FOR_CASE = /^(?:what|which) [^?]{2,40} (?:should|do|would|can|could) (?:i|you|we|one) (?:use|choose|pick|take) (?:if|when|for) (?!it\b|this\b|that\b)([^?]{5,100})\?$/i;

/** "4. If I need a fast lock" over "Use Redis." */
const CASE_TITLE = /^(?:if|when(?:ever)?|wenn|falls) ((?:i|you|we|your|our|the|there|ich|du|wir|man)\b[^?]{5,100})$/i;

/** The products that the first text below a title says to take; null where it says so of none. */
function takenBelow({ blocks, reading, text, names }: NoteWalk, section: number): readonly string[] | null {
  const next = blocks[reading + 1];
  if (next?.section !== section || next.kind !== 'paragraph') return null;
  const [sentence = ''] = joinLines(text, next.lines).plain.split(/\.\s|\.$/);
  const options = TAKES.test(sentence) ? knownOptions(sentence.replace(TAKES, '').replace(/\s*\([^()]*\)$/, ''), names) : [];
  return options.length > 0 ? options : null;
}

/** "PostgreSQL - Main database" */
const PRODUCT_AND_PART = /^(.{2,40}?)\s[\u2013\u2014-]\s(\p{Lu}.{2,40})$/u;
/** Fewer titles side by side are no stack. */
const FEWEST_PRODUCTS = 3;

/** "PostgreSQL - Main database" beside other sections of that form: the part that uses it. */
function addPartBehindProduct({ document, collector, vocabulary }: NoteWalk, { section, content }: HeadingBlock, { plain }: InlineText): void {
  const [, product = '', part = ''] = PRODUCT_AND_PART.exec(plain) ?? [];
  if (part === '' || !canBeName(part) || findSolution(part) || readLabel(part, vocabulary) !== null) return;
  const { sections } = document;
  const parent = sections[section]?.parent;
  const known = findSolution(readTitle(product).name);
  let alike = 0;
  for (const other of sections) {
    const [, beside = '', there = ''] = alike < FEWEST_PRODUCTS && other.parent === parent ? PRODUCT_AND_PART.exec(other.title) ?? [] : [];
    if (there !== '' && isKnownName(there) && findSolution(readTitle(beside).name) !== null) alike++;
  }
  if (known === null || alike < FEWEST_PRODUCTS) return;
  addUse(collector, { subject: part, solution: known.name, role: null, group: '', span: content, extractor: 'heading', vote: { component: 2 } });
}

const isPartName = (name: string): boolean => isKnownName(name) && (kindByName(name) ?? 'component') === 'component';

/** What the sections below a title may be products of: "Message brokers", be it the note's own title, or "Choosing a message broker". */
function thingOver({ document, outline }: NoteWalk, parent: number): string | null {
  const around = outline.roles[parent];
  const name = around?.candidate ?? (around?.meaning?.is === 'choice' ? readTitle(document.sections[parent]?.title ?? '').name : parent === 0 ? subjectTitle(fromSlug(document.title)) : null);
  return name !== null && isKnownName(name) && !findSolution(name) && (parent > 0 || name.includes(' ') || isPartWord(name)) ? name : null;
}

/** Titles below a facet that are none of its items. */
const NO_ITEM = /^(?:when|how|what|why|where)\b|\b(?:diagram|figure|picture|image|overview|summary|conclusion|takeaway|rule of thumb|practical rule)s?(?: \([^()]*\))?$/i;

/** Of the products of one kind a catalogue knows at least every third. */
const MOST_UNKNOWN = 3;
/** Where a pattern's sections are its products, at least every second is one that is known. */
const MOST_BESIDE = 2;
/** More sections side by side tell nothing new. */
const MOST_SECTIONS = 40;

/** "Message brokers" over sections of products: the one that this section is about. Null where too few of the sections there are known. */
function productAmong({ document, collector }: NoteWalk, section: number, name: string): string | null {
  if (!areProducts(document, section, MOST_UNKNOWN)) return null;
  const known = findSolution(name);
  // "Ingestion wishlist" below "Ingestion" is none.
  const isOne = known !== null || (isNameLike(name) && !sharesWords(name, document.sections[document.sections[section]?.parent ?? -1]?.title ?? ''));
  if (isOne && !known) collector.kinds.set(name, 'solution');
  return isOne ? known?.name ?? name : null;
}

/** "Stream processing" over sections of products, and little else: the known one that this section is about. */
function knownAmong({ document }: NoteWalk, section: number, name: string, most: number): string | null {
  const known = findSolution(name)?.name ?? null;
  return known !== null && areProducts(document, section, most, 2) ? known : null;
}

/** True where one in `most` of the sections beside it is named as a product, and `least` of them are. */
function areProducts({ sections }: NoteDocument, section: number, most: number, least = 1): boolean {
  const parent = sections[section]?.parent ?? -1;
  let all = 0;
  let products = 0;
  for (let at = parent + 1; at < sections.length && all < MOST_SECTIONS; at++) {
    const other = sections[at];
    if (other?.parent !== parent) continue;
    all++;
    if (findSolution(readTitle(other.title).name) !== null) products++;
  }
  return products >= least && products * (products > 1 ? most : 2) >= all;
}

/** "Scenario 2: fraud detection": what is below it says what to choose then. */
const SITUATION = /^(?:scenario|situation|use case|case)\s?(?:#?\d+|[A-Z])?\s?[:\u2013\u2014-]\s+(.{3,120})$/i;

/** How it is said below a case what was decided in it. */
const DECIDED = /^(?:decision|recommend(?:ed|ation)(?: \p{L}+)?|best (?:choice|option|fit)|choice|pick|verdict|selected|chosen)$/iu;

/** True for "IoT data" over "**Decision:** Schema-on-read": what follows the title first is what to take in that case. */
function isDecidedBelow(walk: NoteWalk, section: number): boolean {
  const next = walk.blocks[walk.reading + 1];
  const [line] = next?.section === section && (next.kind === 'item' || next.kind === 'paragraph') ? next.lines : [];
  return line !== undefined && walk.text.startsWith('**', line.start) && tellsChoice(walk, line, DECIDED);
}

const PARTS_OF = /^(?:key |core |main )?(?:components|parts|building blocks|tools|technologies|layers|pieces) (?:of|in|behind) (?:an? |the |our |my )?(.{3,50})$/i;

/** In words. */
const SHORTEST_SENTENCE = 6;

/** True where a section begins with what its title is or does, and not with products. */
function describesItself({ blocks, reading, text }: NoteWalk, section: number): boolean {
  const next = blocks[reading + 1];
  if (next?.section !== section || (next.kind !== 'paragraph' && next.kind !== 'item')) return false;
  const { plain } = joinLines(text, next.lines);
  return plain.split(' ').length >= SHORTEST_SENTENCE && !isSolutionList(plain) && findSolutions(plain)[0]?.start !== 0;
}

/** Fewer bold names are details. */
const FEWEST_NAMES = 2;

/** True where all that stands right below a title are items with a name in bold and what it is, one of them known; the first ones suffice unless `mustKnow`. */
function holdsNamedItems({ blocks, reading, text, vocabulary }: NoteWalk, section: number, mustKnow: boolean): boolean {
  let items = 0;
  let known = !mustKnow;
  for (let at = reading + 1; blocks[at]?.section === section; at++) {
    const block = blocks[at];
    if (!mustKnow && items > FEWEST_NAMES && block?.kind !== 'item') break;
    const [line] = block?.kind === 'item' ? block.lines : [];
    const labelled = line && splitLabel(text, line);
    if (!labelled?.bold || labelled.value === null || !canBeName(labelled.label) || readLabel(labelled.label, vocabulary) !== null) return false;
    items++;
    known ||= isKnownName(labelled.label);
  }
  return known && items >= FEWEST_NAMES;
}

/** True where all that stands right below a title are items with a label and its text, two or more. */
function holdsLabelledItems({ blocks, reading, text }: NoteWalk, section: number): boolean {
  let items = 0;
  for (let at = reading + 1; blocks[at]?.section === section; at++) {
    const block = blocks[at];
    const [line] = block?.kind === 'item' ? block.lines : [];
    const labelled = line && splitLabel(text, line);
    if (!labelled || labelled.value === null) return false;
    items++;
  }
  return items > 1;
}

function holdsCode(walk: NoteWalk, section: number): boolean {
  const { blocks } = walk;
  for (let next = walk.reading + 1; blocks[next]?.section === section; next++) if (blocks[next]?.kind === 'fence') return true;
  return false;
}

/** A label or title under which the parts of something stand. */
export const speaksOfParts = (title: string): boolean => /\b(?:components?|parts?|building blocks?|pieces?|komponenten?|bausteine?)\b/i.test(title);

/** What a label or title of this meaning says of the text below it. */
export function contextOfMeaning(walk: NoteWalk, meaning: Meaning, subject: string | null, title: string): Context {
  const { collector, document } = walk;
  const ofComponent = speaksOfParts(title);
  if (ofComponent && subject && collector.outline.names.includes(subject) && (meaning.is === 'solutions' || meaning.is === 'facet')) {
    noteSubject(collector, subject, provenanceOf(collector, document.blocks[document.sections[collector.section]?.heading ?? 0] ?? { start: 0, end: 0 }, 'heading'), { component: 3 });
  }
  switch (meaning.is) {
    case 'facet': return { is: 'facet', facet: meaning.facet, subject, advises: (meaning.facet === 'suits' || meaning.facet === 'struggles') && advisesOn(title, subject), weighs: weighs(title) };
    case 'trade-off': return { is: 'trade-off', subject };
    // "Self-hosted" in a note on a product says how to run it.
    case 'solutions': return { is: 'solutions', subject, role: null, strict: subject !== null && findSolution(subject) !== null, ofComponent };
    case 'roles': return { is: 'roles', subject };
    case 'alternatives': return { is: 'alternatives', subject };
    case 'aliases': return { is: 'aliases', subject };
    case 'choice': return { is: 'choice', subject, condition: null };
    case 'qualities': return { is: 'qualities' };
    case 'furniture': return { is: 'furniture' };
    case 'kinds': return { is: 'plain', subject, ofKinds: 'component' };
    case 'container': return { is: 'plain', subject, ofKinds: meaning.kind };
    case 'neutral': return { is: 'plain', subject };
    default: return meaning satisfies never;
  }
}

/** "**AWS Lambda**" over what it does, beside another below "### Function as a service", or "3.InfluxDB": a product of the part that the title names. */
export function addTitledProduct(walk: NoteWalk, { label, labelSpan }: LabelledLine): void {
  const { collector, document, outline } = walk;
  const { section } = collector;
  const product = findSolution(label) ?? findSolution(withoutBracket(label));
  const part = outline.roles[section]?.candidate ?? readTitle(document.sections[section]?.title ?? '').name;
  if (product === null || !holdsKnownName(part) || !canBeName(part) || findSolutions(part).length > 0 || !isBesideTitledProduct(walk)) return;
  addUse(collector, { subject: part, solution: product.name, role: null, group: `${part}||titled`, span: labelSpan, extractor: 'heading', vote: { component: 1 } });
}

/** True where another line of the section is a product as a title; a single one may be what the section is about. */
function isBesideTitledProduct({ blocks, reading, text }: NoteWalk): boolean {
  for (const step of [-1, 1]) {
    for (let at = reading + step; blocks[at]?.section === blocks[reading]?.section; at += step) {
      const block = blocks[at];
      if (block?.kind !== 'paragraph' || block.lines.length > 1) continue;
      const title = TITLE_LINE.exec(text.slice(block.start, block.end))?.[1];
      if (title !== undefined && isProductName(withoutBracket(title))) return true;
    }
  }
  return false;
}

/** In bold, or behind a number without a blank. */
const TITLE_LINE = /^(?:\*\*|\d{1,2}[.)])([^*]+)(?:\*\*|$)/;
