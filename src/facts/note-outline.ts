import type { NoteDocument, Section } from '../notes/note-document';
import { fileName } from '../notes/read-note';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { findCriterion } from './conditions/criterion-vocabulary';
import type { ElementKind } from './fact';
import { findNoteSubject, fromSlug, headingOne, namedByTitle } from './find-note-subject';
import { findSolution, findSolutions } from './find-solutions';
import { beginsAsNoName, endsAsPart, isGenericName } from './generic-names';
import { normalizeLabel, withoutLeadingWords, type LabelVocabulary, type Meaning } from './label-vocabulary';
import { coreName, matchShortForm, normalizeName, readNameParts, sameName, sharesWords, stemWords, withoutBracket } from './name-keys';
import { readLabel, type LabelReading } from './read-label';
import { readRuleOpener, type RuleOpener } from './read-rule-opener';
import { canBeName, comparedThings, FIELD_NAME, isKnownName, isNumbered, isPlausibleName, kindByName, readTitle, setsSideBySide, subjectTitle, withoutNumber, type TitleReading } from './read-title';
import { remember } from './remember';
import { GENERIC_PART, hasOwnLabels, listsProducts } from './section-labels';

/** What one section is for, told from its title and the titles around it. */
export interface SectionRole {
  readonly meaning: Meaning | null;
  /** "Choose Batch when" as a heading. */
  readonly opener: RuleOpener | null;
  /** The element that the title names, if facts under it bear it out; null where the title cannot be a name. */
  readonly candidate: string | null;
  /** Kind told by the title itself or by the section around it; null: told by the facts. */
  readonly kind: ElementKind | null;
  /** Name that facts in this section speak of: the candidate, the name in "Benefits of X", or that of the section around it. */
  readonly subject: string | null;
}

export interface NoteOutline {
  readonly roles: readonly SectionRole[];
  /** The element that the whole note is about, or null. */
  readonly noteSubject: string | null;
  /** The title where it is a pattern's name by its words, whether or not the note has that one subject. */
  readonly titleName: string | null;
  /** The known thing that the title names, whether or not the note has that one subject. */
  readonly titled: string | null;
  /** Kind of what the note is a collection of, by its title ("Workload cheat sheet"), or null. */
  readonly collects: ElementKind | null;
  /** The products that the note's title sets side by side ("Iceberg vs Delta Lake"). */
  readonly compared: readonly string[];
  /** Sections with several items right below their titles: what has a sub-heading there is none of those. */
  readonly itemized: ReadonlySet<number>;
  /** Every name that the outline could give facts to: short forms in the note resolve to one of these. */
  readonly names: readonly string[];
}

