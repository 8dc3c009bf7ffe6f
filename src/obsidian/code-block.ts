import { Menu, Notice, setIcon, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import type { NotePath } from '../notes/note-document';
import { turnFenceIntoBlock } from './block-commands';
import { findInGarden } from './find-command';
import type { GardenHost } from './garden-host';
import { LiveAnswer } from './live-answer';
import { runCommand } from './show-problem';
import { blockMenuStrings, previewStrings } from './strings';

/** Makes ```garden code blocks show the answer to their query, in reading view and live preview, with a menu in the corner. */
export function registerCodeBlock(plugin: Plugin, host: GardenHost): void {
  const { app, source } = host;
  plugin.registerMarkdownCodeBlockProcessor('garden', (text, element, context) => {
    const query = text.replace(/\s+/g, ' ').trim();
    const path = context.sourcePath;
    const holder = element.createDiv({ cls: 'architecture-garden-live' });
    const body = holder.createDiv();
    let markdown: string | null = null;
    const button = holder.createEl('button', { cls: ['clickable-icon', 'architecture-garden-live-menu'], attr: { 'type': 'button', 'aria-label': blockMenuStrings.options, 'aria-haspopup': 'menu' } });
    setIcon(button, 'more-horizontal');
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      openMenu(host, { query, markdown, event, place: { path, line: lineOf(context, element) } });
    });
    // A published note may be exported with what it shows, so its blocks know no more than its readers.
    context.addChild(new LiveAnswer(body, { app, source, query, path, garden: () => source.gardenFor(path as NotePath), onShown: (shown) => (markdown = shown) }));
  });
}

interface MenuOptions {
  readonly query: string;
  readonly markdown: string | null;
  readonly event: MouseEvent;
  /** Line 1-based; 0 where it is not known. */
  readonly place: { readonly path: string; readonly line: number };
}

function openMenu(host: GardenHost, { query, markdown, event, place }: MenuOptions): void {
  const menu = new Menu();
  if (markdown !== null) {
    menu.addItem((item) => item.setTitle(blockMenuStrings.copy).setIcon('copy').onClick(() => runCommand(async () => {
      await navigator.clipboard.writeText(markdown);
      new Notice(previewStrings.copied);
    })));
    menu.addItem((item) => item.setTitle(blockMenuStrings.turn).setIcon('file-text').onClick(() => runCommand(async () => {
      const file = host.app.vault.getFileByPath(place.path);
      if (file !== null) await turnFenceIntoBlock(host, file, { line: place.line, query });
    })));
  }
  menu.addItem((item) => item.setTitle(blockMenuStrings.open).setIcon('search').onClick(() => findInGarden(host, query)));
  if (event.detail === 0 && event.currentTarget instanceof HTMLElement) {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom });
  } else menu.showAtMouseEvent(event);
}

function lineOf(context: MarkdownPostProcessorContext, element: HTMLElement): number {
  const section = context.getSectionInfo?.(element) ?? null;
  return section === null ? 0 : section.lineStart + 1;
}
