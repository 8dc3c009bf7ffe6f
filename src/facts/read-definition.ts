import type { InlineText } from '../notes/inline-text';
import { addStatement } from './collect-facts';
import { findSolution } from './find-solutions';
import { coreName, isShortFor, readNameParts, stemWords } from './name-keys';
import type { NoteWalk } from './note-walk';
import { firstSentence, spelledOut } from './read-content';
import { readOptions } from './read-options';
import { comparedThings, isKnownName, kindByName, setsSideBySide } from './read-title';
import { facetsOf } from './section-labels';
import { saysFitElsewhere } from './rule-sentence-forms';
import { tellsOf } from './tells-of';

/** "X is …", or "A repository that …", right under a heading that is X. */
export function readDefinition(walk: NoteWalk, inline: InlineText, { isFirst = true, isStressed = false, of }: { readonly isFirst?: boolean; /** The text is one sentence in bold. */ readonly isStressed?: boolean; /** The name that an item in front gives, if it is that which is spoken of. */ readonly of?: string } = {}): void {
  const { collector, outline } = walk;
  const other = of === undefined ? comparedAhead(walk, inline.plain) : null;
  if (other !== null) { readDefinition(walk, inline, { of: other }); return; }
  const role = of === undefined ? outline.roles[collector.section] : { candidate: of, kind: null, meaning: null, subject: of };
  const around = collector.section > 0 && role?.candidate === null && (role.meaning === null || role.meaning.is === 'neutral') ? role.subject : null;
  const isTop = collector.section === 0 || (collector.section === 1 && walk.document.sections[1]?.level === 1);
  const titled = isTop && of === undefined && role?.candidate == null && outline.noteSubject === null ? outline.titled : null;
  const subject = role?.candidate ?? titled ?? (collector.section === 0 ? outline.noteSubject : around);
  if (!subject || (of === undefined && titled === null && !outline.names.includes(subject))) return;
  // "Directed means that …" explains a word.
  if (role?.candidate && role.kind === null && subject !== outline.noteSubject && !isThing(subject) && WORD.test(subject) && !isOfArchitecture(inline.plain, subject)) return;
  const led = LED.exec(inline.plain)?.[0].length ?? 0;
  const spelt = inline.plain.toLowerCase().startsWith(`${subject.toLowerCase()} `) ? spelledOut(inline.plain) : 0;
  const sentence = firstSentence(spelt > 0 ? inline.plain.slice(spelt) : led > 0 && inline.plain.slice(led, led + 70).toLowerCase().includes(subject.toLowerCase()) ? inline.plain.slice(led) : inline.plain);
  const begin = inline.plain.indexOf(sentence);
  if (/\bthe following\b.*:$/.test(sentence) || saysFitElsewhere(sentence)) return;
  if (titled !== null && !isItsOwn(sentence, titled) && !isDefining(sentence, titled) && !(isFirst && OF_PATTERN.test(sentence))) return;
  if (!isFirst && (!IS_A.test(sentence) || !isItsOwn(sentence, subject) || collector.subjects.get(subject)?.stated.includes('definition'))) return;
  const isSummary = SUMS_UP.test(walk.document.sections[collector.section]?.title ?? '');
  const sumsUp = isSummary && DOES.test(sentence);
  // "A saga is a sequence of …" in a section of the saga that defines nothing by its title.
  if (subject === around && (collector.subjects.get(subject)?.stated.includes('definition') || (!sumsUp && !(isStressed && isFirst && isSummary && isKnownName(subject)) && !isItsOwn(sentence, subject) && !isEastern(sentence, subject) && (!(IS_A.test(sentence) || EQUALS.test(sentence)) || !isDefining(sentence, subject))))) return;
  // "Document" over "A document database is …": the sentence says of what sort.
  const kind = /^An? ((?:\p{Ll}[\p{Ll}-]*\s){1,3}?\p{Ll}+)\s(?:is|stores|keeps|maintains)\s/u.exec(sentence)?.[1] ?? '';
  // "A contract that says \u2026" right below the note's own title
  const isDeed = (isTop || of !== undefined) && isFirst && findSolution(subject) === null && DOING.test(sentence);
  const isOwnTitle = isDeed || (isTop && isFirst && /^An? /u.test(sentence) && !OF_TEXTS.test(sentence) && isSortOfThing(sentence));
  // "The application talks to both" over "Pros:" and "Cons:"; "Stores the schema" over those or over a title such as "Benefits"
  const isOver = isFirst && of === undefined && role?.candidate === subject && collector.section > 0 && (TELLS.test(sentence) || TELLS_DEED.test(sentence));
  const facets = isOver ? facetsOf(walk.document, collector.section, walk.vocabulary) : new Set();
  const isSided = facets.has('benefit') && facets.has('drawback') && findSolution(subject) === null;
  const isDoing = isOver && TELLS_DEED.test(sentence) && (facets.has('benefit') || facets.has('suits') || walk.document.sections.some(({ parent }, below) => parent === collector.section && outline.roles[below]?.meaning?.is === 'facet'));
  if (role?.kind === null && !isOwnTitle && !isSided && !isDoing && subject !== outline.noteSubject && !isThing(subject) && !isAmongProducts(walk) && !(isKnownName(kind) && stemWords(kind)[0] === stemWords(subject)[0]) && !isItsOwn(sentence, subject) && !OF_PATTERN.test(sentence) && !OF_PATTERN_ELSEWHERE.test(sentence)) return;
  // "Splits rows over servers." below "sharding" in a glossary
  if (isFirst && of === undefined && role?.candidate === subject && isThing(subject) && GLOSSARY.test(walk.document.title) && sentence.endsWith('.')) { addStatement(collector, { subject, facet: 'definition', inline, from: begin, to: begin + sentence.length }); return; }
  if (isStressed && isFirst && isKnownName(subject) && (role?.candidate != null || isSummary)) { addStatement(collector, { subject, facet: 'definition', inline }); return; }
  const equals = (/^\\?=\s*/.exec(sentence) ?? arrowBehind(sentence, subject))?.[0].length ?? 0;
  if (equals > 0 || (subject !== around && (OF_PATTERN.test(sentence) || OF_PATTERN_ELSEWHERE.test(sentence) || IS_ELSEWHERE.test(sentence) || (isFirst && isThing(subject) && TOLD_ELSEWHERE.test(sentence)))) || isItsOwn(sentence, subject) || isDefining(sentence, subject) || kind !== '' || isSortOfThing(sentence) || (isFirst && (findSolution(subject) !== null || (role?.candidate != null && isAmongProducts(walk))) && isBareSort(sentence)) || isDeed || isDoing || (isFirst && isThing(subject) && isInIt(sentence, subject)) || ((kindByName(subject) === 'pattern' || role?.kind === 'pattern') && (ACTS.test(sentence) || AIMS.test(sentence) || (isFirst && ARRANGED.test(sentence)))) || (isFirst && TELLS.test(sentence) && (isSided || role?.kind === 'pattern')) || (sumsUp && isThing(subject)) || (isThing(subject) && sentence.length === inline.plain.length && (DOES.test(sentence) || FLOWS.test(sentence) || (isFirst && IS_LEFT_TO.test(sentence))))) addStatement(collector, { subject, facet: 'definition', inline, from: begin + equals, to: begin + sentence.length });
}

