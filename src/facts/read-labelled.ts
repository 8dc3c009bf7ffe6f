import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addGroups, addKindInBrackets, addLabelledPlayers, addSolutions } from './add-solutions';
import { addRule, addStatement, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { Stance } from './fact';
import { findSolution } from './find-solutions';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { coreName, isSortOf, matchShortForm, readNameParts, stemWords } from './name-keys';
import { canBeName, isKnownName, isPlausibleName, kindByName } from './read-title';
import { addAdvice, advises, knownOptions, LEADING_IF, readAnsweredLabel, readLabelledChoice, USED_FOR, weighs } from './read-choice';
import { addCase, addFitSentences, holdsCases, isKindOfThing, readAnswer, readContent, subjectOf, type Context } from './read-content';
import { askedWhy, readLabel, readRuleOpener, type LabelReading } from './read-label';
import { readOptions } from './read-options';
import { isSolutionList, isSureSolutionList, leadingProducts } from './read-solution-list';
import { speaksOfParts } from './section-context';
import { splitItems } from './split-items';
import type { LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

/** A line with a label in front, and where it stands. */
export interface LabelledPlace {
  readonly labelled: LabelledLine;
  readonly value: InlineText | null;
  readonly whole: InlineText;
  readonly context: Context;
  /** A label before it that is still open. */
  readonly open: Context | null;
  readonly vocabulary: LabelVocabulary;
  readonly names: readonly string[];
  readonly isItem: boolean;
}

/** Reads a labelled line. The answer is the context it opens; null where the label says nothing and the line is to be read as text. */
export function readLabelled(collector: FactCollector, place: LabelledPlace): Context | null {
  const { labelled: { label, bold, labelSpan }, value, whole, context, names } = place;
  const subject = subjectOf(context);
  const answered = readScenario(collector, place, subject);
  if (answered) return answered;
  const reading = readLabel(label, place.vocabulary);
  const defined = value && reading === null && context.is === 'facet' && context.facet === 'definition' ? matchShortForm(label, names) : null;
  if (value && defined !== null) {
    // "**Stream processing:** \u2026" below "Definitions".
    addStatement(collector, { subject: defined, facet: 'definition', inline: value });
    return { is: 'details', subject: defined };
  }
  const opened = openRules(collector, place, reading, subject) ?? openMeaning(collector, place, reading, subject);
  if (opened) return opened;
  if (value === null && label.endsWith('?')) return { is: 'question', question: label.replace(ASKED_AS, ''), subject };
  if (value !== null && label.endsWith('?') && context.is === 'plain' && readAnsweredLabel(collector, { label, value, whole, names })) return { is: 'details', subject };
  const read = readProductLabel(collector, place, subject) ?? readKindLabel(collector, place, subject);
  if (read) return read;
  switch (context.is) {
    case 'question':
      if (readAnswer(collector, whole, context, names)) return { is: 'details', subject };
      return bold && value === null && isKnownName(label) && canBeName(label) ? { is: 'plain', subject: label } : null;
    case 'qualities':
      if (!bold && value === null) return null;
      noteSubject(collector, label, provenanceOf(collector, labelSpan, 'quality'), { quality: 5 });
      return { is: 'details', subject: label };
    case 'choice': return (reading === null ? readLabelledChoice(collector, { label, value, whole, subject, names }) : null) ?? readPartLabel(collector, place, subject) ?? readOtherLabel(collector, place, subject);
    default: return readPartLabel(collector, place, subject) ?? readOtherLabel(collector, place, subject);
  }
}

const SCENARIO = /^(?:scenario|situation|use case|problem|requirements?|need|goal|case)(?: \d+)?$/i;
const BEST_CHOICE = /^(?:best (?:choice|option|fit|solution|answer|service|tool)|recommend(?:ed|ation)(?: \p{L}+)?|suggested(?: \p{L}+)?|choice|answer|solution|pick|winner|verdict|use|choose)$/iu;

/** "Scenario: …" and "Best choice: X" of one section: the one is the condition, the other the option. */
function readScenario(collector: FactCollector, { labelled: { label }, value, names }: LabelledPlace, subject: string | null): Context | null {
  const { scenario, section } = collector;
  if (value && SCENARIO.test(label)) {
    collector.scenario = { condition: value.plain, section };
    return null;
  }
  if (!value || scenario?.section !== section || !BEST_CHOICE.test(label)) return null;
  const options = knownOptions(value.plain, names);
  const at = provenanceOf(collector, spanOf(value, 0, value.plain.length), 'answer');
  for (const option of options) addRule(collector, { option, stance: 'prefer', when: [readCondition(scenario.condition, null)], certain: true, group: `scenario ${at.line}`, at });
  return options.length > 0 ? { is: 'details', subject } : null;
}

/** "Choose the lakehouse when:" and what follows in its line. */
function openRules(collector: FactCollector, { labelled: { label, bold }, value, whole, names }: LabelledPlace, reading: LabelReading | null, subject: string | null): Context | null {
  // Text of one piece is told by its words in the note; where lines or markup come between, it may hold others.
  const mayOpen = whole.pieces.length > 2 || hasSign(collector.words, ADVICE, whole.pieces[1] ?? 0, whole.end);
  if (!mayOpen || (reading?.meaning.is === 'facet' && (reading.about === null || advises(label) || /\s(?:is|are)\s/.test(label)))) return null;
  const line = value || whole.plain.endsWith(':') ? whole.plain : `${whole.plain}:`;
  const opener = readRuleOpener(line.endsWith('::') ? line.slice(0, -1) : line);
  const isSure = bold || value === null;
  if (!opener || !(isSure || whole.plain.indexOf(':') >= label.length)) return null;
  const written = readOptions(opener.option, names);
  const options = isSure && written.length === 0 && isBareName(opener.option) ? [opener.option.replace(/^(?:the|a|an)\s+/i, '')] : (isSure ? written : written.filter(({ known }) => known)).map(({ name }) => name);
  if (options.length === 0) return null;
  const rule: Context = { is: 'rule', options, stance: opener.stance, subject };
  if (value) for (const item of splitItems(value, 'suits')) readContent(collector, { inline: sliceInline(value, item.from, item.to), marker: '', context: rule, names, prose: false });
  return rule;
}

/** A label of the vocabulary, where its place does not make it a member of what is open around it. */
function openMeaning(collector: FactCollector, { labelled: { label, bold }, value, context, open, names, isItem }: LabelledPlace, reading: LabelReading | null, subject: string | null): Context | null {
  // "Why BFF:" over a list gives the reasons for it.
  const asked = reading === null && value === null ? askedWhy(label) : null;
  const praised = asked === null ? null : matchShortForm(asked, names);
  if (praised !== null) return { is: 'facet', facet: 'benefit', subject: praised };
  if (reading === null || !(bold || value === null || reading.meaning.is !== 'neutral')) return null;
  const { meaning, about } = reading;
  if (value !== null && context.is === 'facet') {
    // "Rich features: dead letters, priorities" among benefits is one of them: only a whole phrase is a label there.
    if (!bold && about !== null) return null;
    // Under a heading a bold word starts an item ("**Cost:** …"); under a label a known word is the next label. A paragraph that begins with
    // a whole phrase in bold leaves the heading's facet ("**When to use it**: …" below "Drawbacks").
    const isTerm = bold && open !== context && !advises(label) && (isItem || (about !== null && (subject === null || matchShortForm(about, [subject]) === null)) || (meaning.is !== 'facet' && meaning.is !== 'furniture') || (meaning.is === 'facet' && meaning.facet === context.facet));
    const listsSolutions = (meaning.is === 'solutions' || meaning.is === 'alternatives') && isSolutionList(value.plain) && !/^\p{Lu}\p{Ll}+ (?:with|for|to|by|via)\s/u.test(value.plain);
    if (isTerm && !listsSolutions) return null;
  }
  // "Databases: SQL Server" in a stack: the part that it plays.
  if (bold && value !== null && inParts(context) && meaning.is === 'solutions' && /^(?:databases?|frameworks?|engines?|services?|software)$/i.test(label)) return null;
  const known = about === null ? null : matchShortForm(about, names);
  if (about !== null && known === null && reading.isSaid) return null;
  const named = about === null ? subject : known ?? (isPlausibleName(about) ? about : subject);
  return readMeaning(collector, { meaning, label, value, subject: named, names, context });
}

/** A label of nothing but products: what they do there, or what each of them suits. */
function readProductLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, names }: LabelledPlace, subject: string | null): Context | null {
  // In a note that compares the two, "Iceberg: …" under "Governance" says how it is governed.
  const compared = findSolution(label)?.name;
  if (value && compared !== undefined && collector.outline.compared.includes(compared)) return { is: 'details', subject: compared };
  if (subject !== null && !findSolution(subject)) {
    if (value && (context.is === 'plain' || (inParts(context) && !findSolution(label))) && addLabelledPlayers(collector, { whole, value, label, subject })) return { is: 'details', subject };
    if (context.is === 'facet' && context.facet === 'example' && isSureSolutionList(label, 1) && whole.plain.startsWith(label)) {
      addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: null, strict: true });
      return { is: 'details', subject };
    }
  }
  if (!value || !bold || context.is !== 'facet' || (context.facet !== 'suits' && context.facet !== 'struggles')) return null;
  // "**S3:** ideal for static websites" where several products are told apart by what they suit.
  const one = findSolution(label)?.name ?? matchShortForm(label, names);
  if (one === null || one === subject || (subject !== null && coreName(one) === coreName(subject))) return null;
  const led = USED_FOR.exec(value.plain)?.[0].length ?? 0;
  const said = sliceInline(value, led, value.plain.length);
  const stance: Stance = context.facet === 'suits' ? 'prefer' : 'avoid';
  for (const { from, to } of splitItems(said, context.facet)) {
    addStatement(collector, { subject: one, facet: context.facet, inline: said, from, to });
    if (led > 0) addRule(collector, { option: one, stance, when: [readCondition(said.plain.slice(from, to), null)], certain: true, group: `told apart ${collector.section}`, at: provenanceOf(collector, spanOf(said, from, to), 'choice-list') });
  }
  return { is: 'details', subject: one };
}

