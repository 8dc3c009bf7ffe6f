import { createRequire } from 'node:module';

interface MermaidParser {
  initialize(config: Readonly<Record<string, unknown>>): void;
  parse(text: string): Promise<{ readonly diagramType: string }>;
}

/** jsdom brings no types. */
interface Jsdom {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: unknown } };
}

let loading: Promise<MermaidParser> | null = null;
let loadingOld: Promise<MermaidParser> | null = null;

/** Parses with the Mermaid that Obsidian ships, in a DOM of jsdom (which draws nothing). Rejects with Mermaid's own message; resolves to the diagram's type. */
export async function parseMermaid(text: string): Promise<string> {
  loading ??= loadMermaid(() => import('mermaid'));
  return (await (await loading).parse(text)).diagramType;
}

/** As `parseMermaid`, with the Mermaid that Obsidian shipped before 1.13. */
export async function parseOldMermaid(text: string): Promise<string> {
  loadingOld ??= loadMermaid(() => import('mermaid-11-4'));
  return (await (await loadingOld).parse(text)).diagramType;
}

/** Mermaid takes the DOM for its sanitizer from the globals while it is loaded. */
async function loadMermaid(load: () => Promise<{ readonly default: unknown }>): Promise<MermaidParser> {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as Jsdom;
  const { window } = new JSDOM('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { window, document: window.document });
  const mermaid = (await load()).default as MermaidParser;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  return mermaid;
}
