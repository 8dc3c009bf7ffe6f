import { getFrontMatterInfo } from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../controls/icons';
import { createMarkdownSyntax } from './markdown-syntax';
import { sanitizeHTMLToDom } from './sanitize-html';

/** One top-level block of a note; lines count from 0 in the whole note, the last one included. */
export interface RenderedSection {
  readonly text: string;
  readonly html: string;
  readonly tag: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

const syntax = createMarkdownSyntax();
const calloutIcons: Readonly<Record<string, string>> = {
  note: 'pencil', abstract: 'clipboard-list', summary: 'clipboard-list', tldr: 'clipboard-list', info: 'info', todo: 'check-circle-2', tip: 'flame', hint: 'flame',
  important: 'flame', success: 'check', check: 'check', done: 'check', question: 'help-circle', help: 'help-circle', faq: 'help-circle', warning: 'alert-triangle',
  caution: 'alert-triangle', attention: 'alert-triangle', failure: 'x', fail: 'x', missing: 'x', danger: 'zap', error: 'zap', bug: 'bug', example: 'list', quote: 'quote', cite: 'quote',
};

/** Cuts a note into its top-level blocks, front matter left out. */
export function renderSections(note: string): readonly RenderedSection[] {
  const { contentStart } = getFrontMatterInfo(note);
  const firstLine = note.slice(0, contentStart).split('\n').length - 1;
  const body = note.slice(contentStart);
  const lines = body.split('\n');
  const env = {};
  const tokens = syntax.parse(body, env);
  const sections: RenderedSection[] = [];
  let from = 0;
  let depth = 0;
  for (const [n, token] of tokens.entries()) {
    depth += token.nesting;
    if (depth > 0) continue;
    const [start, end] = tokens[from]?.map ?? [0, 0];
    const html = syntax.renderer.render(tokens.slice(from, n + 1), syntax.options, env);
    const tag = tokens[from]?.tag === '' ? 'div' : (tokens[from]?.tag ?? 'div');
    let last = end - 1;
    while (last > start && (lines[last] ?? '').trim() === '') last -= 1;
    const text = lines.slice(start, end).join('\n');
    sections.push({ text, html, tag: tag === 'code' ? 'pre' : tag, lineStart: firstLine + start, lineEnd: firstLine + last });
    from = n + 1;
  }
  return sections;
}

function dressCallouts(el: HTMLElement): void {
  for (const quote of el.findAll('blockquote').reverse()) {
    const first = quote.firstElementChild;
    const head = /^\[!([^\]|]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*/.exec(first?.textContent ?? '');
    if (first === null || head === null) continue;
    const type = (head[1] ?? 'note').trim().toLowerCase();
    const callout = createDiv({ cls: 'callout', attr: { 'data-callout': type, 'data-callout-fold': head[2] ?? '', 'data-callout-metadata': '' } });
    const title = callout.createDiv('callout-title');
    setIcon(title.createDiv('callout-icon'), calloutIcons[type] ?? 'pencil');
    const inner = title.createDiv('callout-title-inner');
    const content = callout.createDiv('callout-content');
    const start = first.firstChild;
    if (start !== null) start.textContent = (start.textContent ?? '').slice(head[0].length);
    while (first.firstChild !== null && first.firstChild.nodeName !== 'BR') inner.append(first.firstChild);
    first.firstChild?.remove();
    if (inner.textContent.trim() === '') inner.setText(type.charAt(0).toUpperCase() + type.slice(1));
    if (first.textContent.trim() === '' && first.children.length === 0) first.remove();
    content.append(...quote.childNodes);
    if (content.childNodes.length === 0) content.remove();
    quote.replaceWith(callout);
  }
}

function dressTasks(el: HTMLElement): void {
  for (const item of el.findAll('li')) {
    const holder = item.firstElementChild?.tagName === 'P' ? item.firstElementChild : item;
    const text = holder.firstChild;
    const mark = /^\[(.)\] /.exec(text?.textContent ?? '')?.[1];
    if (mark === undefined || text?.nodeType !== Node.TEXT_NODE) continue;
    text.textContent = (text.textContent ?? '').slice(4);
    item.addClass('task-list-item');
    item.toggleClass('is-checked', mark !== ' ');
    item.setAttr('data-task', mark.trim());
    const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'aria-label': 'Task', disabled: true } });
    box.checked = mark !== ' ';
    holder.prepend(box);
    item.parentElement?.addClass('contains-task-list');
  }
}

function dressLinks(el: HTMLElement): void {
  for (const link of el.findAll('a[href]')) {
    if (link.matches('.internal-link, .tag')) continue;
    const href = link.getAttribute('href') ?? '';
    const isExternal = /^[a-z][a-z0-9+.-]*:/i.test(href);
    link.addClass(isExternal ? 'external-link' : 'internal-link');
    link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
    if (!isExternal) link.setAttr('data-href', decodeURIComponent(href));
  }
}

/** Puts the HTML of one or more sections into an element and dresses callouts, tasks and links as Obsidian does. */
export function fillSection(el: HTMLElement, html: string): void {
  el.append(sanitizeHTMLToDom(html));
  for (const heading of el.findAll('h1, h2, h3, h4, h5, h6')) heading.setAttrs({ 'data-heading': heading.textContent, dir: 'auto' });
  for (const block of el.findAll('p, ul, ol, table')) block.setAttr('dir', 'auto');
  dressCallouts(el);
  dressTasks(el);
  dressLinks(el);
}
