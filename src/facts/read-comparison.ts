import { readInline } from '../notes/inline-text';
import type { NoteDocument, Span, TableBlock } from '../notes/note-document';
import { headingPath } from '../notes/read-note';
import { findCriterion } from './conditions/criterion-vocabulary';
import { SIDES, type ComparisonFact, type Provenance, type RatingFact } from './fact';
import { isOfProducts } from './decide-kind';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList } from './judge-solution-list';
import type { LabelVocabulary } from './label-vocabulary';
import { coreName, matchShortForm, withoutBracket } from './name-keys';
import { oneOf } from './one-of';
import { isNameLike, isProductName } from './product-names';
import { facetOfLabel, readLabel } from './read-label';
import { readOptions } from './read-options';
import { canBeName, isNumbered, readTitle, setsSideBySide, withoutNumber } from './read-title';

/** The heading over aspects. */
export const ASPECT_CORNER = oneOf('^', [
  /features? \/ .*|aspects?|dims?|features?|criteri(?:on|a)|dimensions?|factors?|property|properties|attributes?|characteristics?|quality|qualities/u,
  /capabilit(?:y|ies)|metrics?|category|categories|consideration|area|topic|trait|concern|parameter|requirement|difference|points?|basis|key|what|\u00a0*/u,
  /aspekt|kriterium|kriterien|merkmal|eigenschaft|eigenschaften|caracter[\u00edi]sticas?|caract\u00e9ristiques?|aspectos?|criterios?|crit[\u00e9\u00e8]r(?:io|e)s?/u,
  /propiedad(?:es)?|propriedades?|atributos?|cechy?|\u043a\u0440\u0438\u0442\u0435\u0440\u0438[\u0439\u0438]|\u0445\u0430\u0440\u0430\u043a\u0442\u0435\u0440\u0438\u0441\u0442\u0438\u043a[\u0430\u0438]|\u0430\u0441\u043f\u0435\u043a\u0442/u,
  /\u89b3\u70b9|\u9805\u76ee|\u6bd4\u8f03\u9805\u76ee|\u7279\u5fb4|\u65b9\u9762|\u7279\u6027|\u7ef4\u5ea6|\u5bf9\u6bd4\u9879|\u7279\u5f81|\ud56d\ubaa9|\uad6c\ubd84|\uae30\uc900|\ud2b9\uc9d5/u,
], '$');
const OPTION_CORNER = oneOf('^', [
  /patterns?|architectures?|styles?|options?|approach(?:es)?|solutions?|tools?|technolog(?:y|ies)|products?|databases?|engines?|services?|platforms?/u,
  /frameworks?|strateg(?:y|ies)|models?|types?|brokers?|warehouses?|formats?|systems?|workloads?|storage(?: type)?|store|alternatives?|candidates?|name|vendor/u,
  /topology|components?|mechanisms?|techniques?|methods?|algorithms?|protocols?|guarantees?|variants?|polic(?:y|ies)|servers?|runtimes?|librar(?:y|ies)/u,
  /query engine|message broker|cloud warehouse|cloud data warehouse|data store|layers?|tiers?|zones?/u,
  // German
  /muster|ansatz|datenbank|produkt|werkzeug|l\u00f6sung|variante|varianten?|strategien/u,
  // Spanish, Portuguese, French
  /estrategias?|estrat\u00e9gias?|strat\u00e9gies?|patr[o\u00f3]n(?:es)?|padr(?:\u00e3o|\u00f5es)|arquitecturas?|arquiteturas?|opci[o\u00f3]n(?:es)?|op\u00e7(?:\u00e3o|\u00f5es)/u,
  /enfoques?|abordage(?:m|ns)|approches?|soluci[o\u00f3]n(?:es)?|solu\u00e7(?:\u00e3o|\u00f5es)|herramientas?|ferramentas?|outils?|tecnolog[i\u00ed]as?/u,
  /mecanismos?|m\u00e9canismes?|meccanism[oi]|m[e\u00e9]todos?|m\u00e9thodes?|t[e\u00e9]cnicas?|modelos?|servicios?|servi\u00e7os?|tipos?|protocol(?:o|e)s?|componentes?|motor(?:es)?|moteurs?|bases? de da[td]os|bancos? de dados/u,
  // Chinese, Russian
  /\u65b9\u6848|\u7b56\u7565|\u6a21\u5f0f|\u5de5\u5177|\u043f\u0430\u0442\u0442\u0435\u0440\u043d|\u043f\u043e\u0434\u0445\u043e\u0434|\u0442\u0438\u043f/u,
], '$');
/** "API type", "Cache pattern" */
const QUALIFIED_CORNER = /^(?!(?:data|use|workload|column|field|value|user|input|output|event|file|test|question) )[\p{L}-]+ (?:types?|patterns?|approach(?:es)?|strateg(?:y|ies)|options?|tools?|services?|styles?|models?|architectures?|engines?|formats?)$/iu;
const LAYER_CORNER = /^(?:layers?|tiers?|zones?)$/i;
const SITUATION_CORNER = /^(?:if|when|scenario|situation|use case|need|requirement|you need|your need|workload type|question|latency|data volume|condition|wenn|szenario|anforderung|constraint|context)\b/i;
/** Headings over places in a repository or machine, however like products they are called. */
const PLACE_CORNER = /^(?:folders?|director(?:y|ies)|paths?|files?|commands?|(?:environment )?variables?|endpoints?|urls?|ports?)$/i;
/** A heading or name of a table without the signs around it. */
export const readCellName = (text: string, cell: Span): string => readInline(text, cell).plain.replace(DECORATION, '');

