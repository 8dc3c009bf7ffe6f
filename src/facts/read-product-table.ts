import { readInline, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span, TableBlock } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import { addUse, type FactCollector } from './collect-facts';
import { findSolution, findSolutions } from './find-solutions';
import { isNameList, isSolutionList, isSureSolutionList } from './judge-solution-list';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { coreName, matchShortForm, withoutBracket } from './name-keys';
import { isNameLike } from './product-names';
import { readLabel } from './read-label';
import { readSolutionList } from './read-solution-list';
import { canBeName, comparedThings, kindByName } from './read-title';
import { GENERIC_PART } from './section-labels';
import { hasName } from './word-signs';

const ROLE_CORNER = /^(?:decisions?|layers?|components?|roles?|functions?|stages?|purpose|concern|capabilit(?:y|ies)|category|step|area|types?|pillars?|signals?|schicht|komponente|need|composant|couche|componente|capa|camada|\u043a\u043e\u043c\u043f\u043e\u043d\u0435\u043d\u0442|\u0441\u043b\u043e\u0439|\u0443\u0440\u043e\u0432\u0435\u043d\u044c|\u0440\u043e\u043b\u044c|\u043a\u0430\u0442\u0435\u0433\u043e\u0440\u0438\u044f|\u7c7b\u578b|\u985e\u578b|\u7c7b\u522b|\u5206\u7c7b|\u7ec4\u4ef6|\u5c42\u7ea7|\u73af\u8282|\u80fd\u529b|\u5206\u985e|\u7a2e\u985e|\u7a2e\u5225|\u30ab\u30c6\u30b4\u30ea\u30fc?|\u30ec\u30a4\u30e4\u30fc?|\u5c64)$/i;

/** Headings over what was chosen for each part. */
const CHOSEN = /^(?:(?:what )?(?:we|i) (?:run|use|chose|picked)|our (?:tools?|picks?|stack)|in use|options|(?:tools?|products?) ?\/ ?examples?|choice|chosen|our choice|picks?|picked|selected|selection|decision|decided|we use|used|recommended (?:options?|choices?|tools?|products?|services?)|chosen \p{L}+|selected \p{L}+)$/iu;
const TAKEN = /^(?:(?:our )?choice|chosen(?: \p{L}+)?|picks?|picked|selected(?: \p{L}+)?|selection|decision|decided)$/iu;
const WEIGHED = /^(?:(?:considered )?(?:options|alternatives)|options considered|considered|rejected|evaluated)$/i;
/** Headings over parts of a whole; a need is none. */
const PART_CORNER = /^(?:terms?|concepts?|layers?|components?|concerns?|stages?|steps?|parts?|capabilit(?:y|ies)|building blocks?|schicht|komponente|composant|couche|componente|capa|camada)$/i;

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
  const listed = isCase || ROLE_CORNER.test(header[0] ?? '') ? header.flatMap((title, index) => (index > 0 && (titled(index) || (!isCase && !findSolution(title) && holdsLists(text, table, index))) ? [index] : [])) : [];
  // "Decision | Options | Choice": those that were weighed are not used.
  const columns = listed.length > 1 && listed.some((column) => TAKEN.test(header[column]?.trim() ?? '')) ? listed.filter((column) => !WEIGHED.test(header[column]?.trim() ?? '')) : listed;
  if (columns.length === 0) return false;
  // "Category | Examples | When to use" says more of its rows than which products they have.
  if (subject === null && header.some((title, index) => index > 0 && !columns.includes(index) && saysMore(readLabel(title, vocabulary)?.meaning))) return false;
  // "Category | Batch | Stream": each column is of what the note describes under its heading.
  const named = columns.length > 1 ? columns.flatMap((column) => matchShortForm(header[column]?.trim() ?? '', collector.outline.names) ?? []) : [];
  const owners = named.length === columns.length ? named : null;
  let read = false;
  for (const row of table.rows) {
    const role = row[0] ? readInline(text, row[0]).plain : '';
    // In a stack of nothing else each part has its products itself.
    const ofRow = subject ?? (mayBePart(role) ? role : null);
    for (const [at, column] of columns.entries()) {
      const owner = owners?.[at] ?? ofRow;
      if (owner === null) continue;
      const cell = row[column];
      if (!cell || cell.end <= cell.start) continue;
      const inline = readInline(text, cell);
      // "dlt" among known tools is one, though it is written small.
      const small = titled(column) && /^\p{Ll}[\p{Ll}\d]+$/u.test(inline.plain) && !findSolution(inline.plain) && isNameLike(inline.plain.toUpperCase()) && holdsLists(text, table, column);
      for (const { name, role: own, span } of small ? [{ name: inline.plain, role: null, span: spanOf(inline, 0, inline.plain.length) }] : readSolutionList(inline, { unknownToo: titled(column) || (/^examples?$/i.test(header[column]?.trim() ?? '') && isNameList(inline.plain, true)) })) {
        addUse(collector, { subject: owner, solution: name, role: own ?? (role === '' || (subject === null && !owners) ? null : role), group: `${owner}|${role}|${table.line}`, span, extractor: 'role-table', vote: subject === null && !owners ? { component: 1 } : {} });
        if (subject !== null && !owners && mayBePart(role)) addUse(collector, { subject: role, solution: name, role: null, group: `${role}||${table.line}`, span, extractor: 'role-table', vote: { component: 1 } });
        read = true;
      }
    }
  }
  return read;
}

