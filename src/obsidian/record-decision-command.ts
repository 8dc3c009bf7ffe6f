import { normalizePath, Notice, type App, type TFile } from 'obsidian';
import { composeRecordNote } from '../edits/decision-record-note';
import { nameRecordNote } from '../edits/name-record-note';
import type { Garden } from '../garden/garden';
import type { NotePath } from '../notes/note-document';
import { rankSituation } from '../questions/decide';
import { buildDecisionRecord } from '../views/decision-record';
import { currentOf, loadBook } from './decision/situation-book';
import type { RecordedSituation } from './decision-view';
import { isReady, type GardenHost } from './garden-host';
import { recordStrings } from './strings';

/** How often another name is tried where one was taken since the folder was read, as by Sync. */
const mostTries = 5;

/** Records the situation that the sidebar shows, or would show: the one that is kept on this device. */
export async function recordCurrentDecision(host: GardenHost, folder: string): Promise<void> {
  const { name, situation, picks } = currentOf(loadBook(host.app));
  await recordDecision(host, { name, situation, picks, chosen: null }, folder);
}

/**
 * Writes a decision as a new note of the folder (vault-relative; '' is the vault itself), which is made where it is missing, and opens it.
 * No file is ever written over. All of it comes from the garden that the new note's readers may see; a notice says what was left out.
 */
export async function recordDecision(host: GardenHost, recorded: RecordedSituation, folder: string): Promise<void> {
  if (!isReady(host)) return;
  const { situation, picks } = recorded;
  if (situation.answers.length + situation.agreed.length === 0) {
    new Notice(recordStrings.nothing);
    return;
  }
  const { file, leftOut } = await writeRecord(host, recorded, folder === '' ? '' : normalizePath(folder));
  new Notice([recordStrings.done(file.path), ...(leftOut > 0 ? [recordStrings.leftOut(leftOut)] : [])].join('\n'), leftOut > 0 ? 12_000 : undefined);
  await host.app.workspace.getLeaf('tab').openFile(file);

  async function writeRecord({ app, source }: GardenHost, { name, chosen }: RecordedSituation, inFolder: string): Promise<{ readonly file: TFile; readonly leftOut: number }> {
    const taken: string[] = [];
    for (let left = mostTries; ; left--) {
      // What a folder, or a site made of the whole vault, publishes depends on the path alone: a new note has no properties that publish it.
      const unused = inFolder === '' ? nameRecordNote(listNames(app, inFolder), '') : `${inFolder}/${nameRecordNote(listNames(app, inFolder), '')}`;
      const garden = source.gardenForText({ path: unused as NotePath, text: '' });
      const option = chosen ?? rankSituation(garden, situation).find(({ vetoed }) => vetoed === null)?.option ?? null;
      const title = nameDecision(garden, option, name);
      const fileName = nameRecordNote([...listNames(app, inFolder), ...taken], title);
      const path = inFolder === '' ? fileName : `${inFolder}/${fileName}`;
      const { leftOut: dropped, ...record } = buildDecisionRecord(garden, situation, { title, chosen: option, picks, linkTo: (to) => nameLink(app, to, path) });
      try {
        await makeFolder(app, inFolder);
        return { file: await app.vault.create(path, composeRecordNote(record)), leftOut: dropped };
      } catch (error) {
        if (left === 0 || !(await app.vault.adapter.exists(path))) throw error;
        taken.push(fileName);
      }
    }
  }
}

/** "Use Lakehouse for EU platform"; a situation that nobody named adds nothing. */
function nameDecision(garden: Garden, option: Parameters<Garden['elements']['get']>[0] | null, situation: string): string {
  const chosen = option === null ? undefined : garden.elements.get(option)?.name;
  const isNamed = situation.trim() !== '' && !recordStrings.unnamed.test(situation.trim());
  if (chosen === undefined) return isNamed ? situation.trim() : recordStrings.open;
  return isNamed ? recordStrings.titleFor(chosen, situation.trim()) : recordStrings.title(chosen);
}

function listNames(app: App, folder: string): readonly string[] {
  const found = folder === '' ? app.vault.getRoot() : app.vault.getFolderByPath(folder);
  return found === null ? [] : found.children.map(({ name }) => name);
}

async function makeFolder(app: App, folder: string): Promise<void> {
  if (folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder);
}

/** As Obsidian itself would write a link to the note. */
function nameLink(app: App, to: string, from: string): string {
  const file = app.vault.getFileByPath(to);
  return file === null ? to.replace(/\.md$/i, '') : app.metadataCache.fileToLinktext(file, from, true);
}