/** Reads what every section is for. Pure; one look at each title. */
export function outlineNote(document: NoteDocument, vocabulary: LabelVocabulary): NoteOutline {
  const { sections } = document;
  const titled = sections.map((section) => (section.level === 0 ? null : readSectionTitle(section, document, vocabulary)));
  const titles = sections.map((section) => readTitle(section.title));
  const numbered = sections.map((section) => isNumbered(section.title));
  const noteSubject = findNoteSubject(document, titled, titles, vocabulary);
  const titleSection = sections.findIndex((section, index) => section.level > 0 && noteSubject !== null && (sameName(fromSlug(titles[index]?.name ?? ''), noteSubject) || sameName(subjectTitle(section.title) ?? '', noteSubject)));

  const repeated = findRepeated(sections.map(({ parent }) => titled[parent]?.meaning.is === 'facet' ? parent : -1), titles);
  const names: string[] = noteSubject ? [noteSubject] : comparedInTitle(document);
  for (const { title } of sections) if (/\svs\.?\s/i.test(title)) names.push(...comparedThings(title).map(capitalized).filter((name) => !findSolution(name) && !names.includes(name) && readLabel(name, vocabulary) === null));
  // "Batch Pros" may stand before or behind the section on batch processing.
  const titledNames = titles.flatMap(({ name }, index) => (titled[index] === null && name !== '' && canBeName(name) && !ENDS_OPEN.test(name) ? [name] : []));
  const forms = names.map((name) => matchShortForm(name, titledNames));
  // "Fine-tuned RAG" is neither of "RAG vs fine-tuning".
  titledNames.push(...names.filter((_, at) => forms[at] === null || forms.indexOf(forms[at] ?? null) !== forms.lastIndexOf(forms[at] ?? null)));
  const titledAlike = new Map<string, number>();
  for (const section of sections) titledAlike.set(besideKey(section), (titledAlike.get(besideKey(section)) ?? 0) + 1);
  const compared = new Map(names.flatMap((name, index) => (name === noteSubject ? [] : [[coreName(name), index] as const])));
  const itemized = findItemized(document);
  const ownTitle = headingOne(document) ?? document.title;
  const roles: SectionRole[] = [];
  const titledBefore = new Map<string, string>();
  // "Features of Redis" before "Limitations" in "Redis & Memcached".
  let spokenOf: string | null = null;
  for (const [index, section] of sections.entries()) {
    const around = section.parent >= 0 ? roles[section.parent] : undefined;
    // "Databases" in a stack that is about nothing else: a part by itself, not a list of what another is made of.
    const isPart = titled[index]?.meaning.is === 'solutions' && titled[index].about === null && !around?.subject && noteSubject === null && (section.level > 1 ? isPartName(titles[index]?.name ?? '', vocabulary) : isPartOverProducts(index));
    const reading = isPart || isOverOthers(index) ? null : titled[index] ?? (around?.subject && section.level > 1 ? readBesideName(section.title, around.subject, vocabulary) : null);
    // "Primary functions" behind each of several products is on the one before it, whatever it says.
    const isLabel = (titledAlike.get(besideKey(section)) ?? 0) >= FEWEST_ALIKE;
    const beside = reading === null && isLabel ? subjectBeside(index) : reading !== null && reading.about === null ? subjectBeside(index) ?? (isOfSeveral(around?.subject ?? noteSubject) || (noteSubject === null && !around?.subject && (reading.meaning.is === 'facet' || reading.meaning.is === 'trade-off')) ? spokenOf : null) : null;
    const inherited = beside ?? (around === undefined || section.parent < 0 || !isOfOthers(section.parent) ? around?.subject ?? noteSubject : null);
    const title = titles[index] ?? { name: '', kind: null };
    if (section.level === 0) { roles.push({ meaning: null, opener: null, candidate: null, kind: null, subject: noteSubject }); continue; }
    const opener = reading ? null : readRuleOpener(`${readTitle(section.title).kind === null ? withoutNumber(section.title) : section.title}`.replace(/:?$/, ':'));
    const isSided = reading === null && !canBeName(title.name) && couldBeSided(title.name) && hasBothSides(index);
    const isNote = index === titleSection;
    const isListed = reading === null && ((GENERIC_PART.test(title.name) && listsProducts(document, index)) || (around?.meaning?.is === 'facet' && canBeName(title.name) && hasOwnLabels(document, index, vocabulary)));
    // "Broker radar: Kafka vs Pulsar vs NATS" is about those.
    const written = isNote ? noteSubject : namesNoThing(section, title, around) || isBesideProduct(title.name, noteSubject ?? ownTitle) ? null : candidateName(section.level === 1 && !canBeName(title.name) ? knownInTitle(section.title) ?? title.name : title.name, { reading, opener, isLabel, explicit: title.kind !== null || isListed || isSided || (repeated.has(coreName(title.name)) && around?.meaning?.is === 'facet'), around: around ?? null, isItemized: itemized.has(section.parent), isOnOneThing: noteSubject !== null });
    // "Lambda approach" behind "Lambda architecture" goes on about it.
    const name = written === null || isNote ? written : titledBefore.get(coreName(written)) ?? written;
    if (name !== null) titledBefore.set(coreName(name), name);
    const kind = title.kind ?? (around?.meaning?.is === 'container' ? around.meaning.kind : around?.meaning?.is === 'qualities' ? 'quality' : null);
    if (name && !isNote && name === written) {
      // "Horizontal scaling" of the note's title is the section on "Horizontal scaling (scale out)".
      const bracketed = name.endsWith(')') ? names.findIndex((other) => other !== noteSubject && normalizeName(other) === normalizeName(withoutBracket(name)) && !roles.some(({ candidate }) => candidate === other)) : -1;
      // "Batch" of the title is the section on "Batch processing".
      const short = bracketed >= 0 || findSolution(name) ? bracketed : compared.get(coreName(name)) ?? -1;
      compared.delete(coreName(name));
      if (short >= 0) names.splice(short, 1, name); else names.push(name);
    }
    roles.push({
      meaning: reading?.meaning ?? null, opener, candidate: name, kind,
      subject: name ?? otherTools(index, inherited) ?? subjectAbout(reading, inherited, titledNames, { note: ownTitle, section: section.title }) ?? ((reading?.meaning.is === 'solutions' || reading?.meaning.is === 'roles') && !sections.some(({ parent }, below) => parent === index && titled[below] === null) ? kindOfTools(section.title) : null),
    });
    if (reading === null && index > 0) spokenOf = null;
    else if (reading?.about) spokenOf = roles[index]?.subject ?? null;
  }
  weighSiblings();
  /** True for titles of what goes on with a thing, sets things side by side, sorts tools or measures. */
  function namesNoThing({ title, level, parent }: Section, { name, kind }: TitleReading, around: SectionRole | undefined): boolean {
    if ((PHASE.test(title) || setsSideBySide(title) || setsSideBySide(name)) && !isKnownName(name)) return true;
    if (goesOnAbout(name, noteSubject) || isGroupOfTools(parent, name)) return true;
    return (kind === null && around?.meaning?.is !== 'qualities' && isMeasure(name)) || (level === 1 && isOfTwoBelow(name));
  }
  /** "API Gateway & Service Mesh" over a section on each. */
  function isOfTwoBelow(name: string): boolean {
    const parts = name.split(/\s(?:&|and|und|y|e|et)\s/);
    return parts.length === 2 && parts.every((part) => sections.some(({ level }, below) => level > 1 && sameName(titles[below]?.name ?? '', part)));
  }
  /** "API management platforms" below "Technologies" in the note on API gateways: a sort of those. */
  function isGroupOfTools(parent: number, name: string): boolean {
    return noteSubject !== null && roles[parent]?.meaning?.is === 'solutions' && kindByName(noteSubject) === 'component' && !findSolution(name) && stemWords(noteSubject).some((word) => stemWords(name).includes(word));
  }
  /** "Misconceptions" as a title of the first rank over things that have sections: they are no part of it. */
  function isOverOthers(index: number): boolean {
    return titled[index]?.meaning.is === 'furniture' && sections[index]?.level === 1 && /mistakes|misconceptions/i.test(sections[index].title) && sections.some(({ parent }, below) => parent === index && isKnownName(titles[below]?.name ?? ''));
  }
  /** "Synchronous vs asynchronous calls" in a note on one thing: what stands below is of neither. */
  function isOfOthers(index: number): boolean {
    const title = sections[index]?.title ?? '';
    return index !== titleSection && (sections[index]?.level ?? 0) > 1 && / vs\.? /i.test(title) && comparedThings(title).length > 1 && !comparedThings(title).some((name) => noteSubject !== null && sharesWords(name, noteSubject));
  }
  /** "Databases" as the title of a note whose sections are products: the part, and no label. */
  function isPartOverProducts(index: number): boolean {
    const name = titles[index]?.name ?? '';
    return (isPartWord(name) || kindOfTools(name) !== null) && sections.filter(({ parent }, below) => parent === index && findSolution(titles[below]?.name ?? '')).length > 1;
  }
  /** "Pros" and "Cons" as the sections right below: what the title says has a name, whatever words it holds. */
  function hasBothSides(index: number): boolean {
    const below = sections.flatMap(({ parent }, at) => (parent === index && titled[at]?.meaning.is === 'facet' && titled[at].about === null ? [titled[at].meaning.facet] : []));
    return below.includes('benefit') && below.includes('drawback');
  }
  /** "Caching tools" in the section on message brokers: a kind of its own. */
  function otherTools(index: number, inherited: string | null): string | null {
    const kind = titled[index]?.meaning.is === 'solutions' && inherited !== null && kindByName(inherited) === 'component' ? kindOfTools(sections[index]?.title ?? '') : null;
    return kind !== null && inherited !== null && !sharesWords(kind, inherited) ? kind : null;
  }
  /** "Considerations" beside "Strengths", where nothing else tells the other side; "The solution" beside "The problem", which is no product. */
  function weighSiblings(): void {
    for (const [index, section] of sections.entries()) {
      const role = roles[index];
      if (role?.meaning?.is === 'solutions' && SOLVES.test(withoutNumber(section.title)) && sections.some(({ title, parent }) => parent === section.parent && TROUBLES.test(withoutNumber(title)))) roles[index] = { ...role, meaning: { is: 'neutral' } };
      const avoids = role !== undefined && role.candidate === null && role.meaning === null && TO_AVOID.test(section.title);
      const title = section.title.replace(/^[^\p{L}\p{N}]+/u, '');
      const isLimit = role?.meaning === null && LIMITS.test(title);
      if (!avoids && !isLimit && (role?.meaning?.is !== 'neutral' || !CONSIDERATIONS.test(title))) continue;
      const beside = roles.filter((_, at) => at !== index && sections[at]?.parent === section.parent).map(({ meaning }) => (meaning?.is === 'facet' ? meaning.facet : meaning?.is));
      const isSide = avoids ? beside.includes('suits') : (beside.includes('benefit') || (isLimit && beside.includes('suits'))) && !beside.includes('drawback') && !beside.includes('trade-off');
      if (isSide && role) roles[index] = { ...role, candidate: null, subject: role.candidate === null ? role.subject : roles[section.parent]?.subject ?? noteSubject, meaning: { is: 'facet', facet: avoids ? 'struggles' : 'drawback' } };
    }
  }
  /** "### Examples" behind "### 1. Distributed SQL" at the same depth, once for each of such headings: facets of the one before. */
  function subjectBeside(index: number): string | null {
    const section = sections[index];
    const isRepeated = section !== undefined && (titledAlike.get(besideKey(section)) ?? 0) > 1;
    const above = (sections[section?.parent ?? -1]?.level ?? 0) > 0 ? roles[section?.parent ?? -1]?.subject ?? null : null;
    // What a title names that tells no kind may be the chapter of several things.
    const meaning = titled[index]?.meaning.is;
    if (!section || (above !== null && !isRepeated && (isKnownName(above) || above === noteSubject || (meaning !== 'facet' && meaning !== 'trade-off')))) return null;
    for (let at = index - 1; at > 0; at--) {
      const other = sections[at];
      if (!other || other.level < section.level) return null;
      const role = roles[at];
      // "9. Trade-offs" behind "1. Data model": one of a series, not a facet of the first, and what follows is none either.
      if (numbered[at] && (numbered[index] || !role?.candidate)) return null;
      if (other.level === section.level && other.parent === section.parent && role?.candidate && at !== titleSection && (isKnownName(role.candidate) || isRepeated)) return holdsOthers(index) ? null : isRepeated || (noteSubject === null && vocabulary.phrases.has(normalizeLabel(section.title))) ? role.candidate : null;
    }
    return null;
  }
  /** "Technologies" over "Batch" and "Stream", which have sections of their own: nothing that one of them has. */
  function holdsOthers(index: number): boolean {
    return sections.some(({ parent }, below) => parent === index && roles.some(({ candidate }) => candidate !== null && sameName(candidate, titles[below]?.name ?? '')));
  }
  const title = subjectTitle(document.title);
  const products = comparedInTitle(document).flatMap((name) => (findSolution(name) ?? findSolution(name.replace(/\s\S+$/, '')))?.name ?? []);
  return { roles, itemized, noteSubject, compared: products, names, collects: collectedKind(document.title), titled: noteSubject ?? namedByTitle(document, vocabulary), titleName: title !== null && !title.includes(', ') && kindByName(title) === 'pattern' && readLabel(title, vocabulary) === null ? title : null };
}

