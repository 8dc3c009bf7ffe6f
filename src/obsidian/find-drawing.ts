import { parseYaml } from 'obsidian';
import { findClosing } from '../edits/convert-drawing';
import type { DrawingReading } from '../facts/drawings/read-drawing';
import { readFencedDrawing } from '../facts/read-fenced-drawing';
import type { FenceBlock, NotePath } from '../notes/note-document';
import { readNote } from '../notes/read-note';

/** A code block with a text drawing, understood or not. Mermaid is none: it is a diagram already. */
export interface FoundDrawing {
  readonly fence: FenceBlock;
  readonly reading: DrawingReading;
  /** The drawing as it is read: quote marks are blanks. */
  readonly body: string;
}

/** The drawing around an offset; without one, or where it stands in no code block, the note's only drawing. Null where there is none or a choice. */
export function findDrawing(text: string, offset: number | null): FoundDrawing | null {
  const fences = listFences(text);
  const around = offset === null ? undefined : fences.find((fence) => fence.start <= offset && offset <= (findClosing(text, fence)?.end ?? fence.end));
  if (around) return readAt(text, around);
  const [only, ...others] = fences.flatMap((fence) => readAt(text, fence) ?? []);
  return only !== undefined && others.length === 0 ? only : null;
}

/** The drawing with these words, the first at or below a line (0-based) where they repeat. */
export function findDrawingByText(text: string, { words, line }: { readonly words: string; readonly line: number }): FoundDrawing | null {
  const same = listFences(text).filter((fence) => bare(readFencedDrawing(text, fence).body) === bare(words));
  const fence = same.find((one) => one.line > line) ?? same[0];
  return fence ? readAt(text, fence) : null;
}

/** The block of the same wording in a text that may have changed around it since. */
export function findSameFence(text: string, body: string, line: number): FenceBlock | null {
  const same = listFences(text).filter((fence) => bare(readFencedDrawing(text, fence).body) === bare(body));
  return same.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0] ?? null;
}

function listFences(text: string): readonly FenceBlock[] {
  return readNote({ path: '' as NotePath, text }, parseYaml).blocks.filter((block): block is FenceBlock => block.kind === 'fence' && block.language !== 'mermaid');
}

function readAt(text: string, fence: FenceBlock): FoundDrawing | null {
  const { reading, body } = readFencedDrawing(text, fence);
  const isDrawing = 'drawing' in reading || reading.isDrawing;
  return isDrawing && findClosing(text, fence) !== null ? { fence, reading, body } : null;
}

/** Line ends and indentation differ between the disk, the editor and the rendered block. */
function bare(body: string): string {
  return body.split(/\r?\n/).map((line) => line.trim()).join('\n').trim();
}
