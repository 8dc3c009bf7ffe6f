import { encoded, encodeText, foldedCharacters, hashOfFour, inCharacters, markStart, STARTS } from './four-characters';
import { spellingWalk, type SpellingWalk } from './solution-automaton';

/** Words of which an architecture note has at least one, also inside other words; lower case, four letters or more. */
const ARCHITECTURE_WORDS: readonly string[] = ['deployment', 'fine-tun', 'fine tun', 'backend', 'caching', 'replicat', 'sharding', 'message queue', 'architect', 'architekt', 'arquite', 'database', 'latency', 'scalab', 'microserv', 'monol', 'event', 'stream', 'pipeline', 'warehouse', 'lake', 'data vault', 'data mesh', 'data model', 'cqrs', 'idempoten', 'load balanc', 'serverless', 'embedding', 'message broker', 'circuit break', 'api gateway', 'service mesh'];

/** An architecture word that stands further back tells nothing of the note's matter. */
const WORDS_UNTIL = 20_000;

const BEGINS_WORD = 1, BEGINS_NAME = 2;
/** By hash of four characters in a row: what they can begin. */
const begins = new Uint8Array(STARTS);
const isWord = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0));

let prepared: SpellingWalk | null = null;

/**
 * Whether a text has an architecture word, else whether a known solution may be named in it: of names, accents are not looked at, and of capitals
 * the first alone. For whole notes, most of which have neither: reading bytes out of an array is several times faster than reading characters
 * out of a string, and four of them nearly always tell.
 */
export function glanceAtText(text: string): 'word' | 'name' | 'neither' {
  const walk = (prepared ??= prepareGlance());
  const wordsUntil = text.length <= WORDS_UNTIL ? Infinity : encodeText(text.slice(0, WORDS_UNTIL));
  const length = encodeText(text);
  const { bytes } = encoded;
  let mayName = false;
  for (let at = nextSign(bytes, 0, length); at < length; at = nextSign(bytes, at + 1, length)) {
    const sign = begins[hashAt(bytes, at)] as number;
    if ((sign & BEGINS_WORD) !== 0 && isArchitectureWord(bytes, at, Math.min(wordsUntil, length))) return 'word';
    if ((sign & BEGINS_NAME) !== 0 && !mayName && isWordStart(bytes, at)) mayName = walk(bytes, at, length);
  }
  return mayName ? 'name' : 'neither';
}

/** Offsets in the text, in order, at which `findSolutions` may find something; it finds nothing anywhere else. */
export function placesOfNames(text: string): readonly number[] {
  const walk = (prepared ??= prepareGlance());
  const length = encodeText(text);
  const { bytes } = encoded;
  const places: number[] = [];
  for (let at = nextSign(bytes, 0, length); at < length; at = nextSign(bytes, at + 1, length)) {
    if (((begins[hashAt(bytes, at)] as number) & BEGINS_NAME) !== 0 && isWordStart(bytes, at) && walk(bytes, at, length)) places.push(at);
  }
  return length === text.length ? places : inCharacters(places, bytes);
}

/** Where four characters stand, from `from` on, that may begin something; `length` where none do. All time goes into this loop, so it does nothing else. */
function nextSign(bytes: Uint8Array, from: number, length: number): number {
  // Constants of the function: the engine need not ask at every byte whether they are still the same.
  const classes = foldedCharacters, signs = begins, end = length + 3;
  let four = 0;
  let at = from;
  for (const ready = Math.min(end, from + 3); at < ready; at++) four = (four << 5) | (classes[bytes[at] as number] as number);
  for (; at < end; at++) {
    four = ((four << 5) | (classes[bytes[at] as number] as number)) & 0xfffff;
    if (signs[hashOfFour(four)] !== 0) return at - 3;
  }
  return length;
}

function hashAt(bytes: Uint8Array, at: number): number {
  let four = 0;
  for (let i = at; i < at + 4; i++) four = (four << 5) | (foldedCharacters[bytes[i] as number] as number);
  return hashOfFour(four);
}

function isWordStart(bytes: Uint8Array, at: number): boolean {
  return isWord[bytes[at] as number] === 1 && (at === 0 || isWord[bytes[at - 1] as number] === 0);
}

function isArchitectureWord(bytes: Uint8Array, from: number, until: number): boolean {
  for (const word of ARCHITECTURE_WORDS) {
    let same = from + word.length > until ? word.length + 1 : 0;
    while (same < word.length && ((bytes[from + same] as number) | 32) === word.charCodeAt(same)) same++;
    if (same === word.length) return true;
  }
  return false;
}

function prepareGlance(): SpellingWalk {
  const { walk, starts } = spellingWalk();
  for (let slot = 0; slot < STARTS; slot++) if (starts[slot] !== 0) begins[slot] = BEGINS_NAME;
  for (const word of ARCHITECTURE_WORDS) markStart(begins, word, BEGINS_WORD);
  return walk;
}
