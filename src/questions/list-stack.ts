import type { Provenance } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import { comparePlaces, compareText } from './collect-demands';

/** A part of an element's stack with the solutions that may fill it. */
export interface StackPart {
  /** The component; null where the notes name solutions without a part. */
  readonly component: ElementId | null;
  /** The part in the notes' words, else the component's name, else ''. */
  readonly role: string;
  readonly solutions: readonly { readonly solution: ElementId; readonly at: Provenance }[];
}

/** The solutions of an element by component, in the order the notes name the parts (data flows as people write it down). */
export function listStack(garden: Garden, element: ElementId): readonly StackPart[] {
  const parts = new Map<string, { component: ElementId | null; role: string; solutions: Map<ElementId, Provenance> }>();
  const uses = garden.uses.filter((use) => use.subject === element).sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.solution, b.solution));
  for (const use of uses) {
    const key = use.component ?? use.role?.toLowerCase() ?? '';
    const name = use.component === null ? undefined : garden.elements.get(use.component)?.name;
    const part = parts.get(key) ?? { component: use.component, role: use.role ?? name ?? '', solutions: new Map<ElementId, Provenance>() };
    if (!part.solutions.has(use.solution)) part.solutions.set(use.solution, use.at);
    parts.set(key, part);
  }
  return [...parts.values()].map((part) => ({ ...part, solutions: [...part.solutions].map(([solution, at]) => ({ solution, at })) }));
}
