import { main } from '../../src/cli/main';

/** Runs one command line and keeps what it prints. */
export async function runCli(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await main(args, { print: (text) => { out += `${text}\n`; }, complain: (text) => { err += `${text}\n`; } });
  return { code, out, err };
}
