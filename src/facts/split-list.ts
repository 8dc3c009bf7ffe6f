import { findSolution, findSolutions } from './find-solutions';

/** A stretch of a text, in characters of it. */
export interface Part { readonly from: number; readonly to: number }

/** "for orchestration": the part that what stands in front of it plays. */
export const ROLE = /\s(?:for|f\u00fcr|as (?:the|our|a|an))\s(.+)$/;
/** What goes on about a name and is no part of it. */
const QUALIFIER = /\s(?:instead of|rather than|with|to|in|on|via|using|through|running|when|if|where|by|as|from|mit|als|auf)\s\S.*$/;
const DESCRIPTION = /\s+[\u2013\u2014-]+\s+|:\s+|\s+\u2192\s+|\s+\(?(?:is|are|was)\s+/;

/** The part without what describes it: "Kafka \u2013 a log", "Kafka: a log", "Kafka is a log". */
export function cutDescription(plain: string, part: Part): Part {
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
export function cutClause(plain: string, part: Part): { readonly part: Part; readonly role: string | null } {
  const text = plain.slice(part.from, part.to);
  // "Azure Cache for Redis for sessions"
  const [named] = text.includes(' for ') ? findSolutions(text) : [];
  const behind = named?.start === 0 ? named.end : 0;
  const found = searchOutsideBrackets(text.slice(behind), ROLE);
  const roleAt = found < 0 ? -1 : behind + found;
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

/** What may stand within a known name. */
const JOINS_NAME: ReadonlySet<string> = new Set(['/', '&', 'and']);

/** Splits at commas, semicolons, slashes, `or`, `and`, `&`, `+` outside brackets; known names with a slash or `and` inside stay whole. */
export function splitParts(plain: string, whole: Part): readonly Part[] {
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
    // "Weights & Biases"
    if (JOINS_NAME.has(separator.trim()) && findSolution(plain.slice(from, nextBreak(plain, at + separator.length, whole.to)))) continue;
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

/** The part without blanks, signs and words that lead to a name ("such as", "or", "the") and without marks at its end. */
export function trimPart(plain: string, from: number, to: number): Part {
  let start = from;
  let end = to;
  const lead = plain.charCodeAt(from) < 0x2000 && !LEADS.test(plain.charAt(from)) ? 0 : /^(?:\s|#(?=\p{L})|\p{Extended_Pictographic}|\ufe0f|\u200d)*(?:(?:e\.g\.,?|for example,?|examples? (?:include|are|is):?|such as|like|including|z\.\s?B\.|i\.e\.)\s+|(?:or|and|the|a|an|either|we use|use|und|oder)\s+)?/iu.exec(plain.slice(from, to))?.[0].length ?? 0;
  start += lead;
  while (end > start && !isNameCode(plain.charCodeAt(end - 1)) && /[\s.,;:!\u2026]/.test(plain.charAt(end - 1))) end--;
  return { from: start, to: end };
}

/** What may stand first in front of a name that is no part of it. */
const LEADS = /[\sefslizoatwu#]/i;
const isNameCode = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
