import { PluginSettingTab, Setting, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { GardenSource } from './garden-source';
import { isAutoRefreshOn, setAutoRefresh } from './auto-refresh';
import { readEntries, type PluginSettings } from './plugin-settings';
import { indexStrings, settingStrings } from './strings';

export interface SettingsOptions {
  readonly plugin: Plugin;
  readonly source: GardenSource;
  readonly read: () => PluginSettings;
  /** Keeps the settings and reads the vault under them. Called a moment after the user stopped typing. */
  readonly save: (settings: PluginSettings) => Promise<void>;
}

/** Long enough not to read the vault at every letter of a tag, in milliseconds. */
const pause = 600;

interface SettingRow {
  readonly name: string;
  readonly desc: string;
  /** Fills a row that has its name and description; returns what is to be done when the row goes. */
  readonly render: (setting: Setting) => (() => void) | undefined;
}

interface SettingRows {
  readonly heading: string;
  readonly items: readonly SettingRow[];
}

/** Nothing here must be set to start. Obsidian 1.13 and later ask for definitions, which their search finds; earlier ones display. */
export class GardenSettingTab extends PluginSettingTab {
  private cleanups: (() => void)[] = [];
  private timer: number | null = null;
  private pending: PluginSettings | null = null;

  constructor(private readonly options: SettingsOptions) {
    super(options.plugin.app, options.plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.listRows().map(({ heading, items }) => ({ type: 'group' as const, heading, items: items.map(({ name, desc, render }) => ({ name, desc, render })) }));
  }

  override display(): void {
    this.cleanUp();
    this.containerEl.empty();
    for (const { heading, items } of this.listRows()) {
      new Setting(this.containerEl).setName(heading).setHeading();
      for (const { name, desc, render } of items) {
        const cleanup = render(new Setting(this.containerEl).setName(name).setDesc(desc));
        if (cleanup !== undefined) this.cleanups.push(cleanup);
      }
    }
  }

  override hide(): void {
    this.cleanUp();
    this.flush();
    super.hide();
  }

  private listRows(): readonly SettingRows[] {
    return [
      {
        heading: settingStrings.scope,
        items: [
          { name: settingStrings.garden, desc: settingStrings.inScopeTip, render: (setting) => this.showCount(setting) },
          this.listRow('tags', settingStrings.tags, settingStrings.tagsTip),
          this.listRow('folders', settingStrings.folders, settingStrings.foldersTip),
        ],
      },
      {
        heading: settingStrings.names,
        items: [
          this.lineRow('labels', settingStrings.labels, settingStrings.labelsTip),
          this.lineRow('sameNames', settingStrings.sameNames, settingStrings.sameNamesTip),
          this.lineRow('apartNames', settingStrings.apartNames, settingStrings.apartNamesTip),
        ],
      },
      { heading: settingStrings.blocks, items: [this.autoRow()] },
      { heading: settingStrings.decisions, items: [this.folderRow('decisionFolder', settingStrings.decisionFolder, settingStrings.decisionFolderTip)] },
      {
        heading: settingStrings.solutions,
        items: [
          this.folderRow('solutionFolder', settingStrings.solutionFolder, settingStrings.solutionFolderTip),
          this.toggleRow('relationProperties', settingStrings.relations, settingStrings.relationsTip),
        ],
      },
      { heading: settingStrings.drawings, items: [this.toggleRow('drawingButtons', settingStrings.drawingButtons, settingStrings.drawingButtonsTip)] },
      {
        heading: settingStrings.publishing,
        items: [
          { name: settingStrings.readers, desc: settingStrings.publishingTip, render: () => undefined },
          this.toggleRow('digitalGarden', settingStrings.digitalGarden, settingStrings.digitalGardenTip),
          this.toggleRow('obsidianPublish', settingStrings.obsidianPublish, settingStrings.obsidianPublishTip),
          this.toggleRow('enveloppe', settingStrings.enveloppe, settingStrings.enveloppeTip),
          this.quartzRow(),
          this.listRow('flags', settingStrings.flags, settingStrings.flagsTip),
        ],
      },
    ];
  }

  private showCount(setting: Setting): () => void {
    const { source } = this.options;
    const text = setting.controlEl.createSpan({ cls: 'architecture-garden-count', attr: { role: 'status' } });
    const show = (): void => {
      const { done, total } = source.progress;
      const isWhole = source.ready && done === total;
      text.setText(isWhole ? settingStrings.inScope(source.garden().notes.length, this.app.vault.getMarkdownFiles().length) : indexStrings.reading(done, total));
    };
    show();
    return source.onChange(show);
  }

  private folderRow(key: 'decisionFolder' | 'solutionFolder', name: string, desc: string): SettingRow {
    return {
      name, desc,
      render: (setting) => void setting.addText((text) => {
        text.inputEl.setAttribute('aria-label', name);
        text.setValue(this.current()[key]).onChange((value) => this.change({ [key]: value.trim().replace(/^\/+|\/+$/g, '') }));
      }),
    };
  }

  /** Kept on this device, not in the settings that are synced. */
  private autoRow(): SettingRow {
    const name = settingStrings.auto;
    return {
      name, desc: settingStrings.autoTip,
      render: (setting) => void setting.addToggle((toggle) => {
        (toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', name);
        toggle.setValue(isAutoRefreshOn(this.app)).onChange((value) => setAutoRefresh(this.app, value));
      }),
    };
  }

  private quartzRow(): SettingRow {
    const name = settingStrings.quartz;
    return {
      name, desc: settingStrings.quartzTip,
      render: (setting) => void setting.addDropdown((dropdown) => {
        dropdown.selectEl.setAttribute('aria-label', name);
        dropdown
          .addOptions({ 'off': settingStrings.quartzOff, 'unless-draft': settingStrings.quartzUnlessDraft, 'explicit': settingStrings.quartzExplicit })
          .setValue(this.current().quartz)
          .onChange((value) => this.change({ quartz: value === 'unless-draft' || value === 'explicit' ? value : 'off' }));
      }),
    };
  }

  private listRow(key: 'tags' | 'folders' | 'flags', name: string, desc: string): SettingRow {
    return {
      name, desc,
      render: (setting) => void setting.addTextArea((text) => {
        text.inputEl.setAttribute('aria-label', name);
        text.inputEl.rows = 3;
        text.setValue(this.current()[key].join(', ')).onChange((value) => this.change({ [key]: readEntries(value) }));
      }),
    };
  }

  /** One entry a line, for entries that may hold commas. */
  private lineRow(key: 'labels' | 'sameNames' | 'apartNames', name: string, desc: string): SettingRow {
    return {
      name, desc,
      render: (setting) => void setting.addTextArea((text) => {
        text.inputEl.setAttribute('aria-label', name);
        text.inputEl.rows = 3;
        text.setValue(this.current()[key].join('\n')).onChange((value) => this.change({ [key]: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') }));
      }),
    };
  }

  private toggleRow(key: 'relationProperties' | 'drawingButtons' | 'digitalGarden' | 'obsidianPublish' | 'enveloppe', name: string, desc: string): SettingRow {
    return {
      name, desc,
      render: (setting) => void setting.addToggle((toggle) => {
        (toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', name);
        toggle.setValue(this.current()[key]).onChange((value) => this.change({ [key]: value }));
      }),
    };
  }

  private current(): PluginSettings {
    return this.pending ?? this.options.read();
  }

  private change(part: Partial<PluginSettings>): void {
    this.pending = { ...this.current(), ...part };
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), pause);
  }

  private flush(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    const { pending } = this;
    this.pending = null;
    if (pending !== null) void this.options.save(pending);
  }

  private cleanUp(): void {
    for (const cleanup of this.cleanups) cleanup();
    this.cleanups = [];
  }
}
