import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../src/facts/drawings/read-drawing';
import { drawStructure } from '../../../src/views/draw-structure';
import { parseMermaid } from '../../support/parse-mermaid';
import { readCases, readGraph } from './drawing-cases';

describe('a drawing in the manner of notes and readmes', () => {
  const cases = readCases('strangers.txt');
  it('has more than twenty cases of our own', () => expect(cases.length).toBeGreaterThan(20));
  it.each(cases)('reads "$name" as its reference says', ({ body, expected }) => expect(readGraph(body)).toEqual(expected));
  it.each(cases)('reads "$name" the same with CRLF and an indent', ({ body, expected }) => expect(readGraph(body.replace(/^/gm, '  ').replace(/\n/g, '\r\n'))).toEqual(expected));
  it.each(cases.filter(({ expected }) => expected !== null))('quotes each label of "$name" where it stands', ({ body }) => {
    const reading = readDrawing(body, '');
    if (!('drawing' in reading)) throw new Error(reading.refused);
    for (const { label, start, end } of reading.drawing.nodes) expect(body.slice(start, end)).toContain(/[\p{L}\p{N}]+/u.exec(label)?.[0]);
  });
});

describe('the diagram of a drawing', () => {
  const drawings = ['drawings.txt', 'trees.txt', 'strangers.txt'].flatMap(readCases).flatMap(({ name, body }) => {
    const reading = readDrawing(body, '');
    return 'drawing' in reading ? [{ name, drawing: reading.drawing }] : [];
  });
  it.each(drawings)('of "$name" is one that Mermaid parses', async ({ drawing }) => {
    const diagram = drawStructure(drawing);
    expect(diagram.kind).toBe('mermaid');
    expect(diagram.kind === 'mermaid' && await parseMermaid(diagram.text)).toBe('flowchart-v2');
  });
});

describe('what strangers put into a block that is no graph', () => {
  const cases = readCases('stranger-refusals.txt');
  it('has more than twenty cases of our own', () => expect(cases.length).toBeGreaterThan(20));
  it.each(cases)('refuses "$name"', ({ body }) => expect(readGraph(body)).toBeNull());
});
