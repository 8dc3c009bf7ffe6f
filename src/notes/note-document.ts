import type { FrontMatter } from './front-matter';

/** A vault-relative path with forward slashes. Where a note is, not what it is: notes move. */
export type NotePath = string & { readonly __brand: 'NotePath' };

/** What a host hands over: the path and the whole text, front matter and line ends as they are on disk. */
export interface NoteText {
  readonly path: NotePath;
  readonly text: string;
}

/** Half-open UTF-16 range in the note's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface BlockPlace extends Span {
  /** 1-based line of `start`. */
  readonly line: number;
  /** Index into `NoteDocument.sections`. */
  readonly section: number;
  /** How many `>` stand before the content; the spans of lines and cells exclude them. */
  readonly quote: number;
  /** Type of the innermost callout around the block (`success`), lower case, or null. */
  readonly callout: string | null;
}

export interface HeadingBlock extends BlockPlace {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Span;
  /** True where the note has no Markdown headings and a title-like or question line was taken for one. */
  readonly inferred: boolean;
}

export interface ParagraphBlock extends BlockPlace {
  readonly kind: 'paragraph';
  /** One content span a line, without quote prefix, indentation and trailing blanks. */
  readonly lines: readonly Span[];
}

export interface ItemBlock extends BlockPlace {
  readonly kind: 'item';
  /** Display column of the marker; a deeper item belongs to the nearest shallower one above it. */
  readonly indent: number;
  /** `-`, `*`, `+`, `•`, `1.` or a lone mark (✅ ❌ 👍 👎) that stands in a bullet's place. */
  readonly marker: string;
  /** Content lines: the first behind the marker, wrapped ones as they stand. */
  readonly lines: readonly Span[];
}

export interface TableBlock extends BlockPlace {
  readonly kind: 'table';
  readonly header: readonly Span[];
  /** Ragged rows stay ragged. Escaped pipes are inside a cell's span. */
  readonly rows: readonly (readonly Span[])[];
}

export interface FenceBlock extends BlockPlace {
  readonly kind: 'fence';
  /** First word of the info string, lower case; '' if none. */
  readonly language: string;
  /** The text between the fence lines, its last line end excluded. */
  readonly body: Span;
}

export interface CalloutBlock extends BlockPlace {
  readonly kind: 'callout';
  /** Title behind `[!type]`, empty span if none. */
  readonly content: Span;
}

export interface RuleBlock extends BlockPlace {
  readonly kind: 'rule';
}

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock | FenceBlock | CalloutBlock | RuleBlock;

/** The stretch that a heading opens. Section 0 is what stands before the first heading and has level 0. */
export interface Section {
  readonly level: number;
  /** Plain heading text; '' for section 0. */
  readonly title: string;
  /** Index of the section around this one; -1 for section 0 and where there is none. */
  readonly parent: number;
  /** Index into `blocks` of the heading itself; -1 for section 0. */
  readonly heading: number;
}

export interface NoteDocument {
  readonly path: NotePath;
  readonly text: string;
  /** Front matter title, else first H1, else (plain text) the first title-like line, else the file name. */
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** In reading order. Generated blocks, HTML comments and front matter are not among them. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}
