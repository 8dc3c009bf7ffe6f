import fc from 'fast-check';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { inspect, isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter, type FrontMatter } from '../../src/notes/front-matter';
import { readPlainYaml } from '../../src/notes/front-matter-fast';
import { longestLibraryHeader, parseWithLibrary } from '../../src/notes/front-matter-library';

const parseYaml = (yaml: string): unknown => parse(yaml, { logLevel: 'error' });
const read = (text: string): FrontMatter => readFrontMatter(text, parseYaml);
const properties = (header: string) => read(`---\n${header}\n---\nBody`).properties;
const throwing = (value: unknown) => (): unknown => { throw value as Error; };
const noParser = () => { throw new Error('the fast path was left'); };

describe('where front matter stands', () => {
  it.each([
    ['a plain note', '---\ntitle: A\n---\nBody\n', 'Body\n'],
    ['CRLF line ends', '---\r\ntitle: A\r\n---\r\nBody\r\n', 'Body\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\nBody', 'Body'],
    ['a byte order mark and CRLF', '\uFEFF---\r\ntitle: A\r\n---\r\nBody', 'Body'],
    ['a closing line of dots', '---\ntitle: A\n...\nBody', 'Body'],
    ['blanks behind the fences', '---  \ntitle: A\n---\t \nBody', 'Body'],
    ['nothing behind the closing fence', '---\ntitle: A\n---', ''],
    ['a carriage return at the very end', '---\r\ntitle: A\r\n---\r', ''],
    ['a longer rule inside', '---\ntitle: A\nnote: |\n  x\n# ----\n---\nBody', 'Body'],
    ['a named language', '---yaml\ntitle: A\n---\nBody', 'Body'],
  ])('starts the body behind the fence with %s', (_, text, body) => {
    const frontMatter = read(text);
    expect(text.slice(frontMatter.end)).toBe(body);
    expect(frontMatter.properties['title']).toBe('A');
    expect(frontMatter.start).toBe(text.startsWith('\uFEFF') ? 1 : 0);
    expect(frontMatter).toMatchObject({ dialect: 'yaml', problem: null });
  });

  it.each(['---\n---\nBody', '---\n\n---\nBody', '---\r\n---\r\nBody', '---\n# only a comment\n---\nBody'])('reads the empty front matter of %j', (text) => {
    expect(read(text)).toEqual({ properties: {}, dialect: 'yaml', start: 0, end: text.length - 4, problem: null });
  });

  it.each([
    '', 'Just text', '\n---\ntitle: A\n---\n', ' ---\ntitle: A\n---\n', '----\ntitle: A\n----\n', '--- Some words ---\n', '--- note\ntext', '---', '---\n', '***\n',
    '---\n\nA thought on queues.\n\nAnother: with a colon.\n', '---\nOrdinary prose under a rule.\n', '---\n\nOne paragraph.\n\n---\n\nAnd another.\n',
    '---\n\n# Heading\n\nSome text.\n\n---\nMore',
  ])('finds neither front matter nor a problem in %j', (text) => {
    expect(read(text)).toEqual({ properties: {}, dialect: 'none', start: 0, end: 0, problem: null });
  });

  it('tells the byte order mark of a note without front matter', () => {
    expect(read('\uFEFFText')).toMatchObject({ start: 1, end: 0, dialect: 'none', problem: null });
  });

  it.each(['---\ntitle: A\ntags: [x]\n\nBody', '---\n# note\ntitle: A\n\nBody', '---json\n{"a":1}\n', '---\n{"a":1}\n'])('swallows nothing of the unclosed %j', (text) => {
    const { end, problem, properties: found } = read(text);
    expect({ end, code: problem?.code, found }).toEqual({ end: 0, code: 'front-matter-unclosed', found: {} });
  });
});

