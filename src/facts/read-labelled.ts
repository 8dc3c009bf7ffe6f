import { sliceInline, type InlineText } from '../notes/inline-text';
import { addGroups, addSolutions } from './add-solutions';
import { addStatement, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { findCriterion } from './conditions/criterion-vocabulary';
import { SIDES, type Facet } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { isOnlyPraised } from './introduced-facet';
import { isNameList, isSolutionList } from './judge-solution-list';
import type { Meaning } from './label-vocabulary';
import type { LabelledPlace } from './labelled-place';
import { ownerOfTools, PART_OF_TOOLS, untoldThing } from './labelled-thing';
import { coreName, isNamedAfter, isShortFor, matchShortForm, readNameParts, withoutBracket } from './name-keys';
import { CONSIDERATIONS, kindOfTools, SOLVES } from './note-outline';
import { addAdvice, advises, advisesOn, LEADING_IF, readAnsweredLabel, readCaseLabel, readLabelledChoice, weighs } from './read-choice';
import { addActingExample, addFirstSentence, addUsedProduct, ANSWER_MARK, firstSentence, isKindOfThing, readAnswer, readContent, subjectOf, type Context } from './read-content';
import { isSortOfThing, saysSortOf, SORT_OF_THINGS } from './read-definition';
import { addFit, addFitSentences, TAKEN_FOR } from './read-fit-sentence';
import { askedWhy, readLabel, whenToDo, type LabelReading } from './read-label';
import { openRules } from './read-labelled-rule';
import { databaseTaken } from './read-options';
import { addPlayedPart, addProductAmongProducts, inParts, nameInDisguise, readKindLabel, readPartLabel, readProductLabel } from './read-product-label';
import { canBeName, isCollection, isKnownName, isPlausibleName, kindByName, withoutNumber } from './read-title';
import { readScenario } from './read-scenario';
import { speaksOfParts } from './section-context';
import { splitItems } from './split-items';
import type { LabelledLine } from './split-label';

/** Reads a labelled line. The answer is the context it opens; null where the label says nothing and the line is to be read as text. */
export function readLabelled(collector: FactCollector, place: LabelledPlace): Context | null {
  const { labelled: { label, bold, labelSpan }, value, whole, context, names } = place;
  const mark = value?.plain.startsWith('A') ? ANSWER_MARK.exec(value.plain)?.[0].length : undefined;
  if (value && mark !== undefined) return readLabelled(collector, { ...place, value: sliceInline(value, mark, value.plain.length) });
  // "Typical uses:" nested below "Choose Kafka when" speaks of Kafka.
  const [taken = null] = context.is === 'rule' && context.options.length === 1 && place.isItem ? context.options : [];
  const subject = taken ?? subjectOf(context);
  const answered = readScenario(collector, place, subject);
  if (answered) return answered;
  const reading = readLabel(label, place.vocabulary);
  if (value && mayAdviseOn(context) && (reading === null || reading.meaning.is === 'facet') && readCaseLabel(collector, { label, value, whole, names })) return { is: 'details', subject };
  const defined = value && reading === null && context.is === 'facet' && context.facet === 'definition' ? matchShortForm(label, names) : null;
  if (value && defined !== null) {
    // "**Stream processing:** \u2026" below "Definitions".
    addStatement(collector, { subject: defined, facet: 'definition', inline: value });
    addFitSentences(collector, { subject: defined, inline: value });
    return { is: 'details', subject: defined };
  }
  // "Athena: Amazon Athena is a query service …" where no part is spoken of that would have it.
  const product = value && reading === null && context.is === 'plain' && subject !== null && [subject, collector.outline.noteSubject].every((name) => name === null || kindByName(name) !== 'component') ? findSolution(label) : null;
  if (value && product && saysWhatIs(product.name, value.plain)) {
    const before = collector.facts.length;
    addFirstSentence(collector, label, value);
    addFitSentences(collector, { subject: label, inline: value });
    if (collector.facts.length > before) return { is: 'details', subject: label };
  }
  // "**ETL**: simple" and "**ELT**: fast" below "Advantages": what each of the note's things has.
  const other = value && bold && place.isItem && reading === null && context.is === 'facet' ? names.find((name) => name !== subject && coreName(name) === coreName(label)) : undefined;
  if (value && other !== undefined && context.is === 'facet') {
    for (const { from, to } of splitItems(value, context.facet)) addStatement(collector, { subject: other, facet: context.facet, inline: value, from, to });
    if (context.advises === true) for (const { from, to } of splitItems(value, context.facet)) addAdvice(collector, { subject: other, facet: context.facet, inline: value, from, to });
    return { is: 'details', subject: other };
  }
  // "**gRPC:** choose for calls between services": what the note's own thing is for.
  const told = value && reading === null && mayAdviseOn(context) && / for $/.test(TAKEN_FOR.exec(value.plain)?.[0] ?? '') ? matchShortForm(label, names) ?? findSolution(label)?.name ?? (SPELT_AS_NAME.test(label) && canBeName(label) ? label : null) : null;
  if (value && told !== null && addFitSentences(collector, { subject: told, inline: value })) return { is: 'details', subject: told };
  if (value && reading === null && (context.is === 'solutions' || context.is === 'roles' || (context.is === 'facet' && context.facet === 'example')) && findSolution(label)) addProductAmongProducts(collector, label, value);
  if (value && reading === null && subject === null && (context.is === 'solutions' || context.is === 'roles')) addPlayedPart(collector, place);
  const opened = openRules(collector, place, reading, subject) ?? openMeaning(collector, place, reading, subject);
  if (opened) return opened;
  const done = value === null ? whenToDo(label, subject) : null;
  if (done !== null) return { is: 'facet', facet: done, subject, advises: true };
  if (value === null && label.endsWith('?')) return { is: 'question', question: label.replace(ASKED_AS, ''), subject };
  if (value !== null && label.endsWith('?') && context.is === 'plain' && readAnsweredLabel(collector, { label, value, whole, names })) return { is: 'details', subject };
  const read = readProductLabel(collector, place, subject) ?? readKindLabel(collector, place, subject);
  if (read) { addSort(collector, place, reading); return read; }
  switch (context.is) {
    case 'question':
      if (readAnswer(collector, whole, context, names)) return { is: 'details', subject };
      if (bold && value && untoldThing(collector, place.labelled) !== null) return readOtherLabel(collector, { ...place, context: { is: 'plain', subject } }, subject);
      return bold && value === null && isKnownName(label) && canBeName(label) ? { is: 'plain', subject: label } : null;
    case 'qualities':
      if (!bold && value === null) return null;
      noteSubject(collector, label, provenanceOf(collector, labelSpan, 'quality'), { quality: 5 });
      return { is: 'details', subject: label };
    case 'choice': return (reading === null && !(value && databaseTaken(label) !== null && isSolutionList(value.plain)) ? readLabelledChoice(collector, { label, value, whole, subject, names }) : null) ?? readPartLabel(collector, place, subject) ?? readOtherLabel(collector, place, subject);
    default: return readPartLabel(collector, place, subject) ?? readOtherLabel(collector, place, subject);
  }
}

/** "**NoSQL**: Databases that do without tables, such as MongoDB": what a thing is, beside the products it has. */
function addSort(collector: FactCollector, { labelled: { label, bold }, value, context }: LabelledPlace, reading: LabelReading | null): void {
  if (!value || !bold || reading !== null || context.is !== 'plain' || !isKindOfThing(label) || isSolutionList(value.plain) || collector.subjects.get(label)?.stated.includes('definition') === true) return;
  const sentence = firstSentence(value.plain);
  if (!sentence.includes('. ') && saysSortOf(label, sentence)) addFirstSentence(collector, label, value);
}

/** "GraphQL", "SOAP": no word for a criterion is spelt so. */
const SPELT_AS_NAME = /^\S*\p{Ll}\p{Lu}\S*$|^\p{Lu}{2,6}$/u;

/** Scripts whose sentences have no words of their own that tell a definition. */
const EASTERN_TEXT = /^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** Where a label may say when to take something: no facet or list claims it. */
const mayAdviseOn = (context: Context): boolean => context.is === 'plain' || context.is === 'choice' || (context.is === 'solutions' && context.subject === null);

/** A label of the vocabulary, where its place does not make it a member of what is open around it. */
function openMeaning(collector: FactCollector, { labelled: { label, bold }, value, context, open, names, isItem }: LabelledPlace, reading: LabelReading | null, subject: string | null): Context | null {
  // "Why BFF:" over a list gives the reasons for it.
  const asked = reading === null && value === null ? askedWhy(label) : null;
  const praised = asked === null ? null : matchShortForm(asked, names) ?? findSolution(asked)?.name ?? null;
  if (praised !== null) return { is: 'facet', facet: 'benefit', subject: praised };
  if (reading === null || !(bold || value === null || reading.meaning.is !== 'neutral')) return null;
  const { meaning } = reading;
  const about = reading.about?.replace(RELIES, '') ?? null;
  if (value !== null && context.is === 'facet') {
    // "Rich features: dead letters, priorities" among benefits is one of them: only a whole phrase is a label there.
    if (!bold && (about !== null || (isItem && (meaning.is === 'furniture' || ((meaning.is === 'solutions' || meaning.is === 'kinds') && !isSolutionList(value.plain)))))) return null;
    // Under a heading a bold word starts an item ("**Cost:** …"); under a label a known word is the next label. A paragraph that begins with
    // a whole phrase in bold leaves the heading's facet ("**When to use it**: …" below "Drawbacks").
    // Below "What is a queue?" a label is none of what defines it.
    const isSaid = meaning.is === 'facet' && context.facet === 'definition' && (meaning.facet === 'definition' || (about === null && (SIDES.has(meaning.facet) || (meaning.facet === 'example' && isSolutionList(value.plain)))));
    // "**Not recommended:** …" and "**Recommended:** …" below "When to use"
    const tellsSide = about === null && meaning.is === 'facet' && ((OPPOSITES[context.facet] === meaning.facet && meaning.facet !== 'benefit') || (meaning.facet === context.facet && (meaning.facet === 'suits' || meaning.facet === 'struggles')));
    const isTerm = bold && !isSaid && !tellsSide && (open !== context || (isItem && about !== null)) && !advises(label) && (isItem || (about !== null && (subject === null || matchShortForm(about, [subject]) === null)) || (meaning.is !== 'facet' && meaning.is !== 'furniture') || (meaning.is === 'facet' && meaning.facet === context.facet));
    const listsSolutions = (meaning.is === 'solutions' || meaning.is === 'alternatives') && isSolutionList(value.plain) && !/^\p{Lu}\p{Ll}+ (?:with|for|to|by|via)\s/u.test(value.plain);
    if (isTerm && !listsSolutions) return null;
  }
  // "Databases: SQL Server" in a stack: the part that it plays.
  if (bold && inParts(context) && meaning.is === 'solutions' && PART_OF_TOOLS.test(label)) return null;
  // "Source: event streams (Kafka, Kinesis)" among parts is one, and no reference.
  if (bold && value && inParts(context) && meaning.is === 'furniture') return null;
  const known = about === null ? null : matchShortForm(about, names) ?? (reading.isSaid ? findSolution(about)?.name ?? null : null);
  if (about !== null && known === null && reading.isSaid) return null;
  // "Key advantages for Atlas": for whom they are, where nothing knows the name.
  const isFor = about !== null && meaning.is === 'facet' && label.includes(` for ${about}`);
  const named = about === null ? subject : known ?? (isPlausibleName(about) && !(isFor && kindByName(about) === null && subject !== null) ? about : subject);
  return readMeaning(collector, { meaning, label, value, subject: named, names, context });
}

/** "Event sourcing rests on several principles": what a name does is no part of it. */
const RELIES = /\s(?:revolves?|rests?|relies|rely|builds?|is (?:built|based|founded)|are (?:built|based|founded)|follows?|comes?|brings?|offers?|provides?|has|have)(?:\s.*)?$/;

const OPPOSITES: Partial<Record<Facet, Facet>> = { suits: 'struggles', struggles: 'suits', benefit: 'drawback', drawback: 'benefit' };

/** "Q1: Do you need joins?" */
const ASKED_AS = /^(?:q|question|frage)\s?\d*\s?[:.)]\s+/i;

