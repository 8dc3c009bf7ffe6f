import type { Provenance } from '../facts/fact';
import type { ElementId, Garden, Use } from '../garden/garden';
import type { Demand } from './collect-demands';
import { collectDemands, comparePlaces } from './collect-demands';
import type { Criterion, GroupedCriterion } from './group-criteria';
import { groupCriteria } from './group-criteria';

/** What is worked out once per garden, so that an answer costs no reading of notes. */
export interface DecisionIndex {
  readonly garden: Garden;
  /** Demands that hold together, by `Demand.rule`. */
  readonly rules: readonly (readonly Demand[])[];
  readonly demands: readonly Demand[];
  readonly demandsOf: ReadonlyMap<ElementId, readonly Demand[]>;
  readonly criteria: readonly Criterion[];
  readonly grouped: ReadonlyMap<string, GroupedCriterion>;
  /** First place that speaks of an element: breaks ties, so that names do not. */
  readonly places: ReadonlyMap<ElementId, Provenance>;
  readonly weighed: ReadonlySet<ElementId>;
  readonly usesOf: ReadonlyMap<ElementId, readonly Use[]>;
}

const indexes = new WeakMap<Garden, { readonly revision: number; readonly index: DecisionIndex }>();

/** The index of a garden's current revision. */
export function indexDecisions(garden: Garden): DecisionIndex {
  const known = indexes.get(garden);
  if (known !== undefined && known.revision === garden.revision) return known.index;
  const index = buildIndex(garden);
  indexes.set(garden, { revision: garden.revision, index });
  return index;
}

function buildIndex(garden: Garden): DecisionIndex {
  const rules = collectDemands(garden);
  const demands = rules.flat();
  const grouped = groupCriteria(garden, rules);
  const places = new Map<ElementId, Provenance>();
  const note = (id: ElementId, at: Provenance): void => {
    const known = places.get(id);
    if (known === undefined || comparePlaces(at, known) < 0) places.set(id, at);
  };
  const demandsOf = new Map<ElementId, Demand[]>();
  for (const demand of demands) {
    note(demand.option, demand.at);
    const own = demandsOf.get(demand.option);
    if (own === undefined) demandsOf.set(demand.option, [demand]);
    else own.push(demand);
  }
  for (const statement of garden.statements) note(statement.subject, statement.at);
  const usesOf = new Map<ElementId, Use[]>();
  for (const use of [...garden.uses].sort((a, b) => comparePlaces(a.at, b.at))) {
    note(use.subject, use.at);
    note(use.solution, use.at);
    const uses = usesOf.get(use.subject);
    if (uses === undefined) usesOf.set(use.subject, [use]);
    else uses.push(use);
  }
  return {
    garden, rules, demands, demandsOf, places, usesOf,
    criteria: grouped.map((group) => group.criterion), grouped: new Map(grouped.map((group) => [group.criterion.id, group])),
    weighed: new Set(demands.map((demand) => demand.option)),
  };
}
