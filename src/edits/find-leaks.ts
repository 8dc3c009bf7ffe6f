import type { YamlParser } from '../notes/front-matter';
import { findGeneratedBlocks, type GeneratedBlock } from '../notes/generated-blocks';
import type { NoteDocument, NotePath, NoteText } from '../notes/note-document';
import { readList } from '../notes/properties';
import { readNote } from '../notes/read-note';
import type { ReaderView, UnseenWords } from '../views/reader-view';
import type { RenderingProblem } from '../views/rendering';
import { checksumContent, isBlankContent } from './checksum';
import { queryOfFence } from './turn-block';
import { frameContent } from './wrap-content';

/** One place at which a published note shows what its readers could not know. */
export interface Leak {
  /** `block`: what a generated block holds; `query`: what its marker, or a live block, asks; `record`: what a recorded decision quotes. */
  readonly kind: 'block' | 'query' | 'link' | 'property' | 'record';
  /** 1-based. */
  readonly line: number;
  /** Names and quotations shown, longest first; empty where a block as a whole was computed on too much. */
  readonly shows: readonly string[];
  /** Paths of the unseen notes that they come from, sorted. */
  readonly from: readonly string[];
  /** The same for people. `at` is the place in the published note. */
  readonly problem: RenderingProblem;
}

export interface LeakOptions {
  readonly view: ReaderView;
  /** Every note of the vault, and whether readers of this note see it. */
  readonly notes: readonly { readonly path: NotePath; readonly seen: boolean }[];
  readonly parseYaml: YamlParser;
  /** Keys of properties that hold relations; `uses` by default. */
  readonly relationKeys?: readonly string[];
}

/**
 * What a published note shows of notes that its readers cannot see, as far as the garden wrote it: blocks, their queries, links to solutions'
 * notes, relation properties, recorded decisions. Call it for published notes only. In reading order. A block that shows what it should leaks
 * nothing; one that differs leaks if it names or quotes what only unseen notes know, or holds what the whole garden says.
 */
export function findLeaks(note: NoteText, options: LeakOptions): readonly Leak[] {
  const document = readNote(note, options.parseYaml);
  const blocks = findGeneratedBlocks(note.text).filter(({ producer }) => producer === 'garden');
  const leaks = [
    ...blocks.flatMap((block) => [...judgeQuery(note, { query: block.query ?? '', line: block.line, view: options.view }), ...judgeBlock(note, block, options.view)]),
    ...document.blocks.flatMap((block) => (block.kind === 'fence' && block.language === 'garden' ? judgeQuery(note, { query: queryOfFence(note.text, block), line: block.line, view: options.view }) : [])),
    ...findLinkLeaks(document, options),
    ...findPropertyLeaks(document, options),
    ...findRecordLeaks(document, options.view),
  ];
  return leaks.sort((a, b) => a.line - b.line);
}

function judgeQuery({ path }: NoteText, { query, line, view }: { readonly query: string; readonly line: number; readonly view: ReaderView }): readonly Leak[] {
  const unseen = view.findUnseenInQuery(query);
  return unseen.length === 0 ? [] : [describe('query', { path, line, unseen })];
}

function judgeBlock({ path, text }: NoteText, block: GeneratedBlock, view: ReaderView): readonly Leak[] {
  const content = text.slice(block.content.start, block.content.end);
  if (isBlankContent(content)) return [];
  const holds = checksumContent(content);
  const framed = (rendering: ReturnType<ReaderView['render']>): string | null => ('problem' in rendering ? null : frameContent({ markdown: rendering.markdown, prefix: '', lineEnd: '\n' }));
  const due = framed(view.render(block.query ?? ''));
  if (due !== null && checksumContent(due) === holds) return [];
  const unseen = view.findUnseen(content, due ?? '');
  if (unseen.length > 0) return [describe('block', { path, line: block.line, unseen })];
  const whole = framed(view.renderWhole(block.query ?? ''));
  return whole !== null && checksumContent(whole) === holds ? [describe('block', { path, line: block.line, unseen: [] })] : [];
}

