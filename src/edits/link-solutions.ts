import type { YamlParser } from '../notes/front-matter';
import type { Block, NoteDocument, NoteText, Span } from '../notes/note-document';
import { headingPath, readNote } from '../notes/read-note';
import { maskMarkup } from './mask-markup';
import type { PlannedEdit } from './planned-edit';

/** A name in a text that could become a link; offsets are into the text that was searched. */
export interface LinkableName extends Span {
  /** What a wikilink to the note about it says: its name, or its path where names repeat. */
  readonly target: string;
}

export interface ProposedLink extends Span {
  readonly target: string;
  /** The writer's wording, which stays what is shown. */
  readonly shown: string;
  /** 1-based. */
  readonly line: number;
  readonly headings: readonly string[];
  /** The line around it without quote and list marks, for a preview. */
  readonly context: string;
  /** Stays the same when the note changes elsewhere: section and target. */
  readonly key: string;
}

export interface LinkPlan {
  readonly edit: PlannedEdit;
  readonly links: readonly ProposedLink[];
}

export interface LinkOptions {
  /** Names with a note of their own, in reading order, without overlaps. */
  readonly find: (text: string) => readonly LinkableName[];
  readonly parseYaml: YamlParser;
  /** Also in table cells. False by default. */
  readonly tables?: boolean;
  /** All by default. */
  readonly isWanted?: (link: ProposedLink) => boolean;
}

/**
 * Plans wikilinks for recognised names: the first mention in each section that has no link to the same note yet. Never in links, code, headings,
 * callout titles, front matter, comments or generated blocks. The wording stays: `[[Apache Kafka|Kafka]]`.
 */
export function planSolutionLinks(note: NoteText, options: LinkOptions): LinkPlan {
  const document = readNote(note, options.parseYaml);
  const linked = findLinked(document);
  const links: ProposedLink[] = [];
  const edit: { start: number; end: number; text: string }[] = [];
  for (const block of document.blocks) {
    for (const { start, end, target } of findInBlock(document, block, options)) {
      const key = keyOf(document, block.section, target);
      // A link by the bare name counts as one by the path, too: one link too few is the lesser harm.
      if (linked.has(key) || linked.has(keyOf(document, block.section, nameOf(target)))) continue;
      linked.add(key);
      const link = proposeLink(document, block, { start, end, target, key });
      if (options.isWanted?.(link) === false) continue;
      links.push(link);
      edit.push({ start, end, text: formatLink(link, block.kind === 'table') });
    }
  }
  return { edit, links };
}

function findInBlock({ text }: NoteDocument, block: Block, { find, tables = false }: LinkOptions): readonly LinkableName[] {
  const lines = linesOf(block, tables);
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return [];
  // Code and comments may run over several lines of a paragraph, so the block is masked as a whole.
  const masked = maskMarkup(text.slice(first.start, last.end));
  return lines.flatMap((line) => {
    const shown = masked.slice(line.start - first.start, line.end - first.start);
    return find(shown).map(({ start, end, target }) => ({ start: start + line.start, end: end + line.start, target }));
  }).filter(({ start, end }) => end > start && !/[[\]|\r\n]/.test(text.slice(start, end)));
}

function linesOf(block: Block, tables: boolean): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'item': return block.lines;
    case 'table': return tables ? block.rows.flat() : [];
    case 'heading':
    case 'callout':
    case 'fence':
    case 'rule': return [];
    default: return block satisfies never;
  }
}

/** Section and target of every wikilink that the note has outside code and generated blocks. */
function findLinked(document: NoteDocument): Set<string> {
  const linked = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind === 'fence') continue;
    for (const [, target = ''] of document.text.slice(block.start, block.end).matchAll(/\[\[([^\][|#\\\n]{1,300})/g)) {
      const name = target.trim();
      linked.add(keyOf(document, block.section, name));
      linked.add(keyOf(document, block.section, nameOf(name)));
    }
  }
  return linked;
}

function nameOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}

function keyOf(document: NoteDocument, section: number, target: string): string {
  return `${[...headingPath(document, section), String(section)].join('\n')}\n${target.toLowerCase()}`;
}

function proposeLink(document: NoteDocument, block: Block, { start, end, target, key }: LinkableName & { readonly key: string }): ProposedLink {
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const context = text.slice(Math.max(lineStart, start - 200), Math.min(newline < 0 ? text.length : newline, end + 200)).replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, '').trim();
  const line = block.line + text.slice(block.start, start).split('\n').length - 1;
  return { start, end, target, shown: text.slice(start, end), line, headings: headingPath(document, block.section), context, key };
}

function formatLink({ target, shown }: ProposedLink, isInTable: boolean): string {
  return target === shown ? `[[${target}]]` : `[[${target}${isInTable ? '\\|' : '|'}${shown}]]`;
}
