import { compareElements } from '../../questions/compare';
import { indexDecisions } from '../../questions/decision-index';
import { formatQuery } from '../../questions/format-query';
import type { Query, QueryText } from '../../questions/query';
import { renderQuery } from '../render-query';
import type { RecordPart, RecordSubject } from './record-subject';

/** More columns do not fit beside each other. */
const mostColumns = 4;

/** The decision tree and the comparison of the options, each under its heading and only where the garden has something to show. */
export function drawRecord(subject: RecordSubject): readonly RecordPart[] {
  const blocks = [
    ...block(subject, '### Decision diagram', { kind: 'draw', what: 'decision', of: null }),
    ...compare(subject),
  ];
  return blocks.length === 0 ? [] : [{ markdown: '## More Information', query: null }, ...blocks];
}

function compare(subject: RecordSubject): readonly RecordPart[] {
  const { garden, situation, considered, chosen } = subject;
  const first = considered.filter(({ vetoed }) => vetoed === null).slice(0, mostColumns);
  const wanted = chosen === null || first.includes(chosen) ? first : [...first.slice(0, mostColumns - 1), chosen];
  const elements = wanted.flatMap(({ option }) => garden.elements.get(option) ?? []);
  if (elements.length < 2) return [];
  const asked = new Set(situation.answers.map(({ criterion }) => criterion));
  const criteria = indexDecisions(garden).criteria.filter(({ id, origin }) => origin === 'criterion' && asked.has(id)).map(({ name }) => name);
  const by = [...criteria, 'Suits', 'Struggles with'].filter((aspect) => compareElements(garden, elements, [aspect]).problems.length === 0);
  return block(subject, '### Comparison', { kind: 'compare', names: elements.map(({ name }) => named(name)), by: by.map(named) });
}

function block({ garden }: RecordSubject, heading: string, query: Query): readonly RecordPart[] {
  const text = formatQuery(query);
  const rendering = renderQuery(garden, text);
  return 'problem' in rendering ? [] : [{ markdown: heading, query: null }, { markdown: rendering.markdown, query: text }];
}

function named(text: string): QueryText {
  return { text, start: 0, end: text.length };
}
