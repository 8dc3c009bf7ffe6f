import { Events } from '../app/events';
import { setIcon } from '../controls/icons';
import { setTooltip } from '../overlays/tooltip';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

export abstract class WorkspaceItem extends Events {
  parent: WorkspaceParent | null = null;
  abstract readonly containerEl: HTMLElement;

  getRoot(): WorkspaceItem {
    return this.parent === null ? this : this.parent.getRoot();
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  children: WorkspaceItem[] = [];
  abstract insertChild(index: number, child: WorkspaceItem): void;
  abstract removeChild(child: WorkspaceItem): void;
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;

  constructor(
    readonly workspace: Workspace,
    readonly direction: 'vertical' | 'horizontal',
    cls: string,
  ) {
    super();
    this.containerEl = createDiv(`workspace-split mod-${direction} ${cls}`);
  }

  insertChild(index: number, child: WorkspaceItem): void {
    const next = this.children[index];
    this.children.splice(index < 0 ? this.children.length : index, 0, child);
    child.parent = this;
    this.containerEl.insertBefore(child.containerEl, next?.containerEl ?? null);
  }

  removeChild(child: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== child);
    child.parent = null;
    child.containerEl.remove();
  }
}

export class WorkspaceContainer extends WorkspaceSplit {
  readonly win = window;
  readonly doc = document;
}

export class WorkspaceRoot extends WorkspaceContainer {}

/** A sidebar. On a phone it is a drawer that lies over the note. */
class SideSplit extends WorkspaceSplit {
  collapsed = true;

  constructor(workspace: Workspace, side: 'left' | 'right') {
    super(workspace, 'horizontal', `mod-sidedock mod-${side}-split is-sidedock-collapsed`);
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  private setCollapsed(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.workspace.onSideToggled(this);
  }
}

export class WorkspaceSidedock extends SideSplit {}
export class WorkspaceMobileDrawer extends SideSplit {}

/** Leaves as tabs; one of them is shown. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl = createDiv('workspace-tabs mod-top');
  declare children: WorkspaceLeaf[];
  currentTab = 0;
  private readonly headersEl: HTMLElement;
  private readonly tabsEl: HTMLElement;

  constructor(private readonly workspace: Workspace) {
    super();
    const bar = this.containerEl.createDiv('workspace-tab-header-container');
    this.headersEl = bar.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    const add = bar.createDiv('workspace-tab-header-new-tab').createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(add, 'plus');
    setTooltip(add, 'New tab');
    add.addEventListener('click', () => this.workspace.setActiveLeaf(this.workspace.createLeafInTabs(this)));
    this.tabsEl = this.containerEl.createDiv('workspace-tab-container');
  }

  getCurrentLeaf(): WorkspaceLeaf | null {
    return this.children[this.currentTab] ?? null;
  }

  insertChild(index: number, leaf: WorkspaceItem): void {
    const at = index < 0 ? this.children.length : index;
    this.children.splice(at, 0, leaf as WorkspaceLeaf);
    leaf.parent = this;
    this.tabsEl.append(leaf.containerEl);
    this.headersEl.insertBefore((leaf as WorkspaceLeaf).tabHeaderEl, this.children[at + 1]?.tabHeaderEl ?? null);
    this.showTab(at);
  }

  removeChild(leaf: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== leaf);
    leaf.parent = null;
    leaf.containerEl.remove();
    (leaf as WorkspaceLeaf).tabHeaderEl.remove();
    if (this.children.length > 0) this.showTab(Math.min(this.currentTab, this.children.length - 1));
    else this.parent?.removeChild(this);
  }

  selectTab(leaf: WorkspaceLeaf): void {
    this.showTab(this.children.indexOf(leaf));
  }

  private showTab(index: number): void {
    this.currentTab = index;
    for (const [n, leaf] of this.children.entries()) {
      const isShown = n === index;
      leaf.containerEl.toggle(isShown);
      leaf.tabHeaderEl.toggleClass('is-active', isShown);
      leaf.tabHeaderEl.setAttr('aria-selected', isShown);
      leaf.tabHeaderEl.tabIndex = isShown ? 0 : -1;
    }
  }
}
