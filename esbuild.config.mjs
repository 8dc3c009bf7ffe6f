// `node esbuild.config.mjs production` builds main.js and dist/garden.mjs; without an argument main.js is rebuilt on every change.
// Imported, it only hands out the options, so that the launcher and the tests bundle in the same way.
import { mkdirSync, realpathSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const projectFolder = dirname(fileURLToPath(import.meta.url));

/**
 * Leaves out of gray-matter what we never use: its engines (eval and js-yaml; ours are passed with every call) and `fs` (reading by path).
 * A language without an engine of ours then throws "engine … is not registered".
 * @type {import('esbuild').Plugin}
 */
const safeFrontMatter = {
  name: 'safe-front-matter',
  setup(build) {
    const isGrayMatter = (importer) => /[\\/]node_modules[\\/]gray-matter[\\/]/.test(importer);
    build.onResolve({ filter: /^(\.\/(lib\/)?engines|fs)$/ }, ({ importer, path }) =>
      isGrayMatter(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/**
 * The plugin: main.ts → main.js as Obsidian loads it, on desktop and mobile. Any Node module in it fails the build.
 * @param {{ production: boolean }} mode
 * @returns {import('esbuild').BuildOptions}
 */
export function pluginBuildOptions({ production }) {
  return {
    absWorkingDir: projectFolder,
    entryPoints: ['main.ts'],
    outfile: 'main.js',
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
    // gray-matter turns its text into a Buffer that nobody reads; there is no Buffer on mobile.
    define: { 'Buffer.from': 'String' },
    plugins: [safeFrontMatter],
    treeShaking: true,
    minify: production,
    sourcemap: production ? false : 'inline',
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/**
 * The command line: src/cli/main.ts → dist/garden.mjs with every package inside, so that it runs where only this file is.
 * @returns {import('esbuild').BuildOptions}
 */
export function cliBuildOptions() {
  return {
    absWorkingDir: projectFolder,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/garden.mjs',
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Not 'node20', for which every expression with \p{…} becomes a call that compiles it anew.
    target: 'es2022',
    // yaml is CommonJS for Node and requires built-in modules, which an ES module cannot do by itself.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    plugins: [safeFrontMatter],
    treeShaking: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/**
 * Builds and replaces the one output at once, so that a process started meanwhile never reads half a file. The file gets the time at
 * which the build began: a source changed during the build makes it stale.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<number>} size of the output in bytes
 */
export async function buildWhole(options) {
  const began = new Date();
  const { outputFiles } = await esbuild.build({ ...options, write: false });
  const [output] = outputFiles;
  const unfinished = `${output.path}.${process.pid}`;
  mkdirSync(dirname(output.path), { recursive: true });
  writeFileSync(unfinished, output.contents);
  utimesSync(unfinished, began, began);
  renameSync(unfinished, output.path);
  return output.contents.byteLength;
}

const isStarted = process.argv[1] !== undefined && realpathSync(process.argv[1]) === join(projectFolder, 'esbuild.config.mjs');
if (isStarted) {
  if (process.argv[2] === 'production') {
    const report = (file, bytes) => console.log(`${file}: ${(bytes / 1024).toFixed(1)} KB (${bytes} bytes)`);
    report('main.js', await buildWhole(pluginBuildOptions({ production: true })));
    report('dist/garden.mjs', await buildWhole(cliBuildOptions()));
  } else {
    const context = await esbuild.context({ ...pluginBuildOptions({ production: false }), logLevel: 'info' });
    await context.watch();
  }
}
