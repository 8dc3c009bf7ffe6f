/** Warehouses, data platforms, query engines and real-time analytics databases. Line format: see solution-catalogue.ts. */
export const warehousesAndLakes = `
=Snowflake|Snowflake Data Cloud||data warehouse
Google BigQuery|Big Query|Google|data warehouse
Amazon Redshift|Redshift Serverless|Amazon|data warehouse
Databricks SQL|DBSQL; Databricks SQL Warehouse||data warehouse
Azure Synapse Analytics|~Synapse; Azure SQL Data Warehouse|Microsoft|data warehouse
Teradata|Teradata Vantage; Teradata VantageCloud||data warehouse
Vertica|||data warehouse
Greenplum||VMware|data warehouse
MotherDuck|||data warehouse
Netezza||IBM|data warehouse
Databricks|Databricks Data Platform; Databricks Lakehouse Platform; Databricks Lakehouse; Databricks Platform; Azure Databricks; Databricks Data Intelligence Platform||data platform
!Microsoft Fabric|MS Fabric|Microsoft|data platform
Palantir Foundry|||data platform
Cloudera|Cloudera Data Platform; Cloudera CDP||data platform
Apache Hadoop||Apache|data platform
Trino|PrestoSQL; Presto SQL||query engine
~Presto|PrestoDB; Presto DB||query engine
=Starburst|Starburst Enterprise; Starburst Galaxy; Starburst Data||query engine
Amazon Athena||Amazon|query engine
Redshift Spectrum||Amazon|query engine
~Apache Hive|HiveQL|Apache|query engine
~Apache Impala|Cloudera Impala|Apache|query engine
Dremio|||query engine
DuckDB|Duck DB||query engine
~Apache Drill||Apache|query engine
Denodo|||query engine
ClickHouse|Click House; ClickHouse Cloud||real-time analytics database
~Apache Druid||Apache|real-time analytics database
~Apache Pinot||Apache|real-time analytics database
Apache Kylin||Apache|real-time analytics database
Apache Kudu||Apache|real-time analytics database
StarRocks|||real-time analytics database
SingleStore|SingleStoreDB; MemSQL||real-time analytics database
!Azure Data Explorer|Kusto; ADX|Microsoft|real-time analytics database
~Apache Doris||Apache|real-time analytics database
Rockset|||real-time analytics database
Tinybird|||real-time analytics database
Exasol|||data warehouse
~Firebolt|||data warehouse
Yellowbrick|||data warehouse
BigLake||Google|query engine
`;
