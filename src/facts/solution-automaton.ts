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

/**
 * Small enough to stay in the processor's cache, which one row a state is not. States are numbered depth first: the first way on from a state
 * leads to the next one, the others follow as its siblings. State 1 is the start, 0 is no way on.
 */
interface Automaton {
  /** Class of the character that leads into a state. */
  readonly entry: Uint8Array;
  readonly sibling: Uint16Array;
  /** Where a state's own row begins in `next`; 0 for the many that have few ways on. States without any share an empty row. */
  readonly rows: Uint16Array;
  readonly next: Uint16Array;
  /** Index into `spellings` plus one, by state. */
  readonly accepts: Uint16Array;
  /** Not 0 for the first four characters of spellings, by their hash. */
  readonly starts: Uint8Array;
  readonly longest: number;
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
  const { entry, sibling, rows, next, accepts, starts, spellings } = (built ??= buildAutomaton());
  const walk: SpellingWalk = (bytes, from, length) => {
    let state = 1;
    for (let ahead = from; ahead < length; ahead++) {
      const wanted = byteClasses[bytes[ahead] as number] as number;
      const row = rows[state] as number;
      if (row !== 0) state = next[row + wanted] as number;
      else for (state++; state !== 0 && entry[state] !== wanted;) state = sibling[state] as number;
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

/** Length of the longest spelling. */
export function longestSpelling(): number {
  return (built ??= buildAutomaton()).longest;
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
  const { entry, sibling, rows, next, accepts, spellings } = (built ??= buildAutomaton());
  let state = 1;
  let best: FoundSolution | null = null;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wanted = code < 128 ? classes[code] as number : 0;
    const row = rows[state] as number;
    if (row !== 0) state = next[row + wanted] as number;
    else for (state++; state !== 0 && entry[state] !== wanted;) state = sibling[state] as number;
    if (state === 0) break;
    const accepted = accepts[state] as number;
    if (accepted === 0) continue;
    if (at + 1 < text.length && isWordCode(text.charCodeAt(at + 1)) && isWordCode(code)) continue;
    const spelling = spellings[accepted - 1];
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
/** Letters and digits of scripts that part words by blanks; beyond ASCII, what is no sign of Latin-1. "Kafka\u306f" ends behind Kafka. */
export const isWordCode = (code: number): boolean => (code < 128 ? wordCodes[code] === 1 : code > 0xbf && code < 0x2000);

function buildAutomaton(): Automaton {
  for (let i = 0; i < ALPHABET.length; i++) {
    const code = ALPHABET.charCodeAt(i);
    classes[code] = i + 1;
    if (code > 96 && code < 123) classes[code - 32] = i + 1;
  }
  byteClasses.set(classes);
  const spellings = solutionCatalogue().flatMap((entry) => entry.spellings.map((spelling) => ({ ...spelling, entry })));
  const folded = spellings.map(({ text }, index) => ({ index, codes: Array.from(text, (character) => classes[character.charCodeAt(0)] ?? 0) }));
  folded.sort((a, b) => compareCodes(a.codes, b.codes) || a.index - b.index);
  const states: State[] = [{ code: 0, ways: [], sibling: 0, accepts: 0 }, { code: 0, ways: [], sibling: 0, accepts: 0 }];
  let path = [1];
  let before: readonly number[] = [];
  for (const { codes, index } of folded) {
    let shared = 0;
    while (shared < before.length && before[shared] === codes[shared]) shared++;
    path = path.slice(0, shared + 1);
    for (const code of codes.slice(shared)) {
      const siblings = states[path.at(-1) ?? 0]?.ways ?? [];
      const last = states[siblings.at(-1) ?? 0];
      if (last && siblings.length > 0) last.sibling = states.length;
      siblings.push(states.length);
      path.push(states.length);
      states.push({ code, ways: [], sibling: 0, accepts: 0 });
    }
    const end = states[path.at(-1) ?? 0];
    // Of spellings that differ in case alone the first one counts.
    if (end?.accepts === 0) end.accepts = index + 1;
    before = codes;
  }
  const wide = states.filter(({ ways }) => ways.length > MOST_SIBLINGS);
  if (states.length >= 65536 || (wide.length + 2) * WIDTH >= 65536) throw new Error('The catalogue outgrew the automaton: widen its states.');
  const next = new Uint16Array((wide.length + 2) * WIDTH);
  const rows = Uint16Array.from(states, ({ ways }) => (ways.length === 0 ? WIDTH : 0));
  for (const [place, state] of wide.entries()) {
    const row = (place + 2) * WIDTH;
    rows[states.indexOf(state)] = row;
    for (const way of state.ways) next[row + (states[way]?.code ?? 0)] = way;
  }
  const starts = new Uint8Array(STARTS);
  for (const { text } of spellings) markStart(starts, text, 1);
  return { entry: Uint8Array.from(states, ({ code }) => code), sibling: Uint16Array.from(states, ({ sibling }) => sibling), rows, next, accepts: Uint16Array.from(states, ({ accepts }) => accepts), starts, longest: spellings.reduce((most, { text }) => Math.max(most, text.length), 0), spellings };
}

/** More ways on than this are looked up, fewer are tried one by one. */
const MOST_SIBLINGS = 3;

interface State { readonly code: number; readonly ways: number[]; sibling: number; accepts: number }

function compareCodes(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return a.length - b.length;
}
