import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLeaks, type Leak } from '../edits/find-leaks';
import type { Garden } from '../garden/garden';
import type { NotePath, NoteText } from '../notes/note-document';
import type { GardenIndex } from '../pipeline';
import { viewAsReader, type ReaderView } from '../views/reader-view';
import { listNotes, parseYaml } from './read-folder';

export interface NoteLeaks {
  readonly path: NotePath;
  readonly leaks: readonly Leak[];
}

/** The notes of a folder that can be read as text, sorted by path. */
export async function readTexts(folder: string): Promise<readonly NoteText[]> {
  const notes: NoteText[] = [];
  for (const path of await listNotes(folder)) {
    try {
      notes.push({ path, text: await readFile(join(folder, path), 'utf8') });
    } catch {
      // Reported as a problem when the folder was read.
    }
  }
  return notes.filter(({ text }) => !text.includes('\u0000'));
}

/** What each published note shows of notes that its readers cannot see; notes without a leak are not listed. */
export function findLeaksOfNotes(notes: readonly NoteText[], index: GardenIndex): readonly NoteLeaks[] {
  const views = new Map<Garden, ReaderView>();
  const publishersOf = (path: NotePath): readonly string[] => index.facts(path)?.publishers ?? [];
  return notes.flatMap(({ path, text }) => {
    const publishers = publishersOf(path);
    if (publishers.length === 0) return [];
    const seen = index.gardenFor(path);
    const view = views.get(seen) ?? viewAsReader(index.garden(), seen);
    views.set(seen, view);
    const known = notes.map((other) => ({ path: other.path, seen: publishers.every((one) => publishersOf(other.path).includes(one)) }));
    const leaks = findLeaks({ path, text }, { view, notes: known, parseYaml });
    return leaks.length === 0 ? [] : [{ path, leaks }];
  });
}
