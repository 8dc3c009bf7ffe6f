import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli as run } from '../support/run-cli';
import { readNotes } from '../support/read-folder';
import { projectFolder } from '../support/read-project';

const vault = join(projectFolder, 'example-vault');
let scratch = '';
beforeEach(() => { scratch = mkdtempSync(join(tmpdir(), 'garden-')); });
afterEach(() => { rmSync(scratch, { recursive: true, force: true }); });

function write(path: string, text: string): void {
  const file = join(scratch, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

describe('export', () => {
  it('prints one JSON object with every list of the schema, and nothing else', async () => {
    const { code, out, err } = await run('export', vault, '--format', 'json');
    const garden = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(Object.keys(garden)).toEqual(['schema', 'notes', 'elements', 'statements', 'uses', 'alternatives', 'decisions', 'rules', 'comparisons', 'drawings', 'problems']);
    expect(garden['schema']).toBe('architecture-garden/1');
    expect((garden['drawings'] as readonly { readonly mermaid: string }[])[0]?.mermaid).toMatch(/^flowchart /);
  });

  it('exits with 0 and an empty garden for an empty folder', async () => {
    const { code, out } = await run('export', scratch);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { readonly elements: unknown[] }).elements).toEqual([]);
  });
});

describe('summary', () => {
  it.each([
    ['an empty vault', {}, 'No Markdown notes here'],
    ['a vault without architecture', { 'soup.md': '# Soup\n\n**Pros:** warm' }, '1 note read, none of them about architecture'],
  ])('has a clear word for %s', async (_what, notes: Record<string, string>, word) => {
    for (const [path, text] of Object.entries(notes)) write(path, text);
    expect((await run('summary', scratch)).out).toContain(word);
  });

  it('lists a file that cannot be read as a problem and reads the rest', async () => {
    write('good.md', '---\ntags: [architecture]\n---\n## Pattern 1: Steady\n\n**Tools:** Kafka');
    mkdirSync(join(scratch, 'folder.md'));
    write('locked.md', 'x');
    chmodSync(join(scratch, 'locked.md'), 0);
    write('.obsidian/hidden.md', '---\ntags: [architecture]\n---\n## Pattern 1: Hidden\n\n**Tools:** Redis');
    const { code, out } = await run('summary', scratch);
    expect(code).toBe(0);
    expect(out).toContain('1 pattern: Steady');
    expect(out).not.toContain('Hidden');
    // A superuser reads every file, so only others can see the problem.
    if (process.getuid?.() !== 0) expect(out).toContain('locked.md');
  });

  it('honours the settings that the plugin keeps in the vault', async () => {
    write('a.md', '---\ntags: [my-tag]\n---\n## Pattern 1: P\n\n**Tools:** Kafka');
    expect((await run('summary', scratch)).out).toContain('none of them about architecture');
    write('.obsidian/plugins/architecture-garden/data.json', JSON.stringify({ tags: ['my-tag'] }));
    expect((await run('summary', scratch)).out).toContain('1 pattern: P');
    write('.obsidian/plugins/architecture-garden/data.json', '{broken');
    expect((await run('summary', scratch)).code).toBe(0);
  });

  it('never runs script front matter', async () => {
    write('a.md', '---js\nglobalThis.gardenRan = true\n---\n## Pattern 1: P\n\n**Tools:** Kafka, Redis\n\n**Pros:** x');
    const { out } = await run('summary', scratch);
    expect('gardenRan' in globalThis).toBe(false);
    expect(out).toContain('nothing in them was run');
  });
});

describe('compare, draw, find and decide', () => {
  it('prints a Markdown table of what the notes say', async () => {
    const { out } = await run('compare', vault, 'Lakehouse', 'Warehouse-centred stack', '--by', 'latency,cost at scale');
    expect(out.split('\n').slice(0, 3)).toEqual(['| Aspect | Lakehouse | Warehouse-centred stack |', '| --- | --- | --- |', expect.stringMatching(/^\| Latency \| Seconds to hours.* \| Minutes to hours/)]);
  });

  it.each([['map'], ['decision'], ['structure', 'Lakehouse'], ['stack', 'Lakehouse']])('draws %s %s as Mermaid', async (...what) => {
    expect((await run('draw', vault, ...what)).out).toMatch(/^flowchart (?:TB|LR)\n/);
  });

  it('answers a query in plain English', async () => {
    expect((await run('find', vault, 'patterns using Kafka')).out).toContain('Event Backbone');
  });

  it('ranks the patterns and prints the contract of --format json', async () => {
    const { out } = await run('decide', vault, '--answer', 'latency=30s', '--kind', 'pattern', '--format', 'json');
    const answer = JSON.parse(out) as { readonly ranking: readonly { readonly name: string; readonly for: readonly { readonly at: { readonly quote: string } }[] }[] };
    expect(Object.keys(answer)).toEqual(['ranking', 'next', 'flips', 'problems']);
    expect(answer.ranking[0]?.for[0]?.at.quote.length).toBeGreaterThan(0);
  });
});

