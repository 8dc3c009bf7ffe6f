import type { App } from '../app/app';
import { Scope } from '../app/keymap';
import { setIcon } from '../controls/icons';

const focusable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** On screen above everything; Escape, the button and a click beside it close it; Tab stays inside; focus goes back to where it was. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly headerEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private closed: () => unknown = () => undefined;
  private focusedBefore: Element | null = null;

  constructor(readonly app: App) {
    this.scope = new Scope(null);
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { tabindex: '-1' } });
    const close = this.modalEl.createEl('button', { cls: 'modal-close-button mod-raised clickable-icon', attr: { type: 'button', 'aria-label': 'Close' } });
    setIcon(close, 'x');
    close.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.scope.register(null, 'Tab', (event) => this.moveFocus(event));
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    this.focusedBefore = document.activeElement;
    if (this.focusedBefore instanceof HTMLElement) this.focusedBefore.blur();
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    this.nameDialog();
    if (!this.modalEl.contains(document.activeElement)) (this.findFocusable().find((el) => !el.hasClass('modal-close-button')) ?? this.modalEl).focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.focusedBefore instanceof HTMLElement && this.focusedBefore.isConnected) this.focusedBefore.focus();
    this.onClose();
    this.closed();
  }

  onOpen(): Promise<void> | undefined {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    this.nameDialog();
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closed = callback;
    return this;
  }

  /** A dialog to screen readers as soon as it has a name; Obsidian gives it no role at all. */
  protected nameDialog(): void {
    const name = this.titleEl.textContent;
    this.modalEl.setAttrs({ role: name === '' ? null : 'dialog', 'aria-modal': name === '' ? null : true, 'aria-label': name === '' ? null : name });
  }

  private findFocusable(): readonly HTMLElement[] {
    return this.modalEl.findAll(focusable).filter((el) => el.isShown() && !(el as HTMLButtonElement).disabled);
  }

  private moveFocus(event: KeyboardEvent): false {
    event.preventDefault();
    const stops = this.findFocusable();
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
    return false;
  }
}
