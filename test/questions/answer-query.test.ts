import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/questions/answer-query';
import type { ComparisonAnswer } from '../../src/questions/compare';
import type { GardenAnswer, ListAnswer } from '../../src/questions/garden-answer';
import { lookUpName } from '../../src/questions/name-lookup';
import { parseQuery } from '../../src/questions/parse-query';
import { brewGarden, smallGarden } from '../support/small-garden';

const garden = brewGarden();
function ask(text: string, of = garden): GardenAnswer {
  const reading = parseQuery(text);
  if (!('query' in reading)) throw new Error(`"${text}" is no query`);
  return answerQuery(of, reading.query);
}
const list = (text: string, of = garden): ListAnswer => ask(text, of) as ListAnswer;
const names = (text: string, of = garden): readonly string[] => list(text, of).items.map(({ element, text: said, details }) => [element?.name ?? said, ...details].join(' | '));
const compare = (text: string, of = garden): ComparisonAnswer => ask(text, of) as ComparisonAnswer;
const rows = (text: string, of = garden): Record<string, readonly string[]> =>
  Object.fromEntries(compare(text, of).rows.map(({ aspect, cells }) => [aspect, cells.map((cell) => cell.map((entry) => entry.text + (entry.role === null ? '' : ` (${entry.role})`)).join('; '))]));

describe('answerQuery', () => {
  it('lists the solutions that a pattern uses, each once, with its roles and places', () => {
    expect(names('solutions used by streaming')).toEqual(['Apache Kafka | ingestion | event log', 'Apache Flink | processing']);
    expect(list('solutions used by streaming').items[0]?.places).toHaveLength(2);
  });

  it('lists the solutions for a component and who uses them', () => {
    expect(names('solutions used by Ingestion')).toEqual(['Apache Kafka | Nightly Brew | Live Tap']);
    expect(names('patterns using Ingestion')).toEqual(['Nightly Brew | Apache Kafka', 'Live Tap | Apache Kafka']);
  });

  it('lists users by kind', () => {
    expect(names('patterns using Kafka')).toEqual(['Nightly Brew | ingestion', 'Live Tap | ingestion | event log']);
    expect(names('patterns using PostgreSQL')).toEqual([]);
    expect(names('what uses PostgreSQL')).toEqual(['Till Sales']);
  });

  it('lists alternatives from both sides with their reasons', () => {
    expect(names('alternatives to Flink')).toEqual(['Apache Kafka | both named for streams']);
    expect(names('alternatives to Kafka')).toEqual(['Apache Flink | both named for streams']);
  });

  it('lists every line that mentions a solution, by note and place', () => {
    expect(list('where is Kafka mentioned').items.map(({ text, places }) => `${places[0]?.path} ${text}`)).toEqual([
      'Diary.md we once ran Kafka', 'Notes.md Apache Kafka', 'Notes.md Apache Kafka', 'Other.md Apache Kafka',
    ]);
  });

  it('lists what is said in one facet, what two notes say once with both places', () => {
    expect(list('benefits of Batch').items).toMatchObject([{ text: 'Cheap to run', places: [{ path: 'Notes.md' }, { path: 'Other.md' }] }]);
    expect(names('drawbacks of Batch')).toEqual(['Answers come the next morning']);
  });

  it('finds patterns by a range on a criterion', () => {
    expect(names('patterns when latency < 5 min')).toEqual(['Live Tap | Latency under 5 minutes']);
    expect(names('patterns when latency > 2 hours')).toEqual(['Nightly Brew | Latency over an hour']);
  });

  it('finds patterns by words, all conditions together, and leaves out what a rule advises against', () => {
    expect(names('patterns when the team knows SQL')).toEqual(['Nightly Brew | The team knows SQL']);
    expect(names('patterns when latency > 2 hours and team knows SQL')).toEqual(['Nightly Brew | Latency over an hour | The team knows SQL']);
    expect(names('patterns when budget is tight')).toEqual([]);
  });

  it('finds what suits a need', () => {
    expect(names('what suits fraud alerts')).toEqual(['Live Tap | Fraud alerts at the till']);
    expect(names('what suits a report')).toEqual(['Nightly Brew | Monthly reports']);
    expect(names('what suits bicycles')).toEqual([]);
  });

  it('names gaps and disagreements', () => {
    expect(names('disagreements')).toEqual(['Live Tap | High | Bearable']);
    const bare = smallGarden({ elements: [['pattern', 'Bare'], ['pattern', 'Known'], ['solution', 'S']], uses: [['Known', 'S']], statements: [['Known', 'benefit', 'b'], ['Known', 'drawback', 'd'], ['Known', 'suits', 's']] });
    expect(names('gaps', bare)).toEqual(['Bare | no solutions | no word on when to choose it | no benefits | no drawbacks']);
  });

  it('gives what is drawn', () => {
    expect(ask('map')).toMatchObject({ kind: 'map', users: [{ name: 'Nightly Brew' }, { name: 'Live Tap' }, { name: 'Till Sales' }] });
    expect(ask('draw decision')).toMatchObject({ kind: 'decision-tree', root: { kind: 'question' } });
    expect(ask('draw stack Live Tap')).toMatchObject({ kind: 'stack', layers: [{ name: 'Ingestion', solutions: [{ name: 'Apache Kafka' }] }, { name: 'processing' }, { name: 'event log' }] });
    expect(ask('draw structure Live Tap')).toMatchObject({ kind: 'failed', problems: [{ cause: 'No note holds a text drawing of Live Tap that could be read.' }] });
  });

  it('answers an unknown name with the nearest ones', () => {
    expect(ask('solutions used by Streeming')).toMatchObject({ kind: 'failed', problems: [{ code: 'unknown-name', tip: 'Did you mean "Streaming"?' }] });
    expect(ask('compare Batch, Nobody, Noone')).toMatchObject({ problems: [{ cause: 'No note in the garden speaks of "Nobody".' }, {}] });
    expect(ask('compare Batch, Nightly Brew')).toMatchObject({ kind: 'failed', problems: [{ code: 'invalid-query' }] });
  });
});

