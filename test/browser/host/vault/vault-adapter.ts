import type { DataWriteOptions, ListedFiles, Stat } from 'obsidian';

interface StoredFile {
  content: string | ArrayBuffer;
  ctime: number;
  mtime: number;
}

/**
 * The files themselves, in memory: what a disk is to Obsidian. Writing here goes past the vault, so nothing hears of it; files below the
 * configuration folder (plugin data) exist only here.
 */
export class VaultAdapter {
  private readonly files = new Map<string, StoredFile>();
  private readonly folders = new Set<string>(['']);

  constructor(private readonly vaultName: string) {}

  getName(): string {
    return this.vaultName;
  }

  readNow(path: string): string {
    const stored = this.files.get(path);
    if (stored === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return typeof stored.content === 'string' ? stored.content : new TextDecoder().decode(stored.content);
  }

  writeNow(path: string, content: string | ArrayBuffer, options: DataWriteOptions = {}): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!this.folders.has(folder)) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    const now = Date.now();
    const ctime = options.ctime ?? this.files.get(path)?.ctime ?? now;
    this.files.set(path, { content, ctime, mtime: options.mtime ?? now });
  }

  mkdirNow(path: string): void {
    let folder = '';
    for (const name of path.split('/').filter((part) => part !== '')) {
      folder = folder === '' ? name : `${folder}/${name}`;
      if (this.files.has(folder)) throw new Error('File already exists.');
      this.folders.add(folder);
    }
  }

  statNow(path: string): Stat | null {
    if (this.folders.has(path === '/' ? '' : path)) return { type: 'folder', ctime: 0, mtime: 0, size: 0 };
    const stored = this.files.get(path);
    if (stored === undefined) return null;
    const size = typeof stored.content === 'string' ? new TextEncoder().encode(stored.content).length : stored.content.byteLength;
    return { type: 'file', ctime: stored.ctime, mtime: stored.mtime, size };
  }

  removeNow(path: string): void {
    if (!this.files.delete(path)) throw new Error(`ENOENT: no such file or directory, unlink '${path}'`);
  }

  removeFolderNow(path: string): void {
    const isInside = (other: string): boolean => other === path || other.startsWith(`${path}/`);
    for (const file of [...this.files.keys()]) if (isInside(file)) this.files.delete(file);
    for (const folder of [...this.folders]) if (isInside(folder)) this.folders.delete(folder);
  }

  renameNow(from: string, to: string): void {
    if (this.statNow(to) !== null) throw new Error('Destination file already exists!');
    const moved = (path: string): string => to + path.slice(from.length);
    const isInside = (path: string): boolean => path === from || path.startsWith(`${from}/`);
    for (const [path, stored] of [...this.files]) {
      if (!isInside(path)) continue;
      this.files.delete(path);
      this.files.set(moved(path), stored);
    }
    for (const folder of [...this.folders]) {
      if (!isInside(folder)) continue;
      this.folders.delete(folder);
      this.folders.add(moved(folder));
    }
  }

  async exists(path: string): Promise<boolean> {
    return this.statNow(path) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    return this.statNow(path);
  }

  async list(folder: string): Promise<ListedFiles> {
    const prefix = folder === '/' || folder === '' ? '' : `${folder}/`;
    const isChild = (path: string): boolean => path !== '' && path.startsWith(prefix) && !path.slice(prefix.length).includes('/');
    return { files: [...this.files.keys()].filter(isChild), folders: [...this.folders].filter(isChild) };
  }

  async read(path: string): Promise<string> {
    return this.readNow(path);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const content = this.files.get(path)?.content ?? this.readNow(path);
    return typeof content === 'string' ? new TextEncoder().encode(content).buffer : content;
  }

  async write(path: string, content: string, options?: DataWriteOptions): Promise<void> {
    this.writeNow(path, content, options);
  }

  async writeBinary(path: string, content: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.writeNow(path, content, options);
  }

  async append(path: string, content: string, options?: DataWriteOptions): Promise<void> {
    this.writeNow(path, (this.files.has(path) ? this.readNow(path) : '') + content, options);
  }

  async process(path: string, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    const changed = change(this.readNow(path));
    this.writeNow(path, changed, options);
    return changed;
  }

  getResourcePath(path: string): string {
    return `app://local/${encodeURI(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    this.mkdirNow(path);
  }

  async trashSystem(path: string): Promise<boolean> {
    this.removeNow(path);
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    this.removeNow(path);
  }

  async rmdir(path: string, _recursive: boolean): Promise<void> {
    this.removeFolderNow(path);
  }

  async remove(path: string): Promise<void> {
    this.removeNow(path);
  }

  async rename(from: string, to: string): Promise<void> {
    this.renameNow(from, to);
  }

  async copy(from: string, to: string): Promise<void> {
    this.writeNow(to, this.readNow(from));
  }
}
