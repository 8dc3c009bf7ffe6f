import type { Scope } from '../app/keymap';

interface Owner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

let lists = 0;

/** Rows to choose from: arrows, Home/End by page, Enter or a click. The input that steers it names the selected row to screen readers. */
export class SuggestionList<T> {
  private values: readonly T[] = [];
  private rows: readonly HTMLElement[] = [];
  private selected = 0;
  private readonly id = `suggestions-${(lists += 1)}`;

  constructor(
    private readonly owner: Owner<T>,
    readonly el: HTMLElement,
    scope: Scope,
    private readonly inputEl: HTMLElement | null = null,
  ) {
    el.setAttrs({ role: 'listbox', id: this.id, 'aria-label': 'Suggestions' });
    inputEl?.setAttrs({ role: 'combobox', 'aria-controls': this.id, 'aria-expanded': true, 'aria-autocomplete': 'list' });
    const move = (step: number) => (): false => {
      this.select(this.selected + step, true);
      return false;
    };
    scope.register([], 'ArrowDown', move(1));
    scope.register([], 'ArrowUp', move(-1));
    scope.register(['Ctrl'], 'n', move(1));
    scope.register(['Ctrl'], 'p', move(-1));
    scope.register([], 'PageDown', move(8));
    scope.register([], 'PageUp', move(-8));
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing || this.values.length === 0) return undefined;
      this.choose(event);
      return false;
    });
  }

  setValues(values: readonly T[]): void {
    this.values = values;
    this.el.empty();
    this.rows = values.map((value, n) => {
      const row = this.el.createDiv({ cls: 'suggestion-item', attr: { role: 'option', id: `${this.id}-${n}` } });
      this.owner.renderSuggestion(value, row);
      row.addEventListener('mousemove', () => this.select(n, false));
      row.addEventListener('mousedown', (event) => event.preventDefault());
      row.addEventListener('click', (event) => {
        this.select(n, false);
        this.choose(event);
      });
      return row;
    });
    this.select(0, false);
  }

  get hasValues(): boolean {
    return this.values.length > 0;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  private select(index: number, scroll: boolean): void {
    const { length } = this.rows;
    this.selected = length === 0 ? 0 : (index + length) % length;
    for (const [n, row] of this.rows.entries()) {
      row.toggleClass('is-selected', n === this.selected);
      row.setAttr('aria-selected', n === this.selected);
    }
    const row = this.rows[this.selected];
    this.inputEl?.setAttr('aria-activedescendant', row?.id ?? null);
    if (scroll) row?.scrollIntoView({ block: 'nearest' });
  }
}
