import type { Plugin, TFile } from 'obsidian';
import { registerBlockCommands } from './block-commands';
import { compareElements, insertComparison } from './compare-command';
import { buildComparison } from './comparison-builder';
import { registerDrawingCommand } from './convert-drawing-command';
import { insertDiagram } from './diagram-command';
import { findEditor } from './edit-note';
import { findInGarden } from './find-command';
import { isReady, type GardenHost } from './garden-host';
import { showLeaks } from './leaks-command';
import { linkSolutions } from './link-solutions-command';
import { reindexVault, verifyIndex } from './maintenance-commands';
import { ProblemsModal } from './problems-modal';
import { recordCurrentDecision } from './record-decision-command';
import { refreshAllNotes } from './refresh-all';
import { refreshThisNote } from './refresh-note';
import { isRecord, reopenRecord } from './reopen-decision-command';
import { runCommand } from './show-problem';
import { builderStrings, commandStrings, leakStrings, recordStrings } from './strings';

export interface CommandOptions {
  readonly plugin: Plugin;
  readonly host: GardenHost;
  readonly openDecision: () => Promise<void>;
  readonly openNotePanel: () => Promise<void>;
  /** Where decision records are written, as the settings have it now. */
  readonly decisionFolder: () => string;
}

/** Registers every command. None has a hotkey of its own; those that need a note are hidden where there is none. */
export function registerCommands({ plugin, host, openDecision, openNotePanel, decisionFolder }: CommandOptions): void {
  const { app } = plugin;
  const always = (id: string, name: string, work: () => Promise<void> | void): void => {
    plugin.addCommand({ id, name, callback: () => runCommand(work) });
  };
  /** In any note, also in reading view. */
  const inNote = (id: string, name: string, work: (file: TFile) => Promise<void> | void): void => {
    plugin.addCommand({
      id, name,
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (file === null || file.extension !== 'md') return false;
        if (!checking) runCommand(() => work(file));
        return true;
      },
    });
  };
  /** At the cursor of a note that is open for editing. */
  const atCursor = (id: string, name: string, work: (file: TFile) => Promise<void>): void => {
    plugin.addCommand({
      id, name,
      editorCheckCallback: (checking, _editor, { file }) => {
        // Some versions offer editor commands in reading view, too, where there is no cursor.
        if (file === null || findEditor(app, file) === null) return false;
        if (!checking) runCommand(() => work(file));
        return true;
      },
    });
  };

  always('open-decision-framework', commandStrings.openDecision, openDecision);
  inNote('show-note-facts', commandStrings.showNote, openNotePanel);
  always('compare-patterns', commandStrings.compare, () => compareElements(host));
  always('build-comparison', builderStrings.command, () => buildComparison(host));
  always('find', commandStrings.find, () => {
    if (isReady(host)) findInGarden(host);
  });
  atCursor('insert-comparison-table', commandStrings.insertTable, (file) => insertComparison(host, file));
  atCursor('insert-diagram', commandStrings.insertDiagram, (file) => insertDiagram(host, file));
  inNote('refresh-blocks-in-note', commandStrings.refreshNote, async (file) => {
    if (isReady(host)) await refreshThisNote(host, file);
  });
  always('refresh-blocks-in-all-notes', commandStrings.refreshAll, () => {
    if (isReady(host)) refreshAllNotes(host);
  });
  registerBlockCommands(plugin, host);
  registerDrawingCommand(plugin, host);
  atCursor('link-solutions', commandStrings.linkSolutions, (file) => linkSolutions(host, file));
  always('record-decision', recordStrings.record, () => recordCurrentDecision(host, decisionFolder()));
  plugin.addCommand({
    id: 'reopen-decision',
    name: recordStrings.reopen,
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      if (file === null || !isRecord(app, file)) return false;
      if (!checking) runCommand(() => reopenRecord(host, file, openDecision));
      return true;
    },
  });
  always('show-leaks', leakStrings.command, () => showLeaks(host));
  always('show-problems', commandStrings.problems, () => {
    if (isReady(host)) new ProblemsModal(app, host.source.garden().problems).open();
  });
  always('reindex', commandStrings.reindex, () => reindexVault(host));
  always('verify-index', commandStrings.verify, () => verifyIndex(host));
  plugin.addCommand({
    id: 'undo-last-change',
    name: commandStrings.undo,
    checkCallback: (checking) => {
      if (host.journal.isEmpty) return false;
      if (!checking) runCommand(() => host.journal.undo());
      return true;
    },
  });
}
