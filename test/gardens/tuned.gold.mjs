// What a careful reader finds in the notes under ./tuned, made by hand from the notes alone, in the format that the acceptance scorer reads.
// Names are compared without case, punctuation, leading "The" and trailing "Architecture/Processing/Pattern"; 'a|b' lists equal names.
// `uses` and `facets` are required; `mayUse`, `may`, `mayRule`, `mayBe` and `mayName` are fair readings, neither required nor wrong. A facet that is not listed is not scored.
/** Everything that the notes hold is listed: other uses, rules, comparisons and solutions are wrong. */
export const complete = true;

const STORES = 'Data/Which store for what.md';
const WORKLOADS = 'Data/Workload cheat sheet.md';
const GRAPH = 'Data/Graph databases.md';
const REALTIME = 'Data/Real-time analytics stack.md';
const FRESHNESS = 'Data/Batch, micro-batch or stream.md';
const SQL = 'Data/SQL vs NoSQL.md';
const FORMATS = 'Data/Table formats.md';
const MEDALLION = 'Data/Medallion Architecture.md';
const SOURCING = 'Architecture/04 - Event Sourcing.md';
const HEXAGON = 'Architecture/Hexagonal Architecture.md';
const MESH = 'Architecture/API gateway vs service mesh.md';
const CACHE = 'Architecture/Caching strategies.md';
const OBSERVE = 'Architecture/Observability.md';
const BROKER = 'Architecture/Choosing a message broker.md';
const DUCKDB = 'Tools/DuckDB.md';
const REDPANDA = 'Tools/Redpanda.md';
const SEARCH = 'posts/Our document search, explained.md';
const ETL = 'posts/ETL for a tiny team.md';
const ADR_CQRS = 'adr/0003-split-reads-from-writes.md';
const ADR_CDC = 'adr/0007-capture-changes-from-the-order-database.md';
const ADR_FEATURES = 'adr/0012-feature-store.md';
const GERMAN = 'Muster/Microservices.md';
const JAPANESE = '設計/イベント駆動アーキテクチャ.md';
const VAULT = 'inbox/data vault 2.md';
const CHANGES = 'inbox/CDC, outbox, dual writes.md';

/** Notes without any architecture in them: a recipe, a bicycle comparison, a meeting, a changelog, links, a journey with Kafka the writer, an empty template, code. */
export const negatives = [
  'misc/Sourdough pizza.md', 'misc/Gravel bike or road bike.md', 'misc/2024-04-11 platform sync.md', 'misc/CHANGELOG.md', 'misc/Links to sort.md',
  'misc/Prague, a weekend.md', 'misc/Pattern note template.md', 'misc/Local cluster snippets.md',
];

export const solutions = {
  redis: 'Redis', dynamodb: 'DynamoDB|Amazon DynamoDB|AWS DynamoDB', cassandra: 'Cassandra|Apache Cassandra', scylla: 'ScyllaDB|Scylla', hbase: 'HBase|Apache HBase', bigtable: 'Google Bigtable|Bigtable|Cloud Bigtable|Google Cloud Bigtable',
  elasticsearch: 'Elasticsearch|Elastic|Elastic Search', opensearch: 'OpenSearch|Amazon OpenSearch', solr: 'Apache Solr|Solr', influx: 'InfluxDB|Influx', timescale: 'TimescaleDB|Timescale', s3: 'Amazon S3|AWS S3|S3', gcs: 'Google Cloud Storage|GCS',
  kafka: 'Kafka|Apache Kafka', kinesis: 'Amazon Kinesis|AWS Kinesis|Kinesis|Amazon Kinesis Data Streams|Kinesis Data Streams', pubsub: 'Google Pub/Sub|Pub/Sub|Google Cloud Pub/Sub|Cloud Pub/Sub', bigquery: 'BigQuery|Google BigQuery', trino: 'Trino|PrestoSQL',
  pinecone: 'Pinecone', pgvector: 'pgvector', neo4j: 'Neo4j', neptune: 'Amazon Neptune|AWS Neptune|Neptune', arango: 'ArangoDB|Arango', flink: 'Flink|Apache Flink', spark: 'Spark|Apache Spark',
  sparkstreaming: 'Spark Structured Streaming|Apache Spark Structured Streaming|Spark Streaming|Apache Spark Streaming', kafkastreams: 'Kafka Streams|Apache Kafka Streams', kafkaconnect: 'Kafka Connect|Apache Kafka Connect', pinot: 'Apache Pinot|Pinot', druid: 'Druid|Apache Druid',
  superset: 'Superset|Apache Superset', schemaregistry: 'Schema Registry|Confluent Schema Registry', airflow: 'Airflow|Apache Airflow', redshift: 'Redshift|Amazon Redshift|AWS Redshift', tempo: 'Grafana Tempo|Tempo', loki: 'Loki|Grafana Loki',
  apigateway: 'AWS API Gateway|Amazon API Gateway', consul: 'Consul Connect|HashiCorp Consul Connect', iceberg: 'Apache Iceberg|Iceberg', delta: 'Delta Lake|Delta', hudi: 'Apache Hudi|Hudi', axon: 'Axon Framework|Axon', marten: 'Marten|MartenDB', gx: 'Great Expectations|GX', sqs: 'Amazon SQS|AWS SQS|SQS', pulsar: 'Pulsar|Apache Pulsar',
  dbt: 'dbt|dbt Core|data build tool', tika: 'Apache Tika|Tika', dms: 'AWS DMS|AWS Database Migration Service|Amazon DMS|DMS', postgres: 'PostgreSQL|Postgres', mongodb: 'MongoDB|Mongo', sentence: 'Sentence Transformers|Sentence-Transformers|SentenceTransformers',
  k8s: 'Kubernetes|K8s', nomad: 'Nomad|HashiCorp Nomad', eventstore: 'EventStoreDB|Event Store|EventStore|KurrentDB', qlik: 'Qlik Replicate', eventuate: 'Eventuate Tram|Eventuate', rds: 'Amazon RDS|AWS RDS|RDS', cloudsql: 'Cloud SQL|Google Cloud SQL', atlas: 'Atlas|MongoDB Atlas', astra: 'Astra|DataStax Astra|Astra DB',
  unity: 'Unity Catalog|Databricks Unity Catalog', hive: 'Hive Metastore|Apache Hive Metastore', confluent: 'Confluent|Confluent Platform|Confluent Cloud', parquet: 'Parquet|Apache Parquet', varnish: 'Varnish|Varnish Cache', temporal: 'Temporal|Temporal.io', zookeeper: 'ZooKeeper|Apache ZooKeeper',
};

