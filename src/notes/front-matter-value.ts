/** What a parsed header is good for. */
export type CheckedHeader =
  | { readonly properties: Readonly<Record<string, unknown>> }
  | { readonly refused: string };

const deepest = 40;
const passedThrough = 'dg-note-properties';

/**
 * Takes plain objects without `__proto__` keys, cycles or absurd depth, and copies their top level; nothing for null or undefined (an
 * empty header). `dg-note-properties`, under which Digital Garden compiles the keys it does not know, is merged beneath the others.
 */
export function checkHeader(value: unknown): CheckedHeader {
  if (value === null || value === undefined) return { properties: {} };
  if (Array.isArray(value)) return { refused: 'It is a list, not names with values.' };
  if (!isPlainObject(value)) return { refused: 'It has no names with values.' };
  if (!isHarmless(value, { depth: 0, open: new Set(), done: new Set() })) return { refused: 'It has a key named "__proto__", a value inside itself or too many levels.' };
  return { properties: mergeNoteProperties(value) };
}

function mergeNoteProperties(header: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const beneath = Object.hasOwn(header, passedThrough) ? header[passedThrough] : undefined;
  if (!isPlainObject(beneath)) return { ...header };
  const properties = Object.fromEntries(Object.entries(header).filter(([key]) => key !== passedThrough));
  const taken = new Set(Object.keys(properties).map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(beneath)) {
    if (!taken.has(key.toLowerCase())) properties[key] = value;
  }
  return properties;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object from another realm (a vm, an Electron window) has a foreign Object.prototype, whose own prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

interface Walk {
  readonly depth: number;
  readonly open: Set<object>;
  readonly done: Set<object>;
}

function isHarmless(value: unknown, walk: Walk): boolean {
  if (typeof value !== 'object' || value === null || walk.done.has(value)) return true;
  if (walk.depth > deepest || walk.open.has(value) || Object.hasOwn(value, '__proto__')) return false;
  walk.open.add(value);
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const harmless = inside.every((member) => isHarmless(member, { ...walk, depth: walk.depth + 1 }));
  walk.open.delete(value);
  walk.done.add(value);
  return harmless;
}
