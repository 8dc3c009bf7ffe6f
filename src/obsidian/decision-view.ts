import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { ElementId, Garden } from '../garden/garden';
import type { Situation } from '../questions/situation';
import { buildDecisionPanel, buildRankingPanel } from '../views/decision-panel';
import { DecisionBoard } from './decision/decision-board';
import type { DecisionContext, Pace } from './decision/decision-context';
import type { InsertBlock } from './decision/diagram-pane';
import type { Picks } from './decision/evolution-part';
import { addSituation, changeCurrent, currentOf, loadBook, removeCurrent, saveBook, type SituationBook } from './decision/situation-book';
import { showBlankState } from './blank-state';
import type { GardenSource } from './garden-source';
import { showProblem } from './show-problem';
import { decisionStrings } from './strings';

export const DECISION_VIEW = 'architecture-garden-decision';

/** How long the diagram, the flips and the next question may lag behind a slider, in milliseconds. */
const settleTime = 150;
/** With more rules than this, flips and next questions take longer than a frame, so the ranking is shown before them. */
const manyRules = 600;

/** A situation as a decision record keeps it. */
export interface RecordedSituation {
  readonly name: string;
  readonly situation: Situation;
  /** Solutions by `keyOfPick`. */
  readonly picks: Picks;
  readonly chosen: ElementId | null;
}

/** Writes a decision record; says itself what became of it. */
export type RecordDecision = (recorded: RecordedSituation) => Promise<void>;

export class DecisionView extends ItemView {
  override icon = 'git-fork';
  private book: SituationBook;
  private board: DecisionBoard | null = null;
  private readonly unfolded = new Map<string, boolean>();
  private chosen: ElementId | null = null;
  private isComparing = false;
  private frame = 0;
  private timer = 0;

  constructor(leaf: WorkspaceLeaf, private readonly source: GardenSource, private readonly insert: InsertBlock, private readonly record: RecordDecision | null = null) {
    super(leaf);
    this.book = loadBook(this.app);
  }

  getViewType(): string {
    return DECISION_VIEW;
  }

  getDisplayText(): string {
    return decisionStrings.view;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('architecture-garden-panel', 'architecture-garden-decision');
    this.register(this.source.onChange(() => this.settle()));
    this.registerEvent(this.app.workspace.on('css-change', () => this.board?.redraw()));
    this.register(() => this.cancel());
    this.settle();
    await super.onOpen();
  }

