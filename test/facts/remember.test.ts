import { expect, it } from 'vitest';
import { remember } from '../../src/facts/remember';

it('reads a text once, and null is an answer too', () => {
  let reads = 0;
  const read = remember((text) => { reads++; return text === 'none' ? null : text.length; });
  expect([read('Benefits'), read('Benefits'), read('none'), read('none')]).toEqual([8, 8, null, null]);
  expect(reads).toBe(2);
});

it('reads longer texts anew and forgets when it knows too much', () => {
  let reads = 0;
  const read = remember((text) => { reads++; return text.length; });
  const long = 'x'.repeat(81);
  read(long);
  read(long);
  expect(reads).toBe(2);
  for (let index = 0; index < 4001; index++) read(`title ${index}`);
  read('title 4000');
  expect(reads).toBe(4003);
  read('title 0');
  expect(reads).toBe(4004);
});
