let names = 0;

/** The id by which `aria-labelledby` names an element; `aria-label` would show as a tooltip in Obsidian. */
export function idOf(el: HTMLElement): string {
  if (el.id === '') el.id = `architecture-garden-name-${(names += 1)}`;
  return el.id;
}

/** A name that only screen readers see. */
export function createUnseenName(parent: HTMLElement, text: string): string {
  return idOf(parent.createSpan({ cls: 'architecture-garden-unseen', text }));
}
