import { createRequire } from 'node:module';
import createMarkdown from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const require = createRequire(import.meta.url);

/** One way from a note to a page; front matter is taken off before. */
export interface PublisherPipeline {
  readonly name: string;
  readonly render: (markdown: string) => string;
  /** Whether `<br>` in a cell survives; where all raw HTML is dropped, the lines of a cell run together. */
  readonly keepsBreaks: boolean;
}

/** The Digital Garden compiles links and drops `%%` comments outside code before its site renders the rest. */
function compileForGarden(markdown: string): string {
  return linkInto(dropPercentComments(markdown));
}

/** Obsidian's comments go wherever they stand: Quartz strips them from the text before it is parsed, code fences included. */
function dropPercentComments(markdown: string): string {
  return markdown.replace(/%%[\s\S]*?%%/g, '');
}

/** Wikilinks as anchors; in a table cell the bar is escaped. */
function linkInto(markdown: string): string {
  return markdown.replace(/(!?)\[\[([^\][|#\n\\]+)(#[^\][|\n\\]+)?(?:\\?\|([^\][\n]+))?\]\]/g, (_link, _embed: string, target: string, heading: string | undefined, shown: string | undefined) =>
    `<a class="internal-link" href="/${encodeURIComponent(target)}${heading === undefined ? '' : encodeURI(heading)}">${shown ?? target}</a>`);
}

type Plugin = (markdown: unknown) => void;
const gardenSite = createMarkdown({ html: true, breaks: true, linkify: true })
  .use(require('markdown-it-footnote') as Plugin)
  .use(require('markdown-it-attrs') as Plugin);
const plainMarkdownIt = createMarkdown({ html: true, linkify: true });

const quartz = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeStringify, { allowDangerousHtml: true });
const strictGfm = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);

export const pipelines: readonly PublisherPipeline[] = [
  { name: 'markdown-it as the Digital Garden sets it (html, breaks, linkify, footnotes, attributes)', render: (markdown) => gardenSite.render(compileForGarden(markdown)), keepsBreaks: true },
  { name: 'markdown-it with html and linkify', render: (markdown) => plainMarkdownIt.render(markdown), keepsBreaks: true },
  { name: 'remark with GFM, Obsidian comments stripped, HTML kept', render: (markdown) => String(quartz.processSync(linkInto(dropPercentComments(markdown)))), keepsBreaks: true },
  { name: 'remark with GFM, HTML dropped', render: (markdown) => String(strictGfm.processSync(markdown)), keepsBreaks: false },
  { name: 'marked with GFM', render: (markdown) => marked.parse(markdown, { gfm: true, async: false }), keepsBreaks: true },
];
