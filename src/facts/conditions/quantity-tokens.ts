import type { Unit } from '../fact';

/** A word, number or sign of a text, lower case; `glued` where nothing stands between it and the token before. */
export interface QuantityToken {
  readonly text: string;
  /** As written, for the few places where case tells a unit from a word (TB, but not "tb"). */
  readonly raw: string;
  readonly number: number | null;
  readonly glued: boolean;
}

/** Splits a text into numbers, words and single signs for the quantity readers. Linear in its length. */
export function tokenizeQuantities(text: string): readonly QuantityToken[] {
  const tokens: QuantityToken[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const from = at;
    const code = text.charCodeAt(at);
    let isSmall = true;
    if (isDigit(code)) {
      do { at++; } while (isDigit(text.charCodeAt(at)) || ((text.charCodeAt(at) === 46 || text.charCodeAt(at) === 44) && isDigit(text.charCodeAt(at + 1))));
    } else if (isSmallLetter(code) || beginsWord(text, at)) {
      for (let next = code; ; next = text.charCodeAt(at)) {
        if (at > from && !isSmallLetter(next) && !goesOn(text, at)) break;
        if (!isSmallLetter(next)) isSmall = false;
        at += lengthAt(text, at);
      }
    } else if (/\s/.test(text.charAt(at))) { at++; continue; }
    else { at += lengthAt(text, at); isSmall = code < 128; }
    const raw = text.slice(from, at);
    tokens.push({ raw, text: isSmall ? raw : raw.toLowerCase(), number: isDigit(code) ? readNumber(raw) : null, glued: from === end && from > 0 });
    end = at;
  }
  return tokens;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;
const isSmallLetter = (code: number): boolean => code > 96 && code < 123;
/** A character beyond UTF-16's first plane has two codes. */
const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code > 64 && code < 91 : code === 0xb5 || /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code > 64 && code < 91) || code === 39 : code === 0xb5 || code === 0x2019 || /[\p{L}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** `1,5` is one and a half (German), `10,000` ten thousand; a single dot is always a decimal point. */
function readNumber(raw: string): number {
  if (raw.length < 4 && !raw.includes(',')) return Number(raw);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(raw)) return Number(raw.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(raw)) return Number(raw.replaceAll('.', ''));
  if (/^\d+,\d+$/.test(raw)) return Number(raw.replace(',', '.'));
  return Number(raw);
}

/** A unit word: how many base units one of it is, and the next larger unit's size in the same base. */
export interface UnitWord {
  readonly unit: Unit;
  readonly factor: number;
  readonly next: number;
}

const minute = 60, hour = 3600, day = 86400, week = 7 * day, month = 30 * day;

function word(unit: Unit, factor: number, next: number): UnitWord {
  return { unit, factor, next };
}

/** Singular forms and abbreviations: a unit only behind a number, an article or a comparison ("second" alone is an ordinal). */
const counted: ReadonlyMap<string, UnitWord> = new Map([
  ...words('µs us microsecond mikrosekunde', word('s', 1e-6, 1e-3)),
  ...words('ms msec millis millisecond millisekunde', word('s', 1e-3, 1)),
  ...words('s sec secs sek second sekunde', word('s', 1, minute)),
  ...words('min mins minute', word('s', minute, hour)),
  ...words('h hr hrs std hour stunde', word('s', hour, day)),
  ...words('d day tag', word('s', day, week)),
  ...words('week woche', word('s', week, month)),
  ...words('month monat monaten', word('s', month, 365 * day)),
  ...words('kb kilobyte', word('B', 1e3, 1e6)), ...words('kib', word('B', 1024, 1024 ** 2)),
  ...words('mb megabyte', word('B', 1e6, 1e9)), ...words('mib', word('B', 1024 ** 2, 1024 ** 3)),
  ...words('gb gigabyte', word('B', 1e9, 1e12)), ...words('gib', word('B', 1024 ** 3, 1024 ** 4)),
  ...words('tb terabyte', word('B', 1e12, 1e15)), ...words('tib', word('B', 1024 ** 4, 1024 ** 5)),
  ...words('pb petabyte', word('B', 1e15, 1e18)), ...words('pib', word('B', 1024 ** 5, 1024 ** 6)),
  ...words('eb exabyte', word('B', 1e18, 1e21)),
  ...words('rps qps tps eps', word('1/s', 1, 1e3)),
  ...words('kbps', word('B/s', 125, 125e3)), ...words('mbps mbit', word('B/s', 125e3, 125e6)), ...words('gbps gbit', word('B/s', 125e6, 125e9)),
]);

