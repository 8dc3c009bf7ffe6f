import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/read-project';
import { runCli as run } from '../support/run-cli';

let scratch = '';
beforeEach(() => { scratch = mkdtempSync(join(tmpdir(), 'garden-')); });
afterEach(() => { rmSync(scratch, { recursive: true, force: true }); });

function write(path: string, text: string): void {
  const file = join(scratch, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const read = (path: string): string => readFileSync(join(scratch, path), 'utf8');
const note = (header: string, body: string): string => `---\n${header}\ntags: [architecture]\n---\n${body}`;
const open = note('dg-publish: true', '# Night Ledger\n\n## Pattern 1: Night Ledger\n\n**Tools:** Kafka, Airflow\n\n**Pros:**\n- Cheap to keep running\n');
const secret = note('draft: true', '# Quiet Relay\n\n## Pattern 1: Quiet Relay\n\n**Tools:** Kafka, Redis\n\n**Pros:**\n- Wins the Orion contract\n');
const fresh = (query: string): string => `<!-- garden: ${query} -->\n\n<!-- /garden -->\n`;

describe('check', () => {
  it('finds the example vault ready to be published', async () => {
    expect(await run('check', join(projectFolder, 'example-vault'))).toMatchObject({ code: 0 });
  });

  it('has one line for a folder in which all is well', async () => {
    write('ledger.md', open);
    write('page.md', note('dg-publish: true', fresh('patterns using Kafka')));
    await run('refresh', scratch, '--write');
    expect(await run('check', scratch)).toEqual({ code: 0, out: 'All is well: 1 generated block is up to date and nothing leaks.\n', err: '' });
  });

  it('is not misled by what a crash of an earlier run left behind, and neither is a refresh', async () => {
    write('ledger.md', open);
    write('page.md', note('x: 1', `before\n\n${fresh('patterns using Kafka')}\nafter`));
    write('page.md.garden-tmp', 'half of an old te');
    expect((await run('check', scratch)).out).not.toContain('garden-tmp');
    await run('refresh', scratch, '--write');
    expect(read('page.md')).toMatch(/\nbefore\n\n<!-- garden: patterns using Kafka -->\n\n- Night Ledger[^]*<!-- \/garden 1:[0-9a-f]{8} -->\n\nafter$/);
    expect(existsSync(join(scratch, 'page.md.garden-tmp'))).toBe(false);
  });

  it('finds a block that was never filled and one whose sources changed', async () => {
    write('ledger.md', open);
    write('page.md', note('x: 1', fresh('patterns using Kafka')));
    expect(await run('check', scratch)).toMatchObject({ code: 1, out: 'page.md:5: This generated block is empty. It was never filled. Run refresh with --write.\n' });
    await run('refresh', scratch, '--write');
    write('relay.md', secret);
    expect(await run('check', scratch)).toMatchObject({ code: 1, out: expect.stringContaining('page.md:5: This generated block is out of date.') });
  });

  it('finds blocks that were edited, are not closed, are newer or ask for nothing known, one line each', async () => {
    write('ledger.md', open);
    write('page.md', note('x: 1', '<!-- garden: gaps -->\n\nmine\n\n<!-- /garden 1:00000000 -->\n\n<!-- garden: gaps -->\n\nx\n\n<!-- /garden 9:00000000 -->\n\n<!-- garden: patterns using Unobtainium -->\n\n<!-- /garden -->\n\n<!-- garden: paterns -->\n\n<!-- /garden -->\n\n<!-- garden: map -->\n'));
    const { code, out } = await run('check', scratch);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => /^page\.md:(\d+): /.exec(line)?.[1])).toEqual(['5', '11', '17', '21', '25']);
    expect(lines.map((line) => line.slice(line.indexOf(': ') + 2).split('. ').length >= 3)).toEqual([true, true, true, true, true]);
  });

  it('finds what a published block shows of a draft', async () => {
    write('ledger.md', open);
    write('relay.md', note('x: 1', secret.split('---\n')[2] ?? ''));
    write('page.md', note('x: 1', fresh('patterns using Kafka')));
    await run('refresh', scratch, '--write');
    expect((await run('check', scratch)).code).toBe(0);
    write('page.md', read('page.md').replace('x: 1', 'dg-publish: true'));
    const { code, out } = await run('check', scratch);
    expect(code).toBe(1);
    expect(out).toMatch(/page\.md:5: This published block shows "Quiet Relay".* Only relay\.md knows it/);
  });
});

