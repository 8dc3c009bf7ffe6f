import { sliceInline } from '../notes/inline-text';
import type { Block, ItemBlock, Span } from '../notes/note-document';
import { addKindInBrackets, addSolutions } from './add-solutions';
import { addStatement, addUse } from './collect-facts';
import { findSolution } from './find-solutions';
import { splitAtLabels } from './inline-labels';
import { introducedFacet } from './introduced-facet';
import { joinLines } from './join-lines';
import { isSureSolutionList } from './judge-solution-list';
import { isSortOf, matchShortForm, withoutBracket } from './name-keys';
import { endsLabelsOfItem, goesOnCounting, holdsBestChoice, holdsItems, holdsLabelledProducts, holdsMarks, holdsOne, holdsSeveral, isGroupOfProducts, isNestedIn, isStepAmongSteps, listsParts } from './nested-items';
import { bareLabel, current, gluedLabel, isCaseOver, mayAdvise, readRules, takesKnown, withoutSentence, type ListedNames, type NoteWalk } from './note-walk';
import { isNumberedTitle } from './unmarked-titles';
import { isNameLike, isProductName, smallName } from './product-names';
import { arrowCase, dashCase, isCompared } from './read-case-list';
import { addChoice, LEADING_IF, TAKES } from './read-choice';
import { addFirstSentence, readContent, subjectOf, type Context } from './read-content';
import { isSortOfThing, readDefinition, saysWhatItDoes } from './read-definition';
import { describedKind, describedName, outlinedName, outlinedRightAbove, tellsKindAbove } from './read-described-item';
import { readLabel } from './read-label';
import { readLabelled } from './read-labelled';
import { readOptions } from './read-options';
import { readParagraph } from './read-paragraph';
import { readRuleOpener } from './read-rule-opener';
import { productOfKind } from './read-solution-list';
import { canBeName, isKnownName, kindByName, readTitle, setsSideBySide } from './read-title';
import { splitLabel, type LabelledLine } from './split-label';
import { tellsOf } from './tells-of';

/** "Use cases:" as the last line of an item over nested ones: what they are. */
function openNested(walk: NoteWalk, { indent }: ItemBlock, line: Span): void {
  const { collector, text, vocabulary, names } = walk;
  const labelled = splitLabel(text, line);
  const context = walk.stack.at(-1)?.context ?? current(walk);
  const opened = labelled === null ? null : readLabelled(collector, { labelled, value: null, whole: joinLines(text, [line]), context, open: null, vocabulary, names, isItem: true });
  if (opened !== null) walk.stack.push({ indent, context: opened });
}

/** "ETL tools" over "AWS Glue, SSIS" in one item of a thing: the role, and the products that play it. */
function readRoleOverProducts({ collector, text, stack, vocabulary }: NoteWalk, { lines: [first, ...rest], indent }: ItemBlock, context: Context): boolean {
  const subject = subjectOf(context);
  if (!first || rest.length === 0 || first.end - first.start > LONGEST_ROLE || subject === null || (context.is !== 'plain' && context.is !== 'solutions')) return false;
  const role = joinLines(text, [first]).plain.replace(/:$/, '');
  const products = joinLines(text, rest);
  if (!canBeName(role) || findSolution(role) || !isSureSolutionList(products.plain, 1) || (readLabel(role, vocabulary) !== null && kindByName(role) !== 'component')) return false;
  addSolutions(collector, products, { subject, role, strict: true });
  stack.push({ indent, context: { is: 'details', subject } });
  return true;
}

