import { MarkdownRenderChild, MarkdownRenderer, Modal, Notice, Setting, type Plugin, type TFile } from 'obsidian';
import { planDrawingConversion } from '../edits/convert-drawing';
import type { Drawing, DrawingDoubt } from '../facts/drawings/read-drawing';
import { drawStructure } from '../views/draw-structure';
import type { Diagram } from '../views/flowchart';
import { editNote, findEditor } from './edit-note';
import { findDrawing, findSameFence, type FoundDrawing } from './find-drawing';
import type { GardenHost } from './garden-host';
import { renderMermaid } from './render-mermaid';
import { runCommand } from './show-problem';
import { commandStrings, drawingStrings, previewStrings } from './strings';

/** Registers the command; it is hidden where neither the cursor stands in a drawing nor the note has exactly one. */
export function registerDrawingCommand(plugin: Plugin, host: GardenHost): void {
  plugin.addCommand({
    id: 'convert-drawing',
    name: commandStrings.convertDrawing,
    editorCheckCallback: (checking, editor, { file }) => {
      if (file === null || findEditor(plugin.app, file) === null) return false;
      const found = findDrawing(editor.getValue(), editor.posToOffset(editor.getCursor()));
      if (found !== null && !checking) runCommand(() => previewDrawing(host, file, found));
      return found !== null;
    },
  });
}

/** Shows a drawing beside the Mermaid diagram that was read from it, to insert or to copy; or what was not understood of it. */
export function previewDrawing(host: GardenHost, file: TFile, found: FoundDrawing): void {
  new DrawingModal(host, { file, found }).open();
}

class DrawingModal extends Modal {
  private readonly child: MarkdownRenderChild;
  private keepOriginal = true;

  constructor(private readonly host: GardenHost, private readonly options: { readonly file: TFile; readonly found: FoundDrawing }) {
    super(host.app);
    this.setTitle(drawingStrings.title);
    this.modalEl.addClass('architecture-garden-modal', 'mod-wide');
    this.child = new MarkdownRenderChild(this.contentEl);
  }

  override onOpen(): void {
    const { reading, body } = this.options.found;
    this.child.load();
    if ('drawing' in reading) this.showDrawing(reading.drawing, body);
    else this.showRefusal(reading.refused, reading.doubts, body);
    this.contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
  }

  override onClose(): void {
    this.child.unload();
    this.contentEl.empty();
  }

  private showDrawing(drawing: Drawing, body: string): void {
    const { contentEl } = this;
    const diagram = drawStructure(drawing);
    const markdown = writeDiagram(diagram);
    const sides = contentEl.createDiv({ cls: 'architecture-garden-sides' });
    showText(sides, body);
    const right = sides.createDiv({ cls: ['architecture-garden-side', 'markdown-rendered'], attr: { tabindex: '0', role: 'region', 'aria-label': drawingStrings.diagram } });
    if (diagram.kind === 'mermaid') void renderMermaid(right, { text: diagram.text, title: drawing.title ?? drawingStrings.diagram });
    else void MarkdownRenderer.render(this.app, diagram.markdown, right, this.options.file.path, this.child);
    contentEl.createEl('p', { text: drawingStrings.confidence(drawing.confidence, drawing.doubts.length) });
    showDoubts(contentEl, drawing.doubts);
    new Setting(contentEl).setName(drawingStrings.keep).setDesc(drawingStrings.keepTip).addToggle((toggle) => {
      (toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', drawingStrings.keep);
      toggle.setValue(this.keepOriginal).onChange((value) => { this.keepOriginal = value; });
    });
    new Setting(contentEl)
      .addButton((button) => button.setButtonText(drawingStrings.below).setCta().onClick(() => this.write(markdown, 'below')))
      .addButton((button) => button.setButtonText(drawingStrings.replace).onClick(() => this.write(markdown, 'replace')))
      .addButton((button) => button.setButtonText(previewStrings.copy).onClick(() => runCommand(async () => {
        await navigator.clipboard.writeText(markdown);
        new Notice(previewStrings.copied);
      })))
      .addButton((button) => button.setButtonText(previewStrings.close).onClick(() => this.close()));
  }

  private showRefusal(refused: string, doubts: readonly DrawingDoubt[], body: string): void {
    this.contentEl.createEl('p', { text: drawingStrings.notUnderstood });
    if (doubts.length === 0) this.contentEl.createEl('p', { text: refused });
    showDoubts(this.contentEl, doubts);
    showText(this.contentEl.createDiv({ cls: 'architecture-garden-sides' }), body);
    this.contentEl.createEl('p', { cls: 'architecture-garden-tip', text: drawingStrings.mend });
    new Setting(this.contentEl).addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
  }

  private write(markdown: string, place: 'below' | 'replace'): void {
    const { file, found: { fence: { line }, body } } = this.options;
    const { keepOriginal } = this;
    this.close();
    runCommand(async () => {
      const change = await editNote(this.app, file, (text) => {
        const fence = findSameFence(text, body, line);
        return fence === null ? [] : planDrawingConversion(text, { fence, markdown, place, keepOriginal });
      });
      if (change !== null) this.host.journal.record([change]);
      new Notice(change === null ? drawingStrings.gone : drawingStrings.done);
    });
  }
}

function writeDiagram(diagram: Diagram): string {
  return diagram.kind === 'mermaid' ? `\`\`\`mermaid\n${diagram.text}\n\`\`\`` : diagram.markdown.trim();
}

function showText(parent: HTMLElement, body: string): void {
  const side = parent.createDiv({ cls: 'architecture-garden-side', attr: { tabindex: '0', role: 'region', 'aria-label': drawingStrings.text } });
  side.createEl('pre').createEl('code', { text: body });
}

function showDoubts(parent: HTMLElement, doubts: readonly DrawingDoubt[]): void {
  if (doubts.length === 0) return;
  const list = parent.createEl('ul', { cls: 'architecture-garden-doubts' });
  for (const { line, column, reason } of doubts.slice(0, 20)) list.createEl('li', { text: drawingStrings.doubt(line, column, reason) });
  if (doubts.length > 20) list.createEl('li', { text: drawingStrings.moreDoubts(doubts.length - 20) });
}
