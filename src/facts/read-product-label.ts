import { offsetOf, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addGroups, addKindInBrackets, addLabelledPlayers, addSolutions, SAYS } from './add-solutions';
import { addRule, addStatement, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { Stance } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList, isSureSolutionList, leadingProducts } from './judge-solution-list';
import type { LabelledPlace } from './labelled-place';
import { coreName, isSortOf, matchShortForm, readNameParts, stemWords, withoutBracket } from './name-keys';
import { addChoice, USED_FOR } from './read-choice';
import { addCase, addFirstSentence, firstSentence, holdsCases, isKindOfThing, type Context } from './read-content';
import { isSortOfThing, saysSortOf } from './read-definition';
import { addFitSentences } from './read-fit-sentence';
import { databaseTaken } from './read-options';
import { canBeName, isCollection, isKnownName, isMany, kindByName, withoutNumber } from './read-title';
import { sortAtEnd } from './sort-at-end';
import { splitItems } from './split-items';

/** A label of nothing but products: what they do there, or what each of them suits. */
export function readProductLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, names }: LabelledPlace, subject: string | null): Context | null {
  // In a note that compares the two, "Iceberg: …" under "Governance" says how it is governed.
  const compared = findSolution(label)?.name;
  if (value && compared !== undefined && context.is !== 'choice' && collector.outline.compared.includes(compared)) {
    // "**dbt**: Data transformation tool for warehouses" says what it is, wherever it stands.
    if (bold && saysSortOf(compared, firstSentence(value.plain)) && collector.subjects.get(compared)?.stated.includes('definition') !== true) addFirstSentence(collector, compared, value);
    return { is: 'details', subject: compared };
  }
  if (subject !== null && !findSolution(subject)) {
    if (value && (context.is === 'plain' || (inParts(context) && !findSolution(label))) && addLabelledPlayers(collector, { whole, value, label, subject })) return { is: 'details', subject };
    if (context.is === 'facet' && context.facet === 'example' && isSureSolutionList(label, 1) && whole.plain.startsWith(label)) {
      addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: null, strict: true });
      return { is: 'details', subject };
    }
  }
  if (!value || !bold || context.is !== 'facet' || (context.facet !== 'suits' && context.facet !== 'struggles')) return null;
  // "**S3:** ideal for static websites" where several products are told apart by what they suit.
  const one = findSolution(label)?.name ?? matchShortForm(label, names);
  if (one === null || one === subject || (subject !== null && coreName(one) === coreName(subject))) return null;
  const led = USED_FOR.exec(value.plain)?.[0].length ?? 0;
  const said = sliceInline(value, led, value.plain.length);
  const stance: Stance = context.facet === 'suits' ? 'prefer' : 'avoid';
  for (const { from, to } of splitItems(said, context.facet)) {
    addStatement(collector, { subject: one, facet: context.facet, inline: said, from, to });
    if (led > 0) addRule(collector, { option: one, stance, when: [readCondition(said.plain.slice(from, to), null)], certain: true, group: `told apart ${collector.section}`, at: provenanceOf(collector, spanOf(said, from, to), 'choice-list') });
  }
  return { is: 'details', subject: one };
}

/** Fewer products may be named for anything. */
const FEWEST_OF_NAMED = 3;

