import { readInline, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span, TableBlock } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addRule, addStatement, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { ComparisonFact, Facet } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { canBeName, kindByName } from './read-title';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { addFacet } from './read-content';
import { addAdvice, advises, LEADING_IF } from './read-choice';
import { readLabel } from './read-label';
import { isSolutionList, isSureSolutionList, readSolutionList } from './read-solution-list';
import { splitConditions, splitItems } from './split-items';

const ROLE_CORNER = /^(?:layers?|components?|roles?|functions?|stages?|purpose|concern|capabilit(?:y|ies)|category|step|area|schicht|komponente|need)$/i;

/** Headings over what was chosen for each part. */
const CHOSEN = /^(?:(?:tools?|products?) ?\/ ?examples?|choice|chosen|our choice|picks?|picked|selected|selection|decision|decided|we use|used|chosen \p{L}+|selected \p{L}+)$/iu;
/** Headings over parts of a whole; a need is none. */
const PART_CORNER = /^(?:terms?|concepts?|layers?|components?|concerns?|stages?|steps?|parts?|capabilit(?:y|ies)|building blocks?|schicht|komponente)$/i;

/** True for `| Concern | Choice | Why |`: what a design is made of, and no advice. */
export function listsChosenParts(text: string, table: TableBlock, vocabulary: LabelVocabulary): boolean {
  const [corner, ...columns] = table.header.map((span) => readInline(text, span).plain.trim());
  return PART_CORNER.test(corner ?? '') && columns.some((title) => CHOSEN.test(title) || readLabel(title, vocabulary)?.meaning.is === 'solutions');
}

/** True for `| Tool | Use |`: products, and what each is there for. */
export function listsUsedProducts(text: string, { header }: TableBlock): boolean {
  const [corner = '', ...columns] = header.map((span) => readInline(text, span).plain.trim());
  return PRODUCT_COLUMN.test(corner) && columns.some((title) => PART_COLUMN.test(title));
}

/** `| Layer | Tools |`, `| Concern | Choice |`: each cell's solutions are used by `subject` in the row's role. False where the table is none of that shape. */
export function readRoleTable(collector: FactCollector, table: TableBlock, subject: string | null, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const header = table.header.map((span) => readInline(text, span).plain);
  const titled = (index: number): boolean => CHOSEN.test(header[index]?.trim() ?? '') || readLabel(header[index] ?? '', vocabulary)?.meaning.is === 'solutions';
  const isCase = subject !== null && /^use cases?$/i.test(header[0] ?? '') && header.some((title, index) => titled(index) && /\bexamples?$/i.test(title));
  const columns = isCase || ROLE_CORNER.test(header[0] ?? '') ? header.flatMap((title, index) => (index > 0 && (titled(index) || (!isCase && !findSolution(title) && holdsLists(text, table, index))) ? [index] : [])) : [];
  if (columns.length === 0) return false;
  // "Category | Examples | When to use" says more of its rows than which products they have.
  if (subject === null && header.some((title, index) => index > 0 && !columns.includes(index) && readLabel(title, vocabulary)?.meaning.is === 'facet')) return false;
  let read = false;
  for (const row of table.rows) {
    const role = row[0] ? readInline(text, row[0]).plain : '';
    // In a stack of nothing else each part has its products itself.
    const owner = subject ?? (canBeName(role) && !findSolution(role) ? role : null);
    if (owner === null) continue;
    for (const column of columns) {
      const cell = row[column];
      if (!cell || cell.end <= cell.start) continue;
      for (const { name, role: own, span } of readSolutionList(readInline(text, cell), { unknownToo: titled(column) })) {
        addUse(collector, { subject: owner, solution: name, role: own ?? (role === '' || subject === null ? null : role), group: `${owner}|${role}|${table.line}`, span, extractor: 'role-table', vote: subject === null ? { component: 1 } : {} });
        if (subject !== null && canBeName(role) && !findSolution(role)) addUse(collector, { subject: role, solution: name, role: null, group: `${role}||${table.line}`, span, extractor: 'role-table', vote: { component: 1 } });
        read = true;
      }
    }
  }
  return read;
}