/** "Data vault with Fabric" in the note on data vaults: no thing of its own. */
function goesOnAbout(name: string, noteSubject: string | null): boolean {
  const [, thing = '', product = ''] = /^(.{3,40}?) (?:with|in|on|using) (.{2,30})$/.exec(name) ?? [];
  return product !== '' && noteSubject !== null && findSolution(product) !== null && matchShortForm(thing, [noteSubject]) !== null;
}

/** "Phase 1: Prepare" is a part of what goes on, and no thing of its own. */
const PHASE = /^\P{L}*(?:phase|stage|step)\s+(?:\d+|[IVX]{1,4}|[A-Z])\s*[:.)\u2013\u2014-]/iu;

/** "API gateway when" of "Use an API gateway when:": what goes on below is no name. */
const ENDS_OPEN = /\s(?:when(?:ever)?|if|where|wenn|falls|cuando|quando|quand|si|se)$/i;

/** Fewer items lead to the sub-headings. */
const FEWEST_ITEMS = 2;

function findItemized({ blocks }: NoteDocument): ReadonlySet<number> {
  const items = new Map<number, number>();
  for (const { kind, section } of blocks) if (kind === 'item') items.set(section, (items.get(section) ?? 0) + 1);
  return new Set([...items].flatMap(([section, count]) => (count < FEWEST_ITEMS ? [] : [section])));
}

