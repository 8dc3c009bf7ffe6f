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

const ask = '.prompt.architecture-garden-ask';
const type = async (text: string): Promise<void> => {
  await vault.page.fill(`${ask} .prompt-input`, '');
  await vault.page.keyboard.type(text);
};
const items = (): Promise<string[]> => vault.page.locator(`${ask} .suggestion-item`).allTextContents();
async function openAsk(): Promise<void> {
  expect(await run('find')).toBe(true);
  await vault.page.waitForSelector(`${ask} .suggestion-item`);
}

describe.each(themes)('in the %s theme', (theme) => {
  it('completes a question word by word, counts and previews its answer, and opens a source', async () => {
    await open({ theme });
    const { page } = vault;
    await openAsk();
    await vault.screenshot(`queries-start-${theme}`);
    await page.keyboard.type('solu');
    expect((await items())[0]).toContain('solutions used by');
    await page.keyboard.press('Enter');
    expect(await page.inputValue(`${ask} .prompt-input`)).toBe('solutions used by ');
    await page.keyboard.type('lakeh');
    expect((await items())[0]).toMatch(/Lakehouse.*\d+ results?/);
    await vault.screenshot(`queries-names-${theme}`);
    await page.keyboard.press('Tab');
    expect(await page.textContent(`${ask} [role=status]`)).toMatch(/\d+ results?/);
    await vault.screenshot(`queries-answer-${theme}`);
    expect(await findAccessibilityFaults(page, ask)).toEqual([]);
    await type('compare Lakehouse, Data Mesh');
    await page.waitForSelector(`${ask} .architecture-garden-ask-preview table`);
    await vault.screenshot(`queries-preview-${theme}`);
    expect(await findAccessibilityFaults(page, ask)).toEqual([]);
    await type('solutions used by Lakehouse');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector(ask, { state: 'detached' });
    await page.waitForFunction(() => (app as unknown as { workspace: { getActiveFile(): { path: string } | null } }).workspace.getActiveFile() !== null);
  });

  it('says what is wrong with a query and offers the nearest one', async () => {
    await open({ theme });
    await openAsk();
    await type('alternatives to Redshfit');
    const [first = ''] = await items();
    expect(first).toMatch(/Did you mean "alternatives to .*Redshift"\?/);
    await vault.screenshot(`queries-mend-${theme}`);
    expect(await findAccessibilityFaults(vault.page, ask)).toEqual([]);
    await vault.page.keyboard.press('Enter');
    expect((await items())[0]).toContain('Show the answer');
  });

  it('pins an answer in a pane that stays current', async () => {
    await open({ theme });
    const { page } = vault;
    await openAsk();
    await type('where is DuckDB mentioned');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.architecture-garden-pinned');
    await vault.writeNote('New.md', '---\ntags: [architecture]\n---\n# Duck pond\n\n**Technologies**\n- DuckDB\n');
    await page.waitForFunction(() => document.querySelector('.architecture-garden-pinned')?.textContent?.includes('Duck') === true);
    await vault.screenshot(`queries-pinned-${theme}`);
    expect(await findAccessibilityFaults(page, '.architecture-garden-pinned')).toEqual([]);
  });

  it('asks what becomes of an edited block and does as told', async () => {
    const mine = '---\ntags: [architecture]\n---\nBefore.\n\n<!-- garden: patterns using Kafka -->\n\nMy own list.\n\n<!-- /garden 1:00000000 -->\n\n<!-- garden: gaps -->\n\nMy gaps.\n\n<!-- /garden 1:00000000 -->\n\nAfter.\n';
    await open({ theme, notes: { ...notes, 'Mine.md': mine } });
    const { page } = vault;
    await vault.openNote('Mine.md');
    expect(await run('refresh-blocks-in-note')).toBe(true);
    await page.waitForSelector(`${modal} fieldset`);
    await page.locator(`${modal} fieldset`).nth(0).getByText('Regenerate').click();
    await page.locator(`${modal} fieldset`).nth(1).getByText('Detach').click();
    await vault.screenshot(`queries-edited-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => vault.readNote('Mine.md')).toMatch(/^---\ntags: \[architecture\]\n---\nBefore\.\n\n<!-- garden: patterns using Kafka -->\n\n[^M][^]*<!-- \/garden 1:[0-9a-f]{8} -->\n\n\nMy gaps\.\n\n\nAfter\.\n$/);
  });

  it('offers a menu on a live block', async () => {
    await open({ theme, notes: { ...notes, 'Live.md': '# Live\n\n```garden\npatterns using Kafka\n```\n\nAfter.\n' } });
    const { page } = vault;
    await vault.openNote('Live.md', 'preview');
    await page.waitForSelector('.architecture-garden-live li, .architecture-garden-live table');
    await page.focus('.architecture-garden-live-menu');
    expect(await findAccessibilityFaults(page, '.architecture-garden-live')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.menu');
    await vault.screenshot(`queries-live-menu-${theme}`);
    await page.locator('.menu-item', { hasText: 'Turn into generated block' }).click();
    await expect.poll(() => vault.readNote('Live.md')).toMatch(/^# Live\n\n<!-- garden: patterns using Kafka -->\n\n[^]*<!-- \/garden 1:[0-9a-f]{8} -->\n\nAfter\.\n$/);
  });
});

describe.each(themes)('with tables, links and leaks, in the %s theme', (theme) => {
  const tick = async (text: string): Promise<void> => {
    await vault.page.locator(`${modal} .architecture-garden-pick`, { hasText: text }).first().locator('input').check();
  };

  it('builds a comparison with a preview, inserts it and copies it as CSV', async () => {
    await open({ theme, notes: { ...notes, 'Mine.md': 'One.\n' } });
    const { page } = vault;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await vault.openNote('Mine.md');
    await placeCursor('One.');
    expect(await run('build-comparison')).toBe(true);
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    await tick('Lakehouse');
    await tick('Data Mesh');
    await page.waitForSelector(`${modal} .architecture-garden-preview table`);
    await page.locator(modal).getByLabel('Change rows and columns over').focus();
    await page.keyboard.press('Space');
    await page.locator(modal).getByLabel('Number the sources').focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.modal [role=status]')?.textContent?.endsWith('transposed with sources') === true);
    await page.waitForSelector(`${modal} .architecture-garden-preview table`);
    await page.waitForTimeout(200);
    await vault.screenshot(`queries-builder-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^(?:Aspect|Option),Definition,Latency.*\r?\nLakehouse,/);
    await page.getByRole('button', { name: 'Insert' }).click();
    await expect.poll(() => vault.readNote('Mine.md')).toMatch(/<!-- garden: compare Lakehouse, Data Mesh transposed with sources -->\n\n\| Option/);
  });

  it('links a folder, unlinks a note, and undoes', async () => {
    const solution = '---\ntags: [architecture]\n---\n';
    const own = { 'Tools/Apache Kafka.md': `${solution}# Apache Kafka\n`, 'Stack/A.md': `${solution}# Stack A\n\n**Technologies**\n- Log: Kafka\n\nKafka's log.\n`, 'Stack/B.md': `${solution}# Stack B\n\n**Technologies**\n- Log: Kafka\n` };
    await open({ theme, notes: own });
    const { page } = vault;
    await run('link-solutions-in-folder');
    await page.waitForSelector('.prompt .suggestion-item');
    await page.keyboard.type('stack');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    await vault.screenshot(`queries-link-folder-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => vault.readNote('Stack/B.md')).toContain('- Log: [[Apache Kafka|Kafka]]');
    const linked = await vault.readNote('Stack/A.md');
    expect(linked).toContain('[[Apache Kafka|Kafka]]');
    await vault.openNote('Stack/A.md');
    expect(await run('unlink-solutions')).toBe(true);
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    await vault.screenshot(`queries-unlink-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => vault.readNote('Stack/A.md')).toBe(own['Stack/A.md']);
    expect(await run('undo-last-change')).toBe(true);
    await expect.poll(() => vault.readNote('Stack/A.md')).toBe(linked);
  });

  it('creates notes for solutions that have none, in the folder of the settings', async () => {
    const taken = 'An old shopping list.\n';
    await open({ theme, notes: { 'A.md': '---\ntags: [architecture]\n---\n# Stack A\n\n**Technologies**\n- Log: Kafka\n- Cache: Redis\n', 'Tools/Notes.md': taken }, settings: { solutionFolder: 'Tools' } });
    const { page } = vault;
    await run('create-solution-notes');
    await page.waitForSelector(`${modal} .architecture-garden-pick`);
    expect(await page.locator(`${modal} button.mod-cta`).isDisabled()).toBe(true);
    await tick('Redis');
    await vault.screenshot(`queries-solution-notes-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    await page.locator(`${modal} button.mod-cta`).click();
    await expect.poll(() => vault.listNotes()).toContain('Tools/Redis.md');
    expect(await vault.readNote('Tools/Redis.md')).toContain('# Redis');
    expect(await vault.listNotes()).not.toContain('Tools/Apache Kafka.md');
    expect(await vault.readNote('Tools/Notes.md')).toBe(taken);
  });

  it('lists what a published note shows of a private one', async () => {
    await open({ theme, notes: {
      'Secret.md': '---\ntags: [architecture]\n---\n# Zebra platform\n\n**Benefits**\n- Stripes for everybody\n',
      'Open.md': '---\ntags: [architecture]\ndg-publish: true\n---\n# Open\n\n<!-- garden: benefits of Zebra platform -->\n\n- Stripes for everybody\n\n<!-- /garden -->\n',
    } });
    const { page } = vault;
    await run('show-leaks');
    await page.waitForSelector(`${modal} .architecture-garden-problem`);
    await vault.screenshot(`queries-leaks-${theme}`);
    expect(await findAccessibilityFaults(page, modal)).toEqual([]);
    expect(await page.textContent(modal)).toContain('Open.md:7');
  });
});

it('writes relations to the one property only where the settings allow it', async () => {
  const note = '---\ntags: [architecture]\ntitle: "Kept as it is"\n---\n# Stack A\n\n**Technologies**\n- Log: Kafka\n';
  await open({ notes: { 'A.md': note } });
  await vault.openNote('A.md');
  expect(await run('write-relations')).toBe(false);
  await vault.close();
  await open({ notes: { 'A.md': note }, settings: { relationProperties: true } });
  await vault.openNote('A.md');
  expect(await run('write-relations')).toBe(true);
  await vault.page.waitForSelector(`${modal} .architecture-garden-pick`);
  await vault.screenshot('queries-relations-light');
  await vault.page.keyboard.press('Enter');
  await expect.poll(() => vault.readNote('A.md')).toMatch(/uses:\n\s+- ["']\[\[Apache Kafka\]\]["']/);
  expect(await vault.readNote('A.md')).toContain('Kept as it is');
});

it('refreshes blocks marked auto when another note changed, and no others', async () => {
  const list = (mode: string): string => `<!-- garden: where is DuckDB mentioned${mode} -->\n\n<!-- /garden -->\n`;
  await open({ notes: { ...notes, 'Auto.md': `# Auto\n\n${list(' | auto')}`, 'Manual.md': list(''), 'Off.md': `---\narchitecture-garden-refresh: false\n---\n${list(' | auto')}` } });
  await vault.writeNote('New.md', '---\ntags: [architecture]\n---\n# Duck pond\n\n**Technologies**\n- DuckDB\n');
  await expect.poll(() => vault.readNote('Auto.md'), { timeout: 8000 }).toMatch(/Duck pond|New/);
  expect(await vault.readNote('Manual.md')).toBe(list(''));
  expect(await vault.readNote('Off.md')).not.toContain('DuckDB (');
  await vault.openNote('Auto.md');
  await placeCursor('where is DuckDB');
  const held = await vault.readNote('Auto.md');
  await vault.deleteNote('New.md');
  await vault.page.waitForTimeout(3600);
  expect(await vault.readNote('Auto.md')).toBe(held);
  // When the user goes elsewhere, it is made up for.
  await vault.openNote('Manual.md');
  await expect.poll(() => vault.readNote('Auto.md'), { timeout: 8000 }).not.toMatch(/Duck pond|New/);
});

it('completes queries in code blocks and markers of the editor, and nowhere else', async () => {
  await open({ notes: { ...notes, 'Mine.md': '```garden\n\n```\n\n<!-- garden:  -->\n\nText.\n' } });
  const { page } = vault;
  await vault.openNote('Mine.md');
  await placeCursor('```garden\n');
  await page.locator('.workspace-leaf textarea').last().focus();
  await page.keyboard.type('solutions used by lakeh');
  await page.waitForSelector('.suggestion-container .suggestion-item');
  await vault.screenshot('queries-suggest-light');
  await page.keyboard.press('Enter');
  await expect.poll(() => vault.readNote('Mine.md')).toContain('```garden\nsolutions used by Lakehouse\n```');
  await placeCursor('garden: ');
  await page.keyboard.type('patterns using kaf');
  await page.waitForSelector('.suggestion-container .suggestion-item');
  await page.keyboard.press('Enter');
  await expect.poll(() => vault.readNote('Mine.md')).toContain('<!-- garden: patterns using Apache Kafka -->');
  await placeCursor('Text.');
  await page.keyboard.type(' compare');
  expect(await page.locator('.suggestion-container').count()).toBe(0);
});

it('shows hostile names as text in every list and runs nothing of them', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  await open({ notes: { 'Evil.md': `---\ntags: [architecture]\n---\n# ${evil}\n\n**Benefits**\n- <script>alert(2)</script> cheap\n\n**Technologies**\n- Log: Kafka\n`, 'B.md': '---\ntags: [architecture]\n---\n# Plain\n\n**Benefits**\n- Good\n\n**Technologies**\n- Log: Kafka\n' } });
  const { page } = vault;
  await openAsk();
  for (const text of ['benefits of ', 'compare ', 'patterns using Kafka', '<img', '"><script>alert(3)</script>']) {
    await type(text);
    await page.waitForTimeout(250);
  }
  await page.keyboard.press('Escape');
  await run('build-comparison');
  await page.waitForSelector(`${modal} .architecture-garden-pick`);
  for (const box of await page.locator(`${modal} .architecture-garden-pick input`).all()) await box.check();
  await page.waitForTimeout(300);
  expect(await page.locator('img[src="x"], .modal script, .prompt script').count()).toBe(0);
});

it('inserts an answer at the cursor with Shift-Enter, and turns, detaches and hides as the cursor stands', async () => {
  await open({ notes: { ...notes, 'Mine.md': 'One.\n\nTwo.\n' } });
  const { page } = vault;
  await vault.openNote('Mine.md');
  await placeCursor('One.');
  expect(await run('detach-block')).toBe(false);
  expect(await run('turn-into-generated-block')).toBe(false);
  await openAsk();
  await type('patterns using Kafka');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => vault.readNote('Mine.md')).toMatch(/^One\.\n\n<!-- garden: patterns using Kafka -->\n/);
  const filled = await vault.readNote('Mine.md');
  await placeCursor('using Kafka');
  expect(await run('turn-into-live-block')).toBe(true);
  await expect.poll(() => vault.readNote('Mine.md')).toBe('One.\n\n```garden\npatterns using Kafka\n```\n\nTwo.\n');
  await placeCursor('using Kafka');
  expect(await run('turn-into-generated-block')).toBe(true);
  await expect.poll(() => vault.readNote('Mine.md')).toBe(filled);
  await placeCursor('using Kafka');
  expect(await run('detach-block')).toBe(true);
  await expect.poll(() => vault.readNote('Mine.md')).not.toContain('<!--');
});
