import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ReadingSettings } from '../facts/extract-facts';
import { readVaultSettings, toReading } from '../facts/vault-settings';
import type { YamlParser } from '../notes/front-matter';
import type { NotePath } from '../notes/note-document';
import { startIndex, type GardenIndex } from '../pipeline';

/** `yaml` 2 parses as Obsidian's own parser does; warnings of documents that are not ours stay silent. */
export const parseYaml: YamlParser = (yaml) => parse(yaml, { logLevel: 'error' }) as unknown;

const SKIPPED_FOLDERS = new Set(['node_modules']);

export interface ReadFolder {
  readonly index: GardenIndex;
  /** Notes found, in scope or not. */
  readonly count: number;
}

/** The vault's own settings, as the plugin keeps them; the defaults where there are none or they cannot be read. */
async function readSettings(folder: string): Promise<ReadingSettings> {
  let saved: unknown = null;
  try {
    saved = JSON.parse(await readFile(join(folder, '.obsidian/plugins/architecture-garden/data.json'), 'utf8'));
  } catch { /* Most folders have none. */ }
  return toReading(readVaultSettings(saved));
}

/** True where `path` is a folder that can be read. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Reads every Markdown file under `folder`; a file that cannot be read becomes a problem, the rest is read on. */
export async function readFolder(folder: string, settings?: ReadingSettings): Promise<ReadFolder> {
  const index = startIndex(settings ?? await readSettings(folder), parseYaml);
  let count = 0;
  for (const path of await listNotes(folder)) {
    count++;
    try {
      index.put({ path, text: await readFile(join(folder, path), 'utf8') });
    } catch (error) {
      index.fail(path, {
        code: 'note-unreadable', effect: 'The note is left out.', cause: `The file could not be read (${reasonOf(error)}).`, tip: 'Check its permissions, then index again.',
        at: { path, start: 0, end: 0, line: 1, quote: '', headings: [], extractor: 'file' },
      });
    }
  }
  return { index, count };
}

/** Vault-relative paths of all Markdown files, sorted; hidden folders are Obsidian's and others' business. */
export async function listNotes(folder: string, under = ''): Promise<readonly NotePath[]> {
  const paths: NotePath[] = [];
  let entries;
  try {
    entries = await readdir(join(folder, under), { withFileTypes: true });
  } catch {
    return [];
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) continue;
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...await listNotes(folder, path));
    else if (/\.md$/i.test(entry.name)) paths.push(path as NotePath);
  }
  return paths;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
}
