// @vitest-environment jsdom
import { App } from 'obsidian-test-mocks/obsidian';
import { setup, teardown } from 'obsidian-test-mocks/setup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJournal } from '../../src/obsidian/change-journal';

beforeAll(() => setup());
afterAll(() => teardown());

const appOf = (files: Readonly<Record<string, string>>) => App.createConfigured__({ files: { ...files } });
const read = (app: App, path: string) => app.vault.readSync__(app.vault.getFileByPath(path)!);

describe('the journal', () => {
  it('gives back the texts of all notes that still hold what was written, and leaves the others', async () => {
    const app = appOf({ 'a.md': 'new a', 'b.md': 'new b, edited', 'c.md': 'new c' });
    const journal = startJournal(app.asOriginalType__());
    journal.record([{ path: 'a.md', before: 'old a', after: 'new a' }, { path: 'b.md', before: 'old b', after: 'new b' }, { path: 'gone.md', before: 'x', after: 'y' }, { path: 'c.md', before: '', after: 'new c' }]);
    await journal.undo();
    expect([read(app, 'a.md'), read(app, 'b.md'), read(app, 'c.md')]).toEqual(['old a', 'new b, edited', '']);
    expect(journal.isEmpty).toBe(true);
  });

  it('remembers over a restart of the app', async () => {
    const app = appOf({ 'a.md': 'new' });
    startJournal(app.asOriginalType__()).record([{ path: 'a.md', before: 'old', after: 'new' }]);
    const journal = startJournal(app.asOriginalType__());
    expect(journal.isEmpty).toBe(false);
    await journal.undo();
    expect(read(app, 'a.md')).toBe('old');
    expect(startJournal(app.asOriginalType__()).isEmpty).toBe(true);
  });

  it('forgets an older change that no longer fits beside a newer one too large to store', () => {
    const app = appOf({});
    const journal = startJournal(app.asOriginalType__());
    journal.record([{ path: 'a.md', before: 'old', after: 'new' }]);
    journal.record([{ path: 'b.md', before: '', after: 'x'.repeat(600_000) }]);
    expect(journal.isEmpty).toBe(false);
    expect(startJournal(app.asOriginalType__()).isEmpty).toBe(true);
  });

  it('ignores what it does not understand', () => {
    const app = appOf({});
    app.saveLocalStorage('architecture-garden-last-change', [{ path: 'a.md' }, null, 'x']);
    expect(startJournal(app.asOriginalType__()).isEmpty).toBe(true);
  });

  it.each([
    ['a change in the middle', 'one\ntwo\nthree\n', 'one\n2\nthree\n'],
    ['an insertion of what stands beside it', 'aaa', 'aaaaa'],
    ['a deletion of what stands beside it', 'aaaaa', 'aa'],
    ['everything', 'abc', 'xyz'],
    ['line ends', 'a\r\nb\r\n', 'a\r\nc\r\n'],
  ])('restores %s exactly', async (_what, before, after) => {
    const app = appOf({ 'a.md': after });
    const journal = startJournal(app.asOriginalType__());
    journal.record([{ path: 'a.md', before, after }]);
    await journal.undo();
    expect(read(app, 'a.md')).toBe(before);
  });
});
