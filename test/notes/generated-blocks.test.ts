import { describe, expect, it } from 'vitest';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import { formatOpeningMarker, readOpeningMarker } from '../../src/notes/garden-marker';

const lines = (...parts: readonly string[]): string => parts.join('\n');
const cut = (text: string): readonly string[] => findGeneratedBlocks(text).map(({ start, end }) => text.slice(start, end));
const signed = '<!-- /garden 1:3f2a91c0 -->';

describe('findGeneratedBlocks', () => {
  it('reads the query, the signature and what stands between the markers', () => {
    const text = lines('before', '', '<!-- garden: compare A, B by cost -->', '', '| x |', '', signed, 'after');
    const [block] = findGeneratedBlocks(text);
    expect(block).toMatchObject({ producer: 'garden', line: 3, query: 'compare A, B by cost', mode: 'manual', version: 1, checksum: '3f2a91c0', unclosed: false, prefix: '' });
    expect(text.slice(block?.content.start, block?.content.end)).toBe('\n\n| x |\n\n');
    expect(text.slice(block?.opening.start, block?.opening.end)).toBe('<!-- garden: compare A, B by cost -->');
    expect(text.slice(block?.closing?.start, block?.closing?.end)).toBe(signed);
  });

  it('reads the fresh form on two lines and on one', () => {
    const blocks = findGeneratedBlocks(lines('<!-- garden: gaps -->', '<!-- /garden -->', '', '<!-- garden: map --><!-- /garden -->'));
    expect(blocks.map(({ query, checksum, unclosed }) => ({ query, checksum, unclosed }))).toEqual([
      { query: 'gaps', checksum: null, unclosed: false },
      { query: 'map', checksum: null, unclosed: false },
    ]);
  });

  it.each([['manual'], ['auto'], ['once']] as const)('reads the mode %s behind the last bar', (mode) => {
    expect(findGeneratedBlocks(`<!-- garden: compare A, B | ${mode} -->\n<!-- /garden -->`)[0]).toMatchObject({ query: 'compare A, B', mode });
  });

  it('leaves a bar with any other word in the query', () => {
    expect(findGeneratedBlocks('<!-- garden: compare A | B -->\n<!-- /garden -->')[0]).toMatchObject({ query: 'compare A | B', mode: 'manual' });
  });

  it.each([
    ['a code fence', lines('```md', '<!-- garden: gaps -->', signed, '```')],
    ['a longer fence with a shorter one inside', lines('````', '```', '<!-- garden: gaps -->', '```', signed, '````')],
    ['a tilde fence in a callout', lines('> ~~~', '> <!-- garden: gaps -->', '> <!-- /garden -->', '> ~~~')],
    ['a fence whose text looks like a quoted fence end', lines('```', '> ```', '<!-- garden: gaps -->', signed, '```')],
    ['front matter', lines('---', 'a: |', '  <!-- garden: gaps -->', '  <!-- /garden -->', '---', 'text')],
    ['indented code', lines('text', '', '    <!-- garden: gaps -->', '    <!-- /garden -->')],
    ['a comment over several lines', lines('<!-- a comment', '<!-- garden: gaps', '-->', 'text')],
    ['the middle of a line', 'see <!-- garden: gaps --> and <!-- /garden -->'],
    ['inline code', '`<!-- garden: gaps -->` and `<!-- /garden -->`'],
    ['a fence that never ends', lines('```', '<!-- garden: gaps -->', signed)],
  ])('takes markers in %s for text', (_where, text) => {
    expect(findGeneratedBlocks(text)).toEqual([]);
  });

  it('finds a block behind a fence that a callout ended', () => {
    expect(cut(lines('> ```', '> code', '', '<!-- garden: gaps -->', '<!-- /garden -->'))).toHaveLength(1);
  });

  it('skips the fences inside a block and a closing marker in them', () => {
    const text = lines('<!-- garden: map -->', '', '```mermaid', '<!-- /garden -->', '```', '', signed);
    expect(cut(text)).toEqual([text]);
  });

  it('keeps the prefix of callouts and list items', () => {
    const text = lines('> [!note] x', '> <!-- garden: gaps -->', '> <!-- /garden -->', '', '- a', '- <!-- garden: gaps -->', '  <!-- /garden -->', '', '  1. <!-- garden: gaps -->', '     <!-- /garden -->');
    expect(findGeneratedBlocks(text).map(({ prefix }) => prefix)).toEqual(['> ', '  ', '     ']);
  });

  it('gives an unclosed block its opening marker alone, so that nothing of the user is skipped', () => {
    const text = lines('<!-- garden: gaps -->', '', 'mine', '', '<!-- garden: map -->', '<!-- /garden -->');
    expect(findGeneratedBlocks(text).map(({ query, unclosed }) => [query, unclosed])).toEqual([['gaps', true], ['map', false]]);
    expect(cut(text)[0]).toBe('<!-- garden: gaps -->');
  });

  it('does not close a block of a callout outside it', () => {
    expect(findGeneratedBlocks(lines('> <!-- garden: gaps -->', '', '<!-- /garden -->'))).toMatchObject([{ unclosed: true }]);
  });

  it.each([
    ['waypoint', lines('%% Begin Waypoint %%', '- [[A]]', '', '%% End Waypoint %%')],
    ['waypoint', lines('%% Begin Landmark %%', '- [[A]]', '%% End Landmark %%')],
    ['dataview-serializer', lines('<!-- SerializedQuery: LIST FROM #a -->', '- [[A]]', '<!-- SerializedQuery END -->')],
    ['dataview-serializer', lines('<!-- SerializedQuery: LIST', 'FROM #a -->', '- [[A]]', '<!-- SerializedQuery END -->')],
    ['index', lines('<!-- toc -->', '- [a](#a)', '<!-- tocstop -->')],
    ['index', lines('<!-- TOC -->', '- [a](#a)', '<!-- /TOC -->')],
    ['index', lines('<!--ts-->', '* [a](#a)', '<!--te-->')],
    ['index', lines('<!-- START doctoc generated TOC please keep comment here -->', '- a', '<!-- END doctoc generated TOC please keep comment here -->')],
    ['index', lines('<!-- BEGIN_TF_DOCS -->', 'x', '<!-- END_TF_DOCS -->')],
    ['index', lines('<!-- AUTO-GENERATED-CONTENT:START (TOC) -->', 'x', '<!-- AUTO-GENERATED-CONTENT:END -->')],
    ['index', lines('%% Zoottelkeeper: Beginning of the autogenerated index file list  %%', '[[A]]', '%% Zoottelkeeper: End of the autogenerated index file list  %%')],
  ])('finds a region of %s', (producer, region) => {
    const text = lines('before', '', region, '', 'after');
    expect(cut(text)).toEqual([region]);
    expect(findGeneratedBlocks(text)[0]).toMatchObject({ producer, query: null });
  });

  it('skips nothing behind a region of another tool that is not closed', () => {
    expect(cut(lines('<!-- toc -->', 'mine', '<!-- garden: gaps -->', '<!-- /garden -->'))).toEqual(['<!-- toc -->', lines('<!-- garden: gaps -->', '<!-- /garden -->')]);
  });

  it('reads a note with a byte order mark and Windows line ends', () => {
    expect(findGeneratedBlocks('\uFEFF<!-- garden: gaps -->\r\n<!-- /garden -->\r\n')).toMatchObject([{ query: 'gaps', unclosed: false, start: 1 }]);
  });

  it('reads a line of a megabyte and fifty thousand lonely markers', () => {
    expect(findGeneratedBlocks('<!-- ' + 'x'.repeat(1_000_000))).toEqual([]);
    expect(findGeneratedBlocks('<!-- garden: gaps -->\n'.repeat(50_000))).toHaveLength(50_000);
    expect(findGeneratedBlocks('>'.repeat(100_000) + ' '.repeat(100_000) + '<!-- garden: gaps -->')).toEqual([]);
  });
});

describe('the opening marker', () => {
  it.each(['compare A, B by cost', 'map', 'compare "a --> b", c', 'where is &gt; mentioned', 'where is --!> mentioned', 'compare A | auto', 'compare A | once, B', '&amp;gt;'])(
    'is read back as it was written: %s',
    (query) => {
      for (const mode of ['manual', 'auto', 'once'] as const) {
        const marker = formatOpeningMarker({ query, mode });
        expect(marker.indexOf('-->')).toBe(marker.length - 3);
        expect(readOpeningMarker(marker.slice(4, -3))).toEqual({ query, mode });
        expect(findGeneratedBlocks(`${marker}\n<!-- /garden -->`)).toMatchObject([{ query, mode, unclosed: false }]);
      }
    },
  );
});
