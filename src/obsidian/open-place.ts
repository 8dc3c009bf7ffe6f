import { Keymap, Notice, type App, type HoverParent } from 'obsidian';
import { placeStrings } from './strings';

/** A line of a note; every `Provenance` is one. */
export interface Place {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

export interface PlaceLinkOptions {
  readonly app: App;
  readonly at: Place;
  /** What the link shows. */
  readonly text: string;
  /** View type or id of who shows the link, which Obsidian asks for its page preview settings. */
  readonly source: string;
}

/** Source id for page previews from modals and other places that are no view. */
export const hoverSource = 'architecture-garden';

/** Opens the note with its line in sight, in a new tab where wanted. A note that is gone gives a notice; nothing is created. */
export async function openPlace(app: App, at: Place, { newTab }: { readonly newTab: boolean }): Promise<void> {
  if (app.vault.getFileByPath(at.path) === null) {
    new Notice(placeStrings.gone(at.path));
    return;
  }
  await app.workspace.openLinkText(at.path, '', newTab ? 'tab' : false, { eState: { line: Math.max(0, at.line - 1) } });
}

/**
 * A link to a line: click, Enter, and with Ctrl or Cmd (or the middle button) in a new tab; hovering shows the page preview at the line.
 * Listeners live on the element and go with it.
 */
export function placeLink(parent: HTMLElement, { app, at, text, source }: PlaceLinkOptions): HTMLAnchorElement {
  const link = parent.createEl('a', { text, cls: ['internal-link', 'architecture-garden-place'], href: at.path, attr: { 'data-href': at.path, rel: 'noopener' } });
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void openPlace(app, at, { newTab: event.button === 1 || Boolean(Keymap.isModEvent(event)) });
  };
  link.addEventListener('click', open);
  link.addEventListener('auxclick', (event) => {
    if (event.button === 1) open(event);
  });
  const hoverParent: HoverParent = { hoverPopover: null };
  link.addEventListener('mouseover', (event) => {
    app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl: link, linktext: at.path, sourcePath: '', state: { scroll: Math.max(0, at.line - 1) } });
  });
  return link;
}
