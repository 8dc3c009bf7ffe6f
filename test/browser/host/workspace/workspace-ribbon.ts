import type { App } from '../app/app';
import { setIcon } from '../controls/icons';
import { setTooltip } from '../overlays/tooltip';

/** The strip of icons at the far left (the right one stays empty). A phone has no room for it: there its actions stand in the menu of the bottom bar. */
export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;
  readonly actions: { readonly icon: string; readonly title: string; readonly run: (event: MouseEvent) => unknown }[] = [];

  constructor(
    private readonly app: App,
    side: 'left' | 'right',
  ) {
    this.containerEl = createDiv({ cls: `workspace-ribbon side-dock-ribbon mod-${side}`, attr: { role: 'navigation', 'aria-label': `${side === 'left' ? 'Left' : 'Right'} ribbon` } });
    this.actionsEl = this.containerEl.createDiv('side-dock-actions');
    if (side === 'right') return;
    const settings = this.containerEl.createDiv('side-dock-settings');
    this.createAction(settings, { icon: 'settings', title: 'Settings', run: () => this.app.setting.open() });
  }

  addAction(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
    const action = { icon, title, run };
    this.actions.push(action);
    return this.createAction(this.actionsEl, action);
  }

  removeAction(button: HTMLElement, title: string): void {
    button.remove();
    this.actions.splice(0, this.actions.length, ...this.actions.filter((action) => action.title !== title));
  }

  private createAction(parent: HTMLElement, { icon, title, run }: (typeof this.actions)[number]): HTMLElement {
    const button = parent.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { type: 'button' } });
    setIcon(button, icon);
    setTooltip(button, title, { placement: 'right' });
    button.addEventListener('click', run);
    return button;
  }
}
