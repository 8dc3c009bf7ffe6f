import type { FenceBlock } from '../notes/note-document';
import { readDrawing, type DrawingReading } from './drawings/read-drawing';

/** A code block read as a drawing. `body` is what was read: offsets of the reading plus `fence.body.start` are offsets of the note. */
export interface FencedDrawing {
  readonly reading: DrawingReading;
  readonly body: string;
}

/** Reads a code block of a note. Quote marks in front of its lines give way to blanks of the same width. */
export function readFencedDrawing(text: string, fence: FenceBlock): FencedDrawing {
  const inside = text.slice(fence.body.start, fence.body.end);
  const body = fence.quote > 0 ? inside.replace(/^[ \t]*(?:> ?)+/gm, (prefix) => ' '.repeat(prefix.length)) : inside;
  return { reading: readDrawing(body, fence.language), body };
}
