import { plainText, readInline, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Block, HeadingBlock, ItemBlock, Span } from '../notes/note-document';
import { readText } from '../notes/properties';
import { addPlayers, addSolutions, SAYS } from './add-solutions';
import { addStatement, addUse, provenanceOf, type FactCollector } from './collect-facts';
import { isKnownComponent, isOfProducts } from './decide-kind';
import { decidedOption, optionInTitle, optionOf, partInTitle, RECORD_NUMBER } from './decided-option';
import type { Facet } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { introducedFacet } from './introduced-facet';
import { joinLines } from './join-lines';
import { isNameList, isSureSolutionList } from './judge-solution-list';
import { normalizeLabel, type LabelVocabulary } from './label-vocabulary';
import { markPolarity, withoutMark } from './polarity-marks';
import { addAdvice, advisesOn } from './read-choice';
import { addFirstSentence, type Context } from './read-content';
import { addFitSentences } from './read-fit-sentence';
import { isNameLike } from './product-names';
import { readLabel } from './read-label';
import { readTable } from './read-table';
import { canBeName, isKnownName, kindByName } from './read-title';
import { isOwnRecord, PARTS, sideOf, type DecisionRecord, type Part } from './record-parts';
import { splitItems } from './split-items';
import { readMadeWith } from './title-brackets';

/** What speaks for what was chosen. */
const REASONS = /^(?:(?:main|key|primary|decision) )*(?:rationale|reasons?|reasoning|justification)$/;

/** "Two options were considered:" over them. */
const LEADS_TO_OPTIONS = /\b(?:options?|alternatives?|candidates)\b.{0,40}(?:considered|evaluated|compared|following)?.{0,30}:$/i;
/** "The others are rejected because:" over reasons. */
const LEADS_TO_REJECTED = /\b(?:reject(?:ed)?|discarded|ruled out|dismissed)\b.*:$/i;
/** "We will use Delta Lake because:" over why. */
const LEADS_TO_REASONS = /\b(?:because(?: of)?|since|due to|reasons?|weil|porque|parce que)\s*:$/i;
/** "Rejected because it costs too much" */
const REJECTED = /\b(?:rejected|discarded|ruled out|dismissed)\s*(?:because(?: of)?|since|due to|as|:|[\u2013\u2014-])\s+(?=\S)/i;
const WHY_NOT = /^why not (.{2,50}?)\s*[?:]$/i;
/** "Pros: fast, simple" */
const SIDE_IN_LINE = /^([^:]{2,24}):\s+(?=\S)/;
/** "Why not chosen: \u2026" goes on in sentences. */
const TELLS_WHY = /^(?:why|reason)/i;

const NO_SUBJECT: Context = { is: 'plain', subject: null };

/** Where the reading of a record stands. */
interface RecordWalk {
  readonly collector: FactCollector;
  readonly isOwn: boolean;
  readonly drivers: string[];
  /** The options, as they are written. */
  readonly written: { readonly text: string; readonly span: Span }[];
  part: Part;
  /** Depth of the heading that opened `part`. */
  level: number;
  /** What the next arguments speak of. */
  option: string | null;
  /** Depth of the items that are options themselves; deeper ones are arguments. */
  optionsAt: number | null;
  /** Side that a label or heading around the items names ("Pros", "Negative consequences"). */
  side: Facet | null;
  /** What the section says when to take ("When Kafka would be the right choice"). */
  advised: { readonly subject: string; readonly facet: Facet } | null;
  /** What a sentence says the items below it are. */
  listing: 'options' | 'rejected' | 'reasons' | null;
}

/** "Database selection", "Authentication provider": what is decided on, and not what was decided. */
const OPEN_MATTER = /\b(?:selection|choice|choosing|decision|options?|comparison|evaluation|strategy|database|storage|store|broker|framework|providers?|platform|tools?|library|language|format|stack)$|\s(?:over|instead of|rather than)\s|^(?:choice|selection|choosing|which|how) /i;

