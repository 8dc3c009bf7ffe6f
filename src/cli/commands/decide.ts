import { decide as decideSituation } from '../../questions/decide';
import { readSituation } from '../../questions/read-situation';
import { exportDecision } from '../../views/export-decision';
import { renderRanking } from '../../views/ranking-table';
import { listOption, textOption, type Command } from '../command';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

export const decide: Command = {
  usage: 'decide FOLDER [--kind KIND] --answer "CRITERION=VALUE" … --agree "STATEMENT" … --must "CRITERION" … [--format text|json]',
  about: 'Ranks the alternatives of the notes for a situation, with the sentences that speak for and against each.',
  notes: [
    '--kind pattern|workload|component|solution   only alternatives of this kind',
    '--answer "latency=30s"                       a criterion or question, and a quantity or the notes\u2019 words',
    '--agree "Team has strong SQL skills"         a statement of the notes that holds',
    '--must "latency"                             what an alternative may not contradict',
    '--importance "cost=2"                        how much one counts; 1 by default',
    '--format json                                the whole answer as one JSON object',
  ],
  options: {
    kind: { type: 'string' }, answer: { type: 'string', multiple: true }, agree: { type: 'string', multiple: true },
    must: { type: 'string', multiple: true }, importance: { type: 'string', multiple: true }, format: { type: 'string', default: 'text' },
  },
  async run([folder], options, terminal) {
    const format = textOption(options, 'format');
    if (format !== 'json' && format !== 'text') throw new UsageError('Nothing was decided.', `"${format ?? ''}" is no format.`, 'Use --format text or --format json.');
    const { index } = await openGarden(folder);
    const garden = index.garden();
    const { situation, problems } = readSituation(garden, {
      answers: listOption(options, 'answer'), agree: listOption(options, 'agree'), must: listOption(options, 'must'),
      importance: listOption(options, 'importance'), kind: textOption(options, 'kind'),
    });
    const answer = decideSituation(garden, situation);
    const whole = { ...answer, problems: [...problems, ...answer.problems] };
    terminal.print(format === 'json' ? JSON.stringify(exportDecision(whole), null, 1) : renderRanking(whole));
    return 0;
  },
};
