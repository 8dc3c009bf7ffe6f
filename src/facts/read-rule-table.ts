import { readInline } from '../notes/inline-text';
import type { TableBlock } from '../notes/note-document';
import type { ComparisonContext } from './read-comparison';
import { readCondition } from './conditions/read-condition';
import type { ComparisonFact, Condition, RuleFact, Stance } from './fact';
import { findSolutions } from './find-solutions';
import { isSureSolutionList } from './judge-solution-list';
import { oneOf } from './one-of';
import { databaseTaken, readOptions } from './read-options';
import { canBeName } from './read-title';

const SITUATION = /^(?:your )?(?:symptoms?|signals?|if\b.*|when\b.*|scenarios?|situations?|use cases?|(?:(?:primary|main|dominant|typical|your) )?(?:access|query|usage|workload) patterns?|(?:primary |main |your )?needs?|goals?|requirements?|you need\b.*|your need.*|conditions?|constraints?|contexts?|problem|questions?|workload|wenn\b.*|szenario|anforderung|anwendungsfall|escenario|caso de uso|necesidad|cen\u00e1rio|necessidade|sc\u00e9nario|cas d[\u2019']usage|besoin|\uc2dc\ub098\ub9ac\uc624|\uc0c1\ud669|(?:[\u4e00-\u9fff]{2})?\u573a\u666f|\u9700\u6c42|\u30b7\u30ca\u30ea\u30aa|\u7528\u9014)(?:[^\p{L}]*)$/iu;
const PREFER = oneOf('^', [
  // What to do
  /(?:consider|choose|use|pick)(?: this| these| instead)?|prefer|(?:switch|move|migrate) to|go with|reach for|start (?:here|with)|then|then use|look at|try|(?:better )?(?:alternative|instead)/u,
  // What is advised
  /(?:my|our|your) (?:pick|choice|recommendation)|recommend(?:ed|ation)?s?|recommended (?:\p{L}+ )?\p{L}+|suggested?(?: pattern| approach| option)?|good fit|better fit/u,
  /best (?:choice|fit|option|pattern|for you|solution|tool|database|approach|service|algorithm|strategy|technique|protocol|architecture|technology)s?/u,
  /ideal (?:choice|database|tool|solution)|pattern|architecture|solution|(?:(?:service|tool|product|storage|database|technology|compute) )?choice|decision|option|approach|answer/u,
  // German, Spanish, Portuguese, French
  /nimm|empfehlung|w\u00e4hle|nutze|recomendaci\u00f3n|recomendado|recomenda\u00e7\u00e3o|recommand(?:\u00e9e?|ation)/u,
  /(?:patr[o\u00f3]n|padr\u00e3o|soluci[o\u00f3]n|solu\u00e7\u00e3o|opci[o\u00f3]n|op\u00e7\u00e3o|herramienta|ferramenta|arquitectura|arquitetura|tecnolog[i\u00ed]a|servi(?:cio|\u00e7o)|base de dat?dos|motor|outil|choix) (?:recomendad[oa]|recommand\u00e9e?|sugerid[oa]|ideal|adecuad[oa])/u,
  // Korean, Chinese, Japanese
  /\ucd94\ucc9c|\uad8c\uc7a5|(?:\u63a8\u8350|\u63a8\u5968|\u9996\u9009|\u5efa\u8bae)\s?\p{L}{0,8}|\u304a\u3059\u3059\u3081|(?:\u5e38\u7528|\u63a8\u8350|\u5efa\u8bae)?\u9009(?:\u62e9|\u578b)/u,
], '[^\\p{L}]*$');
const AVOID = /^(?:avoid|not|don[\u2019']?t use|do not use|instead of|skip|bad fit|worst choice|vermeide)\W*$/i;

const RECOMMENDS = /^(?:(?:my|our|your) (?:pick|choice|recommendation)|pick this|use this|recommend(?:ed|ation)?s?(?: \p{L}+){0,2}|(?:best|ideal) (?:choice|fit|option|database|db|tool|solution|pattern|approach|service|algorithm|strategy|technique|protocol|architecture|technology)s?|choose|use|pick)\W*$/iu;
/** `If "Yes" \u2192`: the row asks, and this column answers for those who say so. */
const IF_YES = /^if\s*["\u201c\u2018']?(?:yes|true|ja)["\u201d\u2019']?\W*$/i;
/** `| Question | Yes | No |`: each column answers for those who say so. */
const ANSWER_COLUMN = /^(?:yes|no|ja|nein|s\u00ed|oui|non)$/i;
/** Headings of the second column of two that name the sort of what answers a need. */
const KIND_COLUMN = /^(?:(?:recommended|suggested|best) )?(?:database|store|storage|datastore|db|broker|messaging|queue) (?:category|type|kind|class|family)[^\p{L}]*$/iu;
/** Headings of a column in which "Graph" is a graph database. */
const OF_DATABASES = /\b(?:databases?|dbs?|datastores?|stores?|storage)\b/i;
/** Headings of a column that names options without recommending them. */
const OPTION_COLUMN = /^(?:\p{L}+ )?(?:solution|host|hosting|provider|system|product|service|tool|technology|database|db|storage|store|broker|engine|platform|stack|framework|pattern|architecture|(?:aws|azure|gcp|cloud) (?:service|product|tool))s?(?: types?| options?)?$/iu;
/** What stands behind the answer in a table that maps needs to answers: why it is one. */
const REASON = /^(?:reason(?:s|ing)?|why|why\?|rationale|justification|because|begr\u00fcndung|warum|\u539f\u56e0|\u7406\u7531|\uc774\uc720)\W*$/iu;

/** Each word begins as names do. */
const NAME = /^(?:[\p{Lu}\d]\S*(?:\s|$)){1,4}$/u;

/** What asks for an explanation. */
const EXPLAINED = /^\P{L}*(?:why|how (?:do|does|is|are|can)|what (?:is|are|does|do)|warum|wie)\b(?!.*\b(?:should|choose|pick|best|recommended)\b).*\?$/iu;

/** "Errors (Sentry) and logs (Loki)": the products in brackets, where nothing else is known; null where there are none. */
function inBrackets(said: string): readonly { readonly name: string; readonly known: boolean }[] | null {
  const products = Array.from(said.matchAll(/\(([^()]{2,60})\)/g), ([, inner = '']) => inner).filter((inner) => isSureSolutionList(inner, 1)).flatMap((inner) => findSolutions(inner).map(({ entry }) => ({ name: entry.name, known: true })));
  return products.length > 0 ? products : null;
}

/** The column's title tells the criterion where the cell alone does not ("Team size": "1-5 developers"). */
function conditionOf(condition: string, title: string): Condition {
  const read = readCondition(condition, title);
  return title.trim().endsWith('?') ? read : { ...read, question: null };
}

/**
 * Rules of a table that maps situations to options: `If you need… | Consider…`, `Scenario | Use | Avoid`.
 * Empty where the headings promise none, or where no cell names an option that the note or the catalogue knows.
 */
export function readRuleTable(table: TableBlock, context: ComparisonContext): readonly RuleFact[] {
  const { text } = context.document;
  const header = table.header.map((span) => readInline(text, span).plain);
  const named = header.findIndex((title) => SITUATION.test(title));
  // "Team size | Recommendation": what is recommended depends on the first column, whatever it is called.
  const recommends = header.findIndex((title, index) => index > 0 && RECOMMENDS.test(title)) > 0;
  const explains = header.length === 3 && REASON.test(header[2] ?? '');
  const situation = named >= 0 ? named : recommends || explains ? 0 : -1;
  if (situation < 0) return [];
  // "SQL vs Non-SQL" names what differs, not when to choose what.
  if (table.rows.filter(([first]) => first && /\svs\.?\s/i.test(text.slice(first.start, first.end))).length * 2 > table.rows.length) return [];
  const asked = header[situation] ?? '';
  const answers = header.map((title, index) => index !== situation && ANSWER_COLUMN.test(title.trim()));
  const answersBoth = answers.filter(Boolean).length > 1;
  // "Goal | System": what is named beside a need answers it, where it is known.
  const beside = named === 0 && header.length <= 3 && !header.some((title) => AVOID.test(title) || PREFER.test(title)) && (OPTION_COLUMN.test(header[1] ?? '') || (header.length === 2 && KIND_COLUMN.test(header[1] ?? ''))) ? 1 : -1;
  const stances = header.map((title, index): Stance | null => (index === situation ? null : AVOID.test(title) ? 'avoid' : PREFER.test(title) || IF_YES.test(title) || (explains && index === 1) || index === beside || (answersBoth && answers[index]) ? 'prefer' : null));
  // "Approach | When to use" names its options first and says of each when.
  if (named > 0 && stances[0] === 'prefer' && /^(?:when|best|use)\b/i.test(asked)) return [];
  if (!stances.includes('prefer')) return [];
  const answersYes = header.some((title) => IF_YES.test(title));
  const rules = table.rows.flatMap((row) => {
    const place = row[situation];
    if (!place) return [];
    const condition = readInline(text, place).plain;
    // "Why is Cassandra quick at writes?" asks for no choice.
    if (condition === '' || EXPLAINED.test(condition)) return [];
    return row.flatMap((cell, index) => {
      const stance = stances[index];
      if (!stance || cell.end <= cell.start) return [];
      const at = context.provenance({ start: Math.min(place.start, cell.start), end: Math.max(place.end, cell.end) }, 'rule-table');
      // "Poor fit. Use PostgreSQL"
      const said = readInline(text, cell).plain;
      const read = readOptions(said.slice(/^[^.]{2,40}\.\s+(?=(?:use|choose|prefer)\s)/i.exec(said)?.[0].length ?? 0), context.names);
      const kind = read.some(({ known }) => known) || !OF_DATABASES.test(header[index] ?? '') ? null : databaseTaken(said);
      return (read.some(({ known }) => known) ? read : kind !== null ? [{ name: kind, known: true }] : inBrackets(said) ?? read).map((option) => ({
        // "CloudWatch Logs" is of a known product.
        known: option.known || findSolutions(option.name)[0]?.start === 0 || (text.startsWith('[[', cell.start) && canBeName(option.name)),
        fact: { kind: 'rule', option: option.name, stance, when: [answers[index] ? readCondition(header[index] ?? '', condition) : answersYes ? readCondition('Yes', condition) : conditionOf(condition, asked)], certain: option.known, group: `table ${table.line}`, at } satisfies RuleFact,
      }));
    });
  });
  const known = rules.filter((rule) => rule.known).length;
  // Only the reasons say that such a table recommends anything: what it names must be known.
  if (((explains && named < 0 && !recommends) || beside > 0) && known * 2 < rules.length) return [];
  // "Situation | Best algorithm" says it outright.
  const areNames = rules.every(({ fact: { option } }) => canBeName(option) && NAME.test(option));
  // "Weighted" over "Latency-based" over "Multi-value answer"
  const couldBeNames = rules.filter(({ fact: { option } }) => NAME.test(option)).length * 2 > rules.length && rules.every(({ fact: { option } }) => canBeName(option) && /^[\p{Lu}\d]\S*(?: [\p{L}-]+){0,2}$/u.test(option));
  const isSaid = named === 0 && recommends && (areNames || couldBeNames);
  // "Placement | Example | Use": what a thing is used for, and no option.
  if (named < 0 && known === 0 && !areNames) return [];
  return rules.map(({ fact }) => (isSaid || known * 2 >= rules.length ? { ...fact, certain: true } : fact));
}

/**
 * What the other columns of a rule table say of the options that its rows recommend ("Examples", "When not to use"), as a comparison would:
 * for rows that recommend one option alone.
 */
export function readOptionColumns(table: TableBlock, rules: readonly RuleFact[], { document, provenance }: ComparisonContext): readonly ComparisonFact[] {
  const { text } = document;
  // Rules stand in the order of their rows.
  let next = 0;
  const recommended = table.rows.map((row) => {
    const end = row.at(-1)?.end ?? 0;
    const here: RuleFact[] = [];
    for (let rule = rules[next]; rule && rule.at.end <= end; rule = rules[++next]) if (rule.stance === 'prefer') here.push(rule);
    const [one] = here;
    return one && here.every(({ option }) => option === one.option) ? { option: one.option, end: Math.max(...here.map(({ at }) => at.end)) } : null;
  });
  return table.header.flatMap((title, column): ComparisonFact[] => {
    const ratings = table.rows.flatMap((row, index) => {
      const cell = row[column], chosen = recommended[index];
      return cell && chosen && cell.start > chosen.end && cell.end > cell.start ? [{ option: chosen.option, text: readInline(text, cell).plain, at: provenance(cell, 'table') }] : [];
    });
    return ratings.length < 2 ? [] : [{ kind: 'comparison', aspect: readInline(text, title).plain, criterion: null, ratings, certain: true, table: `${table.line}`, at: provenance(title, 'table') }];
  });
}
