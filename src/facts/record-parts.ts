import { readInline, sliceInline, spanOf } from '../notes/inline-text';
import type { Block, HeadingBlock, ItemBlock, NoteDocument, ParagraphBlock, Span } from '../notes/note-document';
import { readList, readProperty } from '../notes/properties';
import type { Facet } from './fact';
import { normalizeLabel } from './label-vocabulary';
import { remember } from './remember';
import { splitItems } from './split-items';
import { splitLabel } from './split-label';

/** A part of a decision record. */
export type Part = 'status' | 'drivers' | 'options' | 'outcome' | 'pros-cons' | 'consequences' | 'other';

/** Titles and labels of the parts, as `normalizeLabel` leaves them. */
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['status', 'status'], ['statut', 'status'], ['estado', 'status'], ['decision drivers', 'drivers'], ['drivers', 'drivers'], ['considered options', 'options'], ['options considered', 'options'], ['options', 'options'], ['considered alternatives', 'options'], ['alternatives considered', 'options'], ['alternative considerations', 'options'], ['alternative consideration', 'options'], ['alternatives', 'options'],
  ['decision outcome', 'outcome'], ['decision', 'outcome'], ['decision taken', 'outcome'], ['outcome', 'outcome'], ['pros and cons of the options', 'pros-cons'], ['pros and cons of options', 'pros-cons'], ['pros and cons of other options', 'pros-cons'], ['pros and cons of the other options', 'pros-cons'], ['pros and cons of considered options', 'pros-cons'], ['pros and cons of the considered options', 'pros-cons'], ['pros and cons of the alternatives', 'pros-cons'], ['pros and cons of alternatives', 'pros-cons'], ['analysis of options', 'pros-cons'], ['analysis of the options', 'pros-cons'], ['option analysis', 'pros-cons'], ['options analysis', 'pros-cons'], ['evaluation of options', 'pros-cons'], ['evaluation of the options', 'pros-cons'],
  ['consequences', 'consequences'], ['implications', 'consequences'], ['impact', 'consequences'], ['rationale', 'consequences'], ['decision rationale', 'consequences'], ['reasoning', 'consequences'], ['reasons', 'consequences'], ['justification', 'consequences'], ['resulting context', 'consequences'], ['trade-offs accepted', 'consequences'], ['accepted trade-offs', 'consequences'], ['trade-offs', 'consequences'], ['trade-off', 'consequences'], ['tradeoffs', 'consequences'], ['tradeoff', 'consequences'], ['positive consequences', 'consequences'], ['negative consequences', 'consequences'], ['entscheidung', 'outcome'], ['konsequenzen', 'consequences'], ['betrachtete optionen', 'options'], ['in betracht gezogene optionen', 'options'], ['alternativen', 'options'], ['ergebnis der entscheidung', 'outcome'], ['entscheidungsergebnis', 'outcome'], ['entscheidungstreiber', 'drivers'], ['vor- und nachteile der optionen', 'pros-cons'], ['options in detail', 'pros-cons'], ['options in details', 'pros-cons'], ['option details', 'pros-cons'], ['comparison of options', 'pros-cons'], ['opciones consideradas', 'options'], ['decisi\u00f3n', 'outcome'], ['decisi\u00f3n tomada', 'outcome'], ['decis\u00e3o tomada', 'outcome'], ['d\u00e9cision prise', 'outcome'], ['consecuencias', 'consequences'], ['d\u00e9cision', 'outcome'], ['options consid\u00e9r\u00e9es', 'options'], ['options \u00e9tudi\u00e9es', 'options'], ['alternatives consid\u00e9r\u00e9es', 'options'], ['alternatives envisag\u00e9es', 'options'], ['cons\u00e9quences', 'consequences'], ['facteurs de d\u00e9cision', 'drivers'], ['crit\u00e8res de d\u00e9cision', 'drivers'], ['factores de decisi\u00f3n', 'drivers'], ['fatores de decis\u00e3o', 'drivers'], ['options envisag\u00e9es', 'options'],
  ['decis\u00e3o', 'outcome'], ['consequ\u00eancias', 'consequences'], ['alternativas consideradas', 'options'], ['op\u00e7\u00f5es consideradas', 'options'], ['alternativas', 'options'], ['avantages et inconv\u00e9nients', 'pros-cons'], ['avantages et inconv\u00e9nients des options', 'pros-cons'], ['ventajas y desventajas', 'pros-cons'], ['vantagens e desvantagens', 'pros-cons'], ['vantaggi e svantaggi', 'pros-cons'], ['vor- und nachteile', 'pros-cons'], ['pros/cons', 'pros-cons'], ['pros & cons', 'pros-cons'], ['pros and cons', 'pros-cons'], ['pros y contras', 'pros-cons'], ['pr\u00f3s e contras', 'pros-cons'],
]);

/** Stands in every record that we write; the situation that it was decided for can be restored from it. */
const ownRecord = 'architecture-garden-situation';

