import type { Stance } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { readEasternRules } from './read-eastern-rule';
import { readOptions } from './read-options';

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

/** ", RabbitMQ otherwise", "; else MongoDB", ", but it costs more": what is to be taken instead or to be known of it, no part of the condition. */
const OTHERWISE = /[,;]\s+(?:(?:and |or )?(?:else|otherwise)\b.*|(?:while|whereas) .*|but (?:they|it|this|that|its|their|note|beware|remember)\b.*|[^,;]{2,60} otherwise)$|,?\s+but (?:struggles?|fails?|falls short|breaks down|suffers)\b.*$/i;

/** Who is advised, and how firmly. */
const ADVISED = '(?:(?:[a-z]{2,20} recommends? (?:that )?)?(?:you|we|i)(?:[\u2019\']d)?(?: (?:should|could|might|may|can|would|will))?(?: (?:also|only|probably|usually|typically|then|want to|need to))? |i[\u2019\']d |just |only |please )?';
const VERB = '(?:(?:consider|try|think about|start by) using|choose|use|pick|prefer|select|go with|go for|opt for|favou?r|reach for|adopt|consider|keep|stick with|stay with|lean towards?|recommend(?: using)?|advi[sc]e (?:to use|using)|suggest(?: using)?|start with|settle on|default to|prioriti[sz]e|leverage|introduce|implement|extract|move to|switch to|migrate to|take|look (?:at|into)|nimm|nutze|verwende|w\u00e4hle)';
const AVOID_VERB = '(?:avoid(?: using)?|skip|don[\u2019\']?t use|do not use|(?:don[\u2019\']?t|do not) (?:choose|reach for|go with|pick)|(?:you )?(?:probably |likely )?(?:don[\u2019\']?t|do not) (?:really )?need|(?:you should )?never use|refrain from using|steer clear of|stay away from|vermeide)';
const IF = '(?:when(?:ever)?|if|in case|where|wenn|falls|as long as)';
/** What a sentence of the form begins with, so that most forms need not be tried; a question may stand anywhere in it. */
type Beginning = 'verb' | 'if' | 'question' | 'option' | 'warning' | 'praise';
const ARROW = '(?:\u2192|\u21d2|=>|->|\u2014>)';
/** "X is ideal for …" tells as much of X as it recommends it. */
const FIT = /^(?<option>.{2,40}?)(?: (?:is|are|remains?|works|fits|(?:may|might|can|could|would) be)|[\u2019']s) (?:more |most |very |particularly |especially |often |usually |also )?(?:best|ideal|useful|suitable|recommended|preferred|perfect|great|good|(?:well[- ]|best[- ])?suited|better(?: suited)?|appropriate|a fit|a no-brainer|(?:an?|the) (?:good|great|better|best|right|natural|solid|popular|go-to|safe|strong|excellent|ideal) (?:fit|choice|option|match|answer|solution|compromise|bet|pick|default|start|starting point|place to start))(?: suited)?(?: in (?:environments|scenarios|situations|cases|contexts|systems))? (?:for|when|if|where) (?<condition>.+)$/i;
/** "Best choice when \u2026" says it of what is spoken of. */
const ELLIPSIS = /^(?:an? )?(?:(?:also )?worth (?:it|a look|\p{Ll}+ing)|(?:good|great|best|ideal|perfect|excellent|solid|natural|right|strong)(?: choice| fit| option| match| default)?|suitable|appropriate|recommended|well[- ]suited|(?:it )?(?:shines|excels|pays off|makes sense|works (?:well|best))) (?:for|when|if|where) (?<condition>.+)$/iu;
/** "Use when \u2026", "Skip if \u2026", where what is spoken of is left out. */
const ADVISED_ELLIPSIS = /^(?:only |just )?(?:use|choose|pick|prefer|take|(?<avoid>avoid|skip|don[\u2019']?t use|do not use|never use)) (?:only )?(?:when(?:ever)?|if|where) (?<condition>.+)$/i;
/** "Usare Kafka quando …", "Usa Redis cuando …", "Utilisez Kafka quand …" */
const ROMANCE_VERB = '(?:us(?:ar|are|a|e)|utili[sz](?:ar|are|a|e|ez|er)|utilizzare|scegli(?:ere)?|eleg(?:ir|e)|elija|escolh(?:er|a)|choisi(?:r|ssez)|prefer(?:ir|ire))';
const ROMANCE_AVOID = '(?:evit(?:ar|are|a|e|er|ez)|évit(?:er|ez))';
const ROMANCE_IF = '(?:quando|cuando|quand|se|si)';
/** "X may be a good choice" */
const CHOSEN = '(?:(?:is|are|remains?|(?:may|might|can|could|would|will) be) (?:still |often |usually )?(?:a|an|the|your) (?:good|great|better|best|right|natural|obvious|solid|safe|excellent|strong|reasonable|sensible|fine) (?:fit|choice|option|bet|candidate|default|start|starting point|place to start))';
/** "Kafka when …" */
const NAME_FIRST = new RegExp(`^(?<option>.{2,40}?) (?:only )?(?:is (?:best|ideal|right|the right choice|a good (?:fit|choice)|better|(?:(?:often|usually|typically|commonly|generally|mostly) )?(?:chosen|picked|preferred|selected)) )?${IF} (?<condition>.+)$`, 'i');
/** Each with the groups `option` and `condition`. */
const FORMS: readonly (readonly [RegExp, Stance, Beginning])[] = [
  [new RegExp(`^(?:(?:so|then|thus|hence|therefore|in general|in short|rule of thumb|as a rule),? )?${ADVISED}${VERB} (?<option>.{2,60}?),? (?:only )?${IF} (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^(?:(?:hence|so|therefore|thus|generally|in general|usually|then),? )?${AVOID_VERB} (?<option>.{2,60}?),? ${IF} (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?) (?:for|as) (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?) (?:just|only|merely|simply) because (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,60}?) (?:only |mainly |primarily |just )?for (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,40}?) in (?<condition>.{3,60}?(?:scenarios?|situations?|cases|environments?|settings?)\\b.*)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${VERB} (?<option>.{2,60}?),? (?<condition>(?:unless|until) .+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,60}?),? (?:only )?once (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ROMANCE_VERB} (?<option>.{2,60}?),? ${ROMANCE_IF} (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ROMANCE_AVOID} (?<option>.{2,60}?),? ${ROMANCE_IF} (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${IF} (?<condition>.{3,220}?)(?:,| \u2013| \u2014) (?:then )?${ADVISED}${VERB} (?<option>.{2,60}?)(?:,? (?:because|since|as it|as they) .+|: \\p{Ll}.+)?$`, 'iu'), 'prefer', 'if'],
  // "If readers cannot keep up use Kafka": without a comma "keep" is no advice.
  [new RegExp(`^${IF} (?<condition>[^,]{3,160}?) (?:then )?${ADVISED}${VERB.replace('|keep|', '|')} (?<option>.{2,60}?)(?:,? (?:because|since|as it|as they) .+)?$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>[^,]{3,160}), (?:then )?${ADVISED}${VERB} (?<option>.{2,90})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?), that[\u2019']?s (?<option>.{2,40})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,200}), (?:you|we) (?:might|may|will|probably|could|\\s)* ?(?:need|want) (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^for (?<condition>.{3,120}?), ${ADVISED}${VERB} (?<option>.{2,40}?)(?: first| instead| here)?$`, 'i'), 'prefer', 'option'],
  [new RegExp(`^for (?<condition>.{3,120}?), (?:then )?(?<option>[^,]{2,40}?) (?:${CHOSEN}|is (?:often |usually |generally )?(?:better|best|preferred|recommended|enough))$`, 'i'), 'prefer', 'option'],
  [new RegExp(`^(?<condition>unless .{3,160}?), (?:then )?${AVOID_VERB} (?<option>.{2,60})$`, 'i'), 'avoid', 'if'],
  [new RegExp(`^(?<condition>unless .{3,160}?), (?:then )?${ADVISED}${VERB} (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? (?:then )?${AVOID_VERB} (?<option>.{2,60})$`, 'i'), 'avoid', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,200})(?:,| \u2013| \u2014| then) (?:then )?(?<option>[^,\u2013\u2014]{2,40}?) (?:shines|fits|wins|excels|suffices|will do|(?:is|are|(?:may|might|could|would|will) be) (?:usually |often |probably |generally |typically )?(?:more \\p{L}[\\p{L}-]*(?: and \\p{L}+)?|enough|fine|sufficient|(?:easier|simpler|safer)(?: to \\p{L}+(?: with)?)?)|works (?:well|best)|(?:is|are|remains?|(?:may|might|can|could|would|will) be) (?:hard to beat|best-in-class|ideal|best|perfect|preferred|recommended|better|seamless|unbeatable|worth (?:it|considering|a look|the \\p{L}+)|the (?:way to go|answer|default)|your friend|a no-brainer|(?:a|an|the|your) (?:good|great|better|best|right|only|natural|obvious|solid|correct|clear|safe|safest|simplest|excellent|strong|reliable|sensible|reasonable|logical|go-to|default) (?:fit|choice|option|bet|contender|candidate|default|pick|match|answer)))(?: .*)?$`, 'iu'), 'prefer', 'if'],
  // "If you run several engines, Iceberg offers more": what it gives to one in that case.
  [new RegExp(`^${IF} (?<condition>(?:you|we)(?:[\u2019']re|[\u2019']ve)? (?:(?:really|already|also|just|only|mainly|mostly|are|do|don[\u2019']?t) )*(?:use|using|run|running|have|prefer|value|care|plan|expect|work|invested|looking|building)\\b.{3,160}?), (?:then )?(?<option>[^,]{2,40}?) (?:offers?|gives?|provides?|delivers?|handles?|has you covered)\\b.*$`, 'iu'), 'prefer', 'if'],
  [new RegExp(`^(?<condition>.{5,200}\\?) (?:then |(?:if so|if yes|so|yes)[,:]? )?${VERB} (?<option>.{2,60})$`, 'i'), 'prefer', 'question'],
  [/^(?!(?:what|which|whom?|whose|why|how|when|where|and|or)\b)(?<condition>[^?]{5,160}\?) (?<option>[^,]{2,40}?)(?: (?:is|are) (?:(?:the|your) )?(?:best|ideal|perfect|(?:best|right) choice))?$/i, 'prefer', 'question'],
  [new RegExp(`^(?:${IF} )?(?<condition>.{3,160}\\?) ?${ARROW} ?(?:${VERB} )?(?<option>.{2,60})$`, 'i'), 'prefer', 'question'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? ?${ARROW} ?(?:${VERB} )?(?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?)(?:,| -| \u2013| \u2014) (?:then )?(?<option>[^,\u2013\u2014]{2,40})$`, 'i'), 'prefer', 'if'],
  [/^(?<option>.{2,40}?)(?: (?:is|are)|[\u2019']s) (?:usually |often |probably |likely |simply )?(?:overkill|too much|too heavy|(?:a )?(?:bad|poor|wrong) (?:fit|choice|idea)|not (?:ideal|suitable|suited|recommended|worth it|(?:(?:a|the) )?(?:good|right|best|correct) (?:fit|choice|idea))) (?:for|when|if|in) (?<condition>.+)$/i, 'avoid', 'warning'],
  [/^(?<option>.{2,40}?) (?:only |really |truly |mostly )?(?:shines?|excels?|fits?|wins?|makes? sense|pays? off|works? (?:well|best)) (?:when|if|where|for|in|once) (?<condition>.+)$/i, 'prefer', 'praise'],
  [FIT, 'prefer', 'option'],
  [NAME_FIRST, 'prefer', 'option'],
];
/** Words without which no sentence is such a warning or praise. */
const WARNS = /\b(?:overkill|too (?:much|heavy)|bad|poor|wrong|not)\b/i;
const PRAISES = /\b(?:shines?|excels?|fits?|wins?|makes? sense|pays? off|works?)\b/i;
/** "If you want this": what is wanted stands elsewhere. */
const NO_CONDITION = /^(?:(?:you|we|i|one) )?(?:really )?(?:want|need|require|have|do|like)?\s?(?:this|that|it|these|them|so)$|^(?:all|any|one|some|most)(?: of)? (?:the following|these|this|them)\b|^(?:these|those|this|the following) [a-z-]+$|^(?:(?:it[\u2019']?s |it is )?(?:possible|needed|necessary|required|applicable|appropriate|available|feasible)|in doubt)$/i;
/** Why it is recommended is no part of when. */
const BECAUSE = /,? (?:because|since|as it|as they) .+$/i;
const PRONOUN = /^(?:it|this|this one|one|them|these|this (?:pattern|approach|architecture|style|strategy))$/i;
const DEMAND = /^(?:you|we|i)(?:[\u2019']re| are)? (?:need|want|have|must)\b/i;
const ANSWER = new RegExp(`^(?:(?:in (?:this|that|such a) case|then|here),? )?(?:(?:you|we) (?:will|can|should|would|could|might) )?(?:${VERB}|look at|try) (.{2,60}?)(?: \\(.*)?$`, 'i');
const LONGEST = 400;
/** What the forms begin with and need: most sentences of a paragraph can be none of them, and looking for this is cheaper than trying all. */
const BEGINS_VERB = new RegExp(`^(?:so|then|in short|rule of thumb|as a rule|hence|therefore|thus|generally|in general|usually|you|we|i|just|only|please|${VERB}|${AVOID_VERB}|${ROMANCE_VERB}|${ROMANCE_AVOID})[ ,]`, 'i');
const BEGINS_IF = new RegExp(`^(?:${IF}|unless) `, 'i');
const HAS_IF = new RegExp(`(?:^| )(?:${IF}|for|unless|once) `, 'i');
/** Forms that begin with the option take no more characters before the condition; all others begin with a verb or the condition. */
const LAST_IF = 110;
/** A word that every form needs: most paragraphs have none. */
const CONDITIONAL = new RegExp(`(?:^|[^a-z])(?:${IF}|${ROMANCE_IF}|for|as|unless|until|once|because)[^a-z]`, 'i');

/**
 * Recommendations that `plain` makes sentence by sentence: "Use X when …", "X if …", "If …, choose X", "Avoid X for …",
 * "Prefer X over Y when …"; "Use it when …" speaks of `subject`. `mayAdvise` is false for stretches that surely hold no word of these.
 * Only options that the note or the catalogue knows count; prose is full of other verbs.
 */
export function readRuleSentences(plain: string, names: readonly string[], { subject = null, mayElide = false, mayAdvise = () => true }: RuleSentencePlace = {}): readonly RuleSentence[] {
  const found: RuleSentence[] = [...readEasternRules(plain, names)];
  if (found.length > 0) return found;
  let isConditional = false;
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
    if (!isConditional && !CONDITIONAL.test(plain) && !plain.includes('?')) return found;
    isConditional = true;
    // "Keep MSMQ when …; do not choose it for …" speaks of what was named last.
    const recommended = readSentence(sentence, names, found.at(-1)?.options[0] ?? subject, mayElide);
    if (recommended) found.push({ ...recommended, from, to });
  }
  return found;
}

/** "You want it embedded. Use SQLite.": the known options that the sentence behind a demand answers it with. */
function readAnswer(sentence: string, names: readonly string[]): readonly string[] {
  const answer = ANSWER.exec(sentence)?.[1];
  return answer === undefined ? [] : readOptions(answer, names).filter(({ known }) => known).map(({ name }) => name);
}

/** "So the outbox is better when \u2026": how it follows from what was said. */
const FOLLOWS = /^(?:so|thus|hence|therefore|overall|in general|generally|in short|however|that said|on the other hand|otherwise),? (?:the )?(?=\S)/i;

function readSentence(sentence: string, names: readonly string[], subject: string | null, mayElide: boolean): Omit<RuleSentence, 'from' | 'to'> | null {
  const said = subject === null || !mayElide ? undefined : ELLIPSIS.exec(sentence)?.groups?.['condition'];
  if (subject !== null && said !== undefined) return { options: [subject], stance: 'prefer', condition: said.trim(), isFit: true };
  const advised = subject === null || !mayElide ? undefined : ADVISED_ELLIPSIS.exec(sentence)?.groups;
  if (subject !== null && advised?.['condition'] !== undefined) return { options: [subject], stance: advised['avoid'] === undefined ? 'prefer' : 'avoid', condition: advised['condition'].trim(), isFit: false };
  const bare = sentence.replace(FOLLOWS, '');
  for (const [form, stance, beginning] of FORMS) {
    // Forms that begin with a verb take what stands before it themselves.
    const told = beginning === 'verb' ? sentence : bare;
    if (!begins(told, beginning)) continue;
    const groups = form.exec(told)?.groups;
    // "If it must be fast we need to go with X": the demand ends before its "we need to".
    const condition = groups?.['condition']?.trim().replace(/,$/, '').replace(BECAUSE, '').replace(OTHERWISE, '').replace(/,?\s(?:then )?(?:we|you|i|one) (?:(?:need|want|have) to|should|can|could|would|might|may|must)$/i, '');
    const [option = '', instead] = groups?.['option']?.split(/\s+(?:over|instead of|rather than|statt)\s+/i) ?? [];
    const name = option.replace(/[,:]$/, '');
    // "Use Keyspaces for Apache Cassandra" names no case.
    if (!condition || name === '' || NO_CONDITION.test(condition) || (beginning === 'verb' && findSolution(condition))) continue;
    // "If a container is warm, we use this" tells how it works.
    if (PRONOUN.test(name) && /\b(?:we|i|they) (?:use|take|choose) \S+$/i.test(told)) continue;
    // "If you already run Airflow, use it."
    const met = beginning === 'if' && PRONOUN.test(name) ? findSolutions(condition) : [];
    const meant = met.length === 1 ? met[0]?.entry.name ?? null : subject;
    const options = meant !== null && PRONOUN.test(name) ? [{ name: meant, known: true }] : optionsOf(name, names);
    // "Data lakes and cloud projects fail when …": a sentence on both, and no option.
    if (form === NAME_FIRST && readOptions(name.split(/\s(?:and|or|&)\s/i).at(-1) ?? '', names).length === 0 && !PRONOUN.test(name)) continue;
    // "Prefer CRUD over Event Sourcing": what is set against a known thing is one of its kind.
    const isSure = options.every(({ known }) => known) || (instead !== undefined && readOptions(instead, names).some(({ known }) => known));
    if (options.length > 0 && isSure) return { options: options.map((option) => option.name), stance, condition, isFit: form === FIT };
  }
  return null;
}

/** "A modular monolith with strict boundaries": how it is to be used is no part of it. */
function optionsOf(name: string, names: readonly string[]): ReturnType<typeof readOptions> {
  const options = readOptions(name, names);
  const bare = options.every(({ known }) => known) && options.length > 0 ? -1 : name.search(/\s(?:with|via|using|behind|as an?)\s/i);
  return bare < 0 ? options : readOptions(name.slice(0, bare), names);
}

function begins(sentence: string, beginning: Beginning): boolean {
  switch (beginning) {
    case 'verb': return BEGINS_VERB.test(sentence);
    case 'if': return BEGINS_IF.test(sentence);
    case 'question': return sentence.includes('?');
    case 'option': return true;
    case 'warning': return WARNS.test(sentence);
    case 'praise': return PRAISES.test(sentence);
    default: return beginning satisfies never;
  }
}

function hasForm(sentence: string): boolean {
  const at = sentence.search(HAS_IF);
  return (at >= 0 && at <= LAST_IF) || BEGINS_VERB.test(sentence) || sentence.includes('?');
}

/** "My recommendation?" is a label. */
const ASKS_FOR_ADVICE = /^\s*(?:(?:my|our|the|a) )?(?:\p{Ll}+ )?(?:recommendation|advice|rule of thumb|verdict|bottom line|suggestion|take|tip|answer)$/iu;

const QUESTION = 63, DOT = 46, BANG = 33, SEMICOLON = 59, COLON = 58, BLANK = 32, COMMA = 44, SMALL_W = 119;

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
    const isEnd = at === length || (code === COLON ? plain.charCodeAt(at + 1) === BLANK && at - from < 30 && !/^\s*(?:if|when)\s/i.test(plain.slice(from, from + 8))
      : (at + 1 === length || plain.charCodeAt(at + 1) === BLANK) && !isAbbreviation(plain, at));
    if (!isEnd) continue;
    const start = skipBlanks(plain, from, at);
    if (at > start) parts.push({ from: start, to: at });
    from = at + 1;
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
const isAbbreviation = (plain: string, at: number): boolean => /[gescb]/i.test(plain.charAt(at - 1)) && /\b(?:e\.g|i\.e|vs|etc|z\.B)$/i.test(plain.slice(Math.max(0, at - 4), at));
