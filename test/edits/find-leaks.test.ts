import { describe, expect, it } from 'vitest';
import { findLeaks, type Leak } from '../../src/edits/find-leaks';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import type { NotePath, NoteText } from '../../src/notes/note-document';
import { viewAsReader } from '../../src/views/reader-view';
import { indexNotes, parseYaml } from '../support/read-folder';

const path = 'Page.md' as NotePath;
const header = (...lines: readonly string[]): string => `---\narchitecture-garden: true\n${lines.join('\n')}\n---\n`;
const others: readonly NoteText[] = [
  { path: 'Open.md' as NotePath, text: `${header('dg-publish: true')}## Pattern 1: Slow Kiln\n\n**Tools:** Kafka\n\n**Pros:**\n- Cheap to run\n` },
  { path: 'Hidden.md' as NotePath, text: `${header('dg-publish: "false"')}## Pattern 1: Glass Furnace\n\n**Tools:** Kafka\n\n**Pros:**\n- Wins the harbour bid\n\n## Slow Kiln\n\n**Cons:**\n- The board dislikes it\n` },
];

function leaksOf(body: string, flag = 'dg-publish: true'): readonly Leak[] {
  const note: NoteText = { path, text: header(flag) + body };
  const index = indexNotes([...others, note]);
  const seen = (other: NotePath): boolean => (index.facts(path)?.publishers ?? []).every((one) => index.facts(other)?.publishers.includes(one) === true);
  const view = viewAsReader(index.garden(), index.gardenFor(path));
  return findLeaks(note, { view, notes: [...others, note].map((one) => ({ path: one.path, seen: seen(one.path) })), parseYaml });
}

/** A block as it was filled while the page was published nowhere. */
function filled(query: string): string {
  const text = `<!-- garden: ${query} -->\n\n<!-- /garden -->\n`;
  const index = indexNotes(others);
  return applyEdit(text, planRefresh({ path, text }, { render: viewAsReader(index.garden(), index.garden()).render }).edit);
}

describe('findLeaks', () => {
  it('names what a block shows and the notes that alone know it', () => {
    expect(leaksOf(filled('patterns using Kafka'))).toMatchObject([{ kind: 'block', line: 5, shows: ['Glass Furnace', 'Hidden'], from: ['Hidden.md'], problem: { code: 'unseen-shown', at: { path, line: 5 } } }]);
    expect(leaksOf(filled('drawbacks of Slow Kiln'))).toMatchObject([{ kind: 'block', shows: ['The board dislikes it', 'Hidden'] }]);
  });

  it('is silent about a block that is only out of date', () => {
    expect(leaksOf(filled('benefits of Slow Kiln').replace('Cheap to run', 'Cheap to keep'))).toEqual([]);
  });

  it('finds words that the user left in an edited block', () => {
    expect(leaksOf('<!-- garden: gaps -->\n\nOur glass furnace is next.\n\n<!-- /garden 1:00000000 -->\n')).toMatchObject([{ kind: 'block', shows: ['Glass Furnace'] }]);
  });

  it('finds a name in the marker of an empty block and in a live block', () => {
    expect(leaksOf('<!-- garden: compare Slow Kiln, Glass Furnace -->\n\n<!-- /garden -->\n\n```garden\nsolutions used by [[Glass Furnace]]\n```\n')).toMatchObject([{ kind: 'query', line: 5, shows: ['Glass Furnace'] }, { kind: 'query', line: 9 }]);
  });

  it('takes what the catalogue knows for no secret', () => {
    expect(leaksOf('<!-- garden: patterns using Apache Kafka -->\n\n<!-- /garden -->\n')).toEqual([]);
  });

  it('lets a note that nobody publishes show everything', () => {
    expect(leaksOf(filled('patterns using Kafka'), 'x: 1')).toEqual([]);
  });
});