/** "Q1: Do you need joins?" */
const ASKED_AS = /^(?:q|question|frage)\s?\d*\s?[:.)]\s+/i;

/** A label that says what sort the products behind it are, or whose. */
function readKindLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, isItem }: LabelledPlace, subject: string | null): Context | null {
  // "AWS: SQS, SNS" among examples.
  if (value && subject !== null && context.is === 'facet' && context.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: VENDOR.test(label) ? null : label, strict: false })) return { is: 'details', subject };
  if ((context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, whole, subject)) return { is: 'details', subject };
  // "**Event bus** – routes events (e.g. Kafka, RabbitMQ)"
  const led = value && bold && isKindOfThing(label) && (context.is === 'plain' || context.is === 'roles') ? LED_BY_EXAMPLES.exec(value.plain)?.[0].length : undefined;
  if (value && led !== undefined && isSolutionList(value.plain.slice(led))) {
    const members = sliceInline(value, led, value.plain.length);
    addSolutions(collector, members, { subject: label, role: null, strict: false });
    if (subject !== null && !findSolution(subject)) addSolutions(collector, members, { subject, role: label, strict: false });
    return { is: 'details', subject: label };
  }
  const mayName = isKindOfThing(label) || (/^\p{Lu}/u.test(label) && label.split(' ').length < 5 && canBeName(label) && isItem);
  const examples = value && (bold || isItem) && (context.is === 'plain' || context.is === 'roles' || context.is === 'details') && mayName ? EXAMPLES_IN_BRACKETS.exec(value.plain) : null;
  if (value && examples?.[1] && isSolutionList(examples[1])) {
    const from = examples.index + examples[0].length - 1 - examples[1].length;
    const members = sliceInline(value, from, from + examples[1].length);
    addSolutions(collector, members, { subject: label, role: null, strict: false });
    if (subject !== null && !findSolution(subject)) addSolutions(collector, members, { subject, role: label, strict: false });
    return { is: 'details', subject: label };
  }
  // "Spatial databases: … databases, such as PostGIS and Oracle Spatial, …"
  const named = value && (bold || isItem) && (context.is === 'plain' || context.is === 'details') && isKnownName(label) && !findSolution(label) ? NAMED_EXAMPLES.exec(value.plain) : null;
  if (value && named?.[1] && named[2] && stemWords(named[1])[0] === stemWords(label).at(-1)) {
    const from = named.index + named[0].length - named[2].length;
    if (addSolutions(collector, sliceInline(value, from, from + named[2].length), { subject: label, role: null, strict: false })) return { is: 'details', subject: label };
  }
  // "OLTP: RDS, Aurora": products by the use that they serve, or by their kind where nothing else claims them.
  const mayClaim = context.is === 'plain' || (inParts(context) && subject === null) || (context.is === 'choice' && subject === null && value !== null && isKnownName(label) && isSureSolutionList(value.plain.replace(/[.]$/, ''), 1));
  if (!value || !mayClaim || findSolution(label) || !canBeName(label)) return null;
  const kind = kindByName(label);
  const claims = kind === 'workload' || (subject === null && isKnownName(label)) || (kind === 'pattern' && subject !== null && kindByName(subject) === 'component');
  if (!claims) return null;
  // "OLTP: fast transactional systems (MySQL, DynamoDB)"
  const bracket = kind !== null && !value.plain.includes('. ') ? /\(([^()]{2,120})\)[.]?$/.exec(value.plain) : null;
  const listed = bracket?.[1] && isSolutionList(bracket[1]) ? sliceInline(value, bracket.index + 1, bracket.index + 1 + bracket[1].length) : isSolutionList(value.plain) ? value : null;
  return listed && addSolutions(collector, listed, { subject: label, role: null, strict: false }) ? { is: 'details', subject: label } : null;
}

