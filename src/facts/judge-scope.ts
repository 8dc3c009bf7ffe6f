import { isOnlyTags } from '../notes/block-properties';
import type { NoteDocument } from '../notes/note-document';
import { fileName } from '../notes/read-note';
import { readFlag, readList, readProperty, readText } from '../notes/properties';
import { componentVocabulary } from './catalogue/solution-catalogue';
import type { Fact } from './fact';
import { isKnownName, kindByName } from './read-title';
import { remember } from './remember';

/** Which notes are in the garden. Empty lists switch a rule off. */
export interface ScopeSettings {
  /** Tags, without `#`; a nested tag counts with its parents. */
  readonly tags: readonly string[];
  /** Vault folders whose notes are all in scope, without trailing slash. */
  readonly folders: readonly string[];
}

export const defaultScope: ScopeSettings = {
  tags: ['architecture', 'data-architecture', 'software-architecture', 'system-design', 'data-engineering', 'patterns', 'design-patterns', 'database', 'databases', 'streaming', 'distributed-systems', 'adr'],
  folders: [],
};

/** What the front matter and path alone say: in scope and why, out for good, or undecided. */
export type ScopeByHeader = { readonly why: string } | 'out' | 'undecided';

export function judgeHeader(document: NoteDocument, settings: ScopeSettings): ScopeByHeader {
  const { frontMatter, path, text } = document;
  // A template names nothing yet, whatever it is tagged. Asking for the title has the whole note scanned, so the text is asked first.
  if ([text, path].some((one) => one.includes('{{') || one.includes('<%')) && /\{\{|<%/.test(document.title)) return 'out';
  if (readProperty(frontMatter, 'architecture-garden') !== undefined) return readFlag(frontMatter, 'architecture-garden') ? { why: 'property architecture-garden' } : 'out';
  const wanted = tagsWanted(settings);
  const tag = [...readList(frontMatter, 'tags', 'tag'), ...tagsInText(text), ...tagsOfPage(text)].find((one) => isWanted(one, wanted));
  if (tag !== undefined) return { why: `tag ${tag}` };
  for (const key of ['topic', 'category', 'type']) {
    if (readProperty(frontMatter, key) === undefined) continue;
    const value = [readText(frontMatter, key) ?? '', ...readList(frontMatter, key)].find((one) => wanted.has(normalizeTag(one)));
    if (value !== undefined) return { why: `${key} ${value}` };
  }
  const permalink = (readText(frontMatter, 'permalink') ?? '').replace(/^\/+/, '');
  for (const folder of settings.folders) {
    if (folder === '') continue;
    if (path.startsWith(`${folder}/`)) return { why: `folder ${folder}` };
    if (permalink.startsWith(`${folder}/`)) return { why: `permalink ${folder}` };
  }
  return 'undecided';
}

/** True for a tag that is wanted, or below one that is. */
function isWanted(tag: string, wanted: ReadonlySet<string>): boolean {
  const parts = normalizeTag(tag).split('/');
  // "design-pattern" is as good as "design-patterns".
  return parts.some((part, index) => wanted.has(part) || wanted.has(`${part}s`) || wanted.has(parts.slice(0, index + 1).join('/')));
}

const TAG = /#([\p{L}\d/_-]+)/gu;
/** In lines that hold a tag; who writes more of them writes no note. */
const MOST_TAG_LINES = 20;

/** The tags in lines of their own; one within a sentence speaks of the sentence, not of the note. */
function tagsInText(text: string): readonly string[] {
  const tags: string[] = [];
  let lines = 0;
  for (let at = text.indexOf('#'); at >= 0 && lines < MOST_TAG_LINES; at = text.indexOf('#', at + 1)) {
    // A heading has a blank behind its sign, and a tag has one in front.
    if (text.charCodeAt(at + 1) <= 35 || (at > 0 && text.charCodeAt(at - 1) > 32)) continue;
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end).trim();
    const isOwn = line.length < LONGEST_TAG_LINE && isOnlyTags(line);
    if (isOwn && !isInCode(text, at)) tags.push(...Array.from(line.matchAll(TAG), ([, tag = '']) => tag));
    lines++;
    if (end < 0) break;
    at = end;
  }
  return tags;
}

/** "tags:: caching, patterns" at the beginning of an outliner's page, "Tags: [[System Design]] [[Caching]]" where links are used as tags. */
function tagsOfPage(text: string): readonly string[] {
  const [, listed, linked] = /(?:^|\n)(?:tags?:: ([^\n]{1,200})|\**tags?:?\**:? ?(\[\[[^\n]{1,200}))/i.exec(text.slice(0, FIRST_LINES)) ?? [];
  return listed?.split(',').map((tag) => tag.replace(/[#[\]]/g, '').trim()) ?? Array.from((linked ?? '').matchAll(/\[\[[_ ]*([^\]|]+)/g), ([, tag = '']) => tag);
}

/** In characters. */
const FIRST_LINES = 400;

/** True where a fence was opened and not closed before. */
const isInCode = (text: string, at: number): boolean => (text.slice(0, at).match(/^[ \t]*(?:```|~~~)/gm) ?? []).length % 2 === 1;

/** In characters. */
const LONGEST_TAG_LINE = 300;

const ARCHITECTURE_WORDS = /\b(?:architectures?|data (?:warehouse|lake|mesh|mart|platform|pipeline|vault)s?|(?:star|snowflake) schemas?|dimensional model\w*|lakehouse|micro-?(?:services?|servi[cç]\w+)|monol[ií]th?\w*|event[- ](?:driven|sourcing)|cqrs|message (?:broker|queue)s?|stream(?:ing)?(?: processing)?|batch(?: processing)?|pipelines?|oltp|olap|scalability|latency|throughput|distributed systems?|load balanc\w+|api gateway|service mesh|sharding|replication|consistency|kubernetes|databases?|architektur\w*|daten(?:modell|quelle|strom|str\u00f6me|plattform|integration|haltung)\w*|schema\w+|skalier\w+|verf\u00fcgbarkeit|schnittstellen?|historisierung|ar(?:qu|ch)itec?tura|bases? de (?:donn[\u00e9e]es|datos|dados)|bancos? de dados|datenbank(?:en)?|skalierbarkeit|escalabilid(?:ad|ade)|scalabilit[\u00e9e]|lat[e\u00ea]nc[ei]as?|latenz|bounded contexts?|etl|elt|schema|rest|grpc|graphql|webhooks?|message brokers?|brokers?|queues?|pub\/sub|caching|cach(?:e|es)|cdn|async(?:hronous(?:ly)?)?|synchronous(?:ly)?|idempoten\w+|back-?ends?|front-?ends?|serverless|containers?|failover|fault[- ]toleran\w+|eventual(?:ly)?|transactions?|partition(?:s|ing|ed)?|replicas?|nosql|sql|acid|warehouses?|data (?:model|store)s?|observability|tracing|autoscaling|circuit breakers?|retries|timeouts?|api|apis|llms?|rag|embeddings?|inference|fine[- ]?tun\w+|prompt engineering|gpus?|vector (?:db|database|index|search|store)\w*|knowledge bases?|mlops|deployments?|rollbacks?|docker|clusters?|rate[- ]limit\w*|authentication|authori[sz]ation|oauth|jwt|web ?sockets?|polling|http|pods?|virtual machines?|hypervisors?|virtuali[sz]\w+|continuous (?:delivery|deployment|integration)|ci\/cd|canary|blue[- ]green|feature (?:flags?|toggles?)|gitops|infrastructure as code|data (?:platform|stack)s?|model (?:serving|registry|training))\b/gi;

/** The same in scripts whose letters tell no word's end by themselves. */
const WORDS_OF_OTHERS = /\u30a2\u30fc\u30ad\u30c6\u30af\u30c1\u30e3|\u30de\u30a4\u30af\u30ed\u30b5\u30fc\u30d3\u30b9|\u30d0\u30c3\u30af\u30a8\u30f3\u30c9|\u30c7\u30fc\u30bf\u30d9\u30fc\u30b9|\u30ad\u30e3\u30c3\u30b7\u30e5|\u30ec\u30a4\u30c6\u30f3\u30b7|\u8a8d\u8a3c|\u5206\u6563|\u67b6\u6784|\u5fae\u670d\u52a1|\u6570\u636e\u5e93|\u7f13\u5b58|\u961f\u5217|\u5206\u5e03\u5f0f|\uc544\ud0a4\ud14d\ucc98|\ub9c8\uc774\ud06c\ub85c\uc11c\ube44\uc2a4|\ub370\uc774\ud130\ubca0\uc774\uc2a4|\uce90\uc2dc|\u0430\u0440\u0445\u0438\u0442\u0435\u043a\u0442\u0443\u0440|\u043c\u0438\u043a\u0440\u043e\u0441\u0435\u0440\u0432\u0438\u0441|\u0431\u0430\u0437[\u0430\u044b\u0443] \u0434\u0430\u043d\u043d\u044b\u0445|\u043c\u0430\u0441\u0448\u0442\u0430\u0431\u0438\u0440|\u043e\u0447\u0435\u0440\u0435\u0434|\u043a\u044d\u0448|\u0440\u0435\u043f\u043b\u0438\u043a\u0430\u0446|\u0437\u0430\u0434\u0435\u0440\u0436\u043a/gi;

/** Titles and labels of notes that record events or instruct, whatever they mention: minutes, changelogs, recipes, journals. */
const OTHER_GENRE = /^(?:attendees|participants|teilnehmer|agenda|tagesordnung|minutes|action items?|next actions?|ingredients|zutaten|changelog|change log|unreleased|release notes|added|changed|fixed|deprecated|daily log|gratitude|mood|ride log|shopping list|day \d+|what i (?:accomplished|learned|did|built|struggled))\b/i;
/** Titles of tutorials and of a program's own manual, as in every README. */
const MANUAL = /^(?:prerequisites|installation|quick ?start)\b|^(?:installing|install|usage|licen[cs]e|contribut(?:e|ing|ors)|api(?: reference)?|development|building|tests?|support|sponsors?|credits|acknowledge?ments|compatib\w+|browser support|configuration|when should i use this)\??$/i;
/** Titles of a manual that any note may have: they tell only beside one of those. */
const MANUAL_TOO = /^(?:use|options|types)\??$/i;
/** Titles of what a system is made of, which make its README a note about it. */
const OWN_ARCHITECTURE = /\b(?:architecture|(?:tech(?:nology|nical)? )?stack|arquitectura|arquitetura|architektur)$|^stack\b/i;
/** "[1.2.0] - 2024-03-01", "v2.1"; "3.1 Storage" is a numbered title. */
const VERSION_TITLE = /^(?:\[v?\d+\.\d+|v\d+\.\d+|\d+\.\d+(?:\.\d+)?(?=$|\s*[(\u2013\u2014-]))/;

function isOfOtherGenre({ sections, path, title, frontMatter }: NoteDocument): boolean {
  const titles = sections.map((section) => section.title.replace(/^[^\p{L}\p{N}[]+/u, ''));
  const isOwn = titles.some((one) => OWN_ARCHITECTURE.test(one));
  const sure = titles.filter((one) => OTHER_GENRE.test(one) || VERSION_TITLE.test(one) || (!isOwn && MANUAL.test(one))).length;
  const signs = sure + (sure > 0 && !isOwn ? titles.filter((one) => MANUAL_TOO.test(one)).length : 0);
  const isDated = /(?:^|\/)\d{4}-\d{2}-\d{2}/.test(path);
  const kind = (readText(frontMatter, 'type') ?? readText(frontMatter, 'category') ?? '').toLowerCase();
  return signs >= 2 || /^(?:change ?log|release notes)$/i.test(title) || /^(?:meeting|journal|daily|recipe|changelog|minutes)/.test(kind) || (isDated && signs >= 1) || /\bmeeting\b|\bstand-?up\b|\bteam sync\b/i.test(title);
}

/** What only a note says that weighs its subject; features and examples stand in every manual. */
const WEIGHING: ReadonlySet<string> = new Set(['benefit', 'drawback', 'suits', 'struggles', 'need', 'implication', 'principle', 'uses']);

/**
 * Why a note without tag is in the garden all the same: the structure of architecture notes together with their
 * subject matter. Null: it is not. Pros and cons of two bicycles have the structure and not the matter.
 */
export function judgeEvidence(document: NoteDocument, facts: readonly Fact[]): string | null {
  if (isOfOtherGenre(document)) return null;
  const facets = new Map<string, Set<string>>();
  const solutions = new Set<string>();
  const told = new Set<string>();
  let statements = 0;
  let uses = 0;
  let rules = 0;
  let drawings = 0;
  let compared = 0;
  for (const fact of facts) {
    switch (fact.kind) {
      case 'statement': statements++; told.add(fact.subject); facets.set(fact.subject, (facets.get(fact.subject) ?? new Set()).add(fact.facet)); break;
      case 'use': uses++; solutions.add(fact.solution); facets.set(fact.subject, (facets.get(fact.subject) ?? new Set()).add('uses')); break;
      case 'mention': solutions.add(fact.solution); break;
      case 'rule': rules++; break;
      case 'drawing': drawings++; break;
      case 'comparison': compared++; break;
      case 'decision': return 'a decision record';
      default: break;
    }
  }
  const described = [...facets.values()].filter((set) => set.size >= 2 && [...set].some((facet) => WEIGHING.has(facet))).length;
  // A product that something is said of is named as well.
  const products = [...told].filter((subject) => kindByName(subject) === 'solution');
  for (const product of products) solutions.add(product);
  const read = document.text.slice(0, 60000);
  const words = new Set([ARCHITECTURE_WORDS, WORDS_OF_OTHERS].flatMap((wanted) => [...read.matchAll(wanted)].map(([word]) => word.toLowerCase()))).size;
  // A thing that its name tells to be a pattern or a part of a system needs less.
  const named = [...facets].some(([subject, set]) => isKnownName(subject) && ([...set].some((facet) => WEIGHING.has(facet)) || (kindByName(subject) !== 'solution' && document.title.includes(subject))));
  const titles = `${document.title} ${fileName(document.path)}`;
  const isCatalogue = facets.size >= 3 && /\b(?:patterns|strategies|styles|topologies|architectures)\b/i.test(titles);
  // "Saga pattern with and without an orchestrator": what the title says of its matter counts as several words.
  const isTitled = /\b(?:patterns?|architectures?|architectural|sharding|deployments?|caching|messaging)\b/i.test(titles);
  // "What is ELT?", "Load balancers": a note about a part that the vocabulary names needs fewer words.
  const isOnPart = [...facets].some(([subject, set]) => set.size >= 2 && /\s|^\p{Lu}{2,5}$/u.test(subject) && document.title.includes(subject) && componentVocabulary().has(subject.toLowerCase()));
  // "Event sourcing" over its two sides: the title's words are of architecture, and what it names is a pattern.
  const isOnPattern = [...facets].some(([subject, set]) => set.size >= 2 && document.title.includes(subject) && kindByName(subject) === 'pattern' && subject.search(ARCHITECTURE_WORDS) >= 0);
  const matters = (words >= 1 && described > 0 && isOnPattern) || (words >= 2 && described > 0 && isOnPart) || (solutions.size >= 1 && described >= 3) || (solutions.size >= 2 && words >= 1) || words >= 5 || (solutions.size >= 1 && words >= 3) || (words >= 3 && (described > 0 || named || isCatalogue)) || (words >= 2 && described > 0 && compared >= 3) || (words >= 2 && described >= 2 && isCatalogue) || (words >= 1 && described >= 2 && isTitled) || ((solutions.size >= 2 || words >= 2) && compared >= 3 && rules >= 3) || (solutions.size >= 3 && products.length > 1 && rules > 0);
  if (!matters) return null;
  if (described > 0 && uses > 0) return 'labelled facets and the solutions they use';
  if (described > 0) return 'labelled facets and architecture words';
  if (named && words >= 3) return 'what is said of a known part or pattern';
  if (isCatalogue && words >= 3) return 'what is said of several patterns';
  if (rules >= 2 || (rules > 0 && solutions.size >= 2 && words >= 3)) return 'rules on when to choose what';
  if (rules > 0 && products.length > 1) return 'what is said of several products, and when to choose one';
  if (uses >= 3) return 'lists of solutions';
  if (words >= 6 && (rules > 0 || uses > 0 || statements >= 3)) return 'facts and many architecture words';
  if (compared >= 2) return 'a comparison table';
  return drawings > 0 && (uses > 0 || words >= 5) ? 'a drawing of an architecture' : null;
}

const wantedBySettings = new WeakMap<ScopeSettings, ReadonlySet<string>>();

function tagsWanted(settings: ScopeSettings): ReadonlySet<string> {
  let known = wantedBySettings.get(settings);
  if (!known) wantedBySettings.set(settings, known = new Set(settings.tags.map(normalizeTag)));
  return known;
}

/** "DataEngineering" is "data-engineering". */
const normalizeTag = remember((tag): string => tag.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1-').toLowerCase().replace(/^#/, '').trim().replace(/[\s_]+/g, '-'));
