import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

export interface HostBundle {
  readonly script: string;
  readonly styles: string;
}

/** Only the drawings of the icon set: names, bodies and other names. */
const lucideIcons = (projectFolder: string): esbuild.Plugin => ({
  name: 'lucide-icons',
  setup(build) {
    build.onResolve({ filter: /^lucide-icons$/ }, ({ path }) => ({ path, namespace: 'icons' }));
    build.onLoad({ filter: /.*/, namespace: 'icons' }, () => {
      const set = JSON.parse(readFileSync(join(projectFolder, 'node_modules/@iconify-json/lucide/icons.json'), 'utf8')) as { icons: unknown; aliases: unknown };
      return { contents: JSON.stringify({ icons: set.icons, aliases: set.aliases }), loader: 'json' };
    });
  },
});

function findNewest(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Math.max(...[folder, ...paths].map((path) => statSync(path).mtimeMs));
}

/** Bundles the host for the page; kept below node_modules/.cache until a source or the lockfile changes. */
export async function buildHost(projectFolder: string): Promise<HostBundle> {
  const sources = join(projectFolder, 'test/browser/host');
  const cache = join(projectFolder, 'node_modules/.cache/architecture-garden');
  const script = join(cache, 'host.js');
  const styles = join(cache, 'host.css');
  const newest = Math.max(findNewest(sources), statSync(join(projectFolder, 'package-lock.json')).mtimeMs);
  if (!existsSync(script) || !existsSync(styles) || statSync(script).mtimeMs < newest) {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: projectFolder,
      entryPoints: [
        { in: join(sources, 'start-host.ts'), out: 'host' },
        { in: join(sources, 'styles/host.css'), out: 'host' },
      ],
      outdir: cache,
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      plugins: [lucideIcons(projectFolder)],
      write: false,
      logLevel: 'warning',
    });
    mkdirSync(cache, { recursive: true });
    for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  }
  return { script: readFileSync(script, 'utf8'), styles: readFileSync(styles, 'utf8') };
}