/** Plurals, which name an order of magnitude when they stand alone ("Minutes to hours", "Terabytes"). */
const plurals: ReadonlyMap<string, string> = new Map([
  ['microseconds', 'µs'], ['mikrosekunden', 'µs'], ['milliseconds', 'ms'], ['millisekunden', 'ms'], ['seconds', 's'], ['sekunden', 's'], ['minutes', 'min'], ['minuten', 'min'],
  ['hours', 'h'], ['stunden', 'h'], ['days', 'd'], ['tage', 'd'], ['tagen', 'd'], ['weeks', 'week'], ['wochen', 'week'], ['months', 'month'], ['monate', 'month'],
  ['kilobytes', 'kb'], ['megabytes', 'mb'], ['gigabytes', 'gb'], ['gbs', 'gb'], ['terabytes', 'tb'], ['tbs', 'tb'], ['petabytes', 'pb'], ['pbs', 'pb'], ['exabytes', 'eb'],
]);

const people: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'engineers', 'engineer', 'developers', 'developer', 'devs', 'employees', 'analysts', 'scientists', 'members', 'leute', 'personen', 'mitarbeiter', 'mitarbeitende', 'entwickler', 'ingenieure']);

const events: ReadonlySet<string> = new Set(['request', 'requests', 'req', 'reqs', 'event', 'events', 'message', 'messages', 'msg', 'msgs', 'record', 'records', 'query', 'queries', 'transaction', 'transactions', 'write', 'writes', 'read', 'reads', 'operation', 'operations', 'ops', 'row', 'rows', 'call', 'calls', 'insert', 'inserts', 'update', 'updates', 'hits', 'anfragen', 'ereignisse', 'nachrichten', 'transaktionen', 'schreibvorgänge', 'datensätze']);

function words(list: string, unit: UnitWord): readonly (readonly [string, UnitWord])[] {
  return list.split(' ').map((each) => [each, unit] as const);
}

export interface ReadUnit extends UnitWord {
  /** Index of the first token behind the unit. */
  readonly end: number;
}

/** The unit that starts at a token which follows a number: `min`, `data people`, `TB/day`, `requests per second`; null if none. */
export function readCountedUnit(tokens: readonly QuantityToken[], at: number): ReadUnit | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.text === '-' && tokens[at + 1]?.number === null) return readCountedUnit(tokens, at + 1);
  const known = counted.get(plurals.get(first.text) ?? first.text);
  if (known !== undefined) {
    if (known.unit !== 'B') return { unit: known.unit, factor: known.factor, next: known.next, end: at + (/bit$/.test(first.text) && readPer(tokens, at + 1) ? 3 : 1) };
    const per = readPer(tokens, at + 1);
    return per === null ? { unit: known.unit, factor: known.factor, next: known.next, end: at + 1 } : { unit: 'B/s', factor: known.factor / per.seconds, next: known.next / per.seconds, end: per.end };
  }
  // "data people", "new user events per day": at most two words may stand between the number and its noun.
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.number !== null || !/^\p{L}/u.test(token.text)) return null;
    if (people.has(token.text)) return { unit: 'people', factor: 1, next: 10, end: i + 1 };
    const per = events.has(token.text) ? readPer(tokens, i + 1) : null;
    if (per !== null) return { unit: '1/s', factor: 1 / per.seconds, next: 1e3 / per.seconds, end: per.end };
  }
  return null;
}

/** A unit that stands alone and so means its order of magnitude: plurals, "TB" in capitals, "petabyte-scale". */
export function readUnitAlone(tokens: readonly QuantityToken[], at: number): ReadUnit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const scale = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const isScale = ['scale', 'sized', 'range'].includes(tokens[scale]?.text ?? '');
  const key = plurals.get(token.text) ?? (/^[KMGTPE]B$/.test(token.raw) || (isScale && /bytes?$/.test(token.text)) ? token.text : undefined);
  const known = key === undefined ? undefined : counted.get(key);
  return known === undefined ? null : { unit: known.unit, factor: known.factor, next: known.next, end: isScale ? scale + 1 : at + 1 };
}

