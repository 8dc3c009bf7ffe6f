import { ItemView, MarkdownView, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../notes/note-document';
import { buildNotePanel, type DescribedElement, type NoteEntry, type NotePanel } from '../views/note-panel';
import { showBlankState } from './blank-state';
import { keyedList, type KeyedList } from './decision/keyed-list';
import { createSection, type Section } from './decision/section';
import type { GardenSource } from './garden-source';
import { createEntryGroup, type EntryGroupItem } from './note/entry-group';
import { placeLink } from './open-place';
import { showProblem } from './show-problem';
import { notePanelStrings as strings } from './strings';

export const NOTE_VIEW = 'architecture-garden-note';

/** What the garden read from the note that was used last, each entry a jump to its line. */
export class NoteView extends ItemView {
  override icon = 'scan-text';
  private path: string | null = null;
  private readonly unfolded = new Map<string, boolean>();
  private board: NoteBoard | null = null;

  constructor(leaf: WorkspaceLeaf, private readonly source: GardenSource) {
    super(leaf);
  }

  getViewType(): string {
    return NOTE_VIEW;
  }

  getDisplayText(): string {
    return strings.view;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('architecture-garden-panel', 'architecture-garden-in-note');
    const { workspace } = this.app;
    this.register(this.source.onChange(() => this.refresh()));
    this.registerEvent(workspace.on('file-open', () => this.refresh()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.refresh()));
    this.registerEvent(this.app.vault.on('rename', (file, before) => {
      if (before === this.path) this.path = file.path;
    }));
    this.refresh();
    await super.onOpen();
  }

  /** The note in the main area, also while this panel has the focus. */
  private findFile(): TFile | null {
    const view = this.app.workspace.getMostRecentLeaf()?.view;
    return view instanceof MarkdownView ? view.file : null;
  }

  private refresh(): void {
    const file = this.findFile();
    if (file?.path !== this.path) this.clear();
    this.path = file?.path ?? null;
    if (file === null) {
      this.showBlank(strings.none, 'file');
      return;
    }
    const facts = this.source.facts(file.path as NotePath);
    if (facts === undefined && !this.source.ready) {
      this.showBlank(strings.loading, 'loader');
      return;
    }
    const panel = buildNotePanel(this.source.garden(), file.path, facts);
    if (panel.state !== 'read' && panel.problems.length === 0) {
      this.showBlank(panel.state === 'outside' ? strings.outside : strings.silent, 'file-x');
      return;
    }
    if (this.board === null) {
      this.clear();
      this.board = new NoteBoard(this, this.contentEl, this.unfolded);
    }
    this.board.update(panel);
  }

  private clear(): void {
    this.board = null;
    this.contentEl.empty();
    this.contentEl.scrollTop = 0;
  }

  private showBlank({ title, text }: { readonly title: string; readonly text: string }, icon: string): void {
    if (this.board === null && this.contentEl.querySelector('[role=heading]')?.textContent === title) return;
    this.clear();
    showBlankState(this.contentEl, { title, text, icon });
  }
}

class NoteBoard {
  private readonly why: HTMLElement;
  private readonly elements: KeyedList<DescribedElement>;
  private readonly described: Section;
  private readonly mentioned: Section;
  private readonly mentions: KeyedList<EntryGroupItem>;
  private readonly groups: readonly { readonly of: 'comparisons' | 'decisions'; readonly list: KeyedList<EntryGroupItem>; readonly section: Section }[];
  private readonly problems: Section;

  constructor(private readonly view: NoteView, parent: HTMLElement, private readonly unfolded: Map<string, boolean>) {
    this.why = parent.createDiv({ cls: 'architecture-garden-hint' });
    this.problems = this.createStep(parent, 'problems', strings.problems);
    this.described = this.createStep(parent, 'elements', strings.elements);
    this.elements = keyedList<DescribedElement>(this.described.body, { keyOf: ({ id }) => id, create: (element) => this.createElement(element) });
    this.mentioned = this.createStep(parent, 'mentioned', strings.mentioned);
    this.mentions = keyedList<EntryGroupItem>(this.mentioned.body, { keyOf: ({ key }) => key, create: (item) => createEntryGroup(this.view.app, this.unfolded, item) });
    this.groups = (['comparisons', 'decisions'] as const).map((of) => {
      const section = this.createStep(parent, of, strings[of]);
      return { of, section, list: keyedList<EntryGroupItem>(section.body, { keyOf: ({ key }) => key, create: (item) => createEntryGroup(this.view.app, this.unfolded, item) }) };
    });
  }

  update(panel: NotePanel): void {
    this.why.setText(panel.why === '' ? strings.outside.text : strings.why(panel.why));
    show(this.described, panel.elements.length);
    this.elements.update(panel.elements);
    show(this.mentioned, panel.mentioned.length);
    this.mentions.update(panel.mentioned.map(({ entry, elsewhere }): EntryGroupItem => ({ key: `mentioned ${entry.text} ${elsewhere.length > 0 ? 'used' : 'alone'}`, title: entry.text, at: entry.at, entries: elsewhere, hint: '', showsNote: true })));
    for (const { of, list, section } of this.groups) {
      show(section, panel[of].length);
      list.update(panel[of].map((entry): EntryGroupItem => ({ key: `${of} ${entry.text} ${entry.at.line}`, title: entry.text, at: entry.at, entries: [], hint: entry.detail, showsNote: false })));
    }
    show(this.problems, panel.problems.length);
    this.problems.body.empty();
    for (const problem of panel.problems) {
      const box = showProblem(this.problems.body, problem);
      if (problem.at !== null) placeLink(box, { app: this.view.app, at: problem.at, text: strings.line(problem.at.line), source: NOTE_VIEW }).removeAttribute('aria-label');
    }
  }

  private createStep(parent: HTMLElement, key: string, title: string): Section {
    return createSection(parent, { title, level: 2, isOpen: this.unfolded.get(key) ?? true, cls: 'mod-step', onToggle: (isOpen) => this.unfolded.set(key, isOpen) });
  }

  private createElement(made: DescribedElement): { el: HTMLElement; update(item: DescribedElement): void } {
    const key = `element ${made.id}`;
    const { el, title, flair, body } = createSection(createDiv(), { title: made.name, level: 3, isOpen: this.unfolded.get(key) ?? true, cls: 'architecture-garden-element', onToggle: (isOpen) => this.unfolded.set(key, isOpen) });
    const list = keyedList<EntryGroupItem>(body.createDiv(), { keyOf: (item) => item.key, create: (item) => createEntryGroup(this.view.app, this.unfolded, item) });
    return {
      el,
      update(element) {
        title.setText(element.name);
        flair.setText(strings.kind(element.kind));
        list.update(listGroups(element));
      },
    };
  }
}

function show(section: Section, count: number): void {
  section.el.toggle(count > 0);
  section.flair.setText(String(count));
}

function listGroups(element: DescribedElement): readonly EntryGroupItem[] {
  const group = (name: string, title: string, entries: readonly NoteEntry[]): EntryGroupItem => ({ key: `${element.id} ${name}`, title, at: null, entries, hint: '', showsNote: name === 'elsewhere' });
  const rules = element.rules.map((rule): NoteEntry => ({ ...rule, detail: rule.stance === 'avoid' ? strings.avoid : rule.detail }));
  const drawings = element.drawings.map((drawing): NoteEntry => ({ ...drawing, detail: strings.drawing[drawing.detail] ?? '' }));
  return [
    group('uses', strings.uses, element.uses),
    ...element.facets.map(({ facet, entries }) => group(facet, strings.facets[facet], entries)),
    group('rules', strings.rules, rules), group('drawings', strings.drawings, drawings), group('elsewhere', strings.elsewhere, element.elsewhere),
  ].filter(({ entries }) => entries.length > 0);
}
