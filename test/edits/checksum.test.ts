import { describe, expect, it } from 'vitest';
import { checksumContent } from '../../src/edits/checksum';

const table = '\n\n| Aspect | A |\n| --- | --- |\n| Cost | [[notes/Low\\|low]] |\n\n';
const same = (content: string): void => expect(checksumContent(content)).toBe(checksumContent(table));
const differs = (content: string): void => expect(checksumContent(content)).not.toBe(checksumContent(table));

describe('checksumContent', () => {
  it('is 8 hexadecimal characters and stays the same over releases', () => {
    expect(checksumContent('')).toBe('811c9dc5');
    expect(checksumContent('a')).toMatch(/^[0-9a-f]{8}$/);
  });

  it('does not see padded tables and delimiter rows', () => same('\n| Aspect | A    |\n|--------|------|\n| Cost   | [[notes/Low\\|low]]  |\n'));
  it('does not see Windows line ends', () => same(table.replaceAll('\n', '\r\n')));
  it('does not see callout marks', () => same(table.replaceAll('\n', '\n> ')));
  it('does not see the indentation of a list item', () => same(table.replaceAll('\n', '\n    ')));
  it('does not see a link rewritten after a rename', () => same(table.replace('notes/Low', 'archive/Lower')));

  it('sees a changed cell', () => differs(table.replace('Cost', 'Price')));
  it('sees a cell more', () => differs(table.replace('| Cost ', '| Cost | x ')));
  it('sees another alignment', () => differs(table.replace('| --- |', '| :-- |')));
  it('sees a link that shows another text', () => differs(table.replace('|low', '|high')));
  it('sees a line more', () => differs(`${table}more`));
  it('sees an escaped pipe become a cell border', () => {
    expect(checksumContent('| a \\| b |')).not.toBe(checksumContent('| a | b |'));
  });
  it('sees a changed target inside a code fence', () => {
    expect(checksumContent('```mermaid\nn["[a](b)"]\n```')).not.toBe(checksumContent('```mermaid\nn["[a](c)"]\n```'));
  });
  it('sees a changed nesting of list items', () => {
    expect(checksumContent('- a\n  - b')).not.toBe(checksumContent('- a\n- b'));
  });
});
