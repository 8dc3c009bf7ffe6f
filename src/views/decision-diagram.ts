import type { Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { indexDecisions } from '../questions/decision-index';
import { formatQuantity } from '../questions/format-quantity';
import type { GardenAnswer } from '../questions/garden-answer';
import type { DecisionBranch, DecisionNode } from '../questions/grow-decision-tree';
import type { Criterion } from '../questions/group-criteria';
import { parseQuery } from '../questions/parse-query';
import type { Situation } from '../questions/situation';
import { drawAnswer } from './render-answer';

/** A diagram by the query that draws it. */
export interface DiagramWish {
  readonly query: string;
  readonly label: string;
}

export type Picture =
  /** `text` is Mermaid with the path of the answers marked; `fenced` is for a note, without it. */
  | { readonly text: string; readonly fenced: string; readonly hasPath: boolean }
  | { readonly problem: Pick<Problem, 'effect' | 'cause' | 'tip'> };

/** A diagram in words: what follows from what, or Mermaid text where a list would say less. */
export type DiagramOutline =
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly inner: DiagramOutline | null }[] }
  | { readonly kind: 'text'; readonly text: string };

/** Draws what is wished for. In a decision tree, the questions and outcome that the answers lead through are marked. */
export function drawWish(garden: Garden, { query }: DiagramWish, situation: Situation): Picture {
  const answer = answerWish(garden, query);
  if ('effect' in answer) return { problem: answer };
  if (answer.kind === 'failed') return { problem: answer.problems[0] ?? tooLarge };
  const diagrams = (drawAnswer(answer) ?? []).flatMap((diagram) => (diagram.kind === 'mermaid' ? [diagram.text] : []));
  const [first] = diagrams;
  if (first === undefined) return { problem: tooLarge };
  const path = answer.kind === 'decision-tree' ? listPath(garden, answer.root, situation) : [];
  const mark = path.length > 1
    ? `\n  classDef path stroke-width:4px\n  class ${path.map((at) => `n${at + 1}`).join(',')} path\n  linkStyle ${path.slice(1).map((at) => at - 1).join(',')} stroke-width:4px` : '';
  return { text: `${first}${mark}`, fenced: diagrams.map((text) => `\`\`\`mermaid\n${text}\n\`\`\``).join('\n\n'), hasPath: mark !== '' };
}

export function outlineDiagram(garden: Garden, { query }: DiagramWish, text: string): DiagramOutline {
  const answer = answerWish(garden, query);
  if ('effect' in answer) return { kind: 'text', text };
  switch (answer.kind) {
    case 'decision-tree': return outlineTree(answer.root);
    case 'stack': return { kind: 'list', items: answer.layers.map(({ name, solutions }) => ({ text: `${name ?? ''}${name === null ? '' : ': '}${solutions.map((solution) => solution.name).join(', ')}`, inner: null })) };
    case 'map': return {
      kind: 'list',
      items: answer.users.map((user) => ({ text: `${user.name}: ${[...new Set(answer.uses.filter((use) => use.subject === user.id).map((use) => answer.elements.get(use.solution)?.name ?? use.solution))].join(', ')}`, inner: null })),
    };
    default: return { kind: 'text', text };
  }
}

const tooLarge: Pick<Problem, 'effect' | 'cause' | 'tip'> = {
  effect: 'The diagram is not drawn.', cause: 'It would have more than 80 boxes or 120 lines.', tip: 'Draw the stack of one pattern, or narrow the notes in the settings.',
};

function answerWish(garden: Garden, query: string): GardenAnswer | Problem {
  const reading = parseQuery(query);
  return 'failure' in reading ? reading.failure.problem : answerQuery(garden, reading.query);
}

function outlineTree(node: DecisionNode): DiagramOutline {
  if (node.kind === 'outcome') return { kind: 'list', items: [{ text: node.options.map(({ name }) => name).join(', '), inner: null }] };
  return { kind: 'list', items: node.branches.map(({ answers, to }) => ({ text: `${node.question} ${answers.join(' / ')}`, inner: outlineTree(to) })) };
}

/** Places of the nodes on the way, counted as `drawDecision` counts them: level by level, so that the edge to a place is the one before it. */
function listPath(garden: Garden, root: DecisionNode, situation: Situation): readonly number[] {
  const order: DecisionNode[] = [root];
  for (let at = 0; at < order.length; at++) {
    const node = order[at];
    if (node?.kind === 'question') order.push(...node.branches.map(({ to }) => to));
  }
  const path: number[] = [];
  for (let node: DecisionNode | undefined = root; node !== undefined;) {
    path.push(order.indexOf(node));
    const { branches }: { readonly branches: readonly DecisionBranch[] } = node.kind === 'question' ? node : { branches: [] };
    node = branches.find((branch) => isGiven(garden, branch, situation))?.to;
  }
  return path;
}

function isGiven(garden: Garden, { given, answers }: DecisionBranch, situation: Situation): boolean {
  if (given === null) return false;
  if (!('criterion' in given)) return situation.agreed.some((each) => each.text === given.text);
  const said = situation.answers.find((each) => each.criterion === given.criterion)?.answer;
  const criterion = indexDecisions(garden).grouped.get(given.criterion)?.criterion;
  if (said === undefined || said.kind === 'any' || criterion === undefined) return false;
  return answers.includes(said.kind === 'choice' ? said.text : nameInterval(criterion, said.value));
}

/** The interval between the notes' bounds that holds the value, as the tree writes it. */
function nameInterval({ thresholds, unit }: Criterion, value: number): string {
  const show = (bound: number | undefined): string => (bound === undefined || unit === null ? '' : formatQuantity(bound, unit));
  const at = thresholds.filter((bound) => bound <= value).length;
  if (at === 0) return `under ${show(thresholds[0])}`;
  return at === thresholds.length ? `${show(thresholds[at - 1])} or more` : `${show(thresholds[at - 1])} to ${show(thresholds[at])}`;
}
