import type { ViewStateResult } from 'obsidian';
import { Editor } from '../editor/editor';
import { EditorPopups } from '../editor/editor-popups';
import { setIcon } from '../controls/icons';
import { MarkdownPreviewView } from '../markdown/markdown-preview-view';
import { Menu } from '../overlays/menu';
import { setTooltip } from '../overlays/tooltip';
import type { HoverPopover } from '../overlays/hover-popover';
import type { TFile } from '../vault/vault-file';
import { TextFileView } from './file-view';
import type { WorkspaceLeaf } from './workspace-leaf';

type Mode = 'source' | 'preview';
interface Target {
  readonly line?: number;
  readonly subpath?: string;
  readonly cursor?: { readonly from: { line: number; ch: number }; readonly to?: { line: number; ch: number } };
  readonly scroll?: number;
  readonly focus?: boolean;
  readonly startLoc?: { readonly line: number };
  readonly endLoc?: { readonly line: number };
}

/** A note in source mode (plain text area) or reading mode; live preview is not modelled. */
export class MarkdownView extends TextFileView {
  override icon = 'file-text';
  readonly editor: Editor;
  readonly previewMode: MarkdownPreviewView;
  hoverPopover: HoverPopover | null = null;
  private mode: Mode = 'source';
  private readonly sourceEl: HTMLElement;
  private readonly modeButton: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6');
    const textEl = this.sourceEl.createEl('textarea', { cls: 'cm-content', attr: { 'aria-label': 'Note text', spellcheck: 'false' } });
    this.editor = new Editor(textEl, () => this.onEdited());
    this.previewMode = new MarkdownPreviewView(this);
    this.contentEl.append(this.previewMode.containerEl);
    this.addAction('more-vertical', 'More options', (event) => this.showMoreOptions(event));
    this.modeButton = this.addAction('book-open', 'Toggle reading view', () => this.setMode(this.mode === 'source' ? 'preview' : 'source'));
    textEl.addEventListener('contextmenu', (event) => this.showEditorMenu(event));
    textEl.addEventListener('paste', (event) => this.app.workspace.trigger('editor-paste', event, this.editor, this));
    this.addChild(this.previewMode);
    this.addChild(new EditorPopups(this));
    this.showMode();
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): Mode {
    return this.mode;
  }

  get currentMode(): { get(): string; set(data: string, clear: boolean): void; getScroll(): number; applyScroll(scroll: number): void } {
    if (this.mode === 'preview') return this.previewMode;
    const { editor } = this;
    return {
      get: () => editor.getValue(),
      set: (data) => editor.adopt(data),
      getScroll: () => editor.getScrollInfo().top,
      applyScroll: (scroll) => editor.scrollTo(null, scroll),
    };
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: true };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { mode } = (state ?? {}) as { readonly mode?: Mode };
    await super.setState(state, result);
    if (mode !== undefined) this.setMode(mode);
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.editor.load(data);
    else this.editor.adopt(data);
    if (this.mode === 'preview') this.previewMode.set(data, clear);
  }

  clear(): void {
    this.editor.load('');
    this.previewMode.clear();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.previewMode.clear();
    await super.onLoadFile(file);
  }

  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    this.previewMode.rerender(true);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') }, scroll: this.currentMode.getScroll() };
  }

  override setEphemeralState(state: unknown): void {
    const { line, subpath, cursor, scroll, focus, startLoc, endLoc } = (state ?? {}) as Target;
    const wanted = line ?? startLoc?.line ?? (subpath === undefined ? undefined : this.findSubpath(subpath));
    if (cursor !== undefined) this.editor.setSelection(cursor.from, cursor.to);
    if (scroll !== undefined) this.currentMode.applyScroll(scroll);
    if (wanted !== undefined) this.showLine(wanted, endLoc?.line ?? wanted);
    if (focus === true && this.mode === 'source') this.editor.focus();
  }

  showSearch(_replace?: boolean): void {
    return undefined;
  }

  setMode(mode: Mode): void {
    this.mode = mode;
    if (mode === 'preview') this.previewMode.set(this.editor.getValue(), false);
    this.showMode();
    this.app.workspace.onLayoutChanged();
  }

  private showMode(): void {
    const isSource = this.mode === 'source';
    this.containerEl.setAttribute('data-mode', this.mode);
    this.sourceEl.toggle(isSource);
    this.previewMode.containerEl.toggle(!isSource);
    setIcon(this.modeButton, isSource ? 'book-open' : 'edit-3');
    setTooltip(this.modeButton, isSource ? 'Current view: editing. Switch to reading view' : 'Current view: reading. Switch to editing view');
  }

  private showLine(line: number, lastLine: number): void {
    if (this.mode === 'preview') {
      this.previewMode.showLine(line);
      return;
    }
    const from = { line, ch: 0 };
    this.editor.setSelection(from, { line: lastLine, ch: this.editor.getLine(lastLine).length });
    this.editor.scrollIntoView({ from, to: from }, true);
  }

  private findSubpath(subpath: string): number | undefined {
    const name = subpath.split('#').at(-1) ?? '';
    const lines = this.editor.getValue().split('\n');
    const found = name.startsWith('^')
      ? lines.findIndex((text) => text.trimEnd().endsWith(` ${name}`) || text.trim() === name)
      : lines.findIndex((text) => /^#{1,6} /.test(text) && text.replace(/^#+ +/, '').trim().toLowerCase() === name.trim().toLowerCase());
    return found < 0 ? undefined : found;
  }

  private onEdited(): void {
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
    if (this.file !== null) this.app.workspace.trigger('quick-preview', this.file, this.editor.getValue());
  }

  private showEditorMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) => item.setTitle('Select all').setIcon('box-select').setSection('selection').onClick(() => this.editor.textEl.select()));
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }

  private showMoreOptions(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu, 'more-options');
    if (this.file !== null) this.app.workspace.trigger('file-menu', menu, this.file, 'more-options', this.leaf);
    menu.showAtMouseEvent(event);
  }

  override onPaneMenu(menu: Menu, _source: string): void {
    const isSource = this.mode === 'source';
    menu.addItem((item) => item.setTitle('Reading view').setIcon('book-open').setSection('pane').setChecked(!isSource).onClick(() => this.setMode(isSource ? 'preview' : 'source')));
  }
}
