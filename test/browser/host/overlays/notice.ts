const usual = 5000;

/** At the upper right; a click or the end of its time takes it away. A duration of zero keeps it. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = usual) {
    const container = document.body.querySelector<HTMLElement>(':scope > .notice-container') ?? document.body.createDiv({ cls: 'notice-container', attr: { role: 'status', 'aria-live': 'polite' } });
    this.noticeEl = container.createDiv('notice');
    this.containerEl = this.noticeEl;
    this.messageEl = this.noticeEl.createDiv('notice-message');
    this.setMessage(message);
    this.noticeEl.addEventListener('click', () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  addButton(text: string, onClick: () => unknown): this {
    this.noticeEl.createEl('button', { text }).addEventListener('click', onClick);
    return this;
  }

  setAutoHide(duration: number): void {
    window.setTimeout(() => this.hide(), duration);
  }

  hide(): void {
    this.noticeEl.remove();
  }
}
