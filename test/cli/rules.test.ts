import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { projectFolder } from '../support/read-project';

const vault = join(projectFolder, 'example-vault');
let scratch = '';
beforeEach(() => { scratch = mkdtempSync(join(tmpdir(), 'garden-')); });
afterEach(() => { rmSync(scratch, { recursive: true, force: true }); });

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await main(args, { print: (text) => { out += text; }, complain: (text) => { err += text; } });
  return { code, out, err };
}

describe('rules', () => {
  it('prints every rule of the vault with the note and line that it was read from', async () => {
    const { code, out, err } = await run('rules', vault);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^\| C \| latency \|.*\| Option \| Stance \| Source \|$/);
    expect(out).toMatch(/^\| \d+ \| Latency target &lt; 2 minutes \|.*\| Stream Processing \| prefer \| Ways to move data#\d+ \|$/m);
    expect(lines.length).toBeGreaterThan(40);
  });

  it('prints as many rows for a spreadsheet, each with as many cells', async () => {
    const { out } = await run('rules', vault, '--format', 'csv', '--kind', 'pattern');
    const rows = out.split('\r\n');
    expect(rows.pop()).toBe('');
    expect(rows[0]?.startsWith('C,')).toBe(true);
    expect(rows.length).toBe((await run('rules', vault, '--kind', 'pattern')).out.split('\n').length - 1);
  });

  it('keeps hostile words of a note from running in a spreadsheet', async () => {
    mkdirSync(join(scratch, 'n'));
    writeFileSync(join(scratch, 'n', 'rules.md'), '---\narchitecture-garden: true\n---\nChoose Batch when:\n- =HYPERLINK("https://example.com","x")\n- @SUM(1), "twice"\n\nChoose Streaming when:\n- Latency under 2 minutes\n');
    const { out } = await run('rules', scratch, '--format', 'csv');
    expect(out).toContain(`"'=HYPERLINK(""https://example.com"",""x"")"`);
    expect(out).toContain(`"'@SUM(1), ""twice"""`);
    expect(out).not.toMatch(/(?:^|,|\n)"?[=@]/);
  });

  it.each([
    [['rules'], 'No folder is named'],
    [['rules', vault, '--format', 'xml'], '"xml" is no format'],
    [['rules', vault, '--kind', 'castle'], '"castle" is no kind'],
  ])('answers %j with effect, cause and tip, and 2', async (args, word) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err).toMatch(/Tip:/);
  });

  it('is a help text away', async () => {
    expect((await run('rules', '--help')).out).toContain('Usage: rules FOLDER');
    expect((await run('--help')).out).toContain('rules FOLDER');
  });
});