describe('YAML', () => {
  it('keeps dates as strings, like Obsidian', () => {
    expect(properties('added: 2025-01-22\nat: 2025-01-22T10:00:00Z\npages: 45-50')).toEqual({ added: '2025-01-22', at: '2025-01-22T10:00:00Z', pages: '45-50' });
  });

  it('reads what the fast path leaves to the library', () => {
    expect(properties('a: &x [1, {b: c}]\nd: *x\ne: >\n  two\n  lines\n"f g": "h\\ti" # comment')).toEqual({
      a: [1, { b: 'c' }], d: [1, { b: 'c' }], e: 'two lines\n', 'f g': 'h\ti',
    });
  });

  it('puts a problem at the broken place and reads the body all the same', () => {
    const text = '---\r\nok: 1\r\ntitle: Queues: a tour\r\n---\r\nBody';
    const { problem, end, properties: found } = read(text);
    expect(found).toEqual({ title: 'Queues: a tour' });
    expect(text.slice(end)).toBe('Body');
    expect(problem).toMatchObject({ code: 'front-matter-unreadable', cause: 'The YAML is broken: Nested mappings are not allowed in compact mappings.' });
    expect(text.slice(problem?.start).startsWith('Queues')).toBe(true);
  });

  it('takes nothing but title and tags from a broken header', () => {
    const { properties: found, problem } = read('---\ntitle: "Fuses"\ntags: [#resilience, "calls"]\ndg-publish: true\n---\nBody');
    expect(found).toEqual({ title: 'Fuses', tags: ['resilience', 'calls'] });
    expect(problem?.code).toBe('front-matter-unreadable');
    expect(read('---\ntitle: [unclosed\n---\nBody').properties).toEqual({});
  });

  it('reports a repeated key', () => {
    expect(read('---\na: 1\na: 2\n---\n').problem?.cause).toContain('Map keys must be unique');
  });

  it('gives the same answer for a broken note every time', () => {
    const text = '---\ntitle: [unclosed\n---\nBody';
    const first = read(text);
    expect(first.problem?.code).toBe('front-matter-unreadable');
    expect(read(text)).toEqual(first);
  });

  it.each([['- a\n- b', 'list'], ['plain words', 'no names'], ['42', 'no names'], ['"text"', 'no names']])('refuses the header %j, which names nothing', (header, cause) => {
    const { properties: found, problem, end } = read(`---\n${header}\n---\nBody`);
    expect(found).toEqual({});
    expect(problem?.code).toBe('front-matter-unreadable');
    expect(problem?.cause).toContain(cause);
    expect(end).toBe(header.length + 9);
  });

  it('merges dg-note-properties beneath the other keys', () => {
    expect(properties('Tags: [a]\ndg-note-properties:\n  tags: [b]\n  topic: c')).toEqual({ Tags: ['a'], topic: 'c' });
    expect(properties('dg-note-properties: text')).toEqual({ 'dg-note-properties': 'text' });
  });
});

describe('the compiled Digital Garden header', () => {
  it('is read as JSON with what it passes through', () => {
    const text = '---\n{"dg-publish":true,"title":"Queues","dg-note-properties":{"title":"Other","status":"new"}}\n---\n\nBody';
    expect(read(text)).toEqual({ properties: { 'dg-publish': true, title: 'Queues', status: 'new' }, dialect: 'json', start: 0, end: text.length - 5, problem: null });
  });

  it.each([
    [String.raw`{"a":"[[Kafka\|log]]"}`, '[[Kafka|log]]'],
    [String.raw`{"a":"x\\|y"}`, String.raw`x\|y`],
    [String.raw`{"a":"x\\\|y"}`, String.raw`x\|y`],
    [String.raw`{"a":"\"\|\""}`, '"|"'],
    [String.raw`{"a":"\u007c\n\|"}`, '|\n|'],
    [String.raw`{"a":"x|y"}`, 'x|y'],
  ])('reads the escaped pipe in %s', (header, value) => {
    expect(read(`---\n${header}\n---\n`)).toMatchObject({ dialect: 'json', properties: { a: value }, problem: null });
  });

  it('is a problem when broken, and the same one every time', () => {
    const text = '---\n{"a": "b\n---\nBody';
    expect(read(text)).toMatchObject({ dialect: 'json', properties: {}, end: text.length - 4, problem: { code: 'front-matter-unreadable' } });
    expect(read(text)).toEqual(read(text));
    expect(read('---json\n{a: 1}\n---\n').problem?.code).toBe('front-matter-unreadable');
  });

  it('is YAML with a comma too many', () => {
    expect(read('---\n{"a": 1,}\n---\n')).toMatchObject({ dialect: 'yaml', properties: { a: 1 }, problem: null });
  });

  it('is known by its language word', () => {
    expect(read('---json\n{"a": [1]}\n---\n')).toMatchObject({ dialect: 'json', properties: { a: [1] }, problem: null });
    expect(read('---json\n---\n')).toMatchObject({ properties: {}, problem: null });
  });
});

