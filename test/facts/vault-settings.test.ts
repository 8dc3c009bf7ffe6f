import { describe, expect, it } from 'vitest';
import { defaultVaultSettings, readVaultSettings, toReading } from '../../src/facts/vault-settings';
import { aGarden, elementsOf, statementsOf, usesOf } from '../support/a-garden';

const reading = (part: object): ReturnType<typeof toReading> => toReading(readVaultSettings(part));

describe('settings of a vault', () => {
  it.each([null, 7, [], { tags: 'x', quartz: 'maybe', labels: [1] }])('fall back to the defaults from %j', (saved) => {
    expect(readVaultSettings(saved)).toMatchObject({ quartz: 'off', digitalGarden: true, sameNames: [] });
    expect(readVaultSettings(null)).toEqual(defaultVaultSettings);
  });

  it('add labels in any language', () => {
    const note = { 'a.md': '## Pattern 1: Köer\n\n**Fördelar:**\n- avlastar\n\n**Verktyg:** Kafka' };
    expect(statementsOf(aGarden(note))).toEqual([]);
    const garden = aGarden(note, reading({ labels: ['fördelar = benefit', 'verktyg = solutions', 'nonsense', 'x = no such meaning'] }));
    expect(statementsOf(garden)).toEqual(['Köer benefit: avlastar']);
    expect(usesOf(garden)).toEqual(['Köer -> Apache Kafka']);
  });

  it('join two names that the user says are one thing', () => {
    const notes = { 'a.md': '## Pattern 1: Event Hubbing\n\n**Pros:** x\n\n**Tools:** our log', 'b.md': '## Pattern 1: Event Streaming\n\n**Pros:** y' };
    const garden = aGarden(notes, reading({ sameNames: ['Event Streaming = Event Hubbing', 'a = b', 'b = a'] }));
    expect(elementsOf(garden)).toEqual(['pattern Event Streaming']);
    expect(garden.resolve('Event Hubbing').map(({ name }) => name)).toEqual(['Event Streaming']);
  });

  it('keep two names apart that the user says are two things', () => {
    const notes = { 'a.md': '## Pattern 1: Stream\n\n**Pros:** x', 'b.md': '## Pattern 1: Stream Architecture\n\n**Pros:** y' };
    expect(elementsOf(aGarden(notes))).toEqual(['pattern Stream Architecture']);
    expect(elementsOf(aGarden(notes, reading({ apartNames: ['Stream | Stream Architecture'] })))).toEqual(['pattern Stream', 'pattern Stream Architecture']);
  });
});
