import type { MarkdownSectionInformation } from 'obsidian';
import { Keymap } from '../app/keymap';
import { Menu } from '../overlays/menu';
import type { TFile } from '../vault/vault-file';
import type { MarkdownView } from '../workspace/markdown-view';
import { MarkdownRenderer, type MarkdownRenderChild } from './markdown-renderer';
import { postProcess, type PostProcessorContext } from './post-processors';
import { createProperties } from './properties-block';
import { fillSection, renderSections, type RenderedSection } from './render-sections';

interface ShownSection {
  section: RenderedSection;
  readonly el: HTMLElement;
  readonly children: MarkdownRenderChild[];
}

/** Reading mode. A block whose text did not change keeps its element, and with it whatever a processor made of it. */
export class MarkdownPreviewView extends MarkdownRenderer {
  private readonly scrollEl: HTMLElement;
  private readonly sizerEl: HTMLElement;
  private text = '';
  private shown: readonly ShownSection[] = [];

  constructor(private readonly view: MarkdownView) {
    super(view.app, createDiv('markdown-reading-view'));
    this.scrollEl = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width', attr: { tabindex: '0' } });
    this.sizerEl = this.scrollEl.createDiv('markdown-preview-sizer markdown-preview-section');
    this.scrollEl.addEventListener('click', (event) => this.onClick(event));
    this.scrollEl.addEventListener('auxclick', (event) => this.onClick(event));
    this.scrollEl.addEventListener('mouseover', (event) => this.onHover(event));
    this.scrollEl.addEventListener('contextmenu', (event) => this.onMenu(event));
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get(): string {
    return this.text;
  }

  set(text: string, clear: boolean): void {
    if (clear) this.clear();
    this.text = text;
    this.show();
  }

  clear(): void {
    for (const shown of this.shown) this.drop(shown);
    this.shown = [];
    this.text = '';
    this.sizerEl.empty();
  }

  rerender(full = false): void {
    const { text } = this;
    if (full) this.clear();
    this.text = text === '' ? this.view.getViewData() : text;
    if (this.view.getMode() === 'preview') this.show();
  }

  getScroll(): number {
    return this.scrollEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.scrollEl.scrollTop = scroll;
  }

  /** Scrolls to the block that holds the line and lets it light up for a moment. */
  showLine(line: number): void {
    const found = this.shown.filter(({ section }) => section.lineStart <= line).at(-1);
    if (found === undefined) return;
    found.el.scrollIntoView({ block: 'center' });
    found.el.addClass('is-flashing');
    window.setTimeout(() => found.el.removeClass('is-flashing'), 2000);
  }

  private show(): void {
    const { file } = this;
    if (file === null) return;
    const rest = [...this.shown];
    const added: ShownSection[] = [];
    this.shown = renderSections(this.text).map((section) => {
      const at = rest.findIndex((old) => old.section.text === section.text && old.section.html === section.html);
      const [kept] = at < 0 ? [] : rest.splice(at, 1);
      if (kept !== undefined) {
        kept.section = section;
        return kept;
      }
      const shown: ShownSection = { section, el: createDiv(`el-${section.tag}`), children: [] };
      added.push(shown);
      return shown;
    });
    for (const old of rest) this.drop(old);
    const head = [createDiv({ cls: 'inline-title', text: file.basename, attr: { role: 'heading', 'aria-level': '1' } }), createProperties(this.text)];
    this.sizerEl.findAll(':scope > .inline-title, :scope > .metadata-container').forEach((el) => el.remove());
    let before: Node | null = null;
    for (const el of [...head, ...this.shown.map(({ el }) => el)]) {
      if (el === null) continue;
      const wanted: Node | null = before === null ? this.sizerEl.firstChild : before.nextSibling;
      if (wanted !== el) this.sizerEl.insertBefore(el, wanted);
      before = el;
    }
    for (const shown of added) {
      fillSection(shown.el, shown.section.html);
      void postProcess(shown.el, this.createContext(shown, file));
    }
  }

  private createContext(shown: ShownSection, file: TFile): PostProcessorContext {
    return {
      docId: this.view.leaf.id,
      sourcePath: file.path,
      frontmatter: this.app.metadataCache.getFileCache(file)?.frontmatter ?? null,
      addChild: (child) => {
        shown.children.push(child);
        this.addChild(child);
      },
      getSectionInfo: (el): MarkdownSectionInformation | null => {
        if (el !== shown.el && !shown.el.contains(el)) return null;
        const { lineStart, lineEnd } = shown.section;
        return { text: this.text, lineStart, lineEnd };
      },
    };
  }

  private drop({ el, children }: ShownSection): void {
    el.remove();
    for (const child of children) this.removeChild(child);
  }

  private findLink(event: Event): { readonly el: HTMLElement; readonly linktext: string } | null {
    const el = (event.target as Element).closest<HTMLElement>('a.internal-link');
    const linktext = el?.getAttribute('data-href') ?? el?.getAttribute('href');
    return el === null || linktext == null ? null : { el, linktext };
  }

  private onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const link = this.findLink(event);
    if (target.closest('a') !== null) event.preventDefault();
    if (link === null || event.button > 1) return;
    void this.app.workspace.openLinkText(link.linktext, this.file?.path ?? '', Keymap.isModEvent(event));
  }

  private onHover(event: MouseEvent): void {
    const link = this.findLink(event);
    if (link === null || link.el.contains(event.relatedTarget as Node | null)) return;
    this.app.workspace.trigger('hover-link', {
      event,
      source: 'preview',
      hoverParent: this.view,
      targetEl: link.el,
      linktext: link.linktext,
      sourcePath: this.file?.path ?? '',
    });
  }

  private onMenu(event: MouseEvent): void {
    const link = this.findLink(event);
    if (link === null) return;
    event.preventDefault();
    const menu = new Menu();
    this.app.workspace.handleLinkContextMenu(menu, link.linktext, this.file?.path ?? '');
    menu.showAtMouseEvent(event);
  }
}
