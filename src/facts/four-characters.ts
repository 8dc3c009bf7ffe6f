const APART = 0, JOINED = 27, DIGIT = 28;

/** Five bits a character: letters without case, what may stand inside names, digits, and all else, beyond ASCII included. */
export const foldedCharacters = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = code < 128 ? String.fromCharCode(code).toLowerCase() : '';
  return /[a-z]/.test(character) ? character.charCodeAt(0) - 96 : /[\d_]/.test(character) ? DIGIT : /[ .\-/+#!()&']/.test(character) ? JOINED : APART;
});

/** Slot of four folded characters in a table of `STARTS` entries. Tables stay sparse, so that nearly all of a text meets an empty slot. */
export const hashOfFour = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 16;
export const STARTS = 1 << 16;

/** Adds `sign` to the slots of all four characters that `text`, standing as a word, can begin with. */
export function markStart(table: Uint8Array, text: string, sign: number): void {
  const all = Array.from({ length: 32 }, (_, folded) => folded);
  let fours = [0];
  for (let at = 0; at < 4; at++) {
    // What stands behind a shorter text is no letter, and behind that anything.
    const next = at < text.length ? [foldedCharacters[Math.min(text.charCodeAt(at), 255)] ?? APART] : at === text.length && /\w$/.test(text) ? [APART, JOINED] : all;
    fours = fours.flatMap((four) => next.map((folded) => (four << 5) | folded));
  }
  for (const four of fours) { const slot = hashOfFour(four); table[slot] = (table[slot] ?? 0) | sign; }
}

const encoder = new TextEncoder();

/** The text that was encoded last, as UTF-8 with three bytes of nothing behind it. */
export const encoded = { bytes: new Uint8Array(1 << 16) };

/** Fills `encoded`; the number of the text's bytes. Bytes out of an array are read several times faster than characters out of a string. */
export function encodeText(text: string): number {
  if (encoded.bytes.length < text.length * 3 + 3) encoded.bytes = new Uint8Array(text.length * 3 + 3);
  const length = encoder.encodeInto(text, encoded.bytes).written;
  encoded.bytes.fill(0, length, length + 3);
  return length;
}

/** Offsets in bytes as offsets in UTF-16: a character has one byte that is no continuation, and one of four bytes counts twice. */
export function inCharacters(places: readonly number[], bytes: Uint8Array): readonly number[] {
  let at = 0;
  let characters = 0;
  return places.map((place) => {
    for (; at < place; at++) {
      const byte = bytes[at] as number;
      if ((byte & 0xc0) !== 0x80) characters += byte >= 0xf0 ? 2 : 1;
    }
    return characters;
  });
}
