import { renderAnswer } from '../../views/render-answer';
import { answerOrComplain, asQueryText } from '../answer-terminal';
import { listOption, type Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

export const compare: Command = {
  usage: 'compare FOLDER A B [C…] [--by ASPECT,…]',
  about: 'Prints a Markdown table that sets patterns, workloads or solutions side by side, in the notes\u2019 words.',
  notes: ['--by ASPECT,…   only these aspects, criteria or facets, in this order: --by latency,cost,drawbacks'],
  options: { by: { type: 'string', multiple: true } },
  async run([folder, ...names], options, terminal) {
    const { index } = await openGarden(folder);
    if (names.length < 2) throw new UsageError('Nothing was compared.', 'Fewer than two names are given.', 'Name two or more patterns or solutions of the garden.');
    const by = listOption(options, 'by').flatMap((list) => list.split(',')).map((aspect) => aspect.trim()).filter((aspect) => aspect !== '');
    terminal.print(renderAnswer(answerOrComplain(index.garden(), { kind: 'compare', names: names.map(asQueryText), by: by.map(asQueryText) })));
    return 0;
  },
};
