import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/garden';
import type { DecisionAnswer } from '../../src/questions/decide';
import { decide, rankSituation } from '../../src/questions/decide';
import type { RankedAlternative } from '../../src/questions/rank-alternatives';
import type { SituationOptions } from '../../src/questions/read-situation';
import { readSituation } from '../../src/questions/read-situation';
import { emptySituation } from '../../src/questions/situation';
import { buildGarden } from '../support/build-garden';

const age = 'How old may the figures be?';
const amount = 'How much data is kept?';
const owners = 'Who owns the tables?';

/** A shop's notes on moving figures about, in our own words. */
const shop = buildGarden({
  'moving/nightly.md': {
    'Nightly Load': { prefer: ['Latency above 3 hours', 'Cheap runs count most'], suits: ['Month-end closing'], benefit: ['Easy to rerun'], drawback: ['Figures are a day old'] },
  },
  'moving/stream.md': {
    'Event Stream': { prefer: ['Latency below 1 minute', 'Alarms must fire at once'], struggles: ['Month-end closing'] },
    'Small Batches': { prefer: ['Latency 1-30 minutes', 'Cheap runs count most'] },
  },
  'stores/choosing.md': {
    Warehouse: { prefer: [[age, 'Minutes to hours'], [amount, 'Gigabytes'], [owners, 'One central group']] },
    'Data Lake': { prefer: [[age, 'Minutes to hours'], [amount, 'Terabytes to petabytes'], [owners, 'One central group']] },
    'Domain Stores': { prefer: [[owners, 'Each branch its own']] },
    'Two Speeds': { prefer: [[age, 'Mixed']] },
  },
});

function ask(garden: Garden, options: SituationOptions): DecisionAnswer {
  const { situation, problems } = readSituation(garden, options);
  expect(problems).toEqual([]);
  return decide(garden, situation);
}

function scoresOf(answer: { readonly ranking: readonly RankedAlternative[] }): Readonly<Record<string, number>> {
  return Object.fromEntries(answer.ranking.map((each) => [each.name, each.score]));
}