/** Solutions that a note names outside any use: neighbours in a table, options, asides. */
export const mayName = [
  'SQLite', 'ClickHouse', 'Snowflake', 'Parquet', 'Confluent', 'Kafka', 'Pulsar', 'WarpStream', 'ZooKeeper', 'Redpanda', 'DuckDB', 'PostgreSQL', 'MongoDB', 'MySQL', 'Cassandra', 'Redis', 'CockroachDB', 'Amazon RDS', 'Cloud SQL', 'Atlas', 'Astra',
  'Apache Iceberg', 'Delta Lake', 'Apache Hudi', 'Trino', 'Flink', 'Spark', 'Databricks', 'Unity Catalog', 'Hive Metastore', 'REST catalog', 'RabbitMQ', 'NATS', 'Amazon SQS', 'Prometheus', 'VictoriaMetrics', 'Loki', 'Elasticsearch', 'Datadog', 'Kubernetes',
  'Debezium', 'AWS DMS', 'Kafka Connect', 'Feast', 'Tecton', 'Hopsworks', 'BigQuery', 'Git', 'automate-dv', 'Build it ourselves', 'Polling queries', 'Netflix', 'Uber',
];

const STORE = 'component|pattern';

export const subjects = [
  // headings with bold-label bullets
  { note: STORES, kind: STORE, name: 'Key-Value Stores|Key-Value Store|Key-Value|Key Value Store', uses: ['Redis', 'Memcached', 'DynamoDB'],
    facets: { characteristic: ['opaque values behind one key', 'no joins', 'predictable access time'], example: ['session storage', 'feature flags', 'rate limit counters'], need: ['memory sizing', 'an eviction policy'],
      benefit: ['very low latency', 'trivial to partition'], drawback: ['no secondary lookups', 'query logic moves into the application'] } },
  { note: STORES, kind: STORE, name: 'Wide-Column Stores|Wide-Column Store|Wide-Column', uses: ['Cassandra', 'ScyllaDB', 'HBase', 'Google Bigtable'],
    facets: { characteristic: ['rows grouped by partition key', 'columns may differ per row'], example: ['message inboxes', 'device telemetry', 'audit trails'], benefit: ['linear write scaling', 'multi-region replication'],
      drawback: ['you model per query', 'compaction needs babysitting'] } },
  { note: STORES, kind: STORE, name: 'Search Engines|Search Engine', uses: ['Elasticsearch', 'OpenSearch', 'Apache Solr'],
    facets: { characteristic: ['inverted index over documents', 'relevance scoring'], suits: ['log exploration', 'product search with facets', 'autocomplete'], struggles: ['being the system of record', 'frequent in-place updates'] } },
  { note: STORES, kind: STORE, name: 'Time-Series Databases (TSDB)|Time-Series Databases|Time-Series Database|Time Series Database|TSDB', uses: ['InfluxDB', 'TimescaleDB', 'Prometheus'], roles: { Prometheus: 'scraping metrics' },
    facets: { characteristic: ['append-mostly points', 'time as the first dimension'], example: ['infrastructure metrics', 'energy meters', 'stock ticks'], benefit: ['automatic downsampling', 'strong compression'], drawback: ['high cardinality hurts'] } },
  { note: STORES, kind: STORE, name: 'Object Storage', uses: ['Amazon S3', 'Google Cloud Storage', 'MinIO'],
    facets: { characteristic: ['immutable blobs addressed by path', 'nearly endless capacity'], example: ['backups', 'raw landing zones', 'media files'], drawback: ['listing is slow', 'no partial updates'] } },

  { note: WORKLOADS, kind: 'workload|pattern', name: 'Clickstream Ingestion', uses: ['Kafka', 'Amazon Kinesis', 'Google Pub/Sub', 'Snowplow'],
    facets: { definition: ['A firehose of small append-only events from browsers and apps'], characteristic: ['bursty traffic with long quiet hours', 'duplicates and late arrivals are normal'], need: ['back-pressure towards producers', 'schema registry', 'cheap retention'] } },
  { note: WORKLOADS, kind: 'workload|pattern', name: 'Ad-hoc Analytics', uses: ['BigQuery', 'Snowflake', 'Trino', 'DuckDB'],
    facets: { definition: ['Analysts poking at wide tables with queries nobody has seen before'], characteristic: ['scans over few columns of many rows', 'unpredictable concurrency'], need: ['columnar storage', 'elastic compute', 'row-level permissions'] } },
  { note: WORKLOADS, kind: 'workload|pattern', name: 'Online Feature Serving', uses: ['Feast', 'Tecton', 'Redis'],
    facets: { definition: ['Handing the freshest feature values to a model during a request'], characteristic: ['point reads by entity id', 'training and serving must agree'], need: ['p99 under ten milliseconds', 'point-in-time correct history'] } },
  { note: WORKLOADS, kind: 'workload|pattern', name: 'Semantic Search', uses: ['Pinecone', 'Weaviate', 'Qdrant', 'pgvector'],
    facets: { definition: ['Finding passages by meaning instead of by words'], characteristic: ['high-dimensional embeddings', 'approximate answers are fine'], need: ['approximate nearest neighbour index', 'metadata filters', 're-embedding when the model changes'] } },

  // the note is the subject
  { note: HEXAGON, kind: 'pattern', name: 'Hexagonal Architecture|Hexagonal|Ports and Adapters', uses: [],
    facets: { benefit: ['Testability', 'Replaceable infrastructure', 'Late decisions', 'Clear place for every piece of code'],
      drawback: ['More files and mapping code than a CRUD app deserves', 'Newcomers get lost in indirection', 'Easy to fake'],
      suits: ['Long-lived products with complicated rules', 'Several delivery channels (REST, CLI, queue) for the same behaviour', 'Teams that practise test-driven development'],
      struggles: ['Simple CRUD forms', 'Throw-away prototypes', 'Glue scripts'] } },
  { note: GRAPH, kind: STORE, name: 'Graph Database|Graph Databases|Graph DB', uses: ['Neo4j', 'Amazon Neptune', 'JanusGraph', 'ArangoDB'],
    facets: { benefit: ['Traversals of many hops stay fast', 'The model matches the whiteboard sketch', 'Schema can grow without migrations'],
      drawback: ['Sharding a connected graph is hard', 'Aggregations over everything are slow', 'Few people know Cypher or Gremlin well'],
      suits: ['Fraud rings', 'Recommendation based on neighbours', 'Network and dependency mapping', 'Identity and access graphs'] } },
  { note: GERMAN, kind: 'pattern', name: 'Microservices|Microservice', uses: ['Kubernetes', 'Nomad', 'Kong', 'Traefik', 'RabbitMQ', 'Kafka'],
    roles: { Kubernetes: 'Orchestrierung', Nomad: 'Orchestrierung', Kong: 'API-Gateway', Traefik: 'API-Gateway', RabbitMQ: 'Nachrichten', Kafka: 'Nachrichten' },
    facets: { benefit: ['Teams liefern unabhängig voneinander aus', 'Jeder Dienst skaliert für sich', 'Ausfälle bleiben begrenzt'],
      drawback: ['Verteilte Transaktionen sind schwierig', 'Höherer Betriebsaufwand', 'Fehlersuche über viele Dienste hinweg'],
      suits: ['Mehrere Teams arbeiten am selben Produkt', 'Teile der Anwendung wachsen unterschiedlich schnell'], struggles: ['Kleines Team ohne Betriebserfahrung', 'Fachlichkeit noch unklar'],
      example: ['Bestellung, Lager und Versand eines Onlineshops', 'Buchungssystem einer Fluglinie'] } },

  { note: MEDALLION, kind: 'pattern', name: 'Medallion Architecture|Medallion|Bronze Silver Gold', uses: ['Delta Lake', 'Apache Iceberg', 'Spark', 'dbt', 'Dataform', 'Dagster', 'Airflow', 'Great Expectations', 'Snowflake', 'BigQuery'],
    roles: { 'Delta Lake': 'storage', 'Apache Iceberg': 'storage', Spark: 'transformation', dbt: 'transformation', Dataform: 'transformation', Dagster: 'Orchestrators', Airflow: 'Orchestrators', 'Great Expectations': 'quality checks' },
    facets: { benefit: ['Every error can be replayed from bronze', 'One vocabulary for engineers and analysts', 'Quality checks have an obvious home'],
      drawback: ['The same data is stored three times', 'Latency adds up from zone to zone', 'Silver tends to become a dumping ground'],
      suits: ['Many raw sources of mixed quality', 'Regulated industries where lineage is audited'], struggles: ['A handful of clean tables', 'Sub-minute freshness'] } },
  { note: SOURCING, kind: 'pattern', name: 'Event Sourcing|ES|04 - Event Sourcing', uses: ['EventStoreDB', 'Axon Framework', 'Marten', 'PostgreSQL'],
    facets: { definition: ['State is not stored'], benefit: ['complete audit trail', 'time travel for debugging', 'new read models from old events'],
      drawback: ['event versions live forever', 'queries need projections', 'deleting personal data is awkward'],
      suits: ['Ledgers and wallets', 'Booking systems with many corrections', 'Collaborative editing', 'Auditors ask "who changed this and why"', 'The domain already talks in events'],
      struggles: ['Plain master data maintenance', 'The team has never run a message broker'] } },

  // product notes
  { note: DUCKDB, kind: 'solution', name: 'DuckDB', uses: [], mayUse: ['Parquet', 'Amazon S3'],
    facets: { benefit: ['No server to run', 'Reads Parquet and CSV directly', 'Vectorised engine is surprisingly quick on a laptop'], drawback: ['One writer at a time', 'Bound to the memory and disk of one machine', 'No users or permissions'],
      suits: ['Exploring files on a laptop', 'Transformations inside a CI job', 'Embedded dashboards'], struggles: ['Many concurrent writers', 'Data that exceeds one node by far'] } },
  { note: REDPANDA, kind: 'solution', name: 'Redpanda', uses: [],
    facets: { benefit: ['One binary, easy to operate', 'Tail latency stays flat', 'Existing Kafka clients just work'], drawback: ['Source-available licence, not open source', 'Smaller ecosystem', 'Some Kafka features arrive late'],
      suits: ['Small platform teams', 'Latency-sensitive pipelines, for example order matching or ad bidding', 'Edge boxes with little memory'],
      struggles: ['You rely on Confluent-only features', 'The company policy demands an Apache licence'] } },

  // plain text without headings
  { note: SEARCH, kind: 'component', name: 'Text extraction', uses: ['Apache Tika', 'Unstructured', 'Tesseract'], facets: { need: ['Handles scanned pages', 'Keeps headings and tables', 'Runs without internet access'] } },
  { note: SEARCH, kind: 'component', name: 'Embedding service', uses: ['OpenAI', 'Cohere', 'Sentence Transformers'], facets: {} },
  { note: SEARCH, kind: 'component', name: 'Vector database|Vector databases|Dedicated stores|Extensions of what you already run', uses: ['Pinecone', 'Milvus', 'Qdrant', 'pgvector', 'Elasticsearch'],
    facets: { need: ['Filters on metadata', 'Incremental updates', 'Backups'] } },
  { note: SEARCH, kind: 'component', name: 'Workflow engine|Workflow engines', uses: ['Airflow', 'Temporal', 'Prefect'], facets: {} },
  // either the note uses them in these roles, or each label is a component of its own
  { note: ETL, kind: 'pattern|component|workload', name: 'ETL for a tiny team|ETL|Ingestion|Warehouse|Transformation|Dashboards|Dashboard', uses: ['Airbyte', 'Fivetran', 'Meltano', 'BigQuery', 'Snowflake', 'dbt', 'SQLMesh', 'Metabase', 'Apache Superset'],
    facets: { benefit: ['cheap to begin with', 'everything is SQL'], drawback: ['nothing is faster than fifteen minutes', 'vendor connectors break without notice'] } },

  // labels in every form
  { note: MESH, kind: STORE, name: 'API Gateway|API Gateways', uses: ['Kong', 'Apigee', 'AWS API Gateway', 'Traefik'],
    facets: { definition: ['A single entry point that authenticates, routes and throttles requests from clients'], benefit: ['One place for authentication', 'Hides internal services from clients', 'Request shaping per client'],
      drawback: ['Can become a bottleneck', 'Tempts teams to put business logic into it'] } },
  { note: MESH, kind: STORE, name: 'Service Mesh|Service Meshes', uses: ['Istio', 'Linkerd', 'Consul Connect'],
    facets: { definition: ['A layer of proxies next to every service that takes over retries, encryption and telemetry'], benefit: ['Mutual TLS without touching code', 'Uniform metrics and traces', 'Fine-grained traffic splitting'],
      drawback: ['Extra hop on every call', 'Steep learning curve', 'Upgrades are scary'] } },
  { note: CACHE, kind: 'pattern', name: 'Cache-Aside (Lazy Loading)|Cache-Aside|Lazy Loading', uses: [], facets: { benefit: ['Only requested data is cached', 'Survives a cache outage'], drawback: ['First request is always slow', 'Stale entries until they expire'] } },
  { note: CACHE, kind: 'pattern', name: 'Read-Through', uses: [], facets: { benefit: ['Application code stays simple', 'Same loader for everybody'], drawback: ['Needs support by the cache provider', 'Cold start is still slow'] } },
  { note: CACHE, kind: 'pattern', name: 'Write-Through', uses: [], facets: { benefit: ['Cache is never stale', 'Reads are always fast'], drawback: ['Writes take longer', 'Caches data nobody reads'] } },
  { note: CACHE, kind: 'pattern', name: 'Write-Behind (Write-Back)|Write-Behind|Write-Back', uses: [], facets: { benefit: ['Absorbs write spikes', 'Batches expensive updates'], drawback: ['Data loss when the cache dies', 'Hard to reason about ordering'] } },
  { note: CACHE, kind: 'pattern', name: 'Refresh-Ahead', uses: [],
    facets: { definition: ['Popular entries are renewed shortly before they expire'], suits: ['hot keys with a known pattern', 'price lists'], benefit: ['no latency spikes for hot keys'], drawback: ['wrong predictions waste capacity'] } },
  // either the note uses them in these roles, or each label is a component of its own
  { note: CACHE, kind: 'pattern|component', name: 'Caching strategies|Caching|In-memory caches|In-memory cache|HTTP caches / CDN|HTTP caches|HTTP cache|CDN', uses: ['Redis', 'Memcached', 'Hazelcast', 'Varnish', 'Cloudflare', 'Fastly'], facets: {} },

  // role lists
  { note: REALTIME, kind: 'pattern|workload', name: 'Real-Time Analytics Stack|Real-Time Analytics',
    uses: ['Kafka', 'Redpanda', 'Flink', 'Spark Structured Streaming', 'Kafka Streams', 'Apache Pinot', 'Druid', 'ClickHouse', 'Debezium', 'Grafana', 'Superset', 'Schema Registry', 'Kafka Connect'],
    roles: { Kafka: 'transport', Redpanda: 'transport', Flink: 'stream processing', 'Spark Structured Streaming': 'stream processing', 'Kafka Streams': 'stream processing', 'Apache Pinot': 'Real-time OLAP stores', Druid: 'Real-time OLAP stores',
      ClickHouse: 'Real-time OLAP stores', Debezium: 'change data capture', Grafana: 'dashboards', Superset: 'dashboards', 'Kafka Connect': 'Ingestion' },
    facets: { definition: ['Events become queryable within seconds of happening'], benefit: ['Fresh numbers for operations', 'One pipeline instead of nightly and intraday copies'],
      drawback: ['Late events complicate every window', 'On-call rotation becomes a must', 'Backfills are painful'] } },
  { note: OBSERVE, kind: 'pattern|component|quality', name: 'Observability',
    uses: ['OpenTelemetry', 'Fluent Bit', 'Vector', 'Prometheus', 'VictoriaMetrics', 'Loki', 'Elasticsearch', 'Jaeger', 'Grafana Tempo', 'Grafana', 'Datadog', 'New Relic', 'Honeycomb'], mayUse: ['Kubernetes'],
    roles: { OpenTelemetry: 'Collection', 'Fluent Bit': 'Collection', Vector: 'Collection', Prometheus: 'Metrics', VictoriaMetrics: 'Metrics', Loki: 'Logs', Jaeger: 'Traces', 'Grafana Tempo': 'Traces', Grafana: 'Dashboards and alerts', Datadog: 'All-in-one suites', 'New Relic': 'All-in-one suites', Honeycomb: 'All-in-one suites' },
    facets: { benefit: ['Shorter incidents', 'Fewer war rooms', 'Product questions answered from telemetry'], drawback: ['Telemetry bills grow faster than traffic', 'Sampling hides the rare failure', 'Alert fatigue'] } },

  // choice lists
  { note: BROKER, kind: 'solution', name: 'Kafka|Apache Kafka', uses: [], facets: {} },
  { note: BROKER, kind: 'solution', name: 'RabbitMQ', uses: [], facets: {} },
  { note: BROKER, kind: 'solution', name: 'NATS', uses: [], facets: {} },
  { note: BROKER, kind: 'solution', name: 'Amazon SQS|AWS SQS|SQS', uses: [], facets: {} },
  { note: BROKER, kind: 'solution', name: 'Pulsar|Apache Pulsar', uses: [], facets: {} },
  { note: FRESHNESS, kind: 'pattern|workload', name: 'Batch|Batch Processing', uses: ['dbt', 'Airflow', 'Spark'], facets: {} },
  { note: FRESHNESS, kind: 'pattern|workload', name: 'Micro-Batch|Micro-Batch Processing', uses: ['Spark Structured Streaming', 'dbt'], facets: {} },
  { note: FRESHNESS, kind: 'pattern|workload', name: 'Streaming|Stream Processing|Stream', uses: ['Flink', 'Kafka Streams', 'Materialize'],
    facets: { struggles: ['The consumer is a weekly PDF', 'The source only delivers files', 'Nobody can be paged at night'] } },

  // comparison tables
  { note: SQL, kind: 'pattern|component|workload|solution', name: 'SQL|SQL database|SQL databases', uses: [], mayUse: ['PostgreSQL', 'MySQL'], facets: {} },
  { note: SQL, kind: 'pattern|component|workload|solution', name: 'NoSQL|NoSQL database|NoSQL databases', uses: [], mayUse: ['MongoDB', 'Cassandra'], facets: {} },
  { note: FORMATS, kind: 'solution', name: 'Apache Iceberg|Iceberg', uses: [], mayUse: ['Trino', 'Flink', 'Spark'], facets: {} },
  { note: FORMATS, kind: 'solution', name: 'Delta Lake|Delta', uses: [], mayUse: ['Spark', 'Unity Catalog', 'Databricks'], facets: {} },
  { note: FORMATS, kind: 'solution', name: 'Apache Hudi|Hudi', uses: [], mayUse: ['Spark', 'Hive Metastore'], facets: {} },

  // decision records
  { note: ADR_CDC, kind: 'solution', name: 'Debezium', uses: [], mayUse: ['Kafka Connect', 'PostgreSQL'], may: { benefit: ['consumers get every intermediate state', 'it is the only option that sees deletes and needs no new contract'], drawback: ['we must watch replication slots'] },
    facets: { benefit: ['it reads the write-ahead log', 'the community is active'], drawback: ['snapshots of large tables take hours'] } },
  { note: ADR_CDC, kind: 'solution', name: 'AWS DMS|AWS Database Migration Service|DMS', uses: [], facets: { benefit: ['it is managed'], drawback: ['failures are hard to diagnose', 'schema changes need manual work'] } },
  { note: ADR_CDC, kind: 'solution|pattern|component', name: 'Polling queries|Polling query', uses: [], facets: { benefit: ['any developer understands them'], drawback: ['deletes stay invisible', 'frequent polling burdens the primary'] } },
  { note: ADR_FEATURES, kind: 'solution', name: 'Feast', uses: [], mayUse: ['BigQuery', 'Redis'],
    may: { benefit: ['feature definitions live in Git', 'we can keep Redis as online store', 'it covers both paths and stays within our account at no licence cost'], drawback: ['monitoring has to be built by us'] },
    facets: { benefit: ['it is open source', 'it works with BigQuery and Redis'], drawback: ['it offers no transformations of its own'] } },
  { note: ADR_FEATURES, kind: 'solution', name: 'Tecton', uses: [], facets: { benefit: ['it includes streaming transformations'], drawback: ['the price starts high'] } },
  { note: ADR_FEATURES, kind: 'solution', name: 'Hopsworks', uses: [], facets: { benefit: ['the UI helps discovery'], drawback: ['it wants to own the cluster'] } },
  { note: ADR_FEATURES, kind: 'solution|pattern|component', name: 'Build it ourselves', uses: [], facets: { benefit: [], drawback: [] } }, // nothing but placeholders
  { note: ADR_CQRS, kind: 'pattern|solution|component', name: 'CQRS|Split reads from writes with CQRS|Split reads from writes', uses: [], mayUse: ['PostgreSQL', 'Elasticsearch'], facets: {} },

  // Japanese headings, English labels
  { note: JAPANESE, kind: STORE, name: 'メッセージブローカー', uses: ['Kafka', 'RabbitMQ', 'NATS'], facets: { characteristic: ['発行者と購読者を切り離す'] } },
  { note: JAPANESE, kind: STORE, name: 'イベントストア', uses: ['EventStoreDB', 'PostgreSQL'], facets: { characteristic: ['追記のみ', '履歴から状態を再現できる'] } },
  { note: JAPANESE, kind: STORE, name: 'ワークフローエンジン', uses: ['Temporal', 'Camunda'], facets: { drawback: ['学習コストが高い'] } },

  // untidy notes
  { note: VAULT, kind: 'pattern', name: 'Data Vault|Data Vault 2|Data Vault 2.0', uses: ['dbt', 'WhereScape', 'VaultSpeed', 'Datavault Builder'], mayUse: ['automate-dv'],
    facets: { benefit: ['Loads run in parallel', 'Full history for auditors, including the values that were corrected later', "New sources don't break old tables"],
      drawback: ['Very many joins', 'Needs automation', "Business users can't query it directly"], suits: ['Many source systems', 'Strict audit duties', 'Requirements that change every sprint'],
      struggles: ['A single source system', 'Small team without generator tooling'] } },
  { note: CHANGES, kind: 'pattern', name: 'Change Data Capture (CDC)|Change Data Capture|CDC', uses: ['Debezium', 'AWS DMS', 'Qlik Replicate'],
    facets: { benefit: ['No change in the application', 'Sees deletes as well'], drawback: ['Leaks the table layout to consumers', 'Needs access to the database log'] } },
  { note: CHANGES, kind: 'pattern', name: 'Transactional Outbox|Outbox', uses: ['Debezium', 'Eventuate Tram'],
    facets: { benefit: ['Events carry business meaning', 'Atomic with the write'], drawback: ['Extra table that must be cleaned', 'Every writer has to play along'] } },
  { note: CHANGES, kind: 'pattern', name: 'Dual Writes|Dual Write', uses: [], facets: { benefit: ['Quick to implement'], drawback: ['Loses events when one side fails', 'No ordering guarantee'] } },
];

