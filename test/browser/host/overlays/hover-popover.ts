import type { App } from '../app/app';
import { Component } from '../app/component';
import { Keymap } from '../app/keymap';
import { MarkdownRenderer } from '../markdown/markdown-renderer';

interface HoverParent {
  hoverPopover: HoverPopover | null;
}

export interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
  readonly state?: { readonly scroll?: number };
}

/** Beside its target after a short wait, until the pointer has left both. */
export class HoverPopover extends Component {
  readonly hoverEl = createDiv('popover hover-popover');
  state = 0;
  private hiding = 0;

  constructor(
    parent: HoverParent,
    private readonly targetEl: HTMLElement | null,
    waitTime = 300,
    private readonly staticPos: { readonly x: number; readonly y: number } | null = null,
  ) {
    super();
    parent.hoverPopover?.hide();
    parent.hoverPopover = this;
    const timer = window.setTimeout(() => this.show(), waitTime);
    this.register(() => window.clearTimeout(timer));
    const later = (): void => {
      this.hiding = window.setTimeout(() => this.hide(), 300);
    };
    const stay = (): void => window.clearTimeout(this.hiding);
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener('mouseleave', later);
      el?.addEventListener('mouseenter', stay);
    }
    void this.load();
  }

  show(): void {
    if (!this._loaded || this.targetEl?.isConnected === false) return;
    document.body.append(this.hoverEl);
    const box = this.targetEl?.getBoundingClientRect();
    const x = this.staticPos?.x ?? box?.left ?? 0;
    const y = this.staticPos?.y ?? box?.bottom ?? 0;
    const top = y + this.hoverEl.offsetHeight + 8 > window.innerHeight ? Math.max(4, (box?.top ?? y) - this.hoverEl.offsetHeight - 4) : y + 4;
    this.hoverEl.setCssStyles({ left: `${Math.max(4, Math.min(x, window.innerWidth - this.hoverEl.offsetWidth - 8))}px`, top: `${top}px` });
  }

  hide(): void {
    this.hoverEl.remove();
    this.unload();
  }
}

/** The core plugin "Page preview": answers `hover-link` with the note, at once or only with Ctrl as the source was registered. */
export function startPagePreview(app: App): void {
  app.workspace.on('hover-link', ({ event, source, hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink) => {
    const needsMod = app.workspace.hoverLinkSources[source]?.defaultMod ?? source !== 'preview';
    if (needsMod && !Keymap.isModifier(event, 'Mod')) return;
    const [path = '', subpath = ''] = linktext.split('#');
    const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    if (file === null) return;
    const popover = new HoverPopover(hoverParent, targetEl);
    const content = popover.hoverEl.createDiv('markdown-embed is-loaded').createDiv('markdown-embed-content markdown-preview-view markdown-rendered');
    content.createDiv({ cls: 'inline-title', text: file.basename });
    void app.vault.cachedRead(file).then(async (text) => {
      await MarkdownRenderer.render(app, text, content, file.path, popover);
      const heading = content.findAll('[data-heading]').find((el) => el.getAttribute('data-heading') === subpath);
      if (subpath !== '') heading?.scrollIntoView();
      if (popover.hoverEl.isConnected) popover.show();
    });
  });
}
