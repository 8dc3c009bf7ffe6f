import type { CachedMetadata } from 'obsidian';
import { Events } from '../app/events';
import { readMetadata } from './read-metadata';
import type { Vault } from './vault';
import { TFile, type TAbstractFile } from './vault-file';

/** Read again in a later task than the change, as Obsidian's worker does; `changed` therefore follows `modify`, and a rename brings none. */
export class MetadataCache extends Events {
  resolvedLinks: Record<string, Record<string, number>> = {};
  unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly byPath = new Map<string, CachedMetadata>();
  private readonly waiting = new Set<TFile>();

  constructor(private readonly vault: Vault) {
    super();
    const readLater = (file: TAbstractFile): void => this.readLater(file);
    vault.on('create', readLater);
    vault.on('modify', readLater);
    vault.on('rename', (file: TAbstractFile, oldPath: string) => {
      const cache = this.byPath.get(oldPath);
      this.forget(oldPath);
      if (cache !== undefined && file instanceof TFile) this.keep(file, cache);
    });
    vault.on('delete', (file: TAbstractFile) => {
      if (!(file instanceof TFile)) return;
      const cache = this.byPath.get(file.path) ?? null;
      this.forget(file.path);
      this.trigger('deleted', file, cache);
    });
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.byPath.get(file.path) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    return this.byPath.get(path) ?? null;
  }

  /** An exact path, a path from the note's folder, else the best file whose path ends so: the same folder first, then the shortest path. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const wanted = linkpath.replace(/\u00a0/g, ' ').normalize('NFC').toLowerCase();
    if (wanted === '') return this.vault.getFileByPath(sourcePath);
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1).toLowerCase();
    if (wanted.startsWith('./') || wanted.startsWith('../')) {
      const path = new URL(encodeURI(`vault:/${folder}${wanted}`)).pathname.slice(1);
      return this.findByEnding(decodeURI(path), folder, true);
    }
    return this.findByEnding(wanted.replace(/^\//, ''), folder, wanted.startsWith('/'));
  }

  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    const whole = omitMdExtension && file.extension === 'md' ? file.path.slice(0, -3) : file.path;
    const short = omitMdExtension && file.extension === 'md' ? file.basename : file.name;
    return this.getFirstLinkpathDest(short, sourcePath) === file ? short : whole;
  }

  /** Reads all that waits at once. The host calls it when the vault is loaded. */
  readWaiting(): void {
    if (this.waiting.size === 0) return;
    const files = [...this.waiting].filter((file) => !file.deleted);
    this.waiting.clear();
    for (const file of files) {
      const text = this.vault.adapter.readNow(file.path);
      const cache = readMetadata(text);
      this.keep(file, cache);
      this.trigger('changed', file, text, cache);
    }
    for (const file of files) this.trigger('resolve', file);
    this.trigger('resolved');
  }

  private readLater(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    if (this.waiting.size === 0) setTimeout(() => this.readWaiting());
    this.waiting.add(file);
  }

  private keep(file: TFile, cache: CachedMetadata): void {
    this.byPath.set(file.path, cache);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
      const linkpath = link.split('#')[0] ?? '';
      const path = this.getFirstLinkpathDest(linkpath, file.path)?.path;
      if (path === undefined) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
      else resolved[path] = (resolved[path] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }

  private forget(path: string): void {
    this.byPath.delete(path);
    this.resolvedLinks = Object.fromEntries(Object.entries(this.resolvedLinks).filter(([source]) => source !== path));
    this.unresolvedLinks = Object.fromEntries(Object.entries(this.unresolvedLinks).filter(([source]) => source !== path));
  }

  private findByEnding(wanted: string, folder: string, isWhole: boolean): TFile | null {
    const fits = (path: string, name: string): boolean => path === name || (!isWhole && path.endsWith(`/${name}`));
    const found = this.vault.getFiles().filter((file) => {
      const path = file.path.normalize('NFC').toLowerCase();
      return fits(path, wanted) || fits(path, `${wanted}.md`);
    });
    const rank = (file: TFile): number => {
      const path = file.path.toLowerCase();
      if (path === wanted || path === `${wanted}.md`) return 0;
      return path.startsWith(folder) ? 1 : 2;
    };
    return found.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length)[0] ?? null;
  }
}