const DECORATION = /^[\p{Extended_Pictographic}\ufe0f\u200d\s]+|[\p{Extended_Pictographic}\ufe0f\u200d\s]+$/gu;
/** A title that promises a comparison. */
const COMPARES = /\b(?:vs\.?|versus|compar\p{L}*|vergleich|gegen\u00fcberstellung|differences?)\b|\u6bd4\u8f03|\u9055\u3044/u;
const NO_ASPECT = /^(?:#|no\.?|nr\.?|emoji|icon|logo|(?:user ?name|login)(?: \/ password)?|password|ports?|links?|url|source|notes?|reference|date|version|author|id|example code|website|docs|documentation)$/i;

const NOTES = /^notes?$/i;

export interface ComparisonContext {
  readonly document: NoteDocument;
  readonly vocabulary: LabelVocabulary;
  /** The note's subjects. */
  readonly names: readonly string[];
  readonly provenance: (span: Span, extractor: string) => Provenance;
}

/** The comparisons of one table: a fact an aspect. Empty where the table compares nothing. */
export function readComparison(table: TableBlock, context: ComparisonContext): readonly ComparisonFact[] {
  const { text } = context.document;
  const header = table.header.map((span) => readCellName(text, span));
  if (header.length < 2 || table.rows.length === 0) return [];
  // "Tool / Criteria" names both.
  const corner = (header[0] ?? '').replace(/[:*]/g, '').replace(/ ?[/\\] ?(?:criteri(?:on|a)|aspects?|features?)$/i, '').trim();
  const written = table.rows.map((row) => (row[0] ? readInline(text, row[0]).plain : ''));
  // "1. Log-based", "2. Trigger-based"
  const rowNames = written.every(isNumbered) ? written.map(withoutNumber) : written;
  const heading = headingPath(context.document, table.section).concat(context.document.title).join(' ').toLowerCase();
  // "Path" over "dbt + Presto" is a way to go.
  const areWays = /^paths?$/i.test(corner) && rowNames.some((name) => isKnown(name, context, heading)) && !rowNames.some((name) => /[/\\.]/.test(name));
  if (PLACE_CORNER.test(corner) && !areWays) return [];
  let last = header.length;
  // What nobody titled at the end holds nothing.
  while (last > 2 && header[last - 1] === '') last--;
  const titles = header.slice(1, last);
  // "Favours Kimball | Favours Inmon"
  const columns = titles.length > 1 && titles.every((title) => FAVOURS.test(title)) ? titles.map((title) => title.replace(FAVOURS, '')) : titles;
  // "Type | Vendor offerings | Open source": products only, which are listed.
  if (columns.length > 1 && columns.every((title) => readLabel(title, context.vocabulary)?.meaning.is === 'solutions')) return [];
  const knownColumns = columns.filter((name) => isKnown(name, context, heading)).length;
  const knownRows = rowNames.filter((name) => isKnown(name, context, heading)).length;
  // What has notes of its own is a thing.
  const linkedRows = table.rows.filter(([cell]) => cell !== undefined && text.startsWith('[[', cell.start)).length;
  // "Need | RabbitMQ | Kafka" compares; "Need | Use" advises.
  if (SITUATION_CORNER.test(corner) && knownColumns < 2) return [];
  const aspectCorner = ASPECT_CORNER.test(corner);
  const optionCorner = OPTION_CORNER.test(corner) || QUALIFIED_CORNER.test(corner) || (!SITUATION_CORNER.test(corner) && !aspectCorner && isAnnounced(corner, columns, table, context));

  if (isFamilyTable(table, columns, rowNames, context)) return optionsInRows(table, columns, rowNames, context);
  // "Use case | Kafka | RabbitMQ": products are what is rated, whatever the rows are.
  const products = columns.filter((name) => findSolution(name)).length;
  if (products >= 2 && products * 2 > columns.length && !rowNames.some((name) => findSolution(name))) return optionsInColumns(table, columns, rowNames, context);
  const areColumnsOptions = knownColumns >= 2 && (knownRows === 0 || (knownRows * 2 < rowNames.length && !columns.some((column) => isGeneric(column, context))));
  if (optionCorner && !areColumnsOptions && rowNames.length >= 2 && (knownRows > 0 || linkedRows > 1 || COMPARES.test(heading) || columns.some((column) => isAspect(column, context)))) return optionsInRows(table, columns, rowNames, context);
  // "Layer | Holds | Users": what each of a few layers is like.
  if (LAYER_CORNER.test(corner) && columns.length > 1 && rowNames.length > 1 && looksLikeOptions(rowNames) && !columns.some((column) => isGeneric(column, context))) return optionsInRows(table, columns, rowNames, context);
  // What has pros and cons is an option, whatever the corner calls it.
  const facets = columns.map((title) => facetOfLabel(title, context.vocabulary));
  const areWeighed = (!aspectCorner || knownRows > 1) && corner !== '' && rowNames.length > 1 && facets.includes('benefit') && facets.includes('drawback') && looksLikeOptions(rowNames);
  if (areWeighed) return optionsInRows(table, columns, rowNames, context);
  // An empty corner says nothing where the rows are what the note speaks of.
  const areRowsOptions = corner === '' && knownColumns === 0 && rowNames.length > 1 && knownRows === rowNames.length;
  // "Without a gateway | With a gateway": two options, whatever the corner calls what differs.
  if (columns.length === 2 && WITHOUT.test(columns[0] ?? '') && columns[1]?.toLowerCase() === columns[0]?.toLowerCase().replace(WITHOUT, 'with ')) return optionsInColumns(table, columns, rowNames, context);
  // "Batching & streaming": all that stands beside each other is in the title.
  const areNamed = columns.length > 1 && columns.every((name) => name.length > 2 && heading.includes(name.toLowerCase()));
  if (aspectCorner && !areRowsOptions && columns.length >= 2 && looksLikeOptions(columns) && !columns.some((column) => isGeneric(column, context))) return optionsInColumns(table, columns, rowNames, context, knownColumns > 0 || areNamed || COMPARES.test(heading) || areGraded(table, columns, context));
  if (header.length >= 2 && knownRows === 0 && knownColumns === columns.length && isProductName(corner)) return optionsInEveryColumn(table, header, context);
  if (columns.length >= 2 && knownColumns >= 2 && knownColumns * 2 >= columns.length && knownRows * 2 < rowNames.length) return optionsInColumns(table, columns, rowNames, context);
  if (rowNames.length >= 2 && knownRows >= 2 && knownRows * 2 >= rowNames.length && knownColumns === 0 && looksLikeOptions(rowNames) && !isListOfLinks(columns)) return optionsInRows(table, columns, rowNames, context);
  return [];
}

/** "Materialization | Build time | Query time | Freshness" below "The four materializations at a glance": the heading says what the rows are. */
function isAnnounced(corner: string, columns: readonly string[], table: TableBlock, context: ComparisonContext): boolean {
  if (columns.length < 3 || !/^\p{Lu}\p{Ll}{4,}$/u.test(corner) || isGeneric(corner, context)) return false;
  const own = headingPath(context.document, table.section).at(-1) ?? '';
  const weighs = columns.some((column) => SIDES.has(facetOfLabel(column, context.vocabulary) ?? 'definition'));
  return own.toLowerCase().includes(`${corner.toLowerCase()}s`) && (weighs || columns.filter((column) => isAspect(column, context)).length >= 2);
}

/** `| Category | Products | When to use |`: a column of known products, and each row a kind of them. */
function isFamilyTable(table: TableBlock, columns: readonly string[], rowNames: readonly string[], { document, vocabulary }: ComparisonContext): boolean {
  const at = columns.findIndex((title) => { const meaning = readLabel(title, vocabulary)?.meaning; return meaning?.is === 'solutions' || (meaning?.is === 'facet' && meaning.facet === 'example'); });
  const others = columns.filter((title, index) => index !== at && title !== '' && readLabel(title, vocabulary)?.meaning.is === 'facet').length;
  if (at < 0 || others === 0 || rowNames.length < 2) return false;
  const cells = table.rows.flatMap((row) => { const cell = row[at + 1]; return cell && cell.end > cell.start ? [readInline(document.text, cell).plain] : []; });
  const lists = cells.filter(isSolutionList).length;
  return lists >= 2 && lists * 3 >= cells.length && rowNames.filter((name) => canBeName(name) && !findSolution(name)).length * 2 > rowNames.length;
}

/** Options of the aspect's row or column that the note's readers can be sure of. */
function isKnown(name: string, context: ComparisonContext, heading: string): boolean {
  const [option, ...more] = readOptions(name, context.names);
  if ((option?.known && more.length === 0) || isProductName(name)) return true;
  // "Kafka + Flink", "Managed Spark"
  if (isOfProducts(name) || findSolution(name.replace(/^(?:managed|self-hosted|hosted|serverless|plain) /i, '')) !== null) return true;
  // "REST: one endpoint a thing"
  const colon = name.indexOf(': ');
  if (colon > 1) return isKnown(name.slice(0, colon), context, heading);
  // "RabbitMQ classic/quorum queues"
  if (findSolutions(name)[0]?.start === 0 && /^\S+ [\p{Ll}/ -]+$/u.test(name)) return true;
  // "Lakehouse vs. Modern Data Stack" over the table names its columns.
  const bare = (name.includes('(') ? name.replace(/\s*\([^()]*\)/g, '') : name).trim().toLowerCase();
  for (let at = bare.length > 2 ? heading.indexOf(bare) : -1; at >= 0; at = heading.indexOf(bare, at + 1)) if (COMPARED_BEHIND.test(heading.slice(at + bare.length)) || COMPARED_AHEAD.test(heading.slice(0, at))) return true;
  return false;
}

/** What stands behind and in front of a thing that a heading compares. */
const COMPARED_BEHIND = /^(?: \([^()]{1,40}\))?(?: (?:processing|databases?|stores?|architecture|pattern))? (?:\P{L}{1,4})?(?:vs|versus|or|oder|gegen|compar\p{L}*|vergleich)\b|^,/u;
const COMPARED_AHEAD = /(?:\b(?:vs\.?|versus|or|oder|gegen|compar\p{L}*|vergleich(?: von)?)\s|,\s)(?:an? |the |the best )?$/u;

function isAspect(column: string, { vocabulary }: ComparisonContext): boolean {
  const meaning = readLabel(column, vocabulary)?.meaning.is;
  return findCriterion(column) !== null || meaning === 'facet' || meaning === 'trade-off';
}

/** Headings of tables that list, not compare. */
const GENERIC_COLUMN = /^(?:descriptions?|details?|notes?|examples?|values?|meaning|status|definition|explanation|impact|priority|owner|score|weight|rating|why|how|what|questions?|answers?|reason|rationale|comments?|type|default|required|unit|target|current|result|remarks?|summary|role|purpose|beschreibung|bedeutung|beispiele?|before|after|yes|no|today|future|descripci[o\u00f3]n|descri\u00e7\u00e3o|description|notas?|ejemplos?|exemplos?|exemples?|observa(?:ci[o\u00f3]n(?:es)?|\u00e7(?:\u00e3o|\u00f5es))|\u63cf\u8ff0|\u8bf4\u660e|\u8aaa\u660e|\u5907\u6ce8|\uc124\uba85|\u043e\u043f\u0438\u0441\u0430\u043d\u0438\u0435)$/i;

/** How much an aspect counts, or which option it speaks for, and no option. */
const WEIGHT = /^(?:peso|gewicht(?:ung)?|poids|ponderaci[o\u00f3]n|\u6743\u91cd|winner|verdict|edge|savings?|saved|difference|delta|improvement|change|(?:my |our )?(?:pick|preference|recommendation)|gewinner|ganador|vencedor|gagnant)$/i;

function isGeneric(column: string, { vocabulary }: ComparisonContext): boolean {
  return GENERIC_COLUMN.test(column.trim()) || NO_ASPECT.test(column) || readLabel(column, vocabulary) !== null;
}

/** "low", "high", "good", a tick: most cells of three columns or more say how good something is. */
function areGraded({ rows }: TableBlock, columns: readonly string[], { document: { text } }: ComparisonContext): boolean {
  const cells = columns.length > 2 && rows.length > 2 && !columns.some((column) => PLAN_OR_TIME.test(column)) ? rows.flatMap((row) => row.slice(1).flatMap((cell) => (cell.end > cell.start ? [readInline(text, cell).plain] : []))) : [];
  return cells.length > 0 && cells.filter((cell) => GRADE.test(cell)).length * 2 > cells.length;
}

const FAVOURS = /^(?:favou?rs?|prefers?|choose|pick|use|go with|leans? to(?:wards?)?|points? to)\s+(?:if |when )?(?=\S)/i;

/** Plans one pays for, places where one thing runs, and points in time. */
const PLAN_OR_TIME = /^(?:free|basic|pro|plus|premium|standard|enterprise|starter|teams?|business|dev(?:elopment)?|test(?:ing)?|staging|prod(?:uction)?|now|goal|total|likelihood|probability|severity|risk|mitigation|q[1-4]|v?\d[\d.]*|level \d|phase \d)(?: (?:plan|tier|edition))?$/i;

const GRADE = /^(?:very |quite |mostly )?(?:low|high|medium|moderate|good|bad|poor|excellent|great|fair|easy|hard|simple|complex|fast|slow|strong|weak|limited|full|partial|yes|no|none|native|best|better|worst|depends|optional|built-in|n\/a|\u2705|\u274c|\u26a0|[\u2713\u2717\u2605\u2b50~+-]+|\d(?:\.\d)?\s?\/\s?\d{1,2})(?![\p{L}\d])/iu;

const WITHOUT = /^without /i;

const looksLikeOptions = (names: readonly string[]): boolean => names.every((name) => name !== '' && name.length <= 50 && !/[?!.]$/.test(name));
const isListOfLinks = (columns: readonly string[]): boolean => columns.every((column) => NO_ASPECT.test(column) || column === '');

/** "\u{1f310} Edge cache" */
const DECORATED = /^[\p{Extended_Pictographic}\ufe0f\u200d]+\s+/u;

function optionName(written: string, { names }: ComparisonContext): string {
  const bare = withoutBracket(written.trim()).replace(/(\S)\s\u00b7\s.*$/, '$1').replace(DECORATED, '').trim() || written;
  const local = matchShortForm(bare, names);
  // "Kafka" is the product, not the note "Kafka for logs".
  return local !== null && (!findSolution(bare) || coreName(local) === coreName(bare) || findSolution(local)) ? local : bare;
}

/** "Istio / Linkerd": two products of one row, of each of which it speaks. */
function optionNames(written: string, context: ComparisonContext): readonly string[] {
  const parts = written.split(/\s?\/\s?/);
  return parts.length === 2 && !findSolution(written) && parts.some((part) => findSolution(part) !== null) && parts.every((part) => isNameLike(part)) ? parts.map((part) => optionName(part, context)) : [optionName(written, context)];
}

function optionsInColumns(table: TableBlock, columns: readonly string[], rowNames: readonly string[], context: ComparisonContext, certain = true): readonly ComparisonFact[] {
  const heads = columns.map((column) => column.split(/:\s/)[0] ?? '');
  // "REST: an endpoint a thing" is REST, where no other column is as well.
  const titles = new Set(heads).size === heads.length && columns.every((column, at) => column === heads[at] || isKnown(heads[at] ?? '', context, '')) ? heads : columns;
  const options = titles.map((column) => (column.trim() === '' || GENERIC_COLUMN.test(column.trim()) || WEIGHT.test(column.trim()) ? '' : optionName(column, context)));
  const found: ComparisonFact[] = [];
  const isTicked = ticksOff(table, context);
  for (const [index, row] of table.rows.entries()) {
    const aspect = rowNames[index] ?? '';
    const first = row[0], last = row.at(-1);
    if (aspect === '' || NO_ASPECT.test(aspect) || !first || !last) continue;
    const ratings: RatingFact[] = [];
    for (const [at, option] of options.entries()) addRating(ratings, row[at + 1], option, context, isTicked);
    if (ratings.some(({ text }) => text !== '')) found.push(comparison({ aspect, ratings, certain }, table, context.provenance({ start: first.start, end: last.end }, 'table')));
  }
  return found;
}

/** `| ClickHouse | PostgreSQL |` without names of its rows: each row tells the things apart in what the title says. */
function optionsInEveryColumn(table: TableBlock, header: readonly string[], context: ComparisonContext): readonly ComparisonFact[] {
  const { title } = context.document.sections[table.section] ?? { title: '' };
  const aspect = readTitle(title).name;
  if (aspect === '' || setsSideBySide(title) || readLabel(title, context.vocabulary) !== null) return [];
  const options = header.map((column) => optionName(column, context));
  return table.rows.flatMap((row) => {
    const ratings: RatingFact[] = [];
    for (const [at, option] of options.entries()) addRating(ratings, row[at], option, context);
    const [first] = row;
    return ratings.length < 2 || !first ? [] : [comparison({ aspect, ratings, certain: true }, table, context.provenance({ start: first.start, end: (row.at(-1) ?? first).end }, 'table'))];
  });
}

/** Rows below the options that sum them up. */
const SUMS_UP = /^(?:summary|total|sum|overall|average|verdict|winner|conclusion|result|recommendation|decision)$/i;

function optionsInRows(table: TableBlock, columns: readonly string[], rowNames: readonly string[], context: ComparisonContext): readonly ComparisonFact[] {
  const options = rowNames.map((name) => (name.trim() === '' || SUMS_UP.test(name.trim()) ? [] : optionNames(name, context)));
  const found: ComparisonFact[] = [];
  for (const [at, aspect] of columns.entries()) {
    const place = table.header[at + 1];
    // Notes beside other aspects tell the options apart as well.
    if (aspect === '' || (NO_ASPECT.test(aspect) && !(columns.length > 1 && NOTES.test(aspect))) || !place || place.end <= place.start) continue;
    const ratings: RatingFact[] = [];
    for (const [index, row] of table.rows.entries()) for (const option of options[index] ?? []) addRating(ratings, row[at + 1], option, context);
    if (ratings.length > 0) found.push(comparison({ aspect, ratings, certain: true }, table, context.provenance(place, 'table')));
  }
  return found;
}

function addRating(ratings: RatingFact[], cell: Span | undefined, option: string, { document, provenance }: ComparisonContext, isTicked = false): void {
  if (!cell || option === '') return;
  const text = cell.end <= cell.start ? '' : readInline(document.text, cell).plain;
  if ((text === '' && !isTicked) || text === '-' || text === '\u2013' || text === '\u2014') return;
  ratings.push({ option, text, at: provenance(cell, 'table') });
}

/** True for a table of crosses: where none stands, the option has it not. */
function ticksOff({ rows }: TableBlock, { document: { text } }: ComparisonContext): boolean {
  const cells = rows.flatMap((row) => row.slice(1).map((cell) => (cell.end > cell.start ? readInline(text, cell).plain : '')));
  return cells.includes('') && cells.filter((cell) => cell !== '').length > 2 && cells.every((cell) => cell === '' || TICK.test(cell));
}

const TICK = /^(?:x|yes|y|[\u2713\u2714\u2705\u2611\u2022*]\ufe0f?)$/i;

function comparison({ aspect, ratings, certain }: Pick<ComparisonFact, 'aspect' | 'ratings' | 'certain'>, table: TableBlock, at: Provenance): ComparisonFact {
  return { kind: 'comparison', aspect, criterion: findCriterion(aspect), ratings, certain, table: `${table.line}`, at };
}
