import type { InlineText } from '../notes/inline-text';
import { findSolutions } from './find-solutions';
import type { FoundSolution } from './solution-automaton';

/** "This is very similar to ", "much the same as " */
const LIKENED_TO = /\b(?:similar(?:ly)? to|same as|akin to|equivalent (?:to|of)|inspired by|coined by|as (?:in|with)) (?:\S+ ){0,2}$/i;
/** "https://www." */
const IN_ADDRESS = /[\p{L}\d][./@]$|:\/\/$/u;
/** What a product does not do. */
const REFUSES = /^ (?:(?:is|are|was) (?:not|no)|isn.t|aren.t|does not|doesn.t|do not|don.t|cannot|can.t|lacks|non|n\u00e3o|no|ne)\s/i;
/** What goes on behind a product and makes another word of it: "S3-compatible", "Oracle VirtualBox". */
const PART_OF_NAME = /^(?:-\p{L}|(?:'s)? \p{Lu}\p{Ll}| (?:compatib|protocol|dialect|syntax))/u;
/** What a sentence says of the product that it begins with. */
const TELLS_OF_IT = /^ \([^()]*$|^(?: \([^()]*\))?,? (?:is|are|was|has|have|uses|supports|provides|offers|requires|needs|allows|can|comes|integrates|also|lets|stores|extends)\s/i;

/** True where the text names products as such: no ordinary words, no likeness, no part of a longer name ("Oracle VirtualBox"). */
export function isNamed({ plain }: InlineText, run: readonly FoundSolution[]): boolean {
  const [first] = run, last = run.at(-1);
  if (!first || !last || run.some(({ ordinary }) => ordinary)) return false;
  const ahead = plain.slice(Math.max(0, first.start - 60), first.start);
  return !LIKENED_TO.test(ahead) && !IN_ADDRESS.test(ahead) && !PART_OF_NAME.test(plain.slice(last.end, last.end + 10)) && !REFUSES.test(plain.slice(last.end, last.end + 20));
}

/** The same, and in no sentence that tells what another product is or has. */
export function namesPlainly(inline: InlineText, run: readonly FoundSolution[]): boolean {
  const [first] = run;
  if (!first || !isNamed(inline, run)) return false;
  const { plain } = inline;
  const label = plain.indexOf(': ');
  const dot = plain.lastIndexOf('. ', first.start);
  const sentence = plain.slice(Math.max(dot < 0 ? 0 : dot + 2, label < 0 || label > first.start ? 0 : label + 2), first.start);
  const [leading] = findSolutions(sentence);
  return leading?.start !== 0 || !TELLS_OF_IT.test(sentence.slice(leading.end));
}
