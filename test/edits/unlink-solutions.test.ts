import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findLinkableNames } from '../../src/edits/find-linkable-names';
import { planSolutionLinks } from '../../src/edits/link-solutions';
import { applyEdit } from '../../src/edits/planned-edit';
import { planUnlinkSolutions } from '../../src/edits/unlink-solutions';
import type { NotePath } from '../../src/notes/note-document';

const path = 'a.md' as NotePath;
const spellings = [['Kafka', 'Apache Kafka'], ['Flink', 'Products/Apache Flink'], ['Redis', 'Redis']].map(([text = '', target = '']) => ({ text, target }));
const targets = new Set(spellings.map(({ target }) => target));
const unlink = (text: string): string => applyEdit(text, planUnlinkSolutions({ path, text }, { isSolutionNote: (target) => targets.has(target), parseYaml: parse }).edit);
const link = (text: string): string => applyEdit(text, planSolutionLinks({ path, text }, { find: (line) => findLinkableNames(line, spellings), parseYaml: parse, tables: true }).edit);

describe('unlinking solutions', () => {
  it('takes back what linking added and keeps the words', () => {
    expect(unlink('[[Apache Kafka|Kafka]]\'s log, [[Redis]].\n\n| a |\n| --- |\n| [[Products/Apache Flink\\|Flink]] |\n')).toBe('Kafka\'s log, Redis.\n\n| a |\n| --- |\n| Flink |\n');
  });

  it.each([
    ['a link to another note', '[[Diary|day]]'], ['a heading', '[[Redis#Limits|limits]]'], ['a block', '[[Redis^a1]]'], ['an embed', '![[Redis]]'], ['a folder without alias', '[[Products/Apache Flink]]'],
    ['inline code', '`[[Redis]]`'], ['a code fence', '```\n[[Redis]]\n```'], ['a comment', '%% [[Redis]] %%'], ['a heading line', '# [[Redis]]'], ['front matter', '---\nuses: "[[Redis]]"\n---\nx'],
    ['a generated block', '<!-- garden: gaps -->\n\n[[Redis]]\n\n<!-- /garden -->'],
  ])('leaves %s', (_what, text) => {
    expect(unlink(text)).toBe(text);
  });

  it('tells where each link is and takes only those that are wanted', () => {
    const text = '# One\n\n[[Redis]] and\n[[Apache Kafka|Kafka]]\n';
    const { links } = planUnlinkSolutions({ path, text }, { isSolutionNote: (target) => targets.has(target), parseYaml: parse });
    expect(links.map(({ line, shown, headings }) => ({ line, shown, headings }))).toEqual([{ line: 3, shown: 'Redis', headings: ['One'] }, { line: 4, shown: 'Kafka', headings: ['One'] }]);
    const plan = planUnlinkSolutions({ path, text }, { isSolutionNote: () => true, parseYaml: parse, isWanted: ({ shown }) => shown === 'Kafka' });
    expect(applyEdit(text, plan.edit)).toBe('# One\n\n[[Redis]] and\nKafka\n');
  });

  it('gives the note back byte for byte that linking was given', () => {
    const piece = fc.constantFrom('Kafka', 'Kafka\'s', 'Flink', 'Redis', 'and', '`Kafka`', '**Redis**', '\n', '\n\n', '\r\n', '# Redis\n', '- Flink', '> Kafka', '| Kafka | Redis |', '| --- | --- |', '```', '%%', '<!-- Kafka -->', '[x](Kafka)', '$', '\t', '\uFEFF', '~~~', '![[Redis]]');
    let linked = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(' ')), (text) => {
        const after = link(text);
        if (after !== text) linked++;
        expect(unlink(after)).toBe(text);
      }),
      { seed: 31, numRuns: 1_500 },
    );
    expect(linked).toBeGreaterThan(300);
  });
});
