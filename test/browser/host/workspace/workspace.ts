import type { EventRef, OpenViewState, PaneType } from 'obsidian';
import { debounce, parseLinktext } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app/app';
import { Events } from '../app/events';
import { Platform } from '../app/platform';
import type { Menu } from '../overlays/menu';
import type { TFile } from '../vault/vault-file';
import { FileView } from './file-view';
import { MarkdownView } from './markdown-view';
import { EmptyView, type View } from './view';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, type WorkspaceItem } from './workspace-parts';
import { WorkspaceRibbon } from './workspace-ribbon';

type Side = 'left' | 'right';

/** Main area and two sidebars of tabbed leaves. Popout windows open as tabs; layouts are not saved. */
export class Workspace extends Events {
  readonly containerEl = createDiv('workspace');
  readonly leftSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
  readonly rightSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
  readonly rootSplit: WorkspaceRoot;
  readonly leftRibbon: WorkspaceRibbon;
  readonly rightRibbon: WorkspaceRibbon;
  activeLeaf: WorkspaceLeaf | null = null;
  activeEditor: MarkdownView | null = null;
  layoutReady = false;
  readonly hoverLinkSources: Record<string, { readonly display: string; readonly defaultMod: boolean }> = {};
  readonly protocolHandlers = new Map<string, (params: Record<string, string>) => unknown>();
  readonly requestSaveLayout = debounce(() => Promise.resolve(), 0, true);
  private readonly viewTypes = new Map<string, (leaf: WorkspaceLeaf) => View>();
  private readonly viewTypeByExtension = new Map([['md', 'markdown']]);
  private readonly waiting: (() => unknown)[] = [];
  private lastFile: TFile | null = null;
  private lastOpened: readonly string[] = [];
  private activations = 0;

  constructor(private readonly app: App) {
    super();
    const Sidebar = Platform.isPhone ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.leftSplit = new Sidebar(this, 'left');
    this.rootSplit = new WorkspaceRoot(this, 'vertical', 'mod-root');
    this.rightSplit = new Sidebar(this, 'right');
    this.leftRibbon = new WorkspaceRibbon(app, 'left');
    this.rightRibbon = new WorkspaceRibbon(app, 'right');
    this.leftSplit.containerEl.setAttrs({ role: 'complementary', 'aria-label': 'Left sidebar' });
    this.rootSplit.containerEl.setAttr('role', 'main');
    this.rightSplit.containerEl.setAttrs({ role: 'complementary', 'aria-label': 'Right sidebar' });
    this.containerEl.append(this.leftRibbon.containerEl, this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
    this.viewTypes.set('markdown', (leaf) => new MarkdownView(leaf));
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  /** Called once by the host when the vault is loaded and the first leaves stand. */
  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) callback();
    this.trigger('layout-ready');
  }

  registerViewType(type: string, create: (leaf: WorkspaceLeaf) => View): void {
    if (this.viewTypes.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.viewTypes.set(type, create);
    for (const leaf of this.getLeavesOfType(type)) void leaf.setViewState({ type });
  }

  unregisterViewType(type: string): void {
    this.viewTypes.delete(type);
    for (const leaf of this.getLeavesOfType(type)) void leaf.open(new EmptyView(leaf, type)).then(() => leaf.updateHeader());
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) this.viewTypeByExtension.set(extension, type);
  }

  createView(leaf: WorkspaceLeaf, type: string): View {
    return this.viewTypes.get(type)?.(leaf) ?? new EmptyView(leaf, type);
  }

  getViewTypeForExtension(extension: string): string {
    return this.viewTypeByExtension.get(extension) ?? 'empty';
  }

