import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/garden';
import { formatQuery } from '../../src/questions/format-query';
import { most } from '../../src/views/flowchart';
import { renderQuery } from '../../src/views/render-query';
import type { LinkStyle } from '../../src/views/link-element';
import { hostileNames } from '../support/hostile-names';
import { parseMermaid } from '../support/parse-mermaid';
import { findMermaid, splitRow } from '../support/read-markdown';
import { brewGarden, seconds, smallGarden } from '../support/small-garden';

const garden = brewGarden();
function render(query: string, of = garden, links: LinkStyle = 'none'): string {
  const rendering = renderQuery(of, query, { links });
  if ('problem' in rendering) throw new Error(`${rendering.problem.cause} ${rendering.problem.tip}`);
  return rendering.markdown;
}
const lines = (...parts: readonly string[]): string => parts.join('\n');
const fence = (...parts: readonly string[]): string => lines('```mermaid', ...parts, '```');

describe('renderQuery', () => {
  it('sets patterns side by side, blanks blank, disagreements with their notes', () => {
    expect(render('compare Batch, Streaming')).toBe(
      lines(
        '| Aspect | Nightly Brew | Live Tap |',
        '| --- | --- | --- |',
        '| Definition | Work through the whole day in one go |  |',
        '| Cost | Low | High (Notes)<br>Bearable (Other)<br>*notes disagree* |',
        '| Team size | Small |  |',
        '| Suits | Monthly reports | Fraud alerts at the till |',
        '| Choose when | Latency over an hour<br>The team knows SQL | Latency under 5 minutes |',
        '| Struggles with |  | Joins over a year of history |',
        '| Avoid when |  | The budget is tight |',
        '| Benefits | Cheap to run | Answers within seconds |',
        '| Drawbacks | Answers come the next morning |  |',
        '| Solutions | Orchestration: Apache Airflow<br>Ingestion: Apache Kafka<br>Transformations: dbt | Ingestion: Apache Kafka<br>Processing: Apache Flink<br>Event log: Apache Kafka |',
      ),
    );
  });

  it('says what it has no row for', () => {
    expect(render('compare Batch, Streaming by cost, tast')).toBe(
      lines(
        '| Aspect | Nightly Brew | Live Tap |', '| --- | --- | --- |', '| Cost | Low<br>Cheap to run (benefits) | High (Notes)<br>Bearable (Other)<br>*notes disagree* |', '',
        'The comparison has no row for "tast". The notes speak of cost, Team size, Definition, Suits, Benefits, Drawbacks.',
      ),
    );
  });

  it('lists what was found with its notes, and the same line once', () => {
    expect(render('solutions used by Streaming')).toBe(lines('- Apache Kafka: ingestion; event log — Notes, Other', '- Apache Flink: processing — Notes'));
    expect(render('where is Kafka mentioned')).toBe(lines('- we once ran Kafka — Diary', '- Apache Kafka — Notes', '- Apache Kafka — Other'));
    expect(render('benefits of Kafka')).toBe('*Benefits of Apache Kafka: the notes name none.*');
  });

  it('links elements to their notes where asked', () => {
    expect(render('patterns using Kafka', garden, 'wikilinks')).toBe(lines('- [[Notes|Nightly Brew]]: ingestion — Notes', '- [[Notes|Live Tap]]: ingestion; event log — Notes, Other'));
    expect(render('compare Batch, Streaming by team', garden, 'wikilinks').split('\n')[0]).toBe('| Aspect | [[Notes\\|Nightly Brew]] | [[Notes\\|Live Tap]] |');
  });

  it('draws the map with shared solutions apart', () => {
    expect(render('map')).toBe(
      fence(
        'flowchart LR', '  n1("Nightly Brew")', '  n2("Live Tap")', '  n3("Till Sales")', '  subgraph g4["Orchestration"]', '    n5["Apache Airflow"]', '  end', '  subgraph g6["Ingestion"]', '    n7["Apache Kafka"]', '  end',
        '  subgraph g8["Transformations"]', '    n9["dbt"]', '  end', '  subgraph g10["Processing"]', '    n11["Apache Flink"]', '  end', '  n12["PostgreSQL"]',
        '  n1 --> n5', '  n1 --> n7', '  n1 --> n9', '  n2 --> n7', '  n2 --> n11', '  n3 --> n12', '  classDef shared stroke-width:3px', '  class n7 shared',
      ),
    );
  });

  it('draws a stack', () => {
    expect(render('draw stack Streaming')).toBe(
      fence(
        'flowchart TB', '  n1("Live Tap")', '  subgraph g2["Ingestion"]', '    n3["Apache Kafka"]', '  end', '  subgraph g4["Processing"]', '    n5["Apache Flink"]', '  end', '  subgraph g6["Event log"]', '    n7["Apache Kafka"]', '  end',
        '  n1 --- g2', '  g2 --- g4', '  g4 --- g6',
      ),
    );
  });

  it('draws the decision as questions, answers and outcomes', () => {
    const text = render('draw decision');
    expect(text).toContain('  n1{"Latency?"}\n');
    expect(text).toContain('  n1 -->|"under 5 min"| n2\n');
    expect(text).toContain('  n2("Live Tap")\n');
    expect(text).toMatch(/ {2}n3\{"The team knows SQL\?"\}/);
  });

  it('ranks by the engine', () => {
    expect(render('decide latency=30s').split('\n').slice(0, 3)).toEqual(['| Rank | Option | Score | For | Against |', '| --- | --- | --- | --- | --- |', expect.stringMatching(/^\| 1 \| Live Tap \| \+1 \| Latency under 5 minutes \|/)]);
  });

  it('gives the problem of a query that cannot be read or answered', () => {
    expect(renderQuery(garden, 'compere A, B')).toMatchObject({ problem: { code: 'invalid-query', tip: 'Try: compare A, B' } });
    expect(renderQuery(garden, 'benefits of Bach')).toMatchObject({ problem: { code: 'unknown-name', tip: 'Did you mean "Batch"?' } });
  });
});

