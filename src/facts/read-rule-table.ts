import { readInline } from '../notes/inline-text';
import type { TableBlock } from '../notes/note-document';
import type { ComparisonContext } from './read-comparison';
import { readCondition } from './conditions/read-condition';
import type { Condition, RuleFact, Stance } from './fact';
import { readOptions } from './read-options';

const SITUATION = /^(?:if\b.*|when\b.*|scenarios?|situations?|use cases?|needs?|requirements?|you need\b.*|your need.*|conditions?|constraints?|contexts?|problem|question|workload|wenn\b.*|szenario|anforderung|anwendungsfall)\W*$/i;
const PREFER = /^(?:consider|choose|use|pick|prefer|go with|then|then use|recommend(?:ed|ation)?s?|recommended (?:pattern|architecture|approach|option|solution|database|tool)|best (?:choice|fit|option|pattern|for you|solution|tool|database)|suggested?(?: pattern| approach| option)?|pattern|architecture|solution|choice|option|approach|answer|good fit|nimm|empfehlung|w\u00e4hle|nutze)\W*$/i;
const AVOID = /^(?:avoid|not|don[\u2019']?t use|do not use|instead of|skip|bad fit|worst choice|vermeide)\W*$/i;

const RECOMMENDS = /^(?:recommend(?:ed|ation)?s?(?: \p{L}+)?|best (?:choice|fit|option)|choose|use|pick)\W*$/iu;

/** The column's title tells the criterion where the cell alone does not ("Team size": "1-5 developers"). */
function conditionOf(condition: string, title: string): Condition {
  const read = readCondition(condition, title);
  return title.trim().endsWith('?') ? read : { ...read, question: null };
}

/**
 * Rules of a table that maps situations to options: `If you need… | Consider…`, `Scenario | Use | Avoid`.
 * Empty where the headings promise none, or where no cell names an option that the note or the catalogue knows.
 */
export function readRuleTable(table: TableBlock, context: ComparisonContext): readonly RuleFact[] {
  const { text } = context.document;
  const header = table.header.map((span) => readInline(text, span).plain);
  const named = header.findIndex((title) => SITUATION.test(title));
  // "Team size | Recommendation": what is recommended depends on the first column, whatever it is called.
  const situation = named >= 0 ? named : header.findIndex((title, index) => index > 0 && RECOMMENDS.test(title)) > 0 ? 0 : -1;
  if (situation < 0) return [];
  const asked = header[situation] ?? '';
  const stances = header.map((title, index): Stance | null => (index === situation ? null : AVOID.test(title) ? 'avoid' : PREFER.test(title) ? 'prefer' : null));
  if (!stances.includes('prefer')) return [];
  const rules = table.rows.flatMap((row) => {
    const place = row[situation];
    if (!place) return [];
    const condition = readInline(text, place).plain;
    if (condition === '') return [];
    return row.flatMap((cell, index) => {
      const stance = stances[index];
      if (!stance || cell.end <= cell.start) return [];
      const at = context.provenance({ start: Math.min(place.start, cell.start), end: Math.max(place.end, cell.end) }, 'rule-table');
      return readOptions(readInline(text, cell).plain, context.names).map((option) => ({
        known: option.known,
        fact: { kind: 'rule', option: option.name, stance, when: [conditionOf(condition, asked)], certain: option.known, group: `table ${table.line}`, at } satisfies RuleFact,
      }));
    });
  });
  const known = rules.filter((rule) => rule.known).length;
  return rules.map(({ fact }) => (known * 2 >= rules.length ? { ...fact, certain: true } : fact));
}
