import { plainText } from '../notes/inline-text';
import type { Block, ItemBlock, NoteDocument } from '../notes/note-document';
import { readList, readText } from '../notes/properties';
import { fileName } from '../notes/read-note';
import { findSolution } from './find-solutions';
import type { LabelVocabulary } from './label-vocabulary';
import { sameName, sharesWords, stemWords } from './name-keys';
import { readLabel, type LabelReading } from './read-label';
import { canBeName, isClaim, isKnownName, isMany, isPlausibleName, kindByName, setsSideBySide, subjectTitle } from './read-title';
import { SUMS_UP } from './section-labels';
import { splitLabel } from './split-label';
import { tellsOf } from './tells-of';

/** `data-mesh`, `DataMesh` and `Kafka_vs_NATS` as a file's name: "Data mesh", "Data Mesh", "Kafka vs NATS". */
export function fromSlug(file: string, text = ''): string {
  // "2017-05-08-event-sourcing" of a blog
  const name = file.replace(/^\d{4}-\d{2}-\d{2}[-_ ](?=\p{L})/u, '');
  // "DataStore" is one word where the note writes it so.
  if (/^(?:\p{Lu}\p{Ll}+){2,}$/u.test(name) && findSolution(name) === null) return new RegExp(`(?:^|\\s)${name}(?=[\\s.,;:)]|$)`, 'm').test(text) ? name : name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  if (UNDERSCORED.test(name)) return name.replace(/_/g, ' ');
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(name)) return name;
  // "anti-corruption-layer" is "Anti-Corruption Layer" where the note writes it so.
  const written = new RegExp(`\\b${name.replace(/[-_]/g, '[ -]')}\\b`, 'i').exec(text)?.[0];
  return written !== undefined && /^\p{Lu}/u.test(written) ? written : inCapitals(name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]/g, ' '), text);
}

/** "Sns vs sqs" over a text that writes "SNS" and "SQS". */
const inCapitals = (name: string, text: string): string => name.replace(/\b[a-z0-9]{2,5}\b/gi, (word) => !JOINS.test(word) && new RegExp(`\\b${word.toUpperCase()}\\b`).test(text) ? word.toUpperCase() : word);

/** Words that stand in capitals in code and in shouting only. */
const JOINS = /^(?:vs|and|or|not|in|on|of|for|to|by|as|is|the|an|with|from|when|how|why|what|use|using|where)$/i;

/** Words joined as file names join them, one with a capital at least. */
const UNDERSCORED = /^(?=.*\p{Lu})[\p{L}\d-]+(?:_[\p{L}\d-]+)+$/u;

/** "CQRS & event sourcing": a file named after one of them is about both. */
const NAMES_TWO = /^\p{L}[^,:]{1,30} (?:&|and) [^,:]{2,30}$/u;

/** More sections speak of more than one thing's sides. */
const MOST_SECTIONS = 6;

/** Title, H1 or file name, where the sections right under it are facets of one thing. */
export function findNoteSubject(document: NoteDocument, titled: readonly (LabelReading | null)[], titles: readonly { readonly name: string }[], vocabulary: LabelVocabulary): string | null {
  const written = [fromSlug(document.title, document.text), headingOne(document)].filter((name): name is string => name !== null && name !== '');
  // A note titled by a claim ('X moves risk into small steps') may carry its name as an alias.
  const aliases = readList(document.frontMatter, 'aliases', 'alias').filter((alias) => canBeName(alias));
  const names = written.some((name) => setsSideBySide(name)) ? [] : [...written.map((name) => ASKS_WHAT.exec(name)?.[1] ?? name).filter((name) => !isClaim(name)), ...aliases, ...(written.some((name) => NAMES_TWO.test(name)) ? [] : [fromSlug(fileName(document.path), document.text)])].filter((name) => !isClaim(name));
  const said = firstSubject(names, vocabulary);
  const first = said !== null && kindByName(said) === null && document.title === fileName(document.path) ? leadingTitle(document, titled, titles) ?? said : said;
  const candidate = (first !== null && listsSections(first, titles) ? null : first) ?? (written.some((name) => setsSideBySide(name)) ? null : askedFor(titled) ?? productTold(document));
  if (candidate === null) return null;
  const top = topSections(document, titled);
  const facets = new Set<string>(topLabels(document, vocabulary));
  const told = toldFirst(document, candidate);
  if (told !== null) facets.add('definition');
  let abouts = 0;
  for (const index of top) {
    const reading = titled[index];
    if (!reading) continue;
    const { meaning, about } = reading;
    if (meaning.is !== 'facet' && meaning.is !== 'trade-off' && meaning.is !== 'solutions' && meaning.is !== 'roles' && meaning.is !== 'alternatives') continue;
    if (about && ![candidate, ...aliases].some((name) => sharesWords(about, name)) && isPlausibleName(about)) { abouts++; continue; }
    facets.add(meaning.is === 'facet' ? meaning.facet : meaning.is);
  }
  const saysKind = [readText(document.frontMatter, 'type'), readText(document.frontMatter, 'category'), ...readList(document.frontMatter, 'tags')]
    .some((value) => value !== null && /^(?:.*\/)?(?:pattern|design-pattern|architecture-pattern|product|tool|solution|technology|workload|component)$/i.test(value));
  const known = isKnownName(candidate) || told === 'in bold';
  // Products are members of a part, and no things beside it.
  const isPart = kindByName(candidate) === 'component';
  const others = (): number => top.filter((index) => titled[index] === null && titles[index] !== undefined && kindByName(titles[index].name) !== null && !(isPart && findSolution(titles[index].name)) && !sameName(titles[index].name, candidate)).length;
  // Both sides of it, and little else.
  const isWeighed = /\S\s+\S/.test(candidate) && facets.has('trade-off') && document.sections.length <= MOST_SECTIONS;
  const enough = facets.size >= 2 || isWeighed || (facets.size >= 1 && (known || saysKind)) || ((known || saysKind) && others() === 0);
  // "Databases", "Integration tools": a note about many things, unless it says of them what is said of one.
  if (isMany(candidate) && facets.size < 2) return null;
  return enough && abouts < 2 && others() < 3 ? candidate : null;
}

