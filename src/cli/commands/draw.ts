import type { DrawingKind } from '../../questions/query';
import { drawAnswer } from '../../views/render-answer';
import { answerOrComplain, asQueryText } from '../answer-terminal';
import type { Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

const KINDS: readonly DrawingKind[] = ['decision', 'map', 'structure', 'stack'];

export const draw: Command = {
  usage: 'draw FOLDER decision|map|structure|stack [NAME]',
  about: 'Prints a diagram as Mermaid text: the decision tree, what uses what, a note\u2019s own drawing, or the solutions by role.',
  notes: ['NAME   the pattern to draw; needed for a stack'],
  options: {},
  async run([folder, what, ...names], _options, terminal) {
    const { index } = await openGarden(folder);
    const kind = KINDS.find((one) => one === what);
    if (!kind) throw new UsageError('Nothing was drawn.', what === undefined ? 'No kind of diagram is named.' : `"${what}" is no kind of diagram.`, `Use one of ${KINDS.join(', ')}.`);
    const of = names.length > 0 ? asQueryText(names.join(' ')) : null;
    const diagrams = drawAnswer(answerOrComplain(index.garden(), { kind: 'draw', what: kind, of })) ?? [];
    terminal.print(diagrams.map((diagram) => (diagram.kind === 'mermaid' ? diagram.text : diagram.markdown)).join('\n\n'));
    return 0;
  },
};
