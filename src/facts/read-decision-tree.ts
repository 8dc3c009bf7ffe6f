import { readCondition } from './conditions/read-condition';
import type { Drawing } from './drawings/read-drawing';
import type { Condition, Provenance, RuleFact } from './fact';
import { readOptions } from './read-options';

/** No tree that a person draws is deeper; cycles end here. */
const DEEPEST = 24;

/** One rule for every way from a root to an outcome: its questions and answers, all of which must hold. */
export function readDecisionTree(drawing: Drawing, names: readonly string[], at: Provenance): readonly RuleFact[] {
  if (drawing.kind !== 'decision-tree') return [];
  const labels = new Map(drawing.nodes.map(({ id, label }) => [id, label]));
  const outgoing = groupEdges(drawing);
  const targets = new Set(drawing.edges.map(({ to }) => to));
  const rules: RuleFact[] = [];
  const walk = (id: string, when: readonly Condition[], depth: number): void => {
    const ways = outgoing.get(id) ?? [];
    const label = labels.get(id) ?? '';
    if (ways.length === 0 && when.length > 0) {
      for (const option of readOptions(label, names)) rules.push({ kind: 'rule', option: option.name, stance: 'prefer', when, certain: option.known, group: `tree ${at.line}`, at });
      return;
    }
    if (depth > DEEPEST) return;
    for (const way of ways) walk(way.to, way.label ? [...when, readCondition(way.label, label)] : when, depth + 1);
  };
  for (const { id } of drawing.nodes) if (!targets.has(id)) walk(id, [], 0);
  return rules;
}

function groupEdges(drawing: Drawing): ReadonlyMap<string, Drawing['edges']> {
  const groups = new Map<string, Drawing['edges'][number][]>();
  for (const edge of drawing.edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  return groups;
}
