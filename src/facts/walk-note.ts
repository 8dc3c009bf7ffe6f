import { offsetOf, readInline, spanOf, type InlineText } from '../notes/inline-text';
import type { CalloutBlock, FenceBlock, HeadingBlock, ItemBlock, ParagraphBlock, Span, TableBlock } from '../notes/note-document';
import { addRule, addStatement, addUse, joinLines, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import type { Provenance } from './fact';
import { readCondition } from './conditions/read-condition';
import { readContent, readLabelled, type Context } from './read-content';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { readComparison, type ComparisonContext } from './read-comparison';
import { linesAround, problemOfDrawing } from './drawing-problem';
import { readDecisionTree } from './read-decision-tree';
import { readDrawnSolutions } from './read-drawing-uses';
import { readFencedDrawing } from './read-fenced-drawing';
import { readFacetTable, readRoleTable, readStatementTable } from './read-facet-table';
import { findSolution } from './find-solutions';
import type { LabelVocabulary } from './label-vocabulary';
import { readLabel } from './read-label';
import { readOptions } from './read-options';
import { readRuleSentences } from './read-rule-sentence';
import { readRuleTable } from './read-rule-table';
import { splitLabel, type LabelledLine } from './split-label';
import { ADVICE, hasSign } from './word-signs';

interface OpenContext {
  readonly context: Context;
  readonly quote: number;
  /** Items were read under it: the next prose ends it. */
  used: boolean;
}

/**
 * The functions of the last walk. The engine forgets what it made of functions when all of their kind are gone, so that each collection of
 * garbage would have walks begin slowly again.
 */
const kept: { functions: readonly unknown[] } = { functions: [] };

/** Reads the facts of one note into `collector`, in one walk over its blocks. */
export function walkNote(collector: FactCollector, vocabulary: LabelVocabulary): void {
  const { document, outline } = collector;
  const { text, blocks } = document;
  const names = outline.names;
  const listed = new Set<number>();
  for (const block of blocks) if (block.kind === 'item') listed.add(block.section);
  let section: Context = { is: 'plain', subject: outline.noteSubject };
  let open: OpenContext | null = null;
  let stack: { readonly indent: number; readonly context: Context }[] = [];
  let proseSeen = -1;
  let mixedUntil = -1;
  let mixed = false;

  const current = (): Context => open?.context ?? section;
  const openWith = (context: Context, quote: number, used = false): void => { open = { context, quote, used }; stack = []; };

  kept.functions = [current, openWith, contextOfSection, contextOfMeaning, readCallout, readParagraph, readLines, isShortLine, readProse, bareLabel, isGroupLine, readDefinition, readRules, readItem, markOf, readTable, reportRagged, readFence, splitParagraph, startsGroup];
  let reading = -1;
  for (const block of blocks) {
    reading++;
    collector.section = block.section;
    if (open && block.quote < (open as OpenContext).quote) { open = null; stack = []; }
    if (block.kind !== 'item') stack = [];
    switch (block.kind) {
      case 'heading': open = null; section = contextOfSection(block); break;
      case 'rule': open = null; break;
      case 'callout': readCallout(block); break;
      case 'paragraph': readParagraph(block); break;
      case 'item': readItem(block); break;
      case 'table': readTable(block); break;
      case 'fence': readFence(block); break;
      default: block satisfies never;
    }
  }

  function contextOfSection(block: HeadingBlock): Context {
    const role = outline.roles[block.section];
    const around = outline.roles[document.sections[block.section]?.parent ?? -1];
    if (!role) return { is: 'plain', subject: null };
    const title = readInline(text, block.content);
    if (role.meaning?.is === 'furniture' || around?.meaning?.is === 'furniture') return { is: 'furniture' };
    if (role.opener) return { is: 'rule', options: readOptions(role.opener.option, names).map(({ name }) => name), stance: role.opener.stance, subject: role.subject };
    if (role.meaning) return contextOfMeaning(role.meaning, role.subject, title.plain);
    if (title.plain.endsWith('?') && !around?.meaning) return { is: 'question', question: title.plain, subject: role.subject };
    if (around?.meaning?.is === 'qualities' && role.candidate) {
      noteSubject(collector, role.candidate, provenanceOf(collector, block.content, 'heading'), { quality: 5 });
      return { is: 'details', subject: role.candidate };
    }
    if (around?.meaning?.is === 'facet') {
      if (role.candidate) return { is: 'facet', facet: around.meaning.facet, subject: role.candidate };
      if (around.subject) addStatement(collector, { subject: around.subject, facet: around.meaning.facet, inline: title });
      return { is: 'details', subject: around.subject };
    }
    if (around && around.subject && (around.meaning?.is === 'solutions' || around.meaning?.is === 'roles')) {
      const known = findSolution(title.plain);
      if (known) { addUse(collector, { subject: around.subject, solution: known.name, role: null, group: '', span: block.content, extractor: 'heading' }); return { is: 'plain', subject: role.subject }; }
      return { is: 'solutions', subject: around.subject, role: title.plain, strict: true, ofComponent: false };
    }
    return { is: 'plain', subject: role.subject };
  }

  function contextOfMeaning(meaning: NonNullable<typeof outline.roles[number]['meaning']>, subject: string | null, title: string): Context {
    const ofComponent = /\b(?:components?|parts?|building blocks?|pieces?|komponenten?|bausteine?)\b/i.test(title);
    if (ofComponent && subject && collector.outline.names.includes(subject) && (meaning.is === 'solutions' || meaning.is === 'facet')) {
      noteSubject(collector, subject, provenanceOf(collector, document.blocks[document.sections[collector.section]?.heading ?? 0] ?? { start: 0, end: 0 }, 'heading'), { component: 3 });
    }
    switch (meaning.is) {
      case 'facet': return { is: 'facet', facet: meaning.facet, subject };
      case 'trade-off': return { is: 'trade-off', subject };
      case 'solutions': return { is: 'solutions', subject, role: null, strict: false, ofComponent };
      case 'roles': return { is: 'roles', subject };
      case 'alternatives': return { is: 'alternatives', subject };
      case 'aliases': return { is: 'aliases', subject };
      case 'qualities': return { is: 'qualities' };
      case 'furniture': return { is: 'furniture' };
      case 'container': case 'neutral': return { is: 'plain', subject };
      default: return meaning satisfies never;
    }
  }

  function readCallout(block: CalloutBlock): void {
    open = null;
    if (section.is === 'furniture') return;
    const title = readInline(text, block.content).plain;
    const reading = title === '' ? null : readLabel(title, vocabulary);
    const subject = subjectOf(section);
    if (reading) openWith(contextOfMeaning(reading.meaning, subject, title), block.quote);
    else if (/^(?:pros?|benefits?|advantages?)$/.test(block.callout ?? '')) openWith({ is: 'facet', facet: 'benefit', subject }, block.quote);
    else if (/^(?:cons?|drawbacks?|disadvantages?)$/.test(block.callout ?? '')) openWith({ is: 'facet', facet: 'drawback', subject }, block.quote);
  }

  function readParagraph(block: ParagraphBlock): void {
    if (current().is === 'furniture' && !open) return;
    for (const lines of splitParagraph(block)) {
      const [first] = lines;
      if (!first) continue;
      const inline = joinLines(text, lines);
      if (inline.plain === '') continue;
      const labelled = splitLabel(text, first) ?? bareLabel(block, lines);
      const rest = labelled && lines.length > 1 ? { start: labelled.value?.start ?? (lines[1] ?? first).start, end: (lines.at(-1) ?? first).end } : labelled?.value ?? null;
      if (labelled && !labelled.value && lines.length > 1 && lines.slice(1).every(isShortLine)) {
        if (readLines(labelled, lines, block)) continue;
      }
      if (labelled) {
        const value = rest ? joinLines(text, labelled.value ? [labelled.value, ...lines.slice(1)] : lines.slice(1)) : null;
        const context = readLabelled(collector, { labelled, value, whole: inline, context: section, open: open?.context ?? null, vocabulary, names });
        if (context) { openWith(context, block.quote, value !== null); continue; }
      }
      readProse(block, inline);
    }
  }

  /** A label over bare lines, a thing a line: products without bullets, or short statements. */
  function readLines(labelled: LabelledLine, lines: readonly Span[], block: ParagraphBlock): boolean {
    const [first, ...items] = lines.map((line) => joinLines(text, [line]));
    if (!first) return false;
    const meaning = readLabel(labelled.label, vocabulary)?.meaning.is;
    const known = items.filter(({ plain }) => findSolution(plain)).length;
    const subject = subjectOf(section);
    let context: Context | null = null;
    if (meaning === 'facet' || meaning === 'trade-off' || meaning === 'solutions' || meaning === 'alternatives') context = readLabelled(collector, { labelled, value: null, whole: first, context: section, open: open?.context ?? null, vocabulary, names });
    else if (known * 2 >= items.length && meaning === undefined) context = { is: 'solutions', subject, role: labelled.label, strict: false, ofComponent: false };
    if (!context) return false;
    for (const inline of items) readContent(collector, { inline, marker: '', context, names, prose: false });
    openWith(context, block.quote, true);
    return true;
  }

  function isShortLine(line: Span): boolean {
    return line.end - line.start < 70 && !/[.!?;]$/.test(text.slice(line.start, line.end));
  }

  function readProse(block: ParagraphBlock, inline: InlineText): void {
    if (section.is !== 'furniture' && readRules(inline)) return;
    if (inline.plain.endsWith('?') && inline.plain.length < 120) { openWith({ is: 'question', question: inline.plain, subject: subjectOf(section) }, block.quote); return; }
    const state = open;
    if (state) {
      if (state.used) open = null;
      else if (state.context.is === 'solutions' || state.context.is === 'facet' || state.context.is === 'trade-off') { readContent(collector, { inline, marker: '', context: state.context, names, prose: true }); return; }
      else return;
    }
    if (section.is === 'solutions') {
      if (isGroupLine(inline)) {
        const role = inline.plain.replace(/:$/, '');
        if (section.ofComponent || componentVocabulary().has(role.toLowerCase())) collector.componentGroups.add(`${section.subject ?? ''}|${role}`);
        openWith({ ...section, role }, block.quote);
      }
      else readContent(collector, { inline, marker: '', context: section, names, prose: true });
      return;
    }
    if ((section.is === 'facet' || section.is === 'trade-off') && !listed.has(block.section)) { readContent(collector, { inline, marker: '', context: section, names, prose: true }); return; }
    if (section.is === 'plain') readContent(collector, { inline, marker: '', context: section, names, prose: true });
    if (section.is === 'plain' && proseSeen !== block.section) { proseSeen = block.section; readDefinition(inline); }
  }

  /** "Pros" alone in a line or bullet, without colon, over a list: a label where the vocabulary knows it. */
  function bareLabel(block: ParagraphBlock | ItemBlock, lines: readonly Span[]): LabelledLine | null {
    const [line] = lines;
    const next = blocks[reading + 1];
    if (!line || lines.length > 1 || line.end - line.start > 50 || next?.kind !== 'item' || next.section !== block.section) return null;
    if (block.kind === 'item' && next.indent <= block.indent) return null;
    const label = readInline(text, line).plain;
    const meaning = readLabel(label, vocabulary)?.meaning.is;
    if (meaning === undefined || meaning === 'neutral' || meaning === 'furniture' || meaning === 'container') return null;
    return { label, labelSpan: line, value: null, bold: true };
  }

  /** "NoSQL databases" alone in a line over bullets, in a solution's place. */
  function isGroupLine(inline: InlineText): boolean {
    const next = blocks[reading + 1];
    return next?.kind === 'item' && inline.plain.length < 50 && !/[.;,?!]$/.test(inline.plain) && !findSolution(inline.plain);
  }

  /** "X is …" right under a heading that is X. */
  function readDefinition(inline: InlineText): void {
    const role = outline.roles[collector.section];
    const subject = role?.candidate ?? (collector.section === 0 ? outline.noteSubject : null);
    if (!subject || !collector.outline.names.includes(subject)) return;
    const sentence = /^.{20,300}?[.!](?=\s|$)/.exec(inline.plain)?.[0] ?? (inline.plain.length <= 300 ? inline.plain : '');
    const verb = /^(.{2,60}?)\s(?:is|are|refers to|describes)\s/.exec(sentence);
    if (!verb?.[1] || !readOptions(verb[1].replace(/\s*\([^)]*\)/g, ''), [subject]).some(({ name }) => name === subject)) return;
    if (role?.kind === null && subject !== outline.noteSubject) return;
    addStatement(collector, { subject, facet: 'definition', inline, from: 0, to: sentence.length });
  }

  /** "Use X when …" as a sentence, where the note or the catalogue knows X. True where the text is nothing but that. */
  function readRules(inline: InlineText, about: string | null = null): boolean {
    if (!hasSign(collector.words, ADVICE, inline.pieces[1] ?? 0, inline.end)) return false;
    const mayAdvise = (from: number, to: number): boolean => hasSign(collector.words, ADVICE, offsetOf(inline, from) ?? 0, (offsetOf(inline, to - 1) ?? inline.end) + 1);
    const sentences = readRuleSentences(inline.plain, names, mayAdvise).filter(({ options }) => about === null || !options.includes(about));
    for (const { options, stance, condition, from, to } of sentences) {
      const at = provenanceOf(collector, spanOf(inline, from, to), 'rule-sentence');
      for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `sentences ${collector.section}`, at });
    }
    return sentences.length > 0;
  }

  function readItem(block: ItemBlock): void {
    while ((stack.at(-1)?.indent ?? -1) >= block.indent) stack.pop();
    const state = open;
    if (state && !state.used) state.used = true;
    const context = stack.at(-1)?.context ?? current();
    if (context.is === 'furniture') { stack.push({ indent: block.indent, context }); return; }
    const inline = joinLines(text, block.lines);
    const [first] = block.lines;
    if (!first || inline.plain === '') return;
    const labelled = splitLabel(text, first) ?? bareLabel(block, block.lines);
    if (labelled) {
      const value = labelled.value ? joinLines(text, [labelled.value, ...block.lines.slice(1)]) : null;
      const opened = readLabelled(collector, { labelled, value, whole: inline, context, open: stack.length === 0 ? state?.context ?? null : null, vocabulary, names });
      if (opened) {
        // A label in a bullet of its own over bullets of the same depth: they are its list.
        const after = blocks[reading + 1];
        const isOverPeers = value === null && after?.kind === 'item' && after.section === block.section && after.indent === block.indent;
        stack.push({ indent: isOverPeers ? block.indent - 0.5 : block.indent, context: opened });
        return;
      }
    }
    const next = blocks[reading + 1];
    if (context.is === 'solutions' && next?.kind === 'item' && next.section === block.section && next.indent > block.indent && !findSolution(inline.plain) && !/[(,]/.test(inline.plain)) {
      // A bullet over bullets is the role that they play.
      stack.push({ indent: block.indent, context: { ...context, role: inline.plain.replace(/:$/, '') } });
      return;
    }
    // Under "When to use" of one thing an item may still recommend another.
    const mayRecommend = context.is === 'plain' || context.is === 'question' || context.is === 'rule' || (context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles'));
    if (mayRecommend && readRules(inline, subjectOf(context))) { stack.push({ indent: block.indent, context: { is: 'details', subject: subjectOf(context) } }); return; }
    stack.push({ indent: block.indent, context: readContent(collector, { inline, marker: markOf(block), context, names, prose: false }) });
  }

  /** A list that mixes `+` and `-` at one depth means good and bad by them; else its markers mean nothing. */
  function markOf(block: ItemBlock): string {
    if (block.marker !== '+' && block.marker !== '-') return block.marker;
    if (mixedUntil < reading) {
      let to = reading;
      const markers = new Set<string>();
      for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section; next = blocks[++to]) if (next.indent === block.indent) markers.add(next.marker);
      mixedUntil = to - 1;
      mixed = markers.size === 2 && markers.has('+') && markers.has('-');
    }
    return mixed ? (block.marker === '+' ? '\u2795' : '\u2796') : block.marker;
  }

  function readTable(table: TableBlock): void {
    const context: ComparisonContext = { document, vocabulary, names, provenance: (span, extractor) => provenanceOf(collector, span, extractor) };
    if (section.is === 'furniture') return;
    const rules = readRuleTable(table, context);
    for (const rule of rules) addRule(collector, rule);
    if (rules.length > 0) return;
    const subject = subjectOf(current());
    if (subject && readRoleTable(collector, table, subject, vocabulary)) return;
    if (subject && readFacetTable(collector, table, subject, vocabulary)) return;
    const comparisons = readComparison(table, context);
    collector.facts.push(...comparisons);
    const around = current();
    if (comparisons.length === 0 && around.is === 'facet' && around.subject !== null && table.header.length <= 3) readStatementTable(collector, table, around.subject, around.facet);
    if (comparisons.length > 0) for (const row of table.rows) reportRagged(table, row);
  }

  function reportRagged(table: TableBlock, row: readonly Span[]): void {
    const [first] = row;
    const extra = row[table.header.length];
    if (!first || !extra) return;
    collector.problems.push({
      code: 'ragged-table-row', at: provenanceOf(collector, { start: first.start, end: (row.at(-1) ?? first).end }, 'table'),
      effect: `What stands behind the last column is left out: ${readInline(text, extra).plain}.`,
      cause: `The row has ${row.length} cells, its table ${table.header.length} columns.`,
      tip: 'Write a pipe that belongs to the text as \\|, or add a column.',
    });
  }

  function readFence(fence: FenceBlock): void {
    if (section.is === 'furniture') return;
    const { reading, body: drawn } = readFencedDrawing(text, fence);
    if ('refused' in reading) {
      if (reading.isDrawing) collector.problems.push(problemOfDrawing(fence, drawn, reading, (span) => provenanceOf(collector, span, 'drawing')));
      return;
    }
    const { drawing } = reading;
    const at = provenanceOf(collector, { start: fence.start, end: fence.body.end }, 'drawing');
    const subject = subjectOf(section);
    collector.facts.push({ kind: 'drawing', subject: drawing.kind === 'diagram' ? subject : null, drawing, at });
    if (drawing.kind === 'decision-tree') {
      const placeOf = (outcome: Span): Provenance => {
        const lines = linesAround(drawn, outcome);
        return provenanceOf(collector, { start: fence.body.start + lines.start, end: fence.body.start + lines.end }, 'drawing');
      };
      for (const rule of readDecisionTree(drawing, { names, group: `tree ${at.line}`, placeOf })) addRule(collector, rule);
      return;
    }
    if (!subject) return;
    for (const { solution, role, span } of readDrawnSolutions(drawing, drawn)) {
      addUse(collector, { subject, solution, role, group: '', span: { start: fence.body.start + span.start, end: fence.body.start + span.end }, extractor: 'drawing', vote: {} });
    }
  }

  /** Lines of one paragraph that belong together: a label, a mark or a question starts anew; in a solution's place each line stands alone. */
  function splitParagraph(block: ParagraphBlock): readonly (readonly Span[])[] {
    const isOpen = open ? !open.used && open.context.is === 'solutions' : section.is === 'solutions';
    const alone = isOpen && block.lines.every((line) => line.end - line.start < 60);
    const groups: Span[][] = [];
    for (const line of block.lines) {
      const starts = alone || groups.length === 0 || startsGroup(line);
      if (starts) groups.push([line]);
      else groups.at(-1)?.push(line);
    }
    return groups;
  }

  function startsGroup(line: Span): boolean {
    const labelled = splitLabel(text, line);
    if (labelled) return labelled.bold || labelled.value === null || readLabel(labelled.label, vocabulary) !== null;
    return /^[\u2705\u274c\u2714\u2716\u2713\u2717]|^\ud83d[\udc4d\udc4e]/.test(text.slice(line.start, line.start + 2));
  }
}

/** The element that facts in a context speak of. */
export function subjectOf(context: Context): string | null {
  return 'subject' in context ? context.subject : null;
}

