import { readWording } from './compare-wording';
import { editDistance, findNearestNames } from './nearest-names';

/** The candidate that is closest to what was written, however far away; null only if there are none. First of equals. */
export function findNearestText(wanted: string, candidates: readonly string[]): string | null {
  const [likely] = findNearestNames(wanted, candidates, 1);
  if (likely !== undefined) return likely;
  const words = readWording(wanted).words;
  let best: { readonly text: string; readonly distance: number } | null = null;
  for (const text of candidates) {
    const other = readWording(text).words;
    const shared = [...words].filter((word) => other.has(word)).length;
    const [a, b] = [wanted.toLowerCase().slice(0, 80), text.toLowerCase().slice(0, 80)];
    const distance = editDistance(a, b, 80) / Math.max(1, a.length, b.length) - shared / Math.max(1, words.size + other.size - shared);
    if (best === null || distance < best.distance) best = { text, distance };
  }
  return best?.text ?? null;
}
