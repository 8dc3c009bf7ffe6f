import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, readInline, spanOf } from '../../src/notes/inline-text';

describe('inline text', () => {
  it.each([
    ['**bold** and _thin_ and ==marked== and ~~gone~~', 'bold and thin and marked and gone'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['[[folder/Apache Kafka#Limits]] and [[Kafka|the log]]', 'Apache Kafka and the log'],
    ['[text](https://example.org/a_b) ![img](x.png) after', 'text  after'],
    ['[**dbt**](x)', 'dbt'],
    ['`code * stays`', 'code * stays'],
    ['a<br>b<br/>c <span class="x">d</span>', 'a b c d'],
    ['5 < 6 and a<b', '5 < 6 and a<b'],
    ['note[^1] %%hidden%% <!-- gone -->end', 'note  end'],
    ['a \\| b \\* c', 'a | b * c'],
    ['unclosed **bold and [link', 'unclosed bold and [link'],
  ])('shows %j as %j', (raw, plain) => {
    expect(plainText(raw)).toBe(plain);
  });

  it('finds every stretch of the plain text again in the note', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('word', ' ', '**', '_', '[[A|b]]', '[x](y)', '`c`', '\\|', '<b>', '%%', 'ß', '日本'), { maxLength: 30 }), (pieces) => {
      const text = `ab ${pieces.join('')} yz`;
      const inline = readInline(text, { start: 3, end: text.length - 3 });
      for (let i = 0; i < inline.plain.length; i++) {
        const { start, end } = spanOf(inline, i, i + 1);
        const raw = text.slice(start, end);
        if (inline.plain.charAt(i) !== ' ') expect(raw).toBe(inline.plain.charAt(i));
        expect(start).toBeGreaterThanOrEqual(3);
        expect(end).toBeLessThanOrEqual(text.length - 3);
      }
    }), { seed: 11, numRuns: 2000 });
  });
});
