import type { CompareOption, Query } from '../../questions/query';
import { formatComparisonCsv } from '../../views/comparison-csv';
import { renderAnswer } from '../../views/render-answer';
import { answerOrComplain, asQueryText } from '../answer-terminal';
import { listOption, textOption, type Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

const LAYOUTS: readonly CompareOption[] = ['transposed', 'sources', 'links'];

export const compare: Command = {
  usage: 'compare FOLDER A B [C…] [--by ASPECT,…] [--format markdown|csv]',
  about: 'Prints a table that sets patterns, workloads or solutions side by side, in the notes\u2019 words.',
  notes: [
    '--by ASPECT,…     only these aspects, criteria or facets, in this order: --by latency,cost,drawbacks',
    '--solutions       solutions as rows, with their roles; one name will do, or "patterns" or "workloads" for all',
    '--sort ASPECT     put the columns in order by an aspect, or by "name"',
    '--transposed      rows and columns changed over',
    '--sources         number the notes behind each cell, with a list below',
    '--links           link each cell to the section it was read from',
    '--format csv      RFC 4180 for spreadsheets, all columns',
  ],
  options: {
    by: { type: 'string', multiple: true }, format: { type: 'string', default: 'markdown' }, sort: { type: 'string' },
    solutions: { type: 'boolean', default: false }, transposed: { type: 'boolean', default: false }, sources: { type: 'boolean', default: false }, links: { type: 'boolean', default: false },
  },
  async run([folder, ...names], options, terminal) {
    const { index } = await openGarden(folder);
    const ofUses = options['solutions'] === true;
    if (names.length < (ofUses ? 1 : 2)) throw new UsageError('Nothing was compared.', ofUses ? 'No name is given.' : 'Fewer than two names are given.', 'Name two or more patterns or solutions of the garden.');
    const format = textOption(options, 'format');
    if (format !== 'markdown' && format !== 'csv') throw new UsageError('Nothing was compared.', `"${format ?? ''}" is no format.`, 'Use --format markdown or --format csv.');
    const by = listOption(options, 'by').flatMap((list) => list.split(',')).map((aspect) => aspect.trim()).filter((aspect) => aspect !== '');
    if (ofUses && by.length > 0) throw new UsageError('Nothing was compared.', 'A table of solutions has no aspects.', 'Leave out --by, or --solutions.');
    const sort = textOption(options, 'sort');
    const layout = { options: LAYOUTS.filter((option) => options[option] === true), ...(sort === null ? {} : { sortedBy: asQueryText(sort) }) };
    const asked = names.map(asQueryText);
    const query: Query = ofUses ? { kind: 'compare-uses', names: asked, ...layout } : { kind: 'compare', names: asked, by: by.map(asQueryText), ...layout };
    const answer = answerOrComplain(index.garden(), query);
    terminal.print(format === 'csv' && answer.kind === 'comparison' ? formatComparisonCsv(answer).trimEnd() : renderAnswer(answer));
    return 0;
  },
};
