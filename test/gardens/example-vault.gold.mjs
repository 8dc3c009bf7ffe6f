// What a careful reader finds in twelve notes of example-vault: one reference per shape of note, in the form that the scorer of exports reads.
// Names are compared without case, punctuation, leading "The" and trailing "Architecture/Processing/Pattern"; 'a|b' lists equal names.
// `uses` and `facets` are required; `mayUse`, `may` (facets), `mayRule`, `mayName` and `mayBe` are fair readings, neither required nor wrong. A facet that is not listed is not scored.
/** Nothing else is in these notes: other uses, rules and comparisons are wrong; every condition below is a rule of its own. */
export const complete = true;
const W = 'Workloads/Choose storage by workload.md';
const M = 'Patterns/Ways to move data.md';
const L = 'Inbox/Parcel tracking, the parts list.md';
const C4 = 'Book/Chapter 4 - Where analytics lives.md';
const C5 = 'Book/Chapter 5 - Who owns the data.md';
const E = 'Patterns/Event Sourcing.md';
const MS = 'Patterns/Microservices.md';
const F = 'Products/Apache Flink.md';
const A = 'Products/Analytical engines side by side.md';
const R = 'Decisions/0007 Keep vehicle telemetry in a lakehouse.md';
const T = 'Patterns/Which pipeline, which cut.md';
const Y = 'Patterns/Lakehouse after two years.md';

export const solutions = {
  postgres: 'PostgreSQL|Postgres', aurora: 'AWS Aurora|Amazon Aurora|Aurora', mysql: 'MySQL', cockroach: 'CockroachDB',
  redshift: 'AWS Redshift|Amazon Redshift|Redshift', bigquery: 'BigQuery|GCP Big Query|Google BigQuery|Big Query|GCP BigQuery', elastic: 'Elasticsearch|Elastic Search|Elastic', opensearch: 'OpenSearch|Amazon OpenSearch',
  timescale: 'TimescaleDB|Timescale', influx: 'InfluxDB|Influx', iceberg: 'Iceberg|Apache Iceberg', redis: 'Redis', valkey: 'Valkey', dynamodb: 'Amazon DynamoDB|AWS DynamoDB|DynamoDB', s3: 'AWS S3|Amazon S3|S3',
  spark: 'Spark|Apache Spark', sparkstreaming: 'Spark Structured Streaming|Spark Streaming|Apache Spark Structured Streaming|Apache Spark Streaming', airflow: 'Airflow|Apache Airflow', dbt: 'dbt|dbt Core|data build tool|dbt (data build tool)',
  kafka: 'Kafka|Apache Kafka', kafkastreams: 'Kafka Streams|Apache Kafka Streams', kafkaconnect: 'Kafka Connect|Apache Kafka Connect', flink: 'Flink|Apache Flink', kinesis: 'Kinesis|AWS Kinesis|Amazon Kinesis|Amazon Kinesis Data Streams|Kinesis Data Streams',
  kong: 'Kong|Kong Gateway', envoy: 'Envoy|Envoy Proxy', apigateway: 'AWS API Gateway|Amazon API Gateway', superset: 'Superset|Apache Superset', powerbi: 'Power BI|Microsoft Power BI', pulsar: 'Pulsar|Apache Pulsar',
  delta: 'Delta Lake|Delta', trino: 'Trino|PrestoSQL', datahub: 'DataHub|Acryl DataHub', meltano: 'Meltano', kurrent: 'KurrentDB|EventStoreDB|Kurrent|Event Store DB', kubernetes: 'Kubernetes|K8s', opentelemetry: 'OpenTelemetry|OTel',
  terraform: 'Terraform|HashiCorp Terraform',
};

