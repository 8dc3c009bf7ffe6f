import type { Drawing } from '../../src/facts/drawings/drawing';
import type { Condition } from '../../src/facts/fact';
import type { Garden } from '../../src/garden/garden';
import { comparisonsOf, nameOf, statementsOf, usesOf } from './a-garden';

/**
 * All that a small garden says, a line a fact: elements that notes describe (solutions only where something else is said of them than that
 * they are used), then uses, statements, rules, comparisons, decisions, drawings and alternatives that a note names. Derived relations are left out.
 */
export function describeFacts(garden: Garden): readonly string[] {
  const used = new Set(garden.uses.map(({ solution }) => solution));
  const spoken = new Set([...garden.statements.map(({ subject }) => subject), ...garden.uses.map(({ subject }) => subject)]);
  const elements = [...garden.elements.values()].filter(({ id, kind, notes }) => notes.length > 0 && (kind !== 'solution' || spoken.has(id) || !used.has(id)));
  return [
    ...elements.map(({ kind, name, aliases }) => `${kind} ${name}${kind === 'solution' || aliases.length === 0 ? '' : `, also ${aliases.join(', ')}`}`).sort(),
    ...usesOf(garden),
    ...statementsOf(garden),
    ...garden.rules.map(({ option, stance, when }) => `${nameOf(garden, option)} ${stance} when ${when.map(describeCondition).join(' and ')}`),
    ...comparisonsOf(garden),
    ...garden.decisions.map(({ title, status, drivers, options, outcome }) => `decision ${title} (${status ?? 'no status'}): ${outcome === null ? 'open' : nameOf(garden, outcome)} of ${options.map((id) => nameOf(garden, id)).join(', ') || 'none'}; drivers ${drivers.join(', ') || 'none'}`),
    ...garden.drawings.flatMap(({ drawing }) => (drawing.kind === 'diagram' ? describeEdges(drawing) : [])),
    ...garden.alternatives.filter(({ at }) => at.extractor === 'alternatives').map(({ of: [a, b] }) => `${nameOf(garden, a)} is an alternative to ${nameOf(garden, b)}`),
  ];
}

function describeEdges({ nodes, edges }: Drawing): readonly string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return edges.map(({ from, to, label }) => `drawn ${labels.get(from) ?? from} → ${labels.get(to) ?? to}${label === null ? '' : ` (${label})`}`);
}

function describeCondition({ question, condition, criterion, range }: Condition): string {
  const asked = question === null ? condition : `${question} ${condition}`;
  const bounds = range === null ? null : `${range.min ?? '…'} to ${range.max ?? '…'} ${range.unit}`;
  const known = [criterion, bounds].filter((part): part is string => part !== null).join(', ');
  return known === '' ? asked : `${asked} [${known}]`;
}
