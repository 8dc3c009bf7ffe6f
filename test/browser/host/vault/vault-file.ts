import type { Vault } from './vault';

export interface FileTimes {
  readonly ctime: number;
  mtime: number;
  size: number;
}

export abstract class TAbstractFile {
  parent: TFolder | null = null;
  deleted = false;
  path = '';
  name = '';

  constructor(
    readonly vault: Vault,
    path: string,
  ) {
    this.setPath(path);
  }

  setPath(path: string): void {
    this.path = path;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }

  /** The path as a prefix for the paths of children; empty for the root. */
  getParentPrefix(): string {
    return this.path === '/' ? '' : `${this.path}/`;
  }
}

export class TFile extends TAbstractFile {
  stat: FileTimes = { ctime: 0, mtime: 0, size: 0 };
  declare basename: string;
  declare extension: string;
  saving = false;

  override setPath(path: string): void {
    super.setPath(path);
    const dot = this.name.lastIndexOf('.');
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }

  getShortName(): string {
    return this.extension === 'md' ? this.basename : this.name;
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }

  getFileCount(): number {
    return this.children.reduce((count, child) => count + (child instanceof TFolder ? child.getFileCount() : 1), 0);
  }
}
