import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/cli/read-folder';
import { defaultReading, prepareReader } from '../../src/facts/extract-facts';
import type { NotePath } from '../../src/notes/note-document';
import { readFacts } from '../../src/pipeline';

const reader = prepareReader(defaultReading);
const whyOf = (text: string): string | null => readFacts({ path: 'Some note.md' as NotePath, text }, reader, parseYaml).why;

const sided = (name: string): string => `## ${name}\n\n**Pros**\n- quick to learn\n\n**Cons**\n- costs more later\n\n`;

describe('a note without tag, folder or property', () => {
  it.each([
    ['language models', `# RAG vs fine-tuning\n\nLatency and embeddings differ.\n\n${sided('RAG')}${sided('Fine-tuning')}`, 'labelled facets and architecture words'],
    ['ways to release', `# Releasing\n\nOn Kubernetes there are some deployments; a rollback is a matter of minutes.\n\n${sided('Canary')}${sided('Blue/green')}`, 'labelled facets and architecture words'],
    ['three things of a kind and a product', `# Limiting\n\nCounts stand in Redis, and an event ends each.\n\n${sided('token bucket')}${sided('leaking bucket')}${sided('fixed window')}`, 'labelled facets and architecture words'],
    ['parts in sections with numbers', `# Caching\n\n### 3.1 Storage\n\nA cache of queues and partitions.\n\n### 3.2 Eviction\n\nLatency counts.\n\n${sided('Write-through')}`, 'labelled facets and architecture words'],
    ['a system in its manual', '# Loader\n\n## Architecture\n\nA data pipeline.\n\n| Layer | Tools |\n|---|---|\n| Storage | MinIO |\n| Queue | Kafka |\n| Warehouse | Snowflake |\n\n## Quickstart\n\nRun it.\n\n## License\n\nMIT', 'what is said of a known part or pattern'],
    ['two kinds, each with its options', '# Stores\n\n## Time-series databases\n\n### Options\n\n| Database | Best for |\n|---|---|\n| InfluxDB | metrics |\n| QuestDB | ticks |\n\nUse QuestDB when ticks arrive fast. Use InfluxDB when metrics do.\n\n## Graph databases\n\n### Options\n\nNeo4j.', 'rules on when to choose what'],
    ['nothing but says what its title is', '# Event sourcing\n\nEvent sourcing is a way to keep state as events.\n\nA cache and replication need no API.', 'what is said of a known part or pattern'],
  ])('is in the garden where it weighs %s', (_what, text, why) => {
    expect(whyOf(text)).toBe(why);
  });

  it.each([
    ['bicycles', `# Bicycles\n\nThe event of the year.\n\n${sided('Road bike')}${sided('Gravel bike')}${sided('City bike')}`],
    ['a tool in its manual', '# Loader\n\n## Installation\n\nNeeds Docker and Kafka.\n\n## Usage\n\nA cache, an API, queues, transactions.\n\n**Pros**\n- small\n\n**Cons**\n- young'],
    ['versions', '# Loader\n\n## 1.2.0 - 2026-03-01\n\nKafka and a cache.\n\n**Pros**\n- small\n\n## 1.1\n\nReplication, queues, an API.\n\n**Cons**\n- young'],
    ['a meal', '# Lentil soup\n\nIn the event of guests.\n\n## Ingredients\n\n- lentils\n- a container of stock'],
  ])('stays out where it weighs %s', (_what, text) => {
    expect(whyOf(text)).toBeNull();
  });
});

describe('a tag in the text', () => {
  it.each([
    ['stands in a line of tags', '#caching #system-design\n\nA note.', 'tag system-design'],
    ['stands behind a label', '# Queues\n\nTags: #streaming, [[Kafka]]\n\nA note.', 'tag streaming'],
    ['stands at the end', 'A note.\n\n#distributed-systems/consensus', 'tag distributed-systems/consensus'],
  ])('brings its note into the garden where it %s', (_where, text, why) => {
    expect(whyOf(text)).toBe(why);
  });

  it.each([
    ['stands in a sentence', 'Today I read about #system-design and slept.'],
    ['belongs to code', '```css\n#database { color: red }\n```'],
    ['is a remark in code', '```sh\n#database\n```'],
    ['is another', '#cooking #soup\n\nA note.'],
    ['is a heading', '# database\n\nA note.'],
  ])('does not where it %s', (_where, text) => {
    expect(whyOf(text)).toBeNull();
  });
});
