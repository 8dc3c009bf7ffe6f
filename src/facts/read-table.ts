import { readInline, sliceInline, spanOf } from '../notes/inline-text';
import type { Span, TableBlock } from '../notes/note-document';
import { addKindInBrackets, addSolutions } from './add-solutions';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addRule, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import { SIDES, type ComparisonFact, type Facet } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import type { LabelVocabulary } from './label-vocabulary';
import { readNameParts, withoutBracket } from './name-keys';
import { isNameLike, isProductName } from './product-names';
import { readCellName, readComparison, type ComparisonContext } from './read-comparison';
import type { Context } from './read-content';
import { readComparedFacets, readFacetTable, readPropertyTable, readStatementTable } from './read-facet-table';
import { facetOfLabel, readLabel } from './read-label';
import { readOptions } from './read-options';
import { addDescribedProducts, listsChosenParts, listsProductsOnly, listsUsedProducts, PART_COLUMN, PRODUCT_COLUMN, readCategoryTable, readColumnsOfProducts, readDescribedParts, readOfferTable, readPatternColumn, readRoleTable, readSolutionTable, readTickedProducts, readVendorTable, setsCloudsSideBySide } from './read-product-table';
import { readRuleSentences } from './read-rule-sentence';
import { readOpenerColumns } from './read-opener-columns';
import { readOptionColumns, readRuleTable } from './read-rule-table';
import { readSolutionList } from './read-solution-list';
import { isKnownName, kindByName } from './read-title';
import { ADVICE, hasSign } from './word-signs';

interface TablePlace {
  /** What the section around the table is for. */
  readonly section: Context;
  /** The same, or what a label right above it says. */
  readonly around: Context;
  /** List items stand in the same section. */
  readonly isListed: boolean;
  readonly vocabulary: LabelVocabulary;
  readonly names: readonly string[];
}

