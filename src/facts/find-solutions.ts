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
  readonly spellings: readonly { readonly entry: CatalogueEntry; readonly text: string; readonly ordinary: boolean; readonly exactCase: boolean }[];
}

let built: Automaton | undefined;
const classes = new Uint8Array(128);
/** `classes` for bytes of UTF-8, and 1 for those of words; beyond ASCII nothing is a word here. */
const byteClasses = new Uint8Array(256);
const byteKinds = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * All known solutions in `text`, longest match first at each place, whole words only, in reading order.
 * Ordinary words need the catalogue's capitals. Linear: each character starts at most one walk of a name's length.
 */
export function findSolutions(text: string): readonly FoundSolution[] {
  const found: FoundSolution[] = [];
  for (let hit = nextSolution(text, 0); hit; hit = nextSolution(text, skipWord(text, hit.end))) found.push(hit);
  return found;
}

const encoder = new TextEncoder();
let bytes = new Uint8Array(1 << 16);

/**
 * False where `findSolutions` would surely find nothing; accents are not looked at, and of capitals the first alone. For whole notes, most of which name none:
 * reading bytes out of an array is several times faster than reading characters out of a string.
 */
export function mayNameSolution(text: string): boolean {
  const { next, accepts, spellings } = (built ??= buildAutomaton());
  if (bytes.length < text.length * 3) bytes = new Uint8Array(text.length * 3);
  const length = encoder.encodeInto(text, bytes).written;
  let at = 0;
  for (;;) {
    while (at < length && byteKinds[bytes[at] ?? 0] === 0) at++;
    if (at >= length) return false;
    let state = 1;
    for (let ahead = at; ahead < length; ahead++) {
      state = next[state * WIDTH + (byteClasses[bytes[ahead] ?? 0] ?? 0)] ?? 0;
      if (state === 0) break;
      const accepted = accepts[state] ?? 0;
      if (accepted === 0 || (ahead + 1 < length && byteKinds[bytes[ahead] ?? 0] !== 0 && byteKinds[bytes[ahead + 1] ?? 0] !== 0)) continue;
      const spelling = spellings[accepted - 1];
      // Ordinary words and abbreviations need at least their capital.
      if (spelling && (!(spelling.ordinary || spelling.exactCase) || spelling.text.charCodeAt(0) === bytes[at])) return true;
    }
    while (at < length && byteKinds[bytes[at] ?? 0] !== 0) at++;
  }
}

/** The first known solution at or behind `from`, where a word may start. */
function nextSolution(text: string, from: number): FoundSolution | null {
  const automaton = (built ??= buildAutomaton());
  const { next, accepts } = automaton;
  const { length } = text;
  let at = from;
  for (;;) {
    while (at < length && !isWordCode(text.charCodeAt(at))) at++;
    if (at >= length) return null;
    let state = 1;
    let ahead = at;
    while (ahead < length) {
      const code = text.charCodeAt(ahead);
      state = next[state * WIDTH + (code < 128 ? (classes[code] ?? 0) : 0)] ?? 0;
      if (state === 0 || accepts[state] !== 0) break;
      ahead++;
    }
    // Only here may a name stand; the walk judges its end, its capitals and longer names.
    const hit = state !== 0 && ahead < length ? walk(automaton, text, at) : null;
    if (hit) return hit;
    while (at < length && isWordCode(text.charCodeAt(at))) at++;
  }
}

function skipWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** The catalogue entry that `name` as a whole is a spelling of, else null. Capitals of ordinary words matter here as well. */
export function findSolution(name: string): CatalogueEntry | null {
  const trimmed = name.trim();
  const hit = walk((built ??= buildAutomaton()), trimmed, 0);
  return hit && hit.end === trimmed.length ? hit.entry : null;
}

function walk(automaton: Automaton, text: string, from: number): FoundSolution | null {
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
const isWordCode = (code: number): boolean => (code < 128 ? wordCodes[code] === 1 : code > 0xbf);

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
  return { next: next.slice(0, states * WIDTH), accepts: accepts.slice(0, states), spellings };
}