/** A label that is a name, an item of the facet around it, or nothing that we know. */
const STATES_CASE = /^(?:with|without|if|when|now|before|after|today)\b/i;

function readOtherLabel(collector: FactCollector, { labelled, value, whole, context, open, names, isItem }: LabelledPlace, subject: string | null): Context | null {
  const { label, bold } = labelled;
  const inFacet = context.is === 'facet' || context.is === 'trade-off';
  if (!value && (bold || label.length < 50)) {
    const named = matchShortForm(label, names);
    if (named && context.is !== 'rule') return inFacet ? { ...context, subject: named } : { is: 'plain', subject: named };
  }
  // "Data warehouse:" over its pros and cons below "Trade-offs".
  if (!value && context.is === 'trade-off' && isKindOfThing(label)) return { ...context, subject: label };
  if (inFacet) {
    // "Without a queue:" over what happens then is no reason.
    if (!bold && value === null && !isItem && whole.plain.endsWith(':') && STATES_CASE.test(label)) return { is: 'details', subject };
    if (!bold && value === null && (open === null || (!isItem && whole.plain.endsWith(':')))) return context;
    const from = label.length - withoutNumber(label).length;
    if (bold && value === null && !isItem && (from > 0 || whole.plain.endsWith(':'))) {
      // "**2. Loose coupling:**" over what is meant by it is an item; "**Event schema requirements:**" over a list of its own is none.
      if (from > 0) readContent(collector, { inline: sliceInline(whole, from, label.length), marker: '', context, names, prose: false });
      return { is: 'details', subject };
    }
    // "Serverless services: useful for APIs" below "Use cases", where the note is about no one thing.
    if (value && context.is === 'facet' && subject === null && isKindOfThing(label) && !/^tools$/i.test(label)) {
      if (!addFit(collector, { subject: label, inline: value })) readContent(collector, { inline: value, marker: '', context: { ...context, subject: label }, names, prose: false });
      return { is: 'details', subject: label };
    }
    if (value && context.is === 'trade-off' && addOwnTradeOff(collector, { label, value, subject, names })) return { is: 'details', subject };
    readContent(collector, { inline: whole, marker: '', context, names, prose: false });
    return { is: 'details', subject };
  }
  if (context.is === 'rule' && bold && value === null && !label.endsWith('?')) {
    // "**1. Many services:**" over what is meant by it, below "Use a mesh when".
    const from = label.length - withoutNumber(label).length;
    readContent(collector, { inline: sliceInline(whole, from, label.length), marker: '', context, names, prose: false });
    return { is: 'details', subject };
  }
  if (context.is !== 'plain') return null;
  // "Key-value:" over what is said of it.
  if (context.ofKinds && nameInDisguise(label) === label && !(value === null && !bold && LEADS_TO_NAMES.test(label)) && (bold || value === null || (isItem && isKindOfThing(label)))) {
    collector.kinds.set(label, context.ofKinds);
    if (value === null) return { is: 'plain', subject: label };
    if (open === null || open.is === 'details' || isItem) {
      const [list = ''] = value.plain.split('. ');
      if (!isSolutionList(list) || !addSolutions(collector, sliceInline(value, 0, list.length), { subject: label, role: null, strict: true })) {
        addGroups(collector, value, { subject: label, label: null });
        addFirstSentence(collector, label, value);
      }
      addFitSentences(collector, { subject: label, inline: value });
      return { is: 'details', subject: label };
    }
  }
  if (!bold && value === null && isKindOfThing(label)) return { is: 'plain', subject: label };
  // "**2. Data hub:**" behind "**1. Data mesh:**" is the next thing, known or not.
  const next = bold && value === null && open !== null && subject !== null && subject !== collector.outline.roles[collector.section]?.subject ? withoutNumber(label) : label;
  if (next !== label) return { is: 'plain', subject: canBeName(next) && next.split(' ').length <= 3 ? next : null };
  // "**High performance**" over what is said of gRPC in that respect
  if (bold && value === null && isItem && subject !== null && kindByName(label) === null && !isKnownName(label) && findCriterion(label) !== null) return { is: 'plain', subject };
  if (bold && value === null) return { is: 'plain', subject: isPseudoHeading(labelled, whole) || context.ofKinds || isKindOfThing(label) || isKnownName(label) ? nameInDisguise(label) ?? subject : subject };
  // "**Criterion:** use this when …" in the section on a thing.
  if (value && bold && subject !== null && !isKnownName(label) && matchShortForm(label, names) === null && TAKEN_FOR.test(value.plain)) { addFitSentences(collector, { subject, inline: value }); return { is: 'details', subject }; }
  // "**Log-based CDC** - reads the log" below "Change data capture": a sort of it.
  if (value && bold && subject !== null && canBeName(label) && isNamedAfter(label, subject)) {
    const kind = kindByName(subject) ?? collector.kinds.get(subject);
    if (kind !== undefined && kindByName(label) === null) collector.kinds.set(label, kind);
    addFirstSentence(collector, label, value);
    return { is: 'details', subject: label };
  }
  // "Backend for frontend - a layer of its own" below "BFF"
  if (value && subject !== null && isShortFor(subject, label) && /^(?:an?|the) /i.test(value.plain)) { addFirstSentence(collector, subject, value); return { is: 'details', subject }; }
  // "**gRPC (Remote Procedure Call):** a binary protocol", of which the note has a section.
  const thing = value && bold && /^An? (?!(?:good|great|better|bad|poor|must)\b)/i.test(value.plain) ? matchShortForm(label, names) ?? matchShortForm(withoutBracket(label), names) : null;
  if (value && thing !== null && thing !== subject && collector.subjects.get(thing)?.stated.includes('definition') !== true) {
    addFirstSentence(collector, thing, value);
    return { is: 'details', subject: thing };
  }
  // "Event sourcing: keeping changes as events" below that title
  const untold = value && (bold || (subject !== null && coreName(label) === coreName(subject))) ? untoldThing(collector, labelled, subject) : null;
  if (value && untold !== null) {
    addFirstSentence(collector, untold, value);
    return { is: 'details', subject: untold };
  }
  // What is nested under "**Write-through**: …" speaks of that, not of what is around it.
  const isTold = labelled.runsIn === true && !isKindOfThing(label) && isToldThing(label, value);
  const isKind = isTold || isKindOfThing(label) || (bold && isWrittenSmall(label));
  if (value && isKind) {
    addFitSentences(collector, { subject: label, inline: value });
    // "Online Analytical Processing (OLAP): OLAP systems are …"
    if (!bold && repeatsName(label, value.plain) && collector.subjects.get(label)?.stated.includes('definition') !== true) addFirstSentence(collector, label, value);
    // "**Kappa architecture**: single pipeline that …"
    if (bold && (!/^\p{Lu}\p{Ll}+(?:s|ly)\s/u.test(value.plain) || SORT_OF_THINGS.test(value.plain)) && (saysSortOf(label, firstSentence(value.plain)) || DOING.test(value.plain) || /\spattern$/i.test(label) || (EASTERN_TEXT.test(value.plain) && !isSolutionList(value.plain))) && collector.subjects.get(label)?.stated.includes('definition') !== true) addFirstSentence(collector, nameInDisguise(label) ?? label, value);
  }
  return bold || isKind ? { is: 'details', subject: nameInDisguise(label) ?? (isTold ? label : subject) } : null;
}

