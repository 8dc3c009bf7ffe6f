import { describe, expect, it } from 'vitest';
import type { WordingMatch } from '../../src/questions/compare-wording';
import { compareWording, readWording } from '../../src/questions/compare-wording';

const pairs: readonly (readonly [string, string, WordingMatch])[] = [
  ['Stream know-how', 'You have stream know-how', 'same'],
  ['Small teams', 'small team', 'same'],
  ['Need both speed and accuracy', 'both accuracy and speed', 'same'],
  ['Diverse workloads', 'Large scale, diverse workloads', 'within'],
  ['Real-time', 'real time alerts needed', 'within'],
  ['Replay is needed', "Replay isn't needed", 'opposite'],
  ['Kein Replay', 'Replay', 'opposite'],
  ['Cost', 'Cost of ownership is critical', 'different'],
  ['Real-time alerts', "When real-time alerts aren't urgent", 'different'],
  ['Live alarms', "Live alarms: the nightly run isn't made for them.", 'within'],
  ['Stream know-how', 'Team know-how: Stream tools are new to most.', 'different'],
  ['Large teams', 'Small teams', 'different'],
  ['', 'Anything', 'different'],
  ['the of and', 'the of and', 'different'],
  ['No', 'No', 'same'],
  ['Yes', 'No', 'different'],
];

describe('compareWording', () => {
  it.each(pairs)('"%s" against "%s" is %s, either way round', (a, b, match) => {
    expect(compareWording(readWording(a), readWording(b))).toBe(match);
    expect(compareWording(readWording(b), readWording(a))).toBe(match);
  });

  it('accepts a single shared word where one is enough', () => {
    expect(compareWording(readWording('critical'), readWording('optimization critical'), 1)).toBe('within');
  });
});