/** "eg: Kong, Traefik" as the last line of an item: products of what its label names, of which the lines between say what it is. */
function readExampleLine({ collector, text, stack, vocabulary }: NoteWalk, { lines, indent }: ItemBlock, context: Context): boolean {
  const [first, ...rest] = lines;
  const last = rest.pop();
  const led = last === undefined ? undefined : EXAMPLE_LINE.exec(text.slice(last.start, Math.min(last.end, last.start + 20)))?.[0].length;
  const labelled = first && led !== undefined && context.is === 'plain' ? splitLabel(text, first) : null;
  if (!last || led === undefined || !labelled?.bold || !canBeName(labelled.label) || findSolution(labelled.label) || readLabel(labelled.label, vocabulary) !== null) return false;
  const subject = labelled.label;
  if (!addSolutions(collector, joinLines(text, [{ start: last.start + led, end: last.end }]), { subject, role: null, strict: true })) return false;
  const said = [...(labelled.value ? [labelled.value] : []), ...rest];
  if (said.length > 0) addFirstSentence(collector, subject, joinLines(text, said));
  stack.push({ indent, context: { is: 'plain', subject } });
  return true;
}

const EXAMPLE_LINE = /^(?:e\.?\s?g\.?|ex\.|examples?|for example)\s?[:.,]?\s+/i;

/** In characters. */
const LONGEST_ROLE = 40;

/** "**OLTP** (short transactions)" over what the same item says of it. */
function nameOverText(text: string, { lines: [first, ...below] }: ItemBlock): LabelledLine | null {
  if (!first || below.length === 0) return null;
  const [led = '', name = ''] = /^\*\*([^*]{2,40})\*\*(?= \([^()]{2,40}\)$)/.exec(text.slice(first.start, first.end)) ?? [];
  return isKnownName(name) ? { label: name, labelSpan: { start: first.start, end: first.start + led.length }, value: null, bold: true } : null;
}

