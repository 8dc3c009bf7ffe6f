/** Operational databases of every data model. Line format: see solution-catalogue.ts. */
export const databases = `
PostgreSQL|Postgres; Postgre; PgSQL; Postgre SQL||relational database
MySQL|||relational database
MariaDB|Maria DB||relational database
PlanetScale|||relational database
Oracle Database|~Oracle; Oracle DB; Oracle RDBMS||relational database
SQL Server|MSSQL; MS SQL; MS SQL Server|Microsoft|relational database
SQLite|||relational database
IBM Db2||IBM|relational database
SAP HANA||SAP|relational database
Amazon RDS|Amazon Relational Database Service|Amazon|relational database
~Amazon Aurora|Aurora PostgreSQL; Aurora MySQL|Amazon|relational database
Google Cloud SQL|CloudSQL|Google|relational database
~Google Spanner|Cloud Spanner|Google|relational database
AlloyDB||Google|relational database
!Azure SQL Database|Azure SQL; Azure SQL DB|Microsoft|relational database
!Azure Database for PostgreSQL|Azure PostgreSQL|Microsoft|relational database
CockroachDB|~Cockroach; Cockroach DB||relational database
YugabyteDB|Yugabyte; Yugabyte DB||relational database
TiDB||PingCAP|relational database
OceanBase|||relational database
VoltDB|Volt Active Data||relational database
Datomic|||relational database
MongoDB|Mongo; Mongo DB; MongoDB Atlas||document store
Couchbase|Couchbase Server; Couchbase Capella||document store
CouchDB||Apache|document store
RavenDB|||document store
EventStoreDB|Event Store DB||document store
Firestore|Firebase Firestore; Cloud Firestore; Firebase Cloud Firestore|Google|document store
Amazon DocumentDB||Amazon|document store
Azure Cosmos DB|CosmosDB|Microsoft|document store
Redis|Redis Enterprise; Redis Cluster; Redis Stack||key-value store
Valkey|||key-value store
Amazon DynamoDB|Dynamo DB|Amazon|key-value store
!Azure Table Storage||Microsoft|key-value store
LevelDB|||key-value store
Amazon SimpleDB||Amazon|key-value store
Riak|Riak KV||key-value store
Aerospike|||key-value store
RocksDB|||key-value store
Apache Cassandra||Apache|wide-column store
DataStax Enterprise|DataStax; Astra DB; DataStax Astra||wide-column store
ScyllaDB|Scylla; Scylla DB||wide-column store
Apache HBase||Apache|wide-column store
Google Bigtable|Cloud Bigtable; ~Big Table|Google|wide-column store
Amazon Keyspaces||Amazon|wide-column store
Neo4j|Neo4J AuraDB||graph database
~Amazon Neptune||Amazon|graph database
JanusGraph|||graph database
ArangoDB|||graph database
OrientDB|||graph database
TigerGraph|Tiger Graph||graph database
InfluxDB|Influx DB; Influx||time-series database
TimescaleDB|Timescale; Timescale DB||time-series database
Amazon Timestream||Amazon|time-series database
QuestDB|||time-series database
VictoriaMetrics|Victoria Metrics||time-series database
kdb+|KDB||time-series database
=Pinecone|||vector database
Weaviate|Weaviate Cloud||vector database
Zilliz Cloud|Zilliz||vector database
Milvus|||vector database
Qdrant|Qdrant Cloud||vector database
ChromaDB|~Chroma; Chroma DB||vector database
pgvector|||vector database
FAISS|||vector database
Elasticsearch|Elastic Search||search engine
OpenSearch|OpenSearch Service|Amazon|search engine
Apache Solr||Apache|search engine
Apache Lucene||Apache|search engine
Algolia|||search engine
!Azure AI Search|Azure Cognitive Search|Microsoft|search engine
H2 Database|H2 DB||relational database
Amazon MemoryDB|MemoryDB for Redis|Amazon|key-value store
OpenTSDB|||time-series database
Typesense|||search engine
Meilisearch|||search engine
Citus|||relational database
Vitess|||relational database
FaunaDB|||document store
RethinkDB|||document store
Dgraph|||graph database
Memgraph|||graph database
NebulaGraph|||graph database
TDengine|||time-series database
KairosDB|Kairos DB||time-series database
Apache IoTDB||Apache|time-series database
LanceDB|||vector database
~Vespa|Vespa.ai||search engine
KeyDB|||cache
Infinispan|||cache
DragonflyDB|~Dragonfly||cache
PgBouncer|pg_bouncer||connection pooler
Pgpool-II|Pgpool||connection pooler
ProxySQL|||connection pooler
Patroni|||failover manager
Galera Cluster|~Galera||relational database
PostGIS|||spatial database
Neon DB|NeonDB; ~Neon; Neon Postgres||relational database
Turso|libSQL||relational database
FoundationDB|||key-value store
TiKV|||key-value store
SurrealDB|||document store
Project Voldemort|~Voldemort||key-value store
IBM Cloudant|Cloudant|IBM|document store
Amazon QLDB|Quantum Ledger Database|Amazon|document store
Apache ShardingSphere||Apache|relational database
Apache Accumulo||Apache|wide-column store
Cloudflare KV|Workers KV; Cloudflare Workers KV||key-value store
Cloudflare D1|||relational database
Cloudflare Durable Objects|Durable Objects||key-value store
`;
