import type { ViewStateResult } from 'obsidian';
import type { App } from '../app/app';
import { Component } from '../app/component';
import { setIcon } from '../controls/icons';
import { setTooltip } from '../overlays/tooltip';
import type { Menu } from '../overlays/menu';
import type { Scope } from '../app/keymap';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Lives in one leaf: opened by `setViewState`, closed when the leaf shows something else or goes. */
export abstract class View extends Component {
  readonly app: App;
  icon = 'file';
  navigation = false;
  scope: Scope | null = null;
  containerEl: HTMLElement;

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  async onOpen(): Promise<void> {
    return Promise.resolve();
  }

  async onClose(): Promise<void> {
    return Promise.resolve();
  }

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {
    return undefined;
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {
    return undefined;
  }

  onPaneMenu(_menu: Menu, _source: string): void {
    return undefined;
  }

  /** Called by the leaf. */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttribute('data-type', this.getViewType());
    parent.append(this.containerEl);
    await this.load();
    await this.onOpen();
  }

  /** Called by the leaf. */
  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    this.headerEl.createDiv('view-header-left').createDiv('view-header-nav-buttons');
    this.titleEl = this.headerEl.createDiv('view-header-title-container mod-at-start mod-fade').createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('button', { cls: 'clickable-icon view-action', attr: { type: 'button' } });
    this.actionsEl.prepend(action);
    setIcon(action, icon);
    setTooltip(action, title);
    action.addEventListener('click', callback);
    return action;
  }
}

/** Shown in a leaf whose view type nobody registers (any more), and in a new tab. */
export class EmptyView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
  ) {
    super(leaf);
    this.navigation = true;
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.type === 'empty' ? 'New tab' : 'Plugin no longer active';
  }

  override async onOpen(): Promise<void> {
    const state = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    const text = this.type === 'empty' ? 'No file is open' : `The plugin that made this view (${this.type}) has gone away.`;
    state.createDiv({ cls: 'empty-state-title', text });
    return super.onOpen();
  }
}
