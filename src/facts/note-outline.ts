import { plainText } from '../notes/inline-text';
import { fileName } from '../notes/read-note';
import type { NoteDocument, Section } from '../notes/note-document';
import { readList, readText } from '../notes/properties';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution } from './find-solutions';
import type { ElementKind } from './fact';
import { readLabel, readRuleOpener, type LabelReading, type RuleOpener } from './read-label';
import { KEYCAP, normalizeLabel, type LabelVocabulary, type Meaning } from './label-vocabulary';
import { coreName, matchShortForm, readNameParts, stemWords } from './name-keys';
import { isProductName, isSolutionList } from './read-solution-list';
import { remember } from './remember';
import { splitLabel } from './split-label';
import { isNickname, readTitleBracket } from './title-brackets';

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
  /** Kind of what the note is a collection of, by its title ("Workload cheat sheet"), or null. */
  readonly collects: ElementKind | null;
  /** The products that the note's title sets side by side ("Iceberg vs Delta Lake"). */
  readonly compared: readonly string[];
  /** Every name that the outline could give facts to: short forms in the note resolve to one of these. */
  readonly names: readonly string[];
}

/** "Pattern 2: The Lakehouse", "Workload A – OLTP": the kind, said outright. */
const KIND_PREFIX = /^(pattern|architecture pattern|architecture|workload|component|building block|muster|solution|product|tool)\s+(?:(?:[#№]?\s?\d+|[A-Z])\s*)?[:.)\u2013\u2014-]\s*/i;
const NUMBER_PREFIX = /^(?:\d+(?:\.\d+)*[.):]?|[IVX]{1,4}[.)]|[A-Z][.)]|#\d+:?)\s+/;
/** "PART 1: Circuit Breaker", "Chapter 4 - Sharding": where the note is in its course, not what it is about. */
const PLACE_PREFIX = /^(?:main topic|sub-?topic|part|phase|chapter|kapitel|module|modul|lesson|unit|topic|section|episode|teil|lecture|week|day)\s+(?:\d+(?:\.\d+)*|[IVX]{1,5}|[A-Z])\s*[:.)\u2013\u2014-]\s*/i;
/** "Use Distributed SQL Databases": advice as a title; what is advised is the name. */
const ADVICE_PREFIX = /^(?:use|leverage|adopt|apply|introduce|implement|implementing|leveraging|adopting)\s+(?!cases?\b)(?:an?\s+|the\s+)?(?=\p{Lu}\S*\s)/iu;
/** "Intro to message brokers" is about those. */
const INTRO_PREFIX = /^(?:an? |the )?(?:short |brief |quick |gentle )?(?:intro(?:duction)?|guide|primer|overview|einf\u00fchrung) (?:to|of|on|in|into)\s+(?:the\s+|an?\s+)?(?=\S)/i;
const NO_NAME = /^(?:\p{L}+izing|i|i[\u2019']?m|it|you|we|don[\u2019']?t|what|why|how|when|where|who|which|should|can|do|does|is|are|if|step|phase|part|chapter|kapitel|section|lesson|day|week|appendix|example|exercise|figure \d+|table \d+|case study|using|choosing|choose|pick|picking|selecting|deciding|understanding|introduction|introducing|getting|setting|use|comparing|combine|keep|add|avoid|consider|ensure|create|build|make|try|put|move|prefer|never|always|let[\u2019']?s|(?:use )?case \d+|scenario|future|recent|current|latest|pitfall \d+|option \d+|my|our|your|this|these|was|c[o\u00f3]mo|qu[e\u00e9]|por qu[e\u00e9]|cu[a\u00e1]ndo|quando|cu[a\u00e1]l|pourquoi|comment|quand|quel(?:le)?s?|o que|wie|warum|wann|wer|welche)\b/iu;
const VERSUS = /\s(?:vs\.?|versus|gegen|or)\s|\bcompar(?:ed|ison)\b|\bvergleich\b/i;
/** Words that no name holds: "Lakehouse after two years" is a note about the lakehouse, not its name. */
const QUALIFIED = /\sin (?:the wild|practice|production|action|depth|detail)$|\s(?:when|if|because|after|before|without|during|at|from|since|until|into|nach|vor|ohne)\s/i;
const GENERIC_NAME = /^(?:quick reference|(?:core|key|main|important|essential|basic|advanced|common|other|related) (?:\p{L}+ ){0,2}(?:topics?|concepts?|ideas?|terms?|areas?|themes?)\b.*|implementation|details?|design|approach|example|guide|tips|considerations?|decisions?|notes?|appendix|setup|configuration|usage|questions?|deployment|testing|monitoring|security|performance|scaling|costs?|pricing|team|people|process|roadmap|timeline|plan|scope|stakeholders?|results?|findings|recommendations?|evaluation|analysis|requirements?|constraints?|assumptions?|risks?|metrics|data|model|schema|api|code|sample|demo|installation|rollout|history|meeting|agenda|actions?|action items|ingredients|method|directions|instructions|attendees|participants|discussion|outcome|decision outcome|more information|confirmation|stack|tech[- ]stack|technology stack|toolchain|good|bad|end|(?:core |key |main )?(?:similarities|differences)|outlook|side[- ]by[- ]side|final thoughts?|misc|other|general|basics|fundamentals|key (?!value)\p{L}+|today|tomorrow)$/iu;
/** What stands last in titles of parts that every note may have. */
const GENERIC_TAIL = /\s(?:tips|objectives?|lessons|considerations|questions|scenarios?|steps|mechanics|breakdown|highlights|contexts?|usage|resources|guidance|takeaways?|cheat ?sheet|quick reference|parameters|choices|details|explanation|explained|basics|overview|summary|notes|recap|concepts|terminology|comparison|decision|guide|tree|matrix|flow ?charts?|diagrams?)$/i;
/** Titles of notes that tell how something is learnt or was done. */
const JOURNAL_TAIL = /\b(?:journal|journey|diary|logbook|curriculum|syllabus|boot ?camp|course|portfolio|r[e\u00e9]sum[e\u00e9]|tutorial|workshop|playground|roadmap|study plan|learning path|exam)$/i;
/** Fields of work. */
const FIELD_NAME = /\b(?:data|software|system|cloud|web|machine learning|ml|ai|devops|platform|backend) (?:engineering|development|science)(?: for .*| in .*)?$/i;
const PATTERN_TAIL = /\b(?:architectures?|patterns?|processing|mesh|stack|style|approach|monolith|microservices|lakehouse|sourcing|cqrs|saga|layering|architektur|muster|vault|fabric|-first|replication|sharding|partitioning|caching|breaker|bulkhead|sidecar|strangler(?: fig)?|outbox)$/i;
const WORKLOAD_TAIL = /\bworkloads?$|^(?:OLTP|OLAP|HTAP)\b/i;
const COMPONENT_TAIL = /\b(?:layers?|brokers?|storage|stores?|warehouses?|systems?|engines?|gateways?|databases?|lakes?|caches?|queues?|bus(?:es)?|catalog(?:ue)?s?|registr(?:y|ies)|orchestrators?|schedulers?|platforms?|tools?|backbone|ingestion|models?|services?|servers?|prox(?:y|ies)|balancers?|processors?|frameworks?|dbs?|mqs?|rdbms)\)?$|^(?:no|new)?sql$/i;

/** Reads what every section is for. Pure; one look at each title. */
export function outlineNote(document: NoteDocument, vocabulary: LabelVocabulary): NoteOutline {
  const { sections } = document;
  const titled = sections.map((section) => (section.level === 0 ? null : readSectionTitle(section, document, vocabulary)));
  const titles = sections.map((section) => readTitle(section.title));
  const numbered = sections.map((section) => NUMBER_PREFIX.test(section.title));
  const noteSubject = findNoteSubject(document, titled, titles, vocabulary);
  const titleSection = sections.findIndex((section, index) => section.level > 0 && noteSubject !== null && (sameName(titles[index]?.name ?? '', noteSubject) || sameName(subjectTitle(section.title) ?? '', noteSubject)));

  const repeated = findRepeated(sections.map(({ parent }) => titled[parent]?.meaning.is === 'facet' ? parent : -1), titles);
  const names: string[] = noteSubject ? [noteSubject] : comparedInTitle(document);
  for (const { title } of sections) if (/\svs\.?\s/i.test(title)) names.push(...comparedThings(title).filter((name) => !findSolution(name) && !names.includes(name)));
  // "Batch Pros" may stand before or behind the section on batch processing.
  const titledNames = titles.flatMap(({ name }, index) => (titled[index] === null && name !== '' && canBeName(name) ? [name] : []));
  titledNames.push(...names.filter((name) => matchShortForm(name, titledNames) === null));
  const roles: SectionRole[] = [];
  for (const [index, section] of sections.entries()) {
    const around = section.parent >= 0 ? roles[section.parent] : undefined;
    // "Databases" in a stack that is about nothing else: a part by itself, not a list of what another is made of.
    const isPart = titled[index]?.meaning.is === 'solutions' && titled[index].about === null && !around?.subject && noteSubject === null && section.level > 1 && isPartName(titles[index]?.name ?? '', vocabulary);
    const reading = isPart ? null : titled[index] ?? null;
    const inherited = (reading !== null && reading.about === null ? subjectBeside(index) : null) ?? around?.subject ?? noteSubject;
    const title = titles[index] ?? { name: '', kind: null };
    if (section.level === 0) { roles.push({ meaning: null, opener: null, candidate: null, kind: null, subject: noteSubject }); continue; }
    const opener = reading ? null : readRuleOpener(`${readTitle(section.title).kind === null ? section.title.replace(NUMBER_PREFIX, '') : section.title}`.replace(/:?$/, ':'));
    const isNote = index === titleSection;
    const name = isNote ? noteSubject : candidateName(title.name, { reading, opener, explicit: title.kind !== null || (repeated.has(coreName(title.name)) && around?.meaning?.is === 'facet'), around: around ?? null });
    const kind = title.kind ?? (around?.meaning?.is === 'container' ? around.meaning.kind : around?.meaning?.is === 'qualities' ? 'quality' : null);
    if (name && !isNote) names.push(name);
    roles.push({
      meaning: reading?.meaning ?? null, opener, candidate: name, kind,
      subject: name ?? subjectAbout(reading, inherited, titledNames),
    });
  }
  /** "### Examples" behind "### 1. Distributed SQL" at the same depth, once for each of such headings: facets of the one before. */
  function subjectBeside(index: number): string | null {
    const section = sections[index];
    if (!section || (sections[section.parent]?.level ?? 0) > 0 && roles[section.parent]?.subject && !isRepeatedBeside(index)) return null;
    for (let at = index - 1; at > 0; at--) {
      const other = sections[at];
      if (!other || other.level < section.level) return null;
      const role = roles[at];
      // "9. Trade-offs" behind "1. Data model": one of a series, not a facet of the first, and what follows is none either.
      if (numbered[at] && (numbered[index] || !role?.candidate)) return null;
      if (other.level === section.level && other.parent === section.parent && role?.candidate && at !== titleSection && isKnownName(role.candidate)) return isRepeatedBeside(index) || (noteSubject === null && vocabulary.phrases.has(normalizeLabel(section.title))) ? role.candidate : null;
    }
    return null;
  }
  function isRepeatedBeside(index: number): boolean {
    const section = sections[index];
    return section !== undefined && sections.some((other, at) => at !== index && other.parent === section.parent && other.level === section.level && other.title === section.title);
  }
  const title = subjectTitle(document.title);
  const compared = comparedInTitle(document).flatMap((name) => (findSolution(name) ?? findSolution(name.replace(/\s\S+$/, '')))?.name ?? []);
  return { roles, noteSubject, compared, names, collects: collectedKind(document.title), titleName: title !== null && kindByName(title) === 'pattern' && readLabel(title, vocabulary) === null ? title : null };
}

interface TitleReading {
  readonly name: string;
  readonly kind: ElementKind | null;
}

/** The name in a title, without number, prefix and decoration. */
export const readTitle = remember((title): TitleReading => {
  const bare = title.replace(/\s+\u2192\s.*$/, '').replace(/^\[[^\]]{2,40}\]\s+(?=\p{Lu})/u, '').replace(/(?:\s+#[\p{L}\d/_-]+)+$/u, '').replace(KEYCAP, '').replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, '').replace(/\s+/g, ' ').trim().replace(/^\d{8,14}[\s_-]+/, '').replace(NUMBER_PREFIX, '').replace(PLACE_PREFIX, '').replace(/^readme\s*[:\u2013\u2014-]\s*/i, '').replace(INTRO_PREFIX, '');
  const prefix = KIND_PREFIX.exec(bare);
  const rest = (prefix ? bare.slice(prefix[0].length) : bare.replace(ADVICE_PREFIX, '')).replace(/[:\s]+$/, '').replace(/^([^()]+?)\s*(?::|\s[\u2013\u2014-])\s+\p{Ll}.*$/u, '$1');
  const { name } = readNameParts(productOf(rest) ?? withoutBracket(rest));
  return { name, kind: prefix?.[1] ? kindOfWord(prefix[1].toLowerCase()) : null };
});

/** "Message queues (e.g. RabbitMQ)", "Document stores (MongoDB, CouchDB)", 'Snowflake (The "SaaS" Choice)': the name stands in front. */
function withoutBracket(title: string): string {
  const bracket = readTitleBracket(title);
  if (bracket === null || findSolution(title)) return title;
  return bracket.isMarked || isNickname(title, bracket) || isSolutionList(title.slice(bracket.from, bracket.to)) ? bracket.outer : title;
}

/** "PostgreSQL (Relational)", "DMS - Database Migration Service": a product with its sort or long name behind it is called by its own name. */
function productOf(title: string): string | null {
  const outer = /^([^()]{2,40}?)(?:\s\([^()]{2,60}\)|\s[-\u2013\u2014]\s.+)$/.exec(title)?.[1];
  return outer && findSolution(outer) && !findSolution(title) ? outer : null;
}

/** Kind that a name tells by its last word or because the catalogue knows it; null where it tells nothing. */
export const kindByName = remember((name): ElementKind | null => {
  if (isProductName(name.replace(/\s*\([^()]*\)$/, ''))) return 'solution';
  const { name: bare } = readNameParts(readNameParts(name).translation ?? name.replace(/\s*\([^()]*\)/g, ''));
  // "RabbitMQ classic/quorum queues"
  if (/^\S+ [\p{Ll}/-]+(?: [\p{Ll}/-]+)* \p{Ll}+s$/u.test(name) && findSolution(name.slice(0, name.indexOf(' ')))) return 'solution';
  if (WORKLOAD_TAIL.test(bare)) return 'workload';
  if (PATTERN_TAIL.test(bare)) return 'pattern';
  return COMPONENT_TAIL.test(bare) ? 'component' : null;
});

function kindOfWord(word: string): ElementKind {
  if (word === 'workload') return 'workload';
  if (word === 'component' || word === 'building block') return 'component';
  return word === 'solution' || word === 'product' || word === 'tool' ? 'solution' : 'pattern';
}

/** True where its words tell the name to be one of a pattern, workload, component or product. */
export const isKnownName = remember((name): boolean => kindByName(name) !== null || componentVocabulary().has(name.toLowerCase()));

/** The same, or the name of a component stands in it: "Stream Processing Applications". */
export const holdsKnownName = remember((name): boolean => {
  if (isKnownName(name)) return true;
  const words = name.toLowerCase().split(/\s+/);
  return words.some((_, from) => words.some((_word, to) => to >= from && componentVocabulary().has(words.slice(from, to + 1).join(' '))));
});

/** True for what could be the name of something: short, no sentence, no question, no word that every note has for a title. */
export const canBeName = remember(hasFormOfName);

function hasFormOfName(name: string): boolean {
  return name.length <= 70 && name.split(' ').length <= 8 && !/[{}<>=;]|\w\(|\)\s*[-=]|^[.@$/#]|\.(?:md|txt|json|ya?ml|toml|ts|py|sh|sql|html?|css)$/.test(name) && !/[?!.;]$/.test(name) && !NO_NAME.test(name) && !VERSUS.test(name) && !QUALIFIED.test(name) && !/\b(?:example\s*[:\d]|use cases?\b)/i.test(name) && !GENERIC_NAME.test(name) && !GENERIC_TAIL.test(name) && !JOURNAL_TAIL.test(name) && !FIELD_NAME.test(name) && !/^(?:on|in|at|for|with|from|to|by|as|of|per|via|about)\s/i.test(name);
}

function candidateName(name: string, { reading, opener, explicit, around }: { reading: LabelReading | null; opener: RuleOpener | null; explicit: boolean; around: SectionRole | null }): string | null {
  if (reading || opener || name === '') return null;
  if (around?.meaning?.is === 'furniture') return null;
  if (explicit) return name;
  if (around?.meaning?.is === 'facet' && !findSolution(name)) return null;
  return canBeName(name) ? name : null;
}

function collectedKind(title: string): ElementKind | null {
  if (/\bworkloads?\b/i.test(title)) return 'workload';
  if (/\b(?:patterns|styles|strategies|muster)\b/i.test(title)) return 'pattern';
  return /\b(?:components|building blocks|komponenten|bausteine)\b/i.test(title) ? 'component' : null;
}

/** Titles that stand under more than one facet: those sections are sorted by facet, and their titles are the subjects. */
function findRepeated(facetOf: readonly number[], titles: readonly { readonly name: string }[]): ReadonlySet<string> {
  const under = new Map<string, Set<number>>();
  for (const [index, facet] of facetOf.entries()) {
    const core = coreName(titles[index]?.name ?? '');
    if (facet >= 0 && core !== '') under.set(core, (under.get(core) ?? new Set()).add(facet));
  }
  return new Set([...under].filter(([, facets]) => facets.size > 1).map(([core]) => core));
}

/** "Databases", "Orchestration tools" in a stack: names of its parts, and no labels that every note may have. */
function isPartName(name: string, vocabulary: LabelVocabulary): boolean {
  const lower = name.toLowerCase();
  return componentVocabulary().has(lower) || lower === 'databases' || (name.includes(' ') && kindByName(name) === 'component' && !vocabulary.phrases.has(normalizeLabel(name)));
}

/** "Caching strategies", "The load-bearing patterns" below the note's own title: what stands in such a section is one of them each. */
const PATTERN_LIST = /^(?!.*\banti[- ]?patterns$)(?!(?:access|query|usage|traffic|failure|load|data|naming|testing|test|migration|branching|workload|read|write|study|learning|prompt|common|other|key) )(?:[\p{L}-]+ ){1,2}(?:patterns|strategies|styles|topologies)$/u;

function readSectionTitle({ title, level }: Section, document: NoteDocument, vocabulary: LabelVocabulary): LabelReading | null {
  const reading = withoutIdleQuestion(readLabel(title, vocabulary), document.title);
  return reading ?? (level > 1 && PATTERN_LIST.test(normalizeLabel(title)) ? { meaning: { is: 'container', kind: 'pattern' }, about: null } : null);
}

/** "What is known" defines nothing: a name in lower case must be the note's own ("What is sharding?" in "Sharding"). */
function withoutIdleQuestion(reading: LabelReading | null, title: string): LabelReading | null {
  const isDefinition = reading?.meaning.is === 'facet' && reading.meaning.facet === 'definition';
  if (!reading?.about || !isDefinition || /^\p{Lu}/u.test(reading.about) || sharesWords(reading.about, title)) return reading;
  return { meaning: { is: 'neutral' }, about: null };
}

function subjectAbout(reading: LabelReading | null, inherited: string | null, names: readonly string[]): string | null {
  const about = reading?.about ?? null;
  if (!about) return inherited;
  if (inherited && (matchShortForm(about, [inherited]) || sharesWords(about, inherited))) return inherited;
  return matchShortForm(about, names) ?? (reading?.meaning.is !== 'neutral' && reading?.meaning.is !== 'kinds' && reading?.meaning.is !== 'choice' && isPlausibleName(about) ? about : inherited);
}

/** `data-mesh` as a file's name: "Data mesh". */
function fromSlug(name: string): string {
  return /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]/g, ' ') : name;
}

/** "ETL vs ELT", "Batch or stream": the things that the title sets side by side. */
function comparedInTitle(document: NoteDocument): string[] {
  const title = [fromSlug(document.title), headingOne(document) ?? '', fromSlug(fileName(document.path))].find((one) => /\s(?:vs\.?|versus)\s/i.test(one));
  return title === undefined ? [] : comparedThings(title);
}

function comparedThings(title: string): string[] {
  const parts = withoutField(title.replace(/^.*?:\s/, '')).replace(/^(?:when to (?:use|choose)|choosing(?: between)?|comparing|understanding)\s/i, '').split(/\s+(?:vs\.?|versus)\s+/i).map((part) => readTitle(part.replace(/\s(?:for|in|with)\s.*$/i, '')).name);
  return parts.filter((part) => canBeName(part) && !/^others?$/i.test(part));
}

/** A lone word in front of a facet is a verb as often as a name ("Validate trade-offs"), so it needs to be known or an abbreviation. */
export function isPlausibleName(about: string): boolean {
  if (!about.includes(' ') && !findSolution(about) && kindByName(about) === null && !componentVocabulary().has(about.toLowerCase()) && !/^\p{Lu}[\p{Lu}\d]{1,5}s?$/u.test(about)) return false;
  return about.split(' ').length <= 5 && !/\s(?:and|or|&|und|vs\.?)\s/.test(about) && !/^(?:using|having|teams?|us|you|developers?|users?|business|companies|organi[sz]ations?|this|it|both|a|an)\b/i.test(about);
}

function sharesWords(a: string, b: string): boolean {
  const mine = stemWords(a);
  const theirs = stemWords(b);
  return mine.length > 0 && (mine.every((word) => theirs.includes(word)) || theirs.every((word) => mine.includes(word)));
}

const sameName = (a: string, b: string): boolean => coreName(a) === coreName(b);

/** Title, H1 or file name, where the sections right under it are facets of one thing. */
function findNoteSubject(document: NoteDocument, titled: readonly (LabelReading | null)[], titles: readonly { readonly name: string }[], vocabulary: LabelVocabulary): string | null {
  const written = [fromSlug(document.title), headingOne(document)].filter((name): name is string => name !== null && name !== '');
  // A note titled by a claim ('X moves risk into small steps') may carry its name as an alias.
  const aliases = readList(document.frontMatter, 'aliases', 'alias').filter((alias) => canBeName(alias));
  const names = written.some((name) => VERSUS.test(name)) ? [] : [...written.filter((name) => !isClaim(name)), ...aliases, fromSlug(fileName(document.path))].filter((name) => !isClaim(name));
  const candidate = firstSubject(names, vocabulary) ?? (written.some((name) => VERSUS.test(name)) ? null : askedFor(titled));
  if (candidate === null) return null;
  const top = topSections(document, titled);
  const facets = new Set<string>(topLabels(document, vocabulary));
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
  const known = findSolution(candidate) !== null || kindByName(candidate) !== null;
  const others = (): number => top.filter((index) => titled[index] === null && titles[index] !== undefined && kindByName(titles[index].name) !== null && !sameName(titles[index].name, candidate)).length;
  const enough = facets.size >= 2 || (facets.size >= 1 && (known || saysKind)) || ((known || saysKind) && others() === 0);
  // "Databases", "Integration tools": a note about many things, unless it says of them what is said of one.
  if (MANY.test(candidate) && facets.size < 2) return null;
  return enough && abouts < 2 && others() < 3 ? candidate : null;
}

/** "What is a Message Queue?" as the first section of a note whose title says nothing. */
function askedFor(titled: readonly (LabelReading | null)[]): string | null {
  const first = titled.find((reading) => reading?.meaning.is === 'facet' && reading.meaning.facet === 'definition' && reading.about !== null);
  return first?.about && kindByName(first.about) !== null && isPlausibleName(first.about) ? first.about : null;
}

function firstSubject(names: readonly string[], vocabulary: LabelVocabulary): string | null {
  for (const name of names) {
    const subject = subjectTitle(name);
    if (subject !== null && readLabel(subject, vocabulary) === null) return subject;
  }
  return null;
}

/** "Data engineering tools": what stands below has uses of its own. */
export const isCollection = (name: string): boolean => /\b(?:tools|technologies|solutions|software|projects|resources)$/i.test(name);
const MANY = /\b(?:databases|tools|systems|solutions|technologies|workloads|architectures)$/i;

/** A title that is a sentence: it has a verb in the middle and goes on behind it. */
function isClaim(title: string): boolean {
  return title.split(/\s+/).length > 4 && /\s(?:is|are|makes?|moves?|decouples?|lets?|helps?|needs?|gives?|keeps?|turns?|means?|should|can|cannot|must|trades?|beats?|scales?|hides?|reduces?|increases?|improves?|enables?|requires?|allows?|separates?|brings?|costs?|works?|fails?|solves?|breaks?|adds?|removes?|shifts?|pushes|protects?|prevents?|simplif(?:y|ies)|depends?|ist|sind|macht|hat|braucht)\s/i.test(title);
}

/** Facets that labels right under the note's title name, before any other heading. */
function topLabels(document: NoteDocument, vocabulary: LabelVocabulary): readonly string[] {
  const ones = document.sections.filter(({ level }) => level === 1).length;
  const facets: string[] = [];
  for (const block of document.blocks) {
    const section = document.sections[block.section];
    if (section && section.level > 0 && !(section.level === 1 && ones === 1)) continue;
    const line = block.kind === 'paragraph' || block.kind === 'item' ? block.lines[0] : block.kind === 'callout' ? block.content : undefined;
    if (!line || line.end <= line.start) continue;
    const label = splitLabel(document.text, line)?.label ?? (line.end - line.start < 40 ? plainText(document.text, line) : '');
    const meaning = label === '' ? undefined : readLabel(label, vocabulary)?.meaning;
    if (meaning?.is === 'facet') facets.push(meaning.facet);
    else if (meaning?.is === 'trade-off' || meaning?.is === 'solutions') facets.push(meaning.is);
  }
  return facets;
}

function headingOne(document: NoteDocument): string | null {
  return document.sections.find((section) => section.level === 1)?.title ?? null;
}

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
    if (section.level === level || (top.has(section.parent) && (around === 'neutral' || around === 'trade-off'))) top.add(index);
  }
  return [...top];
}

