import { readInline, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span, TableBlock } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addRule, addStatement, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { ComparisonFact, Facet } from './fact';
import { findSolution } from './find-solutions';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { matchShortForm } from './name-keys';
import { addAdvice, advises, LEADING_IF } from './read-choice';
import { addFacet } from './read-content';
import { ASPECT_CORNER } from './read-comparison';
import { facetOfLabel, readLabel } from './read-label';
import { DESCRIBES, listsUsedProducts, PART_COLUMN } from './read-product-table';
import { readSolutionList } from './read-solution-list';
import { canBeName, kindByName } from './read-title';
import { splitConditions, splitItems } from './split-items';

/** A cell that recommends its option by itself. */
const CELL_ADVICE = /^(?:use|choose|pick|prefer|take)(?: (?:it|this|them))? (?:when|whenever|if|for) /i;

/** A column or row of conditions: "When to choose", "Avoid when". */
const ADVISING_ASPECT = /^\W*(?:when|choose|use|pick|prefer|avoid|don[\u2019']?t use|do not use|skip)\b/i;

/** Facets that a table says of its options by rows or columns of their own ("Best for", "Cons"). */
const SAID_OF_OPTIONS: ReadonlySet<Facet> = new Set<Facet>(['suits', 'struggles', 'benefit', 'drawback']);

/** "\u2705 Strong", "Rarely used": what rates, and tells no case. */
const RATES = /^[\u2705\u274c\u26a0\u2714\u2716]|^(?:rarely|seldom|hardly ever|never|not) (?:used|recommended|needed)[.]?$/iu;

/** Corner of a table whose rows are products. */
const PRODUCT_CORNER = /^(?:solutions?|products?|tools?|vendors?|engines?|brokers?|frameworks?|platforms?|projects?|librar(?:y|ies)|software|servers?|runtimes?)$/i;
/** Corner of a table whose rows are patterns of one sort, and a column that says what each is. */
const PATTERN_CORNER = /^(?:(?:\p{L}+ )?(?:patterns?|strateg(?:y|ies)|approach(?:es)?|techniques?|methods?|mechanisms?|styles?|topolog(?:y|ies)|variants?))$/iu;

/**
 * What a comparison tells of its options besides ratings: "Examples" and "Tools" list what each uses; where the options are rows, columns
 * such as "When to use" are facets of each.
 */
export function readComparedFacets(collector: FactCollector, table: TableBlock, comparisons: readonly ComparisonFact[], vocabulary: LabelVocabulary): void {
  const { text } = collector.document;
  const [corner] = table.header;
  const facets = new Set(comparisons.map(({ aspect }) => facetOfLabel(aspect, vocabulary)));
  const isPatternTable = comparisons.length > 0 && corner !== undefined && PATTERN_CORNER.test(readInline(text, corner).plain.trim());
  const isProductTable = corner !== undefined && PRODUCT_CORNER.test(readInline(text, corner).plain.trim());
  const tellsRoles = listsUsedProducts(text, table);
  for (const { aspect, ratings: cells } of comparisons) {
    const ratings = cells.filter(({ text: cell }) => cell !== '');
    if (tellsRoles && PART_COLUMN.test(aspect.trim())) continue;
    if (isProductTable) for (const { option } of ratings) if (kindByName(option) === null) collector.kinds.set(option, 'solution');
    const reading = readLabel(aspect, vocabulary);
    // "Scaling limits" rates the options, whatever is behind it.
    const isOfOther = reading?.about != null && reading.meaning.is === 'facet' && (reading.meaning.facet === 'benefit' || reading.meaning.facet === 'drawback');
    const meaning = OPPOSED.test(aspect.trim()) && facets.has('suits') ? STRUGGLES : isOfOther ? undefined : reading?.meaning;
    // A table that weighs its rows on both sides says what they are, too.
    if (DESCRIBES.test(aspect) && (isPatternTable || (facets.has('benefit') && facets.has('drawback')))) {
      for (const { option, at: cell } of ratings) if (canBeName(option)) addStatement(collector, { subject: option, facet: 'definition', inline: readInline(text, cell) });
      continue;
    }
    // "Garden examples": products for each option.
    const lists = meaning?.is === 'solutions' || (meaning?.is === 'facet' && meaning.facet === 'example') || (meaning === undefined && /\sexamples$/i.test(aspect) && ratings.every(({ text: cell }) => isSolutionList(cell)));
    const stance = meaning?.is === 'facet' && (ADVISING_ASPECT.test(aspect) || advises(aspect)) ? meaning.facet === 'suits' ? 'prefer' : meaning.facet === 'struggles' ? 'avoid' : null : null;
    if (stance !== null) {
      for (const { option, at: cell } of ratings) {
        const inline = readInline(text, cell);
        // "\u2705 Strong support" rates, and is no case.
        if (RATES.test(inline.plain)) continue;
        // What a name does not tell to be anything would be taken for a pattern.
        if (meaning?.is === 'facet' && (findSolution(option) !== null || isProductTable || (kindByName(option) ?? 'solution') !== 'solution' || (isPatternTable && canBeName(option)))) for (const { from, to } of splitItems(inline, meaning.facet)) addStatement(collector, { subject: option, facet: meaning.facet, inline, from, to });
        for (const { from, to } of splitConditions(inline)) addRule(collector, { option, stance, when: [readCondition(inline.plain.slice(from, to).replace(LEADING_IF, ''), null)], certain: true, group: `table ${cell.line}`, at: provenanceOf(collector, spanOf(inline, from, to), 'comparison') });
      }
      continue;
    }
    for (const { option, text: said, at: cell } of ratings) {
      const advice = CELL_ADVICE.exec(said);
      if (advice) addRule(collector, { option, stance: 'prefer', when: [readCondition(said.slice(advice[0].length).replace(/[.]$/, ''), null)], certain: true, group: `table ${cell.line}`, at: cell });
    }
    if (lists && !ratings.some(({ text: cell }) => isSolutionList(cell) || bracketOf(cell) !== null)) continue;
    const facet = meaning?.is === 'facet' && SAID_OF_OPTIONS.has(meaning.facet) ? meaning.facet : null;
    if (!lists && facet === null) continue;
    for (const { option, at: cell } of ratings) {
      if (facet !== null) {
        if (facet === 'suits' && RATES.test(readInline(text, cell).plain)) continue;
        for (const inline of readLines(text, cell)) for (const { from, to } of splitItems(inline, facet)) {
          addStatement(collector, { subject: option, facet, inline, from, to });
          if (facet === 'suits') addRule(collector, { option, stance: 'prefer', when: [readCondition(inline.plain.slice(from, to), null)], certain: true, group: `table ${cell.line}`, at: provenanceOf(collector, spanOf(inline, from, to), 'comparison') });
        }
        continue;
      }
      const whole = readInline(text, cell);
      const listed = isSolutionList(whole.plain) ? null : bracketOf(whole.plain);
      const inline = listed === null ? whole : sliceInline(whole, listed.from, listed.to);
      if (findSolution(option) || !(meaning?.is === 'solutions' || isSolutionList(inline.plain))) continue;
      for (const { name, role, span } of readSolutionList(inline, { unknownToo: true })) addUse(collector, { subject: option, solution: name, role, group: `${option}||${cell.line}`, span, extractor: 'comparison' });
    }
  }
}

/** "Sidecar proxy (e.g. Envoy, Linkerd)": where the products in its brackets stand; null where it has none. */
function bracketOf(plain: string): { readonly from: number; readonly to: number } | null {
  const [whole = '', listed = ''] = /\((?:e\.\s?g\.?,?\s|such as |like )?([^()]{3,100})\)\s*$/.exec(plain) ?? [];
  const to = plain.lastIndexOf(')');
  return whole !== '' && isSolutionList(listed) ? { from: to - listed.length, to } : null;
}

/** What a column beside "Best for" says of the contrary. */
const OPPOSED = /^(?:anti-?patterns?|less suited|avoid|not)$/i;
const STRUGGLES: Meaning = { is: 'facet', facet: 'struggles' };

/** Corner of a table whose rows are what is told of one thing. */
const ASPECT = /^(?:aspects?|aspekt|attributes?|propert(?:y|ies)|fields?|dimensions?|area|topic|key)$/i;

/** Heading of what is better with the thing that solves it. */
const SOLVED = /^(?:problems?|challenges?|issues?|pain points?|before|without)$/i;

/** A table under "Best for": its first column lists what is said, the others explain. */
export function readStatementTable(collector: FactCollector, table: TableBlock, { subject, facet, advises = false }: { readonly subject: string; readonly facet: Facet; readonly advises?: boolean }): void {
  const { text } = collector.document;
  const [corner] = table.header;
  // "Aspect | Property": what is said stands in the second column.
  const at = table.header.length === 2 && corner && (ASPECT.test(readInline(text, corner).plain.trim()) || (facet === 'benefit' && SOLVED.test(readInline(text, corner).plain.trim()))) ? 1 : 0;
  for (const row of table.rows) {
    const cell = row[at];
    if (!cell || cell.end <= cell.start) continue;
    const inline = readInline(text, cell);
    addStatement(collector, { subject, facet, inline });
    if (advises) addAdvice(collector, { subject, facet, inline });
  }
}

/** `| Pros | Cons |`, `| Aspect | Pros | Cons | Notes |`: every heading behind the aspects is a facet or speaks of the others, every cell below a facet a statement of `subject`. False for any other table. */
export function readFacetTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const titles = table.header.map((span) => readInline(text, span).plain.trim());
  const facets = titles.map((title, column): Facet | null => {
    // "Limitation | Why it matters" explains.
    if (column > 0 && /^why\b/i.test(title)) return null;
    const meaning = readLabel(title, vocabulary)?.meaning;
    return meaning?.is === 'facet' ? meaning.facet : takenOrNot(title, subject);
  });
  // "Benefit | Cost", "Strengths | Trade-offs": a price only where the other side is a gain.
  if (titles.length === 2 && facets[0] === 'benefit' && PRICE.test(titles[1] ?? '')) facets[1] = 'drawback';
  const hasSides = ASPECT_CORNER.test(titles[0] ?? '') && facets.includes('benefit') && facets.includes('drawback');
  const judged = hasSides ? facets.filter((facet) => facet !== null) : facets;
  if (judged.length < 2 || judged.includes(null) || judged.includes('definition') || new Set(judged).size < judged.length) return false;
  for (const row of table.rows) {
    for (const [index, cell] of row.entries()) {
      const facet = facets[index];
      if (!facet) continue;
      const title = titles[index] ?? '';
      for (const inline of readLines(text, cell)) {
        addFacet(collector, { subject, facet, inline, prose: false });
        if (advises(title) || takenOrNot(title, subject) !== null) addAdvice(collector, { subject, facet, inline });
      }
    }
  }
  return true;
}

const PRICE = /^\P{L}*(?:costs?|trade-?offs?)$/iu;

/** "Use dbt", "Don't use dbt" where dbt is spoken of; null for any other heading. */
function takenOrNot(title: string, subject: string): 'suits' | 'struggles' | null {
  const [, not, named = ''] = /^\P{L}*(don[\u2019']?t use|do not use|avoid|skip)?\s?(?:use|choose|pick)?\s?(\p{L}.{0,40})$/iu.exec(title) ?? [];
  if (named === '' || title.replace(/^\P{L}*/u, '') === named || matchShortForm(named, [subject]) === null) return null;
  return not === undefined ? 'suits' : 'struggles';
}

/** `| Tools | Redis |` over `| Good fit | Read-heavy apps |`: every row is a label of `subject` with its value. False where half of the rows or more are none. */
export function readPropertyTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const rows = [table.header, ...table.rows].flatMap(([label, value]) => {
    const reading = label && value && label.end > label.start && value.end > value.start ? readLabel(readInline(text, label).plain.replace(/:$/, ''), vocabulary) : null;
    const meaning = reading?.meaning.is === 'trade-off' ? COSTS : reading?.meaning;
    return reading && meaning && value && reading.about === null && (meaning.is === 'facet' || meaning.is === 'solutions') ? [{ meaning, value }] : [];
  });
  const [corner = '', behind = ''] = table.header.length === 2 ? table.header.map((span) => readInline(text, span).plain.trim()) : [];
  const parts = !ASPECT.test(corner) ? [] : table.rows.flatMap(([label, value]) => {
    const part = label && label.end > label.start ? readInline(text, label).plain.replace(/:$/, '') : '';
    const inline = value && value.end > value.start ? readInline(text, value) : null;
    return inline && componentVocabulary().has(part.toLowerCase()) && isSureSolutionList(inline.plain, 1) ? [{ part, inline }] : [];
  });
  for (const { part, inline } of parts) addSolutions(collector, inline, { subject, role: part, strict: true });
  if (parts.length > 0 && rows.length === 0) return true;
  // "Aspect | Details" describes one thing, whatever else its rows say.
  const isProfile = ASPECT.test(corner) && DETAILS.test(behind);
  if (corner === '' || rows.length < (isProfile ? 1 : 2) || (!isProfile && rows.length * 2 < table.rows.length)) return false;
  for (const { meaning, value } of rows) {
    for (const inline of readLines(text, value)) {
      if (meaning.is === 'solutions') addSolutions(collector, inline, { subject, role: null, strict: false });
      else for (const { from, to } of splitItems(inline, meaning.facet)) addStatement(collector, { subject, facet: meaning.facet, inline, from, to });
    }
  }
  return true;
}

const DETAILS = /^(?:details?|descriptions?|values?|information|info|summary)$/i;
/** "Trade-offs" beside "Benefits" are what it costs. */
const COSTS: Meaning = { is: 'facet', facet: 'drawback' };

/** The lines of a cell, which `<br>` parts, without the dashes that stand for bullets; none where it is empty. */
function readLines(text: string, cell: Span): readonly InlineText[] {
  const lines: InlineText[] = [];
  let from = cell.start;
  for (const { 0: line } of text.slice(cell.start, cell.end).matchAll(/(?:(?!<br\s*\/?>).)+|<br\s*\/?>/gi)) {
    const start = from + (/^\s*(?:[-*\u2022]\s+)?/.exec(line)?.[0].length ?? 0);
    from += line.length;
    if (start < from && !/^<br/i.test(line)) lines.push(readInline(text, { start, end: from }));
  }
  return lines;
}
