import { SuggestModal, type App, type TFile } from 'obsidian';
import type { Element, Garden } from '../garden/garden';
import { formatQuery } from '../questions/format-query';
import type { DrawingKind } from '../questions/query';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { previewAnswer } from './preview-modal';
import { diagramStrings } from './strings';

interface DiagramChoice {
  readonly title: string;
  readonly query: string;
}

/** Lets the user choose one of the diagrams that the notes allow, shows it, and inserts it as a generated block at the cursor. */
export async function insertDiagram(host: GardenHost, file: TFile): Promise<void> {
  if (!isReady(host)) return;
  const { garden, publishers } = await gardenForFile(host, file);
  new DiagramModal(host.app, listDiagrams(garden), ({ title, query }) => previewAnswer(host, { title, query, garden, publishers, into: file })).open();
}

function listDiagrams(garden: Garden): readonly DiagramChoice[] {
  const drawn = new Set(garden.drawings.filter(({ drawing }) => drawing.kind === 'diagram').map(({ subject }) => subject));
  const users = new Set(garden.uses.map(({ subject }) => subject));
  const elements = [...garden.elements.values()].sort((a, b) => a.name.localeCompare(b.name));
  const stacked = elements.filter(({ id, kind }) => users.has(id) && (kind === 'pattern' || kind === 'workload'));
  return [
    ...(users.size > 0 ? [{ title: diagramStrings.map, query: draw('map', null) }] : []),
    ...(garden.rules.length > 0 ? [{ title: diagramStrings.decision, query: draw('decision', null) }] : []),
    ...elements.filter(({ id }) => drawn.has(id)).map((element) => ({ title: diagramStrings.structure(element.name), query: draw('structure', element) })),
    ...stacked.map((element) => ({ title: diagramStrings.stack(element.name), query: draw('stack', element) })),
  ];
}

function draw(what: DrawingKind, of: Element | null): string {
  return formatQuery({ kind: 'draw', what, of: of === null ? null : { text: of.name, start: 0, end: 0 } });
}

class DiagramModal extends SuggestModal<DiagramChoice> {
  constructor(app: App, private readonly choices: readonly DiagramChoice[], private readonly choose: (choice: DiagramChoice) => void) {
    super(app);
    this.setPlaceholder(diagramStrings.placeholder);
    this.emptyStateText = diagramStrings.empty;
  }

  override getSuggestions(query: string): DiagramChoice[] {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
    return this.choices.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  }

  override renderSuggestion({ title, query }: DiagramChoice, element: HTMLElement): void {
    element.createDiv({ text: title });
    element.createEl('small', { cls: 'architecture-garden-source', text: query });
  }

  override onChooseSuggestion(choice: DiagramChoice): void {
    this.choose(choice);
  }
}
