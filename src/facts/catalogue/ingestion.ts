/** Ingestion, change data capture, reverse ETL, event collection and integration platforms. Line format: see solution-catalogue.ts. */
export const ingestion = `
Fivetran|||ingestion
Airbyte|Airbyte Cloud||ingestion
Stitch Data|~Stitch; Stitchdata||ingestion
Hevo Data|Hevo||ingestion
Meltano|||ingestion
Singer.io|~Singer||ingestion
dltHub|dlt Hub; data load tool||ingestion
Kafka Connect||Apache|ingestion
Amazon Data Firehose|Kinesis Data Firehose; Kinesis Firehose; ~Firehose|Amazon|ingestion
Apache NiFi||Apache|ingestion
Apache Sqoop||Apache|ingestion
~Apache Flume||Apache|ingestion
Talend|Talend Open Studio||ingestion
=Informatica|Informatica PowerCenter; PowerCenter||ingestion
SSIS|SQL Server Integration Services|Microsoft|ingestion
Azure Data Factory|ADF|Microsoft|ingestion
~AWS Glue|Glue ETL; Glue Jobs|Amazon|ingestion
Google Cloud Data Fusion||Google|ingestion
Snowpipe|Snowpipe Streaming|Snowflake|ingestion
MuleSoft|MuleSoft Anypoint; Anypoint Platform||ingestion
~Apache Camel||Apache|ingestion
StreamSets|||ingestion
Pentaho|Pentaho Data Integration; ~Kettle||ingestion
=DataX||Alibaba|ingestion
Amazon AppFlow||Amazon|ingestion
Debezium|||change data capture
Oracle GoldenGate|Oracle Golden Gate|Oracle|change data capture
!AWS DMS|Database Migration Service|Amazon|change data capture
Qlik Replicate|Attunity; Attunity Replicate||change data capture
~Google Datastream||Google|change data capture
Striim|||change data capture
Hightouch|||customer data platform
~Census|Census Reverse ETL; getcensus||customer data platform
~Segment|Segment.io; Segment.com; Twilio Segment||customer data platform
RudderStack|||customer data platform
=Snowplow|Snowplow Analytics||customer data platform
~Amplitude|||customer data platform
Mixpanel|||customer data platform
Google Analytics|GA4||customer data platform
Azure Logic Apps|Logic App|Microsoft|workflow engine
~Estuary|Estuary Flow||change data capture
Rivery|||ingestion
PostHog|||customer data platform
mParticle|||customer data platform
n8n|||workflow engine
~Zapier|||workflow engine
Inngest|||workflow engine
Trigger.dev|||workflow engine
Flink CDC|||change data capture
Apache SeaTunnel||Apache|ingestion
~Alibaba Canal|Canal|Alibaba|change data capture
`;
