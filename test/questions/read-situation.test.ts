import { describe, expect, it } from 'vitest';
import { collectCriteria } from '../../src/questions/criteria';
import { readSituation } from '../../src/questions/read-situation';
import { buildGarden } from '../support/build-garden';

const crew = "What's your team size and expertise?";
const garden = buildGarden({
  'reports.md': {
    Nightly: { prefer: ['Latency above 3 hours', 'Team has deep SQL skills', 'Cost matters most', [crew, 'Few, SQL only']], struggles: ['Cost of idle machines'] },
    Live: { prefer: ['Latency below 1 minute', [crew, 'Many, mixed'], [crew, 'Stream know-how'], 'You have stream know-how'], suits: ['Teams of 5-10 people'] },
  },
});

describe('collectCriteria', () => {
  it('asks the notes\' questions first and gives the notes\' numbers as marks', () => {
    const criteria = collectCriteria(garden);
    expect(criteria[0]).toMatchObject({ name: crew, origin: 'question', unit: null, choices: [{ text: 'Few, SQL only' }, { text: 'Many, mixed' }, { text: 'Stream know-how' }] });
    expect(criteria.find((each) => each.id === 'latency')).toMatchObject({ question: 'Latency?', unit: 's', thresholds: [60, 10800] });
    expect(criteria.find((each) => each.id === 'team size')).toMatchObject({ unit: 'people', thresholds: [5, 11], choices: [] });
    expect(criteria.find((each) => each.id === 'cost')).toMatchObject({ question: 'Does this hold: “Cost matters most”?' });
  });

  it('asks how the data is used first where there are workloads', () => {
    const withWorkload = buildGarden({ 'w.md': { Billing: { kind: 'workload', uses: ['LedgerDB'] }, Hub: { prefer: ['Latency below 1 s'] } } });
    expect(collectCriteria(withWorkload)[0]).toMatchObject({ id: 'usage', question: 'How will the data be used?', choices: [{ text: 'Billing' }] });
  });

  it('keeps yes-or-no questions apart, whatever criterion they speak of', () => {
    const tree = buildGarden({ 't.md': { A: { prefer: [['Is latency critical?', 'Yes']] }, B: { prefer: [['Is low latency nice to have?', 'Yes']] } } });
    expect(collectCriteria(tree).map((each) => each.name)).toEqual(['Is latency critical?', 'Is low latency nice to have?']);
  });

  it('takes one question asked in two notes for one', () => {
    const two = buildGarden({ 'a.md': { A: { prefer: [['Who runs it?', 'Us']] } }, 'b.md': { B: { prefer: [['who runs it', 'Others']] } } });
    expect(collectCriteria(two)).toMatchObject([{ name: 'Who runs it?', choices: [{ text: 'Us' }, { text: 'Others' }] }]);
  });
});

