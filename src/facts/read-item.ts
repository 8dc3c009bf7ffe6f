import type { ItemBlock } from '../notes/note-document';
import { addKindInBrackets } from './add-solutions';
import { joinLines } from './collect-facts';
import { findSolution } from './find-solutions';
import { isKnownName } from './note-outline';
import { bareLabel, current, mayAdvise, readRules, withoutSentence, type NoteWalk } from './note-walk';
import { readContent, subjectOf } from './read-content';
import { readLabelled } from './read-labelled';
import { isNameLike, isSureSolutionList } from './read-solution-list';
import { splitLabel } from './split-label';

/** Reads a list item under the items around it, and says what is nested in it. */
export function readItem(walk: NoteWalk, block: ItemBlock): void {
  const { collector, vocabulary, text, blocks, names } = walk;
  while ((walk.stack.at(-1)?.indent ?? -1) >= block.indent) walk.stack.pop();
  const state = walk.open;
  if (state && !state.used) state.used = true;
  const around = walk.stack.at(-1)?.context ?? current(walk);
  const context = around.is === 'facet' && around.facet === 'example' && around.subject !== null && listsProducts(walk, block, collector.kinds.has(around.subject)) ? { is: 'solutions', subject: around.subject, role: null, strict: false, ofComponent: false } as const : around;
  if (context.is === 'furniture') { walk.stack.push({ indent: block.indent, context }); return; }
  const [first] = block.lines;
  // "Redshift" and a sentence on it in the next line: the item is the name.
  const isNamed = first && block.lines.length > 1 && first.end - first.start < 40 && (context.is === 'plain' || context.is === 'solutions') && findSolution(joinLines(text, [first]).plain) !== null;
  const inline = joinLines(text, isNamed ? [first] : block.lines);
  if (!first || inline.plain === '') return;
  const labelled = withoutSentence(splitLabel(text, first)) ?? bareLabel(walk, block, block.lines);
  if (labelled) {
    const value = labelled.value ? joinLines(text, [labelled.value, ...block.lines.slice(1)]) : block.lines.length > 1 ? joinLines(text, block.lines.slice(1)) : null;
    const opened = readLabelled(collector, { labelled, value, whole: inline, context, open: walk.stack.length === 0 ? state?.context ?? null : null, vocabulary, names, isItem: true });
    if (opened) {
      if (opened.is === 'details' && value && mayAdvise(context)) readRules(walk, value, subjectOf(context));
      // A label in a bullet of its own over bullets of the same depth: they are its list.
      const after = blocks[walk.reading + 1];
      const isOverPeers = value === null && after?.kind === 'item' && after.section === block.section && after.indent === block.indent;
      walk.stack.push({ indent: isOverPeers ? block.indent - 0.5 : block.indent, context: opened });
      return;
    }
  }
  const next = blocks[walk.reading + 1];
  if (context.is === 'solutions' && next?.kind === 'item' && next.section === block.section && next.indent > block.indent && !findSolution(inline.plain) && !/[(,]/.test(inline.plain)) {
    // A bullet over bullets is the role that they play.
    walk.stack.push({ indent: block.indent, context: { ...context, role: inline.plain.replace(/:$/, '') } });
    return;
  }
  // "Ingestion" over bullets that are products: the part they play in what the note is about.
  if (context.is === 'plain' && context.subject !== null && next?.kind === 'item' && next.section === block.section && next.indent > block.indent && isKnownName(inline.plain) && isSureSolutionList(joinLines(text, next.lines).plain, 1)) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: context.subject, role: inline.plain, strict: true, ofComponent: false } });
    return;
  }
  // Under "When to use" of one thing an item may still recommend another.
  const isKind = (context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, inline, subjectOf(context));
  const mayRecommend = context.is === 'plain' || context.is === 'details' || context.is === 'choice' || context.is === 'question' || context.is === 'rule' || (context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles'));
  const about = context.is === 'facet' || context.is === 'rule' ? subjectOf(context) : null;
  if ((mayRecommend && readRules(walk, inline, about)) || isKind) { walk.stack.push({ indent: block.indent, context: { is: 'details', subject: subjectOf(context) } }); return; }
  walk.stack.push({ indent: block.indent, context: readContent(collector, { inline, marker: markOf(walk, block), context, names, prose: false }) });
}

/** True where the list that the item stands in names products: as examples of a kind names suffice, of anything else most must be known. */
function listsProducts(walk: NoteWalk, block: ItemBlock, isOfKind: boolean): boolean {
  const { blocks, text } = walk;
  if (walk.productsUntil < walk.reading) {
    let to = walk.reading;
    let known = 0;
    let items = 0;
    let named = true;
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section && next.indent >= block.indent; next = blocks[++to]) {
      if (next.indent > block.indent) continue;
      const { plain } = joinLines(text, next.lines);
      items++;
      if (findSolution(plain)) known++;
      else if (!isNameLike(plain)) named = false;
    }
    walk.productsUntil = to - 1;
    walk.products = named && (isOfKind || (known > 0 && known * 2 >= items));
  }
  return walk.products;
}

/** A list that mixes `+` and `-` at one depth means good and bad by them; else its markers mean nothing. */
function markOf(walk: NoteWalk, block: ItemBlock): string {
  const { blocks } = walk;
  if (block.marker !== '+' && block.marker !== '-') return block.marker;
  if (walk.mixedUntil < walk.reading) {
    let to = walk.reading;
    const markers = new Set<string>();
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section; next = blocks[++to]) if (next.indent === block.indent) markers.add(next.marker);
    walk.mixedUntil = to - 1;
    walk.mixed = markers.size === 2 && markers.has('+') && markers.has('-');
  }
  return walk.mixed ? (block.marker === '+' ? '\u2795' : '\u2796') : block.marker;
}
