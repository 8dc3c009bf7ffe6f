import { readInline } from '../notes/inline-text';
import type { FenceBlock } from '../notes/note-document';
import { addSolutions } from './add-solutions';
import type { FactCollector } from './collect-facts';
import { fencedLines } from './fenced-lines';
import { isSolutionList } from './judge-solution-list';

const ROLE_LINE = /^\s*([\p{L}][\p{L}\d &/()-]{1,38}?)\s*:\s+(\S.*)$/u;
/** Fewer lines are a setting or two. */
const FEWEST = 3;

/** A stack written in a code block, a part a line: `Storage: Snowflake / S3`. False where most lines are something else. */
export function readFencedRoles(collector: FactCollector, fence: FenceBlock, subject: string): boolean {
  const { text } = collector.document;
  if (fence.language !== '' && !/^(?:te?xt|plain(?:text)?)$/i.test(fence.language)) return false;
  const lines: { readonly role: string; readonly start: number; readonly end: number }[] = [];
  let written = 0;
  for (const { start, end } of fencedLines(text, fence)) {
    const line = text.slice(start, end).trimEnd();
    if (line !== '') written++;
    const parted = ROLE_LINE.exec(line);
    if (parted?.[1] && parted[2] && isSolutionList(parted[2])) lines.push({ role: parted[1].trim(), start: start + line.length - parted[2].length, end: start + line.length });
  }
  if (lines.length < FEWEST || lines.length * 3 < written * 2) return false;
  for (const { role, start, end } of lines) addSolutions(collector, readInline(text, { start, end }), { subject, role, strict: true });
  return true;
}
