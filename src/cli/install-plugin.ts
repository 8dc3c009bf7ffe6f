import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './terminal';
import { reasonOf } from './read-folder';

const PLUGIN = 'architecture-garden';
const FILES = ['main.js', 'manifest.json', 'styles.css'];

/** The project or package that this program belongs to. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Copies the built plugin into a vault and enables it, keeping what else is enabled and the plugin's own settings. The answer is its folder, vault-relative. */
export async function installPlugin(vault: string): Promise<string> {
  const configuration = join(vault, '.obsidian');
  const folder = join(configuration, 'plugins', PLUGIN);
  try {
    await mkdir(folder, { recursive: true });
    for (const file of FILES) await copyFile(join(projectFolder, file), join(folder, file));
    const list = join(configuration, 'community-plugins.json');
    const enabled = await readEnabled(list);
    if (!enabled.includes(PLUGIN)) await writeFile(list, `${JSON.stringify([...enabled, PLUGIN], null, 2)}\n`, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('The plugin was not installed.', `Its files could not be written (${reasonOf(error)}).`, 'Check that the vault can be written to.');
  }
  return `.obsidian/plugins/${PLUGIN}`;
}

async function readEnabled(list: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = await readFile(list, 'utf8');
  } catch {
    return [];
  }
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  } catch { /* Reported below: a list that is not understood must not be replaced. */ }
  throw new UsageError('The plugin was copied but not enabled.', 'The vault\u2019s list of enabled plugins could not be read.', 'Enable "Architecture Garden" in Obsidian under Community plugins.');
}