/** Reads the decision and, under "Pros and Cons of the Options", what the record says of each option. */
export function readDecisionRecord(collector: FactCollector, record: DecisionRecord, vocabulary: LabelVocabulary): void {
  const { document } = collector;
  const { text } = document;
  const { title: recordTitle, blocks } = record;
  const walk: RecordWalk = { collector, isOwn: isOwnRecord(document), drivers: [], written: [], part: 'other', level: 0, option: null, optionsAt: null, side: null, advised: null, listing: null };
  let status = record.from === 0 ? readText(document.frontMatter, 'status') : null;
  let outcome = optionInTitle(recordTitle);
  let outcomeSpan: Span | null = null;
  // "3. Event-driven communication": where the text names nothing, its consequences are those of what the title names.
  const named = recordTitle.replace(RECORD_NUMBER, '');
  const titled = named.includes(' ') && canBeName(named) && kindByName(named) !== 'component' && !isKnownComponent(named) && !OPEN_MATTER.test(named) ? named : null;

  for (const [at, block] of blocks.entries()) {
    collector.section = block.section;
    if (block.kind === 'heading') {
      if ((block.level === 1 || (at === 0 && record.from > 0)) && !walk.isOwn) {
        const title = readInline(text, block.content);
        addTitledMeans(collector, title);
        const named = outcome ?? onlyProductOf(title.plain);
        if (named !== null) addServedPart(walk, title, named);
        if (outcome !== null && isOfProducts(outcome)) addTogether(collector, title, outcome);
      }
      readHeading(walk, block, text, vocabulary);
      continue;
    }
    if (block.kind === 'table' && !walk.isOwn) {
      readTable(collector, block, { section: NO_SUBJECT, around: NO_SUBJECT, isListed: false, vocabulary, names: walk.written.flatMap((one) => optionOf(one.text, walk.written) ?? []) });
      continue;
    }
    const lines = contentOf(block);
    if (!lines) continue;
    const inline = joinLines(text, lines);
    if (inline.plain === '') continue;
    const inlineStatus = /^status\s*:\s*(\w+)/i.exec(inline.plain)?.[1];
    // "**Why not Cosmos DB?**" over what speaks against it.
    const refused = block.kind === 'paragraph' ? WHY_NOT.exec(inline.plain)?.[1] : undefined;
    const rejected = refused === undefined ? null : optionOf(refused, walk.written);
    if (rejected !== null) { walk.advised = { subject: rejected, facet: 'drawback' }; continue; }
    if (walk.advised !== null && block.kind === 'item' && !walk.isOwn) {
      addStatement(collector, { ...walk.advised, inline });
      if (walk.advised.facet === 'suits' || walk.advised.facet === 'struggles') addAdvice(collector, { ...walk.advised, inline });
      continue;
    }
    // What stands behind the list is no part of it.
    if (walk.advised?.facet === 'drawback' && block.kind === 'paragraph' && !(blocks[at - 1]?.kind === 'heading' && inline.plain.endsWith(':'))) walk.advised = null;
    if (inlineStatus) { status ??= inlineStatus.toLowerCase(); continue; }
    if (block.kind === 'paragraph') walk.listing = LEADS_TO_REJECTED.test(inline.plain) ? 'rejected' : walk.part === 'other' && LEADS_TO_OPTIONS.test(inline.plain) ? 'options' : walk.part === 'outcome' && LEADS_TO_REASONS.test(inline.plain) ? 'reasons' : null;
    const labelled = sideOf(inline.plain) ?? (block.kind === 'paragraph' ? introducedSide(inline.plain, walk.option ?? outcome, vocabulary) : null);
    if (labelled) { walk.side = labelled; continue; }
    // "Follow-up actions:" behind the negative ones
    if (walk.side !== null && block.kind === 'paragraph' && /^\p{Lu}[^.:]{2,30}:$/u.test(inline.plain)) walk.side = null;
    switch (walk.part) {
      case 'status': status ??= /^[\p{L}-]+/u.exec(inline.plain)?.[0].toLowerCase() ?? null; break;
      case 'drivers': if (block.kind === 'item') walk.drivers.push(inline.plain); break;
      case 'options': readOption(walk, block, inline); break;
      case 'outcome': {
        if (walk.listing === 'rejected' && block.kind === 'item') { addRejected(walk, inline); break; }
        if (walk.listing === 'reasons' && block.kind === 'item' && outcome !== null && !walk.isOwn) { addStatement(collector, { subject: outcome, facet: 'benefit', inline }); break; }
        if (block.kind === 'item' && (walk.optionsAt !== null || isOverSide(blocks[at + 1], block, text))) { readOption(walk, block, inline); break; }
        const span = spanOf(inline, 0, inline.plain.length);
        const chosen: string | null = outcomeSpan === null ? decidedOption(text, span, inline.plain, walk.written) : null;
        if (chosen !== null) {
          // "Chosen option: …" outweighs the title.
          if (outcome === null || chosen.startsWith(outcome) || (isOfProducts(chosen) && findSolutions(chosen).some(({ entry }) => entry.name === outcome)) || /\bchosen (?:option|alternative)\b/i.test(inline.plain)) outcome = chosen;
          outcomeSpan = span;
          if (!walk.isOwn) { addMeans(walk, inline, chosen); addServedPart(walk, inline, chosen); }
        } else if (outcomeSpan !== null && outcome !== null && block.kind === 'item' && !walk.isOwn) addPart(walk, inline, outcome);
        break;
      }
      case 'pros-cons':
        if (walk.option && block.kind === 'paragraph' && blocks[isLinks(blocks[at - 1], text) ? at - 2 : at - 1]?.kind === 'heading' && DEFINES.test(inline.plain) && !walk.isOwn) addFirstSentence(collector, walk.option, inline);
        else if (walk.option) addArguments(walk, walk.option, block, inline);
        break;
      case 'consequences': {
        const decided = outcome ?? titled;
        if (decided !== null) addArguments(walk, decided, block, inline);
        break;
      }
      case 'other': if (walk.listing === 'options' && block.kind === 'item') walk.written.push({ text: optionWritten(text, block, inline), span: spanOf(inline, 0, inline.plain.length) }); break;
      default: walk.part satisfies never;
    }
  }
  const part = partInTitle(recordTitle);
  if (part !== null && outcome !== null && (findSolution(outcome) || (isNameLike(outcome) && !isKnownName(outcome))) && outcomeSpan !== null && !walk.isOwn && !collector.facts.some((fact) => fact.kind === 'use' && fact.subject === part && fact.solution === outcome)) {
    if (!findSolution(outcome)) collector.kinds.set(outcome, 'solution');
    addUse(collector, { subject: part, solution: outcome, role: null, group: `${part}||0`, span: outcomeSpan, extractor: 'decision-record' });
  }
  const [head] = blocks;
  const at = outcomeSpan ?? (head?.kind === 'heading' ? head.content : head ? { start: head.start, end: head.end } : { start: 0, end: 0 });
  collector.section = 0;
  collector.facts.push({
    kind: 'decision', title: recordTitle, status, drivers: walk.drivers,
    options: [...new Set(walk.written.flatMap((one) => optionOf(one.text, walk.written) ?? []))], outcome, at: provenanceOf(collector, at, 'decision-record'),
  });
}