/** "Pros CSR", "SSR use cases" below "Client-side rendering (CSR)": a label, and the name around it once more. */
function readBesideName(title: string, subject: string, vocabulary: LabelVocabulary): LabelReading | null {
  const plain = withoutNumber(title.replace(/^[^\p{L}\p{N}]+/u, ''));
  for (const name of [subject, ...readNameParts(subject).aliases]) {
    const rest = plain.startsWith(`${name} `) ? plain.slice(name.length + 1) : plain.endsWith(` ${name}`) ? plain.slice(0, -name.length - 1) : null;
    const reading = rest === null ? null : readLabel(rest, vocabulary);
    if (reading !== null && reading.about === null && reading.meaning.is !== 'neutral') return reading;
  }
  return null;
}

/** So often beside each other a title is a label, known or not: "Primary functions" of several products. */
const FEWEST_ALIKE = 3;

/** Equal for sections of one title and depth below the same section. */
const besideKey = ({ parent, level, title }: Section): string => `${parent} ${level} ${title}`;

function candidateName(name: string, { reading, opener, isLabel, explicit, around, isItemized, isOnOneThing }: { reading: LabelReading | null; opener: RuleOpener | null; /** Other sections beside it have the same title. */ isLabel: boolean; explicit: boolean; around: SectionRole | null; /** The section around has items of its own. */ isItemized: boolean; /** The note is about one thing. */ isOnOneThing: boolean }): string | null {
  if (reading || opener || isLabel || name === '') return null;
  if (around?.meaning?.is === 'furniture') return null;
  if (explicit) return name;
  if (around?.meaning?.is === 'facet' && !findSolution(name) && !isItemized) return null;
  // In scripts without capitals nothing tells a name from any other title.
  if (isOnOneThing && EASTERN_ONLY.test(name) && !isKnownName(name)) return null;
  return canBeName(name) ? name : null;
}