const hour = 3600;
// Decision trees may be read as rules too: an answer, a question, or both.
const drawn = ['yes', 'no', 'Can you change the code?', 'Do you need events with meaning?', 'Is losing an event acceptable?', 'Is it a prototype?', 'Can you touch the application?'];

/** `latency` is in seconds, [min, max], null where the note leaves that end open. */
export const rules = [
  { note: MESH, option: 'API Gateway|API Gateways', conditions: ['outside clients call your services'] },
  { note: MESH, option: 'Service Mesh|Service Meshes', conditions: ['dozens of services call each other'] },
  { note: MESH, option: 'API Gateway|API Gateways', stance: 'avoid', conditions: [], mayRule: ['you run a monolith'] },
  { note: MESH, option: 'Service Mesh|Service Meshes', stance: 'avoid', conditions: [], mayRule: ['you run a monolith'] },
  { note: SOURCING, option: 'Event Sourcing|ES', conditions: ['the history is worth money'] },
  { note: SOURCING, option: 'CRUD', conditions: ['forms are all you have'] },
  { note: SOURCING, option: 'CRUD', stance: 'avoid', conditions: [], mayRule: ['the history is worth money'] },
  { note: SOURCING, option: 'Event Sourcing|ES', stance: 'avoid', conditions: [], mayRule: ['forms are all you have'] },
  { note: OBSERVE, option: 'Prometheus', conditions: ['you run Kubernetes and can live with local retention'] },
  { note: OBSERVE, option: 'VictoriaMetrics', conditions: ['metrics must be kept for more than 1 year'] },
  { note: OBSERVE, option: 'Loki|Grafana Loki', conditions: ['logs are only searched by label'] },
  { note: OBSERVE, option: 'Elasticsearch', stance: 'avoid', conditions: [], mayRule: ['logs are only searched by label'] },
  { note: OBSERVE, option: 'Datadog', stance: 'avoid', conditions: ['your budget is below $2,000/month'] },
  { note: BROKER, option: 'Kafka|Apache Kafka', conditions: ['Events must be replayed', 'Throughput exceeds 100K messages/s', 'Several teams read the same stream', 'Strict ordering per key'] },
  { note: BROKER, option: 'RabbitMQ', conditions: ['Routing rules are complex', 'Messages need per-item acknowledgement', 'Throughput stays below 20K messages/s', 'Delayed delivery'] },
  { note: BROKER, option: 'NATS', conditions: ['Sub-millisecond latency matters', 'You run on the edge with little memory', 'Fire-and-forget signals'], latency: [null, 0.001] },
  { note: BROKER, option: 'Amazon SQS|AWS SQS|SQS', conditions: ['You live on AWS anyway', 'Nobody wants to operate a broker', 'Latency of 10-100 ms is fine', 'A queue with zero operations'], latency: [0.01, 0.1] },
  { note: BROKER, option: 'Pulsar|Apache Pulsar', conditions: ['Geo-replication out of the box'] },
  { note: BROKER, option: 'Kafka|Apache Kafka', stance: 'avoid', conditions: ['Team has 1-3 people and no platform support', 'You only need a work queue'] },
  { note: FRESHNESS, option: 'Batch|Batch Processing', conditions: ['More than 1 hour', 'Under 10 GB', 'Nobody', 'Monthly regulatory report', 'Reprocessing five years of history'], latency: [hour, null] },
  { note: FRESHNESS, option: 'Micro-Batch|Micro-Batch Processing', conditions: ['5-60 minutes', '10 GB to 1 TB', 'A shared platform team', 'Stock levels in the web shop'], latency: [300, hour] },
  { note: FRESHNESS, option: 'Streaming|Stream Processing|Stream', conditions: ['Seconds', 'Several TB', 'A dedicated streaming team', 'Card fraud while the customer waits'] },
  { note: FRESHNESS, option: 'Batch|Batch Processing', stance: 'avoid', conditions: ['Card fraud while the customer waits', 'Stock levels in the web shop'] },
  { note: FRESHNESS, option: 'Streaming|Stream Processing|Stream', stance: 'avoid', conditions: ['Monthly regulatory report', 'Reprocessing five years of history'] },
  { note: SQL, option: 'SQL|SQL database|SQL databases', conditions: ['Relations between entities matter', 'Reports are written by analysts', 'Correctness beats availability'] },
  { note: SQL, option: 'NoSQL|NoSQL database|NoSQL databases', conditions: ['The access paths are known and few', 'Writes outgrow a single node', 'Documents differ from record to record'] },
  { note: FORMATS, option: 'Apache Iceberg|Iceberg', conditions: ['several engines must read and write the same table'] },
  { note: FORMATS, option: 'Delta Lake|Delta', conditions: ['the shop is all-in on Databricks'] },
  { note: FORMATS, option: 'Apache Hudi|Hudi', conditions: ['record-level upserts arrive every minute'] },
  { note: VAULT, option: 'Data Vault|Data Vault 2|Data Vault 2.0', conditions: ['More than 10 source systems feed the warehouse', 'Auditors want every version of every record'] },
  { note: VAULT, option: 'Star Schema', conditions: ['Business users query the model directly', 'Under 5 source systems'] },
  { note: ADR_CDC, option: 'Debezium', conditions: [], mayRule: ['it is the only option that sees deletes and needs no new contract', 'Low load on the primary', 'Deletes must be visible', 'No new vendor contract this year'] },
  { note: ADR_FEATURES, option: 'Feast', conditions: [], mayRule: ['it covers both paths and stays within our account at no licence cost', 'Training and serving must use the same definition', 'Runs inside our own cloud account', 'Team of five can operate it'] },
  { note: CHANGES, option: 'Change Data Capture (CDC)|Change Data Capture|CDC', conditions: [], mayRule: drawn },
  { note: CHANGES, option: 'Transactional Outbox|Outbox', conditions: [], mayRule: drawn },
  { note: CHANGES, option: 'Dual Writes|Dual Write', conditions: [], mayRule: drawn },
];

