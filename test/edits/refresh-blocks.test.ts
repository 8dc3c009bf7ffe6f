import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh, type RefreshPlan } from '../../src/edits/refresh-blocks';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import type { NotePath } from '../../src/notes/note-document';
import type { Rendering } from '../../src/views/rendering';

const path = 'Note.md' as NotePath;
const table = '| Aspect | A |\n| --- | --- |\n| Cost | low |';
const render = (query: string): Rendering => ({ markdown: `**${query}**\n\n${table}` });
const plan = (text: string, rendering: (query: string) => Rendering = render): RefreshPlan => planRefresh({ path, text }, { render: rendering });
const refresh = (text: string, rendering?: (query: string) => Rendering): string => applyEdit(text, plan(text, rendering).edit);
const fresh = '<!-- garden: gaps -->\n<!-- /garden -->';

describe('planRefresh', () => {
  it('fills a fresh block, with a blank line inside each marker and a signature', () => {
    expect(refresh(`before\n\n${fresh}\n\nafter`)).toMatch(
      /^before\n\n<!-- garden: gaps -->\n\n\*\*gaps\*\*\n\n\| Aspect \| A \|\n\| --- \| --- \|\n\| Cost \| low \|\n\n<!-- \/garden 1:[0-9a-f]{8} -->\n\nafter$/,
    );
  });

  it('changes nothing the second time', () => {
    const once = refresh(fresh);
    expect(plan(once)).toMatchObject({ edit: [], refreshed: [], problems: [] });
    expect(plan(once).unchanged).toHaveLength(1);
  });

  it('writes again when the answer changed', () => {
    const first = refresh(fresh);
    const second = refresh(first, () => ({ markdown: 'new' }));
    expect(second).toContain('\n\nnew\n\n');
    expect(second).not.toContain('Cost');
  });

  it('leaves a table that Obsidian padded as it is', () => {
    const padded = refresh(fresh).replace('| Cost | low |', '| Cost   | low |');
    expect(plan(padded)).toMatchObject({ edit: [], problems: [] });
  });

  it("never writes over the user's edit, and says so", () => {
    const edited = refresh(fresh).replace('low', 'low, they say');
    expect(plan(edited, () => ({ markdown: 'new' }))).toMatchObject({ edit: [], problems: [{ code: 'block-edited', at: { path, line: 1, quote: '<!-- garden: gaps -->' } }] });
  });

  it('takes text in an unsigned block for the user’s', () => {
    expect(plan('<!-- garden: gaps -->\nmine\n<!-- /garden -->')).toMatchObject({ edit: [], problems: [{ code: 'block-edited' }] });
  });

  it('fills a block again that the user emptied', () => {
    expect(plan('<!-- garden: gaps -->\n\n<!-- /garden 1:0badcafe -->').refreshed).toHaveLength(1);
  });

  it('leaves a block of a newer format and an unclosed one alone', () => {
    const text = '<!-- garden: gaps -->\n\nx\n\n<!-- /garden 2:00000000 -->\n\n<!-- garden: map -->\n\nmine';
    expect(plan(text)).toMatchObject({ edit: [], problems: [{ code: 'block-newer' }, { code: 'block-unclosed', at: { line: 7 } }] });
  });

  it('leaves a block as it is when its query has no answer', () => {
    const problem = { code: 'invalid-query', effect: 'Nothing is shown.', cause: 'No such query.', tip: 'Try gaps.', at: null } as const;
    const first = refresh(fresh);
    expect(plan(first, () => ({ problem }))).toMatchObject({ edit: [], problems: [{ code: 'invalid-query', at: { line: 1 } }] });
  });

  it('fills a block of mode once and then never again', () => {
    const first = refresh('<!-- garden: gaps | once -->\n<!-- /garden -->');
    expect(plan(first, () => ({ markdown: 'new' }))).toMatchObject({ edit: [], problems: [] });
  });

  it('looks only at the blocks that are wanted', () => {
    const text = `${fresh}\n\n<!-- garden: map | auto -->\n<!-- /garden -->`;
    const { refreshed } = planRefresh({ path, text }, { render, isWanted: ({ mode }) => mode === 'auto' });
    expect(refreshed.map(({ query }) => query)).toEqual(['map']);
  });

  it('keeps Windows line ends, a byte order mark and a missing final newline', () => {
    const after = refresh('\uFEFFa\r\n\r\n<!-- garden: gaps -->\r\n<!-- /garden -->');
    expect(after.startsWith('\uFEFFa\r\n\r\n<!-- garden: gaps -->\r\n\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after.endsWith(' -->')).toBe(true);
    expect(plan(after).edit).toEqual([]);
  });

  it.each([
    ['a callout', '> [!info] x\n> <!-- garden: gaps -->\n> <!-- /garden -->\n', '> '],
    ['a nested callout', '> > <!-- garden: gaps -->\n> > <!-- /garden -->', '> > '],
    ['a list item', '- <!-- garden: gaps -->\n  <!-- /garden -->\n- next', '  '],
    ['a numbered item in an item', '- a\n  1. <!-- garden: gaps -->\n     <!-- /garden -->\n', '     '],
    ['a list item in a callout', '> - a\n>   - <!-- garden: gaps -->\n>     <!-- /garden -->\n', '>     '],
  ])('keeps the prefix in %s', (_where, text, prefix) => {
    const after = refresh(text);
    expect(after).toContain(`\n${prefix}| Cost | low |\n${prefix.trimEnd()}\n${prefix}<!-- /garden 1:`);
    expect(plan(after)).toMatchObject({ edit: [], problems: [] });
    expect(plan(after).unchanged).toHaveLength(1);
  });

  it('writes markers that an answer holds as text', () => {
    const after = refresh(fresh, () => ({ markdown: 'a\n<!-- /garden -->\n<!-- garden: map -->\nb' }));
    expect(findGeneratedBlocks(after)).toHaveLength(1);
    expect(plan(after, () => ({ markdown: 'a\n<!-- /garden -->\n<!-- garden: map -->\nb' })).edit).toEqual([]);
  });

  it('refuses an answer that would leave a code fence open', () => {
    expect(() => refresh(fresh, () => ({ markdown: '```mermaid\nflowchart' }))).toThrow(/leaves a code fence/);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '', 'text', '> quote', '- item', '  - nested', '```', '~~~', '    code', '---', '| a | b |', '| --- | --- |', '<!-- note -->', '<!--', '-->', '%%', '<!-- toc -->', '<!-- tocstop -->',
    '<!-- garden: gaps -->', '<!-- garden: map | auto -->', '<!-- /garden -->', '<!-- /garden 1:811c9dc5 -->', '<!-- /garden 9:811c9dc5 -->', '> <!-- garden: gaps -->', '> <!-- /garden -->',
    '- <!-- garden: gaps -->', '  <!-- /garden -->', '\u0000', 'שלום', '日本語', '<!-- garden: gaps --><!-- /garden -->',
  ),
  fc.string({ maxLength: 12 }),
);
const note = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([mark, parts, eol, ends]) => mark + parts.join(eol) + (ends ? eol : ''));
const runs = { seed: 20_240, numRuns: 2_000 };

/** The text with the insides of our closed blocks cut out, closing signatures included. */
function outside(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { producer, content, closing } of findGeneratedBlocks(text)) {
    if (producer !== 'garden' || closing === null) continue;
    parts.push(text.slice(at, content.start));
    at = closing.end;
  }
  return [...parts, text.slice(at)];
}

describe('over random notes', () => {
  it('text outside our blocks is byte-identical', () => {
    let filled = 0;
    fc.assert(
      fc.property(note, (text) => {
        const { edit } = plan(text);
        filled += edit.length;
        expect(outside(applyEdit(text, edit))).toEqual(outside(text));
      }),
      runs,
    );
    expect(filled).toBeGreaterThan(100);
  });

  it('a second refresh changes nothing, and problems stay the same', () => {
    fc.assert(
      fc.property(note, (text) => {
        const first = plan(text);
        const second = plan(applyEdit(text, first.edit));
        expect(second.edit).toEqual([]);
        expect(second.problems.map(({ code }) => code)).toEqual(first.problems.map(({ code }) => code));
      }),
      runs,
    );
  });

  it('no word between markers is lost that we did not write', () => {
    fc.assert(
      fc.property(note, fc.string({ minLength: 1, maxLength: 20 }), (text, answer) => {
        const { edit } = plan(text, () => ({ markdown: answer.replace(/[`~]/g, '') }));
        for (const { start, end } of edit) {
          const lost = text.slice(start, end).replace(/<!-- \/garden[^>]*-->/, '');
          expect(lost.replace(/[\s>]/g, '')).toBe('');
        }
      }),
      runs,
    );
  });
});
