import type { WorkMeter } from './drawing';

const DRAWN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'asciiart', 'ascii-art', 'art', 'diagram', 'drawing', 'ditaa', 'svgbob', 'bob', 'none', 'nohighlight', 'md', 'markdown', 'goat', 'aasvg', 'typograms', 'flow', 'architecture', 'tree', 'unknown', 'raw', 'no-highlight']);

/** Whether a fence of this info string may hold a drawing; every language with a grammar of its own does not. */
export function isDrawnLanguage(language: string): boolean {
  return DRAWN.has((language.trim().split(/[\s{,:]/)[0] ?? '').toLowerCase());
}

const CODE: readonly RegExp[] = [
  /[;{]\s*$/, /^\s*[})\]]+[;,]?\s*$/, /^\s*(?:def|class|import|from|return|function|const|let|var|public|private|static|void|package|func|fn|use|impl|struct|enum|interface|type|export|async|await|if|elif|for|while|try|except|catch|match|case)\b.*[:;({=]/, /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|JOIN|GROUP BY|ORDER BY|WITH)\b/,
  /^\s*[\w.-]+:\s*(?:[\w"'[{|>~](?:[^→▶─-]|-(?!-))*)?$/, /^\s*-\s+[\w-]+:\s*\S?/, /^\s*"[^"]*"\s*:/, /^\s*(?:\/\/|#!|#\s|--\s|\/\*)/, /^\s*[\w.[\]]+\s*(?:=(?![>=])|:=|\+=)\s*\S/, /\w\([^()]*\)\s*(?:\.|$|->|=>|:)/, /^\s*[\w']+\s*::\s/, /<\/?\w[^<>]*>/,
];
const SHELL: readonly RegExp[] = [/^\s*(?:\$|%|>>>|PS\b.*>|\w+@[\w-]+[:~].*[#$])\s+\S/, /^[-dlrwxst]{10}[.+@]?\s/, /^\s*(?:total \d+|npm (?:ERR|WARN)|Traceback|at \S+\()/, /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, /^\s*(?:INFO|WARN|ERROR|DEBUG)\b/, /\(\d+(?:\.\d+)?\s?m?s\)\s*$/, /^(?:GET|POST|PUT|DELETE|PATCH|HTTP\/)\s?\S*/];

/** Says why a text without boxes is no drawing at all, by what most of its lines look like; null where it may be one. */
export function refuseText(body: string, meter: WorkMeter): string | null {
  const lines = body.split(/\r?\n/).filter((line) => line.trim());
  if (!lines.length) return 'The block is empty.';
  let code = 0, shell = 0, table = 0, branches = 0;
  for (const line of lines) {
    meter.visited += line.length;
    const head = line.slice(0, 400);
    if (SHELL.some((look) => look.test(head))) shell++;
    else if (CODE.some((look) => look.test(head))) code++;
    if (/^\s*\|.*\|\s*$/.test(head)) table++;
    if (/^[│|\s]*(?:[├└]─|[|+`\\]--)\s*\S/.test(head)) branches++;
  }
  const blocks = body.match(/[▀-▟■□]/g)?.length ?? 0;
  if (blocks >= 6) return 'This looks like a chart or a banner of block characters.';
  if (shell > 0 && shell * 4 >= lines.length) return 'This looks like shell output.';
  if (code * 2 >= lines.length) return 'This looks like code or configuration.';
  if (table * 10 >= lines.length * 8 || (table * 2 >= lines.length && lines.some((line) => /^\s*\|[\s:|-]+\|\s*$/.test(line.slice(0, 400)) && line.includes('---')))) return 'This is a table.';
  if (branches >= 2 && branches * 2 >= lines.length - 1) return 'This is a folder tree.';
  return null;
}
