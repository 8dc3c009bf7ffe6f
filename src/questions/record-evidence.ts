import type { Provenance } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import type { RankedAlternative } from './rank-alternatives';
import { weighTradeOffs } from './trade-offs';

/** One thing that notes say and that a decision was built on. */
export interface Evidence {
  readonly side: 'for' | 'against' | 'gained' | 'given up' | 'risk';
  /** Name of the alternative it speaks of. */
  readonly about: string;
  readonly text: string;
  readonly at: Provenance;
  /** 8 hexadecimal characters over side, name and words, the note left out: equal when a note was only moved or renamed. */
  readonly mark: string;
}

/** How an alternative stood when a decision was recorded. */
export interface RecordedStanding {
  readonly name: string;
  /** Null where it was excluded. */
  readonly rank: number | null;
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

const mostStandings = 40;

/** All quotations that a ranking rests on, and what the chosen alternative gains, gives up and risks. */
export function listEvidence(garden: Garden, ranking: readonly RankedAlternative[], chosen: ElementId | null): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const add = (side: Evidence['side'], about: string, said: readonly { readonly text: string; readonly at: Provenance }[]): void => {
    for (const { text, at } of said) evidence.push({ side, about, text, at, mark: hash(`${side}\n${about.toLowerCase()}\n${text.toLowerCase()}`) });
  };
  for (const each of ranking.slice(0, mostStandings)) {
    add('for', each.name, each.for);
    add('against', each.name, each.against);
  }
  const name = chosen === null ? undefined : garden.elements.get(chosen)?.name;
  if (chosen === null || name === undefined) return evidence;
  const { gained, givenUp, risks } = weighTradeOffs(garden, chosen);
  add('gained', name, gained);
  add('given up', name, givenUp);
  add('risk', name, risks);
  return evidence;
}

/** One line a note: `Patterns/Lakehouse.md: 3f2a91c0 81b2c3d4`, sorted. */
export function formatEvidence(evidence: readonly Evidence[]): readonly string[] {
  const byNote = new Map<string, Set<string>>();
  for (const { at, mark } of evidence) byNote.set(at.path, (byNote.get(at.path) ?? new Set()).add(mark));
  return [...byNote].map(([path, marks]) => `${path}: ${[...marks].sort().join(' ')}`).sort();
}

/** Marks by note path; lines that cannot be read are left out. */
export function readEvidence(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byNote = new Map<string, ReadonlySet<string>>();
  for (const line of lines) {
    const colon = line.lastIndexOf(': ');
    const marks = line.slice(colon + 2).split(' ').filter((mark) => /^[0-9a-f]{8}$/.test(mark));
    if (colon > 0 && marks.length > 0) byNote.set(line.slice(0, colon), new Set(marks));
  }
  return byNote;
}

/** `1: Lakehouse | 2 (0 to 3)`, best first; an excluded alternative has `out` for its rank. */
export function formatStandings(ranking: readonly RankedAlternative[]): readonly string[] {
  return ranking.slice(0, mostStandings).map(({ name, rank, vetoed, score, low, high }) =>
    `${vetoed === null ? rank : 'out'}: ${name.replace(/\s+/g, ' ')} | ${round(score)} (${round(low)} to ${round(high)})`);
}

/** Lines that cannot be read are left out. */
export function readStandings(lines: readonly string[]): readonly RecordedStanding[] {
  return lines.flatMap((line): readonly RecordedStanding[] => {
    const bar = line.lastIndexOf(' | ');
    const numbers = /^(-?[\d.]{1,12}) \((-?[\d.]{1,12}) to (-?[\d.]{1,12})\)$/.exec(line.slice(bar + 3));
    const start = /^(\d{1,4}|out): /.exec(line);
    if (bar < 0 || numbers === null || start === null || start[0].length >= bar) return [];
    const [score, low, high] = numbers.slice(1).map(Number);
    if (score === undefined || low === undefined || high === undefined || [score, low, high].some(Number.isNaN)) return [];
    return [{ name: line.slice(start[0].length, bar), rank: start[1] === 'out' ? null : Number(start[1]), score, low, high }];
  });
}

export function round(value: number): number {
  return Number(value.toFixed(6));
}

/** FNV-1a, 32 bits, over both bytes of each UTF-16 unit (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv): tells wordings apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
