import { describe, expect, it } from 'vitest';
import { decide } from '../../src/questions/decide';
import { readSituation, type SituationOptions } from '../../src/questions/read-situation';
import { emptySituation, type Situation } from '../../src/questions/situation';
import { agreeWith, applyChange, giveAnswer, readChange, takeBack, weigh } from '../../src/views/change-situation';
import { compareSituations } from '../../src/views/compare-situations';
import { drawWish, outlineDiagram } from '../../src/views/decision-diagram';
import { buildDecisionPanel, buildRankingPanel, formatScore, type DecisionPanel, type PanelQuestion } from '../../src/views/decision-panel';
import { buildGarden, idOf } from '../support/build-garden';

const age = 'How old may the bread be?';
const owner = 'Who owns the ovens?';

/** A bakery's notes, in our own words. */
const bakery = buildGarden({
  'baking/overnight.md': {
    'Overnight Bake': { prefer: ['Latency above 3 hours', 'Cheap runs count most'], suits: ['Wedding orders'], benefit: ['Easy to repeat'], drawback: ['Bread is a night old'], uses: ['Deck Oven'] },
  },
  'baking/counter.md': {
    'Counter Bake': { prefer: ['Latency below 1 minute'], struggles: ['Wedding orders'], drawback: ['Easy to repeat'] },
    'Small Trays': { prefer: ['Latency 1-30 minutes', [owner, 'One guild']] },
    'Two Rooms': { prefer: [[age, 'Mixed'], [age, 'Under 1 minute'], [owner, 'Each shop']], struggles: ['Cost of two rooms'] },
  },
});

function situationOf(options: SituationOptions): Situation {
  const { situation, problems } = readSituation(bakery, options);
  expect(problems).toEqual([]);
  return situation;
}

