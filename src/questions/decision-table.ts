import type { ElementKind, Provenance, Stance } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import { comparePlaces, compareText } from './collect-demands';
import { indexDecisions } from './decision-index';

/** One row: all conditions hold together, an empty cell means "any". */
export interface DecisionTableRow {
  /** One cell for each of `DecisionTable.inputs`, in the notes' words. */
  readonly conditions: readonly string[];
  readonly option: ElementId;
  readonly name: string;
  readonly stance: Stance;
  readonly at: Provenance;
}

/** The rules as a DMN decision table with hit policy C (collect): every row that fits counts. */
export interface DecisionTable {
  readonly hitPolicy: 'C';
  /** Criteria and questions in the order they are asked, then `statement` for conditions that belong to none. Empty columns are left out. */
  readonly inputs: readonly string[];
  readonly rows: readonly DecisionTableRow[];
}

const statementColumn = 'statement';

/** Lays the garden's rules out as a table that a person can audit, sorted by place; conditions that share a cell are joined by "and". */
export function buildDecisionTable(garden: Garden, kind: ElementKind | null): DecisionTable {
  const index = indexDecisions(garden);
  const columnOf = new Map<string, string>();
  for (const { criterion, demands } of index.grouped.values()) for (const demand of demands) {
    const key = cellKey(demand.condition.question, demand.condition.condition);
    // The criterion a condition belongs to comes before those that it is only related to.
    const isOwn = criterion.origin === 'question' ? criterion.asked.some((asked) => asked.text === demand.condition.question) : demand.condition.criterion === criterion.id || demand.condition.question !== null;
    if (isOwn && !columnOf.has(key)) columnOf.set(key, criterion.name);
  }
  const rules = garden.rules.filter((rule) => kind === null || garden.elements.get(rule.option)?.kind === kind).sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.option, b.option));
  const cellsOf = rules.map((rule) => {
    const cells = new Map<string, string[]>();
    for (const { question, condition } of rule.when) {
      const column = columnOf.get(cellKey(question, condition)) ?? statementColumn;
      // "NO" tells an auditor nothing in a column that gathers several questions.
      const isBare = question !== null && question !== column && /^(?:yes|no|ja|nein|true|false|y|n)\b\W*$/i.test(condition);
      cells.set(column, [...(cells.get(column) ?? []), isBare ? `${question} ${condition}` : condition]);
    }
    return cells;
  });
  const used = new Set(cellsOf.flatMap((cells) => [...cells.keys()]));
  const inputs = [...new Set([...index.criteria.map((criterion) => criterion.name), statementColumn])].filter((name) => used.has(name));
  return {
    hitPolicy: 'C', inputs,
    rows: rules.map((rule, i) => ({
      conditions: inputs.map((input) => (cellsOf[i]?.get(input) ?? []).join(' and ')),
      option: rule.option, name: garden.elements.get(rule.option)?.name ?? rule.option, stance: rule.stance, at: rule.at,
    })),
  };
}

function cellKey(question: string | null, condition: string): string {
  return `${question ?? ''}\n${condition}`;
}
