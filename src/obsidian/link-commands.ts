import { Notice, parseYaml, SuggestModal, type App, type Plugin, type TFile, type TFolder } from 'obsidian';
import { planSolutionLinks } from '../edits/link-solutions';
import { planUnlinkSolutions } from '../edits/unlink-solutions';
import type { PlannedEdit } from '../edits/planned-edit';
import type { NotePath } from '../notes/note-document';
import { ChecklistModal } from './checklist-modal';
import { editNote, findEditor, readCurrentText, type NoteChange } from './edit-note';
import { findNoteTargets } from './find-note-targets';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { writeRelations } from './relations-command';
import { runCommand } from './show-problem';
import { createSolutionNotes } from './solution-notes-command';
import { linkStrings } from './strings';

export interface LinkSettings {
  /** Where notes about solutions are made; '' is the vault itself. */
  readonly solutionFolder: string;
  /** Whether relations may be written to properties. */
  readonly relationProperties: boolean;
}

/** Commands that link notes to the solutions they name, besides the one for a single note. */
export function registerLinkCommands(plugin: Plugin, host: GardenHost, read: () => LinkSettings): void {
  const { app } = plugin;
  plugin.addCommand({ id: 'link-solutions-in-folder', name: linkStrings.inFolder, callback: () => {
    if (isReady(host)) new FolderModal(app, (folder) => runCommand(() => linkFolder(host, folder))).open();
  } });
  plugin.addCommand({
    id: 'unlink-solutions', name: linkStrings.unlink,
    editorCheckCallback: (checking, _editor, { file }) => {
      if (file === null || findEditor(app, file) === null) return false;
      if (!checking) runCommand(() => unlinkSolutions(host, file));
      return true;
    },
  });
  plugin.addCommand({ id: 'create-solution-notes', name: linkStrings.createNotes, callback: () => createSolutionNotes(host, read().solutionFolder) });
  plugin.addCommand({
    id: 'write-relations', name: linkStrings.relations,
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      if (!read().relationProperties || file === null || file.extension !== 'md') return false;
      if (!checking) runCommand(() => writeRelations(host, file));
      return true;
    },
  });
}

class FolderModal extends SuggestModal<TFolder> {
  constructor(app: App, private readonly onPicked: (folder: TFolder) => void) {
    super(app);
    this.setPlaceholder(linkStrings.pickFolder);
  }

  override getSuggestions(text: string): TFolder[] {
    return this.app.vault.getAllFolders(true).filter(({ path }) => path.toLowerCase().includes(text.trim().toLowerCase()));
  }

  override renderSuggestion({ path }: TFolder, parent: HTMLElement): void {
    parent.createDiv({ text: path === '/' ? linkStrings.wholeVault : path });
  }

  override onChooseSuggestion(folder: TFolder): void {
    this.onPicked(folder);
  }
}

async function planLinks(host: GardenHost, file: TFile): Promise<(text: string) => PlannedEdit> {
  const { garden } = await gardenForFile(host, file);
  const find = findNoteTargets(host.app, host.source, file, garden);
  return (text) => planSolutionLinks({ path: file.path as NotePath, text }, { find, parseYaml }).edit;
}

async function linkFolder(host: GardenHost, folder: TFolder): Promise<void> {
  const { app } = host;
  const inside = folder.path === '/' ? '' : `${folder.path}/`;
  const planned: { readonly file: TFile; readonly links: number }[] = [];
  for (const file of app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(inside)).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const links = (await planLinks(host, file))(await readCurrentText(app, file)).length;
    if (links > 0) planned.push({ file, links });
  }
  const total = planned.reduce((sum, { links }) => sum + links, 0);
  new ChecklistModal(app, {
    title: linkStrings.folderTitle(folder.path === '/' ? linkStrings.wholeVault : folder.path),
    tip: linkStrings.folderTip(total, planned.length),
    none: linkStrings.folderNone,
    items: planned.map(({ file, links }) => ({ key: file.path, label: file.basename, detail: `${file.path} · ${linkStrings.mentions(links)}`, checked: true })),
    go: linkStrings.goNotes,
    onChosen: async (paths) => {
      const changes: NoteChange[] = [];
      const failed: string[] = [];
      for (const { file } of planned.filter((note) => paths.has(note.file.path))) {
        try {
          const change = await editNote(app, file, await planLinks(host, file));
          if (change !== null) changes.push(change);
        } catch {
          // The others must still be remembered for undo.
          failed.push(file.path);
        }
      }
      host.journal.record(changes);
      new Notice([linkStrings.linkedNotes(changes.length), ...(failed.length > 0 ? [linkStrings.failed(failed)] : [])].join('\n'));
    },
  }).open();
}

async function unlinkSolutions(host: GardenHost, file: TFile): Promise<void> {
  if (!isReady(host)) return;
  const { app, source } = host;
  const isSolutionNote = (target: string): boolean => {
    const note = app.metadataCache.getFirstLinkpathDest(target, file.path);
    const garden = source.garden();
    const names = [note?.basename ?? target.slice(target.lastIndexOf('/') + 1), ...(note === null ? [] : (source.facts(note.path as NotePath)?.aliases ?? []))];
    return names.some((name) => garden.resolve(name).some(({ kind }) => kind === 'solution'));
  };
  const path = file.path as NotePath;
  const { links } = planUnlinkSolutions({ path, text: await readCurrentText(app, file) }, { isSolutionNote, parseYaml });
  const key = (link: (typeof links)[number], at: number): string => `${link.key}\n${at}`;
  new ChecklistModal(app, {
    title: linkStrings.unlinkTitle,
    tip: linkStrings.unlinkTip,
    none: linkStrings.unlinkNone,
    items: links.map((link, at) => ({ key: key(link, at), label: link.shown, detail: [...link.headings.slice(-1), link.context].join(' › '), checked: true })),
    go: linkStrings.goUnlink,
    onChosen: async (chosen) => {
      // Counted again in the text that is written: equal links of a section keep their order.
      const wanted = links.filter((link, at) => chosen.has(key(link, at))).map(({ context, shown }) => `${shown}\n${context}`);
      const change = await editNote(app, file, (text) => {
        const left = [...wanted];
        return planUnlinkSolutions({ path, text }, { isSolutionNote, parseYaml, isWanted: ({ shown, context }) => {
          const at = left.indexOf(`${shown}\n${context}`);
          if (at >= 0) left.splice(at, 1);
          return at >= 0;
        } }).edit;
      });
      if (change === null) return;
      host.journal.record([change]);
      new Notice(linkStrings.unlinked(wanted.length));
    },
  }).open();
}