/** Reads one table as what its headings and its place promise: rules, parts and products, facets, a comparison. */
export function readTable(collector: FactCollector, written: TableBlock, { section, around, isListed, vocabulary, names }: TablePlace): void {
  const { document } = collector;
  const table = withoutIdleStart(written, document.text);
  const context: ComparisonContext = { document, vocabulary, names, provenance: (span, extractor) => provenanceOf(collector, span, extractor) };
  if (section.is === 'furniture' || setsCloudsSideBySide(document.text, table) || readPatternColumn(collector, table, names)) return;
  if (around.is === 'rule' && !isListed) { readConditionTable(collector, table, around); return; }
  const subject = 'subject' in around ? around.subject : null;
  if (readOpenerColumns(collector, table, 'subject' in section ? section.subject : null, names)) return;
  const isDesign = listsChosenParts(document.text, table, vocabulary) || listsUsedProducts(document.text, table);
  const sure = around.is === 'solutions' || around.is === 'roles' || (around.is === 'facet' && around.facet === 'example');
  if (sure && subject !== null && readOfferTable(collector, table, subject, vocabulary)) return;
  if (sure && readColumnsOfProducts(collector, table)) return;
  // "Need | Tools" among the tools of something: parts, and no advice.
  if (sure && readRoleTable(collector, table, subject, vocabulary)) return;
  markProducts(collector, table);
  const rules = isDesign ? [] : readRuleTable(table, context);
  for (const rule of rules) addRule(collector, rule);
  if (rules.length > 0) {
    readNamedKinds(collector, table, rules.map(({ option }) => option), names);
    readComparedFacets(collector, table, readOptionColumns(table, rules, context), vocabulary);
    // "Scenario | Use instead" below "When not to use X": what X struggles with as well.
    if (around.is === 'facet' && around.facet === 'struggles' && around.subject !== null) readStatementTable(collector, table, { subject: around.subject, facet: around.facet, advises: around.advises === true });
    return;
  }
  if (readTickedProducts(collector, table)) return;
  if (readCategoryTable(collector, table, { isStack: subject === null, sure })) {
    addSides(collector, table, readComparison(table, context), vocabulary);
    return;
  }
  if (subject !== null && !findSolution(subject) && listsProductsOnly(document.text, table) && readSolutionTable(collector, table, { subject, sure: true, isList: true })) return;
  if (subject !== null && !findSolution(subject) && readVendorTable(collector, table, subject)) return;
  const comparisons = readComparison(table, context);
  const listed = subject !== null && readSolutionTable(collector, table, { subject, sure });
  // "Platform | Strengths" sets them side by side as well.
  if (listed && comparisons.length < 2) {
    collector.facts.push(...comparisons.filter(({ aspect }) => !PART_COLUMN.test(aspect.trim()) && readLabel(aspect, vocabulary)?.meaning.is === 'facet'));
    readComparedFacets(collector, table, comparisons, vocabulary);
    return;
  }
  if ((subject === null || !findSolution(subject)) && readRoleTable(collector, table, subject, vocabulary)) {
    addSides(collector, table, comparisons, vocabulary);
    return;
  }
  // "Aspect | Pros | Cons" over two things that the note speaks of
  const tellsApart = new Set(comparisons.flatMap(({ ratings }) => ratings.map(({ option }) => option)).filter((option) => option !== subject && names.includes(option))).size > 1;
  if (subject && !tellsApart && (readFacetTable(collector, table, subject, vocabulary) || (comparisons.length === 0 && readPropertyTable(collector, table, subject, vocabulary)))) return;
  // "Challenge | Solution"
  if (subject !== null && comparisons.length === 0 && table.header.length === 2 && facetOfLabel(readInline(document.text, table.header[0] ?? table).plain, vocabulary) === 'drawback' && HELPS.test(readInline(document.text, table.header[1] ?? table).plain.trim())) { readStatementTable(collector, table, { subject, facet: 'drawback' }); return; }
  const hasParts = subject !== null && readDescribedParts(collector, table, subject);
  const said = comparisons.length === 0 && subject !== null ? facetOfRows(table, document.text, vocabulary) : null;
  if (said !== null && subject !== null) { readStatementTable(collector, table, { subject, facet: said }); return; }
  if (comparisons.length === 0) readAdvice(collector, table, names);
  if (!describesEach(comparisons, vocabulary)) collector.facts.push(...comparisons);
  addComparedKinds(collector, table, comparisons);
  if (!listed) addComparedSolutions(collector, table, comparisons, subject);
  if (comparisons.length > 0) addDescribedProducts(collector, table);
  readComparedFacets(collector, table, comparisons, vocabulary);
  if (comparisons.length === 0 && !hasParts && !addDescribedProducts(collector, table, { kindsOnly: true })) addKindsInCells(collector, table);
  if (comparisons.length === 0 && around.is === 'facet' && around.subject !== null && table.header.length <= 3) readStatementTable(collector, table, { subject: around.subject, facet: around.facet, advises: around.advises === true });
  if (comparisons.length > 0) for (const row of table.rows) reportRagged(collector, table, row);
}

const HELPS = /^(?:(?:our |the |possible )?(?:solutions?|mitigations?|fix(?:es)?|workarounds?|remed(?:y|ies)|answers?)|how to (?:handle|mitigate|solve|fix)\b.*)$/i;

/** "Type | Strengths | Examples": what a table says of its rows beside the products of each. */
function addSides(collector: FactCollector, table: TableBlock, comparisons: readonly ComparisonFact[], vocabulary: LabelVocabulary): void {
  const sides = comparisons.flatMap((comparison) => {
    const facet = facetOfLabel(comparison.aspect, vocabulary);
    return facet !== null && SIDES.has(facet) ? [{ comparison, facet }] : [];
  });
  const told = sides.map(({ comparison }) => comparison);
  // What each is for compares nothing by itself.
  if (sides.some(({ facet }) => facet === 'benefit' || facet === 'drawback')) collector.facts.push(...told);
  readComparedFacets(collector, table, told, vocabulary);
}

