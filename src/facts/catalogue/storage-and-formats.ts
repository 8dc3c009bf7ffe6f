/** Object and file storage, table formats and file formats. Line format: see solution-catalogue.ts. */
export const storageAndFormats = `
Amazon S3|Simple Storage Service|Amazon|object storage
Amazon S3 Glacier|~Glacier|Amazon|object storage
!Google Cloud Storage|GCS|Google|object storage
!Azure Blob Storage|Azure Blob; Azure Storage; Azure Blobs|Microsoft|object storage
!Azure Data Lake Storage|ADLS; ADLS Gen2; ADLS Gen 2; Azure Data Lake; Azure Data Lake Store; Azure Data Lake Storage Gen2; Azure Data Lake Gen2|Microsoft|object storage
Microsoft OneLake|Fabric OneLake|Microsoft|object storage
MinIO|||object storage
Ceph|||object storage
SeaweedFS|||object storage
Cloudflare R2|||object storage
lakeFS|||object storage
HDFS|Hadoop HDFS; Hadoop Distributed File System|Apache|distributed file system
Amazon EFS|Elastic File System|Amazon|distributed file system
!Azure Files||Microsoft|distributed file system
~Apache Iceberg||Apache|table format
Apache Hudi||Apache|table format
Delta Lake|~Delta; DeltaLake; Databricks Delta||table format
Apache Paimon||Apache|table format
Apache Parquet||Apache|file format
Apache Avro||Apache|file format
Apache ORC||Apache|file format
~Apache Arrow||Apache|file format
Protocol Buffers|Protobuf; ProtoBuffers|Google|file format
~Apache Thrift||Apache|file format
Amazon EBS|Elastic Block Store|Amazon|distributed file system
Amazon FSx||Amazon|distributed file system
Backblaze B2|Backblaze||object storage
~Wasabi|||object storage
`;