/** True for a record that we wrote. It repeats what other notes say, so nothing but the decision may be read from it. */
export function isOwnRecord({ frontMatter }: NoteDocument): boolean {
  return readProperty(frontMatter, ownRecord) !== undefined;
}

const normalTitle = remember(normalizeLabel);

/** True for MADR and Nygard records: told by their sections, never by a file name alone. */
function isDecisionRecord(document: NoteDocument): boolean {
  const parts = new Set(document.sections.map(({ title }) => normalTitle(title)));
  const has = (...titles: readonly string[]): boolean => titles.some((title) => parts.has(title));
  const outcome = [...parts].some((title) => PARTS.get(title) === 'outcome');
  const consequences = [...parts].some((title) => PARTS.get(title) === 'consequences');
  const madr = has('decision outcome', 'ergebnis der entscheidung', 'entscheidungsergebnis') && (has('considered options', 'context and problem statement', 'decision drivers', 'kontext und problemstellung') || consequences);
  const options = [...parts].some((title) => title.includes(' ') && PARTS.get(title) === 'options');
  const hasContext = (): boolean => [...parts].some((title) => CONTEXT_TITLE.test(title));
  const isNumbered = (): boolean => /^adr[\s-]*\d/i.test(document.title);
  const nygard = outcome && (consequences || options || (has('status', 'statut') && isNumbered() && hasContext())) && (has('status', 'statut') || hasContext() || isNumbered());
  const tagged = readList(document.frontMatter, 'tags').some((tag) => /^(?:.*\/)?(?:adr|madr)$/i.test(tag)) && has('decision', 'decision outcome');
  return madr || nygard || tagged;
}

const CONTEXT_TITLE = /^(?:context|kontext|contexto|contexte|contesto)(?: (?:and|und|y|e|et) [\p{L} ]+)?$/u;


/** A decision record: a whole note, or a section of a note that logs several. */
export interface DecisionRecord {
  readonly title: string;
  /** Range of its blocks in the note, half-open. */
  readonly from: number;
  readonly to: number;
  /** Those blocks; where labels open its parts ("**Decision**: Use Redis"), each label is a heading. */
  readonly blocks: readonly Block[];
}


/** The records in a note, in order and apart from each other: the note itself, the sections of a log of decisions, or sections whose parts are labels; empty where it holds none. */
export function recordsOf(document: NoteDocument): readonly DecisionRecord[] {
  const whole = { title: document.title, from: 0, to: document.blocks.length, blocks: document.blocks };
  if (isOwnRecord(document)) return [whole];
  const logged = loggedSections(document);
  const labelled = labelledSections(document).filter((section) => !logged.has(document.sections[section]?.parent ?? -1));
  const areSeveral = logged.size + labelled.length > 1;
  if (!areSeveral && isDecisionRecord(document)) return [whole];
  // One section that decides may be a part of anything.
  const ofTitles = areSeveral ? [...logged] : [];
  const records = [...ofTitles.map((section) => recordOfSection(document, section)), ...labelled.map((section) => recordOfSection(document, section, true))].sort((a, b) => a.from - b.from);
  // What stands in a record is a part of it.
  let end = 0;
  return records.filter(({ from, to }) => {
    const isApart = from >= end;
    if (isApart) end = to;
    return isApart;
  });
}

/** What a title or label opens: a part, or the context, of which nothing is read. */
type Opened = Part | 'context';

const CONFIRMS: ReadonlySet<Opened> = new Set(['status', 'options', 'consequences', 'context']);

function partOf(title: string): Opened | null {
  const normal = normalTitle(title);
  return PARTS.get(normal) ?? (CONTEXT_TITLE.test(normal) ? 'context' : null);
}

/** Sections that hold both the outcome and another part as sections of their own. */
function loggedSections({ sections }: NoteDocument): ReadonlySet<number> {
  const outcomes = new Set<number>(), confirmed = new Set<number>();
  for (const { title, parent } of sections) {
    const part = parent > 0 ? partOf(title) : null;
    if (part === 'outcome') outcomes.add(parent); else if (part !== null && CONFIRMS.has(part)) confirmed.add(parent);
  }
  return new Set([...outcomes].filter((section) => confirmed.has(section)));
}

/** "**Decision:**", without which no label opens an outcome. */
const OUTCOME_LABEL = /(?:decision|outcome|entscheidung|decisi\u00f3n|d\u00e9cision|decis\u00e3o)[ \p{L}]{0,10}(?:\*\*|__|[*_])?:/iu;

/** Sections where labels open both the outcome and another part. */
function labelledSections({ text, blocks, sections }: NoteDocument): readonly number[] {
  if (!OUTCOME_LABEL.test(text)) return [];
  const parts = new Map<number, Set<Opened>>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const line of block.lines) {
      const part = partOf(splitLabel(text, line)?.label ?? '');
      if (part === null) continue;
      const known = parts.get(block.section);
      if (known) known.add(part); else parts.set(block.section, new Set([part]));
    }
  }
  // Why something is taken in a case tells no record, unless it is counted as one.
  const confirms = (section: number, part: Opened): boolean => (part === 'consequences' ? COUNTED.test(sections[section]?.title ?? '') || parts.get(section)?.has('status') === true : CONFIRMS.has(part));
  return [...parts].filter(([section, known]) => known.has('outcome') && [...known].some((part) => confirms(section, part))).map(([section]) => section);
}

