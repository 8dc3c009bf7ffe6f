/** What is given to these is looked at as far as the argument says; the length of the string is the bound that is counted. */
const SEARCHES = ['indexOf', 'includes', 'search', 'match', 'matchAll', 'replace', 'replaceAll', 'split', 'toLowerCase', 'toUpperCase', 'trim', 'normalize'] as const;

type AnyMethod = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Characters that `run` handed to the string searches, to patterns and to list searches while it ran: no clock, and the same on every
 * machine. A search counts as far as it had to look (to its hit, else to the end); a pattern without `g` or `y` counts the whole text unless it is anchored at the start.
 */
export function meterStrings(run: () => unknown): number {
  let work = 0;
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string, count: (self: unknown, args: readonly unknown[], result: unknown) => number): void => {
    const methods = owner as Record<string, AnyMethod>;
    const original = methods[name];
    if (!original) throw new Error(`${name} is no method`);
    methods[name] = function counted(this: unknown, ...args: unknown[]): unknown {
      const result = original.apply(this, args);
      work += count(this, args, result);
      return result;
    };
    undo.push(() => { methods[name] = original; });
  };
  const lengthOf = (self: unknown): number => String(self).length;
  for (const name of SEARCHES) {
    wrap(String.prototype, name, (self, [wanted, from], result) => {
      if (name !== 'indexOf') return lengthOf(self);
      const start = typeof from === 'number' ? Math.max(0, from) : 0;
      return Math.max(0, (typeof result === 'number' && result >= 0 ? result + String(wanted).length : lengthOf(self)) - start);
    });
  }
  wrap(RegExp.prototype, 'exec', (self, [text], result) => countPattern(self as RegExp, String(text), result as RegExpExecArray | null));
  wrap(RegExp.prototype, 'test', () => 0);
  for (const name of ['includes', 'indexOf', 'find', 'findIndex', 'filter', 'some', 'every', 'map', 'flatMap', 'slice'] as const) wrap(Array.prototype, name, (self) => (self as readonly unknown[]).length);
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

function countPattern(pattern: RegExp, text: string, result: RegExpExecArray | null): number {
  if (result) return pattern.global || pattern.sticky ? result[0].length + 1 : result.index + result[0].length + 1;
  return pattern.source.startsWith('^') && !pattern.multiline ? 1 : text.length;
}
