import { offsetOf, sliceInline, type InlineText } from '../notes/inline-text';
import { addSolutions } from './add-solutions';
import { componentVocabulary } from './catalogue/solution-catalogue';
import { addUse, type FactCollector } from './collect-facts';
import { findSolution } from './find-solutions';
import { isNameList, isSolutionList, leadingProducts } from './judge-solution-list';
import { kindSpokenOf } from './kind-spoken-of';
import { coreName, readNameParts, stemWords } from './name-keys';
import { kindByName } from './read-title';
import { mayBeginSolution, walkSpellings, type FoundSolution } from './solution-automaton';
import { hasName } from './word-signs';

/** "Popular key-value stores are Redis and Memcached.", "One of the options for this is Kafka." */
const LISTED = /(?:^|[.;]\s+)(?:(?:some|other|the most|most|a few|an?|one of the|the(?: \w+)?)\s+)?(?:popular|common|typical|well-known|best-known|widely used|widespread|famous|leading|notable|prominent|main|major|usual|standard|mature|commercial|managed|open-source|cloud|modern|available|options?|examples?|implementations?|choices?)\b[^.;:]{0,60}?\s(?:are|is|include|includes)\s+([^.;:]{2,120})/gi;
/** The same in Romance languages. */
const LISTED_ROMANCE = /(?:^|[.;:]\s+)[^.;:]{0,60}\b(?:populares?|comu(?:n[ei]|n)s|conhecid[ao]s|conocid[ao]s|usad[ao]s|utilizad[ao]s|ejemplos|exemplos|esempi|popolari|populaires|exemples)\b[^.;:]{0,40}?\s(?:incluem|s\u00e3o|incluyen|son|sono|includono|incluent|sont)\s+([^.;:]{2,120})/gi;
/** "We can use Redis or etcd to implement them.", "Redis is often used for this." */
const SERVING = /(?:^|[.;]\s+)(?:(?:(?:we|you|one) )?(?:(?:can|could|may|might|often|usually|typically) )?use\s+([^.;:]{2,80}?)\s+to\s+(?:implement|build|reali[sz]e|achieve|do)|([^.;:]{2,80}?)\s(?:can|could|may|might|is|are)\s(?:be )?(?:\p{L}+ly |often )?used\s(?:to (?:implement|build|reali[sz]e|achieve|do)|for))\s(?:it|them|this|these|that|those)(?=[.,;]|$)/giu;
const SERVES_IT = /\buse(?:d)?\s.*\b(?:it|them|this|these|that|those)\b/i;
/** What goes on behind a list: "…, which fit when links matter". */
const MORE = /,?\s(?:which|that|where|who|while|but|because|since)\s.*$/;
const MAKER = /\s(?:from|by)\s[^,]+?(?=,|\sand\s|$)/g;
/** "Frameworks like Flink, Samza and Storm", where they are not what was before. */
const LIKE = /\b(?:like|such as|e\.g\.,?|including)\s+([^.;:()]{5,120})/gi;
const CONTRAST = /\b(?:integrat\w* with|compared|unlike|traditional|legacy|instead|rather|than|replac\w*|alternatives?|old(?:er)?|former(?:ly)?|not)\b[^.;]*$/i;
/** What goes on behind products that begin a sentence: "Airflow and Luigi have been popular". */
const GOES_ON = /^\s(?:are|have|help|helps|provide|offer|make|support)\s/;
/** "Debezium is the usual choice" */
const USUAL = /^(?:most (?:widely )?)?(?:usual|used|adopted|common|popular|default|standard|typical|go-to|obvious|de facto|leading|best-known|dominant)(?: \S+)? (?:choice|option|tool|standard|pick|engine|solution|implementation|product)\b/i;
/** All that a text says. */
const IS_EXAMPLE = /^(.{2,80}?),? (?:is|are) (?:(?:an?|the|some|one|good|great|typical|popular|common|classic|well-known|famous|prime|perfect) ){0,3}(?:examples?|representatives?|usual suspects|usual choices|go-to (?:tools|choices))(?: (?:of|for) [^.;]{2,40})?[.!]?$/i;
/** What a product is: behind its name, up to the end of the sentence. */
const IS_A = /^\s+(?:is|are)\s+(?:an?|the|one of the)\s+([^.;]{3,140})/;
/** Words without which no text lists examples, and none compares by "like". */
const LISTS = /\b(?:mature|commercial|managed|open-source|cloud|modern|available|popular|common|typical|well-known|best-known|widely|widespread|famous|leading|notable|prominent|main|major|usual|standard|options?|examples?|implementations?|choices?)\b/i;
const LISTS_ROMANCE = /\s(?:incluem|s\u00e3o|incluyen|son|sono|includono|incluent|sont)\s/;
const LIKENS = /\b(?:like|such as|e\.g|including)\b/i;

const LONGEST_CLAUSE = 160;

