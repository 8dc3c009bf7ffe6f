/** Messaging, event streaming and stream processing. Line format: see solution-catalogue.ts. */
export const streaming = `
Apache Kafka||Apache|message broker
Confluent Platform|Confluent; Confluent Cloud; Confluent Kafka||message broker
Amazon MSK|Amazon Managed Streaming for Apache Kafka; MSK Serverless|Amazon|message broker
Redpanda|||message broker
~Apache Pulsar||Apache|message broker
Amazon Kinesis|Kinesis Data Streams; Kinesis Streams|Amazon|message broker
RabbitMQ|Rabbit MQ||message broker
ActiveMQ|ActiveMQ Artemis|Apache|message broker
NATS|NATS JetStream; NATS.io||message broker
Amazon SQS|Simple Queue Service|Amazon|message broker
Amazon SNS|Simple Notification Service|Amazon|message broker
Amazon EventBridge|Event Bridge|Amazon|message broker
!Google Pub/Sub|Cloud Pub/Sub; Google PubSub; Google Cloud PubSub; GCP PubSub; Cloud PubSub|Google|message broker
!Azure Service Bus||Microsoft|message broker
Azure Event Hubs|~Event Hub; EventHub; EventHubs|Microsoft|message broker
Azure Event Grid||Microsoft|message broker
IBM MQ|WebSphere MQ; MQSeries||message broker
ZeroMQ|0MQ||message broker
Redis Streams|||message broker
Redis Pub/Sub|Redis PubSub||message broker
~Solace|Solace PubSub+; Solace PubSub||message broker
Mosquitto||Eclipse|message broker
EMQX|||message broker
HiveMQ|||message broker
Beanstalkd|||message broker
AWS IoT Core||Amazon|message broker
Azure IoT Hub||Microsoft|message broker
!Amazon MQ||Amazon|message broker
Apache Flink||Apache|stream processor
Flink SQL||Apache|stream processor
Bytewax|||stream processor
Spark Structured Streaming|Spark Streaming|Apache|stream processor
Kafka Streams|KStreams|Apache|stream processor
ksqlDB|KSQL; Confluent KSQL|Confluent|stream processor
~Apache Storm||Apache|stream processor
Apache Samza||Apache|stream processor
~Google Dataflow|Cloud Dataflow|Google|stream processor
!Azure Stream Analytics||Microsoft|stream processor
!Amazon Managed Service for Apache Flink|Kinesis Data Analytics; Kinesis Analytics; AWS Managed Flink|Amazon|stream processor
~Materialize|Materialize.io||stream processor
RisingWave|||stream processor
Apache RocketMQ||Apache|message broker
WarpStream|||message broker
!Azure Queue Storage|Azure Storage Queue; Storage Queue|Microsoft|message broker
AutoMQ|||message broker
Bufstream|||message broker
Pravega|||message broker
Timeplus|||stream processor
`;