describe('wrong usage', () => {
  it.each([
    [['export', '/no/such/folder'], 'is no folder'],
    [['start', '/no/such/folder'], 'is no folder'],
    [['summary'], 'No folder is named'],
    [['comapre', '.'], 'Did you mean "compare"?'],
    [['export', vault, '--format', 'xml'], '"xml" is no format'],
    [['export', vault, '--nonsense'], 'Unknown option'],
    [['compare', vault, 'Lakehouse'], 'Fewer than two names'],
    [['compare', vault, 'Lakehouse', 'Warehose-centred stack'], 'Warehouse-centred stack'],
    [['draw', vault, 'castle'], 'no kind of diagram'],
    [['draw', vault, 'structure', 'Lakehose'], 'Lakehouse'],
    [['find', vault, 'who knows'], '^'],
    [['find', vault], 'No query is given'],
  ])('answers %j with effect, cause and tip, and 2', async (args, word) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/\n {2}Cause: .+\n(?:.*\n)* {2}Tip: {3}.+/);
    expect(err).toContain(word);
  });

  it('explains every command with --help and exits with 0', async () => {
    for (const name of ['export', 'summary', 'compare', 'draw', 'decide', 'find', 'refresh', 'start']) {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: ${name}`);
    }
    expect((await run()).code).toBe(2);
    expect((await run('--help')).code).toBe(0);
  });
});

describe('refresh', () => {
  it('says what it would do and writes nothing without --write', async () => {
    cpSync(vault, scratch, { recursive: true });
    const before = readNotes(scratch);
    expect((await run('refresh', scratch)).out).toContain('would be refreshed');
    expect(readNotes(scratch)).toEqual(before);
  });

  it('fills blocks, and changes nothing the second time', async () => {
    cpSync(vault, scratch, { recursive: true });
    for (const { path, text } of readNotes(scratch)) writeFileSync(join(scratch, path), text.replace(/(<!-- garden: [^>]* -->)[\s\S]*?<!-- \/garden[^>]*-->/g, '$1\n\n<!-- /garden -->'));
    const empty = readNotes(scratch);
    await run('refresh', scratch, '--write');
    const filled = readNotes(scratch);
    expect(filled.filter(({ text }, at) => text !== empty[at]?.text).length).toBeGreaterThanOrEqual(3);
    expect((await run('refresh', scratch, '--write')).out).not.toMatch(/[1-9]\d* refreshed/);
    expect(readNotes(scratch)).toEqual(filled);
  });

  it('leaves a block alone that someone edited, and says so', async () => {
    const text = '---\ntags: [architecture]\n---\n## Pattern 1: P\n\n**Tools:** Kafka\n\n<!-- garden: solutions used by P -->\n\nmy own words\n\n<!-- /garden 1:00000000 -->\n';
    write('a.md', text);
    const { out } = await run('refresh', scratch, '--write');
    expect(out).toContain('0 refreshed');
    expect(out).toContain('Cause:');
    expect(readFileSync(join(scratch, 'a.md'), 'utf8')).toBe(text);
  });

  it('writes into a published note only what its readers can see', async () => {
    write('open.md', '---\ntags: [architecture]\ndg-publish: true\n---\n## Pattern 1: P\n\n**Tools:** Kafka\n\n<!-- garden: solutions used by P -->\n\n<!-- /garden -->\n');
    write('private.md', '---\ntags: [architecture]\n---\n## Pattern 1: P\n\n**Tools:** Redis\n');
    await run('refresh', scratch, '--write');
    expect(readFileSync(join(scratch, 'open.md'), 'utf8')).toContain('Apache Kafka');
    expect(readFileSync(join(scratch, 'open.md'), 'utf8')).not.toContain('Redis');
  });
});

describe('start', () => {
  it('reads a folder and writes nothing there', async () => {
    write('a.md', '---\ntags: [architecture]\n---\n## Pattern 1: P\n\n**Tools:** Kafka\n\n<!-- garden: solutions used by P -->\n\n<!-- /garden -->\n');
    const before = readNotes(scratch);
    const { code, out } = await run('start', scratch);
    expect(code).toBe(0);
    expect(out).toContain('1 pattern: P');
    expect(readNotes(scratch)).toEqual(before);
    expect(existsSync(join(scratch, '.obsidian'))).toBe(false);
  });
});