  override async onClose(): Promise<void> {
    this.cancel();
    await super.onClose();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), open: Object.fromEntries(this.unfolded), chosen: this.chosen, comparing: this.isComparing };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      const { open, chosen, comparing } = state as Readonly<Record<string, unknown>>;
      if (typeof open === 'object' && open !== null) for (const [key, isOpen] of Object.entries(open)) this.unfolded.set(key, isOpen === true);
      this.chosen = typeof chosen === 'string' ? chosen as ElementId : null;
      this.isComparing = comparing === true;
      // What is unfolded is read when a part is built.
      this.dropBoard();
      this.settle();
    }
    await super.setState(state, result);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { ...super.getEphemeralState(), scroll: this.contentEl.scrollTop };
  }

  override setEphemeralState(state: unknown): void {
    const scroll = typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>)['scroll'] : null;
    if (typeof scroll === 'number') this.contentEl.scrollTop = scroll;
    super.setEphemeralState(state);
  }

  /** Opens a recorded decision as a situation of its own. */
  reopen({ name, situation, picks, chosen }: RecordedSituation): void {
    this.keep(changeCurrent(addSituation(this.book), { name, situation, picks }));
    this.chosen = chosen;
    this.board?.restart();
    this.settle();
  }

  private get situation(): Situation {
    return currentOf(this.book).situation;
  }

  private keep(book: SituationBook): void {
    this.book = book;
    saveBook(this.app, book);
  }

  private change(situation: Situation, pace: Pace): void {
    const book = changeCurrent(this.book, { situation });
    if (pace === 'settled') {
      this.keep(book);
      if (this.source.garden().rules.length <= manyRules) this.settle();
      else this.follow(0);
      return;
    }
    this.book = book;
    this.follow(settleTime);
  }

  /** One ranking a frame, however many events a slider sends; the rest follows it after the delay in milliseconds. */
  private follow(delay: number): void {
    const { win } = this.containerEl;
    win.clearTimeout(this.timer);
    if (this.frame !== 0) return;
    this.frame = win.requestAnimationFrame(() => {
      this.frame = 0;
      this.guard(() => this.board?.follow(buildRankingPanel(this.source.garden(), this.situation)));
      win.clearTimeout(this.timer);
      this.timer = win.setTimeout(() => {
        saveBook(this.app, this.book);
        this.settle();
      }, delay);
    });
  }

  private cancel(): void {
    this.containerEl.win.cancelAnimationFrame(this.frame);
    this.containerEl.win.clearTimeout(this.timer);
    this.frame = 0;
  }

  /** Brings everything up to date with garden and situation. */
  private settle(): void {
    this.cancel();
    this.guard(() => {
      const garden = this.source.garden();
      if (!this.source.ready && this.board === null) {
        this.showLoading();
        return;
      }
      const panel = buildDecisionPanel(garden, this.situation, this.chosen);
      if (panel.isEmpty) {
        this.showEmpty();
        return;
      }
      this.board ??= this.buildBoard();
      this.board.update({ panel, book: this.book, isComparing: this.isComparing, garden });
    });
  }

  private buildBoard(): DecisionBoard {
    this.contentEl.empty();
    const context: DecisionContext = {
      app: this.app,
      garden: (): Garden => this.source.garden(),
      situation: () => this.situation,
      change: (situation, pace) => this.change(situation, pace),
      isOpen: (key, otherwise) => this.unfolded.get(key) ?? otherwise,
      setOpen: (key, isOpen) => {
        if (this.unfolded.get(key) === isOpen) return;
        this.unfolded.set(key, isOpen);
        void this.app.workspace.requestSaveLayout();
      },
      goToQuestion: (key) => this.board?.goToQuestion(key),
    };
    const restart = (book: SituationBook): void => {
      this.keep(book);
      this.board?.restart();
      this.settle();
    };
    return new DecisionBoard(this.contentEl, {
      context, insert: this.insert,
      onSwitch: (id) => restart({ ...this.book, current: id }),
      onAdd: () => restart(addSituation(this.book)),
      onRename: (name) => restart(changeCurrent(this.book, { name })),
      onRemove: () => {
        const before = this.book;
        restart(removeCurrent(this.book));
        return () => restart(before);
      },
      onCompare: () => {
        this.isComparing = !this.isComparing;
        void this.app.workspace.requestSaveLayout();
        this.settle();
      },
      onPick: (part, solution) => {
        const { [part]: _before, ...picks } = currentOf(this.book).picks;
        this.keep(changeCurrent(this.book, { picks: solution === '' ? picks : { ...picks, [part]: solution } }));
        this.settle();
      },
      onRecord: this.record === null ? null : (chosen) => {
        const { name, situation, picks } = currentOf(this.book);
        void this.record?.({ name, situation, picks, chosen });
      },
      onChoose: (option) => {
        this.chosen = option;
        void this.app.workspace.requestSaveLayout();
        this.settle();
      },
    });
  }

  private dropBoard(): void {
    this.board = null;
    this.contentEl.empty();
  }

  private showLoading(): void {
    const { done, total } = this.source.progress;
    const shown = this.contentEl.querySelector<HTMLElement>('.architecture-garden-loading') ?? this.showBlank(decisionStrings.loading.title, 'loader');
    shown.addClass('architecture-garden-loading');
    const bar = shown.querySelector('progress') ?? shown.createEl('progress', { attr: { 'aria-label': decisionStrings.loading.title } });
    bar.max = Math.max(1, total);
    bar.value = done;
    const text = shown.querySelector<HTMLElement>('.architecture-garden-hint') ?? shown.createDiv({ cls: 'architecture-garden-hint' });
    text.setText(decisionStrings.loading.count(done, total));
  }

  private showEmpty(): void {
    this.showBlank(decisionStrings.empty.title, this.icon).createDiv({ cls: 'architecture-garden-hint', text: decisionStrings.empty.text });
  }

  private showBlank(title: string, icon: string): HTMLElement {
    this.dropBoard();
    return showBlankState(this.contentEl, { title, icon });
  }

  /** Our own faults must not leave a blank or stale panel behind. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.dropBoard();
      showProblem(this.contentEl, { ...decisionStrings.failed, cause: error instanceof Error ? error.message : String(error) });
      const retry = this.contentEl.createEl('button', { text: decisionStrings.failed.retry, attr: { type: 'button' } });
      retry.addEventListener('click', () => {
        this.dropBoard();
        this.settle();
      });
    }
  }
}
