const longestLabel = 120;
const invisible = /[\u0000-\u001F\u007F\u200B\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Any text as a quoted Mermaid label that shows it and survives publishing. What Mermaid, Markdown inside labels, or a publisher's passes over
 * code fences would read as syntax is written with the full-width character of the same look; Mermaid's own entity codes begin with `#`, which
 * publishers take for tags. One line, at most 120 characters; an empty text shows a dash.
 */
export function quoteLabel(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replace(invisible, '').trim();
  const cut = [...flat].length > longestLabel ? `${[...flat].slice(0, longestLabel - 1).join('').trimEnd()}…` : flat;
  return `"${protect(cut) || '–'}"`;
}

function protect(text: string): string {
  return text
    .replace(/"/g, '”')
    .replace(/`/g, '’')
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .replace(/#/g, '＃')
    .replace(/\\/g, '＼')
    .replace(/\*/g, '∗')
    .replace(/%%+/g, widen)
    .replace(/:::+/g, widen)
    .replace(/~~+/g, widen)
    .replace(/\$\$+/g, widen)
    .replace(/\[\[+/g, widen)
    .replace(/\]\]+/g, widen)
    .replace(/\{[{%]+/g, widen)
    .replace(/[%}]+\}/g, widen)
    .replace(/&(?=\w{1,32};)/g, '＆')
    .replace(/_+/g, (run, at: number, whole: string) => (run.length === 1 && isWord(whole.charAt(at - 1)) && isWord(whole.charAt(at + 1)) ? run : widen(run)))
    // "1. a" and "- a" are lists to the Markdown in labels, and Mermaid shows an error in their place.
    .replace(/^(\d+[.)]|[-+])\s/, '$1\u00A0');
}

/** ASCII and its full-width forms lie at a fixed distance. */
function widen(run: string): string {
  return run.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
