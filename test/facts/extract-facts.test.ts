import { describe, expect, it } from 'vitest';
import { aGarden, comparisonsOf, elementsOf, rulesOf, statementsOf, usesOf } from '../support/a-garden';

describe('headings as subjects', () => {
  it('reads labelled bullets under a heading as facets of what the heading names', () => {
    const garden = aGarden({ 'a.md': '## HTAP Workloads\n- **Characteristics**: Reads and writes on one copy, at the same time\n- **Examples**: Live stock levels, fraud screens\n- **Architecture implications**: Row and column stores\n- **Solutions**: TiDB, SingleStore' });
    expect(elementsOf(garden)).toEqual(['solution SingleStore', 'solution TiDB', 'workload HTAP Workloads']);
    expect(usesOf(garden)).toEqual(['HTAP Workloads -> TiDB', 'HTAP Workloads -> SingleStore']);
    expect(statementsOf(garden)).toEqual([
      'HTAP Workloads characteristic: Reads and writes on one copy, at the same time',
      'HTAP Workloads example: Live stock levels', 'HTAP Workloads example: fraud screens',
      'HTAP Workloads implication: Row and column stores',
    ]);
  });

  it('takes "Pattern 3: The Ledger" for the pattern Ledger, and its sub-headings for facets', () => {
    const garden = aGarden({ 'a.md': '## Pattern 3: The Ledger\n\n### When It Works Well\n\n**Audits:** every change is kept.\n\n### When It Struggles\n\n**Deletes:** the law may ask for them.' });
    expect(elementsOf(garden)).toEqual(['pattern Ledger']);
    expect(statementsOf(garden)).toEqual(['Ledger suits: Audits: every change is kept.', 'Ledger struggles: Deletes: the law may ask for them.']);
  });

  it('keeps marked trade-offs apart by their marks', () => {
    const garden = aGarden({ 'a.md': '## Saga Pattern\n**Trade-offs:**\n- ✅ No distributed lock\n- ❌ Undo steps to write\n' });
    expect(statementsOf(garden)).toEqual(['Saga Pattern benefit: No distributed lock', 'Saga Pattern drawback: Undo steps to write']);
  });

  it('does not take a check mark in a heading for praise', () => {
    expect(statementsOf(aGarden({ 'a.md': '## ✅ Outbox Pattern\n\n**Pros:**\n- no lost event' }))).toEqual(['Outbox Pattern benefit: no lost event']);
  });
});

describe('the note as subject', () => {
  it('gives H2 facets to the title', () => {
    const garden = aGarden({ 'Circuit Breaker.md': '# Circuit Breaker\n\nA circuit breaker is a guard around remote calls.\n\n## Benefits\n- fails fast\n\n## Drawbacks of the Circuit Breaker\n- thresholds to tune\n\n## When not to use\n- local calls' });
    expect(statementsOf(garden)).toEqual(['Circuit Breaker definition: A circuit breaker is a guard around remote calls.', 'Circuit Breaker benefit: fails fast', 'Circuit Breaker drawback: thresholds to tune', 'Circuit Breaker struggles: local calls']);
  });

  it('takes a product note for a note on the solution', () => {
    expect(elementsOf(aGarden({ 'RabbitMQ.md': '## Advantages\n- mature\n\n## Limitations\n- no replay' }))).toEqual(['solution RabbitMQ']);
  });

  it('takes no name from a title that qualifies one', () => {
    expect(elementsOf(aGarden({ 'CQRS after a year.md': '## Benefits\n- fast reads\n\n## Drawbacks\n- two models' }))).toEqual([]);
  });

  it('does not turn a verb in front of a facet into a subject', () => {
    expect(elementsOf(aGarden({ 'a.md': '## Step 2: Weigh Trade-offs\n- what you gain\n- what you lose' }))).toEqual([]);
  });
});

