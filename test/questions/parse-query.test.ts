import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../src/questions/format-query';
import { parseQuery } from '../../src/questions/parse-query';
import type { Query, QueryFailure } from '../../src/questions/query';
import { queryForms } from '../../src/questions/query-forms';

/** The query with its texts in place of text and offsets. */
function read(text: string): unknown {
  const reading = parseQuery(text);
  return 'query' in reading ? JSON.parse(JSON.stringify(reading.query), (_key, value: unknown) => (isText(value) ? value.text : value)) : reading.failure;
}
const isText = (value: unknown): value is { text: string } => typeof value === 'object' && value !== null && 'text' in value && 'start' in value;
function failure(text: string): QueryFailure {
  const reading = parseQuery(text);
  if ('query' in reading) throw new Error(`"${text}" is a query`);
  return reading.failure;
}

describe('parseQuery', () => {
  it.each<[string, unknown]>([
    ['compare Batch, Streaming by latency, cost', { kind: 'compare', names: ['Batch', 'Streaming'], by: ['latency', 'cost'] }],
    ['Compare Modern Data Stack and Lakehouse', { kind: 'compare', names: ['Modern Data Stack', 'Lakehouse'], by: [] }],
    ['compare A, B, and C vs D by x and y', { kind: 'compare', names: ['A', 'B', 'C', 'D'], by: ['x', 'y'] }],
    ['compare "Ports, and adapters", [[notes/CQRS|the other]]', { kind: 'compare', names: ['Ports, and adapters', 'CQRS'], by: [] }],
    ['compare "Stand by", B', { kind: 'compare', names: ['Stand by', 'B'], by: [] }],
    ['compare A, B by cost transposed', { kind: 'compare', names: ['A', 'B'], by: ['cost'], options: ['transposed'] }],
    ['compare A, B with sources', { kind: 'compare', names: ['A', 'B'], by: [], options: ['sources'] }],
    ['compare A and B by x, y sorted by Cost a month with links and sources transposed ', { kind: 'compare', names: ['A', 'B'], by: ['x', 'y'], options: ['transposed', 'sources', 'links'], sortedBy: 'Cost a month' }],
    ['compare A, B transposed sorted by name', { kind: 'compare', names: ['A', 'B'], by: [], options: ['transposed'], sortedBy: 'name' }],
    ['compare A, "B transposed"', { kind: 'compare', names: ['A', 'B transposed'], by: [] }],
    ['compare A, B by transposed', { kind: 'compare', names: ['A', 'B'], by: ['transposed'] }],
    ['compare A with B', { kind: 'compare', names: ['A', 'B'], by: [] }],
    ['compare A with links', { kind: 'compare', names: ['A', 'links'], by: [] }],
    ['compare solutions across patterns', { kind: 'compare-uses', names: ['patterns'] }],
    ['compare solutions across OLTP, OLAP and Search transposed', { kind: 'compare-uses', names: ['OLTP', 'OLAP', 'Search'], options: ['transposed'] }],
    ['compare solutions, components', { kind: 'compare', names: ['solutions', 'components'], by: [] }],
    ['solutions used by  Lakehouse ', { kind: 'solutions-used-by', of: 'Lakehouse' }],
    ['patterns using Apache Kafka', { kind: 'using', elementKind: 'pattern', of: 'Apache Kafka' }],
    ['what uses Kafka', { kind: 'using', elementKind: null, of: 'Kafka' }],
    ['alternatives to Redshift', { kind: 'alternatives-to', of: 'Redshift' }],
    ['where is Flink mentioned', { kind: 'mentions-of', of: 'Flink' }],
    ['Where is Flink mentioned?', { kind: 'mentions-of', of: 'Flink' }],
    ['where is Flink', { kind: 'mentions-of', of: 'Flink' }],
    ['benefits of Data Mesh', { kind: 'statements-of', facet: 'benefit', of: 'Data Mesh' }],
    ['cons of Kappa', { kind: 'statements-of', facet: 'drawback', of: 'Kappa' }],
    ['patterns when latency < 5 min', { kind: 'when', elementKind: 'pattern', conditions: ['latency < 5 min'] }],
    ['patterns when latency < 5 min and team is small', { kind: 'when', elementKind: 'pattern', conditions: ['latency < 5 min', 'team is small'] }],
    ['what suits fraud detection', { kind: 'what-suits', need: 'fraud detection' }],
    ['draw decision', { kind: 'draw', what: 'decision', of: null }],
    ['draw structure Lakehouse', { kind: 'draw', what: 'structure', of: 'Lakehouse' }],
    ['map', { kind: 'draw', what: 'map', of: null }],
    ['decide', { kind: 'decide', answers: [] }],
    [
      'decide latency=30s; must team=Small, SQL-focused; events are the truth',
      { kind: 'decide', answers: [{ about: 'latency', value: '30s', must: false }, { about: 'team', value: 'Small, SQL-focused', must: true }, { about: null, value: 'events are the truth', must: false }] },
    ],
    ['gaps', { kind: 'gaps' }],
    ['disagreements', { kind: 'disagreements' }],
  ])('reads %s', (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it('keeps the place of every name', () => {
    const text = 'compare  Batch , "Streaming" by cost';
    const { query } = parseQuery(text) as { query: Extract<Query, { kind: 'compare' }> };
    expect([...query.names, ...query.by].map(({ start, end }) => text.slice(start, end))).toEqual(['Batch', '"Streaming"', 'cost']);
  });

  it.each([
    ['', 0, 0, 'compare', undefined],
    ['compair A, B', 0, 7, 'compare', 'compare A, B'],
    ['solution used by X', 0, 8, 'solutions', 'solutions used by X'],
    ['solutions usd by X', 10, 3, 'used', 'solutions used by X'],
    ['patterns', 8, 0, 'using', undefined],
    ['alternatives for Kafka', 13, 3, 'to', 'alternatives to Kafka'],
    ['compare A', 9, 0, ', and a second name', 'compare Batch, Streaming by latency, cost'],
    ['compare A,, B', 10, 0, 'a name', undefined],
    ['compare A, B by', 15, 0, 'an aspect, such as latency', undefined],
    ['compare solutions across', 24, 0, 'patterns', 'compare solutions across Batch, Streaming'],
    ['where is mentioned', 8, 0, 'a name', undefined],
    ['map of everything', 4, 13, 'nothing more', 'map'],
    ['decide latency=', 15, 0, 'a value, such as 30s', undefined],
    ['decide =5', 7, 0, 'a criterion, such as latency', undefined],
    ['gaps now', 5, 3, 'nothing more', 'gaps'],
  ])('points at what is wrong in "%s"', (text, offset, length, expected, nearest) => {
    const found = failure(text);
    expect(found).toMatchObject({ offset, length, problem: { code: 'invalid-query' } });
    expect(found.expected).toContain(expected);
    if (nearest !== undefined) expect(found.nearest).toBe(nearest);
  });

  it('proposes only queries that parse', () => {
    for (const text of ['', 'x', 'compare', 'drew map', 'patterns with Kafka', 'what', 'pros', 'decide a=b=c', 'compare by x']) {
      expect(parseQuery(failure(text).nearest)).toHaveProperty('query');
    }
    for (const { example } of queryForms) expect(parseQuery(example)).toHaveProperty('query');
  });

  it('never throws, and keeps its places inside the text', () => {
    const word = fc.oneof(fc.constantFrom('compare', 'by', 'solutions across', 'transposed', 'with sources', 'sorted by', ',', 'and', 'solutions', 'used', 'draw', 'map', 'decide', '=', ';', '"', '[[', ']]', '|', 'where', 'is', 'mentioned', '\\', 'when', '<'), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        const text = words.join(' ');
        const reading = parseQuery(text);
        if ('query' in reading) return;
        expect(reading.failure.offset + reading.failure.length).toBeLessThanOrEqual(text.length);
        expect(parseQuery(reading.failure.nearest)).toHaveProperty('query');
      }),
      { seed: 3, numRuns: 3_000 },
    );
  });
});

