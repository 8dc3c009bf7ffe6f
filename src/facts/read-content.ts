import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addBracketedRoles, addGroups, addLikenedPart, addPlayers, addSolutions, SAYS } from './add-solutions';
import { addAlternatives, addRule, addStatement, addUse, noteSubject, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { ElementKind, Facet, Stance } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import { isSortOf, matchShortForm, readNameParts, stemWords } from './name-keys';
import { endPolarity, markPolarity, polarityOf, withoutMark } from './polarity-marks';
import { addAdvice, addChoice, addTaken, addToldApart, ARROW, INSTEAD, knownOptions, LEADING_IF, readChoice, TAKES } from './read-choice';
import { addFit, addFitSentences, addSaidSides, leadsWithFit, TAKEN_FOR } from './read-fit-sentence';
import { addNamedProducts } from './read-named-products';
import { libraryNamed } from './product-names';
import { readOptions } from './read-options';
import { readSolutionList } from './read-solution-list';
import { canBeName, isKnownName, kindByName } from './read-title';

/** What the text that comes next speaks of, told by the labels and titles around it. */
export type Context =
  | { readonly is: 'facet'; readonly facet: Facet; readonly subject: string | null; /** "Use it when": every item is a rule too. */ readonly advises?: boolean; /** "Why choose it?": every item that speaks of the reader's needs is one. */ readonly weighs?: boolean }
  | { readonly is: 'trade-off'; readonly subject: string | null }
  | { readonly is: 'solutions'; readonly subject: string | null; readonly role: string | null; /** Only lists of known solutions count. */ readonly strict: boolean; /** The label says "component": groups in it are components. */ readonly ofComponent: boolean }
  | { readonly is: 'roles'; readonly subject: string | null }
  | { readonly is: 'alternatives'; readonly subject: string | null }
  | { readonly is: 'aliases'; readonly subject: string | null }
  | { readonly is: 'rule'; readonly options: readonly string[]; readonly stance: Stance; readonly subject: string | null; /** Its items say what `subject` suits as well. */ readonly tells?: boolean }
  | { readonly is: 'question'; readonly question: string; readonly subject: string | null }
  | { readonly is: 'choice'; readonly subject: string | null; /** What the options that follow are for ("High throughput:" over a list of brokers). */ readonly condition: string | null }
  | { readonly is: 'qualities' }
  | { readonly is: 'plain'; readonly subject: string | null; /** Bold items and heads are things of this kind. */ readonly ofKinds?: ElementKind }
  | { readonly is: 'details'; readonly subject: string | null }
  | { readonly is: 'furniture' };

/** The element that facts in a context speak of. */
export function subjectOf(context: Context): string | null {
  return 'subject' in context ? context.subject : null;
}

/** In characters; longer text is read for its first product alone. */
const LONGEST_LIST = 600;

/** Prose that goes on with the products its subject uses. */
const NAMES_PRODUCTS = /^(?:(?:(?:typically|usually|commonly|often|mostly|normally)\s)?(?:(?:implemented|done) (?:with|by|in|using)|(?:built|stored|kept|hosted|deployed) (?:with|on|in)|powered by|based on|runs on)|think(?: of)?|typically|usually|commonly|often|e\.g\.,?|for example,?|we (?:use|run|chose)|uses?\b|using\b|typisch|meist|z\.\s?b\.)\s*/i;

const EXAMPLE = /^\(?(?:e\.\s?g\.?,?|for example,?|for instance,?|z\.\s?b\.)\s+(?=\S)/i;

/** One clause that says when, and nothing that follows from it. */
const IS_CASE = /^when(?:ever)? (?:you|your|we|our|the|there|users?|data)\s[^,;:?]{5,160}[.;]?$/i;

/** "If you want no code": a case, and nothing that follows from it. */
const BARE_CASE = /^if (?:you|your|we|our|the team)\b[^,;:]{5,120}$/i;

/** "A: " in front of an answer. */
export const ANSWER_MARK = /^A(?:nswer|ntwort)?: (?=\S)/;

/** What refuses a thing among its cases. */
const REFUSED = /^(?:avoid|skip|do not use|don[\u2019']?t use) (?:it |this )?(?:when|if|where|for) (?=\S)/i;

/** "You need chains of tasks", "Your project is large": what the reader's case is, among the reasons for something. */
const DEMANDS = /^(?:(?:you|we)(?:[\u2019']re| are)? (?:need|want|require|must|have to|already|building|using|looking)\b|your (?!\w+ can\b))/i;

/** "You want to keep it simple": a condition, wherever it stands. */
const SPEAKS_TO_READER = /^(?:you|your|we|our)\b/i;

/** Reads one item or paragraph under `context`; the answer is the context of what is nested in it. */
export function readContent(collector: FactCollector, { inline, marker, context, names, prose }: {
  inline: InlineText; marker: string; context: Context; names: readonly string[]; prose: boolean;
}): Context {
  const subject = subjectOf(context);
  const details: Context = { is: 'details', subject };
  const { plain } = inline;
  if (subject !== null && !prose && (context.is === 'plain' || (context.is === 'facet' && context.facet === 'definition')) && !findSolution(subject) && addLikenedPart(collector, inline, subject)) return details;
  if (subject !== null && (context.is === 'plain' || context.is === 'facet' || context.is === 'details') && addNamedProducts(collector, inline, subject)) return details;
  if ((context.is === 'facet' || context.is === 'trade-off') && /^(?:note|nb|n\.b\.|hinweis|nota)\s?:/i.test(plain)) return details;
  switch (context.is) {
    case 'facet': {
      // "A: When writes are rare" below a question
      const answered = plain.startsWith('A') ? ANSWER_MARK.exec(plain)?.[0].length : undefined;
      if (answered !== undefined) return readContent(collector, { inline: sliceInline(inline, answered, plain.length), marker, context, names, prose });
      // "MongoDB is a document database" right below "When to use MongoDB"
      if (prose && subject !== null && context.facet !== 'definition' && plain.toLowerCase().startsWith(`${subject.toLowerCase()} is a`) && /^ is an? /.test(plain.slice(subject.length))) {
        if (collector.subjects.get(subject)?.stated.includes('definition') !== true) addFirstSentence(collector, subject, inline);
        return context;
      }
      if (!prose && (context.facet === 'suits' || context.facet === 'struggles') && addToldApart(collector, inline, { subject, facet: context.facet, names })) return details;
      // "Simple loads \u2192 use Airbyte" below "When not to use": a case, and what to take then.
      const led = !prose && context.advises === true ? addTaken(collector, inline, names) : null;
      if (led !== null) {
        if (context.facet === 'struggles' && subject !== null) for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'struggles', inline, from: 0, to: led });
        return details;
      }
      if (subject === null) return details;
      // "Docker Swarm" below "Why Kubernetes" is no reason.
      if (!prose && (context.facet === 'benefit' || context.facet === 'drawback') && findSolution(plain)) return details;
      if (context.facet === 'example') addActingExample(collector, inline, subject);
      if (context.facet === 'example' && addUsedProduct(collector, subject, inline)) return details;
      if (context.facet === 'example' && isSolutionList(plain) && addSolutions(collector, inline, { subject, role: null, strict: false })) return details;
      // "Cassandra" alone below "Used in" is made with it.
      if (!prose && context.facet === 'suits' && !findSolution(subject) && !TAKES.test(plain) && isSureSolutionList(plain, 1) && addSolutions(collector, inline, { subject, role: null, strict: true })) return details;
      // "\u2705 Cheap" below an example goes on about the thing.
      const side = context.facet === 'example' ? markPolarity(marker, plain) : null;
      if (side !== null) { addFacet(collector, { subject, facet: side, inline, prose }); return details; }
      if (!prose && context.facet === 'example' && leadsWithFit(plain) && addFitSentences(collector, { subject, inline })) return details;
      // "Use for jobs, alerts, or sessions" below "When to use"
      if (!prose && context.facet === 'suits' && TAKEN_FOR.test(plain) && addFitSentences(collector, { subject, inline })) return details;
      // "Use Redis or Memcached" below a case is what to take then, and no case.
      if (!prose && context.facet === 'suits' && TAKES.test(plain) && knownOptions(plain.replace(TAKES, ''), names).length > 0) return details;
      // "Avoid when nobody watches it" among what it is for.
      const refused = !prose && context.facet === 'suits' ? REFUSED.exec(plain)?.[0].length : undefined;
      if (refused !== undefined) { for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'struggles', inline, from: refused, to: plain.replace(/[.;]$/, '').length }); return details; }
      // A cross in a list of what it is for stands before what it is not for.
      if (context.facet === 'suits' && markPolarity(marker, plain) === 'drawback') { addFacet(collector, { subject, facet: 'struggles', inline, prose }); return details; }
      // "If you want no code" among what speaks against it: when not to take it.
      const facet = context.facet === 'drawback' && !prose && BARE_CASE.test(plain) ? 'struggles' : context.facet;
      addFacet(collector, { subject, facet, inline, prose });
      if (!prose && (context.advises || (context.weighs === true && DEMANDS.test(plain)) || ((context.facet === 'suits' || context.facet === 'struggles') && SPEAKS_TO_READER.test(plain)))) addAdvice(collector, { subject, facet: context.facet, inline });
      return details;
    }
    case 'trade-off':
      if (subject !== null) addFacet(collector, { subject, facet: polarityOf(marker, plain) ?? 'drawback', inline, prose });
      return details;
    case 'solutions': {
      if (subject === null) return details;
      // "Apache Flink is a framework \u2026": a text on one of them.
      const [first] = prose && plain.length > LONGEST_LIST ? findSolutions(plain) : [];
      if (first?.start === 0 && !first.ordinary) addUse(collector, { subject, solution: first.entry.name, role: context.role, group: `${subject}||${collector.section}`, span: spanOf(inline, first.start, first.end), extractor: 'solution-list' });
      if (!prose) addToldWhen(collector, inline, names);
      const added = addSolutions(collector, inline, { subject, role: context.role, strict: context.strict || (prose && !isSolutionList(plain)) });
      return added || prose ? details : { ...context, role: plain.replace(/:$/, ''), strict: false };
    }
    case 'roles':
      if (subject !== null && isSolutionList(plain) && addSolutions(collector, inline, { subject, role: null, strict: true })) return details;
      // "Batch loads (AWS Glue)" among building blocks.
      if (subject !== null && addGroups(collector, inline, { subject, label: leadingPart(collector, inline) })) return details;
      return { is: 'solutions', subject, role: plain, strict: true, ofComponent: false };
    case 'alternatives':
      if (TOLD_WHEN.test(plain)) addToldWhen(collector, inline, names);
      if (subject !== null) for (const { name, known, role, span } of readSolutionList(inline, { unknownToo: true })) {
        addAlternatives(collector, [subject, name], span);
        // "Airflow for complex graphs": when to take it instead. "Airflow (too heavy)" says why not.
        if (known && role !== null && !/^[*_`\])]*\s*\(/.test(collector.document.text.slice(span.end, span.end + 8))) addChoice(collector, { options: [name], condition: role, inline, group: 'choice-list' });
      }
      return details;
    case 'aliases':
      if (subject !== null) noteSubject(collector, subject, provenanceOf(collector, spanOf(inline, 0, plain.length), 'aliases'));
      for (const alias of plain.split(/\s*[,;]\s*/)) if (subject !== null && alias !== '') collector.subjects.get(subject)?.aliases.add(alias);
      return details;
    case 'rule': {
      // "Airflow for complex workflows" below "Orchestration": what has it, and when to take it.
      const [part = ''] = context.options.length === 1 ? context.options : [];
      if (part !== '' && !findSolution(part) && addToldApart(collector, inline, { subject: part, facet: context.stance === 'avoid' ? 'struggles' : 'suits', names })) {
        addSolutions(collector, inline, { subject: part, role: null, strict: true });
        return details;
      }
      // "Don't use if keys change" below "Avoid X when"
      const said = context.stance === 'avoid' ? plain.replace(/^(?:(?:don[\u2019']?t|do not|never) use|avoid) (?:it |this )?(?=(?:if|when|for)\s)/i, '') : plain;
      const condition = withoutMark(said).text.replace(/^[A-Z][:)]\s+/, '').replace(LEADING_IF, '').replace(/[,;]$/, '');
      addChoice(collector, { options: context.options, condition, stance: context.stance, inline, group: 'choice-list' });
      if (context.tells && subject !== null) addStatement(collector, { subject, facet: context.stance === 'avoid' ? 'struggles' : 'suits', inline, from: plain.indexOf(condition), to: plain.indexOf(condition) + condition.length });
      return details;
    }
    case 'question': return readAnswer(collector, inline, context, names) ? details : context;
    case 'choice': return prose && (context.condition === null || plain.length > 80) ? context : readChoice(collector, inline, context, names);
    case 'qualities': return details;
    case 'plain': {
      if (subject !== null && addFitSentences(collector, { subject, inline }) && !prose) return details;
      if (subject !== null && prose) addSaidSides(collector, subject, inline);
      const ended = endPolarity(plain);
      if (ended && subject !== null) { addFacet(collector, { subject, facet: ended.polarity, inline: sliceInline(inline, 0, ended.end), prose }); return details; }
      // "e.g. Netflix" below what it is an example of.
      const led = prose || subject === null ? undefined : EXAMPLE.exec(plain)?.[0].length;
      if (led !== undefined && subject !== null) { addStatement(collector, { subject, facet: 'example', inline, from: led, to: plain.length }); return details; }
      const polarity = markPolarity(marker, plain);
      if (polarity && subject !== null) { addFacet(collector, { subject, facet: polarity, inline, prose }); return details; }
      const named = subject === null ? null : NAMES_PRODUCTS.exec(plain);
      // "Often the biggest competitor to BigQuery" names none that it uses.
      const isSaid = named !== null && (!/^(?:typically|usually|commonly|often|typisch|meist)/i.test(named[0]) || isSolutionList(plain.slice(named[0].length)));
      if (named && isSaid && subject !== null && plain.length < 160) {
        addSolutions(collector, sliceInline(inline, named[0].length, plain.length), { subject, role: null, strict: true });
        return details;
      }
      // "Redis, Memcached" alone in a line below what they are.
      if (prose && subject !== null && kindByName(subject) === 'component' && plain.length < 80 && isSureSolutionList(plain)) addSolutions(collector, inline, { subject, role: null, strict: true });
      if (prose && subject !== null && addBracketedRoles(collector, inline, subject)) return details;
      if (prose) return context;
      // "When you need durability." below the name of a product.
      if (subject !== null && findSolution(subject) && IS_CASE.test(plain)) {
        const from = /^\S+\s+/.exec(plain)?.[0].length ?? 0;
        const to = plain.replace(/[.;]$/, '').length;
        for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'suits', inline, from, to });
        return details;
      }
      // A bullet that is nothing but products: what the subject above it is made of.
      if (subject !== null && !findSolution(subject) && (!SAYS.test(plain) || kindByName(subject) !== null) && isSureSolutionList(plain, 1) && addSolutions(collector, inline, { subject, role: null, strict: true })) {
        addToldWhen(collector, inline, names);
        return details;
      }
      if (subject !== null && plain.length < 120 && (addPlayers(collector, inline, subject) || (holdsCases(context) ? addCase(collector, inline) : addServed(collector, inline, subject)))) return details;
      if (plain.endsWith('?')) return { is: 'question', question: plain, subject };
      const isKind = context.ofKinds !== undefined && /^[\p{Lu}\d]/u.test(plain) && plain.split(' ').length < 5 && canBeName(plain);
      if (isKind && context.ofKinds) collector.kinds.set(plain, context.ofKinds);
      const sort = subject !== null && plain.length < 60 ? plain.replace(/[.:]$/, '') : '';
      if (subject !== null && sort !== '' && canBeName(sort) && [subject, ...readNameParts(subject).aliases].some((name) => isSortOf(sort, name))) return { is: 'plain', subject: sort };
      const short = matchShortForm(plain, names) ?? findSolution(plain)?.name ?? (isKind || isKindOfThing(plain) ? plain : null);
      return short ? { is: 'plain', subject: short } : context;
    }
    case 'details': case 'furniture': return plain.endsWith('?') && context.is === 'details' ? { is: 'question', question: plain, subject } : context;
    default: return context satisfies never;
  }
}

/** "Dagster when you foresee much": when to take a product that is listed. */
const TOLD_WHEN = /^(.{2,40}?) (?:when|if) (?=(?:you|your|we|it|the|a|an|there)\b)([^.;]{5,200})/i;

/** "PostgreSQL (if writes must agree)" */
const BRACKETED_WHEN = /^([^()]{2,40}?) \((?:only |best )?(?:when|if|wenn|si|se|cuando|quando) ([^()]{5,120})(?=\))/i;

function addToldWhen(collector: FactCollector, inline: InlineText, names: readonly string[]): void {
  const [whole = '', product = '', condition = ''] = TOLD_WHEN.exec(inline.plain) ?? BRACKETED_WHEN.exec(inline.plain) ?? [];
  const options = whole === '' ? [] : knownOptions(product, names);
  addChoice(collector, { options, condition, inline, from: whole.length - condition.length, to: whole.length, group: 'choice-list' });
}

/** "**Message buses** in between, e.g., Kafka", "Formats, e.g., Avro": the part that an item begins with. */
function leadingPart({ document: { text } }: FactCollector, inline: InlineText): string | null {
  const from = inline.pieces[1] ?? 0;
  return /^\*\*([^*:]{3,50})\*\*[, ]/.exec(text.slice(from - 2, from + 60))?.[1] ?? /^(\p{Lu}[\p{L} -]{3,40}?)(?: that [^,]{3,80})?, (?:e\.g\.|such as|like)/u.exec(inline.plain)?.[1] ?? null;
}

/** "Document databases" as an item of its own: what is nested in it speaks of that kind. */
export function isKindOfThing(plain: string): boolean {
  if (!/^[\p{Lu}\d]/u.test(plain) || !canBeName(plain)) return false;
  // "CDN (Content Delivery Network)": what has an abbreviation is a thing.
  return readNameParts(plain).aliases.length > 0 || (plain.split(/\s+/).length <= 5 && isKnownName(plain));
}

/** `Seconds: Streaming-first`, `Distributed teams → Data Mesh`, `Carts: write-back. They change often.` False where the right side names no option. */
export function readAnswer(collector: FactCollector, inline: InlineText, context: Extract<Context, { is: 'question' }>, names: readonly string[]): boolean {
  const [, condition = '', said = ''] = /^(.{1,120}?)\s*(?::|\u2192|=>|->|\u21d2|\s[\u2013\u2014]\s)\s*(.{2,400})$/.exec(inline.plain) ?? [];
  const stop = said.indexOf('. ');
  const answer = stop < 0 ? said : said.slice(0, stop);
  if (answer === '' || answer.length > LONGEST_ANSWER || /^(?:answers?|ans|a)$|\s(?:is|are)$/i.test(condition) || answer.endsWith('?') || /^\P{L}*why\b/iu.test(context.question)) return false;
  const options = readOptions(answer, names);
  const certain = options.some(({ known }) => known);
  if (options.length === 0 || (stop >= 0 && !options.every(({ known }) => known))) return false;
  const at = provenanceOf(collector, spanOf(inline, 0, inline.plain.length), 'answer');
  const question = context.question.replace(/^(?:\d+[.)]|Q\d*[:.])\s*/, '');
  for (const { name } of options) addRule(collector, { option: name, stance: 'prefer', when: [readCondition(condition.trim(), question)], certain, group: `question ${question}`, at });
  return true;
}

const LONGEST_ANSWER = 120;

/** Titles over cases, which use nothing themselves. */
const MANY_CASES = /\b(?:patterns|scenarios|cases|examples|needs|problems|requirements)$/i;

/** True where each item is a case ("Integration patterns"), and what it names is what the case is met with. */
export function holdsCases(context: Context): boolean {
  return context.is === 'plain' && context.subject !== null && (context.ofKinds === 'pattern' || MANY_CASES.test(context.subject));
}

/** "Tell many at once \u2192 SNS (fanout)" among cases. */
export function addCase(collector: FactCollector, inline: InlineText): boolean {
  const [, met = '', products = ''] = ARROW.exec(inline.plain) ?? [];
  const options = met === '' || met.includes('?') ? [] : knownOptions(products, []);
  addChoice(collector, { options, condition: met, inline, group: `choice ${collector.section}` });
  return options.length > 0;
}

/** "Sessions \u2192 Redis": what each product serves in `subject`. */
function addServed(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const [, served = '', products = ''] = ARROW.exec(inline.plain) ?? [];
  if (served === '' || findSolution(subject) || findSolution(served) || /[?\u2192]/.test(served) || !isSureSolutionList(products, 1)) return false;
  return addSolutions(collector, sliceInline(inline, inline.plain.length - products.length, inline.plain.length), { subject, role: served, strict: true });
}

const ACTING = /^\p{Lu}\S*(?: \S+){0,3}? \p{Ll}+ing\s/u;

/** "Redis caching the answers of queries" as an example of what is cached by it. */
export function addActingExample(collector: FactCollector, inline: InlineText, subject: string): void {
  const [first] = ACTING.test(inline.plain) && !findSolution(subject) ? findSolutions(inline.plain) : [];
  if (first?.start !== 0 || first.ordinary || !/^ \p{Ll}+ing\s/u.test(inline.plain.slice(first.end))) return;
  addUse(collector, { subject, solution: first.entry.name, role: null, group: `${subject}||${collector.section}`, span: spanOf(inline, first.start, first.end), extractor: 'example' });
}

/** "RabbitMQ topic exchanges" instead: the products that it names, or the one that it begins with. */
function productsOf(text: string): readonly string[] {
  const known = knownOptions(text, []);
  const [first] = known.length > 0 ? [] : findSolutions(text);
  return first?.start === 0 ? [first.entry.name] : known;
}

/** What a lesson says of itself. */
const NARRATION = /^(?:(?:but |so |now |next |and )?we(?:[\u2019']ll| will| won[\u2019']t| are going to)\s|let[\u2019']s\s|let us\s|in (?:this|the next|the following|our next) (?:lesson|module|chapter|section|article|post|course|video|note|part)\b|(?:read|learn|see) more\b|you can read\b|(?:think|note|remember)\s*:)|\bof the following (?:is|are|apply|hold)\b/i;

/** In characters; less says not what a thing is. */
const SHORTEST_DEFINITION = 20;

/** What speaks of a thing that was named before, or to the reader. */
/** "Prefect is a tool" lists no product. */
const IS_ONE = /^[^,]{2,40}\s(?:is|are)\s(?:an?|the)\s/;
const GOES_ON_ABOUT = /^(?:they|these|those|it|this|that|there|you|we|see|used?|like|e\.g)\b/i;

/** The first sentence of a text, or all of it where it has no end; '' where that is too long to say what a thing is. */
export function firstSentence(plain: string): string {
  const stop = plain.indexOf('\u3002');
  if (stop >= 8 && stop <= 400) return plain.slice(0, stop + 1);
  return /^.{20,400}?[.!](?=\s|$)/.exec(plain)?.[0] ?? (plain.length <= 400 ? plain : '');
}

/** "OLAP stands for Online Analytical Processing. It is a \u2026": the second sentence says what it is. */
const STANDS_FOR = /^[^.]{2,60} (?:stands for|is short for|is an (?:acronym|abbreviation) (?:for|of)) [^.]{3,80}\. (?=It(?:[\u2019']s| is) an? [^.:]{5,300}(?:[.]|$))/;

/** Length of a sentence in front that only spells a name out, where the next one says what the thing is; else 0. */
export const spelledOut = (plain: string): number => STANDS_FOR.exec(plain)?.[0].length ?? 0;

/** "Next.js with a build step", "the Java library Jrugged" as an example of a pattern: the product, whatever it is used with. */
export function addUsedProduct(collector: FactCollector, subject: string, inline: InlineText): boolean {
  const library = findSolution(subject) ? null : libraryNamed(inline.plain);
  if (library !== null) {
    const from = inline.plain.indexOf(library);
    addUse(collector, { subject, solution: findSolution(library)?.name ?? library, role: null, group: `${subject}||${collector.section}`, span: spanOf(inline, from, from + library.length), extractor: 'example' });
    return true;
  }
  const product = /^(\S.{0,29}?) (?:with|using) /.exec(inline.plain)?.[1];
  if (product === undefined || findSolution(product) === null || findSolution(subject)) return false;
  return addSolutions(collector, sliceInline(inline, 0, product.length), { subject, role: null, strict: true });
}

/** What stands behind a name and its colon says what it is, as far as its first sentence. */
export function addFirstSentence(collector: FactCollector, subject: string, inline: InlineText): void {
  const sentence = firstSentence(inline.plain);
  if (sentence.length >= SHORTEST_DEFINITION && !GOES_ON_ABOUT.test(sentence) && (IS_ONE.test(sentence) || !isSolutionList(sentence))) addStatement(collector, { subject, facet: 'definition', inline, from: 0, to: sentence.length });
}

const SUMS_UP = /^\P{L}*(?:good|best|ideal|great|perfect|suitable) (?:for|when|if)\b/iu;

/** '"Data is the new oil."': what somebody said, and no definition. */
const SAYING = /^["\u201c\u201e\u00ab][^"\u201d\u00bb]*["\u201d\u201c\u00bb]$/u;

const MADE_FOR = /^(?:Designed|Built|Made|Meant|Intended|Created|Developed) (?:for|to)\s/;

/** In characters. */
const LONGEST_PROSE = 400, LONGEST_SENTENCE = 260;
const SENTENCE = /\S(?:[^.!?]|[.!?](?!\s+\p{Lu}|$))*[.!?](?=\s|$)/gu;

/** Adds what is said of `subject`, without its mark; what is said to be used instead is a rule. */
export function addFacet(collector: FactCollector, { subject, facet, inline, prose }: { subject: string; facet: Facet; inline: InlineText; prose: boolean }): void {
  const { plain } = inline;
  const { text, cut } = withoutMark(plain);
  // "Simplicity vs analytical power" takes no side.
  if ((facet === 'benefit' || facet === 'drawback') && text.includes(' vs') && /^[\p{L} &-]{3,40} vs\.? [\p{L} &-]{3,40}$/iu.test(text)) return;
  // An introduction, and whatever follows the first definition, defines nothing, unless it says what the thing was made for.
  if (facet === 'definition' && ((!prose && text.endsWith(':')) || SAYING.test(plain) || (collector.subjects.get(subject)?.stated.includes('definition') === true && (prose || !MADE_FOR.test(text))))) return;
  const instead = facet !== 'struggles' && facet !== 'drawback' ? null : (text.includes('(') ? INSTEAD.exec(text) : null) ?? (facet === 'struggles' ? ARROW.exec(text) : null);
  if (instead?.[1] && instead[2]) {
    const at = provenanceOf(collector, spanOf(inline, 0, plain.length), 'instead');
    for (const option of productsOf(instead[2])) if (option !== subject) addRule(collector, { option, stance: 'prefer', when: [readCondition(instead[1], null)], certain: true, group: `instead of ${subject}`, at });
  }
  // "Good for small apps, bad for large ones" below "Cons" sums up.
  if (facet === 'drawback' && SUMS_UP.test(plain) && addFitSentences(collector, { subject, inline })) return;
  // "It is useful for fewer writes" below "Pros" is one of them; "Caches are useful for what is read often" says what they are for.
  const saysFit = facet === 'characteristic' || (facet === 'benefit' && (prose || stemWords(plain)[0] === stemWords(subject)[0]));
  if (saysFit && (addFit(collector, { subject, inline }) || (TAKEN_FOR.test(plain) && addFitSentences(collector, { subject, inline })))) return;
  if (facet === 'definition' && prose) {
    const from = spelledOut(text);
    const told = text.slice(from);
    const sentence = /^.{10,400}?[.!](?=\s|$)/.exec(told)?.[0] ?? told;
    const said = sentence.replace(/:$/, '');
    if (said.length > 400 || /^(?:you|we|i|imagine|think)\b/i.test(said) || (said !== sentence && !/\s(?:is|are|ist|sind)\s/.test(said))) return;
    addStatement(collector, { subject, facet, inline, from: cut + from, to: cut + from + said.length });
    return;
  }
  const isSide = facet === 'benefit' || facet === 'drawback';
  // "User \u2192 server \u2192 store" in a text on why it is needed
  if (prose && (/:$/.test(text) || NARRATION.test(text) || (isSide && /\u2192.*\u2192/.test(text)))) return;
  if (prose && text.length > LONGEST_PROSE) {
    // A long text below "Pros" tells one in each sentence.
    if (isSide) for (const { 0: sentence, index } of plain.matchAll(SENTENCE)) if (sentence.length > 20 && sentence.length < LONGEST_SENTENCE) addStatement(collector, { subject, facet, inline, from: index, to: index + sentence.length });
    return;
  }
  // "nested objects;" as one of several.
  addStatement(collector, { subject, facet, inline, from: cut, to: /[;,]$/.test(plain) ? plain.length - 1 : plain.length });
}
