import { setIcon, TFile, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import { readDrawing } from '../facts/drawings/read-drawing';
import { previewDrawing } from './convert-drawing-command';
import { readCurrentText } from './edit-note';
import { findDrawingByText } from './find-drawing';
import type { GardenHost } from './garden-host';
import { runCommand } from './show-problem';
import { drawingStrings } from './strings';

/** Larger blocks get no button: reading them takes longer than a page should. In characters. */
const largest = 20_000;

/** Puts a small button on code blocks in reading view that hold a text drawing, while `isWanted` says so. */
export function registerDrawingButtons(plugin: Plugin, host: GardenHost, isWanted: () => boolean): void {
  plugin.registerMarkdownPostProcessor((element, context) => {
    if (!isWanted()) return;
    for (const code of Array.from(element.querySelectorAll<HTMLElement>('pre > code'))) addButton(host, code, element, context);
  });
}

function addButton(host: GardenHost, code: HTMLElement, element: HTMLElement, context: MarkdownPostProcessorContext): void {
  const words = code.textContent ?? '';
  const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
  const block = code.parentElement;
  if (block === null || language === 'mermaid' || words.length > largest || !('drawing' in readDrawing(words, language))) return;
  block.addClass('architecture-garden-drawn');
  const button = block.createEl('button', { cls: ['architecture-garden-drawing-button', 'clickable-icon'], attr: { 'type': 'button', 'aria-label': drawingStrings.convert } });
  setIcon(button, 'workflow');
  button.addEventListener('click', () => runCommand(async () => {
    const file = host.app.vault.getAbstractFileByPath(context.sourcePath);
    if (!(file instanceof TFile)) return;
    const found = findDrawingByText(await readCurrentText(host.app, file), { words, line: context.getSectionInfo(element)?.lineStart ?? 0 });
    if (found !== null) previewDrawing(host, file, found);
  }));
}
