import { setIcon } from 'obsidian';

export interface SectionOptions {
  readonly title: string;
  /** 2 and 3 are headings for screen readers; 0 is none. */
  readonly level: 0 | 2 | 3;
  readonly isOpen: boolean;
  readonly cls?: string;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** A part of the panel that folds, looking like an item of Obsidian's trees. */
export interface Section {
  readonly el: HTMLDetailsElement;
  readonly summary: HTMLElement;
  readonly title: HTMLElement;
  /** What stands at the end of its line. */
  readonly flair: HTMLElement;
  readonly body: HTMLElement;
}

/** The browser's own disclosure, so that keyboard, screen readers and "find in page" work without help. */
export function createSection(parent: HTMLElement, { title, level, isOpen, cls, onToggle }: SectionOptions): Section {
  const el = parent.createEl('details', { cls: ['tree-item', 'architecture-garden-section', ...(cls === undefined ? [] : [cls])] });
  const summary = el.createEl('summary', { cls: 'tree-item-self is-clickable mod-collapsible' });
  setIcon(summary.createSpan({ cls: 'tree-item-icon collapse-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-right');
  const heading = summary.createSpan({ cls: 'tree-item-inner', text: title, attr: level === 0 ? {} : { role: 'heading', 'aria-level': String(level) } });
  const flair = summary.createSpan({ cls: 'tree-item-flair-outer' });
  const body = el.createDiv({ cls: 'architecture-garden-section-body' });
  const show = (): void => {
    el.toggleClass('is-collapsed', !el.open);
  };
  el.open = isOpen;
  show();
  el.addEventListener('toggle', () => {
    show();
    onToggle?.(el.open);
  });
  return { el, summary, title: heading, flair, body };
}
