import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultReading, type ReadingSettings } from '../../src/facts/extract-facts';
import type { Garden } from '../../src/garden/garden';
import type { NotePath, NoteText } from '../../src/notes/note-document';
import { startIndex, type GardenIndex } from '../../src/pipeline';

export const parseYaml = (yaml: string): unknown => parse(yaml, { logLevel: 'error' });

/** The texts of all notes under a folder, sorted by path. */
export function readNotes(folder: string): readonly NoteText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !path.split('/').some((part) => part.startsWith('.')))
    .sort()
    .map((path) => ({ path: path as NotePath, text: readFileSync(join(folder, path), 'utf8') }));
}

export function indexNotes(notes: readonly NoteText[], settings: ReadingSettings = defaultReading): GardenIndex {
  const index = startIndex(settings, parseYaml);
  for (const note of notes) index.put(note);
  return index;
}

export function readFolder(folder: string): Garden {
  return indexNotes(readNotes(folder)).garden();
}

export const readGarden = readFolder;
