import type { ElementKind } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { collectCriteria } from '../questions/criteria';

const KINDS: readonly (readonly [ElementKind, string, string])[] = [
  ['pattern', 'pattern', 'patterns'], ['workload', 'workload', 'workloads'], ['component', 'component', 'components'], ['solution', 'solution', 'solutions'], ['quality', 'quality', 'qualities'],
];
const MOST_PROBLEMS = 20;

export interface SummaryInput {
  readonly garden: Garden;
  /** Notes looked at, in scope or not. */
  readonly count: number;
}

/** What a garden holds, as plain text for a terminal: elements by kind, uses, what can be asked, problems. No dates; deterministic. */
export function summarizeGarden({ garden, count }: SummaryInput): string {
  const lines: string[] = [];
  if (count === 0) return 'No Markdown notes here. Name a folder that holds some.\n';
  if (garden.notes.length === 0) {
    lines.push(`${plural(count, 'note', 'notes')} read, none of them about architecture.`, 'Tag one with "architecture", or describe a pattern with its benefits, drawbacks and solutions.');
    return [...lines, ...problemLines(garden)].join('\n');
  }
  lines.push(`${plural(count, 'note', 'notes')} read, ${garden.notes.length} about architecture`, '');
  for (const [kind, one, many] of KINDS) {
    const elements = [...garden.elements.values()].filter((element) => element.kind === kind && element.notes.length > 0);
    if (elements.length > 0) lines.push(`${plural(elements.length, one, many)}: ${elements.map(({ name }) => name).join(', ')}`);
  }
  lines.push('', 'Solutions in use');
  const users = [...garden.elements.values()].filter(({ id }) => garden.uses.some(({ subject }) => subject === id));
  for (const kind of ['pattern', 'workload', 'component'] as const) {
    for (const user of users.filter((element) => element.kind === kind)) {
      const solutions = new Map<string, Set<string>>();
      for (const { subject, solution, role } of garden.uses) {
        if (subject !== user.id) continue;
        const roles = solutions.get(garden.elements.get(solution)?.name ?? solution) ?? new Set();
        if (role !== null) roles.add(role);
        solutions.set(garden.elements.get(solution)?.name ?? solution, roles);
      }
      lines.push(`  ${user.name} (${user.kind})`, ...[...solutions].map(([name, roles]) => `    ${name}${roles.size > 0 ? `: ${[...roles].join(', ')}` : ''}`));
    }
  }
  const criteria = collectCriteria(garden);
  lines.push('', criteria.length === 0 ? 'The decision framework has nothing to ask: no note says when to choose what.' : 'The decision framework can ask');
  for (const criterion of criteria) lines.push(`  ${criterion.question ?? criterion.name}`);
  return [...lines, ...problemLines(garden)].join('\n');
}

function problemLines({ problems }: Garden): readonly string[] {
  if (problems.length === 0) return [];
  return ['', plural(problems.length, 'problem', 'problems'), ...problems.slice(0, MOST_PROBLEMS).flatMap(({ effect, cause, tip, at }) => [
    `  ${at ? `${at.path}:${at.line} ` : ''}${effect}`, `    Cause: ${cause}`, `    Tip:   ${tip}`,
  ]), ...(problems.length > MOST_PROBLEMS ? [`  and ${problems.length - MOST_PROBLEMS} more`] : [])];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
