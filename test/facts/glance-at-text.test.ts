import { expect, it } from 'vitest';
import { solutionCatalogue } from '../../src/facts/catalogue/solution-catalogue';
import { findSolutions } from '../../src/facts/find-solutions';
import { glanceAtText, placesOfNames } from '../../src/facts/glance-at-text';
import { isWordCode, walkSpellings } from '../../src/facts/solution-automaton';

/** What the first look saves: a walk at every word. */
function findSlowly(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const startsWord = isWordCode(text.charCodeAt(at)) && (at === 0 || !isWordCode(text.charCodeAt(at - 1)));
    const hit = startsWord ? walkSpellings(text, at) : null;
    if (!hit) continue;
    found.push(`${hit.start} ${hit.entry.name}`);
    at = hit.end;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
    at--;
  }
  return found;
}

const spellings = solutionCatalogue().flatMap((entry) => entry.spellings.map(({ text }) => text));

it('misses no spelling of the catalogue, whatever stands around it', () => {
  for (const [before, after] of [['', ''], ['we run ', ' at night'], ['(', ')'], ['caf\u00e9 \u2705 \u{1f44d} ', ', m\u00fcde'], ['\u201e', '\u201c \u2013 and so on, for the length of it'], ['it_', '_it'], ['under 9', ''], ['', '\u2019s own']] as const) {
    for (const spelling of spellings) {
      const text = `${before}${spelling}${after}`;
      expect(findSolutions(text).map(({ start, entry }) => `${start} ${entry.name}`), text).toEqual(findSlowly(text));
    }
  }
});

it('gives places in UTF-16, behind accents, signs and emoji too', () => {
  const text = 'Caf\u00e9 \u2705 \u{1f44d}\u{1f3fd} \u65e5\u672c uses Kafka and Snowflake';
  expect(placesOfNames(text)).toEqual([text.indexOf('Kafka'), text.indexOf('Snowflake')]);
});

it('tells an architecture word, inside another too, from a name and from neither', () => {
  expect(glanceAtText('The LIVESTREAM was late')).toBe('word');
  expect(glanceAtText('After fine tuning the model')).toBe('word');
  expect(glanceAtText('We moved to Kafka')).toBe('name');
  expect(glanceAtText('The neighbour mended the gate')).toBe('neither');
  expect(glanceAtText('')).toBe('neither');
  expect(glanceAtText('a databas')).toBe('neither');
});

it('looks for architecture words in the first 20,000 characters, and for names in all', () => {
  const far = 'ein Wort '.repeat(2300);
  expect(glanceAtText(`${far}latency`)).toBe('neither');
  expect(glanceAtText(`${far}latency and Kafka`)).toBe('name');
  expect(glanceAtText(`${'\u00e9'.repeat(19_990)} latency`)).toBe('word');
  expect(glanceAtText(`${'\u00e9'.repeat(19_995)} latency`)).toBe('neither');
});
