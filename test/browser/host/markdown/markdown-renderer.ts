import type { MarkdownSectionInformation } from 'obsidian';
import type { App } from '../app/app';
import { Component } from '../app/component';
import type { HoverPopover } from '../overlays/hover-popover';
import type { TFile } from '../vault/vault-file';
import { postProcess, type PostProcessorContext } from './post-processors';
import { fillSection, renderSections } from './render-sections';

let documents = 0;

export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null;

  constructor(
    readonly app: App,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
  }

  abstract get file(): TFile | null;

  /** Appends to the element; what the processors add lives as long as the component. Section information is not known here, as in Obsidian. */
  static async render(_app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    const holder = createDiv();
    fillSection(holder, renderSections(markdown).map(({ html }) => html).join('\n'));
    const children = [...holder.childNodes];
    el.append(...children);
    const context: PostProcessorContext = {
      docId: `doc-${(documents += 1)}`,
      sourcePath,
      frontmatter: null,
      addChild: (child) => void component.addChild(child),
      getSectionInfo: (): MarkdownSectionInformation | null => null,
    };
    await postProcess(el, context);
  }

  static async renderMarkdown(markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    await MarkdownRenderer.render((window as unknown as { app: App }).app, markdown, el, sourcePath, component);
  }
}