/** "Change Data Capture (CDC) Concepts" as a note's own title is about that. */
function knownInTitle(title: string): string | null {
  const name = subjectTitle(title);
  return name !== null && canBeName(name) && (isKnownName(name) || readNameParts(name).aliases.length > 0) ? name : null;
}

/** "Incremental load from a watermark": short, and no sentence, question or command. */
const couldBeSided = (name: string): boolean => /^\p{Lu}/u.test(name) && name.split(' ').length <= 5 && !/[?!.:]$/.test(name) && !beginsAsNoName(name) && !isGenericName(name) && !endsAsPart(name) && !setsSideBySide(name);

const EASTERN_ONLY = /^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\s\d()\uff08\uff09\u3000-\u303f]+$/;

/** Beside what something is for, this is what it is not for. */
const TO_AVOID = /^\P{L}*(?:what|things) to avoid\P{L}*$/iu;

/** Beside what a thing is good at or for: no limits of the whole undertaking. */
const LIMITS = /^(?:key |main |known )?constraints$/i;

export const CONSIDERATIONS = /^(?:key |main |other )?(?:considerations|things to consider)$/i;

/** "Popular message queue technologies" where nothing else claims them: the kind that they are of, if it is one by its words. */
export function kindOfTools(title: string): string | null {
  const kind = /^(?:(?:popular|common|typical|leading|well-known|other|top) )?(.{3,40}?) (?:technologies|tools|products|solutions|implementations|vendors|frameworks)(?: compar(?:ison|ed))?$/i.exec(withoutNumber(title))?.[1] ?? '';
  if (kind.includes(' ') && (kindByName(kind) === 'component' || componentVocabulary().has(kind.toLowerCase())) && canBeName(kind)) return kind;
  // "EL tools" are a part by that name.
  return /^(?!(?:Which|What|Other|More|Our|My|Common|Popular|Recommended|Useful|Key|Main|Best|Top|Modern|Related|Available|Alternative|Open|Cloud|AWS|Azure|GCP|Google|Free|Commercial|Featured|Notable|Essential|Supported|Suggested|Example|Additional|Required|Necessary|Preferred|Leading)\b)\p{Lu}\S+(?: (?!of|for|in|to|and|our|the)\p{Ll}+){0,2} [Tt]ools$/u.test(withoutNumber(title)) ? withoutNumber(title) : null;
}

