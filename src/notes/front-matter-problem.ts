import type { FrontMatterFence } from './front-matter-fence';

/** A `Problem` without its note; `start` and `end` are UTF-16 offsets in the note's text. */
export interface FrontMatterProblem {
  readonly code: 'front-matter-unreadable' | 'front-matter-unclosed' | 'front-matter-code';
  readonly effect: string;
  readonly cause: string;
  readonly tip: string;
  readonly start: number;
  readonly end: number;
}

export function codeProblem(fence: FrontMatterFence): FrontMatterProblem {
  return {
    code: 'front-matter-code',
    effect: 'The properties of this note are not read; nothing in them was run.',
    cause: `The front matter is in "${fence.language}". Only YAML and JSON are read.`,
    tip: 'Write the properties as YAML and open the front matter with "---" alone.',
    start: fence.start,
    end: fence.closed ? fence.end : fence.headerStart,
  };
}

export function unclosedProblem(fence: FrontMatterFence): FrontMatterProblem {
  return {
    code: 'front-matter-unclosed',
    effect: 'The properties of this note are read as ordinary text.',
    cause: 'The front matter opens with "---" but no line closes it.',
    tip: 'Add a line "---" below the last property.',
    start: fence.start,
    end: fence.headerStart,
  };
}

/** What went wrong: a broken text with what its parser threw, or a value that was refused. */
type Unreadable =
  | { readonly language: 'json' }
  | { readonly language: 'yaml'; readonly error: unknown }
  | { readonly language: 'json' | 'yaml'; readonly refused: string };

export function unreadableProblem(fence: FrontMatterFence, why: Unreadable): FrontMatterProblem {
  const place = 'error' in why ? placeOf(why.error, fence) : { start: fence.start, end: fence.end };
  return {
    code: 'front-matter-unreadable',
    effect: 'The properties of this note are left out; its text is read.',
    cause: causeOf(why),
    tip: why.language === 'json' && !('refused' in why)
      ? 'Check quotes, commas and braces, or publish the note again to have its header written anew.'
      : 'Put one "name: value" on a line; put quotes around values with a colon, "#" or brackets.',
    ...place,
  };
}

function causeOf(why: Unreadable): string {
  if ('refused' in why) return why.refused;
  if ('error' in why) return `The YAML is broken: ${messageOf(why.error)}`;
  // JSON.parse words its errors differently from one engine to the next, so they are not quoted.
  return 'The JSON between the fences is broken.';
}

/** `yaml` puts offsets into the header on its errors; other parsers need not. */
function placeOf(error: unknown, fence: FrontMatterFence): { readonly start: number; readonly end: number } {
  const position: unknown = typeof error === 'object' && error !== null && 'pos' in error ? error.pos : null;
  const offsets: readonly unknown[] = Array.isArray(position) ? position : [];
  const [from, to] = offsets;
  if (!Number.isInteger(from) || !Number.isInteger(to)) return { start: fence.start, end: fence.end };
  const start = Math.min(fence.headerStart + Math.max(0, Number(from)), fence.headerEnd);
  return { start, end: Math.min(Math.max(start, fence.headerStart + Number(to)), fence.headerEnd) };
}

/** The first line of the parser's message. The position it names counts from the header, not the note, so it is cut; `start` tells it. */
function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const line = message.slice(0, 500).split('\n', 1)[0] ?? '';
  return line.replace(/ at line \d+, column \d+:?.*$/, '').replace(/[.:]?$/, '.');
}
