import { describe, expect, it } from 'vitest';
import type { NotePath } from '../../src/notes/note-document';
import { readNote } from '../../src/notes/read-note';
import { parseYaml } from '../support/read-folder';

/** Each block as its kind, its line and what stands in it. */
function outline(text: string): readonly string[] {
  return readNote({ path: 'note.md' as NotePath, text: `# T\n\n${text}` }, parseYaml).blocks.slice(1).map((block) => {
    const place = `${block.kind} ${block.line}:`;
    if (block.kind === 'table') return `${place} ${[block.header, ...block.rows].map((row) => row.map(({ start, end }) => `# T\n\n${text}`.slice(start, end)).join(',')).join(';')}`;
    return block.kind === 'paragraph' || block.kind === 'item' ? `${place} ${block.lines.map(({ start, end }) => `# T\n\n${text}`.slice(start, end)).join('|')}` : place;
  });
}

describe('a table that no delimiter row makes one', () => {
  it.each<[string, string, readonly string[]]>([
    ['parted by tabs, behind a line of text', 'Compared\nStore\tCost\nA\tlow\nB\thigh\nThat is all.', ['paragraph 3: Compared', 'table 4: Store,Cost;A,low;B,high', 'paragraph 7: That is all.']],
    ['with a blank line between its rows', 'Store\tCost\n\nA\tlow\n\nB\thigh', ['table 3: Store,Cost;A,low;B,high']],
    ['parted by pipes', '| Part | Tool |\n\n| Queue | Kafka |\n| Store | S3 |', ['table 3: Part,Tool;Queue,Kafka;Store,S3']],
    ['with an empty cell', 'a\tb\tc\n1\t\t3\n4\t5\t6', ['table 3: a,b,c;1,,3;4,5,6']],
  ])('is one %s', (_what, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  it.each<[string, string, readonly string[]]>([
    ['two lines are too few', 'a\tb\nc\td', ['paragraph 3: a\tb|c\td']],
    ['the lines have not as many cells', 'a\tb\nc\td\te\nf\tg', ['paragraph 3: a\tb|c\td\te|f\tg']],
    ['something else stands in between', 'a\tb\nc\td\n\n- x\n\ne\tf', ['paragraph 3: a\tb|c\td', 'item 6: x', 'paragraph 8: e\tf']],
    ['a pipe stands at one side', '| a | b\n| c | d\n| e | f', ['paragraph 3: | a | b|| c | d|| e | f']],
  ])('is none where %s', (_what, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });
});
