import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeRecordNote } from '../../src/edits/decision-record-note';
import { planRefresh } from '../../src/edits/refresh-blocks';
import type { Garden } from '../../src/garden/garden';
import { readFrontMatter } from '../../src/notes/front-matter';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import type { NotePath } from '../../src/notes/note-document';
import { readNote } from '../../src/notes/read-note';
import { readSituation } from '../../src/questions/read-situation';
import { reopenDecision } from '../../src/questions/reopen-decision';
import { emptySituation, type Situation } from '../../src/questions/situation';
import { buildDecisionRecord } from '../../src/views/decision-record';
import { renderQuery } from '../../src/views/render-query';
import { hostileNames } from '../support/hostile-names';
import { parseMermaid } from '../support/parse-mermaid';
import { findMermaid } from '../support/read-markdown';
import { indexNotes, parseYaml, readNotes } from '../support/read-folder';
import { projectFolder } from '../support/read-project';
import { smallGarden } from '../support/small-garden';

const notes = readNotes(join(projectFolder, 'example-vault'));
const index = indexNotes(notes);
const garden = index.garden();
const path = 'Decisions/0012 Where telemetry lives.md' as NotePath;
const { situation } = readSituation(garden, { answers: ['latency=15 min', 'data volume=300 TB'], must: ['latency'], agree: ['Training on raw telemetry'], importance: ['data volume=2'], kind: 'pattern' });
const text = composeRecordNote(buildDecisionRecord(garden, situation, { title: 'Where telemetry lives' }));

