import type { ElementKind } from '../facts/fact';
import type { Element, Garden } from '../garden/garden';
import { findSlot, kindsOfForm, type CompletionSlot } from './completion-slot';
import { writeName } from './format-query';
import { listAnswerable, listAspects, listDemandWords, listNameable } from './list-completable';
import { listQuestionsAbout } from './list-questions-about';
import { queryForms, type QueryForm } from './query-forms';

/** `phrase`: words of the language; `query`: a whole query about a name that was written alone; else the garden's own words. */
export type CompletionKind = 'phrase' | 'query' | 'name' | 'aspect' | 'condition' | 'answer';

export interface Completion {
  readonly kind: CompletionKind;
  /** Put in the place of `start..end` (UTF-16 offsets into the text that was given), with a blank behind it where more must follow. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** What a list shows for it: readable English. */
  readonly label: string;
  /** What the thing is, or what comes next; may be empty. */
  readonly detail: string;
  /** The kind of element that a name stands for, else null. */
  readonly elementKind: ElementKind | null;
  /** The whole text afterwards. */
  readonly query: string;
}

/** How well a name fits what is being written: the higher the better, null where it does not. */
export type NameMatcher = (wanted: string) => (name: string) => number | null;

export interface CompletionRequest {
  readonly text: string;
  /** The end of the text where left out. */
  readonly cursor?: number;
  readonly garden: Garden;
  /** Names used lately, the last one first. */
  readonly recent?: readonly string[];
  readonly match?: NameMatcher;
  /** 20 by default. */
  readonly most?: number;
}

/**
 * What can be written at the cursor, best first. Only names, aspects and words that the garden has an answer for are offered, so each
 * completion leads to a query that can be answered. Names are matched by their aliases, too. Never throws; empty where nothing fits.
 */
export function completeQuery({ text, cursor = text.length, garden, recent = [], match = matchByWords, most = 20 }: CompletionRequest): readonly Completion[] {
  const head = text.slice(0, cursor);
  const request: Request = { text, cursor, garden, recent, match };
  const slot = findSlot(head);
  const found = [
    ...(slot === null ? [] : completeSlot(slot, request)),
    ...completePhrase(head, request),
    ...(slot === null ? completeName(head, request) : []),
  ];
  return [...new Map(found.map((completion) => [completion.query, completion])).values()].filter(({ query }) => query.trim() !== text.trim()).slice(0, most);
}

type Request = Required<Omit<CompletionRequest, 'most'>>;

/** Words in any order, each at the start of a word: "ware mod" fits "Modern data warehouse". */
export function matchByWords(wanted: string): (name: string) => number | null {
  const words = wanted.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (name) => {
    const known = name.toLowerCase();
    const fits = words.every((word) => known.startsWith(word) || known.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)));
    if (!fits) return null;
    return (words[0] !== undefined && known.startsWith(words[0]) ? 1 : 0) - known.length / 1000;
  };
}

const endings: Readonly<Record<string, string>> = {
  'compare': 'two or more names', 'compare-uses': 'patterns, workloads or names', 'when': 'a condition', 'what-suits': 'what you need', 'decide': 'your answers', 'gaps': 'what the notes leave open', 'disagreements': 'where notes contradict each other',
};

/** Left out where nothing is written yet, so that all kinds of questions fit one screen. */
const rarer = /^(?:workloads|components|solutions|elements) (?:using|when)$|^(?:definition|characteristics|examples|needs|implications|principles|struggles) of$/;

function completePhrase(head: string, request: Request): readonly Completion[] {
  const typed = head.trim().toLowerCase().replace(/\s+/g, ' ');
  const words = typed.split(' ').filter((word) => word !== '');
  const scored = queryForms.flatMap((form, order) => {
    const phrase = form.words.join(' ');
    const begins = phrase.startsWith(typed) && phrase !== typed;
    // Other words for the same are understood, and offered to those who begin to write them.
    if ((!isFirstOfItsKind(form) || (typed === '' && rarer.test(phrase))) && (!begins || typed.length < 2)) return [];
    const holds = words.length > 0 && words.every((word) => word.length > 2 && form.words.some((known) => known.startsWith(word)));
    return begins ? [{ form, phrase, rank: order }] : holds ? [{ form, phrase, rank: 1000 + order }] : [];
  });
  return scored.sort((a, b) => a.rank - b.rank).map(({ form, phrase }) => put(request, { kind: 'phrase', start: 0, insert: `${phrase}${isWhole(form) ? '' : ' '}`, label: phrase, detail: detailOf(form) }));
}

