import { componentVocabulary } from './catalogue/solution-catalogue';
import { findSolution } from './find-solutions';
import { coreName, matchShortForm } from './name-keys';
import { isKnownName } from './read-title';

/** Options named in a place that recommends them: an answer's right side, a "Consider…" cell, "Choose X when". */
export interface NamedOption {
  /** The note's own subject where a short form names it, else as written. */
  readonly name: string;
  /** The note, the catalogue or the component vocabulary knows it. */
  readonly known: boolean;
}

/** Names that are patterns wherever they stand. */
const PATTERN_WORD = /^(?:modular |distributed )?(?:(?:no|new)?sql(?: databases?| dbs?)?|monoliths?|monolithic(?: (?:architecture|approach|application|app|style))?|microservices?|serverless|lakehouse|data (?:mesh|lake|vault|fabric)|event[- ](?:driven(?: architecture)?|sourcing)|cqrs|sagas?(?: pattern)?|(?:transactional )?outbox|strangler fig|circuit breakers?|blue[-/ ]green(?: deployments?)?|canary(?: deployments?| releases?)?|rolling (?:updates?|deployments?)|hexagonal(?: architecture)?|soa|kappa|lambda architecture)$/i;
/** Styles of calls between programs, as they are written: "rest" is what is left over. */
const CALL_STYLE = /^(?:(?:RESTful|REST)(?: APIs?)?|GraphQL(?: APIs?)?|gRPC|tRPC|SOAP|WebSockets?|Web[Hh]ooks?|Server-Sent Events|JSON-RPC)$/;
/** Outcomes of trees and cells of tables that name no option. */
const NO_OPTION = /^[\d.,%/]+$|^(?:combine|use (?:one|multiple|several|both)|continue|next|stop|start|end|done|go to|see|check|yes|no|none|n\/a|maybe|either|both|any|depends|it depends|not needed|reconsider|ask|question)\b/i;

/** Splits "Modern Data Stack or Lakehouse (storage-based)" into the options it names; `names` are the note's subjects. */
export function readOptions(text: string, names: readonly string[]): readonly NamedOption[] {
  if (text.includes('://')) return [];
  const whole = readOption(text, names);
  if (whole && (whole.known || OWNED_MODEL.test(text))) return [whole];
  // "Time-series database: InfluxDB, QuestDB"
  const [, kind = '', members = ''] = KIND_AND_MEMBERS.exec(text) ?? [];
  const listed = isKnownName(kind) ? readOptions(members, names) : [];
  if (listed.length > 0 && listed.every(({ name }) => findSolution(name))) return listed;
  // "Pub/Sub \u2192 BigQuery": where it goes on from there is no option.
  const bare = withoutBrackets(text).replace(/(\S)\s*\u2192.*$/, '$1');
  const begun = bare === text ? null : readOption(bare, names);
  if (begun?.known) return [begun];
  const list = LIKE.test(bare) ? bare.replace(LIKE, '') : bare;
  const named: NamedOption[] = [];
  for (const part of list.split(/\s*(?:,\s*(?:or|and)\s+|[,;\u3001]|\s(?:or|and|oder|und|ou|или|&)\s|\s?\/(?!sub\b)\s?)\s*/i)) {
    const together = combined(part, names);
    if (together !== null) { named.push({ name: together, known: true }); continue; }
    const option = part.trim() === '' ? null : readOption(part, names);
    // "PostgreSQL + an ORM": what comes first is recommended, the rest goes with it.
    const first = option?.known || !part.includes(' + ') ? null : readOption(part.slice(0, part.indexOf(' + ')), names);
    if (first?.known) named.push(first);
    else if (option) named.push(option);
  }
  return named;
}

/** "acme/embed-v2": a model behind whose it is, not two options. */
const OWNED_MODEL = /^[\p{L}\d-]+\/\p{Ll}[\p{L}.]*[\d-][\w.-]*\d\S*$/u;

