import type { Garden } from '../garden/garden';
import { writeElementLink, type NoteLinkOptions } from './note-link';

/**
 * The solutions that a note says something uses, as wikilinks for a property, in the note's order, each once: those with a note that bears
 * the name link to it, others are links to a note to be (`[[Redis]]`). A name that no link can hold is left out. `garden` holds no more than
 * the readers of the note can see.
 */
export function listUsedLinks(garden: Garden, path: string, options: NoteLinkOptions = {}): readonly string[] {
  const own = garden.uses.filter(({ at }) => at.path === path).sort((a, b) => a.at.start - b.at.start);
  const links = own.flatMap(({ solution }) => {
    const element = garden.elements.get(solution);
    if (element === undefined) return [];
    const names = new Set([element.name, ...element.aliases].map((name) => name.toLowerCase()));
    const described = element.notes.some((note) => names.has(note.slice(note.lastIndexOf('/') + 1).replace(/\.md$/i, '').toLowerCase()));
    if (described) return [writeElementLink(garden, element, options) ?? []].flat();
    return /[[\]|#^\\<>{}`$\r\n\t/:]|%%/.test(element.name) ? [] : [`[[${element.name}]]`];
  });
  return [...new Set(links)];
}
