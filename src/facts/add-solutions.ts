import { offsetOf, sliceInline, type InlineText } from '../notes/inline-text';
import { addUse, type FactCollector } from './collect-facts';
import type { ElementKind } from './fact';
import { findSolution, findSolutions } from './find-solutions';
import { isNameList, isSolutionList, isSureSolutionList, leadingProducts } from './judge-solution-list';
import { matchShortForm } from './name-keys';
import { readSolutionList } from './read-solution-list';
import { canBeName, isKnownName, kindByName } from './read-title';

/** Adds a use for every solution that `inline` lists; `strict` takes known ones only. True where there was one. */
export function addSolutions(collector: FactCollector, inline: InlineText, { subject, role, strict }: { subject: string; role: string | null; strict: boolean }): boolean {
  const listed = readSolutionList(inline, { unknownToo: !strict });
  const group = listed.length > 1 || role !== null ? `${subject}|${role ?? listed[0]?.role ?? ''}|${collector.section}` : `${subject}||${collector.section}`;
  for (const { name, role: own, span } of listed) {
    addUse(collector, { subject, solution: name, role: role !== null && own !== null && !(/^\p{Lu}/u.test(own) && isKnownName(own)) ? role : own ?? role, group, span, extractor: 'solution-list' });
  }
  if (role !== null && collector.componentGroups.has(`${subject}|${role}`)) {
    for (const { name, span } of listed) addUse(collector, { subject: role, solution: name, role: null, group: `${role}||${collector.section}`, span, extractor: 'group', vote: { component: 3 } });
  }
  return listed.length > 0;
}

/** "Kafka is optimized for low latency" tells of it, and names no part. */
export const SAYS = /^(?:\S+\s){1,3}?(?:is|are|was|has|have|can|provides?|offers?|supports?|uses?|does|will|handles?|needs?|requires?)\s/;

/** `Snowflake as the warehouse`, `Airflow for scheduling`: an item that begins with a known solution and names its part. */
export function addPlayers(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const [first, ...more] = readSolutionList(inline, { unknownToo: false });
  if (!first?.known || first.role === null || first.role.length > 60 || first.span.start > (offsetOf(inline, 0) ?? 0) + 2 || SAYS.test(inline.plain)) return false;
  // "Spark/Ray for batch." in a note on batch inference
  const { names } = collector.outline;
  const part = first.role.replace(/[.:]$/, '');
  const served = matchShortForm(part, names.filter((name) => name.includes(' '))) ?? matchShortForm(part, names);
  const owner = served !== null && kindByName(served) !== 'solution' && more.every(({ role }) => role === null || role === first.role) ? served : null;
  for (const { name, role, span } of [first, ...more]) addUse(collector, { subject: owner ?? subject, solution: name, role: owner === null ? role?.replace(/:$/, '') ?? null : null, group: `${owner ?? subject}|${role ?? ''}|${collector.section}`, span, extractor: 'player' });
  return true;
}

/** `A BI layer, such as Looker or Mode`: an item that names a part, and the products that play it. */
export function addLikenedPart(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const [led = '', part = '', products = ''] = /^(?:(?:an?|the|one|our|some) )?(\p{L}[^().,;:]{2,45}?),? (?:such as|like|almost certainly|usually|typically|often|mostly) (?:an? |the )?([^.;:()]{2,160})\.?$/iu.exec(inline.plain) ?? [];
  if (led === '' || findSolution(part) || !isKnownName(part) || !isSureSolutionList(products, 1)) return false;
  const from = inline.plain.lastIndexOf(products);
  return addSolutions(collector, sliceInline(inline, from, from + products.length), { subject, role: part, strict: true });
}

/** "Use a queue like RabbitMQ or NATS when": the products that stand behind the option which `written` is. */
export function addLikenedProducts(collector: FactCollector, inline: InlineText, written: string, option: string): void {
  const list = /\s(?:like|such as|e\.g\.)\s(.{2,60})$/i.exec(written)?.[1] ?? '';
  const at = list === '' || findSolution(option) || !isSureSolutionList(list, 1) ? -1 : inline.plain.indexOf(list);
  if (at >= 0) addSolutions(collector, sliceInline(inline, at, at + list.length), { subject: option, role: null, strict: true });
}

