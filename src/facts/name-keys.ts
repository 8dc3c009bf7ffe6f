import { remember } from './remember';

/** Words that end a heading without being part of the name: "Lambda Architecture" is Lambda. */
const GENERIC_TAIL = /^(methodology|architectures?|patterns?|processing|systems?|styles?|approach(es)?|architektur(en)?|muster)$/;
/** What is too general to stand alone: "Data Architecture" is not Data. */
const GENERIC_ALONE = new Set(['data', 'software', 'system', 'event', 'information', 'enterprise', 'cloud', 'application', 'solution', 'design', 'service', 'business', 'technical', 'web', 'reference', 'target', 'common', 'key', 'modern', 'big data', 'modern data', 'transaction', 'query', 'image', 'text', 'signal', 'distributed', 'operating', 'management', 'file', 'storage']);
const ARTICLE = /^(the|a|an|der|die|das) (?=.)/;
/** The generic word in front, as Romance languages have it: "arquitectura de microservicios". */
const GENERIC_HEAD = /^(?:arquitectura|arquitetura|patr[o\u00f3]n|padr[a\u00e3]o) (?:de |do |da )?(?:los |las |el |la )?(?!(?:datos|dados|software|sistemas?|soluciones|solu\u00e7\u00f5es|referencia|refer\u00eancia|empresa\p{L}*|cloud|nube|nuvem|informaci\u00f3n|informa\u00e7\u00e3o)$)(?=\S{4})/u;

