import type { Condition, Range, Unit } from '../fact';
import { findCriterion, unitOfCriterion } from './criterion-vocabulary';
import { readRange } from './read-range';

const week = 7 * 86400;

/** Durations of something other than the data's age. */
const notLatency = /\b(retain|retention|history|historical|keep|kept|archive|project|deliver|delivery|deadline|build|migrat\w*|onboard\w*|session|timeout|ttl|downtime|outage|window|uptime|learn\w*|hire|training)\b/i;

/**
 * Reads a condition in the note's words into criterion and range, as far as the words allow; the rest stays a statement to agree with.
 * The criterion comes from the text; a range whose unit the text's criterion does not have overrules it; else from a question of the same
 * unit, from the unit itself, from the question. "Yes" and "No" take the range of a question that names a single bound ("Over 1 TB?").
 */
export function readCondition(text: string, question: string | null): Condition {
  const own = findCriterion(text);
  const range = readRange(text, own) ?? rangeOfAnswer(text, question);
  const asked = question === null ? null : findCriterion(question);
  const criterion = range === null ? own ?? asked : criterionOfRange({ text: `${question ?? ''} ${text}`, range, own, asked });
  return { question, condition: text, criterion, range };
}

function criterionOfRange({ text, range, own, asked }: { readonly text: string; readonly range: Range; readonly own: string | null; readonly asked: string | null }): string | null {
  if (own !== null && measures(own, range.unit)) return own;
  if (asked !== null && measures(asked, range.unit)) return asked;
  if (range.unit !== 's') return criterionOfUnit(range.unit);
  const isShort = Math.max(range.min ?? 0, range.max ?? 0) <= week;
  return isShort && !notLatency.test(text) ? 'latency' : own ?? asked;
}

function measures(criterion: string, unit: Unit): boolean {
  return unitOfCriterion(criterion) === unit || (criterion === 'throughput' && unit === 'B/s');
}

function criterionOfUnit(unit: Unit): string {
  switch (unit) {
    case 's': return 'latency';
    case 'B': return 'data volume';
    case 'B/s':
    case '1/s': return 'throughput';
    case 'people': return 'team size';
    case 'USD/month': return 'budget';
    default: { const never: never = unit; return never; }
  }
}

function rangeOfAnswer(text: string, question: string | null): Range | null {
  if (question === null) return null;
  const answer = /^(yes|no|ja|nein|true|false)\b[.!]?$/i.exec(text.trim())?.[1]?.toLowerCase();
  const asked = answer === undefined ? null : readRange(question);
  if (asked === null || (asked.min !== null) === (asked.max !== null)) return null;
  return answer === 'yes' || answer === 'ja' || answer === 'true' ? asked : { min: asked.max, max: asked.min, unit: asked.unit };
}
