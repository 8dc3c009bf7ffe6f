/**
 * Reads the plain part of YAML that nearly all notes keep to: `key: value` at the left edge, quoted strings without escapes, `[a, b]`
 * and `- item` lists of scalars, `{ a: b }`, and texts of several lines behind `>` and `|`. Exactly as the core schema of YAML 1.2 has it (dates stay strings). Null means "ask the library", never
 * "broken": whatever is not surely understood gives null, repeated keys too.
 * @param header the text between the fences, `\n` or `\r\n` at its line ends
 */
export function readPlainYaml(header: string): Record<string, unknown> | null {
  if (!plainCharacters.test(header) || loneCarriageReturn.test(header)) return null;
  const properties: Record<string, unknown> = {};
  let key: string | null = null; // has had no value so far: a list or null follows
  let items: unknown[] | null = null; // the list under `key`
  let indent = 0; // of that list's dashes
  let next = 0;
  for (let at = 0; at < header.length; at = next + 1) {
    const lineBreak = header.indexOf('\n', at);
    next = lineBreak === -1 ? header.length : lineBreak;
    const end = next > at && header.charCodeAt(next - 1) === carriageReturn ? next - 1 : next;
    if (end === at) continue;

    const dash = skipBlanks(header, at);
    if (header.charCodeAt(dash) === hyphen) {
      if (key === null || header.charCodeAt(dash + 1) !== blank || (items !== null && dash - at !== indent)) return null;
      const value = readScalar(header.slice(dash + 1, end).trim());
      if (value === undefined) return null;
      if (items === null) properties[key] = items = [];
      indent = dash - at;
      items.push(value);
      continue;
    }

    const colon = findColon(header, at);
    if (colon === -1 || (colon + 1 < end && header.charCodeAt(colon + 1) !== blank)) return null;
    const name = header.slice(at, colon);
    if (reservedKeys.has(name.toLowerCase()) || Object.hasOwn(properties, name)) return null;
    const source = header.slice(colon + 1, end).trim();
    if (source === '>' || source === '|' || source === '>-' || source === '|-') {
      const block = readBlock(header, next + 1);
      if (block === null) return null;
      properties[name] = block.lines.join(source.startsWith('>') ? ' ' : '\n') + (source.endsWith('-') ? '' : '\n');
      next = block.end;
      key = null;
      items = null;
      continue;
    }
    const value = source === '' ? null : readValue(source);
    if (value === undefined) return null;
    properties[name] = value;
    key = source === '' ? name : null;
    items = null;
  }
  return properties;
}

const carriageReturn = 13;
const blank = 32;
const hyphen = 45;
// YAML allows 1024 characters before the colon.
const longestKey = 128;
// No control characters but line ends, no tabs, odd blanks or byte order marks.
const plainCharacters = /^[\n\r -~\u00A1-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uFEFE\uFF01-\uFFEF]*$/;
const loneCarriageReturn = /\r(?!\n|$)/;
// Keys that the library reads as a boolean or null first, and the one that other keys are merged from.
const reservedKeys: ReadonlySet<string> = new Set(['true', 'false', 'null', 'dg-note-properties']);

const quotedString = /^(?:"([^"\\]*)"|'([^']*)')$/;
const integer = /^[-+]?\d+$/;
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const otherNumber = /^(?:0[ox]|[-+]?\.(?:inf|nan))/i;
const flowIndicator = /[,[\]{}"'#:?&*!|>%@`]/;

const letter = 1;
const inKey = 2;
/** May start a plain value; so may everything beyond ASCII that gets here. */
const startsPlain = 4;
/** May start a number, boolean or null. */
const startsTyped = 8;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (/[A-Za-z]/.test(character) ? letter : 0) | (/[\w-]/.test(character) ? inKey : 0)
    | (/[\w/($+.~-]/.test(character) ? startsPlain : 0) | (/[-+.~\dntf]/i.test(character) ? startsTyped : 0);
});

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at += 1;
  return at;
}

