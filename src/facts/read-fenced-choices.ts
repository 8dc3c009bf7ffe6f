import { readInline, sliceInline } from '../notes/inline-text';
import type { FenceBlock } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { addRule, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import { fencedLines, holdsText } from './fenced-lines';
import { findSolution } from './find-solutions';
import { isSolutionList } from './judge-solution-list';
import { withoutMark } from './polarity-marks';
import { ARROW, knownOptions, LEADING_IF } from './read-choice';
import { readOptions } from './read-options';
import { readRuleOpener, type RuleOpener } from './read-rule-opener';

const BULLET = /^\s*(?:[-*\u2022+]\s+)?/;
const ANSWER = /^(?:\u2192|\u21d2|=>|->)\s*(.+)$/;
/** Fewer are a line of a log or a setting. */
const FEWEST = 2;

interface Choice {
  readonly options: readonly string[];
  readonly stance: RuleOpener['stance'];
  readonly condition: string;
  readonly question: string | null;
  /** Where it stands in the note. */
  readonly start: number;
  readonly end: number;
}

const LISTED = /^\s*(?:[-*\u2022+]\s+\S|\p{Lu}[^{};=()]{2,160}$)/u;

/** Bullets or short lines in a code block below "Use X when". False where a line is neither. */
export function readFencedConditions(collector: FactCollector, fence: FenceBlock, { options, stance }: { readonly options: readonly string[]; readonly stance: RuleOpener['stance'] }): boolean {
  const { text } = collector.document;
  // "SELECT name" in a query is no condition.
  if (!holdsText(fence)) return false;
  const lines = fencedLines(text, fence).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  if (lines.length === 0 || !lines.every(({ start, end }) => LISTED.test(text.slice(start, end)))) return false;
  for (const { start, end } of lines) {
    const span = { start: start + (BULLET.exec(text.slice(start, end))?.[0].length ?? 0), end };
    const condition = withoutMark(readInline(text, span).plain).text.replace(/[.;]$/, '');
    for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `fence ${fence.line}`, at: provenanceOf(collector, span, 'choice-list') });
  }
  return true;
}

/**
 * Choices written in a code block as in a note: `Fits in memory \u2192 DuckDB`, "Volume?" over such lines, "Choose Batch if:" over conditions.
 * False where a line is none of these, or more than half of them name no known option.
 */
export function readFencedChoices(collector: FactCollector, fence: FenceBlock, names: readonly string[]): boolean {
  const { text } = collector.document;
  if (!holdsText(fence)) return false;
  const chosen: Choice[] = [];
  let question: string | null = null;
  let unknown = 0;
  let opener: Pick<RuleOpener, 'stance'> & { readonly options: readonly string[] } | null = null;
  for (const { start, end } of fencedLines(text, fence)) {
    const from = start + (BULLET.exec(text.slice(start, end))?.[0].length ?? 0);
    const { plain } = readInline(text, { start: from, end });
    if (plain === '') continue;
    // "Need full text search?" over "→ Elasticsearch": what a yes is answered with.
    const answer: string | undefined = question === null ? undefined : ANSWER.exec(plain)?.[1];
    const [, met = 'Yes', taken = answer] = ARROW.exec(plain) ?? [];
    if (taken !== undefined) {
      const options = knownOptions(taken, names);
      if (options.length === 0 && ++unknown > FEWEST) return false;
      chosen.push({ options, stance: 'prefer', condition: met.replace(LEADING_IF, '').replace(/\s?\?$/, ''), question, start: from, end });
      continue;
    }
    const opened = readRuleOpener(plain);
    if (opened?.rest === '') {
      opener = { stance: opened.stance, options: readOptions(opened.option, names).filter(({ known }) => known).map(({ name }) => name) };
      if (opener.options.length === 0) return false;
    // "Rule of thumb:" over cases
    } else if (plain.endsWith(':') && start === from) { opener = null; question = null; }
    else if (opener) chosen.push({ ...opener, condition: withoutMark(plain).text, question: null, start: from, end });
    else if (plain.endsWith('?')) question = plain;
    else return false;
  }
  if (chosen.length < FEWEST || unknown * 2 > chosen.length) return false;
  for (const { options, stance, condition, question: asked, start, end } of chosen) {
    // "Relational (PostgreSQL, MySQL)": what the kind has.
    const inline = readInline(text, { start, end });
    const [whole = '', members = ''] = options.length === 1 ? /\(([^()]{3,80})\)$/.exec(inline.plain) ?? [] : [];
    if (options[0] !== undefined && members !== '' && !findSolution(options[0]) && isSolutionList(members)) addSolutions(collector, sliceInline(inline, inline.plain.length - whole.length + 1, inline.plain.length - 1), { subject: options[0], role: null, strict: true });
    for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, asked)], certain: true, group: `fence ${fence.line}`, at: provenanceOf(collector, { start, end }, 'choice-list') });
  }
  return true;
}

const ANSWERED = /^.{5,120}\?\s*(?:\u2192|\u21d2|=>|-+>)\s*\S/;

/** "Custom kernel? \u2192 VM" in every line: a list of choices, and no drawing. */
export function holdsAnsweredQuestions(text: string, fence: FenceBlock): boolean {
  const lines = fencedLines(text, fence).map(({ start, end }) => text.slice(start, end)).filter((line) => line.trim() !== '');
  return lines.length >= FEWEST && lines.every((line) => ANSWERED.test(line));
}

/** "I need to keep what was said" as a line of its own. */
const QUOTED_CASE = /^\s*["\u201c]([^"\u201c\u201d]{5,140})["\u201d]:?\s*$/;
const LED_TO = /^\s*(?:[\u2514\u2570`+|]?[\u2500\u2501-]*[>\u25b6\u25ba]+|\u2192|\u21d2|=>)\s*(.{2,60}?)\s*$/;

/** "I need to follow experiments" in quotes over an arrow to what is taken then. False where fewer than two such pairs lead to something known. */
export function readQuotedCases(collector: FactCollector, fence: FenceBlock, names: readonly string[]): boolean {
  const { text } = collector.document;
  const lines = fencedLines(text, fence);
  const pairs = lines.flatMap(({ start, end }, index) => {
    const condition = QUOTED_CASE.exec(text.slice(start, end))?.[1];
    const next = condition === undefined ? undefined : lines[index + 1];
    const options = next === undefined ? [] : knownOptions(LED_TO.exec(text.slice(next.start, next.end))?.[1] ?? '', names);
    return condition === undefined || next === undefined || options.length === 0 ? [] : [{ condition: condition.replace(/^(?:i|we|you) (?:need|want|have) (?:to )?/i, ''), options, start, end: next.end }];
  });
  if (pairs.length < FEWEST) return false;
  for (const { condition, options, start, end } of pairs) {
    for (const option of options) addRule(collector, { option, stance: 'prefer', when: [readCondition(condition, null)], certain: true, group: `fence ${fence.line}`, at: provenanceOf(collector, { start, end }, 'choice-list') });
  }
  return true;
}