/** A label that names the part which products play in the subject. */
function readPartLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, names }: LabelledPlace, subject: string | null): Context | null {
  const inList = inParts(context);
  if (!value && inList && subject === null && nameInDisguise(label) === label) return { is: 'solutions', subject: label, role: null, strict: true, ofComponent: false };
  if (!value) return inList && !findSolution(label) ? { is: 'solutions', subject, role: label, strict: context.is === 'roles' || context.strict, ofComponent: context.is === 'solutions' && context.ofComponent } : null;
  const listedFor = inList ? names.find((name) => [name, ...readNameParts(name).aliases].some((one) => coreName(one) === coreName(label))) : undefined;
  if (listedFor !== undefined && isSolutionList(value.plain) && addSolutions(collector, value, { subject: listedFor, role: null, strict: false })) return { is: 'details', subject: listedFor };
  if (subject === null) return null;
  if (holdsCases(context) && !isKnownName(label) && addCase(collector, whole)) return { is: 'details', subject };
  if (!findSolution(label)) {
    const lists = (plain: string): boolean => context.is !== 'facet' && (bold || inList ? isSolutionList(plain) : isSureSolutionList(plain, isKnownName(label) ? 1 : 2) || (isKnownName(label) && isSolutionList(plain) && leadingProducts(plain) !== ''));
    // "Graph databases: Neo4j" among databases is a kind of its own.
    const isSort = isKnownName(label) && isSortOf(label, subject);
    // "Orchestration: Airflow" where the title names nothing known: a part that has its own.
    const isPart = !isSort && isKnownName(label) && kindByName(label) !== 'pattern' && isMereTitle(collector, subject);
    let found = false;
    for (const clause of splitGroups(value)) {
      const listed = lists(clause.plain);
      if (listed && (isSort || isPart)) found = addSolutions(collector, clause, { subject: label, role: null, strict: false }) || found;
      found = (listed && !isSort && addSolutions(collector, clause, { subject, role: label, strict: false })) || (bold && inList && addGroups(collector, clause, { subject, label })) || found;
    }
    if (found) return { is: 'details', subject: isSort ? label : subject };
  }
  // "**Spring Cloud**" over a line that describes it.
  const isDescribed = bold && context.is === 'solutions' && !context.strict && whole.plain.startsWith(label) && !/^[:\u2013\u2014-]/.test(whole.plain.slice(label.length).trim());
  return isDescribed && addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: context.role, strict: false }) ? { is: 'details', subject } : null;
}

