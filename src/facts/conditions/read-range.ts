import type { Range, Unit } from '../fact';
import { findCriterion, unitOfCriterion } from './criterion-vocabulary';
import type { QuantityToken, UnitWord } from './quantity-tokens';
import { readAmount, readCountedUnit, readPer, readUnitAlone, tokenizeQuantities } from './quantity-tokens';

type Side = 'below' | 'above';

/** Wordings of bounds, longest first where one begins another. */
const comparisons: readonly (readonly [string, Side])[] = [
  ['no more than', 'below'], ['not more than', 'below'], ['nicht mehr als', 'below'], ['no less than', 'above'], ['not less than', 'above'], ['no fewer than', 'above'],
  ['less than', 'below'], ['fewer than', 'below'], ['smaller than', 'below'], ['faster than', 'below'], ['shorter than', 'below'], ['lower than', 'below'], ['weniger als', 'below'], ['kleiner als', 'below'],
  ['at most', 'below'], ['up to', 'below'], ['bis zu', 'below'], ['under', 'below'], ['below', 'below'], ['within', 'below'], ['maximum', 'below'], ['max', 'below'], ['unter', 'below'], ['höchstens', 'below'], ['maximal', 'below'], ['innerhalb', 'below'],
  ['sub -', 'below'], ['sub', 'below'], ['< =', 'below'], ['<', 'below'], ['≤', 'below'],
  ['more than', 'above'], ['greater than', 'above'], ['larger than', 'above'], ['bigger than', 'above'], ['longer than', 'above'], ['higher than', 'above'], ['mehr als', 'above'], ['größer als', 'above'], ['länger als', 'above'],
  ['at least', 'above'], ['over', 'above'], ['above', 'above'], ['exceeding', 'above'], ['exceeds', 'above'], ['exceed', 'above'], ['beyond', 'above'], ['minimum', 'above'], ['über', 'above'], ['mindestens', 'above'], ['ab', 'above'],
  ['> =', 'above'], ['>', 'above'], ['≥', 'above'],
];

const suffixes: readonly (readonly [string, Side])[] = [
  ['or more', 'above'], ['and more', 'above'], ['and above', 'above'], ['or above', 'above'], ['and up', 'above'], ['oder mehr', 'above'], ['und mehr', 'above'], ['+', 'above'],
  ['or less', 'below'], ['or fewer', 'below'], ['or below', 'below'], ['oder weniger', 'below'], ['max', 'below'],
];

const orders: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [10, 100]], ['dozens', [12, 100]], ['hundreds', [100, 1e3]], ['thousands', [1e3, 1e6]], ['millions', [1e6, 1e9]], ['billions', [1e9, 1e12]],
  ['dutzende', [12, 100]], ['hunderte', [100, 1e3]], ['tausende', [1e3, 1e6]], ['millionen', [1e6, 1e9]],
]);

interface Reading {
  readonly range: Range;
  readonly end: number;
}

/**
 * The range a text names, in base units (decimal: 1 TB is 1e12 B), or null where it names none for certain.
 * A bare quantity is no range; a unit alone spans from one of it to one of the next larger unit. Two bounds of one unit are joined.
 */
export function readRange(text: string): Range | null {
  if (text.length > 2000) return null;
  const tokens = tokenizeQuantities(text);
  const criterion = findCriterion(text);
  const bare = bareUnit(criterion, text);
  let found: Range | null = null;
  for (let at = 0; at < tokens.length; ) {
    const reading: Reading | null = readBound(tokens, at, bare) ?? readInterval(tokens, at, bare) ?? readOrder(tokens, at)
      ?? (speaksPlainly(tokens, criterion) ? readMagnitude(tokens, at) ?? (criterion === 'latency' ? readRhythm(tokens, at) : null) : null);
    if (reading === null) { at++; continue; }
    if (found === null) found = reading.range;
    else return join(found, reading.range) ?? found;
    at = reading.end;
  }
  return found;
}

/** Team sizes and budgets are often written without a unit: "team size < 10", "budget under $500". */
function bareUnit(criterion: string | null, text: string): Unit | null {
  if (criterion === 'team size' || /\bteams? of\b/i.test(text)) return 'people';
  return criterion === 'budget' ? 'USD/month' : null;
}

/** A unit alone is a range only in a short text, or one that names a criterion measured in such units: "it takes days to learn" is none. */
function speaksPlainly(tokens: readonly QuantityToken[], criterion: string | null): boolean {
  return tokens.length <= 6 || (criterion !== null && unitOfCriterion(criterion) !== null);
}

/** `> 1 hour`, `under a terabyte`, `up to 50 engineers`, `sub-second`, `100+ people`, `$500/month`. */
function readBound(tokens: readonly QuantityToken[], at: number, bare: Unit | null): Reading | null {
  const comparison = readWording(comparisons, tokens, at);
  const amount = readAmount(tokens, comparison?.end ?? at, comparison !== null);
  if (amount === null) {
    const implied = comparison === null || !['sub', 'sub -'].includes(comparison.wording) ? null : readCountedUnit(tokens, comparison.end);
    return implied === null ? null : bound('below', implied.factor, implied.unit, implied.end);
  }
  // "100+ people", "20 or more developers": the bound may stand before the unit as well as behind it.
  const inner = comparison === null ? readWording(suffixes, tokens, amount.end) : null;
  const measured = measure(tokens, inner?.end ?? amount.end, amount, bare);
  if (measured === null) return null;
  const suffix = comparison === null && inner === null ? readWording(suffixes, tokens, measured.end) : null;
  const side = (comparison ?? inner ?? suffix)?.side ?? null;
  if (side !== null) {
    // "under 5-10 people" is no clear bound.
    if (isTo(tokens[measured.end]) && readAmount(tokens, measured.end + 1, false) !== null) return null;
    return bound(side, amount.value * measured.factor, measured.unit, suffix?.end ?? measured.end);
  }
  // Money with a period and no comparison is a limit: nobody budgets to spend at least that much.
  return measured.unit === 'USD/month' && amount.dollars && !isTo(tokens[measured.end]) && !isTo(tokens[amount.end])
    ? bound('below', amount.value * measured.factor, measured.unit, measured.end) : null;
}

