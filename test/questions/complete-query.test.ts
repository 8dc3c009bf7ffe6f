import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/questions/answer-query';
import { completeQuery } from '../../src/questions/complete-query';
import { countAnswer } from '../../src/questions/count-answer';
import { parseQuery } from '../../src/questions/parse-query';
import { hostileNames } from '../support/hostile-names';
import { brewGarden, smallGarden } from '../support/small-garden';

const garden = brewGarden();
const labels = (text: string, recent: readonly string[] = []): readonly string[] => completeQuery({ text, garden, recent }).map(({ label }) => label);
const queries = (text: string): readonly string[] => completeQuery({ text, garden }).map(({ query }) => query);

describe('completeQuery', () => {
  it('begins with phrases in readable English', () => {
    expect(labels('')).toEqual(expect.arrayContaining(['compare', 'solutions used by', 'patterns using', 'alternatives to', 'gaps']));
    expect(labels('')).not.toContain('pros of');
  });

  it('offers another word for a phrase to those who begin to write it', () => {
    expect(labels('pro')).toContain('pros of');
  });

  it('finds a phrase by a word in it', () => {
    expect(labels('used')).toContain('solutions used by');
  });

  it('goes on with names that have an answer, those of the right kind first', () => {
    expect(queries('solutions used by ')).toEqual(['solutions used by Live Tap', 'solutions used by Nightly Brew', 'solutions used by Till Sales', 'solutions used by Ingestion']);
    expect(labels('alternatives to ')).not.toContain('dbt');
  });

  it('finds a name by its alias and says which', () => {
    expect(completeQuery({ text: 'benefits of batc', garden }).map(({ label, detail }) => [label, detail])).toContainEqual(['Nightly Brew', 'Batch']);
  });

  it('puts names first that were used lately', () => {
    expect(labels('solutions used by ', ['Till Sales'])[0]).toBe('Till Sales');
  });

  it('takes the host\u2019s way to match names', () => {
    const match = (wanted: string) => (name: string) => (name.toLowerCase().includes(wanted) ? 1 : null);
    expect(completeQuery({ text: 'patterns using afk', garden, match }).map(({ query }) => query)).toContain('patterns using Apache Kafka');
  });

  it('leads through a comparison token by token', () => {
    expect(queries('compare Live Tap')).toContain('compare Live Tap, ');
    expect(queries('compare Live Tap, ')).toContain('compare Live Tap, Nightly Brew');
    expect(queries('compare Live Tap, ')).not.toContain('compare Live Tap, Live Tap');
    expect(queries('compare Live Tap, Nightly Brew')).toContain('compare Live Tap, Nightly Brew by ');
    expect(queries('compare Live Tap, Nightly Brew by ')).toContain('compare Live Tap, Nightly Brew by Cost');
    expect(queries('compare Live Tap, Nightly Brew by Cost')).toContain('compare Live Tap, Nightly Brew by Cost transposed');
    expect(queries('compare Live Tap, Nightly Brew by Cost sorted by ')).toContain('compare Live Tap, Nightly Brew by Cost sorted by name');
  });

  it('offers conditions, needs and answers in the notes\u2019 words', () => {
    expect(queries('patterns when ')).toContain('patterns when Latency under 5 minutes');
    expect(queries('what suits month')).toContain('what suits Monthly reports');
    expect(queries('decide ')).toContain('decide latency=');
    expect(queries('decide latency=')).toContain('decide latency=Latency under 5 minutes');
  });

  it('makes questions out of a name alone, those that have an answer', () => {
    expect(queries('kafka')).toEqual(expect.arrayContaining(['patterns using Apache Kafka', 'alternatives to Apache Kafka', 'where is Apache Kafka mentioned']));
    expect(queries('kafka')).not.toContain('drawbacks of Apache Kafka');
  });

  it('replaces the word at the cursor and keeps what stands behind it', () => {
    const text = 'compare liv, Nightly Brew';
    const [first] = completeQuery({ text, cursor: 'compare liv'.length, garden }).filter(({ kind }) => kind === 'name');
    expect(first).toMatchObject({ start: 8, end: 11, insert: 'Live Tap', query: 'compare Live Tap, Nightly Brew' });
  });

  it('quotes names that hold marks or words of the language, and its queries find them', () => {
    const hostile = smallGarden({ elements: hostileNames.map((name) => ['pattern', name] as const), statements: hostileNames.map((name) => [name, 'benefit', 'It is there'] as const) });
    const found = completeQuery({ text: 'benefits of ', garden: hostile, most: 200 }).filter(({ kind }) => kind === 'name');
    expect(found).toHaveLength(hostile.elements.size);
    for (const { query } of found) {
      const reading = parseQuery(query);
      if ('failure' in reading) throw new Error(query);
      expect([query, countAnswer(answerQuery(hostile, reading.query))]).toEqual([query, 1]);
    }
  });

  it('offers names only where they lead to an answer that is not empty', () => {
    for (const start of labels('')) {
      for (const { kind, query } of completeQuery({ text: `${start} `, garden })) {
        const reading = parseQuery(query);
        if (kind !== 'name' || 'failure' in reading) continue;
        expect([query, countAnswer(answerQuery(garden, reading.query)) > 0]).toEqual([query, true]);
      }
    }
  });

  it('never throws, and its ranges fit the text', () => {
    const piece = fc.constantFrom('compare', 'by', 'sorted', '"', ',', ';', '=', 'and', 'Live Tap', 'where is', 'when', 'decide', ' ', '[[', ']]', 'latency', 'x');
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), fc.nat(60), (pieces, at) => {
      const text = pieces.join(' ');
      const cursor = Math.min(at, text.length);
      for (const { start, end, insert, query } of completeQuery({ text, cursor, garden })) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBe(cursor);
        expect(query).toBe(text.slice(0, start) + insert + text.slice(end));
      }
    }), { seed: 11, numRuns: 300 });
  });
});