/** A known thing that the title, the H1 or the file's name names, whatever stands below it; null where it names several or none. */
export function namedByTitle(document: NoteDocument, vocabulary: LabelVocabulary): string | null {
  const written = [fromSlug(document.title, document.text), headingOne(document) ?? '', fromSlug(fileName(document.path), document.text)].filter((name) => name !== '');
  if (written.some((name) => setsSideBySide(name))) return null;
  const names = written.filter((one) => !isClaim(one)).flatMap((one) => firstSubject([one], vocabulary) ?? []);
  return names.find((name) => isKnownName(name) && canBeName(name) && !/,\s|\s(?:and|or|&|und|oder|y|e|et)\s/i.test(name)) ?? null;
}

/** "Service Mesh Pattern" as the first title of a note that has no other than its file's name, where facets stand beside it. */
function leadingTitle({ sections }: NoteDocument, titled: readonly (LabelReading | null)[], titles: readonly { readonly name: string }[]): string | null {
  const lead = sections.findIndex(({ level }) => level > 0);
  const name = titles[lead]?.name ?? '';
  const beside = sections.filter(({ level, parent }, index) => index > lead && level === sections[lead]?.level && parent === sections[lead]?.parent && ['facet', 'trade-off', 'solutions'].includes(titled[index]?.meaning.is ?? '')).length;
  return titled[lead] == null && kindByName(name) !== null && canBeName(name) && beside > 1 ? name : null;
}

