import { spanOf, type InlineText } from '../notes/inline-text';
import { addRule, LEADS_TO_VERDICT, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { KindVotes } from './decide-kind';
import type { Facet, Stance } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { leadingProducts } from './judge-solution-list';
import { withoutMark } from './polarity-marks';
import { isNameLike } from './product-names';
import type { Context } from './read-content';
import { isSortOfThing } from './read-definition';
import { WHEN_IT } from './read-label';
import { databaseTaken, readOptions } from './read-options';
import { isKnownName } from './read-title';

/** "When you need X" names X as the condition. */
export const LEADING_IF = /^(?:(?:use|choose|pick|prefer) (?:it )?)?(?:if|when|whenever|for|in case|wenn|falls)\s+/i;
export const ARROW = /^((?![^()]*\([^()]*(?:\u2192|\u21d2|=>|->)).{3,140}?)\s*(?:\u2192|\u21d2|\u27a1\ufe0f?|=>|->|\u2014>)\s*(.{2,100}|.{2,40}?[.;]\s.{1,300})$/;

/** "Use Redis": what to take. */
export const TAKES = /^(?:use|take|choose|pick|go with|prefer)\s+(?=\S)/i;

/** "Start with Prefect. It is \u2026": what to take, however it goes on. */
const TAKES_FIRST = /^(?:start with|stick with|go (?:with|for)|use|try|consider|evaluate|choose|pick|prefer|take) (.{2,60}?)(?=[.;,]|\s(?:if|for|when|because|since|as|with|to)\s|$)/i;

/** "Airflow is the safe choice.", "ECS (often with Fargate) usually wins.": the same, as a verdict on it. */
const VERDICT = /^([^.;:]{2,50}?) (?:(?:is|are|would be|will be|remains?) (?:the|an?|your|our|often|usually|probably|still) (?:\S+ ){0,3}(?:choice|option|bet|fit|default|pick|way to go|answer)|(?:usually |often |probably |normally )?(?:wins|suffices|will do|does the job)|(?:can|may) be justified)\b/i;

/** "Prefect or Dagster. Both are …" */
const NAMED_FIRST = /^[^.;:]{2,60}(?=\. )/;

/** The known options that a sentence says to take. */
export function chosenOptions(plain: string, names: readonly string[]): readonly string[] {
  return knownOptions((TAKES_FIRST.exec(plain) ?? VERDICT.exec(plain))?.[1] ?? NAMED_FIRST.exec(plain)?.[0] ?? '', names);
}

export const ARROWS = /\u2192|\u21d2|=>|->/;
/** What goes on about an option, or stands in front of several. */
const ABOUT_OPTION = /^[^:]{3,40}:\s|\s(?:if|for|when|because|since|as|to|with)\s.*$|\s[\u2013\u2014-]\s.*$|[.;,]$/gi;

/** "Fits in memory \u2192 DuckDB": the case, and what to take then where it is known. Null for a flow from one product to the next. */
export function arrowChoice(text: string, names: readonly string[]): { readonly condition: string; readonly options: readonly string[] } | null {
  const [, condition = '', taken = ''] = ARROW.exec(text) ?? [];
  const [first] = findSolutions(condition);
  // "Kafka-based systems" are a case.
  if (taken === '' || condition.endsWith('?') || ARROWS.test(taken) || (first?.start === 0 && condition.charAt(first.end) !== '-')) return null;
  const known = knownOptions(untilStop(taken).replace(ABOUT_OPTION, ''), names);
  const options = known.length > 0 ? known : leadingOptions(taken);
  return options.length > 0 ? { condition, options } : null;
}

/** "One box \u2192 SQLite. Many terabytes \u2192 Parquet.": several such cases in one text. False where there are fewer than two. */
export function readArrowClauses(collector: FactCollector, inline: InlineText, names: readonly string[]): boolean {
  const { plain } = inline;
  const chosen = plain.split(/[.;]\s+/).flatMap((clause) => arrowChoice(clause.trim(), names) ?? []);
  if (chosen.length < 2) return false;
  for (const { condition, options } of chosen) {
    const from = plain.indexOf(condition);
    addChoice(collector, { options, condition: condition.replace(LEADING_IF, ''), inline, from, to: from + condition.length, group: `choice ${collector.section}` });
  }
  return true;
}

/** "Kafka. The retained log is the product." takes Kafka. */
const untilStop = (taken: string): string => /^.{2,100}?(?=[.;]\s)/.exec(taken)?.[0] ?? taken;

/** What a product is told to be for, and not what it is. */
export const USED_FOR = /^(?:(?:it )?(?:is )?(?:ideal|best|good|great|perfect|suitable|used|useful|use it|use|recommended|suited) (?:for|when|if|to)\s+)/i;

/** What an option is chosen for, in the note's words, and where in `inline` that stands; `question` is what the condition answers. */
export interface Choice {
  readonly options: readonly string[];
  readonly condition: string;
  readonly question?: string | null;
  readonly stance?: Stance;
  readonly inline: InlineText;
  readonly from?: number;
  readonly to?: number;
  readonly group: string;
  /** What it tells of the option's kind, where that is not what a rule tells of it. */
  readonly vote?: Partial<KindVotes>;
}

/** A rule for each option. */
export function addChoice(collector: FactCollector, { options, condition, question = null, stance = 'prefer', inline, from = 0, to = inline.plain.length, group, vote }: Choice): void {
  // "Is throughput the limit? \u2192 Kafka" takes it where the answer is yes.
  const isAsked = question === null && condition.endsWith('?') && !OPEN_QUESTION.test(condition);
  const at = provenanceOf(collector, spanOf(inline, from, to), question === null && !isAsked ? 'choice-list' : 'answer');
  for (const option of options) addRule(collector, { option, stance, when: [isAsked ? readCondition('Yes', condition) : readCondition(condition, question)], certain: true, group, at }, vote);
}

/** The known options that `text` names, where they are most of all; else none. */
export function knownOptions(text: string, names: readonly string[]): readonly string[] {
  const options = readOptions(text.replace(/[,\s]+(?:etc\.?|and so on)$/i, ''), names);
  const known = options.filter((option) => option.known).map(({ name }) => name);
  // "Shape of reads, need for transactions, search" lists more than it names.
  const members = options.length === 1 ? 1 : Math.max(options.length, text.split(/,|;|\s(?:or|and)\s/).length);
  if (known.length * 2 > members) return known;
  // "InfluxDB / OpenTSDB": one of two is known, and both could be products.
  if (known.length === 1 && options.length === 2 && members === 2 && findSolution(options[0]?.name ?? '') && isNameLike(options[1]?.name ?? '')) return options.map(({ name }) => name);
  // "PostgreSQL with read replicas"
  const bare = known.length === 0 ? text.search(/\s(?:with|via)\s/i) : -1;
  return bare > 0 ? knownOptions(text.slice(0, bare), names) : [];
}

/** An item where the note tells how to choose: `condition \u2192 option`, an option under a condition, or an option over its conditions. */
export function readChoice(collector: FactCollector, inline: InlineText, context: Extract<Context, { is: 'choice' }>, names: readonly string[]): Context {
  const { subject } = context;
  const { plain } = inline;
  const recommend = (options: readonly string[], condition: string): Context => {
    addChoice(collector, { options, condition: condition.replace(/^["\u201c]|["\u201d]$/g, '').replace(LEADING_IF, '').trim(), inline, group: `choice ${collector.section}` });
    return { is: 'details', subject };
  };
  const arrow = ARROW.exec(plain);
  if (arrow?.[1] && arrow[2]) {
    const taken = untilStop(arrow[2]);
    const options = knownOptions(taken, names);
    const kind = options.length > 0 ? null : databaseTaken(taken);
    if (options.length > 0 || kind !== null) return recommend(kind === null ? options : [kind], arrow[1]);
  }
  if (plain.endsWith('?')) return { is: 'question', question: plain, subject };
  const options = plain.length <= 120 ? knownOptions(NAMED_FIRST.exec(plain)?.[0] ?? plain, names) : [];
  if (options.length > 0) return context.condition === null ? { is: 'rule', options, stance: 'prefer', subject } : recommend(options, context.condition);
  if (context.condition === null) return context;
  const chosen = chosenOptions(plain, names);
  if (chosen.length > 0) return recommend(chosen, context.condition);
  // "Argo Workflows for general needs" below "For Kubernetes:"
  return addToldApart(collector, inline, { subject, facet: 'suits', names }) ? { is: 'details', subject } : context;
}

/** "DVC with a local remote", "delta-rs or DuckLake (no cluster)": the products that an answer begins with, however it goes on. */
function leadingOptions(plain: string): readonly string[] {
  const listed = leadingProducts(plain);
  if (listed !== '') return knownOptions(listed, []);
  const [first] = findSolutions(plain);
  return first?.start === 0 && !first.ordinary ? [first.entry.name] : [];
}

/** The same for a labelled line: `**Condition:** options` or `**Option:** when …`. Null where neither side names an option. */
export function readLabelledChoice(collector: FactCollector, { label, value, whole, subject, names }: { label: string; value: InlineText | null; whole: InlineText; subject: string | null; names: readonly string[] }): Context | null {
  const named = knownOptions(label, names);
  if (named.length > 0) {
    const rule: Context = { is: 'rule', options: named, stance: 'prefer', subject };
    if (value === null) return rule;
    const cases = LEADING_IF.test(value.plain) ? [] : toldCases(collector, value.plain);
    if (cases.length > 0) {
      for (const one of cases) addChoice(collector, { options: named, condition: one, inline: value, from: value.plain.indexOf(one), to: value.plain.indexOf(one) + one.length, group: 'choice-list' });
      return { is: 'details', subject };
    }
    if (!LEADING_IF.test(value.plain) && !/^(?:best|ideal|good|great|perfect|suitable|recommended) (?:for|when|if)\b/i.test(value.plain)) return null;
    const condition = value.plain.replace(LEADING_IF, '').replace(/[.,;]$/, '');
    addChoice(collector, { options: named, condition, inline: value, group: 'choice-list' });
    return { is: 'details', subject };
  }
  // "Use both together" is no case.
  if (value === null) return label.endsWith('?') ? null : isKnownName(label) ? { is: 'plain', subject: label } : { is: 'choice', subject, condition: /^(?:use|choose|combine|take) (?:both|all|them|either)\b/i.test(label) ? null : label };
  // "Performance: client-server for low latency; event-driven for high volume"
  if (addCases(collector, value, { clauses: value.plain.split(/;\s+|,\s+(?=\S+(?:\s\S+){0,3}\s(?:for|when|if|where)\s)/), from: 0, names })) return { is: 'details', subject };
  // "Replay: if you want this choose Kafka. In RabbitMQ …": the first sentence answers.
  const [answer = ''] = value.plain.replace(/^if (?:(?:you|we) )?(?:want|need) (?:this|that|it),? (?:choose|use|pick|go (?:with|for)) /i, '').split(/[.;]\s/);
  const asked = answer.length <= 120 ? knownOptions(answer, names) : [];
  // "Use Parquet or ORC for fast reads": why they are chosen is no part of them.
  const bare = /^(?:use|choose|pick|prefer|consider|go with|opt for)\s(.{2,80}?)\s(?:for|because|since|as|to|with)\s/i.exec(answer)?.[1] ?? '';
  const listed = bare === '' ? [] : knownOptions(bare, names);
  // Cases of their own are read as rules.
  if (listed.length + asked.length === 0 && ARROWS.test(value.plain)) return { is: 'details', subject };
  const options = listed.length > asked.length ? listed : asked.length > 0 ? asked : leadingOptions(value.plain);
  // "The real choice is: …" leads to what is told.
  if (options.length === 0 || LEADS_TO_VERDICT.test(label) || /\s(?:is|are)$/i.test(label)) return null;
  addChoice(collector, { options, condition: label.replace(LEADING_IF, ''), inline: whole, group: `choice ${collector.section}` });
  return { is: 'details', subject };
}

/** In words. */
const LONGEST_CASE = 5;

/** "Payments, inventory. Needs transactions." behind an option below "When to use what": the cases, as far as the first sentence lists them. */
function toldCases({ document, section }: FactCollector, plain: string): readonly string[] {
  const said = /^[^.:;(]{3,100}/.exec(plain)?.[0].trim() ?? '';
  if (said === '' || !/^\W*(?:when|what to use|cu[a\u00e1]ndo|quando|quand|wann|\u043a\u043e\u0433\u0434\u0430)(?!\p{L})|\bwhen to (?:use|choose|pick) (?:which|what|each)\W*$/iu.test(document.sections[section]?.title ?? '') || /^(?:an?|the|it|is|are|has|uses?|keeps?|offers?|provides?|stores?|best|ideal|good|great|perfect|suitable|recommended)\b/i.test(said) || isSortOfThing(said) || findSolution(said)) return [];
  const cases = said.split(/,\s+(?:and\s+|or\s+)?/);
  return cases.every((one) => one.split(' ').length <= LONGEST_CASE) ? cases : [said];
}

/** "For a case" */
export const CASE_LINE = /^(?:for|if|when|in case) /i;
/** "If you have five servers, they all need it": what follows from the case. */
const CONSEQUENCE = /,\s(?:then\s)?(?:you|they|it|we|i|this|that|there|no)\s(?!(?:need|want|have)\b)/i;
const WHEN = /^(?:(?:only )?(?:when|if|whenever|wenn|falls)) (?!(?:to|not)\b)/i;

/** "**For analytics:** start with a warehouse", "**Blue-green** - when a release must be taken back at once". False where neither side is a case for something known. */
export function readCaseLabel(collector: FactCollector, { label, value, whole, names }: { readonly label: string; readonly value: InlineText; readonly whole: InlineText; readonly names: readonly string[] }): boolean {
  // "**Few teams, fast delivery**: ECS (often Fargate) is a strong default."
  const judged = label.includes(' ') && !isKnownName(label) && !LEADS_TO_VERDICT.test(label) ? knownOptions(VERDICT.exec(value.plain)?.[1] ?? '', names) : [];
  const isCase = judged.length > 0 || CASE_LINE.test(label) || (/^(?:choose|pick|go with|select) /i.test(value.plain) && knownOptions(value.plain.replace(/^\S+ (?:with )?|\.$/gi, ''), names).length > 0);
  const [said = ''] = value.plain.split(/[.;](?:\s|$)/);
  const condition = isCase ? label : WHEN.test(said) && said.length < 160 && !CONSEQUENCE.test(said) ? said : '';
  const options = condition === '' ? [] : judged.length > 0 ? judged : isCase ? chosenOptions(value.plain, names) : knownOptions(label, names);
  addChoice(collector, { options, condition: condition.replace(LEADING_IF, ''), inline: whole, group: `choice ${collector.section}` });
  return options.length > 0;
}

/** "How many messages? (<1k/s = SQS, >10k/s = Kafka)" */
const ASKED_IN_LINE = /^(.{5,120}\?)\s*[([]?([^?]{5,240}?)[)\]]?\.?$/;
const ANSWERED = /^(.{1,80}?)\s*(?:=>?|->|:|[\u2192\u21d2])\s*(.{2,60})$/;

/** A question with its answers behind it, each with what to choose then. False where a part is no answer, or fewer than half name a known option. */
export function readAnswersInLine(collector: FactCollector, inline: InlineText, names: readonly string[]): boolean {
  const [, question = '', rest = ''] = ASKED_IN_LINE.exec(inline.plain) ?? [];
  const answers = rest === '' ? [] : rest.split(/\s*[,;|]\s+/).map((part) => ANSWERED.exec(part));
  if (answers.length < 2 || answers.includes(null)) return false;
  const chosen = answers.flatMap((answer) => knownOptions(answer?.[2] ?? '', names).map((option) => ({ option, answer: answer?.[1]?.trim() ?? '' })));
  if (chosen.length * 2 < answers.length) return false;
  for (const { option, answer } of chosen) addChoice(collector, { options: [option], condition: answer, question, inline, group: `question ${question}` });
  return true;
}

/** "In general, I reach for", "Use": what stands in front of the first of several options, each with its case. */
export const USE_FIRST = String.raw`(?:(?:in general|generally|usually),? )?(?:(?:i|we|you)(?:[\u2019']d| would| should| usually| often)? )?(?:use|choose|pick|prefer|take|reach for|go (?:for|with))\s`;
const LEADS_TO_USE = new RegExp(String.raw`^(?:${USE_FIRST}|[\p{L}; ]{2,14}[:,]\s+(?:use\s)?)`, 'iu');

/** "kafka for ordered logs; rabbitmq for flexible routing": two cases or more, each with what is known to fit. False where a clause is something else. */
export function readClauses(collector: FactCollector, inline: InlineText, names: readonly string[]): boolean {
  const { plain } = inline;
  const parted = plain.includes('; ');
  const begin = parted ? plain.lastIndexOf(': ', plain.indexOf('; ')) + 2 : LEADS_TO_USE.exec(plain)?.[0].length ?? 1;
  const from = begin === 1 ? 0 : begin;
  return addCases(collector, inline, { clauses: plain.slice(from).split(parted ? '; ' : /,?\s+and\s+(?=\p{L}*\p{Lu}\S*(?:\s\S+){0,2}\s(?:for|if|when|where)\s)|,\s+(?=\S+(?:\s\S+){0,2}\s(?:for|if|when|where)\s)/u), from, names });
}

const CASE = /^(?:and |or )?(.{2,50}?)\s(?:for|when|if|once|where)\s(.{3,160}?)(?:[.](?:\s.*)?)?$/i;

/** Rules of clauses that stand from `from` on, each an option with its case; none and false where one is something else, or half of the options are unknown. */
function addCases(collector: FactCollector, inline: InlineText, { clauses, from, names }: { readonly clauses: readonly string[]; readonly from: number; readonly names: readonly string[] }): boolean {
  const cases = clauses.length < 2 ? [] : clauses.map((clause) => CASE.exec(clause));
  const chosen = cases.includes(null) ? [] : cases.flatMap((one) => knownOptions(one?.[1] ?? '', names).map((option) => ({ option, condition: one?.[2] ?? '' })));
  if (chosen.length < 2 || chosen.length * 2 <= clauses.length) return false;
  for (const { option, condition } of chosen) {
    const at = inline.plain.indexOf(condition, from);
    addChoice(collector, { options: [option], condition, inline, from: at, to: at + condition.length, group: `choice ${collector.section}` });
  }
  return true;
}

/** "**Need replay?** \u2192 Kafka": what a yes is answered with, where it is known. */
export function readAnsweredLabel(collector: FactCollector, { label, value, whole, names }: { label: string; value: InlineText; whole: InlineText; names: readonly string[] }): boolean {
  if (value.plain.length > 120 || OPEN_QUESTION.test(label)) return false;
  const [answer = ''] = value.plain.split(/[.;]\s|\s[\u2013\u2014-]\s/);
  const options = knownOptions(answer, names);
  addChoice(collector, { options, condition: 'Yes', question: label, inline: whole, group: `question ${label}` });
  return options.length > 0;
}

/** A yes does not answer it. */
const OPEN_QUESTION = /^(?:what|which|who|whom|whose|why|how|where|when)\b/i;

/** Remarks among the cases. */
const NO_CASE = /^(?:note|beyond|this is|these are|there (?:is|are)|however|but|use|avoid)\b|,\s(?:then )?(?:consider|use|choose|pick|prefer)\s/i;

/** "Ideal for alerts" below "When to use": the case is what it is ideal for. */
const IDEAL_FOR = /^(?:ideal|great|good|best|perfect|suitable|useful|excellent) (?:for|when|if|where)\s+(?=\S)/i;

/** What stands under "Use it when" or "Avoid when" is a condition for its subject. */
export function addAdvice(collector: FactCollector, { subject, facet, inline, from = 0, to = inline.plain.length }: { subject: string; facet: Facet; inline: InlineText; from?: number; to?: number }): void {
  const condition = withoutMark(inline.plain.slice(from, to)).text.replace(IDEAL_FOR, '').replace(LEADING_IF, '').replace(/[;,]$/, '');
  if (condition.length < 3 || condition.length > 300 || NO_CASE.test(condition)) return;
  addChoice(collector, { options: [subject], condition, stance: facet === 'struggles' || facet === 'drawback' ? 'avoid' : 'prefer', inline, from, to, group: 'choice-list', vote: {} });
}

/** "Kafka for event streams" where several products are told apart by what they suit. False where what it names is what is spoken of. */
export function addToldApart(collector: FactCollector, inline: InlineText, { subject, facet, names }: { readonly subject: string | null; readonly facet: Facet; readonly names: readonly string[] }): boolean {
  const [, named = '', said = ''] = /^(.{2,60}?)\s(?:for|when|if)\s(.{3,240}?)[.;]?$/i.exec(inline.plain) ?? [];
  const options = named === '' ? [] : knownOptions(named, names).filter((option) => findSolution(option) !== null || names.includes(option));
  if (options.length === 0 || (subject !== null && options.includes(subject))) return false;
  const from = inline.plain.indexOf(said, named.length);
  addChoice(collector, { options, condition: said, stance: facet === 'struggles' ? 'avoid' : 'prefer', inline, from, to: from + said.length, group: `told apart ${collector.section}` });
  return true;
}

/** "Rows change shape \u2192 a document store" among the cases of databases: what to take then, and where the case ends; null where it leads to nothing that is known. */
export function addTaken(collector: FactCollector, inline: InlineText, names: readonly string[]): number | null {
  const [, condition = '', taken = ''] = ARROW.exec(inline.plain) ?? [];
  const kind = databaseTaken(taken);
  const chosen = arrowChoice(inline.plain, names) ?? (kind === null ? null : { condition, options: [kind] });
  if (chosen !== null) addChoice(collector, { ...chosen, inline, to: condition.length, group: `choice ${collector.section}` });
  return chosen !== null || findSolutions(taken).length > 0 ? condition.length : null;
}

/** Labels and titles that advise rather than describe. */
export const advises = (label: string): boolean => WHEN_IT.test(label) || ADVISES.some((form) => form.test(label));

const ADVISES: readonly RegExp[] = [
  /^\W*when to use .{2,60} (?:over|instead of|rather than) /iu,
  /^\W*when to (?:choose|pick|prefer|select|go with|(?:switch|move|migrate) to)\s/iu,
  / (?:fits|suits) (?:well )?(?:in |for )?(?:some|these|the following|several|many|a few|certain) (?:cases|situations|scenarios|use cases|needs)$/iu,
  /^\W*(?:when|wann|cu[a\u00e1]ndo|quando|quand|\u043a\u043e\u0433\u0434\u0430) .{2,40} (?:(?:is|are|(?:may|might|can|could|would) be) (?:the |an? )?(?:better|right|best)(?: \p{L}+)?|wins|\u043b\u0443\u0447\u0448\u0435|besser ist|es mejor|\u00e9 melhor|est (?:meilleure?|pr\u00e9f\u00e9rable))$/iu,
  /(?:^\W*|\. )(?:use|choose|pick|prefer|consider|avoid|skip|do not use|don[\u2019']?t use) (?:it |this |them )?(?:when|if|where)\b/iu,
  /\b(?:is|are) (?:not |less |only |most |best |well[- ])*(?:appropriate|suitable|suited|recommended|preferred|a \p{L}+ (?:fit|choice|option)|the right \p{L}+) (?:when|if|where)$/iu,
  /^\W*(?:\u00e0 )?(?:prendre|choisir|utiliser|privil\u00e9gier|\u00e9carter|\u00e9viter|ne pas utiliser|n\u00e3o us(?:ar|e)|no usar|usar|use|evite|escolha|elegir|escolher|evitar|verwenden|nutzen|vermeiden) (?:si|quand|cuando|se|quando|wenn)\W*$/iu,
];

/** The same, or "When (not) to use Kafka" over the cases of `subject`. */
export const advisesOn = (label: string, subject: string | null): boolean => advises(label) || (subject !== null && /^\W*(?:\d+[.)]\s)?when (?:not )?to (?:not )?(?:use|avoid)\b/i.test(label));

/** Labels and titles that give reasons for or against choosing something. */
export const weighs = (label: string): boolean => /^\W*(?:why|reasons) (?:to |not )*(?:choose|pick|use|avoid)\b/i.test(label);

/** `High concurrency (use PostgreSQL or MySQL)`: what struggles there names what does not. */
export const INSTEAD = /^(.{3,120}?)\s*\((?:use|prefer|choose|consider|try|better:?)\s+([^()]{2,80})\)/i;
