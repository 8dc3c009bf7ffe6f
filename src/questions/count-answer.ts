import type { GardenAnswer } from './garden-answer';

/** How many things an answer shows: items, aspects, alternatives, drawings, solutions; 0 for one that failed. */
export function countAnswer(answer: GardenAnswer): number {
  switch (answer.kind) {
    case 'list': return answer.items.length;
    case 'comparison': return answer.rows.length;
    case 'ranking': return answer.decision.ranking.length;
    case 'structure': return answer.drawings.length;
    case 'map': return answer.uses.length;
    case 'stack': return answer.layers.reduce((sum, { solutions }) => sum + solutions.length, 0);
    case 'decision-tree': return 1;
    case 'failed': return 0;
    default: return answer satisfies never;
  }
}
