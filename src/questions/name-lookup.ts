import type { ElementKind, Problem } from '../facts/fact';
import type { Element, Garden } from '../garden/garden';
import { findNearestNames } from './nearest-names';

export type NameLookup = { readonly element: Element } | { readonly problem: Problem };

/**
 * The element that goes by a name. Where one name stands for elements of several kinds, the first of the preferred kinds wins.
 * An unknown name is a problem (`unknown-name`) that names the nearest known ones.
 */
export function lookUpName(garden: Garden, name: string, preferred: readonly ElementKind[] = []): NameLookup {
  const found = garden.resolve(name);
  const element = found.find(({ kind }) => preferred.includes(kind)) ?? found[0];
  if (element !== undefined) return { element };
  const nearest = findNearestNames(name, knownNames(garden, preferred));
  const others = nearest.length > 0 ? nearest : findNearestNames(name, knownNames(garden, []));
  return {
    problem: {
      code: 'unknown-name',
      effect: `Nothing is shown for "${name}".`,
      cause: `No note in the garden speaks of "${name}".`,
      tip: others.length > 0 ? `Did you mean ${others.map((other) => `"${other}"`).join(' or ')}?` : 'Write a note about it, or ask for a name that a note uses.',
      at: null,
    },
  };
}

function knownNames(garden: Garden, kinds: readonly ElementKind[]): readonly string[] {
  const elements = [...garden.elements.values()].filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return elements.flatMap(({ name, aliases }) => [name, ...aliases]);
}