/** "Dataflow -> managed service that \u2026": the name and the arrow in front of what it is. */
function arrowBehind(sentence: string, subject: string): RegExpExecArray | null {
  const led = /^([^\u2192>=]{2,40}?)\s(?:->|=>|\u2192)\s+/.exec(sentence);
  const name = led?.[1] ?? '';
  return led !== null && (coreName(name) === coreName(subject) || (findSolution(name) !== null && findSolution(name) === findSolution(subject))) && saysSortOf(subject, sentence.slice(led[0].length)) ? led : null;
}

/** A note that explains words. */
const GLOSSARY = /\b(?:vocabulary|glossary|terminology|lexicon|glosario|gloss\u00e1rio|glossaire|glossar)\b/i;

/** "Redis is an in-memory store that \u2026" at the beginning of a text, whatever that is about: what a known product is, if nothing says so yet. */
export function readToldProduct({ collector }: NoteWalk, inline: InlineText): void {
  const [led = '', name = ''] = TOLD_PRODUCT.exec(inline.plain) ?? [];
  const product = led === '' ? null : findSolution(name);
  if (product === null || [...collector.subjects].some(([one, { stated }]) => stated.includes('definition') && findSolution(one) === product)) return;
  const sentence = firstSentence(inline.plain);
  if (isSortOfThing(sentence.slice(led.length))) addStatement(collector, { subject: product.name, facet: 'definition', inline, from: 0, to: sentence.length });
}