/** "Local" and "AWS" beside "Layer": a column most cells of which are products, whatever its heading. */
function holdsLists(text: string, { rows }: TableBlock, column: number): boolean {
  const cells = rows.flatMap((row) => { const cell = row[column]; return cell && cell.end > cell.start ? [readInline(text, cell).plain] : []; });
  return cells.length > 2 && cells.filter((cell) => isSolutionList(cell)).length * 3 >= rows.length * 2;
}

/** `| Component | Description |`: the products that a part's description begins with or has in brackets, for the part and for `subject`. */
export function readDescribedParts(collector: FactCollector, table: TableBlock, subject: string): void {
  const { text } = collector.document;
  const [corner = '', behind = ''] = table.header.map((span) => readInline(text, span).plain.trim());
  if (!PART_CORNER.test(corner) || !(DESCRIBES.test(behind) || TASK.test(behind))) return;
  for (const [name, cell] of table.rows) {
    if (!name || !cell || cell.end <= cell.start) continue;
    const part = readInline(text, name).plain;
    if (!canBeName(part) || findSolution(part)) continue;
    const inline = readInline(text, cell);
    const bracket = /\((?:(?:e\.g\.?,?|such as|like|via|for example,?) )?([^()]{3,80}?)(?:,? etc\.?)?\)/.exec(inline.plain);
    const led = /^(.{3,60}?)\s(?:for|to)\s/.exec(inline.plain)?.[1] ?? '';
    const from = bracket?.[1] !== undefined && isSureSolutionList(bracket[1], 1) ? bracket.index + bracket[0].indexOf(bracket[1]) : 0;
    const list = from > 0 ? bracket?.[1] ?? '' : led !== '' && isSureSolutionList(led, 1) ? led : '';
    if (list === '') continue;
    const members = sliceInline(inline, from, from + list.length);
    addSolutions(collector, members, { subject: part, role: null, strict: true });
    if (!findSolution(subject)) addSolutions(collector, members, { subject, role: part, strict: true });
  }
}

/** `| Service | Category |`: each product is used by the part that its category names. False where there is no such column. */
export function readCategoryTable(collector: FactCollector, table: TableBlock): boolean {
  const { text } = collector.document;
  const [corner = '', ...columns] = table.header.map((span) => readInline(text, span).plain.trim());
  const column = columns.findIndex((title) => /^(?:categor(?:y|ies)|kategorie)$/i.test(title)) + 1;
  if (column === 0 || !PRODUCT_COLUMN.test(corner)) return false;
  let read = false;
  for (const row of table.rows) {
    const [cell] = row;
    const named = row[column];
    const part = named && named.end > named.start ? readInline(text, named).plain : '';
    if (!cell || cell.end <= cell.start || !canBeName(part) || findSolution(part) || OF_WHOM.test(part)) continue;
    for (const { name, role, span } of readSolutionList(readInline(text, cell), { unknownToo: true })) addUse(collector, { subject: part, solution: name, role, group: `${part}||${table.line}`, span, extractor: 'solution-table', vote: { component: 1 } });
    read = true;
  }
  return read;
}

/** `| Open source | Managed |` where products are promised: every cell is one that `subject` uses. False where a heading says something else. */
export function readOfferTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  if (!table.header.every((span) => readLabel(readInline(text, span).plain.trim(), vocabulary)?.meaning.is === 'solutions')) return false;
  for (const cell of table.rows.flat()) if (cell.end > cell.start) addSolutions(collector, readInline(text, cell), { subject, role: null, strict: false });
  return true;
}

/** Categories that say whose a product is, and of which sort of business. */
const OF_WHOM = /^(?:open[- ]source|commercial|managed|self-hosted|proprietary|free|paid|cloud|saas|on-prem(?:ises)?|other)$/i;

