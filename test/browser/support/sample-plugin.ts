import type { PluginFiles } from '../host/serve';

const main = `
const { Plugin, ItemView, Modal, FuzzySuggestModal, PluginSettingTab, Setting, Notice, MarkdownRenderChild, MarkdownRenderer, MarkdownView, requireApiVersion } = require('obsidian');

class PanelView extends ItemView {
  getViewType() { return 'sample-panel'; }
  getDisplayText() { return 'Sample panel'; }
  getIcon() { return 'sprout'; }
  async onOpen() {
    this.contentEl.createEl('h4', { text: 'Sample panel' });
    this.count = this.contentEl.createDiv({ cls: 'sample-count' });
    this.log = this.contentEl.createEl('ul', { cls: 'sample-log' });
    const setting = new Setting(this.contentEl).setName('Latency').setDesc('How long an answer may take.');
    setting.addSlider((slider) => slider.setLimits(0, 10, 1).setValue(4));
    new Setting(this.contentEl).setName('Depth').addDropdown((box) => box.addOptions({ a: 'One', b: 'Two' }));
    this.contentEl.createEl('button', { text: 'Insert', cls: 'mod-cta' });
    const show = () => this.count.setText(this.app.vault.getMarkdownFiles().length + ' notes');
    show();
    const note = (text) => { this.log.createEl('li', { text }); show(); };
    this.registerEvent(this.app.metadataCache.on('changed', (file, text, cache) => note('changed ' + file.path + ' ' + text.length + ' ' + (cache.headings?.[0]?.heading ?? ''))));
    this.registerEvent(this.app.vault.on('create', (file) => note('create ' + file.path)));
    this.registerEvent(this.app.vault.on('rename', (file, old) => note('rename ' + old + ' to ' + file.path)));
    this.registerEvent(this.app.vault.on('delete', (file) => note('delete ' + file.path)));
    this.registerEvent(this.app.workspace.on('file-open', (file) => note('open ' + file?.path)));
    await MarkdownRenderer.render(this.app, 'A **bold** word and \`code\`.', this.contentEl.createDiv({ cls: 'sample-markdown' }), '', this);
  }
}

class HelloModal extends Modal {
  onOpen() {
    this.setTitle('Insert table');
    new Setting(this.contentEl).setName('Name').addText((text) => text.setPlaceholder('A name'));
    new Setting(this.contentEl).setName('Keep it current').setDesc('Refresh when the sources change.').addToggle((toggle) => toggle.setValue(true));
    new Setting(this.contentEl).addButton((button) => button.setButtonText('Insert').setCta().onClick(() => { new Notice('Inserted'); this.close(); })).addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()));
  }
}

class Picker extends FuzzySuggestModal {
  getItems() { return ['Lakehouse', 'Data mesh', 'Warehouse']; }
  getItemText(item) { return item; }
  onChooseItem(item) { new Notice('Chosen ' + item); }
}

class SampleTab extends PluginSettingTab {
  display() {
    const { containerEl } = this;
    new Setting(containerEl).setName('Scope').setHeading();
    new Setting(containerEl).setName('Folder').setDesc('Where decisions are written.').addText((text) => text.setValue(this.plugin.data.folder).onChange(async (value) => { this.plugin.data.folder = value; await this.plugin.saveData(this.plugin.data); }));
    new Setting(containerEl).setName('Restrict').setDesc('Leave out what readers cannot see.').addToggle((toggle) => toggle.setValue(true));
    new Setting(containerEl).setName('Publisher').addDropdown((box) => box.addOptions({ quartz: 'Quartz', garden: 'Digital garden' }));
    new Setting(containerEl).setName('Tags').addSearch((search) => search.setPlaceholder('Find a tag'));
    new Setting(containerEl).setName('Depth').addSlider((slider) => slider.setLimits(1, 9, 1).setValue(3)).addExtraButton((button) => button.setIcon('rotate-ccw').setTooltip('Reset'));
  }
}

module.exports = class extends Plugin {
  async onload() {
    this.data = Object.assign({ folder: 'Decisions' }, await this.loadData());
    this.seen = [];
    this.registerEvent(this.app.vault.on('create', (file) => this.seen.push(file.path)));
    this.registerView('sample-panel', (leaf) => new PanelView(leaf));
    this.addRibbonIcon('sprout', 'Open sample panel', () => this.open());
    this.addStatusBarItem().setText('3 patterns');
    this.addSettingTab(new SampleTab(this.app, this));
    this.addCommand({ id: 'open', name: 'Open sample panel', callback: () => this.open() });
    this.addCommand({ id: 'modal', name: 'Insert table...', callback: () => new HelloModal(this.app).open() });
    this.addCommand({ id: 'pick', name: 'Find...', callback: () => { const picker = new Picker(this.app); picker.setPlaceholder('Find an element'); picker.open(); } });
    this.addCommand({ id: 'stamp', name: 'Insert stamp', editorCallback: (editor) => editor.replaceSelection('STAMP') });
    this.addCommand({ id: 'twice', name: 'Change twice', editorCallback: (editor) => editor.transaction({ changes: [{ from: { line: 0, ch: 0 }, text: 'A ' }, { from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 }, text: '' }] }) });
    this.addCommand({ id: 'hidden', name: 'Never', checkCallback: () => false });
    this.registerMarkdownCodeBlockProcessor('sample', (source, el, ctx) => {
      const child = new MarkdownRenderChild(el);
      child.onload = () => el.setText('Block of ' + source.length + ' letters in ' + ctx.sourcePath + ', lines ' + JSON.stringify([ctx.getSectionInfo(el)?.lineStart, ctx.getSectionInfo(el)?.lineEnd]));
      ctx.addChild(child);
    });
  }
  open() { return this.app.workspace.ensureSideLeaf('sample-panel', 'right', { active: true, reveal: true }); }
};
`;

/** A plugin small enough to be read at a glance, for the tests of the host itself. */
export const samplePlugin: PluginFiles = {
  main,
  manifest: { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.8.7', author: 'Us', description: 'Shows what the host models.' },
  styles: '.sample-count { color: var(--text-muted); }',
};
