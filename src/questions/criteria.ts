import type { Garden } from '../garden/garden';
import { indexDecisions } from './decision-index';
import type { Criterion } from './group-criteria';

/** All that the garden gives to ask, `usage` first, then questions in reading order, then criteria by how many alternatives they touch. */
export function collectCriteria(garden: Garden): readonly Criterion[] {
  return indexDecisions(garden).criteria;
}
