import { setIcon } from '../controls/icons';
import { retheme } from '../markdown/mermaid';
import { Menu } from '../overlays/menu';
import { setTooltip } from '../overlays/tooltip';
import type { App } from './app';
import { Platform } from './platform';

export type Theme = 'light' | 'dark';

export function setTheme(app: App, theme: Theme): void {
  document.body.toggleClass('theme-light', theme === 'light');
  document.body.toggleClass('theme-dark', theme === 'dark');
  void retheme().then(() => app.workspace.trigger('css-change'));
}

function createBarButton(parent: HTMLElement, { icon, label, run }: { readonly icon: string; readonly label: string; readonly run: (event: MouseEvent) => unknown }): void {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
  setIcon(button, icon);
  setTooltip(button, label, { placement: 'top' });
  button.addEventListener('click', run);
}

function showRibbonMenu(app: App, event: MouseEvent): void {
  const menu = new Menu();
  for (const { icon, title, run } of app.workspace.leftRibbon.actions) menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(() => run(event)));
  menu.addItem((item) => item.setTitle('Settings').setIcon('settings').setSection('system').onClick(() => app.setting.open()));
  menu.showAtMouseEvent(event);
}

/** The parts of the window around the workspace: sidebar switches, status bar; on a phone the bar at the bottom instead. */
export function buildWindow(app: App): void {
  const { workspace } = app;
  const container = document.body.createDiv('app-container');
  container.createDiv('horizontal-main-container').append(workspace.containerEl);
  const left = { icon: 'panel-left', label: 'Toggle left sidebar', run: () => workspace.leftSplit.toggle() };
  const right = { icon: 'panel-right', label: 'Toggle right sidebar', run: () => workspace.rightSplit.toggle() };
  if (Platform.isPhone) {
    const bar = container.createDiv({ cls: 'mobile-navbar', attr: { role: 'toolbar', 'aria-label': 'Navigation' } });
    createBarButton(bar, left);
    createBarButton(bar, { icon: 'terminal', label: 'Open command palette', run: () => app.commands.executeCommandById('command-palette:open') });
    createBarButton(bar, { icon: 'menu', label: 'Open menu', run: (event) => showRibbonMenu(app, event) });
    createBarButton(bar, right);
    workspace.containerEl.createDiv('workspace-drawer-backdrop').addEventListener('click', () => {
      workspace.leftSplit.collapse();
      workspace.rightSplit.collapse();
    });
  } else {
    createBarButton(container.createDiv({ cls: 'sidebar-toggle-button mod-left', attr: { role: 'navigation', 'aria-label': 'Left sidebar switch' } }), left);
    createBarButton(container.createDiv({ cls: 'sidebar-toggle-button mod-right', attr: { role: 'navigation', 'aria-label': 'Right sidebar switch' } }), right);
    container.createDiv({ cls: 'status-bar', attr: { role: 'contentinfo' } });
  }
  workspace.on('host-toggle-theme', () => setTheme(app, app.isDarkMode() ? 'light' : 'dark'));
}