export const SOLVES = /^(?:the |our |a )?solution$/i;
const TROUBLES = /^(?:the |our |a )?(?:problem|issue|pain|challenge)(?: statement)?s?$/i;

function collectedKind(title: string): ElementKind | null {
  if (/\bworkloads?\b/i.test(title)) return 'workload';
  if (/\b(?:patterns|styles|strategies|muster)\b/i.test(title)) return 'pattern';
  return /\b(?:components|building blocks|komponenten|bausteine)\b|\b(?:tech|technology|our)[ -]stack$/i.test(title) ? 'component' : null;
}

/** Titles that stand under more than one facet, and those among them: such sections are sorted by facet, and their titles are the subjects. */
function findRepeated(facetOf: readonly number[], titles: readonly { readonly name: string }[]): ReadonlySet<string> {
  const under = new Map<string, Set<number>>();
  for (const [index, facet] of facetOf.entries()) {
    const core = coreName(titles[index]?.name ?? '');
    if (facet >= 0 && core !== '') under.set(core, (under.get(core) ?? new Set()).add(facet));
  }
  const repeated = new Set([...under].filter(([, facets]) => facets.size > 1).map(([core]) => core));
  if (repeated.size < FEWEST_REPEATED) return repeated;
  // "Serverless" beside "Microservices" and "CQRS" below "When not to use it"
  const sorted = [...new Set(facetOf)].filter((facet) => facet >= 0).map((facet) => [...under].filter(([, facets]) => facets.has(facet)).map(([core]) => core));
  return new Set([...repeated, ...sorted.filter((cores) => cores.filter((core) => repeated.has(core)).length >= FEWEST_REPEATED).flat()]);
}

