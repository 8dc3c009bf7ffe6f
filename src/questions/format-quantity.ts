import type { Unit } from '../facts/fact';

const scales: Readonly<Record<'s' | 'B', readonly (readonly [number, string])[]>> = {
  s: [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's'], [1e-3, 'ms'], [1e-6, 'µs']],
  B: [[1e15, 'PB'], [1e12, 'TB'], [1e9, 'GB'], [1e6, 'MB'], [1e3, 'KB']],
};

/** A value in base units as a person writes it (`5 min`, `3 PB`, `10000 events/day`); `readQuantity` reads it back. */
export function formatQuantity(value: number, unit: Unit): string {
  switch (unit) {
    case 's': return scaled(value, scales.s, 's');
    case 'B': return scaled(value, scales.B, 'KB');
    case 'B/s': return value >= 1e3 || value === 0 ? `${scaled(value, scales.B, 'KB')}/s` : `${scaled(value * 86400, scales.B, 'KB')}/day`;
    case '1/s': return value >= 1 || value === 0 ? `${digits(value)} events/s` : `${digits(value * 86400)} events/day`;
    case 'people': return value === 1 ? '1 person' : `${digits(value)} people`;
    case 'USD/month': return `$${digits(value)}/month`;
    default: { const never: never = unit; return never; }
  }
}

function scaled(value: number, scale: readonly (readonly [number, string])[], smallest: string): string {
  // Whole numbers read best: 90 s rather than 1.5 min, but 36 h rather than 1.5 d.
  const fits = scale.filter(([size]) => value >= size);
  const [size, name] = fits.find(([each]) => Number.isInteger(Number(digits(value / each)))) ?? fits[0] ?? [scale.find(([, each]) => each === smallest)?.[0] ?? 1, smallest];
  return `${digits(value / size)} ${name}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(12)));
}
