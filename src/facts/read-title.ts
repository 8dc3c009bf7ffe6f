import { componentVocabulary } from './catalogue/solution-catalogue';
import type { ElementKind } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { beginsAsNoName, endsAsPart, isGenericName } from './generic-names';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import { EASTERN_NUMBER, KEYCAP } from './label-vocabulary';
import { coreName, normalizeName, readNameParts, withoutBracket } from './name-keys';
import { isProductName } from './product-names';
import { remember } from './remember';
import { isNickname, readMadeWith, readTitleBracket } from './title-brackets';

/** "Pattern 2: The Lakehouse", "Workload A – OLTP": the kind, said outright. */
const KIND_PREFIX = /^(?:(pattern|architecture pattern|architect(?:ure|ural) styles?|design pattern|architecture|workload|component|building block|muster|solution|product|tool)\s+(?:(?:[#№]?\s?\d+|[A-Z])\s*)?[:.)\u2013\u2014-]|((?:architecture )?pattern|architect(?:ure|ural) style|workload|component|building block):)\s*/i;
const NUMBER_PREFIX = /^(?:\d+(?:[.-]\d+)*(?:[.):]|\s[-\u2013\u2014](?=\s\p{Lu}))?|[IVX]{1,4}[.)]|[A-Za-z][.)]|#\d+:?)\s+/u;
/** "PART 1: Circuit Breaker", "Chapter 4 - Sharding": where the note is in its course, not what it is about. */
const PLACE_PREFIX = /^(?:(?:main topic|sub-?topic|part|phase|chapter|kapitel|module|modul|lesson|unit|topic|section|episode|option|alternative|candidate|variant|teil|gruppe|group|lecture|week|day|session|layer|level|tier)(?:\s+(?:\d+(?:\.\d+)*|[IVX]{1,5}|[A-Z])|\d+)\s*[:.)\u2013\u2014-]\s*)+/i;
/** "Use Distributed SQL Databases": advice as a title; what is advised is the name. */
const ADVICE_PREFIX = /^(?:use|leverage|adopt|apply|introduce|implement|implementing|leveraging|adopting)\s+(?!cases?\b)(?:an?\s+|the\s+)?(?=\p{Lu}\S*\s)/iu;
/** "Building a local lakehouse solution": what was built. */
const BUILT = /^(?:building|designing|creating|implementing|developing) (?:an?|the|our|my|your own)\s+(.{0,40}\b(?:lakehouse|warehouse|(?:data )?platform|pipeline|(?:data )?stack|data (?:mesh|lake))(?: architecture)?)(?:\s(?:solution|project|from scratch|with|using|on|for)\b.*)?$/i;
/** "Intro to message brokers" is about those. */
const INTRO_PREFIX = /^(?:(?:(?:my |some |quick |short |a few )?(?:notes|thoughts|musings) (?:on|about)(?= (?!the )\S+ \S)|understanding|exploring|demystifying|introducing|mastering|getting started with|(?:(?:everything|all) )?about(?= [\w-]+ [\w-]+$| [\w-]+ [\w-]+ [\w-]+$)|(?:an? )?deep[- ]dive (?:into|on)|(?:introduzione|introducci\u00f3n|introdu\u00e7\u00e3o|introduction) (?:a los|a las|ai|al|alla|alle|agli|a|aux|au|\u00e0s|\u00e0|aos|ao)|(?:my |key |main |some )?(?:takeaways|learnings|lessons)(?: learned)? (?:for|from|on|about))\s+(?:the\s+|an?\s+)?|(?:an? |the )?(?:short |brief |quick |gentle )?(?:intro(?:duction)?|guide|primer|overview|einf\u00fchrung) (?:to|of|on|in|into)\s+(?:the\s+|an?\s+)?|(?:a (?:bit|little)|um pouco|un poco|un peu|algo|mais|m\u00e1s|more) (?:about|sobre|acerca de)\s+(?:the |o |a |os |as |el |la |los |las )?)(?=\S)/i;
/** "Object storage — MinIO" */
export const PART_AND_PRODUCT = /^(?!\p{Lu}{2,5}\s)([^:\u2013\u2014]{3,40}?)\s[\u2013\u2014-]\s([^:\u2013\u2014]{2,60})$/u;
/** "Load Balancing: Types and Techniques", "Serverless with emphasis on IoT" */
const EMPHASIS = /(?::\s+(?:an? )?(?:types|kinds|techniques|concepts|basics|fundamentals|strategies|principles)\b.*|\s(?:with (?:an? )?(?:emphasis|focus) on)\s.*)$/i;
/** "Project Alpha - A modern lakehouse": what was built. */
const PROJECT_PREFIX = /^pro(?:ject|jeto|yecto|jekt)\s[^-:\u2013\u2014]{2,40}(?:\s[-\u2013\u2014]|:)\s+(?=\p{Lu}.*\b(?:lakehouse|platform|pipeline|architecture|warehouse|stack)\b)/iu;
/** "And what about SOAP?" */
const WHAT_ABOUT = /^(?:and |but |so )?(?:what|how) about (?:the |an? )?([^?]{2,50})\?$/i;
/** "Data Lake (English)": in what language the text is. */
const LANGUAGE = /\s*\((?:english|ingl[e\u00ea\u00e9]s|portugu[e\u00ea]se?|espa\u00f1ol|spanish|deutsch|german|fran\u00e7ais|french|italiano|italian|pt|pt-br|en|es|de|fr)\)$/i;
/** "Observability (expanded)": in what state the text is. */
const STATE = /\s*\((?:expanded|extended|updated|draft|wip|continued|cont\.?|revisited|simplified|deep[- ]dive|notes|part \d+)\)$/i;
/** "Load balancing in system design": where it is met. */
const IN_FIELD = /\sin (?:modern |large-scale )?(?:system design|distributed systems?|software (?:architecture|engineering|design)|data engineering|cloud computing)$/i;
/** The same in Chinese, Japanese and Korean: "Airflow \u3068\u306e\u6bd4\u8f03", "\u4ece Airflow \u8fc1\u79fb\u5230 Temporal", "\u5404\u6280\u8853\u306e\u4f4d\u7f6e\u3065\u3051". */
const NO_EASTERN_NAME = /^(?:\u5404|\u4ece.*\u5230)|(?:\u4f4d\u7f6e\u3065\u3051|\u8d44\u6e90|\u8cc7\u6599|\u5bf9\u6bd4|\u533a\u522b|\u6bd4\u8f83|\u9055\u3044|\u4f7f\u3044\u5206\u3051|\u9078\u3073\u65b9|\u6bd4\u8f03|\ube44\uad50|\ucc28\uc774|\uc815\ub9ac|\u603b\u7ed3|\u5c0f\u7ed3)$/;
const VERSUS = /\s(?:vs?\.?|versus|gegen|or|x(?=\s\p{L}{2}))\s|\bcompar(?:ed|ison)\b|\bvergleich\b/iu;
/** Words that no name holds: "Lakehouse after two years" is a note about the lakehouse, not its name. */
const QUALIFIED = /\sin (?:the wild|practice|production|action|depth|detail)$|\s(?:query|code|configuration) examples?$|\s(?:the|your|our|my|is|are)\s|\s(?:when|if|because|after|before|without|during|at|from|since|until|into|nach|vor|ohne)\s/i;
/** "For leads \u2014 many teams, one platform": what a remark that long goes on about is no name. */
const REMARKED = /\s[\u2013\u2014-]\s\S+(?:\s\S+){3,}$/;
/** Titles of notes that tell how something is learnt or was done. */
const JOURNAL_TAIL = /\b(?:journal|journey|diary|logbook|curriculum|syllabus|boot ?camp|course|portfolio|r[e\u00e9]sum[e\u00e9]|tutorial|workshop|playground|roadmap|study plan|learning path|exam|series,? part \d+|aulas? \d.*)$/i;
/** Fields of work: "data engineering". */
export const FIELD_NAME = /\b(?:data|software|system|cloud|web|machine learning|ml|ai|devops|platform|backend)[ -](?:engineering|development|science)(?: for .*| in .*)?$/i;
const PATTERN_TAIL = /^(?:arquitecturas?|arquiteturas?|architettura)\s(?!d[eo]s?\b|del\b|da\b)\S|\b(?:architectures?|patterns?|processing|mesh|stack|style|approach|monolith|mon[o\u00f3]lit[oi]s?(?: modular(?:es|i)?)?|microservices|microservicios|microsservi\u00e7os|microservi\u00e7os|lakehouse|sourcing|cqrs|saga|layering|architektur|muster|vault(?: modell?ing)?|dimensional modell?ing|fabric|(?:-|\S )first|replication|sharding|partitioning|caching|breaker|rate[- ]limiting|throttling|bulkhead|sidecar|strangler(?: fig)?|outbox)$|^(?:reverse )?(?:etl|elt)(?: \(.*\))?$|^serverless(?: computing)?$|^(?:request[- ](?:response|reply)|client[-/ ]server|peer[- ]to[- ]peer|publish[-/ ]subscribe)$|(?:\uc544\ud0a4\ud14d\ucc98|\ud328\ud134|\ub9c8\uc774\ud06c\ub85c\uc11c\ube44\uc2a4|\ub808\uc774\ud06c\ud558\uc6b0\uc2a4|\u67b6\u6784|\u67b6\u69cb|\u5fae\u670d\u52a1|\u5fae\u670d\u52d9|\u30a2\u30fc\u30ad\u30c6\u30af\u30c1\u30e3|\u30d1\u30bf\u30fc\u30f3|\u30de\u30a4\u30af\u30ed\u30b5\u30fc\u30d3\u30b9)$/i;
const WORKLOAD_TAIL = /\bworkloads?$|^(?:OLTP|OLAP|HTAP)\b(?!(?: \S+){4})/i;
const COMPONENT_TAIL = /\b(?:layers?|brokers?|storage|stores?|warehouses?|systems?|engines?|gateways?|databases?|lakes?|caches?|queues?|bus(?:es)?|catalog(?:ue)?s?|registr(?:y|ies)|orchestrators?|schedulers?|platforms?|tools?|backbone|ingestion|(?:ml\)?|ai|learning|language|embedding|foundation|vision|nlp|llm) models?|services?|servers?|prox(?:y|ies)|balancers?|limiters?|routers?|processors?|frameworks?|dbs?|mqs?|rdbms|orms?|cms|hosting)\)?$|^(?:no|new)?sql$|[a-z\u00e4\u00f6\u00fc-]datenbank(?:en)?$|(?:\ub808\uc774\ud06c|\uc6e8\uc5b4\ud558\uc6b0\uc2a4|\ub370\uc774\ud130\ubca0\uc774\uc2a4|\uc800\uc7a5\uc18c|\ube0c\ub85c\ucee4|\uac8c\uc774\ud2b8\uc6e8\uc774|\uce90\uc2dc|\uc2a4\ud1a0\ub9ac\uc9c0|\uce74\ud0c8\ub85c\uadf8|\u6570\u636e\u5e93|\u8cc7\u6599\u5eab|\u961f\u5217|\u7f51\u5173|\u6570\u636e\u6e56|\u6570\u636e\u4ed3\u5e93|\u7f13\u5b58|\u30c7\u30fc\u30bf\u30d9\u30fc\u30b9|\u30ad\u30e5\u30fc|\u30d6\u30ed\u30fc\u30ab\u30fc|\u30b2\u30fc\u30c8\u30a6\u30a7\u30a4|\u30ad\u30e3\u30c3\u30b7\u30e5|\u30b9\u30c8\u30ec\u30fc\u30b8|\u30ec\u30a4\u30af|\u7ec4\u4ef6|\u5f15\u64ce|\u4e2d\u95f4\u4ef6|\u5e73\u53f0|\u5de5\u5177|\ub3c4\uad6c|\uc5d4\uc9c4|\ud50c\ub7ab\ud3fc|\u30c4\u30fc\u30eb|\u30a8\u30f3\u30b8\u30f3|\u57fa\u76e4)$/i;

