import { isBlockProperty, isPageProperty } from './block-properties';
import type { Block, Span } from './note-document';
import { isSpace, readMarker } from './list-marker';
import { readHtmlTable } from './read-html-table';
import { isDelimiterRow, overItsRows, readTableRow } from './read-table-row';

type Place = { line: number; start: number; end: number; section: number; quote: number; callout: string | null };
type OpenText =
  | ({ kind: 'paragraph'; lines: Span[] } & Place)
  | ({ kind: 'item'; indent: number; marker: string; lines: Span[] } & Place);

/** Languages of fences in which "## \u2026" is no comment. */
const MAY_HIDE_TITLES = /^(?:|text|txt|plain|plaintext|ascii|mermaid)$/;

const COLON = 58;

/** In characters: what is longer is a text in a tag. */
const LONGEST_HTML_TITLE = 200;

/** Counts the characters a scan looked at, so that a test can hold the work linear. */
export interface ScanMeter { visited: number }

/**
 * One pass over the lines of a note's body: blocks in reading order, `section` still 0 for all.
 * Skipped: HTML comments, Obsidian comments, raw HTML blocks, `skip` regions (generated blocks), link definitions.
 * `from` is where the body starts. Linear in the text's length; never throws.
 */
export function scanBlocks(text: string, from: number, skip: readonly Span[], meter?: ScanMeter): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < from; i = text.indexOf('\n', i + 1)) line++;
  let at = from;
  let open: OpenText | null = null;
  let fence: { mark: string; language: string; start: number; line: number; bodyStart: number; quote: number; callout: string | null } | null = null;
  let until: string | null = null;
  let skipIndex = 0;
  let quoteBefore = 0;
  let callout: string | null = null;
  let afterBlank = true;
  let listIndent = -1;
  /** How far the last heading was indented: in a note that stands in one list item, text at its depth is no code. */
  let headingColumn = 0;
  /** Columns of the items around the next one. */
  let levels: number[] = [];
  // Where the next pipe stands, so that lines before it need no look of their own.
  let pipe = text.indexOf('|', from);
  let mayReopen = true;

  const close = (): void => {
    if (open) blocks.push(open);
    open = null;
  };

  while (at <= text.length || reopensAtHeading()) {
    let newline = text.indexOf('\n', at);
    if (newline < 0) newline = text.length;
    let end = newline;
    while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
    const start = at;
    at = newline + 1;
    const thisLine = line++;
    if (meter) meter.visited += newline + 1 - start;

    while (skipIndex < skip.length && (skip[skipIndex]?.end ?? 0) <= start) skipIndex++;
    const region = skip[skipIndex];
    if (!fence && region && region.start < newline && region.end > start) { close(); afterBlank = true; continue; }

    const quoted: { readonly quote: number; readonly content: number } = fence && fence.quote === 0 ? { quote: 0, content: start } : readQuotePrefix(text, start, end);
    const { quote } = quoted;
    let content = quoted.content;

    if (fence) {
      if (quote < fence.quote) { pushFence(start - 1); }
      else {
        const fenced = text.slice(content, Math.min(end, content + 200)).trim();
        if (fenced.startsWith(fence.mark) && fenced.replaceAll(fence.mark.charAt(0), '') === '') { pushFence(start - 1); continue; }
        continue;
      }
    }
    if (until !== null) {
      if (text.slice(start, newline).includes(until)) until = null;
      continue;
    }
    if (quote !== quoteBefore) { close(); if (quote < quoteBefore || quote === 0) callout = null; quoteBefore = quote; listIndent = -1; }

    let column = 0;
    while (content < end && isSpace(text.charCodeAt(content))) { column += text.charCodeAt(content) === 9 ? 4 - (column % 4) : 1; content++; }
    // A backslash alone breaks the line and says nothing.
    if (content >= end || (end - content === 1 && text.charCodeAt(content) === 92)) { close(); afterBlank = true; continue; }
    const first = text.charCodeAt(content);

    if (first === 60 /* < */) {
      if (text.startsWith('<!--', content)) {
        const stop = text.slice(content, newline).indexOf('-->', 4);
        if (stop < 0) until = '-->';
        if (stop < 0 || content + stop + 3 >= end) { close(); continue; }
      }
      const [whole = '', rank = '', title = ''] = end - content < LONGEST_HTML_TITLE ? /^<h([1-6])\b[^<>]*>(.*)<\/h[1-6]>$/i.exec(text.slice(content, end)) ?? [] : [];
      if (title !== '') {
        close();
        const begin = content + whole.lastIndexOf(title);
        blocks.push({ kind: 'heading', line: thisLine, start: content, end, section: 0, quote, callout, level: Number(rank), content: { start: begin, end: begin + title.length }, inferred: false });
        afterBlank = true;
        listIndent = -1;
        headingColumn = column;
        continue;
      }
      const raw = /^<(script|style|pre|svg|textarea)\b/i.exec(text.slice(content, content + 12));
      if (raw?.[1] && !text.slice(content, end).toLowerCase().includes(`</${raw[1].toLowerCase()}`)) { until = `</${raw[1]}`; close(); continue; }
      const table = quote === 0 && /^<table\b[^<>]*>/i.test(text.slice(content, Math.min(end, content + 200))) ? readHtmlTable(text, content) : null;
      if (table) {
        close();
        blocks.push({ kind: 'table', line: thisLine, start: content, end: table.end, section: 0, quote, callout, header: table.header, rows: table.rows });
        if (meter) meter.visited += Math.max(0, table.end - newline);
        for (; at <= table.end && at <= text.length; at = nextStart(text, at)) line++;
        afterBlank = true;
        continue;
      }
      if (/^(<\/?[a-zA-Z][^<>]*>\s*)+$/.test(text.slice(content, Math.min(end, content + 400)))) { close(); afterBlank = true; continue; }
    }
    if (first === 37 && text.startsWith('%%', content)) {
      const stop = text.slice(content, newline).indexOf('%%', 2);
      if (stop < 0) { until = '%%'; close(); continue; }
      if (content + stop + 2 >= end) { close(); continue; }
    }
    // ":::tip" and ":::" around what a publisher sets in a box.
    if (first === 58 && text.startsWith(':::', content)) { close(); afterBlank = true; continue; }
    // A fence may stand right behind a bullet; seen as text, its closing line would open one.
    const behind: number = fenceStart(text, content, end);
    const mark: string | null = behind < 0 ? null : fenceMark(text, behind, end);
    if (mark) {
      close();
      const info: string = text.slice(behind + mark.length, end).trim();
      fence = { mark, language: (/^[^\s{]+/.exec(info)?.[0] ?? '').toLowerCase(), start: behind, line: thisLine, bodyStart: Math.min(at, text.length), quote, callout };
      continue;
    }
    if (quote > 0) {
      const marked = /^\[!([\w-]+)\][+-]?[ \t]*/.exec(text.slice(content, Math.min(end, content + 60)));
      if (marked) {
        close();
        callout = (marked[1] ?? '').toLowerCase();
        blocks.push({ kind: 'callout', line: thisLine, start: content, end, section: 0, quote, callout, content: { start: content + marked[0].length, end } });
        afterBlank = true;
        continue;
      }
    }
    // "- ## Title": outliners write titles as items.
    const title = first === 35 ? content : (first === 45 || first === 42) && isSpace(text.charCodeAt(content + 1)) && text.charCodeAt(content + 2) === 35 ? content + 2 : -1;
    if (title >= 0) {
      const level = headingLevel(text, title, end);
      if (level > 0) {
        close();
        let stop = end;
        while (stop > title && text.charCodeAt(stop - 1) === 35) stop--;
        if (stop < end && stop > title && isSpace(text.charCodeAt(stop - 1))) { while (stop > title && isSpace(text.charCodeAt(stop - 1))) stop--; } else stop = end;
        let begin = Math.min(title + level, stop);
        while (begin < stop && isSpace(text.charCodeAt(begin))) begin++;
        // "## Kafka:" is titled by the name.
        if (stop - begin > 1 && text.charCodeAt(stop - 1) === COLON) stop--;
        blocks.push({ kind: 'heading', line: thisLine, start: title, end, section: 0, quote, callout, level, content: { start: begin, end: Math.max(begin, stop) }, inferred: false });
        afterBlank = true;
        listIndent = -1;
        headingColumn = column;
        continue;
      }
    }
    const ruled = first === 45 || first === 61 || first === 42 || first === 95 ? ruleMark(text, content, end) : '';
    if (ruled) {
      const above: OpenText | null = open;
      if ((ruled === '-' || ruled === '=') && above?.kind === 'paragraph' && above.lines.length === 1 && above.end - above.start < 100 && !/[:|]\**$/.test(text.slice(above.start, above.end))) {
        open = null;
        blocks.push({ ...above, kind: 'heading', level: ruled === '=' ? 1 : 2, content: { start: above.start, end: above.end }, inferred: false });
      } else if (ruled !== '=') { close(); blocks.push({ kind: 'rule', line: thisLine, start: content, end, section: 0, quote, callout }); }
      afterBlank = true;
      continue;
    }
    if (pipe >= 0 && pipe < content) pipe = text.indexOf('|', content);
    if (pipe >= 0 && pipe < end) {
      const next = nextLine(text, at, quote);
      if (next && isDelimiterRow(text, next) && (open === null || open.kind === 'paragraph')) {
        close();
        const header = readTableRow(text, { start: content, end });
        const rows: (readonly Span[])[] = [];
        let rowAt = nextStart(text, at);
        let last = next.end;
        line++;
        for (;;) {
          const row = rowAt <= text.length ? nextLine(text, rowAt, quote) : null;
          if (!row || row.start >= row.end || !lineHas(text, row.start, row.end, 124)) break;
          rows.push(readTableRow(text, row));
          last = row.end;
          line++;
          rowAt = nextStart(text, rowAt);
          if (meter) meter.visited += row.end - row.start;
        }
        at = rowAt;
        blocks.push({ kind: 'table', line: thisLine, start: content, end: last, section: 0, quote, callout, header: overItsRows(header, rows), rows });
        afterBlank = true;
        continue;
      }
    }
    // An empty item, as outliners leave them.
    if (end - content === 1 && first === 45 && column > 0) { close(); continue; }
    const bullet = readMarker(text, content, end);
    // "\u2713 Choose it when:" over a blank line is a label with a sign.
    const isLabel = bullet !== null && first > 0x2600 && content === start && text.charCodeAt(end - 1) === 58 && (isBlankAt(text, at) || isTextAt(text, at));
    if (bullet && !isLabel) {
      close();
      if (listIndent < 0) levels = [];
      open = { kind: 'item', line: thisLine, start: content, end, section: 0, quote, callout, indent: levelOf(levels, column), marker: bullet.marker, lines: [{ start: bullet.content, end }] };
      listIndent = column;
      afterBlank = false;
      continue;
    }
    if (first === 91 && /^\[[^\]]{1,80}\]:\s/.test(text.slice(content, Math.min(end, content + 90)))) { close(); continue; }
    const current: OpenText | null = open;
    if (current && !afterBlank) {
      const breaks = current.kind === 'item' && (column < current.indent || (column === current.indent && looksLikeLabel(text, content, end)) || isLoneLabel(text, content, end));
      if (!breaks) {
        if (!isBlockProperty(text, content, end)) current.lines.push({ start: content, end });
        current.end = end;
        continue;
      }
      close();
      listIndent = -1;
    }
    close();
    if (isBlockProperty(text, content, end) || (blocks.length === 0 && isPageProperty(text, content, end))) continue;
    if (column - headingColumn >= 4 && afterBlank && listIndent < 0) {
      // Indented code: what follows at the same depth is one block, and may be a drawing.
      const body = indentedEnd(text, at, quote);
      blocks.push({ kind: 'fence', line: thisLine, start: content, end: body.end, section: 0, quote, callout, language: '', body: { start, end: body.end } });
      line += body.lines;
      at = body.next;
      continue;
    }
    if (column === 0) listIndent = -1;
    open = { kind: 'paragraph', line: thisLine, start: content, end, section: 0, quote, callout, lines: [{ start: content, end }] };
    afterBlank = false;
  }
  close();
  if (fence) pushFence(text.length);
  return blocks;

  /** A drawing or text that nobody closed ends where the note goes on with a title, or it would hide the rest of it. Once a note, so that the work stays linear. */
  function reopensAtHeading(): boolean {
    if (!fence || !mayReopen || fence.quote > 0 || !MAY_HIDE_TITLES.test(fence.language)) return false;
    mayReopen = false;
    const heading = /\n[ \t\r]*\n(?=#{2,6} \S)/.exec(text.slice(fence.bodyStart));
    if (!heading) return false;
    const end = fence.bodyStart + heading.index;
    at = end + heading[0].length;
    line = fence.line + 1;
    for (let next = text.indexOf('\n', fence.bodyStart); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
    pipe = text.indexOf('|', at);
    skipIndex = 0;
    pushFence(end);
    return true;
  }

  function pushFence(bodyEnd: number): void {
    if (!fence) return;
    let stop = Math.max(fence.bodyStart, bodyEnd);
    if (stop > fence.bodyStart && text.charCodeAt(stop - 1) === 13) stop--;
    blocks.push({ kind: 'fence', line: fence.line, start: fence.start, end: stop, section: 0, quote: fence.quote, callout: fence.callout, language: fence.language, body: { start: fence.bodyStart, end: stop } });
    fence = null;
    afterBlank = true;
  }
}

function readQuotePrefix(text: string, start: number, end: number): { readonly quote: number; readonly content: number } {
  let quote = 0;
  let at = start;
  for (;;) {
    let look = at;
    while (look < end && look - at < 4 && isSpace(text.charCodeAt(look))) look++;
    if (look >= end || text.charCodeAt(look) !== 62) return { quote, content: at };
    quote++;
    at = look + 1;
    if (at < end && text.charCodeAt(at) === 32) at++;
  }
}

/** Where a fence could open: at the content, or behind one bullet or number; -1 where it cannot. */
function fenceStart(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 96 || code === 126) return at;
  const bullet = readMarker(text, at, end);
  if (!bullet) return -1;
  const inner = text.charCodeAt(bullet.content);
  return inner === 96 || inner === 126 ? bullet.content : -1;
}

