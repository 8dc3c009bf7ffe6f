import { MarkdownRenderChild, MarkdownRenderer, Modal, Notice, Setting, type TFile } from 'obsidian';
import type { Element, Garden } from '../garden/garden';
import { answerQuery } from '../questions/answer-query';
import { formatQuery } from '../questions/format-query';
import { listAspects } from '../questions/list-completable';
import { parseQuery } from '../questions/parse-query';
import type { CompareOption, Query, QueryText } from '../questions/query';
import { formatComparisonCsv } from '../views/comparison-csv';
import { renderAnswer } from '../views/render-answer';
import { findEditedFile, listComparable } from './compare-command';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { insertGeneratedBlock } from './insert-generated-block';
import { runCommand, showProblem } from './show-problem';
import { builderStrings as strings, pickStrings, previewStrings } from './strings';

type Rows = 'aspects' | 'solutions';
const previewPause = 120;

/** Puts a comparison together with a preview beside it: what is compared, by what, how it is laid out. */
export async function buildComparison(host: GardenHost): Promise<void> {
  if (!isReady(host)) return;
  const into = findEditedFile(host);
  const { garden, publishers } = into === null ? { garden: host.source.garden(), publishers: [] } : await gardenForFile(host, into);
  new ComparisonBuilder(host, { garden, publishers, into }).open();
}

interface BuilderOptions {
  readonly garden: Garden;
  readonly publishers: readonly string[];
  readonly into: TFile | null;
}

class ComparisonBuilder extends Modal {
  private readonly elements: readonly Element[];
  private readonly picked = new Set<Element>();
  private readonly aspects = new Set<string>();
  private readonly layout = new Set<CompareOption>();
  private rows: Rows = 'aspects';
  private sortedBy = '';
  private filter = '';
  private timer: number | null = null;
  private child: MarkdownRenderChild | null = null;
  private picksEl: HTMLElement | null = null;
  private aspectsEl: HTMLElement | null = null;
  private sortEl: HTMLSelectElement | null = null;
  private previewEl: HTMLElement | null = null;
  private statusEl: HTMLElement | null = null;
  private buttons: HTMLButtonElement[] = [];

  constructor(private readonly host: GardenHost, private readonly options: BuilderOptions) {
    super(host.app);
    this.elements = listComparable(options.garden);
    this.setTitle(strings.title);
    this.modalEl.addClass('architecture-garden-modal', 'architecture-garden-builder', 'mod-wide');
  }

  override onOpen(): void {
    const { contentEl } = this;
    if (this.elements.length < 2) {
      contentEl.createEl('p', { text: pickStrings.nothing });
      return;
    }
    if (this.options.publishers.length > 0) contentEl.createEl('p', { cls: 'architecture-garden-tip', text: pickStrings.restricted(this.options.publishers) });
    const sides = contentEl.createDiv({ cls: 'architecture-garden-builder-sides' });
    this.showChoices(sides.createDiv());
    const right = sides.createDiv();
    this.statusEl = right.createDiv({ cls: 'architecture-garden-query', attr: { role: 'status' } });
    this.previewEl = right.createDiv({ cls: ['architecture-garden-preview', 'markdown-rendered'], attr: { tabindex: '0', role: 'region', 'aria-label': strings.preview } });
    this.showButtons(contentEl);
    this.showPicks();
    this.changed();
    contentEl.querySelector<HTMLElement>('input')?.focus();
  }

  override onClose(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.child?.unload();
    this.contentEl.empty();
  }

  private showChoices(parent: HTMLElement): void {
    const filter = parent.createEl('input', { cls: 'architecture-garden-filter', type: 'search', placeholder: pickStrings.filter, attr: { 'aria-label': pickStrings.filter, spellcheck: 'false' } });
    filter.addEventListener('input', () => {
      this.filter = filter.value.trim().toLowerCase();
      this.showPicks();
    });
    this.picksEl = parent.createDiv({ cls: 'architecture-garden-picks', attr: { role: 'group', 'aria-label': pickStrings.list } });
    new Setting(parent).setName(strings.rows).addDropdown((dropdown) => {
      dropdown.selectEl.setAttribute('aria-label', strings.rows);
      dropdown.addOptions({ aspects: strings.aspects, solutions: strings.solutions }).onChange((value) => {
        this.rows = value === 'solutions' ? 'solutions' : 'aspects';
        this.changed();
      });
    });
    this.aspectsEl = parent.createDiv({ cls: 'architecture-garden-picks', attr: { role: 'group', 'aria-label': strings.whichAspects } });
    new Setting(parent).setName(strings.sortedBy).addDropdown((dropdown) => {
      this.sortEl = dropdown.selectEl;
      dropdown.selectEl.setAttribute('aria-label', strings.sortedBy);
      dropdown.onChange((value) => {
        this.sortedBy = value;
        this.changed();
      });
    });
    this.showToggle(parent, 'transposed', strings.transposed);
    this.showToggle(parent, 'sources', strings.sources);
    this.showToggle(parent, 'links', strings.links);
  }

