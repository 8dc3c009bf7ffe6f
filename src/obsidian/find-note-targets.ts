import type { App, TFile } from 'obsidian';
import type { LinkableName } from '../edits/link-solutions';
import { findSolutions } from '../facts/find-solutions';
import { normalizeName } from '../facts/name-keys';
import type { NotePath } from '../notes/note-document';
import type { Garden } from '../garden/garden';
import type { GardenSource } from './garden-source';

/**
 * How solutions named in a note are found that have a note of their own in the vault: one that bears the name, or an alias, as its file name.
 * In a published note only notes count that its readers can see, and no note is linked to itself.
 */
export function findNoteTargets(app: App, source: GardenSource, file: TFile, garden: Garden): (text: string) => readonly LinkableName[] {
  const publishers = source.facts(file.path as NotePath)?.publishers ?? [];
  const byName = new Map<string, TFile>();
  const add = (name: string, note: TFile): void => {
    const key = normalizeName(name);
    if (key !== '' && !byName.has(key)) byName.set(key, note);
  };
  const visible = app.vault.getMarkdownFiles()
    .filter((note) => {
      const facts = source.facts(note.path as NotePath);
      return publishers.every((publisher) => facts?.publishers.includes(publisher) === true);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const note of visible) add(note.basename, note);
  for (const note of visible) for (const alias of source.facts(note.path as NotePath)?.aliases ?? []) add(alias, note);

  /** Solutions that the note was read as naming: an ordinary word in it may be no product. */
  const named = new Map([...garden.mentions, ...garden.uses].filter(({ at }) => at.path === file.path).map(({ solution }) => {
    const element = garden.elements.get(solution);
    return [element?.name ?? '', element] as const;
  }));
  const targets = new Map<string, string>();
  for (const [name, element] of named) {
    if (element === undefined) continue;
    const note = [name, ...element.aliases].map((one) => byName.get(normalizeName(one))).find((one) => one !== undefined);
    if (note !== undefined && note.path !== file.path) targets.set(name, app.metadataCache.fileToLinktext(note, file.path, true));
  }
  return (text) => findSolutions(text).flatMap(({ entry, start, end }) => {
    const target = targets.get(entry.name);
    return target === undefined ? [] : [{ start, end, target }];
  });
}
