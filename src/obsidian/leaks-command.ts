import { Modal, Notice, parseYaml, Setting } from 'obsidian';
import { findLeaks, type Leak } from '../edits/find-leaks';
import type { NotePath } from '../notes/note-document';
import { viewAsReader } from '../views/reader-view';
import { readCurrentText } from './edit-note';
import { isReady, type GardenHost } from './garden-host';
import { hoverSource, placeLink } from './open-place';
import { runCommand, showProblem } from './show-problem';
import { leakStrings as strings, placeStrings, previewStrings } from './strings';

/** Lists what published notes show of notes that their readers cannot see. */
export function showLeaks(host: GardenHost): void {
  if (isReady(host)) new LeaksModal(host).open();
}

interface LeakyNote {
  readonly path: string;
  readonly leaks: readonly Leak[];
}

class LeaksModal extends Modal {
  constructor(private readonly host: GardenHost) {
    super(host.app);
    this.setTitle(strings.title);
    this.modalEl.addClass('architecture-garden-modal');
  }

  override onOpen(): void {
    this.contentEl.createDiv({ cls: 'architecture-garden-tip', text: strings.looking, attr: { role: 'status' } });
    runCommand(async () => this.show(await findAllLeaks(this.host)));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(notes: readonly LeakyNote[]): void {
    const { contentEl } = this;
    contentEl.empty();
    const leaks = notes.reduce((sum, note) => sum + note.leaks.length, 0);
    contentEl.createEl('p', { text: leaks === 0 ? strings.none : strings.found(leaks, notes.length), attr: { role: 'status' } });
    const list = contentEl.createEl('ul', { cls: ['architecture-garden-list', 'architecture-garden-problems'] });
    for (const note of notes) {
      for (const { problem, line } of note.leaks) {
        const box = showProblem(list.createEl('li'), problem);
        placeLink(box, { app: this.app, at: { path: note.path, line }, text: placeStrings.line(note.path, line), source: hoverSource }).addEventListener('click', () => this.close());
      }
    }
    const buttons = new Setting(contentEl);
    if (leaks > 0) {
      buttons.addButton((button) => button.setButtonText(strings.copy).onClick(() => runCommand(async () => {
        await navigator.clipboard.writeText(notes.flatMap(({ path, leaks: found }) => found.map(({ line, problem }) => `${placeStrings.line(path, line)} ${problem.cause}`)).join('\n'));
        new Notice(previewStrings.copied);
      })));
    }
    buttons.addButton((button) => button.setButtonText(previewStrings.close).setCta().onClick(() => this.close()));
    contentEl.querySelector<HTMLElement>('a, button.mod-cta')?.focus();
  }
}

async function findAllLeaks({ app, source }: GardenHost): Promise<readonly LeakyNote[]> {
  const files = app.vault.getMarkdownFiles();
  const publishersOf = (path: string): readonly string[] => source.facts(path as NotePath)?.publishers ?? [];
  const found: LeakyNote[] = [];
  for (const file of files) {
    const path = file.path as NotePath;
    const publishers = publishersOf(path);
    if (publishers.length === 0) continue;
    const text = await readCurrentText(app, file);
    const notes = files.map((other) => ({ path: other.path as NotePath, seen: publishers.every((one) => publishersOf(other.path).includes(one)) }));
    const leaks = findLeaks({ path, text }, { view: viewAsReader(source.garden(), source.gardenFor(path)), notes, parseYaml });
    if (leaks.length > 0) found.push({ path, leaks });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
