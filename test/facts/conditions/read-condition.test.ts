import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../src/facts/conditions/read-condition';
import type { Range } from '../../../src/facts/fact';

const rows: readonly (readonly [string, string | null, string | null, Range | null])[] = [
  ['Latency requirements > 1 hour', null, 'latency', { min: 3600, max: null, unit: 's' }],
  ['Minutes to hours', 'How old may a figure be?', 'latency', { min: 60, max: 86400, unit: 's' }],
  ['Mixed', 'What latency do you need?', 'latency', null],
  ['Gigabytes', "What's your data volume?", 'data volume', { min: 1e9, max: 1e12, unit: 'B' }],
  ['Under a terabyte', null, 'data volume', { min: null, max: 1e12, unit: 'B' }],
  ['1-10 data people', null, 'team size', { min: 1, max: 11, unit: 'people' }],
  ['10-20 engineers with SQL skills', null, 'team size', { min: 10, max: 21, unit: 'people' }],
  ['> 1000 requests/s', null, 'throughput', { min: 1000, max: null, unit: '1/s' }],
  ['Up to $2,000/month', null, 'budget', { min: null, max: 2000, unit: 'USD/month' }],
  ['< 15 minutes', 'What recovery time is allowed?', 'recovery time', { min: null, max: 900, unit: 's' }],
  ['Data retention > 90 days', null, 'retention', { min: 7776000, max: null, unit: 's' }],
  ['Must deliver within 2 weeks', null, null, { min: null, max: 1209600, unit: 's' }],
  ['Strong SQL skills', null, 'team skills', null],
  ['Central platform group', 'What is your organizational structure?', 'organizational structure', null],
  ['Yes', 'More than 1 TB?', 'data volume', { min: 1e12, max: null, unit: 'B' }],
  ['No', 'More than 1 TB?', 'data volume', { min: null, max: 1e12, unit: 'B' }],
  // A closed range has no complement, so neither answer gets one.
  ['Yes', 'Between 1 and 5 TB?', null, null],
  ['Yes', 'Is the archive kept for more than 2 days?', null, { min: 172800, max: null, unit: 's' }],
  ['Yes', 'Is replay needed?', null, null],
  ['Event sourcing fits', null, null, null],
];

describe('readCondition', () => {
  it.each(rows)('reads "%s" asked by %s', (condition, question, criterion, range) => {
    expect(readCondition(condition, question)).toEqual({ question, condition, criterion, range });
  });
});
