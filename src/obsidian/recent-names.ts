import type { App } from 'obsidian';
import type { Garden } from '../garden/garden';
import { listQueryTexts } from '../questions/list-query-texts';
import { parseQuery } from '../questions/parse-query';

const storageKey = 'architecture-garden-recent-names';
const most = 30;

/** Names that were looked for lately on this device, the last one first. */
export function readRecentNames(app: App): readonly string[] {
  const stored: unknown = app.loadLocalStorage(storageKey);
  return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string').slice(0, most) : [];
}

export function rememberNames(app: App, names: readonly string[]): void {
  const known = [...new Set([...names, ...readRecentNames(app)])].slice(0, most);
  app.saveLocalStorage(storageKey, known);
}

/** Remembers the elements that a query names. */
export function rememberQuery(app: App, garden: Garden, query: string): void {
  const reading = parseQuery(query);
  if ('failure' in reading) return;
  rememberNames(app, listQueryTexts(reading.query).names.flatMap((name) => garden.resolve(name).slice(0, 1).map((element) => element.name)));
}
