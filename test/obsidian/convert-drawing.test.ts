// @vitest-environment jsdom
import { ButtonComponent, MarkdownView, Modal, type Editor, type Plugin } from 'obsidian';
import { setup, teardown } from 'obsidian-test-mocks/setup';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerDrawingButtons } from '../../src/obsidian/drawing-button';
import type { GardenHost } from '../../src/obsidian/garden-host';
import { findDrawing, findDrawingByText, findSameFence } from '../../src/obsidian/find-drawing';
import { loadPlugin } from './load-plugin';

const drawing = '┌───┐    ┌───┐\n│ A │───▶│ B │\n└───┘    └───┘';
const broken = '  ┌──────\n  │ half ───▶\n  └──\n ───▶    ┌────\n         ▲ x   ◀──';
const code = (body: string, language = ''): string => `\`\`\`${language}\n${body}\n\`\`\`\n`;

beforeAll(() => setup());
afterAll(() => teardown());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.empty();
});

describe('the drawing that a command is about', () => {
  const two = `${code(drawing)}\n${code('Alpha → Beta → Gamma')}`;
  it('is the one around the cursor', () => {
    expect(findDrawing(two, two.indexOf('Beta'))?.body).toBe('Alpha → Beta → Gamma');
    expect(findDrawing(two, two.lastIndexOf('```'))?.body).toBe('Alpha → Beta → Gamma');
    expect(findDrawing(two, 0)?.body).toBe(drawing);
  });
  it('is the only one where the cursor stands elsewhere', () => {
    const note = `Words\n\n${code(drawing)}\n${code('x = 1;\ny = 2;')}`;
    expect(findDrawing(note, 0)?.body).toBe(drawing);
    expect(findDrawing(two, two.indexOf('\n\n') + 1)).toBeNull();
  });
  it.each([code('x = 1;\ny = 2;'), code('a\n├── b\n└── c'), code('flowchart TD\n A --> B', 'mermaid'), `\`\`\`\n${drawing}\n`, 'Words'])('is none in %j', (note) => expect(findDrawing(note, 5)).toBeNull());
  it('is one that was not understood, too', () => expect(findDrawing(code(broken), 5)?.reading).toMatchObject({ isDrawing: true }));
  it('is found again by its words, in a callout and with other line ends', () => {
    const note = `Words\r\n\r\n${code(drawing).replace(/^/gm, '> ')}`.replace(/(?<!\r)\n/g, '\r\n');
    expect(findDrawingByText(note, { words: `${drawing}\n`, line: 2 })?.fence.quote).toBe(1);
    expect(findSameFence(note, drawing, 99)?.line).toBe(3);
    expect(findSameFence(note, 'Alpha → Beta', 1)).toBeNull();
  });
});

describe('the command', () => {
  /** An editor over a text that notes what it was told to change. */
  function anEditor(text: string): { editor: Editor; changes: { from: number; to: number; text: string }[][]; value: () => string } {
    let value = text;
    const changes: { from: number; to: number; text: string }[][] = [];
    const editor = {
      getValue: () => value, getCursor: () => 0, posToOffset: (offset: number) => offset, offsetToPos: (offset: number) => offset,
      transaction: ({ changes: made }: { changes: { from: number; to: number; text: string }[] }) => {
        changes.push(made);
        for (const { from, to, text: put } of [...made].reverse()) value = value.slice(0, from) + put + value.slice(to);
      },
    };
    return { editor: editor as unknown as Editor, changes, value: () => value };
  }

  async function open(text: string): Promise<{ modal: HTMLElement | null; changes: unknown[][]; value: () => string; offered: boolean; settle: () => Promise<void>; notices: readonly string[] }> {
    const { app, commands, settle, notices } = await loadPlugin({ 'a.md': text });
    const { editor, changes, value } = anEditor(text);
    const file = app.vault.getFileByPath('a.md');
    const view = Object.assign(Object.create(MarkdownView.prototype) as MarkdownView, { file, editor, getMode: () => 'source' });
    vi.spyOn(app.workspace, 'getActiveViewOfType').mockReturnValue(view);
    // The mock keeps what a button does to itself.
    vi.spyOn(ButtonComponent.prototype, 'onClick').mockImplementation(function onClick(this: ButtonComponent, callback) { this.buttonEl.addEventListener('click', callback); return this; });
    const opened: Modal[] = [];
    vi.spyOn(Modal.prototype, 'open').mockImplementation(function open(this: Modal) { opened.push(this); void this.onOpen(); });
    const command = commands.get('convert-drawing')!;
    const offered = command.editorCheckCallback?.(true, editor, { file }) === true;
    if (offered) command.editorCheckCallback?.(false, editor, { file });
    await settle();
    return { notices, modal: opened[0]?.contentEl ?? null, changes, value, offered, settle };
  }
  const press = (modal: HTMLElement | null, name: string): void => [...modal!.querySelectorAll('button')].find((button) => button.textContent === name)!.click();

  it('is hidden where there is no drawing', async () => expect((await open('Words')).offered).toBe(false));

  it('inserts the diagram below as one step', async () => {
    const { modal, changes, value, settle } = await open(`Words\n\n${code(drawing)}`);
    expect(modal!.textContent).toContain('Confidence 100 %');
    press(modal, 'Insert below');
    await settle();
    expect(changes).toHaveLength(1);
    expect(value()).toBe(`Words\n\n${code(drawing)}\n\`\`\`mermaid\nflowchart LR\n  n1["A"]\n  n2["B"]\n  n1 --> n2\n\`\`\`\n`);
  });

  it('replaces the drawing and keeps it in a collapsed callout', async () => {
    const { modal, changes, value, settle, notices } = await open(code(drawing));
    press(modal, 'Replace');
    await settle();
    expect(notices).toEqual(['Converted.']);
    expect(changes).toHaveLength(1);
    expect(value()).toMatch(/^```mermaid\n[^]*\n```\n\n> \[!note\]- Text drawing\n> ```\n> ┌───┐/);
  });

  it('names the lines of a drawing that was not understood, and offers nothing to write', async () => {
    const { modal } = await open(code(broken));
    expect(modal!.textContent).toMatch(/Line \d+, column \d+: /);
    expect([...modal!.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Close']);
  });
});

describe('the button in reading view', () => {
  function show(blocks: readonly (readonly [body: string, language: string])[], isWanted: boolean): HTMLElement {
    const page = createDiv();
    for (const [body, language] of blocks) page.createEl('pre').createEl('code', { text: body, cls: language === '' ? [] : [`language-${language}`] });
    const plugin = { registerMarkdownPostProcessor: (process: (element: HTMLElement, context: unknown) => void) => process(page, { sourcePath: 'a.md', getSectionInfo: () => null }) };
    registerDrawingButtons(plugin as unknown as Plugin, {} as GardenHost, () => isWanted);
    return page;
  }
  const blocks = [[drawing, ''], [drawing, 'python'], ['flowchart TD\n A --> B', 'mermaid'], ['a\n├── b\n└── c', 'text'], ['Alpha → Beta → Gamma', 'text']] as const;

  it('stands on drawings alone and has a name', () => {
    const page = show(blocks, true);
    expect([...page.querySelectorAll('pre')].map((block) => block.querySelector('button')?.getAttribute('aria-label') ?? '')).toEqual(['Convert drawing to Mermaid', '', '', '', 'Convert drawing to Mermaid']);
    expect(page.querySelector('code')?.textContent).toBe(drawing);
  });
  it('is left out by the setting', () => expect(show(blocks, false).querySelector('button')).toBeNull());
});
