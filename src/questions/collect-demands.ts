import { readCondition } from '../facts/conditions/read-condition';
import type { Condition, Provenance } from '../facts/fact';
import type { ElementId, Garden, Statement } from '../garden/garden';
import type { Wording } from './compare-wording';
import { readWording } from './compare-wording';

/** One thing that the notes demand, or warn of, before an alternative fits. */
export interface Demand {
  readonly option: ElementId;
  /** Rules outrank `suits` and `struggles` statements on the same criterion. */
  readonly source: 'rule' | 'statement';
  /** `for`: when it holds, it speaks for the option (prefer, suits); `against`: it speaks against it (avoid, struggles). */
  readonly side: 'for' | 'against';
  readonly condition: Condition;
  readonly wording: Wording;
  /** Demands with one number hold together; a statement is alone under its number. */
  readonly rule: number;
  /** Equal for one fact however often and wherever it is repeated. */
  readonly fact: string;
  readonly at: Provenance;
}

/** Every condition of every rule, and every `suits` and `struggles` statement, sorted by place. Equal in words, place and option: once. */
export function collectDemands(garden: Garden): readonly (readonly Demand[])[] {
  const rules: Demand[][] = [];
  const seen = new Set<string>();
  const readers = new Map<string, Wording>();
  const wordingOf = (text: string): Wording => {
    const known = readers.get(text) ?? readWording(text);
    readers.set(text, known);
    return known;
  };
  for (const rule of [...garden.rules].sort((a, b) => comparePlaces(a.at, b.at) || compareText(describeRule(a.when), describeRule(b.when)))) {
    const key = `${rule.option}\n${rule.stance}\n${rule.at.path}\n${rule.at.start}\n${describeRule(rule.when)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    rules.push(rule.when.map((condition) => ({
      option: rule.option, source: 'rule' as const, side: rule.stance === 'prefer' ? 'for' as const : 'against' as const,
      condition, wording: wordingOf(condition.condition), rule: rules.length, fact: describeRule(rule.when), at: rule.at,
    })));
  }
  for (const statement of [...garden.statements].sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.text, b.text))) {
    if (statement.facet !== 'suits' && statement.facet !== 'struggles') continue;
    const condition = readStatement(statement);
    rules.push([{
      option: statement.subject, source: 'statement', side: statement.facet === 'suits' ? 'for' : 'against',
      condition, wording: wordingOf(statement.text), rule: rules.length, fact: statement.text.toLowerCase(), at: statement.at,
    }]);
  }
  return rules;
}

/**
 * A range in a statement is a condition only where it is what the statement is about: in a short text, in the label before a colon, or in the
 * first clause behind it. Numbers further on are illustrations. The extractor may know a criterion that the words do not name.
 */
function readStatement({ text, criterion }: Statement): Condition {
  const colon = text.search(/:\s/);
  const clauses = colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1).split(/[.;,]\s|[—–]/, 1)[0] ?? ''];
  for (const clause of clauses) {
    if ((clause.match(/\S+/g) ?? []).length > 10) continue;
    const read = readCondition(clause, null);
    if (read.range !== null) return { ...read, condition: text };
  }
  return { question: null, condition: text, criterion, range: null };
}

/** By note path, then by place in the note. */
export function comparePlaces(a: Provenance, b: Provenance): number {
  return compareText(a.path, b.path) || a.start - b.start || a.end - b.end;
}

/** By UTF-16 code units: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describeRule(when: readonly Condition[]): string {
  return when.map((condition) => `${condition.question ?? ''}=${condition.condition}`).join('\n').toLowerCase();
}
