import type { App } from '../app/app';
import type { Plugin } from '../app/plugin';
import { setIcon } from '../controls/icons';
import { Modal } from './modal';

export abstract class SettingTab {
  icon = 'settings';
  id = '';
  name = '';
  readonly containerEl = createDiv('vertical-tab-content');

  constructor(readonly app: App) {}

  display(): void {
    return undefined;
  }

  hide(): void {
    return undefined;
  }

  /** Declarative settings (1.13) are not modelled: tabs show themselves by `display`. */
  update(): void {
    this.containerEl.empty();
    this.display();
  }

  refreshDomState(): void {
    return undefined;
  }
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }
}

/** The settings with one tab per plugin and one of the host itself (theme). */
export class SettingsWindow {
  activeTab: SettingTab | null = null;
  pluginTabs: readonly SettingTab[] = [];
  private modal: Modal | null = null;

  constructor(private readonly app: App) {}

  addTab(tab: SettingTab): void {
    this.pluginTabs = [...this.pluginTabs, tab];
  }

  removeTab(tab: SettingTab): void {
    if (tab === this.activeTab) this.close();
    this.pluginTabs = this.pluginTabs.filter((other) => other !== tab);
  }

  open(): void {
    if (this.modal !== null) return;
    this.modal = new Modal(this.app).setTitle('Settings');
    this.modal.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
    this.modal.contentEl.addClass('vertical-tabs-container');
    this.modal.setCloseCallback(() => {
      this.hideTab();
      this.modal = null;
    });
    const header = this.modal.contentEl.createDiv('vertical-tab-header');
    this.modal.contentEl.createDiv('vertical-tab-content-container');
    const group = header.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    const items = group.createDiv('vertical-tab-header-group-items');
    for (const tab of this.pluginTabs) this.createNavItem(items, tab);
    this.modal.open();
    const first = this.pluginTabs[0];
    if (first !== undefined) this.openTab(first);
  }

  close(): void {
    this.modal?.close();
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.pluginTabs.find((other) => other.id === id);
    if (tab !== undefined) this.openTab(tab);
    return tab ?? null;
  }

  openTab(tab: SettingTab): void {
    this.open();
    this.hideTab();
    this.activeTab = tab;
    const holder = this.modal?.contentEl.querySelector('.vertical-tab-content-container');
    holder?.replaceChildren(tab.containerEl);
    for (const item of this.modal?.contentEl.findAll('.vertical-tab-nav-item') ?? []) {
      item.toggleClass('is-active', item.getAttribute('data-setting-id') === tab.id);
    }
    tab.containerEl.empty();
    tab.display();
  }

  private createNavItem(parent: HTMLElement, tab: SettingTab): void {
    const item = parent.createEl('button', { cls: 'vertical-tab-nav-item tappable', attr: { type: 'button', 'data-setting-id': tab.id } });
    setIcon(item.createDiv('vertical-tab-nav-item-icon'), tab.icon);
    item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
    item.addEventListener('click', () => this.openTab(tab));
  }

  private hideTab(): void {
    const tab = this.activeTab;
    this.activeTab = null;
    tab?.hide();
    tab?.containerEl.remove();
  }
}
