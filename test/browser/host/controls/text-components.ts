import { ValueComponent } from './base-component';
import { setIcon } from './icons';

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  private changed: (value: string) => unknown = () => undefined;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.changed(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.changed = callback;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

export class MomentFormatComponent extends TextComponent {
  setDefaultFormat(format: string): this {
    return this.setPlaceholder(format);
  }

  setSampleEl(_el: HTMLElement): this {
    return this;
  }

  updateSample(): void {
    return undefined;
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly containerEl: HTMLElement;
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const holder = containerEl.createDiv('search-input-container');
    super(holder.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
    this.containerEl = holder;
    this.clearButtonEl = holder.createDiv({ cls: 'search-input-clear-button', attr: { role: 'button', 'aria-label': 'Clear search' } });
    setIcon(this.clearButtonEl, 'x');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
      this.inputEl.focus();
    });
    this.clearButtonEl.toggle(false);
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.clearButtonEl.toggle(value !== '');
    return this;
  }

  override onChanged(): void {
    this.clearButtonEl.toggle(this.getValue() !== '');
    super.onChanged();
  }
}
