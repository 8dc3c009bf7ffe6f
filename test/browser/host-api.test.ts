import { afterAll, afterEach, expect, it } from 'vitest';
import { closeBrowser, openVault, type OpenedVault } from './support/open-vault';
import type { PluginFiles } from './host/serve';

// The plugin hands the whole API to the page, so that each test can use it as a plugin would.
const plugin: PluginFiles = {
  main: `const api = require('obsidian'); window.api = api;
    module.exports = class extends api.Plugin { async onload() { window.plugin = this; this.addCommand({ id: 'a', name: 'A', callback() {} }); } };`,
  manifest: { id: 'probe', name: 'Probe', version: '1.0.0', minAppVersion: '1.8.7', author: 'Us', description: 'Shows the API.' },
  styles: '',
};
const long = Array.from({ length: 200 }, (_, n) => (n === 150 ? '## Far down' : `line ${n}`)).join('\n\n');
const notes = {
  'a/One.md': '---\ntags: x\n---\n# One\n\nSee [[Two#Part|second]].\n',
  'a/Two.md': '# Two\n\n## Part\n',
  'Long.md': long,
  'Hostile.md': `<img src=x onerror="window.hacked = 1"> <script>window.hacked = 2</script> <a href="javascript:window.hacked=3">x</a>\n\n[[<b>hi</b>|<img src=x onerror=alert(1)>]]\n`,
};

let vault: OpenedVault;
const open = async (options: { phone?: boolean } = {}): Promise<OpenedVault['page']> => {
  vault = await openVault({ notes, plugin, ...options });
  return vault.page;
};

/** Runs a plugin's JavaScript in the page; `api`, `plugin` and `app` are there. */
const run = (code: string): Promise<unknown> => vault.page.evaluate(`(async () => { const { workspace, vault, fileManager, metadataCache } = app; ${code} })()`);

afterEach(() => vault.close());
afterAll(closeBrowser);

it('opens a note at a line, in source and in reading mode', async () => {
  const page = await open();
  await run(`await workspace.openLinkText('Long', '', false, { state: { mode: 'source' }, eState: { line: 300 } })`);
  expect(await run('return workspace.activeEditor.editor.getSelection()')).toBe('## Far down');
  await expect.poll(() => run('return workspace.activeEditor.editor.getScrollInfo().top')).toBeGreaterThan(1000);
  await run(`await workspace.openLinkText('Long#Far down', '', 'tab', { state: { mode: 'preview' } })`);
  await page.waitForSelector('.is-flashing h2');
  const box = await page.locator('.is-flashing h2').boundingBox();
  expect(box?.y).toBeGreaterThan(100);
  expect(box?.y).toBeLessThan(700);
  expect(await page.locator('.mod-root .workspace-tab-header').count()).toBe(2);
});

it('keeps focus in a modal, gives it back and stacks modals', async () => {
  const page = await open();
  await vault.openNote('a/One.md');
  await page.focus('textarea.cm-content');
  await run(`
    const modal = new api.Modal(app);
    modal.setTitle('First');
    modal.contentEl.createEl('input', { type: 'text', cls: 'first' });
    modal.contentEl.createEl('button', { text: 'More' }).onclick = () => new api.Modal(app).setTitle('Second').open();
    modal.open();
  `);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
  expect(await focused()).toBe('first');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('modal-close-button');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('.modal-title').allTextContents()).toEqual(['First', 'Second']);
  await page.keyboard.press('Escape');
  expect(await page.locator('.modal-title').allTextContents()).toEqual(['First']);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('cm-content');
});

it('writes properties, renames with links and keeps both edits of a note', async () => {
  const page = await open();
  await run(`
    await fileManager.processFrontMatter(vault.getFileByPath('a/One.md'), (properties) => { properties.uses = ['[[Two]]']; });
    await new Promise((done) => metadataCache.on('resolved', done));
    await fileManager.renameFile(vault.getFileByPath('a/Two.md'), 'a/Second.md');
  `);
  expect(await vault.readNote('a/One.md')).toBe('---\ntags: x\nuses:\n  - "[[Second]]"\n---\n# One\n\nSee [[Second#Part|second]].\n');
  await vault.openNote('a/Second.md');
  await page.focus('textarea.cm-content');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('mine ');
  await vault.writeNote('a/Second.md', '# Two\n\n## Part\ntheirs\n');
  await expect.poll(() => vault.readNote('a/Second.md')).toBe('mine # Two\n\n## Part\ntheirs\n');
});

