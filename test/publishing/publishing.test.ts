import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import type { Garden } from '../../src/garden/garden';
import { findFrontMatterFence } from '../../src/notes/front-matter-fence';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';
import type { NotePath } from '../../src/notes/note-document';
import { queryForms } from '../../src/questions/query-forms';
import { renderQuery } from '../../src/views/render-query';
import { hostileNames } from '../support/hostile-names';
import { parseMermaid } from '../support/parse-mermaid';
import { indexNotes, readNotes } from '../support/read-folder';
import { findMermaid, showMarkdown, splitRow } from '../support/read-markdown';
import { projectFolder } from '../support/read-project';
import { smallGarden } from '../support/small-garden';
import { pipelines } from './publishers';
import { readPage } from './read-page';

const notes = readNotes(join(projectFolder, 'example-vault'));
const index = indexNotes(notes);
const hostPath = 'Every query.md' as NotePath;

function fresh(query: string, prefix = ''): string {
  return [`<!-- garden: ${query} -->`, '', '<!-- /garden -->'].map((line) => (prefix + line).trimEnd()).join('\n');
}

function refresh(text: string, garden: Garden, links: 'none' | 'wikilinks' = 'none'): string {
  return applyEdit(text, planRefresh({ path: hostPath, text }, { render: (query) => renderQuery(garden, query, { links }) }).edit);
}

/** A note with a block of every kind of query, on names of the example vault, and one with all layouts of tables. */
function everyQuery(garden: Garden): string {
  const patterns = [...garden.elements.values()].filter(({ kind, notes: described }) => kind === 'pattern' && described.length > 0).map(({ name }) => `"${name.replace(/["\\]/g, '')}"`);
  const [a = '', b = '', c = ''] = patterns;
  const solution = garden.elements.get(garden.uses[0]?.solution ?? garden.elements.keys().next().value!)?.name ?? 'Kafka';
  const queries = queryForms.flatMap(({ words, rest }) => {
    const begin = words.join(' ');
    switch (rest.kind) {
      case 'compare': return [`${begin} ${a}, ${b}`, `${begin} ${a}, ${b}, ${c} by cost, drawbacks transposed with sources`, `${begin} ${a}, ${b} with sources and links`, `${begin} ${patterns.join(', ')}`];
      case 'compare-uses': return [`${begin} patterns`, `${begin} workloads transposed with links`];
      case 'gaps': case 'disagreements': return [begin];
      case 'draw': return rest.what === 'map' || rest.what === 'decision' ? [begin] : [begin, `${begin} ${a}`];
      case 'decide': return [begin, `${begin} latency=30s; team=small`];
      case 'when': return [`${begin} latency < 5 min`];
      case 'what-suits': return [`${begin} reports`];
      case 'mentioned': return [`${begin} ${solution} mentioned`];
      case 'using': case 'alternatives-to': case 'mentions-of': return [`${begin} ${solution}`];
      case 'solutions-used-by': case 'statements-of': return [`${begin} ${a}`];
      default: return rest satisfies never;
    }
  });
  const nested = `> [!info] In a callout\n${fresh(`compare ${a}, ${b}`, '> ').replace('\n\n', '\n>\n')}\n\n- item\n\n${fresh('draw map', '  ')}\n`;
  return `# Every query\n\nSome text right above.\n\n${queries.map((query) => fresh(query)).join('\n\nText between.\n\n')}\n\n${nested}\nText at the end.\n`;
}

interface PublishedNote {
  readonly name: string;
  readonly markdown: string;
}

const written: readonly PublishedNote[] = [
  ...notes.map(({ path, text }) => ({ name: path, markdown: refresh(text.slice(bodyStart(text)), index.gardenFor(path)) })).filter(({ markdown }) => markdown.includes('<!-- garden:')),
  { name: 'a note with every kind of query', markdown: refresh(everyQuery(index.garden()), index.garden()) },
  { name: 'a note with every kind of query, linked', markdown: refresh(everyQuery(index.garden()), index.garden(), 'wikilinks') },
];

function bodyStart(text: string): number {
  const fence = findFrontMatterFence(text);
  return fence?.closed === true ? fence.end : 0;
}

/** Content of our filled blocks, callout marks and indentation taken off. */
function contentsOf(markdown: string): readonly string[] {
  return findGeneratedBlocks(markdown).filter(({ producer, checksum }) => producer === 'garden' && checksum !== null)
    .map(({ content, prefix }) => markdown.slice(content.start, content.end).split('\n').map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line.replace(/^[> ]+$/, ''))).join('\n'));
}

