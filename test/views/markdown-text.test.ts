import { describe, expect, it } from 'vitest';
import { escapeMarkdown, formatTable, formatWikilink } from '../../src/views/markdown-text';
import { hostileNames } from '../support/hostile-names';
import { showMarkdown, splitRow } from '../support/read-markdown';

const shown = (name: string): string => name.replace(/[\u0000\u202E]/g, '').split('\n').map((line) => line.trim()).join('\n');

describe('escapeMarkdown', () => {
  it.each(hostileNames)('shows %j as text in a cell', (name) => {
    const cell = escapeMarkdown(name, { place: 'cell' });
    expect(showMarkdown(cell)).toBe(shown(name));
    expect(splitRow(`| ${cell} | next |`)).toEqual([cell, 'next']);
    expect(cell).not.toMatch(/%%|\$\$|::|(^|\s)#\d|(^|\s)\^\w|\{|\}|<!--|-->|\[\[|\]\]/);
  });

  it.each(hostileNames)('shows %j as text at the start of a list item', (name) => {
    const prose = escapeMarkdown(name, { place: 'prose' });
    expect(showMarkdown(prose)).toBe(shown(name).replaceAll('\n', ' '));
    expect(prose).not.toMatch(/^([-+*>#]|\d+[.)]\s|```|~~~|===)/);
  });

  it('leaves plain words as they are', () => {
    for (const text of ['Modern Data Stack', 'latency of 5-60 minutes, at most', 'snake_case_name', 'C++ and C#', '50% off', 'a = b', "it's fine (really)"]) {
      expect(escapeMarkdown(text, { place: 'cell' })).toBe(text);
    }
  });
});

describe('formatWikilink', () => {
  it('escapes the bar in a table cell only', () => {
    expect(formatWikilink('notes/Kafka', 'Kafka', { place: 'cell' })).toBe('[[notes/Kafka\\|Kafka]]');
    expect(formatWikilink('notes/Kafka', 'Kafka', { place: 'prose' })).toBe('[[notes/Kafka|Kafka]]');
    expect(formatWikilink('Kafka', 'Kafka', { place: 'cell' })).toBe('[[Kafka]]');
  });

  it.each(['a|b', 'a]]', 'a#b', '<b>', 'a\nb', ''])('gives plain text for a target or text like %j', (text) => {
    expect(formatWikilink(text, 'Kafka', { place: 'cell' })).toBe('Kafka');
    expect(formatWikilink('Kafka', text, { place: 'cell' })).toBe(escapeMarkdown(text, { place: 'cell' }));
  });
});

describe('formatTable', () => {
  it('fills up short rows', () => {
    expect(formatTable(['A', 'B'], [['1'], ['2', '3']])).toBe('| A | B |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |');
  });
});