/** `/s`, `per day`, `a month`, `pro Stunde`: the seconds of the period. */
export function readPer(tokens: readonly QuantityToken[], at: number): { readonly seconds: number; readonly end: number } | null {
  const sign = tokens[at]?.text;
  if (sign === undefined || !['/', 'per', 'a', 'an', 'pro', 'each'].includes(sign)) return null;
  const period = tokens[at + 1];
  if (period === undefined) return null;
  if (['year', 'yr', 'jahr'].includes(period.text)) return { seconds: 12 * month, end: at + 2 };
  if (['mo'].includes(period.text)) return { seconds: month, end: at + 2 };
  const known = counted.get(plurals.get(period.text) ?? period.text);
  return known?.unit === 's' && known.factor >= 1 ? { seconds: known.factor, end: at + 2 } : null;
}

export interface ReadAmount {
  readonly value: number;
  readonly dollars: boolean;
  readonly end: number;
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['thousand', 1e3], ['tausend', 1e3], ['m', 1e6], ['mio', 1e6], ['million', 1e6], ['millionen', 1e6], ['bn', 1e9], ['billion', 1e9], ['milliarden', 1e9],
]);

const numberWords: ReadonlyMap<string, number> = new Map([
  ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['twelve', 12], ['fifteen', 15], ['twenty', 20], ['thirty', 30], ['fifty', 50], ['sixty', 60], ['hundred', 100],
  ['zwei', 2], ['drei', 3], ['vier', 4], ['fünf', 5], ['sechs', 6], ['sieben', 7], ['acht', 8], ['neun', 9], ['zehn', 10], ['zwölf', 12], ['fünfzehn', 15], ['zwanzig', 20], ['dreißig', 30], ['fünfzig', 50], ['sechzig', 60], ['hundert', 100],
]);

const ABOUT: readonly string[] = ['~', 'about', 'around', 'roughly', 'approximately', 'ca', 'etwa', 'rund', '='];
const articles: ReadonlySet<string> = new Set(['a', 'an', 'one', 'ein', 'eine', 'einer', 'einem', 'einen', 'eines']);

const telling: ReadonlySet<string> = new Set([...articles, ...numberWords.keys(), ...plurals.keys()]);

/** False for what no quantity or order of magnitude can do without: most texts have no such token at all. */
export function maySayHowMuch({ text, number }: QuantityToken): boolean {
  return number !== null || text.endsWith('b') || text.endsWith('byte') || text.endsWith('bytes') || telling.has(text);
}

const opening: ReadonlySet<string> = new Set([...numberWords.keys(), ...plurals.keys(), '$', 'usd', ...ABOUT]);

/** False where neither an amount nor a unit that stands alone begins. */
export function mayOpenAmount({ text, number }: QuantityToken): boolean {
  return number !== null || text.endsWith('b') || text.endsWith('byte') || text.endsWith('bytes') || opening.has(text);
}

/** A number with what belongs to it: `10K`, `$5k`, `2 million`; articles count as one where `article` allows them. */
export function readAmount(tokens: readonly QuantityToken[], start: number, article: boolean): ReadAmount | null {
  let at = start;
  while (ABOUT.includes(tokens[at]?.text ?? '')) at++;
  let dollars = false;
  if (tokens[at]?.text === '$' || tokens[at]?.text === 'usd') { dollars = true; at++; }
  const token = tokens[at];
  if (token === undefined) return null;
  if (article && articles.has(token.text)) return { value: 1, dollars, end: at + 1 };
  const spelled = numberWords.get(token.text);
  if (spelled !== undefined) return { value: spelled, dollars, end: at + 1 };
  if (token.number === null || Number.isNaN(token.number)) return null;
  // "p99", "v2" and "Level-4" are names; a number glued behind letters is no amount.
  if (token.glued && /^\p{L}/u.test(tokens[at - 1]?.text ?? '') && !dollars) return null;
  at++;
  const suffix = tokens[at];
  const isLetter = suffix !== undefined && suffix.text.length === 1;
  const factor = suffix === undefined || (isLetter && !suffix.glued) ? undefined : magnitudes.get(suffix.text);
  if (factor !== undefined) at++;
  if (['$', 'usd', 'dollars', 'dollar'].includes(tokens[at]?.text ?? '')) { dollars = true; at++; }
  return { value: token.number * (factor ?? 1), dollars, end: at };
}
