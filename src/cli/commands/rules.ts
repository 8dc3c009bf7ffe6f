import type { ElementKind } from '../../facts/fact';
import { buildDecisionTable } from '../../questions/decision-table';
import { renderDecisionTable } from '../../views/decision-table-text';
import { textOption, type Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

const KINDS: readonly ElementKind[] = ['pattern', 'workload', 'component', 'solution'];

export const rules: Command = {
  usage: 'rules FOLDER [--kind KIND] [--format markdown|csv]',
  about: 'Prints the rules of the notes as a decision table (DMN, hit policy C: every row that fits counts), each with its note and line.',
  notes: [
    '--kind pattern|workload|component|solution   only rules on alternatives of this kind',
    '--format csv                                 for a spreadsheet; cells that look like formulas begin with an apostrophe',
  ],
  options: { kind: { type: 'string' }, format: { type: 'string', default: 'markdown' } },
  async run([folder], options, terminal) {
    const format = textOption(options, 'format');
    if (format !== 'markdown' && format !== 'csv') throw new UsageError('No rules were printed.', `"${format ?? ''}" is no format.`, 'Use --format markdown or --format csv.');
    const wanted = textOption(options, 'kind');
    const kind = KINDS.find((one) => one === wanted) ?? null;
    if (wanted !== null && kind === null) throw new UsageError('No rules were printed.', `"${wanted}" is no kind of alternative.`, `Use one of ${KINDS.join(', ')}.`);
    const { index } = await openGarden(folder);
    terminal.print(renderDecisionTable(buildDecisionTable(index.garden(), kind), format));
    return 0;
  },
};