/** Headings of a column that names products. */
export const PRODUCT_COLUMN = /\b(?:services?|tech|infrastructure|tools?|projects?|products?|technolog(?:y|ies)|technologies?|outils?|produits?|herramientas?|tecnolog[i\u00ed]as?|productos?|ferramentas?|werkzeuge?|produkte?|technologien?|solutions?|software|platforms?|databases?|frameworks?|engines?|brokers?|vendors?|names?|examples?)$/i;
/** In words. */
const LONGEST_ROLE = 6;
/** Headings of a column that says which part a product plays. */
const PART_COLUMN = /^(?:usage typique|rol|uso|r[o\u00f4]le|zweck|(?:primary |main |key )?roles?\b.*|purpose|used (?:for|as)|use|function|what it does|layer|component|job|responsibility|aufgabe|rolle|zweck)$/i;

/**
 * `| Tool | Description |`, `| Service | Role |`: the products in the first column are used by `subject`. `sure` where the place promises
 * products; elsewhere a column has to say which part each plays. False where fewer than half of the rows name a known one.
 */
export function readSolutionTable(collector: FactCollector, table: TableBlock, { subject, sure }: { readonly subject: string; readonly sure: boolean }): boolean {
  const { text } = collector.document;
  const header = table.header.map((span) => readInline(text, span).plain.trim());
  const part = header.findIndex((title, index) => index > 0 && PART_COLUMN.test(title));
  const isRole = /\brol/i.test(header[part] ?? '');
  if (!PRODUCT_COLUMN.test(header[0] ?? '') || (!sure && part < 0)) return false;
  const rows = table.rows.flatMap((row) => {
    const [cell] = row;
    const role = row[part];
    const listed = cell && cell.end > cell.start ? readSolutionList(readInline(text, cell), { unknownToo: true }) : [];
    const said = role && role.end > role.start ? readInline(text, role).plain : '';
    // A sentence tells what it is, not which part it plays.
    return listed.length === 0 ? [] : [{ listed, role: said === '' || (!isRole && said.split(' ').length > LONGEST_ROLE) ? null : said }];
  });
  if (rows.filter(({ listed }) => listed.some(({ name, known }) => known || findSolutions(name)[0]?.start === 0)).length * (part < 0 ? 2 : 4) < table.rows.filter(([cell]) => cell !== undefined && cell.end > cell.start).length) return false;
  for (const { listed, role } of rows) {
    for (const { name, role: own, span } of listed) addUse(collector, { subject, solution: name, role: own ?? role, group: `${subject}||${table.line}`, span, extractor: 'solution-table' });
  }
  return true;
}

/** A cell that recommends its option by itself. */
const CELL_ADVICE = /^(?:use|choose|pick|prefer|take)(?: (?:it|this|them))? (?:when|whenever|if|for) /i;

