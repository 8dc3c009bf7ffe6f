import type { Unit } from '../fact';
import { readAmount, readCountedUnit, readPer, tokenizeQuantities } from './quantity-tokens';

export interface Quantity {
  /** In base units. */
  readonly value: number;
  readonly unit: Unit;
  /** True where the text gave no unit and the default was taken; whoever shows the number says so. */
  readonly assumed: boolean;
}

/** A quantity that a user wrote ("30s", "2 PB", "5"): the whole text, or null. Never throws. */
export function readQuantity(value: string, defaultUnit: Unit | null): Quantity | null {
  if (value.length > 200) return null;
  const tokens = tokenizeQuantities(value);
  const first = tokens[0];
  // People write "5m" for minutes where a time is asked for; anywhere else it means millions.
  if (defaultUnit === 's' && tokens.length === 2 && first?.number != null && tokens[1]?.raw === 'm') return { value: first.number * 60, unit: 's', assumed: false };
  const amount = readAmount(tokens, 0, true);
  if (amount === null) return null;
  if (amount.end === tokens.length && !amount.dollars) return defaultUnit === null ? null : { value: amount.value, unit: defaultUnit, assumed: true };
  if (amount.dollars) {
    const per = readPer(tokens, amount.end);
    if (per !== null && per.end === tokens.length) return { value: (amount.value * 30 * 86400) / per.seconds, unit: 'USD/month', assumed: false };
    return amount.end === tokens.length ? { value: amount.value, unit: 'USD/month', assumed: true } : null;
  }
  const unit = readCountedUnit(tokens, amount.end);
  return unit === null || unit.end !== tokens.length ? null : { value: amount.value * unit.factor, unit: unit.unit, assumed: false };
}