/** `| Pattern | Description | When to use |`, `| Option | Reason not chosen |`: what each row is and is for, or why not, which compares nothing. */
function describesEach(comparisons: readonly ComparisonFact[], vocabulary: LabelVocabulary): boolean {
  if (comparisons.length === 1 && REFUSED.test(comparisons[0]?.aspect.trim() ?? '')) return true;
  const others = comparisons.filter(({ aspect }) => !IS_DESCRIPTION.test(aspect.trim()));
  if (others.length === 0) return (comparisons[0]?.ratings.length ?? 0) > 2;
  return others.length < comparisons.length && others.every(({ aspect }) => ['suits', 'struggles', 'example'].includes(facetOfLabel(aspect, vocabulary) ?? ''));
}

const REFUSED = /^(?:why|reasons?)\b.*\b(?:not|rejected|discarded|dismissed|ruled out|excluded)\b/i;

const IS_DESCRIPTION = /^(?:descriptions?|definition|what it (?:is|does)|purpose|responsibilit(?:y|ies)|summary|meaning|in (?:one|a) (?:sentence|line|word)|in short|one[- ]liner|beschreibung|descripci\u00f3n|descri\u00e7\u00e3o)$/i;

/** The table without a first column that holds nothing at all, or that counts the rows. */
function withoutIdleStart(table: TableBlock, text: string): TableBlock {
  const isCount = table.header.length > 2 && table.header[0] !== undefined && /^(?:#|no\.?|nr\.?)$/i.test(readInline(text, table.header[0]).plain.trim()) && table.rows.every(([cell]) => cell !== undefined && /^\d{0,3}\.?$/.test(text.slice(cell.start, cell.end).trim()));
  const isIdle = isCount || [table.header, ...table.rows].every(([cell]) => cell !== undefined && cell.end <= cell.start);
  return isIdle && table.header.length > 2 ? { ...table, header: table.header.slice(1), rows: table.rows.map((row) => row.slice(1)) } : table;
}

const PRODUCT_CORNER = /^(?:(?:aws|azure|gcp|google cloud|cloud) )?(?:services?|tools?|products?|vendors?|platforms?|providers?|brokers?|engines?|frameworks?)$/i;

/** `| Service | Best when |` over some known products: the others are products as well. */
function markProducts({ document: { text }, kinds }: FactCollector, { header: [corner], rows }: TableBlock): void {
  if (!corner || !PRODUCT_CORNER.test(readInline(text, corner).plain.trim())) return;
  const names = rows.flatMap(([cell]) => (cell && cell.end > cell.start ? [readCellName(text, cell)] : []));
  if (names.filter((name) => findSolution(withoutBracket(name))).length * 3 < names.length) return;
  for (const name of names) if (kindByName(name) === null && isNameLike(name)) kinds.set(name, 'solution');
}

/** `| Benefit | Description |`: what the rows are of the subject, and what explains them; null for any other table. */
function facetOfRows({ header }: TableBlock, text: string, vocabulary: LabelVocabulary): Facet | null {
  const [first = '', ...others] = header.map((span) => readInline(text, span).plain.trim());
  const meaning = readLabel(first, vocabulary)?.meaning;
  const isSaid = meaning?.is === 'facet' && (meaning.facet === 'benefit' || meaning.facet === 'drawback' || meaning.facet === 'suits' || meaning.facet === 'struggles');
  const isPrinciple = meaning?.is === 'facet' && meaning.facet === 'principle' && others.every((title) => /^what\b/i.test(title));
  return (isSaid || isPrinciple) && others.length > 0 && others.every((title) => EXPLAINS.test(title)) ? meaning.facet : null;
}

const EXPLAINS = /^(?:what (?:it|this|that) means|descriptions?|details?|explanations?|why|why it matters|how|notes?|impact|meaning|reason|beschreibung)$/i;

/** A table under "Choose REST when": what its first column lists, the others explain. */
function readConditionTable(collector: FactCollector, table: TableBlock, { options, stance }: Extract<Context, { is: 'rule' }>): void {
  for (const [cell] of table.rows) {
    const condition = cell && cell.end > cell.start ? readInline(collector.document.text, cell).plain : '';
    if (!cell || condition === '') continue;
    for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `table ${table.line}`, at: provenanceOf(collector, cell, 'choice-list') });
  }
}

