import { criterionStarts } from './conditions/criterion-vocabulary';
import { encoded, encodeText, foldedCharacters, hashOfFour, markStart, STARTS } from './four-characters';
import { spellingWalk, type SpellingWalk } from './solution-automaton';

/** What a word of a note may begin, by its first four characters: a known solution's name, a phrase for a criterion, a recommendation. */
export const NAME = 1, CRITERION = 2, ADVICE = 4;

/** Words without which no sentence recommends or warns of anything. */
const ADVISING = ['go-to', 'safe', 'excellent', 'when', 'if', 'unless', 'until', 'once', 'ideal', 'best', 'good', 'great', 'perfect', 'useful', 'suited', 'suitable', 'start with', 'settle on', 'default to', 'recommended', 'preferred', 'appropriate', 'better', 'natural', 'right', 'solid', 'popular', 'overkill', 'bad', 'poor', 'wrong', 'too much', 'too heavy', 'shines', 'excels', 'well-suited', 'well suited', 'look at', 'try', 'in case', 'where', 'wenn', 'falls', 'as long as', 'as soon as', 'move to', 'should', 'must', 'rarely', 'isn\'t', 'isn\u2019t', 'aren\'t', 'aren\u2019t', 'fine', 'enough', 'reserve', 'save', 'nothing beats', 'sweet spot', 'choose', 'use', 'pick', 'prefer', 'select', 'go with', 'go for', 'opt for', 'favour', 'favor', 'reach for', 'adopt', 'consider', 'stick with', 'nimm', 'nutze', 'verwende', 'w\u00e4hle', 'avoid', 'skip', 'don\'t', 'don\u2019t', 'do not', 'never', 'stay away', 'vermeide', 'usa', 'usar', 'elige', 'elegir', 'escolha', 'escolher', 'utilise', 'utiliser', 'utilisez', 'choisir', 'choisissez', 'evite', 'evita', 'evitar', 'utiliza', 'utilizar', 'elija', 'no use', 'no usar', 'no lo', 'no la', 'usare', 'utilizzare', 'scegliere', 'scegli', 'preferire', 'preferir'];

/** Where words of a note may mean something. Readers ask here first: nearly all lines hold nothing of what they look for. */
export interface WordSigns {
  /** Offsets at which known solutions may begin; none begins anywhere else. */
  readonly names: readonly number[];
  /** Offsets of words that are one of the other signs, in order, and of every letter beyond ASCII, which may be all of them. */
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

const table = new Uint8Array(STARTS);
const APART = 0, ASCII = 1, LETTER = 2, THREE_BYTES = 3, FOUR_BYTES = 4;
/** Of bytes: beyond ASCII letters are told from signs by the second byte. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 ? (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? ASCII : APART) : code === 0xe2 ? THREE_BYTES : code === 0xf0 ? FOUR_BYTES : LETTER));
const isWord = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0));
let prepared: SpellingWalk | null = null;

/** True for the second byte of U+2000 to U+20FF, U+2180 to U+247F and U+2500 to U+2BFF: quotes, dashes, arrows, boxes, check marks, nothing that a word holds. */
const isSign = (byte: number): boolean => byte < 0x84 || (byte > 0x85 && byte < 0x92) || (byte > 0x93 && byte < 0xb0);

/** One look at every character of a note. */
export function readSigns(text: string): WordSigns {
  const walk = (prepared ??= prepareTable());
  const length = encodeText(text);
  // Constants of the function: the engine need not ask at every byte whether they are still the same.
  const { bytes } = encoded, classes = foldedCharacters, begins = table, kindOf = kinds, words = isWord;
  const names: number[] = [];
  const places: number[] = [];
  const signs: number[] = [];
  // Bytes so far that UTF-16 does without.
  let spare = 0;
  for (let at = 0; at < length; at++) {
    const first = bytes[at] as number;
    let kind = kindOf[first] as number;
    if (kind === APART) continue;
    if (kind >= THREE_BYTES && (kind === THREE_BYTES ? isSign(bytes[at + 1] as number) : bytes[at + 1] === 0x9f)) { at += kind - 1; spare += 2; continue; }
    const four = ((classes[first] as number) << 15) | ((classes[bytes[at + 1] as number] as number) << 10) | ((classes[bytes[at + 2] as number] as number) << 5) | (classes[bytes[at + 3] as number] as number);
    const sign = begins[hashOfFour(four)] as number;
    if (sign !== 0) {
      const told = (sign & ADVICE) !== 0 && !mayAdvise(bytes, at) ? sign & CRITERION : sign & (CRITERION | ADVICE);
      if (told !== 0) { places.push(at - spare); signs.push(told); }
      if ((sign & NAME) !== 0 && (at === 0 || words[bytes[at - 1] as number] === 0) && walk(bytes, at, length)) names.push(at - spare);
    }
    let lead = 0;
    for (;;) {
      while (kind === ASCII) kind = kindOf[bytes[++at] as number] as number;
      if (kind === APART) break;
      const byte = bytes[at] as number;
      if (kind >= THREE_BYTES && (kind === THREE_BYTES ? isSign(bytes[at + 1] as number) : bytes[at + 1] === 0x9f)) { at--; break; }
      if (byte < 0xc0) spare++;
      else {
        places.push(at - spare);
        signs.push(CRITERION | ADVICE);
        if (byte >= 0xf0) spare--;
        lead = byte;
      }
      kind = kindOf[bytes[++at] as number] as number;
      // Behind "\u7528" a word begins: scripts without blanks part from Latin by themselves.
      if (kind === ASCII && lead >= 0xe3) { at--; break; }
    }
  }
  return { names, places, signs };
}

/** Bytes of the advising words, as far as they are ASCII: the first word in small letters, and what the second one begins with. */
const advising = ADVISING.map((words) => {
  const [word = '', next = ''] = words.split(' ');
  const plain = /^[\x00-\x7f]*/.exec(word)?.[0] ?? '';
  return { codes: Array.from(plain, (letter) => letter.charCodeAt(0)), isWhole: plain === word && word !== 'when', goesOn: plain !== word, next: next.charCodeAt(0) };
});

/** False for words that only begin like one of those ("consumer"). A second word may stand in the next line or behind markup, so only another plain word tells. */
function mayAdvise(bytes: Uint8Array, at: number): boolean {
  for (const { codes, isWhole, goesOn, next } of advising) {
    let same = 0;
    while (same < codes.length && ((bytes[at + same] as number) | 32) === ((codes[same] as number) | 32)) same++;
    if (same < codes.length) continue;
    const behind = at + same;
    if (goesOn && (bytes[behind] as number) < 0x80) continue;
    if (isWhole && kinds[bytes[behind] as number] === ASCII) continue;
    if (Number.isNaN(next) || bytes[behind] !== 32 || kinds[bytes[behind + 1] as number] !== ASCII || ((bytes[behind + 1] as number) | 32) === next) return true;
  }
  return false;
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

/** False where surely fewer than `least` known solutions are named from `from` up to `to`. */
export function hasName({ names }: WordSigns, from: number, to: number, least = 1): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as number) < from) low = middle + 1; else high = middle;
  }
  return low + least <= names.length && (names[low + least - 1] as number) < to;
}

function prepareTable(): SpellingWalk {
  const { walk, starts } = spellingWalk();
  for (let slot = 0; slot < STARTS; slot++) table[slot] = (starts[slot] === 0 ? 0 : NAME) | (criterionStarts[slot] === 0 ? 0 : CRITERION);
  for (const word of ADVISING) for (const end of ['', '_']) markStart(table, word + end, ADVICE);
  return walk;
}
