import type { App } from 'obsidian';
import { placeLink, type Place } from '../open-place';
import { decisionStrings } from '../strings';
import { noteNameOf } from './decision-context';

export interface QuoteOptions {
  readonly app: App;
  readonly text: string;
  readonly at: Place;
  /** View type of who shows it, which page previews ask for. */
  readonly source: string;
}

/** A quotation that opens its note at the line, with the note's name below. */
export function createQuote(parent: HTMLElement, { app, text, at, source }: QuoteOptions): HTMLElement {
  const note = noteNameOf(at);
  const link = placeLink(parent, { app, at, text: '', source });
  link.addClass('architecture-garden-quote');
  link.createSpan({ cls: 'architecture-garden-quote-text', text });
  link.createSpan({ cls: 'architecture-garden-quote-source', text: decisionStrings.question.source(note, at.line) });
  // Its words name it; a label would also pop up as a tooltip beside the page preview.
  link.removeAttribute('aria-label');
  return link;
}

/** Quotations as a list; the list is built anew only where its content changed. */
export function createQuoteList(parent: HTMLElement, options: { readonly app: App; readonly source: string; readonly cls?: string }): (quotes: readonly { readonly text: string; readonly at: Place }[]) => void {
  const list = parent.createEl('ul', { cls: ['architecture-garden-quotes', ...(options.cls === undefined ? [] : [options.cls])] });
  let shown = '';
  return (quotes) => {
    const key = JSON.stringify(quotes.map(({ text, at }) => [text, at.path, at.line]));
    list.toggle(quotes.length > 0);
    if (key === shown) return;
    shown = key;
    list.empty();
    for (const { text, at } of quotes) createQuote(list.createEl('li'), { app: options.app, source: options.source, text, at });
  };
}