const KIND_AND_MEMBERS = /^([^:]{3,40}):\s+([^:]{2,80})$/;

/** "Cache-aside + write-around": two of the note's own patterns, to be taken together; null for anything else. */
function combined(text: string, names: readonly string[]): string | null {
  if (!text.includes(' + ')) return null;
  const parts = text.split(' + ').map((part) => matchShortForm(part.trim(), names));
  return parts.every((part) => part !== null && findSolution(part) === null) && new Set(parts).size > 1 ? text.trim() : null;
}

/** "A key-value store like Redis" names the store. */
const LIKE = /\s(?:like|such as|e\.g\.|z\.\s?B\.)\s.*$/i;

const withoutBrackets = (text: string): string => (text.includes('(') ? text.replace(/\s*\([^()]*\)/g, '') : text);
const endsPlainly = (text: string): boolean => /\w/.test(text.charAt(text.length - 1));

function readOption(text: string, names: readonly string[]): NamedOption | null {
  const led = withoutBrackets(text).replace(/^[\s\u2192:\p{Extended_Pictographic}\ufe0f-]+/u, '').replace(/^(?:use|choose|consider|prefer|go with|stick with|start with|start|add|introduce|adopt|try|a|an|the)\s+/i, '');
  // "Serverless-first", "an event-driven backbone": how much of it.
  const bare = (endsPlainly(led) ? led : led.replace(/[.:;!\s]+$/, '')).trim().replace(/(\S)(?:-first| backbone)$/i, '$1').replace(/^(a?sync)$/i, '$1hronous');
  if (bare === '' || bare.length > 60) return null;
  const local = matchShortForm(bare, names);
  const solution = findSolution(bare);
  // "RabbitMQ" is the product, not "Brokered queues (RabbitMQ etc.)".
  if (local && (!solution || coreName(local) === coreName(bare) || findSolution(local))) return { name: local, known: true };
  if (solution) return { name: solution.name, known: true };
  const plain = /^(?:plain|vanilla|pure|regular|standard|classic) (?=\S)/i.exec(bare)?.[0] ?? '';
  const unqualified = plain === '' ? null : findSolution(bare.slice(plain.length));
  if (unqualified) return { name: unqualified.name, known: true };
  // "RabbitMQ classic or quorum queues" is RabbitMQ.
  const leading = (bare.includes(' or ') || bare.includes('/')) && /^\S+(?: \p{Ll}+)?(?: or |\/)\p{Ll}+ \p{Ll}+s$/u.test(bare) ? findSolution(bare.slice(0, bare.indexOf(' '))) : null;
  if (leading) return { name: leading.name, known: true };
  // "Honeycomb for traces" is Honeycomb.
  const purpose = /^.{2,40}(?= for \p{Ll}+$)/u.exec(bare)?.[0];
  const served = purpose === undefined ? null : findSolution(purpose);
  if (served) return { name: served.name, known: true };
  const words = bare.split(/\s+/);
  if (words.length > 5 || /[?!;"]/.test(bare)) return null;
  if (componentVocabulary().has(bare.toLowerCase().replace(/\bdb(s?)$/, 'database$1'))) return { name: bare, known: true };
  if (CALL_STYLE.test(bare)) return { name: bare, known: true };
  if (PATTERN_WORD.test(bare.replace(/ pattern$/i, '')) && words.length <= 4) return { name: bare, known: true };
  return /^[\p{Lu}\d]/u.test(bare) && !NO_OPTION.test(bare) ? { name: bare, known: false } : null;
}

/** "graph (think Neo4j)" in a choice's place is a graph database; null for what is no kind of database. */
export function databaseTaken(taken: string): string | null {
  const kind = `${taken.replace(/\s*\(.*$|\.$/g, '').toLowerCase()} database`;
  return /\b(?:database|store)$/.test(componentVocabulary().get(kind) ?? '') ? kind.charAt(0).toUpperCase() + kind.slice(1) : null;
}
