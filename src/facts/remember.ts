import { copyText } from './flatten-strings';

/** Enough for the titles and labels of a large vault; what is forgotten is read again. */
const MOST = 4000;
/** Longer texts hardly come back. */
const LONGEST = 80;

/**
 * A pure reading of short texts that keeps its answers: titles, labels and names come back all over a vault, and several readers ask for
 * each. The key is a copy, so no note's text is kept alive. Answers are shared: `read` must give what nobody changes.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  let answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const kept = copyText(text);
    const answer = read(kept);
    if (answers.size >= MOST) answers = new Map();
    answers.set(kept, answer);
    return answer;
  };
}
