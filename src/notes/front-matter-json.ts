/**
 * The compiled Digital Garden header (and `---json`): JSON in which a table-safe `\|` may stand for `|`, though JSON knows no such
 * escape. Throws SyntaxError like JSON.parse.
 */
export function parseCompiledHeader(source: string): unknown {
  return JSON.parse(source.includes('\\|') ? mendPipes(source) : source);
}

/** Takes escapes two characters at a time, so `\\|` stays a backslash and a pipe. Outside strings neither `|` nor a backslash is JSON anyway. */
function mendPipes(source: string): string {
  return source.replace(/\\[^]/g, (escape) => (escape === '\\|' ? '|' : escape));
}
