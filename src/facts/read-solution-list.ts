import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution, findSolutions } from './find-solutions';

/** A solution read from a solution's place. */
export interface ListedSolution {
  /** As the note writes it, or the catalogue's name where it is known. */
  readonly name: string;
  readonly known: boolean;
  readonly role: string | null;
  readonly span: Span;
}

export interface SolutionListOptions {
  /** Names that the catalogue does not know count as solutions too, where they look like names. */
  readonly unknownToo: boolean;
}

interface Part { readonly from: number; readonly to: number }

/** Words that stand in solution lists and name no product. */
const NO_PRODUCT = /^(extensive|limited|excellent|moderate|high|low|medium|strong|weak|rich|mature|native|basic|full|partial|broad|growing|jwt|oauth2?|tls|documents?|graphs?|columnar|key-value|relational|familiarity|used|useful|ideal|suitable|suited|perfect|best|good|great|designed|built|optimi[sz]ed|none|ex|eg|ie|n\/a|tbd|todo|etc|and more|many|any|all|various|others?|custom|in-house|internal|proprietary|open source|your own|own|sql|nosql|rest|api|apis|http|json|xml|yaml|csv|python|java|scala|javascript|typescript|go|rust|c\+\+|c#|cloud|on-premises?|on-prem|managed|self-hosted|yes|no|see below|depends|aws|azure|gcp|google|amazon|microsoft|apache|big data|data|legacy|llms?|ml|ai|bi|etl|elt|saas|paas|iaas|crm|erp)$/i;
const NO_PRODUCT_WORDS = /\b(custom|scripts?|tools?|platforms?|solutions?|services?|databases?|systems?|frameworks?|libraries|library|layers?|jobs?|teams?|any|various|several|other|own|in-house|specific|based|approach|pattern|architecture|example|examples|queries|tables?|data|pipelines?|processing|models?|warehouses?|lakes?|stores?|queues?|caches?|servers?|functions?|containers?|microservices?|providers?|vendors?|applications?|apps?|languages?|sources?|protocols?|files?|events?|streams?|users?|requests?|logs?|metrics)\b/i;
/** "Axon Framework": a name of its own before the generic word. */
const PROPER = /^(?!(?:Custom|Cloud|Data|Message|Streaming|Event|Batch|Stream|Any|Other|Own|Web|Mobile|Legacy|Internal|Enterprise|Open|Managed|Relational|Document|Graph|Search|Vector|Workflow|Container|Service|Application|Business|Central|Shared|Single|Multiple|Distributed|Analytics|Analytical|Reporting|Monitoring|Security|Storage|Compute|Query|Object|File|Key|Time|Machine|Deep|Feature|Model|Api|API|ML|AI|BI|ETL|ELT|CI|SQL|NoSQL)\b)[\p{Lu}\d][\p{L}\d]+ (?:[\p{Lu}\d][\p{L}\d]* )?(?:Framework|Platform|Server|Cloud|Hub|Engine|Studio|Suite|Registry|Services?|Database|Functions?|Queues?|Library|Loader|Store|Streams?|Pipelines?|Manager|Proxy|Cache|Container Service|Data \p{Lu}\p{L}+)$/u;
const ROLE = /\s(?:for|f\u00fcr|as (?:the|our|a|an))\s(.+)$/;
const QUALIFIER = /\s(?:instead of|rather than|with|to|in|on|via|using|through|running|when|if|where|by|as|from|mit|als|auf)\s\S.*$/;
const DESCRIPTION = /\s+[\u2013\u2014-]+\s+|:\s+|\s+\u2192\s+|\s+\(?(?:is|are|was)\s+/;

/**
 * Reads the solutions out of text that stands in a solution's place: `A, B or C for X`, `Group (A, B)`,
 * `A (for X)`, `A / B`, `A: description`, `A with …`. The note's words for the part it plays become the role.
 */
export function readSolutionList(inline: InlineText, options: SolutionListOptions): readonly ListedSolution[] {
  const { plain } = inline;
  if (plain.length === 0 || plain.length > 600) return [];
  if (SENTENCE.test(plain)) return readProse(inline);
  const led = LED.exec(plain)?.[0].length ?? 0;
  if (led > 0) return readSolutionList(sliceInline(inline, led, plain.length), options);
  const stop = plain.includes('. ') ? findSentenceEnd(plain) : undefined;
  if (stop) return [...readSolutionList(sliceInline(inline, 0, stop.index), options), ...readSolutionList(sliceInline(inline, stop.index + stop[0].length, plain.length), { unknownToo: false })];
  const labelled = splitAtRoleLabel(plain);
  const whole = labelled ?? { from: 0, to: plain.length, role: null };
  const body = cutDescription(plain, whole);
  const clause = cutClause(plain, body);
  if (whole.role === null && clause.role !== null && /[,;].*\s(?:for|f\u00fcr)\s/.test(plain.slice(body.from, body.to)) && ROLE.test(plain.slice(body.from, body.to).split(/[,;]/)[0] ?? '')) return readClauses(inline, body, options);
  const outerRole = whole.role ?? clause.role ?? roleBehind(plain.slice(body.to));
  const parts = splitParts(plain, clause.part);
  const listed = readParts(inline, parts, outerRole, options);
  if (listed.some(({ known }) => known) || looksLikeNames(plain, parts)) return listed;
  return readProse(inline);
}

/** "e.g. Redis, Memcached" */
const LED = /^(?:e\.\s?g\.?,?|for example,?|such as|examples?:)\s+/i;

/** "Caddy \u2014 reverse proxy": few words in small letters, which describe nothing else. */
function roleBehind(text: string): string | null {
  const said = /^\s[\u2013\u2014-]\s+(.+)$/.exec(text)?.[1] ?? '';
  return said.split(' ').length <= LONGEST_PART && (roleInBrackets(said) !== null || componentVocabulary().has(said.toLowerCase())) ? said : null;
}

/** In words. */
const LONGEST_PART = 3;

/** `A for X, B or C for Y`: each part with a role of its own; a part without one takes that of the next. */
function readClauses(inline: InlineText, body: Part, options: SolutionListOptions): readonly ListedSolution[] {
  const { plain } = inline;
  const clauses: Part[] = [];
  let from = body.from;
  for (let at = body.from; at <= body.to; at++) {
    const ends = at === body.to || (/[,;]/.test(plain.charAt(at)) && ROLE.test(plain.slice(from, at)));
    if (!ends) continue;
    clauses.push(trimPart(plain, from, at));
    from = at + 1;
  }
  return clauses.flatMap((clause) => {
    const { part, role } = cutClause(plain, clause);
    return readParts(inline, splitParts(plain, part), role, options);
  });
}

const SENTENCE_END = /\.\s+(?=\p{Lu})/gu;
const ABBREVIATED = /\b(?:e\.g|i\.e|vs|etc|incl|z\.B|ca)$/;

/** The first end of a sentence that another follows. */
const findSentenceEnd = (plain: string): RegExpExecArray | undefined => Array.from(plain.matchAll(SENTENCE_END)).find(({ index }) => !ABBREVIATED.test(plain.slice(0, index)));

const SENTENCE = /^(?:we|our|i|they|it|this|these|teams?|most|many|some|you|there|wir|man)\s/i;

/** Prose in a solution's place: only what is known for sure. */
function readProse(inline: InlineText): readonly ListedSolution[] {
  return findSolutions(inline.plain).filter(({ ordinary }) => !ordinary)
    .map(({ entry, start, end }) => ({ name: entry.name, known: true, role: null, span: spanOf(inline, start, end) }));
}

/** Names that begin with whose they are: products for sure, though no catalogue holds them all. */
const OF_VENDOR = /^(?:Amazon|AWS|Azure|Microsoft|Google(?: Cloud)?|GCP|IBM|Oracle|Apache|Alibaba(?: Cloud)?|HashiCorp|SAP|VMware|Confluent)\s(?!(?:Managed Services?|Services?|Tools?|Cloud|Platforms?|Products?|Solutions?|Ecosystem|Stack|Users?|Shops?|Foundation|Examples?|Approach|Way|Remote Procedure Calls?)$)[\p{Lu}\d][\p{L}\d]*(?:\s[\p{Lu}\d][\p{L}\d/]*){0,3}$/u;

/** True for what surely names a product: known to the catalogue, or with its vendor in front. */
export const isProductName = (name: string): boolean => findSolution(name) !== null || (name.includes(' ') && OF_VENDOR.test(name));

/** The products that `text` begins to list, where there are two or more; else ''. */
export function leadingProducts(text: string): string {
  let end = 0;
  let count = 0;
  for (const { 0: member, index } of text.matchAll(/[^,\s](?:(?!,|\s(?:and|or)\s).)*/g)) {
    const joint = /^(?:and|or)\s+/.exec(member)?.[0].length ?? 0;
    const name = member.slice(joint).replace(/\s(?:to|for|with|in|on|that|which|by|into|as|from|is|are|was|were|has|have|can|will|helps?|provides?|offers?|makes?|supports?)\s.*$/, '').trimEnd();
    if (!isProductName(name)) break;
    end = index + joint + name.length;
    count++;
    if (joint + name.length < member.trimEnd().length) break;
  }
  return count > 1 ? text.slice(0, end) : '';
}

/** True where all members are known solutions and there are `least` or more: enough to trust a label that is not bold. */
export function isSureSolutionList(plain: string, least = 2): boolean {
  if (plain.length > 200) return false;
  const names = splitParts(plain, cutDescription(plain, { from: 0, to: plain.length })).map(({ from, to }) => plain.slice(from, to).replace(/\s*\(.*$/, '').trim());
  return names.length >= least && names.every(isProductName);
}

/** True where at least half of the members are known solutions and every member could be a name. */
export function isSolutionList(plain: string): boolean {
  if (plain.length > 300) return false;
  const parts = splitParts(plain, cutDescription(plain, { from: 0, to: plain.length }));
  let known = 0;
  for (const { from, to } of parts) {
    const name = beforeClause(plain.slice(from, to)).trim();
    if (name.length > 7 && name.split(/\s+/).length > 4) return false;
    if (isProductName(name)) known++;
  }
  return known > 0 && known * 2 >= parts.length;
}

/** True for two names or more in a row where one at least is a known solution, or `mayBeUnknown`: enough where the place says that they are products. */
export function isNameList(plain: string, mayBeUnknown: boolean): boolean {
  const names = plain.split(/\s*[,/]\s*(?:and |or )?/);
  return names.length > 1 && names.every((name) => isNameLike(name) || /^\p{Ll}+-\p{Ll}+$/u.test(name)) && (mayBeUnknown || names.some(isProductName));
}

/** `Istio for the mesh`, `Redis (caching)`: the name. */
const beforeClause = (text: string): string => (/[(]|\s(?:for|as)\s/.test(text) ? text.replace(/\s*\(.*$|\s(?:for|as (?:the|our|an?))\s.*$/, '') : text);

/** `Streaming: Kafka, Kinesis` → role `Streaming`; `Kafka: a log` stays whole. */
function splitAtRoleLabel(plain: string): (Part & { readonly role: string }) | null {
  const colon = plain.search(/:\s/);
  if (colon <= 0 || colon > 50) return null;
  const label = plain.slice(0, colon).trim();
  const rest = plain.slice(colon + 1);
  if (findSolution(label) || !isSolutionList(rest.trim())) return null;
  return { from: colon + 1, to: plain.length, role: label };
}

function cutDescription(plain: string, part: Part): Part {
  const text = plain.slice(part.from, part.to);
  const cut = searchOutsideBrackets(text, DESCRIPTION);
  return cut > 0 ? { from: part.from, to: part.from + cut } : part;
}

function searchOutsideBrackets(text: string, wanted: RegExp): number {
  const found = wanted.exec(text);
  if (!found) return -1;
  const before = text.slice(0, found.index);
  const open = before.split('(').length - before.split(')').length;
  if (open <= 0) return found.index;
  const close = text.indexOf(')', found.index);
  if (close < 0) return -1;
  const later = searchOutsideBrackets(text.slice(close + 1), wanted);
  return later < 0 ? -1 : close + 1 + later;
}

/** Takes "for orchestration" and "with short intervals" off the end; the first is the role of all before it. */
function cutClause(plain: string, part: Part): { readonly part: Part; readonly role: string | null } {
  const text = plain.slice(part.from, part.to);
  const roleAt = searchOutsideBrackets(text, ROLE);
  if (roleAt > 0) {
    const role = text.slice(roleAt).replace(/^\s(?:for|f\u00fcr|as (?:the|our|a|an))\s/, '').replace(/[.;,]$/, '').trim();
    return { part: cutQualifier(text, { from: part.from, to: part.from + roleAt }, part.from), role };
  }
  return { part: cutQualifier(text, part, part.from), role: null };
}

function cutQualifier(text: string, part: Part, base: number): Part {
  const inner = text.slice(part.from - base, part.to - base);
  const cut = searchOutsideBrackets(inner, QUALIFIER);
  // "Integrated with A" names A alone.
  return cut > 0 && !/^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(inner.slice(0, cut)) ? { from: part.from, to: part.from + cut } : part;
}

const OPENS_SEPARATOR = /[,;\s/|\u3001\uff0c\uff1b\u30fb\u00b7]/;
/** What a separator goes on with behind a blank. */
const FOLLOWS_BLANK = /[oauvey/|&+\u00b7\s#]/i;

/** Letters, digits and all else of ASCII but blanks that no separator begins with. */
const isPlain = (code: number): boolean => code < 128 && code > 32 && code !== 44 && code !== 59 && code !== 47 && code !== 124;

/** Splits at commas, semicolons, slashes, `or`, `and`, `&`, `+` outside brackets; known names with a slash or `and` inside stay whole. */
function splitParts(plain: string, whole: Part): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = whole.from;
  const push = (to: number): void => { parts.push({ from, to }); };
  for (let at = whole.from; at < whole.to; at++) {
    const code = plain.charCodeAt(at);
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    if (depth > 0 || isPlain(code) || (code === 32 ? !FOLLOWS_BLANK.test(plain.charAt(at + 1)) : !OPENS_SEPARATOR.test(plain.charAt(at)))) continue;
    const separator = /^(?:,\s*(?:and|or|und|oder)\s+|,|;|\u3001|\uff0c|\uff1b|\u30fb|\s+(?:or|and|und|oder|e|y|et|vs\.?)\s+|\s*[/|]\s*|\s[&+]\s|\s*\u00b7\s*|\s+(?=#\p{L}))/u.exec(plain.slice(at, at + 10))?.[0];
    if (!separator) continue;
    if (at + separator.length > whole.to) break;
    if (separator === '/' && /\bpub$/i.test(plain.slice(from, at)) && /^\/sub\b/i.test(plain.slice(at, at + 5))) continue;
    if (separator.trim() === '/' && findSolution(plain.slice(from, nextBreak(plain, at + 1, whole.to)))) continue;
    push(at);
    at += separator.length - 1;
    from = at + 1;
  }
  push(whole.to);
  return parts.map(({ from: start, to }) => trimPart(plain, start, to)).filter((part) => part.to > part.from);
}

function nextBreak(plain: string, from: number, end: number): number {
  const found = /[,;()]|\s(?:[+&]|or|and|oder|und)\s/.exec(plain.slice(from, end));
  return found ? from + found.index : end;
}

function trimPart(plain: string, from: number, to: number): Part {
  let start = from;
  let end = to;
  const lead = plain.charCodeAt(from) < 0x2000 && !LEADS.test(plain.charAt(from)) ? 0 : /^(?:\s|#(?=\p{L})|\p{Extended_Pictographic}|\ufe0f|\u200d)*(?:(?:e\.g\.,?|for example,?|such as|like|including|z\.\s?B\.|i\.e\.)\s+|(?:or|and|the|a|an|either|we use|use|und|oder)\s+)?/iu.exec(plain.slice(from, to))?.[0].length ?? 0;
  start += lead;
  while (end > start && !isNameCode(plain.charCodeAt(end - 1)) && /[\s.,;:!\u2026]/.test(plain.charAt(end - 1))) end--;
  return { from: start, to: end };
}

/** What may stand first in front of a name that is no part of it. */
const LEADS = /[\sefslizoatwu#]/i;
const isNameCode = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

function readParts(inline: InlineText, parts: readonly Part[], role: string | null, options: SolutionListOptions): readonly ListedSolution[] {
  const listed: ListedSolution[] = [];
  for (const part of parts) {
    const read = readPart(inline, part, role, options);
    const small = read.length > 0 || parts.length === 1 ? null : smallName(inline.plain.slice(part.from, part.to));
    if (small === null) listed.push(...read);
    else if (isWrittenSmall(inline.plain, parts)) listed.push({ name: small, known: true, role, span: spanOf(inline, part.from, part.to) });
  }
  return listed;
}

/** The product that an ordinary word in small letters would be with a capital, or null. */
export const smallName = (text: string): string | null => (/^[a-z][a-z0-9]+$/.test(text) ? findSolution(text.charAt(0).toUpperCase() + text.slice(1))?.name ?? null : null);

/** "snowflake, bigquery, redshift": where a list writes its products small, its ordinary words are products too. */
function isWrittenSmall(plain: string, parts: readonly Part[]): boolean {
  let known = 0;
  let ordinary = 0;
  for (const { from, to } of parts) {
    const text = plain.slice(from, to);
    if (text !== text.toLowerCase()) continue;
    if (findSolution(text)) known++;
    else if (smallName(text) !== null) ordinary++;
  }
  return known > 1 || (known === 1 && known + ordinary === parts.length);
}

function readPart(inline: InlineText, part: Part, role: string | null, options: SolutionListOptions): readonly ListedSolution[] {
  const text = inline.plain.slice(part.from, part.to);
  const bracket = text.indexOf('(');
  if (bracket > 0 && text.endsWith(')')) {
    const head = text.slice(0, bracket).trim();
    const inner: Part = { from: part.from + bracket + 1, to: part.to - 1 };
    const innerText = inline.plain.slice(inner.from, inner.to);
    const headKnown = findSolution(head);
    if (findSolution(text)) return [asListed(inline, part, role)];
    const purpose = /^(?:(?:for|f\u00fcr)\s+(.+)|as (?:an?|the|our)\s+([^,;]+).*)$/i.exec(innerText)?.slice(1).find((one) => one !== undefined);
    if (purpose) return readPart(inline, trimPart(inline.plain, part.from, part.from + bracket), purpose, options);
    const inBrackets = splitParts(inline.plain, inner);
    // "Traefik (at home in Kubernetes)" tells of Traefik alone.
    const members = headKnown && !isSureSolutionList(innerText, 1) ? [] : readParts(inline, inBrackets, headKnown ? role : (role ?? head.replace(/^(?:e\.g\.|such as|like)\s+/i, '')), { unknownToo: false });
    if (headKnown) return [asListed(inline, trimPart(inline.plain, part.from, part.from + bracket), role ?? (members.length === 0 ? roleInBrackets(innerText) : null)), ...members];
    // "SeaweedFS (S3)": a product by its spelling, and what it speaks.
    if (members.length > 0 && options.unknownToo && SPELT_AS_PRODUCT.test(head) && isNameLike(head)) return [{ name: head, known: false, role, span: spanOf(inline, part.from, part.from + head.length) }];
    if (members.length > 0) return readParts(inline, inBrackets, role ?? head, options);
    return readPart(inline, trimPart(inline.plain, part.from, part.from + bracket), role, options);
  }
  if (isProductName(text)) return [asListed(inline, part, role)];
  // "Prometheus+Grafana"
  const plus = text.indexOf('+');
  if (plus > 1 && findSolution(text.slice(0, plus)) && findSolution(text.slice(plus + 1))) return [{ from: part.from, to: part.from + plus }, { from: part.from + plus + 1, to: part.to }].map((one) => asListed(inline, one, role));
  if (options.unknownToo && isNameLike(text)) return [{ name: text, known: false, role, span: spanOf(inline, part.from, part.to) }];
  // "Managed Kafka", "Postgres-compatible Aurora": one known name inside a short part.
  const inside = findSolutions(text).filter(({ ordinary }) => !ordinary);
  const [only] = inside;
  // "Redshift-compatible SQL" speaks another's language.
  if (only && inside.length === 1 && text.charAt(only.end) !== '-' && text.split(/\s+/).length <= 4) {
    return [{ name: only.entry.name, known: true, role, span: spanOf(inline, part.from + only.start, part.from + only.end) }];
  }
  return [];
}

/** A capital inside one word, where it is no trade like "DevOps". */
const SPELT_AS_PRODUCT = /^\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}(?!ps$)[\p{L}\d]*$/u;

/** `MongoDB (logs and analytics)`: what it is there for, in words that describe nothing else. */
function roleInBrackets(inner: string): string | null {
  if (componentVocabulary().has(inner.toLowerCase()) || /^(?:databases?|dbs?)$/i.test(inner)) return inner;
  return /^\p{Ll}+(?: \p{Ll}+){1,4}$/u.test(inner) && !/^(?:a|an|the|in|on|with|by|or|and|not|hybrid|open|managed|formerly|previously|now|also|see|via|per|from|future|local|if|when|optional)\b/.test(inner) ? inner : null;
}

function asListed(inline: InlineText, part: Part, role: string | null): ListedSolution {
  const text = inline.plain.slice(part.from, part.to);
  return { name: findSolution(text)?.name ?? text.replace(/^Microsoft (?=Azure )/, ''), known: true, role, span: spanOf(inline, part.from, part.to) };
}

/** "ReservationService", "OrderRepository": parts of somebody's code. */
const CLASS_NAME = /^(?:\p{Lu}\p{Ll}+)+(?:Service|Controller|Repository|Handler|Factory|Listener|Validator|Provider|Adapter)$/u;

/** "Selection", "Scalability": what is weighed, and no product. */
const QUALITY_NAME = /^\p{Lu}\p{Ll}+(?:ection|ization|isation|ility|ivity|ness|ance|icity|mentation)$/u;

/** Few words, capitals or digits where names have them, nothing that tells a description. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > 40 || words.length > 3 || NO_PRODUCT.test(text) || /[?!:;"<>{}=]/.test(text)) return false;
  if (CLASS_NAME.test(text) || QUALITY_NAME.test(text) || componentVocabulary().has(text.toLowerCase()) || (NO_PRODUCT_WORDS.test(text) && !PROPER.test(text))) return false;
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || /^\p{Ll}+\p{Lu}/u.test(word) || /^(of|for|and)$/.test(word)) && /\p{L}/u.test(text);
}

function looksLikeNames(plain: string, parts: readonly Part[]): boolean {
  return parts.length > 0 && parts.every(({ from, to }) => isNameLike(plain.slice(from, to).replace(/\s*\(.*$/, '')));
}
