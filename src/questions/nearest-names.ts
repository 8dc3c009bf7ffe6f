/** How many single-character changes lead from one text to the other, at most `limit + 1`; O(length × length). */
export function editDistance(a: string, b: string, limit = 64): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

/**
 * The names most like a wrong one, best first, at most `count`: by shared words, then by edit distance. Names that share no word and
 * differ in more than two of five characters are left out. Names that differ in case alone are listed once.
 */
export function findNearestNames(wrong: string, names: Iterable<string>, count = 3): readonly string[] {
  const asked = wrong.toLowerCase().slice(0, 100);
  const words = wordsOf(asked);
  const scored = new Map<string, number>();
  const seen = new Set<string>();
  for (const name of names) {
    const known = name.toLowerCase().slice(0, 100);
    if (seen.has(known)) continue;
    seen.add(known);
    const knownWords = wordsOf(known);
    const shared = [...words].filter((word) => knownWords.has(word)).length;
    const longest = Math.max(asked.length, known.length);
    const distance = editDistance(asked, known, Math.ceil(longest / 2));
    const begins = asked.length >= 2 && (known.startsWith(asked) || asked.startsWith(known)) ? 0.5 : 0;
    const likeness = shared / Math.max(1, words.size, knownWords.size) + 1 - distance / Math.max(1, longest) + begins;
    if (shared > 0 || begins > 0 || distance <= longest * 0.4) scored.set(name, likeness);
  }
  return [...scored].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, count).map(([name]) => name);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));
}
