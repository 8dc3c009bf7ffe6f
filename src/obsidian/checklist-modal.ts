import { Modal, Setting, type App } from 'obsidian';
import { runCommand } from './show-problem';
import { pickStrings, previewStrings } from './strings';

export interface ChecklistItem {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly checked: boolean;
}

export interface Checklist {
  readonly title: string;
  readonly tip: string;
  /** Shown in place of an empty list. */
  readonly none: string;
  readonly items: readonly ChecklistItem[];
  /** What the button says for that many. */
  readonly go: (chosen: number) => string;
  readonly onChosen: (keys: ReadonlySet<string>) => Promise<void>;
}

/** Shows what would be done, one line each, and does what is left checked. */
export class ChecklistModal extends Modal {
  private readonly chosen: Set<string>;
  private goEl: HTMLButtonElement | null = null;

  constructor(app: App, private readonly list: Checklist) {
    super(app);
    this.chosen = new Set(list.items.filter(({ checked }) => checked).map(({ key }) => key));
    this.setTitle(list.title);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    const { contentEl, list } = this;
    if (list.items.length === 0) {
      contentEl.createEl('p', { text: list.none });
      new Setting(contentEl).addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
      contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
      return;
    }
    contentEl.createEl('p', { cls: 'architecture-garden-tip', text: list.tip });
    const rows = contentEl.createDiv({ cls: 'architecture-garden-picks', attr: { role: 'group', 'aria-label': list.title } });
    for (const item of list.items) this.showItem(rows, item);
    new Setting(contentEl)
      .addButton((button) => {
        this.goEl = button.buttonEl;
        button.setCta().onClick(() => {
          this.close();
          runCommand(() => list.onChosen(this.chosen));
        });
      })
      .addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
    this.showCount();
    this.goEl?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private showItem(parent: HTMLElement, { key, label, detail }: ChecklistItem): void {
    const row = parent.createEl('label', { cls: 'architecture-garden-pick' });
    const box = row.createEl('input', { type: 'checkbox' });
    box.checked = this.chosen.has(key);
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.add(key);
      else this.chosen.delete(key);
      this.showCount();
    });
    const words = row.createDiv();
    words.createDiv().createEl('strong', { text: label });
    if (detail !== '') words.createDiv({ cls: 'architecture-garden-source', text: detail });
  }

  private showCount(): void {
    this.goEl?.setText(this.list.go(this.chosen.size));
    if (this.goEl !== null) this.goEl.disabled = this.chosen.size === 0;
  }
}
