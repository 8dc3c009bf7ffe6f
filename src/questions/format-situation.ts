import type { Garden } from '../garden/garden';
import { indexDecisions } from './decision-index';
import { formatQuantity } from './format-quantity';
import { usageId } from './group-criteria';
import type { Answer, Situation } from './situation';

interface Weight {
  readonly must: boolean;
  readonly importance: number;
}

/**
 * A situation as lines that people read and `readSituationLines` reads back: `latency=30s`, `team=Small (must)`, `agree: Events are the
 * truth (importance 2)`, `kind: pattern`. Answers come in the order of the garden's questions. Answers to criteria that the garden does
 * not ask are left out.
 */
export function formatSituation(garden: Garden, { answers, agreed, kind }: Situation): readonly string[] {
  const lines: string[] = kind === null ? [] : [`kind: ${kind}`];
  for (const { id, name, origin } of indexDecisions(garden).criteria) {
    const key = flatten(origin === 'usage' ? usageId : name);
    for (const given of answers) if (given.criterion === id) lines.push(writeAnswer(key, given.answer) + writeWeight(`${key}=${textOf(given.answer)}`, given));
  }
  for (const each of agreed) {
    const text = flatten(each.text);
    lines.push(`agree: ${text}${writeWeight(text, each)}`);
  }
  return lines;
}

/** What a line may begin and end with; read in one place, written in another. */
export const lineStart = /^(kind|agree|answer):\s*/i;
export const lineWeight = /\s\((must)?(?:(?:,\s)?importance\s(\d{1,3}(?:\.\d{1,6})?))?\)$/i;

function writeAnswer(key: string, answer: Answer): string {
  return `${lineStart.test(key) ? 'answer: ' : ''}${key}=${textOf(answer)}`;
}

/** A bare number gets the unit that it was taken in. */
function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'any': return 'doesn’t matter';
    case 'choice': return flatten(answer.text);
    case 'quantity': return /^[\d.,\s]*$/.test(answer.text) ? formatQuantity(answer.value, answer.unit) : flatten(answer.text);
    default: return answer satisfies never;
  }
}

/** Words that end as a weight does are given one, so that theirs is not taken for it. */
function writeWeight(text: string, { must, importance }: Weight): string {
  const says = [...(must ? ['must'] : []), ...(importance === 1 && (must || !lineWeight.test(text)) ? [] : [`importance ${Math.max(1e-6, Number(importance.toFixed(6)))}`])];
  return says.length === 0 ? '' : ` (${says.join(', ')})`;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