  private showToggle(parent: HTMLElement, option: CompareOption, name: string): void {
    new Setting(parent).setName(name).addToggle((toggle) => {
      (toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', name);
      toggle.onChange((value) => {
        if (value) this.layout.add(option);
        else this.layout.delete(option);
        this.changed();
      });
    });
  }

  private showButtons(parent: HTMLElement): void {
    const { into } = this.options;
    const copy = (text: () => string | null): void => runCommand(async () => {
      await navigator.clipboard.writeText(text() ?? '');
      new Notice(previewStrings.copied);
    });
    const buttons = new Setting(parent);
    if (into !== null) {
      buttons.addButton((button) => {
        this.buttons.push(button.buttonEl);
        button.setButtonText(previewStrings.insert).setCta().onClick(() => {
          this.close();
          runCommand(async () => void (await insertGeneratedBlock(this.host, this.writeQuery(), into)));
        });
      });
    }
    buttons.addButton((button) => {
      this.buttons.push(button.buttonEl);
      button.setButtonText(strings.copyMarkdown).onClick(() => copy(() => this.render()));
    });
    buttons.addButton((button) => {
      this.buttons.push(button.buttonEl);
      button.setButtonText(strings.copyCsv).onClick(() => copy(() => this.renderCsv()));
    });
    buttons.addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
  }

  private showPicks(): void {
    const { picksEl } = this;
    if (picksEl === null) return;
    picksEl.empty();
    const shown = this.elements.filter((element) => this.picked.has(element) || [element.name, ...element.aliases].some((name) => name.toLowerCase().includes(this.filter)));
    if (shown.length === 0) picksEl.createDiv({ cls: 'architecture-garden-tip', text: pickStrings.none });
    for (const element of shown) {
      this.showBox(picksEl, { text: element.name, detail: pickStrings.kinds[element.kind], set: this.picked, value: element });
    }
  }

  private showAspects(): void {
    const { aspectsEl, sortEl } = this;
    const known = this.picked.size < 2 ? [] : listAspects(this.options.garden, [...this.picked].map(({ name }) => name));
    for (const aspect of this.aspects) if (!known.includes(aspect)) this.aspects.delete(aspect);
    if (aspectsEl !== null) {
      // Built anew only when it changed, so that the focus stays.
      const key = known.join('\n');
      aspectsEl.toggle(this.rows === 'aspects' && known.length > 0);
      if (aspectsEl.dataset['known'] !== key) {
        aspectsEl.dataset['known'] = key;
        aspectsEl.empty();
        for (const aspect of known) this.showBox(aspectsEl, { text: aspect, detail: '', set: this.aspects, value: aspect });
      }
    }
    if (sortEl === null) return;
    const orders = ['', 'name', ...(this.rows === 'aspects' ? known : [])];
    if (!orders.includes(this.sortedBy)) this.sortedBy = '';
    sortEl.empty();
    for (const order of orders) sortEl.createEl('option', { value: order, text: order === '' ? strings.picked : order === 'name' ? strings.name : order });
    sortEl.value = this.sortedBy;
  }

  private showBox<T>(parent: HTMLElement, { text, detail, set, value }: { readonly text: string; readonly detail: string; readonly set: Set<T>; readonly value: T }): void {
    const row = parent.createEl('label', { cls: 'architecture-garden-pick' });
    const box = row.createEl('input', { type: 'checkbox' });
    box.checked = set.has(value);
    box.addEventListener('change', () => {
      if (box.checked) set.add(value);
      else set.delete(value);
      this.changed();
    });
    row.createSpan({ text });
    if (detail !== '') row.createSpan({ cls: 'architecture-garden-source', text: detail });
  }

  private changed(): void {
    this.showAspects();
    const isEnough = this.picked.size >= (this.rows === 'aspects' ? 2 : 1);
    for (const button of this.buttons) button.disabled = !isEnough;
    this.statusEl?.setText(isEnough ? this.writeQuery() : strings.few);
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.showPreview(isEnough), previewPause);
  }

  private showPreview(isEnough: boolean): void {
    const { previewEl } = this;
    if (previewEl === null) return;
    this.child?.unload();
    previewEl.empty();
    previewEl.toggle(isEnough);
    if (!isEnough) return;
    const answer = this.answer();
    if (answer.kind === 'failed') {
      for (const problem of answer.problems) showProblem(previewEl, problem);
      return;
    }
    this.child = new MarkdownRenderChild(previewEl);
    this.child.load();
    void MarkdownRenderer.render(this.app, renderAnswer(answer), previewEl, this.options.into?.path ?? '', this.child);
  }

  private answer(): ReturnType<typeof answerQuery> {
    const reading = parseQuery(this.writeQuery());
    return 'query' in reading ? answerQuery(this.options.garden, reading.query) : { kind: 'failed', problems: [reading.failure.problem] };
  }

  private render(): string | null {
    const answer = this.answer();
    return answer.kind === 'failed' ? null : renderAnswer(answer);
  }

  private renderCsv(): string | null {
    const answer = this.answer();
    return answer.kind === 'comparison' ? formatComparisonCsv(answer) : null;
  }

  private writeQuery(): string {
    const named = (text: string): QueryText => ({ text, start: 0, end: 0 });
    const options = (['transposed', 'sources', 'links'] as const).filter((option) => this.layout.has(option));
    const layout = { ...(options.length > 0 ? { options } : {}), ...(this.sortedBy === '' ? {} : { sortedBy: named(this.sortedBy) }) };
    const names = [...this.picked].map(({ name }) => named(name));
    const query: Query = this.rows === 'aspects' ? { kind: 'compare', names, by: [...this.aspects].map(named), ...layout } : { kind: 'compare-uses', names, ...layout };
    return formatQuery(query);
  }
}
