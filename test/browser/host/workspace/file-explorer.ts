import { setIcon } from '../controls/icons';
import { Keymap } from '../app/keymap';
import { Menu } from '../overlays/menu';
import { TFile, TFolder, type TAbstractFile } from '../vault/vault-file';
import { ItemView } from './view';

/** The core plugin of that name: folders that open and close, notes that open, the `file-menu`. */
export class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  private readonly closed = new Set<string>();
  private waiting = 0;

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Files';
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('nav-files-container');
    const { vault, workspace } = this.app;
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, () => this.showLater()));
    this.registerEvent(workspace.on('file-open', () => this.showLater()));
    this.show();
    return Promise.resolve();
  }

  private showLater(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.show());
  }

  private show(): void {
    this.contentEl.empty();
    const root = this.contentEl.createDiv();
    this.showChildren(root, this.app.vault.getRoot());
  }

  private showChildren(parent: HTMLElement, folder: TFolder): void {
    const rank = (file: TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
    const sorted = [...folder.children].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
    for (const file of sorted) {
      if (file instanceof TFolder) this.showFolder(parent, file);
      else if (file instanceof TFile) this.showFile(parent, file);
    }
  }

  private showFolder(parent: HTMLElement, folder: TFolder): void {
    const isClosed = this.closed.has(folder.path);
    const item = parent.createDiv({ cls: 'tree-item nav-folder' });
    item.toggleClass('is-collapsed', isClosed);
    const self = item.createDiv({ cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible', attr: { 'data-path': folder.path } });
    setIcon(self.createDiv('tree-item-icon collapse-icon'), isClosed ? 'chevron-right' : 'chevron-down');
    self.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    self.addEventListener('click', () => {
      if (!this.closed.delete(folder.path)) this.closed.add(folder.path);
      this.show();
    });
    self.addEventListener('contextmenu', (event) => this.showMenu(event, folder));
    if (!isClosed) this.showChildren(item.createDiv('tree-item-children nav-folder-children'), folder);
  }

  private showFile(parent: HTMLElement, file: TFile): void {
    const self = parent
      .createDiv('tree-item nav-file')
      .createDiv({ cls: 'tree-item-self nav-file-title tappable is-clickable', attr: { 'data-path': file.path, tabindex: '-1' } });
    self.toggleClass('is-active', file === this.app.workspace.getActiveFile());
    self.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.getShortName() });
    if (file.extension !== 'md') self.createDiv({ cls: 'nav-file-tag', text: file.extension });
    self.addEventListener('click', (event) => {
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (document.body.hasClass('is-phone')) this.app.workspace.leftSplit.collapse();
    });
    self.addEventListener('contextmenu', (event) => this.showMenu(event, file));
  }

  private showMenu(event: MouseEvent, file: TAbstractFile): void {
    event.preventDefault();
    const menu = new Menu();
    if (file instanceof TFile) menu.addItem((item) => item.setTitle('Open in new tab').setIcon('file-plus').setSection('open').onClick(() => void this.app.workspace.getLeaf('tab').openFile(file)));
    menu.addItem((item) => item.setTitle('Delete').setIcon('trash-2').setSection('danger').setWarning(true).onClick(() => void this.app.vault.delete(file)));
    this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
    menu.showAtMouseEvent(event);
  }
}
