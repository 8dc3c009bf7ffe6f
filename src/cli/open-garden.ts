import { isFolder, readFolder, type ReadFolder } from './read-folder';
import { UsageError } from './terminal';

/** The garden of the folder that a command names. A path that is no folder is wrong usage. */
export async function openGarden(folder: string | undefined): Promise<ReadFolder & { readonly folder: string }> {
  if (folder === undefined) throw new UsageError('Nothing was read.', 'No folder is named.', 'Name the folder that holds the notes.');
  if (!await isFolder(folder)) throw new UsageError('Nothing was read.', `"${folder}" is no folder.`, 'Check the path; it must be a folder with Markdown files.');
  return { ...await readFolder(folder), folder };
}
