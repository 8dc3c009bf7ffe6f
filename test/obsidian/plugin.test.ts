// @vitest-environment jsdom
import { setup, teardown } from 'obsidian-test-mocks/setup';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPlugin } from './load-plugin';

const lake = `---
tags: [architecture]
dg-publish: true
---
# Lakehouse

**Benefits**
- One copy of the data

**Drawbacks**
- Young tooling

**Technologies**
- Table format: Apache Iceberg

<!-- garden: solutions used by Lakehouse -->
<!-- /garden -->

Words of mine.
`;
const stack = `---
tags: [architecture]
---
# Warehouse Stack

**Benefits**
- Everybody knows SQL

**Drawbacks**
- Costly at volume

**Technologies**
- Warehouse: Snowflake
`;
const secret = `---
tags: [architecture]
---
# Lakehouse

**Technologies**
- Catalog: Apache Polaris
`;

beforeAll(() => setup());
afterAll(() => teardown());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the plugin', () => {
  it('reads the vault when the layout is ready, and not before', async () => {
    const { app, plugin, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'Soup.md': 'Chop onions.' }, { layoutReady: false });
    await settle();
    expect(plugin.api.garden().notes).toEqual([]);
    app.workspace.setLayoutReady__();
    await settle();
    expect(plugin.api.garden().notes.map(({ path }) => path)).toEqual(['Lakehouse.md']);
  });

  it('follows edits, renames and deletions', async () => {
    const { app, plugin, write, settle } = await loadPlugin({ 'a/Lakehouse.md': lake });
    const pathsOf = () => plugin.api.garden().notes.map(({ path }) => path);
    await write('Stack.md', stack);
    await settle();
    expect(pathsOf()).toEqual(['Stack.md', 'a/Lakehouse.md']);
    await write('Stack.md', stack.replace('Snowflake', 'Amazon Redshift'));
    await settle();
    expect(JSON.stringify(plugin.api.query('solutions used by Warehouse Stack'))).toMatch(/Amazon Redshift/);
    const file = app.vault.getFileByPath('Stack.md');
    await app.vault.rename(file!, 'b.md');
    await settle();
    expect(pathsOf()).toEqual(['a/Lakehouse.md', 'b.md']);
    await app.vault.delete(app.vault.getFileByPath('b.md')!);
    await settle();
    expect(pathsOf()).toEqual(['a/Lakehouse.md']);
  });

  it('follows the last name when a note is renamed while it is read', async () => {
    const { app, plugin, settle } = await loadPlugin({ 'Stack.md': stack }, { layoutReady: false });
    app.workspace.setLayoutReady__();
    await app.vault.rename(app.vault.getFileByPath('Stack.md')!, 'New.md');
    await settle();
    expect(plugin.api.garden().notes.map(({ path }) => path)).toEqual(['New.md']);
  });

  it('reads the vault anew when settings change from outside', async () => {
    const { plugin, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'x/Plain.md': 'A plain note.' });
    Object.assign(plugin, { data__: { folders: ['x/'] } });
    await plugin.onExternalSettingsChange();
    await settle();
    expect(plugin.api.garden().notes.map(({ path }) => path)).toEqual(['Lakehouse.md', 'x/Plain.md']);
  });

  it('gives gardens of a new index higher revisions than those of the old one', async () => {
    const { plugin, run, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    const before = plugin.api.garden().revision;
    run('reindex', null);
    await settle();
    expect(plugin.api.garden().revision).toBeGreaterThan(before);
  });

  it('offers answers to scripts and never throws at nonsense', async () => {
    const { plugin } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    expect(plugin.api.query('compare Lakehouse, Warehouse Stack').kind).toBe('comparison');
    expect(plugin.api.query('cmpare').kind).toBe('failed');
    expect(plugin.api.decide({ answers: ['nonsense=1'] }).problems).toHaveLength(1);
  });
});

