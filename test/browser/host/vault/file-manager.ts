import type { DataWriteOptions } from 'obsidian';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from 'obsidian-test-mocks/obsidian';
import type { MetadataCache } from './metadata-cache';
import type { Vault } from './vault';
import { TFile, type TAbstractFile, type TFolder } from './vault-file';

/** New notes go to the root of the vault; links are wikilinks, as short as the vault allows. */
export class FileManager {
  constructor(
    private readonly vault: Vault,
    private readonly metadataCache: MetadataCache,
  ) {}

  getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
    return this.vault.getRoot();
  }

  /** Renames and rewrites the wikilinks of other notes that led to the file. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const linking = file instanceof TFile ? this.findLinks(file) : [];
    await this.vault.rename(file, newPath);
    if (!(file instanceof TFile)) return;
    for (const [source, originals] of linking) {
      await this.vault.process(source, (text) => originals.reduce((changed, original) => changed.replaceAll(original, this.relink(original, file, source.path)), text));
    }
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.vault.delete(file);
    return true;
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.vault.delete(file);
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const linktext = this.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    const embed = file.extension === 'md' ? '' : '!';
    return `${embed}[[${linktext}${alias === '' || alias === linktext ? '' : `|${alias}`}]]`;
  }

  async processFrontMatter(file: TFile, change: (frontmatter: unknown) => void, options?: DataWriteOptions): Promise<void> {
    await this.vault.process(
      file,
      (text) => {
        const { exists, frontmatter, from, to } = getFrontMatterInfo(text);
        const parsed: unknown = exists ? parseYaml(frontmatter) : null;
        const properties = typeof parsed === 'object' && parsed !== null ? parsed : {};
        change(properties);
        const yaml = Object.keys(properties).length === 0 ? '' : stringifyYaml(properties);
        if (exists) return `${text.slice(0, from)}${yaml.replace(/\n$/, '')}${text.slice(to)}`;
        return yaml === '' ? text : `---\n${yaml}---\n${text}`;
      },
      options,
    );
  }

  async getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const dot = filename.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
    let path = filename;
    for (let n = 1; this.vault.getAbstractFileByPath(path) !== null; n += 1) path = `${stem} ${n}${extension}`;
    return path;
  }

  private findLinks(file: TFile): readonly (readonly [TFile, readonly string[]])[] {
    return this.vault.getMarkdownFiles().flatMap((source) => {
      const cache = this.metadataCache.getFileCache(source);
      const links = [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])];
      const originals = links.filter(({ link }) => this.metadataCache.getFirstLinkpathDest(link.split('#')[0] ?? '', source.path) === file);
      return originals.length === 0 ? [] : [[source, originals.map(({ original }) => original)] as const];
    });
  }

  private relink(original: string, file: TFile, sourcePath: string): string {
    const [, subpath = '', alias = ''] = /^!?\[\[[^#|\]]*(#[^|\]]*)?(\|[^\]]*)?\]\]$/.exec(original) ?? [];
    return `[[${this.metadataCache.fileToLinktext(file, sourcePath)}${subpath}${alias}]]`;
  }
}