describe('role lists', () => {
  it.each([
    ['**Ingestion:** Fivetran, Airbyte', ['S -> Fivetran (Ingestion)', 'S -> Airbyte (Ingestion)']],
    ['**Tools:**\n- Kafka or Pulsar for transport', ['S -> Apache Kafka (transport)', 'S -> Apache Pulsar (transport)']],
    ['**Tools:**\n- Cloud warehouses (Snowflake, BigQuery)', ['S -> Snowflake (Cloud warehouses)', 'S -> Google BigQuery (Cloud warehouses)']],
    ['- **Solutions**: Redis (for sessions), Memcached', ['S -> Redis (sessions)', 'S -> Memcached']],
    ['**Tools:** Trino/Presto', ['S -> Trino', 'S -> Presto']],
    ['**Tools:**\n- [[Apache Kafka|Kafka]]: the log\n- [dbt](https://example.org) – models', ['S -> Apache Kafka', 'S -> dbt']],
    ['**Tools:**\n- Ingestion\n  - Fivetran\n- Warehouse\n  - Snowflake', ['S -> Fivetran (Ingestion)', 'S -> Snowflake (Warehouse)']],
    ['**Tools:** Acmebase, Redis', ['S -> Acmebase', 'S -> Redis']],
    ['**Tools:** custom scripts, in-house queues', []],
    ['**Tools:** We run Snowflake with dbt on top of everything else we own', ['S -> Snowflake', 'S -> dbt']],
    ['| Layer | Tools |\n|---|---|\n| Storage | S3, GCS |', ['S -> Amazon S3 (Storage)', 'Storage -> Amazon S3', 'S -> Google Cloud Storage (Storage)', 'Storage -> Google Cloud Storage']],
  ])('reads %j', (text, uses) => {
    expect(usesOf(aGarden({ 'a.md': `## Pattern 1: S\n\n**Best for:** tests\n\n${text}\n` }))).toEqual(uses);
  });
});

describe('choice lists', () => {
  it('makes every bullet of "Choose X when" a rule of its own, under the name the note uses', () => {
    const garden = aGarden({ 'a.md': '## Key Patterns\n\n### 1. Stream Processing\n**Best for:**\n- alerts\n\n## Decision\n\n**Choose Streaming when:**\n- Latency below 10 seconds\n- Events arrive one by one\n\n**Avoid Streaming when:**\n- Reports run nightly' });
    expect(rulesOf(garden)).toEqual(['Stream Processing prefer when Latency below 10 seconds', 'Stream Processing prefer when Events arrive one by one', 'Stream Processing avoid when Reports run nightly']);
    expect(garden.rules[0]?.when[0]).toMatchObject({ criterion: 'latency', range: { min: null, max: 10, unit: 's' } });
  });

  it('maps the answers of a question to the options they name', () => {
    const garden = aGarden({ 'a.md': '## Pattern 1: Saga\n**Pros:** loose\n\n## Pattern 2: Two-Phase Commit\n**Pros:** strict\n\n1. **How strict must it be?**\n   - Very: Two-Phase Commit\n   - Not at all: Saga (choreographed) or Two-Phase Commit' });
    expect(rulesOf(garden)).toEqual(['Two-Phase Commit prefer when How strict must it be? Very', 'Saga prefer when How strict must it be? Not at all', 'Two-Phase Commit prefer when How strict must it be? Not at all']);
  });

  it('reads scenario tables with what to use and what to avoid', () => {
    expect(rulesOf(aGarden({ 'a.md': '| Scenario | Use | Avoid |\n|---|---|---|\n| Full-text search | Elasticsearch | MySQL |' }))).toEqual(['Elasticsearch prefer when Full-text search', 'MySQL avoid when Full-text search']);
  });

  it('reads sentences only where the option is known', () => {
    expect(rulesOf(aGarden({ 'a.md': 'Use Redis when reads must take less than a millisecond. Then measure.\n\nUse common sense when in doubt.' }))).toEqual(['Redis prefer when reads must take less than a millisecond']);
  });
});