describe('compareElements', () => {
  it('merges the notes’ tables with facets, rules and solutions, and leaves blanks blank', () => {
    expect(rows('compare Batch, Streaming')).toEqual({
      Definition: ['Work through the whole day in one go', ''],
      Cost: ['Low', 'High; Bearable'],
      'Team size': ['Small', ''],
      Suits: ['Monthly reports', 'Fraud alerts at the till'],
      'Choose when': ['Latency over an hour; The team knows SQL', 'Latency under 5 minutes'],
      'Struggles with': ['', 'Joins over a year of history'],
      'Avoid when': ['', 'The budget is tight'],
      Benefits: ['Cheap to run', 'Answers within seconds'],
      Drawbacks: ['Answers come the next morning', ''],
      Solutions: ['Apache Airflow (orchestration); Apache Kafka (ingestion); dbt (transformations)', 'Apache Kafka (ingestion); Apache Flink (processing); Apache Kafka (event log)'],
    });
  });

  it('marks a cell on which two notes disagree, and only that', () => {
    expect(compare('compare Batch, Streaming').rows.filter(({ disputed }) => disputed.includes(true))).toMatchObject([{ aspect: 'Cost', disputed: [false, true] }]);
  });

  it('gathers all that is said on a criterion', () => {
    expect(rows('compare Batch, Streaming by latency')).toEqual({
      Latency: ['Latency over an hour (choose when); Answers come the next morning (drawbacks)', 'Latency under 5 minutes (choose when); Answers within seconds (benefits)'],
    });
    expect(rows('compare Batch, Streaming by cost')).toEqual({ Cost: ['Low; Cheap to run (benefits)', 'High; Bearable'] });
  });

  it('filters by facet, role and part of an aspect’s name, in the order asked', () => {
    expect(Object.keys(rows('compare Batch, Streaming by drawbacks, team, pros'))).toEqual(['Drawbacks', 'Team size', 'Benefits']);
    expect(rows('compare Batch, Streaming by processing')).toEqual({ Processing: ['', 'Apache Flink'] });
  });

  it('reports an aspect that no note speaks of', () => {
    expect(compare('compare Batch, Streaming by latancy, taste').problems).toMatchObject([
      { code: 'unknown-criterion', tip: 'Did you mean "latency"?' }, { code: 'unknown-criterion', cause: 'No note rates these options by "taste".' },
    ]);
  });
});

describe('lookUpName', () => {
  it('prefers the kind that the question is about', () => {
    const twins = smallGarden({ elements: [['component', 'Search'], ['solution', 'Search']] });
    expect(lookUpName(twins, 'search', ['solution'])).toMatchObject({ element: { kind: 'solution' } });
    expect(lookUpName(twins, 'search')).toMatchObject({ element: { kind: 'component' } });
  });
});
