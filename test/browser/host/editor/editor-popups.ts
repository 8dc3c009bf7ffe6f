import type { EditorPosition, TFile } from 'obsidian';
import { Component } from '../app/component';
import type { EditorSuggest } from '../overlays/popover-suggest';
import type { MarkdownView } from '../workspace/markdown-view';

/** Asks every registered `EditorSuggest`, after each letter, whether it has something to offer at the caret; the first that has shows it. */
export class EditorPopups extends Component {
  private current: EditorSuggest<unknown> | null = null;

  constructor(private readonly view: MarkdownView) {
    super();
  }

  override onload(): void {
    const { textEl } = this.view.editor;
    this.registerDomEvent(textEl, 'input', () => this.ask());
    this.registerDomEvent(textEl, 'blur', () => setTimeout(() => this.close(), 100));
  }

  override onunload(): void {
    this.close();
  }

  private ask(): void {
    const { editor, file, app } = this.view;
    const cursor: EditorPosition = editor.getCursor();
    for (const suggest of app.editorSuggests) {
      const trigger = suggest.onTrigger(cursor, editor as never, file as TFile | null);
      if (trigger === null || file === null) continue;
      if (this.current !== suggest) this.close();
      this.current = suggest;
      void suggest.showAt({ ...trigger, editor: editor, file: file as unknown as TFile });
      return;
    }
    this.close();
  }

  private close(): void {
    this.current?.close();
    this.current = null;
  }
}
