import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/facts/conditions/read-quantity';
import type { Unit } from '../../src/facts/fact';
import { formatQuantity } from '../../src/questions/format-quantity';

const rows: readonly (readonly [number, Unit, string])[] = [
  [300, 's', '5 min'], [90, 's', '90 s'], [0.25, 's', '250 ms'], [129600, 's', '36 h'], [86400, 's', '1 d'],
  [3e15, 'B', '3 PB'], [1.5e12, 'B', '1500 GB'], [1e12, 'B', '1 TB'], [10000 / 86400, '1/s', '10000 events/day'], [500, '1/s', '500 events/s'],
  [2e6, 'B/s', '2 MB/s'], [12, 'people', '12 people'], [500, 'USD/month', '$500/month'],
];

describe('formatQuantity', () => {
  it.each(rows)('writes %d %s as "%s", which reads back as the same number', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
    expect(readQuantity(text, null)).toEqual({ value, unit, assumed: false });
  });
});
