import type { Command } from 'obsidian';
import type { App } from '../app/app';
import { FuzzySuggestModal } from './suggest-modal';

/** Ctrl-P (Cmd-P): the commands that can run now, by name. */
class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command...');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): Command[] {
    return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  getItemText({ name }: Command): string {
    return name;
  }

  onChooseItem({ id }: Command): void {
    this.app.commands.executeCommandById(id);
  }
}

/** Ctrl-O: the notes, by path. */
class QuickSwitcher extends FuzzySuggestModal<string> {
  getItems(): string[] {
    return this.app.vault.getMarkdownFiles().map(({ path }) => path.slice(0, -3));
  }

  getItemText(path: string): string {
    return path;
  }

  onChooseItem(path: string): void {
    void this.app.workspace.openLinkText(path, '');
  }
}

export function registerCoreCommands(app: App): void {
  const openPalette = (): void => new CommandPalette(app).open();
  const openSwitcher = (): void => {
    const switcher = new QuickSwitcher(app);
    switcher.setPlaceholder('Find a note...');
    switcher.open();
  };
  const toggleMode = (checking: boolean): boolean => {
    const view = app.workspace.activeEditor;
    if (view !== null && !checking) view.setMode(view.getMode() === 'source' ? 'preview' : 'source');
    return view !== null;
  };
  app.commands.addCommand({ id: 'command-palette:open', name: 'Command palette: Open command palette', callback: openPalette });
  app.commands.addCommand({ id: 'switcher:open', name: 'Quick switcher: Open quick switcher', callback: openSwitcher });
  app.commands.addCommand({ id: 'app:open-settings', name: 'Open settings', callback: () => app.setting.open() });
  app.commands.addCommand({ id: 'markdown:toggle-preview', name: 'Toggle reading view', checkCallback: toggleMode });
  app.commands.addCommand({ id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => app.workspace.leftSplit.toggle() });
  app.commands.addCommand({ id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => app.workspace.rightSplit.toggle() });
  app.commands.addCommand({ id: 'theme:toggle-light-dark', name: 'Toggle light/dark mode', callback: () => app.workspace.trigger('host-toggle-theme') });
  const onKey = (key: string, run: () => unknown): unknown =>
    app.scope.register(['Mod'], key, () => {
      run();
      return false;
    });
  onKey('p', openPalette);
  onKey('o', openSwitcher);
  onKey('e', () => toggleMode(false));
  onKey(',', () => app.setting.open());
}