/** "LinkedIn built it. Pinot is a real-time store that …", "Meet Pinot — a store that …": what a text says further on that its subject is, where nothing has said so. */
export function readLaterDefinition({ collector, outline }: NoteWalk, inline: InlineText): void {
  const { plain } = inline;
  const role = outline.roles[collector.section];
  const subject = role?.candidate ?? role?.subject ?? outline.noteSubject;
  if (subject == null || !isThing(subject) || !outline.names.includes(subject) || collector.subjects.get(subject)?.stated.includes('definition') === true) return;
  for (const { 0: whole, 1: led = '', 2: joint = '', index } of plain.matchAll(LATER)) {
    const from = index + led.length, sentence = whole.slice(led.length);
    const name = sentence.slice(0, sentence.indexOf(joint));
    const said = sentence.slice(name.length + joint.length);
    if (!isItsOwn(`${name} is ${said}`, subject) || !isSortOfThing(said) || VERDICT.test(said)) continue;
    const start = joint === ' is ' ? from : from + name.length + joint.length;
    addStatement(collector, { subject, facet: 'definition', inline, from: start, to: index + whole.length });
    return;
  }
}

/** A name with what it is, from a sentence's beginning or behind few words, to its end. */
const LATER = /(^|[.!?] (?:The )?|(?:^|[.!?] )\p{Lu}\p{Ll}+ (?:the )?)\p{Lu}[\p{L}\d]*(?: [\p{L}\d]+){0,3}?( is |,? [\u2013\u2014] |, )an? [^.!?]{15,240}[.!?](?=\s|$)/gu;

/** A verdict ("is a good solution for") tells nothing. */
const VERDICTS = '(?:very |really )?(?:good|great|better|best|poor|bad|perfect|natural|solid|excellent|ideal|viable|safe|right|reasonable|sensible)\\b';
const VERDICT = new RegExp(`^an? ${VERDICTS}`, 'i');
const TOLD_PRODUCT = new RegExp(String.raw`^(?:The )?(\p{Lu}[^.,;:()]{1,40}?)(?: \([^()]{2,40}\))?,? is (?=an? (?!${VERDICTS}))`, 'u');

/** "Avro is a \u2026" in the section or note on "Parquet vs Avro": the one of them that the text begins with, if nothing says yet what it is. */
function comparedAhead({ collector, document }: NoteWalk, plain: string): string | null {
  const ahead = /^(?:The |An? )?(.{2,40}?) (?:(?:is|are) (?:an? |the )|means |refers to )/.exec(plain)?.[1];
  const title = collector.section > 0 ? document.sections[collector.section]?.title ?? '' : document.title;
  if (ahead === undefined) return null;
  // "Batching & streaming"
  const things = setsSideBySide(title) ? comparedThings(title) : /^[^&]{2,30} & [^&]{2,30}$/.test(title) ? title.split(' & ') : [];
  // "Parquet vs Avro format"
  const name = things.find((one) => withoutPlural(one) === withoutPlural(ahead) || coreName(one) === coreName(ahead)) ?? (things.some((one) => one.startsWith(`${ahead} `)) ? ahead : null);
  return name === null || collector.subjects.get(name)?.stated.includes('definition') === true ? null : name;
}

/** "Proposed by Nathan Marz, the Lambda architecture \u2026": where it comes from, in front of what it is. */
const LED = /^(?:(?:In(?: the context of)?|Similar(?:ly)? to|Like|Inspired by|Named after) [^,.]{3,40}, (?=an? |the |\p{Ll})|(?:(?:Originally|First) )?(?:Proposed|Introduced|Invented|Coined|Created|Described|Developed|Designed|Popularised|Popularized) (?:by|at|in|as) [^,.]{3,80}, )/u;

/** "Send a small slice of users to the new version first." right below "2. Canary" in a note on strategies: what one does is what it is. */
export function readDeed({ collector, outline, series, blocks, reading }: NoteWalk, inline: InlineText): void {
  const above = blocks[reading - 1]?.kind;
  const name = above === 'item' ? series?.name : above === 'heading' ? outline.roles[collector.section]?.candidate : null;
  const sentence = firstSentence(inline.plain);
  if (name && (outline.collects === 'pattern' || kindByName(name) === 'pattern') && sentence.endsWith('.') && COMMANDS.test(sentence) && !collector.subjects.get(name)?.stated.includes('definition')) addStatement(collector, { subject: name, facet: 'definition', inline, from: 0, to: sentence.length });
}