export const subjects = [
  // W: a Digital Garden note with a compiled header. Every H2 but the last is a workload.
  { note: W, kind: 'workload', name: 'Operational records (OLTP)|Operational records|OLTP', uses: ['PostgreSQL', 'AWS Aurora', 'CockroachDB', 'MySQL'],
    facets: { characteristic: ['Short reads and writes that touch one parcel at a time'], example: ['parcel handover', 'cash on delivery', 'depot stock'],
      need: ['ACID transactions', 'p99 latency below 20 ms', 'point-in-time recovery'], implication: ['relational database', 'one writer per aggregate', 'read replicas for lookups'] } },
  { note: W, kind: 'workload', name: 'Reporting and analysis (OLAP)|Reporting and analysis|OLAP', uses: ['Snowflake', 'AWS Redshift', 'GCP Big Query', 'ClickHouse'],
    facets: { characteristic: ['Scans over months of history that read few columns'], example: ['depot punctuality', 'tariff margin', 'peak planning'],
      need: ['column storage', 'predictable query time', 'concurrency for 200 analysts'], implication: ['cloud warehouse', 'star schema', 'answers as old as the last load'] } },
  { note: W, kind: 'workload', name: 'Address and parcel search', uses: ['Elasticsearch', 'OpenSearch', 'Manticore Search'], roles: { 'Manticore Search': 'the driver app' },
    facets: { characteristic: ['Misspelt input that must still find the right door'], example: ['address lookup', 'claims desk', 'lost parcel tracing'],
      need: ['fuzzy matching', 'relevance ranking', 'refresh within 5 seconds'], implication: ['inverted index', 'rebuildable from the master copy'] } },
  { note: W, kind: 'workload', name: 'Vehicle telemetry', uses: ['TimescaleDB', 'InfluxDB', 'Apache Iceberg'], roles: { 'Apache Iceberg': 'history older than a month' },
    facets: { characteristic: ['Append-only measurements that are rarely read one by one'], example: ['van positions', 'battery charge', 'door sensors'],
      need: ['sustained ingest of 9,000 points per second', 'cheap retention', 'downsampling'], implication: ['time-partitioned storage', 'no updates in place'] } },
  { note: W, kind: 'workload', name: 'Session and basket state', uses: ['Redis', 'Valkey', 'Amazon DynamoDB'],
    facets: { characteristic: ['Small values that are read far more often than they change'], example: ['web basket', 'driver login', 'rate limits'],
      need: ['sub-millisecond reads', 'expiry per key', 'survival of one node'], implication: ['key-value store', 'loss of the last second is acceptable'] } },
  { note: W, kind: 'workload', name: 'Model training (ML)|Model training|ML', uses: ['AWS S3', 'Apache Iceberg', 'Spark'],
    facets: { characteristic: ['Full passes over raw history with reproducible snapshots'], example: ['arrival prediction', 'address scoring', 'theft detection'],
      need: ['high sequential throughput', 'snapshot by date', 'access without a query quota'], implication: ['object storage', 'open table format', 'compute that scales to zero'] } },

  // M: a PARA resource. Every numbered H3 is a pattern.
  { note: M, kind: 'pattern', name: 'Batch Processing|Batch', uses: ['Airflow', 'dbt', 'Apache Spark', 'Snowflake', 'Redshift'],
    roles: { Airflow: 'scheduling', dbt: 'modelling', 'Apache Spark': 'wide joins', Snowflake: 'warehouse', Redshift: 'warehouse' },
    facets: { definition: ['Collect whatever changed and compute it in one scheduled run'], suits: ['Month-end invoicing', 'Reports that are opened once a day'],
      benefit: ['A failed run is simply started again', 'Lowest cost per terabyte'], drawback: ['Every answer is hours old', 'One late file delays everything behind it'] } },
  { note: M, kind: 'pattern', name: 'Micro-Batch Processing|Micro-Batch', uses: ['Spark Structured Streaming', 'Airflow', 'Dagster'],
    roles: { 'Spark Structured Streaming': 'incremental runs', Airflow: 'scheduling', Dagster: 'scheduling' },
    facets: { definition: ['The same job as before, started every few minutes on whatever is new'], suits: ['Teams that know SQL and want to keep it', 'Sources that offer an export but no events'],
      benefit: ['Batch tests and batch tooling keep working', 'Latency of minutes without a new skill set'], drawback: ['Start-up overhead is paid hundreds of times a day'] } },
  { note: M, kind: 'pattern', name: 'Stream Processing|Streaming', uses: ['Kafka', 'Redpanda', 'Flink', 'Kafka Streams', 'ClickHouse'],
    roles: { Kafka: 'transport', Redpanda: 'transport', Flink: 'computation', 'Kafka Streams': 'computation', ClickHouse: 'live queries' },
    facets: { definition: ['Compute on each event when it arrives and keep the state between events'], suits: ['Missed-connection alerts', 'Live positions on a map'],
      benefit: ['Reaction within seconds'], drawback: ['Late and duplicate events are your problem now', 'Needs people on call around the clock'] } },
  { note: M, kind: 'pattern', name: 'Lambda Architecture|Lambda', uses: [],
    facets: { definition: ['A fast estimate and a slow exact result, joined when somebody asks'], suits: ['Contracts that promise a live figure and an audited one'],
      benefit: ['A bug in the fast path is corrected overnight'], drawback: ['Each rule is written twice and drifts apart'] } },
  { note: M, kind: 'pattern', name: 'Kappa Architecture|Kappa', uses: ['Apache Kafka', 'Apache Flink'], roles: { 'Apache Kafka': 'replayable log', 'Apache Flink': 'computation' },
    facets: { definition: ['One stream program for live data and for history, which is replayed from the log'], suits: ['Derived views whose rules change every quarter'],
      benefit: ['One code path to test'], drawback: ['A replay of two years takes days and doubles the cluster'] } },

  // L: plain text, neither front matter nor headings. Its title-like lines are components.
  { note: L, kind: 'component', name: 'Scan Gateway', uses: ['Kong', 'Envoy', 'AWS API Gateway'], facets: { need: ['Tolerant', 'Stateless', 'Rate limited'] } },
  { note: L, kind: 'component', name: 'Event Log', uses: ['Apache Kafka', 'Redpanda', 'Amazon Kinesis'], facets: { need: ['Durable', 'Ordered', 'Replayable'] } },
  { note: L, kind: 'component', name: 'Stream Processor|Stream Processors', uses: ['Flink', 'Kafka Streams'], facets: { need: ['Stateful', 'Restartable'] } },
  { note: L, kind: 'component', name: 'Relational databases|Relational database|Relational|RDBMS', uses: ['Postgres', 'CockroachDB'], facets: {} },
  { note: L, kind: 'component', name: 'Key-value stores|Key-value store|Key-value', uses: ['DynamoDB', 'Redis'], facets: {} },
  { note: L, kind: 'component', name: 'Reporting|BI|Business Intelligence', uses: ['Metabase', 'Apache Superset', 'Power BI'], facets: { need: ['Self-service', 'Affordable'] } },

  // C4 and C5: chapters. 'Pattern N: …' headings are patterns; their drawings name solutions too.
  { note: C4, kind: 'pattern', name: 'Warehouse-centred Stack', uses: ['Fivetran', 'Airbyte', 'Meltano', 'Snowflake', 'BigQuery', 'Redshift', 'dbt', 'SQLMesh', 'Metabase', 'Superset', 'Power BI', 'Dagster', 'Airflow'],
    roles: { Fivetran: 'Ingestion', Airbyte: 'Ingestion', Meltano: 'Ingestion', Snowflake: 'Warehouse', BigQuery: 'Warehouse', Redshift: 'Warehouse', dbt: 'Transformation', SQLMesh: 'Transformation',
      Metabase: 'BI', Superset: 'BI', 'Power BI': 'BI', Dagster: 'Orchestration', Airflow: 'Orchestration' },
    may: { definition: ['Sources are copied into one warehouse'] },
    facets: { characteristic: ['Load first', 'SQL throughout', 'Rented operations'], suits: ['Small crews', 'Tabular business data'], struggles: ['Sensor floods', 'Exit'] } },
  { note: C4, kind: 'pattern', name: 'Lakehouse', uses: ['Kafka', 'Airbyte', 'S3', 'Apache Iceberg', 'Delta Lake', 'Spark', 'Trino', 'DuckDB'], roles: { 'Delta Lake': 'Table format', 'Apache Iceberg': 'Table format', Trino: 'Query', DuckDB: 'Query' },
    may: { definition: ['Files in an open table format'] },
    facets: { characteristic: ['Open tables', 'Engines by task'], suits: ['Long histories', 'Mixed readers'], struggles: ['Housekeeping', 'Fine-grained access'] } },
  { note: C4, kind: 'quality', name: 'Operability', uses: [], facets: {} },
  { note: C4, kind: 'quality', name: 'Cost predictability', uses: [], facets: {} },
  { note: C4, kind: 'quality', name: 'Portability', uses: [], facets: {} },
  { note: C4, kind: 'quality', name: 'Freshness', uses: [], facets: {} },
  { note: C5, kind: 'pattern', name: 'Data Mesh', uses: ['Terraform', 'Trino', 'DataHub'], may: { definition: ['Each business domain publishes its data as a product'] },
    facets: { principle: ['Owners at the source', 'Products with promises', 'Paved road', 'Rules as code'], suits: ['Many domains', 'Local knowledge'], struggles: ['Under 40 engineers', 'Orphan data'] } },
  { note: C5, kind: 'pattern', name: 'Event Backbone', uses: ['Kafka', 'Redpanda', 'Pulsar', 'Flink', 'Kafka Streams', 'Redis', 'ClickHouse', 'Kafka Connect'],
    roles: { Kafka: 'Transport', Redpanda: 'Transport', Pulsar: 'Transport', Flink: 'Processing', 'Kafka Streams': 'Processing', Redis: 'Serving', ClickHouse: 'Serving' },
    may: { definition: ['Facts are written to a shared log'] },
    facets: { suits: ['Reaction time', 'Many readers'], struggles: ['Ad hoc questions', 'Schema discipline'] } },

  // E: the note is the pattern, its H2 sections are facets that repeat its name.
  { note: E, kind: 'pattern', name: 'Event Sourcing|Event-sourced persistence', uses: ['PostgreSQL', 'KurrentDB'], mayUse: ['Kafka'],
    may: { suits: ['Claims handling', 'Customs declarations', 'Driver wage accounts'] },
    facets: { benefit: ['A dispute is settled by reading what happened and in which order', 'New read models can be filled from the first day of trading', 'Writes only append and therefore rarely wait for each other'],
      drawback: ['Old event versions must stay readable for as long as the business exists', 'Deleting personal data needs a design of its own', 'Developers need about half a year until they stop thinking in rows'],
      suits: ['Auditors ask how a figure came about', 'The same history feeds three or more views', 'Corrections are business events of their own'],
      struggles: ['The data is reference data that somebody maintains in a form', 'Fewer than 4 developers look after the service', 'Reports are the main reason for the change'] } },

  // MS: callouts and wikilinks.
  { note: MS, kind: 'pattern', name: 'Microservices|Microservice architecture|Microservice', uses: ['Kubernetes', 'Apache Kafka', 'Envoy', 'Istio', 'OpenTelemetry'],
    roles: { Kubernetes: 'scheduling', 'Apache Kafka': 'events between services', Envoy: 'traffic', Istio: 'traffic', OpenTelemetry: 'traces' },
    facets: { benefit: ['Teams release without asking anyone', 'Hot spots are scaled by themselves', 'A service is small enough to be rewritten in a month'],
      drawback: ['Every call can be slow, lost or repeated', 'A question across three services becomes a project', 'Local development needs half the fleet'],
      suits: ['More than 25 developers', 'Teams are on call for what they build', 'Boundaries have been stable for a year'],
      struggles: ['A change usually touches more than two services', 'Nobody owns the platform underneath'] } },

  // F: a product note. What it is used with and instead of are no parts of it.
  { note: F, kind: 'solution', name: 'Apache Flink|Flink', uses: [], mayUse: ['Kafka', 'Iceberg', 'Kafka Streams', 'Spark Structured Streaming', 'RisingWave'],
    may: { suits: ['Latency must stay below 10 seconds', 'State per key outlives a restart', 'At least 3 engineers can be trained'] },
    facets: { benefit: ['State of several terabytes with snapshots every minute', 'Event time and late data are handled by the engine and not by us', 'SQL is good enough for two thirds of our jobs'],
      drawback: ['An upgrade that changes the state layout needs a rehearsal', 'Memory tuning is a profession of its own', 'A job idles at full price during the night'],
      suits: ['Alerts on missed connections', 'Sessions over scan events', 'Continuous enrichment before the lake'] } },

  // A: a comparison with options as rows.
  ...['Snowflake', 'AWS Redshift|Amazon Redshift|Redshift', 'GCP Big Query|Google BigQuery|BigQuery|Big Query', 'ClickHouse', 'Trino', 'DuckDB'].map((name) => ({ note: A, kind: 'solution', name, uses: [], facets: {} })),

  // R: a decision record. What is good and bad about an option is said of the option.
  { note: R, kind: 'pattern', name: 'Lakehouse', uses: [], mayUse: ['Spark', 'Trino'],
    may: { benefit: ['the history is readable by any engine', 'idle data costs storage only', 'meets the storage budget'], drawback: ['compaction and snapshot expiry become a duty'] },
    facets: { benefit: ['a year of history costs less than a month of warehouse loading', 'Spark and Trino read one copy'], drawback: ['access rules are kept in more than one place'] } },
  { note: R, kind: 'pattern', name: 'Warehouse-centred Stack', uses: [],
    facets: { benefit: ['the group knows it well'], drawback: ['loading 9,000 points a second is billed by the row'] } },
  { note: R, kind: 'pattern', name: 'Kappa Architecture|Kappa', uses: [], mayUse: ['Kafka'],
    facets: { benefit: ['there is one code path for live and past data'], drawback: ['a three-year log on Kafka is four times over budget'] } },

  // T: two decision trees; their leaves are patterns of other notes.
  ...['Batch Processing|Batch', 'Micro-Batch Processing|Micro-Batch', 'Stream Processing|Streaming', 'Lambda Architecture|Lambda', 'Kappa Architecture|Kappa', 'Modular monolith|Modulith|Modularised monolith', 'Microservices|Microservice architecture|Microservice']
    .map((name) => ({ note: T, kind: 'pattern', name, uses: [], facets: {} })),

  // Y: the same two patterns as C4, rated differently.
  { note: Y, kind: 'pattern', name: 'Lakehouse', uses: [], mayUse: ['Trino', 'Spark'], facets: {} },
  { note: Y, kind: 'pattern', name: 'Warehouse-centred Stack', uses: [], facets: {} },
];

