import { componentVocabulary } from './catalogue/solution-catalogue';
import type { Stance } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { readEasternRules } from './read-eastern-rule';
import { readOptions } from './read-options';
import { ADVISED_ELLIPSIS, ANSWER, begins, CONDITIONAL, ELLIPSIS, FIT, FIT_ELSEWHERE, FORMS, hasForm, NAME_FIRST, OTHERWISE, ROMANCE_ELLIPSIS } from './rule-sentence-forms';

/** A recommendation in a sentence; offsets into the plain text it was read from. */
export interface RuleSentence {
  readonly options: readonly string[];
  readonly stance: Stance;
  readonly condition: string;
  /** It says what its option is ideal for, as much as when to use it. */
  readonly isFit: boolean;
  readonly from: number;
  readonly to: number;
}

export interface RuleSentencePlace {
  /** What "it" means here, or null. */
  readonly subject?: string | null;
  /** The text is of a label that names `subject`, which its sentences may leave out ("Best choice when \u2026"). */
  readonly mayElide?: boolean;
  readonly mayAdvise?: (from: number, to: number) => boolean;
}

/** "If you want this": what is wanted stands elsewhere. */
const NO_CONDITION = /^(?:(?:you|we|i|one) )?(?:really )?(?:want|need|require|have|do|like)?\s?(?:this|that|it|these|them|so)$|^(?:all|any|one|some|most)(?: of)? (?:the following|these|this|them)\b|^(?:these|those|this|the following) [a-z-]+$|^(?:(?:it[\u2019']?s |it is )?(?:possible(?: to)?|needed|necessary|required|applicable|appropriate|available|feasible)|in doubt|(?:choos|decid|select|pick|evaluat|design|plann)ing|(?:would|should|could|can|will|do|does|did)(?: (?:you|we|i|one))?)$/i;
/** Why it is recommended is no part of when. */
const BECAUSE = /(\sis)?,? (?:because|since|as it|as they) .+$/i;
const PRONOUN = /^(?:it|this|this one|one|them|these|this (?:pattern|approach|architecture|style|strategy))$/i;
/** "Use Kubernetes for orchestration:" over how. */
const LEADS_ON = /^\S+(?: \S+)?:$/;
const DEMAND = /^(?:you|we|i)(?:[\u2019']re| are)? (?:need|want|have|must)\b/i;
const LONGEST = 400;
/**
 * Recommendations that `plain` makes sentence by sentence: "Use X when …", "X if …", "If …, choose X", "Avoid X for …",
 * "Prefer X over Y when …"; "Use it when …" speaks of `subject`. `mayAdvise` is false for stretches that surely hold no word of these.
 * Only options that the note or the catalogue knows count; prose is full of other verbs.
 */
export function readRuleSentences(plain: string, names: readonly string[], { subject = null, mayElide = false, mayAdvise = () => true }: RuleSentencePlace = {}): readonly RuleSentence[] {
  const found: RuleSentence[] = [...readEasternRules(plain, names)];
  if (found.length > 0) return found;
  let isConditional: boolean | null = null;
  let demand: { readonly condition: string; readonly from: number } | null = null;
  for (const { from, to } of splitSentences(plain)) {
    const sentence = to - from > LONGEST ? '' : plain.slice(from, to);
    const asked = demand;
    demand = DEMAND.test(sentence) ? { condition: sentence, from } : null;
    const options = asked === null ? [] : readAnswer(sentence, names);
    if (asked !== null && options.length > 0) {
      found.push({ ...asked, options, stance: 'prefer', isFit: false, to });
      continue;
    }
    const mayRecommend = sentence !== '' && (mayAdvise(from, to) || sentence.includes('?')) && hasForm(sentence);
    if (!mayRecommend) continue;
    isConditional ??= CONDITIONAL.test(plain) || plain.includes('?');
    if (!isConditional) continue;
    // "Keep MSMQ when …; do not choose it for …" speaks of what was named last.
    const recommended = readSentence(sentence, names, found.at(-1)?.options[0] ?? subject, mayElide);
    if (recommended) found.push({ ...recommended, from, to });
    const refused = recommended?.stance === 'prefer' ? BUT_NOT.exec(sentence)?.[1] : undefined;
    if (recommended && refused !== undefined) found.push({ ...recommended, stance: 'avoid', condition: refused, isFit: false, from, to });
  }
  return found;
}

/** "You want it embedded. Use SQLite.": the known options that the sentence behind a demand answers it with. */
function readAnswer(sentence: string, names: readonly string[]): readonly string[] {
  const answer = ANSWER.exec(sentence)?.[1];
  return answer === undefined ? [] : readOptions(answer, names).filter(({ known }) => known).map(({ name }) => name);
}

/** "Start with a monolith and move to microservices when \u2026": when to do the other thing, and what that takes. */
const THEN_CHANGE = /(?:\s(?:and|then|but)|,)\s(?:then |only |later )?(?:(?:move|migrate|switch|evolve|graduate|upgrade) to|add|introduce|adopt|(?:split|extract|break|replace|scale|refactor)\b.*)(?:\s+(\S.*))?$/i;

/** "Using Kafka pays off \u2026" */
const TAKING = /^(?:using|choosing|adopting|picking|introducing|going with|(?:moving|switching|migrating) to)\s+(?=\S)/i;

/** "Iceberg is preferred" is no name. */
const SAYS = /\s(?:is|are|was|were|be)\s/i;

/** ", a stream if there are several": another case, for something that is not known. */
const NEXT_CASE = /(?:,| and|, and) (?!(?:[Aa]nd|[Oo]r|[Bb]ut|[Ee]ven|[Oo]nly|[Ee]specially|[Pp]articularly)\b)(?:\S+(?: (?!(?:and|or)\b)\S+){0,2} (?:if|when)|\p{L}*\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*)? (?:for|is (?:better|best)|the (?:better|best|right))) .+$/u;

/** "…, but terrible for ad-hoc queries": what it is not to be taken for. */
const BUT_NOT = /,? but (?:(?:it[\u2019']s|it is|is) )?(?:(?:not|less|rarely|never|hardly)(?: (?:ideal|good|great|suitable|suited|useful|recommended|meant))?|terrible|poor|bad|weak|risky|overkill|(?:avoid|skip)(?: (?:it|them|this))?|(?:a )?(?:bad|poor) (?:fit|choice)) (?:for|when|if) ([^,;]{3,120})$/i;

/** "So the outbox is better when \u2026": how it follows from what was said. */
const FOLLOWS = /^(?:so|thus|hence|therefore|overall|in general|generally|in short|in essence|in summary|in conclusion|in practice|to sum up|to summari[sz]e|ultimately|essentially|basically|conversely|alternatively|by contrast|in contrast|however|that said|on the other hand|otherwise),? (?:the )?(?=\S)/i;

function readSentence(written: string, names: readonly string[], subject: string | null, mayElide: boolean): Omit<RuleSentence, 'from' | 'to'> | null {
  // "\u{1f6ab} Avoid CQRS if \u2026"
  const sentence = written.replace(/^[\p{Extended_Pictographic}\ufe0f\u200d]+\s+/u, '');
  const said = subject === null || !mayElide ? undefined : ELLIPSIS.exec(sentence)?.groups?.['condition'];
  if (subject !== null && said !== undefined) return { options: [subject], stance: 'prefer', condition: said.trim().replace(OTHERWISE, ''), isFit: true };
  const advised = subject === null ? undefined : ((mayElide ? ADVISED_ELLIPSIS.exec(sentence) : null) ?? ROMANCE_ELLIPSIS.exec(sentence))?.groups;
  if (subject !== null && advised?.['condition'] !== undefined) return { options: [subject], stance: advised['avoid'] === undefined ? 'prefer' : 'avoid', condition: advised['condition'].trim(), isFit: false };
  const bare = sentence.replace(FOLLOWS, '');
  let asked = '', mayBegin = false;
  for (const [form, stance, beginning] of FORMS) {
    // Forms that begin with a verb take what stands before it themselves.
    const told = beginning === 'verb' ? sentence : bare;
    // Forms of one beginning follow each other.
    if (beginning !== asked) mayBegin = begins(told, beginning);
    asked = beginning;
    if (!mayBegin) continue;
    const groups = form.exec(told)?.groups;
    // "If it must be fast we need to go with X": the demand ends before its "we need to".
    const condition = groups?.['condition']?.trim().replace(/,$/, '').replace(/\.["\u201d]$/, '').replace(BECAUSE, (why, is?: string) => (is === undefined ? '' : why)).replace(OTHERWISE, '').replace(NEXT_CASE, '').replace(/,?\s(?:then )?(?:we|you|i|one) (?:(?:need|want|have) to|should|can|could|would|might|may|must)$/i, '');
    const [option = '', instead] = groups?.['option']?.split(/\s+(?:over|instead of|rather than|statt)\s+/i) ?? [];
    const changed = THEN_CHANGE.exec(option);
    const name = (changed === null ? option : changed[1] ?? '').replace(/[,:]$| instead$/, '').replace(TAKING, '');
    // "Use Keyspaces for Apache Cassandra" names no case.
    if (!condition || name === '' || LEADS_ON.test(condition) || NO_CONDITION.test(condition) || (beginning === 'verb' && findSolution(condition))) continue;
    // "Avoid hitting the database for every request"
    if (stance === 'avoid' && /^\p{Ll}{2,}ing /u.test(name) && componentVocabulary().get(name.toLowerCase()) === undefined) continue;
    // "If a container is warm, we use this" tells how it works.
    if (PRONOUN.test(name) && /\b(?:we|i|they) (?:use|take|choose) \S+$/i.test(told)) continue;
    // "If you already run Airflow, use it."
    const met = beginning === 'if' && PRONOUN.test(name) ? findSolutions(condition) : [];
    const meant = met.length === 1 ? met[0]?.entry.name ?? null : subject;
    const options = meant !== null && PRONOUN.test(name) ? [{ name: meant, known: true }] : optionsOf(name, names);
    // "Data lakes and cloud projects fail when …": a sentence on both, and no option.
    if (form === NAME_FIRST && (SAYS.test(name) || readOptions(name.split(/\s(?:and|or|&)\s/i).at(-1) ?? '', names).length === 0) && !PRONOUN.test(name)) continue;
    // "Prefer CRUD over Event Sourcing": what is set against a known thing is one of its kind.
    const isSure = options.every(({ known }) => known) || (instead !== undefined && readOptions(instead, names).some(({ known }) => known));
    if (options.length > 0 && isSure) return { options: options.map((option) => option.name), stance, condition, isFit: form === FIT || form === FIT_ELSEWHERE };
  }
  return null;
}

/** "Kimball's approach" */
const OWN_WAY = /['\u2019]s (?:\p{Ll}+ )?(?:approach|model|method|architecture|way)$/u;

/** "A modular monolith with strict boundaries": how it is to be used is no part of it. */
function optionsOf(name: string, names: readonly string[]): ReturnType<typeof readOptions> {
  const options = readOptions(name.replace(OWN_WAY, ''), names);
  const bare = options.every(({ known }) => known) && options.length > 0 ? -1 : name.search(/\s(?:with|via|using|on|behind|as an?)\s/i);
  return bare < 0 ? options : readOptions(name.slice(0, bare), names);
}

/** "My recommendation?" is a label. */
const ASKS_FOR_ADVICE = /^\s*(?:(?:my|our|the|a) )?(?:\p{Ll}+ )?(?:recommendation|advice|rule of thumb|verdict|bottom line|suggestion|take|tip|answer)$/iu;

const CLOSE = 41, QUESTION = 63, DOT = 46, BANG = 33, SEMICOLON = 59, COLON = 58, BLANK = 32, COMMA = 44, SMALL_W = 119;

/** Sentences without their end mark; a label in front ("Rule of thumb: \u2026") is a sentence of its own. */
function splitSentences(plain: string): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  const { length } = plain;
  let from = 0;
  for (let at = 0; at <= length; at++) {
    const code = at === length ? DOT : plain.charCodeAt(at);
    if (code === QUESTION && at - from < 40 && ASKS_FOR_ADVICE.test(plain.slice(from, at))) { from = at + 1; continue; }
    // "X is better for this, while Y is better for that"
    const joint = code === COMMA && plain.charCodeAt(at + 2) === SMALL_W ? WHILE.exec(plain.slice(at, at + 14))?.[0].length ?? 0 : 0;
    if (joint > 0) {
      parts.push({ from: skipBlanks(plain, from, at), to: at });
      from = at + joint;
      continue;
    }
    if (code !== DOT && code !== BANG && code !== SEMICOLON && code !== COLON) continue;
    const isEnd = at === length || (code === COLON ? plain.charCodeAt(at + 1) === BLANK && at - from < 30 && !/^\s*(?:if|when)\s|\s(?:if|when)$/i.test(plain.slice(from, at))
      : (at + 1 === length || plain.charCodeAt(at + 1) === BLANK || (plain.charCodeAt(at + 1) === CLOSE && plain.charCodeAt(at + 2) === BLANK)) && !isAbbreviation(plain, at));
    if (!isEnd) continue;
    const start = skipBlanks(plain, from, at);
    if (at > start) parts.push({ from: start, to: at });
    // "… (it has its price.) Great for bursts."
    from = plain.charCodeAt(at + 1) === CLOSE ? at + 2 : at + 1;
  }
  return parts;
}

const WHILE = /^, (?:while|whereas) (?=\p{Lu})/u;

function skipBlanks(plain: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(plain.charCodeAt(at))) at++;
  return at;
}

const isBlank = (code: number): boolean => code === BLANK || (code > 8 && code < 14) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** "e.g", "vs" and the like before the dot at `at`. */
const isAbbreviation = (plain: string, at: number): boolean => /[gescb]/i.test(plain.charAt(at - 1)) && /\b(?:e\.g\.|i\.e\.|vs\.|etc\.(?! \p{Lu})|z\.B\.)/iu.test(plain.slice(Math.max(0, at - 4), at + 3));