function question(panel: DecisionPanel, id: string): PanelQuestion {
  const found = panel.questions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not asked; there are ${panel.questions.map((each) => each.id).join(', ')}`);
  return found;
}

const blank = buildDecisionPanel(bakery, emptySituation, null);

describe('the questions of the panel', () => {
  it('give a slider with the notes\' bounds to a number, beside the answers in words', () => {
    const latency = question(blank, 'latency');
    expect(latency.form).toBe('scale');
    expect(latency.question).toBe(age);
    expect(latency.scale?.marks.map(({ text }) => text)).toEqual(['1 min', '30 min', '3 h']);
    expect(latency.choices.map(({ text }) => text)).toEqual(['Mixed']);
    expect(latency.at?.path).toBe('baking/counter.md');
  });

  it('give choices to answers in words, and a plain "it matters" to a quality without answers', () => {
    const owners = blank.questions.find((each) => each.question === owner);
    expect(owners).toMatchObject({ form: 'choices', choices: [{ text: 'One guild', isChosen: false }, { text: 'Each shop', isChosen: false }] });
    const cost = question(blank, 'cost');
    expect([cost.form, cost.asked]).toEqual(cost.choices.length === 1 ? ['holds', { criterion: 'cost' }] : ['matters', { statement: 'cost' }]);
  });

  it('mark the one that is best asked next, the same that the engine names first', () => {
    const first = decide(bakery, emptySituation).next[0]?.question;
    expect(blank.questions.filter((each) => each.isNext).map((each) => each.question)).toEqual([first]);
    expect(blank.nexts[0]).toEqual(blank.next);
  });

  it('show what was answered, read out in whole words, with weight and must-have', () => {
    const situation = weigh(giveAnswer(emptySituation, 'latency', { kind: 'quantity', value: 1200, unit: 's', text: '20 min' }), { criterion: 'latency' }, { must: true, importance: 3 });
    const { given } = question(buildDecisionPanel(bakery, situation, null), 'latency');
    expect(given).toEqual({ text: '20 min', spoken: '20 minutes', isAny: false, value: 1200, must: true, importance: 3 });
  });

  it('offer statements to agree with, and keep their answer', () => {
    expect(blank.statements.map(({ text }) => text)).toContain('Wedding orders');
    const agreed = buildDecisionPanel(bakery, agreeWith(emptySituation, 'Wedding orders'), null);
    expect(agreed.statements.find(({ text }) => text === 'Wedding orders')?.given?.text).toBe('Wedding orders');
  });
});

describe('the answers of the panel', () => {
  const situation = agreeWith(giveAnswer(situationOf({ answers: ['latency=20 min'] }), 'gone', { kind: 'choice', text: 'Old', range: null }), 'Wedding orders');

  it('are chips in the order of the questions, and say which the notes no longer ask for', () => {
    const { chips } = buildDecisionPanel(bakery, situation, null);
    expect(chips.map(({ key, label, given, isKnown }) => [key, label, given.text, isKnown])).toEqual([
      ['answer latency', 'latency', '20 min', true], ['answer gone', 'gone', 'Old', false], ['agree Wedding orders', null, 'Wedding orders', true],
    ]);
  });

  it('can be taken back one by one', () => {
    const left = takeBack(takeBack(situation, { criterion: 'gone' }), { statement: 'Wedding orders' });
    expect(buildDecisionPanel(bakery, left, null).chips.map(({ key }) => key)).toEqual(['answer latency']);
    expect(takeBack(left, { statement: 'never said' })).toEqual(left);
  });

  it('replace each other on one criterion and keep their weight, which "doesn\'t matter" gives up', () => {
    const weighed = weigh(situationOf({ answers: ['latency=20 min'] }), { criterion: 'latency' }, { importance: 2, must: true });
    const moved = giveAnswer(weighed, 'latency', { kind: 'quantity', value: 10, unit: 's', text: '10 s' });
    expect(moved.answers).toEqual([{ criterion: 'latency', answer: { kind: 'quantity', value: 10, unit: 's', text: '10 s' }, importance: 2, must: true }]);
    expect(giveAnswer(moved, 'latency', { kind: 'any' }).answers).toEqual([{ criterion: 'latency', answer: { kind: 'any' }, importance: 1, must: false }]);
  });
});

describe('the ranking of the panel', () => {
  const situation = situationOf({ answers: ['latency=20 min'] });
  const panel = buildDecisionPanel(bakery, situation, null);

  it('is the engine\'s, and the quick one for sliders is the same', () => {
    const { ranking } = decide(bakery, situation);
    expect(panel.ranking.alternatives.map(({ option, score, low, high, rank }) => ({ option, score, low, high, rank }))).toEqual(ranking.map(({ option, score, low, high, rank }) => ({ option, score, low, high, rank })));
    expect(buildRankingPanel(bakery, situation)).toEqual(panel.ranking);
  });

  it('quotes the reasons with their places and frames all bands', () => {
    const [first] = panel.ranking.alternatives;
    expect(first).toMatchObject({ name: 'Small Trays', rank: 1, isTied: false, kind: 'pattern', for: [{ text: 'Latency 1-30 minutes', weight: 1, at: { path: 'baking/counter.md', quote: 'Latency 1-30 minutes' } }] });
    expect(panel.ranking.low).toBe(Math.min(...panel.ranking.alternatives.map((each) => each.low)));
    expect(panel.ranking.high).toBeGreaterThanOrEqual(1);
  });

  it('says who would be first with which change, and the change does it', () => {
    const own = panel.flips.get(idOf('pattern', 'Overnight Bake'));
    expect(own?.map(({ change }) => change)).toContain('latency=3 h');
    const then = applyChange(bakery, situation, 'latency=3 h');
    expect(decide(bakery, then).ranking[0]?.name).toBe('Overnight Bake');
  });

  it('reads the three forms of a change', () => {
    expect(readChange('latency=5 min')).toEqual({ kind: 'answer', about: 'latency', value: '5 min' });
    expect(readChange('agree: A = B')).toEqual({ kind: 'agree', statement: 'A = B' });
    expect(readChange('no longer: C')).toEqual({ kind: 'withdraw', statement: 'C' });
    expect(applyChange(bakery, situation, 'no such thing=5').answers).toEqual(situation.answers);
  });

  it('writes scores with their sign', () => {
    expect([2, 0, -1, 0.333, -0.001].map(formatScore)).toEqual(['+2', '0', '−1', '+0.33', '0']);
  });
});

describe('what stands behind the ranking', () => {
  const panel = buildDecisionPanel(bakery, situationOf({ answers: ['latency=6 h'] }), null);

  it('are the trade-offs of the first alternative, or of the one that is wanted', () => {
    expect(panel.chosen).toMatchObject({ name: 'Overnight Bake', tradeOffs: { gained: [{ text: 'Easy to repeat' }], givenUp: [{ text: 'Bread is a night old' }] }, evolution: { gaps: ['migration', 'reversibility', 'lock-in'] } });
    expect(panel.chosen?.stack.flatMap(({ solutions }) => solutions.map(({ solution }) => solution))).toEqual([idOf('solution', 'Deck Oven')]);
    expect(buildDecisionPanel(bakery, emptySituation, idOf('pattern', 'Counter Bake')).chosen).toMatchObject({ name: 'Counter Bake', tradeOffs: { risks: [{ text: 'Wedding orders' }] } });
  });

  it('never is an alternative that a must-have excludes', () => {
    const vetoed = buildDecisionPanel(bakery, situationOf({ answers: ['latency=6 h'], must: ['latency'] }), null);
    expect(vetoed.ranking.alternatives.find(({ name }) => name === 'Counter Bake')?.vetoed).toContain('Latency below 1 minute');
    expect(vetoed.chosen?.name).toBe('Overnight Bake');
  });

  it('is nothing at all in a garden without rules', () => {
    const empty = buildDecisionPanel(buildGarden({ 'a.md': { Bread: { benefit: ['Tasty'] } } }), emptySituation, null);
    expect(empty).toMatchObject({ isEmpty: true, questions: [], statements: [], chosen: null });
    expect(blank.isEmpty).toBe(false);
  });
});

describe('compareSituations', () => {
  it('sets answers and leaders side by side and marks where they differ', () => {
    const fast = situationOf({ answers: ['latency=10 s'], agree: ['Wedding orders'] });
    const slow = giveAnswer(situationOf({ answers: ['latency=6 h'] }), 'elsewhere', { kind: 'any' });
    const table = compareSituations(bakery, [{ name: 'Market stall', situation: fast }, { name: 'Bakery', situation: slow }, { name: 'Blank', situation: emptySituation }]);
    expect(table.names).toEqual(['Market stall', 'Bakery', 'Blank']);
    expect(table.leaders[1]).toEqual(['Overnight Bake']);
    expect(table.leaders[2]).toEqual([]);
    expect(table.rows.map(({ about, cells, differs }) => [about, cells.map(({ texts, isAny }) => (isAny ? '*' : texts.join())), differs])).toEqual([
      ['latency', ['10 s', '6 h', ''], true], ['elsewhere', ['', '*', ''], true], ['Wedding orders', ['✓', '', ''], true],
    ]);
  });
});

/** Labels of the marked nodes; fails where one is not joined to the next by a marked line. */
function readPath(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const path = /class (\S+) path/.exec(text)?.[1]?.split(',') ?? [];
  const marked = /linkStyle (\S+) /.exec(text)?.[1]?.split(',').map(Number) ?? [];
  const edges = lines.filter((line) => line.includes('-->'));
  path.slice(1).forEach((to, i) => expect(edges[marked[i] ?? -1]).toMatch(new RegExp(`^${path[i] ?? ''} -->.* ${to}$`)));
  return path.map((id) => /"([^"]*)"/.exec(lines.find((line) => line.startsWith(`${id}{`) || line.startsWith(`${id}(`)) ?? '')?.[1] ?? '');
}

describe('the diagram of the panel', () => {
  const wish = { query: 'draw decision', label: 'Decision tree' };

  it('marks the way that the answers lead through the tree, and leaves the mark out of what is copied', () => {
    const plain = drawWish(bakery, wish, emptySituation);
    if ('problem' in plain) throw new Error(plain.problem.cause);
    expect(plain.hasPath).toBe(false);
    expect(plain.fenced).toBe(`\`\`\`mermaid\n${plain.text}\n\`\`\``);
    const marked = drawWish(bakery, wish, situationOf({ answers: ['latency=20 min'] }));
    if ('problem' in marked) throw new Error(marked.problem.cause);
    expect(marked.fenced).toBe(plain.fenced);
    expect(marked.hasPath).toBe(true);
    expect(readPath(marked.text)).toEqual([age, 'Small Trays']);
  });

  it('marks a way of several questions, with the lines between them', () => {
    // Who shares the first place by age alone is told apart by the flour, each at another place of the tree.
    const flour = 'Which flour is at hand?';
    const mill = buildGarden({ 'mill.md': Object.fromEntries([['Night', 'Latency above 3 hours'], ['Day', 'Latency below 1 hour']].flatMap(([name = '', when = '']) =>
      ['Rye', 'Wheat', 'Spelt'].map((kind) => [`${name} ${kind}`, { prefer: [[age, when] as const, [flour, kind] as const] }]))) });
    for (const kind of ['Rye', 'Wheat', 'Spelt']) {
      const { situation } = readSituation(mill, { answers: ['latency=6 h', `${flour}=${kind}`] });
      const picture = drawWish(mill, wish, situation);
      if ('problem' in picture) throw new Error(picture.problem.cause);
      const names = readPath(picture.text);
      expect(names).toHaveLength(3);
      expect(names[2]).toBe(`Night ${kind}`);
    }
  });

  it('can be read as nested lists', () => {
    const outline = outlineDiagram(bakery, wish, '');
    if (outline.kind !== 'list') throw new Error('a list was expected');
    expect(outline.items[0]?.text).toContain(age);
    expect(JSON.stringify(outline)).toContain('Overnight Bake');
  });

  it('says why there is none', () => {
    expect(drawWish(bakery, { query: 'draw stack Nothing', label: '' }, emptySituation)).toHaveProperty('problem.cause');
    expect(drawWish(buildGarden({ 'a.md': { Bread: {} } }), wish, emptySituation)).toHaveProperty('problem.tip');
  });
});