/** Reads a list item under the items around it, and says what is nested in it. */
export function readItem(walk: NoteWalk, block: ItemBlock): void {
  const { collector, vocabulary, text, blocks, names } = walk;
  const before = collector.facts.length;
  const parts = block.lines.flatMap((line) => splitAtLabels(text, line, vocabulary));
  if (parts.length > block.lines.length) { readItemWithLabels(walk, block, parts); return; }
  const glued = gluedLabel(walk, block);
  if (glued !== null) {
    readItem(walk, { ...block, lines: block.lines.slice(0, -1) });
    const next = blocks[walk.reading + 1];
    if (next?.kind === 'item' && next.indent > block.indent) openNested(walk, block, glued);
    else readParagraph(walk, { ...block, kind: 'paragraph', lines: [glued] });
    return;
  }
  if (isNumberedTitle(walk, block)) {
    walk.open = null;
    walk.headed = null;
    const [title, ...below] = block.lines;
    const name = title ? readTitle(joinLines(text, [title]).plain.replace(/\s[\u2013-]\s.*$/, '')).name : null;
    if (name !== null) walk.section = { is: 'plain', subject: name };
    if (name !== null) walk.series = { name, level: walk.series?.level ?? walk.document.sections[block.section]?.level ?? 0 };
    // "1. Canary" right over "Description: …"
    if (below.length > 0) readParagraph(walk, { ...block, kind: 'paragraph', lines: below });
    return;
  }
  while ((walk.stack.at(-1)?.indent ?? -1) >= block.indent) walk.stack.pop();
  if (goesOnCounting(walk, block) || endsLabelsOfItem(walk, block)) walk.open = null;
  const state = walk.open;
  if (state && !state.used) state.used = true;
  const around = walk.stack.at(-1)?.context ?? current(walk);
  const context = listsProducts(walk, block, around) || listsParts(walk, block, around) ? { is: 'solutions', subject: subjectOf(around), role: null, strict: false, ofComponent: false } as const : around;
  if (context.is === 'furniture') { walk.stack.push({ indent: block.indent, context }); return; }
  const [first] = block.lines;
  if (first && isAnchor(text, first)) { walk.stack.push({ indent: block.indent, context: { is: 'furniture' } }); return; }
  if (readExampleLine(walk, block, context) || readRoleOverProducts(walk, block, context)) return;
  // "Redshift" and a sentence on it in the next line: the item is the name.
  const isNamed = first && block.lines.length > 1 && (first.end - first.start < 40 || /[)*]$/.test(text.slice(first.start, first.end))) && (context.is === 'plain' || context.is === 'solutions') && namesOne(joinLines(text, [first]).plain, context.is === 'solutions' ? null : names);
  const inline = joinLines(text, isNamed ? [first] : block.lines);
  if (!first || inline.plain === '') return;
  // "It keeps documents. Some popular ones include:" over products.
  if (context.is === 'plain' && context.subject !== null && inline.plain.endsWith(':') && OPENS_PRODUCTS.test(inline.plain)) {
    // Of what it does there are examples as well.
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: context.subject, role: null, strict: /\bexamples (?:include|are)\s*:$/i.test(inline.plain), ofComponent: false } });
    return;
  }
  // "It parts callers from workers, with the following benefits:" over them.
  const introduced = context.is === 'plain' && context.subject !== null && inline.plain.endsWith(':') && holdsItems(walk, block) ? introducedFacet(inline.plain, context.subject, vocabulary) : null;
  if (introduced !== null) { walk.stack.push({ indent: block.indent, context: { is: 'facet', facet: introduced, subject: subjectOf(context) } }); return; }
  const label = withoutSentence(splitLabel(text, first), vocabulary, inline.plain) ?? bareLabel(walk, block, block.lines) ?? nameOverText(text, block);
  // "Public API \u2192 REST", "Key lookups - Redis" among such items.
  const taken = (LISTS_CASES.has(context.is) ? dashCase(walk, block, inline.plain) : null) ?? (context.is === 'plain' && label === null ? arrowCase(walk, block, inline.plain) : null);
  if (taken !== null && (subjectOf(context) === null || taken.options.every((option) => isCompared(walk, block, option) || !findSolution(option)))) {
    addChoice(collector, { ...taken, inline, group: `choice ${block.section}` });
    walk.stack.push({ indent: block.indent, context: { is: 'details', subject: subjectOf(context) } });
    return;
  }
  // "Podman:" among products, over nothing.
  const labelled = label?.value === null && context.is === 'solutions' && !holdsItems(walk, block) && (label.bold ? !inline.plain.endsWith(':') && (isSureSolutionList(label.label) || isNamedAlone(walk, block, label.label)) : isNameLike(label.label) && isNamedList(walk, block)) ? null : label;
  // "Lower cost:" over one item that says why, below "Benefits"
  if (labelled && !labelled.bold && labelled.value === null && context.is === 'facet' && context.subject !== null && context.facet !== 'example' && holdsOne(walk, block) && readLabel(labelled.label, vocabulary) === null && matchShortForm(labelled.label, names) === null) {
    readContent(collector, { inline: joinLines(text, [labelled.labelSpan]), marker: '', context, names, prose: false });
    walk.stack.push({ indent: block.indent, context: { is: 'details', subject: context.subject } });
    return;
  }
  // "2. **Data characteristics**" over several conditions below "When to use X".
  if (labelled?.bold && labelled.value === null && context.is === 'facet' && context.facet === 'suits' && context.advises === true && context.subject !== null && block.lines.length === 1 && holdsSeveral(walk, block) && isQualified(walk, labelled.label)) {
    readContent(collector, { inline, marker: '', context, names, prose: false });
    walk.stack.push({ indent: block.indent, context: { is: 'rule', options: [context.subject], stance: 'prefer', subject: context.subject } });
    return;
  }
  // "**Managed cloud (Pinecone, Weaviate Cloud):**" over its ✅ and ❌ below "Trade-offs"
  const option = context.is === 'trade-off' && labelled?.bold && labelled.value === null && holdsMarks(walk, block) ? withoutBracket(labelled.label) : '';
  if (option !== '' && canBeName(option)) {
    const [, led = '', products = ''] = /^([^(]*\((?:[^():]{2,20}: )?)([^()]+)\)/.exec(inline.plain) ?? [];
    if (isSureSolutionList(products, 1)) addSolutions(collector, sliceInline(inline, led.length, led.length + products.length), { subject: option, role: null, strict: false });
    walk.stack.push({ indent: block.indent, context: { is: 'trade-off', subject: option } });
    return;
  }
  // "**Graph stores**" over "**Neo4j**: paths", where nothing else claims them.
  const group = holdsItems(walk, block) && context.is === 'plain' && (labelled === null || (labelled.bold && labelled.value === null)) ? (labelled?.label ?? inline.plain).replace(/:$/, '') : '';
  if (group !== '' && canBeName(group) && readLabel(group, vocabulary) === null && !isProductName(group)) {
    const around = subjectOf(context);
    const isOfKnown = around !== null && kindByName(around) !== null;
    const areTold = holdsLabelledProducts(walk, block);
    // "Graph stores" over "Neo4j", "NebulaGraph", beside "Key-value stores" over "Redis"
    if (areTold || isGroupOfProducts(walk, block)) {
      const owner = isOfKnown && (areTold ? kindByName(group) === null : !isSortOf(group, around)) ? around : group;
      walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: owner, role: owner === group ? null : group, strict: false, ofComponent: false } });
      return;
    }
  }
  // "**Small analytics**" over "Best fit: DuckDB"
  if ((context.is === 'plain' || context.is === 'choice') && (labelled === null || (labelled.bold && labelled.value === null)) && holdsBestChoice(walk, block)) {
    // What is a part by its name has the product, and is no case.
    const isPart = kindByName(labelled?.label ?? inline.plain) !== null;
    collector.scenario = isPart ? null : { condition: (labelled?.label ?? inline.plain).replace(/:$/, ''), section: block.section };
    if (!isPart) { walk.stack.push({ indent: block.indent, context: { is: 'plain', subject: null } }); return; }
  }
  // "Good examples of its use are:" over them, among cases.
  if (context.is === 'facet' && LEADS_TO_ITEMS.test(inline.plain) && isNestedIn(blocks[walk.reading + 1], block)) { walk.stack.push({ indent: block.indent, context }); return; }
  if (labelled) {
    const value = labelled.value ? joinLines(text, [labelled.value, ...block.lines.slice(1)]) : block.lines.length > 1 ? joinLines(text, block.lines.slice(1)) : null;
    const described = describedName(walk, block, labelled, context);
    if (described) { walk.stack.push({ indent: block.indent, context: described }); return; }
    const opened = readLabelled(collector, { labelled, value, whole: inline, context, open: walk.stack.length === 0 ? state?.context ?? null : null, vocabulary, names, isItem: true });
    if (opened) {
      // What the list says to be a pattern is spoken of by name from there on.
      if (context.is === 'plain' && context.ofKinds === 'pattern' && opened.is === 'details' && opened.subject === labelled.label) names.push(labelled.label);
      // "When not suitable: if you need X, a gateway may be a better fit"
      if (value && (opened.is === 'choice' || (opened.is === 'facet' && opened.facet === 'struggles' && /^(?:if|when) [^,]{5,200}, /i.test(value.plain)))) readRules(walk, value);
      else if (opened.is === 'details' && value && mayAdvise(context) && !(LEADING_IF.test(value.plain) && collector.facts.slice(before).some(({ kind }) => kind === 'rule'))) readRules(walk, value, subjectOf(context), findSolution(labelled.label)?.name ?? matchShortForm(labelled.label, names));
      // A label in a bullet of its own over bullets of the same depth: they are its list.
      const after = blocks[walk.reading + 1];
      const isOverPeers = value === null && opened.is !== 'details' && (opened.is !== 'plain' || opened.subject !== labelled.label || isKnownName(labelled.label) || namesOne(labelled.label, names)) && after?.kind === 'item' && after.section === block.section && after.indent === block.indent && !isNestedIn(blocks[walk.reading + 2], after);
      walk.stack.push({ indent: isOverPeers ? block.indent - 0.5 : block.indent, context: opened });
      return;
    }
  }
  const described = labelled ? null : describedKind(walk, block, inline, context);
  if (described !== null) { walk.stack.push({ indent: block.indent, context: described }); return; }
  const next = blocks[walk.reading + 1];
  // "2. write-through" over "pros" and "cons", however deep.
  const outlined = labelled ? null : outlinedName(walk, block, inline.plain, context);
  if (outlined !== null) { walk.stack.push({ indent: block.indent, context: { is: 'plain', subject: outlined } }); return; }
  const isOver = isNestedIn(next, block);
  if (isOver && context.is !== 'solutions' && context.is !== 'roles' && (takesKnown(walk, next) || isCaseOver(walk, inline.plain, next))) {
    // "Rows change daily" over "Use MongoDB".
    if (context.is === 'facet') readContent(collector, { inline, marker: markOf(walk, block), context, names, prose: false });
    walk.stack.push({ indent: block.indent, context: { is: 'choice', subject: subjectOf(context), condition: inline.plain.replace(/[:.]$/, '') } });
    return;
  }
  // "Blue-green" over its conditions below "Which one when?", where the note speaks of it elsewhere too.
  if (isOver && context.is === 'choice' && context.condition === null && isNameLike(inline.plain) && canBeName(inline.plain) && isNamedAlso(walk, inline.plain, block)) {
    walk.stack.push({ indent: block.indent, context: { is: 'rule', options: [inline.plain], stance: 'prefer', subject: subjectOf(context) } });
    return;
  }
  if (isOver && /\s(?:if|when|wenn|falls)$/i.test(inline.plain)) {
    // "Use Memcached if" over a list.
    const opener = readRuleOpener(`${inline.plain}:`);
    const options = opener ? readOptions(opener.option, names).filter(({ known }) => known).map(({ name }) => name) : [];
    if (opener && options.length > 0) { walk.stack.push({ indent: block.indent, context: { is: 'rule', options, stance: opener.stance, subject: subjectOf(context) } }); return; }
  }
  if (context.is === 'solutions' && isNestedIn(next, block) && !isProductName(inline.plain) && !/[(,]/.test(inline.plain) && !isAmongProducts(walk, block, inline.plain)) {
    // A bullet over bullets is the role that they play.
    const name = inline.plain.replace(/:$/, '');
    walk.stack.push({ indent: block.indent, context: context.subject === null && canBeName(name) ? { ...context, subject: name, strict: true } : { ...context, role: name } });
    return;
  }
  // "Key value" over bullets that are products, where nothing else claims them.
  if (isOver && context.is === 'plain' && (context.subject === null || kindByName(context.subject) === null) && canBeName(inline.plain) && isProductName(withoutBracket(joinLines(text, next.lines).plain))) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: inline.plain.replace(/:$/, ''), role: null, strict: true, ofComponent: false } });
    return;
  }
  // "Ingestion" over bullets that are products: the part they play in what the note is about.
  if (context.is === 'plain' && context.subject !== null && context.ofKinds === undefined && !isSortOf(inline.plain, context.subject) && isNestedIn(next, block) && isKnownName(inline.plain) && isSureSolutionList(joinLines(text, next.lines).plain, 1)) {
    walk.stack.push({ indent: block.indent, context: { is: 'solutions', subject: context.subject, role: inline.plain, strict: true, ofComponent: false } });
    return;
  }
  if ((context.is === 'roles' || context.is === 'solutions') && context.subject !== null && addActor(walk, first, context.subject)) { walk.stack.push({ indent: block.indent, context: { is: 'details', subject: context.subject } }); return; }
  // "Prometheus is a monitoring system", "A system that …" as the first item below "Prometheus"
  const above = blocks[walk.reading - 1]?.kind;
  if (!labelled && tellsKindAbove(walk, block, context, inline)) { walk.stack.push({ indent: block.indent, context }); return; }
  const outlinedAbove = labelled ? null : outlinedRightAbove(walk, block, context, inline.plain);
  if (outlinedAbove !== null) {
    readDefinition(walk, inline, { of: outlinedAbove });
    walk.stack.splice(-1, 1, { indent: walk.stack.at(-1)?.indent ?? 0, context: { is: 'plain', subject: outlinedAbove } });
  }
  if (context.is === 'plain' && !labelled && (above === 'heading' || above === 'callout' || above === undefined)) readDefinition(walk, inline, { isFirst: /^An? \p{Ll}.{2,80}? (?:that|which|where) /u.test(inline.plain) || isSortOfThing(inline.plain) || (kindByName(context.subject ?? '') === 'pattern' && saysWhatItDoes(inline.plain)) || (context.subject !== null && tellsOf(inline.plain, context.subject)) });
  // "Redis is a store that \u2026" behind what Memcached is, where the title sets them side by side.
  else if (context.is === 'plain' && !labelled && above === 'item' && setsSideBySide(walk.document.sections[block.section]?.title ?? '')) readDefinition(walk, inline, { isFirst: false });
  // Under "When to use" of one thing an item may still recommend another.
  const isKind = (context.is === 'plain' || context.is === 'choice') && addKindInBrackets(collector, inline, subjectOf(context), context.is === 'plain' ? { isKind: context.ofKinds !== undefined, ofKind: context.ofKinds } : {});
  const mayRecommend = context.is === 'plain' || (context.is === 'solutions' && context.subject === null) || context.is === 'details' || context.is === 'choice' || context.is === 'question' || context.is === 'rule' || (context.is === 'alternatives' && TAKES.test(inline.plain)) || (context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles'));
  const about = context.is === 'facet' || context.is === 'rule' ? subjectOf(context) : null;
  if ((mayRecommend && !isStepAmongSteps(walk, block, inline.plain) && readRules(walk, inline, about, context.is === 'plain' || (context.is === 'choice' && context.condition === null) ? context.subject : null)) || isKind) {
    // "Row stores (PostgreSQL, MySQL)" over what is said of them.
    const kind = isKind && holdsItems(walk, block) ? inline.plain.slice(0, inline.plain.indexOf('(')).trim() : '';
    walk.stack.push({ indent: block.indent, context: canBeName(kind) && kind !== '' ? { is: 'plain', subject: kind } : { is: 'details', subject: subjectOf(context) } });
    return;
  }
  const opened = readContent(collector, { inline, marker: markOf(walk, block), context, names, prose: false });
  walk.stack.push({ indent: block.indent, context: opened });
  if (opened === context && collector.facts.length === before && !labelled && !isOver && isPlainTrait(walk, block, context, inline.plain)) addStatement(collector, { subject: subjectOf(context) ?? '', facet: 'characteristic', inline });
}