/** What stands before a colon or dash and only says what field the note is from. */
const FIELD = /^(?:readme|(?:aws|azure|gcp) services?|(?:gu[i\u00ed]a|guide|einf\u00fchrung|introducci\u00f3n|introdu\u00e7\u00e3o|introduction)(?: .{1,30})?|system design|design patterns?|software architecture|data architecture|data engineering|architecture|microservices? patterns?|distributed systems|concepts?|topic|patterns?|databases?|cloud|aws|azure|gcp|notes?(?: on)?|study notes?|cheat ?sheet|deep dive|learning|til|week \d+|day \d+|lesson \d+|module \d+)$/i;

/** "System Design: Message Queues", "Message Queues in System Design" and "CQRS - splitting reads" are about what is left. */
const withoutPlace = (title: string): string => title.replace(/\s*\([^()]*\b(?:19|20)\d\d\b[^()]*\)$/, '').replace(KEYCAP, '').replace(/^[\p{Extended_Pictographic}\ufe0f\u200d\s]+/u, '').replace(PLACE_PREFIX, '');

function withoutField(title: string): string {
  const [head = '', ...rest] = withoutPlace(title).split(/\s*(?::|::|\||\s[-\u2013\u2014])\s+/);
  const named = FIELD.test(head.trim()) && rest[0] ? rest[0] : head;
  return named.replace(/\s+(?:in|for|f\u00fcr)\s+(?:system design|distributed systems|microservices|software architecture|data engineering|the cloud|interviews?|beginners|dummies|practice)\b.*$/i, '').replace(/\s+(?:explained|overview|notes|deep dive|cheat ?sheet|basics|fundamentals|guide|summary|introduction|primer|tutorial|in a nutshell|concepts|essentials|101)$/i, '');
}

const subjectTitle = remember((title): string | null => {
  const { name } = readTitle(withoutField(title));
  if (name === '' || GENERIC_NAME.test(title) || /[{}<>]/.test(name) || name.split(' ').length > 7 || NO_NAME.test(name) || VERSUS.test(name) || QUALIFIED.test(name) || GENERIC_NAME.test(name) || JOURNAL_TAIL.test(name) || FIELD_NAME.test(name)) return null;
  // "Data Architecture Patterns", "Databases": a note about many things, not about one.
  if (/\b(?:patterns|principles|styles|strategies|decisions|questions|notes|index|moc|overview|basics|101|cheat ?sheet|muster|start here|readme|home)$/i.test(name)) return null;
  return name;
});