/** "Technology stack options": a title that names nothing known, and of which nothing is said. */
function isMereTitle({ outline, subjects }: FactCollector, title: string): boolean {
  return !isKnownName(title) && (subjects.get(title)?.stated ?? []).length === 0 && !outline.roles.some(({ candidate, kind }) => candidate === title && kind !== null);
}

/** "ELT tools like A and B; streaming via C": groups of products, each with words in front of it. */
function splitGroups(value: InlineText): readonly InlineText[] {
  if (!value.plain.includes('; ') || !/\s(?:like|such as|including|via)\s/i.test(value.plain)) return [value];
  const groups: InlineText[] = [];
  let from = 0;
  for (const clause of value.plain.split('; ')) {
    groups.push(sliceInline(value, from, from + clause.length));
    from += clause.length + 2;
  }
  return groups;
}

/** A label that is a name, an item of the facet around it, or nothing that we know. */
function readOtherLabel(collector: FactCollector, { labelled, value, whole, context, open, names, isItem }: LabelledPlace, subject: string | null): Context | null {
  const { label, bold } = labelled;
  const inFacet = context.is === 'facet' || context.is === 'trade-off';
  if (!value && (bold || label.length < 50)) {
    const named = matchShortForm(label, names);
    if (named && context.is !== 'rule') return inFacet ? { ...context, subject: named } : { is: 'plain', subject: named };
  }
  if (inFacet) {
    if (!bold && value === null && open === null) return context;
    // "**Event schema requirements:**" over a list of its own is no item of the facet.
    if (bold && value === null && !isItem && whole.plain.endsWith(':')) return { is: 'details', subject };
    readContent(collector, { inline: whole, marker: '', context, names, prose: false });
    return { is: 'details', subject };
  }
  if (context.is !== 'plain') return null;
  // "Key-value:" over what is said of it.
  if (context.ofKinds && nameInDisguise(label) === label && (bold || value === null)) {
    collector.kinds.set(label, context.ofKinds);
    if (value === null) return { is: 'plain', subject: label };
    if (open === null || open.is === 'details' || isItem) {
      const [list = ''] = value.plain.split('. ');
      if (!isSolutionList(list) || !addSolutions(collector, sliceInline(value, 0, list.length), { subject: label, role: null, strict: true })) addGroups(collector, value, { subject: label, label: null });
      addFitSentences(collector, { subject: label, inline: value });
      return { is: 'details', subject: label };
    }
  }
  if (!bold && value === null && isKindOfThing(label)) return { is: 'plain', subject: label };
  if (bold && value === null) return { is: 'plain', subject: isPseudoHeading(labelled, whole) || context.ofKinds || isKindOfThing(label) || isKnownName(label) ? nameInDisguise(label) ?? subject : subject };
  // What is nested under "**Write-through**: …" speaks of that, not of what is around it.
  if (value && isKindOfThing(label)) addFitSentences(collector, { subject: label, inline: value });
  return bold || isKindOfThing(label) ? { is: 'details', subject: nameInDisguise(label) ?? subject } : null;
}

