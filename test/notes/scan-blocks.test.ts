import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/notes/inline-text';
import type { Block, NoteDocument, NotePath } from '../../src/notes/note-document';
import { headingPath, readNote } from '../../src/notes/read-note';
import { parseYaml } from '../support/read-folder';

const read = (text: string, path = 'note.md'): NoteDocument => readNote({ path: path as NotePath, text }, parseYaml);

/** Each block as `kind: text`, for short expectations. */
function outline(text: string): readonly string[] {
  const document = read(text);
  return document.blocks.map((block) => `${block.kind}${block.quote > 0 ? `>${block.callout ?? ''}` : ''}: ${shown(text, block)}`);
}

function shown(text: string, block: Block): string {
  switch (block.kind) {
    case 'heading': return `${block.level} ${plainText(text, block.content)}`;
    case 'callout': return plainText(text, block.content);
    case 'paragraph': return block.lines.map((line) => text.slice(line.start, line.end)).join('|');
    case 'item': return `${block.indent}${block.marker} ${block.lines.map((line) => text.slice(line.start, line.end)).join('|')}`;
    case 'table': return [block.header, ...block.rows].map((row) => row.map((cell) => text.slice(cell.start, cell.end)).join(',')).join(';');
    case 'fence': return `${block.language} ${text.slice(block.body.start, block.body.end)}`;
    case 'rule': return '';
    default: return block satisfies never;
  }
}

