import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../../src/facts/conditions/read-quantity';
import type { Unit } from '../../../src/facts/fact';

const read: readonly (readonly [string, Unit | null, number, Unit, boolean])[] = [
  ['30s', 's', 30, 's', false],
  ['20 min', null, 1200, 's', false],
  ['5m', 's', 300, 's', false],
  ['6h', 's', 21600, 's', false],
  ['1,5 Stunden', 's', 5400, 's', false],
  ['2 PB', 'B', 2e15, 'B', false],
  ['50 GB', null, 5e10, 'B', false],
  ['a terabyte', 'B', 1e12, 'B', false],
  ['5', 's', 5, 's', true],
  ['12', 'people', 12, 'people', true],
  ['12 people', null, 12, 'people', false],
  ['1k requests/s', '1/s', 1000, '1/s', false],
  ['$500', 'USD/month', 500, 'USD/month', true],
  ['$6000/year', 'USD/month', 500, 'USD/month', false],
];

describe('readQuantity', () => {
  it.each(read)('reads "%s" (%s expected) as %d %s', (text, unit, value, wanted, assumed) => {
    const quantity = readQuantity(text, unit);
    expect(quantity?.value).toBeCloseTo(value, 6);
    expect(quantity).toMatchObject({ unit: wanted, assumed });
  });

  it.each(['5', 'Mixed', '', '5 apples', 'Small, SQL-focused', '5 TB or so', '99%'])('is null for "%s" where no unit is expected', (text) => expect(readQuantity(text, null)).toBeNull());
});
