import { describe, expect, it } from 'vitest';
import { components } from '../../src/facts/catalogue/components';
import { catalogueTexts, componentVocabulary, solutionCatalogue, type CatalogueEntry } from '../../src/facts/catalogue/solution-catalogue';

const componentLines = components.split('\n').filter((line) => line !== '');

function entryNamed(name: string): CatalogueEntry {
  const entry = solutionCatalogue().find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`The catalogue has no entry "${name}".`);
  return entry;
}

function textsOf(name: string): string[] {
  return entryNamed(name).spellings.map((spelling) => spelling.text);
}

describe('the solution catalogue', () => {
  it('gives no spelling to two entries, whatever the case', () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { name, spellings } of solutionCatalogue()) {
      for (const { text } of spellings) {
        const other = owner.get(text.toLowerCase());
        if (other !== undefined) clashes.push(`${text}: ${other}, ${name}`);
        owner.set(text.toLowerCase(), name);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has well-formed lines: four fields, no empty part, no stray blank, no mark out of place', () => {
    const bad = catalogueTexts
      .flatMap((text) => text.split('\n').filter((line) => line !== ''))
      .filter((line) => {
        const fields = line.split('|');
        const [name = '', aliases = '', vendor = '', component = ''] = fields;
        const parts = [name, component, ...(aliases === '' ? [] : aliases.split(';').map((alias, index) => (index === 0 ? alias : alias.replace(/^ /, ''))))];
        const marksInPlace = /^[~=!]?[^~=!]+$/.test(name) && /^[^!]*$/.test(aliases) && /^[^~=!]*$/.test(vendor + component);
        return fields.length !== 4 || !marksInPlace || parts.some((part) => part === '' || part !== part.trim());
      });
    expect(bad).toEqual([]);
  });

  it('names only components of the vocabulary, and uses every one of them', () => {
    const used = new Set(solutionCatalogue().map((entry) => entry.component));
    expect([...used].sort()).toEqual(componentLines.map((line) => line.split('|')[0]).sort());
  });

  it('stays a curated list of 380 to 760 solutions in less than 38,000 bytes', () => {
    expect(solutionCatalogue().length).toBeGreaterThanOrEqual(380);
    expect(solutionCatalogue().length).toBeLessThanOrEqual(760);
    expect(new TextEncoder().encode(catalogueTexts.join('')).length).toBeLessThan(38_000);
  });

  it('starts every entry with its own name and is parsed once', () => {
    expect(solutionCatalogue().filter((entry) => entry.spellings[0]?.text !== entry.name)).toEqual([]);
    expect(solutionCatalogue()).toBe(solutionCatalogue());
  });
});

describe('the spellings of a solution', () => {
  it('come with and without the prefixes that people write for the vendor', () => {
    expect(textsOf('Apache Kafka')).toEqual(['Apache Kafka', 'Kafka']);
    expect(textsOf('Amazon S3')).toEqual(expect.arrayContaining(['Amazon S3', 'AWS S3', 'S3']));
    expect(textsOf('Google BigQuery')).toEqual(expect.arrayContaining(['BigQuery', 'Big Query', 'GCP BigQuery', 'GCP Big Query', 'Google Big Query']));
    expect(textsOf('Azure Cosmos DB')).toEqual(expect.arrayContaining(['Cosmos DB', 'Microsoft Cosmos DB', 'CosmosDB']));
    expect(textsOf('HashiCorp Vault')).toEqual(['HashiCorp Vault', 'Vault']);
  });

  it('keep the "Cloud" of a Google product that is known by it', () => {
    expect(textsOf('Google Cloud Run').sort()).toEqual(['Cloud Run', 'GCP Cloud Run', 'GCP Run', 'Google Cloud Run']);
    expect(textsOf('Google Spanner')).toEqual(expect.arrayContaining(['Google Cloud Spanner', 'Cloud Spanner', 'Spanner']));
  });

  it('never include a bare form that is an ordinary phrase', () => {
    const texts = new Set(solutionCatalogue().flatMap((entry) => entry.spellings.map((spelling) => spelling.text.toLowerCase())));
    const phrases = ['functions', 'cloud functions', 'cloud storage', 'lambda', 'batch', 'api gateway', 'load balancer', 'pub/sub', 'service bus', 'data catalog', 'monitor', 'fabric', 'stream analytics', 'sql', 'database', 'dax', 'kms', 'queue storage', 'application gateway', 'traffic manager'];
    expect(phrases.filter((phrase) => texts.has(phrase))).toEqual([]);
    expect(texts.has('aws lambda') && texts.has('azure functions') && texts.has('gcp cloud storage')).toBe(true);
  });

  it('equal a word of the component vocabulary only where they are marked as ordinary', () => {
    const spellings = solutionCatalogue().flatMap((entry) => entry.spellings);
    expect(spellings.filter(({ text, ordinary }) => !ordinary && componentVocabulary().has(text.toLowerCase()))).toEqual([]);
  });

  it('mark ordinary words, but not their prefixed forms', () => {
    const ordinary = new Map(solutionCatalogue().flatMap((entry) => entry.spellings.map((spelling) => [spelling.text, spelling.ordinary])));
    for (const word of ['Spark', 'Beam', 'Delta', 'Storm', 'Segment', 'Stitch', 'Pinball', 'Presto', 'Oracle', 'Vault', 'Squid', 'Rancher', 'Serverless Framework']) expect([word, ordinary.get(word)]).toEqual([word, true]);
    for (const name of ['Apache Spark', 'Delta Lake', 'Segment.io', 'Kafka', 'AWS Glue', 'HashiCorp Vault']) expect([name, ordinary.get(name)]).toEqual([name, false]);
  });

  it('bind abbreviations, and names that are marked so, to their case', () => {
    const exact = new Map(solutionCatalogue().flatMap((entry) => entry.spellings.map((spelling) => [spelling.text, spelling.exactCase])));
    for (const text of ['ADLS', 'GCS', 'SQS', 'S3', 'GKE', 'KSQL', 'Snowflake']) expect([text, exact.get(text)]).toEqual([text, true]);
    for (const text of ['AWS S3', 'Kafka', 'MySQL', 'dbt']) expect([text, exact.get(text)]).toEqual([text, false]);
  });
});

describe('the component vocabulary', () => {
  it('gives no role word to two components', () => {
    const words = componentLines.flatMap((line) => line.split(/\||; /));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word === '' || word !== word.trim().toLowerCase())).toEqual([]);
    expect(words.filter((word) => componentLines.every((line) => !line.startsWith(`${componentVocabulary().get(word)}|`) || !line.split(/\||; /).includes(word)))).toEqual([]);
  });

  it('knows roles by the words that notes use, in singular and plural', () => {
    const roles = ['ELT ingestion', 'cloud warehouses', 'BI tools', 'workflow management systems', 'event backbone', 'time-series databases', 'caches', 'object stores', 'dashboards'];
    expect(roles.map((role) => componentVocabulary().get(role.toLowerCase()))).toEqual([
      'ingestion', 'data warehouse', 'business intelligence', 'orchestration', 'message broker', 'time-series database', 'cache', 'object storage', 'business intelligence',
    ]);
  });

  it('leaves words open that fit several components', () => {
    expect(['streaming', 'processing', 'storage', 'database', 'analytics'].filter((word) => componentVocabulary().has(word))).toEqual([]);
  });
});
