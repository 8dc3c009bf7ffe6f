import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/garden';
import { decide, rankSituation } from '../../src/questions/decide';
import { readSituation } from '../../src/questions/read-situation';
import type { Situation } from '../../src/questions/situation';
import type { WrittenCondition, WrittenElement } from '../support/build-garden';
import { buildGarden } from '../support/build-garden';

type Written = Record<string, Record<string, { prefer: (WrittenCondition | { all: WrittenCondition[] })[]; avoid: (WrittenCondition | { all: WrittenCondition[] })[]; suits: string[]; struggles: string[] }>>;

const names = ['Alder', 'Birch', 'Cedar', 'Elm'];
const paths = ['a.md', 'b.md', 'c.md'];
const conditions: readonly WrittenCondition[] = [
  'Latency above 1 hour', 'Latency below 5 minutes', 'Latency 5-60 minutes', 'At least 1 TB', 'Under 1 TB', 'Replay is needed', "Replay isn't needed", 'Strong query skills',
  ['How large is the team?', '1-10 people'], ['How large is the team?', 'Mixed'], ['Who owns the data?', 'One group'], ['Who owns the data?', 'Every branch'],
];
const texts = ['Replay is needed', 'Long reports', 'Latency below 10 minutes', 'Strong query skills'];

const condition = fc.constantFrom(...conditions);
const rule = fc.oneof({ weight: 4, arbitrary: condition }, { weight: 1, arbitrary: fc.uniqueArray(condition, { minLength: 2, maxLength: 2 }).map((all) => ({ all })) });
const element = fc.record({
  prefer: fc.array(rule, { maxLength: 3 }), avoid: fc.array(rule, { maxLength: 2 }),
  suits: fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 2 }), struggles: fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 2 }),
});
const written: fc.Arbitrary<Written> = fc.dictionary(fc.constantFrom(...paths), fc.dictionary(fc.constantFrom(...names), element, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const options = fc.record({
  answers: fc.uniqueArray(fc.constantFrom('latency=30s', 'latency=20 min', 'latency=6h', 'data volume=3 TB', 'data volume=50 GB', 'team size=5', 'How large is the team?=Mixed', 'Who owns the data?=One group'), { maxLength: 4, selector: (each) => each.split('=')[0] }),
  agree: fc.uniqueArray(fc.constantFrom('Replay is needed', 'Long reports', 'Strong query skills'), { maxLength: 2 }),
  must: fc.uniqueArray(fc.constantFrom('latency', 'Long reports'), { maxLength: 1 }),
  importance: fc.uniqueArray(fc.constantFrom('latency=2', 'data volume=3'), { maxLength: 1 }),
});
const runs = { seed: 20240607, numRuns: 120 };

function situate(garden: Garden, given: { readonly answers: readonly string[]; readonly agree: readonly string[]; readonly must: readonly string[]; readonly importance: readonly string[] }): Situation {
  return readSituation(garden, given).situation;
}

function scores(garden: Garden, situation: Situation): Readonly<Record<string, readonly [number, number, number, boolean]>> {
  return Object.fromEntries(rankSituation(garden, situation).map((each) => [each.option, [each.score, each.low, each.high, each.vetoed !== null] as const]));
}

/** Reads the same situation whatever was added to the garden. */
function scoresOf(notes: Readonly<Record<string, Readonly<Record<string, WrittenElement>>>>, situation: Situation): ReturnType<typeof scores> {
  return scores(buildGarden(notes), situation);
}

describe('properties of decide', () => {
  it('changes no score when a fact is repeated in its note', () => {
    fc.assert(fc.property(written, options, (notes, given) => {
      const situation = situate(buildGarden(notes), given);
      const twice = Object.fromEntries(Object.entries(notes).map(([path, said]) => [path, Object.fromEntries(Object.entries(said).map(([name, each]) => [name,
        { prefer: [...each.prefer, ...each.prefer], avoid: [...each.avoid, ...each.avoid], suits: [...each.suits, ...each.suits], struggles: [...each.struggles, ...each.struggles] }]))]));
      expect(scoresOf(twice, situation)).toEqual(scoresOf(notes, situation));
    }), runs);
  });

  it('changes no score when a note, or one rule of it, is repeated in ten others', () => {
    fc.assert(fc.property(written, options, fc.nat(), fc.boolean(), (notes, given, pick, whole) => {
      const situation = situate(buildGarden(notes), given);
      const entries = Object.values(notes).flatMap((said) => Object.entries(said));
      const [name, each] = entries[pick % entries.length] ?? ['', undefined];
      if (each === undefined) return;
      const part = whole ? each : { prefer: each.prefer.slice(0, 1), avoid: [], suits: [], struggles: each.prefer.length > 0 ? [] : each.struggles };
      const copies = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`copy-${i}.md`, { [name]: part }]));
      expect(scoresOf({ ...notes, ...copies }, situation)).toEqual(scoresOf(notes, situation));
    }), runs);
  });

  it('never lowers an alternative by a condition that is met', () => {
    fc.assert(fc.property(written, options, fc.constantFrom(...paths, 'new.md'), fc.constantFrom(...names), (notes, given, path, name) => {
      // An element of the same name must exist before, or there is no score to compare with.
      const base: Written = { ...notes, 'base.md': { [name]: { prefer: [], avoid: [], suits: ['Long reports'], struggles: [] } } };
      const situation = situate(buildGarden(base), { ...given, answers: ['latency=20 min', ...given.answers.filter((each) => !each.startsWith('latency'))], must: [] });
      const before = scoresOf(base, situation);
      const own = base[path]?.[name] ?? { prefer: [], avoid: [], suits: [], struggles: [] };
      const more = { ...base, [path]: { ...base[path], [name]: { ...own, prefer: [...own.prefer, 'Latency 10-40 minutes'] } } };
      const after = scoresOf(more, situation);
      const id = `pattern:${name.toLowerCase()}`;
      expect(after[id]?.[0]).toBeGreaterThanOrEqual(before[id]?.[0] ?? Number.NaN);
    }), runs);
  });

  it('gives the same answer whatever the order of notes, facts, elements and answers', () => {
    fc.assert(fc.property(written, options, fc.integer(), (notes, given, seed) => {
      const garden = buildGarden(notes);
      const situation = situate(garden, given);
      const shuffle = <T>(list: readonly T[]): readonly T[] => shuffled(list, seed);
      const other: Garden = { ...garden, notes: shuffle(garden.notes), rules: shuffle(garden.rules), statements: shuffle(garden.statements), elements: new Map(shuffle([...garden.elements])) };
      expect(decide(other, { ...situation, answers: shuffle(situation.answers), agreed: shuffle(situation.agreed) })).toEqual(decide(garden, situation));
    }), runs);
  });

  it('changes nothing but the name when an element is renamed', () => {
    fc.assert(fc.property(written, options, (notes, given) => {
      const garden = buildGarden(notes);
      const situation = situate(garden, given);
      // Reversed alphabetical order, so that a ranking that leaned on names would turn round.
      const renamed = (name: string): string => ({ Alder: 'Zelkova', Birch: 'Yew', Cedar: 'Willow', Elm: 'Vine' })[name] ?? name;
      const other = Object.fromEntries(Object.entries(notes).map(([path, said]) => [path, Object.fromEntries(Object.entries(said).map(([name, each]) => [renamed(name), each]))]));
      const before = decide(garden, situation), after = decide(buildGarden(other), situation);
      expect(after.ranking.map(({ name, rank, score, low, high, for: pro, against, unknown }) => ({ name, rank, score, low, high, pro, against, unknown })))
        .toEqual(before.ranking.map(({ name, rank, score, low, high, for: pro, against, unknown }) => ({ name: renamed(name), rank, score, low, high, pro, against, unknown })));
      expect(after.next).toEqual(before.next);
      expect(after.flips.map((flip) => flip.change)).toEqual(before.flips.map((flip) => flip.change));
    }), runs);
  });

  it('widens the band by exactly what is unknown, and never takes unknown for zero', () => {
    fc.assert(fc.property(written, options, (notes, given) => {
      const garden = buildGarden(notes);
      const situation = situate(garden, { ...given, importance: [] });
      for (const each of rankSituation(garden, situation)) {
        expect(each.high - each.score).toBe(each.unknown.length);
        expect(each.score - each.low).toBe(each.unknown.length);
      }
    }), runs);
  });

  it('opens every number down to quotations', () => {
    fc.assert(fc.property(written, options, (notes, given) => {
      const garden = buildGarden(notes);
      for (const each of rankSituation(garden, situate(garden, given))) {
        const spoken = [...each.for, ...each.against];
        expect(spoken.reduce((sum, argument) => sum + argument.weight, 0)).toBe(each.score);
        for (const argument of each.for) expect(argument.weight).toBeGreaterThanOrEqual(0);
        for (const argument of each.against) expect(argument.weight).toBeLessThanOrEqual(0);
        for (const argument of spoken) expect(argument.at.quote).toContain(argument.text);
        if (each.vetoed !== null) expect(each.vetoed).toMatch(/“.+” \(.+\.md, line \d+\)/);
      }
    }), runs);
  });

  it('shares ranks among equal scores and keeps what is vetoed last', () => {
    fc.assert(fc.property(written, options, (notes, given) => {
      const garden = buildGarden(notes);
      const ranking = rankSituation(garden, situate(garden, given));
      ranking.forEach((each, i) => {
        const ahead = ranking.filter((other) => (other.vetoed === null && each.vetoed !== null) || ((other.vetoed === null) === (each.vetoed === null) && other.score > each.score));
        expect(each.rank).toBe(ahead.length + 1);
        const before = ranking[i - 1];
        if (before !== undefined) expect(before.rank).toBeLessThanOrEqual(each.rank);
      });
    }), runs);
  });

  it('does what every flip of a number says', () => {
    let seen = 0;
    fc.assert(fc.property(written, options, (notes, given) => {
      const garden = buildGarden(notes);
      const base = { ...given, must: [], importance: [] };
      const before = decide(garden, situate(garden, base));
      for (const flip of before.flips.filter((each) => each.change.includes('='))) {
        const name = flip.change.slice(0, flip.change.indexOf('='));
        const kept = situate(garden, base);
        const changed = readSituation(garden, { answers: [flip.change] });
        expect(changed.problems, flip.change).toEqual([]);
        const criterion = changed.situation.answers[0]?.criterion;
        const after = decide(garden, { ...kept, answers: [...kept.answers.filter((each) => each.criterion !== criterion), ...changed.situation.answers] });
        expect(after.ranking.find((each) => each.option === flip.newWinner)?.rank, `${name}: ${flip.change}`).toBe(1);
        seen++;
      }
    }), runs);
    expect(seen).toBeGreaterThan(60);
  });
});

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed >>> 0;
  return list.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  }).sort((a, b) => a.key - b.key).map(({ item }) => item);
}
