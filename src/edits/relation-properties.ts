import type { FrontMatter } from '../notes/front-matter';
import { readList } from '../notes/properties';

export interface RelationProperties {
  /** Links as `listUsedLinks` gives them. */
  readonly uses: readonly string[];
  /** The property's name; `uses` by default. */
  readonly key?: string;
  /** Entries that may be taken out: links to what the note no longer says, or its readers cannot see. None by default; hosts ask first. */
  readonly isStale?: (entry: string) => boolean;
}

export interface RelationPlan {
  /** The key as the note spells it. */
  readonly key: string;
  /** The property's new value; null where nothing is to be written. Never empty where the property was not there. */
  readonly value: readonly string[] | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Entries of the user's own, or that nobody asked to take out, as written. */
  readonly kept: readonly string[];
}

/**
 * Plans the value of the one property that holds a note's relations; no other key is looked at. Entries that are there stay as they are and in
 * their order, new ones follow. A link counts as there whatever its alias, folder or case. Planned again it gives nothing.
 */
export function planRelationProperties({ properties }: Pick<FrontMatter, 'properties'>, { uses, key = 'uses', isStale = () => false }: RelationProperties): RelationPlan {
  const written = Object.keys(properties).find((known) => known === key) ?? Object.keys(properties).find((known) => known.toLowerCase() === key.toLowerCase()) ?? key;
  const wanted = new Set(uses.map(targetOf));
  const before = entriesOf(properties, written);
  const isOut = (entry: string): boolean => !wanted.has(targetOf(entry)) && isStale(entry);
  const kept = before.filter((entry) => !isOut(entry));
  const there = new Set(kept.map(targetOf));
  const added = uses.filter((link, at) => !there.has(targetOf(link)) && uses.findIndex((other) => targetOf(other) === targetOf(link)) === at);
  const removed = before.filter(isOut);
  return { key: written, value: added.length + removed.length === 0 ? null : [...kept, ...added], added, removed, kept };
}

/** YAML reads an unquoted `[[Kafka]]` as a list in a list: it is meant as a link. */
function entriesOf(properties: FrontMatter['properties'], key: string): readonly string[] {
  const value = properties[key];
  if (!Array.isArray(value)) return readList({ properties }, key);
  return value.flatMap((entry: unknown) => {
    const inner: unknown = Array.isArray(entry) && entry.length === 1 ? entry[0] : null;
    const bare: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
    return typeof bare === 'string' ? [`[[${bare}]]`] : readList({ properties: { entry: [entry] } }, 'entry');
  });
}

function targetOf(entry: string): string {
  const target = /^\[\[([^\][|#]{1,300})/.exec(entry.trim())?.[1] ?? entry;
  return target.slice(target.lastIndexOf('/') + 1).trim().normalize('NFC').toLowerCase();
}
