import { describe, expect, it } from 'vitest';
import { buildDecisionTable, type DecisionTable } from '../../src/questions/decision-table';
import { renderDecisionTable } from '../../src/views/decision-table-text';
import { hostileNames } from '../support/hostile-names';
import { showMarkdown, splitRow } from '../support/read-markdown';
import { brewGarden, seconds, smallGarden } from '../support/small-garden';

/** RFC 4180 as a reader of our own, so that the writer is not tested with itself. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('A quoted cell is not closed.');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') { cell += '"'; at++; }
        else { at++; break; }
      }
    } else while (at < text.length && !',\r\n'.includes(text[at] ?? '')) { if (text[at] === '"') throw new Error('A quote stands in a bare cell.'); cell += text[at++]; }
    row.push(cell);
    if (text[at] === ',') { at++; if (at === text.length) row.push(''); continue; }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`A row ends with ${JSON.stringify(text.slice(at, at + 2))}.`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r\n=cmd|\'/c calc\'!A1', '＝1', '＋1', '－1', '＠x', '\uFEFF=1'];
const hostile = [...hostileNames, ...formulas, 'a,b', 'say "yes"', 'a;b', 'two\nlines', '-', "'quoted'"];

function tableOf(text: string): DecisionTable {
  const [row] = buildDecisionTable(smallGarden({ elements: [['pattern', 'P']], rules: [['P', 'prefer', ['x']]] }), null).rows;
  if (row === undefined) throw new Error('no rule');
  return { hitPolicy: 'C', inputs: [text], rows: [{ ...row, conditions: [text], name: text, at: { ...row.at, path: `${text}.md` as typeof row.at.path } }] };
}

describe('renderDecisionTable', () => {
  const table = buildDecisionTable(brewGarden(), null);

  it('lays rules out with hit policy, inputs, outputs and the place of each rule', () => {
    expect(renderDecisionTable(table, 'markdown').split('\n')).toEqual([
      '| C | latency | statement | Option | Stance | Source |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | Latency over an hour | - | Nightly Brew | prefer | Notes#19 |',
      '| 2 | - | The team knows SQL | Nightly Brew | prefer | Notes#20 |',
      '| 3 | Latency under 5 minutes | - | Live Tap | prefer | Notes#21 |',
      '| 4 | - | The budget is tight | Live Tap | avoid | Notes#22 |',
    ]);
  });

  it('writes the same rows as CSV', () => {
    expect(readCsv(renderDecisionTable(table, 'csv'))).toEqual([
      ['C', 'latency', 'statement', 'Option', 'Stance', 'Source'],
      ['1', 'Latency over an hour', '', 'Nightly Brew', 'prefer', 'Notes.md#19'],
      ['2', '', 'The team knows SQL', 'Nightly Brew', 'prefer', 'Notes.md#20'],
      ['3', 'Latency under 5 minutes', '', 'Live Tap', 'prefer', 'Notes.md#21'],
      ['4', '', 'The budget is tight', 'Live Tap', 'avoid', 'Notes.md#22'],
    ]);
  });

  it('says that there are no rules, and gives a spreadsheet its header all the same', () => {
    const none = buildDecisionTable(smallGarden({ elements: [] }), null);
    expect(renderDecisionTable(none, 'markdown')).toBe('The notes hold no rules.');
    expect(renderDecisionTable(none, 'csv')).toBe('C,Option,Stance,Source\r\n');
  });

  it.each(hostile)('keeps rows whole and words as they are with %j', (text) => {
    const rows = renderDecisionTable(tableOf(text), 'markdown').split('\n').map(splitRow);
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5]);
    expect(rows[2]?.map(showMarkdown).every((cell) => !cell.includes('\u0000'))).toBe(true);
    const cells = readCsv(renderDecisionTable(tableOf(text), 'csv'));
    expect(cells.map((row) => row.length)).toEqual([5, 5]);
    const clean = text.replaceAll('\u0000', '');
    expect([clean, `'${clean}`]).toContain(cells[1]?.[1]);
  });

  it.each(formulas)('gives no spreadsheet the formula %j to run', (text) => {
    for (const row of readCsv(renderDecisionTable(tableOf(text), 'csv'))) for (const cell of row) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/);
    expect(readCsv(renderDecisionTable(tableOf(text), 'csv'))[1]?.[2]).toBe(`'${text}`);
  });

  it('keeps the question beside a bare yes or no in a column that gathers several', () => {
    const asked = { question: 'Act within a minute?', criterion: 'latency' };
    const garden = smallGarden({
      elements: [['pattern', 'A'], ['pattern', 'B']],
      rules: [
        ['A', 'prefer', [{ ...asked, condition: 'YES', range: seconds(null, 60) }]],
        ['B', 'prefer', [{ ...asked, condition: 'NO', range: seconds(60, null) }]],
        ['B', 'prefer', [{ condition: 'Latency over an hour', criterion: 'latency', range: seconds(3600, null) }]],
      ],
    });
    const { inputs, rows } = buildDecisionTable(garden, null);
    expect(inputs).toEqual(['latency']);
    expect(rows.map(({ conditions }) => conditions)).toEqual([['Act within a minute? YES'], ['Act within a minute? NO'], ['Latency over an hour']]);
  });
});
