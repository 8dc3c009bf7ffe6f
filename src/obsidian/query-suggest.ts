import { EditorSuggest, type App, type Editor, type EditorPosition, type EditorSuggestContext, type EditorSuggestTriggerInfo, type TFile } from 'obsidian';
import type { NotePath } from '../notes/note-document';
import { completeQuery, type Completion } from '../questions/complete-query';
import type { GardenSource } from './garden-source';
import { matchFuzzily } from './offer-queries';
import { readRecentNames } from './recent-names';
import { pickStrings } from './strings';

/** Longer code blocks are no queries. */
const mostLines = 20;

/** Completes queries inside ```garden code blocks and opening markers, from the garden that the note's readers may see. */
export class QuerySuggest extends EditorSuggest<Completion> {
  constructor(app: App, private readonly source: GardenSource) {
    super(app);
    this.limit = 20;
  }

  override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    if (file === null || !this.source.ready) return null;
    const range = findQueryRange((line) => editor.getLine(line), cursor);
    return range === null ? null : { start: { line: cursor.line, ch: range.from }, end: cursor, query: editor.getLine(cursor.line).slice(range.from, range.to) };
  }

  override getSuggestions({ query, start, end, file }: EditorSuggestContext): Completion[] {
    const garden = this.source.gardenFor(file.path as NotePath);
    return [...completeQuery({ text: query, cursor: end.ch - start.ch, garden, recent: readRecentNames(this.app), match: matchFuzzily })];
  }

  override renderSuggestion({ label, detail, elementKind }: Completion, parent: HTMLElement): void {
    const line = parent.createDiv({ cls: 'architecture-garden-offer' });
    line.createSpan({ text: label });
    line.createSpan({ cls: 'architecture-garden-source', text: [...(elementKind === null ? [] : [pickStrings.kinds[elementKind]]), ...(detail === '' ? [] : [detail])].join(' · ') });
  }

  override selectSuggestion({ insert, start }: Completion): void {
    const { context } = this;
    if (context === null) return;
    const { editor, start: from, end } = context;
    // Within a marker, `-->` would end it.
    const isMarker = editor.getLine(from.line).slice(0, from.ch).includes('<!--');
    const text = isMarker ? insert.replace(/--(!?)>/g, '--$1&gt;') : insert;
    const at = { line: from.line, ch: from.ch + start };
    editor.replaceRange(text, at, end);
    editor.setCursor({ line: at.line, ch: at.ch + text.length });
  }
}

export interface QueryRange {
  /** Columns of the line at the cursor. */
  readonly from: number;
  readonly to: number;
}

/** Where on the cursor's line a query stands that the cursor is in; null where it is in none. */
export function findQueryRange(readLine: (line: number) => string, { line, ch }: EditorPosition): QueryRange | null {
  const text = readLine(line);
  const marker = /^[\s>]{0,99}(?:[-*+]\s{1,9})?<!--\s{0,9}garden:\s{0,9}/i.exec(text);
  if (marker !== null) {
    const end = text.slice(marker[0].length).search(/\s{0,9}(?:\|\s{0,9}(?:manual|auto|once)\s{0,9})?-->/i);
    const to = end < 0 ? text.length : Math.max(marker[0].length + end, Math.min(ch, text.indexOf('-->', marker[0].length)));
    return ch >= marker[0].length && ch <= to ? { from: marker[0].length, to } : null;
  }
  const from = /^[\s>]{0,99}/.exec(text)?.[0].length ?? 0;
  if (ch < from || isFenceLine(text)) return null;
  for (let above = line - 1; above >= Math.max(0, line - mostLines); above--) {
    const candidate = readLine(above);
    if (!isFenceLine(candidate)) continue;
    return /^[\s>]{0,99}(?:[-*+]\s{1,9})?(?:`{3,}|~{3,})\s{0,9}garden\s*$/i.test(candidate) ? { from, to: text.length } : null;
  }
  return null;
}

function isFenceLine(text: string): boolean {
  return /^[\s>]{0,99}(?:[-*+]\s{1,9})?(?:`{3,}|~{3,})/.test(text);
}
