import type { FoundItem, ListAnswer } from '../questions/garden-answer';
import { linkElement, nameOfNote, type LinkStyle } from './link-element';
import { escapeMarkdown } from './markdown-text';

/** What was found as a list, each item with the notes it was read from; a sentence where nothing was found. */
export function renderList({ title, items }: ListAnswer, { links }: { readonly links: LinkStyle }): string {
  if (items.length === 0) return `*${inline(`${title}: the notes name none.`)}*`;
  // Two places in one note may read the same; the list says it once.
  return [...new Set(items.map((item) => `- ${renderItem(item, links)}`))].join('\n');
}

function renderItem({ element, text, details, places }: FoundItem, links: LinkStyle): string {
  const name = element === null ? null : linkElement(element, { links, place: 'prose' });
  const said = text === null ? null : escapeMarkdown(text, { place: name === null ? 'prose' : 'inline' });
  const more = details.map(inline).join('; ');
  const notes = [...new Set(places.map(({ path }) => nameOfNote(path)))].map(inline).join(', ');
  const head = name === null || said === null ? (name ?? said ?? '') : joinColon(name, said);
  const detailed = more === '' ? head : name === null ? `${head} (${more})` : said === null ? joinColon(head, more) : `${head} – ${more}`;
  return notes === '' ? detailed : `${detailed} — ${notes}`;
}

/** Two colons in a row would make an inline field of Dataview. */
function joinColon(before: string, after: string): string {
  return before.endsWith(':') ? `${before} – ${after}` : `${before}: ${after}`;
}

function inline(text: string): string {
  return escapeMarkdown(text, { place: 'inline' });
}
