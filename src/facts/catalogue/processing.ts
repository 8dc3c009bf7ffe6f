/** Batch processing, transformation, orchestration and durable workflows. Line format: see solution-catalogue.ts. */
export const processing = `
~Apache Spark|PySpark; Spark SQL|Apache|batch processor
~Apache Beam||Apache|batch processor
Hadoop MapReduce|~MapReduce|Apache|batch processor
~Apache Pig||Apache|batch processor
~Amazon EMR|EMR Serverless; Amazon Elastic MapReduce; Elastic MapReduce|Amazon|batch processor
Google Dataproc|Cloud Dataproc|Google|batch processor
Azure HDInsight|HD Insight|Microsoft|batch processor
~Ray|Ray.io; Ray Data||batch processor
Dask|||batch processor
Polars|||batch processor
!AWS Batch||Amazon|batch processor
dbt|dbt Core; data build tool; dbt-core||transformation
dbt Cloud|||transformation
SQLMesh|||transformation
Dataform||Google|transformation
Matillion|Matillion ETL||transformation
Alteryx|Alteryx Designer||transformation
Delta Live Tables|~DLT; Lakeflow Declarative Pipelines|Databricks|transformation
Snowpark||Snowflake|transformation
Apache Airflow||Apache|orchestration
Amazon MWAA|Amazon Managed Workflows for Apache Airflow; AWS Managed Airflow|Amazon|orchestration
Google Cloud Composer||Google|orchestration
Dagster|Dagster Cloud||orchestration
~Prefect|Prefect Cloud||orchestration
~Luigi|Spotify Luigi||orchestration
~Pinball|Pinterest Pinball||orchestration
~Chronos|Mesos Chronos; Airbnb Chronos||orchestration
Apache Oozie||Apache|orchestration
Argo Workflows|~Argo||orchestration
Kestra|||orchestration
Flyte|||orchestration
Mage.ai|~Mage; Mage AI||orchestration
Databricks Workflows|Databricks Jobs; Lakeflow Jobs||orchestration
~Astronomer|Astronomer.io||orchestration
DolphinScheduler||Apache|orchestration
Control-M|||orchestration
~Temporal|Temporal.io; Temporal Cloud||workflow engine
Netflix Conductor|~Conductor||workflow engine
Camunda|Camunda BPM||workflow engine
AWS Step Functions|~Step Function|Amazon|workflow engine
Azure Durable Functions||Microsoft|workflow engine
~Celery|||workflow engine
Zeebe||Camunda|workflow engine
Power Automate|Microsoft Flow|Microsoft|workflow engine
~Apache Tez||Apache|batch processor
Alibaba MaxCompute||Alibaba|batch processor
~Azkaban|||workflow engine
`;