it('suggests in the editor and below a text field', async () => {
  const page = await open();
  await run(`
    class AtSuggest extends api.EditorSuggest {
      onTrigger(cursor, editor) {
        const from = editor.getLine(cursor.line).lastIndexOf('@', cursor.ch);
        return from < 0 ? null : { start: { line: cursor.line, ch: from }, end: cursor, query: editor.getLine(cursor.line).slice(from + 1, cursor.ch) };
      }
      getSuggestions({ query }) { return ['alpha', 'beta'].filter((name) => name.startsWith(query)); }
      renderSuggestion(name, el) { el.setText(name); }
      selectSuggestion(name) { this.context.editor.replaceRange('<' + name + '>', this.context.start, this.context.end); }
    }
    plugin.registerEditorSuggest(new AtSuggest(app));
    class FieldSuggest extends api.AbstractInputSuggest {
      getSuggestions(query) { return ['Folder', 'Other'].filter((name) => name.includes(query)); }
      renderSuggestion(name, el) { el.setText(name); }
      selectSuggestion(name) { this.setValue(name); this.close(); }
    }
    window.openField = () => {
      const modal = new api.Modal(app);
      new FieldSuggest(app, modal.contentEl.createEl('input', { type: 'text', cls: 'field' }));
      modal.open();
    };
  `);
  await vault.openNote('a/Two.md');
  await page.focus('textarea.cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('@b');
  await page.waitForSelector('.suggestion-container .suggestion-item');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.inputValue('textarea.cm-content')).toBe('# Two\n\n## Part\n<beta>');
  await page.keyboard.press('Escape');
  await run('openField()');
  await page.keyboard.type('Oth');
  await expect.poll(() => page.locator('.suggestion-container .suggestion-item').allTextContents()).toEqual(['Other']);
  await page.keyboard.press('Enter');
  expect(await page.inputValue('.field')).toBe('Other');
});

it('shows hostile text without running it', async () => {
  const page = await open();
  await vault.openNote('Hostile.md', 'preview');
  await expect.poll(() => page.textContent('.markdown-preview-sizer')).toContain('<img src=x onerror=alert(1)>');
  expect(await run('return window.hacked')).toBeUndefined();
  expect(await page.locator('.markdown-rendered script, .markdown-rendered [onerror], .markdown-rendered a[href^="javascript"]').count()).toBe(0);
});

it('takes everything of a plugin back on unload', async () => {
  const page = await open();
  await run(`
    plugin.registerView('probe', (leaf) => Object.assign(new api.ItemView(leaf), { getViewType: () => 'probe', getDisplayText: () => 'Probe' }));
    plugin.addRibbonIcon('star', 'Star', () => undefined);
    await workspace.ensureSideLeaf('probe', 'right');
  `);
  expect(await page.locator('[data-type="probe"].workspace-leaf-content').count()).toBe(1);
  await run('plugin.unload()');
  await expect.poll(() => page.textContent('.mod-right-split .view-content')).toContain('gone away');
  expect(await page.locator('.side-dock-ribbon-action[aria-label="Star"]').count()).toBe(0);
  expect(await vault.listCommands()).not.toContain('probe:a');
});

it('has no Node globals and refuses the network', async () => {
  const page = await open({ phone: true });
  expect(await page.evaluate(() => ['process', 'Buffer', 'require', 'global', '__dirname'].filter((name) => name in window))).toEqual([]);
  expect(await run('return api.Platform.isMobile && api.Platform.isPhone && !api.Platform.isDesktop')).toBe(true);
  await expect(run(`await api.requestUrl('https://example.org/')`)).rejects.toThrow('no network');
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await expect.poll(() => vault.foreignRequests.length).toBeGreaterThan(0);
});

it('knows icons by old and new names, versions, searches and settings of the device', async () => {
  await open();
  const seen = await run(`
    app.saveLocalStorage('k', { a: 1 });
    return [
      ['sprout', 'lucide-sprout', 'help-circle', 'check-circle-2', 'edit-3', 'no-such-icon'].map((id) => api.getIcon(id) !== null),
      [api.requireApiVersion('1.13.0'), api.requireApiVersion('1.13.2')],
      api.prepareFuzzySearch('lkh')('Lakehouse').matches,
      api.prepareFuzzySearch('zz')('Lakehouse'),
      app.loadLocalStorage('k'),
      metadataCache.getFileCache(vault.getFileByPath('a/One.md')).frontmatter,
      fileManager.generateMarkdownLink(vault.getFileByPath('a/Two.md'), 'a/One.md', '#Part', 'x'),
    ];
  `);
  expect(seen).toEqual([[true, true, true, true, true, false], [true, false], [[0, 1], [2, 3], [4, 5]], null, { a: 1 }, { tags: 'x' }, '[[Two#Part|x]]']);
});
