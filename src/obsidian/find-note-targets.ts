import type { App, TFile } from 'obsidian';
import { findLinkableNames } from '../edits/find-linkable-names';
import type { LinkableName } from '../edits/link-solutions';
import type { NotePath } from '../notes/note-document';
import type { Garden } from '../garden/garden';
import { listLinkSpellings } from '../views/link-spellings';
import type { GardenSource } from './garden-source';

/**
 * How solutions named in a note are found that have a note of their own in the vault: one that bears the name, or an alias, as its file name.
 * In a published note only notes count that its readers can see, and no note is linked to itself.
 */
export function findNoteTargets(app: App, source: GardenSource, file: TFile, garden: Garden): (text: string) => readonly LinkableName[] {
  const publishers = source.facts(file.path as NotePath)?.publishers ?? [];
  const notes = app.vault.getMarkdownFiles().flatMap(({ path }) => {
    const facts = source.facts(path as NotePath);
    return publishers.every((publisher) => facts?.publishers.includes(publisher) === true) ? [{ path, aliases: facts?.aliases ?? [] }] : [];
  });
  const spellings = listLinkSpellings(garden, { path: file.path, notes, linkTo: (path) => nameLink(app, path, file.path) });
  return (text) => findLinkableNames(text, spellings);
}

/** As Obsidian itself would write a link from one note to another. */
export function nameLink(app: App, to: string, from: string): string {
  const file = app.vault.getFileByPath(to);
  return file === null ? to.replace(/\.md$/i, '') : app.metadataCache.fileToLinktext(file, from, true);
}
