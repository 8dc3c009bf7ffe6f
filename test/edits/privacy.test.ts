import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeRecordNote } from '../../src/edits/decision-record-note';
import { findLeaks } from '../../src/edits/find-leaks';
import { findLinkableNames } from '../../src/edits/find-linkable-names';
import { planBlockInsertion } from '../../src/edits/insert-block';
import { planSolutionLinks } from '../../src/edits/link-solutions';
import { applyEdit } from '../../src/edits/planned-edit';
import { planRefresh } from '../../src/edits/refresh-blocks';
import { planRelationProperties } from '../../src/edits/relation-properties';
import { composeSolutionNote } from '../../src/edits/solution-note';
import { readFrontMatter } from '../../src/notes/front-matter';
import type { NotePath, NoteText } from '../../src/notes/note-document';
import type { GardenIndex } from '../../src/pipeline';
import { queryForms } from '../../src/questions/query-forms';
import { readSituation } from '../../src/questions/read-situation';
import type { Situation } from '../../src/questions/situation';
import { buildDecisionRecord } from '../../src/views/decision-record';
import { listLinkSpellings } from '../../src/views/link-spellings';
import { viewAsReader } from '../../src/views/reader-view';
import { listUsedLinks } from '../../src/views/relation-links';
import { renderQuery } from '../../src/views/render-query';
import { profileSolution } from '../../src/views/solution-profile';
import { indexNotes, parseYaml } from '../support/read-folder';

const patterns = ['Amber Mill', 'Brisk Canal', 'Copper Loom', 'Dune Relay'];
const tools = ['Kafka', 'Redis', 'Airflow', 'Apache Flink', 'PostgreSQL', 'Snowflake'];
const remarks = ['Cheap to run', 'Slow to change', 'Needs a night shift', 'Answers in seconds', 'Hard to hire for', 'Suits small crews'];
const flags = ['dg-publish: true', 'publish: true', 'share: true'];

const pattern = fc.constantFrom(...patterns);
const tool = fc.constantFrom(...tools);
const remark = fc.constantFrom(...remarks);
const section = fc.oneof(
  fc.tuple(pattern, fc.uniqueArray(tool, { minLength: 1, maxLength: 3 }), remark, remark).map(([name, used, pro, con]) => `## Pattern 1: ${name}\n\n**Tools:** ${used.join(', ')}\n\n**Pros:**\n- ${pro}\n\n**Cons:**\n- ${con}\n`),
  fc.tuple(pattern, fc.constantFrom('latency < 5 min', 'team is small', 'data is over 1 TB'), remark).map(([name, when, also]) => `## ${name}\n\n**Choose ${name} when:**\n- ${when}\n- ${also}\n`),
  fc.tuple(pattern, pattern, fc.constantFrom('low', 'high', 'middling'), fc.constantFrom('low', 'high')).map(([a, b, one, other]) => `| Aspect | ${a} | ${b} |\n| --- | --- | --- |\n| Cost | ${one} | ${other} |\n| Latency | ${other} | ${one} |\n`),
  fc.tuple(tool, pattern, tool).map(([a, name, b]) => `We tried ${a} for ${name}; ${b} was the alternative.\n`),
  fc.tuple(pattern, tool).map(([name, used]) => `## ${name}\n\n\`\`\`\n+-------+     +---------+\n| Shops | --> | ${used.padEnd(7).slice(0, 7)} |\n+-------+     +---------+\n\`\`\`\n`),
  fc.tuple(pattern, pattern).map(([a, b]) => `# Decision: ${a}\n\n## Considered Options\n\n- ${a}\n- ${b}\n\n## Decision Outcome\n\nChosen option: "${a}".\n`),
);
const publishers = fc.subarray(flags);

