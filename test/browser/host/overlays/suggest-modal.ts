import type { FuzzyMatch, Instruction } from 'obsidian';
import type { App } from '../app/app';
import { setIcon } from '../controls/icons';
import { prepareFuzzySearch, renderResults } from './fuzzy-search';
import { Modal } from './modal';
import { SuggestionList } from './suggestion-list';

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly chooser: SuggestionList<T>;
  private readonly promptEl: HTMLElement;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.promptEl = this.modalEl;
    this.promptEl.className = 'prompt';
    this.promptEl.empty();
    this.contentEl = this.promptEl;
    const box = this.promptEl.createDiv('prompt-input-container');
    this.inputEl = box.createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' } });
    const clear = box.createDiv({ cls: 'search-input-clear-button', attr: { role: 'button', 'aria-label': 'Clear' } });
    setIcon(clear, 'x');
    this.resultContainerEl = this.promptEl.createDiv('prompt-results');
    this.chooser = new SuggestionList<T>(this, this.resultContainerEl, this.scope, this.inputEl);
    this.inputEl.addEventListener('input', () => this.updateSuggestions());
    clear.addEventListener('click', () => {
      this.inputEl.value = '';
      this.updateSuggestions();
      this.inputEl.focus();
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttribute('aria-label', placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    this.promptEl.findAll('.prompt-instructions').forEach((el) => el.remove());
    const list = this.promptEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const item = list.createDiv('prompt-instruction');
      item.createSpan({ cls: 'prompt-instruction-command', text: command });
      item.createSpan({ text: purpose });
    }
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.inputEl.select();
    this.updateSuggestions();
  }

  onNoSuggestion(): void {
    this.chooser.setValues([]);
    if (this.emptyStateText !== '') this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  /** The modal is closed before the choice is told, as in Obsidian: `onClose` comes first. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.choose(event);
  }

  /** Undocumented in Obsidian, used by plugins that change what is offered. */
  updateSuggestions(): void {
    const asked = (this.asked += 1);
    const suggestions = this.getSuggestions(this.inputEl.value);
    if (suggestions instanceof Promise) void suggestions.then((values) => asked === this.asked && this.showSuggestions(values));
    else this.showSuggestions(suggestions);
  }

  private showSuggestions(values: readonly T[]): void {
    if (values.length === 0) this.onNoSuggestion();
    else this.chooser.setValues(values.slice(0, this.limit));
  }
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): FuzzyMatch<T>[] {
    if (query.trim() === '') return this.getItems().map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query.trim());
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match === null ? [] : [{ item, match }];
    });
    return found.sort((a, b) => b.match.score - a.match.score);
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}