  createLeafInTabs(tabs: WorkspaceTabs, index = -1): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.insertChild(index, leaf);
    void leaf.setViewState({ type: 'empty' });
    return leaf;
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
    const tabs = new WorkspaceTabs(this);
    parent.insertChild(index, tabs);
    return this.createLeafInTabs(tabs);
  }

  createLeafBySplit(leaf: WorkspaceLeaf, _direction: 'vertical' | 'horizontal' = 'vertical', before = false): WorkspaceLeaf {
    const split = leaf.parent?.parent instanceof WorkspaceSplit ? leaf.parent.parent : this.rootSplit;
    const at = leaf.parent === null ? -1 : split.children.indexOf(leaf.parent) + (before ? 0 : 1);
    return this.createLeafInParent(split, at);
  }

  splitActiveLeaf(direction?: 'vertical' | 'horizontal'): WorkspaceLeaf {
    return this.getLeaf('split', direction);
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    if (recent !== null && !recent.pinned && recent.view.navigation) return recent;
    return this.getLeaf('tab');
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction: 'vertical' | 'horizontal' = 'vertical'): WorkspaceLeaf {
    if (newLeaf === false) return this.getUnpinnedLeaf();
    const recent = this.getMostRecentLeaf();
    if (recent === null || !(recent.parent instanceof WorkspaceTabs)) return this.createLeafInParent(this.rootSplit, -1);
    return newLeaf === 'split' ? this.createLeafBySplit(recent, direction) : this.createLeafInTabs(recent.parent, recent.parent.currentTab + 1);
  }

  getMostRecentLeaf(root: WorkspaceItem = this.rootSplit): WorkspaceLeaf | null {
    return this.collectLeaves(root).reduce<WorkspaceLeaf | null>((best, leaf) => (best === null || leaf.activeTime > best.activeTime ? leaf : best), null);
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.createSideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.createSideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    { active = false, split = false, reveal = true, state }: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const sidebar = side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = this.getLeavesOfType(type)[0] ?? this.createSideLeaf(sidebar, split);
    if (leaf.view.getViewType() !== type || state !== undefined) await leaf.setViewState({ type, state, active });
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root === this.leftSplit) this.leftSplit.expand();
    if (root === this.rightSplit) this.rightSplit.expand();
    if (leaf.parent instanceof WorkspaceTabs) leaf.parent.selectTab(leaf);
    await leaf.loadIfDeferred();
    if (leaf.isInMainArea()) this.setActiveLeaf(leaf);
    this.onLayoutChanged();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { readonly focus?: boolean } | boolean = {}, focus = false): void {
    if (leaf.parent instanceof WorkspaceTabs) leaf.parent.selectTab(leaf);
    leaf.activeTime = this.activations += 1;
    if (leaf !== this.activeLeaf) {
      this.activeLeaf?.containerEl.removeClass('mod-active');
      leaf.containerEl.addClass('mod-active');
      this.activeLeaf = leaf;
      this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
      this.trigger('active-leaf-change', leaf);
    }
    this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
    this.onFileMayHaveChanged();
    const wantsFocus = typeof params === 'boolean' ? focus : params.focus === true;
    if (wantsFocus && leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const views = [this.activeLeaf?.view, this.getMostRecentLeaf()?.view];
    return views.find((view) => view instanceof FileView)?.file ?? null;
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.collectAll().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(_group: string): WorkspaceLeaf[] {
    return [];
  }

  iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.collectLeaves(this.rootSplit)) visit(leaf);
  }

  iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.collectAll()) visit(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.collectAll().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: PaneType | boolean = false, { eState, ...state }: OpenViewState = {}): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const found = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = found ?? (await this.app.vault.create(path.endsWith('.md') ? path : `${path}.md`, ''));
    await this.getLeaf(newLeaf).openFile(file, { ...state, eState: subpath === '' ? eState : { subpath, ...eState } });
  }

  getLastOpenFiles(): string[] {
    return this.lastOpened.slice(0, 10);
  }

  updateOptions(): void {
    return undefined;
  }

  async changeLayout(_layout: unknown): Promise<void> {
    return Promise.resolve();
  }

  getLayout(): Record<string, unknown> {
    return { active: this.activeLeaf?.id };
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, _leaf?: WorkspaceLeaf): boolean {
    menu.addItem((item) => item.setTitle('Open link').setIcon('file').onClick(() => void this.openLinkText(linktext, sourcePath)));
    menu.addItem((item) => item.setTitle('Open in new tab').setIcon('file-plus').onClick(() => void this.openLinkText(linktext, sourcePath, 'tab')));
    return true;
  }

  registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): EventRef {
    this.protocolHandlers.set(action, handler);
    return this.on(`obsidian-protocol-${action}`, () => undefined);
  }

  /** Called by leaves when what they show may differ. */
  onLayoutChanged(): void {
    this.trigger('layout-change');
  }

  onSideToggled(_side: WorkspaceSplit): void {
    this.containerEl.toggleClass('has-open-drawer', !this.leftSplit.collapsed || !this.rightSplit.collapsed);
    this.trigger('resize');
    this.onLayoutChanged();
  }

  onLeafDetached(leaf: WorkspaceLeaf): void {
    if (this.collectLeaves(this.rootSplit).length === 0) this.createLeafInParent(this.rootSplit, -1);
    const next = this.getMostRecentLeaf();
    if (leaf === this.activeLeaf && next !== null) this.setActiveLeaf(next);
    this.onLayoutChanged();
  }

  onFileMayHaveChanged(): void {
    const file = this.getActiveFile();
    if (file === this.lastFile) return;
    this.lastFile = file;
    if (file !== null) this.lastOpened = [file.path, ...this.lastOpened.filter((path) => path !== file.path)];
    this.trigger('file-open', file);
  }

  private createSideLeaf(sidebar: WorkspaceSplit, split: boolean): WorkspaceLeaf {
    const tabs = sidebar.children.find((child) => child instanceof WorkspaceTabs);
    return split || tabs === undefined ? this.createLeafInParent(sidebar, -1) : this.createLeafInTabs(tabs);
  }

  private collectLeaves(item: WorkspaceItem): WorkspaceLeaf[] {
    if (item instanceof WorkspaceLeaf) return [item];
    if (item instanceof WorkspaceTabs || item instanceof WorkspaceSplit) return item.children.flatMap((child: WorkspaceItem) => this.collectLeaves(child));
    return [];
  }

  private collectAll(): WorkspaceLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((split) => this.collectLeaves(split));
  }
}
