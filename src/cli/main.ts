import { parseArgs } from 'node:util';
import { findNearestNames } from '../questions/nearest-names';
import type { Command } from './command';
import { check } from './commands/check';
import { compare } from './commands/compare';
import { decide } from './commands/decide';
import { draw } from './commands/draw';
import { exportCommand } from './commands/export';
import { find } from './commands/find';
import { leaks } from './commands/leaks';
import { refresh } from './commands/refresh';
import { rules } from './commands/rules';
import { start } from './commands/start';
import { summary } from './commands/summary';
import { processTerminal, UsageError, type Terminal } from './terminal';

const commands: Readonly<Record<string, Command>> = { export: exportCommand, summary, compare, draw, decide, rules, find, refresh, check, leaks, start };

/** Runs one command line without the program's name. The answer is the exit code: 0; 1 from a check that failed; 2 for wrong usage. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(describeAll());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return complain(terminal, new UsageError('Nothing was done.', `"${name}" is no command.`, `Did you mean ${findNearestNames(name, Object.keys(commands), 1).map((one) => `"${one}"`).join(' or ') || '"summary"'}? --help lists them all.`));
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(describe(command));
    return 0;
  }
  try {
    const { values, positionals } = readArguments(command, rest);
    return await command.run(positionals, values, terminal);
  } catch (error) {
    if (error instanceof UsageError) return complain(terminal, error, command);
    throw error;
  }
}

function readArguments(command: Command, args: readonly string[]): { readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
    return { values: values as Readonly<Record<string, string | boolean | readonly string[] | undefined>>, positionals };
  } catch (error) {
    throw new UsageError('Nothing was done.', `${error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : 'The options could not be read'}.`.replace(/\.\.$/, '.'), 'See the usage below.');
  }
}

function complain(terminal: Terminal, { effect, reason, tip }: UsageError, command?: Command): number {
  terminal.complain(`${effect}\n  Cause: ${reason}\n  Tip:   ${tip}`);
  if (command) terminal.complain(`Usage: ${command.usage}`);
  return 2;
}

function describe({ usage, about, notes }: Command): string {
  return [`Usage: ${usage}`, '', about, ...(notes.length > 0 ? ['', ...notes.map((note) => `  ${note}`)] : [])].join('\n');
}

function describeAll(): string {
  return [
    'Architecture Garden reads a folder of Markdown notes and answers from what they say.', '',
    ...Object.values(commands).flatMap(({ usage, about }) => [`  ${usage}`, `      ${about}`]), '',
    'COMMAND --help tells more. Exit codes: 0 done, 1 a check failed, 2 wrong usage.',
  ].join('\n');
}