const minute = 60;
const hour = 3600;
/** Latency ranges are in seconds, [min, max], null where the note leaves that end open. */
export const rules = [
  { note: M, option: 'Batch Processing|Batch', conditions: ['Latency target > 3 hours', 'Fewer than 3 data engineers', 'Platform budget under 8,000 USD per month'], latency: [3 * hour, null] },
  { note: M, option: 'Micro-Batch Processing|Micro-Batch', conditions: ['Latency target 2-180 minutes', '3-6 data engineers', 'Sources can only be polled'], latency: [2 * minute, 3 * hour] },
  { note: M, option: 'Stream Processing|Streaming', conditions: ['Latency target < 2 minutes', 'More than 5,000 events per second', 'Platform budget above 15,000 USD per month'], latency: [null, 2 * minute] },
  { note: M, option: 'Lambda Architecture|Lambda', conditions: ['Exact totals and live estimates are both contractual'] },
  { note: M, option: 'Kappa Architecture|Kappa', conditions: ['Latency target < 1 minute', 'History fits the retention of the log'], latency: [null, minute] },
  { note: C5, option: 'Warehouse-centred Stack', conditions: ['A few hours', 'Minutes', 'Below 5 TB', '1-6 people', 'A central data team', 'Dashboards by next month'] },
  { note: C5, option: 'Lakehouse', conditions: ['Minutes', '5 TB to 2 PB', '7-40 people', 'A central data team', 'Training on raw telemetry'] },
  { note: C5, option: 'Event Backbone', conditions: ['Under ten seconds', 'A reaction before the van leaves'] },
  { note: C5, option: 'Data Mesh', conditions: ['More than 40 people', 'The team that produced it', 'Domains that release at their own pace'] },
  { note: F, option: 'Apache Flink|Flink', conditions: ['Latency must stay below 10 seconds', 'State per key outlives a restart', 'At least 3 engineers can be trained'], latency: [null, 10] },
  { note: F, option: 'Kafka Streams', conditions: [], mayRule: ['the logic belongs inside a service'] },
  { note: F, option: 'Spark Structured Streaming', conditions: [], mayRule: ['the team writes batch jobs already'] },
  { note: F, option: 'RisingWave', conditions: [], mayRule: ['everything can be said in SQL'] },
  { note: A, option: 'ClickHouse', conditions: ['answers are shown to customers'] },
  { note: A, option: 'Snowflake', stance: 'avoid', conditions: [], mayRule: ['answers are shown to customers'] },
  { note: A, option: 'DuckDB', conditions: ['one machine holds a day of data'] },
  { note: Y, option: 'Lakehouse', stance: 'avoid', conditions: ['Fewer than 5 platform engineers', 'Data volume stays below 10 TB'] },
  { note: Y, option: 'Lakehouse', conditions: ['Telemetry grows by more than 50 TB a year', 'Two or more engines must read the same tables'] },
  // Conditions in parentheses behind a solution, and prose that names a condition, may be read as rules.
  { note: W, option: 'Manticore Search', conditions: [], mayRule: ['the driver app'] },
  { note: W, option: 'Apache Iceberg|Iceberg', conditions: [], mayRule: ['history older than a month'] },
  { note: MS, option: 'Event Sourcing', conditions: [], mayRule: ['a history has to be proven'] },
  // The trees: a rule holds all answers on its way, so its conditions are looked at under `trees` and `flowcharts`.
  ...['Batch Processing|Batch', 'Micro-Batch Processing|Micro-Batch', 'Stream Processing|Streaming', 'Lambda Architecture|Lambda', 'Kappa Architecture|Kappa', 'Modular monolith', 'Microservices'].map((option) => ({ note: T, option, conditions: [],
    mayRule: ['yes', 'no', 'somebody act on the answer within 2 minutes', 'an answer older than 3 hours good enough', 'the log keep the full history', 'exact totals promised as well', 'More than 25 developers', 'Boundaries stable for a year', 'Teams on call for their code'] })),
];

