import { readFileSync } from 'node:fs';
import { readDrawing, type Drawing } from '../../../src/facts/drawings/read-drawing';

export interface DrawingCase {
  readonly name: string;
  readonly body: string;
  /** One edge or nesting a line; null where the block is to be refused. */
  readonly expected: readonly string[] | null;
}

/** Cases of a fixture file: `#### name`, the drawing, then (where a graph is expected) `====` and one edge or nesting per line. */
export function readCases(file: string): readonly DrawingCase[] {
  const parts = readFileSync(new URL(file, import.meta.url), 'utf8').split(/^#### (.*)\n/m);
  return parts.flatMap((name, i) => {
    if (i % 2 === 0) return [];
    const [body = '', expected] = (parts[i + 1] ?? '').split('\n====\n');
    return [{ name, body: body.replace(/\n+$/, ''), expected: expected === undefined ? null : expected.split('\n').filter(Boolean).sort() }];
  });
}

/** `A -> B : label`, `A -- B`, `A in B`, sorted. */
export function listGraph({ nodes, edges }: Drawing): readonly string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label.replace(/\n/g, ' / ')]));
  return [
    ...edges.map(({ from, to, label, directed }) => `${labels.get(from)} ${directed ? '->' : '--'} ${labels.get(to)}${label ? ` : ${label}` : ''}`),
    ...nodes.flatMap(({ id, parent }) => (parent === null ? [] : [`${labels.get(id)} in ${labels.get(parent)}`])),
  ].sort();
}

/** The graph's lines, or null where the block is refused. */
export function readGraph(body: string, language = ''): readonly string[] | null {
  const reading = readDrawing(body, language);
  return 'drawing' in reading ? listGraph(reading.drawing) : null;
}
