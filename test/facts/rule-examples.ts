/** A note (or the part of one that matters) and all that is read from it, in the form of `describeFacts`. Test and documentation at once. */
export interface RuleExample {
  /** Chapter of the reference. */
  readonly section: string;
  /** The rule, as a sentence. */
  readonly shows: string;
  readonly path: string;
  readonly note: string;
  readonly reads: readonly string[];
}

export const ruleExamples: readonly RuleExample[] = [
  {
    section: 'Subjects', path: 'Notes.md',
    shows: 'A heading that facts hang from is an element; its bullets are labelled.',
    note: '## HTAP Workloads\n- **Characteristics**: reads and writes on one copy\n- **Solutions**: TiDB, SingleStore',
    reads: [
      'workload HTAP Workloads',
      'HTAP Workloads -> TiDB',
      'HTAP Workloads -> SingleStore',
      'HTAP Workloads characteristic: reads and writes on one copy',
    ],
  },
  {
    section: 'Subjects', path: 'Notes.md',
    shows: 'The heading says the kind itself, and the article is no part of the name.',
    note: '## Pattern 3: The Ledger\n\n### When It Works Well\n\n**Audits:** every change is kept.',
    reads: [
      'pattern Ledger',
      'Ledger suits: Audits: every change is kept.',
    ],
  },
  {
    section: 'Subjects', path: 'Notes.md',
    shows: 'A container heading tells the kind of the headings under it.',
    note: '## Key Patterns\n\n### 1. Stream Processing\n**Best for:**\n- alerts at the till',
    reads: [
      'pattern Stream Processing',
      'Stream Processing suits: alerts at the till',
    ],
  },
  {
    section: 'Subjects', path: 'Circuit Breaker.md',
    shows: 'The note is the subject where its sections are facets.',
    note: '# Circuit Breaker\n\n## Benefits\n- fails fast\n\n## When not to use\n- local calls',
    reads: [
      'pattern Circuit Breaker',
      'Circuit Breaker benefit: fails fast',
      'Circuit Breaker struggles: local calls',
      'Circuit Breaker avoid when local calls',
    ],
  },
  {
    section: 'Subjects', path: 'RabbitMQ.md',
    shows: 'So it is without a title: the file name will do.',
    note: '## Advantages\n- mature clients\n\n## Limitations\n- no replay',
    reads: [
      'solution RabbitMQ',
      'RabbitMQ benefit: mature clients',
      'RabbitMQ drawback: no replay',
    ],
  },
  {
    section: 'Subjects', path: 'Event Sourcing.md',
    shows: 'A section title may repeat the subject.',
    note: '# Event Sourcing\n\n## Benefits of Event Sourcing\n- a full history\n\n## Event Sourcing Challenges\n- schemas change',
    reads: [
      'pattern Event Sourcing',
      'Event Sourcing benefit: a full history',
      'Event Sourcing drawback: schemas change',
    ],
  },
  {
    section: 'Subjects', path: 'Styles.md',
    shows: 'A facet as heading over the things it is said of.',
    note: '# Styles\n\n## Modular Monolith\n\n### Pros\n- one deployment\n\n### Cons\n- one language',
    reads: [
      'pattern Modular Monolith',
      'Modular Monolith benefit: one deployment',
      'Modular Monolith drawback: one language',
    ],
  },
  {
    section: 'Subjects', path: 'Notes.md',
    shows: 'Plain text: title-like lines and repeated questions stand for headings.',
    note: 'Our Parts\n\nSome words about them, in a sentence.\n\nEvent Log\n\nWhat should this part be good at?\n  • Durable: nothing is lost\nWhich products can do this job?\n  • Kafka\n\nRow Store\n\nWhat should this part be good at?\n  • Exact\nWhich products can do this job?\n  • Postgres',
    reads: [
      'component Event Log',
      'component Row Store',
      'Event Log -> Apache Kafka',
      'Row Store -> PostgreSQL',
      'Event Log need: Durable: nothing is lost',
      'Row Store need: Exact',
    ],
  },
  {
    section: 'Subjects', path: 'Lakehouse.md',
    shows: 'German headings and facets.',
    note: '# Lakehouse\n\n## Vorteile\n- ein Speicher für alles\n\n## Nachteile\n- viele kleine Dateien',
    reads: [
      'pattern Lakehouse',
      'Lakehouse benefit: ein Speicher für alles',
      'Lakehouse drawback: viele kleine Dateien',
    ],
  },
  {
    section: 'Subjects', path: 'Notes.md',
    shows: 'A definition right under a heading.',
    note: '## Pattern 1: Relay\n\nA relay is a process that copies rows from one store to the next one.\n\n**Pros:** simple',
    reads: [
      'pattern Relay',
      'Relay definition: A relay is a process that copies rows from one store to the next one.',
      'Relay benefit: simple',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Bold with the colon inside, a list behind.',
    note: '## Saga Pattern\n**Benefits:**\n- no lock\n- loose coupling',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern benefit: loose coupling',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Bold with the colon outside.',
    note: '## Saga Pattern\n**Drawbacks**: undo steps, hard to trace',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern drawback: undo steps',
      'Saga Pattern drawback: hard to trace',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Bold alone in a line, a list behind.',
    note: '## Saga Pattern\n**Advantages**\n\n- no lock',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Bold with a dash.',
    note: '## Saga Pattern\n- **Benefit** – no lock is held',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock is held',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'A plain line that the vocabulary knows.',
    note: '## Saga Pattern\nPros:\n- no lock\n\nCons:\n- undo steps',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern drawback: undo steps',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'A comma list of short members is several statements; a sentence is one.',
    note: '## Saga Pattern\n**Best for:** orders, bookings, refunds\n**Not for:** Work that must be done at once, or not at all.',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern suits: orders',
      'Saga Pattern suits: bookings',
      'Saga Pattern suits: refunds',
      'Saga Pattern struggles: Work that must be done at once, or not at all',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Semicolons part clauses.',
    note: '## Saga Pattern\n**Use cases:** orders that span shops; bookings with several legs',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern suits: orders that span shops',
      'Saga Pattern suits: bookings with several legs',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Marks tell the sides of trade-offs apart.',
    note: '## Saga Pattern\n**Trade-offs:**\n- ✅ no lock\n- ❌ undo steps to write',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern drawback: undo steps to write',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Plus and minus do so where the label promised both sides.',
    note: '## Saga Pattern\n**Pros and cons:**\n\n+ no lock\n\n- undo steps\n- 👎 hard to trace',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern drawback: undo steps',
      'Saga Pattern drawback: hard to trace',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'A mark in a heading means nothing.',
    note: '## ✅ Outbox Pattern\n\n**Pros:**\n- no lost event',
    reads: [
      'pattern Outbox Pattern',
      'Outbox Pattern benefit: no lost event',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Callouts are labels.',
    note: '## Saga Pattern\n\n> [!success] Pros\n> - no lock\n\n> [!warning] Cons\n> - undo steps',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern drawback: undo steps',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'A label may follow a list without a blank line.',
    note: '## Saga Pattern\n**Pros:**\n- no lock\n**Cons:**\n- undo steps',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
      'Saga Pattern drawback: undo steps',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'A wrapped item is one statement.',
    note: '## Saga Pattern\n**Pros:**\n- no lock is held\n  while others wait',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock is held while others wait',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Definition bullets keep their term.',
    note: '## Saga Pattern\n**Benefits:**\n- **Speed:** nobody waits',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: Speed: nobody waits',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Needs of a component.',
    note: '## Event Log Storage\n**Requirements:**\n- keeps every event\n\n**Tools:** Kafka',
    reads: [
      'component Event Log Storage',
      'Event Log Storage -> Apache Kafka',
      'Event Log Storage need: keeps every event',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Architecture implications of a workload.',
    note: '## OLAP Workloads\n- **Implications**: columns on disk\n- **Examples**: sales by month',
    reads: [
      'workload OLAP Workloads',
      'OLAP Workloads implication: columns on disk',
      'OLAP Workloads example: sales by month',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Principles.',
    note: '## Data Mesh\n**Principles:**\n- owners serve their data\n\n**Benefits:** fewer queues',
    reads: [
      'pattern Data Mesh',
      'Data Mesh principle: owners serve their data',
      'Data Mesh benefit: fewer queues',
    ],
  },
  {
    section: 'Labels', path: 'Sidecar Pattern.md',
    shows: 'When to use, as a title.',
    note: '# Sidecar Pattern\n\n## When to use\n- many languages\n\n## When not to use\n- one small service',
    reads: [
      'pattern Sidecar Pattern',
      'Sidecar Pattern suits: many languages',
      'Sidecar Pattern struggles: one small service',
      'Sidecar Pattern prefer when many languages',
      'Sidecar Pattern avoid when one small service',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Quality attributes are elements of their own.',
    note: '## Quality Attributes\n\n- **Latency**: how old an answer may be\n- **Cost**: what a month may cost',
    reads: [
      'quality Cost',
      'quality Latency',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Other names of a thing.',
    note: '## Outbox Pattern\n**Also known as:** transactional outbox\n\n**Pros:** no lost event',
    reads: [
      'pattern Outbox Pattern, also transactional outbox',
      'Outbox Pattern benefit: no lost event',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'German labels.',
    note: '## Saga-Muster\n**Vorteile:**\n- keine Sperre\n\n**Nachteile:**\n- Rückschritte schreiben\n\n**Geeignet für:** Bestellungen',
    reads: [
      'pattern Saga-Muster',
      'Saga-Muster benefit: keine Sperre',
      'Saga-Muster drawback: Rückschritte schreiben',
      'Saga-Muster suits: Bestellungen',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'German: wann nicht.',
    note: '## Saga-Muster\n**Wann nicht verwenden:**\n- alles in einer Datenbank\n\n**Herausforderungen:** Tests',
    reads: [
      'pattern Saga-Muster',
      'Saga-Muster struggles: alles in einer Datenbank',
      'Saga-Muster drawback: Tests',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Rules may hide in folded callouts and details.',
    note: '## Saga Pattern\n\n<details>\n<summary>More</summary>\n\n**Pros:**\n- no lock\n\n</details>',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
    ],
  },
  {
    section: 'Labels', path: 'Notes.md',
    shows: 'Furniture is not read.',
    note: '## Saga Pattern\n**Pros:** no lock\n\n## Was this helpful?\n\n- 👍 Yes\n- 👎 No',
    reads: [
      'pattern Saga Pattern',
      'Saga Pattern benefit: no lock',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'A label that is no facet, over known solutions: the role they play.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Ingestion:** Fivetran, Airbyte',
    reads: [
      'pattern Relay',
      'Relay -> Fivetran (Ingestion)',
      'Relay -> Airbyte (Ingestion)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'The role stands behind "for".',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:**\n- Kafka or Pulsar for transport',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka (transport)',
      'Relay -> Apache Pulsar (transport)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Members in brackets behind their role.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:**\n- Cloud warehouses (Snowflake, BigQuery)',
    reads: [
      'pattern Relay',
      'Relay -> Snowflake (Cloud warehouses)',
      'Relay -> Google BigQuery (Cloud warehouses)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'The role in brackets behind the solution.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n- **Solutions**: Redis (for sessions), Memcached',
    reads: [
      'pattern Relay',
      'Relay -> Redis (sessions)',
      'Relay -> Memcached',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'A slash parts names.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** Trino/Presto',
    reads: [
      'pattern Relay',
      'Relay -> Trino',
      'Relay -> Presto',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Links show their text; a description is no role.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:**\n- [[Apache Kafka|Kafka]]: the log\n- [dbt](https://example.org) – models',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka',
      'Relay -> dbt',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Nested bullets under their role.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:**\n- Ingestion\n  - Fivetran\n- Warehouse\n  - Snowflake',
    reads: [
      'pattern Relay',
      'Relay -> Fivetran (Ingestion)',
      'Relay -> Snowflake (Warehouse)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'A name that nobody knows counts in a solution’s place.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** Acmebase, Redis',
    reads: [
      'pattern Relay',
      'Relay -> Acmebase',
      'Relay -> Redis',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'General words never do.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** custom scripts, in-house queues',
    reads: [
      'pattern Relay',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Prose in a solution’s place: only what is known.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** We run Snowflake with dbt on top of everything else we own',
    reads: [
      'pattern Relay',
      'Relay -> Snowflake',
      'Relay -> dbt',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Each clause with a role of its own.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** Kafka for transport, Flink for joins',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka (transport)',
      'Relay -> Apache Flink (joins)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'Components with their products.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Components:**\n- **Broker:** Kafka\n- **Storage:** S3',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka (Broker)',
      'Relay -> Amazon S3 (Storage)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'A table of roles: each is a part that has its products too.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n| Layer | Tools |\n|---|---|\n| Storage | S3, GCS |',
    reads: [
      'component Storage',
      'pattern Relay',
      'Relay -> Amazon S3 (Storage)',
      'Storage -> Amazon S3',
      'Relay -> Google Cloud Storage (Storage)',
      'Storage -> Google Cloud Storage',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'German: Werkzeuge, und, für.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Werkzeuge:** Kafka und Flink für Ströme',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka (Ströme)',
      'Relay -> Apache Flink (Ströme)',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Notes.md',
    shows: 'What a drawing names belongs to its pattern.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n```\n┌───────┐    ┌───────────┐\n│ Kafka │───▶│ Snowflake │\n└───────┘    └───────────┘\n```',
    reads: [
      'pattern Relay',
      'Relay -> Apache Kafka',
      'Relay -> Snowflake',
      'Relay suits: tests',
      'drawn Kafka → Snowflake',
    ],
  },
  {
    section: 'Solution lists and roles', path: 'Apache Kafka.md',
    shows: 'Alternatives of a product.',
    note: '## Advantages\n- keeps every event\n\n## Alternatives\n- Pulsar\n- Redpanda',
    reads: [
      'solution Apache Kafka',
      'solution Apache Pulsar',
      'solution Redpanda',
      'Apache Kafka benefit: keeps every event',
      'Apache Kafka is an alternative to Apache Pulsar',
      'Apache Kafka is an alternative to Redpanda',
    ],
  },
  {
    section: 'Names', path: 'Notes.md',
    shows: 'Both sides of a bracket name the thing.',
    note: '## HTAP (Hybrid Transactional Analytical Processing)\n- **Examples**: live stock levels\n- **Solutions**: TiDB',
    reads: [
      'workload HTAP (Hybrid Transactional Analytical Processing), also HTAP, Hybrid Transactional Analytical Processing',
      'HTAP (Hybrid Transactional Analytical Processing) -> TiDB',
      'HTAP (Hybrid Transactional Analytical Processing) example: live stock levels',
    ],
  },
  {
    section: 'Names', path: 'Notes.md',
    shows: 'Vendors and spellings of a known product.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Tools:** Amazon S3, Postgres, GCP Big Query',
    reads: [
      'pattern Relay',
      'Relay -> Amazon S3',
      'Relay -> PostgreSQL',
      'Relay -> Google BigQuery',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Names', path: 'Notes.md',
    shows: 'A short form names the one subject that shares its stem.',
    note: '## Pattern 1: Stream Processing\n**Pros:** fresh\n\n**Choose Streaming when:**\n- alerts matter',
    reads: [
      'pattern Stream Processing',
      'Stream Processing benefit: fresh',
      'Stream Processing prefer when alerts matter',
    ],
  },
  {
    section: 'Names', path: 'Notes.md',
    shows: 'An ordinary word is no product without its capitals.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n**Pros:** we beam when a storm passes the segment',
    reads: [
      'pattern Relay',
      'Relay suits: tests',
      'Relay benefit: we beam when a storm passes the segment',
    ],
  },
  {
    section: 'Names', path: 'Notes.md',
    shows: 'Code and link targets are not searched.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n```bash\nkafka-topics --create\n```\n\n[notes](https://example.org/kafka)',
    reads: [
      'pattern Relay',
      'Relay suits: tests',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'Each bullet is a rule of its own.',
    note: '## Pattern 1: Stream Processing\n**Pros:** fresh\n\nChoose Stream Processing when:\n- latency is below 10 seconds\n- events arrive one by one',
    reads: [
      'pattern Stream Processing',
      'Stream Processing benefit: fresh',
      'Stream Processing prefer when latency is below 10 seconds [latency, … to 10 s]',
      'Stream Processing prefer when events arrive one by one',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'Avoid turns the stance.',
    note: '## Pattern 1: Stream Processing\n**Pros:** fresh\n\n**Avoid Stream Processing when:**\n- reports run nightly',
    reads: [
      'pattern Stream Processing',
      'Stream Processing benefit: fresh',
      'Stream Processing avoid when reports run nightly',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A heading may open the list.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\n### Choose Relay when\n- one reader is enough',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when one reader is enough',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A sentence counts where the option is known.',
    note: 'Use Redis when reads must take less than a millisecond.',
    reads: [
      'solution Redis',
      'Redis prefer when reads must take less than a millisecond [latency, … to 0.001 s]',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'Prefer one over another.',
    note: 'Prefer PostgreSQL over MongoDB when rows must agree.',
    reads: [
      'solution PostgreSQL',
      'PostgreSQL prefer when rows must agree',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'The condition first.',
    note: 'If events must be read again, choose Kafka.',
    reads: [
      'solution Apache Kafka',
      'Apache Kafka prefer when events must be read again',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'Avoid in a sentence.',
    note: 'Avoid MongoDB for ledgers that auditors read.',
    reads: [
      'solution MongoDB',
      'MongoDB avoid when ledgers that auditors read',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'The answers of a question.',
    note: '## Pattern 1: Saga\n**Pros:** loose\n\n## Pattern 2: Two-Phase Commit\n**Pros:** strict\n\n1. **How strict must it be?**\n   - Very: Two-Phase Commit\n   - Not at all: Saga',
    reads: [
      'pattern Saga',
      'pattern Two-Phase Commit',
      'Saga benefit: loose',
      'Two-Phase Commit benefit: strict',
      'Two-Phase Commit prefer when How strict must it be? Very',
      'Saga prefer when How strict must it be? Not at all',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A table of needs.',
    note: '| If you need | Consider |\n|---|---|\n| full-text search | Elasticsearch |\n| a cache | Redis |',
    reads: [
      'solution Elasticsearch',
      'solution Redis',
      'Elasticsearch prefer when full-text search',
      'Redis prefer when a cache',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A table of scenarios with what to use and what to avoid.',
    note: '| Scenario | Use | Avoid |\n|---|---|---|\n| Full-text search | Elasticsearch | MySQL |',
    reads: [
      'solution Elasticsearch',
      'solution MySQL',
      'Elasticsearch prefer when Full-text search',
      'MySQL avoid when Full-text search',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'German: Nimm … wenn.',
    note: 'Nimm Redis, wenn Antworten in Millisekunden da sein müssen.',
    reads: [
      'solution Redis',
      'Redis prefer when Antworten in Millisekunden da sein müssen [latency, 0.001 to 1 s]',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A decision tree in text.',
    note: '```\nSTART: Do you need answers within seconds?\n├─ YES → Kafka\n└─ NO → Do you need SQL?\n   ├─ YES → Snowflake\n   └─ NO → Cassandra\n```',
    reads: [
      'solution Apache Cassandra',
      'solution Apache Kafka',
      'solution Snowflake',
      'Apache Kafka prefer when Do you need answers within seconds? YES',
      'Snowflake prefer when Do you need answers within seconds? NO and Do you need SQL? YES',
      'Apache Cassandra prefer when Do you need answers within seconds? NO and Do you need SQL? NO',
    ],
  },
  {
    section: 'Choice lists', path: 'Notes.md',
    shows: 'A decision tree in Mermaid.',
    note: '```mermaid\nflowchart TD\n  a{Are joins needed?} -->|Yes| b[PostgreSQL]\n  a -->|No| c[Cassandra]\n```',
    reads: [
      'solution Apache Cassandra',
      'solution PostgreSQL',
      'PostgreSQL prefer when Are joins needed? Yes',
      'Apache Cassandra prefer when Are joins needed? No',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: '"Below" and units.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- latency below 10 seconds',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when latency below 10 seconds [latency, … to 10 s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'Signs.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- latency > 1 hour',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when latency > 1 hour [latency, 3600 to … s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'An interval.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- latency of 5-60 minutes',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when latency of 5-60 minutes [latency, 300 to 3600 s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: '"Sub-second".',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- sub-second latency',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when sub-second latency [latency, … to 1 s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'Rates.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- 10K–100K requests/day',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when 10K–100K requests/day [throughput, 0.11574074074074074 to 1.1574074074074074 1/s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'Orders of magnitude.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- data volume: terabytes to petabytes',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when data volume: terabytes to petabytes [data volume, 1000000000000 to 1000000000000000000 B]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'People are counted.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- a team of 1-10 people',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when a team of 1-10 people [team size, 1 to 11 people]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'Money with a period is a limit.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- $500/month',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when $500/month [budget, … to 500 USD/month]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'At least.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- at least 20 engineers',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when at least 20 engineers [team size, 20 to … people]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'German: weniger als.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- Latenz weniger als 10 Sekunden',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when Latenz weniger als 10 Sekunden [latency, … to 10 s]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'German: mindestens.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- mindestens 5 Entwickler',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when mindestens 5 Entwickler [team size, 5 to … people]',
    ],
  },
  {
    section: 'Ranges', path: 'Notes.md',
    shows: 'No range.',
    note: '## Pattern 1: Relay\n**Pros:** simple\n\nChoose Relay when:\n- the team knows SQL',
    reads: [
      'pattern Relay',
      'Relay benefit: simple',
      'Relay prefer when the team knows SQL',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'Options in columns.',
    note: '| Aspect | Kafka | RabbitMQ |\n|---|---|---|\n| Replay | yes | no |\n| Cost | high | low |',
    reads: [
      'solution Apache Kafka',
      'solution RabbitMQ',
      'Replay: Apache Kafka=yes, RabbitMQ=no',
      'Cost: Apache Kafka=high, RabbitMQ=low',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'Options in rows.',
    note: '| Database | Scaling | Cost |\n|---|---|---|\n| PostgreSQL | vertical | low |\n| Cassandra | horizontal | ~ |',
    reads: [
      'solution Apache Cassandra',
      'solution PostgreSQL',
      'Scaling: PostgreSQL=vertical, Apache Cassandra=horizontal',
      'Cost: PostgreSQL=low, Apache Cassandra=~',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'Escaped pipes stay in their cell, marks are ratings.',
    note: '| Aspect | Kafka | RabbitMQ |\n|---|---|---|\n| Replay | yes \\| always | ❌ |',
    reads: [
      'solution Apache Kafka',
      'solution RabbitMQ',
      'Replay: Apache Kafka=yes | always, RabbitMQ=❌',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'A row that is too short keeps what it has.',
    note: '| Aspect | Kafka | RabbitMQ |\n|---|---|---|\n| Replay | yes | no |\n| Cost | high |',
    reads: [
      'solution Apache Kafka',
      'solution RabbitMQ',
      'Replay: Apache Kafka=yes, RabbitMQ=no',
      'Cost: Apache Kafka=high',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'A table of terms compares nothing.',
    note: '| Term | Meaning |\n|---|---|\n| WAL | a log on disk |',
    reads: [],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'German: Kriterium.',
    note: '| Kriterium | Kafka | RabbitMQ |\n|---|---|---|\n| Latenz | niedrig | niedrig |\n| Kosten | hoch | niedrig |',
    reads: [
      'solution Apache Kafka',
      'solution RabbitMQ',
      'Latenz: Apache Kafka=niedrig, RabbitMQ=niedrig',
      'Kosten: Apache Kafka=hoch, RabbitMQ=niedrig',
    ],
  },
  {
    section: 'Comparison tables', path: 'Notes.md',
    shows: 'A table of sides.',
    note: '## Pattern 1: Relay\n\n**Best for:** tests\n\n| Pros | Cons |\n|---|---|\n| simple | slow |',
    reads: [
      'pattern Relay',
      'Relay suits: tests',
      'Relay benefit: simple',
      'Relay drawback: slow',
    ],
  },
  {
    section: 'Decision records', path: 'adr/0001.md',
    shows: 'MADR: drivers, options, outcome, good and bad.',
    note: '---\nstatus: accepted\n---\n# Store for sessions\n\n## Decision Drivers\n\n* speed\n* cost\n\n## Considered Options\n\n* Redis\n* PostgreSQL\n\n## Decision Outcome\n\nChosen option: "Redis", because it is fast.\n\n## Pros and Cons of the Options\n\n### Redis\n\n* Good, because it answers in a millisecond\n* Bad, because memory is dear',
    reads: [
      'solution PostgreSQL',
      'solution Redis',
      'Redis benefit: it answers in a millisecond',
      'Redis drawback: memory is dear',
      'decision Store for sessions (accepted): Redis of Redis, PostgreSQL; drivers speed, cost',
    ],
  },
  {
    section: 'Decision records', path: 'adr/0002.md',
    shows: 'Nygard: context, decision, status.',
    note: '---\ntags: [adr]\n---\n# 2. Use PostgreSQL for bookings\n\n## Status\n\nAccepted\n\n## Context\n\nBookings need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nBackups are ours to run.',
    reads: [
      'solution PostgreSQL',
      'decision 2. Use PostgreSQL for bookings (accepted): PostgreSQL of none; drivers none',
    ],
  },
];
