import { ItemView, type App, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { showBlankState } from './blank-state';
import type { GardenSource } from './garden-source';
import { LiveAnswer } from './live-answer';
import { answerStrings } from './strings';

export const ANSWER_VIEW = 'architecture-garden-answer';

/** One query's answer from the whole garden, kept current. What it shows is never written into a note. */
export class AnswerView extends ItemView {
  override icon = 'pin';
  private query = '';
  private answer: LiveAnswer | null = null;

  constructor(leaf: WorkspaceLeaf, private readonly source: GardenSource) {
    super(leaf);
  }

  getViewType(): string {
    return ANSWER_VIEW;
  }

  getDisplayText(): string {
    return this.query === '' ? answerStrings.view : answerStrings.pinned(this.query);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), query: this.query };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { query } = (typeof state === 'object' && state !== null ? state : {}) as { readonly query?: unknown };
    if (typeof query === 'string' && query !== this.query) {
      this.query = query;
      this.show();
    }
    await super.setState(state, result);
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('architecture-garden-pinned');
    this.show();
    await super.onOpen();
  }

  private show(): void {
    if (this.answer !== null) this.removeChild(this.answer);
    this.answer = null;
    this.contentEl.empty();
    if (this.query === '') {
      showBlankState(this.contentEl, { ...answerStrings.none, icon: 'pin' });
      return;
    }
    this.contentEl.createDiv({ cls: 'architecture-garden-pinned-query', text: this.query, attr: { role: 'heading', 'aria-level': '2' } });
    const body = this.contentEl.createDiv({ cls: 'markdown-rendered', attr: { tabindex: '0', role: 'region', 'aria-label': this.query } });
    this.answer = this.addChild(new LiveAnswer(body, { app: this.app, source: this.source, query: this.query, path: '', garden: () => this.source.garden() }));
  }
}

/** Shows the answer in the right sidebar, in the pane for it: the one that is there, or a new one. */
export async function pinAnswer(app: App, query: string): Promise<void> {
  await app.workspace.ensureSideLeaf(ANSWER_VIEW, 'right', { active: true, reveal: true, state: { query } });
}
