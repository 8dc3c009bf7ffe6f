import { Modal, Setting, type App } from 'obsidian';
import type { Problem } from '../facts/fact';
import { hoverSource, placeLink } from './open-place';
import { showProblem } from './show-problem';
import { placeStrings, previewStrings, problemStrings } from './strings';

/** More would only slow the app down; the first ones are mended first. */
const most = 200;

/** Lists problems, each with a link to its place; following one closes the list. */
export class ProblemsModal extends Modal {
  constructor(app: App, private readonly problems: readonly Problem[]) {
    super(app);
    this.setTitle(problemStrings.title);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    const { contentEl, problems } = this;
    if (problems.length === 0) contentEl.createEl('p', { text: problemStrings.none });
    const list = contentEl.createEl('ul', { cls: ['architecture-garden-list', 'architecture-garden-problems'] });
    for (const problem of problems.slice(0, most)) {
      const box = showProblem(list.createEl('li'), problem);
      const { at } = problem;
      if (at === null) {
        box.createDiv({ cls: 'architecture-garden-source', text: problemStrings.nowhere });
        continue;
      }
      const link = placeLink(box, { app: this.app, at, text: placeStrings.line(at.path, at.line), source: hoverSource });
      link.addEventListener('click', () => this.close());
    }
    if (problems.length > most) contentEl.createEl('p', { text: problemStrings.hidden(problems.length - most) });
    new Setting(contentEl).addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
    contentEl.querySelector<HTMLElement>('a, button.mod-cta')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
