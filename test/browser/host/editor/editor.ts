import type { EditorChange, EditorCommandName, EditorPosition, EditorRange, EditorRangeOrCaret, EditorSelection, EditorSelectionOrCaret, EditorTransaction } from 'obsidian';
import { EditorHistory, type EditorState } from './editor-history';
import { findChange } from './merge-texts';
import { measureCaret } from './measure-caret';

/** Source mode over a plain text area: one selection, no decorations, no folding. Every call that changes the text is one undo step. */
export class Editor {
  readonly history = new EditorHistory();
  private state: EditorState = { text: '', anchor: 0, head: 0 };

  constructor(
    readonly textEl: HTMLTextAreaElement,
    private readonly onChanged: () => void,
  ) {
    textEl.addEventListener('beforeinput', () => (this.state = this.readState()));
    textEl.addEventListener('input', (event) => {
      const isLetter = (event).inputType === 'insertText';
      this.history.push(this.state, isLetter ? textEl.selectionEnd : null);
      this.onChanged();
    });
    textEl.addEventListener('keydown', (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) this.redo();
      else this.undo();
    });
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {
    return undefined;
  }

  getValue(): string {
    return this.textEl.value;
  }

  setValue(text: string): void {
    this.apply({ text, anchor: 0, head: 0 });
  }

  /** Loads another note: nothing of the one before can be undone. */
  load(text: string): void {
    this.textEl.value = text;
    this.textEl.setSelectionRange(0, 0);
    this.history.clear();
  }

  /** Takes over a text changed elsewhere; the caret stays in its place in the text. */
  adopt(text: string): void {
    const before = this.readState();
    const { from, to, text: inserted } = findChange(before.text, text);
    const shift = (offset: number): number => (offset <= from ? offset : offset >= to ? offset + inserted.length - (to - from) : from);
    const top = this.textEl.scrollTop;
    this.write({ text, anchor: shift(before.anchor), head: shift(before.head) });
    this.textEl.scrollTop = top;
    this.history.push(before, null);
  }

  getLine(line: number): string {
    return this.getValue().split('\n')[line] ?? '';
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.getValue().split('\n').length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    return this.getValue().slice(this.textEl.selectionStart, this.textEl.selectionEnd);
  }

