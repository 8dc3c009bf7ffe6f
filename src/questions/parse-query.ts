import { findNearestNames } from './nearest-names';
import type { Query, QueryAnswer, QueryFailure, QueryReading, QueryText } from './query';
import { queryForms, type QueryForm, type QueryRest } from './query-forms';
import { readCompare, readCompareUses, type Slip } from './read-compare-query';
import { cutQueryText, splitQueryText } from './split-query-text';

/**
 * Reads one query. Keywords are read without regard to case; names go to the next comma, semicolon or keyword, and may be quoted or
 * written as wikilinks to hold these. Never throws. Names are not looked up here.
 */
export function parseQuery(text: string): QueryReading {
  const words = [...text.matchAll(/\S+/g)].map((word): QueryText => ({ text: word[0].toLowerCase(), start: word.index, end: word.index + word[0].length }));
  const begun = queryForms.map((form) => ({ form, matched: countMatches(form, words) }));
  const complete = begun.filter(({ form, matched }) => matched === form.words.length).sort((a, b) => b.matched - a.matched)[0];
  if (complete === undefined) return { failure: failAtKeyword(text, words, begun) };
  const from = words[complete.matched - 1]?.end ?? 0;
  const outcome = readRest(text, from, complete.form.rest);
  return 'kind' in outcome ? { query: outcome } : { failure: fail(text, outcome, nearestQuery(text, complete.form, from)) };
}

function countMatches(form: QueryForm, words: readonly QueryText[]): number {
  let matched = 0;
  while (matched < form.words.length && words[matched]?.text === form.words[matched]) matched++;
  return matched;
}

function failAtKeyword(text: string, words: readonly QueryText[], begun: readonly { readonly form: QueryForm; readonly matched: number }[]): QueryFailure {
  const most = Math.max(...begun.map(({ matched }) => matched));
  const candidates = begun.filter(({ matched }) => matched === most).map(({ form }) => form);
  const at = words[most] ?? { text: '', start: text.trimEnd().length, end: text.trimEnd().length };
  const expected = [...new Set(candidates.map((form) => form.words[most] ?? ''))];
  const [nearest] = findNearestNames(at.text, expected, 1);
  const form = candidates.find((candidate) => candidate.words[most] === nearest) ?? nearestForm(text, candidates);
  const wrongFrom = words[Math.min(words.length, form.words.length) - 1]?.end ?? text.length;
  return fail(text, { at, expected }, nearestQuery(text, form, nearest === undefined && most === 0 ? text.length : wrongFrom));
}

function nearestForm(text: string, candidates: readonly QueryForm[]): QueryForm {
  const [example] = findNearestNames(text, candidates.map((form) => form.example), 1);
  return candidates.find((form) => form.example === example) ?? candidates[0] ?? { words: ['gaps'], rest: { kind: 'gaps' }, example: 'gaps' };
}

/** The form with what the user wrote behind the keywords, where that reads; else the form's example. */
function nearestQuery(text: string, form: QueryForm, from: number): string {
  const said = text.slice(from).replace(/\s+/g, ' ').trim();
  const own = `${form.words.join(' ')} ${said}`.trim();
  const at = form.words.join(' ').length;
  return said !== '' && 'kind' in readRest(own, at, form.rest) ? own : form.example;
}

function fail(text: string, { at, expected }: Slip, nearest: string): QueryFailure {
  const isMissing = at.end <= at.start;
  const shown = expected.length > 6 ? [...expected.slice(0, 6), '…'] : expected;
  return {
    offset: at.start,
    length: at.end - at.start,
    expected,
    nearest,
    problem: {
      code: 'invalid-query',
      effect: 'The query is not answered.',
      cause: isMissing ? `Something is missing ${at.start === 0 ? 'in an empty query' : `behind "${text.slice(0, at.start).trim()}"`}: expected ${shown.join(', ')}.` : `"${text.slice(at.start, at.end)}" does not fit here: expected ${shown.join(', ')}.`,
      tip: `Try: ${nearest}`,
      at: null,
    },
  };
}

function readRest(text: string, from: number, rest: QueryRest): Query | Slip {
  const whole = cutQueryText(text, from, text.length);
  switch (rest.kind) {
    case 'gaps':
    case 'disagreements':
      return whole.text === '' ? { kind: rest.kind } : { at: whole, expected: ['nothing more'] };
    case 'draw':
      return readDraw(rest.what, whole);
    case 'compare':
      return readCompare(text, from);
    case 'compare-uses':
      return readCompareUses(text, from);
    case 'decide':
      return readDecide(text, from);
    case 'when':
      return readWhen(text, from, rest.elementKind);
    case 'what-suits':
      return whole.text === '' ? { at: whole, expected: ['what you need'] } : { kind: 'what-suits', need: whole };
    case 'mentioned':
      return readMentioned(text, from);
    case 'statements-of':
      return whole.text === '' ? { at: whole, expected: ['a name'] } : { kind: 'statements-of', facet: rest.facet, of: whole };
    case 'using':
      return whole.text === '' ? { at: whole, expected: ['a name'] } : { kind: 'using', elementKind: rest.elementKind, of: whole };
    case 'mentions-of':
    case 'alternatives-to':
    case 'solutions-used-by':
      return whole.text === '' ? { at: whole, expected: ['a name'] } : { kind: rest.kind, of: whole };
    default:
      return rest satisfies never;
  }
}

/** "where is Flink mentioned?": the last word and the question mark may be left out. */
function readMentioned(text: string, from: number): Query | Slip {
  const closing = /(?:(?:^|\s)mentioned)?\s{0,99}\??\s{0,99}$/i.exec(text.slice(from))?.[0] ?? '';
  const name = cutQueryText(text, from, text.length - closing.length);
  return name.text === '' ? { at: { ...name, end: name.start }, expected: ['a name'] } : { kind: 'mentions-of', of: name };
}

function readDraw(what: 'decision' | 'map' | 'structure' | 'stack', name: QueryText): Query | Slip {
  if (what === 'map' && name.text !== '') return { at: name, expected: ['nothing more'] };
  return { kind: 'draw', what, of: name.text === '' ? null : name };
}

function readWhen(text: string, from: number, elementKind: Extract<Query, { kind: 'when' }>['elementKind']): Query | Slip {
  const conditions = splitQueryText(text, { start: from, end: text.length, separator: /[,;]|\s+and\s+/iy });
  const missing = conditions.find((condition) => condition.text === '');
  return missing === undefined ? { kind: 'when', elementKind, conditions } : { at: missing, expected: ['a condition, such as latency < 5 min'] };
}

function readDecide(text: string, from: number): Query | Slip {
  const parts = splitQueryText(text, { start: from, end: text.length, separator: /;/y });
  const filled = parts.filter((part) => part.text !== '');
  const answers: QueryAnswer[] = [];
  for (const part of filled) {
    const must = /^must\s+/i.exec(text.slice(part.start, part.end))?.[0] ?? '';
    const sides = splitQueryText(text, { start: part.start + must.length, end: part.end, separator: /=/y });
    const [about, value, extra] = sides;
    if (about === undefined) continue;
    if (value === undefined) answers.push({ about: null, value: about, must: must !== '' });
    else if (about.text === '') return { at: about, expected: ['a criterion, such as latency'] };
    else if (value.text === '') return { at: value, expected: ['a value, such as 30s'] };
    else if (extra !== undefined) return { at: extra, expected: ['; before the next answer'] };
    else answers.push({ about, value, must: must !== '' });
  }
  return { kind: 'decide', answers };
}
