import { Modal, Notice, parseYaml, Setting, type App, type TFile } from 'obsidian';
import { readFrontMatter } from '../notes/front-matter';
import { recordProperties } from '../questions/record-properties';
import { reopenDecision } from '../questions/reopen-decision';
import { describeReopened, type ReopenedLine, type ReopenedPanel } from '../views/reopened-decision';
import { DECISION_VIEW, DecisionView } from './decision-view';
import { readCurrentText } from './edit-note';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { hoverSource, placeLink } from './open-place';
import { showProblem } from './show-problem';
import { placeStrings, previewStrings, recordStrings } from './strings';

/** Whether a note is a record that can be opened again, as far as Obsidian knows its properties. */
export function isRecord(app: App, file: TFile): boolean {
  const properties: unknown = app.metadataCache.getFileCache(file)?.frontmatter;
  return typeof properties === 'object' && properties !== null && Object.keys(properties).some((key) => key.toLowerCase() === recordProperties.situation);
}

/**
 * Opens a recorded decision in the sidebar as a situation of its own, and says what moved since: measured on the garden that the record was
 * written from, that of its readers.
 */
export async function reopenRecord(host: GardenHost, file: TFile, openDecision: () => Promise<void>): Promise<void> {
  if (!isReady(host)) return;
  const { garden } = await gardenForFile(host, file);
  const reopened = reopenDecision(garden, readFrontMatter(await readCurrentText(host.app, file), parseYaml).properties);
  if (reopened === null) {
    new Notice(recordStrings.noRecord);
    return;
  }
  const { situation, picks, decided } = reopened;
  await openDecision();
  const view = await findView(host.app);
  view?.reopen({ name: file.basename, situation, picks, chosen: decided?.option ?? null });
  const panel = describeReopened(reopened);
  if (panel.hasMoved) new ReopenedModal(host.app, { panel, name: file.basename }).open();
  else new Notice(panel.headline);
}

async function findView(app: App): Promise<DecisionView | null> {
  for (const leaf of app.workspace.getLeavesOfType(DECISION_VIEW)) {
    await leaf.loadIfDeferred();
    if (leaf.view instanceof DecisionView) return leaf.view;
  }
  return null;
}

interface ReopenedOptions {
  readonly panel: ReopenedPanel;
  /** Of the record. */
  readonly name: string;
}

/** What moved since a decision was recorded; quotations open their note. */
class ReopenedModal extends Modal {
  constructor(app: App, private readonly options: ReopenedOptions) {
    super(app);
    this.setTitle(options.name);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    const { contentEl } = this;
    const { headline, moved, notes, problems } = this.options.panel;
    contentEl.createEl('p', { text: headline, attr: { role: 'status' } });
    if (moved.length > 0) {
      new Setting(contentEl).setName(recordStrings.moved).setHeading();
      this.showLines(moved);
    }
    if (notes.length > 0) new Setting(contentEl).setName(recordStrings.changed).setHeading();
    for (const { name, lines } of notes) {
      contentEl.createDiv({ cls: 'architecture-garden-subtitle', text: name });
      this.showLines(lines);
    }
    if (problems.length > 0) new Setting(contentEl).setName(recordStrings.problems).setHeading();
    for (const problem of problems) showProblem(contentEl, problem);
    new Setting(contentEl).addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
    contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private showLines(lines: readonly ReopenedLine[]): void {
    const list = this.contentEl.createEl('ul', { cls: 'architecture-garden-list' });
    for (const { text, at } of lines) {
      const item = list.createEl('li', { text: at === null ? text : `${text} ` });
      if (at === null) continue;
      placeLink(item, { app: this.app, at, text: placeStrings.line(at.path, at.line), source: hoverSource }).addEventListener('click', () => this.close());
    }
  }
}
