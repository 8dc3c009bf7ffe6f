import { plainText, spanOf, type InlineText } from '../notes/inline-text';
import type { Block, NoteDocument, Span } from '../notes/note-document';
import { readList, readProperty, readText } from '../notes/properties';
import { addStatement, provenanceOf, type FactCollector } from './collect-facts';
import { joinLines } from './join-lines';
import type { Facet } from './fact';
import { normalizeLabel } from './label-vocabulary';
import { coreName } from './name-keys';
import { readOptions } from './read-options';
import { remember } from './remember';

type Part = 'status' | 'drivers' | 'options' | 'outcome' | 'pros-cons' | 'consequences' | 'other';

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['status', 'status'], ['decision drivers', 'drivers'], ['drivers', 'drivers'], ['considered options', 'options'], ['options considered', 'options'], ['options', 'options'], ['considered alternatives', 'options'], ['alternatives considered', 'options'], ['alternatives', 'options'],
  ['decision outcome', 'outcome'], ['decision', 'outcome'], ['outcome', 'outcome'], ['pros and cons of the options', 'pros-cons'], ['pros and cons of options', 'pros-cons'],
  ['consequences', 'consequences'], ['positive consequences', 'consequences'], ['negative consequences', 'consequences'], ['entscheidung', 'outcome'], ['konsequenzen', 'consequences'], ['betrachtete optionen', 'options'], ['in betracht gezogene optionen', 'options'], ['alternativen', 'options'], ['ergebnis der entscheidung', 'outcome'], ['entscheidungsergebnis', 'outcome'], ['entscheidungstreiber', 'drivers'], ['vor- und nachteile der optionen', 'pros-cons'], ['opciones consideradas', 'options'], ['decisi\u00f3n', 'outcome'], ['consecuencias', 'consequences'], ['d\u00e9cision', 'outcome'], ['cons\u00e9quences', 'consequences'], ['options envisag\u00e9es', 'options'],
]);

/** Stands in every record that we write; the situation that it was decided for can be restored from it. */
const ownRecord = 'architecture-garden-situation';

/** True for a record that we wrote. It repeats what other notes say, so nothing but the decision may be read from it. */
export function isOwnRecord({ frontMatter }: NoteDocument): boolean {
  return readProperty(frontMatter, ownRecord) !== undefined;
}

const normalTitle = remember(normalizeLabel);

/** True for MADR and Nygard records: told by their sections, never by a file name alone. */
export function isDecisionRecord(document: NoteDocument): boolean {
  if (isOwnRecord(document)) return true;
  const parts = new Set(document.sections.map(({ title }) => normalTitle(title)));
  const has = (...titles: readonly string[]): boolean => titles.some((title) => parts.has(title));
  const outcome = [...parts].some((title) => PARTS.get(title) === 'outcome');
  const consequences = [...parts].some((title) => PARTS.get(title) === 'consequences');
  const madr = has('decision outcome', 'ergebnis der entscheidung', 'entscheidungsergebnis') && (has('considered options', 'context and problem statement', 'decision drivers', 'kontext und problemstellung') || consequences);
  const nygard = outcome && consequences && has('status', 'context', 'kontext', 'contexto', 'contexte');
  const tagged = readList(document.frontMatter, 'tags').some((tag) => /^(?:.*\/)?(?:adr|madr)$/i.test(tag)) && has('decision', 'decision outcome');
  return madr || nygard || tagged;
}

