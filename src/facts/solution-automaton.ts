import { hashOfFour, markStart, STARTS, foldedCharacters } from './four-characters';
import { solutionCatalogue, type CatalogueEntry } from './catalogue/solution-catalogue';

/** A known solution found in a text; offsets are into the text that was searched. */
export interface FoundSolution {
  readonly entry: CatalogueEntry;
  readonly start: number;
  readonly end: number;
  /** The spelling is an ordinary word too: it counts only in a solution's place or beside a second signal. */
  readonly ordinary: boolean;
}

/** Letters, digits and what stands inside product names; everything else ends a walk. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789 .-/+#!()&\'';
const WIDTH = ALPHABET.length + 1;

interface Automaton {
  /** `next[state * WIDTH + class]`; 0 is no way on. State 1 is the start. */
  readonly next: Uint16Array;
  /** Index into `spellings` plus one, by state. */
  readonly accepts: Uint16Array;
  /** Not 0 for the first four characters of spellings, by their hash: small enough to stay in the processor's cache, which `next` is not. */
  readonly starts: Uint8Array;
  readonly spellings: readonly { readonly entry: CatalogueEntry; readonly text: string; readonly ordinary: boolean; readonly exactCase: boolean }[];
}

let built: Automaton | undefined;
const classes = new Uint8Array(128);
/** `classes` for bytes of UTF-8, and 1 for those of words; beyond ASCII nothing is a word here. */
const byteClasses = new Uint8Array(256);
const byteKinds = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0));

/** True where the bytes of UTF-8 from `from`, a word's start, on may be a known solution; of capitals only the first is looked at. */
export type SpellingWalk = (bytes: Uint8Array, from: number, length: number) => boolean;

/** The walk and `starts` of the spellings, for a first look at whole notes. */
export function spellingWalk(): { readonly walk: SpellingWalk; readonly starts: Uint8Array } {
  const { next, accepts, starts, spellings } = (built ??= buildAutomaton());
  const walk: SpellingWalk = (bytes, from, length) => {
    let state = 1;
    for (let ahead = from; ahead < length; ahead++) {
      state = next[state * WIDTH + (byteClasses[bytes[ahead] ?? 0] ?? 0)] ?? 0;
      if (state === 0) return false;
      const accepted = accepts[state] ?? 0;
      if (accepted === 0 || (ahead + 1 < length && byteKinds[bytes[ahead] ?? 0] !== 0 && byteKinds[bytes[ahead + 1] ?? 0] !== 0)) continue;
      const spelling = spellings[accepted - 1];
      // Ordinary words and abbreviations need at least their capital.
      if (spelling && (!(spelling.ordinary || spelling.exactCase) || spelling.text.charCodeAt(0) === bytes[from])) return true;
    }
    return false;
  };
  return { walk, starts };
}

/** True where a known solution may begin at `at`, by its first characters. */
export function mayBeginSolution(text: string, at: number): boolean {
  const end = Math.min(text.length, at + 4);
  let four = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    four = (four << 5) | (code < 128 ? foldedCharacters[code] ?? 0 : 0);
  }
  return (built ??= buildAutomaton()).starts[hashOfFour(four << (5 * (at + 4 - end)))] !== 0;
}

/** The longest spelling that begins at `from`, a word's start, and ends with a word. */
export function walkSpellings(text: string, from: number): FoundSolution | null {
  const automaton = (built ??= buildAutomaton());
  let state = 1;
  let best: FoundSolution | null = null;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    state = automaton.next[state * WIDTH + (code < 128 ? (classes[code] ?? 0) : 0)] ?? 0;
    if (state === 0) break;
    const accepted = automaton.accepts[state] ?? 0;
    if (accepted === 0) continue;
    const after = text.charCodeAt(at + 1);
    if (at + 1 < text.length && isWordCode(after) && isWordCode(code)) continue;
    const spelling = automaton.spellings[accepted - 1];
    if (!spelling) continue;
    const written = text.slice(from, at + 1);
    if (spelling.exactCase && written !== spelling.text) continue;
    if (spelling.ordinary && !sameCapitals(written, spelling.text)) continue;
    best = { entry: spelling.entry, start: from, end: at + 1, ordinary: spelling.ordinary };
  }
  return best;
}

/** An ordinary word is a product only with its capitals; `STORM` or `storm` is weather. */
function sameCapitals(written: string, spelling: string): boolean {
  return written === spelling || written.charAt(0) === spelling.charAt(0) && written.slice(1).toLowerCase() === spelling.slice(1).toLowerCase() && written !== written.toUpperCase();
}

const wordCodes = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
/** Letters and digits; beyond ASCII, what is no sign of Latin-1. */
export const isWordCode = (code: number): boolean => (code < 128 ? wordCodes[code] === 1 : code > 0xbf);

function buildAutomaton(): Automaton {
  for (let i = 0; i < ALPHABET.length; i++) {
    const code = ALPHABET.charCodeAt(i);
    classes[code] = i + 1;
    if (code > 96 && code < 123) classes[code - 32] = i + 1;
  }
  byteClasses.set(classes);
  const spellings = solutionCatalogue().flatMap((entry) => entry.spellings.map((spelling) => ({ ...spelling, entry })));
  const size = spellings.reduce((sum, { text }) => sum + text.length, 2);
  if (size >= 65536) throw new Error('The catalogue outgrew the automaton: widen its states.');
  const next = new Uint16Array(size * WIDTH);
  const accepts = new Uint16Array(size);
  let states = 2;
  for (const [index, { text }] of spellings.entries()) {
    let state = 1;
    for (let i = 0; i < text.length; i++) {
      const slot = state * WIDTH + (text.charCodeAt(i) < 128 ? (classes[text.charCodeAt(i)] ?? 0) : 0);
      if (next[slot] === 0) next[slot] = states++;
      state = next[slot] ?? 0;
    }
    if (accepts[state] === 0) accepts[state] = index + 1;
  }
  const starts = new Uint8Array(STARTS);
  for (const { text } of spellings) markStart(starts, text, 1);
  return { starts, next: next.slice(0, states * WIDTH), accepts: accepts.slice(0, states), spellings };
}
