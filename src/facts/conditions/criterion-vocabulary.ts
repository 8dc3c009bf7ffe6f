import type { Unit } from '../fact';
import { foldedCharacters, hashOfFour, markStart, STARTS } from '../four-characters';

/** A criterion known by default. Gardens add their own through quality attributes; nothing here decides anything. */
export interface KnownCriterion {
  /** Lower case; what `Condition.criterion` holds. ISO/IEC 25010 terms where they exist. */
  readonly name: string;
  /** Base unit of numeric criteria, else null. */
  readonly unit: Unit | null;
  /** Phrases by which notes speak of it: lower case, hyphens as blanks; a plural s at the end is understood. */
  readonly phrases: readonly string[];
}

export const knownCriteria: readonly KnownCriterion[] = [
  { name: 'latency', unit: 's', phrases: ['latency', 'latencies', 'low latency', 'response time', 'data freshness', 'freshness', 'real time requirement', 'near real time requirement', 'processing delay', 'end to end delay', 'query speed', 'latenz', 'latenzen', 'antwortzeit', 'antwortzeiten', 'reaktionszeit'] },
  { name: 'data volume', unit: 'B', phrases: ['data volume', 'volume of data', 'data size', 'dataset size', 'data set size', 'storage size', 'amount of data', 'datenmenge', 'datenmengen', 'datenvolumen'] },
  { name: 'throughput', unit: '1/s', phrases: ['throughput', 'request rate', 'event rate', 'message rate', 'ingestion rate', 'write rate', 'read rate', 'requests per second', 'events per second', 'messages per second', 'writes per second', 'transactions per second', 'queries per second', 'qps', 'tps', 'rps', 'durchsatz'] },
  { name: 'cost', unit: null, phrases: ['cost', 'costing', 'cost efficiency', 'cost effective', 'cost effectiveness', 'cost optimization', 'cost optimisation', 'cost sensitive', 'cost sensitivity', 'cost conscious', 'cost saving', 'infrastructure cost', 'total cost of ownership', 'tco', 'pricing model', 'kosten', 'kosteneffizienz', 'kostengünstig'] },
  { name: 'budget', unit: 'USD/month', phrases: ['budget', 'monthly spend', 'budget model', 'budgetrahmen'] },
  { name: 'team size', unit: 'people', phrases: ['team size', 'size of the team', 'size of your team', 'small team', 'smaller team', 'large team', 'larger team', 'big team', 'mid size team', 'medium sized team', 'headcount', 'number of engineers', 'number of developers', 'teamgröße', 'kleines team', 'kleine teams', 'großes team', 'große teams'] },
  { name: 'team skills', unit: null, phrases: ['team skills', 'skill', 'skill set', 'skillset', 'expertise', 'team expertise', 'know how', 'learning curve', 'kenntnisse', 'fachwissen', 'lernkurve'] },
  { name: 'complexity', unit: null, phrases: ['complexity', 'architectural complexity', 'system complexity', 'more complex to build', 'complex to build', 'complex to operate', 'komplexität'] },
  { name: 'simplicity', unit: null, phrases: ['simplicity', 'ease of use', 'easy to use', 'simple to use', 'simple to set up', 'easy to set up', 'einfachheit', 'einfach zu bedienen'] },
  { name: 'scalability', unit: null, phrases: ['scalability', 'scalable', 'horizontal scaling', 'vertical scaling', 'elastic scaling', 'elasticity', 'scale out', 'scales out', 'scales horizontally', 'skalierbarkeit', 'skalierbar'] },
  { name: 'flexibility', unit: null, phrases: ['flexibility', 'flexible', 'adaptability', 'extensibility', 'extensible', 'flexibilität', 'flexibel', 'erweiterbarkeit'] },
  { name: 'consistency', unit: null, phrases: ['consistency', 'consistency model', 'strong consistency', 'eventual consistency', 'strongly consistent', 'eventually consistent', 'immediate consistency', 'acid', 'acid transaction', 'acid propertie', 'transactional integrity', 'konsistenz'] },
  { name: 'availability', unit: null, phrases: ['availability', 'high availability', 'highly available', 'uptime', 'downtime', 'verfügbarkeit', 'hochverfügbarkeit', 'ausfallzeit'] },
  { name: 'reliability', unit: null, phrases: ['reliability', 'reliable', 'fault tolerance', 'fault tolerant', 'durability', 'resilience', 'resilient', 'disaster recovery', 'delivery guarantee', 'zuverlässigkeit', 'ausfallsicherheit', 'fehlertoleranz'] },
  { name: 'recovery time', unit: 's', phrases: ['recovery time', 'recovery time objective', 'recovery point objective', 'rto', 'rpo', 'wiederherstellungszeit'] },
  { name: 'retention', unit: 's', phrases: ['retention', 'data retention', 'retention period', 'aufbewahrung', 'aufbewahrungsfrist'] },
  { name: 'time to market', unit: 's', phrases: ['time to market', 'time to value', 'delivery time', 'speed of delivery', 'development speed', 'rapid iteration', 'entwicklungsgeschwindigkeit'] },
  { name: 'security', unit: null, phrases: ['security', 'security requirement', 'data security', 'encryption', 'access control', 'confidentiality', 'authentication', 'authorization', 'sicherheit', 'datensicherheit', 'verschlüsselung', 'zugriffskontrolle'] },
  { name: 'governance', unit: null, phrases: ['governance', 'data governance', 'lineage', 'data lineage', 'auditability', 'audit trail'] },
  { name: 'compliance', unit: null, phrases: ['compliance', 'regulatory requirement', 'regulatory compliance', 'data residency', 'gdpr', 'hipaa', 'dsgvo'] },
  { name: 'operational burden', unit: null, phrases: ['operational burden', 'operational overhead', 'operational complexity', 'operational effort', 'ops overhead', 'operations overhead', 'maintenance burden', 'maintenance overhead', 'maintenance effort', 'betriebsaufwand', 'wartungsaufwand'] },
  { name: 'lock-in', unit: null, phrases: ['lock in', 'lock in risk', 'vendor lock in', 'vendor independence', 'vendor dependency', 'herstellerabhängigkeit', 'anbieterabhängigkeit'] },
  { name: 'workload', unit: null, phrases: ['workload', 'workload type', 'diverse workload', 'mixed workload', 'access pattern', 'query pattern', 'zugriffsmuster'] },
  { name: 'organizational structure', unit: null, phrases: ['organizational structure', 'organisational structure', 'organization structure', 'organisation structure', 'org structure', 'team structure', 'team topology', 'organisationsstruktur', 'teamstruktur'] },
  { name: 'organizational maturity', unit: null, phrases: ['organizational maturity', 'organisational maturity', 'data maturity', 'platform maturity', 'maturity level', 'reifegrad'] },
  { name: 'data structure', unit: null, phrases: ['data structure', 'structure of the data', 'data model', 'data format', 'schema flexibility', 'structured data', 'semi structured data', 'unstructured data', 'datenstruktur', 'datenmodell', 'datenformat'] },
  { name: 'data quality', unit: null, phrases: ['data quality', 'accuracy', 'data accuracy', 'data correctness', 'datenqualität', 'genauigkeit'] },
  { name: 'maintainability', unit: null, phrases: ['maintainability', 'maintainable', 'easy to maintain', 'hard to maintain', 'testability', 'testable', 'modularity', 'modular', 'debuggability', 'easy to debug', 'harder to debug', 'hard to debug', 'wartbarkeit', 'wartbar', 'testbarkeit'] },
  { name: 'portability', unit: null, phrases: ['portability', 'portable', 'multi cloud', 'cloud agnostic', 'portabilität'] },
  { name: 'interoperability', unit: null, phrases: ['interoperability', 'interoperable', 'compatibility', 'interoperabilität', 'kompatibilität'] },
  { name: 'usability', unit: null, phrases: ['usability', 'user experience', 'developer experience', 'benutzbarkeit', 'benutzerfreundlichkeit'] },
  { name: 'observability', unit: null, phrases: ['observability', 'monitoring', 'traceability', 'beobachtbarkeit'] },
  { name: 'performance', unit: null, phrases: ['performance', 'performance efficiency', 'query performance', 'read performance', 'write performance', 'performant', 'leistung', 'performanz'] },
  { name: 'concurrency', unit: null, phrases: ['concurrency', 'concurrent user', 'query concurrency', 'parallelität'] },
  { name: 'ecosystem', unit: null, phrases: ['ecosystem', 'community support', 'community size', 'wide adoption', 'ökosystem'] },
];

