import { readBareTables } from './bare-tables';
import { readFrontMatter, type FrontMatter, type YamlParser } from './front-matter';
import { findGeneratedBlocks } from './generated-blocks';
import { inferHeadings } from './infer-headings';
import { plainText } from './inline-text';
import type { Block, NoteDocument, NotePath, NoteText, Section, Span } from './note-document';
import { readText } from './properties';
import { scanBlocks, type ScanMeter } from './scan-blocks';

/** The parts of a note that facts are read from. Never throws: what cannot be read is left out, with a problem on `frontMatter`. */
export function readNote(note: NoteText, parseYaml: YamlParser, meter?: ScanMeter): NoteDocument {
  const { path, text } = note;
  return new LazyDocument(path, text, readFrontMatter(text, parseYaml), meter);
}

type NoteBody = Pick<NoteDocument, 'title' | 'blocks' | 'sections'>;

/** Most notes of a vault are found out of scope before anybody asks for their blocks. A class, as an object with getters of its own takes longer to make than all else here. */
class LazyDocument implements NoteDocument {
  private body: NoteBody | null = null;
  constructor(readonly path: NotePath, readonly text: string, readonly frontMatter: FrontMatter, private readonly meter: ScanMeter | undefined) {}
  get title(): string { return (this.body ??= readBody(this, this.meter)).title; }
  get blocks(): readonly Block[] { return (this.body ??= readBody(this, this.meter)).blocks; }
  get sections(): readonly Section[] { return (this.body ??= readBody(this, this.meter)).sections; }
}

function readBody({ path, text, frontMatter }: LazyDocument, meter: ScanMeter | undefined): NoteBody {
  const blocks = inferHeadings(text, readBareTables(text, scanBlocks(text, frontMatter.end, findSkipped(text), meter)));
  return { blocks, sections: divideIntoSections(text, blocks), title: findTitle(path, text, frontMatter, blocks) };
}

/** Titles of the sections around `section`, outermost first, its own last; section 0 has none. */
export function headingPath(document: NoteDocument, section: number): readonly string[] {
  const titles: string[] = [];
  for (let at = section; at > 0; at = document.sections[at]?.parent ?? -1) titles.push(document.sections[at]?.title ?? '');
  return titles.reverse();
}

/** The file's name without folders and extension. */
export function fileName(path: NotePath): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -3) : name.replace(/\.md$/i, '');
}

function findSkipped(text: string): readonly Span[] {
  if (!text.includes('<!--') && !text.includes('%%')) return [];
  return findGeneratedBlocks(text).map(({ start, end }) => ({ start, end }));
}

function divideIntoSections(text: string, blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [{ level: 0, title: '', parent: -1, heading: -1 }];
  const columns = [0];
  let current = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      let parent = current;
      while (parent > 0 && (sections[parent]?.level ?? 0) >= block.level) parent = sections[parent]?.parent ?? 0;
      sections.push({ level: block.level, title: plainText(text, block.content), parent: Math.max(parent, 0), heading: index });
      columns.push(columnOf(text, block.start));
      current = sections.length - 1;
    } else if (block.kind === 'item') {
      // What hangs further left than a title within a list stands below it no more.
      while (current > 0 && block.indent < (columns[current] ?? 0)) current = sections[current]?.parent ?? 0;
    }
    // Set in place: nobody else has seen these blocks yet, and copies of all of them cost as much as the scan.
    (block as { section: number }).section = current;
  }
  return sections;
}

/** How far the list item is indented whose text a title is; 0 for any other title. */
function columnOf(text: string, start: number): number {
  if (start < 3 || text.charCodeAt(start - 1) === LINE_FEED) return 0;
  return /^[ \t]*(?=[-*] $)/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0].replaceAll('\t', '    ').length ?? 0;
}

const LINE_FEED = 10;

function findTitle(path: NotePath, text: string, frontMatter: FrontMatter, blocks: readonly Block[]): string {
  const named = readText(frontMatter, 'title');
  if (named) return named;
  const at = blocks.findIndex((block) => block.kind === 'heading');
  const firstHeading = blocks[at];
  // A title-like line further down divides the note; it does not name it.
  const isReadme = at === 0 && /^(?:readme|index)$/i.test(fileName(path));
  if (firstHeading?.kind === 'heading' && (firstHeading.inferred ? at === 0 : firstHeading.level === 1 || isReadme)) return plainText(text, firstHeading.content);
  return titleLine(text, blocks[0], fileName(path)) ?? fileName(path);
}

/** The first line, where it says the file's name as a person would write it ("Multi-Cloud & Hybrid Cloud" in `multi-cloud-and-hybrid-cloud.md`); else null. */
function titleLine(text: string, block: Block | undefined, name: string): string | null {
  const [line] = block?.kind === 'paragraph' ? block.lines : [];
  if (line === undefined || line.end - line.start > LONGEST_TITLE || !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)) return null;
  const title = plainText(text, line);
  const words = wordsOf(title);
  return /^[\p{Lu}\d].*[^.:;,!?]$/u.test(title) && name.split('-').every((word) => words.has(word) || word === 'and') ? title : null;
}

/** In characters. */
const LONGEST_TITLE = 80;
const wordsOf = (title: string): ReadonlySet<string> => new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
