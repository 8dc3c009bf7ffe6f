import type { InlineText } from '../notes/inline-text';
import type { Facet } from './fact';

/** Facets whose values are commonly written as a comma list behind the label. */
const LISTED: ReadonlySet<Facet> = new Set(['example', 'need', 'implication', 'suits', 'struggles', 'benefit', 'drawback', 'principle']);
const LONGEST_MEMBER = 6;
const SHORT_MEMBER = 3;
const LONGEST_CASE = 9;
/** "simple \u00b7 cheap" */
const DOT = '\u00b7';

/** The items of a label's value: parts between semicolons, and between commas where all of them are short; else the whole. */
export function splitItems({ plain }: InlineText, facet: Facet): readonly { readonly from: number; readonly to: number }[] {
  const items: { readonly from: number; readonly to: number }[] = [];
  const clauses = facet === 'definition' ? [{ from: 0, to: plain.length }] : splitOutsideBrackets(plain, { from: 0, to: plain.length }, plain.includes(DOT) ? DOT : plain.includes('\uff1b') ? '\uff1b' : ';');
  for (const clause of clauses) {
    const said = plain.slice(clause.from, clause.to);
    // "One place for logins. Hides the services. Can join calls."
    const told = facet === 'benefit' || facet === 'drawback' ? shortSentences(plain, clause) : [];
    if (told.length > 1) { items.push(...told); continue; }
    const own = CLAUSE.test(said) && LISTED.has(facet) ? splitClauses(plain, clause) : [];
    // "You need a managed, scalable store" is one need.
    if (own.length > 0) { items.push(...own.map(({ from, to }) => trim(plain, from, to))); continue; }
    // "If the target is slow, all is slow" is one drawback.
    const isOne = !LISTED.has(facet) || /[.!?:]\s/.test(said) || ((facet === 'benefit' || facet === 'drawback') && /^\s*(?:if|when|se|si|wenn|falls|quando|cuando|quand)\s[^,]+,\s/i.test(said));
    const parts = isOne ? [] : splitOutsideBrackets(plain, clause, said.includes('\u3001') ? '\u3001' : ',');
    // "A shop with carts, orders and returns" is one example.
    const isOneThing = ONE_THING.test(said) && !parts.slice(1).some((part) => ARTICLE.test(plain.slice(part.from, part.to)));
    // "High-frequency, complex queries" are queries.
    const head = plain.slice(parts[0]?.from ?? 0, parts[0]?.to);
    const areOneThing = parts.length > 1 && (QUALITY.test(head) || (parts.length === 2 && QUALIFIED.test(head)));
    const short = !isOneThing && !areOneThing && parts.length > 1 && areMembers(parts.map(({ from, to }) => plain.slice(from, to)), facet);
    for (const part of short ? parts : [clause]) {
      const item = trim(plain, part.from, part.to);
      if (item.to > item.from) items.push(item);
    }
  }
  return items;
}

/** In characters; longer ones explain each other. */
const LONGEST_SENTENCE = 60;

/** The sentences of a text that has nothing but short ones; else none. */
function shortSentences(plain: string, { from, to }: { readonly from: number; readonly to: number }): readonly { readonly from: number; readonly to: number }[] {
  const found = /^\s*\p{Lu}/u.test(plain.slice(from, to)) ? [...plain.slice(from, to).matchAll(/\p{Lu}(?:[^.!]|[.!](?!\s+\p{Lu}|\s*$))*/gu)] : [];
  return found.every(([sentence]) => sentence.length <= LONGEST_SENTENCE) ? found.map(({ 0: sentence, index }) => trim(plain, from + index, from + index + sentence.length)) : [];
}

/** Conditions written in one text: what semicolons part, and clauses that begin anew; "large files, backups or logs" stay one. */
export function splitConditions({ plain }: InlineText): readonly { readonly from: number; readonly to: number }[] {
  return splitOutsideBrackets(plain, { from: 0, to: plain.length }, ';')
    .flatMap((clause) => (CLAUSE.test(plain.slice(clause.from, clause.to)) ? splitClauses(plain, clause) : [clause]))
    .map(({ from, to }) => trim(plain, from, to)).filter(({ from, to }) => to > from);
}