/** A label that says what sort the products behind it are, or whose. */
export function readKindLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, isItem }: LabelledPlace, subject: string | null): Context | null {
  // "AWS: SQS, SNS" among examples.
  if (value && subject !== null && context.is === 'facet' && context.facet === 'example' && isSolutionList(value.plain) && addSolutions(collector, value, { subject, role: VENDOR.test(label) ? null : label, strict: false })) return { is: 'details', subject };
  if ((context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, whole, subject, { isKind: context.is === 'plain' && context.ofKinds !== undefined })) {
    const kind = value === null && isItem ? whole.plain.slice(0, whole.plain.indexOf('(')).trim() : '';
    return kind !== '' && canBeName(kind) ? { is: 'plain', subject: kind } : { is: 'details', subject };
  }
  // "Document (MongoDB, CouchDB):" over what is said of them.
  const [, named = '', members = ''] = value === null && context.is === 'plain' && whole.plain.endsWith('):') ? /^([^()]{3,40}?)\s*\(([^()]{3,80})\)$/.exec(label) ?? [] : [];
  if (named !== '' && isSureSolutionList(members, 1) && addKindInBrackets(collector, whole, null, { isKind: true })) return { is: 'plain', subject: named };
  // "**Event bus** – routes events (e.g. Kafka, RabbitMQ)"
  const mayName = isKindOfThing(label) || (/^\p{Lu}/u.test(label) && label.split(' ').length < 5 && canBeName(label) && isItem);
  const led = value && ((bold && isKindOfThing(label)) || (isItem && mayName && !findSolution(label))) && (context.is === 'plain' || context.is === 'roles') ? LED_BY_EXAMPLES.exec(value.plain)?.[0].length : undefined;
  const stop = value?.plain.indexOf('. ', led) ?? -1;
  if (value && led !== undefined && isSolutionList(value.plain.slice(led, stop < 0 ? undefined : stop))) {
    const members = sliceInline(value, led, stop < 0 ? value.plain.length : stop);
    addSolutions(collector, members, { subject: label, role: null, strict: false });
    if (subject !== null && !findSolution(subject) && isKindOfThing(label)) addSolutions(collector, members, { subject, role: label, strict: false });
    return { is: 'details', subject: label };
  }
  const examples = value && (bold || isItem) && (context.is === 'plain' || context.is === 'roles' || context.is === 'details') && mayName ? EXAMPLES_IN_BRACKETS.exec(value.plain) : null;
  if (value && examples?.[1] && isSolutionList(examples[1])) {
    const from = value.plain.indexOf(examples[1], examples.index);
    const members = sliceInline(value, from, from + examples[1].length);
    const bearer = bearerOf(collector, value, examples.index);
    addSolutions(collector, members, { subject: bearer ?? label, role: null, strict: false });
    if (bearer === null && subject !== null && !findSolution(subject)) addSolutions(collector, members, { subject, role: label, strict: false });
    return { is: 'details', subject: bearer ?? label };
  }
  // "Spatial databases: … databases, such as PostGIS and Oracle Spatial, …"
  const told = value && (bold || isItem) && (context.is === 'plain' || context.is === 'details') && isKnownName(label) && !findSolution(label) ? NAMED_EXAMPLES.exec(value.plain) : null;
  if (value && told?.[1] && told[2] && stemWords(told[1])[0] === stemWords(label).at(-1)) {
    const from = told.index + told[0].length - told[2].length;
    if (addSolutions(collector, sliceInline(value, from, from + told[2].length), { subject: label, role: null, strict: false })) return { is: 'details', subject: label };
  }
  // "**CDC**: Debezium reads the log and publishes it"
  const [actor] = value && bold && context.is === 'plain' && isKnownName(label) && !findSolution(label) ? findSolutions(value.plain) : [];
  if (value && actor?.start === 0 && !actor.ordinary && /^ (?!is\s|has\s|was\s|vs\s)\p{Ll}{2,}s\s/u.test(value.plain.slice(actor.end))) addUse(collector, { subject: label, solution: actor.entry.name, role: null, group: `${label}||${collector.section}`, span: spanOf(value, 0, actor.end), extractor: 'solution-list' });
  // "**Infrastructure**: Terraform and Kubernetes are used for deployment"
  const acting = value && bold && isItem && context.is === 'plain' && canBeName(label) && !findSolution(label) ? leadingProducts(value.plain) : '';
  if (value && acting !== '' && /^ are (?:used|there|responsible)\b/.test(value.plain.slice(acting.length))) { addSolutions(collector, sliceInline(value, 0, acting.length), { subject: label, role: null, strict: true }); return { is: 'details', subject: label }; }
  // "**Tracing** \u2013 across services (Jaeger)": what plays that part of what is spoken of
  const played = value && bold && isItem && context.is === 'plain' && subject !== null && (isKnownName(label) || kindByName(subject) !== null) && canBeName(label) && !findSolution(label) ? /\s\(([^()]{2,60})\)\.?$/.exec(value.plain) : null;
  if (value && subject !== null && played?.[1] && isSureSolutionList(played[1], 1)) {
    const from = played.index + 2;
    addSolutions(collector, sliceInline(value, from, from + played[1].length), { subject, role: label, strict: true });
    return { is: 'details', subject };
  }
  // "OLTP: RDS, Aurora": products by the use that they serve, or by their kind where nothing else claims them.
  const mayClaim = context.is === 'plain' || ((inParts(context) || (context.is === 'facet' && context.facet === 'example')) && subject === null) || (context.is === 'choice' && subject === null && value !== null && isKnownName(label) && isSureSolutionList(value.plain.replace(/[.]$/, ''), 1));
  if (!value || !mayClaim || findSolution(label) || !canBeName(label) || /^(?:tools?|platforms?|frameworks?|services?|systems?)$/i.test(label)) return null;
  const kind = kindByName(label);
  // "User-facing analytics: Pinot, Druid and ClickHouse": what three products are for has a name, known or not.
  const isNamed = bold && isItem && /^\p{Lu}\S+ \S/u.test(label) && label.split(' ').length < 5 && isSureSolutionList(value.plain.replace(/[.]$/, ''), FEWEST_OF_NAMED);
  const claims = kind === 'workload' || (subject === null && (isKnownName(label) || isNamed)) || (kind === 'pattern' && subject !== null && kindByName(subject) === 'component');
  if (!claims) return null;
  // "OLTP: fast transactional systems (MySQL, DynamoDB)"
  const bracket = kind !== null && !value.plain.includes('. ') ? /\(([^()]{2,120})\)[.]?$/.exec(value.plain) : null;
  const leading = kind === 'pattern' && !isSolutionList(value.plain) ? leadingProducts(value.plain) : '';
  const listed = leading !== '' ? sliceInline(value, 0, leading.length) : bracket?.[1] && isSolutionList(bracket[1]) ? sliceInline(value, bracket.index + 1, bracket.index + 1 + bracket[1].length) : isSolutionList(value.plain) ? value : null;
  if (!listed || !addSolutions(collector, listed, { subject: label, role: null, strict: false })) return null;
  // "Data lakehouse: Delta Lake, Iceberg" in the section on the storage layer, which has them too.
  if (kind === 'pattern' && subject !== null) addSolutions(collector, listed, { subject, role: label, strict: false });
  return { is: 'details', subject: label };
}

