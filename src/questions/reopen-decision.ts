import type { Problem } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import { rankSituation } from './decide';
import type { StackPart } from './list-stack';
import { listStack } from './list-stack';
import type { RankedAlternative } from './rank-alternatives';
import type { Evidence, RecordedStanding } from './record-evidence';
import { listEvidence, readEvidence, readStandings, round } from './record-evidence';
import { recordProperties } from './record-properties';
import { readSituationLines } from './read-situation-lines';
import type { Situation } from './situation';

/** An alternative that no longer stands where it stood. */
export interface MovedAlternative {
  readonly name: string;
  /** Null where the notes no longer weigh it. */
  readonly option: ElementId | null;
  /** Null where it was not weighed when the decision was recorded. */
  readonly before: RecordedStanding | null;
  readonly now: RecordedStanding | null;
}

/** What a note says otherwise than when the decision was recorded. */
export interface ChangedNote {
  readonly path: string;
  /** Said now and not then, in reading order. */
  readonly said: readonly Evidence[];
  /** How many things it said then and no note says now. */
  readonly gone: number;
}

export interface DecidedAlternative {
  readonly name: string;
  /** Null where the garden no longer knows it. */
  readonly option: ElementId | null;
  readonly wasFirst: boolean;
  readonly isFirst: boolean;
}

export interface ReopenedDecision {
  readonly situation: Situation;
  /** The alternative that the record decides for, by today's name where the garden still knows it. */
  readonly decided: DecidedAlternative | null;
  /** Solutions picked for the decided alternative, by `keyOfPick`. */
  readonly picks: Readonly<Record<string, ElementId>>;
  /** Who shared the first place. Both empty where nothing speaks for anybody. */
  readonly leaders: { readonly before: readonly string[]; readonly now: readonly string[] };
  /** In today's order, those that are gone last. */
  readonly moved: readonly MovedAlternative[];
  readonly changed: readonly ChangedNote[];
  /** Answers that the notes no longer understand. */
  readonly problems: readonly Problem[];
}

/** What a pick is kept under: the alternative and its part. */
export function keyOfPick(option: ElementId, { component, role }: StackPart): string {
  return `${option} / ${component ?? role.toLowerCase()}`;
}

/**
 * Restores a recorded decision from its note's properties and says what moved since, as the garden stands now. Null where the note is no
 * record of ours. What is missing or damaged among the properties counts as not recorded: nothing is said to have moved from it.
 */
export function reopenDecision(garden: Garden, properties: Readonly<Record<string, unknown>>): ReopenedDecision | null {
  const lines = readLines(properties, recordProperties.situation);
  if (lines === null) return null;
  const { situation, problems } = readSituationLines(garden, lines);
  const ranking = rankSituation(garden, situation);
  const standings = readStandings(readLines(properties, recordProperties.ranking) ?? []);
  const name = readName(properties['decision']);
  const option = name === null ? null : findOption(garden, ranking, name);
  const leaders = standings.length === 0 ? { before: [], now: [] } : { before: listFirst(standings), now: listFirst(ranking.map(toStanding)) };
  const today = option === null ? undefined : garden.elements.get(option)?.name;
  return {
    situation, problems, picks: option === null ? {} : readPicks(garden, option, readLines(properties, recordProperties.stack) ?? []),
    decided: name === null ? null : { name: today ?? name, option, wasFirst: leaders.before.includes(name), isFirst: today !== undefined && leaders.now.includes(today) },
    leaders,
    moved: standings.length === 0 ? [] : compareStandings(garden, ranking, standings),
    changed: compareEvidence(listEvidence(garden, ranking, option), readEvidence(readLines(properties, recordProperties.evidence) ?? [])),
  };
}

/** Null where the property is missing; keys are matched without case, as everywhere. */
function readLines(properties: Readonly<Record<string, unknown>>, wanted: string): readonly string[] | null {
  const key = Object.keys(properties).find((each) => each.toLowerCase() === wanted);
  if (key === undefined) return null;
  const value = properties[key];
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  return members.filter((member): member is string => typeof member === 'string');
}

