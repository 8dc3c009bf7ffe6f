import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDetach } from '../../src/edits/detach-block';
import { findLinkableNames } from '../../src/edits/find-linkable-names';
import { planBlockInsertion } from '../../src/edits/insert-block';
import { planSolutionLinks } from '../../src/edits/link-solutions';
import { applyEdit, type PlannedEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import { planTurnIntoGeneratedBlock, planTurnIntoLiveBlock } from '../../src/edits/turn-block';
import { planUnlinkSolutions } from '../../src/edits/unlink-solutions';
import { findGeneratedBlocks, type GeneratedBlock } from '../../src/notes/generated-blocks';
import type { NotePath } from '../../src/notes/note-document';
import { readNote } from '../../src/notes/read-note';
import { parseYaml } from '../support/read-folder';

const path = 'Note.md' as NotePath;
const markdown = '| Aspect | A |\n| --- | --- |\n| Cost | low |';
const render = (query: string): { readonly markdown: string } => ({ markdown: `${query.replace(/[`~<]/g, '')}\n\n${markdown}` });
const spellings = [{ text: 'Kafka', target: 'Apache Kafka' }, { text: 'Redis', target: 'Redis' }];

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(
    '', 'Kafka and\tRedis', '> quote', '> [!note] Kafka', '> - item', '- item', '\t- deep', '1. one', '```', '```garden', '```js', '~~~', '---', '# Heading', '| a | b |', '| --- | --- |', '| Kafka | x |', '%%', '    code', '  ',
    '> ', '[[Redis]]', '[[Apache Kafka|Kafka]]', '<!-- note -->', 'trailing  ', '\u00a0', 'שלום', '日本語', '👍🏽', 'end\u2028here', 'gaps', 'title: x',
  ) },
  { weight: 3, arbitrary: fc.constantFrom(
    '<!-- garden: gaps -->', '<!-- garden: map | auto -->', '<!-- garden: gaps | once -->', '<!-- /garden -->', '<!-- /garden 1:811c9dc5 -->', '<!-- /garden 9:811c9dc5 -->', '> <!-- garden: gaps -->', '> <!-- /garden -->', '- <!-- garden: gaps -->',
    '  <!-- /garden -->', '\t<!-- /garden -->', '```garden\ngaps\n```', '> ```garden\n> gaps\n> ```', '<!-- garden: gaps --><!-- /garden -->', '<!-- garden:', '<!-- toc -->', '<!-- tocstop -->',
  ) },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }).map((text) => text.replace(/[\r\n\uFEFF]/g, '')) },
);
interface Shape { readonly lines: readonly string[]; readonly eol: string; readonly bom: boolean; readonly ends: boolean; readonly header: boolean }
const shape: fc.Arbitrary<Shape> = fc.record({ lines: fc.array(line, { maxLength: 22 }), eol: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(), ends: fc.boolean(), header: fc.boolean() });
const write = ({ lines, eol, bom, ends, header }: Shape): string => (bom ? '\uFEFF' : '') + [...(header ? ['---', 'tags: [a]', '---'] : []), ...lines].join('\n').replaceAll('\n', eol) + (ends ? eol : '');

/** The note as someone else left it while we were planning. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(40), text: line }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(40), text: fc.constantFrom('x', ' mine', 'Kafka', ' ') }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
function changeNote(before: Shape, changes: readonly Change[]): Shape {
  return { ...before, lines: changes.reduce<readonly string[]>((lines, one) => {
    const at = Math.min(one.at, lines.length);
    if (one.kind === 'insert') return [...lines.slice(0, at), one.text, ...lines.slice(at)];
    if (one.kind === 'drop') return [...lines.slice(0, at), ...lines.slice(at + 1)];
    return lines.map((text, index) => (index === at ? text + one.text : text));
  }, before.lines) };
}

interface Planner {
  readonly name: string;
  readonly plan: (text: string) => PlannedEdit;
  /** Whether a stretch that is taken out may be: everything else must stay. */
  readonly mayLose: (lost: string, text: string, start: number) => boolean;
}

const isBlank = (text: string): boolean => /^[\s>\uFEFF]*$/.test(text);
const ownBlocks = (text: string): readonly GeneratedBlock[] => findGeneratedBlocks(text).filter(({ producer }) => producer === 'garden');
/** What hosts do: the block is looked up in the text as it is now, by its place among blocks. */
const blockNow = (text: string, at: number): GeneratedBlock | undefined => ownBlocks(text)[at];
const isMarker = (text: string): boolean => /^\s*[\s>]*<!-- ?\/?garden[^]*-->\s*$/.test(text);

