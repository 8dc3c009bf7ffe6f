import { MarkdownView, type TFile } from 'obsidian';
import type { Element, Garden } from '../garden/garden';
import type { QueryText } from '../questions/query';
import { formatQuery } from '../questions/format-query';
import { gardenForFile, isReady, type GardenHost, type WritableGarden } from './garden-host';
import { insertGeneratedBlock } from './insert-generated-block';
import { PickElementsModal, type PickedElements } from './pick-elements-modal';
import { previewAnswer } from './preview-modal';
import { runCommand } from './show-problem';
import { pickStrings } from './strings';

/** Picks elements and shows their table, to insert into the note that is open for editing or to copy. */
export async function compareElements(host: GardenHost): Promise<void> {
  if (!isReady(host)) return;
  const into = findEditedFile(host);
  const { garden, publishers }: WritableGarden = into === null ? { garden: host.source.garden(), publishers: [] } : await gardenForFile(host, into);
  new PickElementsModal(host.app, {
    elements: listComparable(garden),
    publishers,
    onPicked: (picked) => previewAnswer(host, { title: pickStrings.compareTitle, query: writeQuery(picked), garden, publishers, into }),
  }).open();
}

/** Picks elements and writes their table as a generated block at the cursor. */
export async function insertComparison(host: GardenHost, file: TFile): Promise<void> {
  if (!isReady(host)) return;
  const { garden, publishers } = await gardenForFile(host, file);
  new PickElementsModal(host.app, {
    elements: listComparable(garden),
    publishers,
    onPicked: (picked) => runCommand(async () => void (await insertGeneratedBlock(host, writeQuery(picked), file))),
  }).open();
}

/** The note whose editor is in front, if any. */
export function findEditedFile({ app }: GardenHost): TFile | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  return view?.getMode() === 'source' ? view.file : null;
}

const kindOrder = ['pattern', 'workload', 'component', 'solution', 'quality'] as const;

/** What notes describe, patterns first; of components and solutions only those that something is said of. */
export function listComparable(garden: Garden): readonly Element[] {
  const described = new Set<string>([
    ...garden.statements.map(({ subject }) => subject),
    ...garden.comparisons.flatMap(({ ratings }) => ratings.map(({ option }) => option)),
    ...garden.rules.map(({ option }) => option),
    ...garden.uses.map(({ subject }) => subject),
  ]);
  return [...garden.elements.values()]
    .filter(({ id }) => described.has(id))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.name.localeCompare(b.name));
}

function writeQuery({ elements, by }: PickedElements): string {
  const named = (text: string): QueryText => ({ text, start: 0, end: 0 });
  return formatQuery({ kind: 'compare', names: elements.map(({ name }) => named(name)), by: by.map(named) });
}
