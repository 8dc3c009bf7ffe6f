import { Notice, type App, type TFile } from 'obsidian';
import type { Garden } from '../garden/garden';
import type { NotePath } from '../notes/note-document';
import type { ChangeJournal } from './change-journal';
import { readCurrentText } from './edit-note';
import type { VaultIndex } from './index-vault';
import { indexStrings } from './strings';

/** What commands work with. */
export interface GardenHost {
  readonly app: App;
  readonly source: VaultIndex;
  readonly journal: ChangeJournal;
}

/** A garden together with whom it is for. */
export interface WritableGarden {
  /** Restricted to what the note's readers can see. */
  readonly garden: Garden;
  /** Who publishes the note; empty where nobody does. */
  readonly publishers: readonly string[];
}

/** The garden that may be written into a note as it stands now, unsaved changes to its properties included. */
export async function gardenForFile({ app, source }: GardenHost, file: TFile): Promise<WritableGarden> {
  const path = file.path as NotePath;
  const garden = source.gardenForText({ path, text: await readCurrentText(app, file) });
  return { garden, publishers: source.facts(path)?.publishers ?? [] };
}

/** Whether the index is whole; says so where it is not, since what is written from half a garden would be wrong. */
export function isReady({ source }: GardenHost): boolean {
  if (!source.ready) new Notice(indexStrings.notReady);
  return source.ready;
}
