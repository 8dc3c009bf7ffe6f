import matter from 'gray-matter';
import type { YamlParser } from './front-matter';
import { parseCompiledHeader } from './front-matter-json';

/** Longer headers are refused: looking for repeated keys takes the YAML library time in the square of their number. */
export const longestLibraryHeader = 64 * 1024;

/**
 * Parses what the fast path leaves, through gray-matter in its only safe form. Throws what the parser throws, and Error for a header that
 * would take too long. The result may be any value, cyclic ones included: the caller checks it.
 *
 * gray-matter 4.0.3, and what is done about it:
 * - its own engines run JavaScript with eval: every language it knows is overridden here, and the language is fixed by us. Its
 *   `lib/engines` may be replaced by an empty object (the bundles do that); nothing here relies on it.
 * - without options it caches every text and returns `{}` for one that threw: options are always passed.
 * - an unclosed fence swallows the note and `---x` closes: it gets the header alone, and what it cut out is compared with that.
 * - it calls `Buffer.from` on strings, and there is no Buffer on mobile: it gets the text in a wrapping that it leaves alone. So nothing
 *   has to be defined for Buffer in the bundle. Only its unconditional `require('fs')` must be left out by the bundler.
 */
export function parseWithLibrary(header: string, parseYaml: YamlParser): unknown {
  if (header.length > longestLibraryHeader) throw new Error(`the front matter is longer than ${longestLibraryHeader / 1024} KB`);
  // A pattern inside gray-matter takes time in the square of the length of such a run.
  if (/\s{1000}/.test(header)) throw new Error('the front matter has a very long run of blanks');

  // The value is boxed because gray-matter passes on objects only.
  const read = (parse: (source: string) => unknown) => ({ parse: (source: string): object => ({ value: parse(source.slice(1)) }) });
  const refuse = { parse: (): object => { throw new Error('front matter in a programming language is not read'); } };
  const file = matter({ content: new UnreadBuffer(`---\n${header}`) as unknown as string }, {
    language: 'yaml',
    delimiters: ['---', closingMark],
    engines: {
      yaml: read(parseYaml), yml: read(parseYaml), json: read(parseCompiledHeader),
      javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, toml: refuse,
    },
  });
  if (file.matter !== `\n${header}`) throw new Error('the front matter has a line that cannot be read');
  const boxed: unknown = file.data['value'];
  return boxed;
}

// The header given to gray-matter has no closing fence: this is only what it looks for in vain.
const closingMark = '--- end of front matter ---';

/** Passes for a Node buffer with gray-matter, which tests `constructor.isBuffer` and then converts to a string. */
class UnreadBuffer {
  static isBuffer(): boolean {
    return true;
  }
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}