/** "dbt": a product that writes itself small. */
const isWrittenSmall = (label: string): boolean => /^\p{Ll}\S*$/u.test(label) && findSolution(label) !== null;

/** "**Event stream.** A durable pipe that …": a name of two words or three in front of what it is a sort of, which only this text tells to be a thing. */
const isToldThing = (label: string, value: InlineText | null): boolean => value !== null && /^\p{Lu}\S+(?: \S+){1,2}$/u.test(label) && canBeName(label) && /^(?:An?|The) /.test(value.plain) && isSortOfThing(firstSentence(value.plain));

/** True for a text that begins with the product and says what it is. */
function saysWhatIs(product: string, plain: string): boolean {
  const [first] = findSolutions(plain.slice(0, 80));
  return first?.start === 0 && first.entry.name === product && /^(?:\s\([^()]*\))?\s(?:is|are)\s(?:an?|the)\s/.test(plain.slice(first.end, first.end + 60));
}

/** "Transforming raw data into a clean format": what a part or pattern does, as a noun. */
const DOING = /^\p{Lu}\p{Ll}{2,}ing (?:and \p{Ll}+ing )?(?:an?|the|all|raw|\p{Ll}+ed|data|events|messages|requests)\s/u;

/** True for a text that begins with the label, or what is in its bracket, and says what that is. */
const repeatsName = (label: string, plain: string): boolean => [label, ...readNameParts(label).aliases].some((name) => plain.startsWith(`${name} `) && /^(?:systems? |databases? |pipelines? )?(?:is|are|refers? to|means|describes?|stands for)\s/.test(plain.slice(name.length + 1)));

