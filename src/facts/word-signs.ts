import { criterionStarts } from './conditions/criterion-vocabulary';
import { encoded, encodeText, foldedCharacters, hashOfFour, inCharacters, markStart, STARTS } from './four-characters';
import { spellingWalk, type SpellingWalk } from './solution-automaton';

/** What a word of a note may begin, by its first four characters: a known solution's name, a phrase for a criterion, a recommendation. */
export const NAME = 1, CRITERION = 2, ADVICE = 4;

/** Words without which no sentence recommends or warns of anything. */
const ADVISING = ['when', 'for', 'if', 'in case', 'where', 'wenn', 'falls', 'as long as', 'choose', 'use', 'pick', 'prefer', 'select', 'go with', 'go for', 'opt for', 'favour', 'favor', 'reach for', 'adopt', 'consider', 'stick with', 'nimm', 'nutze', 'verwende', 'w\u00e4hle', 'avoid', 'skip', 'don\'t', 'don\u2019t', 'do not', 'never', 'stay away', 'vermeide'];

/** Where words of a note may mean something. Readers ask here first: nearly all lines hold nothing of what they look for. */
export interface WordSigns {
  /** Offsets at which known solutions may begin; none begins anywhere else. */
  readonly names: readonly number[];
  /** Offsets of words that are one of the other signs, in order, and of everything beyond ASCII, which may be all of them. */
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

const table = new Uint8Array(STARTS);
const isLetter = Uint8Array.from({ length: 256 }, (_, code) => (code > 127 || /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));
const isWord = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0));
let prepared: SpellingWalk | null = null;

/** One look at every character of a note. */
export function readSigns(text: string): WordSigns {
  const walk = (prepared ??= prepareTable());
  const length = encodeText(text);
  const isAscii = length === text.length;
  // Constants of the function: the engine need not ask at every byte whether they are still the same.
  const { bytes } = encoded, classes = foldedCharacters, begins = table, letters = isLetter, words = isWord;
  const names: number[] = [];
  const places: number[] = [];
  const signs: number[] = [];
  for (let at = 0; at < length; at++) {
    const first = bytes[at] as number;
    if (letters[first] === 0) continue;
    const four = ((classes[first] as number) << 15) | ((classes[bytes[at + 1] as number] as number) << 10) | ((classes[bytes[at + 2] as number] as number) << 5) | (classes[bytes[at + 3] as number] as number);
    const sign = begins[hashOfFour(four)] as number;
    if ((sign & (CRITERION | ADVICE)) !== 0) { places.push(at); signs.push(sign); }
    if ((sign & NAME) !== 0 && (at === 0 || words[bytes[at - 1] as number] === 0) && walk(bytes, at, length)) names.push(at);
    for (let byte = first; letters[byte] !== 0; byte = bytes[++at] as number) if (byte >= 0xc0) { places.push(at); signs.push(CRITERION | ADVICE); }
  }
  return isAscii ? { names, places, signs } : { names: inCharacters(names, bytes), places: inCharacters(places, bytes), signs };
}

/** False where surely no word from `from` up to `to` is such a sign. */
export function hasSign({ places, signs }: WordSigns, sign: number, from: number, to: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1; else high = middle;
  }
  for (; low < places.length && (places[low] as number) < to; low++) if (((signs[low] as number) & sign) !== 0) return true;
  return false;
}

function prepareTable(): SpellingWalk {
  const { walk, starts } = spellingWalk();
  for (let slot = 0; slot < STARTS; slot++) table[slot] = (starts[slot] === 0 ? 0 : NAME) | (criterionStarts[slot] === 0 ? 0 : CRITERION);
  for (const word of ADVISING) for (const end of ['', '_']) markStart(table, word + end, ADVICE);
  return walk;
}
