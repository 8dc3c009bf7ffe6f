import { Notice, type App } from 'obsidian';
import type { PlannedEdit } from '../edits/planned-edit';
import { editNote, readCurrentText, type NoteChange } from './edit-note';
import { undoStrings } from './strings';

const storageKey = 'architecture-garden-last-change';
/** A larger change, in UTF-16 units, is remembered until the app is closed; what browsers keep is limited to a few megabytes. */
const mostStored = 500_000;

/** Remembers the last change that a command made to notes, on this device. */
export interface ChangeJournal {
  readonly isEmpty: boolean;
  /** Replaces what was remembered. Changes that changed nothing are not remembered. */
  record(changes: readonly NoteChange[]): void;
  /** Gives every note back its text where it still holds what was written; says which ones were changed since. */
  undo(): Promise<void>;
}

export function startJournal(app: App): ChangeJournal {
  let last = readChanges(app.loadLocalStorage(storageKey));
  const keep = (changes: readonly NoteChange[]): void => {
    last = changes;
    const size = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
    app.saveLocalStorage(storageKey, changes.length > 0 && size <= mostStored ? changes : null);
  };
  return {
    get isEmpty() { return last.length === 0; },
    record(changes) {
      if (changes.length > 0) keep(changes);
    },
    async undo() {
      if (last.length === 0) {
        new Notice(undoStrings.nothing);
        return;
      }
      const changed: string[] = [];
      let undone = 0;
      for (const { path, before, after } of last) {
        const file = app.vault.getFileByPath(path);
        const isOurs = file !== null && sameText(await readCurrentText(app, file), after);
        // Read once more inside the write: the user may be typing.
        const change = isOurs ? await editNote(app, file, (text) => (sameText(text, after) ? planRestore(text, before) : [])) : null;
        if (change === null) changed.push(path);
        else undone++;
      }
      keep([]);
      new Notice([undoStrings.done(undone), ...(changed.length > 0 ? [undoStrings.changed(changed)] : [])].join('\n'), changed.length > 0 ? 12_000 : undefined);
    },
  };
}

function readChanges(stored: unknown): readonly NoteChange[] {
  const isChange = (entry: unknown): entry is NoteChange => {
    const { path, before, after } = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
    return typeof path === 'string' && typeof before === 'string' && typeof after === 'string';
  };
  return Array.isArray(stored) ? stored.filter(isChange) : [];
}

/** Replaces only what differs, so that an open editor keeps its place. */
function planRestore(text: string, wanted: string): PlannedEdit {
  const restored = text.includes('\r\n') ? wanted : wanted.replace(/\r\n/g, '\n');
  const shorter = Math.min(text.length, restored.length);
  let start = 0;
  while (start < shorter && text.charCodeAt(start) === restored.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && text.charCodeAt(text.length - 1 - tail) === restored.charCodeAt(restored.length - 1 - tail)) tail++;
  return [{ start, end: text.length - tail, text: restored.slice(start, restored.length - tail) }];
}

/** Editors hand out texts with `\n` alone, the disk may hold `\r\n`. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n/g, '\n') === b.replace(/\r\n/g, '\n');
}
