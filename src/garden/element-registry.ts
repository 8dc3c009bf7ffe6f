import { componentVocabulary } from '../facts/catalogue/solution-catalogue';
import type { ElementKind, NoteFacts } from '../facts/fact';
import { findSolution } from '../facts/find-solutions';
import { coreName, normalizeName, stemWords } from '../facts/name-keys';
import { kindByName } from '../facts/read-title';
import type { NotePath } from '../notes/note-document';
import { noRulings, ruleName, type NameRulings } from '../facts/name-rulings';
import { compareText, joinConcepts, type ConceptNames } from './concept-names';
import type { Element, ElementId } from './garden';

interface Draft { readonly kind: ElementKind; name: string; readonly aliases: Set<string>; readonly notes: Set<NotePath>; id: ElementId }

/** Gives every written name its element; elements come into being as names are asked for. */
export interface ElementRegistry {
  readonly names: ConceptNames;
  /** Element of what a note describes. */
  subject(name: string): ElementId;
  /** Solution named in a solution's place; null where the name is something the notes describe as no solution. */
  solution(name: string, path: NotePath): ElementId | null;
  /** Known solution that running text names: no note of its own follows from that. */
  mentioned(name: string): ElementId | null;
  /** Option of a rule or comparison: what notes describe, a known solution, a component, else a new element of `kind`. */
  option(name: string, kind: ElementKind, path: NotePath): ElementId;
  /** Kind that an option would have, null if nothing knows the name. */
  kindOf(name: string): ElementKind | null;
  /** Component that a role names, or that the catalogue gives the solution; null where neither tells. */
  component(role: string | null, solution: string): ElementId | null;
  elements(): ReadonlyMap<ElementId, Element>;
}

