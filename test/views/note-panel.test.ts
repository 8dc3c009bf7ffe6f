import { describe, expect, it } from 'vitest';
import type { NoteFacts, Problem } from '../../src/facts/fact';
import type { NotePath } from '../../src/notes/note-document';
import { buildNotePanel } from '../../src/views/note-panel';
import { brewGarden, smallGarden } from '../support/small-garden';

function factsOf(path: string, more: Partial<NoteFacts> = {}): NoteFacts {
  return { path: path as NotePath, title: path, aliases: [], publishers: [], why: 'tag architecture', facts: [], problems: [], ...more };
}

const garden = brewGarden();
const panel = buildNotePanel(garden, 'Notes.md', factsOf('Notes.md'));

describe('buildNotePanel', () => {
  it('lists what the note describes, in reading order, with a place for each', () => {
    expect(panel.state).toBe('read');
    expect(panel.why).toBe('tag architecture');
    expect(panel.elements.map(({ name, kind }) => [name, kind])).toEqual([['Nightly Brew', 'pattern'], ['Live Tap', 'pattern'], ['Till Sales', 'workload']]);
    for (const { at, uses, facets, rules } of panel.elements) {
      for (const place of [at, ...uses.map((entry) => entry.at), ...rules.map((entry) => entry.at), ...facets.flatMap(({ entries }) => entries.map((entry) => entry.at))]) expect(place.path).toBe('Notes.md');
    }
  });

  it('gives an element its uses with roles, its facets in a fixed order and its rules', () => {
    const [brew, tap] = panel.elements;
    expect(brew?.uses.map(({ text, detail }) => [text, detail])).toEqual([['Apache Airflow', 'orchestration'], ['Apache Kafka', 'ingestion'], ['dbt', 'transformations']]);
    expect(brew?.facets.map(({ facet, entries }) => [facet, entries.length])).toEqual([['definition', 1], ['suits', 1], ['benefit', 1], ['drawback', 1]]);
    expect(tap?.rules.map(({ stance, text }) => [stance, text])).toEqual([['prefer', 'Latency under 5 minutes'], ['avoid', 'The budget is tight']]);
  });

  it('shows what other notes say, once for a note, and never what this one says', () => {
    const [brew] = panel.elements;
    expect(brew?.elsewhere.map(({ text, at }) => [text, at.path])).toEqual([['Other', 'Other.md']]);
  });

  it('lists solutions that a note only names, with who uses them elsewhere', () => {
    const diary = buildNotePanel(garden, 'Diary.md', factsOf('Diary.md'));
    expect(diary.elements).toEqual([]);
    expect(diary.mentioned.map(({ entry }) => [entry.text, entry.at.quote])).toEqual([['Apache Kafka', 'we once ran Kafka'], ['Apache Flink', 'Flink']]);
    expect(diary.mentioned[0]?.elsewhere.map(({ text, detail }) => `${text} ${detail}`)).toEqual(expect.arrayContaining(['Nightly Brew ingestion', 'Live Tap ingestion', 'Live Tap event log']));
    expect(diary.state).toBe('read');
  });

  it('lists comparisons with what they set side by side', () => {
    expect(panel.comparisons.map(({ text, detail }) => [text, detail])).toEqual([['Cost', 'Nightly Brew, Live Tap'], ['Team size', 'Nightly Brew']]);
  });

  it('tells a note outside the garden from one in which nothing was read', () => {
    expect(buildNotePanel(garden, 'Soup.md', factsOf('Soup.md', { why: null })).state).toBe('outside');
    expect(buildNotePanel(garden, 'Soup.md', undefined).state).toBe('outside');
    expect(buildNotePanel(garden, 'Soup.md', factsOf('Soup.md')).state).toBe('silent');
  });

  it('shows the problems of the note and of the garden in it, each once', () => {
    const at = { path: 'Soup.md' as NotePath, start: 3, end: 4, line: 1, quote: 'x', headings: [], extractor: 'test' };
    const problem: Problem = { code: 'ambiguous-name', effect: 'E.', cause: 'C.', tip: 'T.', at };
    const other: Problem = { ...problem, at: { ...at, path: 'Other.md' as NotePath } };
    const soup = smallGarden({ elements: [], problems: [problem, other] });
    expect(buildNotePanel(soup, 'Soup.md', factsOf('Soup.md', { problems: [problem] })).problems).toEqual([problem]);
  });
});