/** A garden in which every text is hostile. */
function hostileGarden(): { readonly garden: Garden; readonly patterns: readonly string[]; readonly solutions: readonly string[] } {
  const patterns = hostileNames.map((name) => `P ${name}`);
  const solutions = hostileNames.map((name) => `${name} S`);
  return {
    patterns,
    solutions,
    garden: smallGarden({
      elements: [...patterns.map((name) => ['pattern', name] as const), ...solutions.map((name) => ['solution', name] as const)],
      statements: patterns.flatMap((name, at) => [[name, 'benefit', hostileNames[at] ?? '', hostileNames[at]] as const, [name, 'suits', `need ${hostileNames[at] ?? ''}`] as const]),
      uses: patterns.flatMap((name, at) => [[name, solutions[at] ?? '', hostileNames[at], null, `folder/${(hostileNames[at] ?? '').replaceAll('/', '')}.md`] as const, [name, solutions[(at + 1) % solutions.length] ?? ''] as const]),
      alternatives: patterns.slice(1).map((name, at) => [name, patterns[at] ?? '', hostileNames[at] ?? ''] as const),
      rules: patterns.slice(0, 12).flatMap((name, at) => [[name, 'prefer', [hostileNames[at] ?? '']] as const, [name, 'prefer', [{ condition: 'latency', criterion: 'latency', range: seconds(at, at + 1) }]] as const]),
      comparisons: hostileNames.map((aspect, at) => [aspect, { [patterns[at] ?? '']: aspect, [patterns[0] ?? '']: 'x' }] as const),
      drawings: [[patterns[0] ?? null, { kind: 'diagram', title: null, confidence: 1, direction: 'LR', doubts: [], nodes: hostileNames.slice(0, 40).map((label, at) => ({ id: String(at), label, parent: at > 0 && at % 7 === 0 ? String(at - 1) : null, start: 0, end: 0 })), edges: hostileNames.slice(1, 40).map((label, at) => ({ from: String(at), to: String(at + 1), label, directed: true })) }]],
    }),
  };
}

