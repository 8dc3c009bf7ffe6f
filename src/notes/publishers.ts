import type { FrontMatter } from './front-matter';
import { readFlag, readProperty } from './properties';

/** What puts notes before readers: one of the known ids or the id of a configured publisher. */
export type Publisher = 'digital-garden' | 'obsidian-publish' | 'quartz' | 'enveloppe' | (string & Record<never, never>);

/** A publisher of the user's own: by a property (read like other flags) or by a folder of the vault (the note's path must be given). */
export type ConfiguredPublisher =
  | { readonly id: string; readonly flag: string }
  | { readonly id: string; readonly folder: string };

export interface PublisherSettings {
  /** Default true: notes with `dg-publish`. */
  readonly digitalGarden?: boolean;
  /** Default true: notes with `publish`. */
  readonly obsidianPublish?: boolean;
  /** Default true: notes with `share`. */
  readonly enveloppe?: boolean;
  /** Default 'off': the vault is no Quartz site. 'unless-draft' takes every note, 'explicit' those with `publish`. */
  readonly quartz?: 'off' | 'unless-draft' | 'explicit';
  readonly configured?: readonly ConfiguredPublisher[];
  /** The note's path in the vault; without it no folder applies. */
  readonly path?: string;
}

/**
 * Who shows this note to readers: each id once, in a fixed order (the known ones, then as configured). Empty where `draft` is set. What is
 * written into the note may draw only on notes that have at least these publishers.
 */
export function readPublishers(fm: FrontMatter, settings: PublisherSettings = {}): readonly Publisher[] {
  if (isDraft(fm)) return [];
  const { digitalGarden = true, obsidianPublish = true, enveloppe = true, quartz = 'off', configured = [], path } = settings;
  const found: Publisher[] = [];
  if (digitalGarden && isForDigitalGarden(fm)) found.push('digital-garden');
  if (obsidianPublish && readFlag(fm, 'publish')) found.push('obsidian-publish');
  if (isForQuartz(fm, quartz)) found.push('quartz');
  if (enveloppe && readFlag(fm, 'share')) found.push('enveloppe');
  for (const publisher of configured) {
    const applies = 'flag' in publisher ? readFlag(fm, publisher.flag) : isInFolder(path, publisher.folder);
    if (applies && !found.includes(publisher.id)) found.push(publisher.id);
  }
  return found;
}

/** Any truthy value publishes there, a string such as "no" too; only the string "false" does not. */
function isForDigitalGarden(fm: FrontMatter): boolean {
  const value = readProperty(fm, 'dg-publish');
  return Boolean(value) && !isWord(value, ['false']);
}

function isForQuartz(fm: FrontMatter, mode: NonNullable<PublisherSettings['quartz']>): boolean {
  switch (mode) {
    case 'off': return false;
    case 'unless-draft': return true;
    case 'explicit': return readFlag(fm, 'publish');
    default: return mode satisfies never;
  }
}

/** YAML 1.2 reads `no` and `off` as strings; their writers meant no draft. */
function isDraft(fm: FrontMatter): boolean {
  const value = readProperty(fm, 'draft');
  return Boolean(value) && !isWord(value, ['false', 'no', 'off', '0']);
}

function isWord(value: unknown, words: readonly string[]): boolean {
  return typeof value === 'string' && words.includes(value.trim().toLowerCase());
}

function isInFolder(path: string | undefined, folder: string): boolean {
  if (path === undefined) return false;
  const root = folder.normalize('NFC').replace(/^\/|\/$/g, '');
  return root === '' || path.normalize('NFC').replace(/^\//, '').startsWith(`${root}/`);
}