export function startRegistry(notes: readonly NoteFacts[], rulings: NameRulings = noRulings): ElementRegistry {
  const names = joinConcepts(notes, rulings);
  const ruled = (name: string): string => ruleName(name, rulings);
  const drafts = new Map<string, Draft>();
  const ids = new Map<string, number>();

  const draft = (kind: ElementKind, name: string): Draft => {
    const key = `${kind === 'solution' ? 'solution' : kind === 'component' ? 'component' : 'concept'} ${normalizeName(name)}`;
    const known = drafts.get(key);
    if (known) return known;
    const slug = `${kind}:${slugOf(name)}`;
    const again = (ids.get(slug) ?? 0) + 1;
    ids.set(slug, again);
    const made: Draft = { kind, name, aliases: new Set(), notes: new Set(), id: (again === 1 ? slug : `${slug}-${again}`) as ElementId };
    drafts.set(key, made);
    return made;
  };

  for (const concept of [...names.concepts].sort((a, b) => compareText(a.name, b.name))) {
    const known = concept.kind === 'solution' ? findSolution(concept.name) : null;
    const made = draft(concept.kind, known?.name ?? concept.name);
    for (const alias of [concept.name, ...concept.aliases]) made.aliases.add(alias);
    for (const path of concept.notes) made.notes.add(path);
  }

  /** The note's own component where it stands for the same role, else one of the vocabulary's. */
  const componentByRole = new Map<string, Draft>();
  for (const concept of names.concepts) {
    if (concept.kind !== 'component') continue;
    for (const name of [concept.name, ...concept.aliases]) {
      const role = componentVocabulary().get(name.toLowerCase());
      if (role && !componentByRole.has(role)) componentByRole.set(role, draft('component', concept.name));
    }
  }
  const componentOf = (role: string): Draft => componentByRole.get(role) ?? draft('component', sentenceCase(role));

  const named = (made: Draft, spellings: readonly string[]): Draft => {
    for (const spelling of spellings) if (spelling !== made.name) made.aliases.add(spelling);
    return made;
  };

  const conceptDraft = (name: string): Draft | null => {
    const concept = names.find(name);
    if (!concept) return null;
    const known = concept.kind === 'solution' ? findSolution(concept.name) : null;
    return draft(concept.kind, known?.name ?? concept.name);
  };

  /** "Streaming" for the one concept with the same word stems ("Stream Processing"); null where none or two have them. */
  const byStems = new Map<string, string | null>();
  for (const { name } of names.concepts) {
    const stems = stemWords(name).join(' ');
    byStems.set(stems, byStems.has(stems) ? null : name);
  }
  const inflectedDraft = (name: string): Draft | null => {
    const one = findSolution(name) ? null : byStems.get(stemWords(name).join(' ')) ?? null;
    return one === null ? null : conceptDraft(one);
  };

  const subjectOf = remember((written: string): ElementId => {
    const name = ruled(written);
    const known = conceptDraft(name);
    if (known) return known.id;
    const solution = findSolution(name);
    return draft(solution ? 'solution' : 'pattern', solution?.name ?? name).id;
  });
  const solutionOf = remember((written: string): Draft | null => {
    const name = ruled(written);
    const entry = findSolution(name);
    const described = entry ? null : conceptDraft(name);
    if (described && described.kind !== 'solution') return null;
    const made = described ?? draft('solution', entry?.name ?? name);
    return named(made, [written, name, ...entry?.spellings.map(({ text }) => text) ?? []]);
  });
  const knownOption = remember((written: string): Draft | null => {
    const name = ruled(written);
    const described = conceptDraft(name);
    if (described) return named(described, [name]);
    const inflected = inflectedDraft(name);
    if (inflected) return named(inflected, [name]);
    const entry = findSolution(name);
    if (entry) return named(draft('solution', entry.name), [name, ...entry.spellings.map(({ text }) => text)]);
    // ETL and ELT are ways to work when they are weighed against each other, whatever part tools for them play.
    const role = /^[A-Z]{2,5}$/.test(name) && kindByName(name) === 'pattern' ? undefined : componentVocabulary().get(name.toLowerCase());
    return role ? named(componentOf(role), [name]) : null;
  });
  /** "Time series DB" and "Time series DBs" are one option. */
  const optionByStems = new Map<string, Draft>();
  const unknownOption = (name: string, kind: ElementKind): Draft => {
    const stems = stemWords(name).join(' ');
    const known = optionByStems.get(stems);
    if (known) { if (known.name !== name) known.aliases.add(name); return known; }
    const made = draft(kindByName(name) ?? kind, name);
    optionByStems.set(stems, made);
    return made;
  };
  const roleOf = remember((role: string): Draft | null => {
    const named = componentVocabulary().get(normalizeRole(role)) ?? componentVocabulary().get(coreName(normalizeRole(role)));
    if (named) return componentOf(named);
    const described = names.find(role);
    return described?.kind === 'component' ? draft('component', described.name) : null;
  });

  return {
    names,
    subject: subjectOf,
    solution(written, path) {
      const made = solutionOf(written);
      made?.notes.add(path);
      return made?.id ?? null;
    },
    mentioned(written) {
      const entry = findSolution(ruled(written));
      return entry ? draft('solution', entry.name).id : null;
    },
    option(written, kind, path) {
      const made = knownOption(written) ?? unknownOption(ruled(written), kind);
      made.notes.add(path);
      return made.id;
    },
    kindOf: (written) => knownOption(written)?.kind ?? null,
    component(role, solution) {
      const named = role === null ? null : roleOf(role);
      if (named) return named.id;
      const entry = findSolution(solution);
      if (entry) return componentOf(entry.component).id;
      return role !== null && role.split(/\s+/).length <= 3 ? draft('component', sentenceCase(role)).id : null;
    },
    elements() {
      const list = [...drafts.values()].map(({ id, kind, name, aliases, notes: at }): Element => ({
        id, kind, name, aliases: [...aliases].filter((alias) => alias !== name).sort(compareText), notes: [...at].sort(compareText),
      }));
      return new Map(list.sort((a, b) => compareText(a.id, b.id)).map((element) => [element.id, element]));
    },
  };
}

/** The same question gets the same answer within one garden, and facts ask the same few names over and over. */
function remember<T>(answer: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const fresh = answer(name);
    answers.set(name, fresh);
    return fresh;
  };
}

const normalizeRole = (role: string): string => normalizeName(role).replace(/^(?:the|our|your) /, '');
const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function slugOf(name: string): string {
  const slug = normalizeName(name).replace(/\+/g, ' plus ').replace(/#/g, ' sharp ').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'unnamed' : slug;
}