describe('over hostile names, every output', () => {
  const { garden: hostile, patterns, solutions } = hostileGarden();
  const text = (name: string): { text: string; start: number; end: number } => ({ text: name.replace(/\s+/g, ' ').trim(), start: 0, end: 0 });
  const queries = patterns.flatMap((pattern, at) => [
    formatQuery({ kind: 'compare', names: [text(pattern), text(patterns[(at + 1) % patterns.length] ?? '')], by: [] }),
    formatQuery({ kind: 'solutions-used-by', of: text(pattern) }),
    formatQuery({ kind: 'using', elementKind: 'pattern', of: text(solutions[at] ?? '') }),
    formatQuery({ kind: 'alternatives-to', of: text(pattern) }),
    formatQuery({ kind: 'mentions-of', of: text(pattern) }),
    formatQuery({ kind: 'statements-of', facet: 'benefit', of: text(pattern) }),
    formatQuery({ kind: 'what-suits', need: text(`need ${pattern}`) }),
    formatQuery({ kind: 'draw', what: 'stack', of: text(pattern) }),
    formatQuery({ kind: 'decide', answers: [{ about: null, value: text(pattern), must: false }] }),
  ]);
  const all = [...queries, 'map', 'draw decision', 'gaps', 'disagreements', 'decide latency=3s', 'draw structure'];
  const renderings = all.map((query) => renderQuery(hostile, query, { links: 'wikilinks' }));
  const outputs = renderings.map((rendering) => ('markdown' in rendering ? rendering.markdown : ''));

  it('answers nearly all of them', () => {
    expect(outputs.filter((output) => output !== '').length).toBeGreaterThan(all.length * 0.9);
  });

  it('has the same number of cells in every row of a table', () => {
    let tables = 0;
    for (const output of outputs) {
      for (const table of output.split('\n\n').filter((block) => block.startsWith('| '))) {
        tables++;
        const widths = table.split('\n').map((row) => splitRow(row.replace(/\|\s*$/, '|x').replace(/\|x$/, '| x')).length);
        expect(new Set(widths).size, table).toBe(1);
      }
    }
    expect(tables).toBeGreaterThan(50);
  });

  it('holds no raw HTML, comment, wikilink, tag or control character of a name', () => {
    for (const output of outputs) {
      const prose = output.replace(/```mermaid\n[\s\S]*?\n```/g, '').replaceAll('<br>', ' ');
      expect(prose).not.toMatch(/[<>]|%%|::|\$\$|(^|[\s|])#\w|\{|\}|\u0000|\u202E|[^\\]\]\(/m);
      expect(prose.replace(/\[\[[^[\]<>]+\]\]/g, '')).not.toMatch(/\[\[|\]\]/);
    }
  });

  it('holds only Mermaid that parses, within the caps, without what publishers break', async () => {
    const diagrams = outputs.flatMap(findMermaid);
    expect(diagrams.length).toBeGreaterThan(hostileNames.length);
    for (const diagram of diagrams) {
      expect(await parseMermaid(diagram)).toBe('flowchart-v2');
      expect(diagram).not.toMatch(/%%|:::|\[\[|\]\]|#|<|`|\u0000/);
      expect(diagram.length).toBeLessThanOrEqual(most.characters);
    }
  }, 60_000);
});

describe('the map of a large garden', () => {
  function large(patterns: number, solutions: number): Garden {
    const users = Array.from({ length: patterns }, (_, at) => `Pattern ${at}`);
    const tools = Array.from({ length: solutions }, (_, at) => `Tool ${at}`);
    return smallGarden({
      elements: [...users.map((name) => ['pattern', name] as const), ...tools.map((name) => ['solution', name] as const)],
      uses: tools.flatMap((tool, at) => [[users[at % patterns] ?? '', tool, `role ${at % 9}`] as const, ...(at % 6 === 0 ? [[users[(at + 1) % patterns] ?? '', tool, 'shared role'] as const] : [])]),
    });
  }

  it.each([[4, 60], [40, 200], [12, 1000], [100, 90]])('of %d patterns and %d solutions groups, counts and hides', async (patterns, solutions) => {
    const [text = ''] = findMermaid(render('map', large(patterns, solutions)));
    expect(await parseMermaid(text)).toBe('flowchart-v2');
    expect(text.match(/^ {2}n\d+[[({]/gm)?.length).toBeLessThanOrEqual(30);
    expect(text.match(/-->/g)?.length).toBeLessThanOrEqual(45);
    expect(text).toMatch(/: \d+ solutions"|\d+ hidden"/);
    if (patterns > 10) expect(text).toMatch(/\("\d+ hidden"\)/);
  });
});