function readHeading(walk: RecordWalk, { level, content }: HeadingBlock, text: string, vocabulary: LabelVocabulary): void {
  const title = plainText(text, content).replace(SIGNS, '').replace(/:$/, '');
  walk.advised = adviceOf(title, vocabulary);
  const named = PARTS.get(normalizeLabel(title));
  walk.side = sideOf(title) ?? (REASONS.test(normalizeLabel(title)) || (walk.part === 'outcome' && /^why (?!not\b)\S+(?: \S+){0,2}\??$/i.test(title)) ? 'benefit' : null);
  walk.listing = null;
  // "Option A: Redis" wherever it stands
  if (walk.part !== 'pros-cons' && walk.part !== 'options' && COUNTED_OPTION.test(title)) { walk.part = 'options'; walk.level = level - 1; }
  const isBelow = level > walk.level;
  if (walk.side !== null && isBelow) { if (walk.part === 'outcome') walk.part = 'consequences'; return; }
  if ((walk.part === 'pros-cons' || walk.part === 'options') && isBelow) {
    // "Serverless containers (Cloud Run, App Runner)"
    const [, kind = '', products = ''] = findSolution(title) ? [] : /^(?:\d+[.)]\s+)?((?:[^()]){2,50}?)\s\(([^()]{2,80})(?=\)$)/.exec(title) ?? [];
    const isKind = products !== '' && (isSureSolutionList(products, 1) || isNameList(products, false)) && !walk.isOwn;
    walk.option = optionOf(isKind ? kind : title, walk.written);
    if (isKind && walk.option !== null) addSolutions(walk.collector, bracketOf(readInline(text, content), products), { subject: walk.option, role: null, strict: false });
    if (walk.part === 'options' && walk.option) walk.written.push({ text: walk.option, span: content });
  } else if (named === 'consequences' && walk.part === 'outcome' && isBelow) walk.part = 'consequences';
  else if (named || !isBelow) { walk.part = named ?? 'other'; walk.level = level; walk.option = null; walk.optionsAt = null; }
}

