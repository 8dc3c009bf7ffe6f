import { offsetOf, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addAlternatives, addRule, addStatement, addUse, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { Facet, Stance } from './fact';
import { findSolution } from './find-solutions';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { coreName, matchShortForm, readNameParts } from './name-keys';
import { canBeName, isKnownName, isPlausibleName, kindByName } from './note-outline';
import { readLabel, readRuleOpener } from './read-label';
import { readOptions } from './read-options';
import { isSolutionList, isSureSolutionList, readSolutionList } from './read-solution-list';
import { splitItems } from './split-items';
import type { LabelledLine } from './split-label';

/** What the text that comes next speaks of, told by the labels and titles around it. */
export type Context =
  | { readonly is: 'facet'; readonly facet: Facet; readonly subject: string | null }
  | { readonly is: 'trade-off'; readonly subject: string | null }
  | { readonly is: 'solutions'; readonly subject: string | null; readonly role: string | null; /** Only lists of known solutions count. */ readonly strict: boolean; /** The label says "component": groups in it are components. */ readonly ofComponent: boolean }
  | { readonly is: 'roles'; readonly subject: string | null }
  | { readonly is: 'alternatives'; readonly subject: string | null }
  | { readonly is: 'aliases'; readonly subject: string | null }
  | { readonly is: 'rule'; readonly options: readonly string[]; readonly stance: Stance; readonly subject: string | null }
  | { readonly is: 'question'; readonly question: string; readonly subject: string | null }
  | { readonly is: 'choice'; readonly subject: string | null; /** What the options that follow are for ("High throughput:" over a list of brokers). */ readonly condition: string | null }
  | { readonly is: 'qualities' }
  | { readonly is: 'plain'; readonly subject: string | null; /** Bold items over items are kinds of thing. */ readonly ofKinds?: true }
  | { readonly is: 'details'; readonly subject: string | null }
  | { readonly is: 'furniture' };

/** "Choose the lakehouse when": a name in lower case, which only the place tells. */
const isBareName = (option: string): boolean => option.split(/\s+/).length <= 4 && !/[,;:?!]|\b(?:it|them|one|this|that|these|something|someone|your?|we|our)\b/i.test(option);

const GOOD = /^(?:\(\+\)|\[\+\]|\u2705|\u2714\ufe0f?|\u2713|\u{1f44d}|\u2795|\u{1f7e2}|\+(?=\s))\s*/u;
const BAD = /^(?:\(-\)|\(\u2212\)|\u274c|\u2716\ufe0f?|\u2717|\u{1f44e}|\u2796|\u{1f534}|\u26a0\ufe0f?)\s*/u;

/** Reads one item or paragraph under `context`; the answer is the context of what is nested in it. */
export function readContent(collector: FactCollector, { inline, marker, context, names, prose }: {
  inline: InlineText; marker: string; context: Context; names: readonly string[]; prose: boolean;
}): Context {
  const subject = 'subject' in context ? context.subject : null;
  const details: Context = { is: 'details', subject };
  const { plain } = inline;
  switch (context.is) {
    case 'facet':
      if (subject === null) return details;
      if (context.facet === 'example' && isSolutionList(plain) && addSolutions(collector, inline, { subject, role: null, strict: false })) return details;
      addFacet(collector, { subject, facet: context.facet, inline, prose });
      return details;
    case 'trade-off':
      if (subject !== null) addFacet(collector, { subject, facet: polarityOf(marker, plain) ?? 'drawback', inline, prose });
      return details;
    case 'solutions': {
      if (subject === null) return details;
      const added = addSolutions(collector, inline, { subject, role: context.role, strict: context.strict || prose });
      return added || prose ? details : { ...context, role: plain.replace(/:$/, ''), strict: false };
    }
    case 'roles':
      if (subject !== null && isSolutionList(plain) && addSolutions(collector, inline, { subject, role: null, strict: true })) return details;
      return { is: 'solutions', subject, role: plain, strict: true, ofComponent: false };
    case 'alternatives':
      if (subject !== null) for (const { name, span } of readSolutionList(inline, { unknownToo: true })) addAlternatives(collector, [subject, name], span);
      return details;
    case 'aliases':
      if (subject !== null) noteSubject(collector, subject, provenanceOf(collector, spanOf(inline, 0, plain.length), 'aliases'));
      for (const alias of plain.split(/\s*[,;]\s*/)) if (subject !== null && alias !== '') collector.subjects.get(subject)?.aliases.add(alias);
      return details;
    case 'rule': {
      const at = provenanceOf(collector, spanOf(inline, 0, plain.length), 'choice-list');
      const condition = withoutMark(plain).text.replace(LEADING_IF, '');
      for (const option of context.options) addRule(collector, { option, stance: context.stance, when: [readCondition(condition, null)], certain: true, group: 'choice-list', at });
      return details;
    }
    case 'question': return readAnswer(collector, inline, context, names) ? details : context;
    case 'choice': return prose ? context : readChoice(collector, inline, context, names);
    case 'qualities': return details;
    case 'plain': {
      const polarity = markPolarity(marker, plain);
      if (polarity && subject !== null) { addFacet(collector, { subject, facet: polarity, inline, prose }); return details; }
      const named = subject === null ? null : /^(?:typically|usually|commonly|often|e\.g\.,?|for example,?|implemented (?:with|by|in|using)|built (?:with|on)|powered by|we (?:use|run|chose)|(?:uses?|using) (?=\p{Lu}|dbt\b)|based on|runs on|typisch|meist|z\.\s?b\.)\s*/iu.exec(plain);
      if (named && subject !== null && plain.length < 160) {
        addSolutions(collector, sliceInline(inline, named[0].length, plain.length), { subject, role: null, strict: true });
        return details;
      }
      if (prose) return context;
      // A bullet that is nothing but products: what the subject above it is made of.
      if (subject !== null && !findSolution(subject) && isSureSolutionList(plain, 1) && addSolutions(collector, inline, { subject, role: null, strict: true })) return details;
      if (subject !== null && plain.length < 120 && addPlayers(collector, inline, subject)) return details;
      if (plain.endsWith('?')) return { is: 'question', question: plain, subject };
      const short = matchShortForm(plain, names) ?? findSolution(plain)?.name ?? (isKindOfThing(plain) ? plain : null);
      return short ? { is: 'plain', subject: short } : context;
    }
    case 'details': case 'furniture': return plain.endsWith('?') && context.is === 'details' ? { is: 'question', question: plain, subject } : context;
    default: return context satisfies never;
  }
}

const USED_FOR = /^(?:(?:it )?(?:is )?(?:ideal|best|good|great|perfect|suitable|used|useful|use it|use|recommended|suited) (?:for|when|if|to)\s+)/i;

/** "When you need X" names X as the condition. */
const LEADING_IF = /^(?:(?:use|choose|pick|prefer) (?:it )?)?(?:if|when|whenever|for|in case|wenn|falls)\s+/i;
const ARROW = /^(.{3,140}?)\s*(?:\u2192|\u21d2|\u27a1\ufe0f?|=>|->|\u2014>)\s*(.{2,100})$/;

/** The known options that `text` names, where they are most of all; else none. */
function knownOptions(text: string, names: readonly string[]): readonly string[] {
  const options = readOptions(text.replace(/[,\s]+(?:etc\.?|and so on)$/i, ''), names);
  const known = options.filter((option) => option.known).map(({ name }) => name);
  return known.length * 2 > options.length ? known : [];
}

/** An item where the note tells how to choose: `condition \u2192 option`, an option under a condition, or an option over its conditions. */
function readChoice(collector: FactCollector, inline: InlineText, context: Extract<Context, { is: 'choice' }>, names: readonly string[]): Context {
  const { subject } = context;
  const { plain } = inline;
  const recommend = (options: readonly string[], condition: string): Context => {
    const at = provenanceOf(collector, spanOf(inline, 0, plain.length), 'choice-list');
    for (const option of options) addRule(collector, { option, stance: 'prefer', when: [readCondition(condition.replace(LEADING_IF, '').trim(), null)], certain: true, group: `choice ${collector.section}`, at });
    return { is: 'details', subject };
  };
  const arrow = ARROW.exec(plain);
  if (arrow?.[1] && arrow[2]) {
    const options = knownOptions(arrow[2], names);
    if (options.length > 0) return recommend(options, arrow[1]);
  }
  if (plain.endsWith('?')) return { is: 'question', question: plain, subject };
  const options = plain.length <= 120 ? knownOptions(plain, names) : [];
  if (options.length > 0) return context.condition === null ? { is: 'rule', options, stance: 'prefer', subject } : recommend(options, context.condition);
  return context;
}

/** The same for a labelled line: `**Condition:** options` or `**Option:** when …`. Null where neither side names an option. */
function readLabelledChoice(collector: FactCollector, { label, value, whole, subject, names }: { label: string; value: InlineText | null; whole: InlineText; subject: string | null; names: readonly string[] }): Context | null {
  const named = knownOptions(label, names);
  if (named.length > 0) {
    const rule: Context = { is: 'rule', options: named, stance: 'prefer', subject };
    if (value === null) return rule;
    if (!LEADING_IF.test(value.plain) && !/^(?:best|ideal|good|great|perfect|suitable|recommended) (?:for|when|if)\b/i.test(value.plain)) return null;
    readContent(collector, { inline: value, marker: '', context: rule, names, prose: false });
    return { is: 'details', subject };
  }
  if (value === null) return label.endsWith('?') ? null : isKnownName(label) ? { is: 'plain', subject: label } : { is: 'choice', subject, condition: label };
  // "Replay: if you want this choose Kafka. In RabbitMQ …": the first sentence answers.
  const [answer = ''] = value.plain.replace(/^if (?:(?:you|we) )?(?:want|need) (?:this|that|it),? (?:choose|use|pick|go (?:with|for)) /i, '').split(/[.;]\s/);
  const options = answer.length <= 120 ? knownOptions(answer, names) : [];
  if (options.length === 0) return null;
  const at = provenanceOf(collector, spanOf(whole, 0, whole.plain.length), 'choice-list');
  for (const option of options) addRule(collector, { option, stance: 'prefer', when: [readCondition(label.replace(LEADING_IF, ''), null)], certain: true, group: `choice ${collector.section}`, at });
  return { is: 'details', subject };
}

/**
 * Reads a labelled line. `context` is what stands around it, `open` a label before it that is still open.
 * The answer is the context it opens; null where the label says nothing and the line is to be read as text.
 */
export function readLabelled(collector: FactCollector, { labelled, value, whole, context, open, vocabulary, names }: {
  labelled: LabelledLine; value: InlineText | null; whole: InlineText; context: Context; open: Context | null; vocabulary: LabelVocabulary; names: readonly string[];
}): Context | null {
  const subject = 'subject' in context ? context.subject : null;
  const { label, bold } = labelled;
  const read = readLabel(label, vocabulary);
  const opener = read?.meaning.is === 'facet' && read.about === null ? null : readRuleOpener(`${whole.plain}${value ? '' : ':'}`.replace(/::$/, ':'));
  if (opener && (bold || value === null || whole.plain.indexOf(':') >= label.length)) {
    const options = readOptions(opener.option, names);
    const sure = bold || value === null;
    const accepted = sure && options.length === 0 && isBareName(opener.option) ? [opener.option.replace(/^(?:the|a|an)\s+/i, '')] : (sure ? options : options.filter(({ known }) => known)).map(({ name }) => name);
    if (accepted.length > 0) {
      const rule: Context = { is: 'rule', options: accepted, stance: opener.stance, subject };
      if (value) for (const item of splitItems(value, 'suits')) readContent(collector, { inline: sliceInline(value, item.from, item.to), marker: '', context: rule, names, prose: false });
      return rule;
    }
  }
  // Under a heading a bold word starts an item ("**Cost:** …"); under a label a known word is the next label.
  const isDefinitionTerm = bold && (context.is === 'facet' || context.is === 'rule') && open !== context;
  const isListOfSolutions = (read?.meaning.is === 'solutions' || read?.meaning.is === 'alternatives') && value !== null && isSolutionList(value.plain) && !/^\p{Lu}\p{Ll}+ (?:with|for|to|by|via)\s/u.test(value.plain);
  // "Rich features: dead letters, priorities" among benefits is one of them: only a whole phrase is a label there.
  const isItem = !bold && value !== null && context.is === 'facet' && read?.about != null;
  // "Databases: SQL Server" in a stack: the part that it plays.
  const isRole = bold && value !== null && inRoles(context) && read?.meaning.is === 'solutions' && /^(?:databases?|frameworks?|engines?|services?|software)$/i.test(label);
  const reading = isItem || isRole || (isDefinitionTerm && value !== null && context.is === 'facet' && !isListOfSolutions) ? null : read;
  if (reading && (bold || value === null || reading.meaning.is !== 'neutral')) {
    const about = reading.about ? matchShortForm(reading.about, names) ?? (isPlausibleName(reading.about) ? reading.about : subject) : subject;
    return readMeaning(collector, { meaning: reading.meaning, label, value, subject: about, names, context });
  }
  if (value === null && label.endsWith('?')) return { is: 'question', question: label, subject };
  if (value && subject !== null && !findSolution(subject) && (context.is === 'plain' || (inRoles(context) && !findSolution(label))) && addLabelledPlayers(collector, { whole, value, label, subject })) return { is: 'details', subject };
  if (subject !== null && !findSolution(subject) && context.is === 'facet' && context.facet === 'example' && isSureSolutionList(label, 1) && whole.plain.startsWith(label)) {
    addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: null, strict: true });
    return { is: 'details', subject };
  }
  // "**S3:** ideal for static websites" where several products are told apart by what they suit.
  if (value && bold && context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles')) {
    const one = findSolution(label)?.name ?? matchShortForm(label, names);
    if (one !== null && one !== subject && (subject === null || coreName(one) !== coreName(subject))) {
      const led = USED_FOR.exec(value.plain)?.[0].length ?? 0;
      const said = sliceInline(value, led, value.plain.length);
      const stance: Stance = context.facet === 'suits' ? 'prefer' : 'avoid';
      for (const { from, to } of splitItems(said, context.facet)) {
        addStatement(collector, { subject: one, facet: context.facet, inline: said, from, to });
        if (led > 0) addRule(collector, { option: one, stance, when: [readCondition(said.plain.slice(from, to), null)], certain: true, group: `told apart ${collector.section}`, at: provenanceOf(collector, spanOf(said, from, to), 'choice-list') });
      }
      return { is: 'details', subject: one };
    }
  }
  // "AWS: SQS, SNS" among examples.
  if (value && subject !== null && context.is === 'facet' && context.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: VENDOR.test(label) ? null : label, strict: false })) return { is: 'details', subject };
  if ((context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, whole, subject)) return { is: 'details', subject };
  // "OLTP: RDS, Aurora": products by the use that they serve, or by their kind where nothing else claims them.
  if (value && context.is === 'plain' && !findSolution(label) && (kindByName(label) === 'workload' || (subject === null && isKnownName(label))) && canBeName(label) && isSolutionList(value.plain) && addSolutions(collector, value, { subject: label, role: null, strict: false })) return { is: 'details', subject: label };
  if (context.is === 'choice') {
    const choice = readLabelledChoice(collector, { label, value, whole, subject, names });
    if (choice) return choice;
  }
  if (context.is === 'question') return readAnswer(collector, whole, context, names) ? { is: 'details', subject } : null;
  if (context.is === 'qualities') {
    if (!bold && value === null) return null;
    noteSubject(collector, label, provenanceOf(collector, labelled.labelSpan, 'quality'), { quality: 5 });
    return { is: 'details', subject: label };
  }
  const listedFor = inRoles(context) && value ? names.find((name) => [name, ...readNameParts(name).aliases].some((one) => coreName(one) === coreName(label))) ?? null : null;
  if (listedFor && value && isSolutionList(value.plain) && addSolutions(collector, value, { subject: listedFor, role: null, strict: false })) return { is: 'details', subject: listedFor };
  if (value && subject !== null && bold && inRoles(context) && !findSolution(label) && !isSolutionList(value.plain) && addGroups(collector, value, { subject, label })) return { is: 'details', subject };
  if (value && subject !== null && context.is !== 'facet' && !findSolution(label) && (bold || inRoles(context) ? isSolutionList(value.plain) : isSureSolutionList(value.plain, isKnownName(label) ? 1 : 2))) {
    if (addSolutions(collector, value, { subject, role: label, strict: false })) return { is: 'details', subject };
  }
  // "**Spring Cloud**" over a line that describes it.
  if (value && subject !== null && bold && context.is === 'solutions' && !context.strict && whole.plain.startsWith(label) && !/^[:\u2013\u2014-]/.test(whole.plain.slice(label.length).trim())
    && addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: context.role, strict: false })) return { is: 'details', subject };
  if (!value && inRoles(context) && !findSolution(label)) return { is: 'solutions', subject, role: label, strict: context.is === 'roles' || context.strict, ofComponent: context.is === 'solutions' && context.ofComponent };
  if (!value && bold || (!value && label.length < 50)) {
    const named = matchShortForm(label, names);
    if (named && context.is !== 'rule') return context.is === 'facet' || context.is === 'trade-off' ? { ...context, subject: named } : { is: 'plain', subject: named };
  }
  if (context.is === 'facet' || context.is === 'trade-off') {
    if (!bold && value === null && open === null) return context;
    readContent(collector, { inline: whole, marker: '', context, names, prose: false });
    return { is: 'details', subject };
  }
  if (context.is === 'plain' && bold && value === null) return { is: 'plain', subject: isPseudoHeading(labelled, whole) || context.ofKinds || isKnownName(label) ? nameInDisguise(label) ?? subject : subject };
  // What is nested under "**Write-through**: …" speaks of that, not of what is around it.
  return context.is === 'plain' && (bold || isKindOfThing(label)) ? { is: 'details', subject: nameInDisguise(label) } : null;
}