/** One title under two facets says nothing of those beside it. */
const FEWEST_REPEATED = 2;

/** A part by the vocabulary, or what all stores of data are called. */
export const isPartWord = (name: string): boolean => componentVocabulary().has(name.toLowerCase()) || /^databases$/i.test(name);

/** "Databases", "Orchestration tools" in a stack: names of its parts, and no labels that every note may have. */
function isPartName(name: string, vocabulary: LabelVocabulary): boolean {
  return isPartWord(name) || (name.includes(' ') && kindByName(name) === 'component' && !vocabulary.phrases.has(normalizeLabel(name)));
}

/** "Caching strategies", "The load-bearing patterns" below the note's own title: what stands in such a section is one of them each. */
const PATTERN_LIST = /^(?!.*\banti[- ]?patterns$)(?!(?:access|query|usage|traffic|failure|load|data|naming|testing|test|migration|branching|workload|read|write|study|learning|prompt|api|http|research|evaluation|statistical) )(?:[\p{L}-]+ ){1,2}(?:patterns|strategies|styles|topologies|methods|techniques|approaches|architectures|schemes|policies)$|^(?:(?:architectural|architecture|design|cloud|common) )?patterns (?:for|of|in|used in) [\p{L} -]{3,40}$/u;

const isPatternList = remember((title): boolean => PATTERN_LIST.test(withoutLeadingWords(normalizeLabel(title))));

function readSectionTitle({ title, level }: Section, document: NoteDocument, vocabulary: LabelVocabulary): LabelReading | null {
  // What a pattern has to balance, where the sections around it tell of a problem and its solution.
  if (/^\P{L}*forces\P{L}*$/iu.test(title) && document.sections.some((section) => /^\P{L}*problem\b/iu.test(section.title))) return { meaning: { is: 'facet', facet: 'need' }, about: null };
  const reading = withoutIdleQuestion(readLabel(title, vocabulary), document.title);
  // "When to use REST or GraphQL" as the title of a note is about both.
  if (level === 1 && reading?.meaning.is === 'facet' && reading.about !== null && setsSideBySide(reading.about)) return null;
  // "Microservices - when to use them" over sections of every sort.
  if (level === 1 && reading?.meaning.is === 'facet' && knownInTitle(title) !== null && document.sections.filter((section) => section.level === 1).length === 1 && document.sections.filter((section) => section.level === 2).length > 2) return null;
  return reading ?? (level > 1 && isPatternList(title) ? { meaning: { is: 'container', kind: 'pattern' }, about: null } : null);
}

/** "Redis & Memcached" */
const isOfSeveral = (title: string | null): boolean => title !== null && findSolution(title) === null && findSolutions(title).length > 1;

/** "What is known" defines nothing: a name in lower case must be the note's own ("What is sharding?" in "Sharding") or that of a thing ("What is a data lake (storage)?"). */
function withoutIdleQuestion(reading: LabelReading | null, title: string): LabelReading | null {
  const isDefinition = reading?.meaning.is === 'facet' && reading.meaning.facet === 'definition';
  if (!reading?.about || !isDefinition || /^\p{Lu}/u.test(reading.about) || sharesWords(reading.about, title)) return reading;
  const bare = reading.about.replace(/\s*\([^()]*\)$/, '');
  if (bare.includes(' ') && isKnownName(bare)) return { ...reading, about: bare };
  return { meaning: { is: 'neutral' }, about: null };
}

