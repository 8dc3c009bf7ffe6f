import { Modal, Setting, type App } from 'obsidian';
import type { Element } from '../garden/garden';
import { pickStrings } from './strings';

export interface PickedElements {
  readonly elements: readonly Element[];
  /** Aspects as the user wrote them; empty: all. */
  readonly by: readonly string[];
}

export interface PickOptions {
  readonly elements: readonly Element[];
  /** Shown where the note that will be written into is published. */
  readonly publishers: readonly string[];
  readonly onPicked: (picked: PickedElements) => void;
}

/**
 * Picks two or more elements. Typing filters; arrow keys move between filter and list, the space bar picks, Enter compares.
 * The order of picking is that of the columns.
 */
export class PickElementsModal extends Modal {
  private readonly picked = new Set<Element>();
  private filter = '';
  private by = '';
  private listEl: HTMLElement | null = null;
  private statusEl: HTMLElement | null = null;
  private goEl: HTMLButtonElement | null = null;

  constructor(app: App, private readonly options: PickOptions) {
    super(app);
    this.setTitle(pickStrings.compareTitle);
    this.modalEl.addClass('architecture-garden-modal');
    this.scope.register([], 'ArrowDown', (event) => this.moveFocus(event, 1));
    this.scope.register([], 'ArrowUp', (event) => this.moveFocus(event, -1));
    this.scope.register([], 'Enter', (event) => this.confirm(event));
  }

  override onOpen(): void {
    const { contentEl } = this;
    if (this.options.elements.length < 2) {
      contentEl.createEl('p', { text: pickStrings.nothing });
      return;
    }
    if (this.options.publishers.length > 0) contentEl.createEl('p', { cls: 'architecture-garden-tip', text: pickStrings.restricted(this.options.publishers) });
    const filter = contentEl.createEl('input', { cls: 'architecture-garden-filter', type: 'search', placeholder: pickStrings.filter, attr: { 'aria-label': pickStrings.filter, spellcheck: 'false' } });
    filter.addEventListener('input', () => {
      this.filter = filter.value.trim().toLowerCase();
      this.showList();
    });
    this.listEl = contentEl.createDiv({ cls: 'architecture-garden-picks', attr: { role: 'group', 'aria-label': pickStrings.list } });
    this.statusEl = contentEl.createDiv({ cls: 'architecture-garden-tip', attr: { role: 'status' } });
    new Setting(contentEl).setName(pickStrings.by).setDesc(pickStrings.byTip).addText((text) => {
      text.inputEl.setAttribute('aria-label', pickStrings.by);
      text.onChange((value) => (this.by = value));
    });
    new Setting(contentEl)
      .addButton((button) => {
        this.goEl = button.buttonEl;
        button.setButtonText(pickStrings.go).setCta().onClick(() => this.finish());
      })
      .addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
    this.showList();
    this.showStatus();
    filter.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private showList(): void {
    const { listEl } = this;
    if (listEl === null) return;
    listEl.empty();
    const shown = this.options.elements.filter((element) => this.picked.has(element) || [element.name, ...element.aliases].some((name) => name.toLowerCase().includes(this.filter)));
    if (shown.length === 0) listEl.createDiv({ cls: 'architecture-garden-tip', text: pickStrings.none });
    for (const element of shown) {
      const row = listEl.createEl('label', { cls: 'architecture-garden-pick' });
      const box = row.createEl('input', { type: 'checkbox' });
      box.checked = this.picked.has(element);
      box.addEventListener('change', () => {
        if (box.checked) this.picked.add(element);
        else this.picked.delete(element);
        this.showStatus();
      });
      row.createSpan({ text: element.name });
      row.createSpan({ cls: 'architecture-garden-source', text: pickStrings.kinds[element.kind] });
    }
  }

  private showStatus(): void {
    this.statusEl?.setText(pickStrings.chosen(this.picked.size));
    if (this.goEl !== null) this.goEl.disabled = this.picked.size < 2;
  }

  private moveFocus(event: KeyboardEvent, step: 1 | -1): false | undefined {
    const stops = [...this.contentEl.querySelectorAll<HTMLInputElement>('.architecture-garden-filter, .architecture-garden-pick input')];
    const at = stops.findIndex((stop) => stop === this.contentEl.doc.activeElement);
    if (at < 0) return undefined;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
    return false;
  }

  private confirm(event: KeyboardEvent): false | undefined {
    // Enter on a button presses that button.
    if (event.isComposing || this.contentEl.doc.activeElement?.tagName === 'BUTTON') return undefined;
    event.preventDefault();
    this.finish();
    return false;
  }

  private finish(): void {
    if (this.picked.size < 2) return;
    this.close();
    this.options.onPicked({ elements: [...this.picked], by: this.by.split(',').map((aspect) => aspect.trim()).filter((aspect) => aspect !== '') });
  }
}