/** "Common shapes:" over the names themselves. */
const LEADS_TO_NAMES = /^(?:common|some|typical|popular|main|key(?! value)|other|several|many|most|these|two|three|four|five|examples?)\s/i;

/** "SQL: sound and joinable, but hard to scale out" among the trade-offs of a note on several things: both sides of that one. */
function addOwnTradeOff(collector: FactCollector, { label, value, subject, names }: { readonly label: string; readonly value: InlineText; readonly subject: string | null; readonly names: readonly string[] }): boolean {
  const named = matchShortForm(label, names) ?? findSolution(label)?.name ?? (isKindOfThing(label) || (canBeName(label) && collector.document.title.includes(label)) ? label : null);
  const but = /[,;]? but (?:also )?/i.exec(value.plain);
  if (named === null || named === subject || but === null) return false;
  addStatement(collector, { subject: named, facet: 'benefit', inline: value, from: 0, to: but.index });
  addStatement(collector, { subject: named, facet: 'drawback', inline: value, from: but.index + but[0].length });
  return true;
}

/** A bold line without colon stands where a heading would. */
function isPseudoHeading({ label }: LabelledLine, whole: InlineText): boolean {
  return whole.plain === label && !label.endsWith('?');
}

/** What refuses the thing, behind what it is for. */
const REFUSED = /\. (?:avoid|skip|do not use|don[\u2019']?t use|not) (?:it |this )?(?:when|if|for|where) ([^.]{5,160})(?=\.?$)/i;

const OTHER_SIDE = /[;.|]\s+(cons|drawbacks|disadvantages|downsides|weaknesses|limitations|contras|nachteile)\s*:\s*/i;

function readMeaning(collector: FactCollector, { meaning, label, value, subject, names, context }: {
  meaning: Meaning; label: string; value: InlineText | null; subject: string | null; names: readonly string[]; context: Context;
}): Context {
  const ofComponent = speaksOfParts(label);
  switch (meaning.is) {
    case 'facet': {
      const opened: Context = { is: 'facet', facet: meaning.facet, subject, advises: (meaning.facet === 'suits' || meaning.facet === 'struggles') && (advisesOn(label, subject) || (value !== null && /^use$/i.test(label) && LEADING_IF.test(value.plain))), weighs: weighs(label) };
      const other = value && subject !== null ? OTHER_SIDE.exec(value.plain) : null;
      if (value && other?.[1]) {
        // "Pros: simple; Cons: hard to follow" in one line.
        const sides = [sliceInline(value, 0, other.index), sliceInline(value, other.index + other[0].length, value.plain.length)];
        for (const [index, side] of sides.entries()) readMeaning(collector, { meaning: { is: 'facet', facet: index === 0 ? meaning.facet : 'drawback' }, label, value: side, subject, names, context });
        return opened;
      }
      const refused = value && meaning.facet === 'suits' && subject !== null ? REFUSED.exec(value.plain) : null;
      if (value && subject !== null && refused?.[1]) {
        // "When to use: apps with versions. Avoid for web pages."
        const end = refused.index + refused[0].length;
        readMeaning(collector, { meaning, label, value: sliceInline(value, 0, refused.index), subject, names, context });
        for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'struggles', inline: value, from: end - refused[1].length, to: end });
        return opened;
      }
      if (value && subject !== null) {
        if (meaning.facet === 'example') addActingExample(collector, value, subject);
        const mayList = meaning.facet === 'example' || /^uses?$/i.test(label);
        // "Examples: Neo4j, OrientDB" of a part: one that is known tells the others.
        const areProducts = isSolutionList(value.plain) || (kindByName(subject) === 'component' && isNameList(value.plain, false));
        if (mayList && ((areProducts && addSolutions(collector, value, { subject, role: null, strict: false })) || (meaning.facet === 'example' && addUsedProduct(collector, subject, value)))) return opened;
        for (const { from, to } of splitItems(value, meaning.facet)) addStatement(collector, { subject, facet: meaning.facet, inline: value, from, to });
        if (opened.advises) for (const { from, to } of splitItems(value, meaning.facet)) addAdvice(collector, { subject, facet: meaning.facet, inline: value, from, to });
      }
      return opened;
    }
    case 'trade-off': {
      const opened: Context = { is: 'trade-off', subject };
      if (value && subject !== null) for (const { from, to } of splitItems(value, 'drawback')) addStatement(collector, { subject, facet: 'drawback', inline: value, from, to });
      return opened;
    }
    case 'solutions': {
      // "**Solution:**" over steps says how something is solved.
      if (!value && SOLVES.test(label)) return { is: 'plain', subject };
      // "Monorepo tools: Bazel, Nx"
      const owning = ownerOfTools(label, names);
      if (value && owning !== null && owning !== subject) { if (!addGroups(collector, value, { subject: owning, label: null })) addSolutions(collector, value, { subject: owning, role: null, strict: false }); return { is: 'details', subject: owning }; }
      const opened: Context = { is: 'solutions', subject, role: null, strict: false, ofComponent };
      // "ETL tools" among the tools that a title collects.
      if (!value && subject !== null && isCollection(subject) && kindOfTools(label) !== null) return { ...opened, subject: label, ofComponent: true };
      // "ETL tools: Airbyte, Fivetran" where nothing else claims them.
      const owner = withoutBracket(label);
      if (value && subject === null && isKnownName(owner) && isSolutionList(value.plain)) addSolutions(collector, value, { subject: owner, role: null, strict: false });
      if (value && subject !== null) { addSolutions(collector, value, { subject, role: null, strict: false }); return { is: 'solutions', subject, role: null, strict: true, ofComponent }; }
      return opened;
    }
    case 'roles':
      if (value && subject !== null && isSolutionList(value.plain)) addSolutions(collector, value, { subject, role: null, strict: true });
      return { is: 'roles', subject };
    case 'alternatives': case 'aliases': {
      const opened: Context = { is: meaning.is, subject };
      if (value) readContent(collector, { inline: value, marker: '', context: opened, names, prose: false });
      return opened;
    }
    case 'choice': return { is: 'choice', subject, condition: null };
    case 'qualities': return { is: 'qualities' };
    case 'furniture': return { is: 'furniture' };
    case 'kinds': return { is: 'plain', subject, ofKinds: 'component' };
    case 'container': case 'neutral':
      // "Considerations:" behind "Strengths:", where nothing else tells the other side.
      if (!value && subject !== null && CONSIDERATIONS.test(label) && isOnlyPraised(collector, subject)) return { is: 'facet', facet: 'drawback', subject };
      // "Purpose: keeps raw files" where nothing else says what it is.
      if (value && subject !== null && isNamedHere(collector, subject) && /^(?:purpose|overview|summary|description|pattern|what|zweck|prop[\u00f3o]sito|objetivo|but)$/i.test(label) && collector.subjects.get(subject)?.stated.includes('definition') !== true) addFirstSentence(collector, subject, value);
      // "Overview:" over what it is.
      if (!value && subject !== null && context.is === 'plain' && /^(?:\d[\d.]*\s)?(?:overview|introduction|intro|summary|description)$/i.test(label) && collector.subjects.get(subject)?.stated.includes('definition') !== true) return { is: 'facet', facet: 'definition', subject };
      if (context.is === 'facet' || context.is === 'rule') return { is: 'details', subject };
      // "Approaches:" over what they are.
      return meaning.is === 'container' && !value ? { is: 'plain', subject, ofKinds: meaning.kind } : { is: 'plain', subject };
    default: return meaning satisfies never;
  }
}

/** True where the section's own title, or an item in it, names the thing. */
function isNamedHere({ outline, section }: FactCollector, subject: string): boolean {
  const role = outline.roles[section];
  return role?.candidate === subject || role?.subject !== subject;
}
