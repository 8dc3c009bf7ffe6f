import type { Element } from '../garden/garden';
import { escapeMarkdown, formatWikilink, type MarkdownText } from './markdown-text';

/** Whether names of elements that a note defines become links to it. Links show in the graph and in backlinks, so they are asked for. */
export type LinkStyle = 'none' | 'wikilinks';

/** An element's name as Markdown text or, where wanted and a note of its own is known, as a wikilink. */
export function linkElement(element: Element, { links, place }: MarkdownText & { readonly links: LinkStyle }): string {
  const note = links === 'wikilinks' ? findOwnNote(element) : null;
  return note === null ? escapeMarkdown(element.name, { place }) : formatWikilink(note, element.name, { place });
}

/** Solutions are named in many notes; only one that bears the name is theirs. */
function findOwnNote({ kind, name, aliases, notes }: Element): string | null {
  const targets = notes.map((path) => path.replace(/\.md$/i, ''));
  const names = new Set([name, ...aliases].map((known) => known.toLowerCase()));
  const own = targets.find((target) => names.has(nameOfNote(target).toLowerCase()));
  return own ?? (kind === 'solution' || kind === 'quality' ? null : (targets[0] ?? null));
}

/** What a reader calls a note: its file name without folder and ending. */
export function nameOfNote(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
