import type { Problem, Provenance } from '../facts/fact';
import type { Evidence, RecordedStanding } from '../questions/record-evidence';
import type { ChangedNote, MovedAlternative, ReopenedDecision } from '../questions/reopen-decision';
import { nameOfNote } from './link-element';
import { formatScore } from './ranking-table';

/** A line to show, with the place to open where there is one. */
export interface ReopenedLine {
  readonly text: string;
  readonly at: Provenance | null;
}

export interface ReopenedNote {
  readonly path: string;
  readonly name: string;
  readonly lines: readonly ReopenedLine[];
}

/** What to tell when a recorded decision is opened again. */
export interface ReopenedPanel {
  /** One sentence: whether the outcome still stands. */
  readonly headline: string;
  /** False where nothing moved and every answer was understood: the headline then says all. */
  readonly hasMoved: boolean;
  /** True where what was decided for came first and no longer does; where nothing was decided, where somebody else comes first. */
  readonly isOverturned: boolean;
  readonly moved: readonly ReopenedLine[];
  readonly notes: readonly ReopenedNote[];
  readonly problems: readonly Problem[];
}

const mostMoved = 12;

/** Says what moved since a decision was recorded: first the outcome, then scores, then the notes that say otherwise, quoted. */
export function describeReopened({ leaders, moved, changed, decided, problems }: ReopenedDecision): ReopenedPanel {
  const hasOtherLead = leaders.before.length > 0 && [...leaders.before].sort().join('\n') !== [...leaders.now].sort().join('\n');
  const isOverturned = hasOtherLead && (decided === null || !decided.wasFirst || !decided.isFirst);
  const scored = moved.filter(({ before, now }) => before === null || now === null || before.score !== now.score || before.low !== now.low || before.high !== now.high || (before.rank === null) !== (now.rank === null));
  const rest = moved.length - scored.length;
  const lines = scored.slice(0, mostMoved).map(({ name, before, now }) => ({ text: `${name}: ${describeMove({ before, now })}`, at: null }));
  if (scored.length > mostMoved) lines.push({ text: `${scored.length - mostMoved} more moved.`, at: null });
  if (rest > 0) lines.push({ text: `${rest} ${rest === 1 ? 'alternative has' : 'alternatives have'} another rank at the same score.`, at: null });
  const hasMoved = hasOtherLead || moved.length > 0 || changed.length > 0 || problems.length > 0;
  return { headline: describeOutcome({ leaders, decided, hasMoved, isOverturned }), hasMoved, isOverturned, moved: lines, notes: changed.map(describeNote), problems };
}

function describeOutcome({ leaders, decided, hasMoved, isOverturned }: Pick<ReopenedDecision, 'leaders' | 'decided'> & { readonly hasMoved: boolean; readonly isOverturned: boolean }): string {
  const now = leaders.now.length === 0 ? 'nothing comes first' : `${joinNames(leaders.now)} ${leaders.now.length === 1 ? 'comes' : 'come'} first`;
  if (isOverturned) return `The outcome moved: ${now}, where ${joinNames(leaders.before)} did.`;
  if (decided !== null && decided.option === null) return `“${decided.name}”, which was decided for, is no longer among what the notes weigh.`;
  if (decided?.isFirst === true && decided.wasFirst && hasMoved) return `The outcome stands, but something moved: ${leaders.now.length > 1 ? `${decided.name} shares the first place` : `${decided.name} comes first`} now.`;
  if (!hasMoved) return 'Nothing moved since the decision was recorded.';
  return leaders.before.length === 0 ? 'The notes changed since the decision was recorded.' : `The outcome stands, but something moved: ${now} as before.`;
}

function describeMove({ before, now }: Pick<MovedAlternative, 'before' | 'now'>): string {
  if (now === null) return `no longer weighed (was ${describeStanding(before)})`;
  return before === null ? `new, ${describeStanding(now)}` : `${describeStanding(before)} → ${describeStanding(now)}`;
}

function describeStanding(standing: RecordedStanding | null): string {
  if (standing === null) return 'not weighed';
  const { rank, score, low, high } = standing;
  const band = low === score && high === score ? '' : ` (${formatScore(low)} to ${formatScore(high)})`;
  return `${rank === null ? 'excluded' : `rank ${rank}`}, ${formatScore(score)}${band}`;
}

function describeNote({ path, said, gone }: ChangedNote): ReopenedNote {
  const lines = said.map((evidence): ReopenedLine => ({ text: describeEvidence(evidence), at: evidence.at }));
  const lost: ReopenedLine = { text: gone === 1 ? 'One thing that it said is gone; the record quotes it.' : `${gone} things that it said are gone; the record quotes them.`, at: null };
  return { path, name: nameOfNote(path), lines: gone === 0 ? lines : [...lines, lost] };
}

function describeEvidence({ side, about, text }: Evidence): string {
  switch (side) {
    case 'for': return `Now speaks for ${about}: “${text}”`;
    case 'against': return `Now speaks against ${about}: “${text}”`;
    case 'gained': return `Now a benefit of ${about}: “${text}”`;
    case 'given up': return `Now a drawback of ${about}: “${text}”`;
    case 'risk': return `Now what ${about} struggles with: “${text}”`;
    default: return side satisfies never;
  }
}

function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
