import { describe, expect, it } from 'vitest';
import { planDrawingConversion } from '../../src/edits/convert-drawing';
import { applyEdit } from '../../src/edits/planned-edit';
import type { FenceBlock, NotePath } from '../../src/notes/note-document';
import { readNote } from '../../src/notes/read-note';

const diagram = '```mermaid\nflowchart LR\n  n1["A"]\n  n1 --> n2\n```';
const drawing = '┌───┐    ┌───┐\n│ A │───▶│ B │\n└───┘    └───┘';
const parse = (): unknown => ({});
const fencesOf = (text: string): readonly FenceBlock[] => readNote({ path: 'a.md' as NotePath, text }, parse).blocks.filter((block) => block.kind === 'fence');

function convert(text: string, { place = 'replace', keepOriginal = false, at = 0 }: { place?: 'below' | 'replace'; keepOriginal?: boolean; at?: number } = {}): string {
  return applyEdit(text, planDrawingConversion(text, { fence: fencesOf(text)[at]!, markdown: diagram, place, keepOriginal }));
}

describe('converting a text drawing', () => {
  it('writes the diagram below, with a blank line between', () => {
    expect(convert(`One\n\n\`\`\`\n${drawing}\n\`\`\`\nTwo\n`, { place: 'below' })).toBe(`One\n\n\`\`\`\n${drawing}\n\`\`\`\n\n${diagram}\nTwo\n`);
  });

  it('writes the diagram in its place', () => {
    expect(convert(`One\n\n\`\`\`text\n${drawing}\n\`\`\`\n`)).toBe(`One\n\n${diagram}\n`);
  });

  it('keeps the drawing in a collapsed callout', () => {
    expect(convert(`\`\`\`\n${drawing}\n\`\`\`\n`, { keepOriginal: true })).toBe(`${diagram}\n\n> [!note]- Text drawing\n> \`\`\`\n${drawing.replace(/^/gm, '> ')}\n> \`\`\`\n`);
  });

  it('stays in its callout and in its list item', () => {
    expect(convert('> [!info]\n> ```\n> a → b\n> ```\n> more\n', { keepOriginal: true })).toBe(`> [!info]\n${diagram.replace(/^/gm, '> ')}\n>\n> > [!note]- Text drawing\n> > \`\`\`\n> > a → b\n> > \`\`\`\n> more\n`);
    expect(convert('- item\n  ```\n  a → b\n  ```\n- next\n', { place: 'below' })).toBe(`- item\n  \`\`\`\n  a → b\n  \`\`\`\n\n${diagram.replace(/^/gm, '  ')}\n- next\n`);
  });

  it('keeps CRLF, longer fences and the missing line end of the last line', () => {
    expect(convert('~~~~text\r\na → b\r\n~~~~', { keepOriginal: true })).toBe(`${diagram.replace(/\n/g, '\r\n')}\r\n\r\n> [!note]- Text drawing\r\n> ~~~~text\r\n> a → b\r\n> ~~~~`);
  });

  it('keeps a quote below apart from the callout', () => {
    expect(convert('```\na → b\n```\n> a quote', { keepOriginal: true })).toMatch(/\n> ```\n\n> a quote$/);
  });

  it('leaves a block alone that is not closed', () => expect(convert('```\na → b\n')).toBe('```\na → b\n'));

  it('changes nothing else in the note and loses no character of the drawing, whatever stands around it', () => {
    let state = 11;
    const pick = (n: number): number => { state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff; return Math.floor((state / 0x80000000) * n); };
    const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
    const around = ['', 'Words.', '# Title', '> quote', '- item', '| a | b |\n|---|---|', '```js\ncode\n```', '<!-- note -->', '$$x$$'];
    for (let turn = 0; turn < 1000; turn++) {
      const mark = one(['```', '````', '~~~']);
      const prefix = one(['', '', '> ', '>', '> > ', '  ', '   ']);
      const inner = [`${mark}${one(['', 'text', 'ascii'])}`, ...drawing.split('\n'), ...(pick(2) ? ['', '  → c'] : []), mark].map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
      const before = [...Array.from({ length: pick(3) }, () => one(around)), ''], after = ['', ...Array.from({ length: pick(3) }, () => one(around))];
      const text = [...before, ...inner, ...after].join('\n').replace(/\n/g, pick(3) === 0 ? '\r\n' : '\n');
      const at = fencesOf(text).findIndex(({ body }) => text.slice(body.start, body.end).includes('┌'));
      const fence = fencesOf(text)[at]!;
      const place = one(['below', 'replace'] as const), keepOriginal = pick(2) === 0;
      const edit = planDrawingConversion(text, { fence, markdown: diagram, place, keepOriginal });
      const result = applyEdit(text, edit);
      const { start, end } = edit[0]!;
      expect(edit).toHaveLength(1);
      expect(result.startsWith(text.slice(0, start))).toBe(true);
      expect(result.endsWith(text.slice(end))).toBe(true);
      expect(text.includes('\r\n') ? result.replace(/\r\n/g, '') : result).not.toContain('\r');
      const bodyOf = (whole: string, { body, quote }: FenceBlock, prefixed: string): string => whole.slice(body.start, body.end).split(/\r?\n/).map((line) => line.replace(new RegExp(`^(?:[ ]*> ?){${quote}}`), '').replace(new RegExp(`^ {0,${/ *$/.exec(prefixed.replace(/> ?/g, ''))?.[0].length ?? 0}}`), '').trimEnd()).join('\n');
      const fences = fencesOf(result);
      const made = fences.find(({ language }) => language === 'mermaid')!;
      expect(made.quote, result).toBe(fence.quote);
      expect(bodyOf(result, made, prefix)).toBe(diagram.split('\n').slice(1, -1).join('\n'));
      const kept = fences.find(({ body }) => result.slice(body.start, body.end).includes('┌'));
      if (place === 'below' || keepOriginal) expect(bodyOf(result, kept!, place === 'below' ? prefix : ''), result).toBe(bodyOf(text, fence, prefix));
      else expect(kept).toBeUndefined();
      expect(fences).toHaveLength(fencesOf(text).length + (place === 'below' || keepOriginal ? 1 : 0));
    }
  });
});
