import { findSolution } from '../facts/find-solutions';
import { normalizeName } from '../facts/name-keys';
import type { Element, Garden } from '../garden/garden';
import { nameOfNote } from './link-element';
import { escapeMarkdown } from './markdown-text';
import { linkToElement, type NoteLinkOptions } from './note-link';

/** What a garden knows of a solution that has no note yet. */
export interface SolutionProfile {
  readonly name: string;
  /** Other names that the notes or the catalogue give, plain text. */
  readonly aliases: readonly string[];
  /** The architecture building block it provides, in words, or null. */
  readonly component: string | null;
  /** Markdown, one use each: the user as a link where it has a note, with the roles. In the garden's order. */
  readonly usedBy: readonly string[];
}

/** `garden` holds no more than the readers of the new note will see. */
export function profileSolution(garden: Garden, { id, name, aliases }: Element, options: NoteLinkOptions = {}): SolutionProfile {
  const roles = new Map<string, Set<string>>();
  for (const { subject, solution, role } of garden.uses) {
    if (solution !== id) continue;
    const said = roles.get(subject) ?? new Set<string>();
    if (role !== null) said.add(role);
    roles.set(subject, said);
  }
  const usedBy = [...roles].flatMap(([subject, said]) => {
    const user = [...garden.elements.values()].find((element) => element.id === subject);
    if (user === undefined) return [];
    return [`${linkToElement(garden, user, options)}${said.size === 0 ? '' : ` – ${[...said].map((role) => escapeMarkdown(role, { place: 'inline' })).join('; ')}`}`];
  });
  const provided = garden.provisions.find(({ solution }) => solution === id)?.component;
  const component = (provided === undefined ? undefined : garden.elements.get(provided)?.name) ?? findSolution(name)?.component ?? null;
  return { name, aliases: [...new Set(aliases.filter((alias) => normalizeName(alias) !== normalizeName(name)))], component, usedBy };
}

/** Solutions that something uses and no note bears the name of, by name. `paths` are all notes of the vault, in the garden or not. */
export function listSolutionsWithoutNote(garden: Garden, paths: readonly string[]): readonly Element[] {
  const taken = new Set(paths.map((path) => normalizeName(nameOfNote(path))));
  const used = new Set(garden.uses.map(({ solution }) => solution));
  return [...garden.elements.values()]
    .filter(({ id, kind, name, aliases }) => kind === 'solution' && used.has(id) && ![name, ...aliases].some((one) => taken.has(normalizeName(one))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
