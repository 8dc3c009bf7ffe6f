import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/read-project';
import { findAccessibilityFaults } from './support/find-accessibility-faults';
import { closeBrowser, openVault, type OpenedVault, type VaultOptions } from './support/open-vault';

const vaultFolder = join(projectFolder, 'example-vault');
const notes = Object.fromEntries(
  readdirSync(vaultFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replace(/\\/g, '/'))
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => [name, readFileSync(join(vaultFolder, name), 'utf8')]),
);
const ways = 'Patterns/Ways to move data.md';
const platforms = 'Patterns/Platforms on one page.md';
const themes = ['light', 'dark'] as const;

let vault: OpenedVault;
async function open(options: Partial<VaultOptions> = {}): Promise<OpenedVault> {
  vault = await openVault({ notes, ...options });
  await vault.page.waitForFunction(() => {
    const { plugins } = app as unknown as { plugins: { plugins: Record<string, { api: { ready: boolean } }> } };
    return plugins.plugins['architecture-garden']?.api.ready === true;
  });
  return vault;
}
const run = (id: string): Promise<boolean> => vault.runCommand(`architecture-garden:${id}`);
const modal = '.modal.architecture-garden-modal';

/** Puts the cursor behind the given text of the open note. */
async function placeCursor(behind: string): Promise<void> {
  await vault.page.evaluate((text) => {
    const { workspace } = app as unknown as { workspace: { activeEditor: { editor: { getValue(): string; offsetToPos(at: number): unknown; setCursor(at: unknown): void } } } };
    const { editor } = workspace.activeEditor;
    editor.setCursor(editor.offsetToPos(editor.getValue().indexOf(text) + text.length));
  }, behind);
}

afterEach(async () => {
  expect(vault.errors).toEqual([]);
  expect(vault.foreignRequests).toEqual([]);
  await vault.close();
});
afterAll(closeBrowser);

