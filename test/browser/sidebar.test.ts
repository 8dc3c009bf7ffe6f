import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { hostileNames } from '../support/hostile-names';
import { projectFolder } from '../support/read-project';
import { readVaultFolder } from './host/serve';
import { findAccessibilityFaults } from './support/find-accessibility-faults';
import { closeBrowser, openVault, type OpenedVault, type VaultOptions } from './support/open-vault';

const { notes } = readVaultFolder(join(projectFolder, 'example-vault'));
const seedFolder = join(projectFolder, '../shared/seeds');
const ways = 'Patterns/Ways to move data.md';
const themes = ['light', 'dark'] as const;
const freshness = 'How fresh must an answer be?';
const owner = 'Who is called when a number is wrong?';

let vault: OpenedVault;
let panel: Locator;

afterEach(async () => {
  expect(vault.errors).toEqual([]);
  expect(vault.foreignRequests).toEqual([]);
  await vault.close();
});
afterAll(closeBrowser);

async function open(options: Partial<VaultOptions> & { readonly note?: string } = {}): Promise<void> {
  vault = await openVault({ notes, explorerClosed: true, ...options });
  await vault.openNote(options.note ?? ways);
  await vault.runCommand('architecture-garden:open-decision-framework');
  panel = vault.page.locator('.architecture-garden-decision');
  await panel.locator('.architecture-garden-section, .architecture-garden-blank').first().waitFor();
}

const question = (text: string): Locator => panel.locator('details.architecture-garden-question', { has: vault.page.locator('summary', { hasText: text }) });
const step = (title: string): Locator => panel.locator('details.mod-step', { has: vault.page.locator(':scope > summary', { hasText: title }) });
const ranked = (): Promise<string[]> => panel.locator('.architecture-garden-alternative-name').allTextContents();
const leader = (): Promise<string> => panel.locator('.architecture-garden-leader').innerText();

async function unfold(section: Locator): Promise<Locator> {
  if (!(await section.evaluate((el) => (el as HTMLDetailsElement).open))) await section.locator('> summary').click();
  return section;
}

async function slide(text: string, key: string, times: number): Promise<Locator> {
  const slider = (await unfold(question(text))).getByRole('slider');
  await slider.focus();
  for (let i = 0; i < times; i++) await vault.page.keyboard.press(key);
  return slider;
}

/** The panel scrolls down only, at whatever width. */
async function expectNoSidewaysScroll(): Promise<void> {
  const [inner, outer] = await panel.evaluate((el) => [el.scrollWidth, el.clientWidth] as const);
  expect(inner).toBeLessThanOrEqual(outer);
}

