import { Keymap, prepareFuzzySearch, SuggestModal } from 'obsidian';
import type { Element, ElementId, Garden } from '../garden/garden';
import { parseQuery } from '../questions/parse-query';
import type { GardenHost } from './garden-host';
import { countRelations, listRelations, type ElementRelation } from './list-relations';
import { openPlace } from './open-place';
import { previewAnswer } from './preview-modal';
import { runCommand } from './show-problem';
import { findStrings, pickStrings, placeStrings } from './strings';

type Found = { readonly kind: 'element'; readonly element: Element } | { readonly kind: 'query'; readonly query: string };

const most = 200;

/** Finds an element by name, then one of its relations, whose source it opens; a whole query is answered in a preview. */
export function findInGarden(host: GardenHost): void {
  new FindModal(host, host.source.garden()).open();
}

class FindModal extends SuggestModal<Found> {
  private readonly counts: ReadonlyMap<ElementId, number>;
  private readonly elements: readonly Element[];

  constructor(private readonly host: GardenHost, private readonly garden: Garden) {
    super(host.app);
    this.counts = countRelations(garden);
    this.elements = [...garden.elements.values()].sort((a, b) => this.countOf(b) - this.countOf(a) || a.name.localeCompare(b.name));
    this.limit = most;
    this.emptyStateText = findStrings.empty;
    this.setPlaceholder(findStrings.placeholder);
    this.setInstructions([{ command: '↵', purpose: findStrings.choose }, { command: 'esc', purpose: findStrings.leave }]);
  }

  override getSuggestions(text: string): Found[] {
    const wanted = text.trim();
    const asked = wanted !== '' && 'query' in parseQuery(wanted) ? [{ kind: 'query' as const, query: wanted }] : [];
    return [...asked, ...this.search(wanted).map((element) => ({ kind: 'element' as const, element }))];
  }

  override renderSuggestion(found: Found, parent: HTMLElement): void {
    if (found.kind === 'query') {
      parent.createDiv({ text: findStrings.ask(found.query) });
      return;
    }
    const { element } = found;
    parent.createDiv({ text: element.name });
    parent.createEl('small', { cls: 'architecture-garden-source', text: `${pickStrings.kinds[element.kind]} · ${findStrings.counts(element.notes.length, this.countOf(element))}` });
  }

  override onChooseSuggestion(found: Found): void {
    if (found.kind === 'query') previewAnswer(this.host, { title: found.query, query: found.query, garden: this.garden, publishers: [], into: null });
    else new RelationModal(this.host, found.element.name, listRelations(this.garden, found.element)).open();
  }

  private search(wanted: string): readonly Element[] {
    if (wanted === '') return this.elements;
    const match = prepareFuzzySearch(wanted);
    const scored = this.elements.flatMap((element) => {
      const scores = [element.name, ...element.aliases].flatMap((name) => match(name)?.score ?? []);
      return scores.length === 0 ? [] : [{ element, score: Math.max(...scores) }];
    });
    return scored.sort((a, b) => b.score - a.score).map(({ element }) => element);
  }

  private countOf({ id }: Element): number {
    return this.counts.get(id) ?? 0;
  }
}

class RelationModal extends SuggestModal<ElementRelation> {
  constructor(host: GardenHost, name: string, private readonly relations: readonly ElementRelation[]) {
    super(host.app);
    this.limit = most;
    this.emptyStateText = findStrings.noRelations;
    this.setPlaceholder(findStrings.relationsOf(name));
    this.setInstructions([{ command: '↵', purpose: findStrings.open }, { command: 'ctrl ↵', purpose: findStrings.openTab }, { command: 'esc', purpose: findStrings.leave }]);
    this.scope.register(['Mod'], 'Enter', (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  override getSuggestions(text: string): ElementRelation[] {
    const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
    return this.relations.filter(({ group, text: said, detail }) => {
      const shown = `${findStrings.groups[group]} ${said} ${detail}`.toLowerCase();
      return words.every((word) => shown.includes(word));
    });
  }

  override renderSuggestion({ group, text, detail, at }: ElementRelation, parent: HTMLElement): void {
    const line = parent.createDiv();
    line.createSpan({ cls: 'architecture-garden-source', text: `${findStrings.groups[group]}: ` });
    line.createSpan({ text });
    parent.createEl('small', { cls: 'architecture-garden-source', text: [...(detail === '' ? [] : [detail]), placeStrings.line(at.path, at.line)].join(' · ') });
  }

  override onChooseSuggestion({ at }: ElementRelation, event: MouseEvent | KeyboardEvent): void {
    runCommand(() => openPlace(this.app, at, { newTab: Boolean(Keymap.isModEvent(event)) }));
  }
}
