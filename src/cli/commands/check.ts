import { planRefresh } from '../../edits/refresh-blocks';
import type { Problem } from '../../facts/fact';
import { findGeneratedBlocks } from '../../notes/generated-blocks';
import type { NoteText } from '../../notes/note-document';
import type { GardenIndex } from '../../pipeline';
import { renderQuery } from '../../views/render-query';
import type { Command } from '../command';
import { findLeaksOfNotes, readTexts } from '../leaks-of-folder';
import { openGarden } from '../open-garden';

interface Finding extends Omit<Problem, 'at'> {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

export const check: Command = {
  usage: 'check FOLDER',
  about: 'For a publishing pipeline: exits with 1 when a generated block is stale, edited, broken, cannot be answered, or shows what readers cannot see.',
  notes: ['Writes nothing. One line a finding: PATH:LINE: what, why, and what to do.'],
  options: {},
  async run([folder], _options, terminal) {
    const { index, folder: path } = await openGarden(folder);
    const notes = await readTexts(path);
    const leaks = findLeaksOfNotes(notes, index).flatMap((note) => note.leaks.map(({ line, problem }): Finding => ({ ...problem, path: note.path, line })));
    const findings = [...notes.flatMap((note) => checkBlocks(note, index)), ...leaks].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
    for (const { path: at, line, effect, cause, tip } of findings) terminal.print(`${at}:${line}: ${effect} ${cause} ${tip}`);
    if (findings.length > 0) return 1;
    const blocks = notes.reduce((count, { text }) => count + findGeneratedBlocks(text).filter(({ producer }) => producer === 'garden').length, 0);
    terminal.print(`All is well: ${blocks} generated ${blocks === 1 ? 'block is' : 'blocks are'} up to date and nothing leaks.`);
    return 0;
  },
};

function checkBlocks(note: NoteText, index: GardenIndex): readonly Finding[] {
  // One block at a time, since a problem of a query does not say which block asked it.
  return findGeneratedBlocks(note.text).filter(({ producer }) => producer === 'garden').flatMap(({ start, line }) => {
    const plan = planRefresh(note, { render: (query) => renderQuery(index.gardenFor(note.path), query), isWanted: (block) => block.start === start });
    const stale = plan.refreshed.map((block): Finding => ({ ...(block.checksum === null ? neverFilled : outdated), path: note.path, line }));
    return [...stale, ...plan.problems.map((problem): Finding => ({ ...problem, path: note.path, line }))];
  });
}

const outdated: Omit<Problem, 'at'> = {
  code: 'block-stale', effect: 'This generated block is out of date.', cause: 'The notes it was made from say something else now.', tip: 'Run refresh with --write.',
};
const neverFilled: Omit<Problem, 'at'> = {
  code: 'block-stale', effect: 'This generated block is empty.', cause: 'It was never filled.', tip: 'Run refresh with --write.',
};