/** `5-60 minutes`, `500 GB to 2 TB`, `between 1 and 5 s`. */
function readInterval(tokens: readonly QuantityToken[], start: number, bare: Unit | null): Reading | null {
  const between = ['between', 'zwischen'].includes(tokens[start]?.text ?? '');
  const from = readAmount(tokens, between ? start + 1 : start, between);
  if (from === null) return null;
  const own = measure(tokens, from.end, from, null);
  const to = own?.end ?? from.end;
  const joins = isTo(tokens[to]) || (between && ['and', 'und'].includes(tokens[to]?.text ?? ''));
  const until = joins ? readAmount(tokens, to + 1, false) : null;
  if (until === null) return null;
  const measured = measure(tokens, until.end, { dollars: until.dollars || from.dollars }, bare);
  if (measured === null || (own !== null && own.unit !== measured.unit)) return null;
  const min = from.value * (own ?? measured).factor, max = until.value * measured.factor;
  return min < max ? { range: { min, max, unit: measured.unit }, end: measured.end } : null;
}

/** `hundreds of engineers`, `tens of terabytes`, `millions of events per second`. */
function readOrder(tokens: readonly QuantityToken[], at: number): Reading | null {
  const order = orders.get(tokens[at]?.text ?? '');
  if (order === undefined) return null;
  const unit = readCountedUnit(tokens, ['of', 'von'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1);
  return unit === null ? null : { range: { min: order[0] * unit.factor, max: order[1] * unit.factor, unit: unit.unit }, end: unit.end };
}

/** `Minutes to hours`, `Terabytes`, `GB to TB`, `petabyte-scale`. */
function readMagnitude(tokens: readonly QuantityToken[], at: number): Reading | null {
  const before = tokens[at - 1];
  if (before !== undefined && (before.number !== null || ['-', '+', '/', 'per', 'pro'].includes(before.text))) return null;
  const from = readUnitAlone(tokens, at);
  if (from === null || tokens[from.end]?.text === '/') return null;
  const to = isTo(tokens[from.end]) ? readUnitAlone(tokens, from.end + 1) : null;
  if (to !== null && to.unit === from.unit && to.next > from.factor) return { range: { min: from.factor, max: to.next, unit: from.unit }, end: to.end };
  return { range: { min: from.factor, max: from.next, unit: from.unit }, end: from.end };
}

/** `hourly`, `daily`: only asked for where the text speaks of latency; elsewhere they are schedules. */
function readRhythm(tokens: readonly QuantityToken[], at: number): Reading | null {
  const rhythms: Readonly<Record<string, readonly [number, number]>> = { hourly: [3600, 86400], daily: [86400, 604800], stündlich: [3600, 86400], täglich: [86400, 604800] };
  const rhythm = rhythms[tokens[at]?.text ?? ''];
  return rhythm === undefined ? null : { range: { min: rhythm[0], max: rhythm[1], unit: 's' }, end: at + 1 };
}

function measure(tokens: readonly QuantityToken[], at: number, amount: { readonly dollars: boolean }, bare: Unit | null): (Pick<UnitWord, 'unit' | 'factor'> & { readonly end: number }) | null {
  if (amount.dollars) {
    const per = readPer(tokens, at) ?? (tokens[at]?.text === 'monthly' ? { seconds: 30 * 86400, end: at + 1 } : null);
    if (per !== null) return { unit: 'USD/month', factor: (30 * 86400) / per.seconds, end: per.end };
    return bare === 'USD/month' ? { unit: 'USD/month', factor: 1, end: at } : null;
  }
  const unit = readCountedUnit(tokens, at);
  if (unit !== null) return unit;
  return bare === 'people' && isEndOfAmount(tokens[at]) ? { unit: 'people', factor: 1, end: at } : null;
}

function isEndOfAmount(token: QuantityToken | undefined): boolean {
  return token === undefined || !(token.number !== null || ['%', '/', '$', '€', '-', '–', '—', 'to', 'bis', 'x', 'years', 'year', 'jahre'].includes(token.text) || token.glued && /^\p{L}/u.test(token.text));
}

function isTo(token: QuantityToken | undefined): boolean {
  return token !== undefined && ['-', '–', '—', 'to', 'bis', 'through'].includes(token.text);
}

function bound(side: Side, value: number, unit: Unit, end: number): Reading {
  return { range: side === 'below' ? { min: null, max: value, unit } : { min: value, max: null, unit }, end };
}

function join(a: Range, b: Range): Range | null {
  if (a.unit !== b.unit) return null;
  const min = a.min === null ? b.min : b.min === null ? a.min : null;
  const max = a.max === null ? b.max : b.max === null ? a.max : null;
  return min !== null && max !== null && min < max ? { min, max, unit: a.unit } : null;
}

function readWording(list: readonly (readonly [string, Side])[], tokens: readonly QuantityToken[], at: number): { readonly wording: string; readonly side: Side; readonly end: number } | null {
  for (const [wording, side] of list) {
    const words = wording.split(' ');
    if (words.every((word, i) => tokens[at + i]?.text === word)) return { wording, side, end: at + words.length };
  }
  return null;
}
