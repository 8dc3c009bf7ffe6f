import { describe, expect, it } from 'vitest';
import { findQueryRange } from '../../src/obsidian/query-suggest';

/** The query that the cursor, written as `‸`, stands in; null where in none. */
function rangeIn(marked: string): string | null {
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const lines = marked.replace('‸', '').split('\n');
  const line = before.length - 1;
  const range = findQueryRange((at) => lines[at] ?? '', { line, ch: before[line]?.length ?? 0 });
  return range === null ? null : (lines[line] ?? '').slice(range.from, range.to);
}

describe('findQueryRange', () => {
  it.each<[string, string | null]>([
    ['```garden\npatt‸\n```', 'patt'],
    ['> ```garden\n> compare A, ‸B\n> ```', 'compare A, B'],
    ['~~~garden\ncompare A,\n  B‸\n~~~', 'B'],
    ['```garden\ngaps\n```\nText‸', null],
    ['```js\npatt‸\n```', null],
    ['```garden‸\ngaps\n```', null],
    ['Text ‸', null],
    ['<!-- garden: patt‸ -->', 'patt'],
    ['> - <!-- garden: patt‸', 'patt'],
    ['<!-- garden: gaps‸ | auto -->', 'gaps'],
    ['<!-- garden: gaps | auto -->‸', null],
    ['<!-- gar‸den: gaps -->', null],
    ['Text <!-- garden: gaps‸ -->', null],
  ])('finds in %j the query %j', (marked, query) => {
    expect(rangeIn(marked)).toBe(query);
  });

  it('looks at a long line once', () => {
    expect(findQueryRange(() => `<!-- garden: ${' '.repeat(50_000)}|`, { line: 0, ch: 40 })).not.toBeNull();
  });
});