describe('formatQuery', () => {
  const name = fc.oneof(fc.constantFrom('Data Mesh', 'Stand by', 'B transposed', 'sorted by x', 'with sources', 'links', 'A, B', 'C and D', 'quote "x"', 'back\\', '[[x]]', 'a=b', 'must win', 'x; y'), fc.stringMatching(/^[a-z"\\,;=|]{1,8}$/));
  it('writes what parseQuery reads back', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const text = (value: string): { text: string; start: number; end: number } => ({ text: value, start: 0, end: 0 });
        const queries: readonly Query[] = [
          { kind: 'compare', names: [text(a), text(b)], by: [text(c)] },
          { kind: 'compare', names: [text(a), text(b)], by: [], options: ['transposed', 'sources'], sortedBy: text(c) },
          { kind: 'compare', names: [text(a), text(b)], by: [text(c)], options: ['links'] },
          { kind: 'compare-uses', names: [text(a)], options: ['sources', 'links'] },
          { kind: 'compare-uses', names: [text(a), text(b)], sortedBy: text(c) },
          { kind: 'solutions-used-by', of: text(a) },
          { kind: 'mentions-of', of: text(a) },
          { kind: 'when', elementKind: 'pattern', conditions: [text(a), text(b)] },
          { kind: 'draw', what: 'structure', of: text(a) },
          { kind: 'decide', answers: [{ about: text(a), value: text(b), must: true }, { about: null, value: text(c), must: false }] },
        ];
        for (const query of queries) {
          expect(read(formatQuery(query))).toEqual(JSON.parse(JSON.stringify(query), (_key, value: unknown) => (isText(value) ? value.text.replace(/\s+/g, ' ').trim() : value)));
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