/** Look-alikes that speak of something else; as phrases they win over the shorter ones inside them. */
const lookAlikes: readonly string[] = [
  'domain expertise', 'subject matter expertise', 'cost function', 'cost center', 'cost centre', 'cost based optimizer', 'availability zone', 'security team', 'security group',
  'performance review', 'consistency model checker', 'flexible working', 'budget process', 'workload identity', 'scalable vector graphics', 'data structures and algorithms',
];

const byPhrase: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...knownCriteria.flatMap((known) => [known.name.replaceAll('-', ' '), ...known.phrases].map((phrase) => [phrase, known.name] as const)),
  ...lookAlikes.map((phrase) => [phrase, null] as const),
]);

/** Words of phrases by the hash of their letters, so that a text's words need not be cut out to be looked up. */
interface PhraseWord {
  readonly text: string;
  /** Phrases that go on with it, by what they began with. */
  readonly ways: Map<PhraseStep, PhraseStep>;
  /** Of another word with the same hash. */
  next: PhraseWord | null;
}

/** What a phrase has got to; `phrase` where it may end here. */
interface PhraseStep {
  phrase: string | null;
}

const words = new Map<number, PhraseWord>();
const start: PhraseStep = { phrase: null };
/** Not 0 for the first four characters of words that open a phrase: most texts have none of them, and need not be taken apart. */
export const criterionStarts = new Uint8Array(STARTS);

