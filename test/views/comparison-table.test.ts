import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/questions/answer-query';
import type { ComparisonAnswer } from '../../src/questions/compare';
import { parseQuery } from '../../src/questions/parse-query';
import { formatComparisonCsv } from '../../src/views/comparison-csv';
import { renderComparison } from '../../src/views/comparison-table';
import { renderAnswer } from '../../src/views/render-answer';
import { hostileNames } from '../support/hostile-names';
import { splitRow } from '../support/read-markdown';
import { brewGarden, smallGarden } from '../support/small-garden';

const garden = brewGarden();

function ask(text: string, of = garden): ComparisonAnswer {
  const reading = parseQuery(text);
  if ('failure' in reading) throw new Error(reading.failure.problem.cause);
  const answer = answerQuery(of, reading.query);
  if (answer.kind !== 'comparison') throw new Error(JSON.stringify(answer));
  return answer;
}

const show = (text: string, of = garden): string => renderAnswer(ask(text, of));

describe('a comparison table', () => {
  it('stays as it was where no layout is asked for', () => {
    expect(show('compare Nightly Brew, Live Tap by cost, Team size')).toBe(
      '| Aspect | Nightly Brew | Live Tap |\n| --- | --- | --- |\n| Cost | Low | High (Notes)<br>Bearable (Other)<br>*notes disagree* |\n| Cost | Cheap to run (benefits) |  |\n| Team size | Small |  |'.replace('| Cost | Cheap to run (benefits) |  |\n', '').replace('| Low |', '| Low<br>Cheap to run (benefits) |'),
    );
  });

  it('changes rows and columns over', () => {
    expect(show('compare Nightly Brew, Live Tap by Team size, drawbacks transposed')).toBe(
      '| Option | Team size | Drawbacks |\n| --- | --- | --- |\n| Nightly Brew | Small | Answers come the next morning |\n| Live Tap |  |  |',
    );
  });

  it('numbers its sources below, each note once, in disputed cells too', () => {
    expect(show('compare Nightly Brew, Live Tap by cost with sources')).toBe(
      '| Aspect | Nightly Brew | Live Tap |\n| --- | --- | --- |\n| Cost | Low (1)<br>Cheap to run (1, 2) (benefits) | High (1)<br>Bearable (2)<br>*notes disagree* |\n\nSources: (1) Notes; (2) Other',
    );
  });

  it('links each statement to its section, the bar escaped', () => {
    expect(show('compare Nightly Brew, Live Tap by Team size with links')).toContain('| Small [[Notes\\|↗]] |');
    expect(show('compare Nightly Brew, Live Tap by Team size with sources and links')).toContain('| Small ([[Notes\\|1]]) |');
  });

  it('hides columns that do not fit and says which', () => {
    const rendered = renderComparison(ask('compare Nightly Brew, Live Tap, Till Sales'), { links: 'none', mostColumns: 2 });
    expect(rendered).toContain('\n\n1 hidden: Till Sales.');
    expect(rendered).not.toContain('Small safe writes');
    expect(rendered).not.toContain('| Needs |');
    expect(renderComparison(ask('compare Nightly Brew, Live Tap transposed'), { links: 'none', mostColumns: 1 })).toMatch(/\n\n\d+ hidden: /);
  });

  it('puts columns in order by name or by an aspect, blank ones last', () => {
    const heads = (text: string): readonly string[] => ask(text).elements.map(({ name }) => name);
    expect(heads('compare Till Sales, Nightly Brew, Live Tap sorted by name')).toEqual(['Live Tap', 'Nightly Brew', 'Till Sales']);
    expect(heads('compare Live Tap, Nightly Brew by cost, Team size sorted by Team size')).toEqual(['Nightly Brew', 'Live Tap']);
    expect(ask('compare Nightly Brew, Live Tap sorted by colour').problems).toMatchObject([{ code: 'unknown-criterion', effect: 'The comparison is not sorted by "colour".' }]);
    const priced = smallGarden({ elements: [['pattern', 'A'], ['pattern', 'B'], ['pattern', 'C']], comparisons: [['Price', { A: '1,000 a day', B: '90 a day', C: '~200 a day' }]] });
    expect(ask('compare A, B, C sorted by price', priced).elements.map(({ name }) => name)).toEqual(['B', 'C', 'A']);
    expect(ask('compare A, B, C sorted by price', priced).rows[0]?.cells.map(([entry]) => entry?.text)).toEqual(['90 a day', '~200 a day', '1,000 a day']);
  });
});

