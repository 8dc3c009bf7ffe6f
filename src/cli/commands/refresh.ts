import type { Command } from '../command';
import { openGarden } from '../open-garden';
import { describeRefresh, refreshFolder } from '../refresh-folder';

export const refresh: Command = {
  usage: 'refresh FOLDER [--write]',
  about: 'Brings generated tables and diagrams up to date; without --write it only says what would change.',
  notes: ['--write   write the notes; text outside generated blocks stays as it is, and so do blocks that someone edited'],
  options: { write: { type: 'boolean', default: false } },
  async run([folder], { write }, terminal) {
    const { index, folder: path } = await openGarden(folder);
    terminal.print(describeRefresh(await refreshFolder(path, index, write === true), write === true));
    return 0;
  },
};
