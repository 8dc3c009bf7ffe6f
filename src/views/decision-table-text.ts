import type { DecisionTable, DecisionTableRow } from '../questions/decision-table';
import { nameOfNote } from './link-element';
import { escapeMarkdown, formatTable } from './markdown-text';

export type DecisionTableFormat = 'markdown' | 'csv';

/**
 * The rules as a DMN decision table: hit policy above the rules' numbers, inputs, outputs (option, stance), and where each rule was read as
 * annotation. A blank input stands for any. CSV ends with a line end, Markdown does not.
 */
export function renderDecisionTable(table: DecisionTable, format: DecisionTableFormat): string {
  const header = [table.hitPolicy, ...table.inputs, 'Option', 'Stance', 'Source'];
  switch (format) {
    case 'markdown': return table.rows.length === 0
      ? 'The notes hold no rules.'
      : formatTable(header.map(escapeCell), table.rows.map((row, i) => writeRow(row, i, '-').map(escapeCell)));
    // RFC 4180: rows end with CRLF.
    case 'csv': return [header, ...table.rows.map((row, i) => writeRow(row, i, ''))].map((cells) => cells.map(quoteCell).join(',')).map((line) => `${line}\r\n`).join('');
    default: return format satisfies never;
  }
}

/** DMN writes "-" for any input; in CSV a bare minus would be a formula. */
function writeRow({ conditions, name, stance, at }: DecisionTableRow, i: number, any: string): readonly string[] {
  return [String(i + 1), ...conditions.map((condition) => (condition === '' ? any : condition)), name, stance, `${any === '' ? at.path : nameOfNote(at.path)}#${at.line}`];
}

function escapeCell(text: string): string {
  return text === '-' ? text : escapeMarkdown(text, { place: 'cell' });
}

/** A spreadsheet runs what begins like a formula, also behind blanks and in full width: an apostrophe makes it text (https://owasp.org/www-community/attacks/CSV_Injection). */
function quoteCell(text: string): string {
  const clean = text.replace(/\u0000/g, '');
  const safe = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(clean) || /^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