/** "Document databases" as an item of its own: what is nested in it speaks of that kind. */
function isKindOfThing(plain: string): boolean {
  return /^[\p{Lu}\d]/u.test(plain) && plain.split(/\s+/).length <= 5 && canBeName(plain) && isKnownName(plain);
}

/** `Key-value (e.g. Redis, DynamoDB) \u2013 fast look-ups`: a kind of thing, and in brackets the products that are of it. */
export function addKindInBrackets(collector: FactCollector, inline: InlineText, subject: string | null): boolean {
  if (subject !== null && findSolution(subject)) return false;
  const matched = /^([^().,;:!?]{2,50}?)\s*\((?:e\.\s?g\.?,?|for example,?|such as|like|ex\.?\s?:?|p\.\s?ej\.|por ejemplo,?|z\.\s?b\.|etwa|i\.e\.)?\s*([^()]{2,120})\)/i.exec(inline.plain);
  if (!matched?.[1] || !matched[2]) return false;
  const kind = matched[1].replace(/^(?:an?|the|use|les?|las?|el|los|die|der|das)\s+/i, '');
  const isMarked = /^[^(]*\(\s*(?:e\.\s?g|for ex|such|like|ex\b|p\.|por|z\.|etwa)/i.test(matched[0]);
  if (findSolution(kind) || !/^[\p{Lu}\d]/u.test(kind) || kind.split(/\s+/).length > 4 || !canBeName(kind) || !(isMarked || isKnownName(kind))) return false;
  const end = matched[0].length - 1;
  const members = sliceInline(inline, end - matched[2].length, end);
  return isSolutionList(members.plain) && addSolutions(collector, members, { subject: kind, role: null, strict: false });
}

/** `ELT tools like A and B; warehouses (C, D)`: a part that several groups of products share. False where no group is one of known products. */
function addGroups(collector: FactCollector, value: InlineText, { subject, label }: { subject: string; label: string }): boolean {
  let found = false;
  for (const matched of value.plain.matchAll(/(?:([^(),;.]{3,40}?)\s*\(([^()]{2,120})\))|(?:\b(?:like|such as|including|via|e\.g\.,?)\s+([^();.]{2,120}))/g)) {
    const list = matched[2] ?? matched[3] ?? '';
    if (!isSolutionList(list)) continue;
    const from = matched.index + matched[0].lastIndexOf(list);
    const role = matched[1]?.replace(/^(?:and|or|with|as well as)\s+/i, '').trim();
    found = addSolutions(collector, sliceInline(value, from, from + list.length), { subject, role: role === undefined || role === '' || findSolution(role) ? label : role, strict: false }) || found;
  }
  return found;
}

const inRoles = (context: Context): context is Extract<Context, { is: 'roles' | 'solutions' }> => context.is === 'roles' || context.is === 'solutions';

/** What stands before products and says whose they are, not which part they play. */
const VENDOR = /^(?:aws|azure|gcp|google(?: cloud)?|amazon|microsoft|ibm|oracle|apache|open[- ]source|commercial|proprietary|managed|cloud|self-hosted|others?)$/i;

/** `Snowflake/BigQuery: cloud data warehouse`: a label of nothing but products, with what they are there for. */
function addLabelledPlayers(collector: FactCollector, { whole, value, label, subject }: { whole: InlineText; value: InlineText; label: string; subject: string }): boolean {
  if (!isSureSolutionList(label, 1) || !whole.plain.startsWith(label)) return false;
  const part = findSolution(label) ? '' : /^[^.,;:(\u2013\u2014]+/.exec(value.plain)?.[0].trim() ?? '';
  const role = part.split(/\s+/).length <= 5 && part !== '' ? part : null;
  return addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role, strict: true });
}

/** A bold line without colon stands where a heading would. */
function isPseudoHeading({ label }: LabelledLine, whole: InlineText): boolean {
  return whole.plain === label && !label.endsWith('?');
}

/** The element such a line names: a known solution or what could be a name; facts under it decide whether it becomes one. */
function nameInDisguise(label: string): string | null {
  const known = findSolution(label);
  if (known) return known.name;
  return /^[\p{Lu}\d]/u.test(label) && label.split(/\s+/).length <= 5 && canBeName(label) ? label : null;
}

function readMeaning(collector: FactCollector, { meaning, label, value, subject, names, context }: {
  meaning: Meaning; label: string; value: InlineText | null; subject: string | null; names: readonly string[]; context: Context;
}): Context {
  const ofComponent = /\b(?:components?|parts?|building blocks?|pieces?|komponenten?|bausteine?)\b/i.test(label);
  switch (meaning.is) {
    case 'facet': {
      const opened: Context = { is: 'facet', facet: meaning.facet, subject };
      if (value && subject !== null) {
        if (meaning.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: null, strict: false })) return opened;
        for (const { from, to } of splitItems(value, meaning.facet)) addStatement(collector, { subject, facet: meaning.facet, inline: value, from, to });
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
    case 'kinds': return { is: 'plain', subject, ofKinds: true };
    case 'container': case 'neutral': return context.is === 'facet' || context.is === 'rule' ? { is: 'details', subject } : { is: 'plain', subject };
    default: return meaning satisfies never;
  }
}

/** `Seconds: Streaming-first`, `Distributed teams → Data Mesh`. False where the right side names no option. */
function readAnswer(collector: FactCollector, inline: InlineText, context: Extract<Context, { is: 'question' }>, names: readonly string[]): boolean {
  const parted = /^(.{1,120}?)\s*(?::|\u2192|=>|->|\u21d2|\s[\u2013\u2014]\s)\s*(.{2,120})$/.exec(inline.plain);
  if (!parted?.[1] || !parted[2]) return false;
  const options = readOptions(parted[2], names);
  if (options.length === 0) return false;
  const certain = options.some(({ known }) => known);
  const at = provenanceOf(collector, spanOf(inline, 0, inline.plain.length), 'answer');
  const question = context.question.replace(/^\d+[.)]\s*/, '');
  for (const { name } of options) addRule(collector, { option: name, stance: 'prefer', when: [readCondition(parted[1].trim(), question)], certain, group: `question ${question}`, at });
  return true;
}

