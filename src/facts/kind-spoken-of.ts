import { matchShortForm } from './name-keys';
import { kindByName } from './read-title';

/** "Some examples of relational databases include", "Popular data warehouses are": the kind right before its products. */
export const KIND_AHEAD = /\b(?:examples of|popular|common|typical|well-known|leading) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:are|include|includes|like|such as)(?: the)? $/iu;
/** "Document stores (NoSQL) keep": the kind that a sentence begins with. */
const KIND_FIRST = /(?:^|[.!:]\s+)(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3})(?: \([^()]{2,40}\))? (?:is|are|use|uses|store|stores|keep|keeps|hold|holds|rely|relies|can|provide|provides|handle|handles|let|lets|allow|allows)\s/gu;
/** Words that lead to examples and say not of what. */
const EXAMPLES_AHEAD = /\b(?:examples? (?:are|include|includes)|e\.g\.,?|such as|for example,?)(?: the)? $/i;

/** The kind of component whose products the text goes on to list behind `ahead`, by the note's own name where it is one of `names`; null where none is named. */
export function kindSpokenOf(ahead: string, names: readonly string[]): string | null {
  const said = KIND_AHEAD.exec(ahead)?.[1] ?? (EXAMPLES_AHEAD.test(ahead) ? [...ahead.matchAll(KIND_FIRST)].map(([, first = '']) => first).filter((first) => kindByName(first) === 'component').at(-1) : undefined);
  if (said === undefined || kindByName(said) !== 'component') return null;
  return matchShortForm(said, names) ?? said.charAt(0).toUpperCase() + said.slice(1);
}
