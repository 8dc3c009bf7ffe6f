import type { ViewStateResult } from 'obsidian';
import { debounce } from 'obsidian-test-mocks/obsidian';
import { mergeTexts } from '../editor/merge-texts';
import type { TFile} from '../vault/vault-file';
import { type TAbstractFile } from '../vault/vault-file';
import { ItemView } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

const saveDelay = 300;

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
  }

  getDisplayText(): string {
    return this.file?.getShortName() ?? 'No file';
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('rename', (file: TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file).then(() => this.leaf.updateHeader());
      }),
    );
    this.registerEvent(
      this.app.vault.on('delete', (file: TAbstractFile) => {
        if (file === this.file) void this.leaf.setViewState({ type: 'empty' });
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return this.file === null ? {} : { file: this.file.path };
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    const { file: path } = (state ?? {}) as { readonly file?: string };
    const file = path === undefined ? null : this.app.vault.getFileByPath(path);
    if (file === null || file === this.file) return;
    await this.closeFile();
    this.file = file;
    await this.onLoadFile(file);
    this.leaf.updateHeader();
  }

  override async close(): Promise<void> {
    await this.closeFile();
    await super.close();
  }

  async onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  async onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  async onRename(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  private async closeFile(): Promise<void> {
    const { file } = this;
    this.file = null;
    if (file !== null) await this.onUnloadFile(file);
  }
}

export abstract class EditableFileView extends FileView {}

/** Saves a short pause after the last change (Obsidian waits two seconds) and takes over what others write meanwhile. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  requestSave = debounce(() => void this.save(), saveDelay, true);
  private saved = '';

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file: TAbstractFile) => {
        if (file === this.file) this.takeOver(this.app.vault.adapter.readNow(this.file.path));
      }),
    );
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.saved = this.data;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    const text = this.getViewData();
    if (text !== this.saved && !file.deleted) await this.app.vault.modify(file, text);
    this.clear();
  }

  async save(_clear = false): Promise<void> {
    const { file } = this;
    if (file === null || file.deleted) return;
    this.data = this.getViewData();
    if (this.data === this.saved) return;
    this.saved = this.data;
    await this.app.vault.modify(file, this.data);
  }

  private takeOver(written: string): void {
    if (written === this.saved) return;
    const shown = this.getViewData();
    const merged = shown === this.saved ? written : mergeTexts({ base: this.saved, ours: shown, theirs: written });
    this.saved = written;
    this.data = merged;
    if (merged !== shown) this.setViewData(merged, false);
    if (merged !== written) this.requestSave();
  }
}