  somethingSelected(): boolean {
    return this.textEl.selectionStart !== this.textEl.selectionEnd;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.getValue().slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(text: string, _origin?: string): void {
    const { selectionStart: from, selectionEnd: to } = this.textEl;
    const caret = from + text.length;
    this.apply({ text: this.getValue().slice(0, from) + text + this.getValue().slice(to), anchor: caret, head: caret });
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from, _origin?: string): void {
    this.transaction({ changes: [{ from, to, text }] });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    const { anchor, head } = this.readState();
    const offset = { from: Math.min(anchor, head), to: Math.max(anchor, head), head, anchor }[side];
    return this.offsetToPos(offset);
  }

  listSelections(): EditorSelection[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.select(this.posToOffset(anchor), this.posToOffset(head));
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const range = ranges[main];
    if (range !== undefined) this.setSelection(range.anchor, range.head);
  }

  focus(): void {
    this.textEl.focus({ preventScroll: true });
  }

  blur(): void {
    this.textEl.blur();
  }

  hasFocus(): boolean {
    return document.activeElement === this.textEl;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.textEl.scrollTop, left: this.textEl.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (x != null) this.textEl.scrollLeft = x;
    if (y != null) this.textEl.scrollTop = y;
  }

  scrollIntoView({ from }: EditorRange, center = false): void {
    const { top, height } = measureCaret(this.textEl, this.posToOffset(from));
    const { scrollTop, clientHeight } = this.textEl;
    const isSeen = top >= scrollTop && top + height <= scrollTop + clientHeight;
    if (!isSeen || center) this.textEl.scrollTop = Math.max(0, top - (clientHeight - height) / 2);
  }

  /** Where the position stands on screen; undocumented in Obsidian, used by popovers. */
  coordsAtPos(position: EditorPosition): { left: number; top: number; bottom: number } {
    const box = this.textEl.getBoundingClientRect();
    const { left, top, height } = measureCaret(this.textEl, this.posToOffset(position));
    const y = box.top + top - this.textEl.scrollTop;
    return { left: box.left + left - this.textEl.scrollLeft, top: y, bottom: y + height };
  }

  undo(): void {
    this.restore(this.history.undo(this.readState()));
  }

  redo(): void {
    this.restore(this.history.redo(this.readState()));
  }

  exec(command: EditorCommandName): void {
    if (command === 'goStart') this.select(0, 0);
    if (command === 'goEnd') this.select(this.getValue().length, this.getValue().length);
    if (command === 'newlineAndIndent') this.replaceSelection('\n');
    if (command === 'deleteLine') {
      const { line } = this.getCursor();
      this.replaceRange('', { line, ch: 0 }, { line: line + 1, ch: 0 });
    }
  }

  /** Positions mean the text before any of the changes; the caret moves with them unless a selection is given. */
  transaction({ changes = [], replaceSelection, selection, selections }: EditorTransaction, _origin?: string): void {
    const before = this.readState();
    const range = this.toOffsets({ from: this.getCursor('from'), to: this.getCursor('to') });
    const parts = changes.map((change) => ({ ...this.toOffsets(change), text: change.text }));
    if (replaceSelection !== undefined) parts.push({ ...range, text: replaceSelection });
    parts.sort((a, b) => a.from - b.from);
    let text = '';
    let read = 0;
    for (const part of parts) {
      text += before.text.slice(read, part.from) + part.text;
      read = part.to;
    }
    text += before.text.slice(read);
    const shift = (offset: number): number =>
      parts.reduce((moved, part) => {
        if (part.from > offset || (part.from === offset && part.to > offset)) return moved;
        return part.to <= offset ? moved + part.text.length - (part.to - part.from) : moved + part.from + part.text.length - offset;
      }, offset);
    if (text === before.text && selection === undefined && selections === undefined) return;
    this.apply({ text, anchor: shift(before.anchor), head: shift(before.head) });
    const wanted: EditorRangeOrCaret | undefined = selection ?? selections?.[0];
    if (wanted !== undefined) this.setSelection(wanted.from, wanted.to);
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const line = this.getLine(position.line);
    for (const { index, 0: word } of line.matchAll(/[\p{L}\p{N}_'-]+/gu)) {
      if (index > position.ch || index + word.length < position.ch) continue;
      return { from: { line: position.line, ch: index }, to: { line: position.line, ch: index + word.length } };
    }
    return null;
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const text = this.getValue();
    if (line < 0) return 0;
    let start = 0;
    for (let n = 0; n < line; n += 1) {
      const end = text.indexOf('\n', start);
      if (end < 0) return text.length;
      start = end + 1;
    }
    const end = text.indexOf('\n', start);
    return Math.min(start + Math.max(0, ch), end < 0 ? text.length : end);
  }

  offsetToPos(offset: number): EditorPosition {
    const before = this.getValue().slice(0, Math.max(0, offset)).split('\n');
    return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | undefined,
    ignoreEmpty = true,
  ): void {
    const lines = [...this.getValue().split('\n').entries()].filter(([, text]) => !ignoreEmpty || text.trim() !== '');
    const values = lines.map(([line, text]) => [line, text, read(line, text)] as const);
    const changes = values.map(([line, text, value]) => write(line, text, value)).filter((change) => change !== undefined);
    this.transaction({ changes });
  }

  private toOffsets({ from, to = from }: EditorRangeOrCaret): { from: number; to: number } {
    return { from: this.posToOffset(from), to: this.posToOffset(to) };
  }

  private readState(): EditorState {
    const { value, selectionStart, selectionEnd, selectionDirection } = this.textEl;
    const isBackward = selectionDirection === 'backward';
    return { text: value, anchor: isBackward ? selectionEnd : selectionStart, head: isBackward ? selectionStart : selectionEnd };
  }

  private apply(state: EditorState): void {
    this.history.push(this.readState(), null);
    const top = this.textEl.scrollTop;
    this.write(state);
    this.textEl.scrollTop = top;
    this.onChanged();
  }

  private restore(state: EditorState | null): void {
    if (state === null) return;
    this.write(state);
    this.onChanged();
  }

  private write({ text, anchor, head }: EditorState): void {
    if (text !== this.textEl.value) this.textEl.value = text;
    this.select(anchor, head);
  }

  private select(anchor: number, head: number): void {
    this.textEl.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), head < anchor ? 'backward' : 'forward');
  }
}