describe('front matter in a programming language', () => {
  const seen = globalThis as typeof globalThis & { gardenRan?: boolean };
  afterEach(() => { delete seen.gardenRan; });

  it.each(['js', 'javascript', 'JS', 'coffee', 'cson', 'toml', 'lua', 'brainfuck'])('in %s is never run', (language) => {
    const text = `---${language}\nglobalThis.gardenRan = true\n---\nBody`;
    const { properties: found, problem, end } = read(text);
    expect(seen.gardenRan).toBeUndefined();
    expect(found).toEqual({});
    expect(problem?.code).toBe('front-matter-code');
    expect(text.slice(end)).toBe('Body');
  });

  it('would have been run by the library in its unsafe form', () => {
    const matter = createRequire(import.meta.url)('gray-matter') as (text: string) => unknown;
    matter('---js\nglobalThis.gardenRan = true\n---\n');
    expect(seen.gardenRan).toBe(true);
  });

  it('is body when it is not closed', () => {
    expect(read('---js\nglobalThis.gardenRan = true\n')).toMatchObject({ end: 0, problem: { code: 'front-matter-code' } });
    expect(read('---word\ntext\n')).toMatchObject({ end: 0, problem: null });
    expect(seen.gardenRan).toBeUndefined();
  });

  it('cannot be smuggled into a YAML header', () => {
    for (const header of ['---js\nglobalThis.gardenRan = true\n', 'js\nglobalThis.gardenRan = true', 'a: !!js/function "globalThis.gardenRan = true"\n']) {
      read(`---\n${header}\n---\n`);
      try { parseWithLibrary(header, parseYaml); } catch { /* a broken header is fine here, a run one is not */ }
    }
    expect(seen.gardenRan).toBeUndefined();
  });
});

describe('the library', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  it('works without Buffer, as on mobile', () => {
    vi.stubGlobal('Buffer', undefined);
    expect(properties('a: {b: [c]}')).toEqual({ a: { b: ['c'] } });
  });

  it('works when the engines of gray-matter are an empty object, as in the bundle', () => {
    const require = createRequire(import.meta.url);
    const engines = require('gray-matter/lib/engines') as Record<string, unknown>;
    const original = { ...engines };
    for (const name of Object.keys(engines)) delete engines[name];
    try {
      expect(properties('a: {b: [c]}')).toEqual({ a: { b: ['c'] } });
    } finally {
      Object.assign(engines, original);
    }
  });

  it('keeps no text in its cache', () => {
    const { cache } = createRequire(import.meta.url)('gray-matter') as { readonly cache: object };
    const before = Object.keys(cache).length;
    properties('a: {b: [c]}');
    expect(Object.keys(cache)).toHaveLength(before);
  });

  it('is imported in one file only', () => {
    const source = (name: string) => readFileSync(new URL(`../../src/notes/${name}.ts`, import.meta.url), 'utf8');
    expect(source('front-matter-library')).toContain("from 'gray-matter'");
    for (const name of ['front-matter', 'front-matter-fast', 'front-matter-fence', 'front-matter-json', 'front-matter-value']) expect(source(name)).not.toContain("'gray-matter");
  });

  it('hands the header to the parser as it stands, with lines that look like fences', () => {
    const header = 'a: {b: [c]}\r\nd: |\r\n ---x\r\n';
    let given = '';
    parseWithLibrary(header, (yaml) => { given = yaml; return null; });
    expect(given).toBe(header);
  });
});

