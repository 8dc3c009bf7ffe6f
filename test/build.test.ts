import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { cliBuildOptions, pluginBuildOptions, projectFolder } from '../esbuild.config.mjs';

const source = `import matter from 'gray-matter';
export const read = (text, engines) => { const { data, content } = matter(text, { engines }); return { data, content }; };`;

interface Bundle {
  readonly read: (text: string, engines: Record<string, unknown>) => { readonly data: unknown; readonly content: string };
}

async function bundle(options: ReturnType<typeof pluginBuildOptions>, contents = source): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: undefined,
    stdin: { contents, resolveDir: projectFolder, loader: 'ts' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}

/** Runs the bundle where nothing of Node and no browser exists. */
function load(code: string): Bundle {
  const module = { exports: {} as Bundle };
  runInNewContext(code, { module, exports: module.exports });
  return module.exports;
}

describe('the plugin bundle', () => {
  it.each([{ production: true }, { production: false }])('holds gray-matter without eval, js-yaml, fs and Buffer (%j)', async (mode) => {
    const code = (await bundle(pluginBuildOptions(mode))).replace(/\/\/# sourceMappingURL=.*/, '');
    for (const unwanted of [/\beval\s*\(/, /new Function/, /\bBuffer\./, /require\(["']fs["']\)/, /js-yaml/i, /safeLoad|YAMLException/]) {
      expect(code).not.toMatch(unwanted);
    }
    expect(code).toMatch(/is not registered/);
  });

  it('spends less than 25 KB on front matter', async () => {
    const bytes = Buffer.byteLength(await bundle(pluginBuildOptions({ production: true })));
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(25_000);
  });

  it('reads front matter with the engine it is given, and only with that', async () => {
    const { read } = load(await bundle(pluginBuildOptions({ production: true })));
    const engines = { yaml: (text: string) => ({ said: text.trim() }) };
    expect(read('---\na: 1\n---\nBody\n', engines)).toEqual({ data: { said: 'a: 1' }, content: 'Body\n' });
    expect(() => read('---js\n{ a: 1 }\n---\nBody\n', engines)).toThrow(/not registered/);
    expect(() => read('---json\n{}\n---\nBody\n', engines)).toThrow(/not registered/);
  });

  it('fails to build when a Node module gets into it', async () => {
    await expect(bundle(pluginBuildOptions({ production: true }), "import { join } from 'node:path'; export const a = join('a', 'b');")).rejects.toThrow(/node:path/);
  });
});

describe('the command line bundle', () => {
  it('holds yaml and gray-matter, without eval and js-yaml', async () => {
    const code = await bundle(cliBuildOptions(), `${source}\nexport { parse } from 'yaml';`);
    expect(code).not.toMatch(/\beval\s*\(|safeLoad|from ["'](yaml|gray-matter)["']/);
    expect(code).toMatch(/YAMLParseError/);
  });
});