function find(answer: DecisionAnswer, name: string): RankedAlternative {
  const found = answer.ranking.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is not ranked`);
  return found;
}

describe('decide: the arithmetic', () => {
  it('gives every alternative 0 and the first rank while nothing is answered', () => {
    const answer = decide(shop, emptySituation);
    expect(answer.ranking.map(({ rank, score, low, high }) => [rank, score, low, high])).toEqual(answer.ranking.map(() => [1, 0, 0, 0]));
    expect(answer.flips).toEqual([]);
  });

  it('adds 1 for a met and takes 1 for a contradicted range, and shows silence as a band', () => {
    // 6 h: above 3 h is met (+1); below 1 min and 1-30 min are contradicted (-1); minutes to hours is 1 min .. 1 d, met (+1);
    // "Mixed" is another answer in words, on which a number says nothing (0, unknown), like owners-only stores.
    const answer = ask(shop, { answers: ['latency=6h'] });
    expect(scoresOf(answer)).toEqual({ Warehouse: 1, 'Data Lake': 1, 'Nightly Load': 1, 'Event Stream': -1, 'Small Batches': -1, 'Domain Stores': 0, 'Two Speeds': 0 });
    expect(find(answer, 'Domain Stores')).toMatchObject({ low: -1, high: 1, unknown: ['latency'], for: [], against: [] });
    expect(find(answer, 'Nightly Load')).toMatchObject({ low: 1, high: 1, unknown: [] });
    expect(find(answer, 'Nightly Load').for.map(({ text, weight, at }) => [text, weight, at.path, at.quote])).toEqual([['Latency above 3 hours', 1, 'moving/nightly.md', 'Latency above 3 hours']]);
    expect(find(answer, 'Event Stream').against.map(({ text, weight }) => [text, weight])).toEqual([['Latency below 1 minute', -1]]);
  });

  it('lists the narrower fitting range first among equal scores, on a shared rank', () => {
    // At 10 minutes 1-30 minutes (1.5 decades) is narrower than minutes to hours (3.2 decades).
    const answer = ask(shop, { answers: ['latency=10 min'] });
    expect(answer.ranking.slice(0, 3).map(({ name, rank, score }) => [name, rank, score])).toEqual([['Small Batches', 1, 1], ['Warehouse', 1, 1], ['Data Lake', 1, 1]]);
    expect(answer.ranking[3]?.rank).toBe(4);
  });

  it('reads ranges as half-open: the lower bound fits, the upper does not', () => {
    expect(scoresOf(ask(shop, { answers: ['latency=1 min'] }))).toMatchObject({ 'Small Batches': 1, 'Event Stream': -1 });
    expect(scoresOf(ask(shop, { answers: ['latency=30 min'] }))).toMatchObject({ 'Small Batches': -1 });
    expect(scoresOf(ask(shop, { answers: ['latency=under 1 min'] }))).toMatchObject({ 'Event Stream': 1, 'Small Batches': -1 });
  });

  it('adds up criteria and agreed statements', () => {
    // Nightly: latency +1, cheap +1. Small Batches: latency -1, cheap +1. Warehouse and lake: latency +1, silent on the statement.
    const answer = ask(shop, { answers: ['latency=6h'], agree: ['cheap runs count most'] });
    expect(scoresOf(answer)).toMatchObject({ 'Nightly Load': 2, 'Small Batches': 0, Warehouse: 1, 'Event Stream': -1 });
    expect(answer.ranking[0]).toMatchObject({ name: 'Nightly Load', rank: 1, low: 2, high: 2 });
    expect(find(answer, 'Warehouse')).toMatchObject({ low: 0, high: 2, unknown: ['cheap runs count most'] });
  });

  it('weighs by importance', () => {
    const answer = ask(shop, { answers: ['latency=6h'], agree: ['Cheap runs count most'], importance: ['latency=3'] });
    expect(scoresOf(answer)).toMatchObject({ 'Nightly Load': 4, 'Small Batches': -2, Warehouse: 3 });
  });

  it('holds an answer in words against the other answers to the same question only', () => {
    // One central group: met twice; each branch its own contradicts it; other notes are silent.
    const answer = ask(shop, { answers: [`${owners}=One central group`] });
    expect(scoresOf(answer)).toMatchObject({ Warehouse: 1, 'Data Lake': 1, 'Domain Stores': -1, 'Two Speeds': 0, 'Nightly Load': 0 });
    expect(find(answer, 'Nightly Load').unknown).toEqual([owners]);
  });

  it('takes a part of the note\'s words for an answer, and a part of the question for its name', () => {
    expect(scoresOf(ask(shop, { answers: ['owns=central'] }))).toMatchObject({ Warehouse: 1, 'Domain Stores': -1 });
  });

  it('lets an answer that is no number win where the notes give one', () => {
    const answer = ask(shop, { answers: ['latency=mixed'] });
    expect(answer.ranking[0]).toMatchObject({ name: 'Two Speeds', rank: 1, score: 1 });
    expect(scoresOf(answer)).toMatchObject({ Warehouse: -1, 'Event Stream': 0 });
  });

  it('counts a struggle as an argument against, with its quotation', () => {
    const answer = ask(shop, { agree: ['month-end closing'] });
    expect(find(answer, 'Event Stream')).toMatchObject({ score: -1, against: [{ text: 'Month-end closing', weight: -1 }] });
    expect(find(answer, 'Nightly Load')).toMatchObject({ score: 1, rank: 1 });
  });

  it('leaves out what does not matter, and asks it no more', () => {
    const { situation } = readSituation(shop, { answers: ["latency=doesn't matter", `${amount}=50 GB`] });
    const answer = decide(shop, situation);
    expect(scoresOf(answer)).toMatchObject({ Warehouse: 1, 'Data Lake': -1, 'Event Stream': 0 });
    expect(find(answer, 'Event Stream').unknown).toEqual(['data volume']);
    expect(answer.next.map((each) => each.question)).not.toContain(age);
  });

  it('takes several answers to one criterion as any of them', () => {
    expect(scoresOf(ask(shop, { answers: ['owns=One central group', 'owns=Each branch its own'] }))).toMatchObject({ Warehouse: 1, 'Domain Stores': 1 });
  });

  it('gives the ranking alone as well, for sliders', () => {
    const { situation } = readSituation(shop, { answers: ['latency=6h'] });
    expect(rankSituation(shop, situation)).toEqual(decide(shop, situation).ranking);
  });

  it('ranks only the wanted kind', () => {
    expect(ask(shop, { kind: 'solution' }).ranking).toEqual([]);
    expect(ask(shop, { kind: 'pattern' }).ranking).toHaveLength(7);
  });
});

describe('decide: vetoes, disputes, rules before statements', () => {
  it('excludes what contradicts a must-have, last and with the reason and the quotation', () => {
    const answer = ask(shop, { answers: ['latency=6h'], agree: ['Alarms must fire at once'], must: ['latency'] });
    const stream = find(answer, 'Event Stream');
    expect(stream.vetoed).toBe('The must-have “latency=6h” is contradicted: “Latency below 1 minute” (moving/stream.md, line 1).');
    expect(stream.score).toBe(0);
    expect(answer.ranking.slice(-2).map((each) => each.name).sort()).toEqual(['Event Stream', 'Small Batches']);
    expect(answer.ranking.slice(-2).map((each) => each.rank)).toEqual([6, 7]);
    expect(find(answer, 'Domain Stores').vetoed).toBeNull();
  });

  it('excludes what struggles with a must-have statement', () => {
    expect(find(ask(shop, { must: ['Month-end closing'] }), 'Event Stream').vetoed).toContain('stream.md');
  });

  it('finds a must-have in the label of a longer explanation', () => {
    const garden = buildGarden({ 'a.md': { Nightly: { struggles: ["Live alarms: figures come once a day, so it won't do."] }, Live: { suits: ['Live alarms: pages someone within 1 second.'] } } });
    const answer = ask(garden, { must: ['live alarms'] });
    expect(find(answer, 'Nightly').vetoed).toContain('a.md, line 1');
    expect(answer.ranking[0]).toMatchObject({ name: 'Live', score: 1 });
  });

  it('reads a range only where a statement is about it', () => {
    const garden = buildGarden({ 'a.md': {
      Lead: { suits: ['Latency below 2 minutes: good for alarms'] },
      Clause: { suits: ['Fast figures: latency below 2 minutes, and little else'] },
      Aside: { suits: ['Fast figures: dashboards for people who like to look at things often, with latency below 2 minutes if need be'] },
    } });
    expect(scoresOf(ask(garden, { answers: ['latency=1 min'] }))).toEqual({ Lead: 1, Clause: 1, Aside: 0 });
  });

  it('counts a dispute between notes as 0 and shows both sides', () => {
    const garden = buildGarden({
      'a.md': { Cache: { prefer: ['Latency below 1 second'] }, Disk: { prefer: ['Latency above 1 second'] } },
      'b.md': { Cache: { prefer: ['Latency 1-10 seconds'] } },
    });
    const answer = ask(garden, { answers: ['latency=500 ms'] });
    expect(find(answer, 'Cache')).toMatchObject({ score: 0, low: 0, high: 0, unknown: [], for: [{ text: 'Latency below 1 second', weight: 0 }], against: [{ text: 'Latency 1-10 seconds', weight: 0 }] });
    expect(answer.problems).toMatchObject([{ code: 'disagreement', effect: '“latency=500 ms” counts 0 for Cache.' }]);
    expect(answer.problems[0]?.cause).toContain('b.md');
  });

  it('takes conditions of one note as alternatives, not as a dispute', () => {
    const garden = buildGarden({ 'a.md': { Cache: { prefer: ['Latency below 1 second', 'Latency 1-10 seconds'] } } });
    expect(find(ask(garden, { answers: ['latency=500 ms'] }), 'Cache')).toMatchObject({ score: 1, against: [] });
  });

  it('lets a rule outrank suits and struggles on the same criterion', () => {
    const garden = buildGarden({
      'a.md': { Cache: { prefer: ['Latency below 1 second'] } },
      'b.md': { Cache: { struggles: ['Latency below 900 ms'] } },
    });
    const cache = find(ask(garden, { answers: ['latency=500 ms'] }), 'Cache');
    expect(cache).toMatchObject({ score: 1, for: [{ weight: 1 }], against: [{ text: 'Latency below 900 ms', weight: 0 }] });
  });

  it('counts a warning against only while it holds', () => {
    const garden = buildGarden({ 'a.md': { Mesh: { avoid: ['Fewer than 20 engineers'] }, Hub: { prefer: ['Fewer than 20 engineers'] } } });
    expect(find(ask(garden, { answers: ['team size=8 people'] }), 'Mesh')).toMatchObject({ score: -1, rank: 2 });
    expect(find(ask(garden, { answers: ['team size=80 people'] }), 'Mesh')).toMatchObject({ score: 0, low: 0, high: 0, rank: 1, unknown: [] });
  });

  it('treats a negated wording as the opposite', () => {
    const garden = buildGarden({ 'a.md': { Sync: { prefer: ['Replay is needed'] }, Plain: { prefer: ["Replay isn't needed"] } } });
    const answer = ask(garden, { agree: ['replay needed'] });
    expect(scoresOf(answer)).toEqual({ Sync: 1, Plain: -1 });
  });
});

describe('decide: conditions that hold together', () => {
  const tree = buildGarden({
    'tree.md': {
      Ledger: { prefer: [{ all: [['Is history audited?', 'Yes'], ['More than 1 TB?', 'No']] }] },
      Archive: { prefer: [{ all: [['Is history audited?', 'Yes'], ['More than 1 TB?', 'Yes']] }] },
      Table: { prefer: [{ all: [['Is history audited?', 'No']] }], avoid: [{ all: [['Is history audited?', 'Yes'], ['More than 1 TB?', 'Yes']] }] },
    },
  });

  it('puts the outcome of a path first when its answers are given', () => {
    const answer = ask(tree, { answers: ['Is history audited?=Yes', 'data volume=20 GB'] });
    // Ledger: both met, +2. Archive: the volume is contradicted (-1), so its other condition counts nothing. Table: contradicted (-1).
    expect(scoresOf(answer)).toEqual({ Ledger: 2, Archive: -1, Table: -1 });
    expect(ask(tree, { answers: ['Is history audited?=Yes', 'data volume=2 TB'] }).ranking[0]).toMatchObject({ name: 'Archive', score: 2 });
    expect(ask(tree, { answers: ['Is history audited?=No'] }).ranking[0]).toMatchObject({ name: 'Table', score: 1 });
  });

  it('does not count a branch that was not taken', () => {
    const garden = buildGarden({ 'tree.md': {
      Whole: { prefer: [[ 'More than 25 people?', 'No'], { all: [['More than 25 people?', 'Yes'], ['Stable borders?', 'No']] }] },
      Parts: { prefer: [{ all: [['More than 25 people?', 'Yes'], ['Stable borders?', 'Yes']] }] },
    } });
    // Five people: the whole is met (+1), and what it wants of larger crews is no matter. The parts miss the size (-1); their borders count nothing.
    const answer = ask(garden, { answers: ['team size=5 people', 'Stable borders?=Yes'] });
    expect(find(answer, 'Whole')).toMatchObject({ score: 1, unknown: [] });
    expect(find(answer, 'Whole').for.map((argument) => argument.text)).toEqual(['More than 25 people? No']);
    expect(find(answer, 'Parts').score).toBe(-1);
    expect(ask(garden, { answers: ['team size=50 people', 'Stable borders?=Yes'] }).ranking[0]).toMatchObject({ name: 'Parts', score: 2 });
  });

  it('lets a warning with two conditions wait for both', () => {
    const answer = ask(tree, { answers: ['data volume=2 TB'] });
    expect(find(answer, 'Table')).toMatchObject({ score: 0, unknown: ['data volume'] });
  });
});

describe('decide: what to ask next and what would flip it', () => {
  it('asks first what puts most alternatives out of reach', () => {
    const next = decide(shop, emptySituation).next;
    // Age splits at 1 min, 30 min, 3 h and 1 d; owners splits two against one; volume one against one.
    expect(next[0]?.question).toBe(age);
    expect(next.map((each) => each.question)).toContain(owners);
    expect([...next].sort((a, b) => b.gain - a.gain)).toEqual(next);
  });

  it('computes the expected gain by hand', () => {
    const garden = buildGarden({ 'a.md': { Hub: { prefer: [['Who owns it?', 'All']] }, Spoke: { prefer: [['Who owns it?', 'Each']] }, Rim: { prefer: ['Nothing else fits'] } } });
    // Either answer gives +1, -1 and 0±1: one of three is out of reach, so one is expected to go.
    expect(decide(garden, emptySituation).next[0]).toEqual({ question: 'Who owns it?', gain: 1 });
  });

  it('names the nearest bound that puts a runner-up first, and the change does it when given back', () => {
    const options = { answers: ['latency=6h'], agree: ['Cheap runs count most'] };
    const before = ask(shop, options);
    expect(before.ranking[0]?.name).toBe('Nightly Load');
    const flips = before.flips.filter((flip) => flip.option === 'pattern:small-batches').map((flip) => flip.change);
    // Small Batches has +1 for cheap; under 30 min it gets +2, Nightly Load falls to 0.
    expect(flips[0]).toBe('latency=under 30 min');
    for (const flip of before.flips.filter((each) => /^[a-z ]+=/.test(each.change))) {
      const [criterion] = flip.change.split('=');
      const kept = options.answers.filter((each) => !each.startsWith(`${criterion}=`));
      const { situation } = readSituation(shop, { ...options, answers: [...kept, flip.change] });
      const after = decide(shop, situation).ranking;
      expect(after.find((each) => each.option === flip.newWinner)?.rank, flip.change).toBe(1);
      expect(after.find((each) => each.name === 'Nightly Load')?.rank, flip.change).toBeGreaterThan(1);
    }
  });

  it('gives no flip for the alternative that is listed first', () => {
    const answer = ask(shop, { answers: ['latency=6h'], agree: ['Cheap runs count most'] });
    expect(answer.flips.length).toBeGreaterThan(0);
    expect(answer.flips.some((flip) => flip.option === answer.ranking[0]?.option)).toBe(false);
  });
});

describe('decide: how the data is used', () => {
  const garden = buildGarden({
    'uses.md': {
      Payments: { kind: 'workload', benefit: ['Books every sale once'], uses: ['LedgerDB', 'RowStore'] },
      Pictures: { kind: 'workload', benefit: ['Shows goods to buyers'], uses: ['BlobBox'] },
    },
  });

  it('is the first question of a garden with workloads', () => {
    const { situation, problems } = readSituation(garden, { answers: ['How will the data be used?=payments'], kind: 'solution' });
    expect(problems).toEqual([]);
    const ranking = decide(garden, situation).ranking;
    expect(ranking.map(({ name, rank, score }) => [name, rank, score])).toEqual([['LedgerDB', 1, 1], ['RowStore', 1, 1], ['BlobBox', 3, 0]]);
    expect(ranking[0]?.for[0]).toMatchObject({ text: 'Payments uses LedgerDB', weight: 1, at: { path: 'uses.md', quote: 'LedgerDB' } });
  });

  it('ranks the workloads themselves, and the stores without a kind', () => {
    expect(ask(garden, { answers: ['workload=Pictures'], kind: 'workload' }).ranking[0]).toMatchObject({ name: 'Pictures', score: 1 });
    expect(ask(garden, { answers: ['usage=Pictures'] }).ranking[0]).toMatchObject({ name: 'BlobBox', score: 1 });
  });
});
