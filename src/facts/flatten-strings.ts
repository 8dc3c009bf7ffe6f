/**
 * V8 keeps a slice of this length or more as a pointer into the string it was cut from, so one kept quotation holds the whole note in
 * memory. Shorter ones are always copies.
 */
const SHORTEST_SLICE = 13;

/**
 * Replaces, in place, every string in `value` by a copy of its own, equal strings by one copy; `shared` are kept as they are (the note's path,
 * which others hold anyway). Visits each object once. For facts that nobody else has seen yet.
 */
export function flattenStrings<T extends object>(value: T, shared: readonly string[] = []): T {
  const copies = new Map<string, string>(shared.map((text) => [text, text]));
  const seen = new Set<object>();
  const visit = (owner: object): void => {
    if (seen.has(owner)) return;
    seen.add(owner);
    const fields = owner as Record<string, unknown>;
    for (const key in fields) {
      const field = fields[key];
      if (typeof field === 'string') {
        if (field.length < SHORTEST_SLICE) continue;
        let copy = copies.get(field);
        if (copy === undefined) {
          copy = copyText(field);
          copies.set(copy, copy);
        }
        fields[key] = copy;
      } else if (typeof field === 'object' && field !== null) visit(field);
    }
  };
  visit(value);
  return value;
}

/** Joining makes a rope, and cutting it has the engine write it out as a string of its own. */
export function copyText(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