describe('hostile headers', () => {
  it.each(['__proto__: {polluted: 1}', 'a:\n  - {__proto__: {polluted: 1}}', '{"__proto__":{"polluted":1}}', '{"dg-note-properties":{"__proto__":{"polluted":1}}}', '"__proto__": 1'])('refuse the prototype in %j', (header) => {
    const { properties: found, problem } = read(`---\n${header}\n---\n`);
    expect(Object.keys(found)).toEqual([]);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    expect(problem?.code).toBe('front-matter-unreadable');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keep ordinary keys that Object has too', () => {
    expect(properties('constructor: a\ntoString: b')).toEqual({ constructor: 'a', toString: 'b' });
  });

  it.each([
    ['a value inside itself', 'a: &a [*a]'],
    ['an alias bomb', `a: &a [1,1]\n${Array.from({ length: 30 }, (_, i) => `${'k'.repeat(i + 1)}: &${'k'.repeat(i + 1)} [*${i === 0 ? 'a' : 'k'.repeat(i)}, *${i === 0 ? 'a' : 'k'.repeat(i)}]`).join('\n')}`],
    ['a hundred levels', `a: ${'['.repeat(100)}${']'.repeat(100)}`],
    ['a megabyte of brackets', `a: ${'['.repeat(1_000_000)}`],
    ['a megabyte of maps', 'k: {a: 1}\n'.repeat(100_000)],
    ['a megabyte of JSON brackets', `{"a":${'['.repeat(1_000_000)}`],
    ['a long run of blank lines', `a: {b: [c]}${'\n'.repeat(50_000)}`],
  ])('with %s are a problem, not a failure', (_, header) => {
    const text = `---\n${header}\n---\nBody`;
    const { properties: found, problem, end } = read(text);
    expect(found).toEqual({});
    expect(problem?.code).toBe('front-matter-unreadable');
    expect(problem?.cause.length).toBeLessThan(700);
    expect(text.slice(end)).toBe('Body');
  });

  it('of a megabyte are read where they are plain', () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => `key-${i}: value number ${i}`);
    const header = keys.join('\n');
    expect(header.length).toBeGreaterThan(1_000_000);
    const { properties: found } = readFrontMatter(`---\n${header}\n---\n`, noParser);
    expect(Object.keys(found)).toHaveLength(40_000);
    expect(readFrontMatter(`---\ntitle: ${'a '.repeat(500_000)}\n---\n`, noParser).properties['title']).toHaveLength(999_999);
    expect(header.length).toBeGreaterThan(longestLibraryHeader);
  });

  it.each(['a: \0b', 'a: b\0', '\0', 'a: b\rc: d', 'a:\tb', 'a: \u0085b', 'a: \u2028b', 'a: \uD800'])('are read as the library reads %j', (header) => {
    expect(properties(header)).toEqual(asProperties(header));
  });

  it.each([throwing(null), throwing('text'), throwing({ message: 1, pos: ['x'] }), () => Symbol('x'), () => () => 1, () => new Date(0)])('cannot make a strange parser fail the note %#', (strange) => {
    const { properties: found, problem } = readFrontMatter('---\na: {b: [c]}\n---\n', strange);
    expect({ found, code: problem?.code }).toEqual({ found: {}, code: 'front-matter-unreadable' });
  });

  it('of any characters never throw, and leave a body', () => {
    const piece = fc.constantFrom('---', '...', '\n', '\r\n', '\r', ' ', '\t', ':', 'a', 'key: ', '- ', '[', ']', '{', '}', '"', "'", '#', '&a', '*a', '!', '|', '>', '\\|', '\0', '\uFEFF', 'js', 'é', '数据', '1.0', 'null');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `---${pieces.join('')}`;
      const { start, end, problem } = read(text);
      expect(start).toBe(0);
      expect(end).toBeLessThanOrEqual(text.length);
      if (end > 0) expect(text.slice(0, end)).toMatch(/\n(?:---|\.\.\.)[ \t]*\r?\n?$/);
      if (problem !== null) expect(problem.start).toBeLessThanOrEqual(problem.end);
    }), { seed: 20251101, numRuns: 3000 });
  });
});