describe('commands', () => {
  it('have names in sentence case, no hotkeys, and leave the plugin\u2019s name out', async () => {
    const { commands } = await loadPlugin({});
    expect(commands.size).toBeGreaterThanOrEqual(13);
    for (const { name, hotkeys } of commands.values()) {
      expect(hotkeys).toBeUndefined();
      expect(name.replace('Mermaid', 'diagram')).toMatch(/^[A-Z][^A-Z]*$/);
      expect(name).not.toMatch(/garden(?! change)|architecture/i);
    }
  });

  it('are hidden where they cannot apply', async () => {
    const { commands, run } = await loadPlugin({ 'Lakehouse.md': lake });
    expect(run('refresh-blocks-in-note', null)).toBe(false);
    expect(run('show-note-facts', null)).toBe(false);
    expect(run('undo-last-change', null)).toBe(false);
    for (const id of ['insert-comparison-table', 'insert-diagram', 'link-solutions']) expect(commands.get(id)?.editorCheckCallback?.(true, {}, { file: null })).toBe(false);
  });

  it('refresh changes the block alone, and the second time nothing', async () => {
    const { run, read, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake });
    expect(run('refresh-blocks-in-note', 'Lakehouse.md')).toBe(true);
    await settle();
    const once = read('Lakehouse.md');
    const [before, after] = lake.split('<!-- garden: solutions used by Lakehouse -->\n<!-- /garden -->');
    expect(once.startsWith(`${before}<!-- garden: solutions used by Lakehouse -->`)).toBe(true);
    expect(once.endsWith(after!)).toBe(true);
    expect(once).toMatch(/- Apache Iceberg/);
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(read('Lakehouse.md')).toBe(once);
    expect(notices).toEqual(['1 block refreshed.', 'All generated blocks are up to date.']);
  });

  it('writes into a published note only what its readers can see', async () => {
    const { run, read, settle, plugin } = await loadPlugin({ 'Lakehouse.md': lake, 'Private.md': secret });
    expect(JSON.stringify(plugin.api.query('solutions used by Lakehouse'))).toMatch(/Polaris/);
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(read('Lakehouse.md')).toMatch(/Iceberg/);
    expect(read('Lakehouse.md')).not.toMatch(/Polaris/);
  });

  it('heeds a publish flag that was set a moment ago', async () => {
    const { app, run, read, settle } = await loadPlugin({ 'Lakehouse.md': lake.replace('dg-publish: true\n', ''), 'Private.md': secret });
    // The file changes without any event, as when the event is still on its way.
    vi.spyOn(app.vault, 'process').mockImplementation(async (file, change) => {
      const after = change(lake);
      await app.vault.modify(file, after);
      return after;
    });
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(read('Lakehouse.md')).toMatch(/Iceberg/);
    expect(read('Lakehouse.md')).not.toMatch(/Polaris/);
  });

  it('undo gives a note its text back, but not where it was changed since', async () => {
    const { run, read, write, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake });
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(read('Lakehouse.md')).not.toBe(lake);
    expect(run('undo-last-change', null)).toBe(true);
    await settle();
    expect(read('Lakehouse.md')).toBe(lake);
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    const edited = `${read('Lakehouse.md')}More words.\n`;
    await write('Lakehouse.md', edited);
    run('undo-last-change', null);
    await settle();
    expect(read('Lakehouse.md')).toBe(edited);
    expect(notices.at(-1)).toMatch(/Lakehouse\.md/);
    expect(run('undo-last-change', null)).toBe(false);
  });

  it('verify finds the index equal to one built anew after edits', async () => {
    const { run, write, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    await write('Stack.md', stack.replace('Snowflake', 'BigQuery'));
    await settle();
    run('verify-index', null);
    await settle();
    expect(notices.at(-1)).toMatch(/^The index is right/);
  });

  it('verify replaces an index that missed a change', async () => {
    const { app, plugin, run, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    // As when a sync client wrote the file and Obsidian reported nothing.
    vi.spyOn(app.vault, 'cachedRead').mockImplementation(async (file) => (file.path === 'Stack.md' ? stack.replace('Snowflake', 'BigQuery') : lake));
    run('verify-index', null);
    await settle();
    expect(notices.at(-1)).toMatch(/^The index differed/);
    expect(JSON.stringify(plugin.api.query('solutions used by Warehouse Stack'))).toMatch(/BigQuery/);
  });

  it('keeps a note that cannot be read as a problem and reads the others', async () => {
    const { app, plugin, run, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    vi.spyOn(app.vault, 'cachedRead').mockImplementation(async (file) => {
      if (file.path === 'Stack.md') throw new Error('EACCES');
      return lake;
    });
    run('reindex', null);
    await settle();
    expect(plugin.api.garden().notes.map(({ path }) => path)).toEqual(['Lakehouse.md']);
    expect(plugin.api.garden().problems).toMatchObject([{ code: 'note-unreadable', at: { path: 'Stack.md' } }]);
  });

  it('refuses to write before the vault is read', async () => {
    const { run, read, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake }, { layoutReady: false });
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(read('Lakehouse.md')).toBe(lake);
    expect(notices).toEqual(['The notes are still being read. Try again in a moment.']);
  });

  it('says so when a note cannot be written, instead of failing silently', async () => {
    const { app, run, settle, notices } = await loadPlugin({ 'Lakehouse.md': lake });
    vi.spyOn(app.vault, 'process').mockRejectedValue(new Error('The disk is full.'));
    run('refresh-blocks-in-note', 'Lakehouse.md');
    await settle();
    expect(notices.at(-1)).toMatch(/The disk is full\./);
  });
});