describe('a recorded decision', () => {
  it('is read again as the decision that it is', () => {
    const found = indexNotes([...notes, { path, text }]).garden().decisions.find(({ at }) => at.path === path);
    const nameOf = (id: string | null): string | undefined => [...garden.elements.values()].find((element) => element.id === id)?.name;
    expect(found).toMatchObject({
      title: 'Where telemetry lives', status: 'proposed',
      drivers: ['latency: 15 min (a must-have)', 'data volume: 300 TB (counts 2 times)', 'Training on raw telemetry'],
    });
    expect(nameOf(found?.outcome ?? null)).toBe('Lakehouse');
    // Two answers and a statement speak of these; the must-have excludes the last three.
    expect(found?.options.map(nameOf)).toEqual(['Lakehouse', 'Micro-Batch Processing', 'Warehouse-centred stack', 'Event Backbone', 'Kappa Architecture', 'Stream Processing']);
  });

  it('adds nothing else to the garden, however often it repeats what notes say', () => {
    const after = indexNotes([...notes, { path, text }, { path: 'Decisions/0013 Twice.md' as NotePath, text }]).garden();
    for (const key of ['statements', 'rules', 'uses', 'alternatives', 'comparisons', 'drawings', 'mentions', 'problems'] as const) expect(after[key], key).toEqual(garden[key]);
    expect([...after.elements.keys()]).toEqual([...garden.elements.keys()]);
    // Without its mark it would: the test must be able to fail.
    const unmarked = indexNotes([...notes, { path, text: text.replace('architecture-garden-situation', 'something-else') }]).garden();
    expect(unmarked.statements.length).toBeGreaterThan(garden.statements.length);
  });

  it('links every quotation to a heading of a note that is there', () => {
    const links = [...text.matchAll(/\(\[\[([^\]|#]+)(?:#([^\]|]+))?(?:\|[^\]]+)?\]\]\)/g)];
    expect(links.length).toBeGreaterThan(20);
    const words = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (const [, target = '', heading] of links) {
      const note = notes.find((each) => each.path === `${target}.md`);
      if (note === undefined) throw new Error(`"${target}" is no note.`);
      if (heading !== undefined) expect(readNote(note, parseYaml).sections.map(({ title }) => words(title)), target).toContain(words(heading));
    }
  });

  it('holds a diagram and a table that are up to date, and parse', async () => {
    const blocks = findGeneratedBlocks(text);
    expect(blocks.map(({ query }) => query?.split(' ')[0])).toEqual(['draw', 'compare']);
    const plan = planRefresh({ path, text }, { render: (query) => renderQuery(index.gardenFor(path), query) });
    expect([plan.edit, plan.problems, plan.unchanged.length]).toEqual([[], [], 2]);
    for (const diagram of findMermaid(text)) expect(await parseMermaid(diagram)).toBe('flowchart-v2');
  });

  it('has properties that Obsidian can list, and no date', () => {
    const { properties, problem } = readFrontMatter(text, parseYaml);
    expect(problem).toBeNull();
    expect(properties).toMatchObject({
      status: 'proposed', decision: '[[Book/Chapter 4 - Where analytics lives|Lakehouse]]', criteria: ['latency', 'data volume', 'Training on raw telemetry'], tags: ['adr'],
      'architecture-garden-situation': ['kind: pattern', 'latency=15 min (must)', 'data volume=300 TB (importance 2)', 'agree: Training on raw telemetry'],
    });
    expect(Object.keys(properties)).not.toContain('date');
    expect(composeRecordNote(buildDecisionRecord(garden, situation, { title: 'Where telemetry lives' }))).toBe(text);
  });

  it('says of a garden without rules that there is nothing to choose, and can be read all the same', () => {
    const blank = composeRecordNote(buildDecisionRecord(smallGarden({ elements: [] }), emptySituation, { title: '' }));
    expect(blank).toContain('# Decision\n');
    expect(blank).toContain('Nothing is chosen: the notes weigh nothing against each other.');
    expect(reopenDecision(smallGarden({ elements: [] }), readFrontMatter(blank, parseYaml).properties)).toMatchObject({ situation: emptySituation, decided: null, moved: [], changed: [] });
    expect(indexNotes([{ path, text: blank }]).garden().decisions).toHaveLength(1);
  });
});

/** Everything that a note could name has the same hostile name. */
function hostileGarden(name: string): { readonly garden: Garden; readonly situation: Situation } {
  const note = `Notes/${name}.md`;
  const made = smallGarden({
    elements: [['pattern', name], ['pattern', 'Plain'], ['solution', `${name} store`]],
    rules: [['Plain', 'prefer', [{ question: `Is it ${name}`, condition: `Yes ${name}`, criterion: null }], note], ['Plain', 'avoid', [`Never ${name}`], note], [name, 'prefer', [`Always ${name}`], note]],
    statements: [['Plain', 'benefit', name, null, note], ['Plain', 'drawback', `Bad ${name}`, null, note], ['Plain', 'struggles', name, null, note], ['Plain', 'benefit', 'Easy migration', null, note]],
    uses: [['Plain', `${name} store`, name, null, note]],
    comparisons: [[name, { Plain: name, [name]: 'x' }, null, note]],
  });
  return {
    garden: { ...made, statements: made.statements.map((each) => ({ ...each, at: { ...each.at, headings: ['Top', name] } })) },
    situation: { kind: null, agreed: [{ text: `Always ${name}`, importance: 2, must: false }], answers: [] },
  };
}

describe('a recorded decision on things with hostile names', () => {
  it.each(hostileNames)('keeps its shape with %j', async (name) => {
    const { garden: odd, situation: asked } = hostileGarden(name);
    const plain = [...odd.elements.values()].find((element) => element.name === 'Plain');
    const record = buildDecisionRecord(odd, asked, { title: name, chosen: plain?.id });
    const written = composeRecordNote(record);
    const { properties, problem } = readFrontMatter(written, parseYaml);
    expect(problem).toBeNull();
    for (const { key, value } of record.properties) expect(properties[key], key).toEqual(value);
    const blocks = findGeneratedBlocks(written);
    expect(blocks.map(({ unclosed, producer }) => [unclosed, producer])).toEqual(blocks.map(() => [false, 'garden']));
    expect(blocks.length).toBeGreaterThan(0);
    // Outside the blocks: headings, lists and links of our own alone.
    const document = readNote({ path, text: written }, parseYaml);
    expect(document.blocks.filter(({ kind }) => !['heading', 'paragraph', 'item'].includes(kind))).toEqual([]);
    const body = document.blocks.map(({ start, end }) => written.slice(start, end)).join('\n');
    expect(body.replace(/\[\[[^\]\n]*\]\]/g, '')).not.toMatch(/[<>\u0000\u202E]|(?:^|[^\\])\[\[|(?:^|[^\\])%%/);
    for (const [, link = ''] of body.matchAll(/\[\[([^\]\n]*)\]\]/g)) expect(link).not.toMatch(/[[\]<>\u0000\u202E^`]|%%|::|#.*#|\|.*\|/);
    expect(document.sections.filter(({ level }) => level === 2).map(({ title }) => title).slice(0, 2)).toEqual(['Context and Problem Statement', 'Decision Drivers']);
    for (const diagram of findMermaid(written)) expect(await parseMermaid(diagram)).toBe('flowchart-v2');
    const [decision] = indexNotes([{ path, text: written }]).garden().decisions;
    expect(decision?.status).toBe('proposed');
    expect(indexNotes([{ path, text: written }]).garden().statements).toEqual([]);
  });
});
