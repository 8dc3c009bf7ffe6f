import type { ElementId } from '../garden/garden';
import type { MapAnswer } from '../questions/garden-answer';
import { aim, drawFlow, type Diagram, type FlowEdge, type FlowNode } from './flowchart';

interface Placed {
  readonly id: ElementId;
  readonly name: string;
  /** The role or component it plays first, as the notes write it; '' where none is given. */
  readonly group: string;
  readonly users: ReadonlySet<ElementId>;
}

/**
 * Patterns and the solutions they use, grouped by role, with what several patterns share set apart. Above 30 nodes or 45 edges the solutions
 * of one role that only one pattern uses are counted in one node; what does not fit then is counted as hidden.
 */
export function drawMap(answer: MapAnswer): Diagram {
  const placed = placeSolutions(answer);
  const edges = placed.reduce((sum, { users }) => sum + users.size, 0);
  const isSmall = answer.users.length + placed.length <= aim.nodes && edges <= aim.edges;
  return isSmall ? drawWhole(answer, placed) : drawGrouped(answer, placed);
}

function placeSolutions({ uses, elements }: MapAnswer): readonly Placed[] {
  const placed = new Map<ElementId, { id: ElementId; name: string; group: string; users: Set<ElementId> }>();
  for (const { subject, solution, role, component } of uses) {
    const name = elements.get(solution)?.name;
    if (name === undefined) continue;
    const group = (component === null ? role : (elements.get(component)?.name ?? role)) ?? '';
    const known = placed.get(solution) ?? { id: solution, name, group, users: new Set<ElementId>() };
    known.users.add(subject);
    if (known.group === '') known.group = group;
    placed.set(solution, known);
  }
  return [...placed.values()];
}

function drawWhole({ users }: MapAnswer, placed: readonly Placed[]): Diagram {
  const groups = groupPlaced(placed);
  const nodes: FlowNode[] = users.map(({ id, name }) => ({ id, label: name, parent: null, look: 'round', mark: null }));
  for (const [key, members] of groups) {
    const parent = key === '' ? null : `group ${key}`;
    if (parent !== null) nodes.push({ id: parent, label: capitalise(members[0]?.group ?? ''), parent: null, look: 'box', mark: null });
    for (const { id, name, users: by } of members) nodes.push({ id, label: name, parent, look: 'box', mark: by.size > 1 ? 'shared' : null });
  }
  const edges = users.flatMap(({ id }) => placed.filter(({ users: by }) => by.has(id)).map((solution): FlowEdge => ({ from: id, to: solution.id, label: null, directed: true })));
  return drawFlow({ direction: 'LR', nodes, edges });
}

function drawGrouped({ users }: MapAnswer, placed: readonly Placed[]): Diagram {
  const usesOf = new Map<ElementId, number>();
  for (const { users: by } of placed) for (const id of by) usesOf.set(id, (usesOf.get(id) ?? 0) + 1);
  const mostUsers = Math.floor(aim.nodes / 3);
  const kept = [...users].sort((a, b) => (usesOf.get(b.id) ?? 0) - (usesOf.get(a.id) ?? 0)).slice(0, mostUsers);
  const shownUsers = users.filter((user) => kept.includes(user));
  const nodes: FlowNode[] = shownUsers.map(({ id, name }) => ({ id, label: name, parent: null, look: 'round', mark: null }));
  const edges: FlowEdge[] = [];
  let hidden = users.length - shownUsers.length;
  const isShown = new Set(shownUsers.map(({ id }) => id));
  const mostShared = Math.floor(aim.nodes / 3);
  const shared = placed.filter(({ users: by }) => by.size > 1).sort((a, b) => b.users.size - a.users.size);
  const single = new Set(shared.slice(0, mostShared).map(({ id }) => id));
  const put = (node: FlowNode, from: ReadonlyMap<ElementId, number>, count: number): void => {
    const wanted = [...from].filter(([id]) => isShown.has(id));
    if (wanted.length === 0 || nodes.length >= aim.nodes - 1 || edges.length + wanted.length > aim.edges) {
      hidden += count;
      return;
    }
    nodes.push(node);
    for (const [id, uses] of wanted) edges.push({ from: id, to: node.id, label: uses > 1 && uses < count ? String(uses) : null, directed: true });
  };
  for (const { id, name, users: by } of shared.filter((solution) => single.has(solution.id))) {
    put({ id, label: name, parent: null, look: 'box', mark: 'shared' }, new Map([...by].map((user) => [user, 1])), 1);
  }
  const groups = [...groupPlaced(placed.filter(({ id }) => !single.has(id)))].sort(([, a], [, b]) => b.length - a.length);
  for (const [key, members] of groups) {
    const counts = new Map<ElementId, number>();
    for (const { users: by } of members) for (const user of by) counts.set(user, (counts.get(user) ?? 0) + 1);
    const [only] = members;
    const title = capitalise(only?.group ?? '') || 'Other solutions';
    const label = members.length === 1 && only !== undefined ? only.name : `${title}: ${members.length} solutions`;
    put({ id: `group ${key}`, label, parent: null, look: 'box', mark: null }, counts, members.length);
  }
  if (hidden > 0) nodes.push({ id: 'hidden', label: `${hidden} hidden`, parent: null, look: 'round', mark: 'hidden' });
  return drawFlow({ direction: 'LR', nodes, edges });
}

/** By role, in reading order, roles that differ in case alone as one; solutions without a role come last. */
function groupPlaced(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const solution of [...placed.filter(({ group }) => group !== ''), ...placed.filter(({ group }) => group === '')]) {
    const key = solution.group.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), solution]);
  }
  return groups;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