/** Words of letters and digits with one blank or hyphen between them: nothing but the case to change. */
const PLAIN_NAME = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** Lower case, no quotes, one blank between words; `+ # . / -` stay because names hold them. */
export function normalizeName(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return name.normalize('NFKC').toLowerCase().replace(/[\d#*]\ufe0f?\u20e3/gu, '')
    .replace(/["'`\u2018\u2019\u201c\u201d*]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#./-]+/gu, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/^[-. ]+|[-. ]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Redis (cache)" is "Redis": the name without a bracket at its end. */
export const withoutBracket = (name: string): string => name.replace(/\s*\([^()]*\)$/, '');

/** The name without its article and without a generic tail, unless nothing telling would be left. */
export const coreName = remember(findCore);

function findCore(name: string): string {
  let core = normalizeName(name).replace(ARTICLE, '').replace(GENERIC_HEAD, '');
  for (;;) {
    const space = core.lastIndexOf(' ');
    if (space < 0 || !GENERIC_TAIL.test(core.slice(space + 1))) return core;
    const rest = core.slice(0, space);
    if (GENERIC_ALONE.has(rest)) return core;
    core = rest;
  }
}

/** The core name in the singular, "DB" spelled out: "API gateways" is "API gateway", "Graph DBs" are a graph database. */
export const singularName = remember((name: string): string => {
  const core = coreName(name);
  const last = core.slice(core.lastIndexOf(' ') + 1);
  const one = inSingular(last);
  return one === last ? core : core.slice(0, core.length - last.length) + one;
});

export interface NameParts {
  /** The name without its article, as written otherwise: `OLTP (Online Transactional Processing)`. */
  readonly name: string;
  /** Both sides of `Long Name (ABBR)` or `ABBR (Long Name)`. */
  readonly aliases: readonly string[];
  /** The one of them that is in Latin letters where the other side is in another script, or null. */
  readonly translation: string | null;
}

/** Splits a written name into the name and the other names it carries in brackets. */
export const readNameParts = remember(splitName);

function splitName(written: string): NameParts {
  const name = written.trim().replace(/^(The|A|An|Le|La|Les|El|Los|Las|Der|Die|Das)\s+(?=\S)/, '');
  const bracketed = name.includes('(') ? /^([^()]+?)\s*\(([^()]{2,60})\)(\s+[^()]+)?$/.exec(name) : null;
  if (!bracketed) return { name, aliases: [], translation: null };
  const [, outer = '', inner = '', tail = ''] = bracketed;
  if (tail === '' && isLatin(outer) !== isLatin(inner)) return { name, aliases: [outer, inner], translation: isLatin(outer) ? outer : inner };
  // "LSM trees (Log-Structured Merge trees)"
  const short = /^(\p{Lu}{3,6}) \p{L}+$/u.exec(outer)?.[1] ?? outer;
  return isShortFor(inner, outer) || isShortFor(short, inner) || areVariants(inner, outer)
    ? { name, aliases: [`${outer}${tail}`.trim(), ...(tail ? [`${inner}${tail}`] : []), inner], translation: null }
    : { name, aliases: [], translation: null };
}

/** `Write-Back` and `Write-Behind`: two compounds of one first word. */
function areVariants(one: string, other: string): boolean {
  const [first, ...rest] = one.split('-'), [second, ...tail] = other.split('-');
  return rest.length === 1 && tail.length === 1 && first === second && /^\p{Lu}\p{L}+$/u.test(first ?? '') && ![...rest, ...tail].some((word) => word.includes(' '));
}

/** True unless it has letters and none of them are Latin. */
function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) || !/\p{L}/u.test(text);
}

/** `OLTP` is short for `Online Transactional Processing`: capitals that are the initials of the words, in order. */
export function isShortFor(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || /\s/.test(short.trim())) return false;
  const words = long.split(/[\s/-]+/).filter(Boolean);
  if (words.length < 2) return false;
  if ([...letters].filter((letter) => /[\p{Lu}\p{N}]/u.test(letter)).length < 2) return false;
  // 2PC is Two-Phase Commit.
  const spelt = letters.replace(/^[1-5]/, (digit) => NUMBER_INITIALS.charAt(Number(digit)));
  return areInitials(spelt, words) || areLettersOf(letters, words);
}

/** First letters of one, two, three, four and five. */
const NUMBER_INITIALS = ' OTTFF';

/** HTAP is Hybrid Transactional Analytical Processing. */
function areInitials(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (at < letters.length && word.charAt(0).toLowerCase() === letters.charAt(at).toLowerCase()) at++;
  return at >= Math.min(letters.length, words.length) && at >= 2;
}

/** OLTP is OnLine Transactional Processing: every letter in order, every word by its first one. */
function areLettersOf(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    if (word.charAt(0).toLowerCase() !== letters.charAt(at).toLowerCase()) return false;
    for (const letter of word) if (at < letters.length && letter.toLowerCase() === letters.charAt(at).toLowerCase()) at++;
  }
  return at === letters.length;
}

/** Word stems by which short forms are told: `Streaming` and `Stream Processing` share `stream`. */
export function stemWords(name: string): readonly string[] {
  return stemsOfCore(coreName(name));
}

function stemsOfCore(core: string): readonly string[] {
  return core.split(/[\s/-]+/).filter(Boolean).map((word) => stemWord(word));
}

function stemWord(word: string): string {
  const stem = withoutEnding(word);
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function withoutEnding(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  return inSingular(word);
}

function inSingular(word: string): string {
  if (word === 'db' || word === 'dbs') return 'database';
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/**
 * The one of `candidates` that `short` names inside one note: by equal core name, else by equal stems,
 * else as the first words, else as some words of it. Null where none or more than one fits.
 */
export function matchShortForm(short: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  const [only = ''] = candidates;
  const { keys, firsts } = candidates.length === 1 ? keysOfOne(only) : keysOf(candidates);
  if (!mayNameOne(short, firsts)) return null;
  // Any line may be asked for, so this is not remembered.
  const core = findCore(short);
  const stems = stemsOfCore(core);
  if (stems.length === 0) return null;
  for (const test of SHORT_FORMS) {
    let found: string | null = null;
    for (const key of keys) {
      if (!test(key, core, stems)) continue;
      // "Batch" is "Batch processing" rather than "Batch processing architecture".
      if (found === null || (found !== key.name && found.startsWith(key.name))) found = key.name;
      else if (!key.name.startsWith(found)) return null;
    }
    // "ETL" is not "Classic ETL Playbook".
    if (found !== null) return /^[A-Z]{2,5}$/.test(short) && found.includes(` ${short} `) ? null : found;
  }
  return null;
}

/** "Document stores" are databases: the last word of a name, where two words for one thing count as one. */
function headOf(name: string): string {
  const last = stemWords(name).at(-1) ?? '';
  return last === 'databas' ? 'store' : last;
}

/** True for a name that says what sort of `whole` it is: "Graph databases" of "Databases", "Log-based CDC" of "CDC". */
export function isSortOf(part: string, whole: string): boolean {
  const words = stemWords(part).length;
  return words > 1 && words > stemWords(whole).length && headOf(part) === headOf(whole);
}

/** "Log-based CDC" is of "Change data capture", "Document database" of "Databases". */
export function isNamedAfter(label: string, subject: string): boolean {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  return /^(?!(?:no|not|non|without|keine?|ohne|sin|sem|sans)\s)\S+ (?:\S+ )?\S+$/i.test(label) && !/ (?:to|of|for|in|with|and|or|vs) /.test(label) && !label.startsWith(subject) && (isSortOf(label, subject) || isShortFor(last, subject));
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'der', 'die', 'das']);

/** False where the first word, plain and followed by another or nothing, is none that a short form could begin with: so it is with nearly all lines. */
function mayNameOne(short: string, firsts: ReadonlySet<string>): boolean {
  let end = 0;
  while (isPlainCode(short.charCodeAt(end))) end++;
  if (end === 0) return true;
  if (end < short.length) {
    const code = short.charCodeAt(end);
    if ((code !== 32 && code !== 45 && code !== 47) || !isPlainCode(short.charCodeAt(end + 1))) return true;
  }
  const word = short.slice(0, end).toLowerCase();
  return firsts.has(stemWord(word)) || ARTICLES.has(word);
}

const isPlainCode = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

interface NameKeys {
  readonly name: string;
  /** Core names of the name and of its aliases. */
  readonly cores: readonly string[];
  readonly stems: readonly string[];
  /** Those of them that stand in front of a preposition: "Communication between Services" is no service. */
  readonly heads: readonly string[];
  /** First letters of the words, where there are three or more. */
  readonly initials: string;
  /** False for "A + B", "A vs B" and "Lakes and Warehouses": a short form never names such a pair. */
  readonly whole: boolean;
}

/** "Hexagonal / Clean", "Containers as a service": names that no beginning of theirs is short for. */
const IS_OTHER = / \/ | as an? /i;

const SHORT_FORMS: readonly ((key: NameKeys, core: string, stems: readonly string[]) => boolean)[] = [
  (key, core) => key.cores.includes(core),
  (key, _core, stems) => key.whole && sameWords(key.stems, stems),
  // "websockets" is "Web Sockets".
  (key, _core, stems) => key.whole && key.stems.length !== stems.length && key.stems.join('') === stems.join(''),
  // "EDA" is "Event-driven architecture".
  (key, core) => key.whole && key.initials === core,
  // "Stream" is "Stream processing" before "Stream in event systems".
  (key, _core, stems) => key.whole && key.heads.length === key.stems.length && startsWithWords(key.stems, stems) && !IS_OTHER.test(key.name),
  // "Hexagonal / Clean" are two, and neither is the other.
  (key, _core, stems) => key.whole && startsWithWords(key.stems, stems) && !IS_OTHER.test(key.name),
  // "Server design" is not "Architecture and server design".
  (key, _core, stems) => key.whole && stems.every((stem) => key.heads.includes(stem)) && !/ (?:and|\/|as an?) /i.test(key.name),
];

interface KeyedNames {
  readonly keys: NameKeys[];
  /** Stems of all words that a short form of one of the names may begin with. */
  readonly firsts: Set<string>;
}

const known = new WeakMap<readonly string[], KeyedNames>();

/** A note's names are asked for again at every line, so their keys are kept as long as the list itself; lists only grow. */
function keysOf(names: readonly string[]): KeyedNames {
  let keyed = known.get(names);
  if (!keyed) known.set(names, keyed = { keys: [], firsts: new Set() });
  for (let index = keyed.keys.length; index < names.length; index++) {
    const { keys, firsts } = keysOfOne(names[index] ?? '');
    keyed.keys.push(...keys);
    for (const first of firsts) keyed.firsts.add(first);
  }
  return keyed;
}

/** What a name goes on with behind what it names. */
const BEHIND = /\s(?:between|among|across|within|in|for|with|without|using|entre|para|zwischen|f\u00fcr|mit)\s.*$/i;
const PAIR = /[+,]|\bvs\b|\sand\s\p{Lu}|\s&\s/u;

const keysOfOne = remember((name): KeyedNames => {
  const cores = [coreName(name), ...(name.endsWith(')') ? [coreName(withoutBracket(name))] : []), ...readNameParts(name).aliases.map(coreName)];
  const stems = stemWords(name);
  const words = normalizeName(name).split(/[\s/-]+/);
  const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '-';
  return { keys: [{ name, cores, stems, heads: stemWords(name.replace(BEHIND, '').replace(/\s\([^()]* [^()]*\)/g, '')), initials, whole: !PAIR.test(name) }], firsts: new Set([initials, ...stems, ...cores.map((core) => stemsOfCore(core)[0] ?? '')]) };
});

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function startsWithWords(whole: readonly string[], start: readonly string[]): boolean {
  return start.length < whole.length && start.every((word, index) => whole[index] === word);
}

/** What does it shares its stem with what is done: "Load balancers", "Load balancing". */
const withoutAgent = (stem: string): string => (stem.length > 6 ? stem.replace(/(?:er|or)$/, '') : stem);

/** True where all words of one are in the other. */
export function sharesWords(a: string, b: string): boolean {
  const mine = stemWords(a).map(withoutAgent);
  const theirs = stemWords(b).map(withoutAgent);
  return mine.length > 0 && (mine.every((word) => theirs.includes(word)) || theirs.every((word) => mine.includes(word)));
}

export const sameName = (a: string, b: string): boolean => coreName(a) === coreName(b);
