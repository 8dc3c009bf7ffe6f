import { describe, expect, it } from 'vitest';
import { findPatternBreaches, listPatterns } from './support/find-pattern-breaches';
import { readSources } from './support/read-project';

const sources = readSources().filter(({ path }) => path.endsWith('.ts'));

describe('regular expressions', () => {
  it('finds the patterns of the sources', () => {
    expect(sources.flatMap(listPatterns).length).toBeGreaterThan(100);
  });

  it.each(sources.filter((source) => listPatterns(source).length > 0).map((source) => [source.path, source] as const))('of %s look behind nothing and cannot backtrack without end', (_path, source) => {
    expect(findPatternBreaches(source)).toEqual([]);
  });

  it.each([
    ['a lookbehind', '/(?<=a)b/', 'looks behind'],
    ['a negative lookbehind', '/(?<!a)b/', 'looks behind'],
    ['a repeated repetition', '/(a+)+b/', 'repeats a repetition'],
    ['a repeated group that may be empty inside', '/(?:a*\\s*)*b/', 'repeats a repetition'],
    ['a repeated group that starts as it ends', '/(?:\\s+a\\s*)+b/', 'repeats a repetition'],
    ['neighbours that share characters and are anchored behind', '/\\s*\\s+$/', 'share characters'],
    ['neighbours of overlapping classes', '/[\\w-]+\\d+x/', 'share characters'],
    ['repeated alternatives that begin alike', '/(?:a|a)*b/', 'begin alike'],
    ['a pattern put together from text', 'new RegExp(`(a+)+${x}`)', 'repeats a repetition'],
  ])('notices %s', (_name, code, breach) => {
    expect(findPatternBreaches({ path: 'src/x.ts', text: `const x = 'y';\nexport const p = ${code};` }).join()).toContain(breach);
  });

  it.each(['/^(?:a|b)+$/', '/\\s+\\S+/', '/(?:,\\s*a)*b/', '/(?:\\s+a)+b/', '/^.{2,60}? (?:when|if) /', '/[a-z]+\\d+x/', '/^(?<name>a+)b/'])('lets %s pass', (code) => {
    expect(findPatternBreaches({ path: 'src/x.ts', text: `export const p = ${code};` })).toEqual([]);
  });
});
