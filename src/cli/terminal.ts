/** Where a command writes; tests hand in their own. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Wrong usage: the command did nothing and exits with 2. Every text is a full sentence. */
export class UsageError extends Error {
  constructor(readonly effect: string, readonly reason: string, readonly tip: string) {
    super(`${effect} ${reason} ${tip}`);
  }
}

export const processTerminal: Terminal = {
  print: (text) => { process.stdout.write(text.endsWith('\n') ? text : `${text}\n`); },
  complain: (text) => { process.stderr.write(text.endsWith('\n') ? text : `${text}\n`); },
};
