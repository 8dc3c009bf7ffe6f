import { MarkdownRenderChild, MarkdownRenderer, type App } from 'obsidian';
import type { Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { parseQuery } from '../questions/parse-query';
import type { QueryFailure } from '../questions/query';
import { renderAnswer } from '../views/render-answer';
import type { GardenSource } from './garden-source';
import { runCommand, showProblem } from './show-problem';
import { blockStrings, indexStrings } from './strings';

export interface LiveAnswerOptions {
  readonly app: App;
  readonly source: GardenSource;
  readonly query: string;
  /** The note that the answer stands in, for its links; '' where it stands in none. */
  readonly path: string;
  /** What is answered from: restricted where the answer stands in a note. */
  readonly garden: () => Garden;
  /** Called with what is on screen now: Markdown, or null where it is something else. */
  readonly onShown?: (markdown: string | null) => void;
}

/** Shows the answer to a query and keeps it current; renders again only when what it shows changed. */
export class LiveAnswer extends MarkdownRenderChild {
  /** What is on screen: Markdown, or what stands in its place. */
  private shown = '';
  private rendered: MarkdownRenderChild | null = null;

  constructor(containerEl: HTMLElement, private readonly options: LiveAnswerOptions) {
    super(containerEl);
  }

  override onload(): void {
    this.containerEl.addClass('architecture-garden');
    this.register(this.options.source.onChange(() => this.update()));
    this.update();
  }

  override onunload(): void {
    this.rendered = null;
  }

  private update(): void {
    const { source, query, garden } = this.options;
    if (!source.ready) {
      this.showLoading();
      return;
    }
    const reading = parseQuery(query);
    if ('failure' in reading) {
      this.showOnce(`failure ${query}`, (parent) => showFailure(parent, query, reading.failure));
      return;
    }
    const answer = answerQuery(garden(), reading.query);
    if (answer.kind === 'failed') {
      const { problems } = answer;
      this.showOnce(`problem ${JSON.stringify(problems)}`, (parent) => problems.forEach((problem) => showProblem(parent, problem)));
      return;
    }
    this.showMarkdown(renderAnswer(answer, { links: 'wikilinks' }));
  }

  private showLoading(): void {
    const { done, total } = this.options.source.progress;
    const text = indexStrings.reading(done, total);
    const known = this.containerEl.querySelector('.architecture-garden-loading');
    if (known !== null) known.setText(text);
    else this.showOnce('loading', (parent) => parent.createDiv({ cls: ['architecture-garden-loading', 'architecture-garden-tip'], text, attr: { role: 'status' } }));
  }

  private showOnce(key: string, show: (parent: HTMLElement) => void): void {
    if (this.shown === key) return;
    this.shown = key;
    this.dropRendered();
    this.containerEl.empty();
    show(this.containerEl);
    this.options.onShown?.(null);
  }

  /** Renders beside what is on screen and takes its place when done, so that the note does not jump. */
  private showMarkdown(markdown: string): void {
    const key = `markdown ${markdown}`;
    if (this.shown === key) return;
    this.shown = key;
    const { app, path } = this.options;
    const holder = createDiv();
    const child = this.addChild(new MarkdownRenderChild(holder));
    runCommand(async () => {
      await MarkdownRenderer.render(app, markdown, holder, path, child);
      if (this.shown !== key) {
        this.removeChild(child);
        return;
      }
      this.dropRendered();
      this.rendered = child;
      this.containerEl.empty();
      this.containerEl.append(holder);
      this.options.onShown?.(markdown);
    });
  }

  private dropRendered(): void {
    if (this.rendered !== null) this.removeChild(this.rendered);
    this.rendered = null;
  }
}

/** The query with the word that does not fit marked, why, and a query that would do. */
export function showFailure(parent: HTMLElement, query: string, { problem, offset, length, nearest }: QueryFailure): void {
  const box = showProblem(parent, { ...problem, tip: '' });
  box.querySelector('.architecture-garden-tip')?.remove();
  const line = box.createEl('pre', { cls: 'architecture-garden-query' }).createEl('code');
  line.createSpan({ text: query.slice(0, offset) });
  line.createEl('mark', { cls: 'architecture-garden-slip', text: length === 0 ? '…' : query.slice(offset, offset + length) });
  line.createSpan({ text: query.slice(offset + length) });
  const tip = box.createDiv({ cls: 'architecture-garden-tip', text: `${blockStrings.example}: ` });
  tip.createEl('code', { text: nearest });
}
