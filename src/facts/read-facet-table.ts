import { readInline } from '../notes/inline-text';
import type { TableBlock } from '../notes/note-document';
import { addStatement, addUse, type FactCollector } from './collect-facts';
import type { Facet } from './fact';
import type { LabelVocabulary } from './label-vocabulary';
import { readLabel } from './read-label';
import { readSolutionList } from './read-solution-list';

const ROLE_CORNER = /^(?:layers?|components?|roles?|functions?|stages?|purpose|concern|capabilit(?:y|ies)|category|step|area|schicht|komponente|need)$/i;

/** `| Layer | Tools |`: each cell's solutions are used by `subject` in the row's role. False where the table is none of that shape. */
export function readRoleTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const header = table.header.map((span) => readInline(text, span).plain);
  const column = header.findIndex((title, index) => index > 0 && readLabel(title, vocabulary)?.meaning.is === 'solutions');
  if (column < 0 || !ROLE_CORNER.test(header[0] ?? '')) return false;
  let read = false;
  for (const row of table.rows) {
    const cell = row[column];
    const role = row[0] ? readInline(text, row[0]).plain : '';
    if (!cell || cell.end <= cell.start) continue;
    for (const { name, role: own, span } of readSolutionList(readInline(text, cell), { unknownToo: true })) {
      addUse(collector, { subject, solution: name, role: own ?? (role === '' ? null : role), group: `${subject}|${role}|${table.line}`, span, extractor: 'role-table' });
      read = true;
    }
  }
  return read;
}

/** A table under "Best for": its first column lists what is said, the others explain. */
export function readStatementTable(collector: FactCollector, table: TableBlock, subject: string, facet: Facet): void {
  for (const [cell] of table.rows) if (cell && cell.end > cell.start) addStatement(collector, { subject, facet, inline: readInline(collector.document.text, cell) });
}

/** `| Pros | Cons |`: every heading is a facet, every cell a statement of `subject`. False where a heading is none. */
export function readFacetTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const facets = table.header.map((span) => {
    const meaning = readLabel(readInline(text, span).plain, vocabulary)?.meaning;
    return meaning?.is === 'facet' ? meaning.facet : null;
  });
  if (facets.length < 2 || facets.includes(null)) return false;
  for (const row of table.rows) {
    for (const [index, cell] of row.entries()) {
      const facet = facets[index];
      if (facet && cell.end > cell.start) addStatement(collector, { subject, facet, inline: readInline(text, cell) });
    }
  }
  return true;
}