describe.each(themes)('the decision framework in the %s theme', (theme) => {
  it('asks, ranks with quotations, draws and inserts, without an accessibility fault', async () => {
    await open({ theme, height: 1300 });
    const before = await ranked();
    await vault.screenshot(`sidebar-start-${theme}`);
    const slider = await slide(freshness, 'ArrowLeft', 4);
    await expect.poll(leader).not.toContain('Nothing ranked yet');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+ (seconds|minutes)$/);
    const afterOne = await ranked();
    expect(afterOne).not.toEqual(before);
    await (await unfold(question(owner))).getByRole('radio', { name: 'A central data team' }).check();
    await expect.poll(() => panel.locator('.architecture-garden-answer').count()).toBe(2);
    expect(await ranked()).not.toEqual(afterOne);

    const first = panel.locator('details.architecture-garden-alternative').first();
    await unfold(first);
    const quotes = first.locator('.mod-for a.architecture-garden-quote');
    expect(await quotes.count()).toBeGreaterThan(0);
    await vault.screenshot(`sidebar-answered-${theme}`);

    await unfold(step('Decision diagram'));
    await panel.locator('.architecture-garden-diagram svg').waitFor();
    await unfold(panel.locator('details', { hasText: 'Diagram as text' }).last());
    expect(await panel.locator('.architecture-garden-outline li').count()).toBeGreaterThan(1);
    await panel.locator('.architecture-garden-diagram').scrollIntoViewIfNeeded();
    await vault.screenshot(`sidebar-diagram-${theme}`);
    await unfold(step('4. Plan evolution'));
    for (const side of ['Gained', 'Given up', 'At risk']) await unfold(panel.locator('details', { has: vault.page.locator(':scope > summary', { hasText: side }) }).last());
    await step('4. Plan evolution').scrollIntoViewIfNeeded();
    await vault.screenshot(`sidebar-evolution-${theme}`);
    expect(await findAccessibilityFaults(vault.page, '.architecture-garden-decision')).toEqual([]);

    await panel.getByRole('button', { name: 'Insert at cursor' }).click();
    await expect.poll(() => vault.readNote(ways)).toMatch(/<!-- garden: draw decision -->\s+```mermaid\nflowchart TB[\s\S]+<!-- \/garden 1:/);
  });

  it('shows what was read from the open note, without an accessibility fault', async () => {
    await open({ theme, height: 1300 });
    await vault.runCommand('architecture-garden:show-note-facts');
    const inNote = vault.page.locator('.architecture-garden-in-note');
    await expect.poll(() => inNote.locator('.architecture-garden-element').count()).toBeGreaterThan(1);
    expect(await findAccessibilityFaults(vault.page, '.architecture-garden-in-note')).toEqual([]);
    await vault.screenshot(`sidebar-note-${theme}`);
  });
});

describe('the decision framework', () => {
  it('works by keyboard alone: to the slider, to a choice, to a quotation', async () => {
    await open();
    const { keyboard } = vault.page;
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 120; i++) {
        if (await vault.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await panel.locator('.architecture-garden-situations select').focus();
    await tabTo('details.architecture-garden-question > summary');
    await tabTo('button.architecture-garden-next');
    // "Skip to" unfolds another question and takes the focus there.
    await keyboard.press('Enter');
    await tabTo('input[type=range]');
    await keyboard.press('ArrowRight');
    await expect.poll(() => panel.locator('.architecture-garden-answer').count()).toBe(1);
    expect(await vault.page.evaluate(() => document.activeElement?.matches('input[type=range]'))).toBe(true);
    await tabTo('.architecture-garden-alternative > summary');
    await keyboard.press('Enter');
    await tabTo('a.architecture-garden-quote');
    const line = await vault.page.evaluate(() => document.activeElement?.querySelector('.architecture-garden-quote-source')?.textContent ?? '');
    await keyboard.press('Enter');
    await expect.poll(() => vault.page.evaluate(() => (app as unknown as { workspace: { getActiveFile(): { basename: string } } }).workspace.getActiveFile().basename)).toBe(line.replace(/, line \d+$/, ''));
  });

  it('follows a slider on the way within a frame, and keeps the focus in it', async () => {
    await open();
    await unfold(question(freshness));
    const seen = await question(freshness).getByRole('slider').evaluate(async (input) => {
      const range = input as HTMLInputElement;
      range.focus();
      const texts: string[] = [];
      for (const value of ['3', '16']) {
        range.value = value;
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        texts.push([...document.querySelectorAll('.architecture-garden-alternative-name')].slice(0, 2).map((el) => el.textContent).join());
      }
      return { texts, isFocused: document.activeElement === range };
    });
    expect(seen.isFocused).toBe(true);
    expect(seen.texts[0]).not.toBe(seen.texts[1]);
  });

  it('keeps scroll, focus, what is unfolded and answers when notes change', async () => {
    await open({ height: 700 });
    await slide(freshness, 'ArrowRight', 2);
    await unfold(panel.locator('details.architecture-garden-alternative').nth(1));
    const input = panel.getByRole('slider', { name: freshness });
    await input.focus();
    await panel.evaluate((el) => { el.scrollTop = 140; });
    const opened = await panel.locator('details[open]').count();
    await input.evaluate((el) => { el.setAttribute('data-same', ''); });
    await vault.writeNote('New.md', '---\ntags: [architecture]\n---\n# Tape Robot\n\n**Choose Tape Robot when:**\n- Latency above 40 days\n- Data volume above 900 PB\n');
    await expect.poll(async () => (await panel.locator('.architecture-garden-alternative select, .architecture-garden-trade-offs option').allTextContents()).includes('Tape Robot')).toBe(true);
    expect(await vault.page.evaluate(() => document.activeElement?.hasAttribute('data-same'))).toBe(true);
    expect(await panel.evaluate((el) => el.scrollTop)).toBe(140);
    expect(await panel.locator('details[open]').count()).toBe(opened);
    expect(await panel.locator('.architecture-garden-answer').count()).toBe(1);
  });

  it('takes answers back: by chip, by choosing again, all at once', async () => {
    await open();
    await slide(freshness, 'ArrowRight', 1);
    const central = (await unfold(question(owner))).getByRole('radio', { name: 'A central data team' });
    await central.click();
    const chips = panel.locator('.architecture-garden-answer');
    await expect.poll(() => chips.count()).toBe(2);
    await central.click();
    await expect.poll(() => chips.count()).toBe(1);
    expect(await central.isChecked()).toBe(false);
    await panel.getByRole('button', { name: /^Take back: latency/ }).click();
    await expect.poll(() => chips.count()).toBe(0);
    await question(owner).getByRole('radio', { name: 'Doesn’t matter' }).click();
    await slide(freshness, 'ArrowRight', 1);
    await panel.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => chips.count()).toBe(0);
    expect(await leader()).toContain('Nothing ranked yet');
  });

  it('excludes what contradicts a must-have, with the reason, and weighs by importance', async () => {
    await open();
    await slide(freshness, 'ArrowLeft', 5);
    await question(freshness).getByRole('checkbox', { name: 'Must have' }).check();
    await panel.getByRole('button', { name: /^Show \d+ more/ }).click();
    const out = panel.locator('details.architecture-garden-alternative.is-vetoed');
    await expect.poll(() => out.count()).toBeGreaterThan(0);
    await unfold(out.first());
    expect(await out.first().locator('.architecture-garden-veto').innerText()).toMatch(/contradicted: “.+” \(.+, line \d+\)/);
    await question(freshness).getByRole('combobox').selectOption('3');
    await expect.poll(leader).toMatch(/\+3$/);
  });

  it('puts a runner-up first when its flip is pressed', async () => {
    await open();
    await slide(freshness, 'ArrowRight', 3);
    const row = panel.locator('.architecture-garden-flip-row').first();
    const name = (await row.locator('.architecture-garden-flip-name').innerText()).replace(' would be first with', '');
    await row.locator('button').first().click();
    await expect.poll(async () => (await ranked())[0]).toBe(name);
  });

  it('opens a quotation in a new tab with Ctrl, and previews it under the pointer', async () => {
    await open({ width: 1400 });
    await slide(freshness, 'ArrowRight', 2);
    const first = await unfold(panel.locator('details.architecture-garden-alternative').first());
    const quote = first.locator('a.architecture-garden-quote').first();
    const tabs = vault.page.locator('.mod-root .workspace-tab-header');
    const before = await tabs.count();
    await quote.click({ modifiers: ['Control'] });
    await expect.poll(() => tabs.count()).toBe(before + 1);
    await vault.page.mouse.move(5, 5);
    await vault.page.keyboard.down('Control');
    await quote.hover();
    await vault.page.locator('.hover-popover').waitFor();
    await vault.page.keyboard.up('Control');
  });

  it('draws the diagram anew for another theme, and zooms it', async () => {
    await open();
    await unfold(step('Decision diagram'));
    const svg = panel.locator('.architecture-garden-diagram svg');
    await svg.waitFor();
    const width = async (): Promise<number> => Number(await svg.getAttribute('width'));
    const fitted = await width();
    await panel.getByRole('button', { name: 'Zoom in' }).click();
    expect(await width()).toBeGreaterThan(fitted);
    await panel.getByRole('button', { name: 'Fit to width' }).click();
    expect(await width()).toBe(fitted);
    const fill = (): Promise<string> => svg.locator('.node polygon, .node rect').first().evaluate((el) => getComputedStyle(el).fill);
    const light = await fill();
    await vault.setTheme('dark');
    await expect.poll(fill).not.toBe(light);
    await panel.getByRole('combobox', { name: 'Diagram' }).selectOption('draw map');
    await expect.poll(() => panel.locator('.architecture-garden-diagram').innerText()).toContain('Apache Kafka');
  });

  it('hands its state to the workspace and takes it back', async () => {
    await open();
    await unfold(step('Decision diagram'));
    await panel.getByRole('button', { name: 'Compare situations' }).click();
    const restored = await vault.page.evaluate(async () => {
      interface Leaf { readonly view: { getState(): Record<string, unknown>; setState(state: unknown, result: unknown): Promise<void> } }
      const [leaf] = (app.workspace as unknown as { getLeavesOfType(type: string): readonly Leaf[] }).getLeavesOfType('architecture-garden-decision');
      const state = JSON.parse(JSON.stringify(leaf?.view.getState())) as Record<string, unknown>;
      await leaf?.view.setState({ open: {}, comparing: false }, { history: false });
      await leaf?.view.setState(state, { history: false });
      return { state };
    });
    expect(restored.state).toMatchObject({ open: { diagram: true }, comparing: true });
    expect(await panel.locator('.architecture-garden-comparison').isVisible()).toBe(true);
    expect(await step('Decision diagram').evaluate((el) => (el as HTMLDetailsElement).open)).toBe(true);
  });

  it('keeps several situations, compares them and survives a reload', async () => {
    await open({ sidebarWidth: 600 });
    await slide(freshness, 'ArrowRight', 2);
    await panel.getByRole('button', { name: 'Add situation' }).click();
    await vault.page.keyboard.type('IoT pilot');
    await vault.page.keyboard.press('Enter');
    expect(await panel.locator('.architecture-garden-answer').count()).toBe(0);
    await slide(freshness, 'ArrowLeft', 6);
    await panel.getByRole('button', { name: 'Compare situations' }).click();
    const table = panel.locator('.architecture-garden-comparison table');
    expect(await table.locator('th[scope=col]').allTextContents()).toEqual(['Asked', 'Situation 1', 'IoT pilot']);
    const cells = await table.locator('tbody tr', { hasText: 'latency' }).locator('td').allTextContents();
    expect(cells[0]).not.toBe(cells[1]);
    await vault.screenshot('sidebar-situations');

    await vault.page.reload();
    await vault.page.waitForSelector('body[data-host=ready]');
    await vault.runCommand('architecture-garden:open-decision-framework');
    await expect.poll(() => panel.locator('.architecture-garden-answer').count()).toBe(1);
    const select = panel.locator('.architecture-garden-situations select');
    expect(await select.locator('option:checked').textContent()).toBe('IoT pilot');
    await panel.getByRole('button', { name: 'Delete situation' }).click();
    expect(await select.locator('option').allTextContents()).toEqual(['Situation 1']);
    await panel.getByRole('button', { name: 'Undo' }).click();
    expect(await select.locator('option').allTextContents()).toEqual(['Situation 1', 'IoT pilot']);
  });

  it.each([300, 600, 900])('fits %i pixels', async (sidebarWidth) => {
    await open({ sidebarWidth, width: sidebarWidth + 400, height: 1300 });
    await slide(freshness, 'ArrowRight', 2);
    await unfold(panel.locator('details.architecture-garden-alternative').first());
    await expectNoSidewaysScroll();
    await vault.screenshot(`sidebar-${sidebarWidth}`);
  });

  it('fits a phone, with targets for fingers', async () => {
    await open({ phone: true });
    await slide(freshness, 'ArrowRight', 2);
    await unfold(panel.locator('details.architecture-garden-alternative').first());
    await expectNoSidewaysScroll();
    const small = await panel.evaluate((el) => [...el.querySelectorAll('button:not(.architecture-garden-mark), summary, select, input[type=range], .architecture-garden-chip, a.architecture-garden-quote')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true })).map((target) => ({ target: target.outerHTML.slice(0, 120), height: Math.round(target.getBoundingClientRect().height) })).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
    await panel.locator('.architecture-garden-top').scrollIntoViewIfNeeded();
    await vault.screenshot('sidebar-phone');
  });

  it('says what to write where no note holds a rule', async () => {
    await open({ notes: { 'Soup.md': '# Soup\n\nLentils and water.' }, note: 'Soup.md' });
    expect(await panel.innerText()).toMatch(/No decision rules yet[\s\S]+Choose Batch Processing when:/);
    expect(await findAccessibilityFaults(vault.page, '.architecture-garden-decision')).toEqual([]);
    await vault.screenshot('sidebar-empty');
    await vault.writeNote('Rules.md', '---\ntags: [architecture]\n---\n# Ovens\n\n**Choose Deck Oven when:**\n- Latency above 3 hours\n\n**Choose Counter Oven when:**\n- Latency below 5 minutes\n');
    await expect.poll(() => panel.locator('.architecture-garden-question').count()).toBeGreaterThan(0);
  });

  it('shows hostile names as text', async () => {
    // A note for each, since some of them swallow what follows.
    const hostile = hostileNames.map((name, i) => {
      const flat = name.replace(/[\r\n]+/g, ' ');
      return [`Name ${i}.md`, `---\ntags: [architecture]\n---\n# Ovens\n\n**Choose ${flat} when:**\n- Latency below ${i + 1} minutes\n- ${flat} holds\n\n**Choose Oven ${i} when:**\n- ${flat} counts\n`] as const;
    });
    await open({ notes: Object.fromEntries(hostile), note: 'Name 0.md' });
    await panel.getByRole('button', { name: /^Show \d+ more/ }).click();
    expect((await ranked()).length).toBeGreaterThan(hostileNames.length);
    await unfold(step('Decision diagram'));
    await panel.locator('.architecture-garden-diagram svg, .architecture-garden-diagram .architecture-garden-problem').first().waitFor();
    expect(await panel.locator('script, iframe, img').count()).toBe(0);
  });
});

