import type { FrontMatter } from './front-matter';

type Properties = Pick<FrontMatter, 'properties'>;

/**
 * The value under the first of `keys` that has one; keys are matched without case, the exact spelling first. Undefined where none has:
 * null counts as no value.
 */
export function readProperty({ properties }: Properties, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = valueOf(properties, key);
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/**
 * The values of all `keys` together, in order, each once. Numbers and booleans become text; nulls, empty strings and objects are dropped;
 * lists in lists (an unquoted `[[Kafka]]`) are flattened; a leading `#` goes. A single string is taken apart at commas, and at blanks too
 * if the key is `tag`, `tags` or ends in `-tags`, or if all its words start with `#`; a list's own members are left whole.
 */
export function readList({ properties }: Properties, ...keys: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const key of keys) {
    const value = valueOf(properties, key);
    const members = typeof value === 'string' ? splitList(value, /(?:^|[-_ ])tags?$/i.test(key)) : flatten(value);
    for (const member of members) {
      const text = member.trim().replace(/^#+(?=\S)/, '').trim();
      if (text !== '') found.add(text);
    }
  }
  return [...found];
}

/** Trimmed text of the first of `keys` that has one; a number or boolean as text, a list's first text, null for anything else. */
export function readText(fm: Properties, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = flatten(valueOf(fm.properties, key)).map((member) => member.trim()).find((member) => member !== '');
    if (text !== undefined) return text;
  }
  return null;
}

/** True for true, 1 and the strings "true", "yes" and "1" without case; false for everything else, the string "false" among it. */
export function readFlag(fm: Properties, ...keys: readonly string[]): boolean {
  const value = readProperty(fm, ...keys);
  if (typeof value === 'string') return ['true', 'yes', '1'].includes(value.trim().toLowerCase());
  return value === true || value === 1;
}

function valueOf(properties: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(properties, key)) return properties[key];
  const wanted = key.toLowerCase();
  const written = Object.keys(properties).find((candidate) => candidate.toLowerCase() === wanted);
  return written === undefined ? undefined : properties[written];
}

function flatten(value: unknown): readonly string[] {
  switch (typeof value) {
    case 'string': return [value];
    case 'number': case 'bigint': case 'boolean': return [String(value)];
    default: return Array.isArray(value) ? value.flatMap(flatten) : [];
  }
}

function splitList(text: string, atBlanks: boolean): readonly string[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return atBlanks || words.every((word) => word.startsWith('#')) ? words : text.split(',');
}