function addSolutions(collector: FactCollector, inline: InlineText, { subject, role, strict }: { subject: string; role: string | null; strict: boolean }): boolean {
  const listed = readSolutionList(inline, { unknownToo: !strict });
  const group = listed.length > 1 || role !== null ? `${subject}|${role ?? listed[0]?.role ?? ''}|${collector.section}` : `${subject}||${collector.section}`;
  for (const { name, role: own, span } of listed) {
    addUse(collector, { subject, solution: name, role: own ?? role, group, span, extractor: 'solution-list' });
  }
  if (role !== null && collector.componentGroups.has(`${subject}|${role}`)) {
    for (const { name, span } of listed) addUse(collector, { subject: role, solution: name, role: null, group: `${role}||${collector.section}`, span, extractor: 'group', vote: { component: 3 } });
  }
  return listed.length > 0;
}

/** `Snowflake as the warehouse`, `Airflow for scheduling`: an item that begins with a known solution and names its part. */
function addPlayers(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const [first, ...more] = readSolutionList(inline, { unknownToo: false });
  if (!first?.known || first.role === null || first.role.length > 60 || first.span.start > (offsetOf(inline, 0) ?? 0) + 2) return false;
  for (const { name, role, span } of [first, ...more]) addUse(collector, { subject, solution: name, role, group: `${subject}|${role ?? ''}|${collector.section}`, span, extractor: 'player' });
  return true;
}