/** "Choose the lakehouse when": a name in lower case, which only the place tells. */
const isBareName = (option: string): boolean => option.split(/\s+/).length <= 4 && !/[,;:?!]|\b(?:it|them|one|this|that|these|something|someone|your?|we|our)\b/i.test(option);

const inParts = (context: Context): context is Extract<Context, { is: 'roles' | 'solutions' }> => context.is === 'roles' || context.is === 'solutions';

const LED_BY_EXAMPLES = /^(?:e\.\s?g\.?,?|for example,?|such as|like)\s+/i;
/** The word for a kind, and names in capitals that are given as examples of it. */
const NAMED_EXAMPLES = /\b(\p{L}{3,20}),? (?:such as|like) ([\p{Lu}\d][\p{L}\d.+'\u2019-]*(?: \(?[\p{Lu}\d][\p{L}\d.+'\u2019-]*\)?){0,4}(?:(?:, and |, or |, | and | or )[\p{Lu}\d][\p{L}\d.+'\u2019-]*(?: \(?[\p{Lu}\d][\p{L}\d.+'\u2019-]*\)?){0,4}){0,5})(?=[,.;]| \p{Ll}|$)/u;
const EXAMPLES_IN_BRACKETS = /\((?:e\.\s?g\.?,?|for example,?|examples?:|such as)\s+([^()]{2,160})\)/i;

