/** Monitoring, logging and tracing. Line format: see solution-catalogue.ts. */
export const observability = `
Prometheus|||monitoring
Grafana|||monitoring
Datadog|||monitoring
New Relic|NewRelic; New Relic Logs; New Relic APM||monitoring
Dynatrace|||monitoring
Amazon CloudWatch|Cloud Watch; CloudWatch Logs; CloudWatch Metrics; CloudWatch Alarms|Amazon|monitoring
!Azure Monitor||Microsoft|monitoring
Nagios|||monitoring
~Sentry|Sentry.io||monitoring
PagerDuty|||monitoring
ELK Stack|ELK; Elastic Stack||logging
Logstash||Elastic|logging
Kibana||Elastic|logging
Fluentd|||logging
Fluent Bit|FluentBit||logging
~Loki|Grafana Loki||logging
Splunk|||logging
!Google Cloud Logging||Google|logging
Graylog|||logging
AWS CloudTrail||Amazon|logging
OpenTelemetry|OTel||tracing
Jaeger|||tracing
Zipkin|||tracing
Grafana Tempo|~Tempo||tracing
!AWS X-Ray|AWS XRay|Amazon|tracing
Zabbix|||monitoring
~Graphite|||monitoring
AppDynamics|||monitoring
Filebeat||Elastic|logging
Grafana Mimir|~Mimir||monitoring
Grafana Alloy|~Alloy||monitoring
~Thanos|||monitoring
~Cortex|Cortex Metrics||monitoring
Telegraf|||monitoring
Netdata|||monitoring
Icinga|||monitoring
SigNoz|||monitoring
~Rollbar|||monitoring
Azure Application Insights|App Insights|Microsoft|monitoring
~Honeycomb|Honeycomb.io||tracing
Lightstep|||tracing
~Instana|||monitoring
Pyroscope|||monitoring
Papertrail|||logging
Elastic Beats|~Beats; Metricbeat|Elastic|logging
Opsgenie|||monitoring
StatsD|||monitoring
!Google Cloud Monitoring||Google|monitoring
Sumo Logic|||logging
Vector.dev|||logging
Loggly|||logging
Apache SkyWalking||Apache|tracing
Uptime Kuma|||monitoring
Checkmk|||monitoring
Datadog APM|||tracing
`;