function isWhole({ rest }: QueryForm): boolean {
  return rest.kind === 'gaps' || rest.kind === 'disagreements' || (rest.kind === 'draw' && (rest.what === 'map' || rest.what === 'decision'));
}

function detailOf({ rest }: QueryForm): string {
  if (rest.kind === 'draw') return rest.what === 'map' ? 'what uses what' : rest.what === 'decision' ? 'the decision tree' : 'a name';
  return endings[rest.kind] ?? 'a name';
}

function isFirstOfItsKind(form: QueryForm): boolean {
  const key = JSON.stringify(form.rest);
  return queryForms.find((other) => JSON.stringify(other.rest).replace('mentions-of', 'mentioned') === key.replace('mentions-of', 'mentioned')) === form;
}

/** A name alone gives the questions about it. */
function completeName(head: string, request: Request): readonly Completion[] {
  const wanted = head.trim();
  if (wanted.length < 2) return [];
  const elements = rankElements([...request.garden.elements.values()], { wanted, kinds: [], request }).slice(0, 3);
  return elements.flatMap((element) => listQuestionsAbout(request.garden, element).map((query) => put(request, { kind: 'query', start: 0, insert: query, label: query, detail: '' })));
}

function completeSlot(slot: CompletionSlot, request: Request): readonly Completion[] {
  switch (slot.kind) {
    case 'name': return completeNames(slot, request);
    case 'aspect': return [...continueList(slot, request, listAspects(request.garden, slot.names)), ...completeWords(slot, request, { kind: 'aspect', words: listAspects(request.garden, slot.names) })];
    case 'order': return completeWords(slot, request, { kind: 'aspect', words: ['name', ...listAspects(request.garden, slot.names)] });
    case 'condition': return completeWords(slot, request, { kind: 'condition', words: listDemandWords(request.garden, slot.form.rest.kind === 'when' ? slot.form.rest.elementKind : null) });
    case 'need': return completeWords(slot, request, { kind: 'condition', words: listDemandWords(request.garden, null) });
    case 'answer': return completeAnswers(slot, request);
    default: return slot.kind satisfies never;
  }
}

function completeNames(slot: CompletionSlot, request: Request): readonly Completion[] {
  const { garden } = request;
  const used = new Set(slot.before.flatMap((name) => garden.resolve(name).slice(0, 1).map(({ id }) => id)));
  const elements = listNameable(garden, slot.form.rest).filter(({ id }) => !used.has(id));
  const names = rankElements(elements, { wanted: slot.wanted, kinds: kindsOfForm(slot.form), request });
  const wholes = slot.form.rest.kind === 'compare-uses' && slot.before.length === 0 ? completeWords(slot, request, { kind: 'name', words: ['patterns', 'workloads'] }) : [];
  return [
    ...continueNames(slot, request),
    ...wholes,
    ...names.map((element) => put(request, { kind: 'name', start: slot.start, insert: writeName(element.name), label: element.name, detail: aliasFor(element, slot.wanted, request), elementKind: element.kind })),
  ];
}

/** What may follow a name that is written in full. */
function continueNames(slot: CompletionSlot, request: Request): readonly Completion[] {
  const { rest } = slot.form;
  const isKnown = slot.wanted !== '' && (request.garden.resolve(slot.wanted).length > 0 || (rest.kind === 'compare-uses' && /^(?:patterns|workloads)$/i.test(slot.wanted)));
  if (!isKnown) return [];
  if (rest.kind === 'mentioned') return goOn(request, [['mentioned', '']]);
  if (rest.kind === 'compare-uses') return goOn(request, [[',', 'one more name'], ['transposed', 'rows and columns changed over'], ['with sources', 'the notes behind each cell']]);
  if (rest.kind !== 'compare') return [];
  if (slot.before.length === 0) return goOn(request, [[',', 'a second name']]);
  return goOn(request, [['by', 'some aspects only'], [',', 'one more name'], ...layoutWords]);
}

const layoutWords: readonly (readonly [string, string])[] = [
  ['sorted by', 'an aspect, or name'], ['transposed', 'rows and columns changed over'], ['with sources', 'the notes behind each cell'], ['with links', 'to the place in the note'],
];