/** "Read-heavy: [[caching]] (e.g. [[redis]])": what alone stands between a label and the bracket of its examples, where it names a thing. */
function bearerOf({ document }: FactCollector, value: InlineText, bracket: number): string | null {
  const name = value.plain.slice(0, bracket).trim();
  const isLink = document.text.startsWith('[[', (offsetOf(value, 0) ?? 0) - 2);
  return (isLink || isKnownName(name)) && name.split(' ').length <= 3 && canBeName(name) && !findSolution(name) ? name : null;
}

/** "Delta Lake: An open storage layer that \u2026", "Qdrant - Open source. Good for filters.": one of several products, what it is and what it suits. */
export function addProductAmongProducts(collector: FactCollector, product: string, value: InlineText): void {
  if (/^(?:[Aa]n? |\p{Lu}\w+['\u2019]s )/u.test(value.plain) && isSortOfThing(firstSentence(value.plain))) addFirstSentence(collector, product, value);
  const led = /^(?:only )?(?:when|if|where) (?=\S)/i.exec(value.plain)?.[0].length;
  const [condition = ''] = led === undefined ? [] : value.plain.slice(led).split(/\. |[.;]$/);
  // "Elasticsearch - when relevance matters"
  if (led !== undefined) addChoice(collector, { options: [product], condition, inline: value, from: led, to: led + condition.length, group: 'choice-list' });
  else addFitSentences(collector, { subject: product, inline: value, mayAdvise: true });
}

/** "React - frontend", "Kafka: message broker" in a stack of nothing that has a name: the part has the product. */
export function addPlayedPart(collector: FactCollector, { labelled: { label, labelSpan }, value }: LabelledPlace): void {
  const part = /^[^,.;:(]+/.exec(value?.plain ?? '')?.[0].trim() ?? '';
  const product = part === '' || part.split(' ').length > LONGEST_PLAYED ? null : findSolution(label);
  if (product === null || findSolution(part) || !(isKnownName(part) || /(?:ing|tion|ment)$/i.test(part)) || !canBeName(part)) return;
  const subject = part.charAt(0).toUpperCase() + part.slice(1);
  addUse(collector, { subject, solution: product.name, role: null, group: `${subject}||${collector.section}`, span: labelSpan, extractor: 'player' });
}

/** In words. */
const LONGEST_PLAYED = 3, LONGEST_LABEL = 5;

/** "Document stores", and no "Popular databases". */
const SORT_OF_STORE = /^(?!(?:examples?|sample|popular|common|some|other|known|famous|typical|main|our)\s).*\s(?:stores?|databases?|dbs?)$/i;
const OF_DATABASES = /\b(?:databases?|data ?stores?|nosql)\b/i;

/** A label that names the part which products play in the subject. */
export function readPartLabel(collector: FactCollector, { labelled: { label, bold }, value, whole, context, names }: LabelledPlace, subject: string | null): Context | null {
  const inList = inParts(context);
  if (!value && inList && (subject === null || (isCollection(subject) && !VENDOR.test(label))) && nameInDisguise(label) === label) return { is: 'solutions', subject: label, role: null, strict: true, ofComponent: subject !== null };
  if (!value) return inList && !findSolution(label) ? { is: 'solutions', subject, role: label, strict: context.is === 'roles' || context.strict, ofComponent: context.is === 'solutions' && context.ofComponent } : null;
  const listedFor = inList ? names.find((name) => [name, ...readNameParts(name).aliases].some((one) => coreName(one) === coreName(label))) : undefined;
  if (listedFor !== undefined && isSolutionList(value.plain) && addSolutions(collector, value, { subject: listedFor, role: null, strict: false })) {
    // Among the tools of something they play that part in it as well.
    if (subject !== null && subject !== listedFor) addSolutions(collector, value, { subject, role: label, strict: false });
    return { is: 'details', subject: listedFor };
  }
  // "Document: MongoDB" in a note on databases
  if (subject === null && databaseTaken(label) !== null && OF_DATABASES.test(collector.document.title) && isSureSolutionList(value.plain, 1)) {
    collector.kinds.set(label, 'component');
    addSolutions(collector, value, { subject: label, role: null, strict: true });
    return { is: 'details', subject: label };
  }
  // "We compare four popular observability tools: A, B, C" is no part by that name, but says what they are.
  const listed = bold || label.split(' ').length <= LONGEST_LABEL ? '' : /^.*?(?=\.(?:\s|$)|$)/.exec(value.plain)?.[0] ?? '';
  if (listed !== '' && isSureSolutionList(listed)) {
    const sort = sortAtEnd(label) ?? subject;
    return sort !== null && !findSolution(sort) && addSolutions(collector, sliceInline(value, 0, listed.length), { subject: sort, role: null, strict: true }) ? { is: 'details', subject } : null;
  }
  if (subject === null || SETTING.test(label)) return null;
  if (holdsCases(context) && !isKnownName(label) && addCase(collector, whole)) return { is: 'details', subject };
  if (!findSolution(label)) {
    const lists = (plain: string): boolean => context.is !== 'facet' && !(findSolution(subject) && SAYS.test(plain)) && (bold || inList || (kindByName(subject) === 'component' && plain.includes(',')) ? isSolutionList(plain) : isSureSolutionList(plain, isKnownName(label) ? 1 : 2) || (isKnownName(label) && isSolutionList(plain) && leadingProducts(plain) !== ''));
    // "Graph databases: Neo4j" among databases is a kind of its own, and so is "Non-relational (NoSQL)".
    const [, bare = label, inner = ''] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(label) ?? [];
    const isSort = (isKnownName(bare) && isSortOf(bare, subject)) || (OF_DATABASES.test(subject) && (databaseTaken(bare) !== null || (SORT_OF_STORE.test(bare) && isKnownName(bare)))) || (inner !== '' && isMany(subject) && isKnownName(inner));
    // "MySQL, PostgreSQL. Best for structured data."
    const stop = value.plain.indexOf('. ');
    const isLed = stop > 0 && canBeName(label) && !/\([^()]*$/.test(value.plain.slice(0, stop)) && isSureSolutionList(value.plain.slice(0, stop), 1);
    if (isLed) addFitSentences(collector, { subject: isSort ? label : subject, inline: sliceInline(value, stop + 2, value.plain.length) });
    // "Orchestration: Airflow" where the title names nothing known: a part that has its own.
    const isPart = !isSort && (bold && inList ? canBeName(label) : isKnownName(label) && kindByName(label) !== 'pattern') && (isCollection(subject) || (context.is === 'solutions' && context.ofComponent) || isStackOf(collector, subject) || isMereTitle(collector, subject));
    let found = false;
    for (const written of isLed ? [sliceInline(value, 0, stop)] : splitGroups(value)) {
      const whole = lists(written.plain);
      // "Lakehouse: Delta Lake or Iceberg on top of object stores" in the section on a part.
      const leading = whole || context.is === 'facet' || kindByName(subject) !== 'component' ? '' : leadingProducts(written.plain);
      const listed = whole || leading !== '';
      const clause = leading === '' ? written : sliceInline(written, 0, leading.length);
      if (listed && (isSort || isPart)) found = addSolutions(collector, clause, { subject: label, role: null, strict: false }) || found;
      found = (listed && !isSort && !(found && PROJECT.test(subject)) && addSolutions(collector, clause, { subject, role: label, strict: false })) || (bold && inList && addGroups(collector, clause, { subject, label })) || found;
    }
    // "**Consumption:** people who run DuckDB at home" is a stage, and no product.
    if (!found && inList && STAGE_LABEL.test(label)) for (const { entry, start, end, ordinary } of findSolutions(value.plain)) {
      if (!ordinary) addUse(collector, { subject, solution: entry.name, role: label, group: `${subject}|${label}|${collector.section}`, span: spanOf(value, start, end), extractor: 'solution-list' });
      found = true;
    }
    if (found || (inList && STAGE_LABEL.test(label))) return { is: 'details', subject: isSort ? label : subject };
  }
  // "**Spring Cloud**" over a line that describes it.
  const isDescribed = bold && context.is === 'solutions' && !context.strict && whole.plain.startsWith(label) && !/^[:\u2013\u2014-]/.test(whole.plain.slice(label.length).trim());
  return isDescribed && addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role: context.role, strict: false }) ? { is: 'details', subject } : null;
}

/** "Storage: MinIO" below "Tech stack" in a note on somebody's pipeline: a part of it that has its own. */
const isStackOf = ({ document: { sections }, outline, section }: FactCollector, subject: string): boolean => subject === outline.noteSubject && /\bstack$/i.test(sections[section]?.title ?? '') && /\b(?:pipeline|platform|project|stack|system|app)$/i.test(subject);

/** "Technology stack options": a title that names nothing known, and of which nothing is said. */
function isMereTitle({ outline, subjects }: FactCollector, title: string): boolean {
  return (PROJECT.test(title) || !isKnownName(title)) && (subjects.get(title)?.stated ?? []).length === 0 && !outline.roles.some(({ candidate, kind }) => candidate === title && kind !== null);
}

/** "ELT tools like A and B; streaming via C": groups of products, each with words in front of it. */
function splitGroups(value: InlineText): readonly InlineText[] {
  if (!value.plain.includes('; ') || !/\s(?:like|such as|including|via)\s/i.test(value.plain)) return [value];
  const groups: InlineText[] = [];
  let from = 0;
  for (const clause of value.plain.split('; ')) {
    groups.push(sliceInline(value, from, from + clause.length));
    from += clause.length + 2;
  }
  return groups;
}

export const inParts = (context: Context): context is Extract<Context, { is: 'roles' | 'solutions' }> => context.is === 'roles' || context.is === 'solutions';

const LED_BY_EXAMPLES = /^(?:e\.\s?g\.?,?|for example,?|examples? (?:include|are|is):?|such as|like)\s+(?:[-\u2013] )?/i;
/** The word for a kind, and names in capitals that are given as examples of it. */
const NAMED_EXAMPLES = /\b(\p{L}{3,20}),? (?:such as|like) ([\p{Lu}\d][\p{L}\d.+'\u2019-]*(?: \(?[\p{Lu}\d][\p{L}\d.+'\u2019-]*\)?){0,4}(?:(?:, and |, or |, | and | or )[\p{Lu}\d][\p{L}\d.+'\u2019-]*(?: \(?[\p{Lu}\d][\p{L}\d.+'\u2019-]*\)?){0,4}){0,5})(?=[,.;]| \p{Ll}|$)/u;
const EXAMPLES_IN_BRACKETS = /(?:\((?:e\.\s?g\.?,?|for example,?|examples?:|such as)|[.;,] (?:common |typical |popular )?examples (?:are|include):?)\s+([^().;]{2,160})(?:\)|[.;]|$)/i;

