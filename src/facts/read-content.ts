import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addGroups, addKindInBrackets, addLabelledPlayers, addPlayers, addSolutions } from './add-solutions';
import { addAlternatives, addRule, addStatement, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { Facet, Stance } from './fact';
import { findSolution } from './find-solutions';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { coreName, matchShortForm, readNameParts } from './name-keys';
import { canBeName, isKnownName, isPlausibleName, kindByName } from './note-outline';
import { markPolarity, polarityOf, withoutMark } from './polarity-marks';
import { addAdvice, advises, INSTEAD, knownOptions, LEADING_IF, readChoice, readLabelledChoice, USED_FOR } from './read-choice';
import { readLabel, readRuleOpener } from './read-label';
import { readOptions } from './read-options';
import { isSolutionList, isSureSolutionList, readSolutionList } from './read-solution-list';
import { splitItems } from './split-items';
import type { LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

/** What the text that comes next speaks of, told by the labels and titles around it. */
export type Context =
  | { readonly is: 'facet'; readonly facet: Facet; readonly subject: string | null; /** "Use it when": every item is a rule too. */ readonly advises?: boolean }
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
      if (context.advises && !prose) addAdvice(collector, { subject, facet: context.facet, inline });
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
      const condition = withoutMark(plain).text.replace(/^[A-Z][:)]\s+/, '').replace(LEADING_IF, '').replace(/[,;]$/, '');
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

/**
 * Reads a labelled line. `context` is what stands around it, `open` a label before it that is still open.
 * The answer is the context it opens; null where the label says nothing and the line is to be read as text.
 */
export function readLabelled(collector: FactCollector, { labelled, value, whole, context, open, vocabulary, names, isItem }: {
  labelled: LabelledLine; value: InlineText | null; whole: InlineText; context: Context; open: Context | null; vocabulary: LabelVocabulary; names: readonly string[]; isItem: boolean;
}): Context | null {
  const subject = 'subject' in context ? context.subject : null;
  const { label, bold } = labelled;
  const read = readLabel(label, vocabulary);
  const line = value || whole.plain.endsWith(':') ? whole.plain : `${whole.plain}:`;
  // Text of one piece is told by its words in the note; where lines or markup come between, it may hold others.
  const mayOpen = whole.pieces.length > 2 || hasSign(collector.words, ADVICE, whole.pieces[1] ?? 0, whole.end);
  const opener = !mayOpen || (read?.meaning.is === 'facet' && read.about === null) ? null : readRuleOpener(line.endsWith('::') ? line.slice(0, -1) : line);
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
  const isTerm = bold && (context.is === 'facet' || context.is === 'rule') && open !== context;
  const isListOfSolutions = (read?.meaning.is === 'solutions' || read?.meaning.is === 'alternatives') && value !== null && isSolutionList(value.plain) && !/^\p{Lu}\p{Ll}+ (?:with|for|to|by|via)\s/u.test(value.plain);
  // "Rich features: dead letters, priorities" among benefits is one of them: only a whole phrase is a label there.
  const isMember = !bold && value !== null && context.is === 'facet' && read?.about != null;
  // "Databases: SQL Server" in a stack: the part that it plays.
  const isRole = bold && value !== null && inRoles(context) && read?.meaning.is === 'solutions' && /^(?:databases?|frameworks?|engines?|services?|software)$/i.test(label);
  // A paragraph that begins with a whole phrase in bold leaves the heading's facet ("**When to use it**: …" below "Drawbacks").
  const isDefinitionTerm = isTerm && (isItem || read?.about != null || read?.meaning.is !== 'facet' || (context.is === 'facet' && read.meaning.facet === context.facet));
  const reading = isMember || isRole || (isDefinitionTerm && value !== null && context.is === 'facet' && !isListOfSolutions) ? null : read;
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

const inRoles = (context: Context): context is Extract<Context, { is: 'roles' | 'solutions' }> => context.is === 'roles' || context.is === 'solutions';

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
  return /^[\p{Lu}\d]/u.test(label) && label.split(/\s+/).length <= 5 && canBeName(label) ? label : null;
}

const OTHER_SIDE = /[;.|]\s+(cons|drawbacks|disadvantages|downsides|weaknesses|limitations|contras|nachteile)\s*:\s*/i;

function readMeaning(collector: FactCollector, { meaning, label, value, subject, names, context }: {
  meaning: Meaning; label: string; value: InlineText | null; subject: string | null; names: readonly string[]; context: Context;
}): Context {
  const ofComponent = /\b(?:components?|parts?|building blocks?|pieces?|komponenten?|bausteine?)\b/i.test(label);
  switch (meaning.is) {
    case 'facet': {
      const opened: Context = { is: 'facet', facet: meaning.facet, subject, advises: advises(label) };
      const other = value && subject !== null ? OTHER_SIDE.exec(value.plain) : null;
      if (value && other?.[1]) {
        // "Pros: simple; Cons: hard to follow" in one line.
        const sides = [sliceInline(value, 0, other.index), sliceInline(value, other.index + other[0].length, value.plain.length)];
        for (const [index, side] of sides.entries()) readMeaning(collector, { meaning: { is: 'facet', facet: index === 0 ? meaning.facet : 'drawback' }, label, value: side, subject, names, context });
        return opened;
      }
      if (value && subject !== null) {
        if (meaning.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: null, strict: false })) return opened;
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
