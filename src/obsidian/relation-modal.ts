import { Keymap, SuggestModal } from 'obsidian';
import type { GardenHost } from './garden-host';
import type { ElementRelation } from './list-relations';
import { openPlace } from './open-place';
import { runCommand } from './show-problem';
import { findStrings, placeStrings } from './strings';

/** More lines would only slow the list down. */
const most = 200;

/** Lists what the notes say of an element; a choice opens the line that says so. */
export class RelationModal extends SuggestModal<ElementRelation> {
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
