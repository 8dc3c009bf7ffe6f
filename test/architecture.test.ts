import { describe, expect, it } from 'vitest';
import { findArchitectureBreaches } from './support/find-architecture-breaches';
import { readSources } from './support/read-project';

const breachesOf = (path: string, text: string): readonly string[] => findArchitectureBreaches([{ path, text }]);

describe('the sources of this project', () => {
  it('keep the import table, the host rule, the names and the lengths of the design', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(0);
    expect(findArchitectureBreaches(sources)).toEqual([]);
  });
});

describe('the architecture check refuses', () => {
  it.each([
    ['a later stage', 'src/notes/a.ts', "import { x } from '../facts/fact';"],
    ['a type of a later stage', 'src/facts/a.ts', "import type { Garden } from '../garden/garden';"],
    ['an inline type of a later stage', 'src/facts/a.ts', "export type A = import('../garden/garden').Garden;"],
    ['a dynamic import of a later stage', 'src/views/a.ts', "export const a = () => import('../edits/plan-edit');"],
    ['a re-export of a later stage', 'src/garden/a.ts', "export * from '../views/view';"],
    ['a stage that the table skips', 'src/views/a.ts', "import { x } from '../notes/note-document';"],
    ['the other host from obsidian', 'src/obsidian/a.ts', "import { x } from '../cli/main';"],
    ['the other host from cli', 'src/cli/a.ts', "import { x } from '../obsidian/vault';"],
    ['the command line in main.ts', 'main.ts', "import { x } from './src/cli/main';"],
    ['the pipeline in a stage', 'src/garden/a.ts', "import { x } from '../pipeline';"],
    ['obsidian in a stage', 'src/facts/a.ts', "import type { TFile } from 'obsidian';"],
    ['obsidian in the command line', 'src/cli/a.ts', "import { TFile } from 'obsidian';"],
    ['a Node module outside the command line', 'src/notes/a.ts', "import { join } from 'node:path';"],
    ['a Node module in the plugin', 'src/obsidian/a.ts', "import { join } from 'node:path';"],
    ['an old-style require', 'src/notes/a.ts', "const fs = require('fs');"],
    ['a computed import', 'src/cli/a.ts', 'export const load = (path: string) => import(path);'],
    ['front matter outside notes', 'src/facts/a.ts', "import matter from 'gray-matter';"],
    ['a test from the sources', 'src/facts/a.ts', "import { x } from '../../test/support/a-garden';"],
    ['a file extension', 'src/facts/a.ts', "import { x } from './b.ts';"],
  ])('an import of %s', (_what, path, text) => {
    expect(breachesOf(path, text)).toContainEqual(expect.stringMatching(/^[^ ]+:1 imports /));
  });

  it.each([
    ['a forbidden folder', 'src/notes/utils/a.ts'],
    ['a folder that is no stage', 'src/storage/a.ts'],
    ['a file beside the stages', 'src/a.ts'],
    ['a barrel', 'src/notes/index.ts'],
    ['an empty word', 'src/notes/note-helper.ts'],
    ['another empty word', 'src/garden/element-data.ts'],
    ['a name in camel case', 'src/notes/noteDocument.ts'],
  ])('%s', (_what, path) => {
    expect(breachesOf(path, 'export const a = 1;\n')).not.toEqual([]);
  });

  it('more than 400 lines in a source and more than 80 in main.ts', () => {
    expect(breachesOf('src/notes/a.ts', 'let a;\n'.repeat(400))).toEqual([]);
    expect(breachesOf('src/notes/a.ts', 'let a;\n'.repeat(401))).toEqual(['src/notes/a.ts:401 is longer than 400 lines']);
    expect(breachesOf('main.ts', 'let a;\n'.repeat(80))).toEqual([]);
    expect(breachesOf('main.ts', 'let a;\n'.repeat(81))).toEqual(['main.ts:81 is longer than 80 lines']);
  });

  it.each([
    ['a lookbehind', 'src/cli/a.ts', 'export const a = /(?<=b)c/;'],
    ['a negative lookbehind in a text', 'src/notes/a.ts', "export const a = new RegExp('(?<!b)c');"],
    ['eval', 'src/notes/a.ts', "eval('1');"],
    ['eval by another way', 'src/obsidian/a.ts', "(0, eval)('1');"],
    ['a function made from text', 'src/obsidian/a.ts', "new Function('return 1');"],
    ['the console in a stage', 'src/garden/a.ts', "console.log('a');"],
    ['the console in the plugin', 'src/obsidian/a.ts', "console.debug('a');"],
    ['the console in main.ts', 'main.ts', "console.error('a');"],
    ['the process in a stage', 'src/facts/a.ts', 'export const a = process.env;'],
    ['a Buffer in a stage', 'src/notes/a.ts', "Buffer.from('a');"],
    ['a timer in a stage', 'src/pipeline.ts', 'setTimeout(() => undefined, 1);'],
    ['the DOM in a stage', 'src/views/a.ts', "document.createElement('p');"],
  ])('%s', (_what, path, text) => {
    expect(breachesOf(path, text)).toHaveLength(1);
  });

  it('a second file that reads front matter', () => {
    const text = "import matter from 'gray-matter';";
    const files = [{ path: 'src/notes/read-front-matter.ts', text }, { path: 'src/notes/other.ts', text }];
    expect(findArchitectureBreaches(files)).toEqual(['src/notes/read-front-matter.ts:1 names gray-matter, which is the business of src/notes/other.ts alone']);
  });
});

describe('the architecture check accepts', () => {
  it.each([
    ['an earlier stage', 'src/garden/a.ts', "import type { Fact } from '../facts/fact';\nimport { x } from '../notes/b';"],
    ['its own stage, folders inside it too', 'src/facts/catalogue/a.ts', "import { x } from '../b';\nimport { y } from './c';"],
    ['everything pure in a host', 'src/cli/a.ts', "import { x } from '../edits/b';\nimport { GardenIndex } from '../pipeline';\nimport { join } from 'node:path';"],
    ['obsidian in the plugin', 'src/obsidian/a.ts', "import { TFile } from 'obsidian';"],
    ['front matter in one file of notes', 'src/notes/a.ts', "import matter from 'gray-matter';"],
    ['the console in the command line', 'src/cli/a.ts', "console.log('a');"],
    ['a parameter called document', 'src/facts/a.ts', 'export const a = (document: string) => document.length;'],
    ['a property called process or console', 'src/facts/a.ts', 'export const a = (it: { process: number }) => it.process;\nexport const b = { console: 1 };'],
    ['named groups', 'src/notes/a.ts', 'export const a = /(?<year>[0-9]{4})/;'],
    ['eval in a comment', 'src/notes/a.ts', '// eval(x) and console.log are not used here\nexport const a = 1;'],
  ])('%s', (_what, path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });
});