function bracketOf(title: InlineText, products: string): InlineText {
  const from = title.plain.lastIndexOf(products);
  return sliceInline(title, from, from + products.length);
}

/** What decorates a title in front. */
const SIGNS = /^(?:\p{Extended_Pictographic}|[\ufe0f\u200d\s])+(?=\S)/u;

const COUNTED_OPTION = /^(?:option|alternative|opci\u00f3n|op\u00e7\u00e3o)\s+[\dA-Z]\s*[:.)\u2013\u2014-]/i;

/** What a title says of an option: when to take it or not ("When Kafka is right"), or what speaks for or against it ("RabbitMQ advantages"); null for any other. */
function adviceOf(title: string, vocabulary: LabelVocabulary): RecordWalk['advised'] {
  const { meaning, about = null } = readLabel(title, vocabulary) ?? {};
  if (meaning?.is !== 'facet' || about === null) return null;
  const subject = findSolution(about)?.name ?? about;
  const isSide = (meaning.facet === 'benefit' || meaning.facet === 'drawback') && findSolution(about) !== null;
  const isCase = (meaning.facet === 'suits' || meaning.facet === 'struggles') && advisesOn(title, about);
  return isSide || isCase ? { subject, facet: meaning.facet } : null;
}

/** "https://kafka.apache.org | [Source](https://\u2026)": where an option is found. */
const isLinks = (block: Block | undefined, text: string): boolean => block?.kind === 'paragraph' && !/\p{L}/u.test(text.slice(block.start, block.end).replace(/https?:\/\/\S+|\[[^\]]*\]\([^)]*\)/g, ''));

/** A sentence right below the title of an option, and no label or verdict. */
const DEFINES = /^(?!(?:Good|Bad|Neutral|Pros?|Cons?|We|This|It|If|When|See|Example|Not|No|The team|Because|Great|Best|Ideal|Perfect|Suitable|Well)\b)\p{Lu}[^:?]{30,400}\.$/u;

/** True for "DataHub" over "Advantages:" in a list below the decision. */
function isOverSide(next: Block | undefined, { indent }: ItemBlock, text: string): boolean {
  return next?.kind === 'item' && next.indent > indent && sideOf(joinLines(text, next.lines).plain) !== null;
}

