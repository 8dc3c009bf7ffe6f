import { Notice, SuggestModal, type TFile } from 'obsidian';
import type { ElementId, Garden } from '../garden/garden';
import type { Completion } from '../questions/complete-query';
import { countAnswer } from '../questions/count-answer';
import { pinAnswer } from './answer-view';
import type { GardenHost } from './garden-host';
import { insertGeneratedBlock } from './insert-generated-block';
import { countRelations, listRelations } from './list-relations';
import { LiveAnswer } from './live-answer';
import { answerText, offerQueries, type Offer } from './offer-queries';
import { openPlace } from './open-place';
import { previewAnswer } from './preview-modal';
import { readRecentNames, rememberNames, rememberQuery } from './recent-names';
import { RelationModal } from './relation-modal';
import { runCommand } from './show-problem';
import { findStrings, pickStrings, placeStrings, previewStrings } from './strings';

export interface QueryModalOptions {
  /** What is written to begin with. */
  readonly text: string;
  /** The note that an answer is inserted into; null where none is open for editing. */
  readonly into: TFile | null;
}

const most = 100;
/** Long enough not to draw at every letter, in milliseconds. */
const previewPause = 150;

/**
 * Finds by name and answers questions, completed as they are written. Enter takes what is chosen: a completion goes on, an element shows its
 * relations, a line of the answer opens its source. Shift-Enter inserts the answer, Ctrl- or Cmd-Enter pins it, Tab completes.
 */
export class QueryModal extends SuggestModal<Offer> {
  private readonly garden: Garden;
  private readonly counts: ReadonlyMap<ElementId, number>;
  private readonly recent: readonly string[];
  private readonly resultCounts = new Map<string, number | null>();
  private readonly previewEl: HTMLElement;
  private readonly statusEl: HTMLElement;
  private offers: readonly Offer[] = [];
  private previewed = '';
  private preview: LiveAnswer | null = null;
  private timer: number | null = null;

  constructor(private readonly host: GardenHost, private readonly options: QueryModalOptions) {
    super(host.app);
    this.garden = host.source.garden();
    this.counts = countRelations(this.garden);
    this.recent = readRecentNames(host.app);
    this.limit = most;
    this.emptyStateText = findStrings.empty;
    this.setPlaceholder(findStrings.placeholder);
    this.modalEl.addClass('architecture-garden-ask');
    this.statusEl = createDiv({ cls: 'architecture-garden-ask-status', attr: { role: 'status' } });
    this.previewEl = createDiv({ cls: ['architecture-garden-ask-preview', 'markdown-rendered'], attr: { tabindex: '0', role: 'region', 'aria-label': findStrings.preview } });
    this.previewEl.hide();
    this.resultContainerEl.insertAdjacentElement('afterend', this.previewEl);
    this.resultContainerEl.insertAdjacentElement('afterend', this.statusEl);
    this.setInstructions([
      { command: '↵', purpose: findStrings.choose }, { command: 'tab', purpose: findStrings.complete }, { command: 'shift ↵', purpose: findStrings.insert },
      { command: 'ctrl ↵', purpose: findStrings.pin }, { command: 'esc', purpose: findStrings.leave },
    ]);
    const chooseWith = (event: KeyboardEvent): false => {
      this.selectActiveSuggestion(event);
      return false;
    };
    this.scope.register(['Shift'], 'Enter', chooseWith);
    this.scope.register(['Mod'], 'Enter', chooseWith);
    this.scope.register([], 'Tab', (event) => (this.inputEl.doc.activeElement === this.inputEl && this.completeFirst() ? this.stop(event) : undefined));
  }

  override onOpen(): void {
    void super.onOpen();
    if (this.options.text !== '') this.write(this.options.text);
  }

  override onClose(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.dropPreview();
    super.onClose();
  }

  override getSuggestions(text: string): Offer[] {
    // The caret is where the user types; some versions ask before the field has the focus.
    const cursor = this.inputEl.doc.activeElement === this.inputEl ? (this.inputEl.selectionStart ?? text.length) : text.length;
    this.offers = offerQueries({ text, cursor, garden: this.garden, recent: this.recent, counts: this.counts });
    const [first] = this.offers;
    this.statusEl.setText(first?.kind === 'answer' ? findStrings.results(first.count) : '');
    // The lines of a list are in sight already.
    const isShown = this.offers.some(({ kind }) => kind === 'result');
    this.previewSoon(first?.kind === 'answer' && first.count > 0 && !isShown ? first.query : '');
    return [...this.offers];
  }