for (const phrase of byPhrase.keys()) {
  let step = start;
  for (const text of phrase.split(' ')) {
    const word = wordFor(text);
    let next = word.ways.get(step);
    if (!next) word.ways.set(step, next = { phrase: null });
    step = next;
  }
  step.phrase = phrase;
  const [first = ''] = phrase.split(' ');
  for (const form of [first, `${first}s`]) for (const end of ['', '_']) markStart(criterionStarts, form + end, 1);
}

function wordFor(text: string): PhraseWord {
  const hash = hashOfWord(text, 0, text.length);
  const same = words.get(hash) ?? null;
  for (let word = same; word; word = word.next) if (word.text === text) return word;
  const word: PhraseWord = { text, ways: new Map(), next: same };
  words.set(hash, word);
  return word;
}

function smallCode(code: number): number {
  if (code < 128) return code > 64 && code < 91 ? code + 32 : code;
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
}

function hashOfWord(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + smallCode(text.charCodeAt(at))) | 0;
  return hash;
}

/** The word of some phrase that stands from `from` to `to`, whatever its case; null where it is of none. */
function findWord(text: string, from: number, to: number): PhraseWord | null {
  for (let word = words.get(hashOfWord(text, from, to)) ?? null; word; word = word.next) {
    let same = word.text.length === to - from ? 0 : -1;
    while (same >= 0 && from + same < to) same = smallCode(text.charCodeAt(from + same)) === word.text.charCodeAt(same) ? same + 1 : -1;
    if (same >= 0) return word;
  }
  return null;
}

const units: ReadonlyMap<string, Unit | null> = new Map(knownCriteria.map((known) => [known.name, known.unit]));

/** Base unit of a criterion by its canonical name; null where it is not numeric or not known. */
export function unitOfCriterion(name: string): Unit | null {
  return units.get(name) ?? null;
}

/**
 * The criterion a text speaks of: the longest known phrase that stands in it as whole words, the first of equally long ones.
 * Adjectives that describe a subject rather than a demand ("complex aggregations", "simple BI") are no phrases, so they give null.
 */
export function findCriterion(text: string): string | null {
  let best: string | null = null;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isLetterOrDigit(text.charCodeAt(at))) continue;
    const start = at;
    let four = 0;
    let code = text.charCodeAt(at);
    for (; isLetterOrDigit(code); code = text.charCodeAt(++at)) if (at < start + 4) four = (four << 5) | (code < 128 ? foldedCharacters[code] as number : 0);
    // Behind a short word stands no letter.
    if (at < start + 4) four = (four << 5) << (5 * (start + 3 - at));
    if (criterionStarts[hashOfFour(four)] === 0) continue;
    const phrase = longestPhrase(text, start, at);
    if (phrase !== null && phrase.length > length) { length = phrase.length; best = byPhrase.get(phrase) ?? null; }
  }
  return best;
}

/** The longest known phrase that begins with the word from `from` to `to`, or null; a plural s behind its last word is no part of it. */
function longestPhrase(text: string, from: number, to: number): string | null {
  let longest: string | null = null;
  let step: PhraseStep | undefined = start;
  let begin = from;
  for (let end = to; step; ) {
    const next: PhraseStep | undefined = findWord(text, begin, end)?.ways.get(step);
    const last = text.charCodeAt(end - 1);
    const single = next?.phrase == null && (last === 115 || last === 83) ? findWord(text, begin, end - 1)?.ways.get(step) : undefined;
    longest = next?.phrase ?? single?.phrase ?? longest;
    step = next;
    begin = end;
    while (begin < text.length && !isLetterOrDigit(text.charCodeAt(begin))) begin++;
    if (begin >= text.length) break;
    end = begin;
    while (isLetterOrDigit(text.charCodeAt(end))) end++;
  }
  return longest;
}

/** Letters and digits. */
function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  // Dashes, quotes and arrows, boxes and check marks come by the dozen.
  return code > 127 && (code < 0x2010 || code > 0x2027) && (code < 0x2190 || code > 0x21ff) && (code < 0x2500 || code > 0x2775) && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
