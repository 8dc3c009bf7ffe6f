import ts from 'typescript';
import type { SourceFile } from './find-architecture-breaches';

export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** Every pattern literal of a file, and those given to `new RegExp` as text; constants of the file that are put into such a text are put in here as well. */
export function listPatterns({ path, text }: SourceFile): readonly FoundPattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const constants = new Map<string, string>();
  const found: FoundPattern[] = [];
  const valueOf = (node: ts.Expression | undefined): string | null => {
    if (!node) return null;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
    if (ts.isIdentifier(node)) return constants.get(node.text) ?? null;
    if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => (valueOf(span.expression) ?? 'x') + span.literal.text).join('');
    return null;
  };
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const value = valueOf(node.initializer);
      if (value !== null) constants.set(node.name.text, value);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), line });
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      const source = valueOf(node.arguments?.[0]);
      if (source !== null) found.push({ source, flags: valueOf(node.arguments?.[1]) ?? '', line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * What could make a pattern's time grow with more than the square of a text's length, as far as its shape tells: a lookbehind (iOS before 16.4
 * cannot read one at all), a repetition without limit inside another one that the two can share characters in, neighbours without limit that share
 * characters where something must still follow, alternatives under a repetition that begin alike. It says nothing of bounded repetitions, and of two
 * unlimited ones with text between them: those take the square of the text at most, and the readers bound the texts that they hand to patterns.
 */
export function findPatternBreaches(source: SourceFile): readonly string[] {
  return listPatterns(source).flatMap(({ source: pattern, flags, line }) => {
    const at = `${source.path}:${line} /${pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern}/`;
    if (/\(\?<[=!]/.test(pattern)) return [`${at} looks behind`];
    const breaches: string[] = [];
    judge(parsePattern(pattern, flags), flags, (breach) => breaches.push(`${at} ${breach}`));
    return breaches;
  });
}

type Node =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'mark' }
  | { readonly kind: 'look'; readonly body: Node }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number };

/** What stands for every class in a comparison; a class matches some of these or it is one of a kind. */
const SAMPLES = [...'azAZmeistk059 _-+*/\\|.,;:!?"\'`()[]{}<>=&#%@~^$\t\n\r\u00a0\u00e4\u00df\u2013\u2014\u2192\u2705\u274c\ufe0f\u3042\u2500\u{1f44d}'];

function judge(node: Node, flags: string, report: (breach: string) => void): void {
  switch (node.kind) {
    case 'set': case 'mark': return;
    case 'look': judge(node.body, flags, report); return;
    case 'choice': for (const option of node.options) judge(option, flags, report); return;
    case 'row':
      node.parts.forEach((part, index) => {
        judge(part, flags, report);
        if (isUnlimited(part) && clashesBehind(node.parts, index, flags)) report('has neighbours without limit that share characters');
      });
      return;
    case 'repeat': {
      judge(node.body, flags, report);
      if (node.max < Infinity) return;
      if (isAmbiguousLoop(node.body, flags)) report('repeats a repetition that can share its characters with the next round');
      if (node.body.kind === 'choice' && beginAlike(node.body.options, flags)) report('repeats alternatives that begin alike');
      return;
    }
    default: node satisfies never;
  }
}

/** From an unlimited repetition on: a second one that can take the same characters, with nothing between that it could not take, and something that may fail behind. */
function clashesBehind(parts: readonly Node[], index: number, flags: string): boolean {
  const first = parts[index];
  if (!first) return false;
  const taken = samplesOf(first, flags);
  for (let next = index + 1; next < parts.length; next++) {
    const part = parts[next];
    if (!part || part.kind === 'mark' || part.kind === 'look') continue;
    if (isUnlimited(part) && overlaps(taken, samplesOf(part, flags))) return mayFail(parts.slice(next + 1), part);
    if (!isOptional(part)) return false;
  }
  return false;
}

/** Whether what stands behind `last` can ask for another way to cut: the rest of a line always has its end behind it. */
function mayFail(behind: readonly Node[], last: Node): boolean {
  const isRestOfLine = last.kind === 'repeat' && last.body.kind === 'set' && last.body.source === '.';
  return behind.some((part) => !isOptional(part) || (part.kind === 'mark' && !isRestOfLine) || part.kind === 'look');
}

const isUnlimited = (node: Node): boolean => node.kind === 'repeat' && node.max === Infinity && node.body.kind === 'set';

function isOptional(node: Node): boolean {
  switch (node.kind) {
    case 'set': return false;
    case 'mark': case 'look': return true;
    case 'row': return node.parts.every(isOptional);
    case 'choice': return node.options.some(isOptional);
    case 'repeat': return node.min === 0 || isOptional(node.body);
    default: return node satisfies never;
  }
}

/** A body whose rounds can be cut in more than one way: what ends a round without limit can begin the next as well. */
function isAmbiguousLoop(body: Node, flags: string): boolean {
  const rows = body.kind === 'choice' ? body.options : [body];
  return rows.some((row) => {
    const parts = row.kind === 'row' ? row.parts : [row];
    if (!parts.some(hasUnlimited)) return false;
    return overlaps(edge(parts, true, flags), edge([...parts].reverse(), false, flags));
  });
}

function hasUnlimited(node: Node): boolean {
  switch (node.kind) {
    case 'set': case 'mark': case 'look': return false;
    case 'row': return node.parts.some(hasUnlimited);
    case 'choice': return node.options.some(hasUnlimited);
    case 'repeat': return node.max === Infinity || hasUnlimited(node.body);
    default: return node satisfies never;
  }
}

/** Samples that the first parts can take (`all`), or that the unlimited ones among the last parts can. */
function edge(parts: readonly Node[], all: boolean, flags: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of parts) {
    if (all || hasUnlimited(part)) for (const sample of all ? firstSamples(part, flags) : samplesOf(part, flags)) found.add(sample);
    if (!isOptional(part)) break;
  }
  return found;
}