const CLAUSE = /^\s*(?:you|your|we|our)\s/i;

/** "You want X, you are Y, and you have many, large Z": clauses that each begin anew. */
function splitClauses(plain: string, { from: start, to: end }: { readonly from: number; readonly to: number }): readonly { readonly from: number; readonly to: number }[] {
  const parts: { readonly from: number; readonly to: number }[] = [];
  let from = start;
  for (const { index, 0: joint } of plain.slice(start, end).matchAll(/,\s+(?:and\s+|or\s+)?(?=(?:you|your|we|our)\s)/gi)) {
    parts.push({ from, to: start + index });
    from = start + index + joint.length;
  }
  parts.push({ from, to: end });
  return parts;
}

/** What goes on with the noun that it is said of. */
const QUALITY = /^\s*(?:high|low|large|small|long|short|fast|slow)-\p{Ll}+$/iu;
/** "Stores with scalable" before ", distributed reads" */
const QUALIFIED = /\s(?:an?|the|with|of|for|as|to|in|by)\s\p{Ll}+(?:able|ible|ive|al|ic|ous|ful|less|ed|ent|ant)$/u;
const ONE_THING = /^\s*(?:an?|the|one)\s(?:\S+\s){2,}/i;
const ARTICLE = /^\s*(?:and\s+)?(?:an?|the|one)\s/i;

/** What begins no member of its own; "not" sets off what was said before, but among drawbacks is one. */
const GOES_ON = /^(?:but|so|which|that|because|while|when|if|often|usually|although|then|where|as)\b/i;

/** Of three cases behind a short one, one may be told at length. */
const areMembers = (parts: readonly string[], facet: Facet): boolean =>
  parts.every((part) => isMember(part, facet, LONGEST_MEMBER)) || ((facet === 'suits' || facet === 'struggles') && parts.length > 2 && isMember(parts[0] ?? '', facet, SHORT_MEMBER) && parts.every((part) => isMember(part, facet, LONGEST_CASE)));

function isMember(part: string, facet: Facet, longest: number): boolean {
  const words = part.trim().replace(/\([^()]*\)/g, '').split(/\s+/).filter(Boolean);
  return words.length > 0 && words.length <= longest && !GOES_ON.test(words[0] ?? '') && (facet === 'drawback' || !/^not$/i.test(words[0] ?? ''));
}

function splitOutsideBrackets(plain: string, { from: start, to: end }: { readonly from: number; readonly to: number }, separator: string): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  if (start === 0 && !plain.includes(separator)) return [{ from: start, to: end }];
  let depth = 0;
  let quoted = false;
  let from = start;
  for (let at = start; at < end; at++) {
    const code = plain.charCodeAt(at);
    if (code === 40 || code === 0xff08) depth++;
    else if (code === 41 || code === 0xff09) depth--;
    else if (code === 34) quoted = !quoted && plain.includes('"', at + 1);
    else if (code === 0x201c) quoted = plain.includes('\u201d', at + 1);
    else if (code === 0x201d) quoted = false;
    else if (code === separator.charCodeAt(0) && depth <= 0 && !quoted && !/^\d{3}\b/.test(plain.slice(at + 1, at + 5))) { parts.push({ from, to: at }); from = at + 1; }
  }
  parts.push({ from, to: end });
  return parts;
}

function trim(plain: string, from: number, to: number): { readonly from: number; readonly to: number } {
  let start = from;
  let end = to;
  const lead = /^\s*(?:(?:and|or|und|oder)\s+)?/i.exec(plain.slice(from, to))?.[0].length ?? 0;
  if (from > 0) start += lead;
  else start += /^\s*/.exec(plain.slice(from, to))?.[0].length ?? 0;
  while (end > start && /[\s.,;]/.test(plain.charAt(end - 1)) && !/\betc\.$/.test(plain.slice(start, end))) end--;
  return { from: start, to: end };
}