describe.each(themes)('in the %s theme', (theme) => {
  it('answers the code blocks of the start note', async () => {
    await open({ theme, height: 2600 });
    await vault.openNote('Start here.md', 'preview');
    await vault.page.waitForSelector('.architecture-garden svg');
    expect(await vault.page.locator('.architecture-garden table').first().textContent()).toMatch(/Lakehouse/);
    await vault.screenshot(`commands-blocks-${theme}`);
  });

  it('compares patterns picked with the keyboard alone and inserts the table', async () => {
    await open({ theme });
    await vault.openNote(ways);
    await placeCursor('\n---\n');
    expect(await run('compare-patterns')).toBe(true);
    const { page } = vault;
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    await page.keyboard.type('batch');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.fill(`${modal} .architecture-garden-filter`, 'stream');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await vault.screenshot(`commands-pick-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.architecture-garden-preview table');
    await vault.screenshot(`commands-preview-table-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector(modal, { state: 'detached' });
    await expect.poll(() => vault.readNote(ways)).toMatch(/<!-- garden: compare .*\n\n\| Aspect \|/);
  });

  it('finds an element, lists its relations and opens the line', async () => {
    await open({ theme });
    const { page } = vault;
    await run('find');
    await page.waitForSelector('.prompt .suggestion-item');
    await page.keyboard.type('kafka');
    await page.waitForSelector('.prompt .suggestion-item');
    await vault.screenshot(`commands-find-${theme}`);
    expect(await page.textContent('.prompt .suggestion-item.is-selected')).toMatch(/Kafka.*Solution/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.prompt .suggestion-item');
    await vault.screenshot(`commands-relations-${theme}`);
    expect(await findAccessibilityFaults(page, '.prompt')).toEqual([]);
    const shown = (await page.textContent('.prompt .suggestion-item.is-selected')) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForSelector('.prompt', { state: 'detached' });
    const path = await page.evaluate(() => (app as unknown as { workspace: { getActiveFile(): { path: string } } }).workspace.getActiveFile().path);
    expect(shown).toContain(path);
  });

  it('shows the pattern map and inserts it', async () => {
    await open({ theme });
    const { page } = vault;
    await vault.openNote(ways);
    await placeCursor('\n---\n');
    expect(await run('insert-diagram')).toBe(true);
    await page.waitForSelector('.prompt .suggestion-item');
    await vault.screenshot(`commands-diagrams-${theme}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.architecture-garden-picture svg');
    await vault.screenshot(`commands-preview-map-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => vault.readNote(ways)).toMatch(/<!-- garden: draw map -->\n\n```mermaid\nflowchart/);
  });

  it('previews the refresh of all notes, writes it, and undoes it', async () => {
    await open({ theme });
    const { page } = vault;
    const text = notes[platforms]!.replace(/(<!-- garden: compare[^>]*-->)[\s\S]*?<!-- \/garden[^>]*-->/, '$1\n<!-- /garden -->');
    await vault.writeNote(platforms, text);
    await run('refresh-blocks-in-all-notes');
    await page.waitForSelector(`${modal} button.mod-cta`);
    await vault.screenshot(`commands-refresh-all-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => vault.readNote(platforms)).not.toBe(text);
    await page.waitForSelector('.notice');
    expect(await vault.listCommands()).toContain('architecture-garden:undo-last-change');
    await run('undo-last-change');
    await expect.poll(() => vault.readNote(platforms)).toBe(text);
  });

  it('proposes links, and one undo step takes all of them back', async () => {
    await open({ theme });
    const { page } = vault;
    await vault.openNote(ways);
    const before = await vault.readNote(ways);
    expect(await run('link-solutions')).toBe(true);
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    await vault.screenshot(`commands-links-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => vault.readNote(ways)).toMatch(/\[\[Apache Flink\|Flink\]\]/);
    await page.evaluate(() => {
      const { workspace } = app as unknown as { workspace: { activeEditor: { editor: { undo(): void } } } };
      workspace.activeEditor.editor.undo();
    });
    await expect.poll(() => vault.readNote(ways)).toBe(before);
  });

  it('lists problems, each with its place', async () => {
    await open({ theme });
    const { page } = vault;
    await vault.writeNote('Broken.md', '# Broken\n\u0000\n');
    await page.waitForTimeout(400);
    await run('show-problems');
    await page.waitForSelector(`${modal} .architecture-garden-problem`);
    await vault.screenshot(`commands-problems-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.locator(`${modal} a.internal-link`, { hasText: 'Broken.md' }).click();
    await page.waitForSelector(modal, { state: 'detached' });
  });

  it('counts the notes in scope in the settings, live', async () => {
    await open({ theme });
    const { page } = vault;
    await page.evaluate(() => {
      const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
      setting.open();
      setting.openTabById('architecture-garden');
    });
    const counted = page.locator('.architecture-garden-count');
    const before = await counted.textContent();
    expect(before).toMatch(/^\d+ of \d+$/);
    await page.getByLabel('Folders', { exact: true }).fill('Kitchen');
    await expect.poll(() => counted.textContent(), { timeout: 5000 }).not.toBe(before);
    await vault.screenshot(`commands-settings-${theme}`);
    expect(await findAccessibilityFaults(page, '.vertical-tab-content')).toEqual([]);
  });
});

it('opens both panels, once each, beside the note', async () => {
  await open();
  const { page } = vault;
  await vault.openNote(ways);
  expect(await run('open-decision-framework')).toBe(true);
  await page.waitForSelector('.architecture-garden-decision');
  expect(await run('show-note-facts')).toBe(true);
  await page.waitForSelector('.architecture-garden-in-note');
  await run('open-decision-framework');
  await page.locator('.side-dock-ribbon-action[aria-label="Open decision framework"]').click();
  await page.waitForTimeout(100);
  const leaves = await page.evaluate(() => (app as unknown as { workspace: { getLeavesOfType(type: string): readonly unknown[] } }).workspace.getLeavesOfType('architecture-garden-decision').length);
  expect(leaves).toBe(1);
  await vault.screenshot('commands-panels');
});

it('shows what is wrong with a query in a code block', async () => {
  await open();
  await vault.writeNote('Query.md', '```garden\ncompare Lakehouse wiht CQRS by\n```\n\n```garden\nsolutions used by Lakehose\n```\n');
  await vault.openNote('Query.md', 'preview');
  await vault.page.waitForSelector('.architecture-garden-problem');
  await vault.screenshot('commands-block-errors');
  expect(await findAccessibilityFaults(vault.page, '.markdown-preview-view')).toEqual([]);
});

it('re-indexes, verifies the index and refreshes one note', async () => {
  await open();
  const { page } = vault;
  await run('reindex');
  await page.waitForSelector('.notice >> text=in the garden');
  await run('verify-index');
  await page.waitForSelector('.notice >> text=The index is right');
  await vault.openNote(platforms);
  expect(await run('refresh-blocks-in-note')).toBe(true);
  await page.waitForSelector('.notice >> text=/refreshed|up to date/');
});

it('works on a phone and with the oldest Obsidian that is supported', async () => {
  await open({ phone: true, apiVersion: '1.8.7' });
  await vault.openNote(ways);
  const { page } = vault;
  await run('compare-patterns');
  await page.waitForSelector(`${modal} .architecture-garden-pick`);
  await vault.screenshot('commands-pick-phone');
  for (const at of [0, 1]) await page.locator(`${modal} .architecture-garden-pick`).nth(at).tap();
  await page.locator(`${modal} button.mod-cta`).tap();
  await page.waitForSelector('.architecture-garden-preview table');
  await vault.screenshot('commands-preview-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await page.locator(modal).boundingBox())?.width).toBeLessThanOrEqual(390);
  for (const button of await page.locator(`${modal} .setting-item-control button`).all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
});

it('proposes no link from a published note to a private one', async () => {
  const header = (flag: string) => `---\ntags: [architecture]\n${flag}---\n`;
  const text = `${header('dg-publish: true\n')}# Ways\n\nKafka feeds Flink.\n`;
  await open({ notes: { 'Ways.md': text, 'Apache Kafka.md': `${header('')}# Apache Kafka\n`, 'Apache Flink.md': `${header('dg-publish: true\n')}# Apache Flink\n` } });
  await vault.openNote('Ways.md');
  await run('link-solutions');
  await vault.page.waitForSelector(`${modal} .architecture-garden-pick`);
  await vault.page.keyboard.press('Enter');
  await expect.poll(() => vault.readNote('Ways.md')).toBe(text.replace('feeds Flink', 'feeds [[Apache Flink|Flink]]'));
  await vault.writeNote('Ways.md', text.replace('dg-publish: true\n', ''));
  await vault.openNote('Ways.md');
  await run('link-solutions');
  await vault.page.waitForSelector(`${modal} .architecture-garden-pick`);
  expect(await vault.page.locator(`${modal} .architecture-garden-pick`).count()).toBe(2);
});

it('shows hostile names as text, runs nothing and asks for nothing', async () => {
  const names = ['<img src=x onerror="document.title=1"> Lake', 'Mesh"]; click a "javascript:document.title=1"', 'Vault | `code` --> <!-- garden: map -->'];
  const hostile = Object.fromEntries(names.map((name, at) => [`Hostile ${at}.md`, `---\ntags: [architecture]\naliases: ["[[x]]"]\n---\n# ${name}\n\n**Benefits**\n- ${name}\n- <script>document.title=1</script>\n\n**Drawbacks**\n- ![x](https://example.org/x.png)\n\n**Technologies**\n- <iframe src="https://example.org"></iframe>: Apache Kafka\n`]));
  await open({ notes: { ...hostile, 'Here.md': 'Text.\n' } });
  const { page } = vault;
  const title = await page.title();
  await vault.openNote('Here.md');
  await run('find');
  await page.waitForSelector('.prompt .suggestion-item');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.prompt .suggestion-item');
  await page.keyboard.press('Escape');
  await run('compare-patterns');
  await page.waitForSelector(`${modal} .architecture-garden-pick`);
  for (const box of await page.locator(`${modal} .architecture-garden-pick input`).all()) await box.check();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.architecture-garden-preview table');
  await vault.screenshot('commands-hostile-table');
  expect(await page.locator('.architecture-garden-preview').locator('img, iframe, script').count()).toBe(0);
  await page.keyboard.press('Enter');
  await run('insert-diagram');
  await page.waitForSelector('.prompt .suggestion-item');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.architecture-garden-picture svg');
  await vault.screenshot('commands-hostile-map');
  await page.keyboard.press('Enter');
  await expect.poll(() => vault.readNote('Here.md')).toMatch(/```mermaid/);
  await vault.openNote('Here.md', 'preview');
  await page.waitForTimeout(300);
  expect(await page.title()).toBe(title);
  const text = await vault.readNote('Here.md');
  await vault.openNote('Here.md');
  await run('refresh-blocks-in-note');
  await page.waitForSelector('.notice >> text=up to date');
  expect(await vault.readNote('Here.md')).toBe(text);
});

it('hides commands that need an editor where there is none', async () => {
  await open();
  await vault.openNote(ways, 'preview');
  const offered = await vault.listCommands();
  for (const id of ['insert-comparison-table', 'insert-diagram', 'link-solutions', 'undo-last-change']) expect(offered).not.toContain(`architecture-garden:${id}`);
  expect(offered).toContain('architecture-garden:refresh-blocks-in-note');
});
