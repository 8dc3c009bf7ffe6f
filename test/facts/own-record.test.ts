import { describe, expect, it } from 'vitest';
import { aGarden, nameOf, statementsOf } from '../support/a-garden';

const record = (header: string): string => `---
status: accepted
tags: [adr]
${header}
---
# Use Kafka

## Decision Drivers

- latency: 10 s

## Considered Options

- Node.js workers
- Apache Kafka

## Decision Outcome

Chosen option: "Node.js workers", because it comes first with +1.

## Pros and Cons of the Options

### Apache Kafka

- Good, because “it keeps the log” ([[Kafka]]) counts +1
- Bad, because “it needs care” ([[Kafka]]) counts −1

## Stack

- Ingestion – **Redpanda**, rather than Apache Pulsar
`;

describe('a decision record that the garden wrote', () => {
  it('gives its decision and nothing that it repeats of other notes', () => {
    for (const header of ['architecture-garden-situation: [latency=10s]', 'architecture-garden-situation: []', 'Architecture-Garden-Situation: x']) {
      const garden = aGarden({ 'Decisions/0001.md': record(header) });
      expect(statementsOf(garden), header).toEqual([]);
      expect(garden.mentions, header).toEqual([]);
      expect(garden.decisions, header).toMatchObject([{ title: 'Use Kafka', status: 'accepted', drivers: ['latency: 10 s'] }]);
    }
  });

  it('is told from a record that people wrote, which speaks for itself', () => {
    const garden = aGarden({ 'Decisions/0001.md': record('owner: me') });
    expect(statementsOf(garden)).toHaveLength(2);
    expect(garden.mentions.length).toBeGreaterThan(0);
  });

  it('reads a quoted option whole, whatever dots it has', () => {
    const garden = aGarden({ 'Decisions/0001.md': record('architecture-garden-situation: []') });
    const [decision] = garden.decisions;
    expect(decision?.outcome === null || decision === undefined ? null : nameOf(garden, decision.outcome)).toBe('Node.js workers');
  });

  it('stays a record when its headings are gone', () => {
    const garden = aGarden({ 'Decisions/0001.md': '---\ntags: [adr]\narchitecture-garden-situation: []\n---\n# Streaming\n\n**Benefits**\n- Fast\n\n**Drawbacks**\n- Dear\n\n**Tools**\n- Log: Apache Kafka\n' });
    expect([garden.statements, garden.uses, garden.mentions]).toEqual([[], [], []]);
  });
});
