import { afterAll, afterEach, expect, it } from 'vitest';
import { findAccessibilityFaults } from './support/find-accessibility-faults';
import { closeBrowser, openVault, type OpenedVault, type VaultOptions } from './support/open-vault';
import { samplePlugin } from './support/sample-plugin';

const notes = {
  'Patterns/Lakehouse.md': `---
tags: [pattern, data]
status: growing
---
# Lakehouse

One store for [[Warehouse|reports]] and for **raw** files, see #data/stores and ==this==.

> [!tip] When it fits
> Latency of minutes, many formats.

| Quality | Rating |
| --- | --- |
| Cost | Good |
| Latency | Minutes |

\`\`\`sample
one two
\`\`\`

\`\`\`mermaid
flowchart LR
  a["Sources"] --> b["Lake"] --> c["Reports"]
\`\`\`

- [ ] measure
- [x] decide
`,
  'Patterns/Warehouse.md': '# Warehouse\n\nTables first.\n\n## Costs\n\nKnown ahead.\n',
  'Start.md': 'one\ntwo\n[[Lakehouse]]\n',
};

let vault: OpenedVault;
const open = async (options: Partial<VaultOptions> = {}): Promise<OpenedVault> => (vault = await openVault({ notes, plugin: samplePlugin, ...options }));

afterEach(async () => {
  expect(vault.errors).toEqual([]);
  expect(vault.foreignRequests).toEqual([]);
  await vault.close();
});
afterAll(closeBrowser);

it.each(['light', 'dark'] as const)('shows note, sidebar, code block and diagram in the %s theme', async (theme) => {
  const { page } = await open({ theme });
  await vault.openNote('Patterns/Lakehouse.md', 'preview');
  await page.click('.side-dock-ribbon-action[aria-label="Open sample panel"]');
  await page.waitForSelector('.mod-right-split .sample-count');
  expect(await page.textContent('.sample-count')).toBe('3 notes');
  expect(await page.textContent('.sample-markdown strong')).toBe('bold');
  expect(await page.textContent('.block-language-sample')).toBe('Block of 7 letters in Patterns/Lakehouse.md, lines [16,18]');
  await page.waitForSelector('.markdown-rendered .mermaid svg');
  expect(await page.textContent('.mermaid svg')).toContain('Lake');
  expect(await page.textContent('.callout[data-callout="tip"] .callout-title-inner')).toBe('When it fits');
  expect(await page.getAttribute('.markdown-rendered a.internal-link', 'data-href')).toBe('Warehouse');
  expect(await page.locator('.markdown-rendered td').allTextContents()).toEqual(['Cost', 'Good', 'Latency', 'Minutes']);
  expect(await page.textContent('.status-bar')).toBe('3 patterns');
  await vault.screenshot(`host-note-${theme}`);
});

