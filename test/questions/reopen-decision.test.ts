import { describe, expect, it } from 'vitest';
import { composeRecordNote } from '../../src/edits/decision-record-note';
import type { Garden } from '../../src/garden/garden';
import { readFrontMatter } from '../../src/notes/front-matter';
import { listStack } from '../../src/questions/list-stack';
import { readSituation, type SituationOptions } from '../../src/questions/read-situation';
import { formatStandings, readEvidence, readStandings } from '../../src/questions/record-evidence';
import { keyOfPick, reopenDecision, type ReopenedDecision } from '../../src/questions/reopen-decision';
import { buildDecisionRecord } from '../../src/views/decision-record';
import { describeReopened } from '../../src/views/reopened-decision';
import { aGarden } from '../support/a-garden';
import { hostileNames } from '../support/hostile-names';
import { parseYaml } from '../support/read-folder';

const choices = 'Choose Batch when:\n- Latency over 2 hours\n- Totals must match the ledger\n\nChoose Streaming when:\n- Latency under 2 minutes\n';
const batch = '# Batch\n\n**Benefits**\n- Cheap to run\n\n**Drawbacks**\n- Late answers\n\n**Tools**\n- Orchestration: Apache Airflow, Dagster\n';
const stream = '# Streaming\n\n**Benefits**\n- Answers in seconds\n\n**Struggles with**\n- Long joins\n';
const notes = { 'Choices.md': choices, 'Batch.md': batch, 'Streaming.md': stream };
const before = aGarden(notes);
const asked: SituationOptions = { answers: ['latency=6 h'], agree: ['Totals must match the ledger'], importance: ['latency=2'] };

function record(garden: Garden, options = asked): Readonly<Record<string, unknown>> {
  const { situation } = readSituation(garden, options);
  const option = garden.resolve('Batch')[0]!.id;
  const [part] = listStack(garden, option);
  const picks = part === undefined ? {} : { [keyOfPick(option, part)]: garden.resolve('Dagster')[0]!.id };
  return readFrontMatter(composeRecordNote(buildDecisionRecord(garden, situation, { title: 'x', chosen: option, picks })), parseYaml).properties;
}
function reopen(garden: Garden, properties = record(before)): ReopenedDecision {
  const reopened = reopenDecision(garden, properties);
  if (reopened === null) throw new Error('no record');
  return reopened;
}