/** "One door for all calls" among items right below "API gateway", which no label sorts: what the thing is like. */
function isPlainTrait({ collector, open, stack, blocks, reading }: NoteWalk, { section, indent }: ItemBlock, context: Context, plain: string): boolean {
  if (context.is !== 'plain' || context.subject === null || context.ofKinds !== undefined || open || stack.length > 1 || (section > 0 ? collector.outline.roles[section]?.candidate : collector.outline.noteSubject) !== context.subject || kindByName(context.subject) === null) return false;
  const isBeside = (other: Block | undefined): boolean => other?.kind === 'item' && other.section === section && other.indent === indent;
  return plain.length < LONGEST_TRAIT && !/[:?]$/.test(plain) && (isBeside(blocks[reading - 1]) || isBeside(blocks[reading + 1]));
}

/** In characters; longer items tell a story. */
const LONGEST_TRAIT = 160;

/** True for what the vocabulary does not know as a label by itself: "Volume and frequency", "Data characteristics". */
function isQualified({ vocabulary }: NoteWalk, label: string): boolean {
  const meaning = readLabel(label, vocabulary)?.meaning;
  return meaning === undefined || (label.includes(' ') && meaning.is === 'facet' && meaning.facet === 'characteristic');
}

/** Where cases may stand with what to take: below "Choosing a database", "Examples" too. */
const LISTS_CASES: ReadonlySet<Context['is']> = new Set(['plain', 'choice', 'facet']);