/** The colon behind a key of letters, digits, `_`, `-` and single blanks that starts with a letter; -1 if there is no such key. */
function findColon(text: string, from: number): number {
  if (((kinds[text.charCodeAt(from)] ?? 0) & letter) === 0) return -1;
  const limit = Math.min(text.length, from + longestKey);
  let afterBlank = false;
  for (let at = from + 1; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (((kinds[code] ?? 0) & inKey) !== 0) afterBlank = false;
    else if (afterBlank) return -1;
    else if (code === blank) afterBlank = true;
    else return text[at] === ':' ? at : -1;
  }
  return -1;
}

/** The lines behind `>` or `|`, all as far in as the first, and the line break that ends the last of them; null where one is empty, ends with a blank or is further in. */
function readBlock(header: string, from: number): { readonly lines: readonly string[]; readonly end: number } | null {
  const lines: string[] = [];
  const indent = skipBlanks(header, from) - from;
  let at = from;
  while (at < header.length && header.charCodeAt(at) === blank) {
    const lineBreak = header.indexOf('\n', at);
    const end = lineBreak > at && header.charCodeAt(lineBreak - 1) === carriageReturn ? lineBreak - 1 : lineBreak;
    if (lineBreak === -1 || skipBlanks(header, at) - at !== indent || at + indent >= end || header.charCodeAt(end - 1) === blank) return null;
    lines.push(header.slice(at + indent, end));
    at = lineBreak + 1;
  }
  // An empty line may belong to the text.
  const after = header.charCodeAt(at);
  return lines.length === 0 || after === 10 || after === carriageReturn ? null : { lines, end: at - 1 };
}

/** `{ a: b, c: 1 }` of plain keys and scalars. */
function readMap(source: string): unknown {
  if (!source.endsWith('}')) return undefined;
  const inner = source.slice(1, -1).trim();
  const map: Record<string, unknown> = {};
  if (inner === '') return map;
  for (const part of inner.split(',')) {
    const member = part.trim();
    const colon = findColon(member, 0);
    const name = member.slice(0, colon);
    if (colon === -1 || member.charCodeAt(colon + 1) !== blank || reservedKeys.has(name.toLowerCase()) || Object.hasOwn(map, name)) return undefined;
    const value = readMember(member.slice(colon + 1).trim());
    if (value === undefined) return undefined;
    map[name] = value;
  }
  return map;
}

/** A scalar inside brackets. */
function readMember(member: string): unknown {
  const isQuoted = member.startsWith('"') || member.startsWith("'");
  return isQuoted || !flowIndicator.test(member) ? readScalar(member) : undefined;
}

/** Undefined where the library has to decide. */
function readValue(source: string): unknown {
  if (source.startsWith('{')) return readMap(source);
  if (!source.startsWith('[')) return readScalar(source);
  if (!source.endsWith(']')) return undefined;
  const inner = source.slice(1, -1).trim();
  if (inner === '') return [];
  const values: unknown[] = [];
  for (const part of inner.split(',')) {
    const value = readMember(part.trim());
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** @param source trimmed; '' leaves it to the library */
function readScalar(source: string): string | number | boolean | null | undefined {
  const first = source.charCodeAt(0);
  if (first === 34 || first === 39) {
    const quoted = quotedString.exec(source);
    return quoted?.[1] ?? quoted?.[2];
  }
  const kind = first < 128 ? kinds[first] ?? 0 : startsPlain;
  if ((kind & startsPlain) === 0 || source === '' || !isPlainThroughout(source)) return undefined;
  if (first === hyphen && !/^-[\w.]/.test(source)) return undefined;
  return (kind & startsTyped) === 0 ? source : readTyped(source);
}

/** No `: ` or colon at the end (a map) and no ` #` (a comment). */
function isPlainThroughout(source: string): boolean {
  const colon = source.indexOf(':');
  if (colon !== -1 && (source.endsWith(':') || source.includes(': ', colon))) return false;
  return !source.includes(' #');
}

function readTyped(source: string): string | number | boolean | null | undefined {
  switch (source) {
    case '~': case 'null': case 'Null': case 'NULL': return null;
    case 'true': case 'True': case 'TRUE': return true;
    case 'false': case 'False': case 'FALSE': return false;
  }
  if (integer.test(source)) return Number.parseInt(source, 10);
  if (decimal.test(source)) return Number.parseFloat(source);
  return otherNumber.test(source) ? undefined : source;
}