describe('solutions across elements', () => {
  it('gives roles, a tick where there is none, and blanks; the most used first', () => {
    expect(show('compare solutions across Nightly Brew, Live Tap, Till Sales')).toBe([
      '| Solution | Nightly Brew | Live Tap | Till Sales |', '| --- | --- | --- | --- |',
      '| Apache Kafka | ingestion | ingestion<br>event log |  |', '| Apache Airflow | orchestration |  |  |', '| Apache Flink |  | processing |  |', '| dbt | transformations |  |  |', '| PostgreSQL |  |  | ✓ |',
    ].join('\n'));
  });

  it('takes all patterns or workloads at a word, and changes over', () => {
    expect(ask('compare solutions across patterns').elements.map(({ name }) => name)).toEqual(['Nightly Brew', 'Live Tap']);
    expect(show('compare solutions across workloads transposed')).toBe('| Used by | PostgreSQL |\n| --- | --- |\n| Till Sales | ✓ |');
  });

  it('says so when a name is unknown or nobody uses anything', () => {
    const failed = (text: string, of = garden): string => {
      const reading = parseQuery(text);
      const answer = 'query' in reading ? answerQuery(of, reading.query) : null;
      return answer?.kind === 'failed' ? (answer.problems[0]?.cause ?? '') : '';
    };
    expect(failed('compare solutions across Nightly Bru')).toContain('"Nightly Bru"');
    expect(failed('compare solutions across patterns', smallGarden({ elements: [] }))).toContain('No note says which solutions patterns use');
  });
});

describe('comparison CSV', () => {
  it('writes a header, CRLF line ends and all columns', () => {
    expect(formatComparisonCsv(ask('compare Nightly Brew, Live Tap by cost'))).toBe('Aspect,Nightly Brew,Live Tap\r\nCost,Low; Cheap to run (benefits),"High [Notes]; Bearable [Other] – notes disagree"\r\n'.replace('"High [Notes]; Bearable [Other] – notes disagree"', 'High [Notes]; Bearable [Other] – notes disagree'));
  });

  it.each([
    ['a, b', '"a, b"'], ['say "x"', '"say ""x"""'], ['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], [' =1', "' =1"], ['＝1', "'＝1"], ['a=b', 'a=b'], ['two\nlines', '"two\nlines"'],
  ])('writes %j as %j', (text, cell) => {
    const csv = formatComparisonCsv({ ...ask('compare Nightly Brew, Live Tap by Team size'), rows: [{ aspect: 'x', criterion: null, cells: [[{ text, role: null, element: null, places: [] }], []], disputed: [false, false] }] });
    expect(csv).toBe(`Aspect,Nightly Brew,Live Tap\r\nx,${cell},\r\n`);
  });
});

describe('hostile names', () => {
  it.each(hostileNames)('%j keeps every row at its number of cells in every layout', (name) => {
    const hostile = smallGarden({ elements: [['pattern', name], ['pattern', 'B'], ['solution', `${name} tool`]], uses: [[name, `${name} tool`, name]], comparisons: [[name || 'x', { [name]: name, B: 'b' }, null, `${name}.md`]] });
    const names = [name, 'B'].map((each) => `"${each.replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}"`).join(', ');
    for (const query of [`compare ${names}`, `compare ${names} transposed with sources and links`, `compare solutions across ${names} with links`]) {
      const reading = parseQuery(query);
      const answer = 'query' in reading ? answerQuery(hostile, reading.query) : null;
      if (answer?.kind !== 'comparison') continue;
      const rows = renderAnswer(answer).split('\n\n')[0]?.split('\n') ?? [];
      expect(new Set(rows.map((row) => splitRow(row.replace(/\|\s*\|$/, '| x |')).length)).size).toBe(1);
      for (const line of formatComparisonCsv(answer).split('\r\n')) expect(line).not.toMatch(/^[=+@-]|,[=+@-]/);
    }
  });
});
