/** Backend and frontend frameworks that architects name. Line format: see solution-catalogue.ts. */
export const softwareFrameworks = `
Spring Boot|SpringBoot||backend framework
Spring Framework|~Spring||backend framework
Node.js|NodeJS; Node JS||backend framework
NestJS|Nest.js||backend framework
Django|||backend framework
~Flask|||backend framework
FastAPI|||backend framework
ASP.NET Core|ASP.NET; .NET Core||backend framework
Dapr|||backend framework
Firebase|Firebase Realtime Database|Google|backend framework
Supabase|||backend framework
Express.js|~Express; ExpressJS||backend framework
Ruby on Rails|~Rails||backend framework
~React|React.js; ReactJS||frontend framework
=Angular|AngularJS; Angular.js||frontend framework
Vue.js|VueJS; ~Vue||frontend framework
Next.js|NextJS||frontend framework
~Flutter||Google|frontend framework
Spring Cloud Stream|||backend framework
Quarkus|||backend framework
Micronaut|||backend framework
Laravel|||backend framework
SQLAlchemy|||object-relational mapper
MassTransit|||backend framework
NServiceBus|||backend framework
Axon Framework|||backend framework
React Native|||frontend framework
Redux|||frontend framework
Zustand|||frontend framework
MobX|||frontend framework
=Svelte|SvelteKit||frontend framework
single-spa|||frontend framework
~Akka|||backend framework
Vert.x|||backend framework
BullMQ|||message broker
Hangfire|||workflow engine
PostgREST|||backend framework
Strapi|||backend framework
Prisma|Prisma ORM||object-relational mapper
Sequelize|||object-relational mapper
TypeORM|||object-relational mapper
Hibernate|||object-relational mapper
Entity Framework|Entity Framework Core; EF Core|Microsoft|object-relational mapper
~Mongoose|||object-relational mapper
SignalR|||backend framework
Socket.IO|||backend framework
Apache Dubbo||Apache|backend framework
WordPress|||headless cms
Contentful|||headless cms
~Sanity|Sanity.io||headless cms
~Directus|||headless cms
Drupal|||headless cms
D3.js|||charting library
Spring Cloud Config|||backend framework
jBPM|||workflow engine
`;
