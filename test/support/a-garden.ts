import type { Garden } from '../../src/garden/garden';
import type { NotePath } from '../../src/notes/note-document';
import type { ReadingSettings } from '../../src/facts/extract-facts';
import { indexNotes } from './read-folder';

/** The garden of a few notes given as path → text. Every note is in scope unless its header says otherwise. */
export function aGarden(notes: Readonly<Record<string, string>>, settings?: ReadingSettings): Garden {
  return indexNotes(Object.entries(notes).map(([path, text]) => ({ path: path as NotePath, text: inScope(text) })), settings).garden();
}

function inScope(text: string): string {
  return /^\ufeff?---/.test(text) ? text : `---\narchitecture-garden: true\n---\n${text}`;
}

/** `subject -> solution (role)` of every use, in order. */
export function usesOf(garden: Garden): readonly string[] {
  return garden.uses.map(({ subject, solution, role }) => `${nameOf(garden, subject)} -> ${nameOf(garden, solution)}${role === null ? '' : ` (${role})`}`);
}

/** `subject facet: text` of every statement, in order. */
export function statementsOf(garden: Garden): readonly string[] {
  return garden.statements.map(({ subject, facet, text }) => `${nameOf(garden, subject)} ${facet}: ${text}`);
}

/** `option prefer when a & b` of every rule, in order. */
export function rulesOf(garden: Garden): readonly string[] {
  return garden.rules.map(({ option, stance, when }) => `${nameOf(garden, option)} ${stance} when ${when.map(({ question, condition }) => (question ? `${question} ${condition}` : condition)).join(' & ')}`);
}

/** `aspect: option=text, …` of every comparison, in order. */
export function comparisonsOf(garden: Garden): readonly string[] {
  return garden.comparisons.map(({ aspect, ratings }) => `${aspect}: ${ratings.map(({ option, text }) => `${nameOf(garden, option)}=${text}`).join(', ')}`);
}

export function nameOf(garden: Garden, id: Parameters<Garden['elements']['get']>[0]): string {
  return garden.elements.get(id)?.name ?? id;
}

/** `kind name` of every element that a note describes, sorted. */
export function elementsOf(garden: Garden): readonly string[] {
  return [...garden.elements.values()].filter(({ notes }) => notes.length > 0).map(({ kind, name }) => `${kind} ${name}`).sort();
}
