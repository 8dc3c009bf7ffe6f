import type { Unit } from '../facts/fact';
import { formatQuantity } from '../questions/format-quantity';

export interface ScaleStop {
  /** In base units. */
  readonly value: number;
  /** `20 min`; read back by the engine as the same value, give or take rounding of the notes' own bounds. */
  readonly text: string;
  /** `20 minutes`, for `aria-valuetext`. */
  readonly spoken: string;
}

export interface ScaleMark {
  /** Index of the stop that a note names as a bound. */
  readonly stop: number;
  readonly text: string;
}

/** A slider over round values, each about twice the one before: moving by one stop is moving by one step on a log scale. */
export interface QuantityScale {
  readonly unit: Unit;
  /** Ascending, every bound of the notes among them, with room below the first and above the last. */
  readonly stops: readonly ScaleStop[];
  readonly marks: readonly ScaleMark[];
}

const room = 3;
const minute = 60, hour = 3600, day = 86400;

/** Builds the scale for the bounds that the notes name; `thresholds` ascending, above 0, not empty. */
export function buildScale(unit: Unit, thresholds: readonly number[]): QuantityScale {
  const first = thresholds[0] ?? 1;
  const last = thresholds[thresholds.length - 1] ?? first;
  // A round value next to a bound would be told apart by nobody.
  const round = listRound(unit, first / 1000, last * 1000).filter((value) => thresholds.every((bound) => Math.abs(Math.log(value / bound)) > 0.25));
  const below = round.filter((value) => value < first).slice(-room);
  const above = round.filter((value) => value > last).slice(0, room);
  const between = round.filter((value) => value > first && value < last);
  const values = [...below, ...thresholds, ...between, ...above].sort((a, b) => a - b);
  return {
    unit,
    stops: values.map((value) => ({ value, text: nameQuantity(value, unit), spoken: speakQuantity(nameQuantity(value, unit)) })),
    marks: thresholds.map((bound) => ({ stop: values.indexOf(bound), text: nameQuantity(bound, unit) })),
  };
}

/** The last stop that is not above the value: a range is half-open, so "under 5 min" stands before 5 min. */
export function findStop(scale: QuantityScale, value: number): number {
  const above = scale.stops.findIndex((stop) => stop.value > value);
  return above < 0 ? scale.stops.length - 1 : Math.max(0, above - 1);
}

/** Written-out units for screen readers: `under 5 min` → `under 5 minutes`. */
export function speakQuantity(text: string): string {
  return text.replace(/(\d) (ms|µs|s|min|h|d|KB|MB|GB|TB|PB)(?=\/|\s|$)/g, (_whole, digit: string, unit: string) => `${digit} ${spokenUnits[unit] ?? unit}`)
    .replace(/\/s\b/, ' per second').replace(/\/day\b/, ' a day').replace(/\/month\b/, ' a month')
    .replace(/(^|\s)1 (\w+)s\b/, '$11 $2');
}

const spokenUnits: Readonly<Record<string, string>> = {
  ms: 'milliseconds', µs: 'microseconds', s: 'seconds', min: 'minutes', h: 'hours', d: 'days',
  KB: 'kilobytes', MB: 'megabytes', GB: 'gigabytes', TB: 'terabytes', PB: 'petabytes',
};

/** Converted bounds ("50 TB a year") have many digits; three tell them apart. */
function nameQuantity(value: number, unit: Unit): string {
  return formatQuantity(Number(value.toPrecision(3)), unit);
}

function listRound(unit: Unit, from: number, to: number): readonly number[] {
  return roundValues(unit, from, to).filter((value) => value >= from && value <= to).sort((a, b) => a - b);
}

function roundValues(unit: Unit, from: number, to: number): readonly number[] {
  switch (unit) {
    case 's': return [
      ...listDecades([1, 2, 5], from, 1).filter((value) => value < 1), ...[1, 2, 5, 10, 20, 30], ...[1, 2, 5, 10, 20, 30].map((count) => count * minute),
      ...[1, 2, 3, 6, 12].map((count) => count * hour), ...[1, 2, 4, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650].map((count) => count * day),
    ];
    case 'people': return listDecades([1, 2, 3, 5, 7], Math.max(1, from), to);
    case 'B':
    case 'B/s':
    case '1/s':
    case 'USD/month': return listDecades([1, 2, 5], from, to);
    default: return unit satisfies never;
  }
}

function listDecades(digits: readonly number[], from: number, to: number): readonly number[] {
  const values: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    // 2 × 10⁻³ by multiplication would be 0.002 with a tail of digits.
    for (const digit of digits) values.push(Number(`${digit}e${power}`));
  }
  return values;
}