/** Romance languages say first what a thing is: "Motores de búsqueda". */
const COMPONENT_HEAD = /^(?:bases? de da[td]os|bancos? de dados|bases? de donn\u00e9es)(?: \p{Ll}+){1,2}$|^(?:motor(?:es)?|bases? de da[td]os|bancos? de dados|colas?|filas?|gestor(?:es)?|orquestador(?:es)?|orquestrador(?:es)?|almacenes|lagos? de dat|capas?|camadas?|couches?|moteurs?|bases? de donn\u00e9es|motori|herramientas?|ferramentas?|outils|strumenti)\s(?:d[eio]s?|del|da|das|della?|di)\s\p{L}/iu;

/** "3. Trade-offs", "A) Cost": one of a series. */
export const isNumbered = remember((title): boolean => NUMBER_PREFIX.test(title) || EASTERN_NUMBER.test(title));

export const withoutNumber = (title: string): string => title.replace(NUMBER_PREFIX, '').replace(EASTERN_NUMBER, '');

/** True for a title that sets things side by side. */
export const setsSideBySide = (title: string): boolean => (VERSUS.test(title) && withoutSynonym(title) === title) || namesSeveral(withoutProducts(title));

/** "Data Warehouse, Data Lake", "gRPC, REST, GraphQL" */
function namesSeveral(title: string): boolean {
  const parts = title.includes(', ') ? title.split(/,\s+(?:and\s+)?/) : [];
  return parts.filter((part) => kindByName(part) !== null).length > 1 || (parts.length > 1 && parts.every((part) => kindByName(part) !== null || /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(part)));
}