/** An option by itself, or an argument on the one whose heading or item is around it. */
function readOption(walk: RecordWalk, block: Block, inline: InlineText): void {
  const told = block.kind === 'paragraph' && (walk.option === null || walk.optionsAt === TOLD) ? OPTION_TOLD.exec(walk.collector.document.text.slice(block.start, block.end)) : null;
  const name = told?.[1]?.replace(/[.:]$/, '');
  if (told && name !== undefined && !/[.,;]/.test(name)) {
    walk.option = optionOf(name, walk.written);
    walk.optionsAt = TOLD;
    walk.written.push({ text: name, span: spanOf(inline, 0, inline.plain.length) });
    const from = inline.plain.length - plainText(told[2] ?? '').length;
    if (walk.option !== null && !walk.isOwn) addFirstSentence(walk.collector, walk.option, sliceInline(inline, Math.max(0, from), inline.plain.length));
    return;
  }
  const isDeeper = block.kind === 'item' && walk.optionsAt !== null && block.indent > walk.optionsAt;
  const isNumbered = block.kind === 'paragraph' && NUMBERED_OPTION.test(inline.plain);
  if (walk.option !== null && !isNumbered && (walk.optionsAt === null || isDeeper)) { addArguments(walk, walk.option, block, inline); return; }
  if (isNumbered) { walk.option = optionOf(inline.plain.replace(/^\d{1,2}[.)]/, '').replace(/:$/, ''), walk.written); walk.written.push({ text: walk.option ?? inline.plain, span: spanOf(inline, 0, inline.plain.length) }); return; }
  if (block.kind !== 'item') return;
  const named = optionWritten(walk.collector.document.text, block, inline);
  walk.written.push({ text: named, span: spanOf(inline, 0, inline.plain.length) });
  walk.option = optionOf(named, walk.written);
  walk.optionsAt = block.indent;
  walk.side = null;
  const rejected = REJECTED.exec(inline.plain);
  if (rejected && walk.option !== null && !walk.isOwn) addStatement(walk.collector, { subject: walk.option, facet: 'drawback', inline, from: rejected.index + rejected[0].length });
}

/** Stands for the depth of options that are told in texts: items are arguments, however deep. */
const TOLD = -1;

/** "**Pinecone**: a managed store" as a text of its own among the options. */
const OPTION_TOLD = /^\*\*(\p{Lu}[^*]{1,60})\*\*:?\s+([^]+)$/u;

/** "**Pure data lake**" over why it was rejected, "**Dense only.** Quick, but \u2026": the option is what stands in bold. */
const optionWritten = (text: string, { lines: [line], end }: ItemBlock, inline: InlineText): string => /^\*\*([^*]{2,60})\*\*(?=\s|$)/.exec(text.slice(line?.start ?? end, end))?.[1]?.replace(/[.:]$/, '') ?? inline.plain;

/** "1)Kafka" in a line of its own, which is no item in Markdown. */
const NUMBERED_OPTION = /^\d{1,2}[.)]\S{2,30}(?: \S{2,30}){0,2}$/;

/** What a block says of an option: each line by itself where a side opens one ("Pros:", "Cons: more to run"). */
function addArguments(walk: RecordWalk, option: string, block: Block, inline: InlineText): void {
  const lines = block.kind === 'paragraph' && block.lines.length > 1 ? block.lines.map((line) => readInline(walk.collector.document.text, line)) : [];
  if (!lines.some(({ plain }) => sideOf(SIDE_IN_LINE.exec(plain)?.[1] ?? plain) !== null)) { addArgument(walk, option, inline, block.kind === 'item'); return; }
  for (const line of lines) {
    const side = sideOf(line.plain);
    if (side !== null) walk.side = side; else addArgument(walk, option, line, true);
  }
}

