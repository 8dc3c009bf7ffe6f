/** Markup longer than this, in UTF-16 units, is taken for text: a line of a million brackets must not be searched a million times. */
const longestMarkup = 2000;
const mask = '\u0001';

/**
 * The text with everything blotted out in which no link may stand: links, embeds, code, formulas, HTML tags, comments, addresses, tags and
 * block ids. Same length, same offsets; what is blotted out holds no word.
 */
export function maskMarkup(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfMarkup(text, at);
    if (end <= at) {
      at += text.charAt(at) === '\\' ? 2 : 1;
      continue;
    }
    parts.push(text.slice(kept, at), mask.repeat(end - at));
    kept = end;
    at = end;
  }
  return parts.join('') + text.slice(kept);
}

/** Where the markup that starts at `at` ends; `at` itself where none does. */
function endOfMarkup(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '`': return endOfTicks(text, at);
    case '[': return endOfLink(text, at);
    case '<': return text.startsWith('<!--', at) ? endBehind(text, at, '-->') : /^<[a-z/!]/i.test(text.slice(at, at + 2)) ? endBehind(text, at, '>') : at;
    case '%': return text.startsWith('%%', at) ? endBehind(text, at, '%%') : at;
    case '$': return endOfFormula(text, at);
    case '#':
    case '^': return isWordStart(text, at) && /^.[\p{L}\p{N}_/-]/u.test(text.slice(at, at + 3)) ? endOfWord(text, at) : at;
    case 'h':
    case 'w': return isWordStart(text, at) && /^(?:https?:\/\/|www\.)/.test(text.slice(at, at + 8)) ? endOfWord(text, at) : at;
    default: return at;
  }
}

function endOfTicks(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '`') end++;
  return endBehind(text, at, text.slice(at, end));
}

function endOfLink(text: string, at: number): number {
  if (text.startsWith('[[', at)) return endBehind(text, at, ']]');
  const close = text.slice(at, at + longestMarkup).search(/\](?=[([:])/);
  if (close < 0) return at;
  // "[a] and [b](c)" is a link at its second bracket only.
  if (text.slice(at + 1, at + close).includes('[')) return at;
  const opened = text.charAt(at + close + 1);
  return opened === ':' ? at : endBehind(text, at + close + 1, opened === '(' ? ')' : ']');
}

function endOfFormula(text: string, at: number): number {
  if (text.startsWith('$$', at)) return endBehind(text, at, '$$');
  return /\s/.test(text.charAt(at + 1)) ? at : endBehind(text, at, '$');
}

function endBehind(text: string, at: number, closer: string): number {
  const found = text.slice(at + closer.length, at + longestMarkup).indexOf(closer);
  return found < 0 ? at : at + found + 2 * closer.length;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s(>|*_]/.test(text.charAt(at - 1));
}

function endOfWord(text: string, at: number): number {
  const length = text.slice(at, at + longestMarkup).search(/\s/);
  return length < 0 ? Math.min(text.length, at + longestMarkup) : at + length;
}
