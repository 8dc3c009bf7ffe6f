import type { Provenance } from '../facts/fact';
import { escapeMarkdown } from './markdown-text';

/** What neither part of a wikilink can hold, or what a publisher would read as something else. */
const unlinkable = /[[\]|#^\\<>{}`$\r\n\t]|%%|::|--!?>|[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]/;
/** Obsidian leaves these out of a heading's link itself. */
const unlinkableInHeading = /[[\]|#^\\<>{}`$:%*~=_]|&(?=#?\w{1,32};)|--!?>|[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]/g;

export interface EvidenceLinkOptions {
  /** What is shown; plain letters, digits or an arrow. */
  readonly shown: string;
  readonly place: 'cell' | 'inline';
}

/** `[[Patterns/Lakehouse#Benefits\|1]]`: a link to the section in which a statement stands; what is shown alone where the path cannot stand in a link. */
export function linkEvidence({ path, headings }: Pick<Provenance, 'path' | 'headings'>, { shown, place }: EvidenceLinkOptions): string {
  const target = path.replace(/\.md$/i, '');
  if (target.trim() === '' || unlinkable.test(target)) return escapeMarkdown(shown, { place });
  const heading = (headings[headings.length - 1] ?? '').replace(unlinkableInHeading, ' ').replace(/\s+/g, ' ').trim();
  return `[[${target}${heading === '' ? '' : `#${heading}`}${place === 'cell' ? '\\|' : '|'}${shown}]]`;
}
