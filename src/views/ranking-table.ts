import type { DecisionAnswer } from '../questions/decide';
import { escapeMarkdown, formatTable } from './markdown-text';

const mostRows = 12;
const mostArguments = 3;

/** The ranking with the strongest arguments of each alternative, in the notes' words, and the question worth answering next. */
export function renderRanking({ ranking, next, problems }: DecisionAnswer): string {
  const shown = ranking.slice(0, mostRows);
  const rows = shown.map(({ rank, name, score, low, high, vetoed, for: pros, against }) => [
    vetoed === null ? String(rank) : 'out',
    cell(name),
    low === score && high === score ? formatScore(score) : `${formatScore(score)} (${formatScore(low)} to ${formatScore(high)})`,
    list(pros.map(({ text }) => text)),
    list([...(vetoed === null ? [] : [vetoed]), ...against.map(({ text }) => text)]),
  ]);
  const [question] = next;
  const notes = [
    ...(ranking.length > shown.length ? [`${ranking.length - shown.length} hidden.`] : []),
    ...(question === undefined ? [] : [`Next: ${question.question}`]),
    ...problems.map(({ effect, cause, tip }) => `${effect} ${cause} ${tip}`),
  ];
  const table = rows.length === 0 ? 'The notes weigh nothing against each other.' : formatTable(['Rank', 'Option', 'Score', 'For', 'Against'], rows);
  return [table, ...notes.map((note) => escapeMarkdown(note, { place: 'prose' }))].join('\n\n');
}

function list(texts: readonly string[]): string {
  const shown = texts.slice(0, mostArguments).map(cell);
  return [...shown, ...(texts.length > mostArguments ? [`${texts.length - mostArguments} more`] : [])].join('<br>');
}

/** With its sign: `+2`, `−1`, `0`. */
export function formatScore(score: number): string {
  const rounded = String(Math.round(score * 100) / 100);
  return score > 0 ? `+${rounded}` : rounded.replace('-', '−');
}

function cell(text: string): string {
  return escapeMarkdown(text, { place: 'cell' });
}
