import { normalizePath, Notice } from 'obsidian';
import { composeSolutionNote, nameSolutionNote } from '../edits/solution-note';
import type { NotePath } from '../notes/note-document';
import { listSolutionsWithoutNote, profileSolution } from '../views/solution-profile';
import { ChecklistModal } from './checklist-modal';
import { nameLink } from './find-note-targets';
import { isReady, type GardenHost } from './garden-host';
import { linkStrings } from './strings';

/** Offers notes for the solutions that something uses and no note is named after. No file is ever written over. */
export function createSolutionNotes(host: GardenHost, solutionFolder: string): void {
  if (!isReady(host)) return;
  const { app, source } = host;
  const folder = solutionFolder === '' ? '' : normalizePath(solutionFolder);
  // A new note has no properties that publish it; what its folder publishes depends on the path alone.
  const garden = source.gardenForText({ path: (folder === '' ? 'x.md' : `${folder}/x.md`) as NotePath, text: '' });
  const missing = listSolutionsWithoutNote(garden, app.vault.getMarkdownFiles().map(({ path }) => path));
  new ChecklistModal(app, {
    title: linkStrings.notesTitle,
    tip: linkStrings.notesTip(folder),
    none: linkStrings.notesNone,
    items: missing.map((element) => {
      const { component, usedBy } = profileSolution(garden, element);
      return { key: element.id, label: element.name, detail: [...(component === null ? [] : [component]), linkStrings.usedBy(usedBy.length)].join(' · '), checked: false };
    }),
    go: linkStrings.goCreate,
    onChosen: async (ids) => {
      if (folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder);
      const left: string[] = [];
      let made = 0;
      for (const element of missing.filter(({ id }) => ids.has(id))) {
        const inside = folder === '' ? app.vault.getRoot() : app.vault.getFolderByPath(folder);
        const name = nameSolutionNote(element.name, inside?.children.map((child) => child.name) ?? []);
        const path = folder === '' ? (name ?? '') : `${folder}/${name ?? ''}`;
        try {
          if (name === null) throw new Error(linkStrings.taken);
          await app.vault.create(path, composeSolutionNote(profileSolution(garden, element, { linkTo: (to) => nameLink(app, to, path) })));
          made++;
        } catch {
          // Taken in the meantime, as by Sync: the others are still made.
          left.push(element.name);
        }
      }
      new Notice([linkStrings.created(made), ...(left.length > 0 ? [linkStrings.notCreated(left)] : [])].join('\n'));
    },
  }).open();
}
