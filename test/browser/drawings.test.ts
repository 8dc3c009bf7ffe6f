import { afterAll, afterEach, expect, it } from 'vitest';
import { findAccessibilityFaults } from './support/find-accessibility-faults';
import { closeBrowser, openVault, type OpenedVault, type VaultOptions } from './support/open-vault';

const drawing = '┌────────────┐   rows   ┌────────────┐\n│  Sources   │ ───────▶ │    Lake    │\n└────────────┘          └─────┬──────┘\n                              │\n                              ▼\n                        ┌────────────┐\n                        │  Reports   │\n                        └────────────┘';
const notes = {
  'Lake.md': `# Lake\n\nWords before.\n\n\`\`\`text\n${drawing}\n\`\`\`\n\nWords behind.\n`,
  'Broken.md': '# Half\n\n```\n  ┌──────\n  │ half ───▶\n  └──\n ───▶    ┌────\n         ▲ x   ◀──\n```\n',
};
const modal = '.modal.architecture-garden-modal';

let vault: OpenedVault;
const open = async (options: Partial<VaultOptions> = {}): Promise<OpenedVault> => (vault = await openVault({ notes, ...options }));

afterEach(async () => {
  expect(vault.errors).toEqual([]);
  expect(vault.foreignRequests).toEqual([]);
  await vault.close();
});
afterAll(closeBrowser);

it.each(['light', 'dark'] as const)('shows a text drawing beside its diagram and replaces it in one step, in the %s theme', async (theme) => {
  const { page } = await open({ theme });
  await vault.openNote('Lake.md');
  expect(await vault.runCommand('architecture-garden:convert-drawing')).toBe(true);
  await page.waitForSelector(`${modal} svg[role="img"]`);
  expect(await page.textContent(`${modal} pre`)).toContain('│  Sources   │');
  expect(await page.textContent(`${modal} svg[role="img"]`)).toContain('Reports');
  expect(await page.textContent(modal)).toContain('Confidence 100 %');
  const [left, right] = await Promise.all([0, 1].map((side) => page.locator('.architecture-garden-side').nth(side).boundingBox()));
  expect(right!.x).toBeGreaterThan(left!.x + left!.width - 1);
  // The colours inside a diagram are those of Mermaid's own theme.
  expect((await findAccessibilityFaults(page, modal)).filter((fault) => !fault.includes('.edgeLabel'))).toEqual([]);
  await vault.screenshot(`drawings-preview-${theme}`);
  await page.click(`${modal} button:text-is("Replace")`);
  await page.waitForSelector(modal, { state: 'detached' });
  await page.waitForFunction(() => document.querySelector('.notice')?.textContent === 'Converted.');
  const text = await page.evaluate(() => (app as unknown as { workspace: { activeEditor: { editor: { getValue(): string } } } }).workspace.activeEditor.editor.getValue());
  expect(text).toMatch(/^# Lake\n\nWords before\.\n\n```mermaid\nflowchart [^]*-->\|"rows"\| [^]*\n```\n\n> \[!note\]- Text drawing\n> ```text\n> ┌─/);
  expect(text.endsWith('> ```\n\nWords behind.\n')).toBe(true);
  await page.evaluate(() => (app as unknown as { workspace: { activeEditor: { editor: { undo(): void } } } }).workspace.activeEditor.editor.undo());
  expect(await page.evaluate(() => (app as unknown as { workspace: { activeEditor: { editor: { getValue(): string } } } }).workspace.activeEditor.editor.getValue())).toBe(notes['Lake.md']);
});

it('stacks drawing and diagram on a phone', async () => {
  const { page } = await open({ phone: true });
  await vault.openNote('Lake.md');
  await vault.runCommand('architecture-garden:convert-drawing');
  await page.waitForSelector(`${modal} svg[role="img"]`);
  const [upper, lower] = await Promise.all([0, 1].map((side) => page.locator('.architecture-garden-side').nth(side).boundingBox()));
  expect(lower!.y).toBeGreaterThan(upper!.y + upper!.height - 1);
  await vault.screenshot('drawings-preview-phone');
});

it('says where a drawing is not understood', async () => {
  const { page } = await open();
  await vault.openNote('Broken.md');
  await vault.runCommand('architecture-garden:convert-drawing');
  await page.waitForSelector(`${modal} .architecture-garden-doubts li`);
  expect(await page.locator(`${modal} .architecture-garden-doubts li`).first().textContent()).toMatch(/^Line \d+, column \d+: /);
  expect(await findAccessibilityFaults(page, modal)).toEqual([]);
  await vault.screenshot('drawings-not-understood');
});

it('puts a button on drawings in reading view, which opens the preview with the keyboard', async () => {
  const { page } = await open();
  await vault.openNote('Lake.md', 'preview');
  const button = page.locator('pre .architecture-garden-drawing-button');
  await button.waitFor();
  expect(await findAccessibilityFaults(page, '.architecture-garden-drawn')).toEqual([]);
  await vault.screenshot('drawings-button');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${modal} svg[role="img"]`);
});

it('puts none where the setting is off', async () => {
  const { page } = await open({ settings: { drawingButtons: false } });
  await vault.openNote('Lake.md', 'preview');
  await page.waitForSelector('pre code');
  expect(await page.locator('.architecture-garden-drawing-button').count()).toBe(0);
});
