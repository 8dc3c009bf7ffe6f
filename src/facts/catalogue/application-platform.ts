/** Container platforms, functions, edges of a system and application frameworks. Line format: see solution-catalogue.ts. */
export const applicationPlatform = `
Kubernetes|K8s; K8||container platform
Docker|||container platform
Docker Swarm|||container platform
K3s|||container platform
OpenShift|Red Hat OpenShift||container platform
HashiCorp Nomad|~Nomad||container platform
Apache Mesos|Mesos Marathon|Apache|container platform
Hadoop YARN|YARN|Apache|container platform
Amazon ECS|Elastic Container Service|Amazon|container platform
Amazon EKS|Elastic Kubernetes Service|Amazon|container platform
AWS Fargate||Amazon|container platform
AWS Elastic Beanstalk|~Beanstalk|Amazon|container platform
Google Kubernetes Engine|GKE|Google|container platform
~Google Cloud Run||Google|container platform
!Azure Kubernetes Service|AKS|Microsoft|container platform
!Azure Container Apps||Microsoft|container platform
!Azure App Service||Microsoft|container platform
Heroku|||container platform
Cloud Foundry|Pivotal Cloud Foundry||container platform
Google App Engine||Google|container platform
Vercel|||container platform
Amazon EC2|Elastic Compute Cloud|Amazon|virtual machine
!Azure Virtual Machines|Azure VM; Azure VMs; Azure Virtual Machine|Microsoft|virtual machine
!Google Compute Engine|GCE|Google|virtual machine
!AWS Lambda|AWS Lambdas|Amazon|serverless functions
!Azure Functions|Azure Function|Microsoft|serverless functions
!Google Cloud Functions||Google|serverless functions
Knative|||serverless functions
Cloudflare Workers|||serverless functions
Kong Gateway|~Kong; Kong API Gateway||api gateway
Apigee||Google|api gateway
!Amazon API Gateway||Amazon|api gateway
!Azure API Management|Azure APIM|Microsoft|api gateway
Spring Cloud Gateway|||api gateway
Netflix Zuul|Zuul||api gateway
Apollo GraphQL|Apollo Server; Apollo Federation; ~Apollo||api gateway
Hasura|||api gateway
Nginx|Nginx Ingress||reverse proxy
HAProxy|HA Proxy||load balancer
Traefik|||reverse proxy
Envoy Proxy|~Envoy||reverse proxy
AWS ELB|Elastic Load Balancing; Elastic Load Balancer|Amazon|load balancer
AWS ALB|ALB; Amazon ALB; AWS Application Load Balancer|Amazon|load balancer
AWS NLB|NLB; Amazon NLB|Amazon|load balancer
!Azure Load Balancer||Microsoft|load balancer
Istio|||service mesh
Linkerd|||service mesh
Kuma|||service mesh
Cilium|||service mesh
Memcached|Memcache||cache
Ehcache|||cache
Guava|Google Guava; Guava Cache||cache
Amazon ElastiCache||Amazon|cache
!Azure Cache for Redis|Azure Redis|Microsoft|cache
Hazelcast|Hazelcast IMDG||cache
~Apache Ignite||Apache|cache
=Varnish|Varnish Cache||cache
Google Memorystore||Google|cache
Cloudflare|||cdn
Amazon CloudFront||Amazon|cdn
Akamai|||cdn
Google Cloud CDN|Cloud CDN|Google|cdn
Fastly|||cdn
!Azure Front Door||Microsoft|cdn
Resilience4j|||backend framework
~Polly|||backend framework
Netflix Hystrix|Hystrix||backend framework
Sidekiq|||workflow engine
Docker Compose|||container platform
Podman|||container platform
~Rancher|||container platform
~AWS App Runner||Amazon|container platform
Amazon Lightsail||Amazon|virtual machine
Netlify|||container platform
Cloudflare Pages|||container platform
OpenFaaS|||serverless functions
AWS AppSync||Amazon|api gateway
KrakenD|||api gateway
=Tyk|Tyk Gateway||api gateway
Amazon Route 53|Route53|Amazon|load balancer
!Azure Traffic Manager||Microsoft|load balancer
!Azure Application Gateway||Microsoft|load balancer
~Squid|Squid Proxy||reverse proxy
=Caddy|Caddy Server||reverse proxy
Consul Connect||HashiCorp|service mesh
!AWS App Mesh||Amazon|service mesh
Oracle Coherence||Oracle|cache
Amazon DynamoDB Accelerator|DynamoDB DAX|Amazon|cache
~Fly.io|||container platform
containerd|||container platform
Apache APISIX||Apache|api gateway
WSO2|WSO2 API Manager||api gateway
~Gloo|Gloo Edge||api gateway
Deno Deploy|||serverless functions
Apache OpenWhisk||Apache|serverless functions
IBM Code Engine|IBM Cloud Code Engine|IBM|serverless functions
GlusterFS|||distributed file system
KEDA|||autoscaler
Karpenter|||autoscaler
minikube|||container platform
MicroK8s|||container platform
DigitalOcean|Digital Ocean||virtual machine
Hetzner|Hetzner Cloud||virtual machine
Linode|||virtual machine
Vultr|||virtual machine
OVHcloud|||virtual machine
OpenStack|||virtual machine
VMware vSphere|VMware; VMware ESXi||virtual machine
Proxmox|Proxmox VE||virtual machine
Nutanix|||virtual machine
~Railway|Railway.app||container platform
~Render|Render.com||container platform
Vercel Functions|Vercel Edge Functions||serverless functions
Netlify Functions|||serverless functions
Supabase Edge Functions|||serverless functions
~Ocelot|||api gateway
YARP|||reverse proxy
Gravitee|Gravitee.io||api gateway
Open Service Mesh|||service mesh
Traefik Mesh|||service mesh
AWS Global Accelerator||Amazon|load balancer
Keepalived|||failover manager
F5 BIG-IP|BIG-IP||load balancer
Ceph Rook|Rook Ceph||object storage
`;
