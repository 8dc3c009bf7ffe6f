import { describe, expect, it } from 'vitest';
import { findCriterion, knownCriteria, unitOfCriterion } from '../../../src/facts/conditions/criterion-vocabulary';

const spoken: readonly (readonly [string, string | null])[] = [
  ['Latency requirements > 1 hour', 'latency'],
  ['Antwortzeiten unter zwei Sekunden', 'latency'],
  ['Data volume is very large', 'data volume'],
  ['Die Datenmenge wächst schnell', 'data volume'],
  ['Writes per second peak at noon', 'throughput'],
  ['Team has strong SQL skills', 'team skills'],
  ['Streaming know-how is at hand', 'team skills'],
  ['Cost optimization is critical', 'cost'],
  ['Cost-sensitive workloads', 'cost'],
  ['Kosten sind entscheidend', 'cost'],
  ["What's your budget model?", 'budget'],
  ["What's your team size and expertise?", 'team size'],
  ['A small team runs it', 'team size'],
  ['Operational complexity must stay low', 'operational burden'],
  ['Strong consistency is a must', 'consistency'],
  ['Avoids vendor lock-in', 'lock-in'],
  ['Highly scalable', 'scalability'],
  ['Fault tolerant', 'reliability'],
  ['High availability', 'availability'],
  ['Needs semi-structured data', 'data structure'],
  ["What's your organisational structure?", 'organizational structure'],
  ['Diverse workloads', 'workload'],
  ['Rapid iteration', 'time to market'],
  // Adjectives of a subject, look-alikes and words inside words speak of no criterion.
  ['Complex aggregations', null],
  ['Simple dashboards', null],
  ['Domain expertise matters', null],
  ['Place one copy in each availability zone', null],
  ['Costume rental', null],
  ['Event sourcing makes sense', null],
  ['', null],
];

describe('findCriterion', () => {
  it.each(spoken)('reads "%s" as %s', (text, criterion) => expect(findCriterion(text)).toBe(criterion));

  it('takes the longest phrase where several criteria are named', () => {
    expect(findCriterion('Cost of operational overhead')).toBe('operational burden');
  });

  it('knows each phrase once, so that no criterion hides another', () => {
    const phrases = knownCriteria.flatMap((known) => known.phrases);
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  });

  it('is found by its own name and by every phrase, in the singular and the plural', () => {
    for (const known of knownCriteria) for (const phrase of [known.name, ...known.phrases]) {
      expect(findCriterion(`We care for ${phrase}!`), phrase).toBe(known.name);
      expect(findCriterion(`${phrase}s`), `${phrase}s`).toBe(known.name);
    }
  });

  it('has a base unit for numeric criteria only', () => {
    expect(unitOfCriterion('latency')).toBe('s');
    expect(unitOfCriterion('simplicity')).toBeNull();
    expect(unitOfCriterion('nothing known')).toBeNull();
  });
});
