import type { ElementId } from '../../garden/garden';
import type { StackPart } from '../../questions/list-stack';
import { keyOfPick } from '../../questions/reopen-decision';
import type { DecisionPanel } from '../../views/decision-panel';
import { placeLink } from '../open-place';
import { decisionStrings } from '../strings';
import { noteNameOf, type DecisionContext } from './decision-context';
import { keyedList, type Part } from './keyed-list';
import { createQuoteList } from './quote-link';
import { createSection } from './section';

const strings = decisionStrings.evolution;
const source = 'architecture-garden-decision';

/** Solutions that the user picked, by `keyOfPick`. */
export type Picks = Readonly<Record<string, string>>;

export interface EvolutionItems {
  readonly panel: DecisionPanel;
  readonly picks: Picks;
}

export interface EvolutionOptions {
  readonly context: DecisionContext;
  /** '' takes the pick back. */
  readonly onPick: (part: string, solution: string) => void;
  /** Null where decisions cannot be recorded. */
  readonly onRecord: ((chosen: ElementId) => void) | null;
}

/** What the notes say on changing one's mind later, and which solution fills each part of the chosen alternative. */
export function createEvolution(parent: HTMLElement, { context, onPick, onRecord }: EvolutionOptions): Part<EvolutionItems> {
  const el = parent.createDiv({ cls: 'architecture-garden-evolution' });
  const name = el.createDiv({ cls: 'architecture-garden-subtitle' });
  const lists = (['migration', 'reversibility', 'lockIn'] as const).map((matter) => {
    const section = createSection(el, { title: strings[matter], level: 3, isOpen: context.isOpen(`evolution ${matter}`, false), onToggle: (isOpen) => context.setOpen(`evolution ${matter}`, isOpen) });
    return { matter, section, quotes: createQuoteList(section.body, { app: context.app, source }) };
  });
  const gaps = el.createDiv({ cls: 'architecture-garden-hint' });
  const stack = createSection(el, { title: strings.stack, level: 3, isOpen: context.isOpen('stack', true), onToggle: (isOpen) => context.setOpen('stack', isOpen) });
  const empty = stack.body.createDiv({ cls: 'architecture-garden-hint', text: strings.noStack });
  const parts = keyedList<StackItem>(stack.body.createDiv(), { keyOf: keyOfPart, create: () => createPart(context, onPick) });
  const actions = el.createDiv({ cls: 'architecture-garden-actions' });
  let option: ElementId | null = null;
  if (onRecord !== null) actions.createEl('button', { text: strings.record, attr: { type: 'button' } }).addEventListener('click', () => {
    if (option !== null) onRecord(option);
  });
  return {
    el,
    update({ panel, picks }) {
      const { chosen } = panel;
      option = chosen?.option ?? null;
      el.toggle(chosen !== null);
      if (chosen === null) return;
      name.setText(chosen.name);
      for (const { matter, section, quotes } of lists) {
        const said = chosen.evolution[matter];
        section.el.toggle(said.length > 0);
        section.flair.setText(String(said.length));
        quotes(said);
      }
      const missing = chosen.evolution.gaps.map((gap) => (gap === 'lock-in' ? strings.lockIn : strings[gap]).toLowerCase());
      gaps.toggle(missing.length > 0);
      gaps.setText(strings.gaps(missing));
      empty.toggle(chosen.stack.length === 0);
      parts.update(chosen.stack.map((part) => ({ option: chosen.option, part, picked: picks[keyOfPick(chosen.option, part)] ?? '' })));
    },
  };

  function keyOfPart(item: StackItem): string {
    return keyOfPick(item.option, item.part);
  }
}

interface StackItem {
  readonly option: ElementId;
  readonly part: StackPart;
  readonly picked: string;
}

function createPart(context: DecisionContext, onPick: EvolutionOptions['onPick']): Part<StackItem> {
  const el = createDiv({ cls: 'architecture-garden-stack-part' });
  const label = el.createEl('label', { cls: ['architecture-garden-row', 'mod-even'] });
  const role = label.createSpan();
  const select = label.createEl('select', { cls: 'dropdown' });
  const places = el.createDiv({ cls: ['architecture-garden-asked', 'architecture-garden-stack-places'] });
  let key = '', shown = '';
  select.addEventListener('change', () => onPick(key, select.value));
  return {
    el,
    update({ option, part, picked }) {
      key = keyOfPick(option, part);
      role.setText(part.role === '' ? strings.part : part.role);
      const { elements } = context.garden();
      const solutions = part.solutions.map(({ solution, at }) => ({ solution, at, name: elements.get(solution)?.name ?? solution }));
      const drawn = JSON.stringify(solutions.map(({ solution, at, name }) => [solution, name, at.path, at.line]));
      if (drawn !== shown) {
        shown = drawn;
        select.empty();
        select.createEl('option', { value: '', text: strings.open });
        places.empty();
        for (const { solution, at, name } of solutions) {
          select.createEl('option', { value: solution, text: name });
          placeLink(places, { app: context.app, at, text: name, source }).setAttr('aria-label', decisionStrings.question.source(`${name}, ${noteNameOf(at)}`, at.line));
        }
      }
      select.value = solutions.some(({ solution }) => solution === picked) ? picked : '';
    },
  };
}
