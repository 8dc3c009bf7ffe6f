import type { App } from '../app/app';
import { Component } from '../app/component';
import { Scope } from '../app/keymap';
import { setIcon } from '../controls/icons';

export class MenuItem {
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
  readonly iconEl = this.dom.createDiv('menu-item-icon');
  readonly titleEl = this.dom.createDiv('menu-item-title');
  section = '';
  disabled = false;
  private chosen: (event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

  constructor(private readonly menu: Menu) {
    this.dom.addEventListener('click', (event) => this.choose(event));
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.setAttrs({ role: 'menuitemcheckbox', 'aria-checked': checked === true });
    if (checked === true) setIcon(this.dom.createDiv('menu-item-icon mod-checked'), 'check');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass('is-label', isLabel);
    this.disabled = isLabel;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.chosen = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  /** Undocumented in Obsidian; flattened here: its items follow under this one. */
  setSubmenu(): Menu {
    return this.menu;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    if (this.disabled) return;
    this.menu.hide();
    this.chosen(event);
  }
}

export class MenuSeparator {
  readonly dom = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
  section = '';
}

let open: Menu | null = null;

/** One at a time; sections are parted by lines; arrows, Enter and Escape. Submenus are not modelled. */
export class Menu extends Component {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  readonly scope = new Scope(null);
  items: (MenuItem | MenuSeparator)[] = [];
  private hidden: () => unknown = () => undefined;
  private selected = -1;
  private readonly onOutside = (event: Event): void => {
    if (!this.dom.contains(event.target as Node)) this.hide();
  };

  static forEvent(event: MouseEvent): Menu {
    const menu = new Menu();
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_use: boolean): this {
    return this;
  }

  setParentElement(_el: HTMLElement): this {
    return this;
  }

  addItem(fill: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    fill(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    const isByKeyboard = event.clientX === 0 && event.clientY === 0 && event.currentTarget instanceof Element;
    if (!isByKeyboard) return this.showAtPosition({ x: event.clientX, y: event.clientY });
    const { left, bottom } = (event.currentTarget).getBoundingClientRect();
    return this.showAtPosition({ x: left, y: bottom });
  }

  showAtPosition({ x, y }: { readonly x: number; readonly y: number }): this {
    open?.hide();
    if (this.items.length === 0) return this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    open = this;
    void this.load();
    this.fill();
    document.body.append(this.dom);
    const left = Math.max(4, Math.min(x, window.innerWidth - this.dom.offsetWidth - 4));
    const top = Math.max(4, Math.min(y, window.innerHeight - this.dom.offsetHeight - 4));
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
    (window as unknown as { app: App }).app.keymap.pushScope(this.scope);
    this.registerKeys();
    window.setTimeout(() => document.addEventListener('mousedown', this.onOutside, true));
    return this;
  }

  hide(): this {
    if (open !== this) return this;
    open = null;
    document.removeEventListener('mousedown', this.onOutside, true);
    (window as unknown as { app: App }).app.keymap.popScope(this.scope);
    this.dom.remove();
    this.unload();
    this.hidden();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hidden = callback;
  }

  private fill(): void {
    const scroll = this.dom.createDiv('menu-scroll');
    const sections = [...new Set(this.items.map(({ section }) => section))];
    for (const [n, section] of sections.entries()) {
      if (n > 0) scroll.append(new MenuSeparator().dom);
      for (const item of this.items) if (item.section === section) scroll.append(item.dom);
    }
  }

  private registerKeys(): void {
    const rows = [...this.dom.findAll('.menu-item')].filter((row) => !row.matches('.is-disabled, .is-label'));
    const move = (step: number) => (): false => {
      this.selected = this.selected < 0 && step < 0 ? rows.length - 1 : (this.selected + step + rows.length) % rows.length;
      for (const [n, row] of rows.entries()) row.toggleClass('selected', n === this.selected);
      rows[this.selected]?.focus();
      return false;
    };
    this.scope.register([], 'ArrowDown', move(1));
    this.scope.register([], 'ArrowUp', move(-1));
    this.scope.register([], 'Enter', () => {
      rows[this.selected]?.click();
      return false;
    });
    this.scope.register([], 'Escape', () => {
      this.hide();
      return false;
    });
  }
}
