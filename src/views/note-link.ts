import type { Provenance } from '../facts/fact';
import type { Element, Garden } from '../garden/garden';
import { nameOfNote } from './link-element';
import { escapeMarkdown } from './markdown-text';

export interface NoteLinkOptions {
  /** How a link names the note at a path: without `.md`, folders included by default. Hosts know shorter ways. */
  readonly linkTo?: (path: string) => string;
}

/** What neither the target of a wikilink nor its alias can hold, or what a publisher would read as something else. */
const unlinkable = /[[\]|#^\\<>{}`$\r\n\t]|%%|::|\[\[|--!?>|[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]/;

/** Headings are looked up by their words: what a link cannot hold is left out, as Obsidian does itself. */
const unlinkableInHeading = /[[\]|#^\\<>{}`$:%*~=]|&(?=#?\w{1,32};)|--!?>|[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]/g;

/**
 * A link to the section in which a quotation stands: `[[Patterns/Lakehouse#Benefits|Lakehouse]]`. For lists and paragraphs, not for table
 * cells. Where the note's path cannot stand in a link, its name and the line as text.
 */
export function linkPlace({ path, line, headings }: Pick<Provenance, 'path' | 'line' | 'headings'>, { linkTo = withoutEnding }: NoteLinkOptions = {}): string {
  const name = nameOfNote(path);
  const target = linkTo(path);
  if (unlinkable.test(target) || target.trim() === '') return `${escapeMarkdown(name, { place: 'inline' })}, line ${line}`;
  const heading = (headings[headings.length - 1] ?? '').replace(unlinkableInHeading, ' ').replace(/\s+/g, ' ').trim();
  return writeLink(heading === '' ? target : `${target}#${heading}`, name);
}

/** The element's name as a link to the note that describes it; plain text where none does or no link can name it. */
export function linkToElement(garden: Garden, element: Element, options: NoteLinkOptions = {}): string {
  return writeElementLink(garden, element, options) ?? escapeMarkdown(element.name, { place: 'inline' });
}

/** As `linkToElement`, null where it can only be text: for properties, where nothing is escaped. */
export function writeElementLink(garden: Garden, element: Element, { linkTo = withoutEnding }: NoteLinkOptions = {}): string | null {
  const path = findDescription(garden, element);
  const target = path === null ? null : linkTo(path);
  return target === null || target.trim() === '' || unlinkable.test(target) || unlinkable.test(element.name) ? null : writeLink(target, element.name);
}

/** A note that bears its name, else the first that says something of it; records of earlier decisions come last. */
function findDescription(garden: Garden, { id, name, aliases, notes }: Element): string | null {
  const names = new Set([name, ...aliases].map((known) => known.toLowerCase()));
  const own = notes.find((path) => names.has(nameOfNote(path).toLowerCase()));
  if (own !== undefined) return own;
  const decided = new Set<string>(garden.decisions.map(({ at }) => at.path));
  const speaking: readonly string[] = [...garden.statements.filter(({ subject }) => subject === id), ...garden.rules.filter(({ option }) => option === id)].map(({ at }) => at.path);
  return speaking.find((path) => !decided.has(path)) ?? speaking[0] ?? null;
}

function writeLink(target: string, shown: string): string {
  return target === shown || unlinkable.test(shown) ? `[[${target}]]` : `[[${target}|${shown}]]`;
}

function withoutEnding(path: string): string {
  return path.replace(/\.md$/i, '');
}
