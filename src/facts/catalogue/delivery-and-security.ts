/** Delivery pipelines, infrastructure as code, identity, secrets and coordination. Line format: see solution-catalogue.ts. */
export const deliveryAndSecurity = `
Jenkins|||ci/cd
GitHub Actions|||ci/cd
GitLab CI|GitLab; GitLab CI/CD||ci/cd
Argo CD|ArgoCD||ci/cd
Flux CD|~Flux; FluxCD||ci/cd
!Azure DevOps|Azure Pipelines; Azure DevOps Pipelines|Microsoft|ci/cd
AWS CodePipeline||Amazon|ci/cd
CircleCI|||ci/cd
=Spinnaker|||ci/cd
Terraform||HashiCorp|infrastructure as code
Pulumi|||infrastructure as code
AWS CloudFormation|Cloud Formation|Amazon|infrastructure as code
!AWS CDK|Cloud Development Kit|Amazon|infrastructure as code
~Azure Bicep||Microsoft|infrastructure as code
Ansible|||infrastructure as code
~Helm|Helm Charts||infrastructure as code
OpenTofu|||infrastructure as code
~Chef|||infrastructure as code
~Puppet|||infrastructure as code
Keycloak|||identity
Auth0|||identity
Okta|||identity
Amazon Cognito||Amazon|identity
Microsoft Entra ID|Azure AD; Active Directory; Microsoft Entra|Microsoft|identity
!AWS IAM|AWS Identity and Access Management|Amazon|identity
Open Policy Agent|OPA||identity
~Apache Ranger||Apache|identity
AWS Lake Formation||Amazon|identity
HashiCorp Vault|~Vault||secrets management
!AWS Secrets Manager||Amazon|secrets management
AWS SSM Parameter Store|SSM Parameter Store; Systems Manager Parameter Store; ~Parameter Store|Amazon|secrets management
Azure Key Vault||Microsoft|secrets management
!Google Secret Manager||Google|secrets management
Apache ZooKeeper||Apache|service discovery
etcd|||service discovery
Nacos||Alibaba|service discovery
HashiCorp Consul|~Consul||service discovery
Netflix Eureka|~Eureka||service discovery
Tekton|Tekton Pipelines||ci/cd
AWS CodeBuild||Amazon|ci/cd
AWS CodeDeploy||Amazon|ci/cd
!AWS KMS|AWS Key Management Service|Amazon|secrets management
Crossplane|||infrastructure as code
~Serverless Framework|||infrastructure as code
Zitadel|||identity
FusionAuth|||identity
Ory Hydra|Ory Kratos||identity
OpenFGA|||identity
SpiceDB|||identity
Cerbos|||identity
Casbin|||identity
SaltStack|||infrastructure as code
HashiCorp Packer|~Packer||infrastructure as code
~Vagrant|||infrastructure as code
Travis CI|TravisCI||ci/cd
TeamCity|||ci/cd
Tailscale|||vpn
NetBox|||service discovery
PuppetDB|||service discovery
SonarQube|SonarCloud||security scanner
Snyk|||security scanner
Trivy|||security scanner
~Falco|||security scanner
JFrog Artifactory|Artifactory||artifact registry
Sonatype Nexus|Nexus Repository||artifact registry
~Harbor|||artifact registry
Docker Hub|DockerHub||artifact registry
Amazon ECR|Elastic Container Registry|Amazon|artifact registry
!Google Artifact Registry||Google|artifact registry
!AWS WAF||Amazon|web application firewall
ModSecurity|||web application firewall
Imperva|||web application firewall
AWS Shield||Amazon|web application firewall
Amazon GuardDuty||Amazon|security scanner
LaunchDarkly|||feature flag service
~Unleash|||feature flag service
Flagsmith|||feature flag service
ConfigCat|||feature flag service
Argo Rollouts|||ci/cd
Flagger|||ci/cd
Kustomize|||infrastructure as code
Skaffold|||ci/cd
Octopus Deploy|||ci/cd
Buildkite|||ci/cd
Google Cloud Build||Google|ci/cd
Terragrunt|||infrastructure as code
Liquibase|||schema migration tool
Flyway|||schema migration tool
Authentik|||identity
Authelia|||identity
WireGuard|||vpn
Mozilla SOPS|SOPS||secrets management
Sealed Secrets|||secrets management
Infisical|||secrets management
`;
