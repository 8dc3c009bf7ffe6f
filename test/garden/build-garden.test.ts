import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReading } from '../../src/facts/extract-facts';
import type { Garden } from '../../src/garden/garden';
import type { NotePath } from '../../src/notes/note-document';
import { startIndex } from '../../src/pipeline';
import { exportGarden } from '../../src/views/export-garden';
import { aGarden, elementsOf, nameOf, rulesOf, usesOf } from '../support/a-garden';
import { indexNotes, parseYaml } from '../support/read-folder';

const pattern = (name: string, ...lines: readonly string[]): string => `## Pattern 1: ${name}\n\n**Pros:**\n- fine\n\n${lines.join('\n')}\n`;

describe('names across notes', () => {
  it('gives one element to one thing under its spellings', () => {
    const garden = aGarden({ 'a.md': pattern('Lakehouse', '**Tools:** Kafka, AWS Redshift, GCP Big Query'), 'b.md': pattern('The Lakehouse Architecture', '**Tools:** Apache Kafka, Redshift, BigQuery') });
    expect(elementsOf(garden)).toEqual(['pattern Lakehouse Architecture', 'solution Amazon Redshift', 'solution Apache Kafka', 'solution Google BigQuery']);
    expect(new Set(garden.uses.map(({ subject }) => subject)).size).toBe(1);
  });

  it('knows one thing in the singular and in the plural, across notes and within one', () => {
    const garden = aGarden({ 'a.md': pattern('Quorum Ledger'), 'b.md': pattern('Quorum Ledgers'), 'c.md': `${pattern('Bulkhead')}\n## Pattern 2: Bulkheads\n\n**Pros:**\n- calm\n` });
    expect(elementsOf(garden)).toEqual(['pattern Bulkheads', 'pattern Quorum Ledgers']);
    expect(garden.statements.length).toBe(4);
  });

  it('keeps the number in which a table writes an option as a spelling of it', () => {
    const garden = aGarden({ 'a.md': pattern('Quorum Ledgers'), 'b.md': '| Aspect | Quorum Ledger | Kafka |\n|---|---|---|\n| Cost | low | high |' });
    expect([...garden.elements.values()].find(({ name }) => name === 'Quorum Ledgers')?.aliases).toEqual(['Quorum Ledger']);
  });

  it('keeps products apart whose names only begin alike', () => {
    expect(usesOf(aGarden({ 'a.md': pattern('S', '**Tools:** Kafka, Kafka Streams, Kafka Connect, Databricks, Databricks SQL') })).length).toBe(5);
  });

  it('knows a long name and its abbreviation as one', () => {
    const garden = aGarden({ 'a.md': pattern('Event-Driven Architecture (EDA)'), 'b.md': '**Choose EDA when:**\n- many consumers' });
    expect(rulesOf(garden)).toEqual(['Event-Driven Architecture (EDA) prefer when many consumers']);
  });

  it('reads front matter aliases', () => {
    const garden = aGarden({ 'Saga.md': '---\naliases: [Long-running transaction]\ntags: [architecture]\n---\n## Benefits\n- loose\n\n## Drawbacks\n- hard', 'b.md': '**Choose Long-running transaction when:**\n- many services' });
    expect(rulesOf(garden)).toEqual(['Saga prefer when many services']);
  });

  it('reports a name that two things claim instead of guessing', () => {
    const garden = aGarden({
      'Alpha Mesh.md': '---\naliases: [Mesh]\ntags: [architecture]\n---\n## Benefits\n- a\n\n## Drawbacks\n- b',
      'Beta Mesh.md': '---\naliases: [Mesh]\ntags: [architecture]\n---\n## Benefits\n- c\n\n## Drawbacks\n- d',
    });
    expect(garden.problems.map(({ code }) => code)).toEqual(['ambiguous-name']);
    expect(elementsOf(garden)).toEqual(['pattern Alpha Mesh', 'pattern Beta Mesh']);
  });

  it('drops an option that no note and no catalogue knows, and keeps it where another note does', () => {
    const asked = '1. **How strict?**\n   - Very: Quorum Ledger';
    expect(rulesOf(aGarden({ 'a.md': asked }))).toEqual([]);
    expect(rulesOf(aGarden({ 'a.md': asked, 'b.md': pattern('Quorum Ledger') }))).toEqual(['Quorum Ledger prefer when How strict? Very']);
  });
});

