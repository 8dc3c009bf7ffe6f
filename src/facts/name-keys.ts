/** Words that end a heading without being part of the name: "Lambda Architecture" is Lambda. */
const GENERIC_TAIL = /^(architectures?|patterns?|processing|systems?|styles?|approach(es)?|architektur(en)?|muster)$/;
/** What is too general to stand alone: "Data Architecture" is not Data. */
const GENERIC_ALONE = new Set(['data', 'software', 'system', 'event', 'information', 'enterprise', 'cloud', 'application', 'solution', 'design', 'service', 'business', 'technical', 'web', 'reference', 'target', 'common', 'key', 'modern', 'big data', 'modern data', 'transaction', 'query', 'image', 'text', 'signal', 'distributed', 'operating', 'management', 'file', 'storage']);
const ARTICLE = /^(the|a|an|der|die|das) (?=.)/;

/** Lower case, no quotes, one blank between words; `+ # . / -` stay because names hold them. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
    .replace(/["'`\u2018\u2019\u201c\u201d*]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#./-]+/gu, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/^[-. ]+|[-. ]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name without its article and without a generic tail, unless nothing telling would be left. */
export function coreName(name: string): string {
  let core = normalizeName(name).replace(ARTICLE, '');
  for (;;) {
    const space = core.lastIndexOf(' ');
    if (space < 0 || !GENERIC_TAIL.test(core.slice(space + 1))) return core;
    const rest = core.slice(0, space);
    if (GENERIC_ALONE.has(rest)) return core;
    core = rest;
  }
}

export interface NameParts {
  /** The name without its article, as written otherwise: `OLTP (Online Transactional Processing)`. */
  readonly name: string;
  /** Both sides of `Long Name (ABBR)` or `ABBR (Long Name)`. */
  readonly aliases: readonly string[];
}

/** Splits a written name into the name and the other names it carries in brackets. */
export function readNameParts(written: string): NameParts {
  const name = written.trim().replace(/^(The|A|An)\s+(?=\S)/, '');
  const bracketed = /^([^()]+?)\s*\(([^()]{2,60})\)(\s+[^()]+)?$/.exec(name);
  if (!bracketed) return { name, aliases: [] };
  const [, outer = '', inner = '', tail = ''] = bracketed;
  return isShortFor(inner, outer) || isShortFor(outer, inner)
    ? { name, aliases: [`${outer}${tail}`.trim(), ...(tail ? [`${inner}${tail}`] : []), inner] }
    : { name, aliases: [] };
}

/** `OLTP` is short for `Online Transactional Processing`: capitals that are the initials of the words, in order. */
function isShortFor(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || /\s/.test(short.trim())) return false;
  const words = long.split(/[\s/-]+/).filter(Boolean);
  if (words.length < 2) return false;
  if ([...letters].filter((letter) => /[\p{Lu}\p{N}]/u.test(letter)).length < 2) return false;
  let at = 0;
  for (const word of words) if (at < letters.length && word.charAt(0).toLowerCase() === letters.charAt(at).toLowerCase()) at++;
  return at >= Math.min(letters.length, words.length) && at >= 2;
}

/** Word stems by which short forms are told: `Streaming` and `Stream Processing` share `stream`. */
export function stemWords(name: string): readonly string[] {
  return coreName(name).split(/[\s/-]+/).filter(Boolean).map((word) => stemWord(word));
}

function stemWord(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/**
 * The one of `candidates` that `short` names inside one note: by equal core name, else by equal stems,
 * else as the first words, else as some words of it. Null where none or more than one fits.
 */
export function matchShortForm(short: string, candidates: readonly string[]): string | null {
  const core = coreName(short);
  const stems = stemWords(short);
  if (stems.length === 0) return null;
  const whole = candidates.filter((one) => !/[+,]|\bvs\b/.test(one));
  const tests: ((candidate: string) => boolean)[] = [
    (one) => coreName(one) === core || readNameParts(one).aliases.some((alias) => coreName(alias) === core),
    (one) => sameWords(stemWords(one), stems),
    (one) => startsWithWords(stemWords(one), stems),
    (one) => stems.every((stem) => stemWords(one).includes(stem)),
  ];
  for (const [index, test] of tests.entries()) {
    const found = [...new Set((index === 0 ? candidates : whole).filter((one) => test(one)))];
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function startsWithWords(whole: readonly string[], start: readonly string[]): boolean {
  return start.length < whole.length && start.every((word, index) => whole[index] === word);
}