/** What stands before products and says whose they are, not which part they play. */
const VENDOR = /^(?:aws|azure|gcp|google(?: cloud)?|amazon|microsoft|ibm|oracle|apache|open[- ]source|commercial|proprietary|managed|cloud|self-hosted|others?)$/i;

/** A bold line without colon stands where a heading would. */
function isPseudoHeading({ label }: LabelledLine, whole: InlineText): boolean {
  return whole.plain === label && !label.endsWith('?');
}

/** The element such a line names: a known solution or what could be a name; facts under it decide whether it becomes one. */
function nameInDisguise(label: string): string | null {
  const known = findSolution(label);
  if (known) return known.name;
  const bare = label.replace(/\s*\([^()]*\)$/, '');
  return /^[\p{Lu}\d]/u.test(label) && bare.split(/\s+/).length <= 5 && canBeName(label) ? label : null;
}

const OTHER_SIDE = /[;.|]\s+(cons|drawbacks|disadvantages|downsides|weaknesses|limitations|contras|nachteile)\s*:\s*/i;

function readMeaning(collector: FactCollector, { meaning, label, value, subject, names, context }: {
  meaning: Meaning; label: string; value: InlineText | null; subject: string | null; names: readonly string[]; context: Context;
}): Context {
  const ofComponent = speaksOfParts(label);
  switch (meaning.is) {
    case 'facet': {
      const opened: Context = { is: 'facet', facet: meaning.facet, subject, advises: (meaning.facet === 'suits' || meaning.facet === 'struggles') && (advises(label) || (value !== null && /^use$/i.test(label) && LEADING_IF.test(value.plain))), weighs: weighs(label) };
      const other = value && subject !== null ? OTHER_SIDE.exec(value.plain) : null;
      if (value && other?.[1]) {
        // "Pros: simple; Cons: hard to follow" in one line.
        const sides = [sliceInline(value, 0, other.index), sliceInline(value, other.index + other[0].length, value.plain.length)];
        for (const [index, side] of sides.entries()) readMeaning(collector, { meaning: { is: 'facet', facet: index === 0 ? meaning.facet : 'drawback' }, label, value: side, subject, names, context });
        return opened;
      }
      if (value && subject !== null) {
        if ((meaning.facet === 'example' || /^use$/i.test(label)) && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: null, strict: false })) return opened;
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
      const opened: Context = { is: 'solutions', subject, role: null, strict: false, ofComponent };
      // "ETL tools: Airbyte, Fivetran" where nothing else claims them.
      const owner = label.replace(/\s*\([^()]*\)$/, '');
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
    case 'container': case 'neutral': return context.is === 'facet' || context.is === 'rule' ? { is: 'details', subject } : { is: 'plain', subject };
    default: return meaning satisfies never;
  }
}
