import { findSolution } from '../facts/find-solutions';
import { coreName, matchShortForm, normalizeName } from '../facts/name-keys';
import type { Element, ElementId } from './garden';

const KIND_ORDER = ['pattern', 'workload', 'solution', 'component', 'quality'];

/** Elements that go by `name`, best first: exact, without generic words, by the catalogue, by a short form. Empty if unknown. */
export function resolveName(elements: ReadonlyMap<ElementId, Element>, name: string): readonly Element[] {
  const direct = elements.get(name as ElementId);
  if (direct) return [direct];
  const wanted = normalizeName(name);
  if (wanted === '') return [];
  const list = [...elements.values()];
  const steps: (() => readonly Element[])[] = [
    () => list.filter((element) => normalizeName(element.name) === wanted),
    () => list.filter((element) => element.aliases.some((alias) => normalizeName(alias) === wanted)),
    () => { const known = findSolution(name)?.name; return list.filter((element) => element.kind === 'solution' && element.name === known); },
    () => { const core = coreName(name); return list.filter((element) => [element.name, ...element.aliases].some((one) => coreName(one) === core)); },
    () => { const found = matchShortForm(name, list.filter(({ notes }) => notes.length > 0).map((element) => element.name)); return list.filter((element) => element.name === found); },
  ];
  for (const step of steps) {
    const found = step();
    if (found.length > 0) return [...found].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  }
  return [];
}
