import { offsetOf, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addAlternatives, addRule, addStatement, addUse, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { Facet, Stance } from './fact';
import { findSolution } from './find-solutions';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { coreName, matchShortForm, readNameParts } from './name-keys';
import { canBeName } from './note-outline';
import { readLabel, readRuleOpener } from './read-label';
import { readOptions } from './read-options';
import { isSolutionList, isSureSolutionList, readSolutionList } from './read-solution-list';
import { splitItems } from './split-items';
import type { LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

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
  | { readonly is: 'qualities' }
  | { readonly is: 'plain'; readonly subject: string | null }
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
      if (context.facet === 'example' && isSolutionList(plain) && addSolutions(collector, inline, { subject, role: null, strict: true })) return details;
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
      const condition = withoutMark(plain).text;
      for (const option of context.options) addRule(collector, { option, stance: context.stance, when: [readCondition(condition, null)], certain: true, group: 'choice-list', at });
      return details;
    }
    case 'question': return readAnswer(collector, inline, context, names) ? details : context;
    case 'qualities': return details;
    case 'plain': {
      const polarity = markPolarity(marker, plain);
      if (polarity && subject !== null) { addFacet(collector, { subject, facet: polarity, inline, prose }); return details; }
      const named = subject === null ? null : /^(?:typically|usually|commonly|often|e\.g\.,?|for example,?|implemented (?:with|by|in|using)|built (?:with|on)|powered by|we (?:use|run|chose)|based on|runs on|typisch|meist|z\.\s?b\.)\s+/i.exec(plain);
      if (named && subject !== null && plain.length < 160) {
        addSolutions(collector, sliceInline(inline, named[0].length, plain.length), { subject, role: null, strict: true });
        return details;
      }
      if (prose) return context;
      if (subject !== null && plain.length < 120 && addPlayers(collector, inline, subject)) return details;
      if (plain.endsWith('?')) return { is: 'question', question: plain, subject };
      const short = matchShortForm(plain, names) ?? findSolution(plain)?.name ?? null;
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
export function readLabelled(collector: FactCollector, { labelled, value, whole, context, open, vocabulary, names }: {
  labelled: LabelledLine; value: InlineText | null; whole: InlineText; context: Context; open: Context | null; vocabulary: LabelVocabulary; names: readonly string[];
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
  const isDefinitionTerm = bold && (context.is === 'facet' || context.is === 'rule') && open !== context;
  const isListOfSolutions = (read?.meaning.is === 'solutions' || read?.meaning.is === 'alternatives') && value !== null && isSolutionList(value.plain);
  const reading = isDefinitionTerm && value !== null && context.is === 'facet' && !isListOfSolutions ? null : read;
  if (reading && (bold || value === null || reading.meaning.is !== 'neutral')) {
    const about = reading.about ? matchShortForm(reading.about, names) ?? subject : subject;
    return readMeaning(collector, { meaning: reading.meaning, label, value, subject: about, names, context });
  }
  if (value === null && label.endsWith('?')) return { is: 'question', question: label, subject };
  if (context.is === 'question') return readAnswer(collector, whole, context, names) ? { is: 'details', subject } : null;
  if (context.is === 'qualities') {
    if (!bold && value === null) return null;
    noteSubject(collector, label, provenanceOf(collector, labelled.labelSpan, 'quality'), { quality: 5 });
    return { is: 'details', subject: label };
  }
  const inRoles = context.is === 'roles' || context.is === 'solutions';
  const listedFor = inRoles && value ? names.find((name) => [name, ...readNameParts(name).aliases].some((one) => coreName(one) === coreName(label))) ?? null : null;
  if (listedFor && value && isSolutionList(value.plain) && addSolutions(collector, value, { subject: listedFor, role: null, strict: false })) return { is: 'details', subject: listedFor };
  if (value && subject !== null && !findSolution(label) && (bold || inRoles ? isSolutionList(value.plain) : isSureSolutionList(value.plain))) {
    if (addSolutions(collector, value, { subject, role: label, strict: false })) return { is: 'details', subject };
  }
  if (!value && inRoles && !findSolution(label)) return { is: 'solutions', subject, role: label, strict: context.is === 'roles' || context.strict, ofComponent: context.is === 'solutions' && context.ofComponent };
  if (!value && bold || (!value && label.length < 50)) {
    const named = matchShortForm(label, names);
    if (named && context.is !== 'rule') return context.is === 'facet' || context.is === 'trade-off' ? { ...context, subject: named } : { is: 'plain', subject: named };
  }
  if (context.is === 'facet' || context.is === 'trade-off') {
    if (!bold && value === null && open === null) return context;
    readContent(collector, { inline: whole, marker: '', context, names, prose: false });
    return { is: 'details', subject };
  }
  if (context.is === 'plain' && bold && value === null) return { is: 'plain', subject: isPseudoHeading(labelled, whole) ? nameInDisguise(label) ?? subject : subject };
  // What is nested under "**Write-through**: …" speaks of that, not of what is around it.
  return bold && context.is === 'plain' ? { is: 'details', subject: nameInDisguise(label) } : null;
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
        if (meaning.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: null, strict: true })) return opened;
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
    case 'qualities': return { is: 'qualities' };
    case 'furniture': return { is: 'furniture' };
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

function addFacet(collector: FactCollector, { subject, facet, inline, prose }: { subject: string; facet: Facet; inline: InlineText; prose: boolean }): void {
  const { plain } = inline;
  const { text, cut } = withoutMark(plain);
  if (prose && (text.length > 400 || /:$/.test(text))) return;
  if (facet === 'definition' && prose) {
    const sentence = /^.{10,400}?[.!](?=\s|$)/.exec(text)?.[0] ?? text;
    addStatement(collector, { subject, facet, inline, from: cut, to: cut + sentence.length });
    return;
  }
  addStatement(collector, { subject, facet, inline, from: cut });
}

/** Polarity by mark; +/- markers count only here, where the label promised both sides. */
function polarityOf(marker: string, plain: string): 'benefit' | 'drawback' | null {
  return markPolarity(marker, plain) ?? (marker === '+' ? 'benefit' : null);
}

function markPolarity(marker: string, plain: string): 'benefit' | 'drawback' | null {
  // Marks are signs: where a letter stands behind nothing but a bullet, there is none.
  if (/^[A-Za-z]/.test(plain) && (marker === '' || marker.charCodeAt(0) < 128)) return null;
  const start = marker === '' || /^(?:[-*\u2022+]|\d+[.)])$/.test(marker) ? plain : `${marker} ${plain}`;
  if (GOOD.test(start) || GOOD.test(plain)) return 'benefit';
  return BAD.test(start) || BAD.test(plain) ? 'drawback' : null;
}

function withoutMark(plain: string): { readonly text: string; readonly cut: number } {
  const cut = (GOOD.exec(plain) ?? BAD.exec(plain))?.[0].length ?? 0;
  return { text: plain.slice(cut), cut };
}
