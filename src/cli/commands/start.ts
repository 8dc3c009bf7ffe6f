import { join } from 'node:path';
import { summarizeGarden } from '../../views/summarize-garden';
import type { Command } from '../command';
import { installPlugin, projectFolder } from '../install-plugin';
import { openGarden } from '../open-garden';
import { describeRefresh, refreshFolder } from '../refresh-folder';

export const start: Command = {
  usage: 'start [FOLDER] [--write] [--install]',
  about: 'Without a folder: installs the plugin into the example vault, reads it and refreshes its generated blocks. With one: reads it and says what it found.',
  notes: ['--write     refresh generated blocks in the folder\u2019s notes', '--install   install and enable the plugin in that vault'],
  options: { write: { type: 'boolean', default: false }, install: { type: 'boolean', default: false } },
  async run([given], options, terminal) {
    const isExample = given === undefined;
    const { index, count, folder } = await openGarden(given ?? join(projectFolder, 'example-vault'));
    const shown = isExample ? 'example-vault' : folder;
    if (isExample || options['install'] === true) terminal.print(`Plugin installed and enabled in ${shown}/${await installPlugin(folder)}\n`);
    terminal.print(summarizeGarden({ garden: index.garden(), count }));
    if (isExample || options['write'] === true) terminal.print(`\nGenerated blocks\n${describeRefresh(await refreshFolder(folder, index, true), true)}`);
    if (isExample || options['install'] === true) terminal.print(`\nTo try it: in Obsidian choose "Open folder as vault", pick ${shown}, and trust its author so that the plugin may run.`);
    return 0;
  },
};