/** Questions that a note asks the reader, in its own words. */
export const questions = ['Which latency can the business live with?', 'How much data arrives per day?', 'Who will be on call?'];

const ENGINES = ['PostgreSQL|Postgres', 'MongoDB|Mongo', 'Cassandra|Apache Cassandra', 'CockroachDB'];

export const comparisons = [
  { note: GRAPH, options: ['Graph Database|Graph Databases|Graph DB', 'Relational Database|Relational Databases|Relational'], aspects: ['Relationships', 'Schema', 'Deep traversals', 'Reporting'], cell: ['Deep traversals', 'Graph Database|Graph Databases|Graph DB', 'fast'] },
  { note: SOURCING, options: ['Event Sourcing|ES', 'CRUD'], aspects: ['History', 'Query effort', 'Learning curve', 'Storage growth'], cell: ['Storage growth', 'CRUD', 'bounded'] },
  { note: DUCKDB, options: ['DuckDB', 'SQLite', 'ClickHouse', 'Snowflake'], aspects: ['Runs where', 'Concurrency', 'Cost'], cell: ['Runs where', 'Snowflake', 'cloud only'] },
  { note: MESH, options: ['API Gateway|API Gateways', 'Service Mesh|Service Meshes'], aspects: ['Traffic', 'Deployed as', 'Main audience', 'Rate limiting', 'Mutual TLS', 'Added latency'], cell: ['Traffic', 'Service Mesh|Service Meshes', 'east-west'] },
  { note: CACHE, options: ['Cache-Aside|Cache-Aside (Lazy Loading)', 'Read-Through', 'Write-Through', 'Write-Behind|Write-Behind (Write-Back)'], aspects: ['Read latency', 'Write latency', 'Consistency', 'Risk of data loss'], cell: ['Write latency', 'Write-Behind|Write-Behind (Write-Back)', 'very low'] },
  { note: SQL, options: ['SQL|SQL database|SQL databases', 'NoSQL|NoSQL database|NoSQL databases'], aspects: ['Schema', 'Scaling', 'Transactions', 'Ad-hoc joins', 'Write throughput', 'Examples'], cell: ['Scaling', 'NoSQL|NoSQL database|NoSQL databases', 'horizontal'] },
  { note: SQL, options: [...ENGINES, 'Redis'], aspects: ['Model', 'Consistency'], cell: ['Model', 'Redis', 'key-value'] },
  { note: SQL, options: ENGINES, aspects: ['License', 'Managed offer'], cell: ['License', 'MongoDB|Mongo', 'SSPL'] }, // the row of Redis ends early
  { note: FORMATS, options: ['Apache Iceberg|Iceberg', 'Delta Lake|Delta', 'Apache Hudi|Hudi'], aspects: ['Born at', 'Best engine support', 'Partition evolution', 'Upserts', 'Catalog', 'Governance'], cell: ['Born at', 'Delta Lake|Delta', 'Databricks'] },
  { note: GERMAN, options: ['Monolith', 'Microservices|Microservice'], aspects: ['Auslieferung', 'Komplexität', 'Teamgröße', 'Datenhaltung'], cell: ['Komplexität', 'Monolith', 'im Code'] },
  { note: JAPANESE, options: ['オーケストレーション', 'コレオグラフィ'], aspects: ['制御', '結合度', '追跡のしやすさ'], cell: ['結合度', 'コレオグラフィ', '低い'] },
];