interface WrittenNote {
  readonly flags: readonly string[];
  readonly isDraft: boolean;
  readonly body: string;
  readonly isAbout: string | null;
}
const aNote: fc.Arbitrary<WrittenNote> = fc.record({ flags: publishers, isDraft: fc.integer({ max: 9, min: 0 }).map((roll) => roll === 0), body: fc.array(section, { maxLength: 3, minLength: 1 }).map((parts) => parts.join('\n')), isAbout: fc.option(tool, { freq: 3 }) });
const vault = fc.record({ others: fc.array(aNote, { minLength: 1, maxLength: 5 }), host: fc.tuple(fc.subarray(flags, { minLength: 1 }), fc.array(section, { maxLength: 2 })), a: pattern, b: pattern, tool, remark });

/** Every way to begin a query, with names that some note may know. */
function queriesOf(a: string, b: string, { used, words }: { readonly used: string; readonly words: string }): readonly string[] {
  return queryForms.flatMap(({ words: keywords, rest }): readonly string[] => {
    const begin = keywords.join(' ');
    switch (rest.kind) {
      case 'compare': return [`${begin} ${a}, ${b}`, `${begin} ${a}, ${b} by cost, drawbacks sorted by cost transposed with sources and links`];
      case 'compare-uses': return [`${begin} patterns`, `${begin} ${a}, ${b} with sources`];
      case 'gaps': case 'disagreements': return [begin];
      case 'draw': return rest.what === 'map' || rest.what === 'decision' ? [begin] : [begin, `${begin} ${a}`];
      case 'decide': return [begin, `${begin} latency=30s; team=small`, `${begin} must latency=1h; ${words}`];
      case 'when': return [`${begin} latency < 5 min`, `${begin} ${words}`];
      case 'what-suits': return [`${begin} ${words}`];
      case 'using': case 'alternatives-to': return [`${begin} ${used}`];
      case 'mentioned': return [`${begin} ${used} mentioned`, `${begin} ${a} mentioned`];
      case 'mentions-of': return [`${begin} ${used}`];
      case 'solutions-used-by': case 'statements-of': return [`${begin} ${a}`];
      default: return rest satisfies never;
    }
  });
}

const path = 'Host.md' as NotePath;

/** All that commands would write into the host note, or into a new one with its readers, under one heading each. */
function writeEverything(index: GardenIndex, host: NoteText, { paths, situation }: { readonly paths: readonly NotePath[]; readonly situation: Situation }): Readonly<Record<string, unknown>> {
  const garden = index.gardenFor(path);
  const publishersOf = (note: NotePath): readonly string[] => index.facts(note)?.publishers ?? [];
  const visible = paths.filter((note) => publishersOf(path).every((one) => publishersOf(note).includes(one)));
  const spellings = listLinkSpellings(garden, { path, notes: visible.map((note) => ({ path: note, aliases: index.facts(note)?.aliases ?? [] })) });
  const refreshed = planRefresh(host, { render: (query) => renderQuery(garden, query) });
  const inserted = renderQuery(garden, 'compare solutions across patterns');
  return {
    blocks: applyEdit(host.text, refreshed.edit),
    problems: refreshed.problems.map(({ effect, cause, tip }) => [effect, cause, tip]),
    inserted: 'problem' in inserted ? inserted.problem.cause : applyEdit(host.text, planBlockInsertion(host.text, { offset: host.text.length, query: 'compare solutions across patterns', markdown: inserted.markdown, mode: 'auto' })),
    links: applyEdit(host.text, planSolutionLinks(host, { find: (text) => findLinkableNames(text, spellings), parseYaml, tables: true }).edit),
    relations: planRelationProperties(readFrontMatter(host.text, parseYaml), { uses: listUsedLinks(garden, path) }),
    record: composeRecordNote(buildDecisionRecord(garden, situation, { title: 'What to build' })),
    solutions: tools.flatMap((name) => garden.resolve(name).slice(0, 1).map((element) => composeSolutionNote(profileSolution(garden, element)))),
  };
}

interface Vault {
  readonly notes: readonly NoteText[];
  readonly hidden: ReadonlySet<NotePath>;
  readonly host: NoteText;
}