describe('the line scanner', () => {
  it.each<[string, string, readonly string[]]>([
    ['headings of both kinds', '# A #\n\nB\n===\n\nC\n---\n\n####### no', ['heading: 1 A', 'heading: 1 B', 'heading: 2 C', 'paragraph: ####### no']],
    ['lists with their depth', '- a\n  - b\n1. c\n• d\n✅ e', ['item: 0- a', 'item: 2- b', 'item: 01. c', 'item: 0• d', 'item: 0✅ e']],
    ['a wrapped item as one', '- a\n  wrapped\nlazy too', ['item: 0- a|wrapped|lazy too']],
    ['a label glued to a list as a paragraph of its own', '- a\n**Cons:**\n- b', ['item: 0- a', 'paragraph: **Cons:**', 'item: 0- b']],
    ['a group line under deeper bullets as a paragraph of its own', '# T\n  • a\nGroup\n  • b', ['heading: 1 T', 'item: 2• a', 'paragraph: Group', 'item: 2• b']],
    ['tasks without their box', '- [x] done', ['item: 0- done']],
    ['fences whatever is in them', '```js\n# no\n<!-- garden: x -->\n```\nend', ['fence: js # no\n<!-- garden: x -->', 'paragraph: end']],
    ['an unclosed fence up to the end', '~~~\nrest\n# no', ['fence:  rest\n# no']],
    ['an unclosed drawing up to the next title', '```text\n[a] -> [b]\n\n## Tools\n| a | b |\n|---|---|\n| c | d |', ['fence: text [a] -> [b]', 'heading: 2 Tools', 'table: a,b;c,d']],
    ['unclosed code up to the end, comments and all', '```bash\nrun\n\n## no', ['fence: bash run\n\n## no']],
    ['a bullet within a bullet as one', '- - a\n- b', ['item: 0- a', 'item: 0- b']],
    ['a longer fence that holds a shorter one', '````\n```\n````\na', ['fence:  ```', 'paragraph: a']],
    ['tables with escaped pipes, links and ragged rows', '| a | b |\n|---|:-:|\n| x \\| y | [[n\\|m]] |\n| z |\nafter', ['table: a,b;x \\| y,[[n\\|m]];z', 'paragraph: after']],
    ['callouts and quotes', '> [!success] Pros\n> - fast\n\n> plain', ['callout>success: Pros', 'item>success: 0- fast', 'paragraph>: plain']],
    ['nothing of comments', 'a\n<!-- # no\n- no -->\n%% no\nno %%\nb', ['paragraph: a', 'paragraph: b']],
    ['nothing of generated blocks', '<!-- garden: map -->\n\n# no\n\n<!-- /garden -->\n# yes', ['heading: 1 yes']],
    ['nothing of lone tags, but what they hold', '# T\n<details>\n<summary>Pros</summary>\n\n- fast\n</details>', ['heading: 1 T', 'paragraph: <summary>Pros</summary>', 'item: 0- fast']],
    ['indented code as code', 'a\n\n    kafka --run\n\nb', ['paragraph: a', 'fence:      kafka --run', 'paragraph: b']],
    ['a fence behind a bullet', '- ```garden\n  map\n  ```\n- b', ['fence: garden   map', 'item: 0- b']],
    ['a table in HTML, in one line or several, with its inline markup', '<table><thead><tr><th width="9">a</th><th>b<select><option label="x"></option></select></th></tr></thead><tbody>\n<tr>\n<td><strong>c</strong></td>\n<td>d\ne</td>\n</tr>\n</tbody></table>\nafter', ['table: a,b;<strong>c</strong>,d\ne', 'paragraph: after']],
    ['no HTML table without headings, without end, or with another inside', '<table><tr><td>a</td><td>b</td></tr></table>\n<table><tr><th>a</th><th>b</th></tr>\n<table><tr><th>c</th><th>d</th></tr><tr><td>e</td><td>f</td></tr></table>', ['paragraph: <table><tr><td>a</td><td>b</td></tr></table>|<table><tr><th>a</th><th>b</th></tr>', 'table: c,d;e,f']],
    ['nothing of the marks of a box, but what it holds', ':::tip\nfast\n:::\nb', ['paragraph: fast', 'paragraph: b']],
    ['a label behind a sign over a blank line as a paragraph', '\u2713 Take it when:\n\na\n\n\u2713 b\n\u2713 c', ['paragraph: \u2713 Take it when:', 'paragraph: a', 'item: 0\u2713 b', 'item: 0\u2713 c']],
    ['titles that an outliner keeps as items, without what it notes of them', '- ## A\n  id:: a\n\t- b\n\t-\n\t- c\n- ### D', ['heading: 2 A', 'item: 4- b', 'item: 4- c', 'heading: 3 D']],
    ['shapes and numbers that stand for bullets', '● a\n・b\n1、c\n① d\n├─ e\n└── f\n├──┐', ['item: 0● a', 'item: 0・ b', 'item: 01、 c', 'item: 0① d', 'item: 0├─ e', 'item: 0└── f|├──┐']],
    ['rules', 'a\n\n---\n\n* * *', ['paragraph: a', 'rule: ', 'rule: ']],
  ])('reads %s', (_what, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
    expect(outline(text.replaceAll('\n', '\r\n')).map((one) => one.replaceAll('\r', ''))).toEqual(blocks);
  });

  it('gives every block the line it starts in', () => {
    const text = '---\ntags: [a]\n---\n\n# A\n\ntext\nmore\n\n```\nx\n```\n- i\n\n| a | b |\n|---|---|\n| c | d |\n\nend';
    for (const block of read(text).blocks) expect(text.slice(0, block.start).split('\n').length, block.kind).toBe(block.line);
  });

  it('nests sections by level and knows their path', () => {
    const document = read('# A\n## B\n#### C\n## D');
    expect(document.sections.map((_, index) => headingPath(document, index).join('/'))).toEqual(['', 'A', 'A/B', 'A/B/C', 'A/D']);
  });

  it('takes the title from the header, the first H1, a title-like line or the file name, in this order', () => {
    expect(read('---\ntitle: T\n---\n# H').title).toBe('T');
    expect(read('# H').title).toBe('H');
    expect(read('A Plain Title\n\nSome text, as a sentence.').title).toBe('A Plain Title');
    expect(read('just text.', 'folder/Name.md').title).toBe('Name');
  });

  it('visits each character once, whatever the text', () => {
    for (const piece of ['a\n', '- x\n', '> ', '| a |\n', '<!-- ', '```\n', '**', '[[', '# \n', '    x\n\n', '%%\n', '<table>\n', '<table><tr><th>a</th><th>b</th></tr>\n', '<table \n', ':::\n', '<b>', '\t\n']) {
      const visited = (count: number): number => {
        const meter = { visited: 0 };
        readNote({ path: 'a.md' as NotePath, text: piece.repeat(count) }, parseYaml, meter);
        return meter.visited;
      };
      expect(visited(4000), JSON.stringify(piece)).toBeLessThanOrEqual(visited(2000) * 2.05 + 10);
    }
  });
});

it('sees a fence and a heading right behind a byte order mark', () => {
  expect(outline('\ufeff```js\n# no\n```\n# yes')).toEqual(['fence: js # no', 'heading: 1 yes']);
});
