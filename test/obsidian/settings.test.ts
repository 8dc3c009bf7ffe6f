// @vitest-environment jsdom
import type { SettingDefinitionGroup, SettingDefinitionRender } from 'obsidian';
import { Setting } from 'obsidian-test-mocks/obsidian';
import { setup, teardown } from 'obsidian-test-mocks/setup';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { GardenSettingTab } from '../../src/obsidian/settings';
import { loadPlugin } from './load-plugin';

const note = '---\ntags: [architecture]\n---\n# Lakehouse\n';

beforeAll(() => setup());
afterAll(() => teardown());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function openSettings(files: Readonly<Record<string, string>>) {
  const loaded = await loadPlugin(files);
  const [tab] = (loaded.plugin as unknown as { settingTabs__: GardenSettingTab[] }).settingTabs__;
  return { ...loaded, tab: tab! };
}

it('offers the same settings to older versions and to the search of newer ones', async () => {
  const { tab } = await openSettings({ 'Lakehouse.md': note });
  const groups = tab.getSettingDefinitions() as SettingDefinitionGroup[];
  const named = groups.flatMap(({ heading, items }) => [heading, ...(items ?? []).map((item) => (item as SettingDefinitionRender).name)]);
  tab.display();
  for (const name of named) expect(tab.containerEl.textContent).toContain(name);
  expect(named.length).toBeGreaterThanOrEqual(19);
});

it('counts notes in scope for as long as its row is shown', async () => {
  const { tab, write, settle } = await openSettings({ 'Lakehouse.md': note, 'Soup.md': 'Onions.' });
  const [scope] = tab.getSettingDefinitions() as SettingDefinitionGroup[];
  const row = new Setting(createDiv());
  const cleanup = (scope!.items![0] as SettingDefinitionRender).render(row.asOriginalType__(), undefined as never);
  expect(row.controlEl.textContent).toBe('1 of 2');
  await write('Stack.md', note.replace('Lakehouse', 'Stack'));
  await settle();
  expect(row.controlEl.textContent).toBe('2 of 3');
  (cleanup as () => void)();
  await write('Third.md', note.replace('Lakehouse', 'Third'));
  await settle();
  expect(row.controlEl.textContent).toBe('2 of 3');
});
