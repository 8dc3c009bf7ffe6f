import { parseQuery } from '../../questions/parse-query';
import { renderAnswer } from '../../views/render-answer';
import { answerOrComplain } from '../answer-terminal';
import type { Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

export const find: Command = {
  usage: 'find FOLDER "QUERY"',
  about: 'Answers a query in plain English from the notes, as Markdown with the places it was read from.',
  notes: [
    '"solutions used by Lakehouse"      "patterns using Kafka"',
    '"alternatives to Redshift"         "where is Flink mentioned"',
    '"drawbacks of Kappa"               "patterns when latency < 5 min"',
    '"what suits fraud detection"       "gaps"   "disagreements"',
  ],
  options: {},
  async run([folder, ...words], _options, terminal) {
    const { index } = await openGarden(folder);
    const text = words.join(' ').trim();
    if (text === '') throw new UsageError('Nothing was looked up.', 'No query is given.', 'Try: find FOLDER "solutions used by Lakehouse".');
    const reading = parseQuery(text);
    if ('failure' in reading) {
      const { problem, offset, length } = reading.failure;
      throw new UsageError(problem.effect, `${problem.cause}\n         ${text}\n         ${' '.repeat(offset)}${'^'.repeat(Math.max(1, length))}`, problem.tip);
    }
    terminal.print(renderAnswer(answerOrComplain(index.garden(), reading.query)));
    return 0;
  },
};