/** "We will build a mesh with Istio and Envoy": what the thing that was chosen is made of. */
function addMeans({ collector }: RecordWalk, inline: InlineText, chosen: string): void {
  const at = findSolution(chosen) ? null : /\s(?:with|using|via|on top of)\s/i.exec(inline.plain);
  const list = at === null ? '' : /^[^.;:]{2,80}?(?=\s(?:as|for|to|in|because)\s|[.,;:]|$)/i.exec(inline.plain.slice(at.index + at[0].length))?.[0] ?? '';
  const from = at === null ? 0 : at.index + at[0].length;
  if (isSureSolutionList(list, 1) || (findSolutions(list)[0]?.start === 0 && list.split(' ').length < 5)) addSolutions(collector, sliceInline(inline, from, from + list.length), { subject: chosen, role: null, strict: true });
}

/** "Prometheus + Grafana over Datadog": what was taken together. */
function addTogether(collector: FactCollector, title: InlineText, outcome: string): void {
  const from = title.plain.indexOf(outcome);
  if (from >= 0) addSolutions(collector, sliceInline(title, from, from + outcome.length), { subject: outcome, role: null, strict: true });
}

/** "We use Kong as our API gateway", "Use the RabbitMQ message broker" as a title: the part that the product serves. */
function addServedPart({ collector }: RecordWalk, inline: InlineText, chosen: string): void {
  const { plain } = inline;
  const product = findSolutions(plain).find(({ entry, start, end }) => entry.name === chosen || chosen.startsWith(plain.slice(start, end)));
  if (product === undefined) return;
  const behind = plain.slice(product.end);
  const said = SERVES_AS.exec(behind)?.[1] ?? /^ (\p{L}+(?: \p{L}+)?)$/u.exec(behind)?.[1] ?? '';
  const part = isKnownName(said) ? said : said.replace(/ (?:solution|provider|backbone|platform)$/i, '');
  if (part === '' || !isKnownName(part) || findSolution(part) || kindByName(part) === 'pattern') return;
  const from = plain.indexOf(chosen);
  addSolutions(collector, from < 0 ? sliceInline(inline, product.start, product.end) : sliceInline(inline, from, from + chosen.length), { subject: part.charAt(0).toUpperCase() + part.slice(1), role: null, strict: true });
}

