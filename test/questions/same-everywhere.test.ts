import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { offerApi } from '../../src/obsidian/garden-api';
import { formatQuery } from '../../src/questions/format-query';
import { parseQuery } from '../../src/questions/parse-query';
import type { QueryText } from '../../src/questions/query';
import { readSituation, type SituationOptions } from '../../src/questions/read-situation';
import { buildDecisionPanel } from '../../src/views/decision-panel';
import { escapeMarkdown } from '../../src/views/markdown-text';
import { renderQuery } from '../../src/views/render-query';
import { readFolder } from '../support/read-folder';
import { splitRow } from '../support/read-markdown';
import { projectFolder } from '../support/read-project';

const vault = join(projectFolder, 'example-vault');
const garden = readFolder(vault);
/** A code block shows no more rows. */
const mostRows = 12;

interface Row { readonly name: string; readonly rank: string; readonly score: string }

const cases: readonly SituationOptions[] = [
  {},
  { answers: ['latency=30s'] },
  { answers: ['latency=15 min', 'data volume=300 TB', 'team size=8 people'], agree: ['Training on raw telemetry'] },
  { answers: ['latency=2 h'], must: ['latency'] },
  { answers: ['latency=doesn’t matter', 'team=12 people'], must: ['Teams on call for their code?=No'] },
  { answers: ['usage=OLTP'] },
  { answers: ['budget=400 USD per month'], agree: ['3-25 developers work on the product', 'Morning window only'] },
  { agree: ['Reads outnumber writes by more than 50 to 1'], answers: ['nobody asks=this'] },
];

function fromPanel(options: SituationOptions): readonly Row[] {
  const { ranking } = buildDecisionPanel(garden, readSituation(garden, options).situation, null);
  return ranking.alternatives.map(toRow);
}

function fromApi(options: SituationOptions): readonly Row[] {
  const source = { garden: () => garden, gardenFor: () => garden, facts: () => undefined, ready: true, progress: { done: 0, total: 0 }, onChange: () => () => undefined, reindex: () => Promise.resolve() };
  return offerApi(source).decide(options).ranking.map(toRow);
}

async function fromTerminal({ answers = [], agree = [], must = [] }: SituationOptions): Promise<readonly Row[]> {
  let out = '';
  const flags = [...answers.flatMap((each) => ['--answer', each]), ...agree.flatMap((each) => ['--agree', each]), ...must.flatMap((each) => ['--must', each])];
  expect(await main(['decide', vault, ...flags, '--format', 'json'], { print: (text) => { out += text; }, complain: (text) => { throw new Error(text); } })).toBe(0);
  return (JSON.parse(out) as { readonly ranking: readonly Parameters<typeof toRow>[0][] }).ranking.map(toRow);
}

/** The same situation as the words of a code block, and the table that it shows. */
function fromCodeBlock({ answers = [], agree = [], must = [] }: SituationOptions): { readonly rows: readonly Row[]; readonly hidden: number } {
  const named = (text: string): QueryText => ({ text, start: 0, end: 0 });
  const given = (written: string, isMust: boolean) => {
    const cut = written.indexOf('=');
    return cut < 0 ? { about: null, value: named(written), must: isMust } : { about: named(written.slice(0, cut)), value: named(written.slice(cut + 1)), must: isMust };
  };
  const query = formatQuery({ kind: 'decide', answers: [...answers, ...agree].map((each) => given(each, false)).concat(must.map((each) => given(each, true))) });
  expect(parseQuery(query)).not.toHaveProperty('failure');
  const rendering = renderQuery(garden, query);
  if ('problem' in rendering) throw new Error(rendering.problem.cause);
  const rows = rendering.markdown.split('\n\n')[0]?.split('\n').slice(2).map(splitRow).map(([rank = '', name = '', score = '']): Row => ({ rank, name, score: score.replace(/ \(.*$/, '') })) ?? [];
  return { rows, hidden: Number(/^(\d+) hidden\.$/m.exec(rendering.markdown)?.[1] ?? 0) };
}

function toRow({ name, rank, score, vetoed }: { readonly name: string; readonly rank: number; readonly score: number; readonly vetoed: string | null }): Row {
  return { name: escapeMarkdown(name, { place: 'cell' }), rank: vetoed === null ? String(rank) : 'out', score: `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score)}` };
}

describe('one situation', () => {
  it.each(cases)('is ranked alike by the sidebar, a code block, the terminal and the API: %j', async (options) => {
    const panel = fromPanel(options);
    expect(panel.length).toBeGreaterThan(5);
    expect(fromApi(options)).toEqual(panel);
    expect(await fromTerminal(options)).toEqual(panel);
    const block = fromCodeBlock(options);
    expect(block.rows).toEqual(panel.slice(0, mostRows));
    expect(block.rows.length + block.hidden).toBe(panel.length);
  });

  it('is told apart from another one: the comparison can fail', () => {
    expect(fromPanel(cases[1] ?? {})).not.toEqual(fromPanel(cases[2] ?? {}));
  });
});