function firstSamples(node: Node, flags: string): ReadonlySet<string> {
  switch (node.kind) {
    case 'set': return samplesOf(node, flags);
    case 'mark': case 'look': return new Set();
    case 'row': return edge(node.parts, true, flags);
    case 'choice': return new Set(node.options.flatMap((option) => [...firstSamples(option, flags)]));
    case 'repeat': return firstSamples(node.body, flags);
    default: return node satisfies never;
  }
}

function beginAlike(options: readonly Node[], flags: string): boolean {
  return options.some((option, index) => options.slice(index + 1).some((other) => isOneSet(option) && isOneSet(other) && overlaps(firstSamples(option, flags), firstSamples(other, flags))));
}

/** Longer alternatives may begin alike: they differ further on, and a round is then cut in one way only. */
const isOneSet = (node: Node): boolean => node.kind === 'set' || (node.kind === 'row' && node.parts.length === 1 && node.parts[0]?.kind === 'set') || hasUnlimited(node);

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const sample of a) if (b.has(sample)) return true;
  return false;
}

function samplesOf(node: Node, flags: string): ReadonlySet<string> {
  switch (node.kind) {
    case 'set': return samplesOfSet(node.source, flags);
    case 'mark': case 'look': return new Set();
    case 'row': return new Set(node.parts.flatMap((part) => [...samplesOf(part, flags)]));
    case 'choice': return new Set(node.options.flatMap((option) => [...samplesOf(option, flags)]));
    case 'repeat': return samplesOf(node.body, flags);
    default: return node satisfies never;
  }
}

const known = new Map<string, ReadonlySet<string>>();

function samplesOfSet(source: string, flags: string): ReadonlySet<string> {
  const key = `${flags}/${source}`;
  const before = known.get(key);
  if (before) return before;
  const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  // A letter of its own is a sample too, so that two equal words overlap.
  const samples = new Set([...SAMPLES, ...(/^\\?.$/u.test(source) ? [source.replace('\\', '')] : [])].filter((sample) => pattern.test(sample)));
  known.set(key, samples);
  return samples;
}

/** Patterns as the sources write them; what it does not know it takes for a character, so that nothing is let pass for being odd. */
function parsePattern(source: string, flags: string): Node {
  let at = 0;
  const wide = /[uv]/.test(flags);
  return parseChoice();

  function parseChoice(): Node {
    const options = [parseRow()];
    while (source.charAt(at) === '|') { at++; options.push(parseRow()); }
    return options.length === 1 ? options[0] ?? { kind: 'mark' } : { kind: 'choice', options };
  }

  function parseRow(): Node {
    const parts: Node[] = [];
    while (at < source.length && source.charAt(at) !== '|' && source.charAt(at) !== ')') parts.push(parseCount(parseAtom()));
    return { kind: 'row', parts };
  }

  function parseAtom(): Node {
    const char = source.charAt(at);
    if (char === '^' || char === '$') { at++; return { kind: 'mark' }; }
    if (char === '(') return parseGroup();
    if (char === '[') return { kind: 'set', source: take(classLength()) };
    if (char === '\\') {
      if (/^\\[bB]/.test(source.slice(at))) { at += 2; return { kind: 'mark' }; }
      return { kind: 'set', source: take(/^\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|k<[^>]*>|.)/su.exec(source.slice(at))?.[0].length ?? 2) };
    }
    return { kind: 'set', source: take(wide ? String.fromCodePoint(source.codePointAt(at) ?? 0).length : 1) };
  }

  function take(length: number): string {
    const taken = source.slice(at, at + length);
    at += length;
    return taken;
  }

  function classLength(): number {
    let end = at + 1;
    while (end < source.length && source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
    return end + 1 - at;
  }

  function parseGroup(): Node {
    const opening = /^\((?:\?(?::|=|!|<[A-Za-z]\w*>))?/.exec(source.slice(at))?.[0] ?? '(';
    at += opening.length;
    const body = parseChoice();
    at++;
    return opening === '(?=' || opening === '(?!' ? { kind: 'look', body } : body;
  }

  function parseCount(body: Node): Node {
    const counted = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at));
    if (!counted) return body;
    at += counted[0].length;
    const [, sign, low, comma, high] = counted;
    if (sign !== undefined) return { kind: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(low);
    return { kind: 'repeat', body, min, max: comma === undefined ? min : high === '' ? Infinity : Number(high) };
  }
}
