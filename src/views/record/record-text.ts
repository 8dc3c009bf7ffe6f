import type { Provenance } from '../../facts/fact';
import { escapeMarkdown } from '../markdown-text';
import { linkPlace, type NoteLinkOptions } from '../note-link';

/** Any text behind other text of a line. */
export function writeInline(text: string): string {
  return escapeMarkdown(text, { place: 'inline' });
}

export function writeQuote(text: string): string {
  return `“${writeInline(text)}”`;
}

/** A quotation with a link to where it stands. */
export function cite({ text, at }: { readonly text: string; readonly at: Provenance }, links: NoteLinkOptions): string {
  return `${writeQuote(text)} (${linkPlace(at, links)})`;
}

export function writeSection(level: number, title: string, blocks: readonly string[]): string {
  return [`${'#'.repeat(level)} ${title}`, ...blocks.filter((block) => block !== '')].join('\n\n');
}

export function writeItems(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A question or name in front of its answer. Two colons in a row would make an inline field of Dataview. */
export function joinAnswer(asked: string, answer: string): string {
  return `${writeInline(asked)}${/[?:？]$/.test(asked.trim()) ? '' : ':'} ${writeInline(answer)}`;
}
