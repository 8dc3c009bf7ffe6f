import type { MarkdownSectionInformation } from 'obsidian';
import type { MarkdownRenderChild } from './markdown-renderer';

export interface PostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null;
}

export type PostProcessor = ((el: HTMLElement, context: PostProcessorContext) => Promise<unknown> | undefined) & { sortOrder?: number };
export type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => Promise<unknown> | undefined;

let processors: readonly PostProcessor[] = [];

function reportError(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** Runs every processor over the element, in their order; one that fails is reported and the others still run. */
export async function postProcess(el: HTMLElement, context: PostProcessorContext): Promise<void> {
  for (const processor of processors) {
    try {
      await processor(el, context);
    } catch (error) {
      reportError(error);
    }
  }
}

export const MarkdownPreviewRenderer = {
  registerPostProcessor(processor: PostProcessor, sortOrder = 0): void {
    processor.sortOrder = sortOrder;
    processors = [...processors, processor].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  },

  unregisterPostProcessor(processor: PostProcessor): void {
    processors = processors.filter((other) => other !== processor);
  },

  createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
    return async (el, context) => {
      const blocks = el.findAll(`pre > code.language-${CSS.escape(language)}`);
      for (const code of blocks) {
        const place = createDiv(`block-language-${language}`);
        code.parentElement?.replaceWith(place);
        await handler(code.textContent.replace(/\n$/, ''), place, context);
      }
    };
  },
};
