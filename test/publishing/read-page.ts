import { createRequire } from 'node:module';

interface Node { readonly nodeType: number; readonly textContent: string | null }
interface PageElement extends Node {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface Jsdom {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: { readonly body: PageElement } } };
}

/** What a reader of a published page gets. */
export interface Page {
  /** Texts of all cells by table and row, header first. A `<br>` reads as a line break. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Texts of code blocks in the language. */
  readonly mermaid: readonly string[];
  /** All text but that of code blocks; comments are none. */
  readonly prose: string;
  /** `tag name="value"` of every attribute in the page. */
  readonly attributes: readonly string[];
  readonly tags: ReadonlySet<string>;
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as Jsdom;

export function readPage(html: string): Page {
  const { body } = new JSDOM(`<!doctype html><html><body>${html.replace(/<br ?\/?>/g, '\u2028')}</body></html>`).window.document;
  const all = [...body.querySelectorAll('*')];
  const textOf = (node: Node): string => (node.textContent ?? '').trim();
  return {
    tables: [...body.querySelectorAll('table')].map((table) => [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => textOf(cell).replace(/\s*\u2028\s*/g, '\n')))),
    mermaid: [...body.querySelectorAll('pre code.language-mermaid')].map((code) => (code.textContent ?? '').replace(/\u2028/g, '<br>').trimEnd()),
    prose: proseOf(html),
    attributes: all.flatMap((element) => [...element.attributes].map(({ name, value }) => `${element.tagName.toLowerCase()} ${name}="${value}"`)),
    tags: new Set(all.map(({ tagName }) => tagName.toLowerCase())),
  };
}

function proseOf(html: string): string {
  return new JSDOM(`<!doctype html><html><body>${html.replace(/<pre[\s\S]*?<\/pre>/g, '')}</body></html>`).window.document.body.textContent ?? '';
}
