import { expect, it } from 'vitest';
import type { NotePath } from '../../src/notes/note-document';
import { listLinkSpellings } from '../../src/views/link-spellings';
import { aGarden } from '../support/a-garden';

it('links a short name to the note that carries the product\u2019s full one', () => {
  const garden = aGarden({ 'a.md': '## Pattern 1: P\n\n**Tools:** Flink', 'Apache Flink.md': '## Benefits\n- fast\n\n## Drawbacks\n- hard' });
  const notes = [{ path: 'a.md' as NotePath, aliases: [] }, { path: 'Apache Flink.md' as NotePath, aliases: [] }];
  const spellings = listLinkSpellings(garden, { path: 'a.md', notes });
  expect(spellings.find(({ text }) => text === 'Flink')?.target).toBe('Apache Flink');
  expect(listLinkSpellings(garden, { path: 'Apache Flink.md', notes })).toEqual([]);
});
