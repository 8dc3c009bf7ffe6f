import { summarizeGarden } from '../../views/summarize-garden';
import type { Command } from '../command';
import { openGarden } from '../open-garden';

export const summary: Command = {
  usage: 'summary FOLDER',
  about: 'Says what the notes hold: elements by kind, who uses which solutions, what the decision framework can ask, problems.',
  notes: [],
  options: {},
  async run([folder], _options, terminal) {
    const { index, count } = await openGarden(folder);
    terminal.print(summarizeGarden({ garden: index.garden(), count }));
    return 0;
  },
};