const COMMANDS = /^(?!(?:This|That|These|Those|There|When|Use|User|See|Note|You|They|For|With|All|Each|Every|Most|Some|Many|One|Here|What|How|Why|Not|Good|Great|Best|Perfect|Fine|Let|Think|Consider|Imagine|Suppose|Remember|Such|Both|Like|Unlike|Then|First|Only|And|But|Given)\b)\p{Lu}\p{Ll}+[^s\P{L}] (?:(?:up|out|down|back|away|off) )?(?:an?|the|two|three|all|one|each|every|some|real|new|old|several|multiple|data|traffic|\p{Ll}+s)\s/u;

/** "A monolithic architecture is \u2026" below "Monolithic" */
const isOfArchitecture = (plain: string, subject: string): boolean => ['architecture', 'pattern', 'style', 'approach'].some((sort) => plain.slice(0, subject.length + 20).toLowerCase().includes(`${subject.toLowerCase()} ${sort} `));

/** An adjective, or a word in small letters. */
const WORD = /^(?:\p{Ll}[\p{Ll}-]*|\p{L}+(?:ed|ic|al|able|ous|less))$/u;

/** "In this pattern a function chooses what to do", "This is when the browser keeps what it got", right below the pattern's name. */
const OF_PATTERN = /^(?:The (?:core|main|key|basic|central) idea (?:of|behind) .{3,40}? is (?:to|that) |(?:In t|T)his (?:\p{Ll}+ )?(?:pattern|approach|architecture|style|strategy|technique|method|model)(?:,| (?!has|can be|should|was)\p{Ll})|This is (?:when|an? (?:pattern|approach|technique|strategy|style|method|model|type|form|kind|way)) \p{Ll}|It(?:[\u2019']s| is) (?:just |basically |simply |essentially )?an? (?!(?:good|great|bad|common|popular|important|key|must|bit|lot|matter|question|problem|mistake)\b)(?:\p{Ll}[\p{Ll}-]*,? ){1,6})/u;

/** "Son sistemas que \u2026", "\u00c8 l'insieme di \u2026", "C'est un mod\u00e8le \u2026": the same in other languages. */
const IS_ELSEWHERE = /^(?:Es (?:una?|el|la) |Son (?!(?:muy|los|las|m\u00e1s)\s)\p{Ll}|\u00c9 (?:uma?|o|a) |S\u00e3o (?!(?:muito|os|as|mais)\s)\p{Ll}|\u00c8 (?:una?|uno|il|lo|la) |\u00c8 (?:un|l)[\u2019']|Sono (?!(?:molto|pi\u00f9)\s)\p{Ll}|C[\u2019']est (?:une?|le|la) |Ist ein(?:e|en)? |\u042d\u0442\u043e )/u;

/** "Modelos baseados em \u2026", "Armazenam os dados na mem\u00f3ria", "Optimizada para \u2026": without a verb or a subject of its own. */
const TOLD_ELSEWHERE = /^(?:(?:Modelos?|Sistemas?|Bancos? de dados|Bases? de datos|Servi[c\u00e7]os?|Servicios?|Ferramentas?|Herramientas?|Plataformas?|Padr\u00e3o|Padr\u00f5es|Patr\u00f3n|Arquitec?turas?|Estilos?|Tecnolog[i\u00ed]as?|Camadas?|Capas?|Componentes?|Proces+os?|T[e\u00e9]cnicas?|Abordagem|Enfoque|Estrat[e\u00e9]gias?|Conjunto|Reposit[o\u00f3]rios?) (?:\p{L}+ ){0,2}?(?:\p{L}+(?:ad|id)[oa]s?|para|que|de|em|en)|Op?timizad[oa]s? para|(?:Armazena|Almacena|Guarda|Separa|Combina|Distribui|Organiza|Permite)[mn]?|Unen?|Unem|Dividen?|Dividem) \p{Ll}/u;

/** "In questa architettura ogni servizio \u2026", "Este patr\u00f3n separa \u2026": the same of the thing that is spoken of. */
const OF_PATTERN_ELSEWHERE = /^(?:In quest[ao] (?:architettura|pattern|approccio|modello)|Quest[aeio] (?:architettur[ae]|pattern|approccio|modello)|(?:En )?est[ae] (?:arquitectura|patr\u00f3n|enfoque|modelo|estilo)|(?:N)?est[ae] (?:arquitetura|padr\u00e3o|abordagem|modelo|estilo)|(?:Dans )?cette (?:architecture|approche)|(?:Dans )?ce (?:patron|mod\u00e8le)|(?:In|Bei) dies(?:em|er) (?:Muster|Architektur|Ansatz))[, ]/iu;

/** True in a section beside others that are mostly of known products: a vocabulary of technologies. */
function isAmongProducts({ collector, document, outline }: NoteWalk): boolean {
  const own = document.sections[collector.section];
  const beside = document.sections.flatMap(({ parent, level }, at) => (parent === own?.parent && level === own.level ? [outline.roles[at]?.candidate ?? ''] : []));
  return beside.length > FEWEST_BESIDE && beside.filter((name) => findSolution(name)).length * 2 > beside.length;
}

const FEWEST_BESIDE = 3;

/** Known by its words, or given an abbreviation, as things are. */
const isThing = (name: string): boolean => isKnownName(name) || readNameParts(name).aliases.length > 0;

/** "In event sourcing, every change is kept as an event", "With a saga you split \u2026": what is done in it. */
function isInIt(sentence: string, subject: string): boolean {
  const [led = '', rest = ''] = /^(?:In|With|Under) (?:an? |the )?(.{3,60}?)(?: pattern| approach| architecture)?,? ((?:you|we|one|each|every|all|the|an?|data|changes|services?) .*)$/iu.exec(sentence)?.slice(1) ?? [];
  return rest !== '' && coreName(led) === coreName(subject);
}

/** "We define a lakehouse as \u2026" */
const DEFINED_AS = /^(?:We|I) (?:define|understand|describe) (?:an? |the )?(.{2,50}?) as \p{L}/u;

/** "Tekton is a …", "SSH File Transfer Protocol (sFTP) is a …": the title itself, known or not, and what it is a sort of. */
function isItsOwn(sentence: string, subject: string): boolean {
  const named = DEFINED_AS.exec(sentence)?.[1] ?? /^(?:The |An? |Une? |Una |Uma? |El |La |Il )?(.{2,60}?)\s(?:(?:is|are)\s(?:an?|the|\p{Lu}\p{L}+['\u2019]s)\s|(?:\u00e9|\u00e8|es|est|ist)\s(?:uma?|una?|uno|une|eine?|o|a|el|il|la|le|der|die|das)\s|s\u00e3o\s(?:uma?|os|as)\s|are\s(?=(?:\p{Ll}[\p{Ll}-]*\s){0,3}\p{Ll}+s\s(?:that|which|for|used|designed|written|built|optimi[sz]ed)\b)|(?:consists? of|comprises?|manages?|involves?|assigns?|directs?)\s)/u.exec(sentence)?.[1];
  // "The CQRS pattern is a …"
  const thing = named?.replace(/\s(?:pattern|approach|style)$/i, '');
  if (named !== undefined && thing !== undefined && (withoutPlural(named) === withoutPlural(subject) || coreName(thing) === coreName(subject) || isShortFor(subject, named) || isShortFor(named, subject) || (findSolution(named) !== null && findSolution(named) === findSolution(subject)) || named.endsWith(`(${subject})`) || named.startsWith(`${subject} (`) || isOfProduct(subject, thing))) return true;
  // "Write-through caching writes to both", "IP hash uses the address of the client"
  // "CDC streams every change", right below "Change data capture"
  const [, capitals = ''] = /^(?:An? |The )?(\p{Lu}{2,6})\s/u.exec(sentence) ?? [];
  // "A materialized view stores \u2026" below "Materialized views"
  const one = /^(?:An?|The|Each|Every) /.test(sentence) && /[^s]s$/.test(subject) ? [subject.slice(0, -1)] : [];
  return [subject, ...one, ...readNameParts(subject).aliases, ...(isShortFor(capitals, subject) ? [capitals] : [])].some((name) => tellsOf(sentence, name));
}

/** "RDD" in "Spark RDD" */
const isOfProduct = (subject: string, named: string): boolean => subject.endsWith(` ${named.replace(/s$/, '')}`) && findSolution(subject.slice(0, subject.indexOf(' '))) !== null;

const withoutPlural = (name: string): string => name.toLowerCase().replace(/s$/, '');

/** "A guide to \u2026": what is said of the text, and of nothing that it is about. */
const OF_TEXTS = /^An? (?:[\p{Ll}-]+ ){0,3}?(?:guide|list|overview|summary|story|post|page|note|document|article|collection|comparison|review|look|introduction|series|walkthrough|tutorial|cheat ?sheet|repository|repo|project|set|sample|demo|example)\b/u;

/** "X \u662f \u2026", "X\u3068\u306f \u2026" */
const EASTERN_IS = /^\s?(?:\u4e5f\u53eb|\u53c8\u79f0|\u662f|\u6307|\u3068\u306f|\u306f)/;

/** "ECS\u306f \u2026" speaks of Amazon ECS. */
const isEastern = (sentence: string, subject: string): boolean => [subject, subject.slice(subject.lastIndexOf(' ') + 1)].some((name) => sentence.startsWith(name) && EASTERN_IS.test(sentence.slice(name.length)));

function isDefining(sentence: string, subject: string): boolean {
  if (isEastern(sentence, subject)) return true;
  const named = /^(.{2,60}?)\s(?:(?:typically|usually|generally|basically)\s)?(?:is|are|refers? to|describes?|means|consists? of|comprises?|manages?|involves?|assigns?|directs?|maintains|splits|divides|separates|stores|copies|distributes|spreads|organi[sz]es|structures|combines|provides?|collects|captures|breaks|routes|replicates|partitions|processes|decouples|lets|allows|enables|=|es|son|est|sont|ist|sind|\u00e9|s\u00e3o|\u00e8|sono)\s/.exec(sentence)?.[1];
  // "Data Mesh decentralizes ownership": whatever it does, it says what it is.
  if (named === undefined) return sentence.startsWith(`${subject} `) && /^\p{Ll}{3,}s\s(?!(?:an?|the|its)\s\S+\s(?:is|are)\s)/u.test(sentence.slice(subject.length + 1)) && !/^(?:uses|has|does|was|needs|works|comes|runs|gives|takes|goes)\s/.test(sentence.slice(subject.length + 1));
  // "The Kappa architecture, first drawn in 2014, is …"
  const bare = named.replace(/\s*\([^)]*\)|,\s.*$/g, '');
  return coreName(bare) === coreName(subject) || isShortFor(coreName(subject).toUpperCase(), bare) || readOptions(bare, [subject]).some(({ name }) => name === subject);
}

/** "Deploys supporting functions beside the application": what a pattern does, without its name. */
const ACTS = /^(?!.*\s(?:s\u00e3o|son|sont|sono)\s)(?!(?:Lets|Its|Needs|Works|Helps|Starts|Runs|Uses|Comes|Goes|Gives|Takes|Makes|Means|Depends|Looks|Seems)\b)\p{Lu}\p{Ll}{3,}[^su\P{L}]s (?!(?:are|is|can|will|and|or|of|in|for|with|to|must|should|may|have|has)\b)\p{Ll}/u;

/** "Shows how data flows" where the text around it weighs what the title names. */
const TELLS_DEED = /^(?!(?:This|Its|Has|Was|Does|Lets|Needs|Works|Helps|Comes|Runs|Goes|Gives|Takes|Means|Looks|Seems)\b)\p{Lu}\p{Ll}{2,}[^su\P{L}]s (?!(?:are|were|is|can|will|and|or|of|in|on|at|by|for|from|with|to|as|must|should|may|have|has|that|which|who)\b)\p{Ll}/u;

/** "Splitting a web page into parts that teams own" right below the note's own title: what one does is what it is. */
const DOING = /^(?!(?:Using|Working|Learning|Looking|Reading|Thinking|Starting|Going|Coming|Having|Being|Getting|Following|According|Depending|During|Nothing|Something|Everything|Considering|Speaking|Choosing|Understanding|Taking|Writing|Notes)\b)\p{Lu}\p{Ll}{2,}ing (?:up |out |down )?(?:large |incoming |related |raw |new |old |many )?(?:an?|the|one|each|every|all|\p{Ll}+s|data|work|code|traffic) (?!.*\b(?:is|are|was|were)\b)/u;

/** "LLMs work on a task at once." right below a title among the patterns: what happens in it. */
const TELLS = /^(?!(?:This|That|These|Those|It|They|There|You|We|I|If|When|While|For|In|On|At|To|As|Use|Using|See|Note|Good|Best|Not|Let|Think|Consider|Imagine|Suppose|Most|Many|Some|One of|Like|Unlike|However|Sometimes|Often)\b)\p{Lu}[^?!:]{20,240}\.$/u;

/** "Attempts to \u2026": the same in two verbs. */
const AIMS = /^(?:Attempts|Aims|Tries|Seeks|Intends) to \p{Ll}/u;

/** "All features bundled in one unit", "An application is structured as \u2026": how what is built that way is arranged. */
const ARRANGED = /^(?:(?:An?|The|All|Each|Every|One) )?(?:\p{L}[\p{Ll}-]*,? ){1,4}(?:(?:is|are) )?(?:structured|organi[sz]ed|split|divided|deployed|composed|packaged|broken|decomposed|bundled|built|grouped|arranged|layered) (?:down )?(?:as|into|in|around|from|of|by|to|behind|together) /u;

/** Titles over what says in short what the thing around them is or does. */
const SUMS_UP = /^\P{L}*(?:summary|overview|tl;?dr|in short|in brief|in (?:one|a) (?:line|sentence|nutshell)|one[- ]liner|abstract|purpose|en una l\u00ednea|en resumen|em resumo|em uma linha|in breve|en bref|kurzfassung|\u6982\u8981|\u6982\u8ff0)\P{L}*$/iu;

/** True for a sentence without a subject that says what a pattern does. */
export const saysWhatItDoes = (sentence: string): boolean => ACTS.test(sentence);

/** "Move raw data to where it is kept.": the same in one sentence that commands. */
const DOES = /^(?:Handles?|Process|Processes|Transforms?|Stores?|Captures?|Coordinates?|Collects?|Moves?|Analy[sz]es?|Manages?|Distributes?|Routes?|Splits?|Separates?|Combines?|Serves?|Provides?|Ingests?|Delivers?|Automates?|Orchestrates?|Decouples?|Replicates?|Partitions?|Copy|Copies|Tracks?|Schedules?|Converts?|Exposes?|Protects?|Breaks?) (?:(?:and|or) \p{Ll}+ )?(?!(?:it|this|them|these|that|the following) )\p{Ll}/u;
/** "Data is written to the cache and the database at once.": what a way to move data does with it. */
const FLOWS = /^(?:Data|Reads?|Writes?|Requests?|Events?|Messages?|Changes|Traffic|Records|Queries|(?:Each|Every|All|The) \p{Ll}+) (?:is|are|gets?) (?:\p{Ll}+ly )?(?!not\b)\p{Ll}+(?:ed|en|nt)\s/u;
/** "On a miss the cache itself is responsible for \u2026": who does what in it. */
const IS_LEFT_TO = /^(?:(?:On|In|With|After) [^,]{3,40}, )?(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very) \p{Ll}+(?: \p{Ll}+)? (?:is|are) (?:itself )?responsible for \p{Ll}/u;
/** "DynamoDB = serverless NoSQL" */
const EQUALS = /^[^=]{2,40} = \p{L}[^=]{10,}$/u;
const IS_A = /^(?!.* and .*\sare\s).{2,60}?\s(?:(?:is|are)\san?|(?:\u00e9|\u00e8|es|est|ist)\s(?:uma?|una?|uno|une|eine?))\s(?!(?:essential|important|key|good|great|powerful|crucial|popular|common)\b)/;

/** "A processing architecture designed to …": a sort of thing and what sets it apart, without a verb of its own. */
const SORT_OF_THING = /^An? (?:(?!(?:is|are|was|were|has|had|can|will|may|should)\s)[\p{L}\d\u2011/-]+,? ){1,7}?(?:that|which|where|whose|in which|(?:purpose-)?(?:designed|built|made)|used|optimi[sz]ed|combining|containing|holding|consisting)\s/u;

/** "Highly flexible pool of raw data": what it is a sort of, among the first words and before any verb. */
const WORDS_AHEAD = /(?:(?!(?:is|are|was|were|has|have|had|can|will|may|should|must|do|does|use|uses|you|we|it|this|these|that|there|if|when|how|why|see|note|for|from|with|at|by|since)\b)[\p{L}\u2011-]+,? )/u.source;
const SORTS = /pool|warehouse|subset|subsection|portion|program|repository|repositories|collection|store|storage|system|architecture|approach|pattern|style|layer|database|framework|method|methodology|platform|model|service|process|technique|strategy|mechanism|structure|paradigm|component|protocol|engine|server|tool|scheduler|library|language|catalog(?:ue)?|queue|registry|orchestrator|area|point|gateway|application|place|proxy|way|set|suite|unit|family|solution|category|class|algorithm|scheme|abstraction|combination|hybrid|evolution|extension|alternative|variant|form|series|sequence|group|network|version|deployable|contract|agreement|facade|interface|APIs?|migration|separation|practice|discipline|technology|software|fork|stream|log|processing|orchestration(?= (?:by|for|on|of)\b|\.|$)|runtime|\S+-as-a-service/u.source;
const SORT = new RegExp(String.raw`^(?:An? |The )?${WORDS_AHEAD}{0,7}?(?:${SORTS})\b(?=[ ,.]|$)`, 'u');
/** "Databases optimized for long scans" */
export const SORT_OF_THINGS = /^(?:(?:Speciali[sz]ed|Dedicated|Distributed|Managed|Modern|Lightweight|Analytical|Centrali[sz]ed) )?(?:databases|systems|stores|tools|services|workloads|applications|platforms|engines|components|servers) (?:that|which|where|for|optimi[sz]ed|designed|used|built)\b/i;
const SORTED = /^.{0,160}?\b(?:that|which|where|whose|per|defining|describing|of|for|to|under|with|focused|from|by|optimi[sz]ed|designed|used|built|combining|based|containing|holding|treating|whereby)\b/;

/** "A processing architecture that …", "Pool of raw data for …": what a sentence without a subject says a thing to be. */
export function isSortOfThing(written: string): boolean {
  const sentence = written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (SORT_OF_THING.test(sentence) || SORT_OF_THINGS.test(sentence)) return true;
  const sort = /^(?!(?:It|This|That|They|These|Those|You|We|There|If|When)\b)\p{Lu}/u.test(sentence) && !sentence.endsWith(':') && !sentence.endsWith('?') ? SORT.exec(sentence)?.[0] : undefined;
  return sort !== undefined && (sort.includes(' ') || MEANS.test(sentence)) && SORTED.test(sentence.slice(sort.length)) && !FINITE.test(sentence.slice(sort.length, sort.length + 24));
}

/** "Mechanism to slow producers down": a way of doing something, without an article. */
const MEANS = /^(?:Mechanism|Technique|Method|Strategy|Pattern|Approach|Practice|Algorithm|Protocol|Way)s? (?:that|which|where|whereby|to|for|of|in which|used|designed)\s/;

/** The sorts of things, and those that only the text on a product surely names so. */
const BARE_SORT = new RegExp(String.raw`^(?:An? |The )?${WORDS_AHEAD}{0,7}(?:${SORTS}|broker|cache|provider)\b(?=[ ,.]|$)`, 'iu');

/** "Open orchestration tool", "Microsoft's managed message broker": a sort of thing, and nothing else. */
function isBareSort(written: string): boolean {
  const sentence = written.replace(/^\p{Lu}\p{L}+['\u2019]s (?=\p{L})/u, 'A ').replace(/\.$/, '');
  const sort = sentence.split(' ').length > 2 && !/\s(?:it|them|us|you|as|your|our)\s/.test(sentence) ? BARE_SORT.exec(sentence)?.[0] : undefined;
  // "Imagine an application." names none.
  return sort !== undefined && !/^(?!An? |The )\S+ (?:.* )?(?:an?|the) /i.test(sort) && /^(?:$|(?:, (?:\p{Ll}+ )*\p{Ll}+,? and (?:\p{Ll}+ )*\p{Ll}+$)|(?: (?:and|or) \p{Ll}+(?: \p{Ll}+)?$)| (?:using|implementing|over|for|written|running|built|based|with|from|that|which)\s)/u.test(sentence.slice(sort.length));
}

/** True for what `name` is a sort of: with what sets it apart, or alone where the name is that of a product. */
export const saysSortOf = (name: string, sentence: string): boolean => isSortOfThing(sentence) || (findSolution(name) !== null && isBareSort(sentence));

/** "The storage layer is ..." speaks of a part. */
const FINITE = /^ (?:is|are|was|has|have|can|will|may|should|must|does|do|works?|stores?|provides?|allows?|uses?|helps?|makes?|contains?|consists?|handles?|supports?|needs?|requires?|runs?)\b/;
