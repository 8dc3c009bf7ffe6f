import type { NoteDocument } from '../notes/note-document';
import { readList, readText } from '../notes/properties';
import { readPublishers, type PublisherSettings } from '../notes/publishers';
import { fileName } from '../notes/read-note';
import { provenanceOf, startCollecting, type FactCollector } from './collect-facts';
import { finishCollecting } from './finish-collecting';
import type { ElementKind, Fact, NoteFacts, Problem } from './fact';
import { findMentions } from './find-mentions';
import { copyText, flattenStrings } from './flatten-strings';
import { glanceAtText } from './glance-at-text';
import { defaultScope, judgeEvidence, judgeHeader, type ScopeSettings } from './judge-scope';
import { buildVocabulary, type AddedLabels, type LabelVocabulary } from './label-vocabulary';
import { noRulings, type NameRulings } from './name-rulings';
import { outlineNote } from './note-outline';
import { readDecisionRecord } from './read-decision-record';
import { isOwnRecord, recordsOf } from './record-parts';
import { walkNote } from './walk-note';

export interface ReadingSettings {
  readonly scope: ScopeSettings;
  readonly publishers: PublisherSettings;
  readonly labels: AddedLabels;
  readonly names: NameRulings;
}

export const defaultReading: ReadingSettings = { scope: defaultScope, publishers: {}, labels: {}, names: noRulings };

/** Settings made ready for many notes. */
export interface Reader {
  readonly settings: ReadingSettings;
  readonly vocabulary: LabelVocabulary;
}

export function prepareReader(settings: ReadingSettings = defaultReading): Reader {
  return { settings, vocabulary: buildVocabulary(settings.labels) };
}

/** What one note says. Pure and never throws; a note out of scope has `why: null` and no facts. */
export function extractFacts(document: NoteDocument, { settings, vocabulary }: Reader): NoteFacts {
  const { path, frontMatter } = document;
  const publishers = readPublishers(frontMatter, settings.publishers.configured ? { ...settings.publishers, path } : settings.publishers);
  const nothing = (): NoteFacts => ({ path, title: copyText(readText(frontMatter, 'title') ?? fileName(path)), aliases: [], publishers, why: null, facts: [], problems: [] });
  const byHeader = judgeHeader(document, settings.scope);
  if (byHeader === 'out') return nothing();
  // Most notes of a vault end here: without any of this no evidence could suffice.
  const glance = byHeader === 'undecided' ? glanceAtText(document.text) : 'word';
  if (glance === 'neither') return nothing();

  const outline = outlineNote(document, vocabulary);
  const collector = startCollecting(document, outline);
  const problems = headerProblems(collector);
  const mentions = isOwnRecord(document) ? [] : findMentions(collector);
  if (glance === 'name' && mentions.length === 0) return nothing();

  const records = recordsOf(document);
  for (const record of records) readDecisionRecord(collector, record, vocabulary);
  walkNote(collector, vocabulary, records);
  const facts = finishCollecting(collector, kindSaid(document), mentions);
  const why = byHeader === 'undecided' ? judgeEvidence(document, facts) : byHeader.why;
  // A broken header may hide the very tag that would let the note in, so it is reported where the text has something to say.
  if (why === null) return problems.length > 0 && facts.length > 0 ? flattenStrings({ ...nothing(), problems }, [path]) : nothing();
  const read: NoteFacts = { path, title: document.title, aliases: readList(frontMatter, 'aliases', 'alias'), publishers, why, facts, problems: [...problems, ...collector.problems] };
  return quotesMost(facts, document.text) ? read : flattenStrings(read, [path]);
}

/**
 * True where copies of what the facts quote would take about as much room as the note's text, which their strings are slices of: copying
 * such a note in pieces costs more than keeping it whole. A statement holds its quotation and its text, and each copy has a head of its own.
 */
function quotesMost(facts: readonly Fact[], text: string): boolean {
  let copied = 0;
  for (const { at } of facts) copied += 2 * (at.end - at.start) + 32;
  return copied * 2 >= text.length;
}

function kindSaid({ frontMatter }: NoteDocument): ElementKind | null {
  for (const value of [readText(frontMatter, 'type'), readText(frontMatter, 'category'), readText(frontMatter, 'kind')]) {
    const word = value?.toLowerCase().replace(/^.*[/-]/, '') ?? '';
    if (/^(?:pattern|muster)$/.test(word)) return 'pattern';
    if (/^(?:product|tool|solution|technology)$/.test(word)) return 'solution';
    if (word === 'workload' || word === 'component' || word === 'quality') return word;
  }
  return null;
}

function headerProblems(collector: FactCollector): readonly Problem[] {
  const { problem } = collector.document.frontMatter;
  if (!problem) return [];
  const { code, effect, cause, tip, start, end } = problem;
  return [{ code, effect, cause, tip, at: provenanceOf(collector, { start, end: Math.max(end, start) }, 'front-matter') }];
}
