import { expect, it } from 'vitest';
import { flattenStrings } from '../../src/facts/flatten-strings';

it('changes no value, in lists, in nested objects and where an object stands twice', () => {
  const shared = ['A heading that is long', 'short'];
  const facts = [{ text: 'a text of more than twelve characters', headings: shared, at: { quote: 'a text of more than twelve characters', line: 3 } }, { text: 'é', headings: shared, none: null }];
  const before = structuredClone(facts);
  expect(flattenStrings(facts)).toBe(facts);
  expect(facts).toEqual(before);
  expect(facts[0]?.headings).toBe(facts[1]?.headings);
});
