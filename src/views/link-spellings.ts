import { findSolution } from '../facts/find-solutions';
import { normalizeName } from '../facts/name-keys';
import type { Element, Garden } from '../garden/garden';
import { nameOfNote } from './link-element';

export interface LinkSpellingOptions {
  /** The note that is to be written into; it is never linked to itself. */
  readonly path: string;
  /** Notes that its readers can see, whether of the garden or not. */
  readonly notes: readonly { readonly path: string; readonly aliases: readonly string[] }[];
  /** How a link in the note names another one; the path without `.md` by default, the name alone where it is the only one. */
  readonly linkTo?: (path: string) => string;
}

/**
 * How solutions that have a note of their own may be written, each with the target of a link: a note whose file name, or else an alias, is the
 * solution's name or another of its names. `garden` holds no more than the readers of the note can see. Names that are ordinary words too
 * ("Storm") count only where the note was read as naming the product. Sorted by spelling.
 */
export function listLinkSpellings(garden: Garden, { path, notes, linkTo }: LinkSpellingOptions): readonly { readonly text: string; readonly target: string }[] {
  const others = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const byName = new Map<string, string>();
  for (const note of others) put(byName, nameOfNote(note.path), note.path);
  for (const note of others) for (const alias of note.aliases) put(byName, alias, note.path);
  const target = linkTo ?? shortestTarget(others.map((note) => note.path));
  const named = new Set([...garden.mentions, ...garden.uses].filter(({ at }) => at.path === path).map(({ solution }) => solution));
  const spellings = new Map<string, string>();
  for (const element of garden.elements.values()) {
    if (element.kind !== 'solution') continue;
    const own = namesOf(element).map((name) => byName.get(normalizeName(name))).find((note) => note !== undefined);
    if (own === undefined || own === path) continue;
    for (const name of namesOf(element)) if (named.has(element.id) || !isOrdinary(name)) spellings.set(name, target(own));
  }
  return [...spellings].map(([text, to]) => ({ text, target: to })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

function put(names: Map<string, string>, name: string, path: string): void {
  const key = normalizeName(name);
  if (key !== '' && !names.has(key)) names.set(key, path);
}

/** With the catalogue's spellings, which an element lists only where a note gives them as other names. */
function namesOf({ name, aliases }: Element): readonly string[] {
  return [...new Set([name, ...aliases, ...(findSolution(name)?.spellings ?? []).map(({ text }) => text)])];
}

function isOrdinary(name: string): boolean {
  return findSolution(name)?.spellings.some(({ text, ordinary }) => ordinary && text.toLowerCase() === name.toLowerCase()) === true;
}

function shortestTarget(paths: readonly string[]): (path: string) => string {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(nameOfNote(path).toLowerCase(), (counts.get(nameOfNote(path).toLowerCase()) ?? 0) + 1);
  return (path) => (counts.get(nameOfNote(path).toLowerCase()) === 1 ? nameOfNote(path) : path.replace(/\.md$/i, ''));
}
