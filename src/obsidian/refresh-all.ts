import { Modal, Notice, Setting, type TFile } from 'obsidian';
import type { RefreshPlan } from '../edits/refresh-blocks';
import type { NotePath } from '../notes/note-document';
import { readCurrentText, type NoteChange } from './edit-note';
import type { GardenHost } from './garden-host';
import { hoverSource, placeLink } from './open-place';
import { planNoteRefresh, refreshNote } from './refresh-note';
import { runCommand, showProblem } from './show-problem';
import { pickStrings, placeStrings, previewStrings, refreshStrings } from './strings';

interface PlannedNote {
  readonly file: TFile;
  readonly plan: RefreshPlan;
}

/** Shows which notes would be written, with counts, and writes after a confirmation. */
export function refreshAllNotes(host: GardenHost): void {
  new RefreshAllModal(host).open();
}

class RefreshAllModal extends Modal {
  constructor(private readonly host: GardenHost) {
    super(host.app);
    this.setTitle(refreshStrings.title);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    this.contentEl.createDiv({ cls: 'architecture-garden-tip', text: refreshStrings.looking, attr: { role: 'status' } });
    runCommand(async () => this.show(await planAll(this.host)));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(planned: readonly PlannedNote[]): void {
    const { contentEl } = this;
    contentEl.empty();
    const changing = planned.filter(({ plan }) => plan.edit.length > 0);
    const blocks = changing.reduce((sum, { plan }) => sum + plan.refreshed.length, 0);
    contentEl.createEl('p', { text: blocks === 0 ? refreshStrings.upToDate : refreshStrings.plan(blocks, changing.length), attr: { role: 'status' } });
    const list = contentEl.createEl('ul', { cls: 'architecture-garden-list' });
    for (const { file, plan } of changing) {
      const item = list.createEl('li');
      placeLink(item, { app: this.app, at: { path: file.path, line: plan.refreshed[0]?.line ?? 1 }, text: file.basename, source: hoverSource });
      item.createSpan({ cls: 'architecture-garden-source', text: ` ${refreshStrings.noteBlocks(plan.refreshed.length)}` });
    }
    this.showLeft(planned);
    const buttons = new Setting(contentEl);
    if (blocks === 0) {
      buttons.addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
    } else {
      buttons.addButton((button) => button.setButtonText(refreshStrings.go).setCta().onClick(() => {
        this.close();
        runCommand(() => writeAll(this.host, changing.map(({ file }) => file)));
      }));
      buttons.addButton((button) => button.setButtonText(pickStrings.cancel).onClick(() => this.close()));
    }
    contentEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
  }

  private showLeft(planned: readonly PlannedNote[]): void {
    const problems = planned.flatMap(({ plan }) => plan.problems);
    if (problems.length === 0) return;
    this.contentEl.createEl('p', { text: refreshStrings.problems(problems.length) });
    for (const problem of problems) {
      const box = showProblem(this.contentEl, problem);
      const { at } = problem;
      if (at !== null) placeLink(box, { app: this.app, at, text: placeStrings.line(at.path, at.line), source: hoverSource });
    }
  }
}

async function planAll(host: GardenHost): Promise<readonly PlannedNote[]> {
  const planned: PlannedNote[] = [];
  for (const file of host.app.vault.getMarkdownFiles()) {
    const text = await readCurrentText(host.app, file);
    if (text.includes('<!-- garden:')) planned.push({ file, plan: planNoteRefresh(host, { path: file.path as NotePath, text }) });
  }
  return planned.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

async function writeAll(host: GardenHost, files: readonly TFile[]): Promise<void> {
  const changes: NoteChange[] = [];
  const failed: string[] = [];
  let blocks = 0;
  for (const file of files) {
    try {
      const { change, plan } = await refreshNote(host, file);
      if (change === null) continue;
      changes.push(change);
      blocks += plan.refreshed.length;
    } catch {
      // One note that cannot be written must not keep the others from being remembered for undo.
      failed.push(file.path);
    }
  }
  host.journal.record(changes);
  const text = refreshStrings.refreshed(blocks, changes.length);
  new Notice(failed.length === 0 ? text : `${text}\n${refreshStrings.failed(failed)}`, failed.length === 0 ? undefined : 15_000);
}
