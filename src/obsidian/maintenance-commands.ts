import { Notice } from 'obsidian';
import type { GardenHost } from './garden-host';
import { indexStrings, verifyStrings } from './strings';

/** Reads every note anew, with a notice that counts. */
export async function reindexVault({ app, source }: GardenHost): Promise<void> {
  const notice = new Notice(indexStrings.reading(0, app.vault.getMarkdownFiles().length), 0);
  const stop = source.onChange(() => notice.setMessage(indexStrings.reading(source.progress.done, source.progress.total)));
  try {
    await source.reindex();
  } finally {
    stop();
    notice.hide();
  }
  new Notice(indexStrings.done(source.garden().notes.length, app.vault.getMarkdownFiles().length));
}

/** Compares the garden that was kept up to date with one built anew. */
export async function verifyIndex({ source }: GardenHost): Promise<void> {
  const notice = new Notice(verifyStrings.running, 0);
  try {
    const isEqual = await source.verify();
    new Notice(isEqual ? verifyStrings.equal : verifyStrings.different, isEqual ? undefined : 15_000);
  } finally {
    notice.hide();
  }
}
