import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal';

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One word of the command line. */
export interface Command {
  /** First line of `--help`: `compare FOLDER A B [C…] [--by ASPECT,…]`. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** One line an option, for `--help`. */
  readonly notes: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** The answer is the exit code: 0, or 1 where the command is a check that failed. Wrong usage is thrown as a `UsageError`. */
  readonly run: (positionals: readonly string[], options: OptionValues, terminal: Terminal) => Promise<number>;
}

export function textOption(options: OptionValues, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function listOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
}
