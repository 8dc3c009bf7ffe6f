import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planSolutionLinks, type LinkableName, type LinkOptions } from '../../src/edits/link-solutions';
import { applyEdit } from '../../src/edits/planned-edit';
import { findSolutions } from '../../src/facts/find-solutions';
import type { NotePath } from '../../src/notes/note-document';

const targets: Readonly<Record<string, string>> = { 'Apache Kafka': 'Apache Kafka', 'Apache Flink': 'Products/Apache Flink', PostgreSQL: 'PostgreSQL' };

function find(text: string): readonly LinkableName[] {
  return findSolutions(text).flatMap(({ entry, start, end }) => {
    const target = targets[entry.name];
    return target === undefined ? [] : [{ start, end, target }];
  });
}

function link(text: string, options: Partial<LinkOptions> = {}): string {
  return applyEdit(text, planSolutionLinks({ path: 'a.md' as NotePath, text }, { find, parseYaml: parse, ...options }).edit);
}

describe('linking solutions', () => {
  it('keeps the writer\u2019s wording and leaves names without a note alone', () => {
    expect(link('We run Kafka beside Apache Kafka tooling, Redis and PostgreSQL.\n')).toBe('We run [[Apache Kafka|Kafka]] beside Apache Kafka tooling, Redis and [[PostgreSQL]].\n');
  });

  it('links the first mention of every section', () => {
    expect(link('# One\n\nKafka, then Kafka.\n\n## Two\n\n- Flink reads Kafka\n- Flink again\n')).toBe(
      '# One\n\n[[Apache Kafka|Kafka]], then Kafka.\n\n## Two\n\n- [[Products/Apache Flink|Flink]] reads [[Apache Kafka|Kafka]]\n- Flink again\n',
    );
  });

  it.each([
    ['a wikilink', 'See [[Kafka on rails]] first.\n'],
    ['a link with an alias', 'See [[Streams|our Kafka page]].\n'],
    ['a Markdown link', 'See [Kafka docs](https://kafka.example/Kafka).\n'],
    ['a reference link', 'See [Kafka docs][k].\n'],
    ['inline code', 'Run `Kafka` now.\n'],
    ['inline code over two lines', 'Run `start\nKafka now` then.\n'],
    ['a code fence', '```\nKafka\n```\n'],
    ['an indented fence in a list', '- start\n  ```sh\n  Kafka\n  ```\n'],
    ['a heading', '## Kafka\n\nText.\n'],
    ['a setext heading', 'Kafka\n=====\n\nText.\n'],
    ['front matter', '---\nuses: Kafka\n---\nText.\n'],
    ['a generated block', '<!-- garden: map -->\n\nKafka\n\n<!-- /garden -->\n'],
    ['a comment', '<!-- Kafka -->\n\n%% Kafka %%\n'],
    ['an address', 'https://example.org/Kafka/start\n'],
    ['a tag', 'Filed under #Kafka today.\n'],
    ['a formula', 'Let $Kafka$ be.\n'],
    ['an HTML attribute', 'A <b title="Kafka">bold</b> claim.\n'],
    ['a callout title', '> [!note] Kafka\n> Text.\n'],
    ['an embed', '![[Kafka.png]]\n'],
    ['a table, unless asked for', '| a | b |\n| --- | --- |\n| Kafka | x |\n'],
  ])('never writes into %s', (_where, text) => {
    expect(link(text)).toBe(text);
  });

  it('links in callouts, quotes and emphasis', () => {
    expect(link('> [!tip] Title\n> Use **Kafka** here.\n')).toBe('> [!tip] Title\n> Use **[[Apache Kafka|Kafka]]** here.\n');
  });

  it('escapes the bar in table cells', () => {
    expect(link('| a | b |\n| --- | --- |\n| Kafka | x |\n', { tables: true })).toBe('| a | b |\n| --- | --- |\n| [[Apache Kafka\\|Kafka]] | x |\n');
  });

  it('leaves a section alone that links to the note already', () => {
    const text = '# One\n\nSee [[Apache Kafka]]. Kafka is fast.\n';
    expect(link(text)).toBe(text);
    expect(link('Behind [[Apache Flink#Windows|windows]], Flink waits.\n')).toBe('Behind [[Apache Flink#Windows|windows]], Flink waits.\n');
  });

  it('does nothing the second time', () => {
    const once = link('# One\r\n\r\nKafka and Flink.\r\n\r\n## Two\r\n\r\nKafka.\r\n');
    expect(once).toContain('[[Apache Kafka|Kafka]] and [[Products/Apache Flink|Flink]]');
    expect(link(once)).toBe(once);
  });

  it('writes only the links that are wanted, by keys that survive changes elsewhere', () => {
    const before = planSolutionLinks({ path: 'a.md' as NotePath, text: '# One\n\nKafka and Flink.\n' }, { find, parseYaml: parse });
    const [kafka] = before.links;
    expect(before.links.map(({ shown, line, headings }) => ({ shown, line, headings }))).toEqual([
      { shown: 'Kafka', line: 3, headings: ['One'] },
      { shown: 'Flink', line: 3, headings: ['One'] },
    ]);
    expect(link('# One\n\nNew words. Kafka and Flink.\n', { isWanted: ({ key }) => key === kafka?.key })).toBe('# One\n\nNew words. [[Apache Kafka|Kafka]] and Flink.\n');
  });

  it('tells the line of a mention in a longer paragraph', () => {
    const { links } = planSolutionLinks({ path: 'a.md' as NotePath, text: 'One\ntwo\nKafka three\n' }, { find, parseYaml: parse });
    expect(links).toMatchObject([{ line: 3, context: 'Kafka three' }]);
  });

  it('takes time in proportion to a hostile line', () => {
    for (const part of ['[[', '`', '[a', '$x', '<a ', '%%']) {
      const text = `${part.repeat(20_000)} Kafka\n`;
      expect(link(text).length).toBeGreaterThanOrEqual(text.length);
    }
  });
});
