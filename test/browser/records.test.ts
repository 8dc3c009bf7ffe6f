import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/read-project';
import { readVaultFolder } from './host/serve';
import { findAccessibilityFaults } from './support/find-accessibility-faults';
import { closeBrowser, openVault, type OpenedVault, type VaultOptions } from './support/open-vault';

const { notes } = readVaultFolder(join(projectFolder, 'example-vault'));
const ways = 'Patterns/Ways to move data.md';
const freshness = 'How fresh must an answer be?';

let vault: OpenedVault;
let panel: Locator;

afterEach(async () => {
  expect(vault.errors).toEqual([]);
  expect(vault.foreignRequests).toEqual([]);
  await vault.close();
});
afterAll(closeBrowser);

async function open(options: Partial<VaultOptions> = {}): Promise<void> {
  vault = await openVault({ notes, explorerClosed: true, ...options });
  await vault.openNote(ways);
  await vault.runCommand('architecture-garden:open-decision-framework');
  panel = vault.page.locator('.architecture-garden-decision');
  await panel.locator('.architecture-garden-section').first().waitFor();
}

/** Answers the first question by its slider and gives back the path of the note that recording it writes. */
async function record(): Promise<string> {
  const before = new Set(await vault.listNotes());
  const question = panel.locator('details.architecture-garden-question', { has: vault.page.locator('summary', { hasText: freshness }) });
  if (!(await question.evaluate((el) => (el as HTMLDetailsElement).open))) await question.locator('> summary').click();
  await question.getByRole('slider').focus();
  for (let i = 0; i < 4; i++) await vault.page.keyboard.press('ArrowLeft');
  await expect.poll(() => panel.locator('.architecture-garden-answer').count()).toBe(1);
  const evolution = panel.locator('details.mod-step', { has: vault.page.locator(':scope > summary', { hasText: '4. Plan evolution' }) });
  if (!(await evolution.evaluate((el) => (el as HTMLDetailsElement).open))) await evolution.locator('> summary').click();
  await evolution.getByRole('button', { name: 'Record decision' }).click();
  await expect.poll(async () => (await vault.listNotes()).filter((path) => !before.has(path)).length).toBe(1);
  return (await vault.listNotes()).find((path) => !before.has(path)) ?? '';
}

const activeNote = (): Promise<string> => vault.page.evaluate(() => (app as unknown as { workspace: { getActiveFile(): { path: string } | null } }).workspace.getActiveFile()?.path ?? '');

describe.each(['light', 'dark'] as const)('a decision in the %s theme', (theme) => {
  it('is recorded from the sidebar behind the last number of the folder, and shown', async () => {
    await open({ theme, height: 1600, width: 1500 });
    const path = await record();
    expect(path).toMatch(/^Decisions\/0008 Use .+\.md$/);
    await expect.poll(activeNote).toBe(path);
    await vault.openNote(path, 'preview');
    const view = vault.page.locator('.markdown-preview-view', { hasText: 'Decision Outcome' });
    await view.locator('svg').first().waitFor();
    expect(await view.locator('h2').allTextContents()).toEqual(expect.arrayContaining(['Context and Problem Statement', 'Considered Options', 'Decision Outcome', 'Evolution']));
    expect(await view.locator('table').count()).toBeGreaterThan(0);
    await vault.screenshot(`records-note-${theme}`);
    await view.evaluate((el) => { el.scrollTop = el.scrollHeight; });
    await vault.screenshot(`records-note-end-${theme}`);
  });

  it('is opened again with what moved since', async () => {
    await open({ theme, height: 1300 });
    const path = await record();
    const said = notes[ways];
    if (said === undefined) throw new Error('The example vault has changed.');
    await vault.writeNote(ways, said.replace(/Latency target < 2 minutes/g, 'Latency target < 1 second'));
    await vault.openNote(path);
    await expect.poll(() => vault.listCommands()).toContain('architecture-garden:reopen-decision');
    // The index follows the note a moment later.
    await vault.page.waitForTimeout(600);
    const situations = await panel.locator('.architecture-garden-situations option').count();
    expect(await vault.runCommand('architecture-garden:reopen-decision')).toBe(true);
    const modal = vault.page.locator('.modal.architecture-garden-modal');
    await modal.waitFor();
    expect(await panel.locator('.architecture-garden-situations option').count()).toBe(situations + 1);
    expect(await panel.locator('.architecture-garden-answer').count()).toBe(1);
    expect(await modal.innerText()).toMatch(/Latency target < 1 second/);
    await vault.screenshot(`records-reopened-${theme}`);
    expect(await findAccessibilityFaults(vault.page, '.modal.architecture-garden-modal')).toEqual([]);
    await modal.locator('a').first().click();
    await expect.poll(activeNote).toBe(ways);
    expect(await modal.count()).toBe(0);
  });
});

describe('reopening', () => {
  it('is offered in no other note', async () => {
    await open();
    expect(await vault.listCommands()).not.toContain('architecture-garden:reopen-decision');
    await vault.openNote('Decisions/0007 Keep vehicle telemetry in a lakehouse.md');
    expect(await vault.listCommands()).not.toContain('architecture-garden:reopen-decision');
  });
});
