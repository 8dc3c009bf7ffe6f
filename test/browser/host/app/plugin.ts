import type { Command, PluginManifest } from 'obsidian';
import { MarkdownPreviewRenderer, type CodeBlockHandler, type PostProcessor } from '../markdown/post-processors';
import type { EditorSuggest } from '../overlays/popover-suggest';
import type { SettingTab } from '../overlays/settings-window';
import type { View } from '../workspace/view';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';
import type { App } from './app';
import { Component } from './component';

/** Everything registered through it is taken back on unload. */
export abstract class Plugin extends Component {
  settings?: unknown;
  onExternalSettingsChange?(): unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.app.workspace.leftRibbon.addAction(icon, title, callback);
    this.register(() => this.app.workspace.leftRibbon.removeAction(button, title));
    return button;
  }

  addStatusBarItem(): HTMLElement {
    const bar = document.querySelector('.status-bar');
    const item = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    bar?.prepend(item);
    this.register(() => item.remove());
    return item;
  }

  addCommand(command: Command): Command {
    const { id } = command;
    command.id = `${this.manifest.id}:${id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: SettingTab): void {
    this.app.setting.addTab(tab);
    this.register(() => this.app.setting.removeTab(tab));
  }

  registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
    this.app.workspace.registerViewType(type, create);
    this.register(() => this.app.workspace.unregisterViewType(type));
  }

  registerHoverLinkSource(id: string, source: { readonly display: string; readonly defaultMod: boolean }): void {
    this.app.workspace.hoverLinkSources[id] = source;
    this.register(() => Reflect.deleteProperty(this.app.workspace.hoverLinkSources, id));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.workspace.registerExtensions(extensions, viewType);
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
    this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder?: number): PostProcessor {
    const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler);
    return this.registerMarkdownPostProcessor(processor, sortOrder);
  }

  registerBasesView(id: string, registration: unknown): boolean {
    this.app.basesViews.set(id, registration);
    return true;
  }

  registerEditorExtension(_extension: unknown): void {
    return undefined;
  }

  registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): void {
    this.app.workspace.protocolHandlers.set(action, handler);
    this.register(() => this.app.workspace.protocolHandlers.delete(action));
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.app.editorSuggests = [...this.app.editorSuggests, suggest];
    this.register(() => (this.app.editorSuggests = this.app.editorSuggests.filter((other) => other !== suggest)));
  }

  registerCliHandler(command: string, description: string, flags: unknown, handler: (params: Record<string, string>) => unknown): void {
    this.app.cliHandlers.set(command, { description, flags, handler });
    this.register(() => this.app.cliHandlers.delete(command));
  }

  onUserEnable(): void {
    return undefined;
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.dataPath)) ? (JSON.parse(await adapter.read(this.dataPath)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.mkdir(this.dataPath.slice(0, this.dataPath.lastIndexOf('/')));
    await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }
}
