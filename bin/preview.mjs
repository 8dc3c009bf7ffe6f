#!/usr/bin/env node
// `npm run preview [-- FOLDER] [--port N]` shows the built plugin over a folder of notes in a browser, without Obsidian. Nothing is written
// into the folder: changes stay in the page until it is loaded again.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { buildWhole, pluginBuildOptions, projectFolder } from '../esbuild.config.mjs';

/** Node 20 reads no TypeScript, so the server is bundled first; npm's packages stay outside. */
async function loadServer() {
  const outfile = join(projectFolder, 'node_modules/.cache/architecture-garden/serve.mjs');
  mkdirSync(join(outfile, '..'), { recursive: true });
  const entryPoints = [join(projectFolder, 'test/browser/host/serve.ts')];
  await esbuild.build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

async function preview() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '0' } } });
  const [chosen] = positionals;
  // npm runs a script in the project's folder, whatever folder it was called from.
  const folder = chosen === undefined ? join(projectFolder, 'example-vault') : resolve(process.env.INIT_CWD ?? process.cwd(), chosen);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`There is nothing to show: ${folder} is no folder. Give a folder of notes, such as "npm run preview -- example-vault".`);
    return 2;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`"${values.port}" is no port. Give a whole number up to 65535, such as "npm run preview -- example-vault --port 4173".`);
    return 2;
  }
  await buildWhole(pluginBuildOptions({ production: true }));
  const { readBuiltPlugin, readVaultFolder, serveHost } = await loadServer();
  const vault = readVaultFolder(folder);
  const { url } = await serveHost({ projectFolder, plugin: readBuiltPlugin(projectFolder), vault, port });
  const notes = Object.keys(vault.notes).filter((path) => path.endsWith('.md'));
  const first = notes.find((path) => !path.includes('/')) ?? notes[0];
  console.log(`${notes.length} notes of ${folder}: ${url}${first === undefined ? '' : `?note=${encodeURIComponent(first)}`}`);
  console.log('Ctrl-P opens the command palette. Add theme=dark, phone or mode=source to the address. Stop with Ctrl-C.');
  return 0;
}

try {
  const code = await preview();
  if (code !== 0) process.exit(code);
} catch (error) {
  console.error(`The preview could not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