function continueList(slot: CompletionSlot, request: Request, words: readonly string[]): readonly Completion[] {
  const isKnown = words.some((word) => word.toLowerCase() === slot.wanted.toLowerCase());
  return isKnown ? goOn(request, [[',', 'one more aspect'], ...layoutWords]) : [];
}

function goOn(request: Request, words: readonly (readonly [word: string, detail: string])[]): readonly Completion[] {
  const start = request.text.slice(0, request.cursor).trimEnd().length;
  return words.map(([word, detail]) => put(request, { kind: 'phrase', start, insert: `${word === ',' ? '' : ' '}${word}${/^(?:,|by|sorted by)$/.test(word) ? ' ' : ''}`, label: word === ',' ? ', …' : `… ${word}`, detail }));
}

function completeWords(slot: CompletionSlot, request: Request, { kind, words }: { readonly kind: CompletionKind; readonly words: readonly string[] }): readonly Completion[] {
  const used = new Set(slot.before.map((word) => word.toLowerCase()));
  return rankWords(words.filter((word) => !used.has(word.toLowerCase())), slot.wanted, request).map((word) => put(request, { kind, start: slot.start, insert: writeName(word), label: word, detail: '' }));
}

function completeAnswers(slot: CompletionSlot, request: Request): readonly Completion[] {
  const answerable = listAnswerable(request.garden);
  const equals = slot.wanted.indexOf('=');
  if (equals < 0) {
    const answered = new Set(slot.before.map((answer) => (answer.split('=')[0] ?? '').replace(/^must\s+/i, '').trim().toLowerCase()));
    const names = answerable.map(({ name }) => name).filter((name) => !answered.has(name.toLowerCase()));
    return rankWords(names, slot.wanted.replace(/^must\s+/i, ''), request).map((name) => put(request, { kind: 'answer', start: slot.start, insert: `${writeName(name)}=`, label: name, detail: 'your answer' }));
  }
  const about = slot.wanted.slice(0, equals).replace(/^must\s+/i, '').replace(/"/g, '').trim().toLowerCase();
  const answers = answerable.filter(({ name }) => name.toLowerCase() === about).flatMap((criterion) => criterion.answers);
  const start = request.text.indexOf('=', slot.start) + 1;
  return rankWords(answers, slot.wanted.slice(equals + 1).replace(/"/g, '').trim(), request).map((answer) => put(request, { kind: 'answer', start, insert: writeName(answer), label: answer, detail: '' }));
}

function rankWords(words: readonly string[], wanted: string, { match }: Request): readonly string[] {
  if (wanted === '') return words;
  const score = match(wanted);
  return words.map((word) => ({ word, score: score(word) })).filter(({ score: known }) => known !== null).sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).map(({ word }) => word);
}

function rankElements(elements: readonly Element[], { wanted, kinds, request: { match, recent } }: { readonly wanted: string; readonly kinds: readonly ElementKind[]; readonly request: Request }): readonly Element[] {
  const score = wanted === '' ? () => 0 : match(wanted);
  const lately = new Map([...recent].reverse().map((name, at) => [name.toLowerCase(), at + 1]));
  const found = elements.flatMap((element) => {
    const scores = [element.name, ...element.aliases].flatMap((name) => score(name) ?? []);
    if (scores.length === 0) return [];
    const isExact = [element.name, ...element.aliases].some((name) => name.toLowerCase() === wanted.toLowerCase());
    const kind = kinds.indexOf(element.kind);
    return [{ element, isExact, fits: Math.max(...scores), lately: lately.get(element.name.toLowerCase()) ?? 0, kind: kind < 0 ? kinds.length : kind }];
  });
  return found
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.lately - a.lately || (wanted === '' ? 0 : b.fits - a.fits) || a.kind - b.kind || b.element.notes.length - a.element.notes.length || (a.element.name < b.element.name ? -1 : 1))
    .map(({ element }) => element);
}

/** The alias that was meant, where it was not the name. */
function aliasFor({ name, aliases }: Element, wanted: string, { match }: Request): string {
  if (wanted === '' || match(wanted)(name) !== null) return '';
  return aliases.find((alias) => match(wanted)(alias) !== null) ?? '';
}

function put({ text, cursor }: Request, { elementKind = null, ...part }: Omit<Completion, 'end' | 'query' | 'elementKind'> & { readonly elementKind?: ElementKind | null }): Completion {
  return { ...part, elementKind, end: cursor, query: text.slice(0, part.start) + part.insert + text.slice(cursor) };
}