/** Decision trees: every way from the root to an outcome, a step being 'question=answer'. */
export const flowcharts = [
  { note: CHANGES, line: 31, leaves: [[['Can you change the code=no'], 'Change Data Capture'], [['Can you change the code=yes', 'Do you need events with meaning=yes'], 'Transactional Outbox'], [['Can you change the code=yes', 'Do you need events with meaning=no'], 'Change Data Capture']] },
];
export const trees = [
  { note: CHANGES, line: 43, leaves: [[['Is losing an event acceptable=YES', 'Is it a prototype=YES'], 'Dual Writes'], [['Is losing an event acceptable=YES', 'Is it a prototype=NO'], 'Transactional Outbox'],
    [['Is losing an event acceptable=NO', 'Can you touch the application=YES'], 'Transactional Outbox'], [['Is losing an event acceptable=NO', 'Can you touch the application=NO'], 'Change Data Capture']] },
];

/** Names that the notes also support; neither required nor wrong. */
export const mayBe = {
  [STORES]: ['Which store for what', 'SQL', 'NoSQL'],
  [WORKLOADS]: ['Workload cheat sheet', 'Schema registry'],
  [HEXAGON]: ['Domain core', 'Ports|Port', 'Adapters|Adapter', 'Onion', 'Clean|Clean Architecture', 'Onion vs Clean'],
  [MEDALLION]: ['Bronze', 'Silver', 'Gold', 'Storage', 'Transformation', 'Orchestrators|Orchestrator|Orchestration', 'Quality checks|Data quality', 'Cloud warehouses|Cloud warehouse', 'Lakehouse'],
  [SOURCING]: ['CRUD', 'CQRS', 'Message broker', 'Projections|Projection', 'Read models|Read model'],
  [GRAPH]: ['Relational Database|Relational Databases|Relational'],
  [GERMAN]: ['Monolith', 'Orchestrierung|Orchestration', 'API-Gateway|API Gateway', 'Nachrichten|Messaging', 'Werkzeuge'],
  [DUCKDB]: ['Embedded dashboards'],
  [REDPANDA]: ['Broker|Message Broker'],
  [SEARCH]: ['Our document search, explained|Our document search|Document search'],
  [ETL]: ['Data pipeline', 'Data Warehouse', 'Lake|Data Lake', 'BI'],
  [MESH]: ['Monolith', 'Sidecar', 'Microservices', 'API gateway vs service mesh'],
  [CACHE]: ['Cache'],
  [REALTIME]: ['Transport', 'Stream processing', 'Real-time OLAP stores|Real-time OLAP store|Real-time OLAP|OLAP', 'Change data capture|CDC', 'Dashboards|Dashboard', 'Ingestion', 'Broker|Message Broker', 'Processing', 'Serving', 'Visualisation|Visualization', 'Batch', 'Reference setup at our place', 'Schema Registry'],
  [OBSERVE]: ['Collection', 'Metrics', 'Logs|Logging', 'Traces|Tracing', 'Dashboards and alerts|Dashboards', 'All-in-one suites|All-in-one suite', 'Telemetry', 'Tooling by role'],
  [BROKER]: ['Message broker|Message brokers|Choosing a message broker', 'Work queue|Queue'],
  [FRESHNESS]: ['Batch, micro-batch or stream'],
  [SQL]: ['SQL vs NoSQL|SQL vs. NoSQL', 'Relational', 'Document', 'Wide column', 'Key-value'],
  [FORMATS]: ['Open table formats|Open table format|Table formats|Table format', 'Object storage', 'Catalog'],
  [ADR_CDC]: ['Capture changes from the order database with Debezium|Capture changes from the order database', 'Warehouse|Data Warehouse'],
  [ADR_FEATURES]: ['Adopt Feast as our feature store', 'Feature store', 'Online store'],
  [ADR_CQRS]: ['Projector', 'Commands'],
  [JAPANESE]: ['イベント駆動アーキテクチャ|イベント駆動', 'オーケストレーション', 'コレオグラフィ'],
  [VAULT]: ['Star Schema', 'Hubs|Hub', 'Links|Link', 'Satellites|Satellite', 'Warehouse|Data Warehouse', 'Automation|Automation tools'],
  [CHANGES]: ['Getting changes out of a service', 'CDC, outbox, dual writes'],
};

