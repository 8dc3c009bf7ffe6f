import createMarkdown, { type MarkdownIt, type StateInline } from 'markdown-it';

function readWikilink(state: StateInline, silent: boolean): boolean {
  const isEmbed = state.src.startsWith('![[', state.pos);
  if (!isEmbed && !state.src.startsWith('[[', state.pos)) return false;
  const from = state.pos + (isEmbed ? 3 : 2);
  const to = state.src.indexOf(']]', from);
  const inner = state.src.slice(from, Math.max(from, to));
  if (to < 0 || to >= state.posMax || inner === '' || /[\n[\]]/.test(inner)) return false;
  if (!silent) {
    // In a table cell the bar of an alias is escaped, which a table of markdown-it has already undone.
    const [target = '', ...alias] = inner.split('|');
    const link = target.trim().replace(/\\$/, '');
    const text = alias.join('|').trim() || link.replace(/^#/, '').replaceAll('#', ' > ');
    const token = state.push(isEmbed ? 'wiki_embed' : 'wiki_link', '', 0);
    token.content = text;
    token.attrSet('data-href', link);
  }
  state.pos = to + 2;
  return true;
}

function readHighlight(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('==', state.pos)) return false;
  const to = state.src.indexOf('==', state.pos + 3);
  if (to < 0 || to >= state.posMax) return false;
  if (!silent) {
    const { posMax } = state;
    state.push('mark_open', 'mark', 1);
    state.pos += 2;
    state.posMax = to;
    state.md.inline.tokenize(state);
    state.push('mark_close', 'mark', -1);
    state.posMax = posMax;
  }
  state.pos = to + 2;
  return true;
}

function skipComment(state: StateInline): boolean {
  if (!state.src.startsWith('%%', state.pos)) return false;
  const to = state.src.indexOf('%%', state.pos + 2);
  if (to < 0) return false;
  state.pos = to + 2;
  return true;
}

function readTag(state: StateInline, silent: boolean): boolean {
  const before = state.src[state.pos - 1];
  if (state.src[state.pos] !== '#' || (before !== undefined && !/\s/.test(before))) return false;
  const tag = /^#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/u.exec(state.src.slice(state.pos, state.pos + 200))?.[0];
  if (tag === undefined) return false;
  if (!silent) state.push('tag', '', 0).content = tag;
  state.pos += tag.length;
  return true;
}

function skipBlockId(state: StateInline): boolean {
  if (state.src[state.pos] !== '^' || !/^\^[A-Za-z0-9-]+$/.test(state.src.slice(state.pos, state.posMax).split('\n')[0] ?? '')) return false;
  if (state.pos > 0 && !/\s/.test(state.src[state.pos - 1] ?? '')) return false;
  const end = state.src.indexOf('\n', state.pos);
  state.pos = end < 0 ? state.posMax : end;
  return true;
}

/** CommonMark and tables with Obsidian's wikilinks, embeds, highlights, comments, tags and block ids. Math and footnotes stay text. */
export function createMarkdownSyntax(): MarkdownIt {
  const syntax = createMarkdown({ html: true, linkify: true, breaks: true });
  const { escapeHtml } = syntax.utils;
  syntax.inline.ruler.before('link', 'wikilink', readWikilink);
  syntax.inline.ruler.before('emphasis', 'highlight', readHighlight);
  syntax.inline.ruler.before('emphasis', 'comment', skipComment);
  syntax.inline.ruler.before('emphasis', 'tag', readTag);
  syntax.inline.ruler.before('emphasis', 'block_id', skipBlockId);
  const href = (token: { attrGet(name: string): string | number | null } | undefined): string => escapeHtml(String(token?.attrGet('data-href') ?? ''));
  syntax.renderer.rules.wiki_link = (tokens, at) =>
    `<a class="internal-link" data-href="${href(tokens[at])}" href="${href(tokens[at])}" target="_blank" rel="noopener nofollow">${escapeHtml(tokens[at]?.content ?? '')}</a>`;
  syntax.renderer.rules.wiki_embed = (tokens, at) =>
    `<span class="internal-embed" src="${href(tokens[at])}" alt="${escapeHtml(tokens[at]?.content ?? '')}"><a class="internal-link" data-href="${href(tokens[at])}" href="${href(tokens[at])}">${escapeHtml(tokens[at]?.content ?? '')}</a></span>`;
  syntax.renderer.rules.tag = (tokens, at) => {
    const tag = escapeHtml(tokens[at]?.content ?? '');
    return `<a class="tag" href="${tag}" target="_blank" rel="noopener nofollow">${tag}</a>`;
  };
  syntax.renderer.rules.fence = (tokens, at) => {
    const token = tokens[at];
    const language = token?.info.trim().split(/\s/)[0] ?? '';
    const cls = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
    return `<pre${cls} tabindex="0"><code${cls}>${escapeHtml(token?.content ?? '')}</code></pre>`;
  };
  return syntax;
}
