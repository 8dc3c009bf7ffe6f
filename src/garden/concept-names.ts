import type { ElementKind, NoteFacts, SubjectFact } from '../facts/fact';
import { coreName, normalizeName, readNameParts, singularName } from '../facts/name-keys';
import { areRuledApart, noRulings, ruleName, type NameRulings } from '../facts/name-rulings';
import type { NotePath } from '../notes/note-document';

/** One thing that notes describe under one or more names; not yet an element. */
export interface Concept {
  readonly name: string;
  readonly kind: ElementKind;
  readonly aliases: readonly string[];
  readonly notes: readonly NotePath[];
}

/** Two things that answer to one name. */
export interface AmbiguousName {
  readonly name: string;
  readonly readings: readonly [string, string];
  readonly fact: SubjectFact;
}

export interface ConceptNames {
  readonly concepts: readonly Concept[];
  readonly ambiguous: readonly AmbiguousName[];
  /** The concept that goes by a name, by full name or alias, then without article, generic tail and plural; undefined where none or two do. */
  find(name: string): Concept | undefined;
}

interface Group { readonly facts: SubjectFact[] }

/**
 * Joins what notes describe under one name: equal names and aliases first, then names that differ only by an
 * article, a generic tail ("Batch", "Batch Processing") or number ("API gateways"). Nothing is joined on a guess.
 * `facts` must come in note order; the result does not depend on it otherwise.
 */
export function joinConcepts(notes: readonly NoteFacts[], rulings: NameRulings = noRulings): ConceptNames {
  const groups = new Map<string, Group>();
  const ambiguous: AmbiguousName[] = [];
  const facts = notes.flatMap((note) => note.facts.filter((fact): fact is SubjectFact => fact.kind === 'subject')).map((fact) => {
    const ruled = ruleName(fact.name, rulings);
    return ruled === fact.name ? fact : { ...fact, name: ruled, aliases: [fact.name, ...fact.aliases] };
  });
  const areApart = (a: string, b: string): boolean => areRuledApart(a, b, rulings);
  // Full names say more than their cores, and names more than aliases: three rounds.
  for (const fact of facts) {
    const group = groups.get(fullName(fact)) ?? { facts: [] };
    group.facts.push(fact);
    groups.set(fullName(fact), group);
  }
  const merged = mergeByCore(groups, areApart);
  for (const fact of facts) for (const alias of fact.aliases) {
    const own = merged.get(fullName(fact));
    for (const key of new Set([normalizeName(alias), coreName(alias)])) if (key !== '' && !merged.has(key) && own) merged.set(key, own);
    if (areApart(fullName(fact), normalizeName(alias))) continue;
    const taken = merged.get(normalizeName(alias));
    if (taken && own && taken !== own) ambiguous.push({ name: alias, readings: [taken.facts[0]?.name ?? alias, fact.name], fact });
  }
  const byGroup = new Map<Group, Concept>();
  const conceptOf = (group: Group): Concept => {
    const known = byGroup.get(group) ?? describe(group.facts);
    byGroup.set(group, known);
    return known;
  };
  for (const group of merged.values()) conceptOf(group);
  return {
    concepts: [...byGroup.values()], ambiguous,
    find(name) {
      const group = merged.get(normalizeName(bareName(name))) ?? merged.get(normalizeName(name)) ?? merged.get(coreName(name)) ?? merged.get(singularName(name));
      return group && byGroup.get(group);
    },
  };
}

/** Names with equal cores are one thing, unless a note describes both ("Streaming" and "Streaming Architecture" side by side). */
function mergeByCore(groups: ReadonlyMap<string, Group>, areApart: (a: string, b: string) => boolean): Map<string, Group> {
  const byCore = new Map<string, Group>();
  const merged = new Map<string, Group>();
  for (const [key, group] of groups) {
    const core = singularName(key);
    const there = byCore.get(core);
    if (there && there !== group && (!shareNote(there, group) || areSpelledAlike(fullName(there.facts[0]), key)) && !there.facts.some((fact) => areApart(fullName(fact), key))) {
      there.facts.push(...group.facts.filter((fact) => !there.facts.includes(fact)));
      merged.set(key, there);
    } else {
      if (!there) byCore.set(core, group);
      merged.set(key, group);
    }
  }
  for (const [core, group] of byCore) if (!merged.has(core)) merged.set(core, group);
  return merged;
}

/** "Circuit breaker", "Circuit breakers" and "Circuit breaker pattern": one thing in one note, too. */
const areSpelledAlike = (a: string, b: string): boolean => withoutTail(a) === withoutTail(b) || (coreName(a) !== coreName(b) && singularName(a) === singularName(b));
const withoutTail = (name: string): string => name.replace(PATTERN_TAIL, '');
const PATTERN_TAIL = / (?:design )?pattern$/;

function shareNote(a: Group, b: Group): boolean {
  const paths = new Set(a.facts.map((fact) => fact.at.path));
  return b.facts.some((fact) => paths.has(fact.at.path));
}

const fullName = (fact: SubjectFact | undefined): string => (fact ? normalizeName(bareName(fact.name)) : '');

/** Without brackets that hold an abbreviation: `OLTP (Online Transactional Processing)` goes by `OLTP`. */
function bareName(name: string): string {
  const { aliases } = readNameParts(name);
  return aliases[0] ?? name;
}

function describe(facts: readonly SubjectFact[]): Concept {
  const names = countEach(facts.map(({ name }) => name));
  const name = names[0] ?? '';
  const kind = countEach(facts.map(({ elementKind }) => elementKind))[0] ?? 'pattern';
  const aliases = [...new Set([...names.slice(1), ...facts.flatMap((fact) => fact.aliases)])].filter((alias) => alias !== name).sort(compareText);
  return { name, kind, aliases, notes: [...new Set(facts.map(({ at }) => at.path))].sort(compareText) };
}

/** Most frequent first; among equals the longer, then in code unit order, so that note order never matters. */
function countEach<T extends string>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareText(a, b)).map(([value]) => value);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
