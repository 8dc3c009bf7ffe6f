import type { ElementKind } from '../../facts/fact';
import type { ElementId, Garden } from '../../garden/garden';
import { compareSituations } from '../../views/compare-situations';
import type { DecisionPanel, RankingPanel } from '../../views/decision-panel';
import { showProblem } from '../show-problem';
import { decisionStrings } from '../strings';
import { createAnswerChips } from './answer-chips';
import { createComparisonTable } from './comparison-table';
import type { DecisionContext } from './decision-context';
import { createDiagramPane, type InsertBlock } from './diagram-pane';
import { createEvolution } from './evolution-part';
import type { Part } from './keyed-list';
import { createLeaderLine } from './leader-line';
import { createQuestionList, type QuestionList } from './question-list';
import { createRankingList, type RankingItems } from './ranking-list';
import { createSection, type Section } from './section';
import { currentOf, type SituationBook } from './situation-book';
import { createSituationsBar, type SituationsBarItem } from './situations-bar';
import { createTradeOffs } from './trade-offs-part';

export interface BoardItems {
  readonly panel: DecisionPanel;
  readonly book: SituationBook;
  readonly isComparing: boolean;
  readonly garden: Garden;
}

export interface BoardOptions {
  readonly context: DecisionContext;
  readonly insert: InsertBlock;
  readonly onSwitch: (id: string) => void;
  readonly onAdd: () => void;
  readonly onRename: (name: string) => void;
  /** Returns how to bring the situation back. */
  readonly onRemove: () => () => void;
  readonly onCompare: () => void;
  readonly onPick: (part: string, solution: string) => void;
  readonly onChoose: (option: ElementId) => void;
  /** Null where decisions cannot be recorded. */
  readonly onRecord: ((chosen: ElementId) => void) | null;
}

const strings = decisionStrings;

/** The whole panel: built once, then kept up to date part by part. */
export class DecisionBoard {
  private readonly bar: Part<SituationsBarItem>;
  private readonly undo: HTMLElement;
  private readonly leader: Part<RankingPanel>;
  private readonly answers: ReturnType<typeof createAnswerChips>;
  private readonly comparison: ReturnType<typeof createComparisonTable>;
  private readonly questions: QuestionList;
  private readonly ranking: Part<RankingItems>;
  private readonly kinds: Part<DecisionPanel>;
  private readonly leftOut: HTMLElement;
  private readonly diagram: ReturnType<typeof createDiagramPane>;
  private readonly tradeOffs: Part<DecisionPanel>;
  private readonly evolution: ReturnType<typeof createEvolution>;
  private readonly mapping: Section;
  private shownProblems = '';

  constructor(private readonly parent: HTMLElement, private readonly options: BoardOptions) {
    const { context } = options;
    const top = parent.createDiv({ cls: 'architecture-garden-top' });
    this.bar = createSituationsBar(top, { ...options, onRemove: () => this.remove() });
    this.undo = parent.createDiv({ cls: 'architecture-garden-undo', attr: { role: 'status' } });
    this.leader = createLeaderLine(top, () => this.showRanking());
    this.comparison = createComparisonTable(parent);
    this.answers = createAnswerChips(parent, context);
    this.questions = createQuestionList(this.createStep(1, strings.steps.clarify, true).body, context);
    this.mapping = this.createStep(2, strings.steps.map, true);
    this.kinds = createKindChooser(this.mapping.body, context);
    this.ranking = createRankingList(this.mapping.body, context);
    this.leftOut = this.mapping.body.createDiv({ cls: 'architecture-garden-disputes' });
    this.diagram = createDiagramPane(parent, { context, insert: options.insert });
    this.tradeOffs = createTradeOffs(this.createStep(3, strings.steps.validate, true).body, { context, onChoose: options.onChoose });
    this.evolution = createEvolution(this.createStep(4, strings.steps.evolve, false).body, { context, onPick: options.onPick, onRecord: options.onRecord });
  }

