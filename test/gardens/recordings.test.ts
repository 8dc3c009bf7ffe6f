import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/questions/answer-query';
import { exportGarden } from '../../src/views/export-garden';
import { renderAnswer } from '../../src/views/render-answer';
import { renderQuery } from '../../src/views/render-query';
import { summarizeGarden } from '../../src/views/summarize-garden';
import { indexNotes, readNotes } from '../support/read-folder';
import { projectFolder } from '../support/read-project';
import { expectRecorded } from '../support/record';

const gardens = [
  { name: 'example-vault', folder: join(projectFolder, 'example-vault'), queries: ['compare Lakehouse, Warehouse-centred Stack', 'solutions used by Lakehouse', 'patterns using Kafka', 'alternatives to Redshift', 'draw map', 'draw decision', 'disagreements', 'gaps'] },
  { name: 'hostile', folder: join(projectFolder, 'test/gardens/hostile'), queries: ['draw map', 'gaps', 'disagreements'] },
];

describe.each(gardens)('the garden $name', ({ name, folder, queries }) => {
  const notes = readNotes(folder);
  const index = indexNotes(notes);
  const garden = index.garden();
  const expected = (file: string): string => join(projectFolder, 'test/gardens/expected', name, file);

  it('exports what was reviewed', () => {
    expectRecorded(expected('export.json'), `${JSON.stringify(exportGarden(garden), null, 1)}\n`);
  });

  it('sums up what was reviewed, problems included', () => {
    expectRecorded(expected('summary.txt'), `${summarizeGarden({ garden, count: notes.length })}\n`);
  });

  it.each(queries)('answers "%s" as reviewed', (query) => {
    const rendering = renderQuery(garden, query);
    expectRecorded(expected(`${query.replace(/[^\w]+/g, '-')}.md`), 'markdown' in rendering ? `${rendering.markdown}\n` : `${JSON.stringify(rendering.problem, null, 1)}\n`);
  });

  it('quotes every fact from the very place it names', () => {
    const texts = new Map(notes.map(({ path, text }) => [path, text]));
    const { statements, uses, rules, comparisons, drawings, decisions, mentions } = garden;
    const places = [statements, uses, rules, comparisons, drawings, decisions, mentions].flatMap((list) => list.map(({ at }) => at)).concat(comparisons.flatMap(({ ratings }) => ratings.map(({ at }) => at)));
    expect(places.length).toBeGreaterThan(5);
    for (const { path, start, end, quote, line } of places) {
      const text = texts.get(path) ?? '';
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(0, start).split('\n').length).toBe(line);
    }
  });

  it('gives the same garden whatever the order of its notes', () => {
    expect(JSON.stringify(exportGarden(indexNotes([...notes].reverse()).garden()))).toBe(JSON.stringify(exportGarden(garden)));
  });

  it('can draw every structure it read', () => {
    const answer = answerQuery(garden, { kind: 'draw', what: 'structure', of: null });
    if (answer.kind !== 'failed') expect(renderAnswer(answer)).toMatch(/^```mermaid\nflowchart /);
    else expect(garden.drawings).toEqual([]);
  });
});
