import { findEditedFile } from './compare-command';
import type { GardenHost } from './garden-host';
import { QueryModal } from './query-modal';

/** Finds elements by name, or answers a question that is completed word by word; `text` is what is written to begin with. */
export function findInGarden(host: GardenHost, text = ''): void {
  new QueryModal(host, { text, into: findEditedFile(host) }).open();
}
