import { normalizeName } from '../facts/name-keys';
import type { ElementKind, Problem } from '../facts/fact';
import type { Element, ElementId, Garden } from '../garden/garden';
import { arrangeComparison } from './arrange-comparison';
import { compareText } from './collect-demands';
import type { ComparisonEntry, ComparisonRow } from './compare';
import type { GardenAnswer } from './garden-answer';
import { lookUpName } from './name-lookup';
import type { Query } from './query';

const wholeKinds: Readonly<Record<string, ElementKind>> = { patterns: 'pattern', workloads: 'workload' };

/**
 * Solutions as rows, the elements that use them as columns, in each cell the roles that the notes give or `✓`. "patterns" and "workloads"
 * stand for all that use anything. Rows by how many elements use the solution, then by name; a solution that none uses has no row.
 */
export function compareUses(garden: Garden, query: Extract<Query, { kind: 'compare-uses' }>): GardenAnswer {
  const problems: Problem[] = [];
  const elements = new Map<ElementId, Element>();
  for (const { text } of query.names) {
    const kind = Object.hasOwn(wholeKinds, normalizeName(text)) ? wholeKinds[normalizeName(text)] : undefined;
    const lookup = lookUpName(garden, text, ['pattern', 'workload', 'component']);
    // An element of that very name goes before the word for all of a kind.
    if ('element' in lookup && (kind === undefined || normalizeName(lookup.element.name) === normalizeName(text))) elements.set(lookup.element.id, lookup.element);
    else if (kind !== undefined) for (const user of listUsers(garden, kind)) elements.set(user.id, user);
    else if ('problem' in lookup) problems.push(lookup.problem);
  }
  const [first, ...others] = problems;
  if (first !== undefined) return { kind: 'failed', problems: [first, ...others] };
  const columns = [...elements.values()];
  if (columns.length === 0) return { kind: 'failed', problems: [nobodyUses(query.names.map(({ text }) => text))] };
  return arrangeComparison({ kind: 'comparison', elements: columns, rows: buildRows(garden, columns), problems: [], corner: 'Solution' }, query);
}

function listUsers(garden: Garden, kind: ElementKind): readonly Element[] {
  const users = new Set(garden.uses.map(({ subject }) => subject));
  return [...garden.elements.values()].filter((element) => element.kind === kind && users.has(element.id));
}

function buildRows(garden: Garden, columns: readonly Element[]): readonly ComparisonRow[] {
  const asked = new Set(columns.map(({ id }) => id));
  const bySolution = new Map<ElementId, Map<ElementId, Map<string, ComparisonEntry>>>();
  for (const { subject, solution, role, at } of garden.uses) {
    if (!asked.has(subject)) continue;
    // A component that only the catalogue knows is not what the note says.
    const text = role ?? '✓';
    const cells = bySolution.get(solution) ?? new Map<ElementId, Map<string, ComparisonEntry>>();
    const cell = cells.get(subject) ?? new Map<string, ComparisonEntry>();
    const known = cell.get(normalizeName(text));
    cell.set(normalizeName(text), { text: known?.text ?? text, role: null, element: null, places: [...(known?.places ?? []), at] });
    cells.set(subject, cell);
    bySolution.set(solution, cells);
  }
  return [...bySolution]
    .flatMap(([id, cells]) => {
      const element = garden.elements.get(id);
      return element === undefined ? [] : [{ element, cells }];
    })
    .sort((a, b) => b.cells.size - a.cells.size || compareText(normalizeName(a.element.name), normalizeName(b.element.name)))
    .map(({ element, cells }) => ({
      aspect: element.name, element, criterion: null,
      cells: columns.map(({ id }) => withoutTick([...(cells.get(id)?.values() ?? [])])),
      disputed: columns.map(() => false),
    }));
}

/** A role says that it is used. */
function withoutTick(entries: readonly ComparisonEntry[]): readonly ComparisonEntry[] {
  const roles = entries.filter(({ text }) => text !== '✓');
  return roles.length > 0 ? roles : entries;
}

function nobodyUses(names: readonly string[]): Problem {
  return {
    code: 'unknown-name', effect: 'Nothing is compared.', cause: `No note says which solutions ${names.join(', ')} use.`, tip: 'Write "Tools:" with a list below it, or name a pattern of the garden.', at: null,
  };
}
