/** Business intelligence, semantic layers, data catalogues, governance and data quality. Line format: see solution-catalogue.ts. */
export const analyticsAndBi = `
Looker||Google|business intelligence
Looker Studio|Data Studio; DataStudio|Google|business intelligence
=Tableau|Tableau Server; Tableau Cloud; Tableau Desktop||business intelligence
Power BI|PowerBI; MS Power BI|Microsoft|business intelligence
Amazon QuickSight|Quick Sight|Amazon|business intelligence
Qlik|Qlik Sense; QlikView; QlikSense||business intelligence
Metabase|||business intelligence
~Apache Superset||Apache|business intelligence
Redash|||business intelligence
Sigma Computing|~Sigma||business intelligence
Mode Analytics|~Mode||business intelligence
Lightdash|||business intelligence
ThoughtSpot|||business intelligence
MicroStrategy|||business intelligence
Streamlit|||business intelligence
~Microsoft Excel|MS Excel|Microsoft|business intelligence
=Domo|||business intelligence
Sisense|||business intelligence
Cognos|Cognos Analytics|IBM|business intelligence
SSRS|SQL Server Reporting Services|Microsoft|business intelligence
Plotly Dash|~Dash||business intelligence
Cube.js|~Cube; Cube.dev; CubeJS||semantic layer
AtScale|||semantic layer
MetricFlow|dbt Semantic Layer||semantic layer
SSAS|SQL Server Analysis Services; Azure Analysis Services|Microsoft|semantic layer
~Amundsen|||data catalog
DataHub|LinkedIn DataHub||data catalog
OpenMetadata|||data catalog
~Apache Atlas||Apache|data catalog
Collibra|||data catalog
Alation|||data catalog
Atlan|||data catalog
~Microsoft Purview||Microsoft|data catalog
Unity Catalog|UnityCatalog|Databricks|data catalog
Hive Metastore||Apache|data catalog
AWS Glue Data Catalog|Glue Catalog; Glue Metastore|Amazon|data catalog
Google Dataplex||Google|data catalog
~Apache Polaris|Polaris Catalog|Apache|data catalog
OpenLineage|||data catalog
!Google Data Catalog||Google|data catalog
Amazon DataZone||Amazon|data catalog
Project Nessie|~Nessie||data catalog
Confluent Schema Registry|||data catalog
~Great Expectations|GX Core; GX Cloud||data quality
Soda Core|~Soda; Soda SQL; Soda Cloud||data quality
Monte Carlo Data|~Monte Carlo||data quality
Deequ|PyDeequ|Amazon|data quality
Marquez|||data catalog
~Plotly|||charting library
Ataccama|||data quality
Immuta|||data catalog
`;
