import { describe, expect, it } from 'vitest';
import { composeSolutionNote, nameSolutionNote } from '../../src/edits/solution-note';
import { planRelationProperties } from '../../src/edits/relation-properties';
import { listLinkSpellings } from '../../src/views/link-spellings';
import { listUsedLinks } from '../../src/views/relation-links';
import { listSolutionsWithoutNote, profileSolution } from '../../src/views/solution-profile';
import { aGarden } from '../support/a-garden';
import { hostileNames } from '../support/hostile-names';
import { parseYaml } from '../support/read-folder';

const garden = aGarden({
  'Ledger.md': '# Ledger\n\n## Pattern 1: Night Ledger\n\n**Tools:** Kafka, Airflow, Spark\n\n**Pros:**\n- Cheap\n',
  'Apache Kafka.md': '# Apache Kafka\n\nA log.\n',
});

describe('a new solution note', () => {
  it('holds aliases, component, what uses it and empty sections', () => {
    const airflow = garden.resolve('Airflow')[0]!;
    const text = composeSolutionNote(profileSolution(garden, airflow));
    expect(text).toMatch(/^---\naliases:\n {2}- Airflow\n[\s\S]*tags:\n {2}- solution\n---\n\n# Apache Airflow\n\nComponent: Orchestration\n\n## Used by\n\n- \[\[Ledger\|Night Ledger\]\]\n\n## Benefits\n\n## Drawbacks\n\n## Suits\n$/);
    expect((parseYaml(text.split('---\n')[1] ?? '') as { readonly aliases: readonly string[] }).aliases).toContain('Airflow');
  });

  it('leaves out lines without a value and keeps a template\u2019s own text', () => {
    const bare = { name: 'X', aliases: [], component: null, usedBy: [] };
    expect(composeSolutionNote(bare, '# {{title}}\r\n\r\n{{component}}\r\n\r\nOwn {{date}} words on {{title}}.\r\n')).toBe('# X\r\n\r\nOwn {{date}} words on X.\r\n');
  });

  it.each(hostileNames)('keeps %j text', (name) => {
    const text = composeSolutionNote({ name, aliases: [name, 'true'], component: name, usedBy: [] });
    expect(text.slice(text.indexOf('\n---\n', 3))).not.toMatch(/<!--|<script|\u0000/);
    const header = text.slice(4, text.indexOf('\n---\n', 3) + 1);
    expect((parseYaml(header) as { readonly tags: readonly string[] }).tags).toEqual(['solution']);
    expect((parseYaml(header) as { readonly aliases: readonly string[] }).aliases[1]).toBe('true');
  });

  it('gets a name that a file system and a link can hold, never one that is taken', () => {
    expect(nameSolutionNote('Apache Airflow', [])).toBe('Apache Airflow.md');
    expect(nameSolutionNote('Redis', ['redis.md'])).toBeNull();
    expect(nameSolutionNote('A/B: [C]#d^e|f', [])).toBe('A B C d e f.md');
    expect(nameSolutionNote('...', [])).toBeNull();
    expect(nameSolutionNote('aux', [])).toBeNull();
  });

  it('is missed for what something uses and no note of the vault bears the name of', () => {
    expect(listSolutionsWithoutNote(garden, ['Ledger.md', 'Products/apache kafka.md']).map(({ name }) => name)).toEqual(['Apache Airflow', 'Apache Spark']);
  });
});

describe('spellings to link', () => {
  const notes = ['Apache Kafka.md', 'Tools/Spark.md', 'Ledger.md'].map((path) => ({ path, aliases: [] }));
  it('are those of solutions with a note, ordinary words only where the note names the product', () => {
    const texts = (path: string): readonly string[] => listLinkSpellings(garden, { path, notes }).map(({ text, target }) => `${text} > ${target}`);
    expect(texts('Ledger.md')).toEqual(expect.arrayContaining(['Kafka > Apache Kafka', 'Spark > Spark', 'Apache Spark > Spark']));
    expect(texts('Other.md')).not.toContain('Spark > Spark');
    expect(texts('Other.md')).toContain('Apache Spark > Spark');
    expect(texts('Apache Kafka.md').some((text) => text.endsWith('> Apache Kafka'))).toBe(false);
  });
});

describe('relation properties', () => {
  const uses = listUsedLinks(garden, 'Ledger.md');
  it('link what a note says something uses, in its order', () => {
    expect(uses).toEqual(['[[Apache Kafka]]', '[[Apache Airflow]]', '[[Apache Spark]]']);
  });

  it('are added behind what is there, and not twice', () => {
    const plan = planRelationProperties({ properties: { Uses: ['[[x/apache kafka|K]]', 'my words'], title: 'a' } }, { uses });
    expect(plan).toEqual({ key: 'Uses', value: ['[[x/apache kafka|K]]', 'my words', '[[Apache Airflow]]', '[[Apache Spark]]'], added: ['[[Apache Airflow]]', '[[Apache Spark]]'], removed: [], kept: ['[[x/apache kafka|K]]', 'my words'] });
    expect(planRelationProperties({ properties: { Uses: plan.value } }, { uses }).value).toBeNull();
  });

  it('takes out only what it is told is stale, and writes no empty property', () => {
    expect(planRelationProperties({ properties: {} }, { uses: [] }).value).toBeNull();
    expect(planRelationProperties({ properties: { uses: ['[[Redis]]', '[[Apache Kafka]]'] } }, { uses, isStale: () => true })).toMatchObject({ removed: ['[[Redis]]'], kept: ['[[Apache Kafka]]'] });
  });

  it('reads an unquoted link as a link and one text as a list', () => {
    expect(planRelationProperties({ properties: parseYaml('uses:\n  - [[Redis]]\n') as Record<string, unknown> }, { uses: [] }).kept).toEqual(['[[Redis]]']);
    expect(planRelationProperties({ properties: { uses: '[[Apache Kafka]]' } }, { uses }).kept).toEqual(['[[Apache Kafka]]']);
  });
});
