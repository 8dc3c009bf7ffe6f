import { MarkdownRenderChild, MarkdownRenderer, Modal, Notice, Setting, type TFile } from 'obsidian';
import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { parseQuery } from '../questions/parse-query';
import type { Diagram } from '../views/flowchart';
import { drawAnswer, renderAnswer } from '../views/render-answer';
import type { GardenHost } from './garden-host';
import { insertGeneratedBlock } from './insert-generated-block';
import { renderMermaid } from './render-mermaid';
import { noticeProblem, runCommand } from './show-problem';
import { pickStrings, previewStrings } from './strings';

export interface PreviewOptions {
  readonly title: string;
  readonly query: string;
  /** Restricted where `into` is a note. */
  readonly garden: Garden;
  /** Who publishes the note at `into`. */
  readonly publishers: readonly string[];
  /** The note to insert into; null offers only to copy. */
  readonly into: TFile | null;
}

/** Shows the answer to a query as it would stand in a note, to insert or to copy. A query without an answer gives a notice instead. */
export function previewAnswer(host: GardenHost, options: PreviewOptions): void {
  const reading = parseQuery(options.query);
  if ('failure' in reading) {
    noticeProblem(reading.failure.problem);
    return;
  }
  const answer = answerQuery(options.garden, reading.query);
  const [problem] = answer.kind === 'failed' ? answer.problems : [];
  if (problem !== undefined) {
    noticeProblem(problem);
    return;
  }
  new PreviewModal(host, { ...options, markdown: renderAnswer(answer), diagrams: drawAnswer(answer) }).open();
}

interface RenderedPreview extends PreviewOptions {
  readonly markdown: string;
  readonly diagrams: readonly Diagram[] | null;
}

class PreviewModal extends Modal {
  private readonly child: MarkdownRenderChild;

  constructor(private readonly host: GardenHost, private readonly preview: RenderedPreview) {
    super(host.app);
    this.setTitle(preview.title);
    this.modalEl.addClass('architecture-garden-modal', 'mod-wide');
    this.child = new MarkdownRenderChild(this.contentEl);
  }

  override onOpen(): void {
    const { publishers, diagrams, markdown, title, into } = this.preview;
    this.child.load();
    if (publishers.length > 0) this.contentEl.createEl('p', { cls: 'architecture-garden-tip', text: pickStrings.restricted(publishers) });
    const view = this.contentEl.createDiv({ cls: ['architecture-garden', 'architecture-garden-preview', 'markdown-rendered'], attr: { tabindex: '0', role: 'region', 'aria-label': title } });
    if (diagrams === null) this.renderMarkdown(view, markdown);
    else this.renderDiagrams(view, diagrams);
    const buttons = new Setting(this.contentEl);
    if (into !== null) {
      buttons.addButton((button) => button.setButtonText(previewStrings.insert).setCta().onClick(() => {
        this.close();
        runCommand(async () => void (await insertGeneratedBlock(this.host, this.preview.query, into)));
      }));
    }
    buttons.addButton((button) => {
      button.setButtonText(previewStrings.copy).onClick(() => runCommand(async () => {
        await navigator.clipboard.writeText(markdown);
        new Notice(previewStrings.copied);
      }));
      if (into === null) button.setCta();
    });
    buttons.addButton((button) => button.setButtonText(previewStrings.close).onClick(() => this.close()));
    this.contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
  }

  override onClose(): void {
    this.child.unload();
    this.contentEl.empty();
  }

  private renderMarkdown(parent: HTMLElement, markdown: string): void {
    void MarkdownRenderer.render(this.app, markdown, parent, this.preview.into?.path ?? '', this.child);
  }

  private renderDiagrams(parent: HTMLElement, diagrams: readonly Diagram[]): void {
    for (const diagram of diagrams) {
      if (diagram.kind === 'table') {
        this.renderMarkdown(parent.createDiv(), diagram.markdown);
        continue;
      }
      void renderMermaid(parent.createDiv({ cls: 'architecture-garden-picture' }), { text: diagram.text, title: this.preview.title });
      const source = parent.createEl('details');
      source.createEl('summary', { text: previewStrings.source });
      source.createEl('pre').createEl('code', { text: diagram.text });
    }
  }
}
