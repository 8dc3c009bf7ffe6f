import type { CachedMetadata, CacheItem, FrontmatterLinkCache, Loc, SectionCache } from 'obsidian';
import { getFrontMatterInfo, parseYaml } from 'obsidian-test-mocks/obsidian';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readSectionType(line: string): string {
  if (/^ {0,3}#{1,6}(?: |$)/.test(line)) return 'heading';
  if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: |$)/.test(line)) return 'list';
  if (/^ {0,3}>\s*\[!/.test(line)) return 'callout';
  if (/^ {0,3}>/.test(line)) return 'blockquote';
  if (/^ {0,3}\|/.test(line)) return 'table';
  if (/^ {0,3}(?:\*\s*){3,}$|^ {0,3}(?:-\s*){3,}$/.test(line)) return 'thematicBreak';
  if (/^ {0,3}</.test(line)) return 'html';
  return 'paragraph';
}

/** A property links when its whole value is a wikilink; its key is the path to it, such as `uses.0`. */
function readPropertyLinks(value: unknown, key: string): readonly FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const [original, link, alias] = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(value.trim()) ?? [];
    return original === undefined || link === undefined ? [] : [{ key, link, original, displayText: alias ?? link }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => readPropertyLinks(item, key === '' ? name : `${key}.${name}`));
}

/** The parts of Obsidian's metadata that plugins read most: front matter, headings, tags, links, embeds, top-level sections. */
export function readMetadata(text: string): CachedMetadata {
  const cache: Mutable<CachedMetadata> = {};
  const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
  const lines = text.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const at = (line: number, col: number): Loc => ({ line, col, offset: (starts[line] ?? 0) + col });
  const span = (line: number, from: number, to: number): CacheItem => ({ position: { start: at(line, from), end: at(line, to) } });
  const sections: SectionCache[] = [];
  let firstLine = 0;
  if (exists) {
    firstLine = text.slice(0, contentStart).split('\n').length - 1;
    const position = { start: at(0, 0), end: at(firstLine - 1, 3) };
    sections.push({ type: 'yaml', position });
    cache.frontmatterPosition = position;
    try {
      const properties: unknown = parseYaml(frontmatter);
      if (typeof properties === 'object' && properties !== null && !Array.isArray(properties)) {
        cache.frontmatter = { ...properties };
        const links = readPropertyLinks(properties, '');
        if (links.length > 0) cache.frontmatterLinks = [...links];
      }
    } catch {
      // Obsidian keeps no front matter of a note whose YAML is broken.
    }
  }
  const close = (line: number, end: number): void => {
    const last = sections.at(-1);
    if (last !== undefined && line >= 0) last.position.end = at(line, end);
  };
  let fence: string | null = null;
  let isOpen = false;
  for (let n = firstLine; n < lines.length; n += 1) {
    const line = (lines[n] ?? '').replace(/\r$/, '');
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      close(n, line.length);
      if (marker !== null && marker.startsWith(fence) && line.trim() === marker) {
        fence = null;
        isOpen = false;
      }
      continue;
    }
    if (marker !== null) {
      fence = marker;
      sections.push({ type: 'code', ...span(n, 0, line.length) });
      continue;
    }
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const type = readSectionType(line);
    if (!isOpen || type === 'heading' || sections.at(-1)?.type === 'heading') sections.push({ type, ...span(n, 0, line.length) });
    else close(n, line.length);
    isOpen = true;
    const heading = /^ {0,3}(#{1,6}) +(.*?)(?: +#+)? *$/.exec(line);
    if (heading !== null) {
      (cache.headings ??= []).push({ heading: heading[2] ?? '', level: (heading[1] ?? '').length, ...span(n, 0, line.length) });
    }
    const visible = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    for (const match of visible.matchAll(/(!?)\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g)) {
      const link = { link: (match[2] ?? '').trim().replace(/\\$/, ''), original: match[0], displayText: match[3] ?? match[2] ?? '', ...span(n, match.index, match.index + match[0].length) };
      if (match[1] === '!') (cache.embeds ??= []).push(link);
      else (cache.links ??= []).push(link);
    }
    for (const match of visible.matchAll(/(?:^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu)) {
      const from = match.index + match[0].length - (match[1] ?? '').length;
      (cache.tags ??= []).push({ tag: match[1] ?? '', ...span(n, from, from + (match[1] ?? '').length) });
    }
  }
  if (sections.length > 0) cache.sections = sections;
  return cache;
}
