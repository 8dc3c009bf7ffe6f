import type { FactCollector } from './collect-facts';
import type { Facet } from './fact';
import type { LabelVocabulary, Meaning } from './label-vocabulary';
import { sharesWords, stemWords } from './name-keys';
import { readLabel } from './read-label';

/** "It rests on four principles that work together:" over a list says what the items are. */
const INTRODUCES = /(?:^|\s)(?:the following|these|several|some|many|a few|various|a number of|multiple|numerous|two|three|four|five|six|seven|\d+)\s((?:[\p{L}-]+\s){0,2}(?:principles|advantages|benefits|pros|cons|strengths|weaknesses|disadvantages|drawbacks|downsides|challenges|limitations|problems|issues|risks|pitfalls|characteristics|features|properties|traits|use cases|requirements))\b[^.:?]{0,80}:$|\s((?:[\p{L}-]+\s)?(?:principles|advantages|benefits|disadvantages|drawbacks|downsides|challenges|limitations))(?: explicitly| arise| emerge| remain)?,? (?:such as|like|are|include|including):$/iu;

/** "Docker offre numerosi vantaggi per chi \u2026:", "Es hat folgende Nachteile:" */
const INTRODUCES_ELSEWHERE = /\s(?:numeros[ei]|divers[ei]|vari[eo]?s?|v\u00e1ri[oa]s|algun[oa]s|much[oa]s|muit[oa]s|molt[ei]|plusieurs|nombreu(?:x|ses)|viele|mehrere|einige|folgenden?|(?:l[ao]s|[oa]s|i|gli|le|les)\s(?:siguientes|seguintes|seguenti|suivante?s))\s(\p{L}{5,20})\b[^.:?]{0,80}:$/iu;

/** "Redis excels where speed is key:" */
const EXCELS = /^[^.:]{2,50}?\s(?:excels?|shines?|(?:works?|fits?) best|is at its best) (?:where|when|at|in|for|with)\b[^.:]{0,100}:$/i;

/** "While it has several benefits, it also has some drawbacks:" leads to the drawbacks. */
const CONCEDED = /(^|\. )(?:While|Although|Though|Despite|Besides|Even though) [^.:,]{5,120}, (?=[^.:]{5,120}:$)/;

/** Whether a sentence speaks of what is spoken of anyway. */
const OF_THE_SAME = /^(?:so |but |and |however,? |on the other hand,? )?(?:here|there|new|it|its|they|we|you|the (?:main|key|biggest|major)|this (?:\p{Ll}+ )?(?:solution|approach|pattern|architecture|design|shift|style|option|choice|setup|model|separation|technique|method|strategy))\b|\b(?:it|its|them|their)\b/iu;

/** "It keeps several copies. This gives us:" */
const GIVES = /(?:^|\. )This (?:provides|gives (?:us|you)|brings(?: us)?|buys (?:us|you)):$/;

/** "With its virtual DOM, React offers:" */
const OFFERS = /(?:^|[.,] )([^.,:]{2,40}) offers(?: you| us)?:$/;

/** Null too where the sentence is about another thing than `subject`. */
export function introducedFacet(plain: string, subject: string | null, vocabulary: LabelVocabulary): Facet | null {
  if (GIVES.test(plain)) return 'benefit';
  const offering = OFFERS.exec(plain)?.[1];
  if (offering !== undefined && (/^(?:it|this)$/i.test(offering) || (subject !== null && sharesWords(offering, subject)))) return 'benefit';
  if (EXCELS.test(plain) && subject !== null && sharesWords(plain.slice(0, 50), subject)) return 'suits';
  const told = plain.replace(CONCEDED, '$1');
  const matched = told.endsWith(':') && told.length < 400 ? INTRODUCES.exec(told) ?? INTRODUCES_ELSEWHERE.exec(told) : null;
  const sentence = matched === null ? '' : told.slice(told.lastIndexOf('. ', matched.index) + 1).trim();
  const isOfSubject = OF_THE_SAME.test(sentence) || (subject !== null && stemWords(subject).some((stem) => stemWords(sentence).includes(stem)));
  const named = isOfSubject ? matched?.[1] ?? matched?.[2] : undefined;
  const meaning = named === undefined ? lastSentenceMeaning(plain, vocabulary) : readLabel(named.slice(named.lastIndexOf(' ') + 1), vocabulary)?.meaning;
  return meaning?.is === 'facet' ? meaning.facet : null;
}

/** "Here are some strategies to keep the history:" among what is hard with a thing: what helps against it. */
export const leadsToRemedies = (plain: string): boolean => /\b(?:strategies|solutions|ways|measures|mitigations?|techniques|approaches|steps|remedies|options) (?:to|for|against|that|can|you|are|include)\b[^.]*:$/i.test(plain);

/** "It replays the log. This works when:", "…. Key advantages include:" are labels behind a sentence. */
function lastSentenceMeaning(plain: string, vocabulary: LabelVocabulary): Meaning | undefined {
  const from = plain.lastIndexOf('. ') + 2;
  if (from < 3 || !plain.endsWith(':') || plain.length - from > LONGEST_LABEL) return undefined;
  const reading = readLabel(plain.slice(from), vocabulary);
  return reading?.about === null ? reading.meaning : undefined;
}

const LONGEST_LABEL = 50;

/** Behind what is good in a thing. */
const CONSIDERED = /^(?:some |a few |however, some )?(?:key |important )?considerations (?:when using|with|for) .{2,40}:$/i;

/** "Some considerations when using Vue:" where Vue was praised and not yet blamed. */
export const consideredFacet = (collector: FactCollector, plain: string, subject: string | null): Facet | null => (subject !== null && CONSIDERED.test(plain) && isOnlyPraised(collector, subject) ? 'drawback' : null);

/** True where the good sides of `subject` were told, and not yet the others. */
export function isOnlyPraised({ subjects }: FactCollector, subject: string): boolean {
  const stated = subjects.get(subject)?.stated ?? [];
  return stated.includes('benefit') && !stated.includes('drawback');
}