const saysMore = (meaning: Meaning | undefined): boolean => meaning?.is === 'facet' && meaning.facet !== 'definition';

/** "Metrics" says little as a title, but here it has products. */
const mayBePart = (role: string): boolean => (canBeName(role) || GENERIC_PART.test(role)) && !findSolution(role);

/** "Local" and "AWS" beside "Layer": a column most cells of which are products, whatever its heading. */
function holdsLists(text: string, { rows }: TableBlock, column: number): boolean {
  const cells = rows.flatMap((row) => { const cell = row[column]; return cell && cell.end > cell.start ? [readInline(text, cell).plain] : []; });
  return cells.length > 2 && cells.filter((cell) => isSolutionList(cell)).length * 3 >= rows.length * 2;
}

/** Headings of a column that says what a row's thing is. */
export const DESCRIBES = /^(?:descriptions?|definition|what it (?:is|does)|how it works|idea|meaning|beschreibung)$/i;
const TASK = /^(?:roles?|responsibilit(?:y|ies)|purpose|functions?|tasks?)$/i;

/** "Held by the application (e.g. Redis, Memcached)", or nothing but products, in what tells a row's thing: its own. Of `kindsOnly`, rows that are things by their names. True where there were some. */
export function addDescribedProducts(collector: FactCollector, table: TableBlock, { kindsOnly = false } = {}): boolean {
  let found = false;
  const { text } = collector.document;
  const columns = table.header.flatMap((span, index) => (index > 0 && TELLS.test(readInline(text, span).plain.trim()) ? [index] : []));
  for (const row of columns.length === 0 ? [] : table.rows) {
    const [first] = row;
    const name = first && first.end > first.start ? readInline(text, first).plain : '';
    if (!canBeName(name) || findSolution(name) || !/^[\p{Lu}\d]/u.test(name) || (kindsOnly && kindByName(name) === null)) continue;
    for (const column of columns) {
      const cell = row[column];
      if (!cell || !hasName(collector.words, cell.start, cell.end)) continue;
      const inline = readInline(text, cell);
      const [led = '', list = ''] = /^.*?\((?:e\.\s?g\.?,?|for example,?|such as)\s+([^()]{2,120})(?=\))/i.exec(inline.plain) ?? [];
      if (list !== '' && isSureSolutionList(list, 1)) found = addSolutions(collector, sliceInline(inline, led.length - list.length, led.length), { subject: name, role: null, strict: true }) || found;
      else if (inline.plain.includes(', ') && isSolutionList(inline.plain) && isNameList(inline.plain, false)) found = addSolutions(collector, inline, { subject: name, role: null, strict: false }) || found;
    }
  }
  return found;
}

/** What it is, or which there are. */
const TELLS = /^(?:what(?: it is)?|examples?|beispiele?|ejemplos?|exemplos?|exemples?|descriptions?|definition|explanation|details?|beschreibung|descripci[o\u00f3]n|descri\u00e7\u00e3o)$/i;

