import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder, readProjectJson } from './support/read-project';

interface Manifest {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly minAppVersion?: string;
  readonly description?: string;
  readonly author?: string;
  readonly isDesktopOnly?: boolean;
}

/** What the review of community plugins would object to, one line each. */
function findManifestProblems(manifest: Manifest): readonly string[] {
  const id = manifest.id ?? '';
  const name = manifest.name ?? '';
  const description = manifest.description ?? '';
  const isVersion = (it = ''): boolean => /^[0-9]+\.[0-9]+\.[0-9]+$/.test(it);
  return [
    /^[a-z]+(-[a-z]+)*$/.test(id) ? '' : 'the id is not made of lower-case words',
    /obsidian|plugin/.test(id) ? 'the id says "obsidian" or "plugin"' : '',
    /obsidian|plugin/i.test(name) || name === '' ? 'the name is empty or says "Obsidian" or "Plugin"' : '',
    isVersion(manifest.version) ? '' : 'the version is not x.y.z',
    isVersion(manifest.minAppVersion) ? '' : 'minAppVersion is not x.y.z',
    description.length >= 10 && description.length <= 250 ? '' : 'the description has not 10 to 250 characters',
    /[^.]\.$/.test(description) ? '' : 'the description does not end in one period',
    /obsidian|this plugin/i.test(description) ? 'the description says what everybody knows there' : '',
    manifest.author ? '' : 'there is no author',
    typeof manifest.isDesktopOnly === 'boolean' ? '' : 'isDesktopOnly is missing',
  ].filter((problem) => problem !== '');
}

const manifest = readProjectJson('manifest.json') as Manifest;

describe('manifest.json', () => {
  it('keeps the rules of the plugin review', () => {
    expect(findManifestProblems(manifest)).toEqual([]);
  });

  it('is for the Architecture Garden, on mobile too', () => {
    expect(manifest).toMatchObject({ id: 'architecture-garden', name: 'Architecture Garden', isDesktopOnly: false });
  });

  it('has its version in versions.json, with the same oldest app version', () => {
    expect(readProjectJson('versions.json')[manifest.version ?? '']).toBe(manifest.minAppVersion);
  });

  it('has the version and id of package.json and of the lockfile', () => {
    expect(readProjectJson('package.json')).toMatchObject({ name: manifest.id, version: manifest.version });
    expect(readProjectJson('package-lock.json')).toMatchObject({ name: manifest.id, version: manifest.version });
  });

  it.each([
    [{ id: 'obsidian-garden' }, 'the id says "obsidian" or "plugin"'],
    [{ name: 'Garden Plugin' }, 'the name is empty or says "Obsidian" or "Plugin"'],
    [{ version: 'v1' }, 'the version is not x.y.z'],
    [{ description: 'No period at the end' }, 'the description does not end in one period'],
    [{ description: 'Short.' }, 'the description has not 10 to 250 characters'],
    [{ isDesktopOnly: undefined }, 'isDesktopOnly is missing'],
  ])('would be refused with %j', (change, problem) => {
    expect(findManifestProblems({ ...manifest, ...change })).toContain(problem);
  });
});

describe('what a release needs besides', () => {
  it.each(['LICENSE', 'package-lock.json', 'styles.css', 'main.ts'])('%s exists', (path) => {
    expect(existsSync(join(projectFolder, path))).toBe(true);
  });

  it('the licence is MIT, with a year and a holder', () => {
    const licence = readFileSync(join(projectFolder, 'LICENSE'), 'utf8');
    expect(licence).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} \S/);
    expect(readProjectJson('package.json').license).toBe('MIT');
  });

  it('the lockfile names no host, so that any registry serves it', () => {
    expect(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  it('styles use theme variables only', () => {
    expect(readFileSync(join(projectFolder, 'styles.css'), 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|!important/i);
  });
});
