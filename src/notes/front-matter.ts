import { readPlainYaml } from './front-matter-fast';
import { codeProblem, unclosedProblem, unreadableProblem, type FrontMatterProblem } from './front-matter-problem';
import { findFrontMatterFence, isFrontMatterLanguage, type FrontMatterFence } from './front-matter-fence';
import { parseCompiledHeader } from './front-matter-json';
import { parseWithLibrary } from './front-matter-library';
import { checkHeader } from './front-matter-value';

export type { FrontMatterProblem } from './front-matter-problem';

/** Parses YAML text to a plain value and throws on broken YAML: Obsidian's `parseYaml` in the plugin, `yaml` 2 in the CLI. */
export type YamlParser = (yaml: string) => unknown;

export interface FrontMatter {
  /**
   * Keys as written; of a broken header only the title and tags. What stood under `dg-note-properties` is merged beneath (the top level wins, whatever the case of its letters) and
   * that key is gone. Strings may be slices of the note's text: whoever keeps one for long flattens it.
   */
  readonly properties: Readonly<Record<string, unknown>>;
  /**
   * `json` is the compiled Digital Garden header or `---json`. With a problem, `yaml` and `json` say what could not be read; `none` then
   * stands for an unclosed front matter or one in a programming language.
   */
  readonly dialect: 'none' | 'yaml' | 'json';
  /** UTF-16 offset at which the body starts; 0 when there is no front matter, also after a BOM. */
  readonly end: number;
  /** 0, or 1 after a BOM, with and without front matter. */
  readonly start: number;
  readonly problem: FrontMatterProblem | null;
}

/**
 * Never throws and never runs anything in the note. An unclosed front matter is none: the whole text is body. A `---` line over ordinary
 * prose is a thematic break and no problem, closed by a second one or not.
 */
export function readFrontMatter(text: string, parseYaml: YamlParser): FrontMatter {
  const fence = findFrontMatterFence(text);
  if (fence === null) return { ...none, start: text.startsWith('\uFEFF') ? 1 : 0 };
  const header = text.slice(fence.headerStart, fence.headerEnd);
  if (!['', 'yaml', 'yml', 'json'].includes(fence.language)) return withProblem(fence, codeProblem(fence));
  if (!fence.closed) {
    const isMeant = isFrontMatterLanguage(fence.language) || startsWithKeys(header);
    return isMeant ? withProblem(fence, unclosedProblem(fence)) : { ...none, start: fence.start };
  }

  const plain = fence.language === 'json' ? null : readPlainYaml(header);
  if (plain !== null) return { properties: plain, dialect: 'yaml', end: fence.end, start: fence.start, problem: null };
  if (fence.language === '' && isProseBetweenBreaks(header)) return { ...none, start: fence.start };
  return readHeader(fence, { header, parseYaml });
}

const none: FrontMatter = { properties: {}, dialect: 'none', end: 0, start: 0, problem: null };
function readHeader(fence: FrontMatterFence, source: { readonly header: string; readonly parseYaml: YamlParser }): FrontMatter {
  const { header, parseYaml } = source;
  const isJson = fence.language === 'json' || /^\s*\{\s*"/.test(header);
  if (isJson) {
    const compiled = tryParse(() => (header.trim() === '' ? null : parseCompiledHeader(header)));
    if ('value' in compiled) return withValue(fence, { dialect: 'json', value: compiled.value });
    if (fence.language === 'json') return withProblem(fence, unreadableProblem(fence, { language: 'json' }), 'json');
  }
  // A comma too many or a missing quote is still YAML.
  const parsed = tryParse(() => parseWithLibrary(header, parseYaml));
  if ('value' in parsed) return withValue(fence, { dialect: 'yaml', value: parsed.value });
  if (isJson) return withProblem(fence, unreadableProblem(fence, { language: 'json' }), 'json');
  return { ...withProblem(fence, unreadableProblem(fence, { language: 'yaml', error: parsed.error }), 'yaml'), properties: nameInBroken(header) };
}

/** What a broken header surely says of what the note is: its title, and tags in one line ("[#caching, #redis]", which is no YAML). Nothing else counts, least of all whether it is public. */
function nameInBroken(header: string): Readonly<Record<string, unknown>> {
  const title = /^title:[ \t]+(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'[{#&*!|>%@`][^\n]{0,200}?))[ \t]*\r?$/m.exec(header);
  const tags = /^tags:[ \t]*\[([^\][\n]{1,400})\][ \t]*\r?$/m.exec(header)?.[1]?.split(',').map((tag) => tag.trim().replace(/^["']?#?|["']$/g, '')).filter((tag) => tag !== '');
  const name = title?.slice(1).find((one) => one !== undefined);
  return { ...(name === undefined ? {} : { title: name }), ...(tags === undefined ? {} : { tags }) };
}

function tryParse(parse: () => unknown): { readonly value: unknown } | { readonly error: unknown } {
  try {
    return { value: parse() };
  } catch (error) {
    return { error };
  }
}

function withValue(fence: FrontMatterFence, read: { readonly dialect: 'yaml' | 'json'; readonly value: unknown }): FrontMatter {
  const checked = checkHeader(read.value);
  if ('refused' in checked) return withProblem(fence, unreadableProblem(fence, { language: read.dialect, refused: checked.refused }), read.dialect);
  return { properties: checked.properties, dialect: read.dialect, end: fence.end, start: fence.start, problem: null };
}

function withProblem(fence: FrontMatterFence, problem: FrontMatterProblem, dialect: FrontMatter['dialect'] = 'none'): FrontMatter {
  return { properties: {}, dialect, end: fence.closed ? fence.end : 0, start: fence.start, problem };
}

/** Whether the paragraph right below the fence has a `key:` line; prose further down has colons of its own. */
function startsWithKeys(header: string): boolean {
  const blank = /\r?\n[ \t]*\r?\n/.exec(header);
  const paragraph = /^[ \t]*\r?\n/.test(header) ? '' : header.slice(0, blank?.index ?? header.length);
  return /^\{\s*"/.test(paragraph) || /^(?:[\w-]{1,60}|"[^"\n]{1,60}"|[\w-]{1,40} [\w-]{1,40}):(?:[ \t\r]|$)/m.test(paragraph);
}

/** Paragraphs between two thematic breaks: the first line, comments aside, has no key, and a blank line follows somewhere. */
function isProseBetweenBreaks(header: string): boolean {
  const first = header.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first !== undefined && /\n[ \t]*\r?\n/.test(`\n${header}`) && !/:(?:[ \t\r]|$)|^\s*[{[?&!%]/.test(first);
}