/** Questions that a note asks the reader, in its own words. */
export const questions = [
  'How fresh must an answer be?', 'How much data do you keep?', 'How many people build on the platform?', 'Who is called when a number is wrong?',
  'Must somebody act on the answer within 2 minutes?', 'More than 25 developers?',
];

export const comparisons = [
  { note: C4, options: ['Warehouse-centred Stack', 'Lakehouse'], aspects: ['Latency', 'Cost at scale', 'Exit effort', 'Operational burden', 'Smallest sensible team'], cell: ['Cost at scale', 'Lakehouse', 'Low (object storage)'] },
  { note: A, options: ['Snowflake', 'AWS Redshift|Redshift', 'GCP Big Query|BigQuery', 'ClickHouse', 'Trino', 'DuckDB'], aspects: ['Interactive speed', 'Streaming ingest', 'Open tables', 'No cluster to run', 'Cost at 10 TB'], cell: ['Cost at 10 TB', 'DuckDB', 'one machine'] },
  { note: Y, options: ['Lakehouse', 'Warehouse-centred Stack'], aspects: ['Cost at scale', 'Operational burden', 'Exit effort'], cell: ['Cost at scale', 'Lakehouse', 'High (idle clusters, compaction)'] },
];

/** Drawings: 'edges' compare labels by their first words; `line` is the opening fence. */
export const drawings = [
  { note: M, line: 76, edges: [['Scan events', 'Batch layer'], ['Batch layer', 'Serving layer'], ['Scan events', 'Speed layer'], ['Speed layer', 'Serving layer']] },
  { note: C4, line: 28, within: [['Models (dbt)', 'Cloud Warehouse'], ['Ingestion', 'Warehouse-centred Stack']],
    edges: [['Depot system', 'Ingestion'], ['Tariff files', 'Ingestion'], ['CRM API', 'Ingestion'], ['Ingestion', 'Cloud Warehouse'], ['Cloud Warehouse', 'Dashboards']] },
  { note: C4, line: 91, within: [['Table Format', 'Object Storage'], ['Raw', 'Table Format'], ['Object Storage', 'Lakehouse']],
    edges: [['Telemetry', 'Object Storage'], ['Scan files', 'Object Storage'], ['Raw', 'Clean'], ['Clean', 'Served'], ['Object Storage', 'Spark'], ['Object Storage', 'Trino'], ['Object Storage', 'DuckDB']] },
  { note: C5, line: 26, within: [['Products', 'Depots'], ['Products', 'Customers'], ['Products', 'Fleet']],
    edges: [['Self-serve Platform', 'Depots'], ['Self-serve Platform', 'Customers'], ['Self-serve Platform', 'Fleet'], ['Depots', 'Catalogue'], ['Customers', 'Catalogue'], ['Fleet', 'Catalogue']] },
  { note: C5, line: 64, edges: [['Hand scanners', 'Event Log'], ['Vans', 'Event Log'], ['Event Log', 'Enrichment'], ['Event Log', 'Lake Sink'], ['Enrichment', 'Live View']] },
];