function fenceMark(text: string, at: number, end: number): string | null {
  const char = text.charCodeAt(at);
  if (char !== 96 && char !== 126) return null;
  let stop = at;
  while (stop < end && text.charCodeAt(stop) === char) stop++;
  if (stop - at < 3) return null;
  if (char === 96 && lineHas(text, stop, end, 96)) return null;
  return text.slice(at, stop);
}

function headingLevel(text: string, at: number, end: number): number {
  let level = 0;
  while (at + level < end && text.charCodeAt(at + level) === 35) level++;
  if (level > 6) return 0;
  return at + level === end || isSpace(text.charCodeAt(at + level)) ? level : 0;
}

/** `-`, `*`, `_` or `=` where the line is nothing but three or more of it (two for `=`), else ''. */
function ruleMark(text: string, at: number, end: number): string {
  const char = text.charCodeAt(at);
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === char) count++;
    else if (!isSpace(code)) return '';
  }
  return count >= (char === 61 ? 2 : 3) ? String.fromCharCode(char) : '';
}

/** A line that opens something new although no blank line parts it from the list above. */
function looksLikeLabel(text: string, at: number, end: number): boolean {
  const line = text.slice(at, Math.min(end, at + 80));
  if (line.startsWith('**') || line.startsWith('__') || /^\p{Extended_Pictographic}/u.test(line)) return true;
  const last = text.charCodeAt(end - 1);
  return last === 58 || last === 63 || /^\p{Lu}[^.:?!]{0,40}:(\s|$)/u.test(line);
}

