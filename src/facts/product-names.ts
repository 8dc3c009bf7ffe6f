import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution } from './find-solutions';

/** Words that stand in solution lists and name no product. */
const NO_PRODUCT = /^(extensive|limited|excellent|moderate|high|low|medium|strong|weak|rich|mature|native|basic|full|partial|broad|growing|jwt|oauth2?|tls|documents?|graphs?|columnar|key-value|relational|familiarity|used|useful|ideal|suitable|suited|perfect|best|good|great|designed|built|optimi[sz]ed|none|ex|eg|ie|n\/a|tbd|todo|gap|missing|etc|and more|many|any|all|various|others?|custom|in-house|internal|proprietary|open source|your own|own|sql|nosql|rest|api|apis|http|json|xml|yaml|csv|python|java|scala|javascript|typescript|go|rust|c\+\+|c#|cloud|on-premises?|on-prem|managed|self-hosted|yes|no|see below|depends|aws|azure|gcp|google|amazon|microsoft|apache|big data|data|legacy|llms?|ml|ai|bi|etl|elt|saas|paas|iaas|crm|erp|(?:official )?(?:docs?|documentation|website|site|homepage|repo(?:sitory)?|tutorial|guide))$/i;
const NO_PRODUCT_WORDS = /\b(custom|scripts?|tools?|platforms?|solutions?|services?|databases?|systems?|frameworks?|libraries|library|layers?|jobs?|teams?|any|various|several|other|own|in-house|specific|based|approach|pattern|architecture|example|examples|queries|tables?|data|pipelines?|processing|models?|warehouses?|lakes?|stores?|queues?|caches?|servers?|functions?|containers?|microservices?|providers?|vendors?|applications?|apps?|languages?|sources?|protocols?|files?|events?|streams?|users?|requests?|logs?|metrics)\b/i;
/** "Axon Framework": a name of its own before the generic word. */
const PROPER = /^(?!(?:Custom|Cloud|Data|Message|Streaming|Event|Batch|Stream|Any|Other|Own|Web|Mobile|Legacy|Internal|Enterprise|Open|Managed|Relational|Document|Graph|Search|Vector|Workflow|Container|Service|Application|Business|Central|Shared|Single|Multiple|Distributed|Analytics|Analytical|Reporting|Monitoring|Security|Storage|Compute|Query|Object|File|Key|Time|Machine|Deep|Feature|Model|Api|API|ML|AI|BI|ETL|ELT|CI|SQL|NoSQL)\b)[\p{Lu}\d][\p{L}\d]+ (?:[\p{Lu}\d][\p{L}\d]* )?(?:Framework|Platform|Server|Cloud|Hub|Engine|Studio|Suite|Registry|Services?|Database|Functions?|Queues?|Library|Loader|Store|Streams?|Pipelines?|Manager|Proxy|Cache|Container Service|Data \p{Lu}\p{L}+)$/u;

/** Names that begin with whose they are: products for sure, though no catalogue holds them all. */
const OF_VENDOR = /^(?:Amazon|AWS|Azure|Microsoft|Google(?: Cloud)?|GCP|IBM|Oracle|Apache|Alibaba(?: Cloud)?|HashiCorp|SAP|VMware|Confluent)\s(?!(?:\p{Lu}{2}|Managed Services?|Services?|Tools?|Cloud|Platforms?|Products?|Solutions?|Ecosystem|Stack|Users?|Shops?|Foundation|Examples?|Approach|Way|Remote Procedure Calls?|(?:\p{Lu}\p{L}+ )?Databases|(?:AI|ML|Analytics|Compute|Container|Database|Data|Event|Integration|Messaging|Monitoring|Networking|Security|Serverless|Storage|Streaming) (?:Services|Options|Tools|Offerings))$)[\p{Lu}\d][\p{L}\d]*(?:\s[\p{Lu}\d][\p{L}\d/]*){0,3}$/u;

/** True for what surely names a product: known to the catalogue, or with its vendor in front. */
export const isProductName = (name: string): boolean => findSolution(name) !== null || (name.includes(' ') && OF_VENDOR.test(name));

/** The product that an ordinary word in small letters would be with a capital, or null. */
export const smallName = (text: string): string | null => (/^[a-z][a-z0-9]+$/.test(text) ? findSolution(text.charAt(0).toUpperCase() + text.slice(1))?.name ?? null : null);

/** A capital inside one word, where it is no trade like "DevOps". */
export const SPELT_AS_PRODUCT = /^\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}(?!ps$)[\p{L}\d]*$/u;

/** "ReservationService", "OrderRepository": parts of somebody's code. */
const CLASS_NAME = /^(?:\p{Lu}\p{Ll}+)+(?:Service|Controller|Repository|Handler|Factory|Listener|Validator|Provider|Adapter)$/u;

/** "Selection", "Scalability": what is weighed, and no product. */
const QUALITY_NAME = /^\p{Lu}\p{Ll}+(?:ection|ization|isation|ility|ivity|ness|ance|icity|mentation)$/u;

/** Few words, capitals or digits where names have them, nothing that tells a description. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > 40 || words.length > 3 || NO_PRODUCT.test(text) || /[?!:;"<>{}=]|^\d+\p{Ll}$/u.test(text)) return false;
  if (CLASS_NAME.test(text) || QUALITY_NAME.test(text) || componentVocabulary().has(text.toLowerCase()) || (NO_PRODUCT_WORDS.test(text) && !PROPER.test(text))) return false;
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || /^\p{Ll}+\p{Lu}/u.test(word) || /^(of|for|and)$/.test(word)) && /\p{L}/u.test(text);
}

const LANGUAGES = /Java|JVM|Kotlin|Scala|Python|Go|Golang|Rust|Ruby|PHP|\.NET|C#|C\+\+|Node(?:\.js)?|JavaScript|TypeScript|Elixir|Swift/.source;

/** Titles that sort libraries by what they are written for. */
export const PROGRAMMING_LANGUAGE = new RegExp(String.raw`^(?:${LANGUAGES})(?: (?:libraries|clients|frameworks))?$`);

const LIBRARY = new RegExp(String.raw`^(?:[Tt]he )?(?:(\S{3,20}) (?:${LANGUAGES}) (?:library|package|framework)|(?:${LANGUAGES}) (?:library|package|framework) (\S{3,20}))$`);

/** "The pybreaker Python library", "the Java library Jrugged": its name, known or not; null for any other text. */
export function libraryNamed(text: string): string | null {
  const [, first, last] = LIBRARY.exec(text) ?? [];
  return first ?? last ?? null;
}
