import type { NoteFacts } from '../facts/fact';
import type { Garden } from '../garden/garden';
import type { NotePath } from '../notes/note-document';

/** What views and commands see of the index. */
export interface GardenSource {
  /** The garden of all notes; not to be written into a note, see `gardenFor`. */
  garden(): Garden;
  /** The garden as the readers of the note at `path` may see it: all that is written into that note comes from here. */
  gardenFor(path: NotePath): Garden;
  facts(path: NotePath): NoteFacts | undefined;
  /** False while the first index is running; the garden is empty until then. */
  readonly ready: boolean;
  /** Notes read of the notes there are, while the index is running; equal numbers afterwards. */
  readonly progress: IndexProgress;
  /** Called after each batch of changes, and on progress while indexing. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** Reads every note anew. Resolves when the garden is whole again; the old garden is served until then. */
  reindex(): Promise<void>;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}
