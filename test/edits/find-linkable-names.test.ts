import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findLinkableNames, type LinkableSpelling } from '../../src/edits/find-linkable-names';
import { planSolutionLinks } from '../../src/edits/link-solutions';
import { applyEdit } from '../../src/edits/planned-edit';
import type { NotePath } from '../../src/notes/note-document';

const spellings: readonly LinkableSpelling[] = [
  ['Apache Kafka', 'Apache Kafka'], ['Kafka', 'Apache Kafka'], ['kfk', 'Apache Kafka'], ['Storm', 'Apache Storm'], ['dbt', 'dbt'], ['S3', 'Amazon S3'], ['CDN', 'CDN'], ['PostgreSQL', 'PostgreSQL'], ['C#', 'C Sharp'], ['Redis', 'Redis'], ['Größe', 'Groesse'],
].map(([text = '', target = '']) => ({ text, target }));

function link(text: string): string {
  return applyEdit(text, planSolutionLinks({ path: 'a.md' as NotePath, text }, { find: (line) => findLinkableNames(line, spellings), parseYaml: parse }).edit);
}

describe('findLinkableNames', () => {
  it.each([
    ['Kafka\'s log', '[[Apache Kafka|Kafka]]\'s log'],
    ['Kafka\u2019s log', '[[Apache Kafka|Kafka]]\u2019s log'],
    ['two Kafkas here', 'two [[Apache Kafka|Kafkas]] here'],
    ['the Kafkas\' logs', 'the [[Apache Kafka|Kafkas]]\' logs'],
    ['two CDNs', 'two [[CDN|CDNs]]'],
    ['We run Apache Kafka first.', 'We run [[Apache Kafka]] first.'],
    ['apache kafka first', '[[Apache Kafka|apache kafka]] first'],
    ['POSTGRESQL and postgresql', '[[PostgreSQL|POSTGRESQL]] and postgresql'],
    ['dbt runs', '[[dbt]] runs'],
    ['Kafka’s peers', '[[Apache Kafka|Kafka]]’s peers'],
    ['C# too', '[[C Sharp|C#]] too'],
    ['die Größe', 'die [[Groesse|Größe]]'],
  ])('links %j as %j', (text, linked) => {
    expect(link(text)).toBe(linked);
  });

  it.each([
    'a storm came', 'STORM WARNING', 'Stormy weather', 'DBT and Dbt', 'KFK or Kfk', 's3 buckets', 'kafkaesque', 'Kafkaesque', 'Redisss', 'dbtx', 'PreKafka', 'kafka',
  ])('leaves %j alone', (text) => {
    expect(link(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    const text = 'Kafk '.repeat(40_000);
    expect(findLinkableNames(text, spellings)).toEqual([]);
  });
});
