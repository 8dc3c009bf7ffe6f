import type { EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Instruction, TFile } from 'obsidian';
import type { App } from '../app/app';
import { Scope } from '../app/keymap';
import type { Editor } from '../editor/editor';
import { SuggestionList } from './suggestion-list';

/** A list beside what is being typed; Escape or a click elsewhere closes it. */
export abstract class PopoverSuggest<T> {
  readonly scope: Scope;
  readonly suggestEl = createDiv('suggestion-container');
  readonly suggestions: SuggestionList<T>;
  protected isOpen = false;

  constructor(
    readonly app: App,
    scope?: Scope,
  ) {
    this.scope = scope ?? new Scope(null);
    this.suggestions = new SuggestionList<T>(this, this.suggestEl.createDiv('suggestion'), this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    document.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  protected showSuggestions(values: readonly T[], place: { readonly left: number; readonly top: number; readonly bottom: number }): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.suggestions.setValues(values);
    this.open();
    const { offsetWidth: width, offsetHeight: height } = this.suggestEl;
    const top = place.bottom + height + 8 > window.innerHeight ? Math.max(4, place.top - height - 4) : place.bottom + 4;
    this.suggestEl.setCssStyles({ left: `${Math.max(4, Math.min(place.left, window.innerWidth - width - 8))}px`, top: `${top}px` });
  }
}

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: EditorSuggestContext | null = null;
  limit = 100;

  abstract onTrigger(cursor: EditorPosition, editor: never, file: TFile | null): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(instructions: Instruction[]): void {
    this.suggestEl.findAll('.prompt-instructions').forEach((el) => el.remove());
    const list = this.suggestEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) list.createDiv({ cls: 'prompt-instruction', text: `${command} ${purpose}` });
  }

  /** Called by the host while the trigger holds. */
  async showAt(context: EditorSuggestContext): Promise<void> {
    this.context = context;
    const values = await this.getSuggestions(context);
    const editor = context.editor as unknown as Editor;
    if (this.context === context) this.showSuggestions(values.slice(0, this.limit), editor.coordsAtPos(context.start));
  }

  override close(): void {
    super.close();
    this.context = null;
  }
}

/** Suggestions below a text field of a plugin's own. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(
    app: App,
    private readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    const ask = (): void => void this.ask();
    textInputEl.addEventListener('input', ask);
    textInputEl.addEventListener('focus', ask);
    textInputEl.addEventListener('blur', () => window.setTimeout(() => this.close(), 100));
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.textContent;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.chosen?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.chosen = callback;
    return this;
  }

  private async ask(): Promise<void> {
    const query = this.getValue();
    const values = await this.getSuggestions(query);
    if (document.activeElement !== this.textInputEl || this.getValue() !== query) return;
    this.showSuggestions(values.slice(0, this.limit), this.textInputEl.getBoundingClientRect());
  }
}