/** Decision trees: every way from the root, as 'question=answer', and the outcome it leads to. */
export const trees = [
  { note: T, line: 12, leaves: [
    [['within 2 minutes=no', 'older than 3 hours=yes'], 'Batch'],
    [['within 2 minutes=no', 'older than 3 hours=no'], 'Micro-Batch'],
    [['within 2 minutes=yes', 'full history=yes'], 'Kappa'],
    [['within 2 minutes=yes', 'full history=no', 'exact totals=yes'], 'Lambda'],
    [['within 2 minutes=yes', 'full history=no', 'exact totals=no'], 'Streaming'],
  ] },
];
export const flowcharts = [
  { note: T, line: 28, leaves: [
    [['More than 25 developers=no'], 'Modular monolith'],
    [['More than 25 developers=yes', 'Boundaries stable=no'], 'Modular monolith'],
    [['More than 25 developers=yes', 'Boundaries stable=yes', 'Teams on call=no'], 'Modular monolith'],
    [['More than 25 developers=yes', 'Boundaries stable=yes', 'Teams on call=yes'], 'Microservices'],
  ] },
];

/** Notes that hold no architecture, or say that they are no part of the garden. */
export const negatives = ['Kitchen/Lentil and tomato soup.md', 'Inbox/Depot rollout meeting.md', 'Inbox/Links to read.md', 'Start here.md'];

