import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/facts/conditions/read-quantity';
import { buildScale, findStop, speakQuantity } from '../../src/views/quantity-scale';

describe('buildScale', () => {
  const latency = buildScale('s', [60, 300, 3600]);

  it('holds every bound of the notes and round values between and beyond them, ascending', () => {
    expect(latency.stops.map(({ text }) => text)).toEqual(['10 s', '20 s', '30 s', '1 min', '2 min', '5 min', '10 min', '20 min', '30 min', '1 h', '2 h', '3 h', '6 h']);
    expect(latency.marks.map(({ stop, text }) => [latency.stops[stop]?.value, text])).toEqual([[60, '1 min'], [300, '5 min'], [3600, '1 h']]);
  });

  it('gives answers that the engine reads back as the same quantity', () => {
    for (const scale of [latency, buildScale('B', [5e11, 1e13]), buildScale('people', [3, 25]), buildScale('1/s', [0.5, 5000]), buildScale('USD/month', [500, 15000])]) {
      for (const { text, value } of scale.stops) expect(readQuantity(text, scale.unit)?.value, text).toBeCloseTo(value, 9);
    }
  });

  it('moves by a similar factor at every step', () => {
    const factors = latency.stops.slice(1).map(({ value }, i) => value / (latency.stops[i]?.value ?? value));
    expect(Math.min(...factors)).toBeGreaterThan(1.4);
    expect(Math.max(...factors)).toBeLessThan(3.1);
  });

  it('leaves out round values next to a bound, and people below one', () => {
    const team = buildScale('people', [1, 11]);
    expect(team.stops[0]?.value).toBe(1);
    expect(team.stops.map(({ value }) => value)).not.toContain(10);
  });

  it('stands on the last stop that is not above a value, at the ends too', () => {
    const textAt = (value: number): string | undefined => latency.stops[findStop(latency, value)]?.text;
    expect([textAt(1200), textAt(300 * (1 - 1e-9)), textAt(1), textAt(1e9)]).toEqual(['20 min', '2 min', '10 s', '6 h']);
  });
});

describe('speakQuantity', () => {
  it.each([
    ['20 min', '20 minutes'], ['1 min', '1 minute'], ['under 5 min', 'under 5 minutes'], ['3 PB', '3 petabytes'], ['1.5 TB', '1.5 terabytes'],
    ['5000 events/s', '5000 events per second'], ['200 MB/s', '200 megabytes per second'], ['10 events/day', '10 events a day'], ['$500/month', '$500 a month'], ['7 people', '7 people'],
  ])('reads %s as %s', (text, spoken) => {
    expect(speakQuantity(text)).toBe(spoken);
  });
});
