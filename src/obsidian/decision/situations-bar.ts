import { setIcon } from 'obsidian';
import { decisionStrings } from '../strings';
import type { Part } from './keyed-list';
import type { SituationBook } from './situation-book';

const strings = decisionStrings.situation;

export interface SituationsBarItem {
  readonly book: SituationBook;
  readonly isComparing: boolean;
}

export interface SituationsBarOptions {
  readonly onSwitch: (id: string) => void;
  readonly onAdd: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onCompare: () => void;
}

/** Which case is being decided: chosen from a list, renamed in place, compared. */
export function createSituationsBar(parent: HTMLElement, options: SituationsBarOptions): Part<SituationsBarItem> {
  const el = parent.createDiv({ cls: 'architecture-garden-situations' });
  const select = el.createEl('select', { cls: 'dropdown', attr: { 'aria-label': strings.label } });
  const name = el.createEl('input', { type: 'text', attr: { 'aria-label': strings.name, maxlength: '80' } });
  const buttons = el.createDiv({ cls: 'architecture-garden-buttons' });
  const save = createIcon(buttons, 'check', strings.save);
  const cancel = createIcon(buttons, 'x', strings.cancel);
  const add = createIcon(buttons, 'plus', strings.add);
  const rename = createIcon(buttons, 'pencil', strings.rename);
  const remove = createIcon(buttons, 'trash-2', strings.remove);
  const compare = createIcon(buttons, 'columns-2', strings.compare);
  let current = '';

  const edit = (isEditing: boolean): void => {
    for (const each of [name, save, cancel]) each.toggle(isEditing);
    for (const each of [select, add, rename, remove, compare]) each.toggle(!isEditing);
    if (isEditing) {
      name.value = current;
      name.focus();
      name.select();
    }
  };
  const stop = (keep: boolean): void => {
    if (keep && name.value.trim() !== '') options.onRename(name.value.trim());
    edit(false);
    rename.focus();
  };
  edit(false);
  select.addEventListener('change', () => options.onSwitch(select.value));
  add.addEventListener('click', () => {
    options.onAdd();
    edit(true);
  });
  rename.addEventListener('click', () => edit(true));
  remove.addEventListener('click', () => options.onRemove());
  compare.addEventListener('click', () => options.onCompare());
  save.addEventListener('click', () => stop(true));
  cancel.addEventListener('click', () => stop(false));
  name.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    stop(event.key === 'Enter');
  });
  let shown = '';
  return {
    el,
    update({ book, isComparing }) {
      const key = JSON.stringify(book.situations.map((each) => [each.id, each.name]));
      if (key !== shown) {
        shown = key;
        select.empty();
        for (const each of book.situations) select.createEl('option', { value: each.id, text: each.name });
      }
      select.value = book.current;
      current = book.situations.find((each) => each.id === book.current)?.name ?? '';
      compare.setAttr('aria-expanded', String(isComparing));
      compare.toggleClass('is-active', isComparing);
    },
  };
}

export function createIcon(parent: HTMLElement, icon: string, label: string): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, icon);
  return button;
}