describe('the panel "In this note"', () => {
  it('follows the note in the main area and leads to lines', async () => {
    await open({ height: 1300 });
    await vault.runCommand('architecture-garden:show-note-facts');
    const inNote = vault.page.locator('.architecture-garden-in-note');
    await expect.poll(() => inNote.innerText()).toContain('Batch Processing');
    const entry = inNote.locator('.architecture-garden-entry a').first();
    await entry.click();
    await vault.openNote('Kitchen/Lentil and tomato soup.md');
    await expect.poll(() => inNote.innerText()).toContain('Not in the garden');
    await vault.screenshot('sidebar-note-outside');
    await vault.openNote('Products/DuckDB.md', 'preview');
    await expect.poll(() => inNote.innerText()).toMatch(/DuckDB[\s\S]+In other notes/);
    await vault.screenshot('sidebar-note-product');
  });
});

describe.skipIf(!existsSync(seedFolder))('on the seeds (SKIPPED where ../shared/seeds is missing)', () => {
  it('asks for latency and ranks', async () => {
    const seeds = readVaultFolder(seedFolder).notes;
    await open({ notes: seeds, note: Object.keys(seeds)[0] ?? '', height: 1300 });
    const before = await ranked();
    await slide('What are your latency requirements?', 'ArrowLeft', 4);
    await expect.poll(ranked).not.toEqual(before);
    await (await unfold(question('team size and expertise'))).getByRole('radio', { name: 'Streaming expertise' }).check();
    await expect.poll(() => panel.locator('.architecture-garden-answer').count()).toBe(2);
    await unfold(step('Decision diagram'));
    await panel.locator('.architecture-garden-diagram svg').waitFor();
    await vault.screenshot('sidebar-seeds');
  });
});