describe('readSituation', () => {
  it('reads quantities in base units and keeps the user\'s words', () => {
    expect(readSituation(garden, { answers: ['latency=30s'] })).toEqual({ problems: [], situation: { agreed: [], kind: null, answers: [{ criterion: 'latency', importance: 1, must: false, answer: { kind: 'quantity', value: 30, unit: 's', text: '30s' } }] } });
    expect(readSituation(garden, { answers: ['Freshness=2 hours'] }).situation.answers[0]?.answer).toMatchObject({ value: 7200 });
  });

  it('says so when it takes a bare number for the base unit', () => {
    const { situation, problems } = readSituation(garden, { answers: ['latency=30'] });
    expect(situation.answers[0]?.answer).toMatchObject({ kind: 'quantity', value: 30, unit: 's' });
    expect(problems).toMatchObject([{ code: 'assumed-unit', effect: '“30” is taken as 30 s.' }]);
  });

  it.each([
    ['team=Few, SQL only', "what's your team size and expertise"],
    ['team=mixed', "what's your team size and expertise"],
    ['team=7 people', 'team size'],
    ['team skills=deep SQL', 'team skills'],
    ["what's your team size and expertise=stream know-how", "what's your team size and expertise"],
    ['Cost=matters', 'cost'],
  ])('finds what "%s" answers', (written, criterion) => {
    const { situation, problems } = readSituation(garden, { answers: [written] });
    expect(problems).toEqual([]);
    expect(situation.answers.map((each) => each.criterion)).toEqual([criterion]);
  });

  it('names the nearest criterion for one it does not know', () => {
    const { situation, problems } = readSituation(garden, { answers: ['latencyy=30s'] });
    expect(situation.answers).toEqual([]);
    expect(problems).toEqual([{ code: 'unknown-criterion', effect: 'The answer is left out.', cause: '“latencyy” is no criterion or question of this garden.', tip: 'Did you mean “latency”?', at: null }]);
  });

  it('lists what can be answered when a value fits nothing', () => {
    const [problem] = readSituation(garden, { answers: ['team=Martians'] }).problems;
    expect(problem?.code).toBe('unknown-value');
    expect(problem?.tip).toContain('“Few, SQL only”');
    expect(readSituation(garden, { answers: ['latency=3 TB'] }).problems).toMatchObject([{ code: 'unknown-value', tip: expect.stringContaining('a quantity in s') as string }]);
    expect(readSituation(garden, { answers: ['latency'] }).problems).toMatchObject([{ code: 'unknown-value' }]);
  });

  it('proposes the nearest statement for one that nobody makes', () => {
    const { situation, problems } = readSituation(garden, { agree: ['deep SQL skills at hand', 'the moon is round'] });
    expect(situation.agreed).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual(['unknown-value', 'unknown-value']);
    expect(problems[0]?.tip).toBe('Did you mean “Team has deep SQL skills”?');
  });

  it('turns an answer, a statement or a new answer into a must-have', () => {
    expect(readSituation(garden, { answers: ['latency=5h'], must: ['latency'] }).situation.answers).toMatchObject([{ criterion: 'latency', must: true }]);
    expect(readSituation(garden, { must: ['latency=5h'] }).situation.answers).toMatchObject([{ criterion: 'latency', must: true }]);
    expect(readSituation(garden, { agree: ['Cost matters most'], must: ['cost matters most'] }).situation.agreed).toMatchObject([{ must: true }]);
    expect(readSituation(garden, { must: ['You have stream know-how'] }).situation).toMatchObject({ answers: [], agreed: [{ text: 'You have stream know-how', must: true }] });
  });

  it('reports a must-have without an answer', () => {
    const { situation, problems } = readSituation(garden, { must: ['latency'] });
    expect(situation).toEqual({ answers: [], agreed: [], kind: null });
    expect(problems).toMatchObject([{ code: 'unknown-value', effect: 'The must-have is left out.' }]);
  });

  it('reads importance for what is answered only', () => {
    expect(readSituation(garden, { answers: ['latency=5h'], importance: ['latency=2.5'] }).situation.answers).toMatchObject([{ importance: 2.5 }]);
    expect(readSituation(garden, { answers: ['latency=5h'], importance: ['latency=-1', 'cost=2'] }).problems).toMatchObject([{ code: 'unknown-value' }, { code: 'unknown-criterion' }]);
  });

  it('reports a kind that does not exist', () => {
    expect(readSituation(garden, { kind: 'Pattern' }).situation.kind).toBe('pattern');
    expect(readSituation(garden, { kind: 'patern' })).toMatchObject({ situation: { kind: null }, problems: [{ code: 'unknown-value' }] });
  });

  it('reads nothing into an empty garden and does not fail', () => {
    expect(readSituation(buildGarden({}), { answers: ['latency=5h', '=', ''], agree: ['anything'], must: ['cost'] }).problems.map((problem) => problem.code))
      .toEqual(['unknown-criterion', 'unknown-criterion', 'unknown-criterion', 'unknown-value', 'unknown-criterion']);
  });
});
