import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import { isNameLike, isProductName, PROGRAMMING_LANGUAGE, smallName, SPELT_AS_PRODUCT } from './product-names';
import { cutClause, cutDescription, ROLE, splitParts, trimPart, type Part } from './split-list';

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
  // "S3 for raw files, Snowflake": what is another product is no part of the role.
  const goesOn = clause.role !== null && isProductName(clause.role.slice(clause.role.lastIndexOf(', ') + 2)) && clause.role.includes(', ');
  if (whole.role === null && clause.role !== null && (goesOn || /[,;].*\s(?:for|f\u00fcr)\s/.test(plain.slice(body.from, body.to))) && ROLE.test(plain.slice(body.from, body.to).split(/[,;]/)[0] ?? '')) return readClauses(inline, body, options);
  const outerRole = whole.role ?? clause.role ?? roleBehind(plain.slice(body.to));
  const parts = splitParts(plain, clause.part);
  const listed = readParts(inline, parts, outerRole, options);
  if (listed.some(({ known }) => known) || looksLikeNames(plain, parts)) return listed;
  return readProse(inline);
}

/** "e.g. Redis, Memcached", "Using Docker and Kubernetes" */
const LED = /^(?:using|e\.\s?g\.?,?|for example,?|such as|examples?:)\s+/i;

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

/** `Streaming: Kafka, Kinesis` → role `Streaming`; `Kafka: a log` stays whole. */
function splitAtRoleLabel(plain: string): (Part & { readonly role: string }) | null {
  const colon = plain.search(/:\s/);
  if (colon <= 0 || colon > 50) return null;
  const label = plain.slice(0, colon).trim();
  const rest = plain.slice(colon + 1);
  if (findSolution(label) || !isSolutionList(rest.trim())) return null;
  return { from: colon + 1, to: plain.length, role: label };
}

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
    // "BullMQ (Node.js)" says what it is written for.
    if (headKnown && PROGRAMMING_LANGUAGE.test(innerText)) return [asListed(inline, trimPart(inline.plain, part.from, part.from + bracket), role)];
    const inBrackets = splitParts(inline.plain, inner);
    // "Traefik (at home in Kubernetes)" tells of Traefik alone.
    const members = headKnown && !isSureSolutionList(innerText, 1) ? [] : readParts(inline, inBrackets, headKnown ? role : (role ?? head.replace(/^(?:e\.g\.|such as|like)\s+/i, '')), { unknownToo: false });
    if (headKnown) return [asListed(inline, trimPart(inline.plain, part.from, part.from + bracket), role ?? (members.length === 0 ? roleInBrackets(innerText) : null)), ...members.filter((member) => member.name !== headKnown.name)];
    // "SeaweedFS (S3)": a product by its spelling, and what it speaks.
    if (members.length > 0 && options.unknownToo && SPELT_AS_PRODUCT.test(head) && isNameLike(head)) return [{ name: head, known: false, role, span: spanOf(inline, part.from, part.from + head.length) }];
    if (members.length > 0) return readParts(inline, inBrackets, role ?? head, options);
    return readPart(inline, trimPart(inline.plain, part.from, part.from + bracket), role, options);
  }
  if (isProductName(text)) return [asListed(inline, part, role)];
  // "Prometheus+Grafana"
  const plus = text.indexOf('+');
  if (plus > 1 && findSolution(text.slice(0, plus)) && findSolution(text.slice(plus + 1))) return [{ from: part.from, to: part.from + plus }, { from: part.from + plus + 1, to: part.to }].map((one) => asListed(inline, one, role));
  const ofKind = productOfKind(text);
  if (ofKind > 0) return [asListed(inline, { from: part.from, to: part.from + ofKind }, role)];
  if (options.unknownToo && isNameLike(text) && !/['\u2019]s\s/.test(text)) return [{ name: text, known: false, role, span: spanOf(inline, part.from, part.to) }];
  // "Managed Kafka", "Postgres-compatible Aurora": one known name inside a short part.
  const inside = findSolutions(text).filter(({ ordinary }) => !ordinary);
  const [only] = inside;
  // "Redshift-compatible SQL" speaks another's language.
  if (only && inside.length === 1 && text.charAt(only.end) !== '-' && text.split(/\s+/).length <= 4) {
    return [{ name: only.entry.name, known: true, role, span: spanOf(inline, part.from + only.start, part.from + only.end) }];
  }
  return [];
}

/** "NGINX Load Balancer": length of the product that a part's name stands behind; 0 for any other name. */
export function productOfKind(text: string): number {
  const [first] = findSolutions(text);
  // "Databricks Feature Store" is one of what a platform has.
  const kind = first?.start === 0 && !first.ordinary && !first.entry.component.endsWith('platform') ? text.slice(first.end).trim().toLowerCase() : '';
  return first && kind.includes(' ') && componentVocabulary().has(kind.replace(/s$/, '')) ? first.end : 0;
}

/** `MongoDB (logs and analytics)`: what it is there for, in words that describe nothing else. */
function roleInBrackets(inner: string): string | null {
  if (componentVocabulary().has(inner.toLowerCase()) || /^(?:databases?|dbs?)$/i.test(inner)) return inner;
  return /^\p{Ll}+(?: \p{Ll}+){1,4}$/u.test(inner) && !/^(?:a|an|the|in|on|with|by|or|and|not|hybrid|open|managed|formerly|previously|now|also|see|via|per|from|future|local|if|when|optional)\b/.test(inner) ? inner : null;
}

function asListed(inline: InlineText, part: Part, role: string | null): ListedSolution {
  const text = inline.plain.slice(part.from, part.to);
  return { name: findSolution(text)?.name ?? text.replace(/^Microsoft (?=Azure )/, ''), known: true, role, span: spanOf(inline, part.from, part.to) };
}

function looksLikeNames(plain: string, parts: readonly Part[]): boolean {
  return parts.length > 0 && parts.every(({ from, to }) => isNameLike(plain.slice(from, to).replace(/\s*\(.*$/, '')));
}
