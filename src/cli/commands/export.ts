import { exportGarden } from '../../views/export-garden';
import type { Command } from '../command';
import { textOption } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

export const exportCommand: Command = {
  usage: 'export FOLDER [--format json]',
  about: 'Prints everything the notes say as one JSON object (schema architecture-garden/1), problems included.',
  notes: ['--format json   the only format; may be left out'],
  options: { format: { type: 'string', default: 'json' } },
  async run([folder], options, terminal) {
    const format = textOption(options, 'format');
    if (format !== 'json') throw new UsageError('Nothing was exported.', `"${format ?? ''}" is no format.`, 'Use --format json.');
    const { index } = await openGarden(folder);
    terminal.print(JSON.stringify(exportGarden(index.garden()), null, 1));
    return 0;
  },
};
