import { blockFormatVersion } from '../notes/garden-marker';
import type { GeneratedBlock } from '../notes/generated-blocks';
import type { FenceBlock } from '../notes/note-document';
import type { RenderingProblem } from '../views/rendering';
import { checksumContent, isBlankContent } from './checksum';
import { findClosing } from './convert-drawing';
import type { PlannedEdit } from './planned-edit';
import { wrapContent } from './wrap-content';

export interface TurnPlan {
  /** Empty where there is a problem, and only there. */
  readonly edit: PlannedEdit;
  /** Why the block stays as it is; `at` is null, the host knows the note. */
  readonly problem: RenderingProblem | null;
}

/**
 * Plans a live `garden` code block in place of a generated block, inside the same callout or list item. Refused where text would be lost that
 * the garden did not write: an edited block, one of a newer format, one that is not closed, one of another tool. The mode is not kept: a
 * live block is always current.
 */
export function planTurnIntoLiveBlock(text: string, block: GeneratedBlock): TurnPlan {
  const problem = findObstacle(text, block);
  if (problem !== null || block.closing === null) return { edit: [], problem: problem ?? unclosedBlock };
  const query = (block.query ?? '').replace(/\s+/g, ' ').trim();
  const ticks = '`'.repeat(Math.max(3, ...[...query.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const { start, end, prefix } = block;
  const eol = lineEndNear(text, end);
  const lineStart = startOfLine(text, start);
  // Text before or behind the markers would stand in the fence lines; behind a list mark, readers of code blocks differ on what a fence is.
  const lead = isQuotePrefix(text.slice(lineStart, start)) ? '' : eol + prefix;
  const isFollowed = /[^\s]/.test(text.slice(end, endOfLine(text, end)));
  const lines = [`${ticks}garden`, prefix + query, prefix + ticks];
  return { edit: [{ start, end, text: lead + lines.join(eol) + (isFollowed ? eol + prefix : '') }], problem: null };
}

/**
 * Plans a generated block with `markdown` in place of a live `garden` code block, as `readNote` found it in this very text; its lines
 * become one query. Refused where the code block is not closed or of another language.
 */
export function planTurnIntoGeneratedBlock(text: string, fence: FenceBlock, markdown: string): TurnPlan {
  const closing = findClosing(text, fence);
  if (fence.language !== 'garden') return { edit: [], problem: foreignFence };
  if (closing === null) return { edit: [], problem: unclosedFence };
  const marker = fence.start + Math.max(0, text.slice(fence.start, fence.body.start).search(/[`~]/));
  const prefix = continuationOf(text.slice(startOfLine(text, marker), marker).replace(/^\uFEFF/, ''));
  const block = wrapContent({ query: queryOfFence(text, fence), mode: 'manual', markdown, prefix, lineEnd: lineEndNear(text, marker) });
  return { edit: [{ start: marker, end: closing.end, text: block }], problem: null };
}

/** What a live block asks: its lines without callout marks, joined. Hosts render this very text for `planTurnIntoGeneratedBlock`. */
export function queryOfFence(text: string, { body, quote }: Pick<FenceBlock, 'body' | 'quote'>): string {
  const lines = text.slice(body.start, body.end).split(/\r\n|\r|\n/);
  return lines.map((line) => dropQuotes(line, quote)).join(' ').replace(/\s+/g, ' ').trim();
}

function dropQuotes(line: string, quote: number): string {
  let rest = line;
  for (let marks = quote; marks > 0; marks--) rest = rest.replace(/^[ \t]*>/, '');
  return rest;
}

function findObstacle(text: string, block: GeneratedBlock): RenderingProblem | null {
  if (block.producer !== 'garden') return foreignBlock;
  if (block.closing === null) return unclosedBlock;
  if (block.version !== null && block.version > blockFormatVersion) return newerBlock;
  const content = text.slice(block.content.start, block.content.end);
  if (!isBlankContent(content) && checksumContent(content) !== block.checksum) return editedBlock;
  return null;
}

function isQuotePrefix(lead: string): boolean {
  return /^\uFEFF?(?:[ \t]*>)*[ \t]*$/.test(lead);
}

function continuationOf(lead: string): string {
  const quoted = lead.lastIndexOf('>') + 1;
  const indent = lead.slice(quoted).replace(/[^ \t]/g, ' ');
  return lead.slice(0, quoted) + (quoted > 0 && indent === '' ? ' ' : indent);
}

function lineEndNear(text: string, from: number): string {
  const after = text.indexOf('\n', from);
  const newline = after < 0 ? text.indexOf('\n') : after;
  return newline > 0 && text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

const stays = 'The block is left as it is.';
const editedBlock: RenderingProblem = {
  code: 'block-edited', effect: stays, cause: 'Its content was edited since the garden wrote it.', tip: 'Detach it to keep your text, or refresh it first.', at: null,
};
const newerBlock: RenderingProblem = {
  code: 'block-newer', effect: stays, cause: 'A newer version of Architecture Garden wrote it.', tip: 'Update the plugin on this device.', at: null,
};
const unclosedBlock: RenderingProblem = {
  code: 'block-unclosed', effect: stays, cause: 'Its closing marker is missing.', tip: 'Write <!-- /garden --> on a line of its own where the block ends.', at: null,
};
const foreignBlock: RenderingProblem = {
  code: 'invalid-query', effect: stays, cause: 'Another tool wrote it.', tip: 'Place the cursor in a block between <!-- garden: … --> and <!-- /garden -->.', at: null,
};
const unclosedFence: RenderingProblem = {
  code: 'block-unclosed', effect: stays, cause: 'The code block is not closed.', tip: 'Close it with a line of three backticks.', at: null,
};
const foreignFence: RenderingProblem = {
  code: 'invalid-query', effect: stays, cause: 'It is no code block of the garden.', tip: 'Write ```garden in its first line.', at: null,
};
