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

/** Words that open a phrase, and how many words the longest of its phrases has: nearly no word of a text does. */
const longestFrom: ReadonlyMap<string, number> = [...byPhrase.keys()].reduce((longest, phrase) => {
  const words = phrase.split(' ');
  return longest.set(words[0] ?? '', Math.max(words.length, longest.get(words[0] ?? '') ?? 0));
}, new Map<string, number>());

/** Not 0 for the first four characters of those words: most texts have none of them, and need not be taken apart. */
export const criterionStarts = new Uint8Array(STARTS);
for (const word of longestFrom.keys()) for (const form of [word, `${word}s`]) for (const end of ['', '_']) markStart(criterionStarts, form + end, 1);

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
    if (!isWordCode(text.charCodeAt(at))) continue;
    const start = at;
    let four = 0;
    let code = text.charCodeAt(at);
    for (; isWordCode(code); code = text.charCodeAt(++at)) if (at < start + 4) four = (four << 5) | (code < 128 ? foldedCharacters[code] as number : 0);
    // Behind a short word stands no letter.
    if (at < start + 4) four = (four << 5) << (5 * (start + 3 - at));
    if (criterionStarts[hashOfFour(four)] === 0) continue;
    const phrase = longestPhrase(text, start, at);
    if (phrase !== null && phrase.length > length) { length = phrase.length; best = byPhrase.get(phrase) ?? null; }
  }
  return best;
}

/** The longest known phrase that begins with the word from `start` to `end`, or null. */
function longestPhrase(text: string, start: number, end: number): string | null {
  const first = text.slice(start, end).toLowerCase();
  const longest = longestFrom.get(first) ?? (first.endsWith('s') && longestFrom.has(first.slice(0, -1)) ? 1 : 0);
  if (longest === 0) return null;
  const words = [first];
  for (let at = end; words.length < longest && at < text.length; ) {
    while (at < text.length && !isWordCode(text.charCodeAt(at))) at++;
    const from = at;
    while (isWordCode(text.charCodeAt(at))) at++;
    if (at > from) words.push(text.slice(from, at).toLowerCase());
  }
  for (; words.length > 0; words.pop()) {
    const phrase = words.join(' ');
    if (byPhrase.has(phrase)) return phrase;
    const singular = phrase.replace(/s$/, '');
    if (byPhrase.has(singular)) return singular;
  }
  return null;
}

/** Letters and digits. */
function isWordCode(code: number): boolean {
  return code < 128 ? (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) : code > 127 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
