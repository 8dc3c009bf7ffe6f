import type { MarkdownPostProcessorContext } from 'obsidian';
import { App, MarkdownRenderer, Notice, TFile } from 'obsidian-test-mocks/obsidian';
import { vi } from 'vitest';
import type ArchitectureGardenPlugin from '../../main';
import manifest from '../../manifest.json';

/** With its ending: beside it may lie the built `main.js`, which Vite would take. */
const entry = '../../main.ts';

/** The plugin loaded over a vault in memory, with what a test looks at. */
export interface LoadedPlugin {
  readonly app: App;
  readonly plugin: ArchitectureGardenPlugin;
  readonly commands: ReadonlyMap<string, CommandLike>;
  /** Texts of the notices so far. */
  readonly notices: readonly string[];
  /** What `MarkdownRenderer.render` was given, in order. */
  readonly rendered: readonly string[];
  /** Renders a `garden` code block of a note and returns its element. */
  readonly showBlock: (query: string, path: string) => HTMLElement;
  /** Runs a command as the palette does; false where it is hidden. */
  readonly run: (id: string, file: string | null) => boolean;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Resolves when everything under way is done and listeners were told. */
  readonly settle: () => Promise<void>;
}

interface CommandLike {
  readonly id: string;
  readonly name: string;
  readonly hotkeys?: unknown;
  readonly callback?: () => unknown;
  readonly checkCallback?: (checking: boolean) => boolean | void;
  readonly editorCheckCallback?: (checking: boolean, editor: unknown, context: unknown) => boolean | void;
}

/** Loads the plugin; the layout is ready unless the test wants to say when. */
export async function loadPlugin(files: Readonly<Record<string, string>>, { layoutReady = true, saved = {} } = {}): Promise<LoadedPlugin> {
  // Messages, promises and reads run as they do; only waiting is cut short.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const app = App.createConfigured__({ files: { ...files } });
  const notices: string[] = [];
  const rendered: string[] = [];
  vi.spyOn(Notice.prototype, 'constructor__').mockImplementation((message) => {
    notices.push(typeof message === 'string' ? message : (message.textContent ?? ''));
  });
  vi.spyOn(MarkdownRenderer, 'render').mockImplementation(async (_app, markdown, element) => {
    rendered.push(markdown);
    element.createDiv({ text: markdown });
  });
  const { default: Plugin } = (await import(entry)) as { default: typeof ArchitectureGardenPlugin };
  const plugin = new Plugin(app.asOriginalType__(), manifest);
  const mock = plugin as unknown as { data__: unknown; commands__: Map<string, CommandLike>; markdownCodeBlockProcessors__: Map<string, (text: string, element: HTMLElement, context: MarkdownPostProcessorContext) => void> };
  mock.data__ = saved;
  await plugin.onload();
  if (layoutReady) app.workspace.setLayoutReady__();
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 12; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  if (layoutReady) await settle();
  return {
    app, plugin, notices, rendered, settle,
    commands: mock.commands__,
    showBlock(query, path) {
      const element = createDiv();
      const context = { sourcePath: path, addChild: (child: { load(): void }) => child.load() } as unknown as MarkdownPostProcessorContext;
      mock.markdownCodeBlockProcessors__.get('garden')?.(query, element, context);
      return element;
    },
    run(id, file) {
      const command = mock.commands__.get(id);
      if (command === undefined) throw new Error(`There is no command "${id}".`);
      vi.spyOn(app.workspace, 'getActiveFile').mockReturnValue(file === null ? null : app.vault.getFileByPath(file));
      if (command.callback !== undefined) {
        command.callback();
        return true;
      }
      if (command.checkCallback?.(true) !== true) return false;
      command.checkCallback(false);
      return true;
    },
    read(path) {
      const file = app.vault.getFileByPath(path);
      if (!(file instanceof TFile)) throw new Error(`There is no "${path}".`);
      return app.vault.readSync__(file);
    },
    async write(path, text) {
      const file = app.vault.getFileByPath(path);
      if (file === null) await app.vault.create(path, text);
      else await app.vault.modify(file, text);
    },
  };
}
