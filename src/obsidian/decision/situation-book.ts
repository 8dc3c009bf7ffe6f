import type { App } from 'obsidian';
import type { ElementKind, Range, Unit } from '../../facts/fact';
import { emptySituation, type AgreedStatement, type Answer, type GivenAnswer, type Situation } from '../../questions/situation';
import { decisionStrings } from '../strings';
import type { Picks } from './evolution-part';

export interface KeptSituation {
  /** Unique in the book. */
  readonly id: string;
  readonly name: string;
  readonly situation: Situation;
  readonly picks: Picks;
}

/** The user's situations on this device; never empty, and `current` is one of them. */
export interface SituationBook {
  readonly current: string;
  readonly situations: readonly KeptSituation[];
}

const storageKey = 'architecture-garden-situations';

/** Reads what this device keeps. What another version or a damaged store holds is left out piece by piece. */
export function loadBook(app: App): SituationBook {
  const stored: unknown = app.loadLocalStorage(storageKey);
  const situations = isRecord(stored) && Array.isArray(stored['situations']) ? stored['situations'].flatMap(readKept) : [];
  const unique = [...new Map(situations.map((each) => [each.id, each])).values()];
  const first = unique[0];
  if (first === undefined) return { current: '1', situations: [{ id: '1', name: decisionStrings.situation.first, situation: emptySituation, picks: {} }] };
  const current = isRecord(stored) ? stored['current'] : null;
  return { current: unique.find((each) => each.id === current)?.id ?? first.id, situations: unique };
}

export function saveBook(app: App, book: SituationBook): void {
  app.saveLocalStorage(storageKey, book);
}

export function currentOf(book: SituationBook): KeptSituation {
  const found = book.situations.find((each) => each.id === book.current) ?? book.situations[0];
  if (found === undefined) throw new Error('The book of situations is empty.');
  return found;
}

export function changeCurrent(book: SituationBook, change: Partial<Omit<KeptSituation, 'id'>>): SituationBook {
  return { ...book, situations: book.situations.map((each) => (each.id === book.current ? { ...each, ...change } : each)) };
}

/** A new situation, chosen at once; it takes over the kind of alternatives but no answers. */
export function addSituation(book: SituationBook): SituationBook {
  const number = Math.max(0, ...book.situations.map((each) => Number.parseInt(each.id, 10) || 0)) + 1;
  const kept: KeptSituation = { id: String(number), name: decisionStrings.situation.numbered(number), situation: { ...emptySituation, kind: currentOf(book).situation.kind }, picks: {} };
  return { current: kept.id, situations: [...book.situations, kept] };
}

/** The last one leaves a blank one behind. */
export function removeCurrent(book: SituationBook): SituationBook {
  const rest = book.situations.filter((each) => each.id !== book.current);
  const next = rest[Math.min(rest.length - 1, book.situations.findIndex((each) => each.id === book.current))];
  if (next !== undefined) return { current: next.id, situations: rest };
  return { current: '1', situations: [{ id: '1', name: decisionStrings.situation.first, situation: emptySituation, picks: {} }] };
}

function readKept(value: unknown): readonly KeptSituation[] {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['name'] !== 'string' || !isRecord(value['situation'])) return [];
  const { answers, agreed, kind } = value['situation'];
  const picks = isRecord(value['picks']) ? Object.entries(value['picks']).filter((pick): pick is [string, string] => typeof pick[1] === 'string') : [];
  return [{
    id: value['id'], name: value['name'], picks: Object.fromEntries(picks),
    situation: {
      answers: Array.isArray(answers) ? answers.flatMap(readGiven) : [], agreed: Array.isArray(agreed) ? agreed.flatMap(readAgreed) : [],
      kind: (['pattern', 'workload', 'component', 'solution'] as const satisfies readonly ElementKind[]).find((each) => each === kind) ?? null,
    },
  }];
}

function readGiven(value: unknown): readonly GivenAnswer[] {
  if (!isRecord(value) || typeof value['criterion'] !== 'string') return [];
  const answer = readAnswer(value['answer']);
  return answer === null ? [] : [{ criterion: value['criterion'], answer, ...readWeight(value) }];
}

function readAgreed(value: unknown): readonly AgreedStatement[] {
  return isRecord(value) && typeof value['text'] === 'string' ? [{ text: value['text'], ...readWeight(value) }] : [];
}

function readWeight(value: Readonly<Record<string, unknown>>): { readonly importance: number; readonly must: boolean } {
  const { importance, must } = value;
  return { importance: typeof importance === 'number' && importance > 0 && importance <= 100 ? importance : 1, must: must === true };
}

const units: readonly Unit[] = ['s', 'B', 'B/s', '1/s', 'people', 'USD/month'];

function readAnswer(value: unknown): Answer | null {
  if (!isRecord(value)) return null;
  if (value['kind'] === 'any') return { kind: 'any' };
  if (typeof value['text'] !== 'string') return null;
  const unit = units.find((each) => each === value['unit']);
  if (value['kind'] === 'quantity') return typeof value['value'] === 'number' && Number.isFinite(value['value']) && unit !== undefined ? { kind: 'quantity', value: value['value'], unit, text: value['text'] } : null;
  return value['kind'] === 'choice' ? { kind: 'choice', text: value['text'], range: readRange(value['range']) } : null;
}

function readRange(value: unknown): Range | null {
  if (!isRecord(value)) return null;
  const unit = units.find((each) => each === value['unit']);
  const bound = (end: unknown): number | null => (typeof end === 'number' ? end : null);
  return unit === undefined ? null : { min: bound(value['min']), max: bound(value['max']), unit };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
