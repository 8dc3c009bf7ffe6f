import { MarkdownRenderChild, MarkdownRenderer, Modal, Notice, Setting, type TFile } from 'obsidian';
import { planDetach } from '../edits/detach-block';
import type { PlannedEdit } from '../edits/planned-edit';
import { planRegenerate } from '../edits/refresh-blocks';
import type { GeneratedBlock } from '../notes/generated-blocks';
import type { NotePath } from '../notes/note-document';
import { renderQuery } from '../views/render-query';
import { findSameBlock } from './block-commands';
import { editNote } from './edit-note';
import type { GardenHost } from './garden-host';
import { runCommand } from './show-problem';
import { blockMenuStrings, pickStrings } from './strings';

const { edited: strings } = blockMenuStrings;
type Choice = 'keep' | 'regenerate' | 'detach';

export interface EditedBlocks {
  readonly file: TFile;
  /** The text that the blocks were found in. */
  readonly text: string;
  readonly blocks: readonly GeneratedBlock[];
}

/** Asks for each block that the user edited what becomes of it, beside what would be written. Nothing is written for one that is kept. */
export class EditedBlocksModal extends Modal {
  private readonly choices = new Map<GeneratedBlock, Choice>();
  private readonly child: MarkdownRenderChild;

  constructor(private readonly host: GardenHost, private readonly found: EditedBlocks) {
    super(host.app);
    this.setTitle(strings.title);
    this.modalEl.addClass('architecture-garden-modal', 'mod-wide');
    this.child = new MarkdownRenderChild(this.contentEl);
  }

  override onOpen(): void {
    this.child.load();
    this.contentEl.createEl('p', { cls: 'architecture-garden-tip', text: strings.intro(this.found.blocks.length) });
    for (const [at, block] of this.found.blocks.entries()) this.showBlock(block, at);
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(strings.go).setCta().onClick(() => {
        this.close();
        runCommand(() => this.write());
      }))
      .addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
    this.contentEl.querySelector<HTMLElement>('input')?.focus();
  }

  override onClose(): void {
    this.child.unload();
    this.contentEl.empty();
  }

  private showBlock(block: GeneratedBlock, at: number): void {
    const { text, file } = this.found;
    const query = block.query ?? '';
    const group = this.contentEl.createEl('fieldset', { cls: 'architecture-garden-edited' });
    group.createEl('legend', { text: query, attr: { 'aria-label': strings.choice(query) } });
    const garden = this.host.source.gardenForText({ path: file.path as NotePath, text });
    const rendering = renderQuery(garden, query);
    const sides = group.createDiv({ cls: 'architecture-garden-edited-sides' });
    this.showSide(sides, { title: strings.yours, query }, dropPrefix(text.slice(block.content.start, block.content.end), block.prefix));
    this.showSide(sides, { title: strings.fresh, query }, 'problem' in rendering ? rendering.problem.cause : rendering.markdown);
    const choices: readonly (readonly [Choice, string])[] = [['keep', strings.keep], ...('problem' in rendering ? [] : [['regenerate', strings.regenerate] as const]), ['detach', strings.detach]];
    const row = group.createDiv({ cls: 'architecture-garden-edited-choices' });
    for (const [choice, label] of choices) {
      const pick = row.createEl('label');
      const radio = pick.createEl('input', { type: 'radio', attr: { name: `architecture-garden-edited-${at}` } });
      radio.checked = choice === 'keep';
      radio.addEventListener('change', () => this.choices.set(block, choice));
      pick.createSpan({ text: label });
    }
  }

  private showSide(parent: HTMLElement, { title, query }: { readonly title: string; readonly query: string }, markdown: string): void {
    const side = parent.createDiv();
    side.createDiv({ cls: 'architecture-garden-source', text: title });
    const view = side.createDiv({ cls: ['architecture-garden-preview', 'markdown-rendered'], attr: { tabindex: '0', role: 'region', 'aria-label': strings.side(title, query) } });
    void MarkdownRenderer.render(this.app, markdown, view, this.found.file.path, this.child);
  }

  private async write(): Promise<void> {
    const { file, text: before } = this.found;
    let changed = 0;
    const change = await editNote(this.app, file, (text) => {
      changed = 0;
      const garden = this.host.source.gardenForText({ path: file.path as NotePath, text });
      const edits = [...this.choices].flatMap(([block, choice]): PlannedEdit => {
        const now = choice === 'keep' ? null : findSameBlock(text, { text: before, block });
        if (now === null) return [];
        const rendering = choice === 'regenerate' ? renderQuery(garden, now.query ?? '') : null;
        const edit = rendering === null ? planDetach(text, now) : 'problem' in rendering ? [] : planRegenerate(text, now, rendering.markdown);
        if (edit.length > 0) changed++;
        return edit;
      });
      return edits.sort((a, b) => a.start - b.start);
    });
    if (change === null) return;
    this.host.journal.record([change]);
    new Notice(strings.done(changed));
  }
}

function dropPrefix(content: string, prefix: string): string {
  return content.split('\n').map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line.replace(/^[ \t]*(?:>[ \t]?)+/, ''))).join('\n');
}