it.each(['light', 'dark'] as const)('shows settings, modal, picker, palette and menu in the %s theme', async (theme) => {
  const { page } = await open({ theme, settings: { folder: 'Choices' } });
  await page.click('.side-dock-settings button');
  await page.waitForSelector('.mod-settings .setting-item');
  expect(await page.inputValue('.mod-settings input[type="text"]')).toBe('Choices');
  await vault.screenshot(`host-settings-${theme}`);
  await page.keyboard.press('Escape');
  expect(await page.locator('.modal-container').count()).toBe(0);

  await vault.runCommand('sample:modal');
  expect(await page.textContent('.modal-title')).toBe('Insert table');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).placeholder)).toBe('A name');
  await vault.screenshot(`host-modal-${theme}`);
  await page.click('.modal .mod-cta');
  expect(await page.textContent('.notice')).toBe('Inserted');

  await vault.runCommand('sample:pick');
  await page.keyboard.type('hou');
  await expect.poll(() => page.locator('.suggestion-item').allTextContents()).toEqual(['Lakehouse', 'Warehouse']);
  await page.keyboard.press('ArrowDown');
  await vault.screenshot(`host-picker-${theme}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.notice').allTextContents()).toContain('Chosen Warehouse');

  await page.keyboard.press('Control+p');
  await page.keyboard.type('sample');
  await page.waitForSelector('.prompt .suggestion-item');
  const offered = await page.locator('.prompt .suggestion-item').allTextContents();
  expect(offered).toContain('Sample: Open sample panel');
  expect(offered).not.toContain('Sample: Never');
  expect(offered).not.toContain('Sample: Insert stamp');
  await vault.screenshot(`host-palette-${theme}`);
  await page.keyboard.press('Escape');
  await page.click('.nav-file-title[data-path="Start.md"]', { button: 'right' });
  await page.waitForSelector('.menu .menu-item');
  await vault.screenshot(`host-menu-${theme}`);
  await page.keyboard.press('Escape');
  expect(await page.locator('.menu').count()).toBe(0);
});

it.each(['light', 'dark'] as const)('leaves nothing for axe-core to find in its own parts in the %s theme', async (theme) => {
  const { page } = await open({ theme });
  await vault.openNote('Patterns/Warehouse.md', 'preview');
  expect(await findAccessibilityFaults(page, 'body')).toEqual([]);
  await vault.runCommand('command-palette:open');
  await page.waitForSelector('.prompt .suggestion-item');
  expect(await findAccessibilityFaults(page, '.prompt')).toEqual([]);
});

it('tells the plugin of every change in the vault', async () => {
  const { page } = await open();
  await vault.runCommand('sample:open');
  await vault.openNote('Start.md');
  await vault.writeNote('New/Mesh.md', '# Mesh\n');
  await vault.writeNote('Start.md', 'changed\n');
  await vault.renameNote('New/Mesh.md', 'New/Data mesh.md');
  await vault.deleteNote('Patterns/Warehouse.md');
  await expect.poll(() => page.locator('.sample-log li').allTextContents()).toEqual(
    expect.arrayContaining([
      'open Start.md',
      'create New',
      'create New/Mesh.md',
      'changed Start.md 8 ',
      'rename New/Mesh.md to New/Data mesh.md',
      'delete Patterns/Warehouse.md',
    ]),
  );
  expect(await page.textContent('.sample-count')).toBe('3 notes');
  expect(await page.evaluate(() => (app as unknown as { plugins: { plugins: { sample: { seen: string[] } } } }).plugins.plugins.sample.seen)).toContain('Start.md');
  expect(await page.inputValue('textarea.cm-content')).toBe('changed\n');
});

it('edits a note by command and by keyboard, and undoes each in one step', async () => {
  const { page } = await open();
  expect(await vault.runCommand('sample:stamp')).toBe(false);
  await vault.openNote('Start.md');
  expect(await vault.listCommands()).toContain('sample:stamp');
  expect(await vault.runCommand('sample:twice')).toBe(true);
  expect(await page.inputValue('textarea.cm-content')).toBe('A one\n\n[[Lakehouse]]\n');
  await expect.poll(() => vault.readNote('Start.md')).toBe('A one\n\n[[Lakehouse]]\n');
  await page.focus('textarea.cm-content');
  await page.keyboard.press('Control+z');
  await expect.poll(() => vault.readNote('Start.md')).toBe(notes['Start.md']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Control+z');
  expect(await page.inputValue('textarea.cm-content')).toBe(notes['Start.md']);
  await vault.runCommand('sample:stamp');
  await expect.poll(() => vault.readNote('Start.md')).toBe(`STAMP${notes['Start.md']}`);
});

it('follows links, previews them on hover and keeps unchanged blocks on a re-render', async () => {
  const { page } = await open();
  await vault.openNote('Patterns/Lakehouse.md', 'preview');
  await page.waitForSelector('.mermaid svg');
  await page.evaluate(() => Object.assign(document.querySelector('.block-language-sample') ?? {}, { kept: true }));
  await vault.writeNote('Patterns/Lakehouse.md', notes['Patterns/Lakehouse.md'].replace('# Lakehouse', '# Lakehouse\n\nNew words.'));
  await expect.poll(() => page.textContent('.markdown-preview-sizer')).toContain('New words.');
  expect(await page.evaluate(() => (document.querySelector('.block-language-sample') as unknown as { kept?: boolean }).kept)).toBe(true);
  await page.hover('.markdown-rendered a.internal-link');
  await expect.poll(() => page.locator('.popover').textContent()).toContain('Known ahead.');
  await vault.screenshot('host-hover');
  await page.click('.markdown-rendered a.internal-link');
  await expect.poll(() => page.textContent('.mod-root .workspace-tab-header.is-active .workspace-tab-header-inner-title')).toBe('Warehouse');
});

it('is a phone when asked', async () => {
  const { page } = await open({ phone: true });
  await vault.openNote('Patterns/Lakehouse.md', 'preview');
  await page.waitForSelector('.mermaid svg');
  await vault.screenshot('host-phone-note');
  await vault.runCommand('sample:open');
  await page.waitForSelector('.mod-right-split:not(.is-sidedock-collapsed)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await vault.screenshot('host-phone-drawer');
  await page.touchscreen.tap(10, 300);
  await page.waitForSelector('.mod-right-split.is-sidedock-collapsed', { state: 'attached' });
  await page.tap('.mobile-navbar [aria-label="Open command palette"]');
  await page.waitForSelector('.prompt .suggestion-item');
  await vault.screenshot('host-phone-palette');
});

it('has no newer API than the version it pretends to be', async () => {
  await open({ apiVersion: '1.8.7' });
  const has = await vault.page.evaluate(() => 'registerCliHandler' in (app as unknown as { plugins: { plugins: { sample: object } } }).plugins.plugins.sample);
  expect(has).toBe(false);
});