function subjectAbout(reading: LabelReading | null, inherited: string | null, names: readonly string[], titles: { readonly note: string; readonly section: string }): string | null {
  // "Major RAG use cases", "ISR best use cases"
  const about = reading?.about?.replace(/^(?:major|common|key|main|core|typical|popular|primary|general|notable|important)\s+(?=\S)|\s(?:best|immediately|right away)$|[- ]specific$/gi, '') ?? null;
  // "Batch vs streaming trade-offs" are of neither.
  const product = productServing(about);
  if (product !== null) return product;
  if (!about || setsSideBySide(about) || (inherited && reading?.meaning.is === 'roles')) return inherited;
  if (isOfSeveral(inherited) && findSolution(about)) return about;
  // "Sharding: pros and cons" in "Sharding video"
  const isOwn = inherited !== null && isKnownName(about) && !isKnownName(inherited) && canBeName(about);
  if (inherited !== null && isUsedBy(about, inherited)) return about;
  if (inherited && !isOwn && (matchShortForm(about, [inherited]) || sharesWords(about, inherited))) return inherited;
  // "Disadvantages for work queues" in the section on a product
  if (inherited && findSolution(inherited) && !findSolution(about) && titles.section.toLowerCase().includes(` for ${about.toLowerCase()}`)) return inherited;
  const [one = null, ...others] = about.includes('/') ? about.split('/').flatMap((part) => matchShortForm(part, names) ?? []) : [];
  // "Where containers win" in "Comparison of serverless and container solutions"
  const isNamed = reading?.meaning.is === 'facet' && reading.meaning.facet === 'definition' && (/^\p{Lu}\p{Ll}+$/u.test(about) || HOLDS_CAPITALS.test(about)) && canBeName(about) && (inherited === null ? HOLDS_CAPITALS.test(about) : !sharesWords(about, inherited));
  const isPlausible = isPlausibleName(about) || isNamed || (/^\p{Lu}\p{Ll}{4,}$/u.test(about) && sharesWords(about, titles.note));
  return matchShortForm(about, names) ?? (others.length === 0 ? one : null) ?? (reading?.meaning.is !== 'neutral' && reading?.meaning.is !== 'kinds' && reading?.meaning.is !== 'choice' && isPlausible && !FIELD_NAME.test(about) ? about : inherited);
}

/** "ClickHouse (OLAP) for time series" is that product, whatever for. */
function productServing(about: string | null): string | null {
  const name = /^([^()]{2,40}?)(?: \([^()]*\))? for \S/.exec(about ?? '')?.[1] ?? '';
  return name === '' ? null : findSolution(name)?.name ?? null;
}

/** "DuckDB and data lakes" in a note on DuckDB is about that, and names nothing. */
const isBesideProduct = (title: string, product: string): boolean => title.startsWith(`${product} and `) && findSolution(product) !== null;

/** "gRPC" in "Microservices based on gRPC": a note on both, and what is asked of the one is told of it. */
const isUsedBy = (about: string, title: string): boolean => (findSolution(about) !== null || HOLDS_CAPITALS.test(about)) && [' with ', ' on ', ' using ', ' in ', ' via '].some((joint) => `${title} `.includes(`${joint}${about} `));

/** "Throughput & Latency", "Total Cost of Ownership (TCO)": what things are measured by. */
function isMeasure(name: string): boolean {
  const parts = withoutBracket(name).split(/\s(?:&|and|und|vs\.?)\s/);
  return (parts.length > 1 || /^total cost/i.test(name)) && parts.every((part) => findCriterion(part) !== null && !isPartWord(part) && kindByName(part) === null);
}

/** "gRPC", "GraphQL" */
const HOLDS_CAPITALS = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/** "ETL vs ELT", "Batch or stream": the things that the title sets side by side. */
function comparedInTitle(document: NoteDocument): string[] {
  const title = [fromSlug(document.title, document.text), headingOne(document) ?? '', fromSlug(fileName(document.path), document.text)].find((one) => /\s(?:vs?\.?|versus)\s/i.test(one));
  return title === undefined ? [] : comparedThings(title).map(capitalized);
}

const capitalized = (name: string): string => name.replace(/^\p{Ll}(?=\p{Ll}*(?:\s|$))/u, (letter) => letter.toUpperCase());
