import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter } from '../../src/notes/front-matter';
import { readPublishers, type PublisherSettings } from '../../src/notes/publishers';

const publishers = (header: string, settings?: PublisherSettings) =>
  readPublishers(readFrontMatter(`---\n${header}\n---\nBody`, (yaml): unknown => parse(yaml)), settings);

describe('the publishers of a note', () => {
  it.each([
    ['title: A', []],
    ['dg-publish: true', ['digital-garden']],
    ['dg-publish: yes', ['digital-garden']],
    ['dg-publish: 1', ['digital-garden']],
    ['dg-publish: no', ['digital-garden']],
    ['dg-publish: false', []],
    ['dg-publish: "false"', []],
    ['dg-publish:', []],
    ['dg-publish: ""', []],
    ['{"dg-publish":true,"permalink":"/a/"}', ['digital-garden']],
    ['{"dg-publish":true,"dg-note-properties":{"share":true}}', ['digital-garden', 'enveloppe']],
    ['publish: true', ['obsidian-publish']],
    ['publish: "false"', []],
    ['share: "yes"', ['enveloppe']],
    ['share: false', []],
    ['share: true\npublish: true\ndg-publish: true', ['digital-garden', 'obsidian-publish', 'enveloppe']],
    ['dg-publish: [broken', []],
  ])('with the header %j are %j by default', (header, expected) => {
    expect(publishers(header)).toEqual(expected);
  });

  it.each(['true', '"true"', 'yes', '1', 'soon'])('are none where draft is %s, by folder and Quartz neither', (draft) => {
    const settings: PublisherSettings = { quartz: 'unless-draft', configured: [{ id: 'site', folder: '/' }], path: 'a.md' };
    expect(publishers(`draft: ${draft}\ndg-publish: true\npublish: true\nshare: true`, settings)).toEqual([]);
    expect(publishers(`Draft: ${draft}\ndg-publish: true`)).toEqual([]);
  });

  it.each(['false', '"false"', 'no', '0', ''])('are not hidden by "draft: %s"', (draft) => {
    expect(publishers(`draft: ${draft}\nshare: true`)).toEqual(['enveloppe']);
  });

  it('do not depend on a status', () => {
    expect(publishers('status: draft\nshare: true')).toEqual(['enveloppe']);
  });

  it('hold Quartz only where the vault uses it', () => {
    expect(publishers('title: A')).toEqual([]);
    expect(publishers('title: A', { quartz: 'unless-draft' })).toEqual(['quartz']);
    expect(publishers('title: A', { quartz: 'explicit' })).toEqual([]);
    expect(publishers('publish: true', { quartz: 'explicit' })).toEqual(['obsidian-publish', 'quartz']);
    expect(publishers('publish: "true"', { quartz: 'explicit', obsidianPublish: false })).toEqual(['quartz']);
  });

  it('leave out what is switched off', () => {
    const off: PublisherSettings = { digitalGarden: false, obsidianPublish: false, enveloppe: false };
    expect(publishers('share: true\npublish: true\ndg-publish: true', off)).toEqual([]);
  });

  it('follow configured flags', () => {
    const configured = [{ id: 'team-site', flag: 'team' }, { id: 'blog', flag: 'blog' }, { id: 'team-site', flag: 'public' }];
    expect(publishers('Team: true\nblog: "false"\npublic: yes', { configured })).toEqual(['team-site']);
  });

  it.each([
    ['public', 'public/a.md', true],
    ['/public/', 'public/deep/a.md', true],
    ['public', 'publications/a.md', false],
    ['public', 'notes/public/a.md', false],
    ['public', 'Public/a.md', false],
    ['/', 'a.md', true],
    ['caf\u00E9', 'cafe\u0301/a.md', true],
    ['public', undefined, false],
  ])('follow the configured folder %j for the note %j: %j', (folder, path, applies) => {
    expect(publishers('title: A', { configured: [{ id: 'site', folder }], path })).toEqual(applies ? ['site'] : []);
  });
});
