import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

type Search = (text: string) => SearchResult | null;

function join(positions: readonly number[]): SearchMatches {
  const matches: SearchMatches = [];
  for (const position of positions) {
    const last = matches.at(-1);
    if (last?.[1] === position) last[1] = position + 1;
    else matches.push([position, position + 1]);
  }
  return matches;
}

function findLetters(text: string, word: string, from: number): readonly number[] | null {
  const whole = text.indexOf(word, from);
  if (whole >= 0) return [...word].map((_, n) => whole + n);
  const positions: number[] = [];
  let at = from;
  for (const letter of word) {
    at = text.indexOf(letter, at);
    if (at < 0) return null;
    positions.push(at);
    at += letter.length;
  }
  return positions;
}

/** Letters of the query in their order; zero is best, gaps and late starts cost. */
export function prepareFuzzySearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const positions = new Set<number>();
    let score = 0;
    for (const word of words) {
      const found = findLetters(lower, word, 0);
      if (found === null) return null;
      const parts = join(found);
      const start = found[0] ?? 0;
      const isWordStart = start === 0 || !/[\p{L}\p{N}]/u.test(lower[start - 1] ?? '');
      score -= (parts.length - 1) * 0.5 + (isWordStart ? 0 : 0.3) + start * 0.001;
      for (const position of found) positions.add(position);
    }
    return { score: score - text.length * 0.0005, matches: join([...positions].sort((a, b) => a - b)) };
  };
}

/** Every word of the query as it stands. */
export function prepareSimpleSearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches = words.map((word): [number, number] => [lower.indexOf(word), lower.indexOf(word) + word.length]);
    if (matches.some(([from]) => from < 0)) return null;
    return { score: -matches.reduce((sum, [from]) => sum + from, 0) / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let read = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(read, start + offset);
    const to = Math.min(text.length, end + offset);
    if (to <= from) continue;
    el.appendText(text.slice(read, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    read = to;
  }
  el.appendText(text.slice(read));
}

export function renderResults(el: HTMLElement, text: string, { matches }: SearchResult, offset?: number): void {
  renderMatches(el, text, matches, offset);
}

export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}
