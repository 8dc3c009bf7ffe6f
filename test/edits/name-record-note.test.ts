import { describe, expect, it } from 'vitest';
import { nameRecordNote } from '../../src/edits/name-record-note';
import { hostileNames } from '../support/hostile-names';

describe('nameRecordNote', () => {
  it.each([
    [[], '0001 Keep it.md'],
    [['Open question.md', 'picture.png'], '0001 Keep it.md'],
    [['0003 A.md', '0007 B.md', 'Open question.md'], '0008 Keep it.md'],
    [['0007-event-store-for-orders.md'], '0008-keep-it.md'],
    [['ADR-012 API gateway.md', 'ADR-011 Queue.md'], 'ADR-013 Keep it.md'],
    [['9.md'], '10 Keep it.md'],
    [['0099 A.md', '0100 B.md'], '0101 Keep it.md'],
    [['2024-05-06 Team sync.md'], '0001 Keep it.md'],
    [['0007 B.md', '0008 KEEP IT.md'], '0009 Keep it.md'],
  ])('names the next of %j %s', (names, expected) => {
    expect(nameRecordNote(names, 'Keep it')).toBe(expected);
  });

  it.each([...hostileNames, '../../escape', 'CON', '...', '   ', 'a/b\\c'])('makes a file name of %j that every system and link can hold', (title) => {
    const name = nameRecordNote(['0007 B.md'], title);
    expect(name).toMatch(/^0008(?: .+)?\.md$/);
    expect(name).not.toMatch(/[\\/:*?"<>|#^[\]%\u0000-\u001F\u202A-\u202E]|\.\.?\/|[. ]\.md$/);
    expect(name.length).toBeLessThan(100);
  });

  it('never gives out a name that is taken', () => {
    const names: string[] = [];
    for (let i = 0; i < 12; i++) names.push(nameRecordNote(names, 'Same title'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(12);
    expect(names[11]).toBe('0012 Same title.md');
  });
});
