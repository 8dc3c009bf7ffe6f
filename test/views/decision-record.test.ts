import { describe, expect, it } from 'vitest';
import type { ElementId, Garden } from '../../src/garden/garden';
import { keyOfPick } from '../../src/questions/reopen-decision';
import { listStack } from '../../src/questions/list-stack';
import { readSituation } from '../../src/questions/read-situation';
import { emptySituation } from '../../src/questions/situation';
import { buildDecisionRecord, type DecisionRecordOptions } from '../../src/views/decision-record';
import { aGarden } from '../support/a-garden';
import { brewGarden, smallGarden } from '../support/small-garden';

const garden = brewGarden();
const idOf = (name: string, of: Garden = garden): ElementId => of.resolve(name)[0]!.id;
const textOf = (parts: readonly { readonly markdown: string }[]): string => parts.map(({ markdown }) => markdown).join('\n\n');
function section(markdown: string, title: string): string {
  const found = markdown.split(/^#{2,3} /m).find((each) => each.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`There is no "${title}".`);
  return found.slice(title.length).trim();
}
function record(options: Partial<DecisionRecordOptions> = {}, asked: Parameters<typeof readSituation>[1] = { answers: ['latency=10s'], agree: ['The budget is tight'], kind: 'pattern' }): string {
  return textOf(buildDecisionRecord(garden, readSituation(garden, asked).situation, { title: 'Serve the taps', ...options }).parts);
}

describe('buildDecisionRecord', () => {
  it('argues each option with what counts, what repeats and what is silent', () => {
    const written = record();
    // Live Tap: +1 for latency under 5 minutes, -1 for the tight budget; Nightly Brew: -1 for latency over an hour, silent on the budget.
    expect(section(written, 'Live Tap')).toBe([
      'Rank 1, score 0.', '', '- Good, because “Latency under 5 minutes” ([[Notes]]) counts +1', '- Bad, because “The budget is tight” ([[Notes]]) counts −1',
    ].join('\n'));
    expect(section(written, 'Nightly Brew')).toBe([
      'Rank 2, score −1, between −2 and 0 once what the notes leave open is known.', '',
      '- Bad, because “Latency over an hour” ([[Notes]]) counts −1', '- Neutral, because the notes say nothing on “The budget is tight”',
    ].join('\n'));
    expect(section(written, 'Decision Outcome')).toBe('Chosen option: "[[Notes|Live Tap]]", because it comes first with 0. “Latency under 5 minutes” speaks for it.');
    expect(section(written, 'Consequences')).toBe('**Gained**\n\n- Good, because “Answers within seconds” ([[Notes]])\n\n**Risks accepted**\n\n- Bad, because “Joins over a year of history” ([[Notes]])');
    expect(section(written, 'Confirmation')).toMatch(/- Nightly Brew would come first with latency: 5 min/);
    expect(section(written, 'Migration')).toBe('Gap: the notes say nothing on it.');
  });

  it('is honest about a choice that does not come first, and about ties', () => {
    expect(section(record({ chosen: idOf('Batch') }), 'Decision Outcome')).toBe('Chosen option: "[[Notes|Nightly Brew]]", because it is preferred although it comes 2. with −1, behind Live Tap with 0.');
    expect(section(record({}, { kind: 'pattern' }), 'Decision Outcome')).toMatch(/because it was preferred; nothing that was answered tells the alternatives apart yet\.$/);
    expect(section(record({}, { agree: ['Monthly reports', 'Fraud alerts at the till'], kind: 'pattern' }), 'Decision Outcome')).toMatch(/it shares the first place with Live Tap at \+1\./);
  });

  it('excludes by must-haves, visibly, and chooses nothing where nothing is left', () => {
    const written = record({}, { answers: ['latency=10s'], must: ['latency'], kind: 'pattern' });
    expect(section(written, 'Nightly Brew')).toMatch(/^Excluded\. The must-have “latency=10s” is contradicted: “Latency over an hour”/);
    const bare = smallGarden({ elements: [['pattern', 'P'], ['pattern', 'Q']], rules: [['P', 'avoid', ['It rains']], ['Q', 'avoid', ['It rains']]] });
    const none = textOf(buildDecisionRecord(bare, readSituation(bare, { must: ['It rains'] }).situation, { title: 'x' }).parts);
    expect(section(none, 'Decision Outcome')).toBe('Nothing is chosen: every alternative contradicts a must-have.');
  });

  it('lists the picks of the stack, and what the notes name where nothing is picked', () => {
    const brew = idOf('Batch');
    const [orchestration, ingestion] = listStack(garden, brew);
    const picks = { [keyOfPick(brew, orchestration!)]: idOf('Airflow'), [keyOfPick(brew, ingestion!)]: 'solution:from-nowhere' };
    const { parts, properties } = buildDecisionRecord(garden, emptySituation, { title: 'x', chosen: brew, picks });
    expect(section(textOf(parts), 'Stack').split('\n')).toEqual([
      '- Orchestration – **Apache Airflow** ([[Notes]])', '- Ingestion – not picked; the notes name Apache Kafka ([[Notes]])', '- Transformations – not picked; the notes name dbt ([[Notes]])',
    ]);
    expect(properties.find(({ key }) => key === 'architecture-garden-stack')?.value).toEqual(['orchestration=Apache Airflow']);
  });

  it('links through the names that the host gives', () => {
    expect(record({ linkTo: (path) => `vault/${path}` })).toContain('“Latency under 5 minutes” ([[vault/Notes.md|Notes]])');
    expect(record({ linkTo: () => 'a]]b' })).toContain('“Latency under 5 minutes” (Notes, line 21)');
  });

  it('takes words out of a heading that a link cannot hold', () => {
    const odd = aGarden({ 'Choose.md': '# Choose\n\n## What | fits [here]: A #1 ^now?\n\nChoose Batch when:\n- Latency over 2 hours\n\nChoose Streaming when:\n- Latency under 2 minutes\n\n**Batch**\n- Pros: cheap' });
    const written = textOf(buildDecisionRecord(odd, readSituation(odd, { answers: ['latency=1s'] }).situation, { title: 'x' }).parts);
    expect(written).toContain('([[Choose#What fits here A 1 now?|Choose]])');
  });

  it('knows no more than the garden that it is given', () => {
    const open = '---\ntags: [architecture]\n---\nChoose Batch when:\n- Latency over 2 hours\n\nChoose Streaming when:\n- Latency under 2 minutes\n';
    const secret = '---\ntags: [architecture]\n---\n# Streaming\n\n**Benefits**\n- Answers at once\n\n**Drawbacks**\n- The vendor Acme is in arrears\n\nAvoid Streaming when:\n- Budget below 900 USD per month\n\nChoose Batch when:\n- Project Falcon is cancelled\n';
    const whole = aGarden({ 'Open.md': open, 'Secret.md': secret });
    const restricted = aGarden({ 'Open.md': open });
    const asked = readSituation(whole, { answers: ['latency=10s', 'budget=500 USD per month'], agree: ['Project Falcon is cancelled'] });
    expect(asked.problems).toEqual([]);
    const { parts, properties, leftOut } = buildDecisionRecord(restricted, asked.situation, { title: 'x', chosen: whole.resolve('Streaming')[0]?.id });
    expect(leftOut).toBe(2);
    expect(JSON.stringify([parts, properties])).not.toMatch(/Acme|Falcon|budget|500 USD|Secret/i);
    expect(JSON.stringify(parts)).toContain('latency: 10s');
    const full = buildDecisionRecord(whole, asked.situation, { title: 'x', chosen: whole.resolve('Streaming')[0]?.id });
    expect(full.leftOut).toBe(0);
    expect(JSON.stringify(full)).toMatch(/Acme[^]*Falcon|Falcon[^]*Acme/);
  });
});
