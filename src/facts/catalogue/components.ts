/**
 * The component vocabulary: every component that a catalogue line may name, and the words by which notes name that role.
 * Line format: `component name|role word; role word; …`, all in lower case; no word may stand for two components.
 * Words that fit several components (streaming, processing, storage, database, analytics, compute) are left out on purpose:
 * for them the solution's own catalogue line decides, and the note's word stays the role.
 * Where a product fits two components, its line names the one that notes use it for most.
 */
export const components = `
relational database|rdbms; sql database; relational db; sql db; relational; relational store; transactional database; newsql; distributed sql; newsql database; distributed sql database; 关系型数据库; 关系数据库; リレーショナルデータベース; 관계형 데이터베이스; base de datos relacional; bases de datos relacionales; banco de dados relacional; bancos de dados relacionais; base de données relationnelle; relationale datenbank
document store|document database; document db; document-oriented database; json store; json database; 文档数据库; 문서 데이터베이스
key-value store|key value store; key-value database; key value database; kv store; key-value; session store; in-memory data store; in-memory store; in-memory database; 键值数据库; 键值存储; 키-값 저장소
wide-column store|wide column store; wide-column database; column-family store; column family store; wide column database; wide-column
graph database|graph db; graph store; knowledge graph store; triple store; rdf store; 图数据库; グラフデータベース; 그래프 데이터베이스
time-series database|time series database; tsdb; time-series store; time series store; metrics store; 时序数据库; 時系列データベース; 시계열 데이터베이스
vector database|vector store; vector db; vector search; embedding store; vector index; 向量数据库; ベクトルデータベース; 벡터 데이터베이스
search engine|search; full-text search; full text search; search index; search database; text search; 搜索引擎; 检索引擎; 検索エンジン; 검색 엔진
data warehouse|warehouse; cloud warehouse; cloud data warehouse; dw; dwh; edw; enterprise data warehouse; warehousing; data warehousing; analytical database; analytics database; olap database; columnar database; mpp database; 数据仓库; 数仓; データウェアハウス; 데이터 웨어하우스; almacén de datos; entrepôt de données
data platform|lakehouse platform; unified analytics platform; analytics platform; data lakehouse platform
real-time analytics database|real-time analytics; real time analytics; real-time olap; real time olap; rtolap; olap store; real-time analytics store; real-time database; real-time serving; real-time olap database
query engine|sql engine; sql query engine; federated query; query federation; federated query engine; interactive query; ad hoc query; ad-hoc queries; distributed query engine; query layer; data virtualization; 查询引擎; クエリエンジン; 쿼리 엔진
object storage|object store; blob storage; blob store; cloud storage; cloud object storage; data lake storage; lake storage; cloud object store; 对象存储; 对象存储服务; オブジェクトストレージ; 오브젝트 스토리지
distributed file system|distributed filesystem; file system; shared file system; file storage; network file system; dfs; 分布式文件系统; 分散ファイルシステム
table format|open table format; lakehouse format; lakehouse table format; table format layer; open lakehouse format
file format|data format; storage format; serialization; serialization format; serialisation; serialisation format; columnar format; columnar file format
message broker|message queue; messaging; message bus; event bus; event broker; event backbone; event streaming; event streaming platform; streaming platform; stream storage; message queuing; queue; queueing; event log; message-oriented middleware; broker; data streaming platform; messaging system; 消息队列; 消息中间件; メッセージキュー; メッセージブローカー; 메시지 큐; 메시지 브로커; cola de mensajes; colas de mensajes; fila de mensagens; filas de mensagens; nachrichtenbroker
stream processor|stream processing; stream processing engine; streaming engine; stream processing framework; real-time processing; real time processing; streaming analytics; stream analytics; event processing; complex event processing; stream compute; streaming etl; 流处理; 流计算; 流处理引擎; ストリーム処理; 스트림 처리
batch processor|batch processing; batch compute; data processing; data processing engine; distributed processing; distributed computing; big data processing; heavy processing; large-scale processing; batch engine; processing engine; compute engine; batch layer engine; 批处理; 离线计算; バッチ処理; 배치 처리
ingestion|data ingestion; elt ingestion; batch ingestion; extract and load; extract & load; extract/load; el; elt; etl; etl tool; elt tool; etl/elt; data integration; data loading; data pipeline; data collection; data movement; connector; ingest; ingestion layer; integration platform; ipaas; enterprise service bus; esb; replication; data replication; 数据采集; 数据集成; 데이터 수집; ingesta; ingesta de datos; ingestão; ingestão de dados; ingestion de données
change data capture|cdc; log-based cdc; cdc tool
customer data platform|event tracking; event collection; clickstream collection; product analytics; web analytics; reverse etl; data activation; behavioral data; customer analytics
transformation|data transformation; transform; transforms; data modeling; data modelling; transformation layer; sql transformation; modeling; modelling; data preparation; data prep
orchestration|workflow management; workflow management system; workflow orchestration; data orchestration; scheduling; scheduler; job scheduling; job scheduler; orchestrator; pipeline orchestration; workflow scheduler; workflow scheduling; batch scheduling; 任务调度; 工作流调度; 데이터 오케스트레이션; 오케스트레이션; orquestación; orquestração
workflow engine|durable execution; business process management; bpm; process engine; workflow automation; process orchestration; saga orchestration; microservice orchestration; task queue; job queue; background job; process automation; bpmn engine
business intelligence|bi; bi layer; bi tool; bi platform; business intelligence tool; reporting; reporting tool; dashboard; dashboarding; visualization; visualisation; data visualization; data visualisation; bi & analytics; bi and analytics; reporting and dashboards; self-service bi; self-service analytics; 可视化; 数据可视化; 시각화; 可視化
semantic layer|metrics layer; metric layer; metric store; headless bi; semantic model; olap cube
data catalog|data catalogue; catalog; catalogue; metadata management; metadata store; metadata catalog; metadata layer; metadata; data discovery; data governance; lineage; data lineage; metastore; table catalog; governance; schema registry; data governance tool; catalog layer; 메타데이터 카탈로그; 데이터 카탈로그
data quality|data observability; data testing; data validation; data contract testing; quality checks; data quality check; data quality monitoring; data quality tool
feature store|feature platform; feature management; feature serving
ml framework|machine learning framework; ml library; machine learning library; deep learning framework; deep learning; model training; machine learning; ml; data science library; ml model; machine learning model; training framework
ml platform|machine learning platform; mlops; mlops platform; model registry; experiment tracking; model serving; model deployment; notebook; data science platform; ml pipeline; ml lifecycle; ml training; model monitoring; inference
llm tooling|llm; llms; llm framework; llm platform; generative ai; genai; gen ai; agent framework; rag framework; language model; large language model; llm orchestration; llm provider; foundation model; llmops; llm serving
container platform|containers; containerization; containerisation; container orchestration; container orchestrator; container runtime; cluster manager; cluster management; resource manager; paas; platform as a service; container service; application platform; application hosting; hosting; 容器编排; 容器平台; コンテナオーケストレーション; 컨테이너 오케스트레이션; contenedores; contêineres; conteneurs
virtual machine|vm; vms; virtual server; compute instance; cloud instance
serverless functions|serverless; serverless compute; functions as a service; function as a service; faas; cloud function; serverless function
api gateway|api management; gateway; api layer; edge gateway; graphql gateway; api platform; backend for frontend; api 网关; api网关; 网关; apiゲートウェイ; api 게이트웨이
load balancer|load balancing; application load balancer; 负载均衡; 负载均衡器; ロードバランサー; ロードバランサ; 로드 밸런서; balanceador de carga; balanceadores de carga; balanceamento de carga; balanceo de carga; lastverteiler
reverse proxy|ingress; ingress controller; proxy; edge proxy; web server; 反向代理; リバースプロキシ
service mesh|mesh proxy; sidecar proxy; service-to-service communication; microservice networking; 服务网格; サービスメッシュ; 서비스 메시
cache|caching; caching layer; in-memory cache; distributed cache; cache layer; in-memory data grid; cache store; 缓存; 分布式缓存; キャッシュ; 캐시; caché
cdn|content delivery network; cdns; edge caching; edge cache; edge network; static content delivery
monitoring|observability; metrics; alerting; metrics and alerting; monitoring and alerting; infrastructure monitoring; apm; application performance monitoring; error tracking; observability platform; observability stack; 监控; 监控告警; 監視; 모니터링; monitoreo; monitorización; monitoramento; observabilidad; observabilidade; überwachung
logging|log management; log aggregation; log analytics; centralized logging; centralised logging; log collection; logs; log shipping; audit logging; 日志; 日志收集; ログ収集; 로깅
tracing|distributed tracing; traces; telemetry; instrumentation; request tracing; 链路追踪; 分布式追踪; 分散トレーシング
ci/cd|continuous integration; continuous delivery; continuous deployment; ci; cd; gitops; build pipeline; deployment pipeline; delivery pipeline; ci/cd pipeline; build server; deployment automation; devops; 持续集成; 持续交付
infrastructure as code|iac; provisioning; infrastructure automation; configuration management; infrastructure provisioning; package manager; infrastructure management
identity|authentication; authorization; authorisation; auth; identity management; identity provider; idp; iam; access control; access management; identity and access management; sso; single sign-on; data access control; policy engine; identity & access management; user management
secrets management|secret management; secret store; secrets store; key management; secrets; secret manager; encryption keys; kms; 密钥管理
service discovery|service registry; coordination; coordination service; distributed coordination; configuration store; distributed configuration; leader election; cluster coordination; 服务发现; 注册中心; サービスディスカバリ; 서비스 디스커버리; descubrimiento de servicios; descoberta de serviços
backend framework|backend; back end; back-end; application framework; web framework; microservice framework; microservices framework; backend as a service; baas; api framework; server framework; service framework; actor framework; backend services
frontend framework|frontend; front end; front-end; ui framework; web frontend; user interface; client framework; spa framework; mobile app; web app; ui
headless cms|content management system; cms
artifact registry|container registry; artifact repository; image registry
security scanner|vulnerability scanner
web application firewall|waf
feature flag service|feature toggle service
connection pooler|database proxy
failover manager|high-availability manager
spatial database|geospatial database
autoscaler|autoscaling tool
schema migration tool|database migration tool
vpn|overlay network
object-relational mapper|orm; object relational mapper
charting library|visualization library
`;
