import { blockFormatVersion, formatClosingMarker } from '../notes/garden-marker';
import { findGeneratedBlocks, type GeneratedBlock } from '../notes/generated-blocks';
import type { NotePath, NoteText, Span } from '../notes/note-document';
import type { Rendering, RenderingProblem } from '../views/rendering';
import { checksumContent, isBlankContent } from './checksum';
import type { PlannedEdit, Replacement } from './planned-edit';
import { frameContent, requireClosed } from './wrap-content';

export interface RefreshPlan {
  readonly edit: PlannedEdit;
  /** Blocks that the edit rewrites. */
  readonly refreshed: readonly GeneratedBlock[];
  /** Blocks that show already what they should, whatever their padding, and filled `once` blocks. */
  readonly unchanged: readonly GeneratedBlock[];
  /** Each names its block's opening marker in `at`; such a block is left as it is. */
  readonly problems: readonly RenderingProblem[];
}

export interface RefreshOptions {
  readonly render: (query: string) => Rendering;
  /** Which of our blocks to look at: by mode, or all but the one under the cursor. All by default. */
  readonly isWanted?: (block: GeneratedBlock) => boolean;
}

/**
 * Plans new content for our blocks in a note. Touches only what stands between two markers and the signature in the closing one. Content
 * that no longer fits its checksum is the user's and stays, as do blocks of a newer format and blocks that are not closed.
 * Planning again for the edited note gives an empty edit, provided that `render` answers the same.
 */
export function planRefresh({ path, text }: NoteText, { render, isWanted = () => true }: RefreshOptions): RefreshPlan {
  const edit: Replacement[] = [];
  const refreshed: GeneratedBlock[] = [];
  const unchanged: GeneratedBlock[] = [];
  const problems: RenderingProblem[] = [];
  for (const block of findGeneratedBlocks(text)) {
    if (block.producer !== 'garden' || !isWanted(block)) continue;
    const outcome = refreshBlock({ path, text }, block, render);
    if (outcome === 'unchanged') unchanged.push(block);
    else if ('code' in outcome) problems.push(outcome);
    else {
      refreshed.push(block);
      edit.push(outcome);
    }
  }
  return { edit, refreshed, unchanged, problems };
}

function refreshBlock(note: NoteText, block: GeneratedBlock, render: RefreshOptions['render']): 'unchanged' | Replacement | RenderingProblem {
  const { text } = note;
  const at = (): RenderingProblem['at'] => placeOf(note.path, text, block);
  if (block.closing === null) return { ...unclosed, at: at() };
  if (block.version !== null && block.version > blockFormatVersion) return { ...newer, at: at() };
  const content = text.slice(block.content.start, block.content.end);
  const isFilled = !isBlankContent(content);
  const checksum = checksumContent(content);
  if (isFilled && checksum !== block.checksum) return { ...edited, at: at() };
  if (isFilled && block.mode === 'once') return 'unchanged';
  const rendering = render(block.query ?? '');
  if ('problem' in rendering) return { ...rendering.problem, at: rendering.problem.at ?? at() };
  const fresh = planContent(text, block, rendering.markdown);
  return fresh !== null && checksum === fresh.signature && block.checksum === fresh.signature ? 'unchanged' : (fresh?.replacement ?? 'unchanged');
}

/** Plans new content for one block whatever it holds now, also what the user wrote: hosts ask before. Empty for a block that is not closed. */
export function planRegenerate(text: string, block: GeneratedBlock, markdown: string): PlannedEdit {
  const fresh = planContent(text, block, markdown);
  return fresh === null ? [] : [fresh.replacement];
}

function planContent(text: string, { content, closing, opening, prefix }: GeneratedBlock, markdown: string): { readonly replacement: Replacement; readonly signature: string } | null {
  if (closing === null) return null;
  requireClosed(markdown);
  const fresh = frameContent({ markdown, prefix, lineEnd: findLineEnd(text, opening.end) });
  const signature = checksumContent(fresh);
  return { replacement: { start: content.start, end: closing.end, text: fresh + formatClosingMarker(signature) }, signature };
}

/** The line end that follows, else the one before, so that a note keeps its own. */
function findLineEnd(text: string, from: number): string {
  const after = text.indexOf('\n', from);
  const newline = after < 0 ? text.indexOf('\n') : after;
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

function placeOf(path: NotePath, text: string, { opening, line }: { readonly opening: Span; readonly line: number }): RenderingProblem['at'] {
  return { path, ...opening, line, quote: text.slice(opening.start, opening.end), headings: [], extractor: 'generated-block' };
}

const edited: Omit<RenderingProblem, 'at'> = {
  code: 'block-edited',
  effect: 'This generated block is left as it is.',
  cause: 'Its content was edited since the garden wrote it.',
  tip: 'Keep your text and detach the block, or empty it to have it generated again.',
};

const newer: Omit<RenderingProblem, 'at'> = {
  code: 'block-newer',
  effect: 'This generated block is left as it is.',
  cause: 'A newer version of Architecture Garden wrote it.',
  tip: 'Update the plugin on this device.',
};

const unclosed: Omit<RenderingProblem, 'at'> = {
  code: 'block-unclosed',
  effect: 'This generated block is not filled.',
  cause: 'Its closing marker is missing, or stands outside the callout or inside a code fence.',
  tip: 'Write <!-- /garden --> on a line of its own where the block ends.',
};