describe('leaks', () => {
  beforeEach(() => {
    write('ledger.md', open);
    write('relay.md', secret);
    write('Redis.md', note('draft: true', '# Redis\n\nIn-memory store.\n'));
  });

  it('is silent about published notes that show only what is published', async () => {
    write('page.md', note('dg-publish: true', `${fresh('patterns using Kafka')}\nSee [[ledger]] and our own words on Quiet Relay.\n`));
    await run('refresh', scratch, '--write');
    expect(await run('leaks', scratch)).toMatchObject({ code: 0, out: 'No leaks: 2 published notes show nothing that readers cannot see.\n' });
  });

  it('lists queries, links, properties and records', async () => {
    write('a.md', note('dg-publish: true', fresh('drawbacks of Quiet Relay')));
    write('b.md', note('dg-publish: true', 'We use [[Redis|redis]] here, and [[relay]] is my own link.\n'));
    write('c.md', note('dg-publish: true\nuses: ["[[Redis]]", "[[Kafka]]"]', 'Text.\n'));
    write('d.md', note('dg-publish: true\narchitecture-garden-situation: []', '# Decision\n\n- Wins the Orion contract\n'));
    write('e.md', note('dg-publish: true', '```garden\nsolutions used by Quiet Relay\n```\n'));
    const { code, out } = await run('leaks', scratch, '--format', 'json');
    expect(code).toBe(1);
    const { leaks } = JSON.parse(out) as { readonly leaks: readonly unknown[] };
    expect(leaks).toEqual([
      { path: 'a.md', line: 5, kind: 'query', shows: ['Quiet Relay'], from: ['relay.md'] },
      { path: 'b.md', line: 5, kind: 'link', shows: ['Redis'], from: ['Redis.md'] },
      { path: 'c.md', line: 3, kind: 'property', shows: ['Redis'], from: ['Redis.md'] },
      { path: 'd.md', line: 8, kind: 'record', shows: ['Wins the Orion contract'], from: ['relay.md'] },
      { path: 'e.md', line: 5, kind: 'query', shows: ['Quiet Relay'], from: ['relay.md'] },
    ]);
    expect((await run('leaks', scratch)).out).toContain('b.md:5: This published note links to "Redis".');
  });

  it('lists nothing for notes that nobody publishes', async () => {
    write('a.md', note('x: 1', fresh('drawbacks of Quiet Relay')));
    expect((await run('leaks', scratch)).code).toBe(0);
  });

  it('takes an unknown format for wrong usage', async () => {
    expect(await run('leaks', scratch, '--format', 'xml')).toMatchObject({ code: 2 });
  });
});

describe('compare --format csv', () => {
  it('prints CSV, and the layouts that a query knows', async () => {
    write('ledger.md', open);
    write('relay.md', secret);
    expect((await run('compare', scratch, 'Night Ledger', 'Quiet Relay', '--by', 'benefits', '--format', 'csv')).out).toBe('Aspect,Night Ledger,Quiet Relay\r\nBenefits,Cheap to keep running,Wins the Orion contract\n');
    expect((await run('compare', scratch, 'patterns', '--solutions')).out).toContain('| Apache Kafka | ✓ | ✓ |');
    expect((await run('compare', scratch, 'Quiet Relay', 'Night Ledger', '--sort', 'name', '--transposed', '--sources')).out).toMatch(/^\| Option \|.*\n.*\n\| Night Ledger .*\n\| Quiet Relay .*\n\nSources: \(1\) /);
    expect(await run('compare', scratch, 'Night Ledger', 'Quiet Relay', '--format', 'xls')).toMatchObject({ code: 2 });
  });
});