const LEADS_TO_ITEMS = /^(?:\S+ ){4,}\S.*\b(?:the following|are|is|includes?)\b[^:.]{0,40}:$/i;

const OPENS_PRODUCTS = /\b(?:popular|common|well-known|some|examples?|widely used)\b[^.:]{0,60}\b(?:include|are|is|such as|like)\s*:$/i;

/** True where the name stands somewhere before or behind its item as well. */
const isNamedAlso = ({ text }: NoteWalk, name: string, { start, end }: ItemBlock): boolean => text.indexOf(name) < start || text.includes(name, end);

const LED_BY_ARROW = /^\**([^*>\u2192]{2,40}?)\**\s(?:->|=>|\u2192)\s/;

/** "**Canary**: a few users first. _Pro_: small blast radius.": the item, and then what its labels say of the thing that it names. */
function readItemWithLabels(walk: NoteWalk, block: ItemBlock, parts: readonly Span[]): void {
  const { collector, vocabulary, text, names } = walk;
  const starts = new Set(block.lines.map(({ start }) => start));
  const isTail = parts.map(({ start }) => !starts.has(start));
  const from = isTail.indexOf(true);
  readItem(walk, { ...block, lines: parts.slice(0, from) });
  const [first] = parts;
  const head = first && splitLabel(text, first);
  const opened = walk.stack.at(-1)?.context ?? current(walk);
  // "Spark -> huge loads. Downsides: slow start."
  const product = first === undefined ? null : findSolution(LED_BY_ARROW.exec(text.slice(first.start, first.end))?.[1] ?? '');
  const context: Context = { is: 'plain', subject: product?.name ?? (head?.bold && canBeName(head.label) && readLabel(head.label, vocabulary) === null ? head.label : subjectOf(opened)) };
  for (let at = from; at < parts.length; at++) {
    const part = parts[at];
    if (!part || !isTail[at]) continue;
    let end = at + 1;
    while (end < parts.length && !isTail[end]) end++;
    const labelled = splitLabel(text, part);
    const below = labelled && readLabelled(collector, { labelled, value: labelled.value && joinLines(text, [labelled.value, ...parts.slice(at + 1, end)]), whole: joinLines(text, parts.slice(at, end)), context, open: null, vocabulary, names, isItem: true });
    // "It keeps documents. Some popular ones include:" over products.
    if (below && labelled?.value === null) walk.stack.push({ indent: block.indent, context: below });
  }
}