/** "ADR-3: …", "3) …" */
const COUNTED = /^(?:adr\b|(?:architecture )?decision \d|\d)/i;

function recordOfSection({ text, title, blocks, sections }: NoteDocument, section: number, byLabels = false): DecisionRecord {
  const { heading = -1, level = 0, title: own = '' } = sections[section] ?? {};
  const from = Math.max(heading, 0);
  const ends = (block: Block | undefined): boolean => block === undefined || (block.kind === 'heading' && block.level <= Math.max(level, 1));
  let to = from + 1;
  while (!ends(blocks[to])) to++;
  const range = blocks.slice(from, to);
  const listed = range.some((block) => block.kind === 'item' && block.lines.some((line) => partOf(splitLabel(text, line)?.label ?? '') === 'outcome'));
  return { title: level < 2 ? title : own, from, to, blocks: byLabels ? range.flatMap((block) => (block.kind === (listed ? 'item' : 'paragraph') ? openedByLabels(text, block, level + 1) : [block])) : range };
}

/** A block whose lines open parts, as headings of that level over what stands behind each label; any other as it is. */
function openedByLabels(text: string, block: ParagraphBlock | ItemBlock, level: number): readonly Block[] {
  if (block.kind === 'item' && block.indent > 0) return [block];
  const opened: Block[] = [];
  let lines: Span[] = [];
  let part: Opened | null = null;
  let isSide = false;
  const close = (): void => {
    if (lines.length > 0) opened.push(...(part === 'options' || isSide ? itemsIn(text, block, lines) : part === null ? [{ ...block, lines }] : [{ ...block, kind: 'paragraph' as const, lines }]));
    lines = [];
  };
  for (const line of block.lines) {
    const labelled = splitLabel(text, line);
    const said = labelled === null ? null : partOf(labelled.label) ?? (/[*_]/.test(text.charAt(labelled.labelSpan.start - 1)) && sideOf(labelled.label) === null ? 'other' : null);
    if (labelled === null || said === null) { lines.push(line); continue; }
    close();
    part = said;
    isSide = sideOf(labelled.label) !== null;
    opened.push({ ...block, kind: 'heading', level, content: labelled.labelSpan, inferred: true } satisfies HeadingBlock);
    if (labelled.value) lines.push(labelled.value);
  }
  close();
  return opened;
}

/** "Kafka (too heavy), NATS" as options, "slower writes; more to run" as what speaks against one: an item each. */
function itemsIn(text: string, { start, end, line, section, quote, callout }: Block, lines: readonly Span[]): readonly ItemBlock[] {
  return lines.flatMap((span) => {
    const inline = readInline(text, span);
    return splitItems(inline, 'example').map(({ from, to }): ItemBlock => ({ kind: 'item', start, end, line, section, quote, callout, indent: 0, marker: '-', lines: [spanOf(sliceInline(inline, from, to), 0, to - from)] }));
  });
}

/** "Pros", "Negative consequences:", "Good", "Trade-offs / costs": the side that what follows is on; null where a label names both. */
export function sideOf(label: string): Facet | null {
  const [first = null, ...others] = label.split(/\s*\/\s*|\s&\s|\sand\s/).flatMap((part) => sideOfOne(part) ?? []);
  return others.every((side) => side === first) ? first : null;
}

function sideOfOne(label: string): Facet | null {
  const normal = normalizeLabel(label).replace(/^(?:key|main|major|primary|biggest) /, '').replace(/ (?:consequences?|impacts?|effects?|aspects?)$/, '').replace(/s (?:for|of) [^.:]{2,40}$/, 's');
  if (/^(?:pr[o\u00f3]s?|positives?|positiv[oa]s|positi(?:ve|f)s?|good|benefits?|advantages?|upsides?|strengths?|gains|wins|(?:(?:what )?(?:becomes|gets) )?easier|positiv|vorteile?|ventajas|vantagens|avantages)$/.test(normal)) return 'benefit';
  return /^(?:cons?|contras?|negatives?|negativ[oa]s|n\u00e9gati(?:ve|f)s?|bad|drawbacks?|disadvantages?|downsides?|weakness(?:es)?|limitations?|costs|(?:(?:what )?(?:becomes|gets) )?(?:harder|more difficult)|negativ|nachteile?|risks?|desventajas|desvantagens|inconv\u00e9nients|why (?:it was )?(?:not|rejected)(?: chosen| selected| picked)?|reasons? for rejection|trade-?offs?|trade-?offs? accepted|accepted trade-?offs?|(?:reasons? )?(?:rejected|discarded|ruled out|dismissed|not (?:chosen|selected|picked)) (?:because(?: of)?|due to|since))$/.test(normal) ? 'drawback' : null;
}
