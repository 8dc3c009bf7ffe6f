import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './find-architecture-breaches';

/** Absolute; the folder that holds package.json. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** main.ts and every file under src, sorted by path. */
export function readSources(): readonly SourceFile[] {
  const inSrc = readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1).replaceAll('\\', '/'));
  return ['main.ts', ...inSrc.sort()]
    .filter((path) => existsSync(join(projectFolder, path)))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }));
}

/** A JSON file of the project, by its path from the project folder. */
export function readProjectJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(projectFolder, path), 'utf8')) as Record<string, unknown>;
}
