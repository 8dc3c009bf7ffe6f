import { readInline } from '../notes/inline-text';
import type { Block, CalloutBlock, FenceBlock, HeadingBlock, Span } from '../notes/note-document';
import { addRule, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { linesAround, problemOfDrawing } from './drawing-problem';
import type { Provenance } from './fact';
import { findSolution } from './find-solutions';
import type { LabelVocabulary } from './label-vocabulary';
import { matchShortForm } from './name-keys';
import { current, openWith, startWalk, type NoteWalk } from './note-walk';
import { subjectOf, type Context } from './read-content';
import { readDecisionTree } from './read-decision-tree';
import { readDrawnSolutions } from './read-drawing-uses';
import { holdsAnsweredQuestions, readFencedChoices, readFencedConditions, readQuotedCases } from './read-fenced-choices';
import { readFencedDrawing } from './read-fenced-drawing';
import { readFencedLabels } from './read-fenced-labels';
import { readFencedRoles } from './read-fenced-roles';
import { readFencedThings } from './read-fenced-things';
import { readItem } from './read-item';
import { readLabel } from './read-label';
import { readParagraph } from './read-paragraph';
import { addPassingUses, readPassingProducts } from './read-passing-products';
import { readTable } from './read-table';
import { canBeName, kindByName } from './read-title';
import type { DecisionRecord } from './record-parts';
import { addListedInTitle, addTitleProducts } from './read-title-products';
import { contextOfMeaning, contextOfSection } from './section-context';

/** Reads the facts of one note into `collector`, in one walk over its blocks; those of `records`, which are in order, were read. */
export function walkNote(collector: FactCollector, vocabulary: LabelVocabulary, records: readonly DecisionRecord[]): void {
  const [first] = records;
  if (first?.from === 0 && first.to === collector.document.blocks.length) return;
  const walk = startWalk(collector, vocabulary);
  readHeaderTitle(walk);
  let next = 0;
  const contexts = [walk.section];
  let section = 0;
  for (const block of walk.blocks) {
    walk.reading++;
    while ((records[next]?.to ?? Infinity) <= walk.reading) next++;
    if ((records[next]?.from ?? Infinity) <= walk.reading) continue;
    collector.section = block.section;
    if (walk.open && block.quote < walk.open.quote) { walk.open = null; walk.stack = []; }
    if (block.kind !== 'item') walk.stack = itemsAround(walk, block);
    // An item left of a title within a list goes on with what is around that title.
    if (block.section < section) { walk.open = null; walk.headed = null; walk.stack = []; walk.section = contexts[block.section] ?? walk.section; }
    section = block.section;
    switch (block.kind) {
      case 'heading': noteRule(walk, block); walk.open = null; walk.headed = null; walk.section = contexts[section] = contextOfSection(walk, block); break;
      case 'rule': walk.open = null; walk.headed = null; walk.section = behindRule(walk); break;
      case 'callout': readCallout(walk, block); break;
      case 'paragraph': readParagraph(walk, block); break;
      case 'item': { const before = collector.facts.length; readItem(walk, block); readPassingProducts(walk, block, before); break; }
      case 'table': {
        const before = collector.facts.length;
        readTable(collector, block, { section: walk.section, around: current(walk), isListed: walk.listed.has(block.section), vocabulary, names: walk.names });
        addComparedNames(walk, before);
        break;
      }
      case 'fence': readFence(walk, block); closeExample(walk); break;
      default: block satisfies never;
    }
  }
  addPassingUses(walk);
}

/** "Choose X when you need:" right above a title one deeper: that and those beside it are what one needs. */
function noteRule(walk: NoteWalk, { section }: HeadingBlock): void {
  const parent = walk.document.sections[section]?.parent ?? -1;
  if (walk.open?.context.is === 'rule' && !walk.open.used && walk.blocks[walk.reading - 1]?.section === parent) walk.ruled = parent;
}

/** The products in a title that stands nowhere but in the note's properties. */
function readHeaderTitle({ collector, document, outline, text }: NoteWalk): void {
  const { title, frontMatter, sections } = document;
  if (title === '' || frontMatter.end === 0 || sections.some((section) => section.level === 1)) return;
  const start = text.slice(0, frontMatter.end).indexOf(title);
  if (start < 0) return;
  const inline = readInline(text, { start, end: start + title.length });
  if (outline.noteSubject !== null) addTitleProducts(collector, inline, outline.noteSubject);
  addListedInTitle(collector, inline);
}

/** What a table compares is spoken of by name from there on. */
function addComparedNames({ collector, names }: NoteWalk, before: number): void {
  for (const fact of collector.facts.slice(before)) {
    if (fact.kind !== 'comparison' || !fact.certain) continue;
    for (const { option } of fact.ratings) if (canBeName(option) && !findSolution(option) && matchShortForm(option, names) === null) names.push(option);
  }
}

/** The items that a block below them stands in: code or a text as deep as what is nested in them. */
function itemsAround({ text, stack }: NoteWalk, block: Block): NoteWalk['stack'] {
  if (stack.length === 0 || (block.kind !== 'fence' && block.kind !== 'paragraph')) return [];
  const lead = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
  const column = /\S/.test(lead) ? 0 : lead.replaceAll('\t', '    ').length;
  return stack.filter(({ indent }) => indent < column);
}

/** A line across the note ends the facet that was read above it; right below a heading it only decorates. */
function behindRule({ section, blocks, reading }: NoteWalk): Context {
  const ends = section.is === 'facet' || section.is === 'trade-off' || section.is === 'rule';
  return ends && blocks[reading - 1]?.kind !== 'heading' ? { is: 'plain', subject: section.subject } : section;
}

/** In characters; what is longer, and ends like a sentence, is one. */
const LONGEST_TITLE = 60;

function readCallout(walk: NoteWalk, block: CalloutBlock): void {
  const { vocabulary, text } = walk;
  const title = readInline(text, block.content).plain;
  // A box around the list that the text above it leads to.
  if (title === '' && walk.open?.used === false) return;
  walk.open = null;
  if (walk.section.is === 'furniture') return;
  const reading = title === '' ? null : readLabel(title, vocabulary);
  const subject = subjectOf(walk.section);
  // "> [!info] A saga is a sequence of …": a text in a box.
  if (reading === null && /[.!]$/.test(title) && title.length > LONGEST_TITLE) { readParagraph(walk, { ...block, kind: 'paragraph', lines: [block.content] }); return; }
  if (reading) openWith(walk, contextOfMeaning(walk, reading.meaning, subject, title), block.quote);
  else if (/^(?:pros?|benefits?|advantages?)$/.test(block.callout ?? '')) openWith(walk, { is: 'facet', facet: 'benefit', subject }, block.quote);
  else if (/^(?:cons?|drawbacks?|disadvantages?)$/.test(block.callout ?? '')) openWith(walk, { is: 'facet', facet: 'drawback', subject }, block.quote);
  // "[!success] For the exam" below "Drawbacks" goes on about anything.
  else if (title !== '' && (walk.section.is === 'facet' || walk.section.is === 'trade-off')) openWith(walk, { is: 'plain', subject: null }, block.quote);
}

/** "Example:" over code: what comes behind it is none. */
function closeExample(walk: NoteWalk): void {
  if (walk.open?.context.is === 'facet' && walk.open.context.facet === 'example') walk.open = null;
}

function readFence(walk: NoteWalk, fence: FenceBlock): void {
  const { collector, text, names } = walk;
  if (walk.section.is === 'furniture') return;
  const around = current(walk);
  if (around.is === 'rule' && readFencedConditions(collector, fence, around)) return;
  if (readQuotedCases(collector, fence, names) || readFencedThings(collector, fence, walk.vocabulary)) return;
  if (holdsAnsweredQuestions(text, fence) && readFencedChoices(collector, fence, names)) return;
  const { reading, body: drawn } = readFencedDrawing(text, fence);
  if ('refused' in reading) {
    const owner = subjectOf(walk.section);
    if (owner !== null && (readFencedRoles(collector, fence, owner) || readFencedLabels(collector, fence, { subject: owner, facet: walk.section.is === 'facet' && walk.section.facet !== 'definition' && walk.section.facet !== 'example' ? walk.section.facet : null, vocabulary: walk.vocabulary }))) return;
    if (readFencedChoices(collector, fence, names)) return;
    if (reading.isDrawing) collector.problems.push(problemOfDrawing(fence, drawn, reading, (span) => provenanceOf(collector, span, 'drawing')));
    return;
  }
  const { drawing } = reading;
  const at = provenanceOf(collector, { start: fence.start, end: fence.body.end }, 'drawing');
  const subject = subjectOf(walk.section);
  collector.facts.push({ kind: 'drawing', subject: drawing.kind === 'diagram' ? subject : null, drawing, at });
  if (drawing.kind === 'decision-tree') {
    const placeOf = (outcome: Span): Provenance => {
      const lines = linesAround(drawn, outcome);
      return provenanceOf(collector, { start: fence.body.start + lines.start, end: fence.body.start + lines.end }, 'drawing');
    };
    for (const rule of readDecisionTree(drawing, { names, group: `tree ${at.line}`, placeOf })) {
      addRule(collector, rule);
      // "Document database" over "Catalogs → MongoDB": a product of that kind.
      const kind = rule.when.at(-1)?.question ?? '';
      if (rule.stance === 'prefer' && kindByName(kind) === 'component' && findSolution(rule.option)) addUse(collector, { subject: kind, solution: rule.option, role: null, group: `${kind}||${at.line}`, span: rule.at, extractor: 'drawing' });
    }
    return;
  }
  for (const { solution, role, part, span } of readDrawnSolutions(drawing, drawn)) {
    const place = { start: fence.body.start + span.start, end: fence.body.start + span.end };
    if (subject) addUse(collector, { subject, solution, role, group: '', span: place, extractor: 'drawing' });
    if (part !== null && part !== subject) addUse(collector, { subject: part, solution, role: null, group: '', span: place, extractor: 'drawing', vote: { component: 1 } });
  }
}