export interface TitleReading {
  readonly name: string;
  readonly kind: ElementKind | null;
}

/** "ADR-001: Outbox" */
const RECORD_PREFIX = /^ADR(?:[-\s#]{0,3}\d+)?\s*[:.\u2013\u2014-]\s*(?=\p{L})/iu;

/** What decorates a title or says where it stands, in the order in which it is taken off. */
const DECORATIONS: readonly (readonly [pattern: RegExp, left: string])[] = [
  // "Containers (vs serverless)"
  [/\s+\((?:vs\.?|versus)\s[^()]*\)$/i, ''],
  // "Loading (edge \u2192 cloud)", "Outbox \u2192 events without loss"
  [/\s+\([^()]*\u2192[^()]*\)$/, ''],
  [/\s+\u2192\s.*$/, ''],
  // "Canary (canary.yaml)"
  [/\s+\([\w./-]+\.(?:ya?ml|json|toml|tf|py|ts|go|sh|sql|md|xml|conf|ini)\)$/i, ''],
  // "[Draft] Outbox"
  [/^\[[^\]]{2,40}\]\s+(?=\p{Lu})/u, ''],
  // "Outbox #messaging #draft"
  [/(\s(?:for|with|of|in|on|and|to))\s#(?=\p{L})/u, '$1 '],
  [/(?:\s+#[\p{L}\d/_-]+)+$/u, ''],
  // "Outbox ~old name~"
  [/\s+~[^~]+~$/, ''],
  // "## # What is OLAP"
  [/^#+\s+/, ''],
  // "Kafka（消息队列）"
  [/\s*\uff08([^\uff08\uff09]*)\uff09/g, ' ($1)'],
  [KEYCAP, ''],
  [/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, ''],
  [/\s+/g, ' '],
  [/^ | $/g, ''],
  // "202503141530 Outbox"
  [/^\d{8,14}[\s_-]+/, ''],
  [NUMBER_PREFIX, ''],
  [EASTERN_NUMBER, ''],
  [PLACE_PREFIX, ''],
  // "Solution: Outbox"
  [/^(?:the )?(?:solution|answer):\s+(?=\p{Lu})/iu, ''],
  // "Enabling technologies: Table formats"
  [/^(?:(?:key|core|enabling|underlying|supporting|main) )?(?:technolog(?:y|ies)|concepts?|topics?):\s+(?=\p{Lu})/iu, ''],
  // "Use of a Message Queue"
  [/^(?:use|usage|adoption) of (?:an? |the )?(?=\p{Lu})/iu, ''],
  [RECORD_PREFIX, ''],
  // "README - Outbox"
  [/^readme\s*[:\u2013\u2014-]\s*/i, ''],
  [INTRO_PREFIX, ''],
  // "O Mon\u00f3lito", "El broker"
  [/^(?:El|Los|Las|Il|Gli|Les|O|Os|Der|Das) (?=\p{Lu})/u, ''],
  // "Kafka notes"
  [/^(?!(?:release|meeting|lecture|study|class|course|reading|book|field|patch|sprint|daily|quick|random|my|personal|project|general|other|important|additional|further|side|key|final|interview|exam|design|implementation|deployment|migration|architecture|example|review)\b)(\S.{2,40})[\s_-]notes$/i, '$1'],
  // "Metrics Deep Dive", "Trade-offs & Deep Dive"
  [/([^\s&])(?: &| and)? deep[- ]dive$/i, '$1'],
  [WHAT_ABOUT, '$1'],
  [LANGUAGE, ''],
  [STATE, ''],
  [IN_FIELD, ''],
  [PROJECT_PREFIX, ''],
  [EMPHASIS, ''],
  // "Outbox \u00b7 notes of a year"
  [/(\S)\s\u00b7\s.*$/, '$1'],
];

/** What goes on behind a name and only describes it, in the order in which it is taken off. */
const REMARKS: readonly (readonly [pattern: RegExp, left: string])[] = [
  // "Hexagonal Architecture \u2013 System Design"
  [/(\S)\s[\u2013\u2014-]\s(?:system design|software architecture|study notes|lecture notes|interview (?:prep|notes))$/i, '$1'],
  // "Kafka [must know]"
  [/(\S)\s+\[[^[\]]*\]$/, '$1'],
  // 'Master data \u2014 "the one truth"'
  [/(\S)\s[\u2013\u2014-]\s["\u201c][^"\u201d]+["\u201d]$/u, '$1'],
  // "Typesense \u2014 Popularity: 7/10"
  [/(\S)\s[\u2013\u2014-]\s\p{Lu}\p{Ll}+:\s.*$/u, '$1'],
  // "Kafka \u4ecb\u7ecd"
  [/^(.{2,40}?)\s?(?:\u7684)?(?:\u4ecb\u7ecd|\u4ecb\u7d39|\u7b80\u4ecb|\u7c21\u4ecb|\u6982\u8ff0|\u5165\u95e8|\u5165\u9580|\u306b\u3064\u3044\u3066|\uc18c\uac1c|\uac1c\uc694)$/, '$1'],
  // "gRPC (for speed)"
  [/(\S)\s\((?:for|when|why|how|where|f\u00fcr|wenn|para|pour|per)\s[^()]*\)$/iu, '$1'],
  // "Vector search (newer category)"
  [/\s\((?:(?:the )?(?:new|newer|older|newest|latest|main|most \p{Ll}+) )\p{Ll}+\)$/u, ''],
  [/(?:[:\s]|\s[\u2013\u2014-])+$/, ''],
  // "Outbox: events without loss"
  [/^(?!\p{Ll}+\s)([^()]+?(?:\s\([^()]{2,40}\))?)\s*(?::|\s[\u2013\u2014-])\s+\p{Ll}.*$/u, '$1'],
  // "CDC - Change Data Capture"
  [/^(\p{Lu}[\p{Lu}\d]{1,6})(?:\s[\u2013\u2014-]|:)\s+\p{Lu}.*$/u, '$1'],
  // "IaaS \u2014 Infrastructure as a Service"
  [/^(\p{Lu}[\p{L}\d]{0,4}\p{Lu})(?:\s[\u2013\u2014-]|:)\s+\p{Lu}.*$/u, '$1'],
  // "GraphQL: Queries over a Graph"
  [/^(\p{L}*\p{Ll}\p{L}*\p{Lu}{2,}\p{L}*):\s+\p{Lu}.*$/u, '$1'],
];

const takenOff = (title: string, steps: typeof DECORATIONS): string => steps.reduce((left, [pattern, put]) => left.replace(pattern, put), title);

/** The name in a title, without number, prefix and decoration. */
export const readTitle = remember((title): TitleReading => {
  if (isWay(title)) return { name: title, kind: null };
  const bare = takenOff(title, DECORATIONS);
  const prefix = KIND_PREFIX.exec(bare);
  const named = takenOff(prefix ? bare.slice(prefix[0].length) : withoutDeed(bare), REMARKS);
  const head = named.replace(SUBTITLED, (whole, front: string, tail: string) => (isSubtitle(front, tail) ? front : whole));
  const part = head.replace(PART_AND_PRODUCT, (whole, front: string, products: string) => (isSureSolutionList(products, 1) && !findSolution(front) ? front : whole));
  const { name } = readNameParts(productOf(part) ?? withoutFrame(withoutRemark(withoutProducts(withoutSynonym(part)))));
  return { name: withoutTail(name), kind: prefix ? kindOfWord((prefix[1] ?? prefix[2] ?? '').toLowerCase()) : null };
});

/** "Message queues or message brokers": two words of the vocabulary for one part are the first of them. */
function withoutSynonym(title: string): string {
  const [, first = '', second = ''] = /^(.{3,40}?)\sor\s(.{3,40})$/i.exec(title) ?? [];
  const part = first === '' ? undefined : componentVocabulary().get(first.toLowerCase());
  return part !== undefined && part === componentVocabulary().get(second.toLowerCase()) ? first : title;
}

/** "Search engine options", "Comparing message brokers", "Which vector database to use?": a part, and that it is chosen. */
const FRAMED = /^(?:comparing|choosing|selecting|picking|evaluating|(?:comparison|choice|selection|list) of|how to (?:choose|pick|select)|which|popular|leading|top) (?:(?:an?|the|your|our|between|different|popular|right|best|optimal|ideal|suitable) )*(.{3,40}?)(?: (?:to (?:use|choose|pick)|should (?:i|we|you) (?:use|choose|pick)))?\??$|^(.{3,40}?) (?:options|choices|comparison|compared|landscape|providers|vendors|populares?|comunes|(?:options |services )?(?:on|in) (?:AWS|Azure|GCP|Google Cloud))$/i;

/** Two things, or a word for any. */
const SEVERAL_OR_ANY = /\s(?:and|or|&|vs\.?)\s|\b(?:tools?|platforms?|systems?|frameworks?)$/i;

function withoutFrame(title: string): string {
  const [, chosen, framed] = FRAMED.exec(title) ?? [];
  const part = chosen ?? framed ?? '';
  return isComponentWord(part) || (/^\S+ \S+(?: \S+)?$/.test(part) && !SEVERAL_OR_ANY.test(part) && kindByName(part) === 'component') ? part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : title;
}

/** True for a part by the vocabulary, one of it or several. */
const isComponentWord = (name: string): boolean => hasComponent(name) || hasComponent(name.replace(/s$/i, ''));

/** "Load balancing", and "load-balancing" where a title is written as an address. */
const hasComponent = (name: string): boolean => componentVocabulary().has(name.toLowerCase()) || (name.includes('-') && componentVocabulary().has(name.toLowerCase().replaceAll('-', ' ')));

/** "ETL pipeline with Kafka, Spark and Airflow": what it is built with is no part of its name. */
function withoutProducts(title: string): string {
  const made = readMadeWith(title);
  const products = made === null ? '' : title.slice(made.from);
  return made !== null && SEVERAL.test(products) && isSolutionList(products) && !findSolution(made.thing) ? made.thing : title;
}

const SEVERAL = /^[^:(]*(?:,|&|\sand\s)[^:(]*$/i;

/** "Use a Message Broker", "Building a local lakehouse": what is used or was built. */
const withoutDeed = (title: string): string => title.replace(ADVICE_PREFIX, '').replace(BUILT, '$1').replace(/^using an?\s(?=\S)/i, '');

/** "Microservices: a popular style", "Micro-batch: The middle ground", "Outbox pattern \u2014 No lost events" */
const SUBTITLED = /^([^:()\u2013\u2014]{3,40}?(?:\s\([^()]{2,20}\))?)(?::|\s[\u2013\u2014-])\s+(\p{Lu}[^:]*\s[^:]*)$/u;

/** True for what stands behind a colon and only describes what stands in front. */
function isSubtitle(head: string, tail: string): boolean {
  // "Async calls between services" is no name, whatever it ends with.
  // "GraphQL \u2013 The Query Engine"
  if (/^The\s/.test(tail) && (isKnownName(head) || /^\p{L}*\p{Lu}\p{Ll}*\p{Lu}\p{L}*$/u.test(head))) return true;
  if ((kindByName(tail) !== null && !PHRASE.test(tail)) || isSolutionList(tail)) return false;
  return (isKnownName(head) && head.split(' ').length < 5 && tail.split(' ').length > 2) || (findSolutions(head)[0]?.start === 0 && head.split(' ').length < 4 && findSolutions(tail).length === 0) || (/^(?:The|A|An)\s/.test(tail) && head.split(' ').length < 4 && !FIELD.test(head) && canBeName(head));
}

const PHRASE = /\s(?:between|for|of|in|with|to|from|across)\s/;

/** "Message queues (e.g. RabbitMQ)", "Document stores (MongoDB, CouchDB)", 'Snowflake (The "SaaS" Choice)': the name stands in front. */
function withoutRemark(title: string): string {
  const bracket = readTitleBracket(title);
  if (bracket === null || findSolution(title)) return title;
  return bracket.isMarked || isNickname(title, bracket) || isSolutionList(title.slice(bracket.from, bracket.to)) ? bracket.outer : title;
}

/** "Kafka architecture", "Kafka overview" tell of Kafka, "Lambda architecture example" of the architecture, "Sharding demo" of sharding. */
function withoutTail(name: string): string {
  const [, head = '', ofProduct = '', showing = ''] = /^(.{2,50})\s(?:(architecture|internals|info|information|overview|basics|fundamentals|at a glance|in a nutshell)|examples?|implementation|alternative|(demo|video|playground|workshop|tutorial))$/i.exec(name) ?? [];
  if (head === '') return name;
  return showing !== '' || (ofProduct !== '' && findSolution(head) !== null) || (kindByName(head) === 'pattern' && coreName(head) !== normalizeName(head)) ? head : name;
}

/** "PostgreSQL (Relational)", "DMS - Database Migration Service", "Athena: SQL on files": a product with its sort or long name behind it is called by its own name. */
function productOf(title: string): string | null {
  const outer = /^([^():]{2,40}?)(?:\s\([^()]{2,60}\)|\s[-\u2013\u2014]\s.+|:\s.+|\s(?:for|in|as)\s.+)$/.exec(title)?.[1];
  if (outer && findSolution(outer) && !findSolution(title)) return outer;
  // "DB \u2014 InfluxDB": a word for its sort in front.
  const [, sort = '', inner = ''] = /^(\p{L}{2,14}(?: \p{L}{2,14})?)\s[-\u2013\u2014]\s(\p{Lu}.{1,30})$/u.exec(title) ?? [];
  return inner !== '' && findSolution(inner) && !findSolution(sort) ? inner : null;
}

/** Kind that a name tells by its last word or because the catalogue knows it; null where it tells nothing. */
export const kindByName = remember((name): ElementKind | null => {
  // "AWS Distributed Caching Pattern" is none of its products.
  if (isProductName(withoutBracket(name)) && !(/\spattern$/i.test(name) && !findSolution(name))) return 'solution';
  if (CLOUD.test(name)) return 'solution';
  const { name: bare } = readNameParts(readNameParts(name).translation ?? name.replace(/\s*\([^()]*\)/g, ''));
  // "RabbitMQ classic/quorum queues"
  if (/^\S+ [\p{Ll}/-]+(?: [\p{Ll}/-]+)* \p{Ll}+s$/u.test(name) && findSolution(name.slice(0, name.indexOf(' ')))) return 'solution';
  if ([bare, ...readNameParts(name).aliases].some((one) => WORKLOAD_TAIL.test(one))) return 'workload';
  if (PATTERN_TAIL.test(bare)) return 'pattern';
  return COMPONENT_TAIL.test(bare) || COMPONENT_HEAD.test(bare) ? 'component' : null;
});

/** Whose products notes name without the name in front. */
const CLOUD = /^(?:AWS|Amazon Web Services|(?:Microsoft )?Azure|GCP|Google Cloud(?: Platform)?)$/;

function kindOfWord(word: string): ElementKind {
  if (word === 'workload') return 'workload';
  if (word === 'component' || word === 'building block') return 'component';
  return word === 'solution' || word === 'product' || word === 'tool' ? 'solution' : 'pattern';
}

/** True where its words tell the name to be one of a pattern, workload, component or product. */
export const isKnownName = remember((name): boolean => kindByName(name) !== null || hasComponent(name));

/** The same, or the name of a component stands in it: "Stream Processing Applications". */
export const holdsKnownName = remember((name): boolean => {
  if (isKnownName(name)) return true;
  const words = name.toLowerCase().split(/\s+/);
  return words.some((_, from) => words.some((_word, to) => to >= from && componentVocabulary().has(words.slice(from, to + 1).join(' '))));
});

/** True for what could be the name of something: short, no sentence, no question, no word that every note has for a title. */
export const canBeName = remember(hasFormOfName);

function hasFormOfName(name: string): boolean {
  return name.length <= 70 && withoutBracket(name).split(' ').length <= 8 && !/[{}<>=;]|\w\(|\)\s*[-=]|^[.@$/#]|\.(?:md|txt|json|ya?ml|toml|ts|py|sh|sql|html?|css)$/.test(name) && !/[?!.;]$/.test(name) && !beginsAsNoName(name) && !NO_EASTERN_NAME.test(name) && !/^One \p{Ll}/u.test(name) && !VERSUS.test(name) && !QUALIFIED.test(name) && !REMARKED.test(name) && !/\s(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\s/.test(name) && !/\b(?:(?:example|scenario)\s*[:\d]|use cases?\b)/i.test(name) && !isGenericName(name) && !endsAsPart(name) && !JOURNAL_TAIL.test(name) && !FIELD_NAME.test(name) && !leadsFromTo(name) && !WAY.test(name) && !/^(?:on|in|at|for|with|without|from|to|by|as|of|per|via|about)\s/i.test(name);
}

/** "Migration: microservices \u2192 modular monolith" */
const isWay = (title: string): boolean => WAY.test(title) && leadsFromTo(title.replace(/^[^:]*:\s+/, '').replace(WAY, ' to '));
const WAY = /\s(?:\u2192|->|=>)\s/;

/** "Monolith to microservices": a way from one thing to another, and neither. */
function leadsFromTo(name: string): boolean {
  const [, left = '', right = ''] = /^(\S+(?: \S+){0,2}) to (\S+(?: \S+){0,2})$/i.exec(name) ?? [];
  return left !== '' && kindByName(left) !== null && (kindByName(right) ?? kindByName(`${right}s`)) !== null;
}

/** A lone word in front of a facet is a verb as often as a name ("Validate trade-offs"), so it needs to be known or an abbreviation. */
export function isPlausibleName(about: string): boolean {
  if (/^(?:architectures?|patterns?|systems?|tools?|services?|models?|approach|layers?|tiers?|zones?|stages?|components?|roles?)$/i.test(about) || beginsAsNoName(about)) return false;
  if (!about.includes(' ') && !findSolution(about) && kindByName(about) === null && !componentVocabulary().has(about.toLowerCase()) && !/^\p{Lu}[\p{Lu}\d]{1,5}s?$/u.test(about)) return false;
  return about.split(' ').length <= (kindByName(about) === null || about.includes('(') ? 5 : 6) && !/\s(?:and|or|&|und|vs\.?)\s/.test(about) && !/^(?:jump|go|start|stop|just|build|move|switch|rewrite|split|keep|buy|put|using|having|teams?|us|you|developers?|users?|business|companies|organi[sz]ations?|this|it|both|a|an)\b/i.test(about);
}

/** "Data engineering tools": what stands below has uses of its own. */
export const isCollection = (name: string): boolean => /\b(?:tools|technologies|solutions|software|projects|resources)$/i.test(name);

/** "Databases", "Integration tools": a note about many things, unless it says of them what is said of one; "Vector databases" are one kind. */
export const isMany = (name: string): boolean => MANY.test(name) && !(name.includes(' ') && isComponentWord(name));
const MANY = /\b(?:databases|tools|systems|solutions|technologies|workloads|architectures)$/i;

/** A title that is a sentence: it has a verb in the middle and goes on behind it. */
export function isClaim(title: string): boolean {
  return title.split(/\s+/).length > 4 && /\s(?:is|are|makes?|moves?|decouples?|lets?|helps?|needs?|gives?|keeps?|turns?|means?|should|can|cannot|must|trades?|beats?|scales?|hides?|reduces?|increases?|improves?|enables?|requires?|allows?|separates?|brings?|costs?|works?|fails?|solves?|breaks?|adds?|removes?|shifts?|pushes|protects?|prevents?|simplif(?:y|ies)|depends?|ist|sind|macht|hat|braucht)\s/i.test(title);
}

/** What stands before a colon or dash and only says what field the note is from. */
const FIELD = /^(?:readme|synthesis|(?:aws|azure|gcp) services?|(?:gu[i\u00ed]a|guide|einf\u00fchrung|introducci\u00f3n|introdu\u00e7\u00e3o|introduction)(?: .{1,30})?|system design|(?:design |cloud )?patterns?|patr[o\u00f3]n(?: cloud| de dise\u00f1o| arquitect[o\u00f3]nico| de arquitectura)?|padr[a\u00e3]o(?: arquitetural| arquitet\u00f4nico| de projeto| de arquitetura)?|software architecture|data architecture|data engineering|architecture|microservices? patterns?|distributed systems|concepts?|topic|patterns?|databases?|cloud|aws|azure|gcp|(?:lecture |class |reading |course )?notes?(?: on)?|study notes?|cheat ?sheet|deep dive|learning|til|week \d+|day \d+|lesson \d+|module \d+)$/i;

/** "System Design: Message Queues", "Message Queues in System Design" and "CQRS - splitting reads" are about what is left. */
const SIGNS_AHEAD = /^[\p{Extended_Pictographic}\ufe0f\u200d\s]+/u;

/** The title without the pictographs in front of it. */
export const withoutSigns = (title: string): string => title.replace(SIGNS_AHEAD, '');

const withoutPlace = (title: string): string => title.replace(/\s*\([^()]*\b(?:19|20)\d\d\b[^()]*\)$/, '').replace(KEYCAP, '').replace(SIGNS_AHEAD, '').replace(/^\d+(?:\.\d+)*\s+[-\u2013\u2014]\s+(?=\p{Lu})/u, '').replace(RECORD_PREFIX, (prefix, _at, whole: string) => (beginsAsNoName(whole.slice(prefix.length)) ? prefix : '')).replace(PLACE_PREFIX, '');

function withoutField(title: string): string {
  const [head = '', ...rest] = withoutPlace(title).split(/\s*(?::|::|\||\s[-\u2013\u2014\u00b7])\s+/);
  // "Active - passive set-up": a word alone is no name that the rest only explains.
  if (rest.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(head) && !isKnownName(head) && title.startsWith(`${head} - `) && title.slice(head.length + 3).split(' ').length <= 3) return title;
  const named = rest[0] && (FIELD.test(head.trim()) || FIELD_NAME.test(head.trim()) || KIND_PREFIX.test(`${head}:`)) ? rest[0] : head;
  return named.replace(/\s+(?:in|for|f\u00fcr)\s+(?:system design|distributed systems|microservices|software architecture|data engineering|the cloud|interviews?|beginners|dummies|practice)\b.*$/i, '').replace(/\s+(?:explained|overview|notes|deep dive|cheat ?sheet|basics|fundamentals|(?:reference |quick )?guide|(?:quick )?reference|summary|introduction|primer|tutorial|in a nutshell|concepts|essentials|101|interview (?:questions|prep(?:aration)?|notes|guide)(?: (?:and|&) answers)?)$/i, '');
}

/** "Vector databases for RAG" are those, whatever for. */
function withoutPurpose(name: string): string {
  const [, thing = ''] = kindByName(name) === null ? /^(\S+ \S.{2,40}?) (?:for|f\u00fcr) \S.{0,40}$/i.exec(name) ?? [] : [];
  return kindByName(thing) === 'component' && !endsAsPart(thing) && findSolutions(thing).length === 0 ? thing : name;
}

/** The name of what a note of this title is about; null where the title names nothing, or many things. */
export const subjectTitle = remember((title): string | null => {
  const { name: whole } = readTitle(withoutField(title));
  const name = withoutPurpose(whole);
  if (name === '' || isWay(name) || (isGenericName(title) && !(name !== title && isKnownName(name))) || /[{}<>]/.test(name) || name.split(' ').length > 7 || beginsAsNoName(name) || VERSUS.test(name) || QUALIFIED.test(name) || isGenericName(name) || JOURNAL_TAIL.test(name) || FIELD_NAME.test(name)) return null;
  // "Data Architecture Patterns", "Databases": a note about many things, not about one.
  if (/\b(?:patterns|principles|styles|strategies|decisions|questions|notes|index|moc|overview|basics|101|cheat ?sheet|knowledge base|muster|start here|readme|home)$/i.test(name)) return null;
  // "Iceberg over Delta Lake": what was chosen, and instead of what.
  return / (?:over|instead of|rather than) /.test(name) && findSolutions(name).length > 1 ? null : name;
});

/** The things that a title sets side by side, as far as they could be names. */
export function comparedThings(title: string): string[] {
  const told = (/[(\uff08]([^()\uff08\uff09]*\svs\.?\s[^()\uff08\uff09]*)[)\uff09]/i.exec(title)?.[1] ?? title.split(/:\s/).find((part) => VERSUS.test(part)) ?? title)
    // "NoSQL vs SQL tradeoffs"
    .replace(/\s(?:trade-?offs?|comparison|differences?)$/i, '');
  const [, one = '', other = ''] = /^(?:choosing|choose|deciding|comparison|comparing|differences?) (?:between )?(.{3,40}?) and (.{3,40})$/i.exec(withoutField(told)) ?? [];
  if (one !== '' && canBeName(one) && canBeName(other) && (kindByName(one) !== null || findSolution(one)) && (kindByName(other) !== null || findSolution(other))) return [one, other];
  const parts = withoutField(told).replace(/^(?:when to (?:use|choose)|why|choosing(?: between)?|comparing|understanding)\s/i, '').split(/\s+(?:vs?\.?|versus|x(?=\s\p{L}{2}))\s+/iu).map((part) => readTitle(part.replace(/\s(?:for|in|with)\s.*$/i, '')).name);
  return parts.filter((part) => canBeName(part) && !/^others?$/i.test(part));
}
