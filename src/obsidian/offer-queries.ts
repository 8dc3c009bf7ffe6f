import { prepareFuzzySearch } from 'obsidian';
import type { Element, ElementId, Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { completeQuery, type Completion } from '../questions/complete-query';
import { findSlot } from '../questions/completion-slot';
import { countAnswer } from '../questions/count-answer';
import { writeName } from '../questions/format-query';
import type { FoundItem, GardenAnswer } from '../questions/garden-answer';
import { listQueryTexts } from '../questions/list-query-texts';
import { findNearestNames } from '../questions/nearest-names';
import { parseQuery } from '../questions/parse-query';

/** One line of the query list. */
export type Offer =
  | { readonly kind: 'answer'; readonly query: string; readonly count: number }
  | { readonly kind: 'result'; readonly query: string; readonly item: FoundItem }
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'completion'; readonly completion: Completion }
  /** `query` is the nearest that can be answered, '' where there is none. */
  | { readonly kind: 'mend'; readonly query: string; readonly cause: string };

export interface OfferRequest {
  readonly text: string;
  readonly cursor: number;
  readonly garden: Garden;
  readonly recent: readonly string[];
  /** How much the notes say of each element. */
  readonly counts: ReadonlyMap<ElementId, number>;
}

const mostElements = 100;

/** What the list shows for what is written: the answer and its lines, what the garden knows of that name, and how to go on. */
export function offerQueries({ text, cursor, garden, recent, counts }: OfferRequest): readonly Offer[] {
  const completions = completeQuery({ text, cursor, garden, recent, match: matchFuzzily });
  const offered = completions.map((completion): Offer => ({ kind: 'completion', completion }));
  if (text.trim() === '') return [...offered, ...findElements(garden, { wanted: '', recent, counts })];
  const reading = parseQuery(text);
  if ('query' in reading) {
    const answer = answerQuery(garden, reading.query);
    if (answer.kind !== 'failed') return [{ kind: 'answer', query: text.trim(), count: countAnswer(answer) }, ...listResults(text.trim(), answer), ...offered];
    // A name that is still being written is no mistake.
    if (completions.some(({ kind }) => kind === 'name')) return offered;
    return [...offered, ...mendNames(text, { garden, names: listQueryTexts(reading.query).names, cause: answer.problems[0]?.cause ?? '' })];
  }
  const isBegun = findSlot(text) !== null;
  const elements = isBegun ? [] : findElements(garden, { wanted: text.trim(), recent, counts });
  const phrases = offered.filter((offer) => offer.kind === 'completion' && offer.completion.kind === 'phrase');
  const found = [...phrases, ...elements, ...offered.filter((offer) => !phrases.includes(offer))];
  const { problem, nearest } = reading.failure;
  return found.length > 0 ? found : [{ kind: 'mend', query: answers(garden, nearest) ? nearest : '', cause: problem.cause }];
}

/** What a query leads to; null where it is none or has no answer. */
export function answerText(garden: Garden, query: string): GardenAnswer | null {
  const reading = parseQuery(query);
  const answer = 'query' in reading ? answerQuery(garden, reading.query) : null;
  return answer === null || answer.kind === 'failed' ? null : answer;
}

function answers(garden: Garden, query: string): boolean {
  return answerText(garden, query) !== null;
}

export function matchFuzzily(wanted: string): (name: string) => number | null {
  const search = prepareFuzzySearch(wanted);
  return (name) => search(name)?.score ?? null;
}

function listResults(query: string, answer: GardenAnswer): readonly Offer[] {
  return answer.kind === 'list' ? answer.items.filter(({ places }) => places.length > 0).map((item): Offer => ({ kind: 'result', query, item })) : [];
}

function findElements(garden: Garden, { wanted, recent, counts }: { readonly wanted: string; readonly recent: readonly string[]; readonly counts: ReadonlyMap<ElementId, number> }): readonly Offer[] {
  const match = wanted === '' ? () => 0 : matchFuzzily(wanted);
  const lately = (name: string): number => recent.length - (recent.includes(name) ? recent.indexOf(name) : recent.length);
  return [...garden.elements.values()]
    .flatMap((element) => {
      const scores = [element.name, ...element.aliases].flatMap((name) => match(name) ?? []);
      return scores.length === 0 ? [] : [{ element, score: Math.max(...scores) }];
    })
    .sort((a, b) => b.score - a.score || lately(b.element.name) - lately(a.element.name) || (counts.get(b.element.id) ?? 0) - (counts.get(a.element.id) ?? 0) || a.element.name.localeCompare(b.element.name))
    .slice(0, mostElements)
    .map(({ element }): Offer => ({ kind: 'element', element }));
}

/** The query with each unknown name changed to the one most like it. */
function mendNames(text: string, { garden, names, cause }: { readonly garden: Garden; readonly names: readonly string[]; readonly cause: string }): readonly Offer[] {
  const known = [...garden.elements.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const mended = names.reduce((query, name) => {
    const [nearest] = garden.resolve(name).length > 0 ? [] : findNearestNames(name, known, 1);
    return nearest === undefined ? query : query.split(name).join(writeName(nearest));
  }, text.trim());
  return [{ kind: 'mend', query: mended !== text.trim() && answers(garden, mended) ? mended : '', cause }];
}