const planners: readonly Planner[] = [
  { name: 'refreshing blocks', plan: (text) => planRefresh({ path, text }, { render }).edit, mayLose: (lost) => isBlank(lost.replace(/<!-- \/garden[^>]*-->$/, '')) },
  ...[0, 7, 30, 10_000].map((offset): Planner => ({ name: `inserting a block at ${offset}`, plan: (text) => planBlockInsertion(text, { offset, query: 'gaps', markdown, mode: 'auto' }), mayLose: (lost) => isBlank(lost) && !lost.includes('\n') })),
  ...[0, 1].map((at): Planner => ({ name: `detaching block ${at}`, plan: (text) => { const block = blockNow(text, at); return block === undefined ? [] : planDetach(text, block); }, mayLose: isMarker })),
  { name: 'turning a block live', plan: (text) => { const block = blockNow(text, 0); return block === undefined ? [] : planTurnIntoLiveBlock(text, block).edit; }, mayLose: (lost) => isBlank(lost.replace(/<!--[^]*?-->/g, '')) },
  {
    name: 'turning a live block into text',
    plan: (text) => {
      const fence = readNote({ path, text }, parseYaml).blocks.find((block) => block.kind === 'fence' && block.language === 'garden');
      return fence?.kind === 'fence' ? planTurnIntoGeneratedBlock(text, fence, markdown).edit : [];
    },
    mayLose: (lost) => /^(`{3,}|~{3,})garden\b[^]*(`{3,}|~{3,})[ \t]*$/.test(lost),
  },
  { name: 'linking', plan: (text) => planSolutionLinks({ path, text }, { find: (part) => findLinkableNames(part, spellings), parseYaml, tables: true }).edit, mayLose: (lost) => spellings.some(({ text }) => text === lost) },
  { name: 'unlinking', plan: (text) => planUnlinkSolutions({ path, text }, { isSolutionNote: (target) => spellings.some((one) => one.target === target), parseYaml }).edit, mayLose: (lost) => /^\[\[[^\]]+\]\]$/.test(lost) },
];

describe.each(planners)('$name', ({ plan, mayLose }) => {
  it('planned again on a note that changed meanwhile, keeps every other byte, line ends, byte order mark and last line', () => {
    let edits = 0;
    fc.assert(
      fc.property(shape, fc.array(change, { maxLength: 4 }), (before, changes) => {
        const planned = plan(write(before));
        const now = changeNote(before, changes);
        const text = write(now);
        // Hosts compare the text they planned on with what is there, and plan again where it differs.
        const edit = text === write(before) ? planned : plan(text);
        const after = applyEdit(text, edit);
        edits += edit.length;
        let at = 0;
        let kept = '';
        for (const { start, end } of edit) {
          expect(mayLose(text.slice(start, end), text, start)).toBe(true);
          kept += text.slice(at, start);
          at = end;
        }
        kept += text.slice(at);
        expect(edit.reduceRight((rest, { start, end, text: put }) => rest.slice(0, start + shiftBefore(edit, start)) + text.slice(start, end) + rest.slice(start + shiftBefore(edit, start) + put.length), after)).toBe(text);
        expect(kept.length).toBe(text.length - edit.reduce((sum, { start, end }) => sum + end - start, 0));
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        expect(after.indexOf('\uFEFF', 1)).toBe(text.indexOf('\uFEFF', 1));
        for (const { text: put } of edit) expect(now.eol === '\r\n' && text.includes('\n') ? put.replaceAll('\r\n', '') : put.replaceAll(text.includes('\n') ? '\n' : /\r?\n/g, '')).not.toMatch(/[\r\n]/);
        const last = edit[edit.length - 1];
        if (last === undefined || last.end < text.length) expect(after.slice(-1)).toBe(text.slice(-1));
        else if (last.text !== '' && text !== '' && !text.endsWith('\n')) expect(after.endsWith('\n')).toBe(false);
      }),
      { seed: 4_711, numRuns: 700 },
    );
    expect(edits).toBeGreaterThan(15);
  });
});

function shiftBefore(edit: PlannedEdit, start: number): number {
  return edit.filter((one) => one.start < start).reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0);
}

describe('callout prefixes', () => {
  it('stand before every line that is put into a callout', () => {
    fc.assert(
      fc.property(fc.constantFrom('> ', '> > ', '>\t', '> - a\n>   '), fc.constantFrom('\n', '\r\n'), (lead, eol) => {
        const rest = lead.slice(lead.lastIndexOf('\n') + 1);
        const text = ['> [!note] Title', lead.replace('\n', eol) + '<!-- garden: gaps -->', `${rest}<!-- /garden -->`, '', 'after'].join(eol);
        const after = applyEdit(text, planRefresh({ path, text }, { render }).edit);
        expect(after.split(eol).slice(0, -2).every((one) => one.startsWith('>'))).toBe(true);
        expect(after.endsWith(`${eol}${eol}after`)).toBe(true);
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});