/** `Snowflake/BigQuery: cloud data warehouse`: a label of nothing but products, with what they are there for. */
export function addLabelledPlayers(collector: FactCollector, { whole, value, label, subject }: { whole: InlineText; value: InlineText; label: string; subject: string }): boolean {
  if (!isSureSolutionList(label, 1) || !whole.plain.startsWith(label)) return false;
  const part = findSolution(label) ? '' : /^[^.,;:(\u2013\u2014]+/.exec(value.plain)?.[0].trim() ?? '';
  const role = part.split(/\s+/).length <= 5 && part !== '' ? part : null;
  return addSolutions(collector, sliceInline(whole, 0, label.length), { subject, role, strict: true });
}

/** In words. */
const LONGEST_ROLE = 3;

/** `ELT tools like A and B; warehouses (C, D)`: a part that several groups of products share. False where no group is one of known products. */
export function addGroups(collector: FactCollector, value: InlineText, { subject, label }: { subject: string; label: string | null }): boolean {
  let found = false;
  // "Event broker: a durable, ordered log (Kafka, Kinesis)": the label names the part, and its text only describes it.
  const isOneGroup = label !== null && kindByName(label) === 'component' && /^[^()]*,[^()]*\([^()]*\)[.]?$/.test(value.plain);
  for (const matched of value.plain.matchAll(/\(([^()]{2,120})\)|\b(?:like|such as|including|via|e\.g\.,?)\s+([^();.]{2,120})/g)) {
    const written = matched[1] ?? matched[2] ?? '';
    const list = isSolutionList(written) ? written : leadingProducts(written);
    if (list === '') continue;
    const from = matched.index + matched[0].lastIndexOf(list);
    // What stands right before the bracket, where that is short enough to be a name for them.
    const before = matched[1] === undefined ? '' : /[^(),;.:]*$/.exec(value.plain.slice(0, matched.index))?.[0].replace(/^\s*(?:and|or|with|as well as)\s+/i, '').trim() ?? '';
    // "HDFS (Hadoop Distributed File System)": the bracket spells out what stands in front.
    if (findSolutions(before).at(-1)?.end === before.length && before.includes(' ')) continue;
    const role = isOneGroup || before.length < 2 || before.split(/\s+/).length > LONGEST_ROLE || findSolution(before) ? label : before;
    found = addSolutions(collector, sliceInline(value, from, from + list.length), { subject, role, strict: false }) || found;
  }
  return found;
}

/** "Metrics (Prometheus), logs (Loki) and traces (Tempo).": nothing but parts, each with its products. False for any other text. */
export function addBracketedRoles(collector: FactCollector, inline: InlineText, subject: string): boolean {
  const { plain } = inline;
  if (!ONLY_BRACKETED.test(plain)) return false;
  const groups = [...plain.matchAll(/([^(),]{2,30}) \(([^()]{2,60})\)/g)];
  if (!groups.every(([, , list = '']) => isSureSolutionList(list, 1))) return false;
  for (const { 1: part = '', 2: list = '', index, 0: whole } of groups) {
    const from = index + whole.length - 1 - list.length;
    addSolutions(collector, sliceInline(inline, from, from + list.length), { subject, role: part.replace(/^\s*(?:and|und)\s/, '').trim(), strict: true });
  }
  return true;
}

const ONLY_BRACKETED = /^[^(),.]{2,30} \([^()]{2,60}\)(?:,? (?:and )?[^(),.]{2,30} \([^()]{2,60}\)){1,5}\.?$/;

/** `Key-value (e.g. Redis, DynamoDB) \u2013 fast look-ups`: a kind of thing, and in brackets the products that are of it. `isKind`: the place says that it is one; `mayBeUnknown`: and that its products stand behind it. */
export function addKindInBrackets(collector: FactCollector, inline: InlineText, subject: string | null, { isKind = false, mayBeUnknown = false, ofKind }: { readonly isKind?: boolean; readonly mayBeUnknown?: boolean; /** What the place says it is, where its name tells nothing. */ readonly ofKind?: ElementKind | undefined } = {}): boolean {
  const bracket = inline.plain.search(/[(\uff08]/);
  if (bracket < 2 || bracket > 56 || (subject !== null && findSolution(subject))) return false;
  const matched = /^([^()\uff08\uff09.,;:!?]{2,50}?)\s*[(\uff08](?:e\.\s?g\.?,?|for example,?|such as|like|ex\.?\s?:?|p\.\s?ej\.|por ejemplo,?|z\.\s?b\.|etwa|i\.e\.|\u4f8b?\u5982)?\s*([^()\uff08\uff09]{2,120}?)(?:\s*[\ub4f1\u7b49])?[)\uff09]/i.exec(inline.plain);
  if (!matched?.[1] || !matched[2]) return false;
  const kind = matched[1].replace(/^(?:(?:\u00e9|\u00e8|es|est|ist|is)\s+(?:uma?|una?|une?|eine?|an?)|an?|the|use|les?|las?|el|los|die|der|das)\s+/i, '');
  // "The client asks a registry (Eureka, Consul)": what plays that part in what is spoken of.
  const part = /^(?:an?|the)\s/i.test(matched[1]) ? '' : /^\p{L}+ (?:\S+ )*?(?:an?|the) (\p{Ll}+(?: \p{Ll}+)?)$/u.exec(kind)?.[1] ?? '';
  if (part !== '' && subject !== null && isKnownName(part) && isSolutionList(matched[2])) {
    const from = matched[0].lastIndexOf(matched[2]);
    return addSolutions(collector, sliceInline(inline, from, from + matched[2].length), { subject, role: part, strict: true });
  }
  const isMarked = /^[^(]*\(\s*(?:e\.\s?g|for ex|such|like|ex\b|p\.|por|z\.|etwa)/i.test(matched[0]);
  if (findSolution(kind) || /\s(?:an?|the|[\u2013\u2014-])\s/.test(kind) || !(/^[\p{Lu}\p{Lo}\d]/u.test(kind) || ((isKind || isMarked) && isKnownName(kind))) || kind.split(/\s+/).length > 4 || !canBeName(kind) || !(isMarked || isKind || isKnownName(kind))) return false;
  const from = matched[0].lastIndexOf(matched[2]);
  const members = sliceInline(inline, from, from + matched[2].length);
  if (!(isSolutionList(members.plain) || (isKind && isNameList(members.plain, mayBeUnknown))) || !addSolutions(collector, members, { subject: kind, role: null, strict: false })) return false;
  if (ofKind && kindByName(kind) === null) collector.kinds.set(kind, ofKind);
  // What is about the kinds uses the products too, each for its kind.
  if (subject !== null && isKnownName(subject)) addSolutions(collector, members, { subject, role: kind, strict: false });
  return true;
}