/** What stands before products and says whose they are, not which part they play. */
const VENDOR = /^(?:aws|azure|gcp|google(?: cloud)?|amazon|microsoft|ibm|oracle|apache|open[- ]source|commercial|proprietary|managed|cloud|self-hosted|others?)$/i;

/** What a service is run with or by, and no part that products play. */
const SETTING = /^(?:(?:docker |container )?images?|repo(?:sitory)?|source(?: code)?|urls?|links?|website|docs?|documentation|ports?|config(?:uration)?|credentials?|users?|login|console|licen[cs]e|version|backing|backers?|vendors?|maintainers?|creators?|owners?|company|developers?|authors?|origin|(?:backed|maintained|created|owned|developed|sponsored) by)$/i;

/** Stages of a pipeline, whatever is said of them. */
const STAGE_LABEL = /^(?:data )?(?:sources?|ingestion|storage|compute|processing|transformations?|orchestration|serving|consumption|visuali[sz]ation|presentation|monitoring|governance|delivery|deployment|integration|security|modell?ing|analytics|access)(?: layer)?$/i;

/** A title of what somebody built, which is no pattern though it names some. */
const PROJECT = /\b(?:project|demo|poc|proof of concept|playground|sandbox|portfolio|capstone)\b/i;

/** The element such a line names: a known solution or what could be a name; facts under it decide whether it becomes one. */
export function nameInDisguise(label: string): string | null {
  const bare = withoutBracket(label);
  // "RabbitMQ (right panel)"
  const known = findSolution(label) ?? findSolution(bare);
  if (known) return known.name;
  // "1. Request and response"
  const name = withoutNumber(label);
  return /^[\p{Lu}\d]/u.test(name) && withoutNumber(bare).split(/\s+/).length <= 5 && canBeName(name) ? name : null;
}