/** What a text says the products of its subject are. True where it says nothing else. */
export function addNamedProducts(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const { plain } = inline;
  const from = offsetOf(inline, 0);
  if (from === undefined || !hasName(collector.words, from, inline.end) || findSolution(subject)) return false;
  const use = (at: number, list: string, strict: boolean): void => { addSolutions(collector, sliceInline(inline, at, at + list.length), { subject: kindSpokenOf(plain.slice(0, at), [subject, ...collector.outline.names]) ?? subject, role: null, strict }); };
  let isWhole = false;
  for (const matched of [...(LISTS.test(plain) ? plain.matchAll(LISTED) : []), ...(LISTS_ROMANCE.test(plain) ? plain.matchAll(LISTED_ROMANCE) : [])]) {
    const list = (matched[1] ?? '').replace(MORE, '');
    // "Trino from Starburst, Dremio and Spark": each has its maker behind it.
    if (!isSolutionList(list.replace(MAKER, ''))) continue;
    const begin = matched.index + matched[0].length - list.length;
    if (list.search(MAKER) >= 0) for (const { 0: one, index } of list.matchAll(/[^,\s](?:(?!,|\sand\s).)*/g)) use(begin + index, one, false);
    else use(begin, list, false);
    isWhole = matched.index === 0 && plain.length - matched[0].length < 2;
  }
  for (const matched of SERVES_IT.test(plain) ? plain.matchAll(SERVING) : []) {
    const list = matched[1] ?? matched[2] ?? '';
    if (isSolutionList(list)) use(matched.index + matched[0].indexOf(list), list, true);
  }
  // "Redis and Memcached are great examples"
  const [, named = ''] = IS_EXAMPLE.exec(plain) ?? [];
  if (named !== '' && (isSolutionList(named) || isNameList(named, true))) {
    use(plain.indexOf(named), named, false);
    isWhole = true;
  }
  const isComponent = kindByName(subject) === 'component';
  if (isComponent && LIKENS.test(plain)) for (const matched of plain.matchAll(LIKE)) {
    const list = leadingProducts(matched[1] ?? '');
    const at = matched.index + matched[0].indexOf(matched[1] ?? '');
    if (list === '' || CONTRAST.test(plain.slice(0, at))) continue;
    use(at, list, true);
    if (matched.index === 0 && plain.length - at - list.length < 2) isWhole = true;
  }
  for (const { entry, start, end } of sentencesWithProducts(plain)) {
    const list = isComponent ? leadingProducts(plain.slice(start, start + LONGEST_CLAUSE)) : '';
    if (list !== '' && GOES_ON.test(plain.slice(start + list.length, start + list.length + 12))) use(start, list, true);
    const said = IS_A.exec(plain.slice(end, end + LONGEST_CLAUSE))?.[1];
    // "Neo4j is a graph database" where graph databases are spoken of.
    if (said !== undefined && !collector.outline.compared.includes(entry.name) && (USUAL.test(said) || holdsAll(said, subject) || isSameComponent(said, subject))) addUse(collector, { subject, solution: entry.name, role: null, group: `${subject}||${collector.section}`, span: { start: offsetOf(inline, start) ?? from, end: (offsetOf(inline, end - 1) ?? from) + 1 }, extractor: 'is-a' });
  }
  return isWhole;
}

/** "Feast is an open-source feature store" in the section on Feast, where the note has a name for those: one of them. */
export function addToOwnKind(collector: FactCollector, inline: InlineText, product: string): void {
  const [hit] = sentencesWithProducts(inline.plain);
  const solution = findSolution(product)?.name;
  const said = hit && hit.entry.name === solution ? IS_A.exec(inline.plain.slice(hit.end, hit.end + LONGEST_CLAUSE))?.[1]?.split(SETS_APART)[0] : undefined;
  const from = offsetOf(inline, 0);
  if (!hit || solution === undefined || said === undefined || from === undefined) return;
  const served = SERVES.exec(inline.plain.slice(hit.end, hit.end + LONGEST_CLAUSE))?.[1];
  const kind = collector.outline.names.find((name) => kindByName(name) === 'component' && name.includes(' ') && holdsAll(said, name))
    // "Debezium is a platform for CDC" in the note on that
    ?? (served === undefined ? undefined : collector.outline.names.find((name) => !findSolution(name) && [name, ...readNameParts(name).aliases].some((one) => coreName(one) === coreName(served))));
  if (kind !== undefined) addUse(collector, { subject: kind, solution, role: null, group: `${kind}||is-a`, span: { start: offsetOf(inline, hit.start) ?? from, end: (offsetOf(inline, hit.end - 1) ?? from) + 1 }, extractor: 'is-a' });
}

/** ", a platform for change data capture." */
const SERVES = /^ is an? (?:[\p{L}-]+,? ){0,6}(?:tools?|platform|framework|service|system|solution|engine|library|implementation) (?:for|of) ([\p{L} -]{2,50}?)(?=[.,;(]| that | which |$)/u;

/** What follows says what it does, and no longer what it is. */
const SETS_APART = /\s(?:that|which|for|with|designed|used|built|from|on|in|to|like)\s/;

/** The products that sentences begin with, an article before them aside. */
function sentencesWithProducts(plain: string): readonly FoundSolution[] {
  const found: FoundSolution[] = [];
  for (let at = 0; at >= 0 && at < plain.length;) {
    const start = plain.startsWith('The ', at) ? at + 4 : at;
    const hit = mayBeginSolution(plain, start) ? walkSpellings(plain, start) : null;
    if (hit) found.push(hit);
    const stop = plain.indexOf('. ', at);
    at = stop < 0 ? -1 : stop + 2;
  }
  return found;
}

/** "A document database" where document stores are spoken of. */
function isSameComponent(said: string, subject: string): boolean {
  const component = componentOf(subject);
  if (component === undefined) return false;
  const words = said.split(/[\s,]+/);
  return words.some((_, from) => componentOf(words.slice(from, from + 2).join(' ')) === component || componentOf(words.slice(from, from + 3).join(' ')) === component);
}

const componentOf = (name: string): string | undefined => componentVocabulary().get(name.toLowerCase()) ?? componentVocabulary().get(name.toLowerCase().replace(/s$/, ''));

function holdsAll(text: string, name: string): boolean {
  const wanted = stemWords(name);
  const stems = stemWords(text);
  return wanted.length > 0 && wanted.every((stem) => stems.includes(stem));
}
