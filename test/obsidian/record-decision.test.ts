// @vitest-environment jsdom
import { setup, teardown } from 'obsidian-test-mocks/setup';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPlugin, type LoadedPlugin } from './load-plugin';

const choices = '---\ntags: [architecture]\n---\nChoose Batch when:\n- Latency over 2 hours\n\nChoose Streaming when:\n- Latency under 2 minutes\n';
const secret = '---\ntags: [architecture]\ndraft: true\n---\nChoose Batch when:\n- Project Falcon is cancelled\n\nChoose Streaming when:\n- Project Falcon goes live\n';
const answers = [{ criterion: 'latency', answer: { kind: 'quantity', value: 10, unit: 's', text: '10 s' }, importance: 1, must: false }];

beforeAll(() => setup());
afterAll(() => teardown());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The plugin over a vault whose user has answered something on this device. */
async function load(files: Readonly<Record<string, string>>, { name = 'Situation 1', given = answers, agreed = [], saved = {} }: { readonly name?: string; readonly given?: readonly unknown[]; readonly agreed?: readonly unknown[]; readonly saved?: object } = {}): Promise<LoadedPlugin> {
  const loaded = await loadPlugin({ 'Choices.md': choices, ...files }, { saved });
  const book = { current: '1', situations: [{ id: '1', name, picks: {}, situation: { answers: given, agreed, kind: null } }] };
  vi.spyOn(loaded.app, 'loadLocalStorage').mockReturnValue(book);
  return loaded;
}
const pathsOf = ({ app }: LoadedPlugin): readonly string[] => app.vault.getMarkdownFiles().map(({ path }) => path).sort();

describe('Record decision', () => {
  it('writes a numbered note into the decision folder, which it makes, and says so', async () => {
    const loaded = await load({}, { name: 'EU platform' });
    loaded.run('record-decision', null);
    await loaded.settle();
    expect(pathsOf(loaded)).toEqual(['Choices.md', 'Decisions/0001 Use Streaming for EU platform.md']);
    const text = loaded.read('Decisions/0001 Use Streaming for EU platform.md');
    expect(text).toContain('architecture-garden-situation:\n  - latency=10 s\n');
    expect(text).toContain('Chosen option: "[[Choices|Streaming]]", because it comes first with +1. “Latency under 2 minutes” speaks for it.');
    expect(loaded.notices).toContain('Recorded in "Decisions/0001 Use Streaming for EU platform.md".');
    expect(loaded.plugin.api.garden().decisions.map(({ title }) => title)).toEqual(['Use Streaming for EU platform']);
  });

  it('follows the numbering of the folder and never writes over a file', async () => {
    const loaded = await load({ 'ADR/0007-event-store.md': 'Mine.', 'ADR/0009-use-streaming.md': 'Also mine.' }, { saved: { decisionFolder: 'ADR' } });
    loaded.run('record-decision', null);
    await loaded.settle();
    loaded.run('record-decision', null);
    await loaded.settle();
    expect(pathsOf(loaded)).toEqual(['ADR/0007-event-store.md', 'ADR/0009-use-streaming.md', 'ADR/0010-use-streaming.md', 'ADR/0011-use-streaming.md', 'Choices.md']);
    expect(loaded.read('ADR/0009-use-streaming.md')).toBe('Also mine.');
  });

  it('tries the next name where one was taken in between', async () => {
    const loaded = await load({});
    const { vault } = loaded.app;
    const create = vault.create.bind(vault);
    vi.spyOn(vault, 'create').mockImplementationOnce(async (path, text, options) => {
      await create(path, 'From another device.', options);
      throw new Error('File already exists.');
    });
    loaded.run('record-decision', null);
    await loaded.settle();
    expect(loaded.read('Decisions/0001 Use Streaming.md')).toBe('From another device.');
    expect(loaded.read('Decisions/0002 Use Streaming.md')).toContain('# Use Streaming');
  });

  it('tells why where the file cannot be written', async () => {
    const loaded = await load({});
    vi.spyOn(loaded.app.vault, 'create').mockRejectedValue(new Error('The disk is full.'));
    loaded.run('record-decision', null);
    await loaded.settle();
    expect(pathsOf(loaded)).toEqual(['Choices.md']);
    expect(loaded.notices.join()).toContain('The disk is full.');
  });

  it('records nothing before something is answered', async () => {
    const loaded = await load({}, { given: [] });
    loaded.run('record-decision', null);
    await loaded.settle();
    expect(pathsOf(loaded)).toEqual(['Choices.md']);
    expect(loaded.notices.join()).toMatch(/Answer a question/);
  });

  it('writes into a folder that is published only what its readers can see, and says what it left out', async () => {
    const agreed = [{ text: 'Project Falcon goes live', importance: 1, must: false }];
    const loaded = await load({ 'Secret.md': secret }, { agreed, saved: { quartz: 'unless-draft' } });
    loaded.run('record-decision', null);
    await loaded.settle();
    const text = loaded.read('Decisions/0001 Use Streaming.md');
    expect(text).not.toMatch(/Falcon|Secret/);
    expect(text).toContain('latency: 10 s');
    expect(loaded.notices.join()).toContain('1 answer left out');
    const open = await load({ 'Secret.md': secret }, { agreed });
    open.run('record-decision', null);
    await open.settle();
    expect(open.read('Decisions/0001 Use Streaming.md')).toContain('Falcon');
  });
});

describe('Reopen decision', () => {
  async function recorded(files: Readonly<Record<string, string>> = {}): Promise<LoadedPlugin> {
    const loaded = await load(files);
    loaded.run('record-decision', null);
    await loaded.settle();
    return loaded;
  }

  it('is offered in a record of ours alone', async () => {
    const loaded = await recorded({ 'Decisions/Other.md': '---\nstatus: accepted\n---\n# Other\n' });
    expect(loaded.run('reopen-decision', 'Choices.md')).toBe(false);
    expect(loaded.run('reopen-decision', 'Decisions/Other.md')).toBe(false);
    expect(loaded.run('reopen-decision', null)).toBe(false);
    expect(loaded.run('reopen-decision', 'Decisions/0001 Use Streaming.md')).toBe(true);
  });

  it('says that nothing moved', async () => {
    const loaded = await recorded();
    expect(loaded.run('reopen-decision', 'Decisions/0001 Use Streaming.md')).toBe(true);
    await loaded.settle();
    expect(loaded.notices).toContain('Nothing moved since the decision was recorded.');
  });
});
