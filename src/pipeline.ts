import { extractFacts, prepareReader, type Reader, type ReadingSettings } from './facts/extract-facts';
import type { NoteFacts, Problem } from './facts/fact';
import { buildGarden } from './garden/build-garden';
import type { Garden } from './garden/garden';
import type { YamlParser } from './notes/front-matter';
import type { NotePath, NoteText } from './notes/note-document';
import { readNote } from './notes/read-note';

/** A text with this many characters is no note; reading it would stall the app. */
const LONGEST_NOTE = 4_000_000;

/** The whole flow for one note: text → parsed note → facts. Never throws. */
export function readFacts(note: NoteText, reader: Reader, parseYaml: YamlParser): NoteFacts {
  const unreadable = checkText(note);
  if (unreadable) return { path: note.path, title: note.path, aliases: [], publishers: [], why: null, facts: [], problems: [unreadable] };
  return extractFacts(readNote(note, parseYaml), reader);
}

function checkText({ path, text }: NoteText): Problem | null {
  const at = { path, start: 0, end: 0, line: 1, quote: '', headings: [], extractor: 'text' };
  if (text.length > LONGEST_NOTE) return { code: 'note-unreadable', effect: 'The note is left out.', cause: `It holds ${text.length} characters.`, tip: 'Split it, or exclude it in Obsidian\u2019s settings.', at };
  if (text.includes('\u0000')) return { code: 'note-binary', effect: 'The note is left out.', cause: 'It holds NUL bytes, as binary files do.', tip: 'Restore it from a backup, or move it out of the vault.', at };
  return null;
}

/** All notes' facts and the garden that follows from them: the only state that changes. */
export interface GardenIndex {
  /** Reads a note anew; true where that changed what it says. */
  put(note: NoteText): boolean;
  /** Forgets a note; true where it was known. */
  remove(path: NotePath): boolean;
  /** Puts a problem in a note's place that could not even be read. */
  fail(path: NotePath, problem: Problem): void;
  /** The garden of all notes, valid for this revision; built when first asked for. */
  garden(): Garden;
  /**
   * The garden that may be written into the note at `path`: only notes whose publishers include all of that note's,
   * as if no other existed. The whole garden where the note is published nowhere or is unknown.
   */
  gardenFor(path: NotePath): Garden;
  facts(path: NotePath): NoteFacts | undefined;
  readonly revision: number;
}

export function startIndex(settings: ReadingSettings, parseYaml: YamlParser): GardenIndex {
  const { names: rulings } = settings;
  const reader = prepareReader(settings);
  const notes = new Map<NotePath, NoteFacts>();
  let revision = 0;
  let built: Garden | null = null;
  const restricted = new Map<string, Garden>();
  return {
    put(note) {
      const facts = readFacts(note, reader, parseYaml);
      const before = notes.get(note.path);
      notes.set(note.path, facts);
      if (before && before.why === null && facts.why === null && before.problems.length === 0 && facts.problems.length === 0) return false;
      revision++;
      return true;
    },
    remove(path) {
      const known = notes.get(path);
      if (!known) return false;
      notes.delete(path);
      if (known.why !== null || known.problems.length > 0) revision++;
      return true;
    },
    fail(path, problem) {
      notes.set(path, { path, title: path, aliases: [], publishers: [], why: null, facts: [], problems: [problem] });
      revision++;
    },
    garden() {
      if (built?.revision !== revision) built = buildGarden([...notes.values()], { revision, rulings });
      return built;
    },
    gardenFor(path) {
      const publishers = notes.get(path)?.publishers ?? [];
      if (publishers.length === 0) return this.garden();
      const key = [...publishers].sort().join('\n');
      const known = restricted.get(key);
      if (known?.revision === revision) return known;
      const seen = buildGarden([...notes.values()].filter((note) => publishers.every((one) => note.publishers.includes(one))), { revision, rulings });
      restricted.set(key, seen);
      return seen;
    },
    facts: (path) => notes.get(path),
    get revision() { return revision; },
  };
}
