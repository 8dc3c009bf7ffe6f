import { describe, expect, it } from 'vitest';
import { aGarden, rulesOf } from '../support/a-garden';

const fence = (body: string, language = ''): string => `# Picking a store\n\n\`\`\`${language}\n${body}\n\`\`\`\n`;
const rules = (body: string, language = ''): string[] => [...rulesOf(aGarden({ 'a.md': fence(body, language) }))];

describe('the rules of a decision tree', () => {
  it('takes every option that an outcome names', () => {
    expect(rules('Ordered events?\n├─ Yes → Kafka or Pulsar\n└─ No → RabbitMQ')).toEqual([
      'Apache Kafka prefer when Ordered events? Yes', 'Apache Pulsar prefer when Ordered events? Yes', 'RabbitMQ prefer when Ordered events? No',
    ]);
  });

  it.each(['Avoid Kafka', 'Don’t use Kafka', "Don't use Kafka", 'Do not use Kafka', 'Not Kafka', 'Skip Kafka', 'Rule out Kafka'])('reads "%s" as advice against it', (outcome) => {
    expect(rules(`Is the team small?\n├─ Yes → ${outcome}\n└─ No → Pulsar`)).toEqual(['Apache Kafka avoid when Is the team small? Yes', 'Apache Pulsar prefer when Is the team small? No']);
  });

  it('reads "X, not Y" as advice for the one and against the other, and drops what X is better than', () => {
    expect(rules('Is it small?\n├─ Yes → PostgreSQL, not Cassandra\n└─ No → Cassandra over PostgreSQL')).toEqual([
      'PostgreSQL prefer when Is it small? Yes', 'Apache Cassandra avoid when Is it small? Yes', 'Apache Cassandra prefer when Is it small? No',
    ]);
  });

  it('keeps all questions on the way', () => {
    expect(rules('Need joins?\n├─ Yes → Need one node only?\n│        ├─ Yes → PostgreSQL\n│        └─ No → CockroachDB\n└─ No → MongoDB')).toEqual([
      'PostgreSQL prefer when Need joins? Yes & Need one node only? Yes', 'CockroachDB prefer when Need joins? Yes & Need one node only? No', 'MongoDB prefer when Need joins? No',
    ]);
  });

  it('ends at a cycle and keeps the ways out of it', () => {
    expect(rules('flowchart TD\n  A{Fast enough?} -->|No| B{Cache tried?}\n  B -->|No| A\n  B -->|Yes| C[Redis]\n  A -->|Yes| D[PostgreSQL]', 'mermaid').sort()).toEqual([
      'PostgreSQL prefer when Fast enough? Yes', 'Redis prefer when Fast enough? No & Cache tried? Yes',
    ]);
  });

  it('gives an outcome that two ways share one rule for each', () => {
    expect(rules('flowchart TD\n  A{Joins?} -->|Yes| P[PostgreSQL]\n  A -->|No| B{Text search?}\n  B -->|No| P\n  B -->|Yes| E[Elasticsearch]', 'mermaid').sort()).toEqual([
      'Elasticsearch prefer when Joins? No & Text search? Yes', 'PostgreSQL prefer when Joins? No & Text search? No', 'PostgreSQL prefer when Joins? Yes',
    ]);
  });

  it('does not grow with the number of ways through shared questions', () => {
    const steps = Array.from({ length: 40 }, (_, i) => `  q${i}{Is it ${i}?} -->|Yes| q${i + 1}\n  q${i} -->|No| q${i + 1}`).join('\n');
    expect(rules(`flowchart TD\n${steps}\n  q40[Redis]`, 'mermaid').length).toBeLessThan(4000);
  });

  it('infers the one answer that is missing, and no other', () => {
    expect(rules('flowchart TD\n  A{Joins?} --> P[PostgreSQL]\n  A -->|No| M[MongoDB]', 'mermaid')).toEqual(['PostgreSQL prefer when Joins? Yes', 'MongoDB prefer when Joins? No']);
    expect(rules('flowchart TD\n  A{Which load?} --> P[PostgreSQL]\n  A -->|streams| K[Kafka]\n  A -->|files| M[Spark]', 'mermaid')).toEqual(['Apache Kafka prefer when Which load? streams', 'Apache Spark prefer when Which load? files']);
  });

  it('reads a question with one shown outcome as answered by yes', () => {
    expect(rules('How big is the team?\n├── 1-5 people\n│   ├── SQL only? ──► Snowflake\n│   └── Python too? ──► Databricks\n└── more ──► Spark')).toContain('Snowflake prefer when How big is the team? 1-5 people & SQL only? Yes');
  });

  it('demands nothing of a start, and passes over steps on the way', () => {
    expect(rules('flowchart TD\n  S([New service]) --> A{Joins?}\n  A -->|Yes| B[Draw the model]\n  B --> C{One node?}\n  C -->|Yes| P[PostgreSQL]\n  C -->|No| K[CockroachDB]\n  A -->|No| M[MongoDB]', 'mermaid').sort()).toEqual([
      'CockroachDB prefer when Joins? Yes & One node? No', 'MongoDB prefer when Joins? No', 'PostgreSQL prefer when Joins? Yes & One node? Yes',
    ]);
  });

  it('reads a list of "If … → …"', () => {
    expect(rules('If events must be ordered → Kafka\nIf jobs are many → RabbitMQ')).toEqual(['Apache Kafka prefer when events must be ordered', 'RabbitMQ prefer when jobs are many']);
  });

  it.each([
    ['plain', fence('Joins?\n├─ Yes → PostgreSQL\n└─ No → MongoDB')],
    ['CRLF', fence('Joins?\n├─ Yes → PostgreSQL\n└─ No → MongoDB').replace(/\n/g, '\r\n')],
    ['callout', fence('Joins?\n├─ Yes → PostgreSQL\n└─ No → MongoDB').replace(/^(?!#)/gm, '> ')],
    ['mermaid', fence('flowchart TD\n  A{Joins?} -->|Yes| P[PostgreSQL]\n  A -->|No| M[MongoDB]', 'mermaid')],
  ])('quotes the line of the outcome (%s)', (_, note) => {
    const garden = aGarden({ 'a.md': note });
    const text = `---\narchitecture-garden: true\n---\n${note}`;
    expect(garden.rules).toHaveLength(2);
    for (const { at } of garden.rules) {
      expect(text.slice(at.start, at.end)).toBe(at.quote);
      expect(at.quote).toMatch(/^\S.*(?:PostgreSQL|MongoDB)\]?$/);
      expect(text.slice(0, at.start).split('\n')).toHaveLength(at.line);
    }
  });
});

describe('a drawing that is not understood', () => {
  const problems = (note: string) => aGarden({ 'a.md': note }).problems.filter(({ code }) => code === 'drawing-not-understood');
  it('is a problem at the line that is unclear', () => {
    const [problem, ...others] = problems(fence('  ┌──────\n  │ half ───▶\n  └──\n ───▶    ┌────\n         ▲ x   ◀──'));
    expect(others).toEqual([]);
    expect(problem?.cause).toMatch(/^Column \d+: .+\.$/);
    expect(problem?.at?.quote).toMatch(/[─▶▲◀┌]/);
  });
  it('is one for a flowchart outside of the supported subset', () => {
    expect(problems(fence('flowchart TD\n  A --> \n  B[open --> C', 'mermaid'))).toHaveLength(1);
  });
  it.each(['| a | b |\n|---|---|\n| c | d |', 'src\n├── a.ts\n└── b.ts', '$ ls\nREADME', 'x = 1;\ny = 2;'])('is none where the block is something else: %j', (body) => expect(problems(fence(body))).toEqual([]));
});
