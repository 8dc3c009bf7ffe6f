import { normalizeName } from '../facts/name-keys';
import type { Element, Garden } from '../garden/garden';
import { listQueryTexts } from '../questions/list-query-texts';
import { parseQuery } from '../questions/parse-query';
import { nameOfNote } from './link-element';
import { renderQuery } from './render-query';
import type { Rendering } from './rendering';

/** Something that only notes know which the readers of a published note cannot see. */
export interface UnseenWords {
  readonly text: string;
  readonly what: 'name' | 'words' | 'note';
  /** Paths of the notes that know it, sorted; never empty. */
  readonly notes: readonly string[];
}

/** The garden as the readers of one note see it, beside the whole. Pure reads, valid for the revision of both gardens. */
export interface ReaderView {
  /** What belongs into the note. */
  readonly render: (query: string) => Rendering;
  /** What would stand in a note that nobody publishes. */
  readonly renderWhole: (query: string) => Rendering;
  /** What a text names or quotes that readers cannot know, longest first, each once. Words that the second text holds too are left out. */
  readonly findUnseen: (text: string, known: string) => readonly UnseenWords[];
  /** The names in a query that only unseen notes give a meaning. */
  readonly findUnseenInQuery: (query: string) => readonly UnseenWords[];
  readonly isSolution: (name: string) => boolean;
}

interface Secret extends UnseenWords {
  readonly key: string;
}

/** Words of fewer characters say too little to be a quotation. */
const shortestQuote = 8;

/** `seen` is the restricted garden of a note (`GardenIndex.gardenFor`). Where both are one garden, nothing is unseen. */
export function viewAsReader(whole: Garden, seen: Garden): ReaderView {
  const secrets = whole === seen ? [] : listSecrets(whole, seen);
  const findUnseen = (text: string, known: string): readonly UnseenWords[] => {
    if (secrets.length === 0) return [];
    const [shown, familiar] = [padded(showText(text)), padded(showText(known))];
    return secrets.filter(({ key }) => shown.includes(` ${key} `) && !familiar.includes(` ${key} `)).map(({ text: words, what, notes }) => ({ text: words, what, notes }));
  };
  return {
    render: (query) => renderQuery(seen, query),
    renderWhole: (query) => renderQuery(whole, query),
    findUnseen,
    findUnseenInQuery(query) {
      if (secrets.length === 0) return [];
      const reading = parseQuery(query);
      if ('failure' in reading) return findUnseen(query, '');
      const { names, words } = listQueryTexts(reading.query);
      const named = names.flatMap((name): readonly UnseenWords[] => {
        const [element] = whole.resolve(name);
        return element === undefined || seen.resolve(name).length > 0 ? [] : [{ text: name, what: 'name', notes: notesOf(whole, element) }];
      });
      return [...named, ...words.flatMap((said) => findUnseen(said, ''))].filter(({ notes }) => notes.length > 0);
    },
    isSolution: (name) => whole.resolve(name).some(({ kind }) => kind === 'solution'),
  };
}

function listSecrets(whole: Garden, seen: Garden): readonly Secret[] {
  const visible = new Set<string>(seen.notes.map(({ path }) => path));
  const known = new Set<string>();
  for (const { name, aliases } of seen.elements.values()) for (const one of [name, ...aliases]) known.add(normalizeName(one));
  for (const quote of listQuotes(seen)) known.add(keyOfText(quote.text));
  for (const { path } of seen.notes) known.add(normalizeName(nameOfNote(path)));
  const secrets = new Map<string, { text: string; what: UnseenWords['what']; notes: Set<string> }>();
  const add = (key: string, text: string, what: UnseenWords['what'], notes: readonly string[]): void => {
    const unseen = notes.filter((path) => !visible.has(path));
    if (key.length < 2 || known.has(key) || unseen.length === 0) return;
    const secret = secrets.get(key) ?? { text, what, notes: new Set<string>() };
    unseen.forEach((path) => secret.notes.add(path));
    secrets.set(key, secret);
  };
  for (const element of whole.elements.values()) {
    const notes = notesOf(whole, element);
    // The catalogue's other spellings are no secret; the ones that notes give are.
    for (const name of element.kind === 'solution' ? [element.name] : [element.name, ...element.aliases]) add(normalizeName(name), name, 'name', notes);
  }
  for (const { text, path } of listQuotes(whole)) if (text.length >= shortestQuote) add(keyOfText(text), text, 'words', [path]);
  for (const { path } of whole.notes) add(normalizeName(nameOfNote(path)), nameOfNote(path), 'note', [path]);
  return [...secrets].map(([key, { text, what, notes }]) => ({ key, text, what, notes: [...notes].sort() })).sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
}

/** Notes that describe an element; for what is only a role or a name in passing, the ones that use it. */
function notesOf(garden: Garden, { id, notes }: Element): readonly string[] {
  if (notes.length > 0) return notes;
  const using = garden.uses.filter(({ component, solution, subject }) => component === id || solution === id || subject === id).map(({ at }) => at.path);
  return [...new Set<string>(using)];
}

/** All wordings that answers repeat, with their notes. */
function listQuotes(garden: Garden): readonly { readonly text: string; readonly path: string }[] {
  return [
    ...garden.statements.map(({ text, at }) => ({ text, path: at.path })),
    ...garden.rules.flatMap(({ when, at }) => when.flatMap(({ question, condition }) => [question, condition]).flatMap((text) => (text === null ? [] : [{ text, path: at.path }]))),
    ...garden.comparisons.flatMap(({ aspect, ratings, at }) => [{ text: aspect, path: at.path }, ...ratings.map((rating) => ({ text: rating.text, path: rating.at.path }))]),
    ...garden.uses.flatMap(({ role, at }) => (role === null ? [] : [{ text: role, path: at.path }])),
    ...garden.decisions.flatMap(({ title, drivers, at }) => [title, ...drivers].map((text) => ({ text, path: at.path }))),
    ...garden.mentions.map(({ at }) => ({ text: at.quote, path: at.path })),
  ];
}

function keyOfText(text: string): string {
  return normalizeName(text).slice(0, 400);
}

function padded(text: string): string {
  return ` ${normalizeName(text)} `;
}

/** Generated Markdown as readers see it: escapes and entities undone, link targets kept beside what links show. */
function showText(markdown: string): string {
  return markdown
    .replace(/<br>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(lt|gt|amp|quot|#123|#125);/g, ' ')
    .replace(/[[\]|]+/g, ' ')
    .replace(/\s+/g, ' ');
}