describe('comparison tables', () => {
  it('finds options in columns under an aspect corner', () => {
    expect(comparisonsOf(aGarden({ 'a.md': '### Kafka vs. RabbitMQ\n\n| Aspect | Kafka | RabbitMQ |\n|---|---|---|\n| Replay | yes \\| always | no |' }))).toEqual(['Replay: Apache Kafka=yes | always, RabbitMQ=no']);
  });

  it('finds options in rows', () => {
    expect(comparisonsOf(aGarden({ 'a.md': '| Database | Scaling | Cost |\n|---|---|---|\n| PostgreSQL | vertical | low |\n| Cassandra | horizontal | ~ |' }))).toEqual(['Scaling: PostgreSQL=vertical, Apache Cassandra=horizontal', 'Cost: PostgreSQL=low, Apache Cassandra=~']);
  });

  it.each(['| Term | Meaning |\n|---|---|\n| WAL | log |', '| Column | Type | Notes |\n|---|---|---|\n| id | int | key |', '| Feature | Description | Status |\n|---|---|---|\n| login | sso | done |', '| Week | Topic |\n|---|---|\n| 1 | Kafka |'])('leaves out %j', (table) => {
    expect(comparisonsOf(aGarden({ 'a.md': table }))).toEqual([]);
  });
});

describe('plain text', () => {
  it('takes title-like lines and repeated questions for headings', () => {
    const garden = aGarden({ 'a.md': 'Our Parts\n\nSome words about them, in a sentence.\n\nEvent Log\n\nWhat should this part be good at?\n  • Durable: nothing is lost\nWhich products can do this job?\n  • Kafka\n  • Redpanda\n\nRow Store\n\nWhat should this part be good at?\n  • Exact\nWhich products can do this job?\nRelational databases\n  • Postgres\nKey-value stores\n  • Redis' });
    expect(usesOf(garden)).toEqual(['Event Log -> Apache Kafka', 'Event Log -> Redpanda', 'Row Store -> PostgreSQL (Relational databases)', 'Relational databases -> PostgreSQL', 'Row Store -> Redis (Key-value stores)', 'Key-value stores -> Redis']);
    expect(statementsOf(garden)).toEqual(['Event Log need: Durable: nothing is lost', 'Row Store need: Exact']);
    expect(elementsOf(garden).filter((one) => one.startsWith('component'))).toEqual(['component Event Log', 'component Key-value stores', 'component Relational databases', 'component Row Store']);
  });
});

describe('what is no fact', () => {
  it.each([
    ['code', '```bash\nkafka-topics --create\n```'],
    ['a link target', '[notes](https://example.org/kafka)'],
    ['a list of links', '## Links\n- [Kafka](https://kafka.example)\n- [Flink](https://flink.example)'],
    ['a comment', '<!-- **Tools:** Kafka -->'],
    ['a generated block', '<!-- garden: compare A, B -->\n\n**Tools:** Kafka\n\n<!-- /garden -->'],
    ['a feedback footer', '## Was this helpful?\n\n- 👍 Yes\n- 👎 No'],
  ])('reads no use and no statement from %s', (_what, text) => {
    const garden = aGarden({ 'a.md': `## Pattern 1: S\n\n**Best for:** tests\n\n${text}\n` });
    expect([...usesOf(garden), ...statementsOf(garden)]).toEqual(['S suits: tests']);
  });
});

describe('decision records', () => {
  const madr = '---\nstatus: accepted\n---\n# Store for sessions\n\n## Decision Drivers\n\n* speed\n* cost\n\n## Considered Options\n\n* Redis\n* PostgreSQL\n\n## Decision Outcome\n\nChosen option: "Redis", because it is fast.\n\n## Pros and Cons of the Options\n\n### Redis\n\n* Good, because it answers in a millisecond\n* Bad, because memory is dear\n';
  it('reads drivers, options, outcome and what is good and bad', () => {
    const garden = aGarden({ 'adr/0001.md': madr });
    const [decision] = garden.decisions;
    expect(decision).toMatchObject({ title: 'Store for sessions', status: 'accepted', drivers: ['speed', 'cost'], options: ['solution:redis', 'solution:postgresql'], outcome: 'solution:redis' });
    expect(statementsOf(garden)).toEqual(['Redis benefit: it answers in a millisecond', 'Redis drawback: memory is dear']);
  });
});
