import { Notice, type TFile } from 'obsidian';
import { planBlockInsertion } from '../edits/insert-block';
import { renderQuery } from '../views/render-query';
import { editInEditor, findEditor } from './edit-note';
import { gardenForFile, isReady, type GardenHost } from './garden-host';
import { noticeProblem } from './show-problem';
import { previewStrings } from './strings';

/**
 * Writes a generated block with the answer to a query at the cursor of a note that is open for editing, from the garden that the note's
 * readers may see. False where nothing was written, which a notice explains.
 */
export async function insertGeneratedBlock(host: GardenHost, query: string, file: TFile): Promise<boolean> {
  if (!isReady(host)) return false;
  const { garden } = await gardenForFile(host, file);
  const editor = findEditor(host.app, file);
  if (editor === null) {
    new Notice(previewStrings.noEditor);
    return false;
  }
  const rendering = renderQuery(garden, query);
  if ('problem' in rendering) {
    noticeProblem(rendering.problem);
    return false;
  }
  const { markdown } = rendering;
  editInEditor(editor, file.path, (text) => planBlockInsertion(text, { offset: editor.posToOffset(editor.getCursor()), query, markdown, mode: 'manual' }));
  new Notice(previewStrings.inserted);
  return true;
}
