import { MarkdownPreviewRenderer } from './post-processors';

export interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  parse(text: string): Promise<unknown>;
  render(id: string, text: string, container?: Element): Promise<{ readonly svg: string }>;
}

let loading: Promise<Mermaid> | null = null;
let diagrams = 0;

const themeOptions = (): Record<string, unknown> => ({
  startOnLoad: false,
  securityLevel: 'strict',
  theme: document.body.hasClass('theme-dark') ? 'dark' : 'default',
  fontFamily: getComputedStyle(document.body).fontFamily,
});

/** The one Mermaid of the page, loaded from the server when first asked for; always the same object, as in Obsidian. */
export function loadMermaid(): Promise<Mermaid> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/mermaid.js';
    script.onload = () => {
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      mermaid.initialize(themeOptions());
      resolve(mermaid);
    };
    script.onerror = () => reject(new Error('Mermaid could not be loaded.'));
    document.head.append(script);
  });
  return loading;
}

/** Only the host may initialise; called when the theme changes. */
export async function retheme(): Promise<void> {
  if (loading !== null) (await loading).initialize(themeOptions());
}

/** Mermaid blocks of notes and of whatever a plugin renders as Markdown. */
export function registerMermaidBlocks(): void {
  const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor('mermaid', async (source, el) => {
    el.addClass('mermaid');
    const mermaid = await loadMermaid();
    try {
      const { svg } = await mermaid.render(`m${(diagrams += 1)}`, source);
      const picture = new DOMParser().parseFromString(svg, 'text/html').body.firstElementChild;
      el.removeClass('block-language-mermaid');
      if (picture !== null) el.append(document.importNode(picture, true));
    } catch (error) {
      el.createEl('pre', { cls: 'mermaid-error', text: error instanceof Error ? error.message : String(error) });
      document.querySelector(`#dm${diagrams}`)?.remove();
    }
  });
  MarkdownPreviewRenderer.registerPostProcessor(processor, -100);
}
