import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDrawing, type Drawing } from '../../../src/facts/drawings/read-drawing';

const shared = new URL('../../../../shared/', import.meta.url);
const gold = new URL('acceptance/gold-seeds.mjs', shared);
interface Wanted { readonly note: string; readonly line: number; readonly refuse?: boolean; readonly edges?: readonly (readonly [string, string])[]; readonly within?: readonly (readonly [string, string])[] }

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[*_`"'’“”]/g, '').replace(/[^\p{L}\p{N}+#<>/.-]+/gu, ' ').replaceAll(' / ', '/').trim();
const holds = (label: string, wanted: string): boolean => plain(label).includes(plain(wanted));

describe.skipIf(!existsSync(gold))('the drawings of the shared notes (SKIPPED where ../shared is missing)', async () => {
  const drawings: readonly Wanted[] = existsSync(gold) ? ((await import(gold.href)) as { drawings: readonly Wanted[] }).drawings : [];
  const read = ({ note, line }: Wanted): ReturnType<typeof readDrawing> => {
    const lines = readFileSync(new URL(`seeds/${note}`, shared), 'utf8').split('\n');
    return readDrawing(lines.slice(line, lines.indexOf('```', line)).join('\n'), (lines[line - 1] ?? '').slice(3).trim());
  };
  it.each(drawings.filter((d) => d.refuse))('refuses the block at $note:$line', (wanted) => expect(read(wanted)).toHaveProperty('refused'));
  it.each(drawings.filter((d) => !d.refuse))('reads the drawing at $note:$line without a miss', (wanted) => {
    const reading = read(wanted);
    if (!('drawing' in reading)) throw new Error(reading.refused);
    const drawing: Drawing = reading.drawing;
    const node = (id: string | null): Drawing['nodes'][number] | undefined => drawing.nodes.find((n) => n.id === id);
    const isEdge = (edge: Drawing['edges'][number], [a, b]: readonly [string, string]): boolean => holds(node(edge.from)?.label ?? '', a) && holds(node(edge.to)?.label ?? '', b);
    expect((wanted.edges ?? []).filter((want) => !drawing.edges.some((edge) => isEdge(edge, want)))).toEqual([]);
    expect(drawing.edges.filter((edge) => !(wanted.edges ?? []).some((want) => isEdge(edge, want)))).toEqual([]);
    const isInside = (id: string, outer: string): boolean => { for (let at = node(node(id)?.parent ?? null); at; at = node(at.parent)) if (holds(at.label, outer)) return true; return false; };
    expect((wanted.within ?? []).filter(([inner, outer]) => !drawing.nodes.some((n) => holds(n.label, inner) && isInside(n.id, outer)))).toEqual([]);
  });
});