/** "**Airflow** runs the loads" among parts: the product in bold that it begins with, and not those of what it does. */
function addActor({ collector, text }: NoteWalk, line: Span, subject: string): boolean {
  const name = /^\*\*([^*]{2,40})\*\* (?!(?:for|as|with|in|on|to|and|or|by|via|when|if)\s)\p{Ll}/u.exec(text.slice(line.start, line.end))?.[1];
  if (name === undefined || !isProductName(name)) return false;
  addUse(collector, { subject, solution: findSolution(name)?.name ?? name, role: null, group: `${subject}||${collector.section}`, span: { start: line.start + 2, end: line.start + 2 + name.length }, extractor: 'solution-list' });
  return true;
}

/** A line of a table of contents: nothing but a link to a title of the same note. */
const isAnchor = (text: string, line: Span): boolean => text.charCodeAt(line.end - 1) !== 46 && /^\**\[[^\]]*\]\(#[^)]*\)\**$/.test(text.slice(line.start, line.end));

/** `names`: the things that the note speaks of; null where products stand, known or not. */
const namesOne = (line: string, names: readonly string[] | null): boolean => findSolution(line) !== null || (names === null ? isProductName(withoutBracket(line)) || isNameLike(withoutBracket(line)) : matchShortForm(line, names) !== null);

/**
 * True where the list that the item stands in names nothing but products: as examples of a kind one known name suffices, as examples of anything else
 * half of them must be known, and right under a title most.
 */
function listsProducts(walk: NoteWalk, block: ItemBlock, context: Context): boolean {
  const subject = subjectOf(context);
  if (subject === null || findSolution(subject) || !(context.is === 'plain' || context.is === 'roles' || (context.is === 'facet' && context.facet === 'example'))) return false;
  const { items, known, named } = productsOf(walk, block);
  if (context.is === 'roles') return named && items > 1 && known * 3 >= items;
  // Below the name of a part half of them suffice.
  if (context.is === 'plain') return named && items > 2 && (known * 4 >= items * 3 || (known > 1 && known * 2 >= items && kindByName(subject) === 'component'));
  return named && known > 0 && (walk.collector.kinds.has(subject) || known * 2 >= items);
}

/** A name in a list half of which are known products is one of them, whatever is nested in it. */
function isAmongProducts(walk: NoteWalk, block: ItemBlock, plain: string): boolean {
  if (!isNameLike(plain)) return false;
  const { items, known, named } = productsOf(walk, block);
  return named && known * 2 >= items;
}

/** True for a list of names, one of them a known product at least. */
function isNamedList(walk: NoteWalk, block: ItemBlock): boolean {
  const { known, named } = productsOf(walk, block);
  return named && known > 0;
}

/** "**Kong**", "**Apigee (Google)**" as items of a list of names a third of which are known products. */
function isNamedAlone(walk: NoteWalk, block: ItemBlock, label: string): boolean {
  const { items, known, named } = productsOf(walk, block);
  return named && items > 1 && known * 3 >= items && (isNameLike(withoutBracket(label)) || isProductName(withoutBracket(label)) || productOfKind(label) > 0);
}

/** How many items the list from this one on has at this depth, how many of them are known products, and whether the others could be names. */
function productsOf(walk: NoteWalk, block: ItemBlock): ListedNames {
  const { blocks, text } = walk;
  let listed = walk.listedNames.get(block.indent);
  if (!listed || listed.until < walk.reading) {
    let to = walk.reading;
    let known = 0;
    let items = 0;
    let named = true;
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section && next.indent >= block.indent; next = blocks[++to]) {
      // One that is no name tells: the others need not be read.
      if (next.indent > block.indent || !named) continue;
      const plain = joinLines(text, next.lines).plain.replace(/:$/, '');
      items++;
      if (isProductName(withoutBracket(plain))) known++;
      else if (!isNameLike(withoutBracket(plain)) && smallName(plain) === null && !isSureSolutionList(plain) && productOfKind(plain) === 0) named = false;
    }
    walk.listedNames.set(block.indent, listed = { until: to - 1, items, known, named });
  }
  return listed;
}

/** A list that mixes `+` and `-` at one depth means good and bad by them; else its markers mean nothing. */
function markOf(walk: NoteWalk, block: ItemBlock): string {
  const { blocks } = walk;
  if (block.marker !== '+' && block.marker !== '-') return block.marker;
  if (walk.mixedUntil < walk.reading) {
    let to = walk.reading;
    const markers = new Set<string>();
    for (let next = blocks[to]; next?.kind === 'item' && next.section === block.section; next = blocks[++to]) if (next.indent === block.indent) markers.add(next.marker);
    walk.mixedUntil = to - 1;
    walk.mixed = markers.size === 2 && markers.has('+') && markers.has('-');
  }
  return walk.mixed ? (block.marker === '+' ? '\u2795' : '\u2796') : block.marker;
}
