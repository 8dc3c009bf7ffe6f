import { spanOf, type InlineText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';
import { provenanceOf, type FactCollector } from './collect-facts';
import { keepLine } from './join-lines';
import type { MentionFact } from './fact';
import { findSolutionsAt } from './find-solutions';
import { isWordCode, longestSpelling } from './solution-automaton';

interface Named { readonly name: string; readonly ordinary: boolean; readonly beside: boolean; readonly section: number; readonly span: Span }

/** Longer lines are searched no further. */
const LONGEST = 4000;

/**
 * Known solutions named in running text, one fact a solution and section. Code, drawings, link targets and
 * generated blocks are not searched. An ordinary word counts only where the note names the product
 * unmistakably somewhere, or stands beside another known solution.
 */
export function findMentions(collector: FactCollector): readonly MentionFact[] {
  const named: Named[] = [];
  const places = collector.words.names;
  if (places.length === 0) return [];
  let next = 0;
  const look = (line: Span, section: number): void => {
    while (next < places.length && (places[next] as number) < line.start) next++;
    if (next < places.length && (places[next] as number) < line.end) findInLine(collector, { line, from: next, section }, named);
  };
  for (const block of collector.document.blocks) {
    while (next < places.length && (places[next] as number) < block.start) next++;
    if (next === places.length) break;
    if ((places[next] as number) >= block.end) continue;
    switch (block.kind) {
      case 'heading': case 'callout': look(block.content, block.section); break;
      case 'paragraph': case 'item': for (const line of block.lines) look(line, block.section); break;
      case 'table':
        for (const cell of block.header) look(cell, block.section);
        for (const row of block.rows) for (const cell of row) look(cell, block.section);
        break;
      case 'fence': case 'rule': break;
      default: block satisfies never;
    }
  }
  const certain = new Set<string>();
  for (const { name, ordinary } of named) if (!ordinary) certain.add(name);
  const mentions: MentionFact[] = [];
  let section = -1;
  let seen: string[] = [];
  for (const one of named) {
    if (one.section !== section) { section = one.section; seen = []; }
    if (seen.includes(one.name) || (one.ordinary && !one.beside && !certain.has(one.name))) continue;
    seen.push(one.name);
    collector.section = section;
    mentions.push({ kind: 'mention', solution: one.name, at: provenanceOf(collector, one.span, 'mention') });
  }
  return mentions;
}

/** Raw text is cheap to search; only lines with a hit are read without their markup. `from` is the first of the places where a name may begin in the line. */
function findInLine({ document, words: { names: places } }: FactCollector, { line, from, section }: { readonly line: Span; readonly from: number; readonly section: number }, named: Named[]): void {
  const end = Math.min(line.end, line.start + LONGEST);
  const raw = document.text.slice(line.start, end);
  const inRaw: number[] = [];
  for (let at = from; at < places.length && (places[at] as number) < end; at++) inRaw.push((places[at] as number) - line.start);
  const hits = findSolutionsAt(raw, inRaw);
  if (hits.length === 0) return;
  const inline = keepLine(document.text, line);
  const shown = inline.plain === raw ? hits : findSolutionsAt(inline.plain, placesInPlain(inline, places, from));
  const beside = shown.some((other) => !other.ordinary);
  for (const { entry: { name }, ordinary, start, end: behind } of shown) named.push({ name, ordinary, beside, section, span: spanOf(inline, start, behind) });
}

/** Where names may begin in `plain`: at the note's places, and wherever markup stood within a name's length, which parts or joins words. */
function placesInPlain({ plain, pieces }: InlineText, places: readonly number[], from: number): readonly number[] {
  const found: number[] = [];
  const reach = longestSpelling() + 1;
  let next = from;
  for (let piece = 0; piece < pieces.length; piece += 2) {
    const begin = pieces[piece] as number;
    const shift = begin - (pieces[piece + 1] as number);
    const isLast = piece + 2 === pieces.length;
    const end = isLast ? plain.length : pieces[piece + 2] as number;
    const sure = isLast ? end : Math.max(begin, end - reach);
    if (begin < sure) found.push(begin);
    for (; next < places.length && (places[next] as number) + shift < sure; next++) if ((places[next] as number) + shift > begin) found.push((places[next] as number) + shift);
    for (let at = sure; at < end; at++) if (isWordCode(plain.charCodeAt(at)) && (at === begin || !isWordCode(plain.charCodeAt(at - 1)))) found.push(at);
  }
  return found;
}