const SERVES_AS = /^[^.;]{0,30}?\s\**(?:as|como|als|comme)\s(?:an?|the|our|its|el|la|un|una|nuestro|nuestra|unser\p{L}*|notre|le)?\s?(?:(?:primary|default|third[- ]party|main|central|new|initial|core|single)\s)?([\p{L}][\p{L} -]{2,40}?)(?=\s(?:for|to|para|f\u00fcr|pour|in|between|with|,)|[.,;:(]|$)/u;

function onlyProductOf(title: string): string | null {
  const [only, ...others] = findSolutions(title);
  return only && others.length === 0 && !only.ordinary ? only.entry.name : null;
}

/** "Log-based replication" */
const MADE_SO = /^\p{L}+-(?:driven|based|oriented)\s\p{L}+$/iu;

/** "ADR-7: Event-Driven Messaging with RabbitMQ": what is decided on, and what it is made of. */
function addTitledMeans(collector: FactCollector, title: InlineText): void {
  const made = readMadeWith(title.plain);
  if (made === null || !isSureSolutionList(title.plain.slice(made.from), 1)) return;
  const name = made.thing.replace(RECORD_NUMBER, '');
  if (!(isKnownName(name) || MADE_SO.test(name)) || !canBeName(name) || findSolutions(name).length > 0) return;
  if (kindByName(name) === null) collector.kinds.set(name, 'pattern');
  addSolutions(collector, sliceInline(title, made.from, title.plain.length), { subject: name, role: null, strict: true });
}

/** "Observability: Prometheus, Grafana" among what was decided. */
function addPart({ collector }: RecordWalk, inline: InlineText, outcome: string): void {
  const [led = '', role = ''] = findSolution(outcome) ? [] : /^(\p{Lu}[^:.]{2,40}):\s+(?=\S)/u.exec(inline.plain) ?? [];
  // "Cloud Storage as the system of record"
  if (led === '' && !findSolution(outcome)) addPlayers(collector, inline, outcome);
  if (led === '' || !canBeName(role) || SAYS.test(inline.plain.slice(led.length)) || findSolutions(inline.plain.slice(led.length))[0]?.start !== 0) return;
  addSolutions(collector, sliceInline(inline, led.length, inline.plain.length), { subject: outcome, role, strict: true });
}

/** "GKE: overkill for one container" among what was rejected. */
function addRejected({ collector, written, isOwn }: RecordWalk, inline: InlineText): void {
  const [led = ''] = /^.{2,60}?(?::|\s[\u2013\u2014-])\s+(?=\S)/.exec(inline.plain) ?? [];
  const option = led === '' || isOwn ? null : optionOf(led.trim(), written);
  if (option !== null) addStatement(collector, { subject: option, facet: 'drawback', inline, from: led.length });
}

/** "It comes with a few issues:" over what speaks against it. */
function introducedSide(plain: string, subject: string | null, vocabulary: LabelVocabulary): Facet | null {
  const facet = introducedFacet(plain, subject, vocabulary);
  return facet === 'benefit' || facet === 'drawback' ? facet : null;
}

/** "Description: a database for series" of an option. */
const DESCRIBES = /^(?:description|overview|summary|what it is|beschreibung|descripci\u00f3n|descri\u00e7\u00e3o):\s+(?=\S.{10})/i;

/** An argument: "Good, because …" or "✅ …" by itself, "Pros: fast, simple", or any item under a side. */
function addArgument({ collector, side, isOwn }: RecordWalk, subject: string, inline: InlineText, isItem: boolean): void {
  if (isOwn) return;
  const { plain } = inline;
  // "Mitigation: enforce the boundaries" beside a risk is none.
  if (/^(?:mitigations?|workarounds?|note|accepted)\b[^.:]{0,20}:/i.test(plain)) return;
  const said = /^(?:[\p{Extended_Pictographic}\ufe0f]\s*)?(good|bad|neutral|(?:pro|con|positive|negative)(?!\s*:)|gut|schlecht|bien|bon|mal|mauvais|bueno|malo|bom|ruim|neutre|neutro|\+|-)\s*(?:[,:]\s*(?:(?:because|weil|da|parce qu[e\u2019']|car|porque)\s*)?|\s+because\s+)/iu.exec(plain);
  if (said?.[1]) {
    const facet: Facet | null = /^(?:good|pro|positive|gut|bien|bon|bueno|bom|\+)$/i.test(said[1]) ? 'benefit' : /^neutr(?:al|e|o)$/i.test(said[1]) ? null : 'drawback';
    if (facet) addStatement(collector, { subject, facet, inline, from: said[0].length });
    return;
  }
  const described = DESCRIBES.exec(plain)?.[0];
  if (described !== undefined) { addStatement(collector, { subject, facet: 'definition', inline, from: described.length }); return; }
  const [led = '', label = ''] = SIDE_IN_LINE.exec(plain) ?? [];
  const named = label === '' ? null : sideOf(label);
  if (named !== null) {
    const list = sliceInline(inline, led.length, plain.length);
    for (const { from, to } of TELLS_WHY.test(label) ? [{ from: 0, to: list.plain.length }] : splitItems(list, named)) addStatement(collector, { subject, facet: named, inline: list, from, to });
    return;
  }
  const facet = markPolarity('', plain) ?? (isItem ? side : null);
  // "Great choice for simple applications."
  if (!facet && !isItem) addFitSentences(collector, { subject, inline });
  if (facet) addStatement(collector, { subject, facet, inline, from: withoutMark(plain).cut });
}

function contentOf(block: Block): readonly Span[] | null {
  return block.kind === 'paragraph' || block.kind === 'item' ? block.lines : null;
}