  override renderSuggestion(offer: Offer, parent: HTMLElement): void {
    const line = parent.createDiv({ cls: 'architecture-garden-offer' });
    const describe = (text: string): void => {
      if (text !== '') parent.createEl('small', { cls: 'architecture-garden-source', text });
    };
    switch (offer.kind) {
      case 'answer':
        line.createSpan({ text: findStrings.answer });
        this.showCount(line, offer.count);
        return;
      case 'result': {
        const { element, text, details, places } = offer.item;
        line.createSpan({ text: element?.name ?? text ?? '' });
        describe([...(element !== null && text !== null ? [text] : []), ...details, ...places.slice(0, 1).map(({ path, line: at }) => placeStrings.line(path, at))].join(' · '));
        return;
      }
      case 'element':
        line.createSpan({ text: offer.element.name });
        describe(`${pickStrings.kinds[offer.element.kind]} · ${findStrings.counts(offer.element.notes.length, this.counts.get(offer.element.id) ?? 0)}`);
        return;
      case 'completion': {
        const { label, detail, elementKind } = offer.completion;
        line.createSpan({ text: label });
        const results = this.countResults(offer.completion);
        if (results !== null) this.showCount(line, results);
        if (elementKind === null) line.createSpan({ cls: 'architecture-garden-source', text: detail });
        else describe([pickStrings.kinds[elementKind], ...(detail === '' ? [] : [detail])].join(' · '));
        return;
      }
      case 'mend':
        line.createSpan({ text: offer.query === '' ? findStrings.empty : findStrings.meant(offer.query) });
        describe(offer.cause);
        return;
      default:
        offer satisfies never;
    }
  }

  /** Completions go on in the open list; everything else closes it. */
  override selectSuggestion(offer: Offer, event: MouseEvent | KeyboardEvent): void {
    const isAside = event.shiftKey || event.ctrlKey || event.metaKey;
    const query = queryOf(offer);
    if (isAside && query !== '' && answerText(this.garden, query) !== null) {
      this.close();
      this.takeAnswer(query, event.shiftKey);
    } else if (offer.kind === 'completion') this.complete(offer.completion);
    else if (offer.kind === 'mend') {
      if (offer.query !== '') this.write(offer.query);
    } else super.selectSuggestion(offer, event);
  }

  override onChooseSuggestion(offer: Offer): void {
    switch (offer.kind) {
      case 'answer':
        rememberQuery(this.app, this.garden, offer.query);
        previewAnswer(this.host, { title: offer.query, query: offer.query, garden: this.garden, publishers: [], into: null });
        return;
      case 'result': {
        rememberQuery(this.app, this.garden, offer.query);
        const [at] = offer.item.places;
        if (at !== undefined) runCommand(() => openPlace(this.app, at, { newTab: false }));
        return;
      }
      case 'element':
        rememberNames(this.app, [offer.element.name]);
        new RelationModal(this.host, offer.element.name, listRelations(this.garden, offer.element)).open();
        return;
      case 'completion':
      case 'mend':
        return;
      default:
        offer satisfies never;
    }
  }

  private takeAnswer(query: string, isInserted: boolean): void {
    rememberQuery(this.app, this.garden, query);
    const { into } = this.options;
    if (!isInserted) runCommand(() => pinAnswer(this.app, query));
    else if (into === null) new Notice(previewStrings.noEditor);
    else runCommand(async () => void (await insertGeneratedBlock(this.host, query, into)));
  }

  private completeFirst(): boolean {
    const first = this.offers.find((offer) => offer.kind === 'completion');
    if (first?.kind === 'completion') this.complete(first.completion);
    return first !== undefined;
  }

  private complete({ query, start, insert }: Completion): void {
    this.write(query, start + insert.length);
  }

  private write(text: string, caret = text.length): void {
    this.inputEl.value = text;
    this.inputEl.focus();
    this.inputEl.setSelectionRange(caret, caret);
    this.inputEl.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private countResults({ kind, query }: Completion): number | null {
    if (kind !== 'name' && kind !== 'query') return null;
    const known = this.resultCounts.get(query);
    if (known !== undefined) return known;
    const answer = answerText(this.garden, query);
    const counted = answer === null ? null : countAnswer(answer);
    this.resultCounts.set(query, counted);
    return counted;
  }

  private showCount(parent: HTMLElement, results: number): void {
    parent.createSpan({ cls: 'suggestion-flair architecture-garden-offer-count', text: findStrings.results(results) });
  }

  private previewSoon(query: string): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.showPreview(query), previewPause);
  }

  private showPreview(query: string): void {
    if (query === this.previewed) return;
    this.dropPreview();
    this.previewed = query;
    this.previewEl.toggle(query !== '');
    if (query === '') return;
    this.preview = new LiveAnswer(this.previewEl.createDiv(), { app: this.app, source: this.host.source, query, path: '', garden: () => this.garden });
    this.preview.load();
  }

  private dropPreview(): void {
    this.preview?.unload();
    this.preview = null;
    this.previewed = '';
    this.previewEl.empty();
  }

  private stop(event: KeyboardEvent): false {
    event.preventDefault();
    return false;
  }
}

function queryOf(offer: Offer): string {
  switch (offer.kind) {
    case 'answer':
    case 'result':
    case 'mend': return offer.query;
    case 'completion': return offer.completion.query;
    case 'element': return '';
    default: return offer satisfies never;
  }
}
