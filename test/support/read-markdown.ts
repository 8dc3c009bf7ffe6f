/** The cells of a GFM table row; an escaped pipe does not part cells, as GitHub and Obsidian read it. */
export function splitRow(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = row.trim().replace(/^\|/, '');
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at);
    if (character === '\\' && at + 1 < inner.length) { cell += character + inner.charAt(at + 1); at++; }
    else if (character === '|') { cells.push(cell.trim()); cell = ''; }
    else cell += character;
  }
  return cell.trim() === '' ? cells : [...cells, cell.trim()];
}

/** The text that Markdown with nothing but backslash escapes, entities and `<br>` shows. Throws where there is raw HTML. */
export function showMarkdown(markdown: string): string {
  const withBreaks = markdown.replaceAll('<br>', '\n');
  if (/[<>]/.test(withBreaks)) throw new Error(`raw HTML in ${markdown}`);
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#123': '{', '#125': '}' };
  return withBreaks.replace(/\\([!-/:-@[-`{-~])|&(lt|gt|amp|#123|#125);/g, (_all, escaped?: string, entity?: string) => escaped ?? entities[entity ?? ''] ?? '');
}

/** The texts of the ```mermaid fences. */
export function findMermaid(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map((fence) => fence[1] ?? '');
}
