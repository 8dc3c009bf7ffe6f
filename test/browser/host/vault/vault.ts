import type { DataWriteOptions } from 'obsidian';
import { Events } from '../app/events';
import { VaultAdapter } from './vault-adapter';
import type { TAbstractFile} from './vault-file';
import { TFile, TFolder } from './vault-file';

/** Files and folders as Obsidian's index knows them; the bytes lie in the adapter. Every change triggers its event before its promise settles. */
export class Vault extends Events {
  readonly adapter: VaultAdapter;
  readonly configDir = '.obsidian';
  private readonly byPath = new Map<string, TAbstractFile>();
  private readonly root: TFolder;

  constructor(name: string) {
    super();
    this.adapter = new VaultAdapter(name);
    this.root = new TFolder(this, '/');
    this.byPath.set('/', this.root);
    this.adapter.mkdirNow(this.configDir);
  }

  static recurseChildren(folder: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(folder);
    for (const child of [...folder.children]) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  getName(): string {
    return this.adapter.getName();
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.byPath.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  async read(file: TFile): Promise<string> {
    return this.adapter.readNow(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.adapter.readNow(file.path);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async create(path: string, content: string, options?: DataWriteOptions): Promise<TFile> {
    return this.createNow(path, content, options);
  }

  async createBinary(path: string, content: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    return this.createNow(path, content, options);
  }

  /** As `create`, at once; the host loads a vault with it. */
  createNow(path: string, content: string | ArrayBuffer, options?: DataWriteOptions): TFile {
    if (this.adapter.statNow(path) !== null) throw new Error('File already exists.');
    this.adapter.writeNow(path, content, options);
    const file = new TFile(this, path);
    this.readTimes(file);
    this.attach(file);
    this.trigger('create', file);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    if (this.adapter.statNow(path) !== null) throw new Error('Folder already exists.');
    return this.createFolderNow(path);
  }

  /** Makes the folder with all that are missing above it. */
  createFolderNow(path: string): TFolder {
    const existing = this.byPath.get(path);
    if (existing instanceof TFolder) return existing;
    const slash = path.lastIndexOf('/');
    if (slash > 0) this.createFolderNow(path.slice(0, slash));
    this.adapter.mkdirNow(path);
    const folder = new TFolder(this, path);
    this.attach(folder);
    this.trigger('create', folder);
    return folder;
  }

  async modify(file: TFile, content: string, options?: DataWriteOptions): Promise<void> {
    this.write(file, content, options);
  }

  async modifyBinary(file: TFile, content: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.write(file, content, options);
  }

  async append(file: TFile, content: string, options?: DataWriteOptions): Promise<void> {
    this.write(file, this.adapter.readNow(file.path) + content, options);
  }

  async appendBinary(file: TFile, content: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.append(file, new TextDecoder().decode(content), options);
  }

  /** Reads, changes and writes in one step, so nothing can come between; an unchanged text is not written. */
  async process(file: TFile, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    await Promise.resolve();
    const before = this.adapter.readNow(file.path);
    const after = change(before);
    if (after !== before) this.write(file, after, options);
    return after;
  }

  async copy<T extends TAbstractFile>(file: T, path: string): Promise<T> {
    const copied: TAbstractFile = this.createNow(path, this.adapter.readNow(file.path));
    return copied as T;
  }

  async rename(file: TAbstractFile, path: string): Promise<void> {
    this.adapter.renameNow(file.path, path);
    const oldPath = file.path;
    const moved: [TAbstractFile, string][] = [];
    if (file instanceof TFolder) Vault.recurseChildren(file, (child) => moved.push([child, child.path]));
    else moved.push([file, oldPath]);
    this.detach(file);
    for (const [child, childPath] of moved) {
      this.byPath.delete(childPath);
      child.setPath(path + childPath.slice(oldPath.length));
      this.byPath.set(child.path, child);
    }
    this.attach(file);
    for (const [child, childPath] of moved) this.trigger('rename', child, childPath);
  }

  async delete(file: TAbstractFile, _force?: boolean): Promise<void> {
    const gone: TAbstractFile[] = [];
    if (file instanceof TFolder) Vault.recurseChildren(file, (child) => gone.push(child));
    else gone.push(file);
    if (file instanceof TFolder) this.adapter.removeFolderNow(file.path);
    else this.adapter.removeNow(file.path);
    this.detach(file);
    for (const child of gone.reverse()) {
      this.byPath.delete(child.path);
      child.deleted = true;
      this.trigger('delete', child);
    }
  }

  async trash(file: TAbstractFile, _system: boolean): Promise<void> {
    await this.delete(file);
  }

  private write(file: TFile, content: string | ArrayBuffer, options?: DataWriteOptions): void {
    if (file.deleted) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    this.adapter.writeNow(file.path, content, options);
    this.readTimes(file);
    this.trigger('modify', file);
  }

  private readTimes(file: TFile): void {
    const { ctime = 0, mtime = 0, size = 0 } = this.adapter.statNow(file.path) ?? {};
    file.stat = { ctime, mtime, size };
  }

  private attach(file: TAbstractFile): void {
    const slash = file.path.lastIndexOf('/');
    const parent = slash > 0 ? this.getFolderByPath(file.path.slice(0, slash)) : this.root;
    file.parent = parent;
    parent?.children.push(file);
    this.byPath.set(file.path, file);
  }

  private detach(file: TAbstractFile): void {
    if (file.parent !== null) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.parent = null;
  }
}
