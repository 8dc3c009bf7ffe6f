import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhole, pluginBuildOptions } from '../../../esbuild.config.mjs';
import { projectFolder } from '../../support/read-project';
import { readBuiltPlugin, type PluginFiles } from '../host/serve';

function findNewestSource(): number {
  const inSrc = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  const paths = ['src', ...inSrc, 'main.ts', 'package-lock.json', 'esbuild.config.mjs'];
  return Math.max(...paths.map((path) => statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

/** The project's main.js as `npm run build` leaves it; built first when a source is newer. */
export async function buildPlugin(): Promise<PluginFiles> {
  const built = statSync(join(projectFolder, 'main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < findNewestSource()) await buildWhole(pluginBuildOptions({ production: true }));
  return readBuiltPlugin(projectFolder);
}
