import type { Range, Unit } from '../fact';
import { findCriterion, unitOfCriterion } from './criterion-vocabulary';
import type { QuantityToken, UnitWord } from './quantity-tokens';
import { mayOpenAmount, maySayHowMuch, readAmount, readCountedUnit, readPer, readUnitAlone, tokenizeQuantities } from './quantity-tokens';

/** `to` is a bound that itself still fits, `beyond` one that no longer does; for measures both are the bound, for people one apart. */
type Side = 'below' | 'to' | 'above' | 'beyond';

/** Wordings of bounds, longest first where one begins another. */
const comparisons: readonly (readonly [string, Side])[] = [
  ['no more than', 'to'], ['not more than', 'to'], ['nicht mehr als', 'to'], ['no less than', 'above'], ['not less than', 'above'], ['no fewer than', 'above'],
  ['less than', 'below'], ['fewer than', 'below'], ['smaller than', 'below'], ['faster than', 'below'], ['shorter than', 'below'], ['lower than', 'below'], ['newer than', 'below'], ['younger than', 'below'], ['weniger als', 'below'], ['kleiner als', 'below'],
  ['at most', 'to'], ['up to', 'to'], ['bis zu', 'to'], ['under', 'below'], ['below', 'below'], ['within', 'to'], ['maximum', 'to'], ['max', 'to'], ['unter', 'below'], ['höchstens', 'to'], ['maximal', 'to'], ['innerhalb', 'to'],
  ['sub -', 'below'], ['sub', 'below'], ['< =', 'to'], ['<', 'below'], ['≤', 'to'],
  ['more than', 'beyond'], ['greater than', 'beyond'], ['larger than', 'beyond'], ['bigger than', 'beyond'], ['longer than', 'beyond'], ['higher than', 'beyond'], ['mehr als', 'beyond'], ['größer als', 'beyond'], ['länger als', 'beyond'],
  ['older than', 'beyond'], ['älter als', 'beyond'], ['at least', 'above'], ['over', 'beyond'], ['above', 'beyond'], ['exceeding', 'beyond'], ['exceeds', 'beyond'], ['exceed', 'beyond'], ['beyond', 'beyond'], ['minimum', 'above'], ['über', 'beyond'], ['mindestens', 'above'], ['ab', 'above'],
  ['> =', 'above'], ['>', 'beyond'], ['≥', 'above'],
];

const suffixes: readonly (readonly [string, Side])[] = [
  ['or more', 'above'], ['and more', 'above'], ['and above', 'above'], ['or above', 'above'], ['and up', 'above'], ['oder mehr', 'above'], ['und mehr', 'above'], ['+', 'above'],
  ['or less', 'to'], ['or fewer', 'to'], ['or below', 'to'], ['oder weniger', 'to'], ['max', 'to'],
];

const comparisonsByWord = indexWordings(comparisons);
const suffixesByWord = indexWordings(suffixes);

const orders: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [10, 100]], ['dozens', [12, 100]], ['hundreds', [100, 1e3]], ['thousands', [1e3, 1e6]], ['millions', [1e6, 1e9]], ['billions', [1e9, 1e12]],
  ['dutzende', [12, 100]], ['hunderte', [100, 1e3]], ['tausende', [1e3, 1e6]], ['millionen', [1e6, 1e9]],
]);

const rhythms: ReadonlyMap<string, readonly [number, number]> = new Map([['hourly', [3600, 86400]], ['daily', [86400, 604800]], ['stündlich', [3600, 86400]], ['täglich', [86400, 604800]]]);

interface Reading {
  readonly range: Range;
  readonly end: number;
}

/**
 * The range a text names, in base units (decimal: 1 TB is 1e12 B), or null where it names none for certain.
 * A bare quantity is no range; a unit alone spans from one of it to one of the next larger unit. Two bounds of one unit are joined.
 * Half-open: "1-10 people" is 1 up to but not including 11.
 */
export function readRange(text: string, criterion: string | null = findCriterion(text)): Range | null {
  if (text.length > 2000) return null;
  const tokens = tokenizeQuantities(text);
  if (!tokens.some((token) => maySayHowMuch(token) || orders.has(token.text) || rhythms.has(token.text))) return null;
  const bare = bareUnit(criterion, text);
  let found: Range | null = null;
  for (let at = 0; at < tokens.length; ) {
    if (!mayOpen(tokens, at)) { at++; continue; }
    const reading: Reading | null = readBound(tokens, at, bare) ?? readInterval(tokens, at, bare) ?? readOrder(tokens, at)
      ?? (speaksPlainly(tokens, criterion) ? readMagnitude(tokens, at) ?? (criterion === 'latency' ? readRhythm(tokens, at) : null) : null);
    if (reading === null) { at++; continue; }
    if (found === null) found = reading.range;
    else return join(found, reading.range) ?? found;
    at = reading.end;
  }
  return found;
}