/** Decision records as a careful reader would file them; the acceptance scorer has no area for them, tests may look. */
export const decisions = [
  { note: ADR_CDC, title: 'Capture changes from the order database with Debezium', status: 'accepted', drivers: ['Low load on the primary', 'Deletes must be visible', 'No new vendor contract this year'], options: ['Debezium', 'AWS DMS', 'Polling queries'], outcome: 'Debezium' },
  { note: ADR_FEATURES, title: 'Adopt Feast as our feature store', status: 'accepted', drivers: ['Training and serving must use the same definition', 'Runs inside our own cloud account', 'Team of five can operate it'], options: ['Feast', 'Tecton', 'Hopsworks', 'Build it ourselves'], outcome: 'Feast' },
  { note: ADR_CQRS, title: 'Split reads from writes with CQRS', status: 'accepted', drivers: [], options: ['CQRS'], outcome: 'CQRS' },
];

// A condition under "choose X when" may be stated as what suits X (or, for an avoid list, as what X struggles with) as well.
for (const rule of rules) for (const subject of subjects) {
  if (subject.note !== rule.note || !rule.option.split('|').some((name) => subject.name.split('|').includes(name))) continue;
  const facet = rule.stance === 'avoid' ? 'struggles' : 'suits';
  subject.may = { ...subject.may, [facet]: [...(subject.may?.[facet] ?? []), ...rule.conditions, ...(rule.mayRule ?? [])] };
}
