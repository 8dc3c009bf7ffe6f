import { offsetOf, type InlineText } from '../notes/inline-text';
import type { Block, Span } from '../notes/note-document';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addUse } from './collect-facts';
import { isKnownComponent } from './decide-kind';
import type { UseFact } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { joinLines } from './join-lines';
import { KIND_AHEAD, kindBegunWith, kindSpokenOf } from './kind-spoken-of';
import { matchShortForm, stemWords } from './name-keys';
import { isNamed, namesPlainly } from './names-plainly';
import { current, type NoteWalk } from './note-walk';
import { subjectOf } from './read-content';
import { readLabel } from './read-label';
import { isNameLike } from './product-names';
import { canBeName, isKnownName, kindByName } from './read-title';
import type { FoundSolution } from './solution-automaton';
import { sortAtEnd } from './sort-at-end';
import { hasName } from './word-signs';

/** A product that a text names in passing, for what it is about. */
export type PassingUse = Pick<UseFact, 'subject' | 'solution' | 'role'> & { /** What the section is about: it has the product where nothing is known of `subject`. */ readonly around: string | null; readonly start: number; readonly end: number; readonly section: number; /** Nothing in the sentence says that it is used: it counts only for what the note says more of. */ readonly isBare: boolean };

/** What stands between two products of one list; the vendor of the second may belong to it, or have it in a bracket ("AWS (Lambda), Google Cloud (Cloud Run)"). */
const JOINT = /^\)\**,? (?:(?:and|or) )?\p{Lu}[\p{L}. ]{2,30} \($|^\**\s?(?:\([^()]{2,50}\)\s?|(?:in|for) \p{Lu}\p{L}+ ?)?(?:,|\/|&|\+|,?\s(?:and|or|und|oder|y|o|et|ou|и|hoặc|và))\s?\**(?:Apache |Amazon |AWS |Google |Azure )?$/u;
/** Words that lead to a list of products. */
const LEADING_WORDS = [
  /like|such as|including|via|us(?:e|ing)|e\.g\.,?|for example,?|examples?:|examples? (?:of (?:this|these|it) )?(?:are|would be|include)/,
  /integrates? with|(?:used|supported|available|offered|implemented)(?: natively)? (?:in|by)/,
  /(?:tools|frameworks|products|platforms|solutions|options|alternatives) (?:include|are)/,
  /(?:notable |known )?exampl(?:e|ar)s (?:encompass|like|such as)|exemplified by/,
  /como|comme|come|wie|như|такие как|например,?|takie jak|takich jak|na przykład|np\.|z\.\s?b\.|(?:p\.\s?)?ej\.|(?:p\.\s?)?ex\./,
].map(({ source }) => source).join('|');
/** What leads to a list: such words, an open bracket, a colon. */
const LEAD = new RegExp(String.raw`(?:\b(?:${LEADING_WORDS})\s+|\((?:[\p{L}.]+[,:]?\s){0,2}|:\s)(?:tools?\s|services\s)?$`, 'iu');
/** "Most teams run", "is usually implemented with", "tools like": what surely is used, be it one product. */
const USED = /\b(?:(?:we|teams|people|most(?: \p{Ll}+)?|many(?: \p{Ll}+)?|companies|usually|typically|often|commonly)\s(?:use|run|ran|adopt|chose|choose|deploy|put|rely on|reach for|go for)|(?:implemented|built|powered|backed) (?:with|on|by|using)|(?:tools?|frameworks?|products?|software|solutions?|something),? (?:like|such as)|uses? (?:[\p{L}-]+ ){1,4}(?:like|such as)|examples? (?:of (?:this|these|it) )?(?:is|are|would be))\s(?:the |an? )?$/iu;
/** "A, B and C offer change data capture": what is offered. */
const OFFER = /^ (?:all |both |also )?(?:offer|provide|support|implement|have) (?:an? |the |managed |native |built-in )*([\p{L}\d-]+(?: [\p{L}\d-]+){0,3})/u;
/** "A or B are common choices" */
const COMMON = /^ (?:is|are) (?:an? |the |among the )?(?:most )?(?:common|popular|usual|typical|main|leading|well-known|best-known|standard|obvious|widely used) (?:choices?|options?|vendors?|tools?|examples?|products?|implementations?|picks?|solutions?|players?|engines?|ones?)\b/i;
/** At the beginning of a sentence. */
const BEGINS = /(?:^|[.;!?] |, while |, whereas )$/;
/** What several products do, behind them. */
const ACTS = /^ (?!(?:is|was|are|were) (?:not|no|more|less|better|worse|different|like)\b|vs\b|or\b|and\b|for\b|in\b|on\b|with\b|to\b|from\b|as\b|at\b|by\b|than\b|instead\b|when\b|if\b|can(?:not|[\u2019']t)\b|do(?:n[\u2019']t| not)\b)\p{Ll}{2,} \S/u;
/** "A, B and C as dedicated examples" */
const AS_EXAMPLES = /^ as (?:[\p{L}-]+ ){0,4}examples\b/u;
/** Nothing but a label in front, whose list it is unless a sentence goes on behind it. */
const LABEL_ONLY = /^[^.:(]{0,50}:\s$/;
/** A sentence goes on behind products, and no name ("Cloud Run functions"). */
const GOES_ON = /^ \p{Ll}+ \S/u;
/** "It uses", "Built on top of": what is said of a product where it is described. */
const BUILT_ON = /(?:^|[.;:,]\s|\b(?:it|this|which|that|and|is|was) )(?:also |internally |mainly )?(?:uses|relies on|depends on|(?:built|based) (?:on(?: top of)?|upon|around|with)|(?:powered|backed) by|runs on(?: top of)?)\s(?:the |an? )?$/i;
/** "A central log (e.g. Kafka)" */
const ONLY_EXAMPLE = /\((?:e\.\s?g\.?,?|for example,?|such as) $/i;
/** What is named is not used, or no longer. */
const CONTRAST = /\b(?:unlike|avoid|avoiding|instead|rather|than|compared|replac\w*|alternatives?|legacy|used to|no(?: longer)?|not|without|competitors?)\b[^.;,]*$/i;

/** "In Kubernetes, NATS is often used": where something holds. */
const PLACE = /(?:^|[.;:] )(?:In|On|With|Within|Inside|For|As in|Like in|Under) $/;
/** In characters, with what stands in front of it. */
const LONGEST_PLACE = 12;

/** "Queue: Kafka between the services", "Search service: uses Elasticsearch" */
const PLAYS = /(?::|\s[\u2013\u2014-])\s(?:[^.:;]{0,60}\b(?:uses?|using|(?:stored|kept|built|hosted|backed|powered|cached|implemented|run|runs|done|handled) (?:on|in|by|with|via|using|through))\s(?:an? |the )?)?$/i;
/** What is said of a product is no part that it plays. */
const JUDGED = /^ (?:is|are|was|has|have|vs|when|if|or|and|instead|rather|not|no|can|may|might|could|should|would|over)\b/;

/** "Distributed systems (Spark, Databricks) are overkill" */
const OVERKILL = /^\)? (?:is|are|would be|may be|seems?) (?:often |usually |simply |just )?(?:overkill|unnecessary|too (?:much|heavy|expensive|complex|big)|not (?:needed|necessary|worth it))\b/i;

/** Two or more products side by side behind a bracket, a colon or "such as", which no other reader took: what the text speaks of uses them. */
export function readPassingProducts(walk: NoteWalk, { lines, section }: { readonly lines: readonly Span[]; readonly section: number }, before: number): void {
  const { collector, text } = walk;
  if (!hasName(collector.words, lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0)) return;
  const context = walk.stack.at(-1)?.context ?? current(walk);
  // Where a product is described, products are used by what the sentence itself speaks of, and by nothing else.
  const isOfProduct = [subjectOf(context), subjectOf(walk.section)].some((name) => name !== null && findSolution(name));
  const subject = isOfProduct ? null : subjectOf(context);
  if (context.is === 'furniture' || context.is === 'alternatives' || context.is === 'rule') return;
  const inline = joinLines(text, lines);
  const used = collector.facts.slice(before);
  // What rules are about is chosen, not used.
  const isOwn = subject !== null && ((kindByName(subject) ?? collector.kinds.get(subject)) != null || subject === walk.outline.noteSubject) && findSolutions(subject).length === 0 && (context.is === 'plain' || context.is === 'details') && used.every((fact) => fact.kind !== 'rule');
  const titled = titleLength(text, lines);
  const part = !isOfProduct && (context.is === 'plain' || context.is === 'details') ? partSpokenOf(subject, subjectOf(walk.section)) : null;
  for (const run of runsOf(inline)) {
    const [first] = run;
    if (!first) continue;
    const ahead = inline.plain.slice(Math.max(0, first.start - 80), first.start);
    const named = nameBeforeBracket(ahead, walk.names, run.length > 1) ?? (run.length > 1 && BRACKET_CLOSED.test(inline.plain.slice(run.at(-1)?.end ?? 0)) ? sortBeforeBracket(ahead) : null);
    const ownProduct = isOfProduct && BUILT_ON.test(ahead) ? subjectOf(context) ?? subjectOf(walk.section) : null;
    const begun = inline.plain.slice(Math.max(titled, inline.plain.lastIndexOf('. ', first.start) + 1), first.start);
    const behind = inline.plain.slice(run.at(-1)?.end ?? 0);
    const labelled = labelledOwner(begun, walk);
    const plays = labelled !== null && kindByName(labelled) === 'component' && PLAYS.test(begun) && (GOES_ON.test(behind) || !/[:\u2013\u2014-] $/.test(begun)) && isNamed(inline, run) && !JUDGED.test(behind);
    const saying = (named ?? ownProduct) === null && !plays ? sayingOf(walk, { inline, run, ahead, section, part, kind: isOwn ? componentVocabulary().get(subject.toLowerCase()) : undefined, isOwn }) : 'told';
    if (saying === null || (PLACE.test(ahead) && behind.startsWith(','))) continue;
    if (OVERKILL.test(behind.slice(0, 32)) || CONTRAST.test(ahead.replace(/\be\.g\.,/g, 'eg')) || (LABEL_ONLY.test(inline.plain.slice(0, first.start)) && !GOES_ON.test(behind))) continue;
    const owner = named ?? ownProduct ?? (plays || !/[:\u2013\u2014-] $/.test(begun) ? labelled : null) ?? (saying === 'acts' ? part : null) ?? kindLikened(ahead, walk.names, subject, run.length > 1) ?? (isOfProduct ? kindBegunWith : kindSpokenOf)(inline.plain.slice(0, first.start), walk.names) ?? subject;
    if (owner === null || (named === null && (run.length === 1 ? LIKENED : IN_BRACKET).test(ahead) && isOfAnother(ahead, owner))) continue;
    // "It uses message brokers like Kafka" in the section on a pattern: the part has them, and by it the pattern.
    const isPart = named === null ? LIKENED.test(ahead) : matchShortForm(named, walk.names) === null;
    const whole = isPart && subject !== null && owner !== subject && kindByName(subject) === 'pattern' && (kindByName(owner) === 'component' || isKnownComponent(owner)) ? subject : null;
    for (const hit of saying === 'told' && TOOLS_LIKE.test(ahead) ? withUnknown(inline, run) : run) {
      const start = offsetOf(inline, hit.start) ?? 0, end = (offsetOf(inline, hit.end - 1) ?? 0) + 1, solution = hit.entry.name;
      if (used.some((fact) => fact.kind === 'use' && (fact.solution === solution || (fact.at.start < end && fact.at.end > start)))) continue;
      if (whole !== null) walk.passing.push({ subject: whole, around: null, solution, role: owner, start, end, section, isBare: false });
      walk.passing.push({ subject: owner, role: null, around: context.is === 'details' && owner === subject && !namesOther(ahead, walk.names) ? subjectOf(walk.section) : null, solution, start, end, section, isBare: saying === 'bare' });
    }
  }
}

const TOOLS_LIKE = /\b(?:tools?|products?|frameworks?|platforms?|software|databases|solutions?|engines?|brokers?|orchestrators?|vendors?),? (?:such as|like|including) $/i;
/** What parts the names of a list. */
const PARTS_NAMES = /, (?:and |or )?| (?:and|or) /g;
const NAME = /^\p{Lu}[\p{L}\d.+-]*(?: \p{Lu}[\p{L}\d.+-]*){0,2}/u;
/** In characters. */
const LONGEST_LIST = 200;

type NamedProduct = Pick<FoundSolution, 'start' | 'end'> & { readonly entry: Pick<FoundSolution['entry'], 'name'> };

/** "Tools such as Informatica, DataStage and Cognos": the products of a run, and what else the list says to be such. */
function withUnknown({ plain }: InlineText, run: readonly FoundSolution[]): readonly NamedProduct[] {
  const from = run[0]?.start ?? 0;
  const list = /^[^;:()]*?(?=[.;:()](?:\s|$)|$)/.exec(plain.slice(from, from + LONGEST_LIST))?.[0] ?? '';
  const found: NamedProduct[] = [...run];
  let at = 0;
  for (const part of list.split(PARTS_NAMES)) {
    const start = from + list.indexOf(part, at), name = NAME.exec(part)?.[0] ?? '', end = start + name.length, known = findSolution(name);
    at = start - from + part.length;
    if (name === '') break;
    if (!found.some((one) => one.start < end && one.end > start) && (known || isNameLike(name))) found.push({ start, end, entry: { name: known?.name ?? name } });
    // The sentence goes on behind the last of them.
    if (name.length < part.length) break;
  }
  return found;
}

/** What a text says of products: that they are used or listed, that one acts in a part, that they stand out, or nothing but their names. */
type Saying = 'told' | 'acts' | 'stands' | 'bare';

/** Null where nothing lets the products be taken as used. `part`: what the section is a part by; `isOwn`: the section is on a thing that may use them. */
function sayingOf(walk: NoteWalk, { inline, run, ahead, section, part, kind, isOwn }: { readonly inline: InlineText; readonly run: readonly FoundSolution[]; readonly ahead: string; readonly section: number; readonly part: string | null; /** The component that the section is on. */ readonly kind: string | undefined; readonly isOwn: boolean }): Saying | null {
  const [first] = run, last = run.at(-1);
  if (!first || !last) return null;
  // "Examples: A, B" is a label's own list, which its readers took or left.
  const isOnly = run.length === 1 && ONLY_EXAMPLE.test(ahead) && inline.plain.charAt(first.end) === ')';
  const isList = run.length > 1 && (LEAD.test(ahead) || KIND_AHEAD.test(ahead) || AS_EXAMPLES.test(inline.plain.slice(last.end, last.end + 60)) || offersSubject(inline, last, walk.names));
  if (isList || isOnly || USED.test(ahead) || COMMON.test(inline.plain.slice(last.end, last.end + 60))) return 'told';
  if (part !== null && actsHere(walk.text, inline, first, ahead)) return 'acts';
  if (!isOwn) return null;
  if (run.some((hit) => hit.entry.component === kind && isNamed(inline, [hit]))) return 'stands';
  if (run.length > 1 && BEGINS.test(ahead) && ACTS.test(inline.plain.slice(last.end, last.end + 40))) return 'stands';
  if (standsOut(walk.text, inline, first) || standsAlone(inline, run) || isListedInLines(walk, section)) return 'stands';
  return speaksAgainst(walk) || !namesPlainly(inline, run) ? null : 'bare';
}

/** True for products that a sentence begins with and says to offer one of the note's things. */
function offersSubject({ plain }: InlineText, last: FoundSolution, names: readonly string[]): boolean {
  const offered = OFFER.exec(plain.slice(last.end, last.end + 80))?.[1]?.split(' ') ?? [];
  return offered.some((_, to) => { const name = matchShortForm(offered.slice(0, to + 1).join(' '), names); return name !== null && kindByName(name) !== 'solution'; });
}

/** What stands before a kind and does not say which. */
const FUNCTION_WORD = /^(?:an?|the|some|other|many|several|popular|common|typical|in|on|by|with|of|for|from|to|into|or|and|via|through|using|uses?|as)$/i;

/** "A document database like CouchDB or MongoDB" where the note has a name for such databases, or a part by that name is known; null for any other, and for "a gateway such as Kong" where an API gateway is the subject. */
function kindLikened(ahead: string, names: readonly string[], subject: string | null, areSeveral: boolean): string | null {
  if (!ahead.endsWith(' like ') && !ahead.endsWith(' such as ')) return null;
  const words = /((?:[\p{L}-]+ ){0,3}[\p{L}-]+),? (?:like|such as) $/u.exec(ahead)?.[1]?.split(' ') ?? [];
  for (let from = 0; from < words.length; from++) {
    const kind = words.slice(from).join(' ');
    if (subject !== null && endsIn(subject, kind)) return null;
    const name = kindByName(kind) === 'component' ? matchShortForm(kind, names) : null;
    // "In-memory stores" are no feature stores, "services" no service mesh.
    const isWhole = name !== null && (kind.includes(' ') || stemWords(name).length === 1 || (endsIn(name, kind) && FUNCTION_WORD.test(words[from - 1] ?? 'a')));
    if (isWhole && findSolution(name) === null) return name;
    if (areSeveral && componentVocabulary().has(kind)) return kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  return null;
}

/** "API gateway" in "gateways" */
function endsIn(name: string, kind: string): boolean {
  const words = stemWords(kind);
  return words.length > 0 && stemWords(name).slice(-words.length).join(' ') === words.join(' ');
}

/** How much of the text is a title in bold in a line of its own: "**OLTP vs OLAP**" over what is said of each. */
function titleLength(text: string, [first, ...below]: readonly Span[]): number {
  return first && below.length > 0 && text.startsWith('**', first.start) && text.endsWith('**', first.end) && text.indexOf('**', first.start + 2) === first.end - 2 ? joinLines(text, [first]).plain.length : 0;
}

/** The part whose section it is, below whatever name that tells nothing ("Batch" in "Transformation layer"); null where no part is spoken of. */
function partSpokenOf(subject: string | null, around: string | null): string | null {
  const name = subject !== null && kindByName(subject) !== null ? subject : around;
  return name !== null && kindByName(name) === 'component' && findSolutions(name).length === 0 ? name : null;
}

/** "Message brokers like ", "stores such as " */
const LIKENED = /(?:\b(?:like|such as|including)|\be\.g\.,?) $|\($/;

/** What leads to the product that does something. */
const BY_WHICH = /\b(?:uses|using|via|through|in|into|with|on|by|from|to)\s$/i;

/** "Loads run in **Airflow**", "**Dagster** orchestrates them" in the section on a part: a product in bold that acts there. */
function actsHere(text: string, inline: InlineText, { start, end }: FoundSolution, ahead: string): boolean {
  const at = offsetOf(inline, start) ?? 0;
  if (!text.startsWith('**', at - 2)) return false;
  return BY_WHICH.test(ahead) || ((ahead === '' || ahead.endsWith('. ')) && /^ \p{Ll}{2,}s /u.test(inline.plain.slice(end, end + 20)) && !/^ (?:is|was|has|does)\s/.test(inline.plain.slice(end, end + 6)));
}

/** "Dynamic parts run in [[AWS Lambda]]": a product that the author linked or set in bold, and nothing with it. */
function standsOut(text: string, inline: InlineText, { start, end }: FoundSolution): boolean {
  const from = offsetOf(inline, start) ?? 0, to = (offsetOf(inline, end - 1) ?? 0) + 1;
  return (text.startsWith('**', from - 2) && text.startsWith('**', to)) || ((text.startsWith('[[', from - 2) || text.charAt(from - 1) === '|') && text.startsWith(']]', to));
}

/** A product in a line of its own, before or behind another such line: a list without bullets. */
function isListedInLines({ blocks, reading, text, outline }: NoteWalk, section: number): boolean {
  if (outline.roles[section]?.candidate == null) return false;
  const isProduct = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.section === section && block.lines.length === 1 && findSolution(joinLines(text, block.lines).plain) !== null;
  return isProduct(blocks[reading]) && (isProduct(blocks[reading - 1]) || isProduct(blocks[reading + 1]));
}

/** "Metadata is kept in a catalog. Hive Metastore, AWS Glue, Unity Catalog." */
function standsAlone({ plain }: InlineText, run: readonly FoundSolution[]): boolean {
  const [first] = run, last = run.at(-1);
  return first !== undefined && last !== undefined && run.length > 1 && /(?:^|[.:] )$/.test(plain.slice(Math.max(0, first.start - 2), first.start)) && /^(?:\.|$)/.test(plain.slice(last.end, last.end + 1));
}

/** "OLTP: many small writes (PostgreSQL, MySQL)": the sentence says whose they are. */
function labelledOwner(sentence: string, { names, vocabulary }: NoteWalk): string | null {
  const label = /^\s*(\p{Lu}[\p{L}\d /-]{1,30}?)(?:: | [\u2013\u2014-] )/u.exec(sentence)?.[1];
  if (label === undefined || !canBeName(label) || findSolution(label) || readLabel(label, vocabulary) !== null) return null;
  return matchShortForm(label, names) ?? (kindByName(label) !== null ? label : null);
}

/** True where the words in front speak of one of the note's things. */
const namesOther = (ahead: string, names: readonly string[]): boolean => (ahead.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => matchShortForm(word, names) !== null);

const OPENS = /^ ?\((?:e\.g\.,? |ex\.?: |such as |like )?$/;

/** "Between message queues (RabbitMQ) and streaming platforms (Kafka, Pulsar)": what the note speaks of, right before the bracket that the products open. */
function nameBeforeBracket(ahead: string, names: readonly string[], isSeveral: boolean): string | null {
  const bracket = Math.max(ahead.lastIndexOf(' ('), /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]\([^(]{0,10}$/u.test(ahead) ? ahead.lastIndexOf('(') : -1);
  const words = bracket > 0 && OPENS.test(ahead.slice(bracket)) ? ahead.slice(0, bracket).split(' ').slice(-4) : [];
  for (let from = 0; from < words.length; from++) {
    // "CaaS providers (AKS, EKS)"
    const whole = words.slice(from).join(' ');
    const written = componentVocabulary().has(whole.toLowerCase()) ? whole : whole.replace(/ (?:providers|offerings|services|tools|platforms|products|vendors)$/, '');
    const name = matchShortForm(written, names);
    // "An API gateway (e.g. Kong, Traefik)", "event streaming platforms (Kafka, Pulsar)" in a note that has no other name for it.
    if (name === null && from > 0 && isSeveral && /\s/.test(written) && componentVocabulary().has(written.toLowerCase())) return written.charAt(0).toUpperCase() + written.slice(1);
    if (name !== null && kindByName(name) !== 'solution') return stemWords(name).length === stemWords(written).length ? name : null;
  }
  return null;
}

/** The sentence goes on behind the bracket. */
const BRACKET_CLOSED = /^(?:,? etc\.?)?\)\**,? \p{Ll}/u;

/** "Row stores" right before a bracket; tools and systems of any sort are those of what is spoken of. */
function sortBeforeBracket(ahead: string): string | null {
  const bracket = ahead.lastIndexOf(' (');
  const sort = bracket > 0 && OPENS.test(ahead.slice(bracket)) ? sortAtEnd(ahead.slice(0, bracket)) : null;
  return sort !== null && !/(?:tools|services|systems|platforms|frameworks|layers?)$/i.test(sort) ? sort : null;
}

/** What has parts of many sorts. */
const STAGE = /\b(?:storage|ingestion|layers?|platforms?|integration|consumption|serving)$/i;

const IN_BRACKET = /\([^()]*$/;

/** "An API gateway (Kong, Traefik)", "a document store like CouchDB" where proxies are spoken of. */
function isOfAnother(ahead: string, owner: string): boolean {
  if (kindByName(owner) !== 'component' || STAGE.test(owner)) return false;
  const words = ahead.replace(LEAD, '').replace(/[\s,(]+$/, '').split(/\s+/).slice(-3);
  return words.some((_, from) => componentVocabulary().has(words.slice(from).join(' ').toLowerCase())) && !words.some((word) => stemWords(owner).includes(stemWords(word)[0] ?? ''));
}

function runsOf({ plain }: InlineText): readonly (readonly FoundSolution[])[] {
  const runs: FoundSolution[][] = [];
  for (const hit of findSolutions(plain)) {
    const last = runs.at(-1)?.at(-1);
    if (last && JOINT.test(plain.slice(last.end, hit.start)) && !(plain.charAt(last.end) === ',' && PLACE.test(plain.slice(Math.max(0, last.start - LONGEST_PLACE), last.start)))) runs.at(-1)?.push(hit); else runs.push([hit]);
  }
  return runs;
}

/** What was named in passing counts for things that the note says something of, or that are known by name. */
export function addPassingUses(walk: NoteWalk): void {
  const { collector } = walk;
  for (const { subject: named, around, solution, role, start, end, section, isBare } of walk.passing) {
    const isThing = (name: string): boolean => /^[\p{Lu}\d]/u.test(name) && (collector.subjects.has(name) || collector.kinds.has(name) || (isKnownName(name) && canBeName(name)));
    const subject = isThing(named) ? named : around !== null && collector.subjects.has(around) ? around : null;
    if (subject === null || (isBare && !isSpokenOf(walk, subject))) continue;
    collector.section = section;
    addUse(collector, { subject, solution, role, group: `${subject}|${role ?? ''}|${section}`, span: { start, end }, extractor: 'passing', vote: {} });
  }
}

/** What the note says more of than the names of products; not where it sets products side by side. */
function isSpokenOf({ collector, outline }: NoteWalk, name: string): boolean {
  if (outline.compared.length > 0 || findSolutions(outline.noteSubject ?? '').length > 0) return false;
  return (collector.subjects.get(name)?.stated.length ?? 0) > 0 || (isKnownComponent(name) && name.includes(' '));
}

/** True below "Drawbacks" and their like. */
function speaksAgainst({ section, open, stack }: NoteWalk): boolean {
  return [section, open?.context, ...stack.map(({ context }) => context)].some((around) => around?.is === 'facet' && (around.facet === 'drawback' || around.facet === 'struggles'));
}
