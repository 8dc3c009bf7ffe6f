/** Marks that writers put where a bullet would stand. Written as escapes: variation selectors are invisible. */
const MARKS = ['\u2705', '\u274c', '\u2714\ufe0f', '\u2714', '\u2716\ufe0f', '\u2716', '\u2713', '\u2717', '\u2718', '\u{1f6d1}', '\u26d4', '\u{1f44d}', '\u{1f44e}', '\u2795', '\u2796', '\u{1f7e2}', '\u{1f534}', '\u26a0\ufe0f', '\u26a0'];

/** Squares, discs, lozenges and arrowheads that stand where a bullet would. */
const SHAPES: ReadonlySet<number> = new Set([0x25a0, 0x25a1, 0x25b8, 0x25ba, 0x25b6, 0x25c6, 0x25c7, 0x25cb, 0x25cf, 0x27a4]);

/** Blanks within a line, a byte order mark among them. */
export const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 160 || code === 0xfeff;

/** The bullet, number or mark that the line at `at` begins with, and where what it marks begins, behind a task's box; null where there is none. */
export function readMarker(text: string, at: number, end: number): { readonly marker: string; readonly content: number } | null {
  const code = text.charCodeAt(at);
  let stop = -1;
  // An escaped `+` or `-` is no bullet: the writer wanted the sign.
  const escaped = code === 92 ? text.charCodeAt(at + 1) : 0;
  if ((escaped === 43 || escaped === 45) && at + 2 < end && isSpace(text.charCodeAt(at + 2))) return { marker: escaped === 43 ? '\u2795' : '\u2796', content: at + 3 };
  if (code === 45 || code === 42 || code === 43 || code === 0x2022 || code === 0x2023 || code === 0x25e6 || code === 0x25aa || code === 0x2013 || code === 0xb7 || (code > 0x259f && SHAPES.has(code))) stop = at + 1;
  // "・高速", "①高速": what follows need not be set apart.
  else if (code === 0x30fb || (code > 0x245f && code < 0x2474)) return { marker: text.charAt(at), content: skipSpaces(text, at + 1, end) };
  else if (code > 47 && code < 58) {
    let digits = at;
    while (digits < end && digits - at < 4 && text.charCodeAt(digits) > 47 && text.charCodeAt(digits) < 58) digits++;
    const dot = text.charCodeAt(digits);
    if (dot === 46 || dot === 41) stop = digits + 1;
    // "1、高速"
    else if (dot === 0x3001 && digits + 1 < end) return { marker: text.slice(at, digits + 1), content: skipSpaces(text, digits + 1, end) };
  } else if (code === 0x251c || code === 0x2514) {
    // "\u251c\u2500 keeps order": a tree drawn in text, each line an item.
    stop = at + 1;
    while (stop < end && text.charCodeAt(stop) === 0x2500) stop++;
    if (stop === at + 1) return null;
  } else if (code > 0x2600) {
    const mark = MARKS.find((one) => text.startsWith(one, at));
    if (mark) stop = at + mark.length;
  }
  if (stop < 0 || stop >= end || !isSpace(text.charCodeAt(stop))) return null;
  let content = skipSpaces(text, stop, end);
  // "- - nested" is one item.
  const inner = text.charCodeAt(content);
  if (code === inner && (code === 45 || code === 42) && content + 1 < end && isSpace(text.charCodeAt(content + 1))) for (content++; content < end && isSpace(text.charCodeAt(content)); content++);
  const task = /^\[[ xX/-]\]\s+/.exec(text.slice(content, Math.min(end, content + 8)));
  return { marker: text.slice(at, stop), content: content + (task?.[0].length ?? 0) };
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
