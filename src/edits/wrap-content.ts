import { formatClosingMarker, formatOpeningMarker, type BlockMode } from '../notes/garden-marker';
import { findGeneratedBlocks } from '../notes/generated-blocks';
import { checksumContent } from './checksum';

export interface ContentFrame {
  readonly markdown: string;
  /** What each line starts with; see `GeneratedBlock.prefix`. */
  readonly prefix: string;
  readonly lineEnd: string;
}

/**
 * Markdown as it stands between two markers: a blank line inside each, every line behind the prefix. Comment openers are written as text,
 * so that content can neither close nor open a block. Empty Markdown leaves one blank line.
 */
export function frameContent({ markdown, prefix, lineEnd }: ContentFrame): string {
  const lines = markdown.replace(/<!--/g, '&lt;!--').replace(/\u0000/g, '\uFFFD').trim().split(/\r\n|\r|\n/);
  const body = lines.length === 1 && lines[0] === '' ? [''] : ['', ...lines, ''];
  const blank = prefix.trimEnd();
  return lineEnd + body.map((line) => (line.trim() === '' ? blank : prefix + line.trimEnd()) + lineEnd).join('') + prefix;
}

/** A whole block, ready for a place whose line already starts with `prefix`. Throws where the Markdown leaves a code fence open: a bug of its view. */
export function wrapContent({ query, mode, ...frame }: ContentFrame & { readonly query: string; readonly mode: BlockMode }): string {
  const content = frameContent(frame);
  const block = formatOpeningMarker({ query, mode }) + content + formatClosingMarker(checksumContent(content));
  if (!readsAsOneBlock(frame.prefix + block)) throw new Error('Generated Markdown leaves a code fence or a comment open.');
  return block;
}

/** Whether what would be written is read back as one closed block from the first marker to the last. */
export function readsAsOneBlock(block: string): boolean {
  const [found, ...others] = findGeneratedBlocks(block);
  return found !== undefined && others.length === 0 && !found.unclosed && found.end === block.length;
}
