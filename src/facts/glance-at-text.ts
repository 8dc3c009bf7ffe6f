import { encoded, encodeText, foldedCharacters, hashOfFour, inCharacters, markStart, STARTS } from './four-characters';
import { spellingWalk, type SpellingWalk } from './solution-automaton';

/** Words of which an architecture note has at least one, also inside other words; lower case, four letters or more. */
const ARCHITECTURE_WORDS: readonly string[] = ['architect', 'architekt', 'database', 'latency', 'scalab', 'microservice', 'monolith', 'event', 'stream', 'pipeline', 'warehouse', 'lake'];

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
  // Constants of the function: the engine need not ask at every byte whether they are still the same.
  const { bytes } = encoded, classes = foldedCharacters, signs = begins;
  let mayName = false;
  let four = 0;
  for (let at = 0; at < length + 3; at++) {
    four = ((four << 5) | (classes[bytes[at] as number] as number)) & 0xfffff;
    const sign = signs[hashOfFour(four)] as number;
    if (sign === 0 || at < 3) continue;
    if ((sign & BEGINS_WORD) !== 0 && isArchitectureWord(bytes, at - 3, Math.min(wordsUntil, length))) return 'word';
    if ((sign & BEGINS_NAME) !== 0 && !mayName && isWordStart(bytes, at - 3)) mayName = walk(bytes, at - 3, length);
  }
  return mayName ? 'name' : 'neither';
}

/** Offsets in the text, in order, at which `findSolutions` may find something; it finds nothing anywhere else. */
export function placesOfNames(text: string): readonly number[] {
  const walk = (prepared ??= prepareGlance());
  const length = encodeText(text);
  const { bytes } = encoded, classes = foldedCharacters, signs = begins;
  const places: number[] = [];
  let four = 0;
  for (let at = 0; at < length + 3; at++) {
    four = ((four << 5) | (classes[bytes[at] as number] as number)) & 0xfffff;
    if (((signs[hashOfFour(four)] as number) & BEGINS_NAME) === 0 || at < 3) continue;
    if (isWordStart(bytes, at - 3) && walk(bytes, at - 3, length)) places.push(at - 3);
  }
  return length === text.length ? places : inCharacters(places, bytes);
}

function isWordStart(bytes: Uint8Array, at: number): boolean {
  return isWord[bytes[at] as number] === 1 && (at === 0 || isWord[bytes[at - 1] as number] === 0);
}

function isArchitectureWord(bytes: Uint8Array, from: number, until: number): boolean {
  return ARCHITECTURE_WORDS.some((word) => {
    if (from + word.length > until) return false;
    for (let i = 0; i < word.length; i++) if (((bytes[from + i] as number) | 32) !== word.charCodeAt(i)) return false;
    return true;
  });
}

function prepareGlance(): SpellingWalk {
  const { walk, starts } = spellingWalk();
  for (let slot = 0; slot < STARTS; slot++) if (starts[slot] !== 0) begins[slot] = BEGINS_NAME;
  for (const word of ARCHITECTURE_WORDS) markStart(begins, word, BEGINS_WORD);
  return walk;
}