/** What a header is worth by the YAML library alone. */
function asProperties(header: string): unknown {
  try {
    const value = parseYaml(header);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** Strict about -0, NaN and prototypes, and safe with a key `constructor`, which toStrictEqual takes for a type. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect.fail(`${inspect(actual)} is not ${inspect(expected)}`);
}

describe('the fast path', () => {
  const word = fc.constantFrom(
    'Kafka', 'data-engineering', 'a b', 'true', 'False', 'TRUE', 'tRue', 'yes', 'no', 'null', 'Null', '~', 'NULL', 'nil', '0', '-0', '+7', '007', '1e3', '1.', '.5', '-.5e-2', '1.50', '0o17',
    '0x1F', '.inf', '-.Inf', '.NaN', '1_000', '12345678901234567890', '1.2.3', '2025-01-22', '10:30', '2025-01-22T10:00:00Z', '45-50', 'https://a.b/c?d=e#f', 'C#', 'F# sharp', 'a #b', '#tag', 'a: b', 'a:b', 'a:', ':a',
    '-', '- a', '-a', '--', '---x', '-1x', '?', '? a', '*a', '&a', '!a', '!!str 1', '%a', '@a', '`a`', '|', '>', '{a: b}', '{{x}}', '[[Kafka]]', '[a, [b]]', '""', "''", '"a"', "'a'", '"a, b"', "'it''s'", '"a\\nb"',
    '"a" b', '"a": b', '"un', "don't", 'a "b" c', 'a, b', 'a [b] c', 'a & b', 'a * b', 'a | b', '(a)', '$a', '+', '+a', '.', '..', '.a', '~a', '/a/b', '<<', '=', 'é', '数据', '🌊 stream', 'a\u00A0b', '\u00A0', '\u3000a', 'a\tb', '\\', 'a\\b', '_x', '"[[Kafka|log]]"', 'n', 'f', 't', 'e5',
  );
  const free = fc.string({ unit: fc.constantFrom(...'abz019 :#-,[]{}"\'.~+*&!|>%@`?\\/_é'), maxLength: 8 });
  const scalar = fc.oneof({ weight: 3, arbitrary: word }, free);
  const key = fc.oneof(fc.constantFrom('title', 'tags', 'Aliases', 'date added', 'dg-publish', 'type', 'null', 'True', 'a', 'key with words', 'ключ', '1', '-x', '"quoted"', 'x ', '__proto2', '?a', 'constructor'), free);
  const blanks = fc.constantFrom('', '', '', ' ', '  ');
  const flow = fc.tuple(fc.array(scalar, { maxLength: 4 }), fc.constantFrom(', ', ',', ' , ', ',,'), blanks).map(([members, comma, pad]) => `[${pad}${members.join(comma)}${pad}]`);
  const map = fc.tuple(fc.array(fc.tuple(key, fc.constantFrom(': ', ': ', ':', ' : '), scalar).map((parts) => parts.join('')), { maxLength: 3 }), fc.constantFrom(', ', ',', ',,'), blanks).map(([members, comma, pad]) => `{${pad}${members.join(comma)}${pad}}`);
  const block = fc.tuple(fc.constantFrom('>', '|', '>-', '|-', '>+', '>2'), fc.constantFrom('  ', ' ', '    ', ''), fc.array(fc.tuple(fc.oneof(scalar, free), fc.constantFrom('', '', '', '', ' ', '\n', '\n  ')), { maxLength: 4 }))
    .map(([mark, indent, lines]) => ` ${mark}${lines.map(([text, tail]) => `\n${indent}${text}${tail}`).join('')}`);
  const list = fc.tuple(fc.constantFrom('', '  ', '  ', '    '), fc.array(fc.tuple(scalar, blanks, fc.constantFrom('', '', '', '', ' ', '\n')), { minLength: 1, maxLength: 4 }))
    .map(([indent, members]) => members.map(([member, pad, odd]) => `\n${odd}${indent}- ${pad}${member}`).join(''));
  const entry = fc.tuple(key, fc.constantFrom(':', ':', ':', ': ', ' :'), fc.oneof(scalar.map((text) => ` ${text}`), flow.map((text) => ` ${text}`), map.map((text) => ` ${text}`), block, list, fc.constant('')), fc.constantFrom('', '', '', ' ', ' # c', '\n', '\n  ', '\n  more'))
    .map((parts) => parts.join(''));
  const header = fc.tuple(fc.array(entry, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([entries, lineEnd, last]) => (entries.join('\n') + (last ? '\n' : '')).replaceAll('\n', lineEnd));

  it('equals the YAML library on thousands of headers wherever it answers', () => {
    let answered = 0;
    let left = 0;
    fc.assert(fc.property(header, (source) => {
      const fast = readPlainYaml(source);
      if (fast === null) { left += 1; return; }
      answered += 1;
      expectSame(fast, parseYaml(source) ?? {});
    }), { seed: 20251102, numRuns: 20_000 });
    // Guards the generator: a fast path that gives up on everything would pass too.
    expect(answered).toBeGreaterThan(3000);
    expect(left).toBeGreaterThan(3000);
  });

  it('equals the YAML library on every single value', () => {
    fc.assert(fc.property(scalar, fc.constantFrom('a: ', 'a:\n  - ', 'a:\n- ', 'a: [x, '), blanks, (text, before, after) => {
      const source = `${before}${text}${before.includes('[') ? ']' : ''}${after}\nb: 1`;
      const fast = readPlainYaml(source);
      if (fast !== null) expectSame(fast, parseYaml(source));
    }), { seed: 20251103, numRuns: 20_000 });
  });

  it.each([
    'title: Queues and logs\ntags:\n  - data-engineering\n  - streaming\n\nchapter: 15\npages: 45-50\nadded: 2025-10-05\ndraft: false\nsource:',
    'tags: [data, "a b", 2024]\naliases: ["Log (append only)", \'Topic\']\npermalink: /data/queues/\nlink: https://example.org/a#b\nrelated: "[[Kafka|log]]"',
    'tags:\n- a\n- b\ntopic: Data Architecture\nType: pattern\ndg-publish: true',
    'title: Élan\nauthor: José 数据 🌊',
    'summary: >\n  Two lines: folded,\n  # into one\nnote: |-\n    kept\n    apart\nplace: { city: Ulm, year: 1950, state: "BW" }\nempty: {}',
  ])('answers for everyday front matter %#', (source) => {
    expect(readPlainYaml(source)).toStrictEqual(parseYaml(source));
    expect(readPlainYaml(source.replaceAll('\n', '\r\n'))).toStrictEqual(parseYaml(source));
  });
});