/** "Drawbacks:" as the last line of an item: a label that slipped in. */
function isLoneLabel(text: string, at: number, end: number): boolean {
  return end - at < 24 && text.charCodeAt(end - 1) === 58 && /^\p{Lu}\p{Ll}{2,} ?:$/u.test(text.slice(at, end));
}

/** True where the line at `at` is text: no bullet, no mark in its place, not blank. */
const isTextAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at)) && readMarker(text, at, text.length) === null;

function isBlankAt(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && text.charCodeAt(next) !== 10 && isSpace(text.charCodeAt(next))) next++;
  return text.charCodeAt(next) === 10;
}

function lineHas(text: string, from: number, end: number, code: number): boolean {
  for (let i = from; i < end; i++) if (text.charCodeAt(i) === code) return true;
  return false;
}

/** Content span of the line at `at` under the same quote depth, or null at the end of the text or of the quote. */
function nextLine(text: string, at: number, quote: number): Span | null {
  if (at >= text.length) return null;
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  const prefix = readQuotePrefix(text, at, end);
  if (prefix.quote !== quote) return null;
  let start = prefix.content;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function nextStart(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length + 1 : newline + 1;
}

/** Where an item hangs: one column further right than another is nothing nested, only untidy. Changes `levels`. */
function levelOf(levels: number[], column: number): number {
  while ((levels.at(-1) ?? -1) > column) levels.pop();
  const around = levels.at(-1);
  if (around !== undefined && column - around < 2) return around;
  levels.push(column);
  return column;
}

function indentedEnd(text: string, from: number, quote: number): { readonly end: number; readonly next: number; readonly lines: number } {
  let at = from;
  let end = Math.max(0, from - 1);
  let lines = 0;
  let blank = 0;
  let next = from;
  while (at < text.length && quote === 0) {
    let newline = text.indexOf('\n', at);
    if (newline < 0) newline = text.length;
    const line = text.slice(at, Math.min(newline, at + 8));
    if (line.trim() === '' && text.slice(at, newline).trim() === '') blank++;
    else if (/^( {4}|\t| {1,3}\t)/.test(line)) { lines += blank + 1; blank = 0; end = newline; next = newline + 1; }
    else break;
    at = newline + 1;
  }
  while (end > 0 && (text.charCodeAt(end - 1) === 13 || text.charCodeAt(end - 1) === 10)) end--;
  return { end, next: Math.min(next, text.length + 1), lines };
}
