import { readInline, type InlineText } from '../notes/inline-text';
import type { ItemBlock } from '../notes/note-document';
import { addUse } from './collect-facts';
import { fromSlug } from './find-note-subject';
import { findSolution, findSolutions } from './find-solutions';
import { joinLines } from './join-lines';
import { isSureSolutionList } from './judge-solution-list';
import { coreName, isShortFor, withoutBracket } from './name-keys';
import type { NoteWalk } from './note-walk';
import { isNameLike, isProductName } from './product-names';
import { addFirstSentence, type Context } from './read-content';
import { addFitSentences } from './read-fit-sentence';
import { readLabel } from './read-label';
import { addNamedProducts } from './read-named-products';
import { canBeName, isKnownName, kindByName, withoutNumber } from './read-title';
import { splitLabel, type LabelledLine } from './split-label';

/** Facets and solutions: what a thing of its own has labels for. */
const OWN_LABELS: ReadonlySet<string> = new Set(['facet', 'trade-off', 'solutions', 'alternatives']);

/** Labels of what is released and licensed. */
const OF_PRODUCT = /^(?:versions?|licen[cs]e|vendor|homepage|website|repo(?:sitory)?|docker image|helm chart)$/i;

/** "**Harbor**" over what is told of it: what is below speaks of that, and the part that a product stands below uses it. Null for any other item. */
export function describedName(walk: NoteWalk, block: ItemBlock, { label: written, labelSpan, value, bold }: LabelledLine, context: Context): Context | null {
  const { collector, vocabulary } = walk;
  const label = withoutNumber(written);
  if (bold && value === null && (context.is === 'plain' || context.is === 'roles') && canBeName(label) && readLabel(label, vocabulary) === null && !findSolution(label) && isToldWithTools(walk, block)) {
    if (kindByName(label) === null) collector.kinds.set(label, 'component');
    return { is: 'plain', subject: label };
  }
  if (context.is === 'solutions') return describedProduct(walk, block, { label, labelSpan, value }, context);
  if (context.is !== 'plain' || !canBeName(label) || readLabel(label, vocabulary) !== null) return null;
  // "Long polling: the easy way" over "pros" and "cons".
  if (value !== null) {
    // "OLTP - Online Transaction Processing" over what it is
    if (isShortFor(label, readInline(walk.text, value).plain)) return isOverText(walk, block) ? { is: 'plain', subject: label } : null;
    if (!namesOverFacets(walk, block, label)) return null;
    addFirstSentence(collector, label, readInline(walk.text, value));
    return { is: 'plain', subject: label };
  }
  const labels = bold ? labelsBelow(walk, block) : [];
  const own = labels.filter((one) => OWN_LABELS.has(readLabel(one, vocabulary)?.meaning.is ?? '')).length;
  const isReleased = labels.some((one) => OF_PRODUCT.test(one));
  if (labels.length < 2 || (own * 2 < labels.length && !isReleased)) return null;
  if (isReleased) collector.kinds.set(label, 'solution');
  const { subject } = context;
  if (isReleased && subject !== null && collector.outline.roles[collector.section]?.candidate === subject && kindByName(subject) === null) collector.kinds.set(subject, 'component');
  if ((isReleased || isProductName(label)) && subject !== null && !findSolution(subject)) addUse(collector, { subject, solution: findSolution(label)?.name ?? label, role: null, group: `${subject}||${collector.section}`, span: labelSpan, extractor: 'solution-list' });
  return { is: 'plain', subject: label };
}

/** "**Version control**:" over a text on it and "Tools: Git, DVC": a part that has its own. */
function isToldWithTools({ blocks, reading, text, vocabulary }: NoteWalk, { section, indent }: ItemBlock): boolean {
  let told = 0, tools = 0;
  for (let at = reading + 1; ; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== section || next.indent <= indent) return told === 1 && tools === 1;
    const [line] = next.lines;
    const labelled = line === undefined ? null : splitLabel(text, line);
    if (labelled === null) told++;
    else if (labelled.value !== null && readLabel(labelled.label, vocabulary)?.meaning.is === 'solutions' && findSolutions(joinLines(text, [labelled.value]).plain).length > 0) tools++;
  }
}