/** `| Component | Description |`: the products that a part's description begins with or has in brackets, for the part and for `subject`. True where there were some. */
export function readDescribedParts(collector: FactCollector, table: TableBlock, subject: string): boolean {
  const { text } = collector.document;
  const [corner = '', behind = ''] = table.header.map((span) => readInline(text, span).plain.trim());
  if (!PART_CORNER.test(corner) || !(DESCRIBES.test(behind) || TASK.test(behind))) return false;
  let found = false;
  for (const [name, cell] of table.rows) {
    if (!name || !cell || cell.end <= cell.start) continue;
    const part = readInline(text, name).plain;
    if (!canBeName(part) || findSolution(part)) continue;
    const inline = readInline(text, cell);
    const led = /^(.{3,60}?)\s(?:for|to)\s/.exec(inline.plain)?.[1] ?? '';
    const lists = [...inline.plain.matchAll(EXAMPLES)].flatMap(({ 0: bracket, 1: list = '', index }) => (isSureSolutionList(list, 1) ? [{ from: index + bracket.indexOf(list), list }] : []));
    if (lists.length === 0 && led !== '' && isSureSolutionList(led, 1)) lists.push({ from: 0, list: led });
    for (const { from, list } of lists) {
      const members = sliceInline(inline, from, from + list.length);
      found = addSolutions(collector, members, { subject: part, role: null, strict: true }) || found;
      if (!findSolution(subject)) addSolutions(collector, members, { subject, role: part, strict: true });
    }
  }
  return found;
}

const EXAMPLES = /\((?:(?:e\.g\.?,?|such as|like|via|for example,?) )?([^()]{2,80}?)(?:,? etc\.?)?\)/g;

const TICKED = /^(?:\u2705|\u2714|\u2713|\u2611|\u{1f44d}|yes\b)/iu;
const CROSSED = /^(?:\u274c|\u2716|[\u2715\u2717\u2718]|no\b|-|\u2013|\u2014|$)/iu;

/** `| Tool | Polling | Sockets |` with ticks, where the note sets its columns side by side: each ticked product is used by its column's thing. False where no column is one. */
export function readTickedProducts(collector: FactCollector, table: TableBlock): boolean {
  const { document } = collector;
  const read = (cell: Span | undefined): InlineText | null => (cell && cell.end > cell.start ? readInline(document.text, cell) : null);
  const compared = PRODUCT_COLUMN.test(read(table.header[0])?.plain ?? '') ? comparedThings(document.title) : [];
  let found = false;
  for (const [column, title] of table.header.entries()) {
    const owner = column === 0 ? undefined : compared.find((thing) => coreName(thing) === coreName(read(title)?.plain ?? ''));
    if (owner === undefined || findSolution(owner)) continue;
    const marks = table.rows.map((row) => read(row[column])?.plain ?? '');
    if (!marks.every((mark) => TICKED.test(mark) || CROSSED.test(mark))) continue;
    for (const [index, row] of table.rows.entries()) {
      const product = TICKED.test(marks[index] ?? '') ? read(row[0]) : null;
      if (product) found = addSolutions(collector, product, { subject: owner, role: null, strict: false }) || found;
    }
  }
  return found;
}

