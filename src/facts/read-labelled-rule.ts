import { sliceInline, type InlineText } from '../notes/inline-text';
import { addLikenedProducts } from './add-solutions';
import type { FactCollector } from './collect-facts';
import { findSolution } from './find-solutions';
import type { LabelledPlace } from './labelled-place';
import { matchShortForm } from './name-keys';
import { advises, knownOptions } from './read-choice';
import { readContent, type Context } from './read-content';
import type { LabelReading } from './read-label';
import { readOptions } from './read-options';
import { avoidedBelow, excels, readRuleOpener, usedBelow } from './read-rule-opener';
import { canBeName } from './read-title';
import { splitItems } from './split-items';
import { ADVICE, hasSign } from './word-signs';

/** In characters; behind so many the label alone says what is opened. */
const LONGEST_OPENER = 280;

/** "Choose the lakehouse when:" and what follows in its line. */
export function openRules(collector: FactCollector, { labelled: { label, bold }, value, whole, context, names }: LabelledPlace, reading: LabelReading | null, subject: string | null): Context | null {
  // Text of one piece is told by its words in the note; where lines or markup come between, it may hold others.
  const mayOpen = whole.pieces.length > 2 || hasSign(collector.words, ADVICE, whole.pieces[1] ?? 0, whole.end);
  if (!mayOpen || (reading?.meaning.is === 'facet' && (reading.about === null || advises(label) || /\s(?:is|are)\s/.test(label)))) return null;
  const line = value || whole.plain.endsWith(':') ? whole.plain : `${whole.plain}:`;
  const avoided = value === null ? avoidedBelow(line) : null;
  const known = avoided === null ? [] : knownOptions(avoided, names);
  if (known.length > 0) return { is: 'rule', options: known, stance: 'avoid', subject };
  // "**Use write-through:**" over cases below "When to use which", "**Choose Kafka** \u2192 replay, many readers" where Kafka is compared
  const used = value === null ? (context.is === 'choice' ? usedBelow(line) : null) : bold ? usedBelow(`${label}:`) : null;
  const written = used === null ? [] : knownOptions(used, names).filter((option) => value === null || collector.outline.compared.includes(findSolution(option)?.name ?? option));
  const chosen = used !== null && value === null && written.length === 0 && isBareName(used) && canBeName(used) ? [used] : written;
  if (chosen.length > 0) return readCases(collector, value, { is: 'rule', options: chosen, stance: 'prefer', subject }, names);
  // "Use Kafka for: event streams, replay"
  const isFor = value !== null && label.endsWith(' for') && !/^["\u201c]/.test(value.plain);
  // "Airflow if: the team knows it"
  const bare = value === null ? undefined : /^(\S+(?: \S+){0,3}) (?:if|when)$/.exec(label)?.[1];
  const opener = bare !== undefined && knownOptions(bare, names).length > 0 ? { option: bare, stance: 'prefer', rest: '' } as const : readRuleOpener(isFor || line.length > LONGEST_OPENER ? `${label}:` : line.endsWith('::') ? line.slice(0, -1) : line);
  const isSure = !isFor && (bold || value === null);
  if (!opener || !(bold || value === null || whole.plain.indexOf(':') >= label.length)) return null;
  const named = readOptions(opener.option, names).filter(({ name, known }) => known || canBeName(name));
  const options = isSure && named.length === 0 && isBareName(opener.option) && canBeName(opener.option.replace(/^(?:the|a|an)\s+/i, '')) ? [opener.option.replace(/^(?:the|a|an)\s+/i, '')] : (isSure ? named : named.filter(({ known }) => known)).map(({ name }) => name);
  const [one, ...others] = options;
  if (one === undefined) return null;
  if (others.length === 0) addLikenedProducts(collector, whole, opener.option, one);
  // "PostgreSQL excels when:" says what it suits, as much as when to take it.
  const [praised = ''] = options.length === 1 && opener.stance === 'prefer' && value === null && excels(line) ? options : [];
  if (praised !== '') return { is: 'facet', facet: 'suits', subject: praised, advises: true };
  // "Use a queue when:" below "When to use a queue" tells of it as well.
  const tells = subject !== null && options.length === 1 && matchShortForm(options[0] ?? '', [subject]) !== null && context.is === 'facet' && (context.facet === 'suits' || context.facet === 'struggles');
  const rule: Context = { is: 'rule', options, stance: opener.stance, subject, ...(tells && { tells }) };
  // "Use RabbitMQ when nobody waits: orders, refunds" gives examples of its condition.
  const own = value === null ? '' : readRuleOpener(`${label}:`)?.rest.replace(/:$/, '') ?? '';
  // "Choose Kafka if: You stream events. Its …" goes on about it behind the condition.
  const [said = ''] = value === null ? [] : /^[^.]{10,400}\.(?=\s+\p{Lu})/u.exec(value.plain) ?? [];
  if (own !== '') readContent(collector, { inline: sliceInline(whole, whole.plain.indexOf(own), whole.plain.indexOf(own) + own.length), marker: '', context: rule, names, prose: false });
  else if (value && said !== '') readContent(collector, { inline: sliceInline(value, 0, said.length), marker: '', context: rule, names, prose: false });
  else return readCases(collector, value, rule, names);
  return rule;
}

/** Each of the cases that stand behind a label is one of its rule. */
function readCases(collector: FactCollector, value: InlineText | null, rule: Context, names: readonly string[]): Context {
  if (value) for (const item of splitItems(value, 'suits')) readContent(collector, { inline: sliceInline(value, item.from, item.to), marker: '', context: rule, names, prose: false });
  return rule;
}

/** "Choose the lakehouse when": a name in lower case, which only the place tells. */
const isBareName = (option: string): boolean => option.split(/\s+/).length <= 4 && !/[,;:?!]|\b(?:it|them|one|this|that|these|something|someone|your?|we|our)\b/i.test(option);
