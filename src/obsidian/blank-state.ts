import { setIcon } from 'obsidian';

export interface BlankState {
  readonly title: string;
  readonly icon: string;
  readonly text?: string;
}

/** What a panel shows where it has nothing to show yet; returned so that more can be put below. */
export function showBlankState(parent: HTMLElement, { title, icon, text }: BlankState): HTMLElement {
  const blank = parent.createDiv({ cls: 'architecture-garden-blank' });
  setIcon(blank.createDiv({ cls: 'architecture-garden-blank-icon', attr: { 'aria-hidden': 'true' } }), icon);
  blank.createDiv({ cls: 'architecture-garden-blank-title', text: title, attr: { role: 'heading', 'aria-level': '2' } });
  if (text !== undefined) blank.createDiv({ cls: 'architecture-garden-hint', text });
  return blank;
}
