#!/usr/bin/env node
// Starts the command line. In a clone it first rebuilds what is older than the sources; in a package only the built files are there.
// Standard output belongs to the command.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const inProject = (path) => join(projectFolder, path);
const isClone = existsSync(inProject('src'));

/** When anything a bundle is made of changed last; folders count, as they change when a file is deleted. */
function lastChange() {
  const entries = readdirSync(inProject('src'), { recursive: true }).map((name) => join('src', name));
  const paths = ['src', ...entries, 'main.ts', 'package-lock.json', 'esbuild.config.mjs'].map(inProject);
  return Math.max(...paths.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

async function buildIfStale(output, optionsName) {
  const built = statSync(inProject(output), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= lastChange()) return;
  const config = await import('../esbuild.config.mjs');
  await config.buildWhole(config[optionsName]({ production: true }));
}

const args = process.argv.slice(2);
try {
  if (isClone) await buildIfStale('dist/garden.mjs', 'cliBuildOptions');
  // These two copy the plugin into a vault.
  if (isClone && (args[0] === 'start' || args.includes('--install'))) await buildIfStale('main.js', 'pluginBuildOptions');
} catch (error) {
  console.error(`Architecture Garden could not be built, so nothing was run. ${error instanceof Error ? error.message : String(error)}`);
  console.error('Run "npm ci" in the project and try again.');
  process.exit(1);
}
const { main } = await import(pathToFileURL(inProject('dist/garden.mjs')).href);
process.exitCode = await main(args);
