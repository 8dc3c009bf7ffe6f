import { MarkdownView, Notice, type App, type TFile } from 'obsidian';
import type { Situation } from '../../questions/situation';
import type { ChosenAlternative } from '../../views/decision-panel';
import { drawWish, outlineDiagram, type DiagramOutline, type DiagramWish } from '../../views/decision-diagram';
import { renderMermaid } from '../render-mermaid';
import { showProblem } from '../show-problem';
import { decisionStrings } from '../strings';
import type { DecisionContext } from './decision-context';
import type { Part } from './keyed-list';
import { idOf } from './name-element';
import { createSection } from './section';
import { createIcon } from './situations-bar';
import { zoomable } from './zoomable';

const strings = decisionStrings.diagram;

/** Writes a generated block with the answer to the query at the cursor; false where nothing was written. */
export type InsertBlock = (query: string, file: TFile) => Promise<boolean>;

export interface DiagramItem {
  readonly chosen: ChosenAlternative | null;
  readonly situation: Situation;
}

export interface DiagramOptions {
  readonly context: DecisionContext;
  readonly insert: InsertBlock;
}

/** A live diagram of the garden: the decision tree with the path of the answers, what uses what, or structure and stack of the chosen one. */
export function createDiagramPane(parent: HTMLElement, { context, insert }: DiagramOptions): Part<DiagramItem> & { redraw(): void } {
  const { el, title, body } = createSection(parent, { title: strings.title, level: 2, isOpen: context.isOpen('diagram', false), cls: 'mod-step', onToggle: (isOpen) => { context.setOpen('diagram', isOpen); draw(); } });
  const bar = body.createDiv({ cls: 'architecture-garden-diagram-bar' });
  const select = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': strings.kind } });
  const tools = bar.createDiv({ cls: 'architecture-garden-buttons' });
  const viewport = body.createDiv({ cls: 'architecture-garden-diagram', attr: { role: 'region', 'aria-labelledby': idOf(title), tabindex: '0' } });
  const canvas = viewport.createDiv({ cls: 'architecture-garden-diagram-canvas' });
  const zoom = zoomable(viewport, canvas);
  const out = createIcon(tools, 'zoom-out', strings.zoomOut);
  const into = createIcon(tools, 'zoom-in', strings.zoomIn);
  const fit = createIcon(tools, 'maximize', strings.fit);
  const note = body.createDiv({ cls: 'architecture-garden-hint', text: strings.path });
  const actions = body.createDiv({ cls: 'architecture-garden-actions' });
  const place = actions.createEl('button', { text: strings.insert, attr: { type: 'button' } });
  const copy = actions.createEl('button', { text: strings.copy, attr: { type: 'button' } });
  const text = createSection(body, { title: strings.asText, level: 0, isOpen: false });
  let item: DiagramItem | null = null;
  let drawn = '', shownKinds = '', fenced = '';

  out.addEventListener('click', () => zoom.by(1 / 1.3));
  into.addEventListener('click', () => zoom.by(1.3));
  fit.addEventListener('click', () => zoom.fit());
  select.addEventListener('change', () => draw());
  place.addEventListener('click', () => {
    const file = findOpenNote(context.app);
    if (file === null) new Notice(strings.noNote);
    else void insert(wishOf().query, file);
  });
  copy.addEventListener('click', () => {
    void el.win.navigator.clipboard.writeText(fenced).then(() => new Notice(strings.copied));
  });

  function wishOf(): DiagramWish {
    const wishes = listWishes(item?.chosen ?? null);
    return wishes.find(({ query }) => query === select.value) ?? { query: 'draw decision', label: strings.decision };
  }

  function draw(): void {
    if (item === null || !el.open) return;
    const wish = wishOf();
    const picture = drawWish(context.garden(), wish, item.situation);
    note.toggle('text' in picture && picture.hasPath);
    actions.toggle('text' in picture);
    text.el.toggle('text' in picture);
    const key = JSON.stringify(picture);
    if (key === drawn) return;
    drawn = key;
    if ('problem' in picture) {
      canvas.empty();
      showProblem(canvas, picture.problem);
      return;
    }
    fenced = picture.fenced;
    text.body.empty();
    showOutline(text.body, outlineDiagram(context.garden(), wish, picture.text));
    if (canvas.childElementCount === 0) canvas.setText(strings.drawing);
    void renderMermaid(canvas, { text: picture.text, title: wish.label }).then(() => zoom.fit());
  }

  return {
    el,
    redraw() {
      drawn = '';
      draw();
    },
    update(next) {
      item = next;
      const wishes = listWishes(next.chosen);
      const kinds = JSON.stringify(wishes);
      if (kinds !== shownKinds) {
        const [before, old] = [select.value, select.selectedIndex];
        shownKinds = kinds;
        select.empty();
        for (const { query, label } of wishes) select.createEl('option', { value: query, text: label });
        // "Stack of" stays "Stack of" when another alternative comes first.
        select.selectedIndex = Math.max(0, wishes.some(({ query }) => query === before) ? wishes.findIndex(({ query }) => query === before) : Math.min(old, wishes.length - 1));
      }
      draw();
    },
  };
}

function listWishes(chosen: ChosenAlternative | null): readonly DiagramWish[] {
  const always = [{ query: 'draw decision', label: strings.decision }, { query: 'draw map', label: strings.map }];
  if (chosen === null) return always;
  const name = `"${chosen.name.replace(/["\\]/g, '\\$&')}"`;
  return [...always, { query: `draw stack ${name}`, label: strings.stack(chosen.name) }, { query: `draw structure ${name}`, label: strings.structure(chosen.name) }];
}

/** The note that was edited last, in the main area. */
function findOpenNote(app: App): TFile | null {
  const view = app.workspace.getMostRecentLeaf()?.view;
  return view instanceof MarkdownView && view.getMode() === 'source' ? view.file : null;
}

function showOutline(parent: HTMLElement, outline: DiagramOutline): void {
  if (outline.kind === 'text') {
    parent.createEl('pre', { attr: { tabindex: '0' } }).createEl('code', { text: outline.text });
    return;
  }
  const list = parent.createEl('ul', { cls: 'architecture-garden-outline' });
  for (const { text, inner } of outline.items) {
    const line = list.createEl('li', { text });
    if (inner !== null) showOutline(line, inner);
  }
}
