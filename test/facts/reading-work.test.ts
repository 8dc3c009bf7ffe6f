import { describe, expect, it } from 'vitest';
import { prepareReader } from '../../src/facts/extract-facts';
import type { NotePath } from '../../src/notes/note-document';
import { readFacts } from '../../src/pipeline';
import { meterStrings } from '../support/meter-strings';
import { parseYaml } from '../support/read-folder';

const reader = prepareReader();

/** Every note is in scope, so that nothing is spared; `part` is repeated until the note has about `size` characters. */
function grow(part: (index: number) => string, size: number, { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {}): string {
  const parts: string[] = [];
  for (let index = 0, length = 0; length < size; index++) {
    const next = part(index);
    parts.push(next);
    length += next.length;
  }
  return `---\narchitecture-garden: true\n---\n${before}${parts.join('')}${after}`;
}

/** Characters that string and pattern functions were given while the whole note was read, per character of the note. */
function workPerCharacter(text: string): number {
  const work = meterStrings(() => readFacts({ path: 'Hostile.md' as NotePath, text }, reader, parseYaml));
  return work / text.length;
}

const HOSTILE: Readonly<Record<string, (index: number) => string>> = {
  'plain prose': () => 'The team met and nothing was said about it.\n',
  'headings that name things': (index) => `## Lake ${index} Processing\n`,
  'headings that are facets': () => '## Benefits\n',
  'nested headings': (index) => `${'#'.repeat(1 + (index % 6))} Part ${index} mesh\n`,
  'bullets with labels': (index) => `- **Benefits**: point ${index}, other\n`,
  'bullets under one label': (index) => `${index === 0 ? '## Saga Pattern\n**Benefits:**\n' : ''}- no lock ${index}\n`,
  'nested bullets': (index) => `${' '.repeat(index % 40)}- Kafka for streams\n`,
  'lines of one paragraph': () => 'Kafka carries the events\n',
  'lines of one bullet': (index) => `${index === 0 ? '- ' : '  '}wrapped once more\n`,
  'table rows': (index) => `${index === 0 ? '| Aspect | Batch Processing | Stream Processing |\n| --- | --- | --- |\n' : ''}| Cost ${index} | low | high |\n`,
  'tables of one row': () => '| Aspect | Batch |\n| --- | --- |\n| Cost | low |\n\n',
  'fences': (index) => `\`\`\`\nA${index} --> B\n\`\`\`\n`,
  'fences never closed': () => '```\n~~~~\n',
  'quotes': (index) => `${'>'.repeat(1 + (index % 9))} **Pros:** quick\n`,
  'callouts': () => '> [!success] Pros\n> - quick\n\n',
  'choose lists': (index) => `Choose Batch ${index % 50} Processing when:\n- latency is over ${index} minutes\n`,
  'questions': (index) => `What is your latency ${index}?\n- Seconds: Streaming\n`,
  'rule sentences': () => 'Use Kafka when events arrive in bursts. ',
  'comments never closed': () => '<!-- a %% b\n',
  'generated blocks': () => '<!-- garden: map -->\n- x\n<!-- /garden -->\n',
  'reference definitions': (index) => `[a${index}]: https://example.org\n`,
  'blank lines': () => '\n',
};

/** On one line of the given length. */
const ONE_LINE: Readonly<Record<string, string>> = {
  words: 'Kafka or ', wikilinks: '[[', 'closed wikilinks': '[[Kafka]] ', brackets: '[', 'link starts': '[a](', 'angle brackets': '<', 'tag starts': '<a ', stars: '**', 'bold words': '**Kafka** ', underscores: '_a_ ',
  parentheses: '(', 'nested names': 'Kafka (', commas: ',', 'comma names': 'Kafka, ', slashes: 'a / ', colons: 'a: ', backticks: '`', 'uneven backticks': '` ``', dashes: '- ', hashes: '#', percents: '%%', equals: '==', tildes: '~~',
  backslashes: '\\', pipes: '|', 'pipe cells': ' a |', quotes: '> ', digits: '1', 'digit groups': '1,', ranges: '5-', blanks: ' ', tabs: '\t', 'non-breaking blanks': '\u00a0', bangs: '![', carets: '[^', exclamations: '<!--',
  arrows: '→ ', 'check marks': '✅', semicolons: 'a; ', dots: '. ', 'question marks': '?', 'use when': 'use a when ', umlauts: 'ü', surrogates: '😀', 'combining marks': 'e\u0301',
};

describe('the work of reading a note', () => {
  it.each(Object.keys(HOSTILE))('grows with the length of a note of %s', (name) => {
    const part = HOSTILE[name];
    if (!part) throw new Error(name);
    const small = workPerCharacter(grow(part, 12_000));
    const large = workPerCharacter(grow(part, 96_000));
    expect(large / small).toBeLessThan(2);
  });

  it.each(Object.keys(ONE_LINE))('grows with the length of a single line of %s', (name) => {
    const unit = ONE_LINE[name] ?? '';
    const line = (size: number): string => grow(() => unit, size, { before: '## Batch Processing\n\n' });
    expect(workPerCharacter(line(96_000)) / workPerCharacter(line(12_000))).toBeLessThan(2);
  });

  it.each(Object.keys(ONE_LINE))('grows with the length of a bullet, cell and label of %s', (name) => {
    const unit = ONE_LINE[name] ?? '';
    const lines = (size: number): string => {
      const run = unit.repeat(Math.ceil(size / 3 / unit.length));
      return grow(() => `- **Tools:** ${run}\n\n**${run}:** a\n\n| a | b |\n| --- | --- |\n| ${run} | x |\n`, 1, { before: '## Batch Processing\n\n' });
    };
    expect(workPerCharacter(lines(96_000)) / workPerCharacter(lines(12_000))).toBeLessThan(2);
  });

  it('would notice work that grows with the square of the length', () => {
    const quadratic = (size: number): number => {
      const text = 'x'.repeat(size);
      return meterStrings(() => { for (let at = 0; at < text.length; at += 100) text.slice(at).includes('y'); }) / size;
    };
    expect(quadratic(96_000) / quadratic(12_000)).toBeGreaterThan(4);
  });
});