/** `High concurrency (use PostgreSQL or MySQL)`: what struggles there names what does not. */
const INSTEAD = /^(.{3,120}?)\s*\((?:use|prefer|choose|consider|try|better:?)\s+([^()]{2,80})\)/i;

function addFacet(collector: FactCollector, { subject, facet, inline, prose }: { subject: string; facet: Facet; inline: InlineText; prose: boolean }): void {
  const { plain } = inline;
  const { text, cut } = withoutMark(plain);
  const instead = facet === 'struggles' || facet === 'drawback' ? INSTEAD.exec(text) : null;
  if (instead?.[1] && instead[2]) {
    const at = provenanceOf(collector, spanOf(inline, 0, plain.length), 'instead');
    for (const option of knownOptions(instead[2], [])) if (option !== subject) addRule(collector, { option, stance: 'prefer', when: [readCondition(instead[1], null)], certain: true, group: `instead of ${subject}`, at });
  }
  if (facet === 'definition' && prose) {
    const sentence = /^.{10,400}?[.!](?=\s|$)/.exec(text)?.[0] ?? text;
    const said = sentence.replace(/:$/, '');
    if (said.length > 400 || (said !== sentence && !/\s(?:is|are|ist|sind)\s/.test(said))) return;
    addStatement(collector, { subject, facet, inline, from: cut, to: cut + said.length });
    return;
  }
  if (prose && (text.length > 400 || /:$/.test(text))) return;
  addStatement(collector, { subject, facet, inline, from: cut });
}

/** Polarity by mark; +/- markers count only here, where the label promised both sides. */
function polarityOf(marker: string, plain: string): 'benefit' | 'drawback' | null {
  return markPolarity(marker, plain) ?? (marker === '+' ? 'benefit' : null);
}

function markPolarity(marker: string, plain: string): 'benefit' | 'drawback' | null {
  // Marks are signs: where a letter stands behind nothing but a bullet, there is none.
  if (/^[A-Za-z]/.test(plain) && (marker === '' || marker.charCodeAt(0) < 128)) return null;
  const start = `${marker} ${plain}`.replace(/^[-*\u2022+]\s|^\d+[.)]\s/, '');
  if (GOOD.test(start) || GOOD.test(plain)) return 'benefit';
  return BAD.test(start) || BAD.test(plain) ? 'drawback' : null;
}

function withoutMark(plain: string): { readonly text: string; readonly cut: number } {
  const cut = (GOOD.exec(plain) ?? BAD.exec(plain))?.[0].length ?? 0;
  return { text: plain.slice(cut), cut };
}
