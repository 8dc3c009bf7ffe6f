import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import { planTurnIntoGeneratedBlock, planTurnIntoLiveBlock, queryOfFence, type TurnPlan } from '../../src/edits/turn-block';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import type { FenceBlock, NotePath } from '../../src/notes/note-document';
import { readNote } from '../../src/notes/read-note';
import { parseYaml } from '../support/read-folder';

const path = 'Note.md' as NotePath;
const markdown = '| Aspect | A |\n| --- | --- |\n| Cost | low |';

function refresh(text: string): string {
  return applyEdit(text, planRefresh({ path, text }, { render: () => ({ markdown }) }).edit);
}

function toLive(text: string): TurnPlan {
  const [block] = findGeneratedBlocks(text);
  if (block === undefined) throw new Error('no block');
  return planTurnIntoLiveBlock(text, block);
}

function findFence(text: string): FenceBlock {
  const fence = readNote({ path, text }, parseYaml).blocks.find((block) => block.kind === 'fence');
  if (fence?.kind !== 'fence') throw new Error('no code block');
  return fence;
}

const toGenerated = (text: string): TurnPlan => planTurnIntoGeneratedBlock(text, findFence(text), markdown);

const notes: readonly (readonly [where: string, text: string])[] = [
  ['a paragraph', 'before\n\n<!-- garden: gaps -->\n\n<!-- /garden -->\n\nafter\n'],
  ['a callout', '> [!note] x\n> <!-- garden: gaps -->\n>\n> <!-- /garden -->\n> after\n'],
  ['a list item', '- <!-- garden: gaps -->\n\n  <!-- /garden -->\n- next\n'],
  ['a numbered item', '1. first\n2. <!-- garden: gaps -->\n\n   <!-- /garden -->\n'],
  ['a list item in a callout', '> - <!-- garden: gaps -->\n>\n>   <!-- /garden -->\n'],
  ['a nested callout', '> > <!-- garden: gaps -->\n> >\n> > <!-- /garden -->'],
  ['Windows line ends and a byte order mark', '\uFEFFa\r\n\r\n<!-- garden: gaps -->\r\n\r\n<!-- /garden -->\r\n\r\nafter'],
  ['the end without a line end', 'a\n\n<!-- garden: gaps -->\n\n<!-- /garden -->'],
];

describe('turning a generated block into a live one', () => {
  it('puts the query into a code block and nothing else', () => {
    expect(applyEdit(refresh(notes[0]?.[1] ?? ''), toLive(refresh(notes[0]?.[1] ?? '')).edit)).toBe('before\n\n```garden\ngaps\n```\n\nafter\n');
  });

  it.each(notes)('and back gives the same note in %s, a block behind a list mark moved to a line of its own', (_where, fresh) => {
    const filled = refresh(fresh);
    const { edit, problem } = toLive(filled);
    expect(problem).toBeNull();
    const live = applyEdit(filled, edit);
    expect(findGeneratedBlocks(live)).toEqual([]);
    expect(findFence(live).language).toBe('garden');
    expect(queryOfFence(live, findFence(live))).toBe('gaps');
    const back = applyEdit(live, toGenerated(live).edit);
    expect(back.replace(/^((?:> )?(?:-|\d\.) )\r?\n[ >]*/m, '$1')).toBe(filled);
    expect(applyEdit(back, toLive(back).edit)).toBe(live);
  });

  it('parts the code block from text that stands in the lines of its markers', () => {
    const text = '<!-- x --> <!-- garden: gaps --><!-- /garden --> tail';
    const [block] = findGeneratedBlocks(text);
    expect(applyEdit(text, planTurnIntoLiveBlock(text, block!).edit)).toBe('<!-- x --> \n```garden\ngaps\n```\n tail');
  });

  it('takes a longer fence where the query holds backticks', () => {
    const text = '<!-- garden: where is ``` mentioned -->\n<!-- /garden -->\n';
    const live = applyEdit(text, toLive(text).edit);
    expect(queryOfFence(live, findFence(live))).toBe('where is ``` mentioned');
  });

  it.each([
    ['an edited block', refresh('<!-- garden: gaps -->\n<!-- /garden -->').replace('low', 'mine'), 'block-edited'],
    ['a block of a newer format', '<!-- garden: gaps -->\n\nx\n\n<!-- /garden 7:00000000 -->', 'block-newer'],
    ['a block that is not closed', '<!-- garden: gaps -->\n\nmine', 'block-unclosed'],
    ['a block of another tool', '<!-- toc -->\nx\n<!-- tocstop -->', 'invalid-query'],
  ])('refuses %s', (_what, text, code) => {
    expect(toLive(text)).toMatchObject({ edit: [], problem: { code } });
  });
});

describe('turning a live block into a generated one', () => {
  it('joins the lines of a query and keeps callout marks', () => {
    const text = '> ```garden\n> compare A, B\n> by cost\n> ```\n';
    expect(applyEdit(text, toGenerated(text).edit)).toMatch(/^> <!-- garden: compare A, B by cost -->\n>\n> \| Aspect \| A \|\n> \| --- \| --- \|\n> \| Cost \| low \|\n>\n> <!-- \/garden 1:[0-9a-f]{8} -->\n$/);
  });

  it.each([
    ['another language', '```js\ngaps\n```\n', 'invalid-query'],
    ['no end', '```garden\ngaps\n', 'block-unclosed'],
  ])('refuses a code block with %s', (_what, text, code) => {
    expect(toGenerated(text)).toMatchObject({ edit: [], problem: { code } });
  });

  it('gives a block that a refresh finds current, for every query and every place', () => {
    const query = fc.array(fc.constantFrom('compare', 'A', ',', 'by', '-->', '|', 'auto', '&gt;', 'x', '"b"', '<'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const prefix = fc.constantFrom('', '> ', '> > ', '- a\n  ', '1. a\n   ', '> - a\n>   ');
    let seen = 0;
    fc.assert(
      fc.property(query, prefix, fc.constantFrom('\n', '\r\n'), (asked, lead, eol) => {
        const first = lead.replace('\n', eol);
        const rest = lead.slice(lead.indexOf('\n') + 1);
        const text = `a${eol}${eol}${first}\`\`\`garden${eol}${rest}${asked}${eol}${rest}\`\`\`${eol}`;
        const { edit, problem } = toGenerated(text);
        expect(problem).toBeNull();
        const after = applyEdit(text, edit);
        const [block] = findGeneratedBlocks(after);
        expect(block?.query).toBe(asked);
        expect(planRefresh({ path, text: after }, { render: () => ({ markdown }) })).toMatchObject({ edit: [], problems: [] });
        expect(after.startsWith(`a${eol}${eol}${first}<!-- garden: `)).toBe(true);
        expect(after.endsWith(`-->${eol}`)).toBe(true);
        seen++;
      }),
      { seed: 77, numRuns: 400 },
    );
    expect(seen).toBe(400);
  });
});