describe('the garden code block', () => {
  it('shows that notes are being read, then the comparison', async () => {
    const { app, showBlock, rendered, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack }, { layoutReady: false });
    const element = showBlock('compare Lakehouse, Warehouse Stack by benefits', 'Other.md');
    expect(element.textContent).toMatch(/Reading notes/);
    app.workspace.setLayoutReady__();
    await settle();
    expect(rendered).toHaveLength(1);
    expect(rendered[0]).toMatch(/\| Benefits \| One copy of the data \| Everybody knows SQL \|/);
    expect(element.textContent).not.toMatch(/Reading notes/);
  });

  it('renders again only when its answer changed', async () => {
    const { showBlock, rendered, write, settle } = await loadPlugin({ 'Lakehouse.md': lake, 'Stack.md': stack });
    const element = showBlock('compare Lakehouse, Warehouse Stack by benefits', 'Other.md');
    await settle();
    await write('Stack.md', stack.replace('Snowflake', 'BigQuery'));
    await settle();
    expect(rendered).toHaveLength(1);
    await write('Stack.md', stack.replace('Everybody knows SQL', 'No servers'));
    await settle();
    expect(rendered).toHaveLength(2);
    expect(element.textContent).toMatch(/No servers/);
    expect(element.textContent).not.toMatch(/Everybody/);
  });

  it('points at the word that does not fit and shows a query that would', async () => {
    const { showBlock } = await loadPlugin({ 'Lakehouse.md': lake });
    const element = showBlock('draw maap', 'Other.md');
    expect(element.querySelector('mark')?.textContent).toBe('maap');
    expect(element.querySelector('.architecture-garden-tip code')?.textContent).toBe('draw map');
  });

  it('names the nearest element for a name that no note knows, and answers once a note does', async () => {
    const { showBlock, write, settle, rendered } = await loadPlugin({ 'Lakehouse.md': lake });
    const element = showBlock('compare Lakehouse, Warehouse Stack', 'Other.md');
    expect(element.textContent).toMatch(/Warehouse Stack/);
    expect(rendered).toEqual([]);
    await write('Stack.md', stack);
    await settle();
    expect(rendered).toHaveLength(1);
  });

  it('shows names that hold HTML as text', async () => {
    const { showBlock } = await loadPlugin({ 'Lakehouse.md': lake });
    const element = showBlock('solutions used by <img src=x onerror=alert(1)>', 'Other.md');
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toMatch(/<img/);
  });
});