/** "**Kong**: an open gateway" over its pros and cons, among products: one of them, and what is below speaks of it. Null for any other item. */
function describedProduct(walk: NoteWalk, block: ItemBlock, { label, labelSpan, value }: Pick<LabelledLine, 'label' | 'labelSpan' | 'value'>, { subject, role }: Extract<Context, { is: 'solutions' }>): Context | null {
  const { collector } = walk;
  // "Step Functions (AWS)"
  const isProduct = isProductName(withoutBracket(label));
  const facets = facetsBelow(walk, block);
  // "**Apache Kafka:**" over what it does
  const isTold = isProduct && value === null && facets === 0 && isOverText(walk, block);
  if (subject === null || !(isProduct || (canBeName(label) && isNameLike(label))) || readLabel(label, walk.vocabulary) !== null || (!isTold && facets < (isProduct ? 1 : FEWEST_FACETS))) return null;
  if (!isProduct) collector.kinds.set(label, 'solution');
  addUse(collector, { subject, solution: (findSolution(label) ?? findSolution(withoutBracket(label)))?.name ?? label, role, group: `${subject}||${collector.section}`, span: labelSpan, extractor: 'solution-list' });
  if (value !== null) addFirstSentence(collector, label, readInline(walk.text, value));
  return isTold ? { is: 'details', subject: null } : { is: 'plain', subject: findSolution(label) ? label : findSolution(withoutBracket(label))?.name ?? label };
}

/** "**Document stores** keep data as documents. MongoDB is one of them." among kinds: what it is, and its products. Null for any other item. */
export function describedKind({ collector, text }: NoteWalk, { lines: [line] }: ItemBlock, inline: InlineText, context: Context): Context | null {
  const name = line && context.is === 'plain' && context.ofKinds ? /^(\*\*|[*_])([^*_]{2,50})\1 (?=\p{Ll})/u.exec(text.slice(line.start, line.end))?.[2] : undefined;
  if (name === undefined || context.is !== 'plain' || !context.ofKinds || !canBeName(name) || findSolution(name)) return null;
  collector.kinds.set(name, context.ofKinds);
  addFirstSentence(collector, name, inline);
  addFitSentences(collector, { subject: name, inline });
  addNamedProducts(collector, inline, name);
  return { is: 'plain', subject: name };
}

/** True where the items right below this one are told in words, none of them a list of products. */
function isOverText({ blocks, reading, text }: NoteWalk, block: ItemBlock): boolean {
  const told: string[] = [];
  let depth = -1;
  for (let at = reading + 1; told.length < MOST_LABELS; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== block.section || next.indent <= block.indent) break;
    if (depth < 0) depth = next.indent;
    if (next.indent === depth) told.push(joinLines(text, next.lines).plain);
  }
  return told.length > 0 && told.every((plain) => plain.includes(' ') && !isSureSolutionList(plain, 1) && !isNameLike(plain));
}

/** In labels. */
const MOST_LABELS = 4;

/** The labels of the first items right below this one; none where one has no label. */
function labelsBelow(walk: NoteWalk, block: ItemBlock): readonly string[] {
  const { blocks, text } = walk;
  const labels: string[] = [];
  let depth = -1;
  for (let at = walk.reading + 1; labels.length < MOST_LABELS; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== block.section || next.indent <= block.indent) break;
    if (depth < 0) depth = next.indent;
    const [line] = next.lines;
    if (next.indent !== depth || !line) continue;
    const label = splitLabel(text, line)?.label;
    if (label === undefined) return [];
    labels.push(label);
  }
  return labels;
}

/** In items. */
const FARTHEST_FACET = 24;

/** True where nested items tell of `name` what is told of a thing. */
export const namesOverFacets = (walk: NoteWalk, block: ItemBlock, name: string): boolean => name.split(' ').length < 6 && canBeName(name) && readLabel(name, walk.vocabulary) === null && facetsBelow(walk, block) >= FEWEST_FACETS;

/** "2. write-through" over what labels tell of it, or "[[message-queue]]" over text, as in an outline: the name that nested items speak of. Null for any other item. */
export function outlinedName(walk: NoteWalk, block: ItemBlock, plain: string, context: Context): string | null {
  if (context.is !== 'plain' && context.is !== 'trade-off') return null;
  if (namesOverFacets(walk, block, plain) || (context.is === 'plain' && isNamedAmongNamed(walk, block, plain))) return withoutNumber(plain);
  const name = isOnlyLink(walk, block) ? fromSlug(plain.replace(/\.$/, ''), walk.text) : '';
  return context.is === 'plain' && canBeName(name) && isKnownName(name) && isOverText(walk, block) ? name : null;
}