const ARE_TOOLS = /\btools$/i;

/**
 * "Message brokers" over a table that compares Kafka with RabbitMQ, or in its corner: products of that part. Where two thirds of the options are
 * products, the others are as well.
 */
function addComparedSolutions(collector: FactCollector, table: TableBlock, comparisons: readonly ComparisonFact[], around: string | null): void {
  const { text } = collector.document;
  const options = comparisons[0]?.ratings.map(({ option }) => option) ?? [];
  const [corner] = table.header;
  const title = corner === undefined ? '' : readCellName(text, corner);
  // "Landscape" in the note on message brokers tells nothing by itself.
  const subject = isPartName(title) ? title : around !== null && kindByName(around) === null && !ARE_TOOLS.test(around) ? collector.outline.noteSubject ?? around : around;
  const isPart = subject === around && namesPartOfTools(collector, subject);
  if (options.length < 2 || subject === null || findSolution(subject) || (kindByName(subject) === null && !ARE_TOOLS.test(subject) && subject !== title && !isPart)) return;
  const known = options.filter((option) => findSolution(option)).length;
  const areMost = options.filter(beginsWithProduct).length * 3 >= options.length * 2;
  const namesProducts = PRODUCT_COLUMN.test(title) || subject === title;
  // What is built of such products is told by a heading that says so.
  if (kindByName(subject) !== 'component' && !namesProducts && !ARE_TOOLS.test(subject)) return;
  if (known < options.length && !areMost && !((namesProducts || ARE_TOOLS.test(subject)) && known * 2 >= options.length)) return;
  for (const cell of [...table.header.slice(1), ...table.rows.flatMap(([name]) => name ?? [])]) {
    const name = cell.end > cell.start ? readCellName(text, cell) : '';
    // "Elasticsearch, Logstash, Kibana (ELK)"
    if (name.includes(', ') && isSureSolutionList(withoutBracket(name))) { addSolutions(collector, readInline(text, cell), { subject, role: null, strict: true }); continue; }
    // "GKE Ingress (Google)"
    const bare = withoutBracket(name);
    const solution = findSolution(name)?.name ?? (areMost && options.includes(bare) && (isNameLike(bare) || isProductName(bare)) ? bare : undefined);
    if (solution === undefined) continue;
    if (!findSolution(name)) collector.kinds.set(bare, 'solution');
    addUse(collector, { subject, solution, role: null, group: `${subject}||${table.line}`, span: cell, extractor: 'comparison', vote: subject === around && !isPart ? {} : { component: 1 } });
  }
}

/** "Logs" below "Observability tools": what the products there are sorted by. */
function namesPartOfTools({ outline, document, section }: FactCollector, name: string | null): boolean {
  return name !== null && outline.roles[section]?.candidate === name && outline.roles[document.sections[section]?.parent ?? -1]?.meaning?.is === 'solutions';
}

/** "Ingress Controller", "Vector database": the name of a part, and no heading that every table may have. */
const isPartName = (title: string): boolean => title.includes(' ') && (componentVocabulary().has(title.toLowerCase()) || kindByName(title) === 'component') && !PRODUCT_COLUMN.test(title.replace(/\s(?:databases?|stores?|brokers?|engines?)$/i, ''));

const beginsWithProduct = (name: string): boolean => isProductName(withoutBracket(name)) || findSolutions(name)[0]?.start === 0;

