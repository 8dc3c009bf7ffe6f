import type { Provenance } from '../facts/fact';
import type { ComparisonAnswer, ComparisonEntry, ComparisonRow } from '../questions/compare';
import { linkEvidence } from './evidence-link';
import { linkElement, nameOfNote, type LinkStyle } from './link-element';
import { escapeMarkdown, formatTable } from './markdown-text';

export interface ComparisonTableOptions {
  readonly links: LinkStyle;
  /** Columns shown besides the first; more do not fit on a page. 8 by default. */
  readonly mostColumns?: number;
}

/** How one table names its sources. */
interface Evidence {
  /** The numbers or links behind an entry, with a blank before them; '' where none are wanted. */
  readonly mark: (places: readonly Provenance[]) => string;
  /** Notes in the order of their numbers; empty where cells bear none. */
  readonly notes: () => readonly string[];
  /** Whether a disputed cell must name its notes in words. */
  readonly isNumbered: boolean;
}

/**
 * Elements as columns, aspects as rows (transposed: the other way round), blanks left blank; a cell on which notes disagree says which note
 * says what. With sources, each entry ends in numbers of a list below the table: plain `(1)`, since of the publishers' Markdown not all read
 * footnotes, and none numbers them across two tables of one note.
 */
export function renderComparison(answer: ComparisonAnswer, { links, mostColumns = 8 }: ComparisonTableOptions): string {
  const { elements, problems, corner = 'Aspect', options = [] } = answer;
  const evidence = startEvidence({ sources: options.includes('sources'), links: options.includes('links') });
  const isTransposed = options.includes('transposed');
  // A row that only hidden columns fill would stand there blank.
  const rows = isTransposed ? answer.rows : answer.rows.filter(({ cells }) => cells.slice(0, mostColumns).some((entries) => entries.length > 0));
  const elementNames = elements.map((element) => linkElement(element, { links, place: 'cell' }));
  const rowNames = rows.map(({ aspect, element }) => (element === undefined ? cell(aspect) : linkElement(element, { links, place: 'cell' })));
  const columns = isTransposed ? rowNames : elementNames;
  const shown = columns.slice(0, mostColumns);
  const body = isTransposed
    ? elementNames.map((name, at) => [name, ...rows.slice(0, mostColumns).map((row) => renderCell(row, at, evidence))])
    : rows.map((row, at) => [rowNames[at] ?? '', ...shown.map((_column, column) => renderCell(row, column, evidence))]);
  const hidden = (isTransposed ? rows.map(({ aspect }) => aspect) : elements.map(({ name }) => name)).slice(mostColumns);
  const notes = [
    ...(rows.length === 0 ? ['The notes say nothing that could be compared.'] : []),
    ...(hidden.length > 0 ? [`${hidden.length} hidden: ${hidden.join(', ')}.`] : []),
    ...problems.map(({ effect, tip }) => `${effect} ${tip}`),
  ];
  const sources = evidence.notes().map((path, at) => `(${at + 1}) ${escapeMarkdown(nameOfNote(path), { place: 'inline' })}`);
  const head = isTransposed ? titleOfElements(corner) : corner;
  return [
    formatTable([head, ...shown], body),
    ...notes.map((note) => escapeMarkdown(note, { place: 'prose' })),
    ...(sources.length > 0 ? [`Sources: ${sources.join('; ')}`] : []),
  ].join('\n\n');
}

/** What stands above the elements when they are the rows. */
export function titleOfElements(corner: string): string {
  return corner === 'Solution' ? 'Used by' : 'Option';
}

function startEvidence({ sources, links }: { readonly sources: boolean; readonly links: boolean }): Evidence {
  const numbers = new Map<string, number>();
  const numberOf = (path: string): number => {
    const number = numbers.get(path) ?? numbers.size + 1;
    numbers.set(path, number);
    return number;
  };
  const mark = (places: readonly Provenance[]): string => {
    const byNote = [...new Map([...places].reverse().map((place) => [place.path, place])).values()].reverse();
    const marks = byNote.map((place) => {
      const shown = sources ? String(numberOf(place.path)) : '↗';
      return links ? linkEvidence(place, { shown, place: 'cell' }) : shown;
    });
    return sources ? ` (${marks.join(', ')})` : ` ${marks.join(' ')}`;
  };
  return { mark: sources || links ? mark : () => '', notes: () => [...numbers.keys()], isNumbered: sources };
}

function renderCell({ cells, disputed }: ComparisonRow, column: number, evidence: Evidence): string {
  const entries = cells[column] ?? [];
  if (disputed[column] === true) {
    const sides = entries.map(({ text, places }) => {
      const notes = evidence.isNumbered ? '' : ` (${cell([...new Set(places.map(({ path }) => nameOfNote(path)))].join(', '))})`;
      return `${cell(text)}${notes}${evidence.mark(places)}`;
    });
    return [...sides, '*notes disagree*'].join('<br>');
  }
  return gatherRoles(entries).map(({ role, texts }) => renderEntry({ role, texts }, evidence)).join('<br>');
}

interface RoleEntries {
  readonly role: string | null;
  readonly texts: readonly ComparisonEntry[];
}

function renderEntry({ role, texts }: RoleEntries, { mark }: Evidence): string {
  const said = texts.map(({ text, places }) => `${cell(text)}${mark(places)}`).join(', ');
  if (role === null) return said;
  return texts.every(({ element }) => element !== null) ? `${cell(capitalise(role)).replace(/:+$/, '')}: ${said}` : `${said} (${cell(role)})`;
}

/** Solutions of one role stand together, statements each on a line of their own. */
function gatherRoles(entries: readonly ComparisonEntry[]): readonly RoleEntries[] {
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