/** "What is ELT?" as the title of a note on ELT. */
const ASKS_WHAT = /^what(?:[\u2019']s| is| are) (?:an? |the )?(\S[^?]{1,40})\?*$/i;

/** "Blue-green, canary and rolling deployments" over a section on each: a note about several things. */
function listsSections(name: string, titles: readonly { readonly name: string }[]): boolean {
  const parts = name.includes('(') ? [] : name.split(/,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+/);
  const own = parts.filter((part) => titles.some((title) => !sameName(title.name, name) && stemWords(title.name)[0] === stemWords(part)[0])).length;
  return parts.length > 1 && own > 1;
}

/** "What is a Message Queue?" as the first section of a note whose title says nothing. */
function askedFor(titled: readonly (LabelReading | null)[]): string | null {
  const first = titled.find((reading) => reading?.meaning.is === 'facet' && reading.meaning.facet === 'definition' && reading.about !== null);
  return first?.about && kindByName(first.about) !== null && isPlausibleName(first.about) ? first.about : null;
}

/** "Snowflake is a warehouse in the cloud." as the first text of a note whose title says nothing. */
function productTold({ text, blocks }: NoteDocument): string | null {
  const [first] = blocks.filter(({ kind }) => kind !== 'heading');
  const [line] = first?.kind === 'paragraph' ? first.lines : [];
  const name = line === undefined ? undefined : /^(\S+(?: \S+){0,2}?) is an? /.exec(plainText(text, line))?.[1];
  return name === undefined ? null : findSolution(name)?.name ?? null;
}

function firstSubject(names: readonly string[], vocabulary: LabelVocabulary): string | null {
  for (const name of names) {
    // "Dagster advantages & when to choose it"
    const [said, more] = /^[^:]+\s(?:&|and)\s/.test(name) ? name.split(/\s(?:&|and)\s/).map((part) => readLabel(part, vocabulary)) : [];
    const about = said?.meaning.is === 'facet' && more ? said.about : null;
    if (about !== null && isKnownName(about)) return findSolution(about)?.name ?? about;
    const subject = subjectTitle(name);
    if (subject !== null && readLabel(subject, vocabulary) === null) return subject;
  }
  return null;
}

/** "Requirements" as one of several items names, and sorts nothing. */
const isOverNothing = (item: ItemBlock, next: Block | undefined): boolean => next?.kind === 'item' && next.indent === item.indent && next.marker === item.marker.replace(/\d+/, (count) => `${Number(count) + 1}`);

/** In characters; longer ones are sentences. */
const LONGEST_LABEL = 60;

/** In paragraphs: what a note begins with. */
const MOST_FIRST = 3;

/** "[Raft](…) is a consensus algorithm", "Distributed locks are great for …" among the first texts of a note of that title, or what it does in the first. */
function toldFirst({ text, blocks }: NoteDocument, candidate: string): 'plainly' | 'in bold' | null {
  const begin = `${candidate.toLowerCase()} `;
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const [line] = block.lines;
    const written = line === undefined ? '' : plainText(text, line);
    if (paragraphs === 0 && [candidate, candidate.replace(/([^s])s$/, '$1')].some((name) => tellsOf(written, name))) return 'plainly';
    const plain = written.replace(/^(?:the|an?) /i, '').toLowerCase();
    if (plain.startsWith(begin) && /^(?:is|are) /.test(plain.slice(begin.length))) return text.slice(line?.start, line?.end).includes(`**${candidate}**`) ? 'in bold' : 'plainly';
    if (++paragraphs >= MOST_FIRST) return null;
  }
  return null;
}

/** Facets that labels right under the note's title name, or under one that says nothing ("Summary"). */
function topLabels(document: NoteDocument, vocabulary: LabelVocabulary): readonly string[] {
  const ones = document.sections.filter(({ level }) => level === 1).length;
  const facets: string[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const section = document.sections[block.section];
    if (section && section.level > 0 && !(section.level === 1 && ones === 1) && !SUMS_UP.test(section.title)) continue;
    const line = block.kind === 'paragraph' || block.kind === 'item' ? block.lines[0] : block.kind === 'callout' ? block.content : undefined;
    if (!line || line.end <= line.start) continue;
    const label = splitLabel(document.text, line)?.label ?? (line.end - line.start < 40 && !(block.kind === 'item' && isOverNothing(block, document.blocks[index + 1])) ? plainText(document.text, line) : '');
    const meaning = label === '' || label.length > LONGEST_LABEL ? undefined : readLabel(label, vocabulary)?.meaning;
    if (meaning?.is === 'facet') facets.push(meaning.facet);
    else if (meaning?.is === 'trade-off' || meaning?.is === 'solutions') facets.push(meaning.is);
  }
  return facets;
}

/** The title of the first heading of level one. */
export function headingOne(document: NoteDocument): string | null {
  return document.sections.find((section) => section.level === 1)?.title ?? null;
}

/** "Components of serverless architecture": what stands below are its parts, and nothing besides it. */
const PARTS_TITLE = /\b(?:components|parts|building blocks|layers|modules) (?:of|in)\s/i;

/** The sections right below the note's own title, and those below titles that name nothing ("Overview"). */
function topSections(document: NoteDocument, titled: readonly (LabelReading | null)[]): readonly number[] {
  const { sections } = document;
  const first = sections.findIndex(({ level }) => level === 1);
  const only = first >= 0 && !sections.some(({ level }, index) => level === 1 && index > first) ? first : -1;
  let level = Infinity;
  for (let index = 1; index < sections.length; index++) if (index !== only) level = Math.min(level, sections[index]?.level ?? Infinity);
  const top = new Set<number>();
  for (const [index, section] of sections.entries()) {
    if (index === 0 || index === only) continue;
    const around = titled[section.parent]?.meaning.is;
    if (section.level === level || (top.has(section.parent) && ((around === 'neutral' && !PARTS_TITLE.test(sections[section.parent]?.title ?? '')) || around === 'trade-off'))) top.add(index);
  }
  return [...top];
}
