import { readInline } from '../notes/inline-text';
import type { TableBlock } from '../notes/note-document';
import { addStatement, type FactCollector } from './collect-facts';
import { findSolution } from './find-solutions';
import { addChoice, arrowChoice, LEADING_IF } from './read-choice';
import { readOptions } from './read-options';
import { readRuleOpener, type RuleOpener } from './read-rule-opener';

/** "Consider alternatives when": its cells name them. */
const ALTERNATIVES = /^(?:the )?(?:alternatives?|something else|another (?:tool|option|approach)|others?)$/i;

/** `| Use MongoDB when… | Use SQL when… |`: each cell is a case for the option of its heading; for what a heading leaves open, the cell says what to take ("Simple filter → Kafka Streams"). False for any other table. */
export function readOpenerColumns(collector: FactCollector, table: TableBlock, subject: string | null, names: readonly string[]): boolean {
  const { text } = collector.document;
  const openers = table.header.map((span): RuleOpener | null => readRuleOpener(`${readInline(text, span).plain.replace(/[\s.:\u2026]+$/, '')}:`));
  if (openers.length < 2) return false;
  const options = openers.map((opener) => (opener === null || ALTERNATIVES.test(opener.option) ? [] : readOptions(opener.option, names).filter(({ known }) => known).map(({ name }) => name)));
  if (!openers.every((opener, column) => opener !== null && (options[column]?.length || ALTERNATIVES.test(opener.option))) || options.every((named) => named.length === 0)) return false;
  for (const row of table.rows) {
    for (const [column, cell] of row.entries()) {
      const opener = openers[column];
      if (!opener || cell.end <= cell.start) continue;
      const inline = readInline(text, cell);
      // "Examples:" only leads to the cells below.
      if (inline.plain.endsWith(':')) continue;
      const named = options[column] ?? [];
      const chosen = named.length > 0 ? { options: named, condition: inline.plain } : arrowChoice(inline.plain, names);
      if (chosen === null) continue;
      addChoice(collector, { ...chosen, condition: chosen.condition.replace(LEADING_IF, ''), stance: named.length > 0 ? opener.stance : 'prefer', inline, to: chosen.condition.length, group: `table ${table.line}` });
      if (subject !== null && named.length === 1 && (named[0] === subject || named[0] === findSolution(subject)?.name)) addStatement(collector, { subject, facet: opener.stance === 'avoid' ? 'struggles' : 'suits', inline });
    }
  }
  return true;
}
