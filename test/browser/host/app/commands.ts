import type { Command } from 'obsidian';
import type { App } from './app';
import { Platform } from './platform';

/** Ids are `plugin-id:command-id`. A command that refuses its check is neither listed nor run. */
export class Commands {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** What the palette offers now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command));
  }

  isAvailable(command: Command): boolean {
    if (command.mobileOnly === true && !Platform.isMobile) return false;
    const view = this.app.workspace.activeEditor;
    if (command.editorCheckCallback !== undefined) {
      return view !== null && command.editorCheckCallback(true, view.editor, view as never) === true;
    }
    if (command.editorCallback !== undefined) return view !== null;
    return command.checkCallback === undefined || command.checkCallback(true) === true;
  }

  /** A command that throws has run all the same: its error is thrown again in a task of its own. */
  executeCommandById(id: string): boolean {
    const command = this.findCommand(id);
    if (command === undefined || !this.isAvailable(command)) return false;
    try {
      this.execute(command);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
    return true;
  }

  private execute(command: Command): void {
    const view = this.app.workspace.activeEditor;
    if (command.editorCheckCallback !== undefined) command.editorCheckCallback(false, view?.editor as never, view as never);
    else if (command.editorCallback !== undefined) command.editorCallback(view?.editor as never, view as never);
    else if (command.checkCallback !== undefined) command.checkCallback(false);
    else command.callback?.();
  }
}