/** `| Service | Category |`: each product is used by the part that its category names. False where there is no such column. */
export function readCategoryTable(collector: FactCollector, table: TableBlock, { isStack, sure }: { readonly isStack: boolean; readonly sure: boolean }): boolean {
  const { text } = collector.document;
  const [corner = '', ...columns] = table.header.map((span) => readInline(text, span).plain.trim());
  const column = columns.findIndex((title) => (isStack ? /^(?:categor(?:y|ies)|kategorie|domain|function|role|layer|component|part|purpose|stage)$/i : /^(?:categor(?:y|ies)|kategorie|domain)$/i).test(title)) + 1;
  if (column === 0 || !PRODUCT_COLUMN.test(corner)) return false;
  // "Tool | Function": half of the tools are known, where products are promised some of them.
  if (isStack && (columns.some((title, index) => index !== column - 1 && !GIVES_REASON.test(title)) || table.rows.filter(([cell]) => cell && isSureSolutionList(readInline(text, cell).plain, 1)).length * (sure ? 4 : columns.length > 1 ? 3 : 2) < table.rows.length)) return false;
  // What a radar holds back is used by nothing.
  if (HELD.test(collector.document.sections[table.section]?.title ?? '')) return true;
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

const HELD = /^\P{L}*(?:hold|avoid|retired?|deprecated|rejected|sunset)\b/iu;
/** "Why" and the like beside a part and its product: no aspect of either. */
const GIVES_REASON = /^(?:justification|reason(?:ing)?|rationale|why|motivation)$/i;

/** `| Batch | Streaming |` where products are promised: each column holds those of the thing that its heading names. False where fewer than two do. */
export function readColumnsOfProducts(collector: FactCollector, { header, rows }: TableBlock): boolean {
  const { outline, document: { text } } = collector;
  const owners = header.map((span) => { const title = readInline(text, span).plain.trim(); return matchShortForm(title, outline.names) ?? (kindByName(title) === 'pattern' || kindByName(title) === 'workload' ? title : null); });
  const named = owners.filter((owner) => owner !== null && !findSolution(owner));
  if (owners[0] == null || ROLE_CORNER.test(owners[0]) || named.length < 2 || new Set(named).size < named.length) return false;
  const cells = rows.flatMap((row) => row.flatMap((cell, column) => (cell.end > cell.start && owners[column] != null ? [{ owner: owners[column], inline: readInline(text, cell) }] : [])));
  if (cells.filter(({ inline }) => isSolutionList(inline.plain)).length * 2 < cells.length) return false;
  for (const { owner, inline } of cells) addSolutions(collector, inline, { subject: owner, role: null, strict: false });
  return cells.length > 0;
}

/** `| Open source | Managed |` where products are promised: every cell is one that `subject` uses. False where a heading says something else. */
export function readOfferTable(collector: FactCollector, table: TableBlock, subject: string, vocabulary: LabelVocabulary): boolean {
  const { text } = collector.document;
  if (!table.header.every((span) => readLabel(readInline(text, span).plain.trim(), vocabulary)?.meaning.is === 'solutions')) return false;
  for (const cell of table.rows.flat()) if (cell.end > cell.start) addSolutions(collector, readInline(text, cell), { subject, role: null, strict: false });
  return true;
}

/** True for `| GCP | AWS | Azure |`: what each cloud has for the same, which is neither compared nor used. */
export const setsCloudsSideBySide = (text: string, { header }: TableBlock): boolean => header.length > 1 && header.every((span) => CLOUD.test(readInline(text, span).plain.trim()));

const CLOUD = /^(?:aws|amazon(?: web services)?|azure|microsoft azure|gcp|google(?: cloud)?(?: platform)?|alibaba cloud|oracle cloud|oci|ibm cloud)(?: \(\p{L}+\))?$/iu;

/** `| System | Pattern |`: products, and which of the note's patterns each of them is made after. False where no row names one. */
export function readPatternColumn(collector: FactCollector, table: TableBlock, names: readonly string[]): boolean {
  const { text } = collector.document;
  const [corner = '', ...columns] = table.header.map((span) => readInline(text, span).plain.trim());
  const column = 1 + columns.findIndex((title) => /^(?:pattern|architecture|style)$/i.test(title));
  if (column === 0 || !/^(?:systems?|products?|tools?|services?|platforms?|technolog(?:y|ies)|software|frameworks?)$/i.test(corner)) return false;
  const found = table.rows.flatMap(([product, ...cells]) => {
    const cell = cells[column - 1];
    if (!product || !cell || cell.end <= cell.start) return [];
    const named = readInline(text, product);
    const said = readInline(text, cell).plain;
    // "Saga Orchestration" and "Paxos + 2PC" are of what they begin with or hold.
    const pattern = [said, ...said.split(' + '), said.split(' ')[0] ?? ''].map((one) => matchShortForm(one, names)).find((one) => one !== null) ?? null;
    return pattern === null || kindByName(pattern) === 'solution' ? [] : findSolutions(named.plain).map(({ entry, start, end }) => ({ subject: pattern, solution: entry.name, span: spanOf(named, start, end) }));
  });
  for (const { subject, solution, span } of found) addUse(collector, { subject, solution, role: null, group: `${subject}||${collector.section}`, span, extractor: 'solution-table' });
  return found.length > 0;
}

const CLOUD_CORNER = /^(?:clouds?|(?:cloud )?(?:providers?|vendors?))$/i;

/** `| Cloud | Service |` over "AWS", "Azure" in the section on a part: each vendor's product is the part's own. */
export function readVendorTable(collector: FactCollector, { header, rows }: TableBlock, subject: string): boolean {
  const { text } = collector.document;
  const [corner = '', column = ''] = header.map((span) => readInline(text, span).plain.trim());
  if (header.length !== 2 || !CLOUD_CORNER.test(corner) || !PRODUCT_COLUMN.test(column)) return false;
  const offers = rows.flatMap(([vendor, cell]) => {
    if (!vendor || !cell || cell.end <= cell.start) return [];
    const offer = readInline(text, cell);
    const own = findSolution(`${readInline(text, vendor).plain.trim()} ${withoutBracket(offer.plain)}`);
    return own && !findSolution(offer.plain) ? [{ cell, solution: own.name }] : findSolutions(offer.plain).map(({ entry }) => ({ cell, solution: entry.name }));
  });
  if (offers.length < 2) return false;
  for (const { cell, solution } of offers) addUse(collector, { subject, solution, role: null, group: `${subject}||${collector.section}`, span: cell, extractor: 'solution-table' });
  return true;
}

/** Categories that say whose a product is, and of which sort of business. */
const OF_WHOM = /^(?:open[- ]source|commercial|managed|self-hosted|proprietary|free|paid|cloud|saas|on-prem(?:ises)?|other)$/i;

/** Headings of a column that names products. */
export const PRODUCT_COLUMN = /\b(?:services?|tech|infrastructure|tools?|projects?|products?|technolog(?:y|ies)|technologies?|outils?|produits?|herramientas?|tecnolog[i\u00ed]as?|productos?|ferramentas?|werkzeuge?|produkte?|technologien?|solutions?|software|platforms?|databases?|frameworks?|engines?|brokers?|systems?|vendors?|names?|examples?)$/i;
/** Headings of columns that only say what a product is and where to find it. */
const ONLY_DESCRIBES = /^(?:comments?|descriptions?|notes?|details?|oss|open[- ]source|links?|urls?|websites?|home ?pages?|docs)?$/i;

/** True for `| Name | OSS | Comment |`: products in a list, which nothing compares. */
export function listsProductsOnly(text: string, { header }: TableBlock): boolean {
  const [corner = '', ...columns] = header.map((span) => readInline(text, span).plain.trim());
  return PRODUCT_COLUMN.test(corner) && columns.length > 0 && columns.every((title) => ONLY_DESCRIBES.test(title));
}

/** In words. */
const LONGEST_ROLE = 6;
/** Headings of a column that says which part a product plays. */
export const PART_COLUMN = /^(?:domain|usage typique|rol|uso|r[o\u00f4]le|zweck|(?:primary |main |key )?roles?\b.*|purpose|used (?:for|as)|use|function|what it does|layer|component|job|responsibility|aufgabe|rolle|zweck)$/i;

/**
 * `| Tool | Description |`, `| Service | Role |`: the products in the first column are used by `subject`. `sure` where the place promises
 * products; elsewhere a column has to say which part each plays. `isList`: the table says nothing else. False where too few of the rows name a
 * known one.
 */
export function readSolutionTable(collector: FactCollector, table: TableBlock, { subject, sure, isList = false }: { readonly subject: string; readonly sure: boolean; readonly isList?: boolean }): boolean {
  const { text } = collector.document;
  const header = table.header.map((span) => readInline(text, span).plain.trim());
  const part = header.findIndex((title, index) => index > 0 && PART_COLUMN.test(title));
  const isRole = /\brol/i.test(header[part] ?? '');
  // "Component | Role" over products
  const arePlayers = !sure && part > 0 && isRole && PART_CORNER.test(header[0] ?? '') && table.rows.filter(([cell]) => cell && isSureSolutionList(readInline(text, cell).plain, 1)).length * 2 >= table.rows.length;
  if (!(PRODUCT_COLUMN.test(header[0] ?? '') || arePlayers || (sure && (PART_CORNER.test(header[0] ?? '') || header.every((title) => title === '')))) || (!sure && part < 0)) return false;
  const rows = table.rows.flatMap((row) => {
    const [cell] = row;
    const role = row[part];
    const listed = cell && cell.end > cell.start ? readSolutionList(readInline(text, cell), { unknownToo: true }) : [];
    const said = role && role.end > role.start ? readInline(text, role).plain : '';
    // A sentence tells what it is, not which part it plays.
    return listed.length === 0 ? [] : [{ listed, role: said === '' || (!isRole && said.split(' ').length > LONGEST_ROLE) ? null : said }];
  });
  if (rows.filter(({ listed }) => listed.some(({ name, known }) => known || findSolutions(name)[0]?.start === 0)).length * (isList || (sure && PRODUCT_COLUMN.test(header[0] ?? '')) ? 3 : part < 0 ? 2 : 4) < table.rows.filter(([cell]) => cell !== undefined && cell.end > cell.start).length) return false;
  for (const { listed, role } of rows) {
    for (const { name, role: own, span } of listed) addUse(collector, { subject, solution: name, role: own ?? role, group: `${subject}||${table.line}`, span, extractor: 'solution-table' });
  }
  return true;
}
