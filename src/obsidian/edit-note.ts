import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import { applyEdit, type PlannedEdit } from '../edits/planned-edit';

export interface NoteChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Plans an edit on the note's text of this moment and applies it: as one editor transaction, one undo step, where the note is open for editing,
 * else as one step on disk. The plan may therefore run more than once. Null where the plan is empty; nothing is written then.
 */
export async function editNote(app: App, file: TFile, plan: (text: string) => PlannedEdit): Promise<NoteChange | null> {
  const editor = findEditor(app, file);
  if (editor !== null) return editInEditor(editor, file.path, plan);
  let change: NoteChange | null = null;
  await app.vault.process(file, (before) => {
    const edit = plan(before);
    const after = edit.length === 0 ? before : applyEdit(before, edit);
    change = after === before ? null : { path: file.path, before, after };
    return after;
  });
  return change;
}

/** As `editNote`, for a note that is known to be open for editing. */
export function editInEditor(editor: Editor, path: string, plan: (text: string) => PlannedEdit): NoteChange | null {
  const before = editor.getValue();
  const edit = plan(before);
  if (edit.length === 0) return null;
  const after = applyEdit(before, edit);
  if (after === before) return null;
  editor.transaction({ changes: edit.map(({ start, end, text }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text })) });
  return { path, before, after: editor.getValue() };
}

/** The note's text as the user sees it: that of its editor where it is open for editing, which may be ahead of the disk. */
export async function readCurrentText(app: App, file: TFile): Promise<string> {
  return findEditor(app, file)?.getValue() ?? (await app.vault.read(file));
}

/** The editor of the note where it is open and not in reading view; the one used last where it is open twice. */
export function findEditor(app: App, file: TFile): Editor | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const views = [active, ...app.workspace.getLeavesOfType('markdown').map(({ view }) => view)];
  const view = views.find((one) => one instanceof MarkdownView && one.file?.path === file.path && one.getMode() === 'source');
  return view instanceof MarkdownView ? view.editor : null;
}