/** `[[Note|Name]]` and `[[Note]]` as well as a bare name. */
function readName(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  const link = /^\s*\[\[([^\][]{1,1000})\]\]\s*$/.exec(value)?.[1];
  if (link === undefined) return value.trim();
  const bar = link.lastIndexOf('|');
  return (bar >= 0 ? link.slice(bar + 1) : link.slice(link.lastIndexOf('/') + 1).replace(/#.*$/, '')).trim();
}

function findOption(garden: Garden, ranking: readonly RankedAlternative[], name: string): ElementId | null {
  const same = ranking.find((each) => each.name === name);
  if (same !== undefined) return same.option;
  const known = garden.resolve(name);
  return (known.find(({ id }) => ranking.some((each) => each.option === id)) ?? known[0])?.id ?? null;
}

function readPicks(garden: Garden, option: ElementId, lines: readonly string[]): Readonly<Record<string, ElementId>> {
  const picks: Record<string, ElementId> = {};
  for (const part of listStack(garden, option)) for (const { solution } of part.solutions) {
    if (lines.includes(formatPick(garden, part, solution))) picks[keyOfPick(option, part)] = solution;
  }
  return picks;
}

/** `Ingestion=Apache Kafka`. */
export function formatPick(garden: Garden, { role, component }: StackPart, solution: ElementId): string {
  const part = role !== '' ? role : component === null ? '' : garden.elements.get(component)?.name ?? '';
  return `${part}=${garden.elements.get(solution)?.name ?? solution}`.replace(/\s+/g, ' ');
}

/** Where nothing is answered, nobody leads. */
function listFirst(standings: readonly RecordedStanding[]): readonly string[] {
  const open = standings.filter(({ rank }) => rank !== null);
  return open.every(({ score, low, high }) => score === 0 && low === 0 && high === 0) ? [] : open.filter(({ rank }) => rank === 1).map(({ name }) => name);
}

function toStanding({ name, rank, vetoed, score, low, high }: RankedAlternative): RecordedStanding {
  return { name, rank: vetoed === null ? rank : null, score: round(score), low: round(low), high: round(high) };
}

function compareStandings(garden: Garden, ranking: readonly RankedAlternative[], recorded: readonly RecordedStanding[]): readonly MovedAlternative[] {
  const before = new Map<ElementId, RecordedStanding>();
  const gone: MovedAlternative[] = [];
  for (const standing of recorded) {
    const option = findOption(garden, ranking, standing.name);
    if (option !== null && ranking.some((each) => each.option === option)) before.set(option, standing);
    else gone.push({ name: standing.name, option: null, before: standing, now: null });
  }
  // Records are cut off at the end, so who is missing there may have been weighed all the same.
  const isWhole = recorded.length < 40;
  const moved = ranking.flatMap((each): readonly MovedAlternative[] => {
    const now = toStanding(each), then = before.get(each.option) ?? null;
    if (then === null) return isWhole ? [{ name: each.name, option: each.option, before: null, now }] : [];
    const isSame = then.rank === now.rank && then.score === now.score && then.low === now.low && then.high === now.high;
    return isSame ? [] : [{ name: each.name, option: each.option, before: then, now }];
  });
  return [...moved, ...gone];
}

/** Compared over all notes, so that a note that was moved or renamed has not changed. */
function compareEvidence(evidence: readonly Evidence[], recorded: ReadonlyMap<string, ReadonlySet<string>>): readonly ChangedNote[] {
  if (recorded.size === 0) return [];
  const then = new Set([...recorded.values()].flatMap((marks) => [...marks]));
  const now = new Set(evidence.map(({ mark }) => mark));
  const paths = [...new Set([...recorded.keys(), ...evidence.map(({ at }) => at.path as string)])].sort();
  return paths.flatMap((path): readonly ChangedNote[] => {
    const said = evidence.filter(({ at, mark }) => at.path === path && !then.has(mark));
    const gone = [...(recorded.get(path) ?? [])].filter((mark) => !now.has(mark)).length;
    return said.length === 0 && gone === 0 ? [] : [{ path, said, gone }];
  });
}
