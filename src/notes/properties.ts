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
  const found: string[] = [];
  for (const key of keys) {
    const value = valueOf(properties, key);
    if (value === undefined) continue;
    const members = typeof value === 'string' ? splitList(value, /(?:^|[-_ ])tags?$/i.test(key)) : flatten(value);
    for (const member of members) {
      const trimmed = member.trim();
      const text = trimmed.startsWith('#') ? trimmed.replace(/^#+(?=\S)/, '').trim() : trimmed;
      if (text !== '') found.push(text);
    }
  }
  return found.length < 2 ? found : [...new Set(found)];
}

/** Trimmed text of the first of `keys` that has one; a number or boolean as text, a list's first text, null for anything else. */
export function readText(fm: Properties, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = valueOf(fm.properties, key);
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value.trim() : flatten(value).map((member) => member.trim()).find((member) => member !== '');
    if (text) return text;
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
  // No letter's small form is shorter.
  for (const candidate in properties) if (candidate.length <= wanted.length && candidate.toLowerCase() === wanted) return properties[candidate];
  return undefined;
}

function flatten(value: unknown): readonly string[] {
  switch (typeof value) {
    case 'string': return [value];
    case 'number': case 'bigint': case 'boolean': return [String(value)];
    default: return Array.isArray(value) ? flattenList(value) : [];
  }
}

function flattenList(list: readonly unknown[]): readonly string[] {
  const members: string[] = [];
  for (const member of list) {
    if (typeof member === 'string') members.push(member);
    else for (const inner of flatten(member)) members.push(inner);
  }
  return members;
}

function splitList(text: string, atBlanks: boolean): readonly string[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return atBlanks || words.every((word) => word.startsWith('#')) ? words : text.split(',');
}
