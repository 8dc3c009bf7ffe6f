import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rankSituation } from '../../src/questions/decide';
import { indexDecisions } from '../../src/questions/decision-index';
import { formatSituation } from '../../src/questions/format-situation';
import { listChoices, listIntervals, listStatements } from '../../src/questions/list-hypotheses';
import { readSituationLines } from '../../src/questions/read-situation-lines';
import { emptySituation, type GivenAnswer, type Situation } from '../../src/questions/situation';
import { readFolder } from '../support/read-folder';
import { projectFolder } from '../support/read-project';
import { brewGarden, smallGarden } from '../support/small-garden';

const garden = brewGarden();
const vault = readFolder(join(projectFolder, 'example-vault'));

describe('formatSituation', () => {
  it('writes lines that a person can read', () => {
    const situation: Situation = {
      kind: 'pattern',
      answers: [
        { criterion: 'latency', answer: { kind: 'quantity', value: 30, unit: 's', text: '30s' }, importance: 1, must: true },
        { criterion: 'usage', answer: { kind: 'any' }, importance: 1, must: false },
      ],
      agreed: [{ text: 'The team knows SQL', importance: 2.5, must: true }, { text: 'The budget is tight', importance: 1, must: false }],
    };
    const lines = formatSituation(garden, situation);
    expect(lines).toEqual(['kind: pattern', 'usage=doesn’t matter', 'latency=30s (must)', 'agree: The team knows SQL (must, importance 2.5)', 'agree: The budget is tight']);
    const { situation: read, problems } = readSituationLines(garden, lines);
    expect(problems).toEqual([]);
    expect(read.kind).toBe('pattern');
    expect(read.agreed).toEqual(situation.agreed);
    expect(new Set(read.answers)).toEqual(new Set(situation.answers));
  });

  it('gives a bare number its unit, so that the line says what was meant', () => {
    const [answer] = readSituationLines(garden, ['latency=90']).situation.answers;
    expect(formatSituation(garden, { ...emptySituation, answers: answer === undefined ? [] : [answer] })).toEqual(['latency=90 s']);
  });

  it('leaves out what the garden does not ask', () => {
    expect(formatSituation(garden, { ...emptySituation, answers: [{ criterion: 'colour', answer: { kind: 'choice', text: 'red', range: null }, importance: 1, must: false }] })).toEqual([]);
  });

  it('keeps words that look like its own marks', () => {
    const odd = smallGarden({ elements: [['pattern', 'P'], ['pattern', 'Q']], rules: [['P', 'prefer', ['Backups are kept (must)']], ['P', 'prefer', ['Tests run (importance 3)']], ['Q', 'prefer', ['kind: small']]] });
    const agreed = ['Backups are kept (must)', 'Tests run (importance 3)', 'kind: small'].flatMap((text) => [{ text, importance: 1, must: false }, { text, importance: 4, must: true }]);
    for (const each of agreed) expect(readSituationLines(odd, formatSituation(odd, { ...emptySituation, agreed: [each] })).situation.agreed).toEqual([each]);
  });

  it('reads every answer that the example vault offers back to the same ranking', () => {
    const index = indexDecisions(vault);
    let count = 0;
    for (const criterion of index.criteria) {
      const usage = criterion.origin === 'usage' ? criterion.choices.map(({ text }) => ({ answer: { kind: 'choice' as const, text, range: null } })) : [];
      for (const { answer } of [...listIntervals(criterion), ...listChoices(criterion), ...usage]) {
        const given: GivenAnswer = { criterion: criterion.id, answer, importance: 2, must: true };
        const situation: Situation = { ...emptySituation, answers: [given], kind: 'pattern' };
        const { situation: read, problems } = readSituationLines(vault, formatSituation(vault, situation));
        expect(problems, formatSituation(vault, situation).join()).toEqual([]);
        expect(read.answers.map((each) => each.criterion)).toEqual([criterion.id]);
        expect(rankSituation(vault, read), formatSituation(vault, situation).join()).toEqual(rankSituation(vault, situation));
        count++;
      }
    }
    for (const text of listStatements(index)) {
      const agreed = [{ text, importance: 1, must: false }];
      expect(readSituationLines(vault, formatSituation(vault, { ...emptySituation, agreed })).situation.agreed).toEqual(agreed);
      count++;
    }
    expect(count).toBeGreaterThan(60);
  });

  it('never throws over lines of any kind, and reports what it leaves out', () => {
    for (const line of ['', '=', '=x', 'latency', 'latency=', 'kind: castle', 'agree:', '(must)', ' (must)', 'latency=30s (importance 0)', 'latency=30s (importance 999)', 'nobody=1', '\u0000', 'a'.repeat(5000)]) {
      const { situation, problems } = readSituationLines(garden, [line]);
      expect(situation.answers.every(({ importance }) => importance > 0 && importance <= 100)).toBe(true);
      if (['latency', 'kind: castle', 'nobody=1'].includes(line)) expect(problems).toHaveLength(1);
    }
  });
});