/** Solutions that these notes name without anything using them there. */
export const mayName = ['Flink', 'Kafka', 'Iceberg', 'Kafka Streams', 'Spark Structured Streaming', 'RisingWave', 'Snowflake', 'Redshift', 'BigQuery', 'ClickHouse', 'Trino', 'DuckDB', 'Spark', 'PostgreSQL', 'TimescaleDB'];

/** Names that the notes also support; neither required nor wrong. */
export const mayBe = {
  [W]: ['Choose storage by workload', 'Relational database|Relational databases', 'Cloud warehouse|Cloud warehouses', 'Star schema', 'Inverted index', 'Key-value store|Key-value stores', 'Object storage', 'Open table format|Table format', 'Read replicas', 'Time-partitioned storage'],
  [M]: ['Ways to move data', 'Cloud warehouses|Cloud warehouse|Warehouse|Data Warehouse|Cloud Data Warehouse', 'Scheduling|Orchestration|Scheduler', 'Modelling|Transformation', 'Transport|Streaming transport', 'Computation', 'Live queries', 'Replayable log', 'Incremental runs', 'Wide joins', 'Scan events', 'Batch layer', 'Speed layer', 'Serving layer'],
  [L]: ['Parcel Store', 'Stream Processing|Streaming', 'Parcel tracking backend', 'Parcel tracking backend, the parts list', 'Parcel tracking, the parts list', 'Databases|Database'],
  [C4]: ['Ingestion', 'Warehouse|Cloud Warehouse|Data Warehouse|Cloud Data Warehouse', 'Transformation', 'BI|Dashboards|Business Intelligence', 'Orchestration', 'Table format|Open table format|Table Formats', 'Query|Query Engine', 'Object Storage', 'Models|Models (dbt)', 'Telemetry|Telemetry (Kafka)', 'Scan files', 'Depot system', 'Tariff files', 'CRM API', 'Raw', 'Clean', 'Served'],
  [C5]: ['Self-serve Platform', 'Catalogue|Catalogue (DataHub)|Data Catalog|Catalog', 'Depots', 'Customers', 'Fleet', 'Products|Data Product|Data Products', 'Transport', 'Processing|Stream Processor|Stream Processing', 'Serving', 'Event Log|Event Log (Kafka)', 'Enrichment', 'Lake Sink', 'Live View', 'Hand scanners', 'Vans'],
  [E]: ['CQRS|Command Query Responsibility Segregation', 'Modular monolith|Modulith|Modularised monolith', 'Event store|Event stores', 'Snapshotter', 'Projector', 'Log|Event Log'],
  [MS]: ['Modular monolith|Modulith|Modularised monolith', 'Event Sourcing|Event-sourced persistence', 'Scheduling|Scheduler|Orchestration', 'Traffic', 'Traces|Tracing', 'Events between services'],
  [F]: ['Stream Processor|Stream Processing|Streaming', 'Batch'],
  [A]: ['Analytical engines', 'Analytical engines side by side'],
  [R]: ['Vehicle telemetry'],
  [T]: ['Which pipeline', 'Which cut'],
  [Y]: ['Query clusters', 'Catalogue'],
};
