import { readInline, spanOf } from '../notes/inline-text';
import type { Block, Span } from '../notes/note-document';
import { provenanceOf, type FactCollector } from './collect-facts';
import type { MentionFact } from './fact';
import { findSolutions, findSolutionsAt } from './find-solutions';

/**
 * Known solutions named in running text, one fact a solution and section. Code, drawings, link targets and
 * generated blocks are not searched. An ordinary word counts only where the note names the product
 * unmistakably somewhere, or stands beside another known solution.
 */
export function findMentions(collector: FactCollector): readonly MentionFact[] {
  const { document } = collector;
  const seen = new Set<string>();
  const certain = new Set<string>();
  const found: { readonly name: string; readonly ordinary: boolean; readonly beside: boolean; readonly section: number; readonly span: Span }[] = [];
  const { names: places } = collector.words;
  let next = 0;
  for (const block of document.blocks) {
    while ((places[next] ?? Infinity) < block.start) next++;
    if ((places[next] ?? Infinity) >= block.end) continue;
    for (const line of linesOf(block)) {
      while ((places[next] ?? Infinity) < line.start) next++;
      const end = Math.min(line.end, line.start + 4000);
      if ((places[next] ?? Infinity) >= end) continue;
      // Raw text is cheap to search; only lines with a hit are read without their markup.
      const raw = document.text.slice(line.start, end);
      const inLine: number[] = [];
      for (let at = next; (places[at] ?? Infinity) < end; at++) inLine.push((places[at] ?? 0) - line.start);
      const hits = findSolutionsAt(raw, inLine);
      if (hits.length === 0) continue;
      const inline = readInline(document.text, line);
      const shown = inline.plain === raw ? hits : findSolutions(inline.plain);
      const beside = shown.some((other) => !other.ordinary);
      for (const hit of shown) {
        if (!hit.ordinary) certain.add(hit.entry.name);
        found.push({ name: hit.entry.name, ordinary: hit.ordinary, beside, section: block.section, span: spanOf(inline, hit.start, hit.end) });
      }
    }
  }
  return found.flatMap(({ name, ordinary, beside, section, span }): MentionFact[] => {
    const key = `${section} ${name}`;
    if (seen.has(key) || (ordinary && !beside && !certain.has(name))) return [];
    seen.add(key);
    collector.section = section;
    return [{ kind: 'mention', solution: name, at: provenanceOf(collector, span, 'mention') }];
  });
}

function linesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'heading': case 'callout': return [block.content];
    case 'paragraph': case 'item': return block.lines;
    case 'table': return [block.header, ...block.rows].flat();
    case 'fence': case 'rule': return [];
    default: return block satisfies never;
  }
}
