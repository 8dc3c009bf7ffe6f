import type { App } from 'obsidian';
import type { NoteEntry } from '../../views/note-panel';
import { noteNameOf } from '../decision/decision-context';
import type { Part } from '../decision/keyed-list';
import { idOf } from '../decision/name-element';
import { createSection } from '../decision/section';
import { placeLink, type Place } from '../open-place';
import { notePanelStrings as strings } from '../strings';

const source = 'architecture-garden-note';

export interface EntryGroupItem {
  /** Unique in the panel. */
  readonly key: string;
  readonly title: string;
  /** Where the title itself leads to; null: it only names its entries. */
  readonly at: Place | null;
  readonly entries: readonly NoteEntry[];
  /** Beside the title where there is a place. */
  readonly hint: string;
  /** Entries are of other notes, which are named. */
  readonly showsNote: boolean;
}

/** A folding line with its entries, or a plain jump where there are none. */
export function createEntryGroup(app: App, open: Map<string, boolean>, made: EntryGroupItem): Part<EntryGroupItem> {
  let shown = '';
  if (made.entries.length === 0) {
    const el = createDiv({ cls: 'architecture-garden-entry' });
    return { el, update: (item) => fillEntry(el, app, { text: item.title, detail: item.hint, at: item.at, showsNote: false }) };
  }
  const { el, title, flair, body } = createSection(createDiv(), { title: made.title, level: 0, isOpen: open.get(made.key) ?? made.at === null, onToggle: (isOpen) => open.set(made.key, isOpen) });
  return {
    el,
    update(item) {
      title.setText(item.title);
      flair.setText(String(item.entries.length));
      const key = JSON.stringify([item.at, item.entries.map(({ text, detail, at }) => [text, detail, at.path, at.line])]);
      if (key === shown) return;
      shown = key;
      body.empty();
      if (item.at !== null) fillEntry(body.createDiv({ cls: 'architecture-garden-entry' }), app, { text: strings.line(item.at.line), detail: '', at: item.at, showsNote: false });
      const list = body.createEl('ul', { cls: 'architecture-garden-entries', attr: { 'aria-labelledby': idOf(title) } });
      for (const entry of item.entries) fillEntry(list.createEl('li', { cls: 'architecture-garden-entry' }), app, { ...entry, showsNote: item.showsNote });
    },
  };
}

interface EntryLine {
  readonly text: string;
  readonly detail: string;
  readonly at: Place | null;
  readonly showsNote: boolean;
}

function fillEntry(el: HTMLElement, app: App, { text, detail, at, showsNote }: EntryLine): void {
  el.empty();
  if (at === null) {
    el.setText(text);
    return;
  }
  const note = noteNameOf(at);
  const aside = [detail, showsNote && note !== text ? note : ''].filter((part) => part !== '').join(' · ');
  const link = placeLink(el, { app, at, text: '', source });
  link.createSpan({ cls: 'architecture-garden-entry-text', text });
  if (aside !== '') link.createSpan({ cls: 'architecture-garden-quote-source', text: aside });
  link.removeAttribute('aria-label');
}