function findLinkLeaks({ path, text, blocks }: NoteDocument, options: LeakOptions): readonly Leak[] {
  const resolve = resolveLinks(options.notes);
  return blocks.flatMap((block) => {
    if (block.kind === 'fence' || block.kind === 'rule') return [];
    const source = text.slice(block.start, block.end);
    return [...source.matchAll(/\[\[([^\][\n|#\\]{1,300})(?:#[^\][\n|\\]{0,300})?(?:\\?\|([^\][\n]{0,300}))?\]\]/g)].flatMap((link): readonly Leak[] => {
      const [, target = '', shown = target] = link;
      const note = resolve(target);
      // Only links to notes about solutions are ever written by the garden; any other one is the writer's own decision.
      if (note === null || note === path || !(options.view.isSolution(shown) || options.view.isSolution(nameOf(target)))) return [];
      const line = block.line + source.slice(0, link.index).split('\n').length - 1;
      return [describe('link', { path, line, unseen: [{ text: target.trim(), what: 'note', notes: [note] }] })];
    });
  });
}

function findPropertyLeaks({ path, text, frontMatter }: NoteDocument, { view, notes, relationKeys = ['uses'] }: LeakOptions): readonly Leak[] {
  const resolve = resolveLinks(notes);
  return relationKeys.flatMap((key) => readList(frontMatter, key).flatMap((value): readonly Leak[] => {
    const target = value.replace(/^\[\[|\]\]$/g, '').split(/[|#]/)[0]?.trim() ?? '';
    const note = resolve(target);
    const unseen: readonly UnseenWords[] = note === null ? view.findUnseenInQuery(`where is "${target.replace(/["\\]/g, '')}" mentioned`) : [{ text: target, what: 'note', notes: [note] }];
    return unseen.length === 0 ? [] : [describe('property', { path, line: lineOfHeader(text, { end: frontMatter.end, words: target, key }), unseen })];
  }));
}

/** A record is the user's own text by now, so only what it says that no seen note says is listed, line by line. */
function findRecordLeaks({ path, text, frontMatter }: NoteDocument, view: ReaderView): readonly Leak[] {
  if (!Object.keys(frontMatter.properties).some((key) => key.toLowerCase() === recordMark)) return [];
  const generated = findGeneratedBlocks(text);
  const leaks: Leak[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const isOurs = generated.some(({ start, end }) => start <= at && at < end);
    at += line.length + 1;
    const unseen = isOurs ? [] : view.findUnseen(line, '');
    if (unseen.length > 0) leaks.push(describe('record', { path, line: index + 1, unseen }));
  }
  return leaks;
}

/** The property that marks a note as a record written by the garden. */
const recordMark = 'architecture-garden-situation';

/** The unseen note that a link's target names; null where a seen note answers to it, or none. */
function resolveLinks(notes: LeakOptions['notes']): (target: string) => NotePath | null {
  const unseen = new Map<string, NotePath>();
  const seen = new Set<string>();
  for (const note of notes) {
    const whole = keyOf(note.path);
    for (const key of [whole, nameOf(whole)]) {
      if (note.seen) seen.add(key);
      else if (!unseen.has(key)) unseen.set(key, note.path);
    }
  }
  return (target) => (seen.has(keyOf(target)) ? null : (unseen.get(keyOf(target)) ?? null));
}

function keyOf(target: string): string {
  return target.trim().replace(/\.md$/i, '').normalize('NFC').toLowerCase();
}

function nameOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).trim();
}

function lineOfHeader(text: string, { end, words, key }: { readonly end: number; readonly words: string; readonly key: string }): number {
  const lines = text.slice(0, end).split('\n');
  const found = lines.findIndex((line) => line.includes(words));
  return 1 + Math.max(0, found >= 0 ? found : lines.findIndex((line) => line.toLowerCase().startsWith(`${key.toLowerCase()}:`)));
}

function describe(kind: Leak['kind'], { path, line, unseen }: { readonly path: NotePath; readonly line: number; readonly unseen: readonly UnseenWords[] }): Leak {
  const shows = [...new Set(unseen.map(({ text }) => text))];
  const from = [...new Set(unseen.flatMap(({ notes }) => notes))].sort();
  const { effect, tip } = wording[kind];
  const some = shows.slice(0, 3).map((text) => `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`).join(', ');
  const more = shows.length > 3 ? ` and ${shows.length - 3} more` : '';
  return {
    kind, line, shows, from,
    problem: {
      code: 'unseen-shown',
      effect: shows.length === 0 ? 'This published block holds what the whole garden says.' : effect(`${some}${more}`),
      cause: from.length === 0 ? 'It was computed on notes that the readers of this note cannot see.' : `Only ${from.slice(0, 3).join(', ')}${from.length > 3 ? ` and ${from.length - 3} more` : ''} ${from.length === 1 ? 'knows it, which they' : 'know it, which they'} cannot see.`,
      tip,
      at: { path, start: 0, end: 0, line, quote: '', headings: [], extractor: 'leak' },
    },
  };
}

const wording: Readonly<Record<Leak['kind'], { readonly effect: (some: string) => string; readonly tip: string }>> = {
  block: { effect: (some) => `This published block shows ${some}.`, tip: 'Refresh generated blocks; an edited block must be emptied or changed by hand.' },
  query: { effect: (some) => `The query of this published block names ${some}.`, tip: 'Take the name out of the query, or publish the note that knows it.' },
  link: { effect: (some) => `This published note links to ${some}.`, tip: 'Unlink it, or publish the note it leads to.' },
  property: { effect: (some) => `A property of this published note names ${some}.`, tip: 'Write relations to properties again, or take the entry out.' },
  record: { effect: (some) => `This published record shows ${some}.`, tip: 'Record the decision again, or change the line.' },
};
