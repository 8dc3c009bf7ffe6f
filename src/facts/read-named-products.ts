import { offsetOf, sliceInline, type InlineText } from '../notes/inline-text';
import { addSolutions } from './add-solutions';
import { addUse, type FactCollector } from './collect-facts';
import { findSolution, findSolutions } from './find-solutions';
import { stemWords } from './name-keys';
import { kindByName } from './note-outline';
import { isProductName, isSolutionList } from './read-solution-list';
import { hasName } from './word-signs';

/** "Popular key-value stores are Redis and Memcached.", "One of the options for this is Kafka." */
const LISTED = /(?:^|[.;]\s+)(?:(?:some|other|the most|most|a few|an?|one of the|the)\s+)?(?:popular|common|typical|well-known|widely used|famous|leading|notable|options?|examples?|implementations?|choices?)\b[^.;:]{0,60}?\s(?:are|is|include|includes)\s+([^.;:]{2,120})/gi;
/** "Frameworks like Flink, Samza and Storm", where they are not what was before. */
const LIKE = /\b(?:like|such as|e\.g\.,?|including)\s+([^.;:()]{5,120})/gi;
const CONTRAST = /\b(?:compared|unlike|traditional|legacy|instead|rather|than|replac\w*|alternatives?|old(?:er)?|former(?:ly)?|not)\b[^.;]*$/i;
/** "Airflow and Luigi have been popular": a sentence that begins with products. */
const LEADING_LIST = /(?:^|[.;]\s+)([^.;:()]{5,80}?)\s(?:are|have|help|helps|provide|offer|make|support)\s/g;

/** What a product is: behind its name, up to the end of the sentence. */
const IS_A = /^\s+(?:is|are)\s+(?:an?|the|one of the)\s+([^.;]{3,140})/;

const LONGEST_CLAUSE = 160;

/** The products that `text` begins to list, where there are two or more; else ''. */
function leadingProducts(text: string): string {
  let end = 0;
  let count = 0;
  for (const { 0: member, index } of text.matchAll(/[^,\s](?:(?!,|\s(?:and|or)\s).)*/g)) {
    const name = member.replace(/^(?:and|or)\s+/, '');
    if (!isProductName(name.trim())) break;
    end = index + member.trimEnd().length;
    count++;
  }
  return count > 1 ? text.slice(0, end) : '';
}

/** What a text says the products of its subject are. True where it says nothing else. */
export function addNamedProducts(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const { plain } = inline;
  const from = offsetOf(inline, 0);
  if (from === undefined || !hasName(collector.words, from, inline.end) || findSolution(subject)) return false;
  let isWhole = false;
  for (const matched of plain.matchAll(LISTED)) {
    const list = matched[1] ?? '';
    const at = matched.index + matched[0].length - list.length;
    if (!isSolutionList(list)) continue;
    addSolutions(collector, sliceInline(inline, at, at + list.length), { subject, role: null, strict: false });
    isWhole = matched.index === 0 && plain.length - matched[0].length < 2;
  }
  if (kindByName(subject) === 'component') {
    for (const pattern of [LIKE, LEADING_LIST]) for (const matched of plain.matchAll(pattern)) {
      const list = leadingProducts(matched[1] ?? '');
      const at = matched.index + matched[0].indexOf(matched[1] ?? '');
      if (list !== '' && !CONTRAST.test(plain.slice(0, at))) addSolutions(collector, sliceInline(inline, at, at + list.length), { subject, role: null, strict: true });
    }
  }
  const wanted = stemWords(subject);
  for (const { entry, start, end } of findSolutions(plain)) {
    if (start > 0 && !/[.;:]\s+(?:the\s+)?$/i.test(plain.slice(Math.max(0, start - 8), start))) continue;
    const said = IS_A.exec(plain.slice(end, end + LONGEST_CLAUSE))?.[1];
    const stems = said === undefined ? [] : stemWords(said);
    // "Neo4j is a graph database" where graph databases are spoken of.
    if (wanted.length > 0 && wanted.every((stem) => stems.includes(stem))) addUse(collector, { subject, solution: entry.name, role: null, group: `${subject}||${collector.section}`, span: { start: offsetOf(inline, start) ?? from, end: (offsetOf(inline, end - 1) ?? from) + 1 }, extractor: 'is-a' });
  }
  return isWhole;
}