  update({ panel, book, isComparing, garden }: BoardItems): void {
    const kept = currentOf(book);
    this.bar.update({ book, isComparing });
    this.leader.update(panel.ranking);
    this.comparison.el.toggle(isComparing);
    if (isComparing) this.comparison.update(compareSituations(garden, book.situations));
    this.answers.update(panel.chips);
    this.questions.update(panel);
    this.kinds.update(panel);
    this.ranking.update({ ranking: panel.ranking, flips: panel.flips });
    this.showLeftOut(panel);
    this.diagram.update({ chosen: panel.chosen, situation: kept.situation });
    this.tradeOffs.update(panel);
    this.evolution.update({ panel, picks: kept.picks });
  }

  /** The ranking alone, while a slider is on the way. */
  follow(ranking: RankingPanel): void {
    this.leader.update(ranking);
    this.ranking.update({ ranking, flips: null });
  }

  /** Draws the diagram anew, as for another theme. */
  redraw(): void {
    this.diagram.redraw();
  }

  /** Begins the questions anew, as for another situation. */
  restart(): void {
    this.undo.empty();
    this.questions.restart();
  }

  goToQuestion(key: string): void {
    const found = [...this.parent.querySelectorAll<HTMLElement>('[data-garden-question]')].find((element) => element.dataset['gardenQuestion'] === key);
    if (found === undefined) return;
    for (let el: HTMLElement | null = found; el !== null && el !== this.parent; el = el.parentElement) if (el.instanceOf(HTMLDetailsElement)) el.open = true;
    const control = found.querySelector<HTMLElement>('input:checked, input[type=range], input');
    control?.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  }

  private createStep(number: number, title: string, isOpen: boolean): Section {
    const { context } = this.options;
    const key = `step ${number}`;
    return createSection(this.parent, { title: strings.step(number, title), level: 2, isOpen: context.isOpen(key, isOpen), cls: 'mod-step', onToggle: (now) => context.setOpen(key, now) });
  }

  private showRanking(): void {
    this.mapping.el.open = true;
    this.mapping.el.scrollIntoView({ block: 'start' });
    this.mapping.summary.focus({ preventScroll: true });
  }

  private remove(): void {
    const name = this.bar.el.querySelector('select')?.selectedOptions[0]?.text ?? '';
    const restore = this.options.onRemove();
    this.undo.createSpan({ text: strings.situation.removed(name) });
    const button = this.undo.createEl('button', { cls: 'architecture-garden-plain', text: strings.situation.undo, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      restore();
      this.bar.el.querySelector('select')?.focus();
    });
  }

  private showLeftOut(panel: DecisionPanel): void {
    const problems = panel.problems.filter(({ code }) => code !== 'disagreement');
    const key = JSON.stringify(problems);
    if (key === this.shownProblems) return;
    this.shownProblems = key;
    this.leftOut.empty();
    for (const problem of problems) showProblem(this.leftOut, problem);
  }
}

function createKindChooser(parent: HTMLElement, context: DecisionContext): Part<DecisionPanel> {
  const el = parent.createEl('label', { cls: 'architecture-garden-row' });
  el.createSpan({ text: strings.ranking.kinds });
  const select = el.createEl('select', { cls: 'dropdown' });
  let shown = '';
  select.addEventListener('change', () => {
    const kind = select.value === '' ? null : select.value as ElementKind;
    context.change({ ...context.situation(), kind }, 'settled');
  });
  return {
    el,
    update({ kinds }) {
      const { kind } = context.situation();
      const offered = kind === null || kinds.includes(kind) ? kinds : [...kinds, kind];
      el.toggle(offered.length > 1);
      if (offered.join() !== shown) {
        shown = offered.join();
        select.empty();
        select.createEl('option', { value: '', text: strings.ranking.allKinds });
        for (const each of offered) select.createEl('option', { value: each, text: strings.ranking.kind(each) });
      }
      select.value = kind ?? '';
    },
  };
}
