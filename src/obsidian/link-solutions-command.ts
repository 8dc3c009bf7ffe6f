import { Modal, Notice, parseYaml, Setting, type TFile } from 'obsidian';
import { planSolutionLinks, type LinkableName, type LinkPlan, type ProposedLink } from '../edits/link-solutions';
import type { NotePath } from '../notes/note-document';
import { editNote, readCurrentText } from './edit-note';
import { findNoteTargets } from './find-note-targets';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { runCommand } from './show-problem';
import { linkStrings, pickStrings, previewStrings } from './strings';

/** Proposes links for the solutions named in a note and writes the chosen ones in one step. */
export async function linkSolutions(host: GardenHost, file: TFile): Promise<void> {
  if (!isReady(host)) return;
  const { garden } = await gardenForFile(host, file);
  const find = findNoteTargets(host.app, host.source, file, garden);
  const text = await readCurrentText(host.app, file);
  new LinkModal(host, { file, find, text }).open();
}

interface LinkModalOptions {
  readonly file: TFile;
  readonly find: (text: string) => readonly LinkableName[];
  readonly text: string;
}

class LinkModal extends Modal {
  private tables = false;
  private readonly left = new Set<string>();
  private goEl: HTMLButtonElement | null = null;
  private listEl: HTMLElement | null = null;

  constructor(private readonly host: GardenHost, private readonly options: LinkModalOptions) {
    super(host.app);
    this.setTitle(linkStrings.title);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    const { contentEl } = this;
    const inTables = this.plan(true).links.length;
    if (inTables === 0) {
      contentEl.createEl('p', { text: linkStrings.none });
      new Setting(contentEl).addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
      contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
      return;
    }
    contentEl.createEl('p', { cls: 'architecture-garden-tip', text: linkStrings.tip });
    this.tables = this.plan(false).links.length === 0;
    this.listEl = contentEl.createDiv({ cls: 'architecture-garden-picks', attr: { role: 'group', 'aria-label': linkStrings.title } });
    if (inTables > this.plan(false).links.length) {
      new Setting(contentEl).setName(linkStrings.tables).addToggle((toggle) => {
        (toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', linkStrings.tables);
        toggle.setValue(this.tables).onChange((value) => {
          this.tables = value;
          this.showList();
        });
      });
    }
    new Setting(contentEl)
      .addButton((button) => {
        this.goEl = button.buttonEl;
        button.setCta().onClick(() => {
          this.close();
          runCommand(() => this.write());
        });
      })
      .addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
    this.showList();
    this.goEl?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private showList(): void {
    const { listEl } = this;
    if (listEl === null) return;
    listEl.empty();
    for (const link of this.plan(this.tables).links) this.showLink(listEl, link);
    this.showCount();
  }

  private showLink(parent: HTMLElement, { key, shown, target, context, headings }: ProposedLink): void {
    const row = parent.createEl('label', { cls: 'architecture-garden-pick' });
    const box = row.createEl('input', { type: 'checkbox' });
    box.checked = !this.left.has(key);
    box.addEventListener('change', () => {
      if (box.checked) this.left.delete(key);
      else this.left.add(key);
      this.showCount();
    });
    const words = row.createDiv();
    const name = words.createDiv();
    name.createEl('strong', { text: shown });
    if (target !== shown) name.createSpan({ cls: 'architecture-garden-source', text: ` ${linkStrings.to(target)}` });
    words.createDiv({ cls: 'architecture-garden-source', text: [...headings.slice(-1), context].join(' › ') });
  }

  private showCount(): void {
    const chosen = this.plan(this.tables).links.filter(({ key }) => !this.left.has(key)).length;
    this.goEl?.setText(linkStrings.go(chosen));
    if (this.goEl !== null) this.goEl.disabled = chosen === 0;
  }

  private plan(tables: boolean, text = this.options.text, isWanted?: (link: ProposedLink) => boolean): LinkPlan {
    const { file, find } = this.options;
    return planSolutionLinks({ path: file.path as NotePath, text }, { find, parseYaml, tables, isWanted });
  }

  private async write(): Promise<void> {
    let links = 0;
    const change = await editNote(this.app, this.options.file, (text) => {
      const plan = this.plan(this.tables, text, ({ key }) => !this.left.has(key));
      links = plan.links.length;
      return plan.edit;
    });
    if (change === null) return;
    this.host.journal.record([change]);
    new Notice(linkStrings.done(links));
  }
}