describe('reopenDecision', () => {
  it('restores answers, weights, the decision and the picks', () => {
    const { situation, decided, picks, problems } = reopen(before);
    expect(new Set(situation.answers)).toEqual(new Set(readSituation(before, asked).situation.answers));
    expect(situation.agreed).toEqual(readSituation(before, asked).situation.agreed);
    expect(problems).toEqual([]);
    expect(decided).toEqual({ name: 'Batch', option: before.resolve('Batch')[0]?.id, wasFirst: true, isFirst: true });
    expect(Object.values(picks)).toEqual([before.resolve('Dagster')[0]?.id]);
  });

  it('says that nothing moved where nothing did, also when a note was only renamed', () => {
    for (const garden of [before, aGarden({ 'a/Rules.md': choices, 'Batch.md': batch, 'b/Streaming.md': stream })]) {
      expect(reopen(garden)).toMatchObject({ moved: [], changed: [], leaders: { before: ['Batch'], now: ['Batch'] } });
      expect(describeReopened(reopen(garden))).toMatchObject({ headline: 'Nothing moved since the decision was recorded.', hasMoved: false, isOverturned: false });
    }
  });

  it('says who moved and which note says otherwise, with its words', () => {
    const after = aGarden({ ...notes, 'Choices.md': choices.replace('under 2 minutes', 'under 12 hours').replace('over 2 hours', 'over 12 hours') });
    const { leaders, moved, changed } = reopen(after);
    // Batch: latency counts 2 and is now contradicted, the totals still hold: -2 + 1. Streaming: +2, silent on the totals.
    expect(leaders).toEqual({ before: ['Batch'], now: ['Streaming'] });
    expect(moved.map(({ name, before: was, now }) => [name, was?.score, now?.score])).toEqual([['Streaming', -2, 2], ['Batch', 3, -1]]);
    expect(changed.map(({ path, said, gone }) => [path, said.map(({ text }) => text).sort(), gone])).toEqual([['Choices.md', ['Latency over 12 hours', 'Latency under 12 hours'], 2]]);
    const panel = describeReopened(reopen(after));
    expect(panel).toMatchObject({ headline: 'The outcome moved: Streaming comes first, where Batch did.', isOverturned: true });
    expect(panel.moved.map(({ text }) => text)).toEqual(['Streaming: rank 2, −2 (−3 to −1) → rank 1, +2 (+1 to +3)', 'Batch: rank 1, +3 → rank 2, −1']);
    expect(panel.notes[0]?.lines.map(({ text }) => text)).toEqual(['Now speaks for Streaming: “Latency under 12 hours”', 'Now speaks against Batch: “Latency over 12 hours”', '2 things that it said are gone; the record quotes them.']);
  });

  it('tells a lead that is shared now from one that is lost', () => {
    const shared = aGarden({ ...notes, 'Micro.md': 'Choose Micro-Batch when:\n- Latency over 3 hours\n- Totals must match the ledger\n' });
    expect(reopen(shared).leaders).toEqual({ before: ['Batch'], now: ['Batch', 'Micro-Batch'] });
    expect(describeReopened(reopen(shared))).toMatchObject({ headline: 'The outcome stands, but something moved: Batch shares the first place now.', hasMoved: true, isOverturned: false });
  });

  it('tells new and lost alternatives, drawbacks that came, and answers that nobody asks any more', () => {
    const after = aGarden({ 'Choices.md': choices.replace('- Totals must match the ledger\n', ''), 'Batch.md': batch.replace('Late answers', 'Nobody runs it at night'), 'Micro.md': 'Choose Micro-Batch when:\n- Latency between 5 minutes and 8 hours\n' });
    const { moved, changed, problems } = reopen(after);
    expect(moved.find(({ name }) => name === 'Micro-Batch')).toMatchObject({ before: null });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-value']);
    expect(changed.find(({ path }) => path === 'Batch.md')).toMatchObject({ said: [{ side: 'given up', text: 'Nobody runs it at night' }], gone: 1 });
    const gone = aGarden({ 'Choices.md': 'Choose Batch when:\n- Latency over 2 hours' });
    expect(reopen(gone).moved.find(({ name }) => name === 'Streaming')).toMatchObject({ now: null });
    expect(describeReopened(reopen(aGarden({ 'Other.md': 'Choose CQRS when:\n- Reads outnumber writes' }))).isOverturned).toBe(true);
  });

  it('takes properties as they come: edited, damaged or missing', () => {
    expect(reopenDecision(before, { status: 'accepted' })).toBeNull();
    for (const value of [null, 7, [], [null, 7], ['nonsense'], 'latency=6 h', { a: 1 }]) {
      const reopened = reopen(before, { 'Architecture-Garden-Situation': value, decision: value, 'architecture-garden-ranking': value, 'architecture-garden-evidence': value, 'architecture-garden-stack': value });
      expect([reopened.moved, reopened.changed]).toEqual([[], []]);
    }
    expect(reopen(before, { 'architecture-garden-situation': 'latency=6 h' }).situation.answers).toHaveLength(1);
    expect(reopen(before, { 'architecture-garden-situation': [], decision: '[[Notes/Batch#Top|Batch]]' }).decided?.option).toBe(before.resolve('Batch')[0]?.id);
  });
});

describe('recorded standings', () => {
  it.each([...hostileNames, 'a | 1 (2 to 3)', '7: b', 'out: c'])('survive the name %j', (name) => {
    const each = { option: before.resolve('Batch')[0]!.id, name, rank: 3, score: -1.5, low: -2.25, high: 0, vetoed: null, for: [], against: [], unknown: [] };
    const flat = name.replace(/\s+/g, ' ');
    expect(readStandings(formatStandings([each, { ...each, vetoed: 'x' }]))).toEqual([{ name: flat, rank: 3, score: -1.5, low: -2.25, high: 0 }, { name: flat, rank: null, score: -1.5, low: -2.25, high: 0 }]);
  });

  it('leave out lines of another kind', () => {
    expect(readStandings(['', '1: a', '1: a | x (y to z)', '1 | 2 (3 to 4)', '99999: a | 1 (1 to 1)'])).toEqual([]);
    expect(readEvidence(['', 'a.md:', 'a.md: xyz', ': 12345678', 'a: b.md: 12345678 nope 87654321'])).toEqual(new Map([['a: b.md', new Set(['12345678', '87654321'])]]));
  });
});