/** "Hot standby" over one side of it, where an item beside it stands over one of its own. */
function isNamedAmongNamed(walk: NoteWalk, block: ItemBlock, name: string): boolean {
  const { blocks, reading, vocabulary } = walk;
  if (name.includes('(') || name.split(' ').length > 5 || !/^\p{Lu}/u.test(name) || !canBeName(name) || readLabel(name, vocabulary) !== null || facetsBelow(walk, block) === 0) return false;
  for (const step of [-1, 1]) for (let at = reading + step; ; at += step) {
    const other = blocks[at];
    if (other?.kind !== 'item' || other.section !== block.section || other.indent < block.indent) break;
    if (other.indent === block.indent && facetsBelow(walk, other, at) > 0) return true;
  }
  return false;
}

/** The name that such a link, an abbreviation with what it is short for, or a name of which the item below says what it is, gives to that item; null for any other. */
export function outlinedRightAbove(walk: NoteWalk, { indent }: ItemBlock, context: Context, plain: string): string | null {
  const above = walk.blocks[walk.reading - 1];
  if (context.is !== 'plain' || above?.kind !== 'item' || above.indent >= indent) return null;
  // "Data mart" over "A data mart is a \u2026"
  const said = above.lines.length === 1 ? /^(?:(?:An?|The|(?:We|I) define (?:an? |the )?) ?)?(.{2,50}?) (?:is|are|as) (?:an?|the) /.exec(plain)?.[1] : undefined;
  const name = said === undefined ? '' : joinLines(walk.text, above.lines).plain.replace(/:$/, '');
  if (name !== '' && name.length < 50 && coreName(name) === coreName(said ?? '') && canBeName(name)) return name;
  return isOnlyLink(walk, above) || spellsOut(walk, above, context.subject) ? context.subject : null;
}

/** "1. **Write-through**" among kinds right above "Data goes to the cache and the store at once.": what that is; false for any other item. */
export function tellsKindAbove({ collector, text, blocks, reading }: NoteWalk, { indent }: ItemBlock, context: Context, inline: InlineText): boolean {
  const above = blocks[reading - 1];
  if (context.is !== 'plain' || context.subject === null || !collector.kinds.has(context.subject) || above?.kind !== 'item' || above.indent >= indent || above.lines.length > 1 || !inline.plain.endsWith('.')) return false;
  const [line] = above.lines;
  if (!line || !/^\*\*[^*]+\*\*:?\s*$/.test(text.slice(line.start, line.end)) || joinLines(text, [line]).plain.replace(/:$/, '') !== context.subject) return false;
  addFirstSentence(collector, context.subject, inline);
  return true;
}

/** "OLTP - Online Transaction Processing" where OLTP is spoken of. */
function spellsOut({ text }: NoteWalk, { lines: [line] }: ItemBlock, name: string | null): boolean {
  const labelled = line && name !== null ? splitLabel(text, line) : null;
  return labelled != null && labelled.label === name && labelled.value !== null && isShortFor(name, readInline(text, labelled.value).plain);
}

const isOnlyLink = ({ text }: NoteWalk, { lines: [line, ...more] }: ItemBlock): boolean => line !== undefined && more.length === 0 && ONLY_LINK.test(text.slice(line.start, line.end));

const ONLY_LINK = /^\[\[[^\]]{2,60}\]\]\.?$/;

/** Fewer may be a list's own. */
const FEWEST_FACETS = 2;

/** How many items nested in this one have labels that say what is told of a thing. */
function facetsBelow({ blocks, text, vocabulary, reading }: NoteWalk, block: ItemBlock, from = reading): number {
  let own = 0;
  for (let at = from + 1; at < from + FARTHEST_FACET; at++) {
    const next = blocks[at];
    if (next?.kind !== 'item' || next.section !== block.section || next.indent <= block.indent) break;
    const [line] = next.lines;
    const label = line && (splitLabel(text, line)?.label ?? (line.end - line.start < 24 ? joinLines(text, [line]).plain : undefined));
    if (label !== undefined && OWN_LABELS.has(readLabel(label, vocabulary)?.meaning.is ?? '')) own++;
  }
  return own;
}
