import type { ComparisonAnswer, ComparisonRow } from '../questions/compare';
import { titleOfElements } from './comparison-table';
import { nameOfNote } from './link-element';

/**
 * A comparison as RFC 4180 CSV, all columns of it: a header, CRLF line ends, cells in quotes where they must be. What a spreadsheet would take
 * for a formula (`=`, `+`, `-`, `@` or a control character in front, blanks and full-width forms included) gets an apostrophe before it.
 */
export function formatComparisonCsv({ elements, rows, corner = 'Aspect', options = [] }: ComparisonAnswer): string {
  const isTransposed = options.includes('transposed');
  const table = [
    [isTransposed ? titleOfElements(corner) : corner, ...elements.map(({ name }) => name)],
    ...rows.map((row) => [row.aspect, ...elements.map((_element, column) => writeEntries(row, column, options.includes('sources')))]),
  ];
  const laid = isTransposed ? transpose(table) : table;
  return laid.map((row) => row.map(writeCell).join(',')).join('\r\n') + '\r\n';
}

function transpose(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (table[0] ?? []).map((_cell, column) => table.map((row) => row[column] ?? ''));
}

function writeEntries({ cells, disputed }: ComparisonRow, column: number, hasSources: boolean): string {
  const isDisputed = disputed[column] === true;
  const entries = (cells[column] ?? []).map(({ text, role, places }) => {
    const said = role === null ? text : `${text} (${role})`;
    return isDisputed || hasSources ? `${said} [${[...new Set(places.map(({ path }) => nameOfNote(path)))].join(', ')}]` : said;
  });
  return `${entries.join('; ')}${isDisputed ? ' – notes disagree' : ''}`;
}

function writeCell(text: string): string {
  const flat = text.replace(/\u0000/g, '');
  const safe = /^[\s\uFEFF]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20\u2212]|^[\t\r\n]/.test(flat) ? `'${flat}` : flat;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
