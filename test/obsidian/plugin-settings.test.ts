import { describe, expect, it } from 'vitest';
import { toReading } from '../../src/facts/vault-settings';
import { defaultSettings, readEntries, readSettings } from '../../src/obsidian/plugin-settings';

describe('saved settings', () => {
  it.each([[null], [undefined], ['text'], [7], [{ tags: 'architecture', quartz: 'always', digitalGarden: 'yes', folders: null }]])('%j give the defaults', (saved) => {
    expect(readSettings(saved)).toEqual(defaultSettings);
  });

  it('keep what was saved and drop entries that are no text', () => {
    expect(readSettings({ tags: ['a', 3], folders: ['X/'], quartz: 'explicit', publish: true, enveloppe: false, flags: [] }))
      .toEqual({ ...defaultSettings, tags: ['a'], folders: ['X/'], quartz: 'explicit', enveloppe: false });
  });

  it('come back unchanged from a file', () => {
    expect(readSettings(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings);
  });

  it('name folders without slashes around them, and no folder by a slash alone', () => {
    expect(toReading({ ...defaultSettings, folders: ['/Notes/Architecture/', '/', ''] }).scope.folders).toEqual(['Notes/Architecture']);
  });

  it('make every further property a publisher of its own', () => {
    expect(toReading({ ...defaultSettings, flags: ['blog', 'wiki'] }).publishers.configured).toEqual([{ id: 'flag blog', flag: 'blog' }, { id: 'flag wiki', flag: 'wiki' }]);
  });
});

it('reads entries parted by commas and lines, once each, without hash marks', () => {
  expect(readEntries('#architecture, data/lake\n\n patterns,,architecture')).toEqual(['architecture', 'data/lake', 'patterns']);
});
