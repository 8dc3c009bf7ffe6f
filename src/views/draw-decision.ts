import type { DecisionNode } from '../questions/grow-decision-tree';
import { drawFlow, type Diagram, type FlowEdge, type FlowNode } from './flowchart';

/** Questions as diamonds, answers on the edges, the alternatives that share the first place as outcomes. */
export function drawDecision(root: DecisionNode): Diagram {
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  const open: DecisionNode[] = [root];
  const put = (node: DecisionNode): string => {
    const id = String(nodes.length);
    if (node.kind === 'outcome') nodes.push({ id, label: nameOutcome(node.options.map(({ name }) => name)), parent: null, look: 'round', mark: 'outcome' });
    else nodes.push({ id, label: askQuestion(node.question), parent: null, look: 'question', mark: null });
    return id;
  };
  put(root);
  for (let at = 0; at < open.length; at++) {
    const node = open[at];
    if (node?.kind !== 'question') continue;
    for (const { answers, to } of node.branches) {
      open.push(to);
      edges.push({ from: String(at), to: put(to), label: joinAnswers(answers), directed: true });
    }
  }
  return drawFlow({ direction: 'TB', nodes, edges });
}

/** A statement that may or may not hold becomes a question; where two answers are Yes and No, that is all it needs. */
function askQuestion(question: string): string {
  return /[?？]$/.test(question) ? question : `${question.replace(/[.:;,]+$/, '')}?`;
}

/** As many as can be read in a box; a tie of many means that the notes do not tell them apart here. */
function nameOutcome(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(' or ');
  return names.length > 4 ? `${shown} or ${names.length - 4} others` : shown;
}

function joinAnswers(answers: readonly string[]): string {
  const joined = answers.reduce<readonly string[]>((before, answer) => {
    const last = before[before.length - 1];
    const interval = last === undefined ? null : joinIntervals(last, answer);
    return interval === null ? [...before, answer] : [...before.slice(0, -1), interval];
  }, []);
  const shown = joined.slice(0, 3).join(' / ');
  return joined.length > 3 ? `${shown} / ${joined.length - 3} more` : shown;
}

/** "5 min to 15 min" and "15 min to 1 h" are "5 min to 1 h"; null where one does not end at what the other begins with. */
function joinIntervals(lower: string, upper: string): string | null {
  const below = /^(under |.{1,60} to )(.{1,60})$/.exec(lower);
  const above = /^(.{1,60}?)( to .{1,60}| or more)$/.exec(upper);
  if (below === null || above === null || below[2] !== above[1]) return null;
  const end = above[2] ?? '';
  if (below[1] === 'under ') return end === ' or more' ? 'any' : `under ${end.slice(' to '.length)}`;
  return `${(below[1] ?? '').slice(0, -' to '.length)}${end}`;
}
