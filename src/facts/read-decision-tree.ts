import { readCondition } from './conditions/read-condition';
import type { Drawing, DrawingEdge, DrawingNode } from './drawings/read-drawing';
import type { Condition, Provenance, RuleFact, Stance } from './fact';
import { readOptions } from './read-options';
import { isKnownName } from './read-title';

/** No tree that a person draws has more; ways that share nodes multiply. */
const MOST_STEPS = 4000;

export interface TreePlace {
  readonly names: readonly string[];
  /** Rules of one tree share it. */
  readonly group: string;
  /** Where a rule stands whose outcome is this node. */
  readonly placeOf: (outcome: DrawingNode) => Provenance;
}

/**
 * One rule for every way from a root to an outcome: its questions and answers, all of which must hold. A way whose answer nobody wrote and
 * nothing implies gives no rule; a way that comes back to itself ends there.
 */
export function readDecisionTree(drawing: Drawing, { names, group, placeOf }: TreePlace): readonly RuleFact[] {
  if (drawing.kind !== 'decision-tree') return [];
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const outgoing = groupEdges(drawing.edges);
  const targets = new Set(drawing.edges.map(({ to }) => to));
  const rules: RuleFact[] = [];
  let steps = 0;
  const outcomeOf = (node: DrawingNode, when: readonly Condition[]): boolean => {
    const options = when.length === 0 ? [] : readOutcome(node.label, names);
    const at = options.length === 0 ? null : placeOf(node);
    if (at) for (const { name, stance, known } of options) rules.push({ kind: 'rule', option: name, stance, when, certain: known, group, at });
    return options.length > 0;
  };
  const leadsToQuestion = (id: string, seen: ReadonlySet<string> = new Set()): boolean =>
    (outgoing.get(id) ?? []).some(({ to, label }) => label !== null || (!seen.has(to) && seen.size < 50 && leadsToQuestion(to, new Set([...seen, to]))));
  const walk = (id: string, when: readonly Condition[], path: ReadonlySet<string>): void => {
    const node = nodes.get(id);
    if (!node || path.has(id) || ++steps > MOST_STEPS) return;
    const ways = outgoing.get(id) ?? [];
    if (ways.length === 0 || (ways.every(({ label }) => label === null) && !asks(node.label) && !leadsToQuestion(id))) {
      if (outcomeOf(node, when) || ways.length === 0) return;
    } else if (!asks(node.label) && isKnownName(node.label)) outcomeOf(node, when); // "Document database" over which one in which case
    const further = new Set([...path, id]);
    const isQuestioned = ways.every(({ to, label }) => label === null && asks(nodes.get(to)?.label ?? ''));
    for (const way of ways) {
      // "What do you need?" over the first real question demands nothing.
      const condition = ways.length === 1 && way.label === null && leadsToQuestion(way.to) ? null : conditionOf(way, ways, node.label, isQuestioned);
      if (condition !== 'unknown') walk(way.to, condition ? [...when, condition] : when, further);
    }
  };
  const roots = drawing.nodes.filter(({ id }) => !targets.has(id));
  for (const { id } of roots.length > 0 ? roots : drawing.nodes.slice(0, 1)) walk(id, [], new Set());
  return rules;
}

const asks = (label: string): boolean => /[?\uff1f]\s*(?:\([^()]*\))?$/.test(label.trim()) || CONDITION.test(label);
/** What asks for more than yes or no. */
const OPEN_QUESTION = /^(?:start\s*[:.]\s*)?(?:what|which|how|where|who|when|why|was|welche\p{L}*|wie|wo|wer)\b/iu;
const CONDITION = /^(?:if|when|wenn|falls|si)\s+/i;
const YES = /^(?:yes|y|true|ja|oui|s\u00ed|\u2705.*)$/i, NO = /^(?:no|n|false|nein|non|\u274c.*)$/i;

/** What a way demands; null where it demands nothing (`Start → question`), `unknown` where its answer is missing. */
function conditionOf(way: DrawingEdge, ways: readonly DrawingEdge[], label: string, isQuestioned: boolean): Condition | null | 'unknown' {
  if (way.label !== null) return readCondition(way.label, label);
  if (CONDITION.test(label)) return ways.length === 1 ? readCondition(label.replace(CONDITION, '').replace(/[:,;?]+$/, ''), null) : 'unknown';
  const others = ways.filter((other) => other !== way);
  // Questions without an answer at the way: below "Streaming?" a yes leads to them, below "What do you need?" nothing does.
  if (others.length > 0 && isQuestioned) return OPEN_QUESTION.test(label) ? null : readCondition('Yes', label);
  if (others.length === 0) return asks(label) ? readCondition('Yes', label) : null;
  const [other] = others;
  if (others.length === 1 && other?.label && NO.test(other.label)) return readCondition('Yes', label);
  if (others.length === 1 && other?.label && YES.test(other.label)) return readCondition('No', label);
  return asks(label) || others.some(({ label: said }) => said !== null) ? 'unknown' : null;
}

const AVOID = /^(?:[\u274c\u26d4\ud83d\udeab]\s*)?(?:avoid|skip|do(?:n[\u2019']?t| not) (?:use|choose|pick|take)|never use|stay away from|rule out|reject|not|vermeide|nicht|kein(?:e|en)?)\s+/iu;
const REST = /(?:[,;(\u2013-]\s?(?:but |and )?(not|avoid|nicht)|\sinstead of|\srather than|\sover|\sstatt)\s+/i;

/** "Fetch from disk" is a step of what goes on, and no option. */
const STEP = /^(?:fetch|retrieve|return|store|update|query|get|send|write|read|load|save|process|compute|wait|retry|fail|raise|throw|log|emit|publish|serve)\s/i;

/** The options that an outcome names: "Kafka or Pulsar" both for, "Avoid Kafka" against, "Batch, not streaming" one each. */
function readOutcome(label: string, names: readonly string[]): readonly { readonly name: string; readonly known: boolean; readonly stance: Stance }[] {
  if (STEP.test(label)) return [];
  const options = (text: string, stance: Stance) => readOptions(text, names).map(({ name, known }) => ({ name, known, stance }));
  const against = AVOID.exec(label);
  if (against) return options(label.slice(against[0].length), 'avoid');
  const rest = REST.exec(label);
  if (!rest) return options(label, 'prefer');
  return [...options(label.slice(0, rest.index), 'prefer'), ...(rest[1] ? options(label.slice(rest.index + rest[0].length).replace(/\)$/, ''), 'avoid') : [])];
}

function groupEdges(edges: readonly DrawingEdge[]): ReadonlyMap<string, readonly DrawingEdge[]> {
  const groups = new Map<string, DrawingEdge[]>();
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  return groups;
}