/** "Object storage (MinIO / Ceph)" among the options that are compared: unknown products too where most brackets hold known ones. */
function addComparedKinds(collector: FactCollector, { header: [corner], rows }: TableBlock, comparisons: readonly ComparisonFact[]): void {
  const options = comparisons[0]?.ratings.map(({ option }) => option) ?? [];
  const kinds = rows.flatMap(([name]) => (name && name.end > name.start ? [readInline(collector.document.text, name)] : []))
    .filter(({ plain }) => plain.endsWith(')') && options.includes(plain.slice(0, plain.lastIndexOf('(')).trimEnd()));
  const known = kinds.filter(({ plain }) => isSolutionList(plain.slice(plain.lastIndexOf('(') + 1, -1))).length;
  // "Type" over "Key-value (DynamoDB)" and "Document (MongoDB)": sorts of a part.
  const areSorts = corner !== undefined && kinds.length === rows.length && known * 2 > kinds.length && SORT_CORNER.test(readInline(collector.document.text, corner).plain.trim());
  for (const inline of kinds) addKindInBrackets(collector, inline, null, { isKind: true, mayBeUnknown: known * 2 > kinds.length, ofKind: areSorts ? 'component' : undefined });
}

const SORT_CORNER = /^(?:(?:database|db|store|storage|data store|nosql) )?(?:types?|kinds?|famil(?:y|ies)|categor(?:y|ies)|class)$/i;

/** "CDN (Cloudflare, CloudFront)" as a cell of a table that is nothing else: the products of that kind. */
function addKindsInCells(collector: FactCollector, { rows }: TableBlock): void {
  const { text } = collector.document;
  for (const cell of rows.flat()) if (text.charCodeAt(cell.end - 1) === 41 && /^(?:\S+ ){1,3}\(/.test(text.slice(cell.start, cell.end))) addKindInBrackets(collector, readInline(text, cell), null);
}

/** Cells that are recommendations by themselves: "When rows are linked use SQL". */
function readAdvice(collector: FactCollector, table: TableBlock, names: readonly string[]): void {
  for (const cell of table.rows.flat()) {
    if (cell.end <= cell.start || !hasSign(collector.words, ADVICE, cell.start, cell.end)) continue;
    const inline = readInline(collector.document.text, cell);
    for (const { options, stance, condition, from, to } of readRuleSentences(inline.plain, names)) {
      const at = provenanceOf(collector, spanOf(inline, from, to), 'rule-cell');
      for (const option of options) addRule(collector, { option, stance, when: [readCondition(condition, null)], certain: true, group: `table ${table.line}`, at });
    }
  }
}

/** "NewSQL (CockroachDB, YugabyteDB)" where a table recommends it: the products that the kind in front uses. */
function readNamedKinds(collector: FactCollector, table: TableBlock, options: readonly string[], names: readonly string[]): void {
  const { text } = collector.document;
  for (const cell of table.rows.flat()) {
    const raw = text.slice(cell.start, cell.end);
    if (!raw.includes('(') && !raw.includes(': ')) continue;
    const inline = readInline(text, cell);
    // "Time-series database: InfluxDB, QuestDB"
    const colon = inline.plain.indexOf(': ');
    const named = inline.plain.slice(0, Math.max(0, colon));
    if (isKnownName(named) && !findSolution(named) && options.length > 0) addSolutions(collector, sliceInline(inline, colon + 2, inline.plain.length), { subject: named, role: null, strict: true });
    // "Load balancer (ALB)" spells one name twice.
    if (readNameParts(inline.plain).aliases.length > 0) continue;
    for (const { name, role, span } of readSolutionList(inline, { unknownToo: false })) {
      const [kind] = role === null || findSolution(role) ? [] : readOptions(role, names);
      if (kind && options.includes(kind.name)) addUse(collector, { subject: kind.name, solution: name, role: null, group: `${kind.name}||${table.line}`, span, extractor: 'rule-table', vote: { component: 1 } });
    }
  }
}

function reportRagged(collector: FactCollector, table: TableBlock, row: readonly Span[]): void {
  const [first] = row;
  const extra = row[table.header.length];
  if (!first || !extra) return;
  collector.problems.push({
    code: 'ragged-table-row', at: provenanceOf(collector, { start: first.start, end: (row.at(-1) ?? first).end }, 'table'),
    effect: `What stands behind the last column is left out: ${readInline(collector.document.text, extra).plain}.`,
    cause: `The row has ${row.length} cells, its table ${table.header.length} columns.`,
    tip: 'Write a pipe that belongs to the text as \\|, or add a column.',
  });
}
