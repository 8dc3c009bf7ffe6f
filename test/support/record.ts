import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Holds `actual` against the recording at `file`. `RECORD=1` writes it anew and fails on purpose, so that a recording is
 * always looked at before it counts.
 */
export function expectRecorded(file: string, actual: string): void {
  if (process.env['RECORD'] === '1') {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (before !== actual) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, actual, 'utf8');
      expect.fail(`${file} was recorded: review the change, then run without RECORD.`);
    }
    return;
  }
  expect(existsSync(file), `${file} is missing: run with RECORD=1 and review it`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
