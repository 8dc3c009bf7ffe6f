import type { ComparisonAnswer, ComparisonEntry, ComparisonRow } from '../questions/compare';
import { linkElement, nameOfNote, type LinkStyle } from './link-element';
import { escapeMarkdown, formatTable } from './markdown-text';

/** More columns do not fit on a page. */
const mostColumns = 8;

/** Elements as columns, aspects as rows, blanks left blank; a cell on which notes disagree says which note says what. */
export function renderComparison({ elements, rows, problems }: ComparisonAnswer, { links }: { readonly links: LinkStyle }): string {
  const shown = elements.slice(0, mostColumns);
  const header = ['Aspect', ...shown.map((element) => linkElement(element, { links, place: 'cell' }))];
  const body = rows.map((row) => [cell(row.aspect), ...shown.map((_element, column) => renderCell(row, column))]);
  const notes = [
    ...(rows.length === 0 ? ['The notes say nothing that could be compared.'] : []),
    ...(elements.length > shown.length ? [`${elements.length - shown.length} hidden: ${elements.slice(mostColumns).map(({ name }) => name).join(', ')}.`] : []),
    ...problems.map(({ effect, tip }) => `${effect} ${tip}`),
  ];
  return [formatTable(header, body), ...notes.map((note) => escapeMarkdown(note, { place: 'prose' }))].join('\n\n');
}

function renderCell({ cells, disputed }: ComparisonRow, column: number): string {
  const entries = cells[column] ?? [];
  if (disputed[column] === true) {
    const sides = entries.map(({ text, places }) => `${cell(text)} (${cell([...new Set(places.map(({ path }) => nameOfNote(path)))].join(', '))})`);
    return [...sides, '*notes disagree*'].join('<br>');
  }
  return gatherRoles(entries).map(({ role, texts }) => renderEntry(role, texts)).join('<br>');
}

function renderEntry(role: string | null, texts: readonly ComparisonEntry[]): string {
  const said = texts.map(({ text }) => cell(text)).join(', ');
  if (role === null) return said;
  return texts.every(({ element }) => element !== null) ? `${cell(capitalise(role)).replace(/:+$/, '')}: ${said}` : `${said} (${cell(role)})`;
}

/** Solutions of one role stand together, statements each on a line of their own. */
function gatherRoles(entries: readonly ComparisonEntry[]): readonly { readonly role: string | null; readonly texts: readonly ComparisonEntry[] }[] {
  const gathered = new Map<string, { role: string | null; texts: ComparisonEntry[] }>();
  for (const [at, entry] of entries.entries()) {
    const key = entry.element === null ? String(at) : `role ${entry.role?.toLowerCase() ?? ''}`;
    const known = gathered.get(key) ?? { role: entry.role, texts: [] };
    known.texts.push(entry);
    gathered.set(key, known);
  }
  return [...gathered.values()];
}

function cell(text: string): string {
  return escapeMarkdown(text, { place: 'cell' });
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
