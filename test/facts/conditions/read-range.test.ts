import { describe, expect, it } from 'vitest';
import { readRange } from '../../../src/facts/conditions/read-range';
import type { Unit } from '../../../src/facts/fact';

type Row = readonly [string, number | null, number | null, Unit];

const ranges: readonly Row[] = [
  ['Latency requirements > 1 hour', 3600, null, 's'],
  ['Latency requirements < 5 minutes', null, 300, 's'],
  ['Latency requirements 5-60 minutes', 300, 3600, 's'],
  ['5 to 60 min', 300, 3600, 's'],
  ['5–15 minute latency is fine', 300, 900, 's'],
  ['< 5 minutes', null, 300, 's'],
  ['p99 < 100ms', null, 0.1, 's'],
  ['Minutes to hours', 60, 86400, 's'],
  ['Low latency (seconds to minutes)', 1, 3600, 's'],
  ['Hours to days', 3600, 604800, 's'],
  ['Seconds', 1, 60, 's'],
  ['milliseconds', 0.001, 1, 's'],
  ['sub-second', null, 1, 's'],
  ['Sub-millisecond reads', null, 0.001, 's'],
  ['under a second', null, 1, 's'],
  ['Under ten seconds', null, 10, 's'],
  ['Older than 3 hours', 10800, null, 's'],
  ['zwei bis fünf Minuten', 120, 300, 's'],
  ['No more than 2 hours', null, 7200, 's'],
  ['unter 5 Minuten', null, 300, 's'],
  ['über 2 Stunden', 7200, null, 's'],
  ['mindestens 1,5 TB', 1.5e12, null, 'B'],
  ['zwischen 5 und 60 Minuten', 300, 3600, 's'],
  ['5 bis 60 Minuten', 300, 3600, 's'],
  ['hourly latency is fine', 3600, 86400, 's'],
  ['Latency: daily', 86400, 604800, 's'],
  ['under a terabyte', null, 1e12, 'B'],
  ['Terabytes to Petabytes', 1e12, 1e18, 'B'],
  ['Gigabytes', 1e9, 1e12, 'B'],
  ['GB to TB', 1e9, 1e15, 'B'],
  ['petabyte-scale', 1e15, 1e18, 'B'],
  ['at least 3 TB', 3e12, null, 'B'],
  ['Data > 10TB', 1e13, null, 'B'],
  ['500 GB to 2 TB', 5e11, 2e12, 'B'],
  ['more than 1 TB but less than 5 TB', 1e12, 5e12, 'B'],
  ['tens of terabytes', 1e13, 1e14, 'B'],
  ['over 864 GB/day', 1e7, null, 'B/s'],
  ['1-10 data people', 1, 11, 'people'],
  ['up to 50 engineers', null, 51, 'people'],
  ['more than 40 people', 41, null, 'people'],
  ['Fewer than 3 engineers', null, 3, 'people'],
  ['5 or fewer people', null, 6, 'people'],
  ['100+ people', 100, null, 'people'],
  ['20 or more developers', 20, null, 'people'],
  ['Hundreds of engineers', 100, 1000, 'people'],
  ['Team size < 10', null, 10, 'people'],
  ['Teams of 5-10', 5, 11, 'people'],
  ['Teams unter 10 Personen', null, 10, 'people'],
  ['10K–100K requests/day', 10000 / 86400, 100000 / 86400, '1/s'],
  ['> 10,000 events per second', 10000, null, '1/s'],
  ['under 500 qps', null, 500, '1/s'],
  ['1M+ messages/s', 1e6, null, '1/s'],
  ['$500/month', null, 500, 'USD/month'],
  ['more than $12k per year', 1000, null, 'USD/month'],
  ['Budget under $500', null, 500, 'USD/month'],
];

const none: readonly string[] = [
  'under umpteen seconds', '24/7', '99.9%', '> 99.9% availability', '2015-2020', 'Since 2015', 'Python 3.8+', 'version 2-3', 'Level 4+', '10-100x cheaper', '5 minutes', 'Exactly 3 TB', 'Over $500',
  'A second database', 'The last minute', 'Every 15 minutes', 'Daily reports', 'hourly backups', 'It takes days to learn and months to master for most of us', '1:10', '5+ years of experience',
  '3-5 nodes', 'Over the air updates', 'p99', 'Up to date', 'under pressure', '100+ tables', 'CI/CD', '', '60-5 minutes', 'msx < sizes', 'tb',
];

describe('readRange', () => {
  it.each(ranges)('reads "%s" as %d .. %d %s', (text, min, max, unit) => {
    const range = readRange(text);
    expect(range?.unit).toBe(unit);
    for (const [got, wanted] of [[range?.min, min], [range?.max, max]] as const) {
      if (wanted === null) expect(got).toBeNull();
      else expect(got).toBeCloseTo(wanted, 9);
    }
  });

  it.each(none)('finds no range in "%s"', (text) => expect(readRange(text)).toBeNull());

  it('leaves out texts that are too long for a condition', () => {
    expect(readRange(`> 1 hour ${'and more '.repeat(20)}`)).not.toBeNull();
    expect(readRange(`> 1 hour ${'and more '.repeat(2000)}`)).toBeNull();
  });
});
