import type { YamlParser } from '../notes/front-matter';
import type { Block, NoteText, Span } from '../notes/note-document';
import { headingPath, readNote } from '../notes/read-note';
import type { LinkPlan, ProposedLink } from './link-solutions';
import { maskMarkup } from './mask-markup';
import type { Replacement } from './planned-edit';

export interface UnlinkOptions {
  /** Whether a link's target is the note about a solution: the target as written, without alias. */
  readonly isSolutionNote: (target: string) => boolean;
  readonly parseYaml: YamlParser;
  /** All by default. */
  readonly isWanted?: (link: ProposedLink) => boolean;
}

/**
 * Plans to take back links as "Link solutions" writes them: `[[Note|words]]` becomes the words, `[[Note]]` its name. Links to headings and
 * blocks, embeds, and links without an alias into folders stay, since taking them back would change words, as does all in code, comments,
 * headings, front matter and generated blocks. Whether the garden or the user wrote a link cannot be told, so hosts ask first.
 */
export function planUnlinkSolutions(note: NoteText, options: UnlinkOptions): LinkPlan {
  const document = readNote(note, options.parseYaml);
  const links: ProposedLink[] = [];
  const edit: Replacement[] = [];
  for (const block of document.blocks) {
    for (const { start, end, target, shown } of findLinks(note.text, block)) {
      if (!options.isSolutionNote(target)) continue;
      const headings = headingPath(document, block.section);
      const line = block.line + note.text.slice(block.start, start).split('\n').length - 1;
      const link: ProposedLink = { start, end, target, shown, line, headings, context: contextOf(note.text, start, end), key: `${[...headings, String(block.section)].join('\n')}\n${target.toLowerCase()}` };
      if (options.isWanted?.(link) === false) continue;
      links.push(link);
      edit.push({ start, end, text: shown });
    }
  }
  return { edit, links };
}

interface WrittenLink extends Span {
  readonly target: string;
  readonly shown: string;
}

const plainLink = /\[\[([^\][|#^\\\n]{1,300})(?:\\?\|([^\][|\\\n]{1,300}))?\]\]/g;

function findLinks(text: string, block: Block): readonly WrittenLink[] {
  if (block.kind === 'fence' || block.kind === 'rule' || block.kind === 'heading' || block.kind === 'callout') return [];
  const source = text.slice(block.start, block.end);
  if (!source.includes('[[')) return [];
  // With the links blotted out by letters, what is still masked there is masked by code or a comment around them.
  const masked = maskMarkup(source.replace(plainLink, (link) => 'x'.repeat(link.length)));
  return [...source.matchAll(plainLink)].flatMap((link): readonly WrittenLink[] => {
    const [whole, target = '', alias] = link;
    const start = link.index;
    const isHidden = masked.slice(start, start + whole.length) !== 'x'.repeat(whole.length);
    if (isHidden || source.charAt(start - 1) === '!' || (alias === undefined && target.includes('/'))) return [];
    const shown = alias ?? target;
    return shown !== shown.trim() || shown === '' ? [] : [{ start: block.start + start, end: block.start + start + whole.length, target, shown }];
  });
}

function contextOf(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  return text.slice(Math.max(lineStart, start - 200), Math.min(newline < 0 ? text.length : newline, end + 200)).trim();
}
