import { readInline, sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';

/** A line taken apart at its label. */
export interface LabelledLine {
  /** Plain text, without colon. */
  readonly label: string;
  readonly labelSpan: Span;
  /** What stands behind the label, markup included; null where nothing does. */
  readonly value: Span | null;
  /** Bold labels name themselves; plain ones count only where the vocabulary knows them. */
  readonly bold: boolean;
  /** The label ends with a full stop and its text follows in the same line. */
  readonly runsIn?: true;
}

const DECORATION = /^[\p{Extended_Pictographic}\ufe0f\u200d\s]+/u;
const LONGEST = 90;

/**
 * Reads `**Label:** value`, `**Label**: value`, `**Label** – value`, `**Label**` alone and `Label: value`.
 * Null where the line has no label. Never looks past `line`.
 */
export function splitLabel(text: string, line: Span): LabelledLine | null {
  const found = isPlainStart(text.charCodeAt(line.start)) ? findColon(text, line) : null;
  if (found !== null && found <= 0) return found === -2 ? dashLabel(text, line, 0) : null;
  const raw = text.slice(line.start, Math.min(line.end, line.start + 2000));
  const decoration = DECORATION.exec(raw)?.[0].length ?? 0;
  const italic = /^([*_])(?![\s*_])[^*_]{1,40}(?:(?::\1|\1:)(?=\s)|\1(?=\s[\u2013\u2014-]\s))/.exec(raw.slice(decoration));
  if (italic?.[1]) return italicLabel(text, line, { from: line.start + decoration, length: italic[0].length });
  const mark = /^(?:\*{2,3}|__|==)/.exec(raw.slice(decoration))?.[0] ?? (CODE_LABEL.test(raw) ? '`' : undefined);
  if (mark) {
    const open = decoration + mark.length;
    const close = raw.indexOf(mark, open);
    if (close < 0 || close - open > LONGEST || close === open) return null;
    const behind = line.start + close + mark.length;
    const inner = readInline(text, { start: line.start + open, end: line.start + close });
    // "**One unit that holds everything.**" alone in a line is a sentence.
    if (close + mark.length === raw.length && /^\S+(?: \S+){4,}[.]$/.test(inner.plain)) return null;
    const colonInside = /[:\uff1a]$/.test(inner.plain);
    const glued = raw.slice(close + mark.length).trim() === '' && !inner.plain.endsWith('?') ? inner.plain.indexOf(': ') : -1;
    if (glued > 0 && !colonInside) return finish(sliceInline(inner, 0, glued), inner.plain.slice(0, glued), spanOf(inner, glued + 2, inner.plain.length), true);
    const rest = /^\s*(:|\uff1a|[\u2013\u2014]|[-=](?=\s)|\u2192)?\s*/.exec(text.slice(behind, line.end));
    // "**Statelessness.** Keep sessions elsewhere": a head that runs into its text.
    const runsIn = inner.plain.endsWith('.') && inner.plain.indexOf('.') === inner.plain.length - 1 && inner.plain.split(' ').length <= 5 && raw.slice(close + mark.length).trim() !== '';
    const head = runsIn ? finish(inner, inner.plain.slice(0, -1), { start: behind + (rest?.[0].length ?? 0), end: line.end }, true) : null;
    if (head) return { ...head, runsIn: true };
    const hasMark = colonInside || inner.plain.endsWith('?') || Boolean(rest?.[1]) || /\s(?:when|if|for)$/i.test(inner.plain);
    const valueStart = behind + (rest?.[0].length ?? 0);
    if (!hasMark && valueStart < line.end && !/^[([]|[:\uff1a]\s*$/.test(text.slice(valueStart, line.end)) && !CASE_BEHIND.test(text.slice(valueStart, Math.min(line.end, valueStart + 20)))) return null;
    if (!hasMark && valueStart < line.end) return bracketedLabel(text, line, inner, valueStart);
    return finish(inner, colonInside ? inner.plain.slice(0, -1) : inner.plain, valueStart < line.end ? { start: valueStart, end: line.end } : null, true);
  }
  const head = raw.slice(decoration);
  const colon = found ?? (GLUED_LABEL.test(head.slice(0, head.indexOf(':') + 2)) ? head.indexOf(':') : head.search(/:(\s|$)|\uff1a/));
  if (colon <= 0 || colon > LONGEST) return dashLabel(text, line, decoration);
  const inner = readInline(text, { start: line.start + decoration, end: line.start + decoration + colon });
  if (/[.;!]\s/.test(inner.plain)) return null;
  const valueStart = line.start + decoration + colon + 1;
  const value = readInline(text, { start: valueStart, end: line.end }).plain === '' ? null : { start: skipBlanks(text, valueStart, line.end), end: line.end };
  return finish(inner, inner.plain, value, value !== null && LINKED.test(head.slice(0, colon)));
}

/** "[[Data lake]]: text" names itself as well. */
const LINKED = /^\[\[[^[\]]+\]\]$/;

/** `` `Best for:` text``, `` `2. Message broker` ``: words in the dress of code, with a colon, a number or several. */
const CODE_LABEL = /^`(?:(?:\d{1,2}[.)] )?\p{Lu}[\p{L}-]*(?:(?: [\p{L}&/-]+){0,5}:`|(?: [\p{L}&/-]+){1,5}`(?::|$))|\d{1,2}[.)] \p{Lu}[\p{L}-]*`(?::|$))/u;

/** Letters, digits and signs of ASCII that neither decorate nor mark: such a line has a label only where it has a colon. */
const isPlainStart = (code: number): boolean => code > 32 && code < 128 && code !== 42 && code !== 61 && code !== 95 && code !== 96;

const OPEN = 40, CLOSE = 41, HYPHEN = 45, COLON = 58;

/** Where a colon ends the first words of a line, counted from its start; -1 where none does, -2 where a dash between blanks stands among them. */
function findColon(text: string, line: Span): number {
  const until = Math.min(line.end, line.start + LONGEST + 1);
  let none = -1;
  // "Pipelines (source: a book):" is labelled by its last colon, if by any.
  let depth = 0;
  for (let at = line.start; at < until; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    else if (code === COLON) {
      if (depth > 0) continue;
      if (at + 1 >= line.end || isBlank(text.charCodeAt(at + 1)) || GLUED_LABEL.test(text.slice(line.start, at + 2))) return at - line.start;
    } else if ((code === HYPHEN || code === 0x2013 || code === 0x2014) && text.charCodeAt(at - 1) === 32 && (at + 1 >= line.end || text.charCodeAt(at + 1) === 32)) none = -2;
  }
  return none;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** `pros:simple to run`: one word with its value right behind the colon. */
const GLUED_LABEL = /^[A-Za-z]{3,14}:\p{L}$/u;

/** `Popular stores - Cassandra, HBase`, `Popular stores -`: a dash behind the first words, where no colon is. */
function dashLabel(text: string, line: Span, decoration: number): LabelledLine | null {
  // "Advantages -" over what they are.
  const bare = line.end - line.start < decoration + 44 ? /^(\p{L}[\p{L} ()/&-]{2,38}?)\s[-\u2013\u2014]\s*$/u.exec(text.slice(line.start + decoration, line.end))?.[1] : undefined;
  if (bare !== undefined) return finish(readInline(text, { start: line.start + decoration, end: line.start + decoration + bare.length }), bare, null, false);
  const linked = text.charCodeAt(line.start + decoration) === 91 ? LINK_LABEL.exec(text.slice(line.start + decoration, Math.min(line.end, line.start + decoration + 260))) : null;
  if (linked?.[1]) {
    const inner = readInline(text, { start: line.start + decoration, end: line.start + decoration + linked[1].length });
    return finish(inner, inner.plain, { start: line.start + decoration + linked[0].length, end: line.end }, false);
  }
  const head = text.slice(line.start, Math.min(line.end, line.start + decoration + 44));
  if (!head.includes(' - ') && !head.includes(' \u2013 ') && !head.includes(' \u2014 ')) return null;
  const matched = /^([\p{L}][\p{L} /&-]{2,38}?\??)\s[-\u2013\u2014]\s+(?=\S)/u.exec(text.slice(line.start + decoration, Math.min(line.end, line.start + decoration + 50)));
  if (!matched?.[1] || matched[1].split(' ').length > 4) return null;
  const from = line.start + decoration;
  return finish(readInline(text, { start: from, end: from + matched[1].length }), matched[1], { start: from + matched[0].length, end: line.end }, false);
}

/** "[[Kafka]] - message broker", "[React](https://\u2026) \u2013 frontend" */
const LINK_LABEL = /^(\[\[[^[\]|]{2,38}\]\]|\[[^[\]]{2,38}\]\([^()\s]{3,200}\))\s[-\u2013\u2014]\s+(?=\S)/;

/** `*Pro*: one codebase`, `_Con:_ two of everything`, `*Con* – two of everything`: italics are no sign of a label by themselves. */
function italicLabel(text: string, line: Span, { from, length }: { readonly from: number; readonly length: number }): LabelledLine | null {
  const inner = readInline(text, { start: from, end: from + length });
  const behind = skipBlanks(text, from + length, line.end);
  const start = /[\u2013\u2014-]/.test(text.charAt(behind)) && text.charAt(behind + 1) === ' ' ? behind + 2 : behind;
  return finish(inner, inner.plain.replace(/:$/, ''), start < line.end ? { start, end: line.end } : null, false);
}

/** "**Use Kafka** only when: …" */
const CASE_BEHIND = /^((?:only )?(?:when|if|wenn|falls)):\s+(?=\S)/;

/** `**Bronze** (raw): text`, `**Choose Kafka** if:` over a list or a case: what stands before the colon belongs to the label. */
function bracketedLabel(text: string, line: Span, inner: InlineText, from: number): LabelledLine | null {
  const tail = /^[^:.;!?*]{1,40}:\s*$/.exec(text.slice(from, line.end))?.[0];
  if (tail !== undefined) return finish(inner, `${inner.plain} ${tail.trimEnd().slice(0, -1)}`, null, true);
  const [led, when = ''] = CASE_BEHIND.exec(text.slice(from, Math.min(line.end, from + 20))) ?? [];
  if (led !== undefined) return finish(inner, `${inner.plain} ${when}`, { start: from + led.length, end: line.end }, true);
  const matched = /^\([^()]{1,40}\)\s*(:|[\u2013\u2014]|-(?=\s))\s*/.exec(text.slice(from, line.end));
  if (!matched) return null;
  const valueStart = from + matched[0].length;
  const bracket = matched[0].slice(0, matched[0].indexOf(')') + 1);
  return finish(inner, `${inner.plain} ${bracket}`, valueStart < line.end ? { start: valueStart, end: line.end } : null, true);
}

/** "Event brokers - Eg: Kafka" is labelled "Event brokers". */
const EXAMPLES_FOLLOW = /\s[\u2013\u2014-]\s(?:e\.?g\.?|ex\.?)\s*$/i;

function finish(inner: InlineText, label: string, value: Span | null, bold: boolean): LabelledLine | null {
  const trimmed = label.replace(EXAMPLES_FOLLOW, '').replace(/^[\u2460-\u2473]\s*/, '').trim();
  if (trimmed === '') return null;
  return { label: trimmed, labelSpan: spanOf(inner, 0, inner.plain.length), value, bold };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}
