import { expect, it } from 'vitest';
import { ADVICE, CRITERION, hasName, hasSign, readSigns } from '../../src/facts/word-signs';

const holds = (text: string, sign: number, part = text): boolean => hasSign(readSigns(text), sign, text.indexOf(part), text.indexOf(part) + part.length);

it('tells where a word may begin a criterion or a recommendation', () => {
  expect(holds('The latency is low', CRITERION)).toBe(true);
  expect(holds('The gate was mended', CRITERION)).toBe(false);
  expect(holds('Pick Kafka when it rains', ADVICE)).toBe(true);
  expect(holds('in case of fire', ADVICE)).toBe(true);
  expect(holds('The gate was mended', ADVICE)).toBe(false);
});

it('looks at words in markup, in snake case and behind a digit as at any other', () => {
  for (const text of ['**Use** it', '_Use_ it', '==if== so', 'a_use_b', '(when)', '"If" is a word']) expect(holds(text, ADVICE), text).toBe(true);
  expect(holds('max_latency', CRITERION)).toBe(true);
  expect(holds('the house', ADVICE)).toBe(false);
});

it('answers for the stretch that is asked about, in UTF-16 behind accents and emoji', () => {
  const text = 'Caf\u00e9 \u2705 \u{1f44d} plain words. Use it. plain again';
  expect(holds(text, ADVICE, 'plain words')).toBe(false);
  expect(holds(text, ADVICE, 'Use it')).toBe(true);
  expect(holds(text, ADVICE, 'plain again')).toBe(false);
});

it('is never sure of what is beyond ASCII', () => {
  expect(holds('die L\u00f6sung', CRITERION)).toBe(true);
  expect(holds('w\u00e4hle', ADVICE)).toBe(true);
});

it('gives the places of names', () => {
  const text = 'Caf\u00e9 \u2705 \u{1f44d}\u{1f3fd} \u65e5\u672c uses Kafka and Snowflake';
  expect(readSigns(text).names).toEqual([text.indexOf('Kafka'), text.indexOf('Snowflake')]);
});

it('tells whether one name stands in a stretch, or two', () => {
  const text = 'Kafka here, and there Snowflake';
  const words = readSigns(text);
  expect([hasName(words, 0, text.length), hasName(words, 0, text.length, 2), hasName(words, 0, text.length, 3)]).toEqual([true, true, false]);
  expect([hasName(words, 0, 10), hasName(words, 0, 10, 2), hasName(words, 6, 12)]).toEqual([true, false, false]);
});

it('takes no word for advice that only begins like one', () => {
  for (const text of ['the consumer waits', 'a user waits', 'as well as before', 'into the lake']) expect(holds(text, ADVICE), text).toBe(false);
  for (const text of ['Consider it', 'as long as it rains', 'in case of rain', 'whenever it rains', 'don\u2019t', 'DO NOT']) expect(holds(text, ADVICE), text).toBe(true);
});

it('takes signs beyond ASCII for no letters, and what stands behind them for words of their own', () => {
  const text = '\u2500\u2500\u2500 \u2705 plain \u25b6 \u201cplain\u201d \u{1f44d} plain';
  expect(readSigns(text).places).toEqual([]);
  expect(holds('\u2705when it rains', ADVICE)).toBe(true);
  expect(holds('\u{1f44d}latency', CRITERION)).toBe(true);
});