const openers: ReadonlySet<string> = new Set([...comparisonsByWord.keys(), ...orders.keys(), ...rhythms.keys(), 'between', 'zwischen']);

/** False where none of the readings below begins. */
function mayOpen(tokens: readonly QuantityToken[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (mayOpenAmount(token) || openers.has(token.text));
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
  const comparison = readWording(comparisonsByWord, tokens, at);
  const amount = readAmount(tokens, comparison?.end ?? at, comparison !== null);
  if (amount === null) {
    const implied = comparison === null || !['sub', 'sub -'].includes(comparison.wording) ? null : readCountedUnit(tokens, comparison.end);
    return implied === null ? null : bound('below', implied.factor, implied.unit, implied.end);
  }
  // "100+ people", "20 or more developers": the bound may stand before the unit as well as behind it.
  const inner = comparison === null ? readWording(suffixesByWord, tokens, amount.end) : null;
  const measured = measure(tokens, inner?.end ?? amount.end, amount, bare);
  if (measured === null) return null;
  const suffix = comparison === null && inner === null ? readWording(suffixesByWord, tokens, measured.end) : null;
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
  return min < max ? { range: { min, max: justBeyond(max, measured.unit), unit: measured.unit }, end: measured.end } : null;
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
  // A comparison just before speaks of a number that was not understood ("under umpteen seconds"); its order of magnitude would be a guess.
  for (let i = Math.max(0, at - 4); i < at; i++) if (readWording(comparisonsByWord, tokens, i) !== null) return null;
  const from = readUnitAlone(tokens, at);
  if (from === null || tokens[from.end]?.text === '/') return null;
  const to = isTo(tokens[from.end]) ? readUnitAlone(tokens, from.end + 1) : null;
  if (to !== null && to.unit === from.unit && to.next > from.factor) return { range: { min: from.factor, max: to.next, unit: from.unit }, end: to.end };
  return { range: { min: from.factor, max: from.next, unit: from.unit }, end: from.end };
}

/** `hourly`, `daily`: only asked for where the text speaks of latency; elsewhere they are schedules. */
function readRhythm(tokens: readonly QuantityToken[], at: number): Reading | null {
  const rhythm = rhythms.get(tokens[at]?.text ?? '');
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
  switch (side) {
    case 'below': return { range: { min: null, max: value, unit }, end };
    case 'to': return { range: { min: null, max: justBeyond(value, unit), unit }, end };
    case 'above': return { range: { min: value, max: null, unit }, end };
    case 'beyond': return { range: { min: justBeyond(value, unit), max: null, unit }, end };
    default: { const never: never = side; return never; }
  }
}

/** People are counted: half-open, "1-10 people" ends before 11 and "more than 10" begins there. Measures have no next value. */
function justBeyond(value: number, unit: Unit): number {
  return unit === 'people' ? value + 1 : value;
}

function join(a: Range, b: Range): Range | null {
  if (a.unit !== b.unit) return null;
  const min = a.min === null ? b.min : b.min === null ? a.min : null;
  const max = a.max === null ? b.max : b.max === null ? a.max : null;
  return min !== null && max !== null && min < max ? { min, max, unit: a.unit } : null;
}

interface Wording {
  readonly wording: string;
  readonly words: readonly string[];
  readonly side: Side;
}

/** By first word, so that a token that opens no wording costs one look. */
function indexWordings(list: readonly (readonly [string, Side])[]): ReadonlyMap<string, readonly Wording[]> {
  const byFirst = new Map<string, Wording[]>();
  for (const [wording, side] of list) {
    const words = wording.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { wording, words, side }]);
  }
  return byFirst;
}

function readWording(wordings: ReadonlyMap<string, readonly Wording[]>, tokens: readonly QuantityToken[], at: number): { readonly wording: string; readonly side: Side; readonly end: number } | null {
  for (const { wording, words, side } of wordings.get(tokens[at]?.text ?? '') ?? []) {
    if (words.every((word, i) => tokens[at + i]?.text === word)) return { wording, side, end: at + words.length };
  }
  return null;
}
