import { Plugin } from 'obsidian';
import { ANSWER_VIEW, AnswerView } from './src/obsidian/answer-view';
import { startAutoRefresh } from './src/obsidian/auto-refresh';
import { startJournal } from './src/obsidian/change-journal';
import { registerCodeBlock } from './src/obsidian/code-block';
import { registerCommands } from './src/obsidian/commands';
import { DECISION_VIEW, DecisionView } from './src/obsidian/decision-view';
import { registerDrawingButtons } from './src/obsidian/drawing-button';
import { offerApi, type GardenApi } from './src/obsidian/garden-api';
import { indexVault } from './src/obsidian/index-vault';
import { insertGeneratedBlock } from './src/obsidian/insert-generated-block';
import { registerLinkCommands } from './src/obsidian/link-commands';
import { NOTE_VIEW, NoteView } from './src/obsidian/note-view';
import { openPanel } from './src/obsidian/open-panel';
import { hoverSource } from './src/obsidian/open-place';
import { toReading } from './src/facts/vault-settings';
import { readSettings } from './src/obsidian/plugin-settings';
import { QuerySuggest } from './src/obsidian/query-suggest';
import { recordDecision } from './src/obsidian/record-decision-command';
import { GardenSettingTab } from './src/obsidian/settings';
import { runCommand } from './src/obsidian/show-problem';
import { commandStrings } from './src/obsidian/strings';

/** Wiring only: what is done stands in `src/obsidian`, what is known in the stages behind it. */
export default class ArchitectureGardenPlugin extends Plugin {
  /** For other plugins and scripts; there as soon as the plugin is loaded, whole when the vault is read. */
  api!: GardenApi;
  private readAgain: () => Promise<void> = () => Promise.resolve();

  override async onload(): Promise<void> {
    let settings = readSettings(await this.loadData());
    const source = indexVault({ app: this.app, owner: this, reading: toReading(settings) });
    const host = { app: this.app, source, journal: startJournal(this.app) };
    this.api = offerApi(source);
    registerCodeBlock(this, host);
    this.registerEditorSuggest(new QuerySuggest(this.app, source));
    registerDrawingButtons(this, host, () => settings.drawingButtons);
    const openDecision = () => openPanel(this.app, DECISION_VIEW);
    this.registerView(DECISION_VIEW, (leaf) => new DecisionView(leaf, source, (query, file) => insertGeneratedBlock(host, query, file), (recorded) => {
      runCommand(() => recordDecision(host, recorded, settings.decisionFolder));
      return Promise.resolve();
    }));
    this.registerView(NOTE_VIEW, (leaf) => new NoteView(leaf, source));
    this.registerView(ANSWER_VIEW, (leaf) => new AnswerView(leaf, source));
    this.addRibbonIcon('git-fork', commandStrings.openDecision, () => runCommand(openDecision));
    registerCommands({ plugin: this, host, openDecision, openNotePanel: () => openPanel(this.app, NOTE_VIEW), decisionFolder: () => settings.decisionFolder });
    registerLinkCommands(this, host, () => settings);
    for (const id of [hoverSource, DECISION_VIEW, NOTE_VIEW]) this.registerHoverLinkSource(id, { display: this.manifest.name, defaultMod: true });
    this.addSettingTab(new GardenSettingTab({
      plugin: this,
      source,
      read: () => settings,
      save: async (next) => {
        settings = next;
        await this.saveData(next);
        await source.setReading(toReading(next));
      },
    }));
    this.readAgain = async () => {
      settings = readSettings(await this.loadData());
      await source.setReading(toReading(settings));
    };
    this.app.workspace.onLayoutReady(() => {
      runCommand(() => source.start());
      startAutoRefresh(this, host);
    });
  }

  /** Called when Sync brought settings from another device. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.readAgain();
  }
}