/** Reads the decision and, under "Pros and Cons of the Options", what the record says of each option. */
export function readDecisionRecord(collector: FactCollector): void {
  const { document } = collector;
  const { text } = document;
  const isOwn = isOwnRecord(document);
  const drivers: string[] = [];
  const written: { readonly text: string; readonly span: Span }[] = [];
  let status = readText(document.frontMatter, 'status');
  let outcome: string | null = null;
  let outcomeSpan: Span | null = null;
  let option: string | null = null;
  let part: Part = 'other';
  let level = 0;
  /** Side that a label or heading around the items names ("Pros", "Negative consequences"). */
  let side: Facet | null = null;

  for (const block of document.blocks) {
    collector.section = block.section;
    if (block.kind === 'heading') {
      const title = plainText(text, block.content);
      const named = PARTS.get(normalizeLabel(title));
      side = sideOf(title);
      if (side !== null && block.level > level) { if (part === 'outcome') part = 'consequences'; continue; }
      if ((part === 'pros-cons' || part === 'options') && block.level > level) {
        option = optionOf(title, written);
        if (part === 'options' && option) written.push({ text: option, span: block.content });
      }
      else if (named === 'consequences' && part === 'outcome' && block.level > level) part = 'consequences';
      else if (named || block.level <= level) { part = named ?? 'other'; level = block.level; option = null; }
      continue;
    }
    const lines = contentOf(block);
    if (!lines) continue;
    const inline = joinLines(text, lines);
    if (inline.plain === '') continue;
    const span = spanOf(inline, 0, inline.plain.length);
    const inlineStatus = /^status\s*:\s*(\w+)/i.exec(inline.plain)?.[1];
    if (inlineStatus) { status ??= inlineStatus.toLowerCase(); continue; }
    const labelled = sideOf(inline.plain);
    if (labelled) { side = labelled; continue; }
    switch (part) {
      case 'status': status ??= /^[\p{L}-]+/u.exec(inline.plain)?.[0].toLowerCase() ?? null; break;
      case 'drivers': if (block.kind === 'item') drivers.push(inline.plain); break;
      case 'options':
        if (option) { if (!isOwn) sayOf(collector, { subject: option, side, inline, isItem: block.kind === 'item' }); }
        else if (block.kind === 'item') written.push({ text: inline.plain, span });
        break;
      case 'outcome':
        if (outcome === null) {
          const chosen = linkIn(text, span) ?? /(?:chosen|gew\u00e4hlte) (?:option|alternative)\s*(?::\s*)?["\u201c\u201e]([^"\u201c\u201d]{2,60})["\u201d]/i.exec(inline.plain)?.[1] ?? /chosen (?:option|alternative)\s*(?::\s*)?["\u201c\u2018']?(.+?)["\u201d\u2019']?\s*(?:,|\.|;|\bbecause\b|$)/i.exec(inline.plain)?.[1] ?? /^(?:we (?:will|have decided to|decided to|chose to)|we[\u2019']ll)\s+(?:use|adopt|go with|keep|build|choose|run|apply|introduce|implement|switch to|migrate to|move to|standardi[sz]e on)\s+(.{2,60}?)(?:\s+(?:as|for|to|because|with|and|in|by|on)\b|[.,;]|$)/i.exec(inline.plain)?.[1];
          const option = chosen ? optionOf(chosen, written) : null;
          if (option && /^[\p{Lu}\d]|^[a-z]+[A-Z]/u.test(option) && isKnownOption(option, written)) { outcome = option; outcomeSpan = span; }
        }
        break;
      case 'pros-cons': if (option && !isOwn) sayOf(collector, { subject: option, side, inline, isItem: block.kind === 'item' }); break;
      case 'consequences': if (outcome && !isOwn) sayOf(collector, { subject: outcome, side, inline, isItem: block.kind === 'item' }); break;
      case 'other': break;
      default: part satisfies never;
    }
  }
  const [head] = document.blocks;
  const at = outcomeSpan ?? (head?.kind === 'heading' ? head.content : head ? { start: head.start, end: head.end } : { start: 0, end: 0 });
  collector.section = 0;
  collector.facts.push({
    kind: 'decision', title: document.title, status, drivers,
    options: written.flatMap((one) => optionOf(one.text, written) ?? []), outcome, at: provenanceOf(collector, at, 'decision-record'),
  });
}

/** The name of an option: one of those considered where the words are the same, else as written where it could be a name. */
function optionOf(text: string, considered: readonly { readonly text: string }[]): string | null {
  const bare = text.replace(/^option\s+[\dA-Z]\s*[:.\u2013-]\s*/i, '').replace(/^["\u201c]|["\u201d]$/g, '').replace(/^(?:use|keep|adopt|stay with)\s+(?=\p{Lu})/iu, '').replace(/\s*[:\u2013\u2014].*$/, '').replace(/[.,;]$/, '').trim();
  const same = considered.map((one) => one.text).find((one) => coreName(one) === coreName(bare));
  const name = (same ?? bare).replace(/[.;]$/, '').trim();
  const [first, ...more] = readOptions(name, []);
  if (first?.known && more.length === 0) return first.name;
  return name.length > 1 && name.length <= 60 && name.split(/\s+/).length <= 8 ? name : null;
}

/** "Pros", "Negative consequences:", "Good": the side that what follows is on. */
function sideOf(label: string): Facet | null {
  const normal = normalizeLabel(label).replace(/ (?:consequences?|impacts?|effects?|aspects?)$/, '');
  if (/^(?:pros?|positives?|good|benefits?|advantages?|upsides?|positiv|vorteile?)$/.test(normal)) return 'benefit';
  return /^(?:cons?|negatives?|bad|drawbacks?|disadvantages?|downsides?|negativ|nachteile?|risks?)$/.test(normal) ? 'drawback' : null;
}

/** An argument: "Good, because …" by itself, or any item under a side. */
function sayOf(collector: FactCollector, { subject, side, inline, isItem }: { subject: string; side: Facet | null; inline: InlineText; isItem: boolean }): void {
  const said = /^(?:[\p{Extended_Pictographic}\ufe0f]\s*)?(good|bad|neutral|pro|con|positive|negative|gut|schlecht|\+|-)\s*(?:[,:]\s*(?:(?:because|weil|da)\s+)?|\s+because\s+)/iu.exec(inline.plain);
  const own = said?.[1] ? (/^(?:good|pro|positive|gut|\+)$/i.test(said[1]) ? 'benefit' : /^neutral$/i.test(said[1]) ? null : 'drawback') : null;
  const facet: Facet | null = said ? own : isItem ? side : null;
  if (facet) addStatement(collector, { subject, facet, inline, from: said?.[0].length ?? 0 });
}

/** What the decision's sentence links to first is what was decided ("We build it as a [[Modular monolith]]"). */
function linkIn(text: string, span: Span): string | null {
  const link = /\[\[[^\]]+\]\]/.exec(text.slice(span.start, span.end));
  return link ? plainText(link[0]) : null;
}

/** An outcome has to be one of the options, a known thing or a link; else the sentence was misread. */
function isKnownOption(option: string, considered: readonly { readonly text: string }[]): boolean {
  return considered.length === 0 || considered.some(({ text }) => optionOf(text, []) === option || coreName(text) === coreName(option));
}

function contentOf(block: Block): readonly Span[] | null {
  return block.kind === 'paragraph' || block.kind === 'item' ? block.lines : null;
}
