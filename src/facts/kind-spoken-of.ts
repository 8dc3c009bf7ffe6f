import { componentVocabulary } from './catalogue/solution-catalogue';
import { matchShortForm, stemWords } from './name-keys';
import { kindByName } from './read-title';

/** "Some examples of relational databases include", "Popular data warehouses are": the kind right before its products. */
export const KIND_AHEAD = /\b(?:examples of|popular|common|typical|well-known|leading) (?:examples of )?((?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:are|include|includes|like|such as)(?: the)? $/iu;
/** How all that ends, which is soon looked at. */
const LEADS = /(?:are|includes?|like|such as)(?: the)? $/i;
/** "Document stores (NoSQL) keep": the kind that a sentence begins with. */
const KIND_FIRST = /(?:^|[.!:]\s+)(?:An? |The |(?=\p{Lu}))(\p{L}[\p{L}-]+(?: [\p{L}-]+){0,3})(?: \([^()]{2,40}\))? (?:is|are|use|uses|store|stores|keep|keeps|hold|holds|rely|relies|can|provide|provides|handle|handles|let|lets|allow|allows)\s/gu;
/** Words that lead to examples and say not of what. */
const EXAMPLES_AHEAD = /(?:\bexamples? (?:are|include|includes)|\be\.g\.,?|\bsuch as|, like|\bfor example,?)(?: the)? $/i;

/** The kind of component whose products the text goes on to list behind `ahead`, by the note's own name where it is one of `names`; null where none is named. */
export function kindSpokenOf(ahead: string, names: readonly string[]): string | null {
  const said = LEADS.test(ahead.slice(-14)) ? KIND_AHEAD.exec(ahead)?.[1] : undefined;
  return said === undefined ? kindIntroduced(ahead, names) ?? kindBegunWith(ahead, names) : componentNamed(said, names);
}

/** "The offline stores are large data stores like", "The online store (a key-value store, e.g." */
const INTRODUCED = /(?:^|\. )(?:The )?((?:[\p{L}-]+ ){1,2}[\p{L}-]+) (?:(?:is|are) (?:[\p{L}-]+ ){0,6}([\p{L}-]+),? (?:like|such as)|\([^()]{0,60}\be\.g\.,?) $/iu;

/** A part by a name of its own, which a sentence speaks of and says what it is, before it gives examples. */
function kindIntroduced(ahead: string, names: readonly string[]): string | null {
  const [, named = '', sort] = /(?:like|as|e\.g\.,?) $/.test(ahead) ? INTRODUCED.exec(ahead) ?? [] : [];
  const isSame = sort === undefined || stemWords(named).at(-1) === stemWords(sort)[0];
  return isSame && /^(?!(?:an?|also|some|other) )\S+ \S/i.test(named) ? componentNamed(named, names) : null;
}

/** The same where a sentence begins with the kind: "A data warehouse is a large database, like" speaks of warehouses wherever it stands. */
export function kindBegunWith(ahead: string, names: readonly string[]): string | null {
  if (!EXAMPLES_AHEAD.test(ahead)) return null;
  return componentNamed([...ahead.matchAll(KIND_FIRST)].map(([, first = '']) => first).filter((first) => kindByName(first) === 'component').at(-1), names);
}

function componentNamed(said: string | undefined, names: readonly string[]): string | null {
  // "Popular platforms are" says not of what kind.
  if (said === undefined || kindByName(said) !== 'component' || (!said.includes(' ') && !componentVocabulary().has(said.toLowerCase()))) return null;
  return matchShortForm(said, names) ?? said.charAt(0).toUpperCase() + said.slice(1);
}