/** A column or row of conditions: "When to choose", "Avoid when". */
const ADVISING_ASPECT = /^\W*(?:when|choose|use|pick|prefer|avoid|don[\u2019']?t use|do not use|skip)\b/i;

/** Facets that a table says of its options by rows or columns of their own ("Best for", "Cons"). */
const SAID_OF_OPTIONS: ReadonlySet<Facet> = new Set<Facet>(['suits', 'struggles', 'benefit', 'drawback']);

/** Corner of a table whose rows are products. */
const PRODUCT_CORNER = /^(?:solutions?|products?|tools?|vendors?|engines?|brokers?|frameworks?|platforms?|projects?|librar(?:y|ies)|software|servers?|runtimes?)$/i;
/** Corner of a table whose rows are patterns of one sort, and a column that says what each is. */
const PATTERN_CORNER = /^(?:(?:\p{L}+ )?(?:patterns?|strateg(?:y|ies)|approach(?:es)?|techniques?|methods?|mechanisms?|styles?|topolog(?:y|ies)|variants?))$/iu;
const TASK = /^(?:roles?|responsibilit(?:y|ies)|purpose|functions?|tasks?)$/i;
const DESCRIBES = /^(?:descriptions?|definition|what it (?:is|does)|how it works|idea|meaning|beschreibung)$/i;

/**
 * What a comparison tells of its options besides ratings: "Examples" and "Tools" list what each uses; where the options are rows, columns
 * such as "When to use" are facets of each.
 */
export function readComparedFacets(collector: FactCollector, table: TableBlock, comparisons: readonly ComparisonFact[], vocabulary: LabelVocabulary): void {
  const { text } = collector.document;
  const [corner] = table.header;
  const isPatternTable = comparisons.length > 0 && corner !== undefined && PATTERN_CORNER.test(readInline(text, corner).plain.trim());
  const isProductTable = corner !== undefined && PRODUCT_CORNER.test(readInline(text, corner).plain.trim());
  const tellsFit = comparisons.some(({ aspect }) => { const meaning = readLabel(aspect, vocabulary)?.meaning; return meaning?.is === 'facet' && meaning.facet === 'suits'; });
  const tellsRoles = listsUsedProducts(text, table);
  for (const { aspect, ratings, at } of comparisons) {
    if (tellsRoles && PART_COLUMN.test(aspect.trim())) continue;
    if (isProductTable) for (const { option } of ratings) if (kindByName(option) === null) collector.kinds.set(option, 'solution');
    const meaning = OPPOSED.test(aspect.trim()) && tellsFit ? STRUGGLES : readLabel(aspect, vocabulary)?.meaning;
    if (DESCRIBES.test(aspect) && isPatternTable) {
      for (const { option, at: cell } of ratings) if (canBeName(option)) addStatement(collector, { subject: option, facet: 'definition', inline: readInline(text, cell) });
      continue;
    }
    const lists = meaning?.is === 'solutions' || (meaning?.is === 'facet' && meaning.facet === 'example');
    const stance = meaning?.is === 'facet' && (ADVISING_ASPECT.test(aspect) || advises(aspect)) ? meaning.facet === 'suits' ? 'prefer' : meaning.facet === 'struggles' ? 'avoid' : null : null;
    if (stance !== null) {
      for (const { option, at: cell } of ratings) {
        const inline = readInline(text, cell);
        // What a name does not tell to be anything would be taken for a pattern.
        if (meaning?.is === 'facet' && (findSolution(option) !== null || (kindByName(option) ?? 'solution') !== 'solution')) for (const { from, to } of splitItems(inline, meaning.facet)) addStatement(collector, { subject: option, facet: meaning.facet, inline, from, to });
        for (const { from, to } of splitConditions(inline)) addRule(collector, { option, stance, when: [readCondition(inline.plain.slice(from, to).replace(LEADING_IF, ''), null)], certain: true, group: `table ${cell.line}`, at: provenanceOf(collector, spanOf(inline, from, to), 'comparison') });
      }
      continue;
    }
    for (const { option, text: said, at: cell } of ratings) {
      const advice = CELL_ADVICE.exec(said);
      if (advice) addRule(collector, { option, stance: 'prefer', when: [readCondition(said.slice(advice[0].length).replace(/[.]$/, ''), null)], certain: true, group: `table ${cell.line}`, at: cell });
    }
    if (lists && !ratings.some(({ text: cell }) => isSolutionList(cell))) continue;
    const facet = meaning?.is === 'facet' && SAID_OF_OPTIONS.has(meaning.facet) && table.header.some(({ start }) => start === at.start) ? meaning.facet : null;
    if (!lists && facet === null) continue;
    for (const { option, at: cell } of ratings) {
      if (facet !== null) {
        for (const inline of readLines(text, cell)) for (const { from, to } of splitItems(inline, facet)) {
          addStatement(collector, { subject: option, facet, inline, from, to });
          if (facet === 'suits') addRule(collector, { option, stance: 'prefer', when: [readCondition(inline.plain.slice(from, to), null)], certain: true, group: `table ${cell.line}`, at: provenanceOf(collector, spanOf(inline, from, to), 'comparison') });
        }
        continue;
      }
      const inline = readInline(text, cell);
      if (findSolution(option) || !(meaning?.is === 'solutions' || isSolutionList(inline.plain))) continue;
      for (const { name, role, span } of readSolutionList(inline, { unknownToo: true })) addUse(collector, { subject: option, solution: name, role, group: `${option}||${cell.line}`, span, extractor: 'comparison' });
    }
  }
}

/** What a column beside "Best for" says of the contrary. */
const OPPOSED = /^(?:anti-?patterns?|less suited|avoid|not)$/i;
const STRUGGLES: Meaning = { is: 'facet', facet: 'struggles' };

const ASPECT = /^(?:aspects?|propert(?:y|ies)|attributes?|dimensions?|area|topic|aspekt)$/i;

/** Heading of what is better with the thing that solves it. */
const SOLVED = /^(?:problems?|challenges?|issues?|pain points?|before|without)$/i;

/** A table under "Best for": its first column lists what is said, the others explain. */
export function readStatementTable(collector: FactCollector, table: TableBlock, subject: string, facet: Facet): void {
  const { text } = collector.document;
  const [corner] = table.header;
  // "Aspect | Property": what is said stands in the second column.
  const at = table.header.length === 2 && corner && (ASPECT.test(readInline(text, corner).plain.trim()) || (facet === 'benefit' && SOLVED.test(readInline(text, corner).plain.trim()))) ? 1 : 0;
  for (const row of table.rows) {
    const cell = row[at];
    if (cell && cell.end > cell.start) addStatement(collector, { subject, facet, inline: readInline(text, cell) });
  }
}

/** `| Pros | Cons |`: every heading is a facet, every cell a statement of `subject`. False where a heading is none. */
export function readFacetTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  const titles = table.header.map((span) => readInline(text, span).plain.trim());
  const facets = titles.map((title): Facet | null => {
    const meaning = readLabel(title, vocabulary)?.meaning;
    return meaning?.is === 'facet' ? meaning.facet : null;
  });
  // "Benefit | Cost": a price only where the other side is a gain.
  if (titles.length === 2 && facets[0] === 'benefit' && /^costs?$/i.test(titles[1] ?? '')) facets[1] = 'drawback';
  if (facets.length < 2 || facets.includes(null) || facets.includes('definition') || new Set(facets).size < facets.length) return false;
  for (const row of table.rows) {
    for (const [index, cell] of row.entries()) {
      const facet = facets[index];
      if (!facet) continue;
      for (const inline of readLines(text, cell)) {
        addFacet(collector, { subject, facet, inline, prose: false });
        if (advises(titles[index] ?? '')) addAdvice(collector, { subject, facet, inline });
      }
    }
  }
  return true;
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
  const parts = !ATTRIBUTE.test(corner) ? [] : table.rows.flatMap(([label, value]) => {
    const part = label && label.end > label.start ? readInline(text, label).plain.replace(/:$/, '') : '';
    const inline = value && value.end > value.start ? readInline(text, value) : null;
    return inline && componentVocabulary().has(part.toLowerCase()) && isSureSolutionList(inline.plain, 1) ? [{ part, inline }] : [];
  });
  for (const { part, inline } of parts) addSolutions(collector, inline, { subject, role: part, strict: true });
  if (parts.length > 0 && rows.length === 0) return true;
  // "Aspect | Details" describes one thing, whatever else its rows say.
  const isProfile = ATTRIBUTE.test(corner) && DETAILS.test(behind);
  if (corner === '' || rows.length < (isProfile ? 1 : 2) || (!isProfile && rows.length * 2 < table.rows.length)) return false;
  for (const { meaning, value } of rows) {
    for (const inline of readLines(text, value)) {
      if (meaning.is === 'solutions') addSolutions(collector, inline, { subject, role: null, strict: false });
      else for (const { from, to } of splitItems(inline, meaning.facet)) addStatement(collector, { subject, facet: meaning.facet, inline, from, to });
    }
  }
  return true;
}

/** Corner of a table that describes one thing. */
const ATTRIBUTE = /^(?:attributes?|propert(?:y|ies)|fields?|aspects?|key)$/i;

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
