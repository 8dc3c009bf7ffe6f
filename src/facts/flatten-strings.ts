/**
 * V8 keeps a slice of this length or more as a pointer into the string it was cut from, so one kept quotation holds the whole note in
 * memory. Shorter ones are always copies.
 */
const SHORTEST_SLICE = 13;

/**
 * Replaces, in place, every string in `value` by a copy of its own, equal strings by one copy; `shared` are kept as they are (the note's path,
 * which others hold anyway). Visits each list once, and an object as often as it stands somewhere. For facts that nobody else has seen yet.
 */
export function flattenStrings<T extends object>(value: T, shared: readonly string[] = []): T {
  copies = new Map();
  for (const text of shared) copies.set(text, text);
  kept = shared[0] ?? '';
  visit(value);
  copies = new Map();
  lists.clear();
  return value;
}

let copies = new Map<string, string>();
/** The first of those that are kept as they are: it stands in every fact. */
let kept = '';
const lists = new Set<object>();

function visit(owner: object): void {
  if (Array.isArray(owner)) {
    if (lists.has(owner)) return;
    lists.add(owner);
    for (let index = 0; index < owner.length; index++) {
      const member: unknown = owner[index];
      if (typeof member === 'object' && member !== null) visit(member);
      else if (typeof member === 'string' && member.length >= SHORTEST_SLICE) owner[index] = copyOnce(member);
    }
    return;
  }
  const fields = owner as Record<string, unknown>;
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'object') { if (field !== null) visit(field); }
    else if (typeof field === 'string' && field.length >= SHORTEST_SLICE && key !== 'extractor' && field !== kept) fields[key] = copyOnce(field);
  }
}

function copyOnce(text: string): string {
  let copy = copies.get(text);
  if (copy === undefined) copies.set(copy = copyText(text), copy);
  return copy;
}

/** Joining makes a rope, and cutting it has the engine write it out as a string of its own. */
export function copyText(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
