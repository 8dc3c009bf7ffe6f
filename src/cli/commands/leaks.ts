import type { Command } from '../command';
import { textOption } from '../command';
import { findLeaksOfNotes, readTexts } from '../leaks-of-folder';
import { openGarden } from '../open-garden';
import { UsageError } from '../terminal';

export const leaks: Command = {
  usage: 'leaks FOLDER [--format text|json]',
  about: 'Lists what published notes show of notes that their readers cannot see; exits with 1 when there is something.',
  notes: [
    'Looked at are generated blocks and the queries in their markers, live blocks\u2019 queries, links to solutions\u2019 notes,',
    'the property "uses", and recorded decisions. What you wrote yourself is yours to judge.',
    '--format json   one object: { "leaks": [{ path, line, kind, shows, from }] }',
  ],
  options: { format: { type: 'string', default: 'text' } },
  async run([folder], options, terminal) {
    const format = textOption(options, 'format');
    if (format !== 'text' && format !== 'json') throw new UsageError('Nothing was looked for.', `"${format ?? ''}" is no format.`, 'Use --format text or --format json.');
    const { index, folder: path } = await openGarden(folder);
    const notes = await readTexts(path);
    const found = findLeaksOfNotes(notes, index);
    if (format === 'json') {
      terminal.print(JSON.stringify({ leaks: found.flatMap((note) => note.leaks.map(({ kind, line, shows, from }) => ({ path: note.path, line, kind, shows, from }))) }, null, 1));
    } else if (found.length === 0) {
      const published = notes.filter((note) => (index.facts(note.path)?.publishers.length ?? 0) > 0).length;
      terminal.print(`No leaks: ${published} published ${published === 1 ? 'note shows' : 'notes show'} nothing that readers cannot see.`);
    } else {
      for (const note of found) for (const { line, problem } of note.leaks) terminal.print(`${note.path}:${line}: ${problem.effect} ${problem.cause} ${problem.tip}`);
    }
    return found.length === 0 ? 0 : 1;
  },
};
