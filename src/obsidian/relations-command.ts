import { Notice, parseYaml, type TFile } from 'obsidian';
import { planRelationProperties, type RelationPlan } from '../edits/relation-properties';
import { readFrontMatter } from '../notes/front-matter';
import { listUsedLinks } from '../views/relation-links';
import { ChecklistModal } from './checklist-modal';
import { readCurrentText } from './edit-note';
import { nameLink } from './find-note-targets';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { linkStrings } from './strings';

/** Writes what a note uses to its property `uses`, after a preview; no other property is touched. */
export async function writeRelations(host: GardenHost, file: TFile): Promise<void> {
  if (!isReady(host)) return;
  const { app, source } = host;
  const { garden } = await gardenForFile(host, file);
  const uses = listUsedLinks(garden, file.path, { linkTo: (to) => nameLink(app, to, file.path) });
  // Only links to solutions may be ours; anything else in the list is the user's.
  const isSolution = (entry: string): boolean => {
    const target = /^\[\[([^\][|#]{1,300})/.exec(entry.trim())?.[1] ?? '';
    return source.garden().resolve(target.slice(target.lastIndexOf('/') + 1)).some(({ kind }) => kind === 'solution');
  };
  const plan = (properties: Readonly<Record<string, unknown>>, wanted: readonly string[], stale: (entry: string) => boolean): RelationPlan =>
    planRelationProperties({ properties }, { uses: wanted, isStale: stale });
  const before = await readCurrentText(app, file);
  const { added, removed } = plan(readFrontMatter(before, parseYaml).properties, uses, isSolution);
  new ChecklistModal(app, {
    title: linkStrings.relationsTitle,
    tip: linkStrings.relationsTip,
    none: linkStrings.relationsNone,
    items: [
      ...added.map((link) => ({ key: `+${link}`, label: link, detail: linkStrings.added, checked: true })),
      ...removed.map((link) => ({ key: `-${link}`, label: link, detail: linkStrings.removed, checked: false })),
    ],
    go: linkStrings.goRelations,
    onChosen: async (chosen) => {
      const wanted = uses.filter((link) => !added.includes(link) || chosen.has(`+${link}`));
      const text = await app.vault.read(file);
      let isChanged = false;
      await app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
        // What the user left in stays, though the note no longer says it.
        const { key, value } = plan(properties, [...wanted], (entry) => chosen.has(`-${entry}`));
        if (value === null) return;
        isChanged = true;
        if (value.length === 0) delete properties[key];
        else properties[key] = [...value];
      });
      if (!isChanged) return;
      host.journal.record([{ path: file.path, before: text, after: await app.vault.read(file) }]);
      new Notice(linkStrings.relationsDone(chosen.size));
    },
  }).open();
}