function tablesOf(content: string): readonly (readonly (readonly string[])[])[] {
  return content.split(/\n\s*\n/).filter((part) => part.trimStart().startsWith('|')).map((part) => part.trim().split('\n').filter((_row, at) => at !== 1).map(cellsOf));
}

/** All cells of a row, blank ones at its end too, as a reader should see them. */
function cellsOf(row: string): readonly string[] {
  return splitRow(`${row}x|`).slice(0, -1).map((cell) => showMarkdown(cell.replace(/\[\[(?:[^\][|\\]*\\\|)?([^\][|]*)\]\]/g, '$1').replace(/(^|<br>)\*([^*]+)\*/g, '$1$2')));
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the notes that are published', () => {
  it('hold generated tables and diagrams, every kind of query among them', () => {
    expect(written.length).toBeGreaterThanOrEqual(4);
    const contents = written.flatMap(({ markdown }) => contentsOf(markdown));
    expect(contents.length).toBeGreaterThan(50);
    expect(contents.flatMap(tablesOf).length).toBeGreaterThan(12);
    expect(contents.flatMap(findMermaid).length).toBeGreaterThan(8);
  });
});

describe.each(pipelines)('$name', ({ render, keepsBreaks }) => {
  const cellText = (text: string): string => (keepsBreaks ? flat(text) : text.replace(/\s+/g, ''));
  describe.each(written)('$name', ({ markdown }) => {
    let page: ReturnType<typeof readPage>;
    beforeAll(() => { page = readPage(render(markdown)); });
    const links = (text: string): string => cellText(text.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1'));

    it('shows each table with all its cells', () => {
      const shown = page.tables.map((rows) => JSON.stringify(rows.map((cells) => cells.map(links))));
      for (const table of contentsOf(markdown).flatMap(tablesOf)) expect(shown).toContain(JSON.stringify(table.map((cells) => cells.map(cellText))));
      for (const rows of page.tables) expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    });

    it('keeps the text of each diagram', async () => {
      const expected = contentsOf(markdown).flatMap(findMermaid);
      for (const text of expected) {
        expect(page.mermaid).toContain(text.trimEnd());
        await expect(parseMermaid(text)).resolves.toMatch(/flowchart/);
      }
    });

    it('shows no marker, and no attribute that came from text', () => {
      expect(page.prose).not.toMatch(/<!--|-->(?! )|\/garden \d|garden: /);
      const foreign = page.attributes.filter((attribute) => !/^(?:a (?:class="internal-link"|href=)|code class="language-|(?:td|th) (?:style|align)=|ol start=|input |li class="task-list-item"|ul class="contains-task-list"|img )/.test(attribute));
      expect(foreign).toEqual([]);
    });
  });
});

describe.each(pipelines)('hostile names through $name', ({ render, keepsBreaks }) => {
  const cellText = (text: string): string => (keepsBreaks ? flat(text) : text.replace(/\s+/g, ''));
  const published = hostileNames.filter((name) => flat(name) !== '');

  it.each(published)('%j is shown as text in a table', (name) => {
    const garden = smallGarden({ elements: [['pattern', name], ['pattern', 'Plain']], comparisons: [['Cost', { [name]: name, Plain: 'low' }]] });
    const query = `compare "${name.replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}", Plain`;
    const rendering = renderQuery(garden, query);
    if ('problem' in rendering) return expect(rendering.problem.code).toBe('unknown-name');
    const page = readPage(render(`Above.\n\n${rendering.markdown}\n\nBelow.\n`));
    const [table] = page.tables;
    expect(table?.map((cells) => cells.length)).toEqual([3, 3]);
    const clean = cellText(name.replace(/[\u0000\u202A-\u202E\u2066-\u2069]/g, ''));
    expect(cellText(table?.[0]?.[1] ?? '')).toBe(clean);
    expect(cellText(table?.[1]?.[1] ?? '')).toBe(clean);
    expect([...page.tags].filter((tag) => !['p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'].includes(tag))).toEqual([]);
    expect(page.attributes.filter((attribute) => !/^(?:a href="(?:https?:|mailto:)|(?:td|th) (?:style|align)=)/.test(attribute))).toEqual([]);
    expect(page.prose).toMatch(/Below\.\s*$/);
  });
});
