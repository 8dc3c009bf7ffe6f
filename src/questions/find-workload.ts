import type { Element, Garden } from '../garden/garden';
import { compareWording, readWording } from './compare-wording';

/** The one workload a text names, by name, alias or their words; null where none or several fit. */
export function findWorkload(garden: Garden, text: string): Element | null {
  const wanted = readWording(text);
  const fits = (match: 'same' | 'within'): readonly Element[] => [...garden.elements.values()].filter((element) => element.kind === 'workload'
    && [element.name, ...element.aliases].some((name) => compareWording(wanted, readWording(name), 1) === match));
  const same = fits('same');
  if (same.length > 0) return same.length === 1 ? same[0] ?? null : null;
  const resolved = garden.resolve(text).filter((element) => element.kind === 'workload');
  if (resolved.length === 1) return resolved[0] ?? null;
  const within = fits('within');
  return within.length === 1 ? within[0] ?? null : null;
}