function layOut({ others, host: [hostFlags, hostBody], a, b, tool: used, remark: words }: typeof vault extends fc.Arbitrary<infer T> ? T : never): Vault {
  const texts = others.map(({ flags: own, isDraft, body, isAbout }, at): NoteText => ({
    path: (isAbout === null ? `Notes/${at}.md` : `${at}/${isAbout}.md`) as NotePath,
    text: `---\n${[...own, ...(isDraft ? ['draft: true'] : []), 'architecture-garden: true'].join('\n')}\n---\n${isAbout === null ? '' : `# ${isAbout}\n\n`}${body}`,
  }));
  const hidden = new Set(texts.filter((_note, at) => others[at]?.isDraft === true || hostFlags.some((flag) => others[at]?.flags.includes(flag) !== true)).map((note) => note.path));
  const blocks = queriesOf(a, b, { used, words }).map((query) => `<!-- garden: ${query} -->\n\n<!-- /garden -->\n`).join('\n');
  const host: NoteText = { path, text: `---\n${hostFlags.join('\n')}\narchitecture-garden: true\nuses: []\n---\n# Host\n\nWe run ${tools.join(' and ')}, they say.\n\n${hostBody.join('\n')}\n${blocks}` };
  return { notes: [...texts, host], hidden, host };
}

describe('whatever is written into a published note', () => {
  it('equals what would be written if the notes its readers cannot see did not exist', () => {
    let withHidden = 0;
    let different = 0;
    let answered = 0;
    fc.assert(
      fc.property(vault, (drawn) => {
        const { notes, hidden, host } = layOut(drawn);
        const all = indexNotes(notes);
        const seen = notes.filter((note) => !hidden.has(note.path));
        // The user answers what the whole garden asks, as the sidebar shows it.
        const { situation } = readSituation(all.garden(), { answers: ['latency=30s', 'team=small'], agree: [...remarks], must: [] });
        const written = writeEverything(all, host, { paths: notes.map((note) => note.path), situation });
        expect(written).toEqual(writeEverything(indexNotes(seen), host, { paths: seen.map((note) => note.path), situation }));
        if (hidden.size > 0) withHidden++;
        answered += String(written['blocks']).split('/garden 1:').length - 1;
        const unrestricted = applyEdit(host.text, planRefresh(host, { render: (query) => renderQuery(all.garden(), query) }).edit);
        if (unrestricted !== written['blocks']) different++;
      }),
      { seed: 7_2026, numRuns: 120 },
    );
    // The test could not fail if nothing were hidden, nothing answered, or the whole garden said the same.
    expect(withHidden).toBeGreaterThan(60);
    expect(different).toBeGreaterThan(50);
    expect(answered).toBeGreaterThan(1_000);
  }, 120_000);

  it('leaks nothing by what the garden writes, and leaks where it was computed on all notes and shows more', () => {
    let leaking = 0;
    fc.assert(
      fc.property(vault, (drawn) => {
        const { notes, host } = layOut(drawn);
        const index = indexNotes(notes);
        const publishersOf = (note: NotePath): readonly string[] => index.facts(note)?.publishers ?? [];
        const view = viewAsReader(index.garden(), index.gardenFor(path));
        const known = notes.map((note) => ({ path: note.path, seen: publishersOf(path).every((one) => publishersOf(note.path).includes(one)) }));
        const leaksOf = (text: string): readonly string[] => findLeaks({ path, text }, { view, notes: known, parseYaml }).filter(({ kind }) => kind === 'block').map(({ line }) => String(line));
        const safe = applyEdit(host.text, planRefresh(host, { render: view.render }).edit);
        expect(leaksOf(safe)).toEqual([]);
        const whole = planRefresh(host, { render: view.renderWhole });
        const unsafe = applyEdit(host.text, whole.edit);
        const differing = whole.refreshed.filter(({ query }) => JSON.stringify(view.render(query ?? '')) !== JSON.stringify(view.renderWhole(query ?? '')));
        // What a checksum overlooks (padding, targets of links) is no difference to readers.
        if (differing.length > 0) leaking++;
        expect(leaksOf(unsafe).length).toBeLessThanOrEqual(differing.length);
        expect(leaksOf(unsafe).length > 0).toBe(differing.length > 0);
      }),
      { seed: 11_2026, numRuns: 60 },
    );
    expect(leaking).toBeGreaterThan(25);
  }, 120_000);
});
