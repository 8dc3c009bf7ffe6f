import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBlockInsertion } from '../../src/edits/insert-block';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import type { NotePath } from '../../src/notes/note-document';

/** Inserts at the `^` of the text. */
function insert(marked: string, markdown = '| a |\n| --- |'): string {
  const offset = marked.indexOf('^');
  const text = marked.replace('^', '');
  return applyEdit(text, planBlockInsertion(text, { offset, query: 'gaps', markdown, mode: 'manual' })).replace(/1:[0-9a-f]{8}/, '1:SUM');
}
const block = '<!-- garden: gaps -->\n\n| a |\n| --- |\n\n<!-- /garden 1:SUM -->';
const quoted = block.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

describe('planBlockInsertion', () => {
  it.each([
    ['an empty note', '^', block],
    ['an empty line between blank lines', 'a\n\n^\n\nb', `a\n\n${block}\n\nb`],
    ['an empty line between two lines', 'a\n^\nb', `a\n\n${block}\n\nb`],
    ['the start of a line', 'a\n^b', `a\n\n${block}\n\nb`],
    ['the middle of a line', 'a^b\nc', `ab\n\n${block}\n\nc`],
    ['the end without a final newline', 'a^', `a\n\n${block}`],
    ['the end of a heading', '# a^\n\nb', `# a\n\n${block}\n\nb`],
    ['a callout', '> a\n> ^\n\nb', `> a\n>\n${quoted}\n\nb`],
    ['a table', '| x |\n| - |\n| ^y |\n\nb', `| x |\n| - |\n| y |\n\n${block}\n\nb`],
    ['front matter', '---\nti^tle: x\n---\nb', `---\ntitle: x\n---\n\n${block}\n\nb`],
    ['a code fence', '```\nco^de\n```\n\nb', `\`\`\`\ncode\n\`\`\`\n\n${block}\n\nb`],
    ['another generated block', '<!-- garden: map -->\n^\n<!-- /garden -->\n', `<!-- garden: map -->\n\n<!-- /garden -->\n\n${block}\n`],
  ])('puts a block with blank lines around it at %s', (_where, before, after) => {
    expect(insert(before)).toBe(after);
  });

  it('uses the line ends of the note', () => {
    expect(insert('a\r\n^\r\nb')).toBe(`a\n\n${block}\n\nb`.replaceAll('\n', '\r\n'));
  });

  it('loses nothing of a random note, and the block is read back and up to date', () => {
    const line = fc.oneof(fc.constantFrom('', 'text', '> quote', '- item', '```', '| a |', '| --- |', '# h', '<!-- garden: map -->', '<!-- /garden -->', '<!-- x'), fc.string({ maxLength: 8 }));
    const markdown = 'answer';
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat({ max: 120 }), fc.constantFrom('\n', '\r\n'), (parts, at, eol) => {
        const text = parts.join(eol);
        const [replacement] = planBlockInsertion(text, { offset: at, query: 'gaps', markdown, mode: 'manual' });
        expect(text.slice(replacement?.start, replacement?.end)).toMatch(/^[\s>]*$/);
        const after = applyEdit(text, replacement ? [replacement] : []);
        const blocks = findGeneratedBlocks(after).filter(({ query }) => query === 'gaps');
        read += blocks.length;
        expect(planRefresh({ path: 'n.md' as NotePath, text: after }, { render: () => ({ markdown }), isWanted: ({ query }) => query === 'gaps' }).edit).toEqual([]);
      }),
      { seed: 7, numRuns: 1_000 },
    );
    expect(read).toBeGreaterThan(700);
  });
});
