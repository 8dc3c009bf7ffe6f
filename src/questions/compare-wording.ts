/** The content words of a text and whether it is negated; two texts are compared by these alone. */
export interface Wording {
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
  /** Each sentence, and a label before a colon; one part where there is nothing to part. */
  readonly parts: readonly WordingPart[];
}

export interface WordingPart {
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
}

export type WordingMatch = 'same' | 'within' | 'opposite' | 'different';

const emptyWords: ReadonlySet<string> = new Set((
  'a an the of for to in on at by from with and or is are be been was were am it its this that there these those you your we our i they their '
  + 'have has had need needs needed want wants wanted require requires required requirement requirements when if where while do does did as so must should will would shall can could may what whats which how '
  + 'der die das den dem ein eine einer einem einen und oder ist sind sein wird werden haben hat brauchen braucht wenn falls mit für zu zum zur im am auf wir ihr sie es'
).split(' '));

const negations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without', 'cannot', 'none', 'nicht', 'kein', 'keine', 'keinen', 'ohne', 'nie']);

/** Reads a text's content words: lower case, hyphens split, plural s and possessives cut, empty words left out. */
export function readWording(text: string): Wording {
  const parts = text.normalize('NFKC').toLowerCase().split(/:\s|[.;!?]\s/).map(readPart).filter((part) => part.words.size > 0 || part.negated);
  const words = new Set(parts.flatMap((part) => [...part.words]));
  const negated = parts.some((part) => part.negated);
  // "No" alone is an answer, not the negation of nothing.
  if (words.size === 0 && negated) return { words: new Set(['no']), negated: false, parts: [] };
  return { words, negated, parts };
}

function readPart(text: string): WordingPart {
  const words = new Set<string>();
  let negated = false;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#]*(?:['’]\p{L}+)?/gu)) {
    const word = match[0].replace('’', "'");
    if (negations.has(word) || word.endsWith("n't")) { negated = true; continue; }
    const bare = word.replace(/'.*$/, '');
    if (!emptyWords.has(bare)) words.add(singular(bare));
  }
  return { words, negated };
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * How two texts relate. `same`: equal content words. `within`: all content words of the shorter stand in one sentence of the longer, and there are
 * at least `fewest` of them. `opposite`: equal words, one of the two negated. A negated text never stands within a sentence that is not.
 */
export function compareWording(a: Wording, b: Wording, fewest = 2): WordingMatch {
  const [shorter, longer] = a.words.size <= b.words.size ? [a, b] : [b, a];
  if (shorter.words.size === 0) return 'different';
  if (shorter.words.size === longer.words.size) {
    if (!holdsAll(longer.words, shorter.words)) return 'different';
    return a.negated === b.negated ? 'same' : 'opposite';
  }
  if (shorter.words.size < fewest) return 'different';
  return longer.parts.some((part) => part.negated === shorter.negated && holdsAll(part.words, shorter.words)) ? 'within' : 'different';
}

/** Leaves words out, unless nothing else would be left. */
export function withoutWords(wording: Wording, words: ReadonlySet<string>): Wording {
  const strip = (set: ReadonlySet<string>): ReadonlySet<string> => new Set([...set].filter((word) => !words.has(word)));
  const left = strip(wording.words);
  return left.size === 0 ? wording : { words: left, negated: wording.negated, parts: wording.parts.map((part) => ({ words: strip(part.words), negated: part.negated })) };
}

function holdsAll(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) if (!words.has(word)) return false;
  return true;
}
