import type { OpenViewState, ViewState } from 'obsidian';
import type { App } from '../app/app';
import { setIcon } from '../controls/icons';
import { Menu } from '../overlays/menu';
import { setTooltip } from '../overlays/tooltip';
import type { HoverPopover } from '../overlays/hover-popover';
import type { TFile } from '../vault/vault-file';
import { FileView } from './file-view';
import { EmptyView, type View } from './view';
import { WorkspaceItem, WorkspaceTabs } from './workspace-parts';

let leafCount = 0;

export class WorkspaceLeaf extends WorkspaceItem {
  readonly id = `leaf-${(leafCount += 1)}`;
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
  readonly isDeferred = false;
  view: View;
  hoverPopover: HoverPopover | null = null;
  pinned = false;
  activeTime = 0;
  private readonly titleEl: HTMLElement;
  private readonly iconEl: HTMLElement;
  private lastOpening: Promise<void> = Promise.resolve();

  constructor(readonly app: App) {
    super();
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const close = inner.createDiv('workspace-tab-header-inner-close-button');
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    const select = (): void => this.app.workspace.setActiveLeaf(this, { focus: true });
    this.tabHeaderEl.addEventListener('click', select);
    this.tabHeaderEl.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') select();
    });
    this.tabHeaderEl.addEventListener('contextmenu', (event) => this.showMenu(event));
    const activate = (): void => this.app.workspace.setActiveLeaf(this);
    this.containerEl.addEventListener('focusin', activate);
    this.containerEl.addEventListener('mousedown', activate);
    this.view = new EmptyView(this, 'empty');
    new ResizeObserver(() => this.onResize()).observe(this.containerEl);
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
  }

  /** One view at a time: a call waits until the one before it is done. */
  async setViewState(state: ViewState, eState?: unknown): Promise<void> {
    const opening = this.lastOpening.then(() => this.show(state, eState));
    this.lastOpening = opening.catch(() => undefined);
    await opening;
  }

  private async show(state: ViewState, eState?: unknown): Promise<void> {
    const isPlaceholder = this.view instanceof EmptyView && state.type !== 'empty';
    if (this.view.getViewType() !== state.type || isPlaceholder || !this.view.containerEl.isConnected) {
      await this.open(this.app.workspace.createView(this, state.type));
    }
    await this.view.setState(state.state ?? {}, { history: false });
    if (state.pinned !== undefined) this.setPinned(state.pinned);
    this.updateHeader();
    this.app.workspace.onLayoutChanged();
    if (state.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    else this.app.workspace.onFileMayHaveChanged();
    if (eState !== undefined && eState !== null) this.setEphemeralState(eState);
  }

  async open(view: View): Promise<View> {
    await this.view.close();
    this.view = view;
    await view.open(this.containerEl);
    return view;
  }

  async openFile(file: TFile, { state = {}, eState, active = true }: OpenViewState = {}): Promise<void> {
    const type = this.app.workspace.getViewTypeForExtension(file.extension);
    const mode = this.view.getViewType() === type ? this.view.getState() : {};
    await this.setViewState({ type, state: { ...mode, ...state, file: file.path }, active }, eState);
  }

  async loadIfDeferred(): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
    if ((state as { readonly focus?: boolean }).focus === true) this.view.containerEl.focus();
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (pinned === this.pinned) return;
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass('mod-pinned', pinned);
    this.trigger('pinned-change', pinned);
  }

  setGroup(_group: string): void {
    return undefined;
  }

  setGroupMember(_other: WorkspaceLeaf): void {
    return undefined;
  }

  detach(): void {
    const { parent } = this;
    if (parent === null) return;
    parent.removeChild(this);
    void this.view.close();
    this.app.workspace.onLeafDetached(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    if (this.containerEl.isShown()) this.view.onResize();
  }

  /** Shows title and icon of the view on the tab; Obsidian has the same (undocumented) method. */
  updateHeader(): void {
    const title = this.getDisplayText();
    this.titleEl.setText(title);
    setIcon(this.iconEl, this.getIcon());
    setTooltip(this.tabHeaderEl, title);
    this.tabHeaderEl.setAttr('data-type', this.view.getViewType());
    const titleEl = this.view.containerEl.querySelector('.view-header-title');
    titleEl?.setText(title);
  }

  private showMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) => item.setTitle('Close').setIcon('x').setSection('close').onClick(() => this.detach()));
    menu.addItem((item) => item.setTitle(this.pinned ? 'Unpin' : 'Pin').setIcon('pin').setSection('pane').onClick(() => this.togglePinned()));
    this.view.onPaneMenu(menu, 'tab-header');
    if (this.view instanceof FileView && this.view.file !== null) this.app.workspace.trigger('file-menu', menu, this.view.file, 'tab-header', this);
    menu.showAtMouseEvent(event);
  }

  isInMainArea(): boolean {
    return this.parent instanceof WorkspaceTabs && this.getRoot() === this.app.workspace.rootSplit;
  }
}
