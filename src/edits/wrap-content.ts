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

/** A whole block, ready for a place whose line already starts with `prefix`. Throws as `requireClosed` does. */
export function wrapContent({ query, mode, ...frame }: ContentFrame & { readonly query: string; readonly mode: BlockMode }): string {
  requireClosed(frame.markdown);
  const content = frameContent(frame);
  return formatOpeningMarker({ query, mode }) + content + formatClosingMarker(checksumContent(content));
}

/** Throws where Markdown between two markers would not be read back as one block, as an open code fence hides the second: a bug of its view. */
export function requireClosed(markdown: string): void {
  const block = `<!-- garden: x -->${frameContent({ markdown, prefix: '', lineEnd: '\n' })}<!-- /garden -->`;
  const [found, ...others] = findGeneratedBlocks(block);
  if (found === undefined || others.length > 0 || found.end !== block.length) throw new Error('Generated Markdown leaves a code fence or a comment open.');
}
