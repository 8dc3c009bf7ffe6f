import { componentVocabulary, type CatalogueEntry } from './catalogue/solution-catalogue';
import { placesOfNames } from './glance-at-text';
import { isWordCode, mayBeginSolution, walkSpellings, type FoundSolution } from './solution-automaton';

/** Below this a text is read as it is; above it is cheaper as bytes. */
const SHORT = 40;

/**
 * All known solutions in `text`, longest match first at each place, whole words only, in reading order.
 * Ordinary words need the catalogue's capitals. Linear: each character starts at most one walk of a name's length.
 */
export function findSolutions(text: string): readonly FoundSolution[] {
  return text.length < SHORT ? findInShort(text) : findSolutionsAt(text, placesOfNames(text));
}

/** The same where the places at which a name may begin are known already. */
export function findSolutionsAt(text: string, places: readonly number[]): readonly FoundSolution[] {
  const found: FoundSolution[] = [];
  let free = 0;
  for (const place of places) {
    if (place < free || (place > 0 && isWordCode(text.charCodeAt(place - 1)))) continue;
    const hit = walkSpellings(text, place);
    if (!hit) continue;
    found.push(hit);
    free = skipWord(text, hit.end);
  }
  return found;
}

function findInShort(text: string): readonly FoundSolution[] {
  const found: FoundSolution[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && !isWordCode(text.charCodeAt(at))) at++;
    if (at >= text.length) return found;
    const hit = mayBeginSolution(text, at) ? walkSpellings(text, at) : null;
    if (hit) { found.push(hit); at = hit.end; }
    at = skipWord(text, at);
  }
}

function skipWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** The catalogue entry that `name` as a whole is a spelling of, else null. Capitals of ordinary words matter here as well. */
export function findSolution(name: string): CatalogueEntry | null {
  const whole = name.trim();
  const trimmed = whole.startsWith('Microsoft Azure ') ? whole.slice('Microsoft '.length) : whole;
  return spelled(trimmed) ?? (endsInDigit(trimmed) && VERSION.test(trimmed) ? spelled(trimmed.replace(VERSION, '')) : null) ?? (trimmed.includes('-') && SLUG.test(trimmed) ? spelled(trimmed.replace(/(?:^|-)([a-z0-9])/g, (hyphen, letter: string) => (hyphen.length > 1 ? ' ' : '') + letter.toUpperCase())) : null);
}

/** The clouds, by what stands in front of their products' names and by what speaks of them in a text. */
const CLOUDS: readonly (readonly [prefixes: readonly string[], named: RegExp])[] = [[['AWS', 'Amazon'], /\b(?:AWS|Amazon)\b/], [['Azure'], /\bAzure\b/], [['Google Cloud', 'Google'], /\b(?:GCP|Google Cloud)\b/]];

/**
 * "Lambda" in a note that speaks of AWS: the entry of the one cloud named in `text` that has a product of this name; null elsewhere, for a
 * name that the catalogue knows as it is, and for what is a part by its words ("API Gateway"). With `inFull`, the text has to name that product in full.
 */
export function findOfCloud(name: string, text: string, { inFull = false } = {}): CatalogueEntry | null {
  if (name.length > LONGEST_BARE || !/^\p{Lu}/u.test(name) || findSolution(name) || componentVocabulary().has(name.toLowerCase())) return null;
  const found = CLOUDS.flatMap(([prefixes, named]) => {
    const full = prefixes.map((prefix) => `${prefix} ${name}`).find((one) => spelled(one) !== null);
    return full !== undefined && (inFull ? text.includes(full) : named.test(text)) ? [spelled(full)] : [];
  });
  return found.length === 1 ? found[0] ?? null : null;
}

/** In characters. */
const LONGEST_BARE = 24;

/** "Apache Airflow 3.1", "Spark 3.x" */
const VERSION = /\s+v?\d{1,2}(?:\.\d{1,3}){0,2}(?:\.?x|\+)?$/i;
const endsInDigit = (name: string): boolean => { const last = name.charCodeAt(name.length - 1); return (last > 47 && last < 58) || last === 120 || last === 43; };

/** `apache-kafka`: how a note on it may be called. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

function spelled(name: string): CatalogueEntry | null {
  const hit = mayBeginSolution(name, 0) ? walkSpellings(name, 0) : null;
  return hit && hit.end === name.length ? hit.entry : null;
}