describe('relations', () => {
  it('sets solutions of one role against each other, and not those of different roles', () => {
    const garden = aGarden({ 'a.md': pattern('S', '**Ingestion:** Fivetran, Airbyte', '', '**Warehouse:** Snowflake') });
    expect(garden.alternatives.map(({ of }) => of.map((id) => nameOf(garden, id)).join(' or '))).toEqual(['Airbyte or Fivetran']);
  });

  it('exports an answer of yes or no behind its question, and any other as it stands', () => {
    const garden = aGarden({ 'a.md': '---\ntags: [architecture]\n---\n## Checklist\n1. Do you need replay? (Yes = Kafka, No = SQS)\n2. How many messages? (few = SQS, many = Kafka)' });
    const { rules } = exportGarden(garden) as { readonly rules: readonly { readonly when: readonly { readonly condition: string }[] }[] };
    expect(rules.flatMap(({ when }) => when.map(({ condition }) => condition))).toEqual(['Do you need replay? Yes', 'Do you need replay? No', 'few', 'many']);
  });

  it('keeps two ways to work apart that one part of a platform may stand for', () => {
    const garden = aGarden({ 'a.md': '# Loading\n| Approach | What it means | When to use |\n|---|---|---|\n| ETL | clean, then load | strict rules |\n| ELT | load, then clean | cheap storage |' });
    expect(rulesOf(garden)).toEqual(['ETL prefer when strict rules', 'ELT prefer when cheap storage']);
  });

  it('derives the component from the role, else from the catalogue', () => {
    const garden = aGarden({ 'a.md': pattern('S', '**Orchestration:** Airflow', '', '**Tools:** Kafka') });
    expect(garden.uses.map(({ component }) => component)).toEqual(['component:orchestration', 'component:message-broker']);
  });
});

/** Small notes that overlap in names, so that edits change what other notes' names mean. */
const texts = [
  pattern('Lakehouse', '**Tools:** Kafka, Redshift'), pattern('Lakehouse Architecture', '**Tools:** Spark'), '**Choose Lakehouse when:**\n- Latency > 1 hour',
  '| Aspect | Lakehouse | Mesh |\n|---|---|---|\n| Cost | low | high |', pattern('Mesh'), 'nothing of note', '---\n: broken\n---\n# x', '## Redshift\n**Pros:** fast', '',
  '---\ntags: [architecture]\naliases: [Lake]\n---\n## Benefits\n- a\n## Drawbacks\n- b',
];
const plainExport = (garden: Garden): string => JSON.stringify(exportGarden(garden));

describe('the index', () => {
  it('equals a rebuilt one after any sequence of edits, renames and deletions', () => {
    const paths = ['a.md', 'b.md', 'c/d.md', 'Lakehouse.md'] as NotePath[];
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), path: fc.constantFrom(...paths), text: fc.constantFrom(...texts) }),
      fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
      fc.record({ kind: fc.constant('rename' as const), path: fc.constantFrom(...paths), to: fc.constantFrom(...paths) }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const index = startIndex(defaultReading, parseYaml);
      const vault = new Map<NotePath, string>();
      const put = (path: NotePath, text: string): void => { vault.set(path, text); index.put({ path, text: scoped(text) }); };
      for (const one of steps) {
        if (one.kind === 'put') put(one.path, one.text);
        else if (one.kind === 'remove') { vault.delete(one.path); index.remove(one.path); }
        else {
          const text = vault.get(one.path);
          if (text === undefined) continue;
          vault.delete(one.path);
          index.remove(one.path);
          put(one.to, text);
        }
        index.garden();
      }
      const rebuilt = indexNotes([...vault].reverse().map(([path, text]) => ({ path, text: scoped(text) })));
      expect(plainExport(index.garden())).toBe(plainExport(rebuilt.garden()));
    }), { seed: 7, numRuns: 300 });
  });

  it('answers a published note from what its readers can see, as if the rest did not exist', () => {
    const open = '---\ndg-publish: true\ntags: [architecture]\n---\n';
    const secret = '---\ntags: [architecture]\n---\n';
    const published = { 'a.md': open + pattern('Lakehouse', '**Tools:** Kafka'), 'b.md': open + pattern('Mesh') };
    const index = indexNotes(Object.entries({ ...published, 'c.md': secret + pattern('Lakehouse', '**Tools:** Oracle Database') }).map(([path, text]) => ({ path: path as NotePath, text })));
    const without = indexNotes(Object.entries(published).map(([path, text]) => ({ path: path as NotePath, text })));
    expect(plainExport(index.gardenFor('a.md' as NotePath))).toBe(plainExport(without.garden()));
    expect(plainExport(index.gardenFor('c.md' as NotePath))).toBe(plainExport(index.garden()));
    expect(plainExport(index.garden())).toContain('Oracle');
  });
});

function scoped(text: string): string {
  return text.startsWith('---') ? text : `---\narchitecture-garden: true\n---\n${text}`;
}
